"""The toolbar's icons, drawn in the text's colour so that they fit light and dark and need no files."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPainterPath, QPalette, QPen, QPixmap, QPolygonF

_SIZE = 20
_SCALE = 3

Drawing = Callable[[QPainter], None]


def icon(name: str, palette: QPalette) -> QIcon:
    """Give the icon with one of the names in `DRAWINGS`, in the colours of a palette."""
    made = QIcon()
    for mode, group in (
        (QIcon.Mode.Normal, QPalette.ColorGroup.Active),
        (QIcon.Mode.Disabled, QPalette.ColorGroup.Disabled),
    ):
        made.addPixmap(_pixmap(DRAWINGS[name], palette.color(group, QPalette.ColorRole.ButtonText)), mode)
    return made


def _pixmap(drawing: Drawing, colour: QColor) -> QPixmap:
    pixmap = QPixmap(_SIZE * _SCALE, _SIZE * _SCALE)
    pixmap.setDevicePixelRatio(_SCALE)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    drawing(painter)
    painter.end()
    return pixmap


def _letter(painter: QPainter, text: str, *, bold: bool = False, italic: bool = False, pixels: int = 15) -> None:
    font = QFont(painter.font())
    font.setPixelSize(pixels)
    font.setBold(bold)
    font.setItalic(italic)
    painter.setFont(font)
    painter.drawText(QRectF(0, 0, _SIZE, _SIZE), Qt.AlignmentFlag.AlignCenter, text)


def _bold(painter: QPainter) -> None:
    _letter(painter, "B", bold=True)


def _italic(painter: QPainter) -> None:
    _letter(painter, "I", italic=True)


def _underline(painter: QPainter) -> None:
    _letter(painter, "U", pixels=14)
    painter.drawLine(QLineF(5, 17.5, 15, 17.5))


def _untranslated(painter: QPainter) -> None:
    _letter(painter, "Aa", pixels=11)
    painter.drawLine(QLineF(3, 17, 17, 3))


def _link(painter: QPainter) -> None:
    painter.translate(_SIZE / 2, _SIZE / 2)
    painter.rotate(-40)
    painter.drawRoundedRect(QRectF(-8.5, -3, 9, 6), 3, 3)
    painter.drawRoundedRect(QRectF(-0.5, -3, 9, 6), 3, 3)
    painter.resetTransform()


def _unlink(painter: QPainter) -> None:
    painter.save()
    _link(painter)
    painter.restore()
    painter.drawLine(QLineF(4, 4, 16, 16))


def _lines(painter: QPainter, left: float) -> None:
    for y in (5, 10, 15):
        painter.drawLine(QLineF(left, y, 17, y))


def _bullets(painter: QPainter) -> None:
    _lines(painter, 8)
    painter.setBrush(painter.pen().color())
    for y in (5, 10, 15):
        painter.drawEllipse(QPointF(4, y), 0.9, 0.9)


def _numbers(painter: QPainter) -> None:
    _lines(painter, 9)
    font = QFont(painter.font())
    font.setPixelSize(6)
    font.setBold(True)
    painter.setFont(font)
    for number, y in (("1", 5), ("2", 10), ("3", 15)):
        painter.drawText(QRectF(2, y - 4, 5, 8), Qt.AlignmentFlag.AlignCenter, number)


def _arrow(painter: QPainter, start: QPointF, end: QPointF) -> None:
    painter.drawLine(start, end)
    back = 3.0 if end.x() < start.x() else -3.0
    painter.drawPolyline(QPolygonF([end + QPointF(back, -3), end, end + QPointF(back, 3)]))


def _indent(painter: QPainter) -> None:
    for y in (4, 16):
        painter.drawLine(QLineF(3, y, 17, y))
    painter.drawLine(QLineF(12, 10, 17, 10))
    _arrow(painter, QPointF(3, 10), QPointF(9, 10))


def _outdent(painter: QPainter) -> None:
    for y in (4, 16):
        painter.drawLine(QLineF(3, y, 17, y))
    painter.drawLine(QLineF(12, 10, 17, 10))
    _arrow(painter, QPointF(9, 10), QPointF(3, 10))


def _undo(painter: QPainter) -> None:
    path = QPainterPath(QPointF(4, 7.5))
    path.lineTo(12, 7.5)
    path.cubicTo(QPointF(18, 7.5), QPointF(18, 15.5), QPointF(12, 15.5))
    path.lineTo(8, 15.5)
    painter.drawPath(path)
    painter.drawPolyline(QPolygonF([QPointF(7.5, 4), QPointF(4, 7.5), QPointF(7.5, 11)]))


def _redo(painter: QPainter) -> None:
    painter.translate(_SIZE, 0)
    painter.scale(-1, 1)
    _undo(painter)


def _rule(painter: QPainter) -> None:
    painter.drawLine(QLineF(2, 10, 18, 10))


def _image(painter: QPainter) -> None:
    painter.drawRoundedRect(QRectF(2.5, 4, 15, 12), 1.5, 1.5)
    painter.drawEllipse(QPointF(7, 8), 1.3, 1.3)
    hills = ((4, 14.5), (9, 10.5), (11, 12.5), (13.5, 9.5), (16, 13))
    painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in hills]))


DRAWINGS: dict[str, Drawing] = {
    "bold": _bold,
    "italic": _italic,
    "underline": _underline,
    "untranslated": _untranslated,
    "link": _link,
    "unlink": _unlink,
    "bullets": _bullets,
    "numbers": _numbers,
    "indent": _indent,
    "outdent": _outdent,
    "undo": _undo,
    "redo": _redo,
    "rule": _rule,
    "image": _image,
}
