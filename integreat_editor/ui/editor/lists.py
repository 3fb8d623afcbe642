"""Changes to lists: make and leave them, change their kind, move items in and out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QTextBlock

from integreat_editor.content.lines import HEADINGS, LineKind, Path
from integreat_editor.ui.editor.structure import Structure

_BECOMES_ITEM = HEADINGS | {"p"}


class Lists:
    """The list edits of one page."""

    def __init__(self, structure: Structure) -> None:
        self.structure = structure
        self.parts = structure.parts
        self.set_line = structure.projection.set_line

    def tag(self, block: QTextBlock) -> str:
        """Give the kind of list a line is in: `ul`, `ol` or ""."""
        path = self.structure.path(block)
        item = self.structure.item_index(path)
        return "" if item is None else self.parts.elements[path[item - 1]].tag

    def toggle(self, blocks: Sequence[QTextBlock], tag: str) -> None:
        """Make lines items of a list of this kind; if they are that already, paragraphs again."""
        texts = [block for block in blocks if self.structure.kind(block) is LineKind.TEXT]
        tags = [self.tag(block) for block in texts]
        if texts and all(found == tag for found in tags):
            for block in texts:
                self.leave(block)
        else:
            self._convert([block for block, found in zip(texts, tags, strict=True) if found], tag)
            for run in self._runs([block for block, found in zip(texts, tags, strict=True) if not found]):
                self._make(run, tag, texts[-1].blockNumber())

    def begins_item(self, block: QTextBlock) -> bool:
        """Tell whether a line is the first of its list item."""
        path = self.structure.path(block)
        item = self.structure.item_index(path)
        previous = block.previous()
        return item is not None and not (previous.isValid() and path[item] in self.structure.path(previous))

    def begins_list(self, block: QTextBlock) -> bool:
        """Tell whether a line is the first of its (innermost) list."""
        path = self.structure.path(block)
        item = self.structure.item_index(path)
        previous = block.previous()
        return item is not None and not (previous.isValid() and path[item - 1] in self.structure.path(previous))

    def is_single_empty_item(self, block: QTextBlock) -> bool:
        """Tell whether a line is an empty item with nothing else in it: Enter there ends the list."""
        path = self.structure.path(block)
        item = self.structure.item_index(path)
        if block.length() > 1 or item is None or not self.begins_item(block):
            return False
        return next(self.structure.lines_after(block, path[: item + 1]), None) is None

    def leave(self, block: QTextBlock) -> None:
        """Take the item of a line one level out: into the outer list, or out of lists as a paragraph."""
        path = self.structure.path(block)
        item = self.structure.item_index(path)
        if item is None:
            return
        outer = self.structure.item_index(path[:item])
        if outer is not None:
            self._leave_to_outer(block, path, item, outer)
        else:
            self._leave_list(block, path, item)

    def can_indent(self, block: QTextBlock) -> bool:
        """Tell whether there is an item before that of a line, in the same list."""
        return self._item_above(block) != ()

    def can_outdent(self, block: QTextBlock) -> bool:
        """Tell whether the item of a line is within another item."""
        path = self.structure.path(block)
        item = self.structure.item_index(path)
        return item is not None and self.structure.item_index(path[:item]) is not None

    def indent(self, block: QTextBlock) -> None:
        """Make the item of a line a sub-item of the item before; nothing happens if there is none."""
        path = self.structure.path(block)
        item = self.structure.item_index(path)
        above = self._item_above(block)
        if item is None or not above:
            return
        if len(above) > item + 1 and self.parts.elements[above[item + 1]].tag == self.tag(block):
            sub_list = above[item + 1]
        else:
            sub_list = self.parts.copy(path[item - 1])
        first = self._first_of_item(block, path, item)
        new = (*path[:item], above[item], sub_list, path[item])
        for line in [first, *self.structure.lines_after(first, path[: item + 1])]:
            self.set_line(line, new + self.structure.path(line)[item + 1 :], self.structure.kind(line))

    def _item_above(self, block: QTextBlock) -> Path:
        """Give the path of the last line of the item before that of a line, or ()."""
        path = self.structure.path(block)
        item = self.structure.item_index(path)
        if item is None:
            return ()
        previous = self._first_of_item(block, path, item).previous()
        above = self.structure.path(previous) if previous.isValid() else ()
        return above if above[:item] == path[:item] and len(above) > item else ()

    def _first_of_item(self, block: QTextBlock, path: Path, item: int) -> QTextBlock:
        while block.previous().isValid() and self.structure.path(block.previous())[: item + 1] == path[: item + 1]:
            block = block.previous()
        return block

    def _leave_to_outer(self, block: QTextBlock, path: Path, item: int, outer: int) -> None:
        first = self._first_of_item(block, path, item)
        moved = (*path[:outer], path[item])
        for line in [first, *self.structure.lines_after(first, path[: outer + 1])]:
            found = self.structure.path(line)
            # The items after it in its list become its sub-items.
            is_own = found[: item + 1] == path[: item + 1]
            self.set_line(line, moved + found[(item if is_own else outer) + 1 :], self.structure.kind(line))

    def _leave_list(self, block: QTextBlock, path: Path, item: int) -> None:
        first = self._first_of_item(block, path, item)
        lines = [first, *self.structure.lines_after(first, path[: item + 1])]
        rests = [self.structure.path(line)[item + 1 :] for line in lines]
        inside = [(line, rest or (self.parts.copy(path[item], "p"),)) for line, rest in zip(lines, rests, strict=True)]
        self.structure.put_outside(inside, path[: item - 1])

    def _convert(self, blocks: Sequence[QTextBlock], tag: str) -> None:
        """Change the kind of the lists that lines are in."""
        for block in blocks:
            path = self.structure.path(block)
            item = self.structure.item_index(path)
            if item is None or self.parts.elements[path[item - 1]].tag == tag:
                continue
            before = path[:item]
            first = block
            while first.previous().isValid() and self.structure.path(first.previous())[:item] == before:
                first = first.previous()
            new = (*path[: item - 1], self.parts.copy(path[item - 1], tag))
            for line in [first, *self.structure.lines_after(first, before)]:
                self.set_line(line, new + self.structure.path(line)[item:], self.structure.kind(line))

    def _runs(self, blocks: Sequence[QTextBlock]) -> list[list[QTextBlock]]:
        """Part lines into those that follow one another."""
        runs: list[list[QTextBlock]] = []
        for block in blocks:
            if runs and runs[-1][-1].blockNumber() + 1 == block.blockNumber():
                runs[-1].append(block)
            else:
                runs.append([block])
        return runs

    def _make(self, run: Sequence[QTextBlock], tag: str, last: int) -> None:
        """Make lines that follow one another items of a list of this kind: of that right before, or of a new one.

        A list right behind them becomes one with it if it is asked for too, that is, begins before line `last` ends.
        """
        path = self.structure.path(run[0])
        own = len(path) > 1 and self.parts.elements[path[-1]].tag in _BECOMES_ITEM
        around = path[:-1] if own else path
        following = run[-1].next()
        behind = self._list_of(following, around, tag) if 0 <= following.blockNumber() <= last else ()
        base = self._list_of(run[0].previous(), around, tag) or behind or (*around, self.parts.new(tag))
        for block in run:
            self.set_line(block, (*base, self._item_for(self.structure.path(block))))
        if behind and behind != base:
            for line in [following, *self.structure.lines_after(following, behind)]:
                self.set_line(line, base + self.structure.path(line)[len(behind) :], self.structure.kind(line))

    def _item_for(self, path: Path) -> int:
        newline = self.structure.projection.page.writer.habits.newline
        if len(path) > 1 and self.parts.elements[path[-1]].tag in _BECOMES_ITEM:
            return self.parts.with_space(self.parts.copy(path[-1], "li"), newline)
        return self.parts.new("li", space_before=newline)

    def _list_of(self, block: QTextBlock, around: Path, tag: str) -> Path:
        """Give the path of the list of this kind that a line stands in, if that is in the same container, else ()."""
        path = self.structure.path(block) if block.isValid() else ()
        depth = len(around)
        if len(path) <= depth or self.parts.elements[path[depth]].tag != tag:
            return ()
        return path[: depth + 1] if depth == 1 or path[:depth] == around else ()
