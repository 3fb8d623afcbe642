"""The list of results: titles with their language, below them the places with the found words marked."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from integreat_editor.ui.search.marked_line import Look, draw_line
from integreat_editor.ui.search.rows import Row
from integreat_editor.ui.theme.apply import colours
from integreat_editor.ui.theme.scale import scaled

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
_HEIGHT = 28
_SIDE = 16
_INDENT = 18


class HitModel(QAbstractListModel):
    """The rows of one search."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[Row] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Shows these in place of what was there."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def add_rows(self, rows: Sequence[Row]) -> None:
        """Shows these below the others."""
        if rows:
            self.beginInsertRows(QModelIndex(), len(self.rows), len(self.rows) + len(rows) - 1)
            self.rows = [*self.rows, *rows]
            self.endInsertRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.excerpt.text if row.excerpt is not None else f"{row.hit.title} {row.heading}"
        if role == Qt.ItemDataRole.ToolTipRole and row.excerpt is not None:
            return row.excerpt.text
        return None


class HitList(QListView):
    """`opened` carries the `Row` a person goes to, by Enter or a click."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hits = HitModel(self)
        self.setModel(self.hits)
        self.setItemDelegate(_HitDelegate(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("What was found"))
        self.clicked.connect(self._open)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Shows results, from the first one."""
        self.hits.show_rows(rows)
        if rows:
            self.setCurrentIndex(self.hits.index(0))
        self.scrollToTop()

    def show_more(self, rows: Sequence[Row]) -> None:
        """Shows more results: the choice and the place in the list stay, if these begin with the ones shown."""
        shown = len(self.hits.rows)
        if [row.hit for row in rows[:shown]] == [row.hit for row in self.hits.rows]:
            self.hits.add_rows(rows[shown:])
        else:
            self.show_rows(rows)

    def step(self, by: int) -> None:
        """Moves the choice while another widget has the keyboard."""
        number = min(max(0, self.currentIndex().row() + by), len(self.hits.rows) - 1)
        if number >= 0:
            self.setCurrentIndex(self.hits.index(number))

    def open_current(self) -> None:
        """Goes to the chosen place."""
        self._open(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_current()
            return
        super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(index.data(ROW))


class _HitDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002, N802 - Qt's signature
        return QSize(200, scaled(_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        theme = colours()
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.accent_soft))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(theme.hover))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(rect.left(), rect.top() + 3, 3, rect.height() - 6, QColor(theme.accent))
        room = rect.adjusted(_SIDE, 0, -_SIDE, 0)
        if row.excerpt is None:
            self._paint_title(painter, room, row)
        else:
            self._paint_excerpt(painter, room.adjusted(_INDENT, 0, 0, 0), row)
        painter.restore()

    def _paint_title(self, painter: QPainter, room: QRect, row: Row) -> None:
        theme = colours()
        font = QFont(painter.font())
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(theme.text))
        metrics = painter.fontMetrics()
        title = metrics.elidedText(row.hit.title or "–", Qt.TextElideMode.ElideRight, room.width() * 2 // 3)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, title)
        left = metrics.horizontalAdvance(title) + 12
        font.setBold(False)
        painter.setFont(font)
        painter.setPen(QColor(theme.muted))
        painter.drawText(
            room.adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, row.heading
        )

    def _paint_excerpt(self, painter: QPainter, room: QRect, row: Row) -> None:
        """One line; the found words stand on a coloured ground, and bold, for those who see no colour."""
        excerpt = row.excerpt
        assert excerpt is not None
        painter.setPen(QColor(colours().muted))
        parts, at = [], 0
        for start, end in excerpt.marks:
            parts += [(excerpt.text[at:start], Look.PLAIN), (excerpt.text[start:end], Look.FOUND)]
            at = end
        more = f"   (+{row.more})" if row.more else ""
        draw_line(painter, room, [*parts, (excerpt.text[at:] + more, Look.PLAIN)])
