"""The text editor: one QTextEdit on the block document of a page."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QMenu, QTextEdit, QWidget

from integreat_editor.content import parse
from integreat_editor.content.lines import Embedded, EmbeddedKind, Path
from integreat_editor.ui.editor.block_styles import BlockStyles
from integreat_editor.ui.editor.clipboard import copy_selection
from integreat_editor.ui.editor.colours import InlineColours
from integreat_editor.ui.editor.commands import Commands
from integreat_editor.ui.editor.finding import find_place
from integreat_editor.ui.editor.formats import EMBEDDED, OBJECT_TYPE
from integreat_editor.ui.editor.inline import InlineStyles
from integreat_editor.ui.editor.keys import Keys, is_third_level
from integreat_editor.ui.editor.lists import Lists
from integreat_editor.ui.editor.objects import ImageLoader, ObjectPainter
from integreat_editor.ui.editor.pasting import Pasting, accepts
from integreat_editor.ui.editor.projection import Projection
from integreat_editor.ui.editor.state import read_state
from integreat_editor.ui.editor.structure import Structure
from integreat_editor.ui.places import Place

_MARGIN = 14
_SHORTCUTS = {
    QKeySequence(keys)
    for keys in ("Ctrl+B", "Ctrl+I", "Ctrl+U", "Ctrl+K", "Ctrl+L", "Ctrl+Shift+K", "Ctrl+Shift+V", "Ctrl+H")
}
_FIND = QKeySequence("Ctrl+F")
"""In the text it finds in the page; anywhere else it is the window's."""


