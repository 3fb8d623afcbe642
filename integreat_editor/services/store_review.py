"""Storing a submitted change set in the CMS as REVIEW, so that colleagues see and decide on it in the browser."""

from dataclasses import dataclass
from typing import Literal

from integreat_editor.errors import EditorError
from integreat_editor.models.change_set import ChangeItem
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.progress import Progress
from integreat_editor.sync.remote import Remote


@dataclass(frozen=True, slots=True)
class StoredItem:
    """What became of an item. `left_out`: moves and archiving are not part of a proposal."""

    item: ChangeItem
    title: str
    outcome: Literal["proposed", "left_out", "stale", "failed", "cancelled"]
    error: EditorError | None = None


def left_out(copy: WorkingCopy, change_set_id: str) -> list[ChangeItem]:
    """The items that a proposal cannot hold; to be told before."""
    raise NotImplementedError


def store_review(copy: WorkingCopy, remote: Remote, change_set_id: str, progress: Progress) -> list[StoredItem]:
    """Saves the set's texts with status REVIEW, new pages too. Raises `ChangeSetUnknown`, `ReadOnlyRemote`."""
    raise NotImplementedError
