"""The versions of a template: what its owners announce, and what is due to be announced."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from uuid import uuid4

from integreat_editor.content.changed_sentences import changed_sentences
from integreat_editor.errors import EditorError, Wording
from integreat_editor.models.region import Role
from integreat_editor.models.template import TemplateVersion, Urgency
from integreat_editor.models.template_records import VERSION, version_of, version_record
from integreat_editor.models.text import Text
from integreat_editor.models.tree import PageTree
from integreat_editor.services.feed import public_revisions
from integreat_editor.services.remotes import main_remote, require_remote
from integreat_editor.store.working_copy import Unit, WorkingCopy
from integreat_editor.sync import engine
from integreat_editor.sync.convert import record_from, record_to
from integreat_editor.sync.errors import Forbidden
from integreat_editor.sync.remote import Remote

TextKey = tuple[str, str]


class NoPageChosen(EditorError):
    """A version announces at least one page that is public."""

    wording = {
        "de": Wording(
            "Ein Vorlagenstand braucht mindestens eine veröffentlichte Seite.", "Wählen Sie Seiten aus der Liste."
        ),
        "en": Wording("A template version needs at least one published page.", "Choose pages from the list."),
    }


class WhatChangedNeeded(EditorError):
    """A version without a word about it helps nobody decide."""

    wording = {
        "de": Wording("Es fehlt, was sich geändert hat.", "Schreiben Sie ein, zwei Sätze für die Kommunen."),
        "en": Wording("What has changed is missing.", "Write a sentence or two for the municipalities."),
    }


class VersionNotAllowed(EditorError):
    """Only editors and managers of the template's region announce versions."""

    wording = {
        "de": Wording(
            "Vorlagenstände veröffentlichen nur Redakteur:innen und Verwalter:innen dieser Region.",
            "Bitten Sie eine von ihnen darum. Es wurde nichts veröffentlicht; Ihre Texte sind sicher gespeichert.",
        ),
        "en": Wording(
            "Only editors and managers of this region publish template versions.",
            "Ask one of them. Nothing was published; your texts are stored safely.",
        ),
    }


@dataclass(frozen=True, slots=True)
class ChangedText:
    """A public text and what the last version had in its place, as hashes. `old` None: it was in no version.

    `sentences`: how many differ; 0 where nobody has the old words any more, or there are none.
    """

    language: str
    old: str | None
    new: str
    sentences: int


@dataclass(frozen=True, slots=True)
class ChangedPage:
    """A page of the region's own whose public texts are others than in its last version, or that is in none yet.

    `announced`: it is in a version.
    """

    page: str
    title: str
    depth: int
    announced: bool
    texts: tuple[ChangedText, ...]

    @property
    def sentences(self) -> int:
        """How many differ in the language that differs most: the others follow it."""
        return max((each.sentences for each in self.texts), default=0)


def versions(copy: WorkingCopy) -> tuple[TemplateVersion, ...]:
    """The versions of the region itself, the newest first."""
    with copy.reading() as unit:
        return versions_in(unit)


def versions_in(unit: Unit) -> tuple[TemplateVersion, ...]:
    """As `versions`, inside a running unit of work."""
    found = (version_of(record) for record in unit.records.all(VERSION))
    known = [each for each in found if each is not None]
    return tuple(sorted(known, key=lambda version: (version.created, version.id), reverse=True))


def announced_texts(known: Iterable[TemplateVersion]) -> dict[TextKey, str]:
    """What was announced last of each text; `known`: the newest first."""
    found: dict[TextKey, str] = {}
    for version in known:
        for page, texts in version.pages.items():
            for language, text in texts.items():
                found.setdefault((page, language), text)
    return found


def public_texts(unit: Unit) -> dict[str, dict[str, str]]:
    """Hashes of the region's own public texts: page -> language -> hash, languages in the region's order."""
    remote = main_remote(unit)
    public = public_revisions(unit, remote) if remote is not None else {}
    revisions = unit.revisions.get_many(public.values())
    found: dict[str, dict[str, str]] = {}
    order = {code: number for number, code in enumerate(unit.region.get().language_codes)}
    for page, language in sorted(public, key=lambda key: (order.get(key[1], len(order)), key)):
        revision = revisions.get(public[page, language])
        if revision is not None:
            found.setdefault(page, {})[language] = revision.text
    return found


def changed_pages(copy: WorkingCopy) -> tuple[ChangedPage, ...]:
    """The pages to offer for a new version, in tree order: changed since their last one, or in none yet."""
    with copy.reading() as unit:
        known = announced_texts(versions_in(unit))
        ever = {page for page, _ in known}
        public = public_texts(unit)
        titles = unit.texts.titles({next(iter(texts.values())) for texts in public.values()})
        tree = PageTree(unit.pages.all())
        found = []
        for page in tree.walk():
            texts = public.get(page)
            if texts is None or tree.is_archived(page):
                continue
            changed = tuple(_changed_texts(unit, page, texts, known))
            if changed:
                title = titles.get(next(iter(texts.values())), "")
                found.append(ChangedPage(page, title, _depth(tree, page), page in ever, changed))
    return tuple(found)


def read_texts(copy: WorkingCopy, text: ChangedText) -> tuple[Text | None, Text | None]:
    """The words of both sides, to be compared; None where nobody has them."""
    with copy.reading() as unit:
        found = unit.texts.get_many(each for each in (text.old, text.new) if each is not None)
    return found.get(text.old or ""), found.get(text.new)


def publish_version(
    copy: WorkingCopy,
    remote: Remote,
    pages: Collection[str],
    what: str,
    why: str,
    urgency: Urgency,
    until: str,
    *,
    author: str,
    at: str,
) -> TemplateVersion:
    """Announces the public texts of these pages, as this copy knows them, to all who follow.

    `until`: an ISO date, "" for none. Raises `NoPageChosen`, `WhatChangedNeeded`, `VersionNotAllowed`, and what the
    server says; then nothing is announced.
    """
    with copy.reading() as unit:
        role = require_remote(unit).role
        public = public_texts(unit)
    if role is None or not role.includes(Role.EDITOR):
        raise VersionNotAllowed
    if not what.strip():
        raise WhatChangedNeeded
    texts: Mapping[str, Mapping[str, str]] = {page: public[page] for page in sorted(pages) if page in public}
    if not texts:
        raise NoPageChosen
    version = TemplateVersion(uuid4().hex, texts, what.strip(), why.strip(), urgency, until, author, at)
    message = record_to(version_record(version))
    try:
        # The same key each time: the hub does it once, however often it is sent.
        answers = engine.carry_out(lambda: remote.put_records([message], version.id), lambda: None)
    except Forbidden as error:
        raise VersionNotAllowed from error
    with copy.unit() as unit:
        unit.records.put_many([record_from(each) for each in answers])
    return version


def _changed_texts(
    unit: Unit, page: str, texts: Mapping[str, str], known: Mapping[TextKey, str]
) -> Iterable[ChangedText]:
    for language, new in texts.items():
        old = known.get((page, language))
        if old is None:
            yield ChangedText(language, None, new, 0)
        elif old != new:
            both = unit.texts.get_many((old, new))
            if len(both) < 2:
                yield ChangedText(language, old, new, 0)
            elif not unit.texts.same(old, new):
                title = both[old].title != both[new].title
                yield ChangedText(language, old, new, changed_sentences(both[old].html, both[new].html) + title)


def _depth(tree: PageTree, page: str) -> int:
    depth, parent = 0, tree.parent(page)
    while parent is not None:
        depth, parent = depth + 1, tree.parent(parent)
    return depth
