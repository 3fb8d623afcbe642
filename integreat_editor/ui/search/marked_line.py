"""Drawing one line of text in which some words stand out, told apart by more than colour."""

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from integreat_editor.ui.theme.apply import colours
from integreat_editor.ui.utf16 import units


class Look(Enum):
    """How words look: found ones are bold, removed ones struck out, added ones underlined; each on its colour."""

    PLAIN = auto()
    FOUND = auto()
    REMOVED = auto()
    ADDED = auto()


Parts = Sequence[tuple[str, Look]]


def draw_line(painter: QPainter, room: QRect, parts: Parts) -> None:
    """Draws the parts one after the other in the painter's font and pen; what has no room is cut off."""
    layout = QTextLayout("".join(text for text, _ in parts), painter.font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    ranges, at = [], 0
    for text, look in parts:
        length = units(text)
        if look is not Look.PLAIN:
            part = QTextLayout.FormatRange()
            part.start, part.length, part.format = at, length, _format(look)
            ranges.append(part)
        at += length
    layout.setFormats(ranges)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(room.width())
    layout.endLayout()
    place = room.topLeft().toPointF()
    place.setY(room.top() + (room.height() - line.height()) / 2)
    painter.save()
    painter.setClipRect(room)
    layout.draw(painter, place)
    painter.restore()


def _format(look: Look) -> QTextCharFormat:
    theme = colours()
    ground = {Look.FOUND: theme.warning_soft, Look.REMOVED: theme.danger_soft, Look.ADDED: theme.good_soft}[look]
    words = {Look.FOUND: theme.text, Look.REMOVED: theme.danger, Look.ADDED: theme.good}[look]
    found = QTextCharFormat()
    found.setBackground(QColor(ground))
    found.setForeground(QColor(words))
    found.setFontStrikeOut(look is Look.REMOVED)
    found.setFontUnderline(look is Look.ADDED)
    if look is Look.FOUND:
        found.setFontWeight(QFont.Weight.Bold)
    return found
