"""Storing a submitted change set in the CMS as REVIEW, so that colleagues see and decide on it in the browser.

It waits there; a pull closes its items when they are published, or returns them (`own_sets`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from integreat_editor.errors import EditorError
from integreat_editor.models.change_set import ChangeItem, ChangeSet, Verdict, units
from integreat_editor.services.push_changes import page_title
from integreat_editor.services.review_changes import find_change_set
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.errors import LoginNeeded, ReadOnlyRemote, Stale
from integreat_editor.sync.progress import Progress
from integreat_editor.sync.remote import Remote

if TYPE_CHECKING:
    from integreat_editor.sync.cms.publish import Publisher

ProposalOutcome = Literal["proposed", "left_out", "stale", "failed", "cancelled"]


@dataclass(frozen=True, slots=True)
class StoredItem:
    """What became of an item. `left_out`: moves and archiving are not part of a proposal."""

    item: ChangeItem
    title: str
    outcome: ProposalOutcome
    error: EditorError | None = None


def left_out(copy: WorkingCopy, change_set_id: str) -> list[ChangeItem]:
    """The items that a proposal cannot hold; to be told before."""
    return [item for item in find_change_set(copy, change_set_id).items if _is_left_out(item)]


def store_review(copy: WorkingCopy, remote: Remote, change_set_id: str, progress: Progress) -> list[StoredItem]:
    """Saves the set's waiting texts with status REVIEW, new pages too; one failing item stops no other.

    Raises `ChangeSetUnknown`, `ReadOnlyRemote` for a server that is no CMS, and errors of a login.
    """
    from integreat_editor.sync.cms.remote import CmsRemote  # noqa: PLC0415 - only who has a CMS waits for its reader

    if not isinstance(remote, CmsRemote):
        raise ReadOnlyRemote
    change_set = find_change_set(copy, change_set_id)
    waiting = [item for unit in units(change_set.items).values() for item in unit if item.verdict is Verdict.PENDING]
    progress.start(len(waiting))
    publisher = remote.publisher("REVIEW")
    results = []
    for item in waiting:
        outcome: ProposalOutcome = "cancelled" if progress.cancelled else "left_out"
        error = None
        if not progress.cancelled and not _is_left_out(item):
            outcome, error = _propose(publisher, change_set, item, waiting)
        with copy.reading() as unit:
            results.append(StoredItem(item, page_title(unit, item.page, change_set.items), outcome, error))
        progress.step()
    return results


def _propose(
    publisher: "Publisher", change_set: ChangeSet, item: ChangeItem, items: Sequence[ChangeItem]
) -> tuple[ProposalOutcome, EditorError | None]:
    try:
        publisher.propose(change_set, item, items)
    except LoginNeeded:
        raise
    except Stale as error:
        return "stale", error
    except EditorError as error:
        return "failed", error
    return "proposed", None


def _is_left_out(item: ChangeItem) -> bool:
    return item.is_tree and item.origin is not None
