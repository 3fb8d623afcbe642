"""Small marks behind a page's title: changed, awaiting approval, returned, empty. A shape for each."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from integreat_editor.ui.theme.colours import Colours
from integreat_editor.ui.tree.nodes import Node

MARK_WIDTH = 16
"""The room of a mark, in pixels."""
MARKS = ("changed", "waiting", "returned", "empty")
"""From right to left."""


def page_marks(node: Node) -> tuple[str, ...]:
    """What is marked at a page. An archived page has its badge; a new one is changed as such."""
    if node.archived:
        return ()
    changed = node.changed and not node.new and not node.waiting and not node.returned
    on = {"changed": changed, "waiting": node.waiting, "returned": node.returned, "empty": node.empty}
    return tuple(mark for mark in MARKS if on[mark])


def page_mark_words(mark: str) -> str:
    """What a mark says."""
    translate = QCoreApplication.translate
    names = {
        "changed": translate("PageMarks", "changed here"),
        "waiting": translate("PageMarks", "awaits approval"),
        "returned": translate("PageMarks", "returned by the reviewer"),
        "empty": translate("PageMarks", "empty"),
    }
    return names[mark]


def draw_page_mark(painter: QPainter, centre: QPointF, mark: str, theme: Colours) -> None:
    """A dot: changed; a clock: awaits approval; an arrow back: returned; an empty sheet: empty."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    {"changed": _dot, "waiting": _clock, "returned": _arrow, "empty": _sheet}[mark](painter, centre, theme)
    painter.restore()


def _dot(painter: QPainter, centre: QPointF, theme: Colours) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.accent))
    painter.drawEllipse(centre, 3, 3)


def _clock(painter: QPainter, centre: QPointF, theme: Colours) -> None:
    painter.setPen(QPen(QColor(theme.info), 1.4, c=Qt.PenCapStyle.RoundCap))
    painter.drawEllipse(centre, 5.2, 5.2)
    painter.drawPolyline(QPolygonF([centre + QPointF(0, -3), centre, centre + QPointF(2.4, 1.4)]))


def _arrow(painter: QPainter, centre: QPointF, theme: Colours) -> None:
    painter.setPen(QPen(QColor(theme.danger), 1.6, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
    tip = centre + QPointF(-5, -1)
    painter.drawPolyline(QPolygonF([tip + QPointF(3, -3), tip, tip + QPointF(3, 3)]))
    painter.drawPolyline(QPolygonF([tip, tip + QPointF(9, 0), tip + QPointF(9, 5), tip + QPointF(4, 5)]))


def _sheet(painter: QPainter, centre: QPointF, theme: Colours) -> None:
    pen = QPen(QColor(theme.muted), 1.2)
    pen.setDashPattern([2, 1.6])
    painter.setPen(pen)
    painter.drawRect(QRectF(centre.x() - 4, centre.y() - 5.5, 8, 11))
