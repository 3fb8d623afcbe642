"""The states of a page's translations as a strip of small marks: a shape for each state, never colour alone."""

from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap, QPolygonF

from integreat_editor.ui.theme.apply import colours
from integreat_editor.ui.theme.colours import Colours
from integreat_editor.ui.tree.nodes import CHANGED, CONFLICT

CELL = 24
"""Width of one language in the strip, in pixels."""
NARROW_CELL = 18
FEW_LANGUAGES = 6
"""So many stand apart; more move closer, so that titles keep their room."""
HEIGHT = 22
_SIZE = 12.0


def state_words(chip: str) -> str:
    """What a mark says, in words: "outdated, changed here"."""
    translate = QCoreApplication.translate
    names = {
        "up_to_date": translate("TreeStrip", "up to date"),
        "outdated": translate("TreeStrip", "outdated"),
        "missing": translate("TreeStrip", "missing"),
        "in_translation": translate("TreeStrip", "in translation"),
        "unknown": translate("TreeStrip", "not known"),
    }
    words = [names.get(chip.rstrip(CHANGED + CONFLICT), chip)]
    if CHANGED in chip:
        words.append(translate("TreeStrip", "changed here"))
    if CONFLICT in chip:
        words.append(translate("TreeStrip", "conflict with the server"))
    return ", ".join(words)


def cell_width(languages: int) -> int:
    """The width of one language's cell in the tree, in pixels."""
    return CELL if languages <= FEW_LANGUAGES else NARROW_CELL


def strip(chips: tuple[str, ...], ratio: float) -> QPixmap:
    """The strip for one combination of states; drawn once."""
    return _strip(chips, ratio, colours())


@lru_cache(maxsize=4096)
def _strip(chips: tuple[str, ...], ratio: float, theme: Colours) -> QPixmap:
    cell = cell_width(len(chips))
    size = QSize(max(1, cell * len(chips)), HEIGHT)
    picture = QPixmap(QSize(round(size.width() * ratio), round(size.height() * ratio)))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for number, chip in enumerate(chips):
        centre = QPointF(cell * number + cell / 2, HEIGHT / 2)
        draw_mark(painter, centre, chip, theme)
    painter.end()
    return picture


def draw_mark(painter: QPainter, centre: QPointF, chip: str, theme: Colours) -> None:
    """One mark: disc up to date, half disc outdated, dashed ring missing, dots in translation, "?" not known."""
    box = QRectF(centre.x() - _SIZE / 2, centre.y() - _SIZE / 2, _SIZE, _SIZE)
    if CONFLICT in chip:
        _draw_conflict(painter, box, theme)
        return
    {
        "up_to_date": _draw_current,
        "outdated": _draw_outdated,
        "in_translation": _draw_in_translation,
        "unknown": _draw_unknown,
    }.get(chip.rstrip(CHANGED), _draw_missing)(painter, box, theme)
    if CHANGED in chip:
        painter.setPen(QPen(QColor(theme.surface), 1.5))
        painter.setBrush(QColor(theme.accent))
        painter.drawEllipse(QPointF(box.right() - 0.5, box.top() + 0.5), 3.6, 3.6)


def _draw_current(painter: QPainter, box: QRectF, theme: Colours) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.good))
    painter.drawEllipse(box)
    painter.setPen(QPen(QColor(theme.surface), 1.6, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
    x, y = box.left(), box.top()
    painter.drawPolyline(QPolygonF([QPointF(x + 3.3, y + 6.2), QPointF(x + 5.2, y + 8.2), QPointF(x + 8.7, y + 4.2)]))


def _draw_outdated(painter: QPainter, box: QRectF, theme: Colours) -> None:
    inner = box.adjusted(0.8, 0.8, -0.8, -0.8)
    painter.setPen(QPen(QColor(theme.warning), 1.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(inner)
    painter.setBrush(QBrush(QColor(theme.warning)))
    painter.drawPie(inner, 90 * 16, 180 * 16)


def _draw_missing(painter: QPainter, box: QRectF, theme: Colours) -> None:
    pen = QPen(QColor(theme.strong_border), 1.3)
    pen.setDashPattern([2.2, 2.0])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box.adjusted(1, 1, -1, -1))


def _draw_in_translation(painter: QPainter, box: QRectF, theme: Colours) -> None:
    painter.setPen(QPen(QColor(theme.info), 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box.adjusted(0.7, 0.7, -0.7, -0.7))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.info))
    for offset in (-3.0, 0.0, 3.0):
        painter.drawEllipse(box.center() + QPointF(offset, 0), 1.1, 1.1)


def _draw_unknown(painter: QPainter, box: QRectF, theme: Colours) -> None:
    painter.setPen(QPen(QColor(theme.muted), 1.3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box.adjusted(0.7, 0.7, -0.7, -0.7))
    font = painter.font()
    font.setPixelSize(9)
    font.setBold(True)
    painter.setFont(font)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "?")


def _draw_conflict(painter: QPainter, box: QRectF, theme: Colours) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.danger))
    corners = [box.bottomLeft(), QPointF(box.center().x(), box.top() - 1), box.bottomRight()]
    painter.drawPolygon(QPolygonF([*corners]))
    painter.setPen(QPen(QColor(theme.surface), 1.5, c=Qt.PenCapStyle.RoundCap))
    x = box.center().x()
    painter.drawLine(QPointF(x, box.top() + 4), QPointF(x, box.top() + 7.4))
    painter.drawPoint(QPointF(x, box.top() + 9.8))
