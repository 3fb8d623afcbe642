"""Tables of the preview: words parted so that no table is wider than the page, cells in the order they are read."""

import re
from dataclasses import dataclass, field

_LETTER = 10
"""Pixels: the width of a letter, rather too wide."""
_BORDERS = 6
"""Pixels of a column that no letter gets."""
_SHORTEST = 3
_SOFT_HYPHEN = "\u00ad"
_WORD = re.compile(r"[^\s\u00ad&;<>]+")


@dataclass
class Row:
    """Where in what is written its cells begin, and where it ends."""

    cells: list[int] = field(default_factory=list)
    end: int = 0


@dataclass
class Table:
    """A table being written; `texts`: the pieces of text in it, each with its column; `start`: where it begins."""

    start: int
    rows: list[Row] = field(default_factory=list)
    texts: list[tuple[int, int]] = field(default_factory=list)

    def add_cell(self, at: int) -> None:
        """A cell begins, in the last row."""
        if not self.rows:
            self.rows.append(Row())
        self.rows[-1].cells.append(at)

    def add_text(self, at: int) -> None:
        """A piece of text stands in the last cell."""
        if self.rows and self.rows[-1].cells:
            self.texts.append((at, len(self.rows[-1].cells) - 1))

    @property
    def columns(self) -> int:
        """Of the longest row."""
        return max((len(row.cells) for row in self.rows), default=0) or 1


def mirror(out: list[str], table: Table) -> None:
    """Turns the cells of each row round: Qt lays out columns from left to right, whatever the text."""
    for row in table.rows:
        ends = [*row.cells[1:], row.end]
        cells = [out[start:end] for start, end in zip(row.cells, ends, strict=True)]
        if row.cells:
            out[row.cells[0] : row.end] = [piece for cell in reversed(cells) for piece in cell]


def part_words(out: list[str], table: Table, room: int) -> bool:
    """Makes the words of a table's cells short enough for a page of `room` pixels; whether any was too long."""
    if _needed(out, table) <= room:
        return False
    letters = max(_SHORTEST, (room // table.columns - _BORDERS) // _LETTER)

    def part(found: re.Match[str]) -> str:
        word = found[0]
        size = -(-len(word) // -(-len(word) // letters))  # parts of about the same length
        return _SOFT_HYPHEN.join(word[at : at + size] for at in range(0, len(word), size))

    for index, _column in table.texts:
        out[index] = _WORD.sub(part, out[index])
    return True


def _needed(out: list[str], table: Table) -> int:
    """Pixels that a table takes with whole words."""
    longest = [0] * table.columns
    for index, column in table.texts:
        words = [len(word) for word in _WORD.findall(out[index])]
        longest[column] = max(longest[column], *words, 0)
    return sum(longest) * _LETTER + table.columns * _BORDERS
