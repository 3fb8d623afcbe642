"""Blocks moved by one side or by both: which moves are made, which are a question.

Moves of one side are made. Moves of both sides are made if they lead to the same order or lie apart; otherwise the
order is one conflict of the whole sequence. What one side deleted and wrote anew elsewhere may be a move, too: past a
block that the other side moved, it is a question.
"""

from __future__ import annotations

from collections.abc import Callable

from integreat_editor.content.merge_hunks import Version
from integreat_editor.content.merge_plan import Entry, Kind, Move

Ask = Callable[[Kind, list[int]], int]
"""Adds a decision about the order, given its kind and the base indexes of moved units; gives the decision's id."""


def moves(ours: Version, theirs: Version, entries: dict[str, dict[int, Entry]], ask: Ask) -> list[Move]:
    """Give the moves of both sides as decisions; `entries` tells by side and index where each unit went."""
    if _same_order(ours, theirs):
        return _moves_of(ours, entries, ask, "both")
    if not _lie_apart(ours, theirs):
        number = ask("conflict", sorted({jump.old for jump in ours.jumps + theirs.jumps}))
        return [
            move
            for version in (ours, theirs)
            for move in _moves_of(version, entries, lambda _kind, _old: number, "conflict")
        ]
    return _moves_of(ours, entries, ask, "ours") + _moves_of(theirs, entries, ask, "theirs")


def _same_order(ours: Version, theirs: Version) -> bool:
    if not ours.alignment.moved or not theirs.alignment.moved:
        return False
    left = ours.alignment.pairs | ours.alignment.moved
    right = theirs.alignment.pairs | theirs.alignment.moved
    common = left.keys() & right.keys()
    return sorted(common, key=left.__getitem__) == sorted(common, key=right.__getitem__)


def _lie_apart(ours: Version, theirs: Version) -> bool:
    return all(left.end < right.start or right.end < left.start for left in ours.jumps for right in theirs.jumps)


def _moves_of(version: Version, entries: dict[str, dict[int, Entry]], ask: Ask, kind: Kind) -> list[Move]:
    own = entries[version.side]
    sources = {new: old for old, new in version.alignment.moved.items()}
    result = []
    for new in sorted(sources):
        entry, after = own.get(new), own.get(new - 1)
        if entry is None or entry is after or (new > 0 and after is None):
            continue
        result.append(Move(ask(kind, [sources[new]]), version.side, entry, after))
    return result
