"""A hand that types, marks and presses in an editor."""

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from integreat_editor.ui.editor import TextEditor


class Hand:
    """What a person does in an editor, through the events of the keyboard where there are any."""

    def __init__(self, editor: TextEditor) -> None:
        self.editor = editor

    def load(self, html: str) -> None:
        self.editor.load(html)

    def position(self, text: str) -> int:
        """Give where a text (found in one line) begins."""
        block = self.editor.document().begin()
        while block.isValid():
            if text in block.text():
                return block.position() + block.text().index(text)
            block = block.next()
        raise AssertionError(f"{text!r} is not in the text")

    def before(self, text: str) -> None:
        self.put(self.position(text))

    def behind(self, text: str) -> None:
        self.put(self.position(text) + len(text))

    def put(self, position: int) -> None:
        cursor = self.editor.textCursor()
        cursor.setPosition(position)
        self.editor.setTextCursor(cursor)

    def mark(self, first: str, last: str | None = None) -> None:
        """Select a text, or from one text to (the end of) another."""
        end = first if last is None else last
        self.mark_range(self.position(first), self.position(end) + len(end))

    def mark_range(self, start: int, end: int) -> None:
        cursor = self.editor.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.editor.setTextCursor(cursor)

    def type(self, text: str) -> None:
        QTest.keyClicks(self.editor, text)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.editor, key, modifier)

    def enter(self) -> None:
        self.press(Qt.Key.Key_Return)

    def backspace(self) -> None:
        self.press(Qt.Key.Key_Backspace)

    def delete(self) -> None:
        self.press(Qt.Key.Key_Delete)

    def copied(self) -> QMimeData:
        return self.editor.createMimeDataFromSelection()

    def paste(self, data: QMimeData) -> None:
        self.editor.insertFromMimeData(data)

    def undo_all(self) -> None:
        while self.editor.document().isUndoAvailable():
            self.editor.undo()

    @property
    def html(self) -> str:
        return self.editor.html()
