"""Moved blocks of one side: the certain ones, those that may have moved instead, and those nobody can tell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from integreat_editor.content.align import Alignment
from integreat_editor.content.merge_units import Unit

_SHORT = 40
_ALIKE = 60.0
_MOST_COMPARED = 900


@dataclass(frozen=True, slots=True)
class Jump:
    """`base[old]` moved, or may have, past the units `passed`, inside `base[start:end + 1]`.

    A hidden one was deleted and something that may be its rest written elsewhere.
    """

    old: int
    start: int
    end: int
    passed: frozenset[int]
    hidden: bool


def jumps(alignment: Alignment, base: list[Unit], units: list[Unit]) -> list[Jump]:
    """Give the moves of one side, and what may be one."""
    hidden = _hidden_moves(alignment, base, units)
    if not hidden and not alignment.moved:
        return []
    before, last = [], -1
    stays = {new: old for old, new in alignment.pairs.items()}
    for new in range(len(units)):
        before.append(last)
        last = stays.get(new, last)
    seen = {index for index in alignment.pairs if not base[index].is_blank}
    found = []
    for old, new in [*alignment.moved.items(), *hidden]:
        behind = before[new]
        passed = seen.intersection(range(old + 1, behind + 1) if behind > old else range(behind + 1, old))
        is_hidden = old not in alignment.moved
        if passed or not is_hidden:
            found.append(Jump(old, min(old, behind), max(old, behind + 1), frozenset(passed), is_hidden))
    return found


def maybe_moved(found: list[Jump]) -> set[int]:
    """Units that a few moved ones jumped over: of two that changed places, either may be the one that moved."""
    certain = [jump for jump in found if not jump.hidden]
    jumped = {index for jump in certain for index in jump.passed}
    alone = {index for jump in found if jump.hidden and len(jump.passed) == 1 for index in jump.passed}
    return alone | (jumped if len(jumped) <= len(certain) else set())


def _hidden_moves(alignment: Alignment, base: list[Unit], units: list[Unit]) -> list[tuple[int, int]]:
    known = alignment.pairs.keys() | alignment.moved.keys()
    taken = {*alignment.pairs.values(), *alignment.moved.values()}
    gone = [old for old, unit in enumerate(base) if old not in known and unit.node is not None and not unit.is_blank]
    come = [new for new, unit in enumerate(units) if new not in taken and unit.node is not None and not unit.is_blank]
    if len(gone) * len(come) > _MOST_COMPARED:
        return [(old, new) for old in gone for new in (come[0], come[-1])]
    return [(old, new) for old in gone for new in come if _may_be_rest(base[old], units[new])]


def _may_be_rest(old: Unit, new: Unit) -> bool:
    """A short text that was written anew keeps no likeness, nor does a list or a table that lost what it had."""
    if len(old.text) < _SHORT or (old.family == new.family != "block"):
        return True
    return fuzz.token_set_ratio(old.text, new.text) >= _ALIKE


def settle_moves(alignment: Alignment, base: list[Unit], units: list[Unit]) -> None:
    """Give up moves out of the middle of other changes: there nobody knows what stands for what."""
    while alignment.moved:
        doubtful = set()
        arrived = set(alignment.moved.values())
        for old_range, new_range in gaps(alignment, len(base), len(units)):
            gone = [old for old in old_range if old not in alignment.moved]
            if gone and any(new not in arrived for new in new_range):
                doubtful |= {
                    old
                    for old in old_range
                    if (new := alignment.moved.get(old)) is not None
                    and (gone[0] < old < gone[-1] or base[old].key != units[new].key)
                }
        if not doubtful:
            return
        for old in doubtful:
            del alignment.moved[old]


def gaps(alignment: Alignment, base_length: int, length: int) -> Iterator[tuple[range, range]]:
    """Give what stands between the pairs, of the base and of the side."""
    old_at = new_at = 0
    for old, new in [*alignment.pairs.items(), (base_length, length)]:
        if old > old_at or new > new_at:
            yield range(old_at, old), range(new_at, new)
        old_at, new_at = old + 1, new + 1
