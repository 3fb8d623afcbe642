"""Own texts that wait in a CMS as proposals: closed, or returned, by what a pull finds there."""

from dataclasses import replace

from integreat_editor.models.change_set import ChangeItem, ChangeSet, Verdict
from integreat_editor.models.revision import Head, Status
from integreat_editor.models.working import Base, RemoteInfo
from integreat_editor.store.working_copy import Unit

REJECTED = "Im CMS abgelehnt."
REVISED = "Im CMS überarbeitet und veröffentlicht."


def waits_there(unit: Unit, info: RemoteInfo, item: ChangeItem) -> bool:
    """Whether the server is a CMS that has this item's text as a proposal."""
    if not info.compares_newest or item.language is None or item.verdict is not Verdict.PENDING:
        return False
    base = unit.remote_state.base(info.id, item.page, item.language)
    head = unit.remote_state.heads_of(info.id, [item.page]).get((item.page, item.language))
    if base is None or head is None:
        return False
    return base.ours == item.text and head.newest == base.revision and head.status is Status.REVIEW


def settle_own_sets(unit: Unit, info: RemoteInfo) -> None:
    """To be called by a pull before the texts are settled; for a server that is no CMS nothing happens."""
    if not info.compares_newest:
        return
    from integreat_editor.sync.cms.proposals import is_proposal  # noqa: PLC0415 - only who has a CMS waits for its reader

    for change_set in unit.change_sets.all():
        if not change_set.is_open or is_proposal(change_set.id, [item.revision for item in change_set.items]):
            continue
        items = tuple(_settled(unit, info, item) for item in change_set.items)
        if items != change_set.items:
            unit.change_sets.put(_with_items(change_set, items))


def _with_items(change_set: ChangeSet, items: tuple[ChangeItem, ...]) -> ChangeSet:
    return replace(change_set, items=items, version=change_set.version + 1)


def _settled(unit: Unit, info: RemoteInfo, item: ChangeItem) -> ChangeItem:
    """The item as what the CMS has says; one whose text was never stored there stays as it is."""
    if item.language is None or item.verdict not in (Verdict.PENDING, Verdict.APPROVED):
        return item
    base = unit.remote_state.base(info.id, item.page, item.language)
    head = unit.remote_state.heads_of(info.id, [item.page]).get((item.page, item.language))
    if base is None or head is None or base.ours != item.text:
        return item
    if head.public == base.revision:
        return replace(item, verdict=Verdict.PUBLISHED)
    if head.newest == base.revision or head.status not in (Status.PUBLIC, Status.DRAFT):
        return item
    return _overtaken(unit, info, item, base, head)


def _overtaken(unit: Unit, info: RemoteInfo, item: ChangeItem, base: Base, head: Head) -> ChangeItem:
    """Another text stands over the proposal: the one before it (rejected), or what somebody made of it."""
    newest = unit.revisions.get(head.newest) if head.newest is not None else None
    if newest is None:
        return item
    before = unit.revisions.get(item.base) if item.base is not None else None
    if before is None or not unit.texts.same(before.text, newest.text):
        return replace(item, verdict=Verdict.PUBLISHED, reason=REVISED)
    # Our text stays here, as a change of the one that stands there again.
    unit.remote_state.put_bases(info.id, [Base(base.page, base.language, newest.id, newest.text, newest.text)])
    return replace(item, verdict=Verdict.RETURNED, reason=REJECTED)
