"""A text as a reader sees it in the editor: its words in one line of thought, and where in them something stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

from integreat_editor.content.document import parse
from integreat_editor.content.line_reader import is_protected_block, nodes_with_blocks
from integreat_editor.content.parsed import parsed
from integreat_editor.content.problems import Spot
from integreat_editor.content.source import BLOCK, RAW_TEXT, WHITE_SPACE, Node, content_root
from integreat_editor.content.text_values import latin_digits

_SPACES = re.compile(r"[ \t\r\n\f]+")
_NO_BREAK = "\u00a0"


class ShownText:
    """Finds spots in a text by the offsets of its source. Objects (contact cards, tables ...) show no words."""

    def __init__(self, html: str) -> None:
        self._html = html

    def spot(self, words: str, offset: int) -> Spot:
        """The spot of `words` that begin at `offset` of the source or behind it; of the block if they do not."""
        block = self.block_at(offset)
        if not words or self._is_protected(offset):
            return Spot(block=block)
        start = self._position(offset)
        found = self._plain.find(latin_digits(words).replace(_NO_BREAK, " "), start)
        if found < 0:
            return Spot(block=block)
        shown = self._text[found : found + len(words)]
        return Spot(shown, self._text.count(shown, 0, found), block)

    def block_at(self, offset: int) -> int:
        """The number of the block that holds this offset; -1 for none."""
        return bisect_right(self._block_starts, offset) - 1

    @property
    def blocks(self) -> int:
        """How many blocks there are."""
        return len(self._block_starts)

    @property
    def block_sources(self) -> list[str]:
        """The HTML of each block."""
        return [block.html for block in parse(self._html).blocks]

    @cached_property
    def _block_starts(self) -> list[int]:
        """Where the blocks of `document.parse` begin; from the tree that is there already, which is much faster."""
        content = content_root(parsed(self._html))
        with_blocks = nodes_with_blocks(content)
        starts: list[int] = []
        loose = False
        for node in content.children:
            if id(node) in with_blocks:
                starts.append(node.start)
                loose = False
            elif not loose and not node.is_blank:
                source = node.outer
                starts.append(node.start + len(source) - len(source.lstrip(WHITE_SPACE)))
                loose = True
        return starts

    @cached_property
    def _walked(self) -> tuple[str, list[tuple[int, int]], list[tuple[int, int]]]:
        """The words; (source offset, position) of each stretch of them; (start, end) of each object."""
        parts: list[str] = []
        places: list[tuple[int, int]] = []
        objects: list[tuple[int, int]] = []
        length = 0
        stack: list[Node | str] = [parsed(self._html)]
        while stack:
            node = stack.pop()
            if isinstance(node, str) or node.tag == "br":
                parts.append("\n")
                length += 1
            elif node.is_element and is_protected_block(node):
                objects.append((node.start, node.end))
            elif node.tag == "#text":
                text = _SPACES.sub(" ", node.text)
                places.append((node.start, length))
                parts.append(text)
                length += len(text)
            elif node.tag not in RAW_TEXT:
                around = ["\n"] if node.tag in BLOCK else []
                stack.extend([*around, *reversed(node.children), *around])
        return "".join(parts), places, objects

    @cached_property
    def _text(self) -> str:
        return self._walked[0]

    @cached_property
    def _plain(self) -> str:
        return latin_digits(self._text).replace(_NO_BREAK, " ")

    def _position(self, offset: int) -> int:
        places = self._walked[1]
        index = bisect_right(places, (offset, len(self._text))) - 1
        return places[index][1] if index >= 0 else 0

    def _is_protected(self, offset: int) -> bool:
        return any(start <= offset < end for start, end in self._walked[2])
