"""The updates as a list: urgency, title, the owners' words, and what taking the update asks of a person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from integreat_editor.ui.icons import pixmap
from integreat_editor.ui.theme.apply import colours
from integreat_editor.ui.theme.scale import scaled

Index = QModelIndex | QPersistentModelIndex
_ROW = Qt.ItemDataRole.UserRole
_LINE = 21
_MARGIN = 10
_SIDE = 14
_ICON = 20
_PILL = 18


@dataclass(frozen=True, slots=True)
class Pill:
    """A coloured word; `tone` is one of the theme's."""

    words: str
    tone: str


@dataclass(frozen=True, slots=True)
class InboxRow:
    """One page. `said`: the owners' words, the first line being what changed; `soft`: counts and languages."""

    page: str
    title: str
    icon: str
    tone: str
    pills: tuple[Pill, ...]
    said: tuple[str, ...]
    soft: str

    @property
    def spoken(self) -> str:
        """The row for a screen reader."""
        return ". ".join(part for part in (self.title, *(pill.words for pill in self.pills), *self.said, self.soft))


class InboxList(QListWidget):
    """`opened` carries the page of a row: by a click, or Enter."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_Delegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Updates of the template"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.itemClicked.connect(self._open)

    def show_rows(self, rows: Sequence[InboxRow]) -> None:
        """Shows these; the row one stood on stays."""
        current = self.currentItem()
        page = current.data(_ROW).page if current is not None else ""
        place = self.verticalScrollBar().value()
        self.clear()
        for row in rows:
            item = QListWidgetItem(row.title, self)
            item.setData(_ROW, row)
            item.setToolTip("\n".join((row.title, *row.said, row.soft)))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, row.spoken)
            if row.page == page:
                self.setCurrentItem(item)
        if self.currentItem() is None and rows:
            self.setCurrentRow(0)
        self.verticalScrollBar().setValue(place)

    @property
    def rows(self) -> list[InboxRow]:
        """What is shown, from top to bottom."""
        return [self.item(number).data(_ROW) for number in range(self.count())]

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self._open(item)
            return
        super().keyPressEvent(event)

    def _open(self, item: QListWidgetItem) -> None:
        self.opened.emit(item.data(_ROW).page)


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002, N802 - Qt's signature
        row: InboxRow = index.data(_ROW)
        return QSize(200, 2 * _MARGIN + scaled(_LINE) * (2 + len(row.said)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: InboxRow = index.data(_ROW)
        rect: QRect = option.rect
        theme = colours()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_chosen = self._paint_ground(painter, option)
        room = rect.adjusted(_SIDE, _MARGIN, -_SIDE, -_MARGIN)
        colour = theme.muted if row.tone == "muted" else str(getattr(theme, row.tone))
        painter.drawPixmap(
            room.left(), room.top(), pixmap(row.icon, _ICON, colour, painter.device().devicePixelRatioF())
        )
        room.setLeft(room.left() + _ICON + 10)
        font = painter.font()
        upper = self._paint_pills(
            painter, QRect(room.left(), room.top(), room.width(), scaled(_LINE)), row, chosen=is_chosen
        )
        painter.setFont(_sized(font, 1.08, bold=True))
        self._draw(painter, upper, row.title, theme.text)
        line_height = scaled(_LINE)
        for number, line in enumerate((*row.said, row.soft)):
            is_soft = number > 0 or not row.said
            painter.setFont(_sized(font, 0.95 if is_soft else 1.0, bold=False))
            place = QRect(room.left(), room.top() + line_height * (number + 1), room.width(), line_height)
            self._draw(painter, place, line, theme.muted if is_soft else theme.text)
        painter.setPen(QColor(theme.border))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> bool:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        theme, is_chosen = colours(), bool(state & QStyle.StateFlag.State_Selected)
        if is_chosen:
            painter.fillRect(rect, QColor(theme.accent_soft))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(theme.hover))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(rect.left(), rect.top() + 4, 3, rect.height() - 8, QColor(theme.accent))
        return is_chosen

    def _paint_pills(self, painter: QPainter, room: QRect, row: InboxRow, *, chosen: bool) -> QRect:
        """Draws the coloured words at the end and returns the room that is left before them."""
        theme = colours()
        painter.setFont(_sized(painter.font(), 0.88, bold=False))
        for pill in reversed(row.pills):
            width = QFontMetrics(painter.font()).horizontalAdvance(pill.words) + 16
            place = QRect(room.right() - width, room.center().y() - scaled(_PILL) // 2, width, scaled(_PILL))
            is_muted = pill.tone == "muted"
            soft = theme.hover if is_muted else str(getattr(theme, f"{pill.tone}_soft"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.surface if chosen else soft))
            painter.drawRoundedRect(place, 8, 8)
            painter.setPen(QColor(theme.muted if is_muted else str(getattr(theme, pill.tone))))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, pill.words)
            room = room.adjusted(0, 0, -width - 8, 0)
        return room

    def _draw(self, painter: QPainter, room: QRect, text: str, colour: str) -> None:
        painter.setPen(QColor(colour))
        elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)


def _sized(font: QFont, factor: float, *, bold: bool) -> QFont:
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * factor)
    made.setBold(bold)
    return made
