"""The lines of a page in a QTextDocument, one Qt block for each, and back."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument, QTextList

from integreat_editor.content.document import Document
from integreat_editor.content.lines import LISTS, EmbeddedKind, Line, LineKind, Path, Run
from integreat_editor.ui.editor.formats import EMBEDDED, INLINE, KIND, KINDS, LIST, PATH, Formats
from integreat_editor.ui.utf16 import part_of

LINE_BREAK = "\u2028"
OBJECT = "\ufffc"
_SPECIAL = re.compile(f"([{LINE_BREAK}{OBJECT}])")


class Projection:
    """A page's document beside the Qt document that shows it."""

    def __init__(self, page: Document, qt_document: QTextDocument) -> None:
        self.page = page
        self.parts = page.parts
        self.qt_document = qt_document
        self.formats = Formats(page.parts)

    # -- from lines to Qt

    def build(self) -> None:
        """Fill the (empty) Qt document; this can't be undone."""
        self.qt_document.setUndoRedoEnabled(False)
        cursor = QTextCursor(self.qt_document)
        cursor.beginEditBlock()
        for number, line in enumerate(self.page.lines()):
            if number:
                cursor.insertBlock()
            self._set_format(cursor, line.path, line.kind)
            self.place_in_list(cursor.block())
            self.insert_runs(cursor, line.runs, self.formats.heading(line.path))
        cursor.endEditBlock()
        self.qt_document.setUndoRedoEnabled(True)

    def insert_runs(self, cursor: QTextCursor, runs: Sequence[Run], heading: str) -> None:
        """Write runs at the cursor, into a line that is this heading (or none: "")."""
        for run in runs:
            if not run.embedded:
                cursor.insertText(run.text, self.formats.text(run.elements, heading))
            elif self.parts.embedded[run.embedded].kind is EmbeddedKind.BREAK:
                cursor.insertText(LINE_BREAK, self.formats.line_break(run.embedded, run.elements, heading))
            else:
                cursor.insertText(OBJECT, self.formats.embedded(run.embedded, run.elements, heading))

    def set_line(self, block: QTextBlock, path: Path, kind: LineKind = LineKind.TEXT) -> None:
        """Give a line another place or kind; its text follows in looks, and so do bullets of it and of what follows."""
        cursor = QTextCursor(block)
        self._set_format(cursor, path, kind)
        self._restyle(block, self.formats.heading(path))
        self.place_in_list(block)
        self._settle_lists(block)

    def _settle_lists(self, block: QTextBlock) -> None:
        """Give the lines after a changed one the bullets and numbers they have now: it may part or join lists."""
        following = block.next()
        parted = set(self.path(block.previous()) if block.previous().isValid() else ()) - set(self.path(block))
        while following.isValid():
            path = self.path(following)
            if self.place_in_list(following):
                parted.update(path)
            elif parted.isdisjoint(path):
                return
            following = following.next()

    def _set_format(self, cursor: QTextCursor, path: Path, kind: LineKind) -> None:
        cursor.setBlockFormat(self.formats.line(path, kind))
        cursor.setBlockCharFormat(self.formats.text((), self.formats.heading(path)))

    def _restyle(self, block: QTextBlock, heading: str) -> None:
        cursor = QTextCursor(block)
        for start, end, found in list(fragments(block)):
            elements = self.inline_path(found)
            embedded = int(found.property(EMBEDDED) or 0)
            if not embedded:
                wanted = self.formats.text(elements, heading)
            elif found.objectType():
                wanted = self.formats.embedded(embedded, elements, heading)
            else:
                wanted = self.formats.line_break(embedded, elements, heading)
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(wanted)

    def place_in_list(self, block: QTextBlock) -> bool:
        """Put a line into the Qt list its path asks for, or take it out: only an item's first line has a bullet.

        Tells whether that changed anything.
        """
        path = self.path(block)
        index = self.parts.index_of(path, LISTS)
        if index is None or not self._begins_item(block, path, index):
            return self._take_from_list(block, path, index)
        wanted = self._list_around(block, path[index])
        current = block.textList()
        if wanted is not None and current is not None and wanted.objectIndex() == current.objectIndex():
            return False
        cursor = QTextCursor(block)
        cursor.setBlockFormat(self.formats.line(path, self.kind(block)))
        if wanted is not None:
            wanted.add(block)
        else:
            cursor.createList(self.formats.list(path, index))
        return True

    def _take_from_list(self, block: QTextBlock, path: Path, index: int | None) -> bool:
        indent = 0 if index is None else sum(tag in LISTS for tag in self.parts.tags(path))
        if block.textList() is None and block.blockFormat().indent() == indent:
            return False
        line_format = self.formats.line(path, self.kind(block))
        line_format.setIndent(indent)
        QTextCursor(block).setBlockFormat(line_format)
        return True

    def _list_around(self, block: QTextBlock, element_id: int) -> QTextList | None:
        """Give the Qt list for a line: that of the items before it, else its own, else that of the items after it.

        Lines between two parts of a list part it, for a reader, into two: the second counts from 1.
        """
        before, after = self._lines_around(block, element_id)
        depth = sum(tag in LISTS for tag in self.parts.tags(self.path(block)))
        if (found := self._first_list(before, element_id, depth)) is not None:
            return found
        found = self._first_list(chain([block], after), element_id, depth)
        return found if found is not None and found.item(0).position() >= block.position() else None

    def _first_list(self, blocks: Iterable[QTextBlock], element_id: int, depth: int) -> QTextList | None:
        for block in blocks:
            found = block.textList()
            if found is not None and int(found.format().property(LIST) or 0) == element_id:
                return found if found.format().indent() == depth else None
        return None

    def _begins_item(self, block: QTextBlock, path: Path, list_index: int) -> bool:
        """Tell whether a line is the first of the item it stands in."""
        item = path[list_index + 1] if len(path) > list_index + 1 else 0
        return bool(item) and (not block.previous().isValid() or item not in self.path(block.previous()))

    def _lines_around(self, block: QTextBlock, element_id: int) -> tuple[Iterator[QTextBlock], Iterator[QTextBlock]]:
        """Give the neighbouring lines before and after that are within an element too, the nearest first."""

        def within(step: Callable[[QTextBlock], QTextBlock]) -> Iterator[QTextBlock]:
            other = step(block)
            while other.isValid() and element_id in self.path(other):
                yield other
                other = step(other)

        return within(QTextBlock.previous), within(QTextBlock.next)

    # -- from Qt to lines

    def path(self, block: QTextBlock) -> Path:
        return self.formats.paths.path(int(block.blockFormat().property(PATH) or 0))

    def kind(self, block: QTextBlock) -> LineKind:
        return KINDS[int(block.blockFormat().property(KIND) or 0)]

    def inline_path(self, text_format: QTextCharFormat) -> Path:
        return self.formats.paths.path(int(text_format.property(INLINE) or 0))

    def lines(self, start: int = 0, end: int | None = None) -> list[Line]:
        """Read the lines back, or those parts of them that are in a range of positions."""
        last = self.qt_document.characterCount() if end is None else end
        block = self.qt_document.findBlock(start)
        found: list[Line] = []
        while block.isValid() and block.position() <= last:
            found.extend(self._line(block, start, last))
            block = block.next()
        return found

    def html(self) -> str:
        """Give the page as it stands."""
        return self.page.export(self.lines())

    def _line(self, block: QTextBlock, start: int, end: int) -> list[Line]:
        kind = self.kind(block)
        path = self.path(block)
        runs = self._runs(block, start, end)
        objects = [self._is_block_object(run) for run in runs]
        if kind is LineKind.TEXT and path and not any(objects):
            return [Line(path, runs)]
        if kind is LineKind.RULE and not runs:
            return [Line(path, [], kind)]
        if kind is LineKind.PROTECTED and objects == [True]:
            return [Line(path, runs, kind)]
        return self._sorted_out(path, kind, runs)

    def _sorted_out(self, path: Path, kind: LineKind, runs: list[Run]) -> list[Line]:
        """Make proper lines of one in which Qt joined what does not go together (an object and text)."""
        around = path if kind is LineKind.TEXT and path else (path[:-1] or (self.parts.new_block(),))
        found: list[Line] = [Line(path, [], kind)] if kind is LineKind.RULE else []
        for run in runs:
            if self._is_block_object(run):
                place = self.parts.add("", "", "")
                found.append(Line((*around, place.id), [run], LineKind.PROTECTED))
            elif found and found[-1].kind is LineKind.TEXT:
                found[-1].runs.append(run)
            else:
                own = around if kind is LineKind.TEXT and len(around) > 1 else (*around, self.parts.new("p"))
                found.append(Line(own, [run]))
        return found or [Line((*around, self.parts.new("p")))]

    def _is_block_object(self, run: Run) -> bool:
        return bool(run.embedded) and self.parts.embedded[run.embedded].kind is EmbeddedKind.BLOCK

    def _runs(self, block: QTextBlock, start: int, end: int) -> list[Run]:
        runs: list[Run] = []
        for first, last, text_format, text in texts(block):
            if last <= start or first >= end:
                continue
            if first < start or last > end:
                text = part_of(text, max(start, first) - first, min(end, last) - first)  # noqa: PLW2901 (cut)
            elements = self.inline_path(text_format)
            embedded = int(text_format.property(EMBEDDED) or 0)
            for piece in _SPECIAL.split(text):
                if piece in {LINE_BREAK, OBJECT}:
                    runs.append(Run("", elements, embedded or self._unknown(piece)))
                elif runs and not runs[-1].embedded and runs[-1].elements == elements:
                    runs[-1].text += piece
                elif piece:
                    runs.append(Run(piece, elements))
        return runs

    def _unknown(self, piece: str) -> int:
        if piece == LINE_BREAK:
            return self.parts.embed(EmbeddedKind.BREAK, self.page.writer.habits.line_break)
        return self.parts.embed(EmbeddedKind.INLINE, "")


def texts(block: QTextBlock) -> Iterator[tuple[int, int, QTextCharFormat, str]]:
    """Give the pieces of a Qt block that share a format: first and end position, format, text."""
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        start = fragment.position()
        yield start, start + fragment.length(), fragment.charFormat(), fragment.text()
        iterator += 1


def fragments(block: QTextBlock) -> Iterator[tuple[int, int, QTextCharFormat]]:
    """Give the pieces of a Qt block that share a format, without their text."""
    for start, end, text_format, _ in texts(block):
        yield start, end, text_format
