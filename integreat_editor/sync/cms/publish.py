"""One approved unit carried out on a CMS, item by item; each that is done is marked so at once.

Places come first, then texts, and what goes to the archive last: there nothing can be saved any more.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from integreat_editor.models.change_set import ChangeItem, ChangeSet, Verdict, units
from integreat_editor.models.page import Placement
from integreat_editor.models.revision import Status
from integreat_editor.sync.cms.decide import publish_version
from integreat_editor.sync.cms.desk import Desk, DeskBase, ForeignText
from integreat_editor.sync.cms.doubts import (
    PAGE,
    TEXT,
    created_after_all,
    page_payload,
    stored_revision,
    text_payload,
)
from integreat_editor.sync.cms.errors import PageGone
from integreat_editor.sync.cms.outcome import same_text, text_of
from integreat_editor.sync.cms.proposals import is_proposal
from integreat_editor.sync.cms.push_errors import PageWithoutText, RightMissing
from integreat_editor.sync.cms.rights import Rights, rights_on
from integreat_editor.sync.cms.session import CmsSession
from integreat_editor.sync.cms.spots import spot_of
from integreat_editor.sync.cms.stored import StoredText, stored_text
from integreat_editor.sync.cms.tree_writer import archive_page, create_page, move_page, restore_page
from integreat_editor.sync.cms.versions import CmsVersion
from integreat_editor.sync.cms.writer import Saved, TextTask, save_text
from integreat_editor.sync.convert import change_set_from
from integreat_editor.sync.engine import UNKNOWN
from integreat_editor.sync.errors import NotApproved, Stale, SyncError
from integreat_editor.sync.wire import ForeignMessage, PublishAnswer, PublishRequest, RevisionMessage

Wanted = Literal["PUBLIC", "REVIEW"]


class Publisher:
    """Writes for one account in one region. `rights`: what the account may do with all pages.

    `at_most`: REVIEW stores everything as a proposal, whatever the account may.
    """

    def __init__(
        self, session: CmsSession, region: str, desk: Desk, rights: Rights, at_most: Wanted = "PUBLIC"
    ) -> None:
        self._session = session
        self._region = region
        self._desk = desk
        self._rights = rights
        self._at_most = at_most
        self._language = desk.default_language()
        self._foreign: list[CmsVersion] = []
        self._proposed: list[ChangeItem] = []

    def publish(self, change_set_id: str, request: PublishRequest) -> PublishAnswer:
        """Raises errors of `sync` and `sync.cms`; what was done before stays done and marked.

        An item that the CMS has moved on under is marked stale. What fails stops the rest of its page and what needs
        it, not the other pages of the unit: a big new branch is one unit.
        """
        self._foreign, self._proposed = [], []
        change_set = change_set_from(self._desk.change_set(change_set_id))
        items = units(change_set.items).get(request.unit, ())
        if {item.hash for item in items} != set(request.hashes) or not all(map(_is_approved, items)):
            raise NotApproved
        stale, error = self._carry_out_all(change_set, items)
        if stale:
            self._desk.mark(change_set_id, {item.key: Verdict.STALE for item in stale})
        elif error is not None:
            raise error
        elif self._proposed:
            # Waits for somebody in the CMS; noted at the end, so that an interrupted unit goes on where it stopped.
            self._desk.mark(change_set_id, {item.key: Verdict.PENDING for item in self._proposed})
        outcome: Literal["published", "proposed", "stale"] = "proposed" if self._proposed else "published"
        foreign = [ForeignMessage(author=each.author, version=each.number) for each in self._foreign]
        there = self._desk.change_set(change_set_id)
        return PublishAnswer(
            unit=request.unit, outcome="stale" if stale else outcome, change_set=there, foreign=foreign
        )

    def _carry_out_all(
        self, change_set: ChangeSet, unit: Sequence[ChangeItem]
    ) -> tuple[list[ChangeItem], SyncError | None]:
        """What turned out stale, and the first error. Raises at once what does not tell how a write ended."""
        stale: list[ChangeItem] = []
        first: SyncError | None = None
        failed: set[str] = set()
        for item in _in_order([each for each in unit if each.verdict is Verdict.APPROVED]):
            if item.page in failed:
                continue
            try:
                self._carry_out(change_set, item, unit)
            except UNKNOWN:
                raise
            except Stale:
                stale.append(item)
                failed.add(item.page)
            except SyncError as error:
                first = first or error
                failed.add(item.page)
        return stale, first

    def _carry_out(self, change_set: ChangeSet, item: ChangeItem, unit: Sequence[ChangeItem]) -> None:
        if not item.is_tree:
            done = self.save(change_set, item)
            if done == "REVIEW":
                self._proposed.append(item)
                return
        elif item.origin is None and self._desk.number(item.page) is None:
            self._create(item, unit)
        else:
            self._place(item)
        self._desk.mark(change_set.id, {item.key: Verdict.PUBLISHED})

    def propose(self, change_set: ChangeSet, item: ChangeItem, items: Sequence[ChangeItem]) -> None:
        """Stores an item that nobody has approved, for somebody in the CMS to decide on. Raises as `publish`, `Stale`.

        A new page is made with its first text, and is there for good.
        """
        if item.is_tree:
            if self._desk.number(item.page) is None:
                self._create(item, items)
            self._desk.mark(change_set.id, {item.key: Verdict.PUBLISHED})
        else:
            self.save(change_set, item)

    # -- texts

    def save(self, change_set: ChangeSet, item: ChangeItem) -> Wanted:
        """Stores an item's text, and tells as what; nothing is sent if it is there. Raises `Stale` and others."""
        assert item.language is not None and item.revision is not None and item.text is not None
        number = self._desk.number(item.page)
        if number is None:
            raise PageGone(what=item.page, page=item.page)
        wanted = self._wanted(item, number)
        revision, base = self._desk.text(item.revision), self._desk.base(item.page, item.language)
        if is_proposal(change_set.id, [item.revision]):
            self._publish_version(item, number, revision, base, wanted)
        elif base is None or base.ours != item.text:
            self._check_base(item, base)
            self._save(item, number, revision, base, wanted)
        elif wanted == "PUBLIC" and not base.public:
            ours = self._desk.text(base.revision)
            self._publish_version(item, number, ours, base, wanted)
        return wanted

    def _wanted(self, item: ChangeItem, number: int) -> Wanted:
        rights = rights_on(self._session, self._region, item.language or self._language, number, self._rights)
        if rights.publish:
            return self._at_most
        if not rights.propose:
            raise RightMissing(rights.reason, page=item.page)
        return "REVIEW"

    def _check_base(self, item: ChangeItem, base: DeskBase | None) -> None:
        """Approved was a change of a certain text; that the CMS rewrote it without a difference does not matter."""
        if base is None:
            return
        if item.base is None:
            raise Stale
        if item.base != base.revision and not same_text(_content(self._desk.text(item.base)), base.stored):
            raise Stale

    def _save(
        self, item: ChangeItem, number: int, revision: RevisionMessage, base: DeskBase | None, wanted: Wanted
    ) -> None:
        doubtful = bool(self._doubts(item))
        task = TextTask(
            number=number,
            language=revision.language,
            title=revision.content.title,
            html=revision.content.html,
            base=base.stored if base is not None else None,
            status=wanted,
            minor=revision.minor and base is not None,
        )
        self._desk.begin(TEXT, _subject(item), item.hash, text_payload(revision.id, item.text or ""))
        try:
            saved = save_text(self._session, self._region, task, doubtful=doubtful)
        except UNKNOWN:
            raise  # The entry stays open: the next pull looks.
        except SyncError:
            self._desk.finish(item.hash, "refused")
            raise
        self._note(item, number, revision, base, saved, wanted)

    def _note(
        self,
        item: ChangeItem,
        number: int,
        revision: RevisionMessage,
        base: DeskBase | None,
        saved: Saved,
        wanted: Wanted,
    ) -> None:
        """What stands over ours the next pull reads and merges; what went under ours is merged here and now."""
        below = [each for each in saved.foreign if each.number < saved.version]
        self._foreign += saved.foreign
        last = max(below, key=lambda each: each.number, default=None)
        foreign = None
        if last is not None:
            foreign = ForeignText(base.stored if base is not None else None, text_of(last))
        stored = stored_revision(self._session, self._region, number, saved.stored, revision)
        self._desk.note_saved(item.text or "", stored, Status(wanted), foreign)
        for key in {item.hash, *self._doubts(item)}:
            self._desk.finish(key, "stored")  # Also of an earlier wording that is overtaken now.

    def _doubts(self, item: ChangeItem) -> list[str]:
        """Keys of earlier writes of this text of which nobody knows how they ended."""
        return [each.key for each in self._desk.open_writes(TEXT) if each.subject == _subject(item)]

    def _publish_version(
        self, item: ChangeItem, number: int, revision: RevisionMessage, base: DeskBase | None, wanted: Wanted
    ) -> None:
        """A proposal that waits in the CMS, of a colleague or our own."""
        if wanted != "PUBLIC":
            raise RightMissing("propose_only", page=item.page)
        publish_version(self._session, self._region, revision.language, number, _content(revision))
        known = base is not None and base.revision == revision.id
        self._desk.note_saved(base.ours if base and known else item.text or "", revision, Status.PUBLIC)

    # -- places

    def _create(self, item: ChangeItem, unit: Sequence[ChangeItem]) -> None:
        """Makes a page with its first text: the CMS has no page without one."""
        assert item.to is not None
        text = self._first_text(item, unit)
        assert text.revision is not None and text.text is not None
        revision = self._desk.text(text.revision)
        status: Wanted = self._at_most if self._rights.publish else "REVIEW"
        if not self._rights.propose:
            raise RightMissing(self._rights.reason, page=item.page)
        found = self._made_before(item)
        number = found if found is not None else self._send_new(item, text, revision, status)
        self._desk.note_number(item.page, number, replace(item.to, archived=False))
        stored = stored_text(self._session, self._region, revision.language, number)
        if stored is not None and (found is None or same_text(stored, _content(revision))):
            there = stored_revision(self._session, self._region, number, stored, revision)
            self._desk.note_saved(text.text, there, Status(status))
            self._desk.finish(text.hash, "stored")
        self._desk.finish(item.hash, "made")
        if item.to.archived:
            archive_page(self._session, self._region, self._language, number)
            self._desk.note_place(item.page, item.to)

    def _first_text(self, item: ChangeItem, unit: Sequence[ChangeItem]) -> ChangeItem:
        texts = [each for each in unit if each.page == item.page and not each.is_tree]
        texts.sort(key=lambda each: each.language != self._language)
        if not texts:
            raise PageWithoutText(page=item.page)
        return texts[0]

    def _made_before(self, item: ChangeItem) -> int | None:
        """The page, where an earlier request of which nobody knows how it ended has made it."""
        for write in self._desk.open_writes(PAGE):
            if write.subject == item.page:
                return created_after_all(self._session, self._region, self._desk, write)
        return None

    def _send_new(self, item: ChangeItem, text: ChangeItem, revision: RevisionMessage, status: Wanted) -> int:
        assert item.to is not None
        language, title = revision.language, revision.content.title
        spot = spot_of(self._desk.known(), item.page, item.to)
        self._desk.begin(PAGE, item.page, item.hash, page_payload(language, title, item.to))
        self._desk.begin(TEXT, _subject(text), text.hash, text_payload(revision.id, text.text or ""))
        try:
            return create_page(self._session, self._region, language, title, revision.content.html, status, spot)
        except UNKNOWN:
            raise  # The entries stay open: the next pull looks.
        except SyncError:
            self._desk.finish(item.hash, "refused")
            self._desk.finish(text.hash, "refused")
            raise

    def _place(self, item: ChangeItem) -> None:
        """Moves, archives or restores, as far as it is not done. Raises `Stale` where somebody moved it there."""
        to, known = item.to, self._desk.known()
        there = known.get(item.page)
        if to is None or there is None or there.gone:
            raise PageGone(what=item.page, page=item.page)
        here, number = there.placement, int(there.remote_id)
        if item.origin is not None and _overtaken(here, item.origin, to):
            raise Stale
        if here.archived and not to.archived:
            self._require(item, archive=True)
            restore_page(self._session, self._region, self._language, number)
            here = replace(here, archived=False)
            self._desk.note_place(item.page, here)
        if (here.parent, here.order) != (to.parent, to.order):
            self._require(item, archive=False)
            move_page(self._session, self._region, self._language, number, spot_of(known, item.page, to))
            here = replace(to, archived=here.archived)
            self._desk.note_place(item.page, here)
        if to.archived and not here.archived:
            self._require(item, archive=True)
            archive_page(self._session, self._region, self._language, number)
            self._desk.note_place(item.page, to)

    def _require(self, item: ChangeItem, *, archive: bool) -> None:
        if not (self._rights.archive if archive else self._rights.move):
            raise RightMissing(self._rights.reason, page=item.page)


def _subject(item: ChangeItem) -> str:
    return f"{item.page}/{item.language}"


def _is_approved(item: ChangeItem) -> bool:
    return item.verdict in (Verdict.APPROVED, Verdict.PUBLISHED)


def _in_order(items: Sequence[ChangeItem]) -> list[ChangeItem]:
    """As they come (places before texts), but what goes to the archive last."""

    def is_last(item: ChangeItem) -> bool:
        return item.to is not None and item.to.archived and item.origin is not None

    return sorted(items, key=is_last)


def _overtaken(here: Placement, origin: Placement, to: Placement) -> bool:
    parents, states = (origin.parent, to.parent), (origin.archived, to.archived)
    return here.parent not in parents or here.archived not in states


def _content(revision: RevisionMessage) -> StoredText:
    return StoredText(revision.content.title, revision.content.html)
