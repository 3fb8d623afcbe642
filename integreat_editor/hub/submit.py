"""Submitting, commenting and withdrawing a change set."""

from collections.abc import Iterable
from dataclasses import replace

from integreat_editor.hub.access import RegionWrite
from integreat_editor.hub.change_sets import (
    add_comment,
    change_set_to_message,
    insert_change_set,
    item_from_message,
    load_change_set,
    load_change_sets,
    replace_items,
    update_change_set,
)
from integreat_editor.hub.errors import Refusal
from integreat_editor.hub.idempotency import Answer
from integreat_editor.hub.schema import change_sets
from integreat_editor.hub.texts import accept_revisions, accept_sources, known_revisions
from integreat_editor.hub.tree import check_ancestors, put_head, read_heads, read_page_versions, read_placements
from integreat_editor.models.change_set import ChangeItem, ChangeSet, ChangeSetState, Comment, Verdict
from integreat_editor.models.revision import Head, Revision, Status
from integreat_editor.sync.wire import CommentRequest, SubmitRequest

MAX_ITEMS = 20_000
MAX_VERSION = 2**31 - 1


def submit(write: RegionWrite, request: SubmitRequest) -> Answer:
    """Stores a new change set, or renews the asker's own under its id; unchanged items keep their verdict."""
    sent = request.change_set
    items = [item_from_message(message) for message in sent.items]
    found = load_change_sets(write.connection, write.region, change_sets.c.id == sent.id)
    known = found[0] if found else None
    _check_owner(write, known)
    accept_revisions(write, request.revisions)
    accept_sources(write, request.revisions, request.sources)
    revisions = known_revisions(write.connection, write.region, _mentioned(items, known))
    _check_items(write, items, revisions)
    renewed = _with_verdicts(items, known, revisions)
    made = ChangeSet(sent.id, sent.title, sent.note, write.user, write.now, tuple(renewed))
    if known is None:
        made = replace(made, version=1)
        insert_change_set(write.connection, write.region, made, write.next_seq())
    else:
        made = replace(made, created=known.created, version=known.version)
        kept = {item.revision for item in renewed}
        show_as_draft(write, [item for item in known.items if item.revision not in kept])
        replace_items(write.connection, write.region, made.id, renewed)
        made = update_change_set(write.connection, write.region, made, write.next_seq())
    _show_as_newest(write, made.items)
    write.log("change_set.submitted", made.id, title=made.title, items=[[each.key, each.hash] for each in made.items])
    return Answer.of(change_set_to_message(made))


def withdraw(write: RegionWrite, change_set_id: str) -> Answer:
    """Takes the asker's own change set back; what is published stays so."""
    known = load_change_set(write.connection, write.region, change_set_id)
    if known.author != write.user:
        raise Refusal("forbidden", "only its author may withdraw a change set")
    if known.state is ChangeSetState.PUBLISHED:
        raise Refusal("stale", "the change set is published already")
    if not known.withdrawn:
        known = update_change_set(write.connection, write.region, replace(known, withdrawn=True), write.next_seq())
        show_as_draft(write, known.items)
        write.log("change_set.withdrawn", known.id)
    return Answer.of(change_set_to_message(known))


def comment(write: RegionWrite, change_set_id: str, request: CommentRequest) -> Answer:
    """Adds a remark to a change set or one of its items."""
    known = load_change_set(write.connection, write.region, change_set_id)
    if request.item is not None and request.item not in {item.key for item in known.items}:
        raise Refusal("not_found", "no such item in the change set")
    if request.id not in {each.id for each in known.comments}:
        remark = Comment(request.id, write.user, write.now, request.text, request.item)
        add_comment(write.connection, write.region, known, remark)
        known = update_change_set(write.connection, write.region, known, write.next_seq())
        write.log("change_set.commented", known.id, comment=request.id)
    return Answer.of(change_set_to_message(known))


def show_as_draft(write: RegionWrite, items: Iterable[ChangeItem]) -> None:
    """The newest text is not waiting for approval any more: back to the public one, or a draft where there is none."""
    waiting = [item for item in items if item.revision is not None and item.verdict is not Verdict.PUBLISHED]
    shown = read_heads(write.connection, write.region, {item.page for item in waiting})
    for item in waiting:
        head = shown.get((item.page, item.language or ""))
        if head is None or head.newest != item.revision:
            continue
        if head.public is not None:
            put_head(write, replace(head, newest=head.public, status=Status.PUBLIC))
        else:
            put_head(write, replace(head, status=Status.DRAFT))


