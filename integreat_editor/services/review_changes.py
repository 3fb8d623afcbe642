"""Review: reading a change set item by item, remarks, approving, returning with a reason, taking back."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from uuid import uuid4

from integreat_editor.content.diff import Diff, diff
from integreat_editor.models.change_set import ChangeItem, ChangeSet, Verdict
from integreat_editor.models.text import Text
from integreat_editor.services.errors import ChangeSetUnknown, ReasonNeeded
from integreat_editor.services.journal import StoreJournal
from integreat_editor.services.push_changes import page_title
from integreat_editor.services.results import Changes
from integreat_editor.store.working_copy import Unit, WorkingCopy
from integreat_editor.sync.convert import change_set_from
from integreat_editor.sync.engine import carry_out
from integreat_editor.sync.errors import EmptySlot
from integreat_editor.sync.remote import Remote
from integreat_editor.sync.wire import ChangeSetMessage, CommentRequest, DecisionMessage


@dataclass(frozen=True, slots=True)
class ItemView:
    """One item as a coordinator reads it.

    `old`, `new`, `diff` are None for a tree operation, and for a text in a language that is not in this copy.
    `parent_title` says below which page a tree operation puts the page ("" for the top).
    """

    item: ChangeItem
    title: str
    old: Text | None
    new: Text | None
    diff: Diff | None
    parent_title: str = ""


def change_sets(copy: WorkingCopy) -> list[ChangeSet]:
    """All change sets known here, open ones first, then by time, newest first; queued ones among them."""
    with copy.reading() as unit:
        queued = {change_set.id: change_set for change_set, _ in unit.change_sets.queued()}
        known = [each for each in unit.change_sets.all() if each.id not in queued]
    newest_first = sorted((*queued.values(), *known), key=lambda each: each.created, reverse=True)
    return sorted(newest_first, key=lambda each: not each.is_open)


def find_change_set(copy: WorkingCopy, change_set_id: str) -> ChangeSet:
    """The change set; raises `ChangeSetUnknown`."""
    for change_set in change_sets(copy):
        if change_set.id == change_set_id:
            return change_set
    raise ChangeSetUnknown(name=change_set_id)


def read_change_set(copy: WorkingCopy, change_set_id: str) -> list[ItemView]:
    """What the change set changes, item by item, with the word diff of each text."""
    change_set = find_change_set(copy, change_set_id)
    with copy.reading() as unit:
        return [_item_view(unit, item, change_set) for item in change_set.items]


def approve(
    copy: WorkingCopy, remote: Remote, change_set_id: str, items: Collection[str] | None = None, reason: str = ""
) -> Changes:
    """Approves items (None: all that wait), bound to the hash of what is stored, and so was read, here."""
    return _decide(copy, remote, change_set_id, items, Verdict.APPROVED, reason)


def return_items(
    copy: WorkingCopy, remote: Remote, change_set_id: str, reason: str, items: Collection[str] | None = None
) -> Changes:
    """Returns items to their author; raises `ReasonNeeded` without a reason."""
    if not reason.strip():
        raise ReasonNeeded
    return _decide(copy, remote, change_set_id, items, Verdict.RETURNED, reason)


def comment(copy: WorkingCopy, remote: Remote, change_set_id: str, text: str, item: str | None = None) -> Changes:
    """Adds a remark to a change set or to one of its items."""
    request = CommentRequest(id=uuid4().hex, text=text, item=item)

    def arrived(there: ChangeSetMessage) -> bool:
        return any(each.id == request.id for each in there.comments)

    return _write(
        copy, remote, change_set_id, "comment", arrived, lambda key: remote.comment(change_set_id, request, key)
    )


def withdraw(copy: WorkingCopy, remote: Remote, change_set_id: str) -> Changes:
    """Takes an own change set back; the texts stay changed here."""
    return _write(
        copy,
        remote,
        change_set_id,
        "withdraw",
        lambda there: there.withdrawn,
        lambda key: remote.withdraw(change_set_id, key),
    )


def _decide(
    copy: WorkingCopy, remote: Remote, change_set_id: str, keys: Collection[str] | None, verdict: Verdict, reason: str
) -> Changes:
    change_set = find_change_set(copy, change_set_id)
    if verdict is Verdict.APPROVED:
        keys = _readable(copy, change_set, keys)
    decisions = _decisions(change_set, keys, verdict, reason)
    if not decisions:
        return Changes()
    wanted = {decision.hash for decision in decisions}

    def arrived(there: ChangeSetMessage) -> bool:
        decided = {item.hash for item in change_set_from(there).items if item.verdict is verdict}
        return wanted <= decided

    try:
        return _write(
            copy,
            remote,
            change_set_id,
            verdict.value,
            arrived,
            lambda key: remote.review(change_set_id, decisions, key),
        )
    except EmptySlot as error:
        with copy.reading() as unit:
            title = page_title(unit, error.page, change_set.items) if error.page is not None else ""
        raise EmptySlot(page=error.page, title=title) from error


def _readable(copy: WorkingCopy, change_set: ChangeSet, keys: Collection[str] | None) -> Collection[str]:
    """Of the items wanted those that can be read here: a copy with some languages cannot approve the others."""
    with copy.reading() as unit:
        here = {item.key for item in change_set.items if item.text is None or unit.texts.has(item.text)}
    return here if keys is None else here & set(keys)


def _decisions(
    change_set: ChangeSet, keys: Collection[str] | None, verdict: Verdict, reason: str
) -> Sequence[DecisionMessage]:
    waits = (Verdict.PENDING, Verdict.APPROVED, Verdict.RETURNED)
    chosen = [item for item in change_set.items if item.verdict in waits and (keys is None or item.key in keys)]
    return [
        DecisionMessage(item=item.key, hash=item.hash, verdict=verdict, reason=reason)  # type: ignore[arg-type]
        for item in chosen
        if item.verdict is not verdict
    ]


def _write(
    copy: WorkingCopy,
    remote: Remote,
    change_set_id: str,
    action: str,
    arrived: Callable[[ChangeSetMessage], bool],
    send: Callable[[str], ChangeSetMessage],
) -> Changes:
    """Journals, sends, reads before sending again, and stores what the server answers."""
    key = uuid4().hex
    journal = StoreJournal(copy)

    def look() -> ChangeSetMessage | None:
        there = remote.change_set(change_set_id)
        return there if arrived(there) else None

    journal.begin(action, change_set_id, key, "")
    try:
        answer = carry_out(lambda: send(key), look)
    finally:
        # A decision is a person's act: it is not repeated behind their back at the next start.
        journal.finish(key, "closed")
    with copy.unit() as unit:
        unit.change_sets.put(change_set_from(answer))
    return Changes(change_sets=True)


def _item_view(unit: Unit, item: ChangeItem, change_set: ChangeSet) -> ItemView:
    # A new page is not in this copy yet: its name is in the text that comes with it.
    title = page_title(unit, item.page, [each for each in change_set.items if each.page == item.page])
    if item.text is None:
        parent = item.to.parent if item.to is not None else None
        return ItemView(item, title, None, None, None, page_title(unit, parent, ()) if parent else "")
    base = unit.revisions.get(item.base) if item.base is not None else None
    old = unit.texts.get(base.text) if base is not None else None
    if not unit.texts.has(item.text):
        return ItemView(item, title, old, None, None)  # In a language that this copy was cloned without.
    new = unit.texts.get(item.text)
    return ItemView(item, title, old, new, diff(old.html if old else "", new.html))
