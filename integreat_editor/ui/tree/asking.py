"""What is asked before something is done to several pages: what archiving takes along, what is to be copied."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from integreat_editor.ui.theme.apply import set_look

if TYPE_CHECKING:
    from integreat_editor.services.archive_plan import ArchivePlan, LinkHere, PageName

_ROWS_SHOWN = 8
_WIDTH = 520
_SPACING = 2
"""Pixels around each row of a list."""


class ArchiveDialog(QDialog):
    """Lists what goes into the archive with the chosen pages, or comes back with them, and the links that break."""

    def __init__(self, plan: ArchivePlan, *, restoring: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._untitled = self.tr("(no title)")
        count = len(plan.pages)
        if restoring:
            self.setWindowTitle(self.tr("Restore from the archive"))
            do = QPushButton(self.tr("Restore"), self)
        else:
            self.setWindowTitle(self.tr("Archive"))
            do = QPushButton(self.tr("Archive"), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(10)
        if count == 1:
            words = self.tr("Restore “{title}”?") if restoring else self.tr("Archive “{title}”?")
            self._add_line(words.replace("{title}", self._title(plan.pages[0])), "heading")
        else:
            words = (
                self.tr("Restore %n page(s)?", "", count) if restoring else self.tr("Archive %n page(s)?", "", count)
            )
            self._add_line(words, "heading")
            self._add_list(words, [self._title(page) for page in plan.pages])
        if plan.along:
            words = self.tr("These come back too:") if restoring else self.tr("These go into the archive too:")
            self._add_line(words)
            self._add_list(words, [self._title(page) for page in plan.along])
        if plan.links:
            words = self.tr("These pages link there; the links will lead nowhere:")
            self._add_line(words)
            self._add_list(words, [self._link_words(link) for link in plan.links])
        if not restoring:
            self._add_line(self.tr("The texts are kept, and you can undo this."), "muted")
        column.addStretch()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.addButton(do, QDialogButtonBox.ButtonRole.AcceptRole)
        do.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.resize(_WIDTH, column.totalHeightForWidth(_WIDTH))
        do.setFocus()

    def _title(self, page: PageName) -> str:
        return page.title or self._untitled

    def _link_words(self, link: LinkHere) -> str:
        return f"{self._title(link.page)} → {self._title(link.target)} ({', '.join(link.languages)})"

    def _add_line(self, words: str, look: str = "") -> None:
        line = QLabel(words, self)
        line.setWordWrap(True)
        line.setTextFormat(Qt.TextFormat.PlainText)
        if look:
            set_look(line, look)
        self._column().addWidget(line)

    def _add_list(self, name: str, rows: Sequence[str]) -> None:
        box = QListWidget(self)
        box.setAccessibleName(name)
        box.addItems(list(rows))
        box.setCurrentRow(0)
        box.setSpacing(_SPACING)
        row = box.sizeHintForRow(0) + 2 * _SPACING
        height = row * min(len(rows), _ROWS_SHOWN) + 2 * box.frameWidth() + 10
        box.setFixedHeight(height)
        self._column().addWidget(box)

    def _column(self) -> QVBoxLayout:
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        return column


def ask_archiving(parent: QWidget, plan: ArchivePlan, restoring: bool, go_on: Callable[[], None]) -> None:
    """Shows the plan; goes on when it is agreed to."""
    dialog = ArchiveDialog(plan, restoring=restoring, parent=parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(go_on)
    dialog.open()


def ask_below(parent: QWidget, go_on: Callable[[bool], None]) -> None:
    """Asks whether the pages below are copied too; goes on with the answer."""

    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(QCoreApplication.translate("AskBelow", "Duplicate"))
    box.setText(QCoreApplication.translate("AskBelow", "There are pages below. Copy them too?"))
    alone = box.addButton(
        QCoreApplication.translate("AskBelow", "Only the chosen pages"), QMessageBox.ButtonRole.AcceptRole
    )
    whole = box.addButton(
        QCoreApplication.translate("AskBelow", "With the pages below"), QMessageBox.ButtonRole.AcceptRole
    )
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(alone)
    alone.clicked.connect(lambda: go_on(False))
    whole.clicked.connect(lambda: go_on(True))
    box.open()
