"""What the marks in the tree mean, as a small sheet that opens from a button."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget, QWidgetAction

from integreat_editor.ui.icons import icon
from integreat_editor.ui.theme.apply import colours, set_look
from integreat_editor.ui.tree.page_marks import MARKS, draw_page_mark, page_mark_words
from integreat_editor.ui.tree.strip import CELL, HEIGHT, draw_mark, state_words

_MARKS = ("up_to_date", "outdated", "missing", "in_translation", "unknown")


class Legend(QToolButton):
    """The button; the sheet below it is a menu, so that Escape and a click elsewhere close it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, "flat")
        self.setIcon(icon("info", colours().muted))
        self.setIconSize(QSize(18, 18))
        self.setToolTip(self.tr("What the marks mean"))
        self.setAccessibleName(self.tr("What the marks mean"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        sheet = QWidgetAction(menu)
        sheet.setDefaultWidget(self._make_sheet())
        menu.addAction(sheet)
        self.setMenu(menu)

    def _make_sheet(self) -> QWidget:
        sheet = QWidget()
        rows = QVBoxLayout(sheet)
        rows.setContentsMargins(16, 8, 20, 8)
        for chip in _MARKS:
            rows.addLayout(_row(_Mark(chip), state_words(chip)))
        rows.addLayout(_row(_Mark("up_to_date*"), self.tr("with a dot: changed here")))
        rows.addLayout(_row(_Mark("outdated!"), self.tr("conflict with the server")))
        for mark in MARKS:
            rows.addLayout(_row(_PageMark(mark), page_mark_words(mark)))
        return sheet


class _Mark(QWidget):
    """One mark of the strip."""

    def __init__(self, chip: str) -> None:
        super().__init__()
        self._chip = chip
        self.setFixedSize(CELL, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(self.rect()), QColor(colours().surface))
        draw_mark(painter, QPointF(CELL / 2, HEIGHT / 2), self._chip, colours())
        painter.end()


class _PageMark(QWidget):
    """One mark behind a title."""

    def __init__(self, mark: str) -> None:
        super().__init__()
        self._mark = mark
        self.setFixedSize(CELL, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's signature
        painter = QPainter(self)
        painter.fillRect(QRectF(self.rect()), QColor(colours().surface))
        draw_page_mark(painter, QPointF(CELL / 2, HEIGHT / 2), self._mark, colours())
        painter.end()


def _row(mark: QWidget, words: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(10)
    row.addWidget(mark)
    row.addWidget(QLabel(words), 1)
    return row
