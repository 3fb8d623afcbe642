"""The list of where a link can lead: two lines a row, an icon for its kind."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from integreat_editor.ui.icons import pixmap
from integreat_editor.ui.page.link_choices import Choice
from integreat_editor.ui.theme.apply import colours

Index = QModelIndex | QPersistentModelIndex
CHOICE_ROLE = Qt.ItemDataRole.UserRole
_ICONS = {"page": "pages", "mail": "integreat/email", "phone": "integreat/call", "web": "integreat/www", "path": "web"}
_ICON = 18
_PADDING = 10
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class ChoiceItemModel(QAbstractListModel):
    """Rows of `Choice`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices: Sequence[Choice] = ()

    def show(self, choices: Sequence[Choice]) -> None:
        """Replaces all rows."""
        self.beginResetModel()
        self._choices = choices
        self.endResetModel()

    def choice(self, index: Index) -> Choice | None:
        """The row at an index."""
        return self._choices[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        return 0 if parent.isValid() else len(self._choices)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        choice = self.choice(index)
        if choice is None:
            return None
        if role == CHOICE_ROLE:
            return choice
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return choice.words
        if role in (Qt.ItemDataRole.AccessibleDescriptionRole, Qt.ItemDataRole.ToolTipRole):
            return "\n".join(part for part in (choice.detail, choice.note) if part)
        return None


class ChoiceDelegate(QStyledItemDelegate):
    """Draws a row: the icon, the words, below them where it is; a mark on what is not without a catch."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002, N802 - Qt's signature
        return QSize(200, 2 * option.fontMetrics.height() + _PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        choice = index.data(CHOICE_ROLE)
        if not isinstance(choice, Choice):
            return
        theme, rect = colours(), QRect(option.rect)
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.accent_soft))
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawLine(rect.left() + 1, rect.top() + 3, rect.left() + 1, rect.bottom() - 3)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(theme.hover))
        self._draw_icons(painter, rect, choice)
        inside = rect.adjusted(_ICON + 2 * _PADDING, _PADDING // 2, -_ICON - 2 * _PADDING, -_PADDING // 2)
        upper = QRect(inside.topLeft(), QSize(inside.width(), inside.height() // 2))
        if not choice.detail:
            upper = inside
        self._draw(painter, upper, choice.words, theme.text if choice.href else theme.muted)
        self._draw(painter, upper.translated(0, upper.height()), choice.detail, theme.muted)
        painter.restore()

    @staticmethod
    def _draw_icons(painter: QPainter, rect: QRect, choice: Choice) -> None:
        theme, device = colours(), painter.device()
        ratio = device.devicePixelRatioF() if device is not None else 1.0
        top = rect.center().y() - _ICON // 2
        painter.drawPixmap(rect.left() + _PADDING, top, pixmap(_ICONS[choice.kind], _ICON, theme.muted, ratio))
        if choice.note:
            left = rect.right() - _PADDING - _ICON
            painter.drawPixmap(left, top, pixmap("warning", _ICON, theme.warning, ratio))

    @staticmethod
    def _draw(painter: QPainter, rect: QRect, words: str, colour: str) -> None:
        painter.setPen(QColor(colour))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(rect, align, shown)


class ChoiceList(QListView):
    """Shows choices; the keys of a field beside it can move in it (`take_key`). `current_changed` is told."""

    current_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = ChoiceItemModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(ChoiceDelegate(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(lambda _now, _before: self.current_changed.emit())

    @property
    def current(self) -> Choice | None:
        """The chosen row."""
        return self.rows.choice(self.currentIndex())

    def show_choices(self, choices: Sequence[Choice], current: Choice | None) -> None:
        """Shows rows and goes to one of them, or to none."""
        self.rows.show(choices)
        row = choices.index(current) if current is not None else -1
        if row >= 0:
            self.setCurrentIndex(self.rows.index(row))
        self.scrollTo(self.currentIndex()) if row >= 0 else self.scrollToTop()
        self.current_changed.emit()

    def take_key(self, event: QKeyEvent) -> bool:
        """Moves for a key that was pressed in the field; False if the key is the field's."""
        if event.key() not in _MOVES or event.modifiers() not in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            return False
        if not self.currentIndex().isValid() and self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(0))
        else:
            self.keyPressEvent(event)
        return True
