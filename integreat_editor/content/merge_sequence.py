"""The three-way merge of one container, and of the containers inside it."""

from __future__ import annotations

from collections.abc import Sequence as Units
from dataclasses import dataclass, field

from integreat_editor.content.merge_hunks import Hunk, Meeting, Version, meetings, version
from integreat_editor.content.merge_order import moves
from integreat_editor.content.merge_plan import (
    Decided,
    Decision,
    Entry,
    Fixed,
    Group,
    Kind,
    Part,
    Place,
    Sequence,
    three_way,
)
from integreat_editor.content.merge_table import Table, may_merge_cells, tables
from integreat_editor.content.merge_units import Content, Unit, content_of, is_container, same_start_tag, what_is
from integreat_editor.content.source import Node
from integreat_editor.content.tokens import merge_words

_DEEPEST = 16
_NOTHING: list[Unit] = []


@dataclass(slots=True)
class Merger:
    """Collects the decisions of one merge. `deepest`: how many levels down units are told apart."""

    deepest: int = _DEEPEST
    decisions: list[Decision] = field(default_factory=list)

    def decide(self, kind: Kind, place: Place, html: tuple[str | None, str | None, str | None]) -> Decided:
        """Add a decision; `html` is that of base, ours, theirs."""
        number = len(self.decisions)
        self.decisions.append(Decision(number, kind, place, *html, _suggestion(kind, place, html)))
        return Decided(number)

    def contents(self, nodes: tuple[Node, Node, Node], block: int | None, depth: int) -> Sequence:
        """Merge what is inside three versions of an element; `block`: its top-level block, None at the top."""
        base, ours, theirs = (content_of(node) for node in nodes)
        return _Level(self, base, ours, theirs, block, depth).merge()


