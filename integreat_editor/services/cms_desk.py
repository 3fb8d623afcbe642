"""The working copy as the desk on which pushing to a CMS works."""

from collections.abc import Mapping
from dataclasses import replace

from integreat_editor.models.change_set import ChangeSet, Verdict
from integreat_editor.models.page import Placement
from integreat_editor.models.region import Role
from integreat_editor.models.revision import Head, Status
from integreat_editor.models.working import Base, PageBase, RemoteInfo, RemotePage
from integreat_editor.services.cms_foreign import merge_foreign
from integreat_editor.services.journal import StoreJournal
from integreat_editor.services.remotes import require_remote
from integreat_editor.store.working_copy import Unit
from integreat_editor.sync.cms.cursor import forgotten
from integreat_editor.sync.cms.desk import DeskBase, ForeignText, OpenWrite
from integreat_editor.sync.cms.proposals import is_proposal
from integreat_editor.sync.cms.stored import StoredText
from integreat_editor.sync.convert import change_set_to, revision_from, revision_to
from integreat_editor.sync.errors import NotFound
from integreat_editor.sync.wire import ChangeSetMessage, RevisionMessage

TextKey = tuple[str, str]


class StoreDesk(StoreJournal):
    """Implements `sync.cms.desk.Desk`."""

    def now(self) -> str:
        """Implements `Desk`, as do the following."""
        return self._clock()

    def role(self) -> Role | None:
        with self._copy.reading() as unit:
            return require_remote(unit).role

    def default_language(self) -> str:
        with self._copy.reading() as unit:
            return unit.region.get().default_language

    def known(self) -> Mapping[str, RemotePage]:
        with self._copy.reading() as unit:
            return unit.remote_state.pages(require_remote(unit).id)

    def change_set(self, change_set_id: str) -> ChangeSetMessage:
        with self._copy.reading() as unit:
            return change_set_to(_change_set(unit, change_set_id))

    def mark(self, change_set_id: str, verdicts: Mapping[str, Verdict]) -> ChangeSetMessage:
        with self._copy.unit() as unit:
            known = _change_set(unit, change_set_id)
            items = [
                replace(item, verdict=verdicts[item.key]) if item.key in verdicts else item for item in known.items
            ]
            marked = replace(known, items=tuple(items), version=known.version + 1)
            unit.change_sets.put(marked)
        return change_set_to(marked)

    def text(self, revision: str) -> RevisionMessage:
        with self._copy.reading() as unit:
            found = unit.revisions.get(revision)
            if found is None or not unit.texts.has(found.text):
                raise NotFound(what=revision)
            return revision_to(found, unit.texts.get(found.text))

    def base(self, page: str, language: str) -> DeskBase | None:
        with self._copy.reading() as unit:
            info = require_remote(unit)
            base = unit.remote_state.base(info.id, page, language)
            if base is None:
                return None
            head = unit.remote_state.heads_of(info.id, [page]).get((page, language))
            stored = unit.texts.get(base.stored)
            return DeskBase(
                base.ours,
                StoredText(stored.title, stored.html),
                base.revision,
                head.status if head is not None else Status.DRAFT,
                public=head is not None and head.public == base.revision,
            )

    def proposes(self, page: str, language: str, revision: str) -> bool:
        with self._copy.reading() as unit:
            base = unit.remote_state.base(require_remote(unit).id, page, language)
            return base is not None and base.revision == revision and _own_item_waits(unit, base)

    def number(self, page: str) -> int | None:
        known = self.known().get(page)
        return int(known.remote_id) if known is not None and known.remote_id and not known.gone else None

    def note_number(self, page: str, number: int, placement: Placement) -> None:
        with self._copy.unit() as unit:
            info = require_remote(unit)
            known = RemotePage(page, placement, version=1, remote_id=str(number))
            unit.remote_state.put_pages(info.id, [known])
            unit.remote_state.put_page_bases(info.id, [PageBase(page, placement, known.version)])

    def note_place(self, page: str, placement: Placement) -> None:
        with self._copy.unit() as unit:
            info = require_remote(unit)
            known = replace(unit.remote_state.pages(info.id)[page], placement=placement)
            unit.remote_state.put_pages(info.id, [known])
            unit.remote_state.put_page_bases(info.id, [PageBase(page, placement, known.version)])

    def note_saved(
        self, ours: str, stored: RevisionMessage, status: Status, foreign: ForeignText | None = None
    ) -> None:
        with self._copy.unit() as unit:
            info = require_remote(unit)
            revision, text = revision_from(stored)
            key = (stored.page, stored.language)
            unit.texts.add(text)
            unit.revisions.add(revision)
            head = unit.remote_state.heads_of(info.id, [stored.page]).get(key)
            public = revision.id if status is Status.PUBLIC else head.public if head is not None else None
            in_translation = head is not None and head.in_translation
            unit.remote_state.put_heads(info.id, [Head(*key, public, revision.id, status, in_translation, version=1)])
            unit.remote_state.put_bases(info.id, [Base(*key, revision.id, ours, text.hash)])
            local = unit.translations.get(*key)
            if local is not None and local.text == ours:
                unit.translations.put(replace(local, parents=(revision.id,)))
            _forget_seen(unit, info, *key)
            if foreign is not None:
                merge_foreign(unit, info, key, revision.id, foreign)

    def open_writes(self, action: str) -> list[OpenWrite]:
        with self._copy.reading() as unit:
            entries = [each for each in unit.journal.open_entries() if each.action == action]
        return [OpenWrite(each.idempotency_key, each.subject, each.payload) for each in entries]


def _change_set(unit: Unit, change_set_id: str) -> ChangeSet:
    found = unit.change_sets.get(change_set_id)
    if found is None:
        raise NotFound(what=change_set_id)
    return found


def _own_item_waits(unit: Unit, base: Base) -> bool:
    """Whether a change set of this copy holds the text that the CMS has as a proposal."""
    for change_set in unit.change_sets.all():
        if not change_set.is_open or is_proposal(change_set.id, [item.revision for item in change_set.items]):
            continue
        for item in change_set.items:
            if (item.page, item.language, item.text) == (base.page, base.language, base.ours):
                return True
    return False


def _forget_seen(unit: Unit, info: RemoteInfo, page: str, language: str) -> None:
    """What the cursor says of this text is older than what was just written: the next pull has to ask for it."""
    known = unit.remote_state.pages(info.id).get(page)
    current = unit.remotes.get(info.id)
    if known is None or current is None or not current.cursor:
        return
    unit.remotes.put(replace(current, cursor=forgotten(current.cursor, {(int(known.remote_id), language)})))
