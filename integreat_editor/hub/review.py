"""Approving and returning items: bound to the hash of what was read, and by other eyes than the author's."""

from dataclasses import replace

from integreat_editor.hub.access import RegionWrite
from integreat_editor.hub.change_sets import (
    change_set_to_message,
    load_change_set,
    set_verdicts,
    update_change_set,
)
from integreat_editor.hub.errors import Refusal
from integreat_editor.hub.idempotency import Answer
from integreat_editor.hub.slots import refuse_empty_slots
from integreat_editor.hub.submit import show_as_draft
from integreat_editor.hub.texts import known_revisions
from integreat_editor.models.change_set import ChangeItem, ChangeSet, Verdict
from integreat_editor.sync.wire import DecisionMessage, ReviewRequest


def review(write: RegionWrite, change_set_id: str, request: ReviewRequest) -> Answer:
    """Takes all decisions or none. Refuses with stale where an item is not what was read, or four_eyes."""
    known = load_change_set(write.connection, write.region, change_set_id)
    if known.withdrawn:
        raise Refusal("stale", "the change set was withdrawn")
    items = {item.key: item for item in known.items}
    judged = [_judge(write, items.get(decision.item), decision) for decision in request.decisions]
    approved = [item for item in judged if item.verdict is Verdict.APPROVED]
    if write.access.region.four_eyes:
        _check_four_eyes(write, known, approved)
    refuse_empty_slots(write, approved)
    set_verdicts(write.connection, write.region, known.id, judged)
    show_as_draft(write, [item for item in judged if item.verdict is Verdict.RETURNED])
    for item in judged:
        write.log(
            f"item.{item.verdict.value}", known.id, item=item.key, hash=item.hash, text=item.text, reason=item.reason
        )
    known = update_change_set(write.connection, write.region, known, write.next_seq())
    return Answer.of(change_set_to_message(known))


def _judge(write: RegionWrite, item: ChangeItem | None, decision: DecisionMessage) -> ChangeItem:
    if item is None or item.hash != decision.hash:
        raise Refusal("stale", "an item is not what was read any more", item.page if item else None)
    if item.verdict in (Verdict.PUBLISHED, Verdict.STALE):
        raise Refusal("stale", f"an item is {item.verdict.value} already", item.page)
    return replace(item, verdict=decision.verdict, reason=decision.reason, reviewer=write.user)


def _check_four_eyes(write: RegionWrite, change_set: ChangeSet, approved: list[ChangeItem]) -> None:
    """Neither the change set nor a text in it may be the approver's own, whoever submitted it."""
    if approved and change_set.author == write.user:
        raise Refusal("four_eyes", "nobody approves their own change in this region", approved[0].page)
    revisions = known_revisions(write.connection, write.region, [item.revision for item in approved if item.revision])
    for revision, _ in revisions.values():
        if revision.author == write.user:
            raise Refusal("four_eyes", "nobody approves their own text in this region", revision.page)
