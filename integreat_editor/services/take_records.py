"""Shared records as a server tells them, and what was changed here meanwhile: merged key by key, nothing lost silently.

A key that both sides changed has the server's value from then on; whoever changed it here is told both.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from integreat_editor.models.record import SharedRecord
from integreat_editor.services.untold import RecordClash, note_untold
from integreat_editor.store.working_copy import Unit

__all__ = ["RecordClash", "take_records"]

_QUIET = frozenset({"author", "at", "created"})
"""Keys that say who and when: two people who did the same differ in nothing else."""
_ABSENT = object()


def take_records(unit: Unit, records: Sequence[SharedRecord]) -> list[RecordClash]:
    """Notes what the server has; local changes that were not sent are merged in and stay to be sent.

    What clashed is kept in the file as well, until somebody takes it to tell it (`services.untold`).
    """
    unsent = {(each.kind, each.key): each for each in unit.records.changed()}
    unit.records.put_many([each for each in records if (each.kind, each.key) not in unsent])
    clashes: list[RecordClash] = []
    for theirs in records:
        ours = unsent.get((theirs.kind, theirs.key))
        if ours is None:
            continue
        known = unit.records.base(theirs.kind, theirs.key)
        base = known.value if known is not None else None
        value, found = _merge(base, ours.value, theirs.value)
        unit.records.put(theirs)
        unit.records.change(SharedRecord(theirs.kind, theirs.key, value))
        clashes += [RecordClash(theirs.kind, theirs.key, *each) for each in found]
    note_untold(unit, clashes)
    return clashes


_Value = Mapping[str, Any] | None


def _merge(base: _Value, ours: _Value, theirs: _Value) -> tuple[_Value, list[tuple[str, str, str]]]:
    """The merged value, and (name, ours, theirs) of what both changed differently."""
    if ours in (base, theirs):
        return theirs, []
    if theirs == base:
        return ours, []
    if ours is None or theirs is None:
        return theirs, [("", _said(ours), _said(theirs))]
    merged: dict[str, Any] = {}
    clashes = []
    for name, before, here, there in _keys(base or {}, ours, theirs):
        value = here if there == before else there
        if value is not _ABSENT:
            merged[name] = value
        if name not in _QUIET and here != there and before not in (here, there):
            clashes.append((name, _said(here), _said(there)))
    return merged, clashes


def _keys(*sides: Mapping[str, Any]) -> Iterator[tuple[str, Any, Any, Any]]:
    for name in dict.fromkeys(name for side in sides for name in side):
        base, ours, theirs = (side.get(name, _ABSENT) for side in sides)
        yield name, base, ours, theirs


def _said(value: object) -> str:
    if value is None or value is _ABSENT:
        return ""
    if isinstance(value, Mapping):
        return ", ".join(said for said in map(_said, value.values()) if said)
    return str(value)
