"""Draws the rows of the page tree: title with what is special about the page, and the strip of its translations."""

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from integreat_editor.ui.theme.apply import colours
from integreat_editor.ui.tree.item_model import NODE_ROLE, STRIP_COLUMN
from integreat_editor.ui.tree.nodes import Node
from integreat_editor.ui.tree.page_marks import MARK_WIDTH, draw_page_mark, page_marks
from integreat_editor.ui.tree.strip import HEIGHT, cell_width, strip

ROW_HEIGHT = 30
Index = QModelIndex | QPersistentModelIndex


class PageDelegate(QStyledItemDelegate):
    """One row. Colours come from the theme, pictures from a cache: 2,000 pages scroll in 2 ms a frame."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002, N802 - Qt's signature
        return QSize(120, ROW_HEIGHT)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: ARG002, N802 - Qt's signature
        editor = QLineEdit(parent)
        editor.setAccessibleName(QCoreApplication.translate("PageDelegate", "Title of the page"))
        editor.setStyleSheet("QLineEdit { padding: 0 4px; }")
        return editor

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        node = index.data(NODE_ROLE)
        if not isinstance(node, Node):
            return
        theme = colours()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(rect, QColor(theme.accent_soft))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(theme.hover))
        if index.column() == STRIP_COLUMN:
            self._paint_strip(painter, rect, node)
            return
        self._paint_title(painter, rect, node, str(index.data() or ""), current=_is_current(option, index))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawLine(rect.left() + 1, rect.top() + 3, rect.left() + 1, rect.bottom() - 3)

    def _paint_strip(self, painter: QPainter, rect: QRect, node: Node) -> None:
        device = painter.device()
        ratio = device.devicePixelRatioF() if device is not None else 1.0
        if node.archived:
            painter.setOpacity(0.45)
        painter.drawPixmap(rect.left(), rect.top() + (rect.height() - HEIGHT) // 2, strip(node.chips, ratio))
        painter.setOpacity(1.0)

    def _paint_title(self, painter: QPainter, rect: QRect, node: Node, title: str, *, current: bool) -> None:
        theme = colours()
        font = QFont(painter.font())
        font.setBold(current)
        font.setItalic(node.archived or not node.title)
        room = rect.adjusted(6, 0, -6, 0)
        for word, colour, ground in badges(node):
            room = self._paint_badge(painter, room, word, colour, ground)
        for mark in page_marks(node):
            draw_page_mark(painter, QPointF(room.right() - 6, rect.center().y() + 0.5), mark, theme)
            room = room.adjusted(0, 0, -MARK_WIDTH, 0)
        painter.setFont(font)
        painter.setPen(QColor(theme.muted if node.archived or not node.title else theme.text))
        words = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def _paint_badge(self, painter: QPainter, room: QRect, word: str, colour: str, ground: str) -> QRect:
        font = QFont(painter.font())
        font.setPointSizeF(font.pointSizeF() * 0.8)
        font.setBold(False)
        painter.save()
        painter.setFont(font)
        width = painter.fontMetrics().horizontalAdvance(word) + 12
        if width + 40 < room.width():
            badge = QRect(room.right() - width, room.center().y() - 8, width, 17)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(badge, 8, 8)
            painter.setPen(QColor(colour))
            painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, word)
            room = room.adjusted(0, 0, -width - 6, 0)
        painter.restore()
        return room


def _is_current(option: QStyleOptionViewItem, index: Index) -> bool:
    """Whether the page is the one that is shown beside the tree; several may be chosen."""
    view = option.widget
    return isinstance(view, QAbstractItemView) and view.currentIndex().internalId() == index.internalId()


def badges(node: Node) -> list[tuple[str, str, str]]:
    """(word, colour, ground) of what is special about a page beyond its translations."""
    theme = colours()
    translate = QCoreApplication.translate
    found = []
    if node.archived:
        found.append((translate("PageDelegate", "archived"), theme.muted, theme.hover))
    elif node.new:
        found.append((translate("PageDelegate", "new"), theme.info, theme.info_soft))
    if node.gone:
        found.append((translate("PageDelegate", "not on the server"), theme.danger, theme.danger_soft))
    return found


class StripHeader(QHeaderView):
    """The header of the tree: the language codes stand above their marks."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.languages: tuple[tuple[str, str], ...] = ()
        self.title = ""
        self.setFixedHeight(26)

    def show_languages(self, languages: tuple[tuple[str, str], ...], title: str) -> None:
        """Takes the codes for the strip and the word above the titles."""
        self.languages = languages
        self.title = title
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N802, N803 - Qt's name
        theme = colours()
        painter.fillRect(rect, QColor(theme.surface))
        painter.setPen(QColor(theme.border))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 0.85)
        painter.setFont(font)
        painter.setPen(QColor(theme.muted))
        if logicalIndex != STRIP_COLUMN:
            inside = rect.adjusted(12, 0, -4, 0)
            painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.title)
            return
        width = cell_width(len(self.languages))
        for number, (code, _) in enumerate(self.languages):
            cell = QRect(rect.left() + width * number, rect.top(), width, rect.height())
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, code[:3])
