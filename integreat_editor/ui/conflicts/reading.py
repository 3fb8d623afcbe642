"""What the conflicts screen shows, read in a worker."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from integreat_editor.models.working import Conflict
    from integreat_editor.services.decide_conflict import PlaceConflictView, TextConflictView
    from integreat_editor.store.working_copy import WorkingCopy


@dataclass(frozen=True, slots=True)
class Reading:
    """All open conflicts with their pages' titles; the wanted one, or else the first, opened."""

    conflicts: tuple[tuple[Conflict, str], ...]
    text: TextConflictView | None = None
    place: PlaceConflictView | None = None
    sides: tuple[tuple[str, str, str], ...] = ()
    """Base, mine and the server's of each conflicting place, as HTML that is safe to show."""

    @property
    def opened(self) -> Conflict | None:
        """The conflict that is open."""
        found = self.text or self.place
        return found.conflict if found is not None else None


def read(copy: WorkingCopy, wanted: str) -> Reading:
    """Reads the list, and the conflict with this id where there is one."""
    from integreat_editor.content.sanitize import sanitise  # noqa: PLC0415 - after first paint
    from integreat_editor.services import decide_conflict  # noqa: PLC0415 - after first paint
    from integreat_editor.services.push_changes import page_title  # noqa: PLC0415 - after first paint

    with copy.reading() as unit:
        conflicts = tuple((each, page_title(unit, each.page, ())) for each in unit.conflicts.open())
    reading = Reading(conflicts)
    if not conflicts:
        return reading
    chosen = next((each for each, _ in conflicts if each.id == wanted), conflicts[0][0])
    if chosen.language is None:
        return replace(reading, place=decide_conflict.read_place_conflict(copy, chosen.id))
    view = decide_conflict.read_text_conflict(copy, chosen.id)
    sides = tuple(
        (sanitise(each.base or ""), sanitise(each.ours or ""), sanitise(each.theirs or ""))
        for each in view.merge.conflicts
    )
    return replace(reading, text=view, sides=sides)
