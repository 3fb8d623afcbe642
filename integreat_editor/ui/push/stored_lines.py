"""What a CMS makes of pushed texts, as lines to read: foretold before a push, or found otherwise after it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from integreat_editor.models.text import Text
from integreat_editor.services.cms_beside_hub import cms_info
from integreat_editor.services.cms_preview import (
    PushedText,
    Refusal,
    StoredOtherwise,
    TextPreview,
    Uncertain,
    preview,
    stored_otherwise,
)
from integreat_editor.services.remotes import require_remote
from integreat_editor.ui.review.rows import Row

if TYPE_CHECKING:
    from integreat_editor.models.working import RemoteInfo
    from integreat_editor.store.working_copy import WorkingCopy


@dataclass(frozen=True, slots=True)
class StoredLine:
    """One text. `before`: ours, or as foretold; `after`: as the CMS stores it; `seen`: readers see the difference."""

    key: str
    title: str
    language: str
    before: Text
    after: Text
    pill: str
    tone: str
    told: str
    seen: bool

    @property
    def row(self) -> Row:
        """The line in the list."""
        return Row(self.key, self.title, self.language, self.pill, self.tone)


def read_previews(copy: WorkingCopy, texts: Iterable[PushedText]) -> list[StoredLine]:
    """What the region's CMS will store of these texts; runs in a worker."""
    info, names = _cms_and_languages(copy)
    return [_foretold(each, names.get(each.language, each.language)) for each in preview(copy, info, texts)]


def read_otherwise(copy: WorkingCopy, keys: Iterable[tuple[str, str]]) -> list[StoredLine]:
    """Which of these (page, language) the CMS stored otherwise than foretold; runs in a worker."""
    info, names = _cms_and_languages(copy)
    return [_otherwise(each, names.get(each.language, each.language)) for each in stored_otherwise(copy, info, keys)]


def _cms_and_languages(copy: WorkingCopy) -> tuple[RemoteInfo, dict[str, str]]:
    """The CMS beside the region's hub, or its server; names of languages by their codes."""
    with copy.reading() as unit:
        names = {each.code: each.name for each in unit.region.get().languages}
        return cms_info(unit) or require_remote(unit), names


def _foretold(found: TextPreview, language: str) -> StoredLine:
    translate = QCoreApplication.translate
    key = f"{found.page}/{found.language}"
    told = [uncertain_words(each) for each in sorted(found.uncertain)]
    seen = found.diff is not None or found.ours.title != found.stored.title
    if found.refusal is not None:
        pill, tone, first = translate("Stored", "will be refused"), "danger", refusal_words(found.refusal)
    elif seen:
        pill, tone = translate("Stored", "readers see it"), "warning"
        first = translate(
            "Stored", "The CMS will change something that readers see; it is marked below."
        )
    elif found.uncertain:
        pill, tone = translate("Stored", "not certain"), "info"
        first = translate("Stored", "For readers the text stays as it is, as far as can be foretold.")
    elif found.rewritten:
        pill, tone = translate("Stored", "same for readers"), "good"
        first = translate("Stored", "The CMS will write the HTML in its own way; for readers the text stays as it is.")
    else:
        pill, tone, first = translate("Stored", "as it is"), "good", translate("Stored", "Will be stored as it is.")
    words = "\n".join((first, *told))
    return StoredLine(key, found.title, language, found.ours, found.stored, pill, tone, words, seen)


def _otherwise(found: StoredOtherwise, language: str) -> StoredLine:
    translate = QCoreApplication.translate
    seen = found.diff is not None
    first = (
        translate("Stored", "The CMS has stored something that readers see otherwise than foretold.")
        if seen
        else translate("Stored", "The CMS has written the HTML otherwise than foretold; readers see no difference.")
    )
    words = "\n".join((first, *(uncertain_words(each) for each in sorted(found.uncertain))))
    pill = translate("Stored", "readers see it") if seen else translate("Stored", "same for readers")
    before, after = Text(found.title, found.foretold), Text(found.title, found.stored)
    key = f"{found.page}/{found.language}"
    return StoredLine(key, found.title, language, before, after, pill, "warning" if seen else "muted", words, seen)


def uncertain_words(reason: Uncertain) -> str:
    """Why a form cannot be foretold for certain."""
    translate = QCoreApplication.translate
    return {
        Uncertain.CARD: translate(
            "Stored", "Contact cards are written anew there, from the contact's data in the CMS."
        ),
        Uncertain.LINK: translate(
            "Stored", "Links to pages of the app are led there to the page in the language of this text."
        ),
        Uncertain.IMAGE: translate(
            "Stored", "Images of the media library get the description that is noted in the library."
        ),
    }[reason]


def refusal_words(reason: Refusal) -> str:
    """Why the CMS does not take a text, and what to do."""
    translate = QCoreApplication.translate
    return {
        Refusal.CARD_ALONE: translate(
            "Stored", "The CMS cannot store a text that is nothing but a contact card. Write a sentence before it."
        ),
        Refusal.CARD_BROKEN: translate(
            "Stored", "The CMS cannot store this contact card: its number or address is missing. Insert it anew."
        ),
        Refusal.ZERO_CHARACTER: translate(
            "Stored", "The text has a character that the CMS refuses. Type the place with the strange sign anew."
        ),
    }[reason]
