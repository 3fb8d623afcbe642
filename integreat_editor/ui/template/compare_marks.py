"""The states of a comparison as small marks: a sign for each state, never colour alone."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from integreat_editor.models.comparison import CompareState
from integreat_editor.ui.template.compare_words import TONES
from integreat_editor.ui.theme.apply import colours
from integreat_editor.ui.theme.colours import Colours

CELL = 26
NARROW_CELL = 20
_FEW_LANGUAGES = 6
HEIGHT = 22
_SIZE = 16.0

_Strokes = tuple[tuple[tuple[float, float], ...], ...]
_SIGNS: dict[CompareState, _Strokes] = {
    # In a box of 16 by 16; each stroke is a line through its points.
    CompareState.SAME: (((4.5, 6.3), (11.5, 6.3)), ((4.5, 9.7), (11.5, 9.7))),
    CompareState.ADAPTED: (((4, 9.2), (5.6, 7), (7.2, 7), (8.8, 9), (10.4, 9), (12, 6.8)),),
    CompareState.TEMPLATE_CHANGED: (((8, 3.8), (8, 11.8)), ((4.8, 8.8), (8, 12), (11.2, 8.8))),
    CompareState.BOTH_CHANGED: (
        ((5.6, 4), (5.6, 12)),
        ((3.4, 9.8), (5.6, 12), (7.8, 9.8)),
        ((10.4, 12), (10.4, 4)),
        ((8.2, 6.2), (10.4, 4), (12.6, 6.2)),
    ),
    CompareState.NOT_ADOPTED: (((8, 4.2), (8, 11.8)), ((4.2, 8), (11.8, 8))),
    CompareState.MISSING_LANGUAGE: (
        ((6, 6.2), (7, 4.6), (9, 4.6), (10, 6.2), (8, 8.4), (8, 9.4)),
        ((8, 11.6), (8, 11.7)),
    ),
    CompareState.REMOVED: (((4.2, 8), (11.8, 8)),),
    CompareState.DECLINED: (((5, 5), (11, 11)), ((5, 11), (11, 5))),
    CompareState.LOCAL: (((3.8, 8), (8, 4.2), (12.2, 8)), ((5.2, 7.4), (5.2, 11.8), (10.8, 11.8), (10.8, 7.4))),
}
_DASHED = (CompareState.NOT_ADOPTED, CompareState.MISSING_LANGUAGE, CompareState.DECLINED)


def cell_width(languages: int) -> int:
    """The width of one language's cell, in pixels."""
    return CELL if languages <= _FEW_LANGUAGES else NARROW_CELL


def strip(states: tuple[CompareState | None, ...], ratio: float) -> QPixmap:
    """The marks of one combination of states; drawn once. None: nothing is there."""
    return _strip(states, ratio, colours())


@lru_cache(maxsize=4096)
def _strip(states: tuple[CompareState | None, ...], ratio: float, theme: Colours) -> QPixmap:
    cell = cell_width(len(states))
    size = QSize(max(1, cell * len(states)), HEIGHT)
    picture = QPixmap(QSize(round(size.width() * ratio), round(size.height() * ratio)))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for number, state in enumerate(states):
        if state is not None:
            draw_mark(painter, QPointF(cell * number + cell / 2, HEIGHT / 2), state, theme)
    painter.end()
    return picture


def draw_mark(painter: QPainter, centre: QPointF, state: CompareState, theme: Colours) -> None:
    """One mark: a soft box in the state's tone with its sign; what is not here has a dashed edge."""
    box = QRectF(centre.x() - _SIZE / 2, centre.y() - _SIZE / 2, _SIZE, _SIZE)
    ink, ground = tone_colours(state, theme)
    pen = QPen(QColor(ink), 1.0)
    if state in _DASHED:
        pen.setDashPattern([2.0, 2.0])
    painter.setPen(pen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setPen(QPen(QColor(ink), 1.5, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for stroke in _SIGNS[state]:
        painter.drawPolyline([QPointF(box.left() + x, box.top() + y) for x, y in stroke])


def tone_colours(state: CompareState, theme: Colours) -> tuple[str, str]:
    """(ink, ground) of a state."""
    tone = TONES[state]
    if tone == "muted":
        return theme.muted, theme.hover
    return str(getattr(theme, tone)), str(getattr(theme, f"{tone}_soft"))
