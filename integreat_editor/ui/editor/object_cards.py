"""Drawing of protected objects as cards: what they are, how they are called, a table's first cells."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPalette

from integreat_editor.ui.editor.object_looks import Look

PADDING = 10
_BAR = 4
_CELL_PADDING = 6


def kind_name(kind: str) -> str:
    """Name a kind of object in the user's language."""
    translate = QCoreApplication.translate
    names = {
        "contact": translate("ProtectedObject", "Contact card"),
        "table": translate("ProtectedObject", "Table"),
        "iframe": translate("ProtectedObject", "Embedded page"),
        "video": translate("ProtectedObject", "Video"),
        "audio": translate("ProtectedObject", "Audio"),
        "details": translate("ProtectedObject", "Fold-out section"),
        "figure": translate("ProtectedObject", "Figure"),
        "form": translate("ProtectedObject", "Form"),
        "pre": translate("ProtectedObject", "Preformatted text"),
        "dl": translate("ProtectedObject", "Definition list"),
        "svg": translate("ProtectedObject", "Drawing"),
        "#comment": translate("ProtectedObject", "Comment"),
    }
    return names.get(kind) or translate("ProtectedObject", "Protected content")


def quiet(palette: QPalette) -> QColor:
    """The colour of what stands back behind the text."""
    colour = QColor(palette.color(QPalette.ColorRole.Text))
    colour.setAlphaF(0.75)
    return colour


def card_height(look: Look, font: QFont) -> float:
    """How high a card is, in pixels; a long table is cut off, not drawn in full."""
    line = QFontMetricsF(font).lineSpacing()
    rows = len(look.cells) * (line + _CELL_PADDING) if look.cells else max(1, len(look.lines)) * line
    return line + rows + 2 * PADDING


class CardPainter:
    """Draws one card into `rect`."""

    def __init__(self, painter: QPainter, rect: QRectF, palette: QPalette, font: QFont, *, rtl: bool) -> None:
        self._painter = painter
        self._rect = rect
        self._palette = palette
        self._font = font
        self._bold = QFont(font)
        self._bold.setBold(True)
        self._line = QFontMetricsF(font).lineSpacing()
        self._rtl = rtl
        self._align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        self._align |= Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft

    def draw(self, look: Look) -> None:
        """The bar at the side, the kind, and below it what the object says of itself."""
        rect = self._rect
        bar = QRectF(rect.right() - _BAR if self._rtl else rect.left(), rect.top() + 1, _BAR, rect.height() - 2)
        self._painter.fillRect(bar, self._palette.color(QPalette.ColorRole.Highlight))
        inside = rect.adjusted(PADDING + _BAR, PADDING, -PADDING - _BAR, -PADDING)
        top = QRectF(inside.topLeft(), QSizeF(inside.width(), self._line))
        if look.cells:
            self._words(top, self._table_words(look), self._bold)
            self._cells(inside.adjusted(0, self._line + _CELL_PADDING / 2, 0, 0), look)
            return
        self._words(top, kind_name(look.kind), self._bold)
        for number, line in enumerate(look.lines):
            place = top.translated(0, (number + 1) * self._line)
            self._words(place, line, self._font, first=number == 0)

    def _words(self, place: QRectF, words: str, font: QFont, *, first: bool = True) -> None:
        self._painter.setFont(font)
        colour = self._palette.color(QPalette.ColorRole.Text) if first else quiet(self._palette)
        self._painter.setPen(colour)
        shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        self._painter.drawText(place, self._align, shown)

    @staticmethod
    def _table_words(look: Look) -> str:
        words = QCoreApplication.translate("ProtectedObject", "Table, %1 rows × %2 columns")
        return words.replace("%1", str(look.size[0])).replace("%2", str(look.size[1]))

    def _cells(self, place: QRectF, look: Look) -> None:
        columns = max(len(row) for row in look.cells)
        width, height = place.width() / columns, self._line + _CELL_PADDING
        for number, row in enumerate(look.cells):
            for column, words in enumerate(row):
                at = columns - 1 - column if self._rtl else column
                cell = QRectF(place.left() + at * width, place.top() + number * height, width, height)
                self._painter.setPen(self._palette.color(QPalette.ColorRole.Mid))
                self._painter.setBrush(Qt.BrushStyle.NoBrush)
                self._painter.drawRect(cell)
                inner = cell.adjusted(_CELL_PADDING, 0, -_CELL_PADDING, 0)
                self._words(inner, words, self._bold if look.header and number == 0 else self._font)
