"""The rows of the comparison as plain lists: which stands below which, and which of them are looked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from integreat_editor.models.comparison import CompareState, Comparison, ComparisonRow

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from integreat_editor.store.working_copy import WorkingCopy
    from integreat_editor.sync.progress import Progress

OWN_PAGES = "own pages"
"""Key of the heading above the pages that only the region has."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the view. `parent`: the number of the line above it in the tree, or -1; `row` None: a heading."""

    key: str
    parent: int
    row: ComparisonRow | None
    needle: str = ""
    """Casefolded titles, for the filter."""


@dataclass(frozen=True, slots=True)
class CompareData:
    """A comparison, ready to be shown. `languages`: (code, name) of the region; `places`: page -> titles above it."""

    languages: tuple[tuple[str, str], ...] = ()
    lines: tuple[Line, ...] = ()
    totals: Mapping[CompareState, int] | None = None
    complete: bool = True


@dataclass(frozen=True, slots=True)
class CompareFilter:
    """What shall be seen; states add up, none of them means all."""

    text: str = ""
    states: frozenset[CompareState] = frozenset()

    @property
    def narrows(self) -> bool:
        """Whether anything is searched for."""
        return bool(self.text.strip() or self.states)

    def accepts(self, line: Line) -> bool:
        """Whether this line itself is looked for; what stands above hits is kept by `visible`."""
        if line.row is None:
            return not self.narrows
        if self.states and line.row.state not in self.states:
            return False
        return self.text.strip().casefold() in line.needle


def read_lines(copy: WorkingCopy, progress: Progress) -> CompareData:
    """Compares in a worker. Raises what `services.compare_template.compare` raises."""
    from integreat_editor.models.tree import PageTree  # noqa: PLC0415 - after first paint
    from integreat_editor.services.compare_template import compare  # noqa: PLC0415 - after first paint

    comparison = compare(copy, progress)
    with copy.reading() as unit:
        region = unit.region.get()
        tree = PageTree(unit.pages.all())
    parents = {page: tree.parent(page) for page in tree.walk()}
    languages = tuple((each.code, each.name) for each in region.languages)
    return CompareData(languages, lines_of(comparison, parents), comparison.totals, comparison.complete)


def key_of(row: ComparisonRow) -> str:
    """What tells a row from the others, over each new reading."""
    own = row.page if _is_own(row) else None
    return own or row.template_page or ""


def lines_of(comparison: Comparison, parents: Mapping[str, str | None]) -> tuple[Line, ...]:
    """The template's pages as its tree has them, then a heading and the region's own pages below it."""
    lines: list[Line] = []
    above: list[int] = []
    own = [row for row in comparison.rows if _is_own(row)]
    for row in comparison.rows:
        if not _is_own(row):
            del above[row.depth :]
            lines.append(_line(row, above[-1] if above else -1))
            above.append(len(lines) - 1)
    if own:
        heading = len(lines)
        lines.append(Line(OWN_PAGES, -1, None))
        numbers: dict[str | None, int] = {}
        for row in own:
            numbers[row.page] = len(lines)
            lines.append(_line(row, numbers.get(_own_parent(row, parents, numbers), heading)))
    return tuple(lines)


def visible(lines: Sequence[Line], wanted: CompareFilter) -> list[int]:
    """The numbers of the lines that fit, and of all lines above them, in order."""
    if not wanted.narrows:
        return list(range(len(lines)))
    keep: set[int] = set()
    for number, line in enumerate(lines):
        above = number if wanted.accepts(line) else -1
        while above >= 0 and above not in keep:
            keep.add(above)
            above = lines[above].parent
    return sorted(keep)


def _line(row: ComparisonRow, parent: int) -> Line:
    return Line(key_of(row), parent, row, f"{row.title}\n{row.template_title}".casefold())


def _is_own(row: ComparisonRow) -> bool:
    """Whether the template's tree has no place for it: it has, or knows, no such page (any more)."""
    return row.template_page is None or (row.page is not None and not row.template_title)


def _own_parent(row: ComparisonRow, parents: Mapping[str, str | None], known: Mapping[str | None, int]) -> str | None:
    """The nearest page above that is the region's own too."""
    parent = parents.get(row.page or "")
    while parent is not None and parent not in known:
        parent = parents.get(parent)
    return parent
