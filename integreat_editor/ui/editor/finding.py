"""Going to a place in a text: the n-th occurrence of words as they are shown, or a block."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from integreat_editor.content.folding import in_place
from integreat_editor.content.source import parse_source
from integreat_editor.ui.editor.formats import EMBEDDED
from integreat_editor.ui.editor.projection import Projection, fragments
from integreat_editor.ui.utf16 import units

if TYPE_CHECKING:
    from integreat_editor.ui.places import Place

_KEEP = QTextCursor.MoveMode.KeepAnchor


def find_place(projection: Projection, place: Place) -> QTextCursor | None:
    """A selection of the place, or None where the text no longer has it.

    Words within a protected object select the object. Words that are there less often than asked for: the last place.
    """
    if place.words:
        return _find_words(projection, place.words, place.occurrence)
    return _find_block(projection, place.block) if place.block >= 0 else None


def _find_words(projection: Projection, words: str, occurrence: int) -> QTextCursor | None:
    document = projection.qt_document
    wanted = in_place(" ".join(words.split()))
    found: QTextCursor | None = None
    number = 0
    block = document.begin()
    while block.isValid():
        for cursor in _in_line(projection, document, block, wanted):
            found = cursor
            if number == occurrence:
                return found
            number += 1
        block = block.next()
    return found


def _in_line(projection: Projection, document: QTextDocument, block: QTextBlock, wanted: str) -> list[QTextCursor]:
    text = in_place(block.text())
    hits = []
    at = text.find(wanted)
    while at >= 0:
        before, found = block.text()[:at], block.text()[at : at + len(wanted)]
        hits.append(_selection(document, block.position() + units(before), units(found)))
        at = text.find(wanted, at + len(wanted))
    for start, end, text_format in fragments(block):
        embedded = projection.parts.embedded.get(int(text_format.property(EMBEDDED) or 0))
        if embedded is None:
            continue
        inside = in_place(" ".join(parse_source(embedded.html).text_content().split()))
        hits.extend(_selection(document, start, end - start) for _ in range(inside.count(wanted)))
    return sorted(hits, key=lambda cursor: cursor.selectionStart())


def _find_block(projection: Projection, number: int) -> QTextCursor | None:
    """The first line of the `number`-th block as the text stands now."""
    document = projection.qt_document
    block, seen, last = document.begin(), -1, 0
    while block.isValid():
        path = projection.path(block)
        if path and path[0] != last:
            seen, last = seen + 1, path[0]
        if seen == number:
            return _selection(document, block.position(), max(0, block.length() - 1))
        block = block.next()
    return None


def _selection(document: QTextDocument, start: int, length: int) -> QTextCursor:
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(start + length, _KEEP)
    return cursor
