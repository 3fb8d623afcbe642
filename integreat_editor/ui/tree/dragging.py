"""Where dragged pages would go: read from the place of the pointer, and drawn so that it is clear before the drop."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from integreat_editor.models.tree_moves import Target
from integreat_editor.ui.theme.apply import colours
from integreat_editor.ui.tree.nodes import Node

if TYPE_CHECKING:
    from integreat_editor.ui.tree.drag_view import DragTreeView

_EDGE = 0.3
"""The upper and the lower part of a row that mean "before" and "behind"; between them it is "below this page"."""
_KNOB = 3.5


@dataclass(frozen=True, slots=True)
class DropPlace:
    """A place between pages (`line`: from where, in the viewport, a line is drawn), or below the page of a row."""

    target: Target
    allowed: bool
    line: QPoint | None
    row: QRect
    """The row of the page that they will stand below; empty at the top."""

    @property
    def parent(self) -> str | None:
        """The page they will stand below."""
        return self.target.parent


def find_place(view: DragTreeView, point: QPoint, pages: Collection[str]) -> DropPlace | None:
    """Where `pages` would go if they were dropped at a point of the viewport; None in an empty tree."""
    pages_model = view.pages
    node = pages_model.node(view.indexAt(point).siblingAtColumn(0))
    if node is None:
        last = pages_model.last_top()
        return _between(view, pages, last, behind=True, below=view.lowest_row()) if last is not None else None
    row = view.row_rect(node.id)
    part = (point.y() - row.top()) / max(1, row.height())
    if part < _EDGE:
        return _between(view, pages, node, behind=False, below=row.top())
    if part <= 1 - _EDGE:
        return _into(view, pages, node)
    first = pages_model.first_below(node.id) if view.isExpanded(pages_model.index_of(node.id)) else None
    if first is not None:
        return _between(view, pages, first, behind=False, below=row.bottom())
    return _between(view, pages, _wanted_level(view, node, point.x()), behind=True, below=row.bottom())


def _wanted_level(view: DragTreeView, node: Node, x: int) -> Node:
    """Behind the last page of a branch several levels meet: the pointer's distance from the edge chooses one."""
    while x < view.text_left(node.id) - view.indentation() // 2 and node.parent and view.pages.is_last(node.id):
        above = view.pages.node(view.pages.index_of(node.parent))
        if above is None:
            break
        node = above
    return node


def _between(view: DragTreeView, pages: Collection[str], anchor: Node, *, behind: bool, below: int) -> DropPlace:
    target = view.pages.target(pages, anchor.parent, anchor.id, behind=behind)
    row = view.row_rect(anchor.parent) if anchor.parent else QRect()
    return DropPlace(target, view.pages.accepts(pages, anchor.parent), QPoint(view.text_left(anchor.id), below), row)


def _into(view: DragTreeView, pages: Collection[str], node: Node) -> DropPlace:
    target = view.pages.target(pages, node.id, None, behind=True)
    return DropPlace(target, view.pages.accepts(pages, node.id), None, view.row_rect(node.id))


def draw_place(painter: QPainter, place: DropPlace, width: int) -> None:
    """A line with a knob at the level where the pages will stand, or a frame around the page they will stand below.

    Where they cannot go, the mark is broken and crossed out: not told by colour alone.
    """
    theme = colours()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(theme.accent if place.allowed else theme.danger), 2)
    if not place.allowed:
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if place.line is None:
        frame = QRectF(place.row).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.drawRoundedRect(frame, 4, 4)
        end = QPointF(frame.right() - 12, frame.center().y())
    else:
        start = QPointF(place.line)
        painter.drawEllipse(start, _KNOB, _KNOB)
        painter.drawLine(QPointF(start.x() + _KNOB, start.y()), QPointF(width - 2, start.y()))
        if place.allowed and not place.row.isEmpty():
            painter.setPen(QPen(pen.color(), 1))
            painter.drawRoundedRect(QRectF(place.row).adjusted(1.5, 1.5, -1.5, -1.5), 4, 4)
        end = QPointF(width - 16, start.y())
    if not place.allowed:
        _draw_cross(painter, end, pen.color())


def _draw_cross(painter: QPainter, centre: QPointF, colour: QColor) -> None:
    painter.setBrush(QColor(colours().surface))
    painter.setPen(QPen(colour, 2))
    painter.drawEllipse(centre, 7, 7)
    painter.drawLine(centre + QPointF(-4.5, -4.5), centre + QPointF(4.5, 4.5))


def drag_picture(words: str, ratio: float) -> QPixmap:
    """What hangs on the pointer: a title, or how many pages."""
    theme = colours()
    probe = QPixmap(1, 1)
    painter = QPainter(probe)
    width = min(260, painter.fontMetrics().horizontalAdvance(words) + 24)
    height = painter.fontMetrics().height() + 12
    painter.end()
    picture = QPixmap(round(width * ratio), round(height * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.accent), 1))
    painter.setBrush(QColor(theme.accent_soft))
    painter.drawRoundedRect(QRectF(0.5, 0.5, width - 1, height - 1), 6, 6)
    painter.setPen(QColor(theme.text))
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, width - 20)
    painter.drawText(QRect(12, 0, width - 16, height), Qt.AlignmentFlag.AlignVCenter, shown)
    painter.end()
    return picture
