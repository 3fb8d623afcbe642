"""What is changed here against the server, change by change, ready to be read and to be submitted."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from integreat_editor.models.change_set import ChangeItem
from integreat_editor.models.page import Placement
from integreat_editor.models.text import Text
from integreat_editor.models.tree import PageTree
from integreat_editor.models.working import LocalTranslation
from integreat_editor.services.remotes import main_remote
from integreat_editor.store.working_copy import Unit, WorkingCopy


class ChangeKind(StrEnum):
    """What a change does, for a person."""

    TEXT = "text"
    NEW_TEXT = "new_text"
    CONFIRMED = "confirmed"
    TEMPLATE_NOTED = "template_noted"
    NEW_PAGE = "new_page"
    MOVED = "moved"
    ARCHIVED = "archived"
    RESTORED = "restored"


@dataclass(frozen=True, slots=True)
class LocalChange:
    """One difference from the server. `language` None: a tree operation.

    `title` is the page's title for people; `base` and `now` are texts (None: none), `origin` and `to` placements.
    """

    page: str
    language: str | None
    kind: ChangeKind
    title: str
    base: Text | None = None
    now: Text | None = None
    origin: Placement | None = None
    to: Placement | None = None

    @property
    def key(self) -> str:
        """The key of the change item this becomes; see `ChangeItem.key`."""
        return ChangeItem(self.page, self.language).key


def local_changes(copy: WorkingCopy) -> list[LocalChange]:
    """Every difference from the server, in tree order; a page's tree operation stands before its texts."""
    with copy.reading() as unit:
        return list(changes_in(unit))


def changes_in(unit: Unit) -> Iterator[LocalChange]:
    """As `local_changes`, inside a running unit of work."""
    tree = PageTree(unit.pages.all())
    remote = main_remote(unit)
    bases = unit.remote_state.bases(remote.id) if remote else {}
    page_bases = unit.remote_state.page_bases(remote.id) if remote else {}
    languages = unit.region.get().language_codes
    translations = {(each.page, each.language): each for each in unit.translations.all()}

    def title(page: str) -> str:
        found = (translations.get((page, code)) for code in languages)
        text = next((each.text for each in found if each is not None and each.text), None)
        return unit.texts.get(text).title if text else ""

    for page in tree.walk():
        placement = tree.page(page).placement
        base = page_bases.get(page)
        origin = base.placement if base else None
        if origin != placement:
            yield LocalChange(page, None, tree_change(origin, placement), title(page), origin=origin, to=placement)
        for code in languages:
            local = translations.get((page, code))
            if local is None or local.text is None:
                continue
            known = bases.get((page, code))
            # An Integreat CMS keeps no provenance: what was confirmed here is known here.
            tells = remote is not None and not remote.compares_newest
            kind = _text_change(unit, local, known.ours if known else None, known.revision if known and tells else None)
            if kind is not None:
                before = unit.texts.get(known.ours) if known else None
                yield LocalChange(page, code, kind, title(page), before, unit.texts.get(local.text))


def tree_change(origin: Placement | None, to: Placement) -> ChangeKind:
    """What a tree operation does; archiving weighs more than moving where it does both."""
    if origin is None:
        return ChangeKind.NEW_PAGE
    if origin.archived != to.archived:
        return ChangeKind.ARCHIVED if to.archived else ChangeKind.RESTORED
    return ChangeKind.MOVED


def _text_change(unit: Unit, local: LocalTranslation, base: str | None, revision: str | None) -> ChangeKind | None:
    if base is None or local.text is None:
        return ChangeKind.NEW_TEXT
    if base != local.text and not unit.texts.same(base, local.text):
        return ChangeKind.TEXT
    # Only what was edited here can have been confirmed here; 20,000 look-ups would take seconds.
    known = unit.revisions.get(revision) if revision and local.edited else None
    if known is not None and local.source is not None and known.source != local.source:
        return ChangeKind.CONFIRMED
    # Nothing of it came into our text, and colleagues shall not be asked the same again.
    if known is not None and local.template is not None and known.template != local.template:
        return ChangeKind.TEMPLATE_NOTED
    return None
