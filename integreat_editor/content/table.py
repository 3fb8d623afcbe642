"""A table as its cells: what changes a cell changes the bytes of that cell only.

Every function takes a table's HTML and gives HTML; rows and columns count from 0, as they stand in the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from integreat_editor.content.source import WHITE_SPACE, Node, parse_source

_SECTIONS = frozenset({"thead", "tbody", "tfoot"})
_CELLS = frozenset({"td", "th"})
_CELL_NAME = re.compile(r"(?i)^(</?)t[dh]")


@dataclass(frozen=True, slots=True)
class Cell:
    """`html`: what is between its tags. `joined`: it stretches over several columns or rows."""

    html: str
    is_header: bool
    joined: bool


@dataclass(frozen=True, slots=True)
class Table:
    """A table's rows of cells. `is_regular`: all rows have as many cells and none is joined with others."""

    rows: tuple[tuple[Cell, ...], ...]

    @property
    def columns(self) -> int:
        return max((len(row) for row in self.rows), default=0)

    @property
    def is_regular(self) -> bool:
        return len({len(row) for row in self.rows}) == 1 and not any(cell.joined for row in self.rows for cell in row)

    @property
    def has_header(self) -> bool:
        return bool(self.rows) and all(cell.is_header for cell in self.rows[0])


def read_table(html: str) -> Table | None:
    """Open a table; None for what is no single table, or one without a cell, or one with tags left open."""
    node = _table_node(html)
    rows = _cells(node) if node is not None else []
    if not rows:
        return None
    return Table(tuple(tuple(_cell(cell) for cell in row) for row in rows))


def new_table(rows: int, columns: int, *, header: bool) -> str:
    """Write a table of empty cells; with `header` the cells of its first row are headings."""
    first = _row_html(["<th></th>"] * columns) if header else ""
    rest = _row_html(["<td></td>"] * columns) * (rows - bool(first))
    return f"<table><tbody>{first}{rest}</tbody></table>"


def with_cell(html: str, row: int, column: int, inner: str) -> str:
    """Give a cell other content. Raises IndexError where there is no such cell."""
    cell = _rows_of(html)[row][column]
    return html[: cell.open_end] + inner + html[cell.close_start :]


def with_row(html: str, row: int) -> str:
    """Put an empty row before `row` (at the end, where it is the number of rows), like its neighbour above.

    Raises ValueError where cells are joined.
    """
    rows = _regular_rows(html)
    model = rows[max(0, row - 1)]
    new = "<tr>" + "".join(_empty(cell, "td") for cell in model) + "</tr>"
    around = _row_node(rows[min(row, len(rows) - 1)])
    if row < len(rows):
        return html[: around.start] + new + _space_before(html, around.start) + html[around.start :]
    return html[: around.end] + _space_before(html, around.start) + new + html[around.end :]


def without_row(html: str, row: int) -> str:
    """Take a row away. Raises ValueError where cells are joined, or the row is the last one."""
    rows = _regular_rows(html)
    if len(rows) == 1:
        raise ValueError("a table keeps one row")
    return _without(html, [_row_node(rows[row])])


def with_column(html: str, column: int) -> str:
    """Put an empty column before `column` (at the end, where it is their number). Raises as `with_row`."""
    pieces: list[tuple[int, str]] = []
    for row in _regular_rows(html):
        model = row[max(0, column - 1)]
        around = row[min(column, len(row) - 1)]
        space = _space_before(html, around.start)
        new = _empty(model, "th" if all(cell.tag == "th" for cell in row) else "td")
        if column < len(row):
            pieces.append((around.start, new + space))
        else:
            pieces.append((around.end, space + new))
    return _with_pieces(html, pieces)


def without_column(html: str, column: int) -> str:
    """Take a column away. Raises ValueError where cells are joined, or the column is the last one."""
    rows = _regular_rows(html)
    if len(rows[0]) == 1:
        raise ValueError("a table keeps one column")
    return _without(html, [row[column] for row in rows])


def with_header(html: str, *, header: bool) -> str:
    """Make headings of the cells of the first row, or ordinary cells; attributes and content stay."""
    name = "th" if header else "td"
    for cell in reversed(_rows_of(html)[0]):
        if cell.tag != name:
            close = _CELL_NAME.sub(rf"\1{name}", cell.close_tag)
            html = html[: cell.close_start] + close + html[cell.end :]
            html = html[: cell.start] + _CELL_NAME.sub(rf"\1{name}", cell.open_tag) + html[cell.open_end :]
    return html


def _table_node(html: str) -> Node | None:
    inside = [child for child in parse_source(html).children if not child.is_blank]
    return inside[0] if len(inside) == 1 and inside[0].tag == "table" and inside[0].close_tag else None


def _cells(table: Node) -> list[list[Node]]:
    rows = [[cell for cell in row.children if cell.tag in _CELLS] for row in _row_nodes(table)]
    return [row for row in rows if row]


def _row_nodes(table: Node) -> Iterator[Node]:
    for child in table.children:
        if child.tag == "tr":
            yield child
        elif child.tag in _SECTIONS:
            yield from (row for row in child.children if row.tag == "tr")


def _rows_of(html: str) -> list[list[Node]]:
    node = _table_node(html)
    if node is None:
        raise ValueError("no table")
    return _cells(node)


def _regular_rows(html: str) -> list[list[Node]]:
    table = read_table(html)
    if table is None or not table.is_regular:
        raise ValueError("cells of this table are joined")
    return _rows_of(html)


def _cell(node: Node) -> Cell:
    joined = any((node.get(name) or "1").strip() != "1" for name in ("colspan", "rowspan"))
    return Cell(node.inner, node.tag == "th", joined)


def _row_node(cells: Sequence[Node]) -> Node:
    row = cells[0].parent
    if row is None:
        raise ValueError("a cell without a row")
    return row


def _empty(cell: Node, name: str) -> str:
    """An empty cell that looks like its neighbour: the same attributes, but for an id."""
    if cell.get("id") is not None:
        return f"<{name}></{name}>"
    return _CELL_NAME.sub(rf"\1{name}", cell.open_tag) + f"</{name}>"


def _row_html(cells: Sequence[str]) -> str:
    return f"<tr>{''.join(cells)}</tr>"


def _space_before(html: str, position: int) -> str:
    before = html[:position]
    return before[len(before.rstrip(WHITE_SPACE)) :]


def _with_pieces(html: str, pieces: Sequence[tuple[int, str]]) -> str:
    for position, piece in sorted(pieces, reverse=True):
        html = html[:position] + piece + html[position:]
    return html


def _without(html: str, nodes: Sequence[Node]) -> str:
    """Cut nodes out, each with the white space before it."""
    for node in reversed(nodes):
        start = node.start - len(_space_before(html, node.start))
        html = html[:start] + html[node.end :]
    return html
