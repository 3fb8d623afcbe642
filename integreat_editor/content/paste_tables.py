"""Tables of other programs: a plain table with the same text, or its lines if it only served to lay them out."""

from __future__ import annotations

from collections import Counter

from integreat_editor.content.export import Habits, LineWriter
from integreat_editor.content.lines import Line, LineKind, Parts
from integreat_editor.content.paste_looks import Look, count_lost_looks, look_within, style_of
from integreat_editor.content.paste_reader import PasteReader
from integreat_editor.content.source import Node

_CELLS = frozenset({"td", "th"})
_WITHIN_TABLE = frozenset({"tr", "tbody", "thead", "tfoot", "form"})
_WIDEST = 50


def read_table(table: Node, parts: Parts, dropped: Counter[str], look: Look) -> tuple[list[Line], str]:
    """Give the lines that stand in no cell (a caption), and a table's HTML without styles.

    No HTML where it has one column only: then it is no table but a layout.
    """
    rows, outside = _rows_of(table)
    if max((len(row) for row in rows), default=0) <= 1:
        return [], ""
    spans: dict[int, int] = {}
    written = ["<tr>" + "".join(_row(row, spans, parts, dropped, look)) + "</tr>" for row in rows]
    caption = PasteReader(parts, dropped, nested=True).read(outside, look)
    return caption, "<table><tbody>\n" + "\n".join(written) + "\n</tbody></table>"


def _rows_of(table: Node) -> tuple[list[list[Node]], list[Node]]:
    """Give the cells by row, and what is in none of them; whatever stands between table, row and cell."""
    rows: list[list[Node]] = []
    outside: list[Node] = []
    row: list[Node] | None = None
    stack = list(reversed(table.children))
    while stack:
        node = stack.pop()
        if node.tag in _CELLS:
            if row is None:
                rows.append(row := [])
            row.append(node)
        elif node.tag in _WITHIN_TABLE:
            row = None if node.tag == "tr" else row
            stack.extend(reversed(node.children))
        else:
            outside.append(node)
    return rows, outside


def _row(row: list[Node], spans: dict[int, int], parts: Parts, dropped: Counter[str], look: Look) -> list[str]:
    """Give the cells of a row; joined cells (the apps know none) are followed by empty ones, so that columns stay."""
    out: list[str] = []
    for cell in row:
        _fill_spans(out, spans)
        width, height = _span(cell, "colspan"), _span(cell, "rowspan")
        dropped["merged_cells"] += width > 1 or height > 1
        if height > 1:
            for column in range(len(out), len(out) + width):
                spans[column] = height - 1
        style = style_of(cell)
        count_lost_looks(cell, style, dropped)
        lines = PasteReader(parts, dropped, nested=True).read(cell.children, look_within(cell, style, look))
        out.append(f"<{cell.tag}>{_inside(lines, parts)}</{cell.tag}>")
        out.extend(["<td></td>"] * (width - 1))
    _fill_spans(out, spans)
    return out


def _fill_spans(out: list[str], spans: dict[int, int]) -> None:
    while spans.get(len(out), 0):
        spans[len(out)] -= 1
        out.append("<td></td>")


def _span(cell: Node, name: str) -> int:
    told = (cell.get(name) or "").strip()
    return min(max(int(told), 1), _WIDEST) if told.isascii() and told.isdecimal() and len(told) <= len("999") else 1


def _inside(lines: list[Line], parts: Parts) -> str:
    writer = LineWriter(parts, Habits())
    is_plain = len(lines) == 1 and lines[0].kind is LineKind.TEXT and parts.tags(lines[0].path) == ["", "p"]
    return writer.write_runs(lines[0].runs) if is_plain else writer.write(lines)
