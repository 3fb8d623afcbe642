"""What a pull did, line by line."""

from dataclasses import dataclass
from enum import StrEnum

from integreat_editor.services.take_records import RecordClash


class NoteKind(StrEnum):
    """What a pull did to a page or a text."""

    TAKEN = "taken"
    MERGED = "merged"
    CONFLICT = "conflict"
    PAGE_ADDED = "page_added"
    PAGE_MOVED = "page_moved"
    PLACE_CONFLICT = "place_conflict"
    CYCLE_RETURNED = "cycle_returned"
    ARCHIVED_EDIT = "archived_edit"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class PullNote:
    """One line of a pull's result; `language` None: about the page's place."""

    kind: NoteKind
    page: str
    language: str | None
    title: str = ""


@dataclass(frozen=True, slots=True)
class PullResult:
    """What a pull did, line by line. `clashes`: shared records that were changed here and there."""

    notes: tuple[PullNote, ...]
    clashes: tuple[RecordClash, ...] = ()

    @property
    def conflicts(self) -> int:
        """How many lines wait for a person's decision."""
        return sum(note.kind in (NoteKind.CONFLICT, NoteKind.PLACE_CONFLICT) for note in self.notes)
