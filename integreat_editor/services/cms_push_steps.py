"""Carrying out one line of a push to the CMS: written, read back, and noted at once as what both sides agree on."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar
from uuid import uuid4

from integreat_editor.models.cms_records import CmsBase, CmsPageLink, CmsPlace, PushedStatus, base_key, page_record
from integreat_editor.models.page import Placement
from integreat_editor.models.text import Text
from integreat_editor.models.working import JournalEntry, RemoteInfo, RemotePage
from integreat_editor.services.cms_bases import left_out, links, newest_texts, note_base
from integreat_editor.services.cms_beside_hub import require_cms
from integreat_editor.services.cms_door import CmsDoor
from integreat_editor.services.cms_errors import TwinThere
from integreat_editor.services.cms_foreign import merge_foreign
from integreat_editor.services.cms_mirror import adopt_shared, mirrored, note_stored
from integreat_editor.services.cms_places import CmsTree
from integreat_editor.services.cms_push_plan import CmsLine, CmsStep
from integreat_editor.services.journal import utc_now
from integreat_editor.services.remotes import require_remote
from integreat_editor.store.texts import canonical_hash
from integreat_editor.store.working_copy import Unit, WorkingCopy
from integreat_editor.sync.cms.desk import ForeignText
from integreat_editor.sync.cms.outcome import text_of
from integreat_editor.sync.cms.stored import StoredText
from integreat_editor.sync.cms.tree_writer import Spot
from integreat_editor.sync.cms.writer import TextTask
from integreat_editor.sync.engine import UNKNOWN
from integreat_editor.sync.errors import NeedsParent, NotFound, SyncError

_T = TypeVar("_T")
_CREATE, _SAVE = "cms_create", "cms_save"
"""Actions in the journal: a page, or a text (`<page>/<language>`), that a request may have brought about of which
nobody knows how it ended."""


class CmsOutcome(StrEnum):
    """What became of a line. `PROPOSED`: stored as REVIEW, for the account may not publish."""

    DONE = "done"
    PROPOSED = "proposed"
    ALREADY = "already"
    BLOCKED = "blocked"
    FAILED = "failed"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Done:
    """`foreign`: who saved between our reading and our writing; their text was merged into the local one, or waits."""

    outcome: CmsOutcome
    foreign: tuple[str, ...] = ()


class PushSteps:
    """`status`: what texts become."""

    def __init__(self, copy: WorkingCopy, cms: CmsDoor, status: PushedStatus) -> None:
        self._copy = copy
        self._cms = cms
        self._status = status
        with copy.reading() as unit:
            self._language = unit.region.get().default_language

    def carry_out(self, line: CmsLine) -> Done:
        """Raises errors of `sync` and `sync.cms`; then the line is not done, or nobody knows."""
        if line.step is CmsStep.NEW_PAGE:
            return self._create(line)
        if line.step in (CmsStep.TEXT, CmsStep.NEW_TEXT):
            return self._save(line)
        return self._place(line)

    def _save(self, line: CmsLine) -> Done:
        """The base of the write is the text that was read: agreed on, or taken in by the hub. Else nothing is sent."""
        assert line.language is not None
        with self._copy.unit() as unit:
            info = require_cms(unit)
            key = (line.page, line.language)
            text, revision = _public(unit, key)
            entry, doubtful = _begun(unit, info, _SAVE, base_key(*key))
            link = links(unit).get(line.page)
            there = newest_texts(unit, info).get(key)
            before = unit.texts.get(there.text) if there is not None else None
        if link is None or link.number is None:
            raise NotFound(what=line.title)
        task = TextTask(
            number=link.number,
            language=line.language,
            title=text.title,
            html=text.html,
            base=StoredText(before.title, before.html) if before is not None else None,
            status=self._status,
        )
        saved = self._sent(entry, lambda: self._cms.save(task, doubtful=doubtful))
        stored = Text(saved.stored.title, saved.stored.html)
        with self._copy.unit() as unit:
            shown = self._note_text(unit, info, key, link.number, revision, text, stored)
            below = [each for each in saved.foreign if each.number < saved.version]
            if below:  # What stands over ours is read and merged by the next pull.
                last = max(below, key=lambda each: each.number)
                merge_foreign(unit, info, key, shown, ForeignText(task.base, text_of(last)))
            unit.journal.finish(entry, "saved", utc_now())
        foreign = tuple(each.author for each in saved.foreign)
        if saved.already:
            return Done(CmsOutcome.ALREADY, foreign)
        return Done(self._outcome(), foreign)

    def _outcome(self) -> CmsOutcome:
        return CmsOutcome.DONE if self._status == "PUBLIC" else CmsOutcome.PROPOSED

    def _note_text(
        self, unit: Unit, info: RemoteInfo, key: tuple[str, str], number: int, revision: str, text: Text, stored: Text
    ) -> str:
        """Returns the revision of what the CMS shows now."""
        words = stored if stored != text else None
        note_base(unit, CmsBase(*key, revision, text.hash, stored.hash, words, self._status))
        return note_stored(unit, info, *key, number, stored, self._status)

    def _create(self, line: CmsLine) -> Done:
        """Makes the page, unless it turns out to be there already: from a request of which nobody knew how it ended."""
        assert line.language is not None
        with self._copy.unit() as unit:
            info = require_cms(unit)
            text, revision = _public(unit, (line.page, line.language))
            tree = CmsTree(unit, info)
            spot = _spot(tree, line.page)
            number = _made_before(unit, info, tree, line, spot.parent, text)
            entry, _ = _begun(unit, info, _CREATE, line.page)
        was_there = number is not None
        if number is None:
            language, status = line.language, self._status
            number = self._sent(entry, lambda: self._cms.create(language, text.title, text.html, status, spot))
        with self._copy.unit() as unit:
            _note_page(unit, info, line.page, number)
            unit.journal.finish(entry, "made", utc_now())
        if was_there:
            # Its text may be a colleague's by now: it is compared like that of any pair.
            return Done(CmsOutcome.ALREADY)
        found = self._cms.stored(number, line.language)
        stored = Text(found.title, found.html) if found is not None else text
        with self._copy.unit() as unit:
            self._note_text(unit, info, (line.page, line.language), number, revision, text, stored)
        return Done(self._outcome())

    def _sent(self, entry: str, send: Callable[[], _T]) -> _T:
        """Where nobody knows how it ended, the journal's entry stays open: the next push looks first."""
        try:
            return send()
        except UNKNOWN:
            raise
        except SyncError:
            with self._copy.unit() as unit:
                unit.journal.finish(entry, "refused", utc_now())
            raise

    def _place(self, line: CmsLine) -> Done:
        with self._copy.reading() as unit:
            tree = CmsTree(unit, require_cms(unit))
            sides = tree.sides(line.page)
            spot = _spot(tree, line.page) if line.step is CmsStep.MOVE else None
        number = sides.link.number if sides is not None else None
        if sides is None or number is None:
            raise NotFound(what=line.title)
        if spot is not None:
            self._cms.move(self._language, number, spot)
        elif line.step is CmsStep.ARCHIVE:
            self._cms.archive(self._language, number)
        else:
            self._cms.restore(self._language, number)
        with self._copy.unit() as unit:
            _note_place(unit, require_cms(unit), line.page, moved=spot is not None)
        return Done(CmsOutcome.DONE)


