"""The palette's window: a field, and below it what fits."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from integreat_editor.ui.palette.entries import Entry, fitting
from integreat_editor.ui.theme.apply import colours, set_look
from integreat_editor.ui.theme.scale import scaled
from integreat_editor.ui.tree.delegate import Index

_ENTRY = Qt.ItemDataRole.UserRole
_SIZE = QSize(620, 420)
_ROW_HEIGHT = 32
_PADDING = 10
_HANDED_ON = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class PaletteDialog(QDialog):
    """`chosen` carries the entry, after the window is gone and the focus is back where it was."""

    chosen = Signal(object)

    def __init__(self, entries: Sequence[Entry], recent: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = entries
        self._recent = recent
        self.setWindowTitle(self.tr("Find a command or a page"))
        self.resize(_SIZE)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("What do you want to do, or where to go?"))
        self.field.setAccessibleName(self.tr("Find a command or a page"))
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("What fits"))
        self.list.setItemDelegate(_EntryDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.empty = QLabel(self.tr("Nothing fits. Try the beginning of another word."), self)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_look(self.empty, "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty, 1)
        self.field.textChanged.connect(self._fill)
        self.field.installEventFilter(self)
        self.field.returnPressed.connect(self._take)
        self.list.itemActivated.connect(self._take)
        self.list.itemClicked.connect(self._take)
        self._fill("")

    def _fill(self, typed: str) -> None:
        self.list.clear()
        for entry in fitting(self._entries, typed, self._recent):
            item = QListWidgetItem(" · ".join(part for part in (entry.text, entry.group, entry.keys) if part))
            item.setData(_ENTRY, entry)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setVisible(bool(self.list.count()))
        self.empty.setVisible(not self.list.count())

    def _take(self) -> None:
        if not self.list.count():
            return
        entry = self.list.currentItem().data(_ENTRY)
        self.accept()
        self.chosen.emit(entry)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Lets the arrow keys move in the list while one types."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in _HANDED_ON:
                page = max(1, self.list.viewport().height() // scaled(_ROW_HEIGHT) - 1)
                step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -page}.get(key, page)
                row = min(max(0, self.list.currentRow() + step), self.list.count() - 1)
                self.list.setCurrentRow(row)
                return True
        return super().eventFilter(watched, event)


class _EntryDelegate(QStyledItemDelegate):
    """One entry: what it does, where else it is found, its keys at the end of the row."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002, N802 - Qt's signature
        return QSize(200, scaled(_ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = index.data(_ENTRY)
        theme = colours()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.accent_soft))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(theme.accent))
        room = rect.adjusted(_PADDING, 0, -_PADDING, 0)
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        metrics = painter.fontMetrics()
        if entry.keys:
            painter.setPen(QColor(theme.muted))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, entry.keys)
            room.setRight(room.right() - metrics.horizontalAdvance(entry.keys) - 2 * _PADDING)
        painter.setPen(QColor(theme.text))
        text = metrics.elidedText(entry.text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, align, text)
        room.setLeft(room.left() + metrics.horizontalAdvance(text) + 2 * _PADDING)
        if entry.group and room.width() > 4 * _PADDING:
            painter.setPen(QColor(theme.muted))
            painter.drawText(room, align, metrics.elidedText(entry.group, Qt.TextElideMode.ElideRight, room.width()))
