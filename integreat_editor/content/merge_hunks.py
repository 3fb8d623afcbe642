"""The changes of each side as hunks of the base, and which of them meet in one place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from integreat_editor.content.align import Alignment, align
from integreat_editor.content.merge_moves import Jump, gaps, jumps, maybe_moved, settle_moves
from integreat_editor.content.merge_plan import Side
from integreat_editor.content.merge_units import Unit

HunkKind = Literal["change", "replace", "insert", "delete", "move"]
_FARTHEST_SLIDE = 50
_MOST_AT_ONE_PLACE = 6


@dataclass(frozen=True, slots=True)
class Hunk:
    """`base[start:end]` became the side's units `new`.

    A "change" is one unit in two versions; "replace" has no certain partners. `reach` is what the hunk may mean
    instead: which of several equal neighbours was deleted, nobody can tell. `in_text`: it inserts sentences.
    """

    side: Side
    kind: HunkKind
    start: int
    end: int
    new: tuple[int, ...]
    reach: tuple[int, int]
    in_text: bool = False


@dataclass(slots=True)
class Version:
    """One side's units with their alignment to the base."""

    side: Side
    units: list[Unit]
    alignment: Alignment
    hunks: list[Hunk]
    jumps: list[Jump]


@dataclass(slots=True)
class Meeting:
    """Hunks of one place: of one side alone, or of both sides in `base[start:end]`."""

    start: int
    end: int
    hunks: list[Hunk] = field(default_factory=list)

    @property
    def is_of_both(self) -> bool:
        return len({hunk.side for hunk in self.hunks}) > 1

    def of(self, side: Side) -> list[Hunk]:
        return [hunk for hunk in self.hunks if hunk.side == side]


def version(side: Side, base: list[Unit], units: list[Unit]) -> Version:
    """Compare one side with the base."""
    alignment = align(base, units)
    settle_moves(alignment, base, units)
    found = jumps(alignment, base, units)
    hunks = sorted(_hunks(side, base, units, alignment, maybe_moved(found)), key=lambda hunk: (hunk.start, hunk.end))
    return Version(side, units, alignment, _joined_in_text(base, hunks), found)


def _joined_in_text(base: list[Unit], hunks: list[Hunk]) -> list[Hunk]:
    """A sentence deleted beside a changed one may have become part of it: one hunk."""
    result: list[Hunk] = []
    for hunk in hunks:
        last = result[-1] if result else None
        kinds = {last.kind, hunk.kind} if last else set()
        touching = last is not None and last.end == hunk.start and "delete" in kinds and kinds != {"delete"}
        if last and touching and all(unit.node is None for unit in base[last.start : hunk.end]):
            reach = min(last.reach[0], hunk.reach[0]), max(last.reach[1], hunk.reach[1])
            result[-1] = Hunk(hunk.side, "replace", last.start, hunk.end, last.new + hunk.new, reach)
        else:
            result.append(hunk)
    return result


def meetings(ours: Version, theirs: Version) -> list[Meeting]:
    """Sort the hunks of both sides into places, in the order of the base; no two places overlap."""
    found: list[Meeting] = []
    ordered = sorted(ours.hunks + theirs.hunks, key=lambda hunk: (hunk.reach, hunk.start, hunk.end, hunk.side))
    for hunk in ordered:
        # A move of the same unit may stand between a hunk and the one it clashes with.
        clashing = next((meeting for meeting in reversed(found[-_MOST_AT_ONE_PLACE:]) if _joins(hunk, meeting)), None)
        if clashing:
            _extend(clashing, [hunk])
        else:
            found.append(Meeting(hunk.start, hunk.end, [hunk]))
    result: list[Meeting] = []
    for meeting in sorted(found, key=lambda meeting: (meeting.start, meeting.end)):
        if result and meeting.start < result[-1].end:
            _extend(result[-1], meeting.hunks)
        else:
            result.append(meeting)
    return result


