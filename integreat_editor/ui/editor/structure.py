"""Changes to lines: split, join, delete, headings, rules, protected objects. (Lists: lists.py.)

Qt's own editing knows neither elements nor protected objects, so whatever crosses the border of a line is done here.
Each function takes a cursor or line of the page's Qt document; the caller brackets them into one undo step.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from integreat_editor.content.lines import HEADINGS, Line, LineKind, Parts, Path, Run
from integreat_editor.ui.editor.projection import Projection

_ITEM = frozenset({"li"})
_TEXT_BLOCKS = HEADINGS | {"p"}
_KEEP = QTextCursor.MoveMode.KeepAnchor


class Structure:
    """The structural edits of one page."""

    def __init__(self, projection: Projection) -> None:
        self.projection = projection

    @property
    def parts(self) -> Parts:
        return self.projection.parts

    @property
    def document(self) -> QTextDocument:
        return self.projection.qt_document

    # -- where lines stand

    def path(self, block: QTextBlock) -> Path:
        return self.projection.path(block)

    def kind(self, block: QTextBlock) -> LineKind:
        return self.projection.kind(block)

    def item_index(self, path: Path) -> int | None:
        """Give the index of the innermost list item of a path that really is in a list."""
        index = self.parts.index_of(path, _ITEM)
        if index is None or index < 2 or self.parts.elements[path[index - 1]].tag not in {"ul", "ol"}:
            return None
        return index

    def selected_lines(self, cursor: QTextCursor) -> list[QTextBlock]:
        """Give the lines a selection touches (or the line of the cursor); not one it only reaches the start of."""
        block = self.document.findBlock(cursor.selectionStart())
        end = cursor.selectionEnd()
        found = [block]
        while block.next().isValid() and block.next().position() < end:
            block = block.next()
            found.append(block)
        return found

    def lines_after(self, block: QTextBlock, prefix: Path) -> Iterator[QTextBlock]:
        """Give the lines that follow and are within the element a path ends in."""
        block = block.next()
        while block.isValid() and self.path(block)[: len(prefix)] == prefix:
            yield block
            block = block.next()

    def path_beside(self, path: Path, tag: str = "p") -> Path:
        """Give a path for a new line next to one with this path: in its container, or a block of its own."""
        if len(path) <= 2:
            return self.parts.new_block(), self.parts.new(tag)
        around = path[:-1]
        item = self.item_index(path)
        if item is not None and item == len(path) - 1:
            around = path
        return *around, self.parts.new(tag, space_before=self.projection.page.writer.habits.newline)

    # -- splitting

    def split(self, cursor: QTextCursor) -> None:
        """Begin a new line at the cursor, as Enter does; the cursor ends up in it."""
        block = cursor.block()
        path = self.path(block)
        if self.kind(block) is not LineKind.TEXT:
            self.leave_object(cursor)
        elif cursor.atBlockStart() and block.length() > 1:
            # The old line moves down as a whole, so that it stays as it was written.
            cursor.insertBlock()
            self.projection.set_line(cursor.block().previous(), self._path_after_split(path, at_end=False))
            self.projection.set_line(cursor.block(), path)
        else:
            new_path = self._path_after_split(path, at_end=cursor.atBlockEnd())
            cursor.insertBlock()
            self.projection.set_line(cursor.block(), new_path)
            self.adopt(cursor.block(), path, new_path)

    def leave_object(self, cursor: QTextCursor) -> None:
        """Put the cursor into a new paragraph before or after the protected object or rule it stands at."""
        block = cursor.block()
        path = self.path_beside(self.path(block))
        before = self.kind(block) is LineKind.PROTECTED and cursor.atBlockStart()
        self.insert_line(cursor, block, Line(path), before=before)

    def insert_line(self, cursor: QTextCursor, block: QTextBlock, line: Line, *, before: bool = False) -> None:
        """Write a line before or after another one; the cursor ends up at its end."""
        path, kind = self.path(block), self.kind(block)
        number = block.blockNumber()
        cursor.setPosition(block.position() if before else block.position() + block.length() - 1)
        cursor.insertBlock()
        old = self.document.findBlockByNumber(number + before)
        new = self.document.findBlockByNumber(number + (not before))
        self.projection.set_line(old, path, kind)
        self.projection.set_line(new, line.path, line.kind)
        cursor.setPosition(new.position())
        self.projection.insert_runs(cursor, line.runs, self.projection.formats.heading(line.path))

    def _path_after_split(self, path: Path, *, at_end: bool) -> Path:
        item = self.item_index(path)
        if item is not None:
            return path[:item] + tuple(self.parts.copy(element) for element in path[item:])
        tag = self.parts.elements[path[-1]].tag if path else ""
        if tag in _TEXT_BLOCKS:
            copy = self.parts.copy(path[-1], "p" if at_end else tag)
            return (self.parts.new_block(), copy) if len(path) == 2 else (*path[:-1], copy)
        if len(path) <= 1:  # loose text goes on as a paragraph
            return self.parts.new_block(), self.parts.new("p")
        return *path, self.parts.new("p")

    def adopt(self, block: QTextBlock, old: Path, new: Path) -> None:
        """Let what follows within the list item of `old` belong to the item of `new`, the path of `block`."""
        old_item, new_item = self.item_index(old), self.item_index(new)
        if old_item is None or (new_item is not None and old[old_item] == new[new_item]):
            return
        following = [(line, self.path(line)[old_item + 1 :]) for line in self.lines_after(block, old[: old_item + 1])]
        if new_item is None:
            self.put_outside(following, old[: old_item - 1])
            return
        for line, rest in following:
            self.projection.set_line(line, new[: new_item + 1] + rest, self.kind(line))

    def put_outside(self, lines: Sequence[tuple[QTextBlock, Path]], around: Path) -> None:
        """Let lines, each with its path within an item, stand outside of the list; `around` is the path of that.

        At the top of a page each element among them becomes a block of its own.
        """
        base, last = around, 0
        for line, rest in lines:
            inside = rest or (self.parts.new("p"),)
            if len(around) <= 1 and inside[0] != last:
                base = (self.parts.new_block(),)
            last = inside[0]
            self.projection.set_line(line, base + inside, self.kind(line))

    # -- joining and deleting

    def join_previous(self, cursor: QTextCursor) -> None:
        """Join the cursor's line to the one before, as Backspace at its start does; the lists' part: lists.py."""
        block = cursor.block()
        previous = block.previous()
        if self.kind(previous) is LineKind.RULE:
            self.delete_line(previous)
        elif self.kind(previous) is LineKind.PROTECTED:
            if block.length() == 1:
                self.delete_line(block)
            cursor.setPosition(previous.position())
            cursor.setPosition(previous.position() + 1, _KEEP)  # shown first, deleted by the next key
        elif self.kind(block) is not LineKind.TEXT:
            self._step_back(cursor, previous)
        elif previous.length() == 1:
            self.delete_line(previous)
        else:
            path, joined = self.path(previous), self.path(block)
            cursor.deletePreviousChar()
            self.projection.set_line(cursor.block(), path)
            self.adopt(cursor.block(), joined, path)

    def _step_back(self, cursor: QTextCursor, previous: QTextBlock) -> None:
        """Go from an object's line to the line before, or take that away if it is empty."""
        if previous.length() == 1:
            self.delete_line(previous)
        else:
            cursor.setPosition(previous.position() + previous.length() - 1)

    def delete_line(self, block: QTextBlock) -> None:
        """Take a whole line out; the only line of a page becomes an empty paragraph."""
        cursor = QTextCursor(block)
        neighbour = block.next() if block.next().isValid() else block.previous()
        if not neighbour.isValid():
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, _KEEP)
            cursor.removeSelectedText()
            self.projection.set_line(cursor.block(), (self.parts.new_block(), self.parts.new("p")))
            return
        path, kind = self.path(neighbour), self.kind(neighbour)
        if neighbour == block.next():
            cursor.setPosition(neighbour.position(), _KEEP)
        else:
            cursor.setPosition(neighbour.position() + neighbour.length() - 1)
            cursor.setPosition(block.position() + block.length() - 1, _KEEP)
        cursor.removeSelectedText()
        self.projection.set_line(cursor.block(), path, kind)

    def remove_selection(self, cursor: QTextCursor) -> None:
        """Delete what is selected, over any number of lines and objects."""
        start, end = self.without_edges(cursor.selectionStart(), cursor.selectionEnd())
        first, last = self.document.findBlock(start), self.document.findBlock(end)
        if start >= end:
            cursor.setPosition(start)
        elif first == last:
            self._remove_within_line(cursor, first, start, end)
        else:
            whole_first = start == first.position()
            keep_last = whole_first and end < last.position() + last.length() - 1
            winner = last if keep_last else first
            path, lost = self.path(winner), self.path(last)
            if self.kind(winner) is not LineKind.TEXT:
                path = self.path_beside(path)
            self._remove_range(cursor, start, end)
            self.projection.set_line(cursor.block(), path)
            self.adopt(cursor.block(), lost, path)

    def without_edges(self, start: int, end: int) -> tuple[int, int]:
        """Shrink a range of several lines so that an object it only touches the edge of stays out of it."""
        first, last = self.document.findBlock(start), self.document.findBlock(end)
        if first == last:
            return start, end
        if self.kind(first) is LineKind.PROTECTED and start > first.position():
            start = first.next().position()
        if self.kind(last) is LineKind.PROTECTED and end == last.position():
            end -= 1
        return start, end

    def _remove_within_line(self, cursor: QTextCursor, block: QTextBlock, start: int, end: int) -> None:
        if self.kind(block) is not LineKind.PROTECTED:
            self._remove_range(cursor, start, end)
            return
        number = block.blockNumber()
        self.delete_line(block)
        block = self.document.findBlockByNumber(min(number, self.document.blockCount() - 1))
        cursor.setPosition(block.position())

    def _remove_range(self, cursor: QTextCursor, start: int, end: int) -> None:
        cursor.setPosition(start)
        cursor.setPosition(end, _KEEP)
        cursor.removeSelectedText()

    # -- kinds of lines

    def set_text_block(self, blocks: Sequence[QTextBlock], tag: str) -> None:
        """Make lines paragraphs (`p`) or headings (`h2` ...), keeping their attributes."""
        for block in blocks:
            path = self.path(block)
            if self.kind(block) is not LineKind.TEXT or not path:
                continue
            last = self.parts.elements[path[-1]].tag
            if last in _TEXT_BLOCKS:
                path = (*path[:-1], self.parts.copy(path[-1], tag)) if last != tag else path
            elif not (tag == "p" and self.item_index(path) == len(path) - 1):
                path = (*path, self.parts.new(tag))
            self.projection.set_line(block, path)

    def insert_rule(self, cursor: QTextCursor) -> None:
        """Put a horizontal rule after the cursor's line; the cursor ends up in the line behind it."""
        block = cursor.block()
        path = self.path_beside(self.path(block), "p")
        rule = self.parts.add("hr", "<hr>", "", self.parts.elements[path[-1]].space_before)
        self.insert_line(cursor, block, Line((*path[:-1], rule.id), kind=LineKind.RULE))
        if not cursor.block().next().isValid():
            self.insert_line(cursor, cursor.block(), Line(self.path_beside(path)))
        else:
            cursor.movePosition(QTextCursor.MoveOperation.NextBlock)

    def insert_lines(self, cursor: QTextCursor, lines: Sequence[Line]) -> None:
        """Write lines from elsewhere at the cursor: the first and last go on from what stands there."""
        is_inline = len(lines) == 1 and lines[0].kind is LineKind.TEXT
        if is_inline and not self._stands_alone(cursor.block(), lines[0]):
            self._insert_inline(cursor, lines[0].runs)
            return
        rest = list(lines)
        block = cursor.block()
        if self.kind(block) is LineKind.TEXT and not cursor.atBlockStart():
            if not cursor.atBlockEnd():
                self.split(cursor)
                block = cursor.block().previous()
                cursor.setPosition(block.position() + block.length() - 1)
            if rest[0].kind is LineKind.TEXT and self._joins(block, rest[0]):
                self._insert_inline(cursor, rest.pop(0).runs)
        elif self.kind(block) is LineKind.TEXT and block.length() > 1:
            self.insert_line(cursor, block, Line(self._path_after_split(self.path(block), at_end=False)), before=True)
        self._insert_below(cursor, self._in_same_list(self.path(cursor.block()), rest))

    def _joins(self, block: QTextBlock, line: Line) -> bool:
        """Tell whether a first line goes on from the one it is put behind: no item does, and no heading from text."""
        is_heading = not HEADINGS.isdisjoint(self.parts.tags(line.path))
        onto_heading = not HEADINGS.isdisjoint(self.parts.tags(self.path(block)))
        return self.item_index(line.path) is None and (onto_heading or not is_heading)

    def _stands_alone(self, block: QTextBlock, line: Line) -> bool:
        """Tell whether a heading or item is put into an empty line: then it stays what it is."""
        is_empty = self.kind(block) is LineKind.TEXT and block.length() == 1
        tags = set(self.parts.tags(line.path))
        return is_empty and self.item_index(self.path(block)) is None and not tags.isdisjoint(HEADINGS | _ITEM)

    def _insert_below(self, cursor: QTextCursor, lines: Sequence[Line]) -> None:
        empty = cursor.block() if cursor.block().length() == 1 and self.kind(cursor.block()) is LineKind.TEXT else None
        number = cursor.block().blockNumber()
        for line in lines:
            self.insert_line(cursor, cursor.block(), line)
        if empty is not None and lines:
            self.delete_line(self.document.findBlockByNumber(number))

    def _in_same_list(self, path: Path, lines: Sequence[Line]) -> list[Line]:
        """Let items join the list they are put into."""
        item = self.item_index(path)
        if item is None:
            return list(lines)
        tag = self.parts.elements[path[item - 1]].tag
        return [
            Line(path[:item] + line.path[2:], line.runs, line.kind)
            if len(line.path) > 2 and self.parts.elements[line.path[1]].tag == tag
            else line
            for line in lines
        ]

    def _insert_inline(self, cursor: QTextCursor, runs: Sequence[Run]) -> None:
        if self.kind(cursor.block()) is not LineKind.TEXT:
            self.leave_object(cursor)
        self.projection.insert_runs(cursor, runs, self.projection.formats.heading(self.path(cursor.block())))
