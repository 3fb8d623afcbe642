"""What buttons and menus do to a text: each command is one step of undo."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextBlock, QTextCursor

from integreat_editor.content.lines import EmbeddedKind, Line, LineKind, Path, Run, escape_attribute
from integreat_editor.ui.editor.clipboard import insert_html
from integreat_editor.ui.editor.formats import EMBEDDED
from integreat_editor.ui.editor.looks import BOLD, ITALIC, LOWERED, RAISED, STRUCK, UNDERLINED, Look
from integreat_editor.ui.editor.projection import fragments

if TYPE_CHECKING:
    from integreat_editor.ui.editor.text_editor import TextEditor


class Commands:
    """The commands of one editor."""

    def __init__(self, editor: TextEditor) -> None:
        self._editor = editor

    # -- within a line

    def toggle_bold(self) -> None:
        """Make the selection, or what is typed next, bold or not."""
        self._toggle_look(BOLD)

    def toggle_italic(self) -> None:
        """Make the selection, or what is typed next, italic or not."""
        self._toggle_look(ITALIC)

    def toggle_underline(self) -> None:
        """Underline the selection, or what is typed next, or take the line away."""
        self._toggle_look(UNDERLINED)

    def toggle_strike(self) -> None:
        """Strike the selection, or what is typed next, through, or not."""
        self._toggle_look(STRUCK)

    def toggle_superscript(self) -> None:
        """Raise the selection, or what is typed next, or not."""
        self._toggle_look(RAISED, instead_of=LOWERED)

    def toggle_subscript(self) -> None:
        """Lower the selection, or what is typed next, or not."""
        self._toggle_look(LOWERED, instead_of=RAISED)

    def _toggle_look(self, look: Look, instead_of: Look | None = None) -> None:
        inline = self._editor.inline

        def change(path: Path, on: bool) -> Path:
            if on and instead_of is not None:
                path = inline.toggle(path, instead_of, on=False)
            return inline.toggle(path, look, on=on)

        self._toggle(lambda path: inline.has(path, look), change)

    def remove_format(self) -> None:
        """Take bold, italic, colours and the like off the selection; links and "do not translate" stay."""
        editor = self._editor
        if not editor.textCursor().hasSelection():
            editor.set_typing_path(editor.inline.plain(editor.typing_path()))
            return
        with editor.edit() as cursor:
            editor.inline.apply(cursor, editor.inline.plain)
        editor.emit_state()

    def toggle_untranslated(self) -> None:
        """Mark the selection, or what is typed next, as not to be translated, or take the mark away."""
        inline = self._editor.inline
        self._toggle(inline.is_untranslated, lambda path, on: inline.toggle_untranslated(path, on=on))

    def _toggle(self, has: Callable[[Path], bool], change: Callable[[Path, bool], Path]) -> None:
        editor = self._editor
        cursor = editor.textCursor()
        if not cursor.hasSelection():
            path = editor.typing_path()
            editor.set_typing_path(change(path, not has(path)))
            return
        on = not all(has(path) for path in editor.inline.selected_paths(cursor))
        with editor.edit() as edited:
            editor.inline.apply(edited, lambda path: change(path, on))
        editor.emit_state()

    def link(self) -> str:
        """Give the address of the link at the cursor, or ""."""
        link = self._editor.inline.link_at(self._editor.textCursor())
        return (self._editor.projection.parts.elements[link].get("href") or "") if link else ""

    def set_link(self, href: str, text: str = "") -> None:
        """Make the selection, or the link at the cursor, lead to an address; with neither, write `text` as a link."""
        editor = self._editor
        with editor.edit() as cursor:
            if not cursor.hasSelection():
                link = editor.inline.link_at(cursor)
                if link:
                    editor.inline.select_element(cursor, link)
                else:
                    self._write_link(cursor, href, text or href)
                    return
            end = cursor.selectionEnd()
            editor.inline.apply(cursor, lambda path: editor.inline.with_link(path, href))
            cursor.setPosition(end)
        editor.emit_state()

    def _write_link(self, cursor: QTextCursor, href: str, text: str) -> None:
        editor = self._editor
        path = editor.inline.with_link(editor.inline.typing_path(cursor.position()), href)
        editor.structure.insert_lines(cursor, [Line((), [Run(text, path)])])

    def remove_link(self) -> None:
        """Take the links in the selection, or the one at the cursor, away; their text stays."""
        editor = self._editor
        with editor.edit() as cursor:
            position = cursor.position()
            link = editor.inline.link_at(cursor)
            if not cursor.hasSelection() and link:
                editor.inline.select_element(cursor, link)
            editor.inline.apply(cursor, editor.inline.without_link)
            cursor.setPosition(position)
        editor.emit_state()

    # -- lines

    def set_text_block(self, tag: str) -> None:
        """Make the selected lines paragraphs (`p`) or headings (`h2`, `h3`, `h4`)."""
        with self._editor.edit() as cursor:
            self._editor.structure.set_text_block(self._editor.structure.selected_lines(cursor), tag)
        self._editor.emit_state()

    def set_alignment(self, value: str | None) -> None:
        """Align the selected lines: `left`, `center`, `right`, `justify`; None: as the language has it."""
        with self._editor.edit() as cursor:
            self._editor.block_styles.set_alignment(self._editor.structure.selected_lines(cursor), value)
        self._editor.emit_state()

    def set_direction(self, value: str | None) -> None:
        """Let the selected lines run `rtl` or `ltr`; None: as their first letter has it."""
        with self._editor.edit() as cursor:
            self._editor.block_styles.set_direction(self._editor.structure.selected_lines(cursor), value)
        self._editor.emit_state()

    def insert_text(self, text: str) -> None:
        """Write text at the cursor as if typed, replacing the selection."""
        self._editor.write(text)

    def toggle_list(self, tag: str) -> None:
        """Make the selected lines a list (`ul` or `ol`), or take them out of it."""
        with self._editor.edit() as cursor:
            self._editor.lists.toggle(self._editor.structure.selected_lines(cursor), tag)
        self._editor.emit_state()

    def indent(self) -> None:
        """Make the selected items sub-items of the one before."""
        with self._editor.edit() as cursor:
            for block in self._selected_items(cursor):
                self._editor.lists.indent(block)
        self._editor.emit_state()

    def outdent(self) -> None:
        """Move the selected items one level out."""
        with self._editor.edit() as cursor:
            for block in self._selected_items(cursor):
                self._editor.lists.leave(block)
        self._editor.emit_state()

    def _selected_items(self, cursor: QTextCursor) -> list[QTextBlock]:
        lists = self._editor.lists
        blocks = self._editor.structure.selected_lines(cursor)
        return [block for number, block in enumerate(blocks) if not number or lists.begins_item(block)]

    # -- objects

    def insert_rule(self) -> None:
        """Put a horizontal rule below the line of the cursor."""
        with self._editor.edit() as cursor:
            self._editor.structure.insert_rule(cursor)

    def insert_image(self, source: str, alternative: str = "") -> None:
        """Put an image in at the cursor; `alternative` is what those who do not see it read."""
        self._insert_embedded(f'<img src="{escape_attribute(source)}" alt="{escape_attribute(alternative)}">')

    def _insert_embedded(self, html: str) -> None:
        editor = self._editor
        with editor.edit() as cursor:
            path = editor.inline.typing_path(cursor.selectionStart())
            if cursor.hasSelection():
                editor.structure.remove_selection(cursor)
            run = Run("", path, editor.projection.parts.embed(EmbeddedKind.IMAGE, html))
            editor.structure.insert_lines(cursor, [Line((), [run])])

    def insert_icon(self, html: str) -> None:
        """Put a small picture into the line at the cursor; `html` is its whole element."""
        self._insert_embedded(html)

    def insert_object(self, html: str) -> None:
        """Put a protected object (a table, a video ...) on a line behind the cursor's, or in place of an empty one."""
        editor = self._editor
        with editor.edit() as cursor:
            cursor.setPosition(cursor.selectionEnd())
            number = cursor.block().blockNumber()
            is_empty = cursor.block().length() == 1 and not self.is_object_line(cursor)
            for line in editor.projection.page.adopt(html):
                editor.structure.insert_line(cursor, cursor.block(), line)
            if not cursor.block().next().isValid():
                path = editor.structure.path_beside(editor.projection.path(cursor.block()))
                editor.structure.insert_line(cursor, cursor.block(), Line(path))
            if is_empty:
                editor.structure.delete_line(editor.document().findBlockByNumber(number))

    def insert_html(self, html: str) -> None:
        """Put HTML in at the cursor, replacing the selection: a contact card, for instance, becomes an object."""
        editor = self._editor
        with editor.edit() as cursor:
            if cursor.hasSelection():
                editor.structure.remove_selection(cursor)
            insert_html(editor.structure, cursor, html)

    def replace_protected(self, token: int, html: str) -> bool:
        """Give an object other HTML, or take it away with empty HTML; False if it is no longer in the text."""
        editor = self._editor
        found = self._find_object(token)
        if found is None:
            return False
        start, end = found
        with editor.edit() as cursor:
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            if not html.strip():
                editor.structure.remove_selection(cursor)
                return True
            kind = editor.projection.parts.embedded[token].kind
            changed = cursor.charFormat()
            changed.setProperty(EMBEDDED, editor.projection.parts.embed(kind, html))
            cursor.setCharFormat(changed)
            cursor.setPosition(end)
        return True

    def block_html(self) -> tuple[int, str]:
        """Give the top-level block at the cursor: its number in the paths, and its HTML as it stands."""
        projection = self._editor.projection
        number = projection.path(self._editor.textCursor().block())[0]
        blocks = self._lines_of_block(number)
        start, end = blocks[0].position(), blocks[-1].position() + blocks[-1].length() - 1
        return number, projection.page.export_block(projection.lines(start, end))

    def replace_block(self, number: int, html: str) -> bool:
        """Give a block other HTML, byte for byte as written, or take it away; False if it is no longer in the text."""
        editor = self._editor
        projection, structure, document = editor.projection, editor.structure, editor.document()
        old = [block.blockNumber() for block in self._lines_of_block(number)]
        if not old:
            return False
        with editor.edit() as cursor:
            cursor.setPosition(document.findBlockByNumber(old[-1]).position())
            for line in projection.page.adopt(html) if html.strip() else ():
                structure.insert_line(cursor, cursor.block(), line)
            for at in reversed(old):
                structure.delete_line(document.findBlockByNumber(at))
        return True

    def _lines_of_block(self, number: int) -> list[QTextBlock]:
        """Give the lines of a block that stand together: of two parts of one the part at the cursor, else the first."""
        document = self._editor.document()
        parts: list[list[QTextBlock]] = [[]]
        block = document.begin()
        while block.isValid():
            if self._editor.projection.path(block)[:1] == (number,):
                parts[-1].append(block)
            elif parts[-1]:
                parts.append([])
            block = block.next()
        at_cursor = self._editor.textCursor().block()
        return next((part for part in parts if at_cursor in part), parts[0])

    def _find_object(self, token: int) -> tuple[int, int] | None:
        block = self._editor.document().begin()
        while block.isValid():
            for start, end, found in fragments(block):
                if int(found.property(EMBEDDED) or 0) == token:
                    return start, end
            block = block.next()
        return None

    def is_object_line(self, cursor: QTextCursor) -> bool:
        """Tell whether a cursor stands at a protected object or rule."""
        return self._editor.projection.kind(cursor.block()) is not LineKind.TEXT
