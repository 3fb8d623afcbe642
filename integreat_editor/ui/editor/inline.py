"""Changes to the inline elements around text: bold, italic, links, do-not-translate spans."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QTextCursor

from integreat_editor.content.lines import LineKind, Path, escape_attribute
from integreat_editor.ui.editor.formats import EMBEDDED, is_untranslated
from integreat_editor.ui.editor.looks import ONLY_LOOKS, Look, declarations, written_style
from integreat_editor.ui.editor.projection import Projection, fragments

_KEEP = QTextCursor.MoveMode.KeepAnchor


class InlineStyles:
    """The inline edits of one page."""

    def __init__(self, projection: Projection) -> None:
        self.projection = projection
        self.parts = projection.parts
        self._spans: dict[int, int] = {}

    # -- what is there

    def path_at(self, position: int) -> Path:
        """Give the inline elements around the character after a position."""
        block = self.projection.qt_document.findBlock(position)
        if position >= block.position() + block.length() - 1:
            return ()
        cursor = QTextCursor(self.projection.qt_document)
        cursor.setPosition(position + 1)
        return self.projection.inline_path(cursor.charFormat())

    def typing_path(self, position: int) -> Path:
        """Give the inline elements for text typed here: those of the text before, but it ends a link at its end."""
        block = self.projection.qt_document.findBlock(position)
        after = self.path_at(position)
        if position == block.position():
            return tuple(element for element in after if not self._ends_here(element))
        before = self.path_at(position - 1)
        return tuple(element for element in before if element in after or not self._ends_here(element))

    def selected_paths(self, cursor: QTextCursor) -> list[Path]:
        """Give the inline elements of each piece of the selection; without one, of what would be typed."""
        if not cursor.hasSelection():
            return [self.typing_path(cursor.position())]
        return [path for _, _, _, path in self._pieces(cursor)]

    def has(self, path: Path, look: Look) -> bool:
        return any(look.is_of(self.parts.elements[element]) for element in path)

    def is_untranslated(self, path: Path) -> bool:
        return any(is_untranslated(self.parts.elements[element]) for element in path)

    def link(self, path: Path) -> int:
        """Give the link in an inline path, or 0."""
        return next((element for element in path if self.parts.elements[element].tag == "a"), 0)

    def link_at(self, cursor: QTextCursor) -> int:
        """Give the link at the cursor or at the start of the selection, or 0."""
        start = cursor.selectionStart()
        block = self.projection.qt_document.findBlock(start)
        link = self.link(self.path_at(start))
        if not link and not cursor.hasSelection() and start > block.position():
            link = self.link(self.path_at(start - 1))
        return link

    def select_element(self, cursor: QTextCursor, element: int) -> None:
        """Select the text within an inline element around the cursor."""
        block = self.projection.qt_document.findBlock(cursor.selectionStart())
        inside = [
            (start, end) for start, end, found in fragments(block) if element in self.projection.inline_path(found)
        ]
        if inside:
            cursor.setPosition(inside[0][0])
            cursor.setPosition(inside[-1][1], _KEEP)

    # -- changes

    def toggle(self, path: Path, look: Look, *, on: bool) -> Path:
        """Give an inline path with or without a look; whatever else its elements say stays."""
        if on:
            return path if self.has(path, look) else (*path, self.parts.inline(look.tag, look.attributes))
        kept: list[int] = []
        for element in path:
            is_it = look.is_of(self.parts.elements[element])
            kept.extend(self._without_look(element, look) if is_it else [element])
        return tuple(kept)

    def _without_look(self, element: int, look: Look) -> list[int]:
        """Give an element without a look: one with attributes becomes a span, so that those stay."""
        found = self.parts.elements[element]
        tag = "span" if found.tag in look.tags else found.tag
        if look.is_style_of(found):
            styles = declarations(found)
            left = [word for word in styles.pop(look.name).split() if word.lower() not in look.values]
            if left and left != ["!important"]:
                styles[look.name] = " ".join(left)
            return self._with_styles(element, tag, styles)
        if not found.attributes:
            return []
        if element not in self._spans:
            self._spans[element] = self.parts.copy(element, tag)
        return [self._spans[element]]

    def toggle_untranslated(self, path: Path, *, on: bool) -> Path:
        """Give an inline path with or without the mark that a translator must leave the text as it is."""
        if on:
            return path if self.is_untranslated(path) else (*path, self.parts.inline("span", ' translate="no"'))
        return tuple(element for element in path if not is_untranslated(self.parts.elements[element]))

    def plain(self, path: Path) -> Path:
        """Give an inline path without anything that is only looks."""
        kept: list[int] = []
        for element in path:
            found = self.parts.elements[element]
            if found.tag in ONLY_LOOKS and not is_untranslated(found):
                continue
            kept.extend(self._with_styles(element, "span", {}) if found.tag == "span" else [element])
        return tuple(kept)

    def _with_styles(self, element: int, tag: str, styles: dict[str, str]) -> list[int]:
        """Give an element with these styles and its other attributes; nothing of a span that has none left."""
        style = written_style(styles)
        attributes = [
            (name, style if name == "style" else value) for name, value in self.parts.elements[element].attributes
        ]
        left = "".join(f' {name}="{escape_attribute(value)}"' for name, value in attributes if name != "style" or value)
        return [self.parts.inline(tag, left)] if left or tag != "span" else []

    def with_link(self, path: Path, href: str) -> Path:
        """Give an inline path that leads to an address; the other attributes of a link that was there stay."""
        old = self.link(path)
        attributes = self.parts.elements[old].attributes if old else ()
        if any(name == "href" for name, _ in attributes):
            attributes = tuple((name, href if name == "href" else value) for name, value in attributes)
        else:
            attributes = (("href", href), *attributes)
        written = "".join(f' {name}="{escape_attribute(value)}"' for name, value in attributes)
        link = self.parts.inline("a", written)
        if old:
            return tuple(link if element == old else element for element in path)
        return link, *path

    def without_link(self, path: Path) -> Path:
        return tuple(element for element in path if self.parts.elements[element].tag != "a")

    def apply(self, cursor: QTextCursor, change: Callable[[Path], Path]) -> None:
        """Change the inline elements of everything selected."""
        writer = QTextCursor(self.projection.qt_document)
        for start, end, heading, path in self._pieces(cursor):
            changed = change(path)
            if changed == path:
                continue
            writer.setPosition(start)
            writer.setPosition(end, _KEEP)
            found = writer.charFormat()
            embedded = int(found.property(EMBEDDED) or 0)
            if not embedded:
                wanted = self.projection.formats.text(changed, heading)
            elif found.objectType():
                wanted = self.projection.formats.embedded(embedded, changed, heading)
            else:
                wanted = self.projection.formats.line_break(embedded, changed, heading)
            writer.setCharFormat(wanted)

    def _pieces(self, cursor: QTextCursor) -> list[tuple[int, int, str, Path]]:
        """Give first and end position, heading and inline path of what is selected, where the format is the same."""
        low, high = cursor.selectionStart(), cursor.selectionEnd()
        block = self.projection.qt_document.findBlock(low)
        pieces = []
        while block.isValid() and block.position() < high:
            heading = self.projection.formats.heading(self.projection.path(block))
            is_text = self.projection.kind(block) is LineKind.TEXT  # an object can't be bold or a link
            for start, end, found in fragments(block) if is_text else ():
                if start < high and end > low:
                    path = self.projection.inline_path(found)
                    pieces.append((max(start, low), min(end, high), heading, path))
            block = block.next()
        return pieces

    def _ends_here(self, element: int) -> bool:
        return self.parts.elements[element].tag == "a" or is_untranslated(self.parts.elements[element])
