"""“The CMS will store this as …”: text by text, what changes for readers, and the HTML."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from integreat_editor.ui.diff_view import DiffView
from integreat_editor.ui.review.rows import RowList
from integreat_editor.ui.theme.scale import scaled

if TYPE_CHECKING:
    from integreat_editor.ui.push.stored_lines import StoredLine
    from integreat_editor.ui.session import Session

_LIST_WIDTH = 320
_COLUMN = 560


class StoredDialog(QDialog):
    """Reads only. `after`: the texts are pushed, and were stored otherwise than foretold."""

    def __init__(
        self, session: Session, lines: Sequence[StoredLine], parent: QWidget | None = None, *, after: bool = False
    ) -> None:
        super().__init__(parent)
        self._lines = {line.key: line for line in lines}
        self.setWindowTitle(
            self.tr("What the CMS has stored otherwise than foretold") if after else self.tr("What the CMS will store")
        )
        self.resize(940, 570)
        self.list = RowList(self)
        self.list.setAccessibleName(self.tr("Texts"))
        self.told = QLabel(self)
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.difference = DiffView(session, self, _COLUMN)
        self.html = QPlainTextEdit(self)
        self.html.setReadOnly(True)
        self.html.setTabChangesFocus(True)
        self.html.setAccessibleName(self.tr("HTML as the CMS stores it"))
        self.show_html = QCheckBox(self.tr("Show the HTML as the CMS stores it"), self)
        self.show_html.toggled.connect(self._turn)
        self._lay_out()
        self.list.chosen.connect(self._show)
        key = next(iter(self._lines), "")
        self.list.show_rows([line.row for line in lines], key)
        self._show(key)
        self.list.setFocus()

    def _lay_out(self) -> None:
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.difference)
        self.stack.addWidget(self.html)
        right = QWidget(self)
        texts = QVBoxLayout(right)
        texts.setContentsMargins(14, 0, 0, 0)
        texts.setSpacing(10)
        texts.addWidget(self.told)
        texts.addWidget(self.stack, 1)
        texts.addWidget(self.show_html)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setChildrenCollapsible(False)
        split.addWidget(self.list)
        split.addWidget(right)
        split.setStretchFactor(1, 1)
        split.setSizes([scaled(_LIST_WIDTH), 600])
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(split, 1)
        column.addWidget(buttons)

    def _show(self, key: str) -> None:
        line = self._lines.get(key)
        if line is None:
            return
        self.told.setText(line.told)
        self.html.setPlainText(line.after.html)
        if line.seen:
            self.difference.show_texts(line.before, line.after)
        else:
            self.difference.clear()

    def _turn(self, shown: bool) -> None:
        self.stack.setCurrentWidget(self.html if shown else self.difference)
