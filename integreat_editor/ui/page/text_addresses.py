"""Addresses that stand in a text without being links: finding them in the editor, and making them links."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QTextBlock, QTextCursor

from integreat_editor.content.autolink import Address, find_addresses
from integreat_editor.content.lines import LineKind, Path
from integreat_editor.ui.editor import TextEditor
from integreat_editor.ui.editor.projection import OBJECT, fragments
from integreat_editor.ui.utf16 import part_of, units

_KEEP = QTextCursor.MoveMode.KeepAnchor


@dataclass(frozen=True, slots=True)
class TextAddress:
    """An address in a text: Qt's positions of its first character and behind its last, and the words around it."""

    start: int
    end: int
    words: str
    around: str
    address: Address


def addresses_in(editor: TextEditor) -> list[TextAddress]:
    """All addresses of the text that are no links yet."""
    found: list[TextAddress] = []
    block = editor.document().begin()
    while block.isValid():
        found.extend(addresses_in_line(editor, block))
        block = block.next()
    return found


def addresses_in_line(editor: TextEditor, block: QTextBlock, length: int | None = None) -> Iterator[TextAddress]:
    """Those of one line, or of its first `length` positions."""
    if editor.projection.kind(block) is not LineKind.TEXT:
        return
    # An object ends an address; one blank for one character keeps the places.
    text = block.text().replace(OBJECT, " ")
    if length is not None:
        text = part_of(text, 0, length)
    for found in find_addresses(text):
        start = block.position() + units(text[: found.start])
        words = text[found.start : found.end]
        end = start + units(words)
        if not _has_link(editor, block, start, end):
            yield TextAddress(start, end, words, " ".join(text.split()), found.address)


def make_links(editor: TextEditor, places: Sequence[TextAddress]) -> None:
    """Makes links of all these places, as one step of undo; the cursor stays."""
    with editor.edit():
        for place in places:
            marked = QTextCursor(editor.document())
            marked.setPosition(place.start)
            marked.setPosition(place.end, _KEEP)
            editor.inline.apply(marked, partial(_linked, editor, place.address.href))
    editor.emit_state()


def _linked(editor: TextEditor, href: str, path: Path) -> Path:
    return editor.inline.with_link(path, href)


def _has_link(editor: TextEditor, block: QTextBlock, start: int, end: int) -> bool:
    inline = editor.inline
    return any(
        inline.link(editor.projection.inline_path(found))
        for first, last, found in fragments(block)
        if first < end and last > start
    )
