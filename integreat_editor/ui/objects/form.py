"""What every form for a kind of object gives its dialog, and a small editor for the text within an object."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from integreat_editor.ui.editor.icons import icon
from integreat_editor.ui.editor.objects import ImageLoader
from integreat_editor.ui.editor.text_editor import TextEditor


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a form must know of the text around: how it finds images, whether it may be written, its direction."""

    images: ImageLoader
    writable: bool
    rtl: bool = False


class ObjectForm(QWidget):
    """Shows an object for people who write no HTML. `edited` carries the object's HTML after each change."""

    edited = Signal(str)
    title = ""
    """What the dialog's tab is called."""

    def show_html(self, html: str) -> bool:
        """Show an object; False for HTML that this form can't show."""
        raise NotImplementedError


class PartEditor(QWidget):
    """A text editor for a part of an object, with the few buttons that make sense there."""

    edited = Signal(str)

    def __init__(self, around: Surroundings, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.editor = TextEditor(self)
        self.editor.setAccessibleName(name)
        self.editor.setReadOnly(not around.writable)
        self.editor.set_text_direction(around.rtl)
        self.editor.set_image_loader(around.images)
        row = QHBoxLayout()
        row.setSpacing(2)
        commands = self.editor.commands
        for symbol, words, keys, slot in (
            ("bold", self.tr("Bold"), "Ctrl+B", commands.toggle_bold),
            ("italic", self.tr("Italic"), "Ctrl+I", commands.toggle_italic),
            ("bullets", self.tr("Bullet list"), "Ctrl+Shift+8", lambda: commands.toggle_list("ul")),
        ):
            action = QAction(icon(symbol, self.palette()), words, self)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(lambda _checked=False, slot=slot: slot())
            action.setEnabled(around.writable)
            self.editor.addAction(action)
            button = QToolButton(self)
            button.setDefaultAction(action)
            button.setAccessibleName(words)
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.editor, 1)
        self.editor.content_changed.connect(self._on_changed)

    def show_html(self, html: str) -> None:
        """Show a text; this is no edit."""
        self._shown = html
        self.editor.load(html)

    def _on_changed(self) -> None:
        html = self.editor.html()
        if html != self._shown:  # Qt calls drawing anew a change, too
            self._shown = html
            self.edited.emit(html)
