"""A calm list: each row a title, a softer line below and a coloured word at the end; with headings between."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from integreat_editor.ui.theme.apply import colours
from integreat_editor.ui.theme.scale import scaled

Index = QModelIndex | QPersistentModelIndex
_KEY = Qt.ItemDataRole.UserRole
_ROW = Qt.ItemDataRole.UserRole + 1
_ROW_HEIGHT = 50
_HEADING_HEIGHT = 32
_SIDE = 12
_PILL_HEIGHT = 18


@dataclass(frozen=True, slots=True)
class Row:
    """One line. `tone` is one of the tones of the theme's pills; a row without a key is a heading."""

    key: str
    title: str
    soft: str = ""
    pill: str = ""
    tone: str = "muted"


class RowList(QListWidget):
    """Shows rows. `chosen` carries the key of the row that a person goes to."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_RowDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.currentItemChanged.connect(self._on_current)

    def show_rows(self, rows: Sequence[Row], key: str) -> None:
        """Shows these rows with `key` chosen, without telling `chosen`."""
        self.blockSignals(True)
        place = self.verticalScrollBar().value()
        self.clear()
        for row in rows:
            item = QListWidgetItem(row.title, self)
            item.setData(_KEY, row.key)
            item.setData(_ROW, row)
            item.setToolTip(row.soft)
            spoken = ", ".join(part for part in (row.title, row.soft, row.pill) if part)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            if not row.key:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            elif row.key == key:
                self.setCurrentItem(item)
        self.verticalScrollBar().setValue(place)
        self.blockSignals(False)

    @property
    def keys(self) -> list[str]:
        """The keys of the rows from top to bottom, without headings."""
        keys = [str(self.item(number).data(_KEY)) for number in range(self.count())]
        return [key for key in keys if key]

    @property
    def key(self) -> str:
        """The row that is chosen, or ""."""
        item = self.currentItem()
        return str(item.data(_KEY)) if item is not None else ""

    def go_to(self, key: str) -> None:
        """Chooses a row as a person does."""
        for number in range(self.count()):
            if self.item(number).data(_KEY) == key:
                self.setCurrentRow(number)

    def shown(self, key: str) -> Row | None:
        """What a row shows."""
        rows = (self.item(number).data(_ROW) for number in range(self.count()))
        return next((row for row in rows if row.key == key), None)

    def _on_current(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(_KEY):
            self.chosen.emit(str(item.data(_KEY)))


class _RowDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002, N802 - Qt's signature
        return QSize(120, scaled(_ROW_HEIGHT) if index.data(_KEY) else scaled(_HEADING_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(_ROW)
        if not isinstance(row, Row):
            return
        rect: QRect = option.rect
        theme = colours()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.key:
            self._paint_ground(painter, option)
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_row(painter, rect.adjusted(_SIDE, 6, -_SIDE, -6), row, selected=selected)
        else:
            painter.setFont(_sized(painter.font(), 0.9, bold=True))
            painter.setPen(QColor(theme.muted))
            painter.drawText(rect.adjusted(_SIDE, 0, 0, -6), Qt.AlignmentFlag.AlignBottom, row.title)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        theme = colours()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.accent_soft))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(theme.hover))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(rect.left(), rect.top() + 4, 3, rect.height() - 8, QColor(theme.accent))

    def _paint_row(self, painter: QPainter, room: QRect, row: Row, *, selected: bool) -> None:
        theme = colours()
        font = painter.font()
        half = room.height() // 2
        upper = self._paint_pill(painter, QRect(room.left(), room.top(), room.width(), half), row, selected=selected)
        painter.setFont(_sized(font, 1.0, bold=True))
        painter.setPen(QColor(theme.text))
        _draw(painter, upper, row.title)
        painter.setFont(_sized(font, 0.9, bold=False))
        painter.setPen(QColor(theme.muted))
        _draw(painter, QRect(room.left(), room.top() + half, room.width(), half), row.soft)

    def _paint_pill(self, painter: QPainter, room: QRect, row: Row, *, selected: bool) -> QRect:
        """Draws the word at the end and returns the room that is left before it."""
        theme = colours()
        if not row.pill:
            return room
        painter.setFont(_sized(painter.font(), 0.85, bold=False))
        width = QFontMetrics(painter.font()).horizontalAdvance(row.pill) + 14
        place = QRect(room.right() - width, room.center().y() - scaled(_PILL_HEIGHT) // 2, width, scaled(_PILL_HEIGHT))
        muted = row.tone == "muted"
        painter.setPen(Qt.PenStyle.NoPen)
        soft = theme.hover if muted else str(getattr(theme, f"{row.tone}_soft"))
        # On the chosen row's ground, which one of the soft colours is, the word stands out on the surface's.
        painter.setBrush(QColor(theme.surface if selected else soft))
        painter.drawRoundedRect(place, 8, 8)
        painter.setPen(QColor(theme.muted if muted else str(getattr(theme, row.tone))))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, row.pill)
        return room.adjusted(0, 0, -width - 8, 0)


def _draw(painter: QPainter, room: QRect, text: str) -> None:
    elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)


def _sized(font: QFont, factor: float, *, bold: bool) -> QFont:
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * factor)
    made.setBold(bold)
    return made
