"""What the screen reads from the working copy, and the guard that nobody decides about what they have not read."""

from collections.abc import Collection
from dataclasses import dataclass

from integreat_editor.models.change_set import ChangeSet
from integreat_editor.models.region import Region
from integreat_editor.services.review_changes import ItemView, change_sets, find_change_set, read_change_set
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.errors import Stale


@dataclass(frozen=True, slots=True)
class Reading:
    """All change sets, open ones first; the chosen one with its items; `queued`: ids that are not sent yet."""

    region: Region
    sets: tuple[ChangeSet, ...]
    queued: frozenset[str]
    chosen: ChangeSet | None
    items: tuple[ItemView, ...]

    def language_name(self, code: str) -> str:
        """A language as the region names it."""
        language = self.region.language(code)
        return language.name if language else code


def read_review(copy: WorkingCopy, chosen: str) -> Reading:
    """Reads the lists and the change set `chosen`, or else the first; runs in a worker."""
    sets = tuple(change_sets(copy))
    found = next((each for each in sets if each.id == chosen), sets[0] if sets else None)
    with copy.reading() as unit:
        region = unit.region.get()
        queued = frozenset(change_set.id for change_set, _ in unit.change_sets.queued())
    items = tuple(read_change_set(copy, found.id)) if found else ()
    return Reading(region, sets, queued, found, items)


def require_unchanged(copy: WorkingCopy, read: ChangeSet, keys: Collection[str]) -> None:
    """Raises `Stale` if one of the items is not any more what a person has read on the screen.

    An approval binds to what is stored here; a pull in between may have stored something else.
    """
    now = find_change_set(copy, read.id)
    before = {item.key: item.hash for item in read.items if item.key in keys}
    after = {item.key: item.hash for item in now.items if item.key in keys}
    if now.withdrawn or before != after:
        raise Stale