class TextEditor(QTextEdit):
    """Edits the HTML of a page without touching what is not edited.

    `load` a page, take it out with `html`: a block nobody changed comes back byte for byte. What a toolbar does is in
    `commands`. Images are drawn if `set_image_loader` was given a function for them; nothing is ever loaded from
    elsewhere.
    """

    content_changed = Signal()
    cursor_state_changed = Signal(object)
    """Carries a `CursorState`."""
    protected_activated = Signal(str, int)
    """An object was asked for (double click, menu): its HTML, and the token for `replace_protected`."""
    pasted = Signal(object)
    """Carries the `PasteReport` of what was taken over from another program; one with no HTML for mere words."""
    files_dropped = Signal(list)
    """Local files (`Path`) that were dropped or pasted; the editor itself ignores them."""
    image_pasted = Signal(object)
    """A picture (`QImage`) that was copied elsewhere."""
    link_activated = Signal(str)
    """The address of a link that was clicked with Ctrl, or Ctrl+Enter was pressed on."""
    typed = Signal(str)
    """What was just typed: a character, a space, "\n"."""
    find_wanted = Signal()
    earlier_wanted = Signal()
    later_wanted = Signal()
    """Undo or redo was asked for, but this text was loaded just so: the versions in the file may go on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._colours: InlineColours | None = None  # Qt may send events before there is a page
        self._colouring = False
        super().__init__(parent)
        self.commands = Commands(self)
        self.pasting = Pasting(self)
        self.paste_rich = True
        """Whether pasted text keeps headings, lists, emphasis and links of other programs."""
        self._painter = ObjectPainter(self, self._find_embedded, self.palette)
        self._painter.is_selected = self._is_selected
        self._rtl = False
        self._typing: Path | None = None
        self._editing: QTextCursor | None = None
        self._html: tuple[int, str] | None = None
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Text of the page"))
        self.load("")
        self.cursorPositionChanged.connect(self._on_cursor_moved)
        self.selectionChanged.connect(self.emit_state)

    # -- the page

    def load(self, html: str) -> None:
        """Show a page; the undo history begins anew."""
        document = QTextDocument(self)
        document.setDefaultFont(self.font())
        document.setDocumentMargin(_MARGIN)
        document.documentLayout().registerHandler(OBJECT_TYPE, self._painter)
        self.projection = Projection(parse(html), document)
        self.structure = Structure(self.projection)
        self.lists = Lists(self.structure)
        self.inline = InlineStyles(self.projection)
        self.block_styles = BlockStyles(self.structure)
        self._keys = Keys(self)
        self._apply_direction(document)
        self.projection.build()
        self._colours = InlineColours(document)
        self._colours.set_palette(self.palette())
        self._html = None
        self._typing = None
        self.setDocument(document)
        document.contentsChanged.connect(self._on_contents_changed)
        self.emit_state()

    def html(self) -> str:
        """Give the page as it stands."""
        revision = self.document().revision()
        if self._html is None or self._html[0] != revision:
            self._html = (revision, self.projection.html())
        return self._html[1]

    def set_text_direction(self, rtl: bool) -> None:
        """Lay the whole text out from right to left, or from left to right."""
        self._rtl = rtl
        self._apply_direction(self.document())

    def set_image_loader(self, loader: ImageLoader | None) -> None:
        """Take the function that gives an image for a `src`, or None where it has none."""
        self._painter.image_loader = loader
        self._painter.forget_images()
        self.document().markContentsDirty(0, self.document().characterCount())

    def replace_protected(self, token: int, html: str) -> bool:
        """Give a protected object other HTML (empty: take it away); False if it is no longer in the text."""
        return self.commands.replace_protected(token, html)

    def write(self, text: str) -> None:
        """Write text at the cursor as if typed, in place of the selection."""
        if not self.isReadOnly():
            self._keys.insert_text(text)

    @contextmanager
    def edit(self, *, going_on: bool = False) -> Iterator[QTextCursor]:
        """Bracket a change into one step of undo (`going_on`: into the one before).

        Where the given cursor ends up, the editor's goes. Steps within a step are part of it and share its cursor:
        before its end Qt has not laid the text out, and crashes when it is to show a place (6.11.3).
        """
        if self._editing is not None:
            yield self._editing
            return
        cursor = self.textCursor()
        if going_on:
            cursor.joinPreviousEditBlock()
        else:
            cursor.beginEditBlock()
        self._editing = cursor
        try:
            yield cursor
        finally:
            self._editing = None
            cursor.endEditBlock()
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    def _apply_direction(self, document: QTextDocument) -> None:
        option = document.defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if self._rtl else Qt.LayoutDirection.LeftToRight)
        document.setDefaultTextOption(option)

    # -- undo, places, blocks

    def undo(self) -> None:
        """Take the last step back; before the first one, ask for an earlier version."""
        if self.document().isUndoAvailable():
            super().undo()
        elif not self.isReadOnly():
            self.earlier_wanted.emit()

    def redo(self) -> None:
        """Take the last step back again; after the last one, ask for a later version."""
        if self.document().isRedoAvailable():
            super().redo()
        elif not self.isReadOnly():
            self.later_wanted.emit()

    def select_place(self, place: Place) -> bool:
        """Select a place and bring it into view; False if the text no longer has it."""
        found = find_place(self.projection, place)
        if found is None:
            return False
        self.setTextCursor(found)
        self.ensureCursorVisible()
        return True

    def block_html(self) -> tuple[int, str]:
        """Give the block at the cursor: a token for `replace_block`, and its HTML."""
        return self.commands.block_html()

    def replace_block(self, token: int, html: str) -> bool:
        """Give a block other HTML (empty: take it away), as one step; False if it is no longer in the text."""
        return self.commands.replace_block(token, html)

    # -- what the next typed text looks like

    def typing_path(self) -> Path:
        """Give the inline elements for the next typed text."""
        cursor = self.textCursor()
        if self._typing is not None:
            return self._typing
        if cursor.hasSelection():
            return self.inline.path_at(cursor.selectionStart())
        return self.inline.typing_path(cursor.position())

    def set_typing_path(self, path: Path) -> None:
        """Choose the inline elements for the next typed text; moving the cursor ends the choice."""
        self._typing = path
        self.emit_state()

    def emit_state(self) -> None:
        """Tell toolbars what is at the cursor."""
        state = read_state(self, self._typing)
        self.cursor_state_changed.emit(state)

    def _on_contents_changed(self) -> None:
        if not self._colouring:
            self.content_changed.emit()

    def _on_cursor_moved(self) -> None:
        self._typing = None
        self.emit_state()

    # -- keyboard

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = QKeySequence(event.keyCombination())
            if keys in _SHORTCUTS:
                event.ignore()  # Qt would take some of these for itself
                return False
            if keys == _FIND or (is_third_level(event) and not self.isReadOnly()):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        if QKeySequence(event.keyCombination()) == _FIND:
            self.find_wanted.emit()
            event.accept()
        elif not self.isReadOnly() and self._keys.press(event):
            event.accept()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: N802 (Qt's name)
        # Where Tab can't move a list item, it moves the focus: nobody is trapped in a list.
        block = self.structure.selected_lines(self.textCursor())[0]
        moves_item = self.lists.can_indent(block) if next else self.lists.can_outdent(block)
        return False if moves_item and not self.isReadOnly() else super().focusNextPrevChild(next)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802 (Qt's name)
        written, forming = event.commitString(), event.preeditString()
        if self.isReadOnly() or not (written or forming):
            super().inputMethodEvent(event)
            return
        path = self.typing_path()
        cursor = self.textCursor()
        if cursor.hasSelection() or self.commands.is_object_line(cursor):
            if written and not forming:  # what is replaced and what replaces it are one step
                self._keys.insert_text(written)
                super().inputMethodEvent(QInputMethodEvent())
                return
            with self.edit() as edited:
                self._keys.make_room(edited)
        heading = self.projection.formats.heading(self.projection.path(self.textCursor().block()))
        self.setCurrentCharFormat(self.projection.formats.text(path, heading))
        super().inputMethodEvent(event)

    # -- clipboard and dragging

    def cut(self) -> None:
        """Copy the selection and delete it."""
        if self.textCursor().hasSelection() and not self.isReadOnly():
            self.copy()
            with self.edit() as cursor:
                self.structure.remove_selection(cursor)

    def paste_plain(self) -> None:
        """Paste the words alone, without any formatting."""
        if not self.isReadOnly():
            self.pasting.insert_plain()

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 (Qt's name)
        return copy_selection(self.structure, self.textCursor())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802 (Qt's name)
        return accepts(source)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 (Qt's name)
        if not self.isReadOnly():
            self.pasting.insert(source)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 (Qt's name)
        super().dragLeaveEvent(QDragLeaveEvent())  # takes Qt's drop mark away
        self.pasting.drop(event)

    # -- objects, mouse, menu

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        super().mouseReleaseEvent(event)
        with_control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if with_control and event.button() == Qt.MouseButton.LeftButton:
            self.activate_link(self.cursorForPosition(event.position().toPoint()))

    def activate_link(self, cursor: QTextCursor) -> bool:
        """Ask for the link at a cursor to be followed; False if there is none."""
        link = self.inline.link_at(cursor)
        address = (self.projection.parts.elements[link].get("href") or "") if link else ""
        if address:
            self.link_activated.emit(address)
        return bool(address)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        embedded = self.object_at(event.position().toPoint())
        if embedded is None:
            super().mouseDoubleClickEvent(event)
        else:
            self.protected_activated.emit(embedded.html, embedded.id)

    def object_at(self, point: QPoint) -> Embedded | None:
        """Give the embedded object drawn at a point of the viewport."""
        offset = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        found = self.document().documentLayout().formatAt(point + offset)
        embedded = self._find_embedded(int(found.property(EMBEDDED) or 0))
        return None if embedded is None or embedded.kind is EmbeddedKind.BREAK else embedded

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 (Qt's name)
        menu = self.make_menu(self.object_at(event.pos()), self.cursorForPosition(event.pos()))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def make_menu(self, embedded: Embedded | None, place: QTextCursor | None = None) -> QMenu:
        """Make the context menu, for an object if one was clicked, and for the link at a place if there is one."""
        menu = QMenu(self)
        if place is not None and self.inline.link_at(place):
            follow = menu.addAction(self.tr("Open link"))
            follow.triggered.connect(lambda: self.activate_link(place))
            menu.addSeparator()
        if embedded is not None:
            activate = menu.addAction(self.tr("View and edit this object …"))
            activate.triggered.connect(lambda: self.protected_activated.emit(embedded.html, embedded.id))
            menu.addSeparator()
        writable = not self.isReadOnly()
        selected = self.textCursor().hasSelection()
        copied: QMimeData | None = QGuiApplication.clipboard().mimeData()  # None where nothing was copied yet
        pastable = writable and copied is not None and accepts(copied)
        undo_ready, redo_ready = self.document().isUndoAvailable(), self.document().isRedoAvailable()
        for text, slot, enabled in (
            (self.tr("Undo"), self.undo, writable and undo_ready),
            (self.tr("Redo"), self.redo, writable and redo_ready),
            (self.tr("Cut"), self.cut, writable and selected),
            (self.tr("Copy"), self.copy, selected),
            (self.tr("Paste"), self.paste, pastable),
            (self.tr("Select all"), self.selectAll, True),
        ):
            action = menu.addAction(text)
            action.triggered.connect(slot)
            action.setEnabled(enabled)
        return menu

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._colours is not None:
            self._colours.set_palette(self.palette())
            self._colouring = True  # Qt calls this a change of the content
            self._colours.rehighlight()
            self._colouring = False

    def _find_embedded(self, embedded_id: int) -> Embedded | None:
        return self.projection.parts.embedded.get(embedded_id)

    def _is_selected(self, position: int) -> bool:
        cursor = self.textCursor()
        return cursor.selectionStart() <= position < cursor.selectionEnd()
