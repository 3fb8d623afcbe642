"""Draws the rows and the header of the comparison; colours come from the theme, marks from a cache."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from integreat_editor.models.comparison import ComparisonRow
from integreat_editor.models.template import Follow
from integreat_editor.ui.template.compare_lines import Line
from integreat_editor.ui.template.compare_marks import HEIGHT, cell_width, strip, tone_colours
from integreat_editor.ui.template.compare_model import LANGUAGES, OURS, SENTENCES, STATE, TEMPLATE, CompareItemModel
from integreat_editor.ui.template.compare_words import state_words
from integreat_editor.ui.theme.apply import colours
from integreat_editor.ui.theme.scale import scaled

ROW_HEIGHT = 30
_INDENT = 16
Index = QModelIndex | QPersistentModelIndex


class CompareDelegate(QStyledItemDelegate):
    """One row; `languages` are the codes in the order of the marks.

    `rows` is asked directly: a cell that goes through Qt's roles costs twice the time to paint.
    """

    def __init__(self, rows: CompareItemModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = rows
        self.languages: tuple[str, ...] = ()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002, N802 - Qt's signature
        return QSize(80, scaled(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = self._rows.line(index)
        if line is None:
            return
        theme = colours()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.accent_soft))
        elif state & QStyle.StateFlag.State_MouseOver and line.row is not None:
            painter.fillRect(rect, QColor(theme.hover))
        if index.column() == LANGUAGES and line.row is not None:
            self._paint_marks(painter, rect, line.row)
        elif index.column() == STATE and line.row is not None:
            self._paint_state(painter, option, line.row, state_words(line.row.state))
        else:
            self._paint_words(painter, option, index, line)
        if index.column() == TEMPLATE and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawLine(rect.left() + 1, rect.top() + 3, rect.left() + 1, rect.bottom() - 3)

    def _paint_words(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, line: Line) -> None:
        theme, column = colours(), index.column()
        font = self._font(option.font, small=column == SENTENCES, bold=line.row is None)
        soft = line.row is not None and _is_soft(line.row, column, hit=self._rows.is_hit(index))
        painter.setFont(font)
        painter.setPen(QColor(theme.muted if soft else theme.text))
        rect: QRect = option.rect
        own = column == OURS and line.row is not None and line.row.template_page is None
        room = rect.adjusted(6 + (_depth(index) * _INDENT if own else 0), 0, -6, 0)
        words = painter.fontMetrics().elidedText(self._rows.words(index), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def _paint_marks(self, painter: QPainter, rect: QRect, row: ComparisonRow) -> None:
        device = painter.device()
        ratio = device.devicePixelRatioF() if device is not None else 1.0
        known = {each.language: each.state for each in row.languages}
        picture = strip(tuple(known.get(code) for code in self.languages), ratio)
        painter.drawPixmap(rect.left(), rect.top() + (rect.height() - HEIGHT) // 2, picture)

    def _paint_state(self, painter: QPainter, option: QStyleOptionViewItem, row: ComparisonRow, words: str) -> None:
        theme = colours()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        ink, ground = tone_colours(row.state, theme)
        if row.follow is Follow.LIVE:
            words = f"{words} · live"
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font(option.font, small=True, bold=False))
        metrics = painter.fontMetrics()
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, rect.width() - 26)
        width = metrics.horizontalAdvance(words) + 14
        place = QRect(rect.left() + 4, rect.center().y() - 8, width, 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.surface if selected else ground))
        painter.drawRoundedRect(place, 8, 8)
        painter.setPen(QColor(ink))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
        painter.restore()

    @staticmethod
    def _font(base: QFont, *, small: bool, bold: bool) -> QFont:
        font = QFont(base)
        if small:
            font.setPointSizeF(font.pointSizeF() * 0.85)
        font.setBold(bold)
        return font


def _is_soft(row: ComparisonRow, column: int, *, hit: bool) -> bool:
    """Whether a word stands back: what only leads to a hit, and the side that says nothing new."""
    own = row.template_page is None
    return not hit or column == SENTENCES or (column == TEMPLATE if own else column == OURS or row.page is None)


def _depth(index: Index) -> int:
    """How deep a row of our own pages stands below their heading."""
    depth, above = -1, index.parent()
    while above.isValid():
        depth, above = depth + 1, above.parent()
    return max(0, depth)


class CompareHeader(QHeaderView):
    """The header: the language codes stand above their marks."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.languages: tuple[str, ...] = ()
        self.setFixedHeight(26)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N802, N803 - Qt's name
        theme = colours()
        painter.fillRect(rect, QColor(theme.surface))
        painter.setPen(QColor(theme.border))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 0.85)
        painter.setFont(font)
        painter.setPen(QColor(theme.muted))
        if logicalIndex == LANGUAGES and self.languages:
            width = cell_width(len(self.languages))
            for number, code in enumerate(self.languages):
                cell = QRect(rect.left() + width * number, rect.top(), width, rect.height())
                painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, code[:3])
            return
        words = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        inside = rect.adjusted(24 if logicalIndex == TEMPLATE else 6, 0, -4, 0)
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