@dataclass(slots=True)
class _Level:
    """The merge of one sequence of units."""

    merger: Merger
    base: Content
    our_content: Content
    their_content: Content
    block: int | None
    depth: int
    entries: dict[str, dict[int, Entry]] = field(default_factory=lambda: {"ours": {}, "theirs": {}})
    ours: Version = field(init=False)
    theirs: Version = field(init=False)
    both_deleted: set[int] = field(init=False)

    def merge(self) -> Sequence:
        self.ours = version("ours", self.base.units, self.our_content.units)
        self.theirs = version("theirs", self.base.units, self.their_content.units)
        deleted = [{hunk.start for hunk in side.hunks if hunk.kind == "delete"} for side in (self.ours, self.theirs)]
        self.both_deleted = {index for index in deleted[0] & deleted[1] if not self.base.units[index].is_blank}
        lead = three_way(self.base.lead, self.our_content.lead, self.their_content.lead)
        result = Sequence(Fixed(lead))
        at = 0
        for meeting in meetings(self.ours, self.theirs):
            result.entries += [self._pair(index) for index in range(at, meeting.start)]
            result.entries += self._meeting(meeting)
            at = max(at, meeting.end)
        result.entries += [self._pair(index) for index in range(at, len(self.base.units))]
        if self.ours.alignment.moved or self.theirs.alignment.moved:
            result.moves = moves(self.ours, self.theirs, self.entries, self._ask_order)
        return result

    # -- one place

    def _meeting(self, meeting: Meeting) -> list[Entry]:
        """Give the entries of a place that a side changed, or both."""
        hunks = [hunk for hunk in meeting.hunks if hunk.kind != "move"]
        if not meeting.is_of_both:
            return [entry for hunk in hunks or meeting.hunks for entry in self._one_sided(hunk)]
        runs = self._run(self.ours, meeting), self._run(self.theirs, meeting)
        versions = zip((self.ours, self.theirs), runs, strict=True)
        keys = [[side.units[index].key for index in run] for side, run in versions]
        single = meeting.end - meeting.start == 1 and all(hunk.kind == "change" for hunk in hunks)
        if single and len(runs[0]) == len(runs[1]) == 1:
            return [self._pair(meeting.start)]
        if keys[0] == keys[1]:
            kind: Kind = "conflict" if self._may_have_wandered(meeting, runs) else "both"
            return [self._decided(kind, meeting, runs)]
        if meeting.start == meeting.end and not any(hunk.in_text for hunk in hunks) and self._are_new(meeting, runs):
            return self._both_inserted(meeting, runs)
        return [self._decided("conflict", meeting, runs)]

    def _are_new(self, meeting: Meeting, runs: tuple[Units[int], Units[int]]) -> bool:
        """Whether units inserted by both are certainly no rests of a split or changed neighbour."""
        around = " ".join(unit.text for unit in self.base.units[max(meeting.start - 1, 0) : meeting.end + 1])
        new = [self.ours.units[index] for index in runs[0]] + [self.theirs.units[index] for index in runs[1]]
        return not self.both_deleted and not any(unit.text.strip() and unit.text in around for unit in new)

    def _may_have_wandered(self, meeting: Meeting, runs: tuple[Units[int], Units[int]]) -> bool:
        """Whether what both deleted may stand elsewhere, changed by both (a short heading keeps no likeness)."""
        if any(runs) or not self.both_deleted & set(range(meeting.start, meeting.end)):
            return False
        new = [
            {side.units[index].key for hunk in side.hunks if hunk.kind == "insert" for index in hunk.new}
            for side in (self.ours, self.theirs)
        ]
        sides = zip((self.ours, self.theirs), (new[0] - new[1], new[1] - new[0]), strict=True)
        return bool(new[0] - new[1] and new[1] - new[0]) or any(own and side.alignment.moved for side, own in sides)

    def _one_sided(self, hunk: Hunk) -> list[Entry]:
        if hunk.kind in {"change", "move"}:
            return [self._pair(hunk.start)]
        if hunk.kind != "insert":
            place = Meeting(hunk.start, hunk.end, [hunk])
            return [self._decided(hunk.side, place, (self._run(self.ours, place), self._run(self.theirs, place)))]
        return [self._inserted(hunk, index) for index in hunk.new]

    def _inserted(self, hunk: Hunk, index: int) -> Entry:
        own, none = (index,), ()
        runs = (own, none) if hunk.side == "ours" else (none, own)
        return self._decided(hunk.side, Meeting(hunk.start, hunk.start, [hunk]), runs)

    def _both_inserted(self, meeting: Meeting, runs: tuple[Units[int], Units[int]]) -> list[Entry]:
        """Both put new blocks here: ours, then theirs; those that read the same once."""
        theirs_by_key = {self.theirs.units[j].key: j for j in reversed(runs[1])}
        result, taken = [], set()
        for index in runs[0]:
            twin = theirs_by_key.pop(self.ours.units[index].key, None)
            both = ((index,), () if twin is None else (twin,))
            taken.add(twin)
            result.append(self._decided("ours" if twin is None else "both", meeting, both))
        own = [index for index in runs[1] if index not in taken]
        return result + [self._decided("theirs", meeting, ((), (index,))) for index in own]

    def _run(self, version: Version, meeting: Meeting) -> tuple[int, ...]:
        """The units of one side that stand for `base[start:end]` of a place."""
        new = [(hunk.start, index) for hunk in meeting.of(version.side) if hunk.kind != "change" for index in hunk.new]
        covered = {
            old
            for hunk in meeting.of(version.side)
            if hunk.kind in {"replace", "delete", "move"}
            for old in range(hunk.start, hunk.end)
        }
        for old in range(meeting.start, meeting.end):
            partner = version.alignment.partner(old)
            if old not in covered and partner is not None:
                new.append((old + 1, partner))
        return tuple(index for _, index in sorted(new))

    # -- entries

    def _pair(self, index: int) -> Entry:
        """A unit that all three have."""
        ours, theirs = self.ours.alignment.partner(index), self.theirs.alignment.partner(index)
        if ours is None or theirs is None:
            raise AssertionError("a unit without partner lies outside every hunk")
        units = self.base.units[index], self.ours.units[ours], self.theirs.units[theirs]
        trail = self._trail(units, self._place(index, units[0], "line break"))
        entry = self._entry(self._unit(units, index), trail, units)
        self.entries["ours"][ours] = self.entries["theirs"][theirs] = entry
        return entry

    def _decided(self, kind: Kind, meeting: Meeting, runs: tuple[Units[int], Units[int]]) -> Entry:
        """One decision about everything in a place, or about one unit inserted there."""
        base = self.base.units[meeting.start : meeting.end]
        ours = [self.ours.units[index] for index in runs[0]]
        theirs = [self.theirs.units[index] for index in runs[1]]
        sample = (base or ours or theirs or _NOTHING)[0]
        place = self._place(meeting.start, sample, what_is(sample))
        present = [run for run in (base, ours, theirs) if run]
        # Line breaks behind the place belong to the answer where the sides differ in them.
        with_trail = len({run[-1].breaks for run in present}) > 1
        slices = [_html(run, with_trail=with_trail) for run in (base, ours, theirs)]
        part = self.merger.decide(kind, place, (slices[0], slices[1], slices[2]))
        trails = [run[-1].trail if run else None for run in (base, ours, theirs)]
        entry = self._entry(part, Fixed("" if with_trail else _trail_of(*trails)), [run[-1] for run in present])
        self.entries["ours"].update(dict.fromkeys(runs[0], entry))
        self.entries["theirs"].update(dict.fromkeys(runs[1], entry))
        return entry

    @staticmethod
    def _entry(part: Part, trail: Part, units: Units[Unit]) -> Entry:
        return Entry(part, trail, units[0].node is None, any(unit.last_in_run for unit in units))

    def _trail(self, units: tuple[Unit, Unit, Unit], place: Place) -> Part:
        """The space behind a unit; line breaks in it are words of the text."""
        trails = [unit.trail for unit in units]
        kind = _kind(*(str(unit.breaks) for unit in units))
        if kind is None:
            return Fixed(three_way(*trails))
        return self.merger.decide(kind, place, (trails[0], trails[1], trails[2]))

    # -- one unit

    def _unit(self, units: tuple[Unit, Unit, Unit], index: int) -> Part:
        base, ours, theirs = units
        kind = _kind(base.key, ours.key, theirs.key)
        if kind is None:
            return Fixed(three_way(base.body, ours.body, theirs.body))
        if kind != "both" and base.node and ours.node and theirs.node and self.depth < self.merger.deepest:
            nodes = base.node, ours.node, theirs.node
            if is_container(base.node) and same_start_tag(*nodes):
                return self._inside(nodes, index)
            if base.node.tag == "table" and (found := tables(*nodes)) and may_merge_cells(*found):
                return self._cells(found, index)
        html = base.body, ours.body, theirs.body
        return self.merger.decide(kind, self._place(index, base, what_is(base)), html)

    def _inside(self, nodes: tuple[Node, Node, Node], index: int) -> Part:
        block = index if self.block is None else self.block
        inside = self.merger.contents(nodes, block, self.depth + 1)
        opening = three_way(*(node.open_tag for node in nodes))
        closing = three_way(*(node.close_tag for node in nodes))
        return Group([Fixed(opening), inside, Fixed(closing)])

    def _cells(self, versions: tuple[Table, Table, Table], index: int) -> Part:
        block = index if self.block is None else self.block
        base, ours, theirs = versions
        parts: list[Part] = []
        between = zip(base.between, ours.between, theirs.between, strict=True)
        cells = zip(base.cells, ours.cells, theirs.cells, strict=True)
        for markup, cell in zip(between, [*cells, None], strict=True):
            parts.append(Fixed(three_way(*markup)))
            if cell:
                parts.append(self.merger.contents(cell, block, self.depth + 1))
        return Group(parts)

    def _place(self, index: int, unit: Unit, what: str) -> Place:
        block = index if self.block is None else self.block
        return Place(block, index if unit.node is None else None, what)

    def _ask_order(self, kind: Kind, moved: list[int]) -> int:
        """Ask about the order of some units; the slices show them in each side's order."""
        slices = ["".join(self.base.units[index].html for index in moved)]
        for side in (self.ours, self.theirs):
            partners = sorted(partner for index in moved if (partner := side.alignment.partner(index)) is not None)
            slices.append("".join(side.units[partner].html for partner in partners))
        base = self.base.units[moved[0]]
        what = "block order" if self.block is None else f"{what_is(base)} order"
        place = self._place(moved[0], base, what)
        return self.merger.decide(kind, place, (slices[0], slices[1], slices[2])).decision


def _kind(base: str, ours: str, theirs: str) -> Kind | None:
    """Who changed something, None if nobody did."""
    if ours == theirs:
        return None if ours == base else "both"
    if ours == base:
        return "theirs"
    return "ours" if theirs == base else "conflict"


def _html(units: list[Unit], *, with_trail: bool) -> str | None:
    """The source of neighbouring units, with the space behind them or without."""
    if not units:
        return None
    return "".join(unit.html for unit in units[:-1]) + (units[-1].html if with_trail else units[-1].body)


def _trail_of(base: str | None, ours: str | None, theirs: str | None) -> str:
    """The space behind a place that not all three have."""
    if base is not None and ours is not None and theirs is not None:
        return three_way(base, ours, theirs)
    return next((trail for trail in (ours, theirs, base) if trail is not None), "")


def _suggestion(kind: Kind, place: Place, html: tuple[str | None, str | None, str | None]) -> str | None:
    """The word merge of a conflict; of new sentences of both sides, one behind the other."""
    base, ours, theirs = html
    if kind != "conflict" or place.sentence is None or ours is None or theirs is None:
        return None
    return f"{ours} {theirs}" if base is None else merge_words(base, ours, theirs)
