"""What the keys do that change text; moving and marking are left to Qt."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor

from integreat_editor.content.lines import EmbeddedKind, LineKind
from integreat_editor.ui.editor.projection import LINE_BREAK

if TYPE_CHECKING:
    from integreat_editor.ui.editor.text_editor import TextEditor

_KEEP = QTextCursor.MoveMode.KeepAnchor
_Key = QKeySequence.StandardKey
_Move = QTextCursor.MoveOperation
_LONG_DELETIONS = {
    _Key.DeleteStartOfWord: _Move.PreviousWord,
    _Key.DeleteEndOfWord: _Move.NextWord,
    _Key.DeleteEndOfLine: _Move.EndOfBlock,
    _Key.DeleteCompleteLine: _Move.StartOfBlock,
}
_COMMAND = Qt.KeyboardModifier.ControlModifier


class Keys:
    """The keyboard of one editor."""

    def __init__(self, editor: TextEditor) -> None:
        self._editor = editor
        # What the last key did, with the document's revision and the cursor's position after it.
        self._last: tuple[str, int, int] | None = None

    def _goes_on(self, doing: str) -> bool:
        """Tell whether a key does the same as the one right before it, so that both are undone together."""
        cursor = self._editor.textCursor()
        now = (doing, self._editor.document().revision(), cursor.position())
        return self._last == now and not cursor.hasSelection()

    def _note(self, doing: str) -> None:
        self._last = (doing, self._editor.document().revision(), self._editor.textCursor().position())

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key asks for; False if it is not for us."""
        key = event.key()
        deletion = next((move for standard, move in _LONG_DELETIONS.items() if event.matches(standard)), None)
        if event.matches(_Key.Undo):
            self._editor.undo()
        elif event.matches(_Key.Redo):
            self._editor.redo()
        elif event.matches(_Key.Cut):
            self._editor.cut()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and event.modifiers() & _COMMAND:
            return self._editor.activate_link(self._editor.textCursor())
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers() & _COMMAND:
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.line_break()
            else:
                self.enter()
        elif deletion is not None:
            self._delete_far(deletion)
        elif key in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete} and not event.modifiers() & _COMMAND:
            self._delete_near(forward=key == Qt.Key.Key_Delete)
        elif key in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            return self._tab(back=key == Qt.Key.Key_Backtab)
        elif is_text(event):
            self.insert_text(event.text())
        else:
            return False
        return True

    def insert_text(self, text: str) -> None:
        """Write text as if typed, in place of the selection; a word is undone at once."""
        editor = self._editor
        path = editor.typing_path()
        with editor.edit(going_on=not text.isspace() and self._goes_on("type")) as cursor:
            self.make_room(cursor)
            heading = editor.projection.formats.heading(editor.projection.path(cursor.block()))
            cursor.insertText(text, editor.projection.formats.text(path, heading))
        self._note("type")
        editor.typed.emit(text)

    def make_room(self, cursor: QTextCursor) -> None:
        """Take the selection away, and go beside an object, so that text can be written at the cursor."""
        if cursor.hasSelection():
            self._editor.structure.remove_selection(cursor)
        if self._editor.commands.is_object_line(cursor):
            self._editor.structure.leave_object(cursor)

    def enter(self) -> None:
        """Begin a new line; in an empty list item, leave the list."""
        editor = self._editor
        with editor.edit() as cursor:
            if cursor.hasSelection():
                editor.structure.remove_selection(cursor)
            if editor.lists.is_single_empty_item(cursor.block()):
                editor.lists.leave(cursor.block())
            else:
                editor.structure.split(cursor)
        editor.typed.emit("\n")

    def line_break(self) -> None:
        """Begin a new line within the paragraph (`<br>`)."""
        editor = self._editor
        path = editor.typing_path()
        with editor.edit() as cursor:
            self.make_room(cursor)
            projection = editor.projection
            embedded = projection.parts.embed(EmbeddedKind.BREAK, projection.page.writer.habits.line_break)
            heading = projection.formats.heading(projection.path(cursor.block()))
            cursor.insertText(LINE_BREAK, projection.formats.line_break(embedded, path, heading))

    def _tab(self, *, back: bool) -> bool:
        editor = self._editor
        block = editor.structure.selected_lines(editor.textCursor())[0]
        possible = editor.lists.can_outdent(block) if back else editor.lists.can_indent(block)
        if possible and back:
            editor.commands.outdent()
        elif possible:
            editor.commands.indent()
        return possible

    def _delete_near(self, *, forward: bool) -> None:
        editor = self._editor
        doing = "delete forward" if forward else "delete back"
        at_border = editor.textCursor().atBlockEnd() if forward else editor.textCursor().atBlockStart()
        with editor.edit(going_on=not at_border and self._goes_on(doing)) as cursor:
            if cursor.hasSelection():
                editor.structure.remove_selection(cursor)
            elif self._select_object(cursor, forward=forward):
                return
            elif forward:
                self._delete_forward(cursor)
            else:
                self._delete_back(cursor)
        self._note(doing)

    def _select_object(self, cursor: QTextCursor, *, forward: bool) -> bool:
        """Mark the object the cursor stands before or behind: the first key shows what the second deletes."""
        block = cursor.block()
        at_edge = cursor.atBlockStart() if forward else not cursor.atBlockStart()
        if self._editor.projection.kind(block) is not LineKind.PROTECTED or not at_edge:
            return False
        cursor.setPosition(block.position())
        cursor.setPosition(block.position() + 1, _KEEP)
        return True

    def _delete_back(self, cursor: QTextCursor) -> None:
        editor = self._editor
        block = cursor.block()
        if not cursor.atBlockStart():
            cursor.deletePreviousChar()
        elif editor.lists.begins_list(block):
            editor.lists.leave(block)
        elif block.blockNumber():
            editor.structure.join_previous(cursor)

    def _delete_forward(self, cursor: QTextCursor) -> None:
        structure = self._editor.structure
        block, following = cursor.block(), cursor.block().next()
        if not cursor.atBlockEnd():
            cursor.deleteChar()
        elif not following.isValid():
            return
        elif structure.kind(block) is LineKind.RULE or block.length() == 1:
            structure.delete_line(block)
        elif structure.kind(following) is LineKind.PROTECTED:
            cursor.setPosition(following.position())
            cursor.setPosition(following.position() + 1, _KEEP)
        elif structure.kind(following) is LineKind.RULE or following.length() == 1:
            structure.delete_line(following)
        else:
            cursor.setPosition(following.position())
            if structure.kind(block) is LineKind.TEXT:
                structure.join_previous(cursor)

    def _delete_far(self, move: QTextCursor.MoveOperation) -> None:
        """Delete a word or to the line's end; at the border of a line like Backspace and Delete."""
        editor = self._editor
        cursor = editor.textCursor()
        back = move is _Move.PreviousWord
        at_border = cursor.atBlockStart() if back else cursor.atBlockEnd()
        if cursor.hasSelection() or (at_border and move is not _Move.StartOfBlock):
            self._delete_near(forward=not back)
            return
        with editor.edit() as edited:
            if move is _Move.StartOfBlock:
                edited.movePosition(_Move.EndOfBlock)
            edited.movePosition(move, _KEEP)
            editor.structure.remove_selection(edited)


def is_text(event: QKeyEvent) -> bool:
    """Tell whether a key writes something (as QInputControl::isAcceptableInput)."""
    text = event.text()
    if not text:
        return False
    if unicodedata.category(text[0]) == "Cf":  # joiners and direction marks, typed with Ctrl on some keyboards
        return True
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if held in {_COMMAND, _COMMAND | Qt.KeyboardModifier.ShiftModifier}:
        return False
    return text[0].isprintable() or unicodedata.category(text[0]) in {"Co", "Zs", "Cs"}


def is_third_level(event: QKeyEvent) -> bool:
    """Tell whether AltGr wrote this (`²`, `€`, `ś`): Windows says Ctrl+Alt for it, as for a command."""
    text = event.text()
    held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    if held != _COMMAND | Qt.KeyboardModifier.AltModifier or not text.isprintable():
        return False
    return bool(text) and not (text.isascii() and text.isalnum())
