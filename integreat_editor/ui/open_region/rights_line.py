"""What the account may do in the chosen region, told before anything is fetched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from integreat_editor.ui.theme.apply import set_look, set_tone

if TYPE_CHECKING:
    from integreat_editor.errors import EditorError, UiLanguage
    from integreat_editor.sync.cms.rights import Rights


class RightsLine(QFrame):
    """Hidden while there is nothing to say. `forbids`: the region cannot even be read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.forbids = False
        self.head = QLabel(self.tr("Your account here may:"), self)
        self.marks = {
            "read": QLabel(self.tr("read"), self),
            "propose": QLabel(self.tr("propose"), self),
            "publish": QLabel(self.tr("publish"), self),
        }
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.head)
        for mark in self.marks.values():
            mark.setProperty("pill", "true")
            row.addWidget(mark)
        row.addStretch(1)
        self.reason = QLabel(self)
        self.reason.setWordWrap(True)
        self.reason.setTextFormat(Qt.TextFormat.PlainText)
        set_look(self.reason, "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.reason)
        self.say_nothing()

    def say_nothing(self) -> None:
        """No region is chosen, or the server has no such rights."""
        self.forbids = False
        self.hide()

    def say_asking(self) -> None:
        """The answer is on its way."""
        self._show(self.tr("Asking what your account may do here …"))

    def show_error(self, error: EditorError, language: UiLanguage) -> None:
        """It could not be asked: fetching will tell."""
        self._show(f"{error.title(language)} {error.advice(language)}")

    def show_rights(self, rights: Rights, language: UiLanguage) -> None:
        """What it may, and why not more."""
        from integreat_editor.sync.cms.rights import reason_text  # noqa: PLC0415 - loaded by the worker that asked

        self.forbids = not rights.read
        why = reason_text(rights.reason, language)
        self._show(f"{why.title} {why.advice}" if why is not None else "")
        may = {"read": rights.read, "propose": rights.propose, "publish": rights.publish}
        for key, mark in self.marks.items():
            mark.setVisible(may[key])
            set_tone(mark, "good")
        self.head.setVisible(rights.read)

    def _show(self, words: str) -> None:
        for label in (self.head, *self.marks.values()):
            label.hide()
        self.reason.setText(words)
        self.reason.setVisible(bool(words))
        self.show()