def _check_owner(write: RegionWrite, known: ChangeSet | None) -> None:
    if known is None:
        return
    if known.author != write.user:
        raise Refusal("forbidden", "only its author may renew a change set")
    if known.withdrawn:
        raise Refusal("stale", "the change set was withdrawn")


def _mentioned(items: list[ChangeItem], known: ChangeSet | None) -> set[str]:
    both = [*items, *(known.items if known else ())]
    return {each for item in both for each in (item.revision, item.base) if each is not None}


def _check_items(write: RegionWrite, items: list[ChangeItem], revisions: dict[str, tuple[Revision, int]]) -> None:
    if not 0 < len(items) <= MAX_ITEMS:
        raise Refusal("bad_request", f"a change set has between 1 and {MAX_ITEMS} items")
    if len({item.key for item in items}) < len(items):
        raise Refusal("bad_request", "two items of the change set have the same key")
    for item in items:
        if not 0 <= item.base_version < MAX_VERSION:
            raise Refusal("bad_request", "not a version", item.page)
        if item.is_tree == (item.language is not None) or item.is_tree != (item.revision is None):
            raise Refusal("bad_request", "an item is a text or a placement", item.page)
        if not item.is_tree:
            _check_text(item, revisions)
    _check_places(write, items)


def _check_text(item: ChangeItem, revisions: dict[str, tuple[Revision, int]]) -> None:
    if item.origin is not None or item.base_version:
        raise Refusal("bad_request", "a text has no placement", item.page)
    for revision_id in (item.revision, item.base):
        if revision_id is None:
            continue
        if revision_id not in revisions:
            raise Refusal("bad_request", "an item names a revision that is not there", item.page)
        revision, _ = revisions[revision_id]
        if (revision.page, revision.language) != (item.page, item.language):
            raise Refusal("bad_request", "an item names a revision of another page or language", item.page)
    if item.text != revisions[item.revision or ""][0].text:
        raise Refusal("bad_request", "an item's hash is not that of its text", item.page)


def _check_places(write: RegionWrite, items: list[ChangeItem]) -> None:
    """Every page must exist or be made here, and every new place must lead to the top."""
    moved = {item.page: item.to for item in items if item.to is not None}
    if not moved:
        texts = {item.page: item.page for item in items}
        missing = texts.keys() - read_page_versions(write.connection, write.region, texts).keys()
        if missing:
            raise Refusal("needs_parent", "the page of a text is not on the server", min(missing))
        return
    placements = read_placements(write.connection, write.region) | moved
    for item in items:
        if item.page not in placements:
            raise Refusal("needs_parent", "the page of a text is not on the server", item.page)
        check_ancestors(placements, item.page)


def _with_verdicts(
    items: list[ChangeItem], known: ChangeSet | None, revisions: dict[str, tuple[Revision, int]]
) -> list[ChangeItem]:
    """The sent items with the verdicts of unchanged ones; what is published and not sent again stays as history."""
    before = {item.key: item for item in known.items} if known else {}
    renewed = []
    for item in items:
        old = before.pop(item.key, None)
        if old is not None and old.hash == item.hash and _same_provenance(old, item, revisions):
            item = replace(item, verdict=old.verdict, reason=old.reason, reviewer=old.reviewer)  # noqa: PLW2901 - the same item, judged
        renewed.append(item)
    return renewed + [old for old in before.values() if old.verdict is Verdict.PUBLISHED]


def _same_provenance(old: ChangeItem, new: ChangeItem, revisions: dict[str, tuple[Revision, int]]) -> bool:
    # An approval says "this translates that text" too, which the item's hash does not cover.
    if old.revision is None or new.revision is None or old.revision == new.revision:
        return True
    known = [revisions[each][0] for each in (old.revision, new.revision)]
    return (known[0].source, known[0].template) == (known[1].source, known[1].template)


def _show_as_newest(write: RegionWrite, items: Iterable[ChangeItem]) -> None:
    """Shows submitted texts of pages that are in the tree as the newest ones, waiting for approval."""
    waiting = [item for item in items if item.revision is not None and item.verdict is Verdict.PENDING]
    present = read_page_versions(write.connection, write.region, {item.page for item in waiting})
    shown = read_heads(write.connection, write.region, present)
    for item in waiting:
        language = item.language or ""
        head = shown.get((item.page, language)) or Head(item.page, language, None, None, Status.REVIEW)
        if item.page in present and (head.newest != item.revision or head.status is not Status.REVIEW):
            put_head(write, replace(head, newest=item.revision, status=Status.REVIEW))
