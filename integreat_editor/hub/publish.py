"""Publishing one unit of a change set by compare-and-swap: wholly or not at all (DESIGN promises 10, 15, 17)."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Literal

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
from integreat_editor.hub.texts import known_revisions
from integreat_editor.hub.tree import (
    check_ancestors,
    put_head,
    put_page,
    read_heads,
    read_page_versions,
    read_placements,
)
from integreat_editor.models.change_set import ChangeItem, ChangeSet, Verdict, units
from integreat_editor.models.revision import Head, Status
from integreat_editor.sync.wire import PublishAnswer, PublishRequest


def publish(write: RegionWrite, change_set_id: str, request: PublishRequest) -> Answer:
    """Publishes a unit whose items are approved with the hashes sent.

    Already published: answered alike. Not what the server has any more: every item of the unit becomes STALE. A move
    that would close a cycle becomes STALE too, so that it returns to its owner, and is answered with `cycle`.
    """
    known = load_change_set(write.connection, write.region, change_set_id)
    unit = _unit(known, request)
    waiting = [item for item in unit if item.verdict is not Verdict.PUBLISHED]
    if not waiting:
        return _answer(known, request.unit, "published")
    if any(item.verdict is Verdict.STALE for item in waiting):
        return _answer(known, request.unit, "stale")
    if known.withdrawn or any(item.verdict is not Verdict.APPROVED for item in waiting):
        raise Refusal("not_approved", "the unit is not approved as a whole", request.unit)
    if not _is_current(write, waiting):
        return _answer(_mark_stale(write, known, waiting), request.unit, "stale")
    # Approved before the page began to follow a template: a slot was a text like any other then.
    refuse_empty_slots(write, waiting)
    try:
        _check_tree(write, waiting)
    except Refusal as refusal:
        if refusal.code != "cycle":
            raise
        _mark_stale(write, known, waiting)
        return Answer.of(refusal.to_message(), refusal.status)
    return _answer(_publish(write, known, waiting), request.unit, "published")


def _unit(change_set: ChangeSet, request: PublishRequest) -> tuple[ChangeItem, ...]:
    """The unit's items. Refuses with not_approved where the sender knows other ones; published ones may be left out."""
    unit = units(change_set.items).get(request.unit)
    if unit is None:
        raise Refusal("not_found", "no such unit in the change set", request.unit)
    everything = {item.hash for item in unit}
    waiting = {item.hash for item in unit if item.verdict is not Verdict.PUBLISHED}
    if set(request.hashes) not in (everything, waiting):
        raise Refusal("not_approved", "the unit is not what was approved", request.unit)
    return unit


def _is_current(write: RegionWrite, items: Iterable[ChangeItem]) -> bool:
    """Whether every item still replaces what it says it replaces."""
    items = tuple(items)
    ids = {item.page for item in items}
    heads = read_heads(write.connection, write.region, ids)
    versions = read_page_versions(write.connection, write.region, ids)
    placements = read_placements(write.connection, write.region) if any(item.is_tree for item in items) else {}
    for item in items:
        if item.is_tree:
            if versions.get(item.page, 0) != item.base_version or placements.get(item.page) != item.origin:
                return False
        else:
            head = heads.get((item.page, item.language or ""))
            if (head.public if head else None) != item.base:
                return False
    return True


def _check_tree(write: RegionWrite, items: Iterable[ChangeItem]) -> None:
    """The tree with the unit's moves must be one; a text needs its page."""
    items = tuple(items)
    moved = {item.page: item.to for item in items if item.to is not None}
    if moved:
        placements = read_placements(write.connection, write.region) | moved
        for page in moved:
            check_ancestors(placements, page)
    others = {item.page for item in items} - moved.keys()
    missing = others - read_page_versions(write.connection, write.region, others).keys()
    if missing:
        raise Refusal("needs_parent", "the page of a text is not on the server", min(missing))


def _publish(write: RegionWrite, change_set: ChangeSet, items: list[ChangeItem]) -> ChangeSet:
    # Tree first: heads need their page, and the feed then brings the page before its texts.
    for item in items:
        if item.to is not None:
            put_page(write, item.page, item.to, item.base_version + 1)
    heads = read_heads(write.connection, write.region, {item.page for item in items})
    for item in items:
        if not item.is_tree:
            language = item.language or ""
            head = heads.get((item.page, language)) or Head(item.page, language, None, None, Status.PUBLIC)
            put_head(write, _published_head(write, head, item))
    set_verdicts(
        write.connection, write.region, change_set.id, [replace(item, verdict=Verdict.PUBLISHED) for item in items]
    )
    write.log("unit.published", change_set.id, items=[[item.key, item.hash, item.text] for item in items])
    return update_change_set(write.connection, write.region, change_set, write.next_seq())


def _published_head(write: RegionWrite, head: Head, item: ChangeItem) -> Head:
    """The revision becomes public, and the newest unless a later one is waiting."""
    ids = [each for each in (head.newest, item.revision) if each is not None]
    arrived = {each: number for each, (_, number) in known_revisions(write.connection, write.region, ids).items()}
    head = replace(head, public=item.revision, in_translation=False)
    if head.newest is None or arrived[head.newest] <= arrived[item.revision or ""]:
        return replace(head, newest=item.revision, status=Status.PUBLIC)
    return head


def _mark_stale(write: RegionWrite, change_set: ChangeSet, items: list[ChangeItem]) -> ChangeSet:
    set_verdicts(
        write.connection, write.region, change_set.id, [replace(item, verdict=Verdict.STALE) for item in items]
    )
    write.log("unit.stale", change_set.id, items=[[item.key, item.hash] for item in items])
    return update_change_set(write.connection, write.region, change_set, write.next_seq())


def _answer(change_set: ChangeSet, unit: str, outcome: Literal["published", "stale"]) -> Answer:
    return Answer.of(PublishAnswer(unit=unit, outcome=outcome, change_set=change_set_to_message(change_set)))