def _extend(meeting: Meeting, hunks: list[Hunk]) -> None:
    meeting.hunks += hunks
    meeting.start = min(meeting.start, *(hunk.start for hunk in hunks))
    meeting.end = max(meeting.end, *(hunk.end for hunk in hunks))


def _joins(hunk: Hunk, meeting: Meeting) -> bool:
    if hunk.start < meeting.end and meeting.is_of_both:
        return True
    # The hunks that reach farthest are the last ones: looking at a few keeps this linear.
    return any(_clash(hunk, other) for other in meeting.hunks[-8:])


def _clash(left: Hunk, right: Hunk) -> bool:
    if left.side == right.side:
        return left.start < right.end and right.start < left.end  # a move and the change of the moved unit
    if "move" in (left.kind, right.kind):
        other = right if left.kind == "move" else left
        return other.kind in {"replace", "delete"} and max(left.start, right.start) < min(left.end, right.end)
    start, end = max(left.reach[0], right.reach[0]), min(left.reach[1], right.reach[1])
    if start < end:
        return True
    if start > end:
        return False
    return _touch(left, right)


def _touch(left: Hunk, right: Hunk) -> bool:
    """Hunks that meet at a border are one place if something is inserted there and the other side's hunk is open."""
    inserts = [hunk for hunk in (left, right) if hunk.reach[0] == hunk.reach[1]]
    if len(inserts) != 1:
        return len(inserts) == 2
    insert = inserts[0]
    other = right if insert is left else left
    if other.reach[0] < insert.start < other.reach[1]:
        return True
    if insert.in_text:
        return other.kind in {"replace", "delete"}
    return other.kind == "replace" and other.end - other.start != len(other.new)


def _hunks(
    side: Side, base: list[Unit], units: list[Unit], alignment: Alignment, also_moved: set[int]
) -> Iterator[Hunk]:
    for old, new in (alignment.pairs | alignment.moved).items():
        if base[old].key != units[new].key:
            yield Hunk(side, "change", old, old + 1, (new,), (old, old + 1))
    for old in alignment.moved.keys() | also_moved:
        partner = alignment.partner(old)
        yield Hunk(side, "move", old, old + 1, () if partner is None else (partner,), (old, old + 1))
    arrived = set(alignment.moved.values())
    for old_range, new_range in gaps(alignment, len(base), len(units)):
        gone = [i for i in old_range if i not in alignment.moved]
        come = tuple(j for j in new_range if j not in arrived)
        if gone and come:
            yield Hunk(side, "replace", gone[0], gone[-1] + 1, come, (gone[0], gone[-1] + 1))
        elif come:
            at = old_range.start
            in_text = any(units[j].node is None for j in come)
            yield Hunk(side, "insert", at, at, come, _reach(base, at, at, [units[j].key for j in come]), in_text)
        else:
            yield from _deletions(side, base, gone)


def _deletions(side: Side, base: list[Unit], gone: list[int]) -> Iterator[Hunk]:
    """One hunk for each deleted unit, or one for all where they could be others."""
    if not gone:
        return
    start, end = gone[0], gone[-1] + 1
    reach = _reach(base, start, end, [base[i].key for i in gone])
    if reach != (start, end) and len(gone) == end - start:
        yield Hunk(side, "delete", start, end, (), reach)
        return
    for i in gone:
        yield Hunk(side, "delete", i, i + 1, (), (i, i + 1))


def _reach(base: list[Unit], start: int, end: int, keys: list[str]) -> tuple[int, int]:
    """How far a block of deleted or inserted units can slide along equal neighbours without changing the result."""
    left, right, count = start, end, len(keys)
    while left > 0 and start - left < _FARTHEST_SLIDE and base[left - 1].key == keys[(left - 1 - start) % count]:
        left -= 1
    while right < len(base) and right - end < _FARTHEST_SLIDE and base[right].key == keys[(right - end) % count]:
        right += 1
    return left, right
