"""What the changes screen shows, read in a worker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from integreat_editor.models.change_set import ChangeSet
    from integreat_editor.services.read_changes import LocalChange
    from integreat_editor.store.working_copy import WorkingCopy


@dataclass(frozen=True, slots=True)
class Reading:
    """Local changes in tree order, the person's own open change set, and titles of pages.

    `empty_slots`: keys of the changes in whose texts a local slot of the template is still empty.
    """

    changes: tuple[LocalChange, ...]
    open_set: ChangeSet | None
    queued: bool
    titles: dict[str, str]
    empty_slots: frozenset[str] = frozenset()


def read(copy: WorkingCopy, user: str) -> Reading:
    """Reads all of it in one go."""
    from integreat_editor.services.push_changes import page_title  # noqa: PLC0415 - after first paint
    from integreat_editor.services.read_changes import changes_in  # noqa: PLC0415 - after first paint
    from integreat_editor.services.submit_changes import open_change_set  # noqa: PLC0415 - after first paint
    from integreat_editor.services.template_slots import empty_slots  # noqa: PLC0415 - after first paint

    with copy.reading() as unit:
        changes = tuple(changes_in(unit))
        open_set = open_change_set(unit, user)
        queued = open_set is not None and any(each.id == open_set.id for each, _ in unit.change_sets.queued())
        pages = {change.page for change in changes}
        pages |= {each.parent for change in changes for each in (change.origin, change.to) if each and each.parent}
        pages |= {item.page for item in open_set.items} if open_set else set()
        titles = {page: page_title(unit, page, open_set.items if open_set else ()) for page in pages}
    empty = empty_slots(copy, {change.key for change in changes if change.language is not None})
    return Reading(changes, open_set, queued, titles, frozenset(f"{page}/{language}" for page, language, _ in empty))
