"""Tables are merged cell by cell where all versions have the same shape and the same rows."""

from __future__ import annotations

from dataclasses import dataclass

from integreat_editor.content.canonical import canonical, normal_attributes
from integreat_editor.content.source import Node

_CELLS = frozenset(("td", "th", "caption"))


@dataclass(frozen=True, slots=True)
class Table:
    """The cells of a table in the order of the source, and the source between their contents."""

    cells: list[Node]
    between: list[str]
    rows: list[list[str]]
    shape: str


def tables(*nodes: Node) -> tuple[Table, Table, Table] | None:
    """Read three versions of a table; None where one of them is no table."""
    if len(nodes) != 3 or any(node.tag != "table" for node in nodes):
        return None
    return _table(nodes[0]), _table(nodes[1]), _table(nodes[2])


def may_merge_cells(base: Table, ours: Table, theirs: Table) -> bool:
    """Tell whether a cell of one version certainly stands for the same cell of the others.

    It does not where the shape differs, where a row turns up at another place, and where one side gave a row
    another first cell (its label) while the other changed the same row.
    """
    if not base.shape == ours.shape == theirs.shape:
        return False
    if _rows_wander(base, ours) or _rows_wander(base, theirs):
        return False
    for old, left, right in zip(base.rows, ours.rows, theirs.rows, strict=True):
        relabelled = old[:1] != left[:1] or old[:1] != right[:1]
        if relabelled and left not in (old, right) and right != old:
            return False
    return True


def _rows_wander(base: Table, side: Table) -> bool:
    places: dict[tuple[str, ...], set[int]] = {}
    for index, row in enumerate(base.rows):
        places.setdefault(tuple(row), set()).add(index)
    return any(
        tuple(row) in places and index not in places[tuple(row)] and any(row) for index, row in enumerate(side.rows)
    )


def _table(node: Node) -> Table:
    cells: list[Node] = []
    rows: list[list[str]] = []
    shape: list[str] = []
    stack = [node]
    while stack:
        current = stack.pop()
        if current.is_element:
            shape.append(f"{current.tag} {normal_attributes(current)}")
        elif not current.is_blank:
            shape.append(canonical(current.outer))
        if current.tag == "tr":
            rows.append([])
        if current.tag in _CELLS:
            cells.append(current)
            if rows and current.tag != "caption":
                rows[-1].append(canonical(current.inner))
            shape.append("/")
        else:
            stack.extend(reversed(current.children))
    cells.sort(key=lambda cell: cell.start)
    borders = [node.start, *(offset for cell in cells for offset in (cell.open_end, cell.close_start)), node.end]
    between = [node.source[start:end] for start, end in zip(borders[::2], borders[1::2], strict=True)]
    return Table(cells, between, rows, "\n".join(shape))
