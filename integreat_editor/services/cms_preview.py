"""What a CMS will store of a text that is to be pushed, told before; and after, where it stored something else."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from integreat_editor.content.canonical import same
from integreat_editor.content.cms_form import (
    CmsKnowledge,
    Prediction,
    Refusal,
    Uncertain,
    predicted,
    predicted_title,
)
from integreat_editor.content.diff import Diff, diff
from integreat_editor.models.text import Text
from integreat_editor.models.working import RemoteInfo
from integreat_editor.services.cms_bases import shared_base
from integreat_editor.services.push_changes import page_title
from integreat_editor.store.working_copy import Unit, WorkingCopy

__all__ = [
    "PushedText",
    "Refusal",
    "StoredOtherwise",
    "TextPreview",
    "Uncertain",
    "knowledge_of",
    "preview",
    "stored_otherwise",
]

PushedText = tuple[str, str, str]
"""Page, language, and the hash of the text that is to be pushed."""


@dataclass(frozen=True, slots=True)
class TextPreview:
    """One text of a push. `rewritten`: the CMS will store other bytes (beyond white space); `diff` what of that a
    reader sees, None where nothing; `refusal`: it will not take the text at all.
    """

    page: str
    language: str
    title: str
    ours: Text
    stored: Text
    rewritten: bool
    diff: Diff | None
    uncertain: frozenset[Uncertain]
    refusal: Refusal | None


@dataclass(frozen=True, slots=True)
class StoredOtherwise:
    """A pushed text that the CMS stored otherwise than foretold. `diff`: what of it a reader sees, None if nothing."""

    page: str
    language: str
    title: str
    foretold: str
    stored: str
    uncertain: frozenset[Uncertain]
    diff: Diff | None


def knowledge_of(info: RemoteInfo) -> CmsKnowledge:
    """What is known of a CMS by its address: links to its own host count as its own."""
    host = urlsplit(info.url).hostname
    known = CmsKnowledge()
    return CmsKnowledge(internal=(*known.internal, host)) if host else known


def preview(copy: WorkingCopy, info: RemoteInfo, wanted: Iterable[PushedText]) -> list[TextPreview]:
    """What the CMS `info` will make of each of these texts; those that are not in this copy are left out."""
    knowledge = knowledge_of(info)
    wanted = list(wanted)
    with copy.reading() as unit:
        texts = unit.texts.get_many({text for _, _, text in wanted})
        known = [(page, language, texts[text]) for page, language, text in wanted if text in texts]
        titles = {page: _title(unit, page, ours) for page, _, ours in known}
    return [_preview(page, language, titles[page], ours, knowledge) for page, language, ours in known]


def stored_otherwise(copy: WorkingCopy, info: RemoteInfo, keys: Iterable[tuple[str, str]]) -> list[StoredOtherwise]:
    """Of these (page, language) those whose stored form is not the one foretold of our text, as last agreed on."""
    knowledge = knowledge_of(info)
    with copy.reading() as unit:
        found = (_compared(unit, info, key, knowledge) for key in keys)
        return [each for each in found if each is not None]


def _title(unit: Unit, page: str, text: Text) -> str:
    """The page's own here, else that of the text."""
    found = page_title(unit, page, ())
    return found if found != page else text.title


def _preview(page: str, language: str, title: str, ours: Text, knowledge: CmsKnowledge) -> TextPreview:
    foretold = predicted(ours.html, knowledge)
    stored = Text(predicted_title(ours.title), foretold.html)
    return TextPreview(
        page=page,
        language=language,
        title=title,
        ours=ours,
        stored=stored,
        rewritten=_without_space(ours.html) != _without_space(stored.html) or ours.title != stored.title,
        diff=_seen(ours.html, stored.html),
        uncertain=foretold.uncertain,
        refusal=foretold.refusal,
    )


def _compared(
    unit: Unit, info: RemoteInfo, key: tuple[str, str], knowledge: CmsKnowledge
) -> StoredOtherwise | None:
    agreed = _agreed_beside_hub(unit, key) if not info.main else _agreed(unit, info, key)
    if agreed is None or agreed[0] == agreed[1]:
        return None
    ours, stored = agreed
    foretold: Prediction = predicted(ours.html, knowledge)
    if foretold.html == stored.html and predicted_title(ours.title) == stored.title:
        return None
    seen = _seen(foretold.html, stored.html)
    title = _title(unit, key[0], ours)
    return StoredOtherwise(*key, title, foretold.html, stored.html, foretold.uncertain, seen)


def _agreed(unit: Unit, info: RemoteInfo, key: tuple[str, str]) -> tuple[Text, Text] | None:
    """Our text, and what the CMS has of it."""
    base = unit.remote_state.base(info.id, *key)
    if base is None:
        return None
    texts = unit.texts.get_many([base.ours, base.stored])
    return texts[base.ours], texts[base.stored]


def _agreed_beside_hub(unit: Unit, key: tuple[str, str]) -> tuple[Text, Text] | None:
    """As `_agreed`, from what all colleagues know."""
    base = shared_base(unit, *key)
    if base is None or base.ours is None:
        return None
    ours = unit.texts.get_many([base.ours]).get(base.ours)
    return (ours, base.words or ours) if ours is not None else None


def _seen(before: str, after: str) -> Diff | None:
    return None if same(before, after) else diff(before, after)


def _without_space(html: str) -> str:
    return "".join(html.split())