def close_settled(unit: Unit, lines: Iterable[CmsLine]) -> None:
    """Closes what reading the CMS has answered: a text that is to be pushed no more has arrived, or was overtaken."""
    waiting = {base_key(line.page, line.language or "") for line in lines}
    for entry in unit.journal.open_entries():
        if entry.action == _SAVE and entry.subject not in waiting:
            unit.journal.finish(entry.id, "read", utc_now())


def _open_entry(unit: Unit, action: str, subject: str) -> str | None:
    found = (each.id for each in unit.journal.open_entries() if (each.action, each.subject) == (action, subject))
    return next(found, None)


def _begun(unit: Unit, info: RemoteInfo, action: str, subject: str) -> tuple[str, bool]:
    """The journal's entry of a write, and whether an earlier try of it is in doubt."""
    known = _open_entry(unit, action, subject)
    if known is not None:
        return known, True
    entry = JournalEntry(uuid4().hex, info.id, action, subject, uuid4().hex, "{}", utc_now())
    unit.journal.begin(entry)
    return entry.id, False


def _made_before(
    unit: Unit, info: RemoteInfo, tree: CmsTree, line: CmsLine, parent: int | None, text: Text
) -> int | None:
    """A page at this place with this title that nobody has paired: made by us, or by a colleague's lost computer.

    Raises `TwinThere` where it may as well be another page: a second one of that title would be a copy.
    """
    paired = {link.number for link in tree.links.values()} | left_out(unit)
    texts = newest_texts(unit, info)
    for number, there in sorted(tree.there.items()):
        known = texts.get((there.page, line.language or ""))
        if number in paired or tree.parent_there(there) != parent or known is None:
            continue
        theirs = unit.texts.get(known.text)
        if theirs.title != text.title:
            continue
        if _open_entry(unit, _CREATE, line.page) is None and canonical_hash(theirs) != canonical_hash(text):
            raise TwinThere(page=line.page, title=text.title)
        return number
    return None


