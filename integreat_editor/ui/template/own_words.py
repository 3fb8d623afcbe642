"""Writing a place of an update anew, in one language: with its emphasis and links, but without any HTML to be seen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from integreat_editor.models.template_steps import StepUnit
from integreat_editor.ui.editor import TextEditor
from integreat_editor.ui.preview.render import is_rtl, plain_text
from integreat_editor.ui.theme.apply import set_look

_HEIGHT = 76
_BLOCK_HEIGHT = 180


class _SentenceEditor(TextEditor):
    """A sentence stays one: no new paragraph in the middle of it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            return
        super().keyPressEvent(event)


class OwnWords(QWidget):
    """One field. `edited` carries the language and its words (HTML; a title is plain text)."""

    edited = Signal(str, str)

    def __init__(self, language: str, name: str, unit: StepUnit, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.language = language
        label = QLabel(
            QCoreApplication.translate("Updates", "Own wording, {language}").replace("{language}", name), self
        )
        set_look(label, "muted")
        self.field: QLineEdit | TextEditor
        if unit == "title":
            self.field = self._title(words)
        else:
            self.field = self._text(unit, words)
        self.field.setAccessibleName(label.text())
        label.setBuddy(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(label)
        column.addWidget(self.field)

    @property
    def words(self) -> str:
        """What stands there."""
        return self.field.text() if isinstance(self.field, QLineEdit) else self.field.html()

    def _title(self, words: str) -> QLineEdit:
        field = QLineEdit(words, self)
        field.textEdited.connect(lambda text: self.edited.emit(self.language, text))
        return field

    def _text(self, unit: StepUnit, words: str) -> TextEditor:
        field = _SentenceEditor(self) if unit == "sentence" else TextEditor(self)
        field.load(words)
        field.set_text_direction(is_rtl(plain_text(words)))
        field.setFixedHeight(_HEIGHT if unit == "sentence" else _BLOCK_HEIGHT)
        field.content_changed.connect(lambda: self.edited.emit(self.language, field.html()))
        return field