def _spot(tree: CmsTree, page: str) -> Spot:
    """The place of a hub's page in the CMS. Raises `NeedsParent` where the page above is not there."""
    parent = tree.hub.page(page).placement.parent
    if not tree.in_cms(parent):
        raise NeedsParent(page=page)
    above = tree.number(parent)
    siblings = tree.hub.children(parent)
    position = siblings.index(page)

    def there(candidates: Iterable[str]) -> int | None:
        for each in candidates:
            number = tree.number(each)
            found = tree.there.get(number) if number is not None else None
            if found is not None and not found.placement.archived and tree.parent_there(found) == above:
                return number
        return None

    return Spot(parent=above, after=there(reversed(siblings[:position])), before=there(siblings[position + 1 :]))


def _note_page(unit: Unit, info: RemoteInfo, page: str, number: int) -> None:
    """A page that is in the CMS now, where the hub has it."""
    placement = unit.remote_state.pages(require_remote(unit).id)[page].placement
    twin = mirrored(unit, info).get(number)
    unit.records.change(page_record(CmsPageLink(page, number)))
    if twin is not None:
        adopt_shared(unit, info)
    else:
        unit.remote_state.put_pages(info.id, [RemotePage(page, placement, remote_id=str(number))])
    _note_place(unit, info, page, moved=twin is None)


def _note_place(unit: Unit, info: RemoteInfo, page: str, *, moved: bool) -> None:
    """The place that both sides have after a step; `moved`: it stands where the hub has it, else only its state is."""
    sides = CmsTree(unit, info).sides(page)
    if sides is None:
        return
    there = unit.remote_state.pages(info.id)[page]
    known = sides.link.place
    if moved:
        placement = Placement(sides.hub.parent, sides.hub.order, there.placement.archived)
        archived = known.archived if known is not None else sides.hub.archived
        before = known.archived_there if known is not None else there.placement.archived
        place = CmsPlace(sides.hub.parent, sides.hub.order, archived, sides.parent_wanted, before)
    else:
        placement = replace(there.placement, archived=sides.hub.archived)
        place = replace(known or sides.now, archived=sides.hub.archived, archived_there=sides.hub.archived)
    unit.remote_state.put_pages(info.id, [replace(there, placement=placement)])
    unit.records.change(page_record(replace(sides.link, place=place)))


def _public(unit: Unit, key: tuple[str, str]) -> tuple[Text, str]:
    """The hub's public text, and its revision. Raises `NotFound` where there is none any more."""
    main = require_remote(unit)
    head = unit.remote_state.heads_of(main.id, [key[0]]).get(key)
    revision = unit.revisions.get(head.public) if head is not None and head.public is not None else None
    if revision is None:
        raise NotFound(what=key[0])
    return unit.texts.get(revision.text), revision.id
