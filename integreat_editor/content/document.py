"""The block document: a page as blocks whose bytes are kept.

    source = head + (gap + block) + (gap + block) + ... + tail

Every byte of the source is in exactly one of these. A block is a child of the content (a list is one block; a stretch
of loose inline nodes is one), within the wrapper divs the CMS puts around it. For an editor a block opens into lines
(lines.py). Written back, a block whose lines did not change is its slice of the source, byte for byte.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import groupby

from integreat_editor.content.canonical import canonical
from integreat_editor.content.export import LineWriter, habits_of
from integreat_editor.content.line_reader import LineReader, is_deep, is_protected_block, nodes_with_blocks
from integreat_editor.content.lines import Line, Parts
from integreat_editor.content.source import WHITE_SPACE, Node, content_root, parse_source


class Block:
    """A top-level block of a page: `html`, its exact source, and `gap`, the white space before it."""

    def __init__(self, document: Document, gap: str, html: str, nodes: Sequence[Node]) -> None:
        self.gap = gap
        self.html = html
        self.nodes = nodes
        self._document = document

    @property
    def tag(self) -> str:
        """Give the block's element name, or "" for loose inline content."""
        return self.nodes[0].tag if len(self.nodes) == 1 and self.nodes[0].is_element else ""

    @cached_property
    def id(self) -> int:
        """The number of the block's placeholder in the paths of its lines."""
        return self._document.parts.new_block()

    @property
    def lines(self) -> list[Line]:
        """The block opened into lines; one protected line if it can't be opened without changing what is read."""
        return self._opened[0]

    @property
    def exported(self) -> str:
        """What the unchanged lines give when they are written; often, but not always, the source."""
        return self._opened[1]

    @cached_property
    def _opened(self) -> tuple[list[Line], str]:
        reader = LineReader(self._document.parts, self._document.with_blocks)
        if not any(is_deep(node) for node in self.nodes) and not is_protected_block(self.nodes[0]):
            lines = reader.read(self.nodes, self.id)
            exported = self._document.writer.write(lines)
            if canonical(exported) == canonical(self.html):
                return lines, exported
        return reader.protected(self.html, self.id), self.html

    def __repr__(self) -> str:
        return f"<Block {self.html[:40]!r}>"


class Document:
    """A page's text, opened: `html` (the source), `blocks`, and what edited lines look like as HTML.

    With `parts` of another document its lines can be taken over into that one.
    """

    def __init__(self, html: str, parts: Parts | None = None) -> None:
        self.html = html
        self.parts = parts or Parts()
        self._root = parse_source(html)
        content = content_root(self._root)
        self.head = html[: content.open_end]
        self.tail = html[content.close_start :]
        self.with_blocks = nodes_with_blocks(content) - {id(content)}
        self.blocks: list[Block] = []
        self._adopted: dict[int, Block] = {}
        self._split(content)

    @cached_property
    def writer(self) -> LineWriter:
        return LineWriter(self.parts, habits_of(self.html, [block.gap for block in self.blocks[1:]]))

    def lines(self) -> list[Line]:
        """Give the lines of all blocks; an empty page has one empty paragraph."""
        lines = [line for block in self.blocks for line in block.lines]
        return lines or [Line((self.parts.new_block(), self.parts.new("p")))]

    def export(self, lines: Sequence[Line]) -> str:
        """Write edited lines as a page: what is unchanged as in the source, the rest in its habits."""
        if not self.blocks and len(lines) == 1 and not lines[0].runs:
            return self.html
        known = {block.id: block for block in self.blocks} | self._adopted
        out: list[str] = []
        after_loose = False
        for block_id, group in groupby(lines, key=lambda line: line.block):
            inside = list(group)
            html = self.writer.write(inside)
            block = known.pop(block_id, None)
            if after_loose and inside[0].is_loose:  # lines that were apart must not run into each other
                out.append(self.writer.habits.line_break)
            else:
                out.append(self._gap(block, first=not out))
            after_loose = inside[-1].is_loose
            out.append(block.html if block is not None and html == block.exported else html)
        return self.head + "".join(out) + self.tail

    def adopt(self, html: str) -> list[Line]:
        """Open more HTML for this page: its lines, which `export` writes as they stand here until they are changed."""
        other = Document(html, self.parts)
        self._adopted |= {block.id: block for block in other.blocks}
        return other.lines()

    def export_block(self, lines: Sequence[Line]) -> str:
        """Write the lines of one block: its own bytes if it is unchanged."""
        html = self.writer.write(lines)
        number = lines[0].block if lines else 0
        block = next((each for each in self.blocks if each.id == number), self._adopted.get(number))
        return block.html if block is not None and html == block.exported else html

    def _gap(self, block: Block | None, *, first: bool) -> str:
        if first:
            return self.blocks[0].gap if self.blocks else ""
        is_own = block is not None and block.id not in self._adopted
        return block.gap if block is not None and is_own and block is not self.blocks[0] else self.writer.habits.gap

    def _split(self, content: Node) -> None:
        position = content.open_end
        loose: list[Node] = []
        for node in content.children:
            if id(node) not in self.with_blocks:
                loose.append(node)
                continue
            position = self._add_loose(loose, position)
            loose = []
            self.blocks.append(Block(self, self.html[position : node.start], node.outer, [node]))
            position = node.end
        position = self._add_loose(loose, position)
        self.tail = self.html[position:]

    def _add_loose(self, nodes: list[Node], position: int) -> int:
        """Make a block of inline nodes, if there is any among them; give where the next gap begins."""
        if all(node.is_blank for node in nodes):
            return position
        start, end = nodes[0].start, nodes[-1].end
        source = self.html[start:end]
        start += len(source) - len(source.lstrip(WHITE_SPACE))
        end -= len(source) - len(source.rstrip(WHITE_SPACE))
        self.blocks.append(Block(self, self.html[position:start], self.html[start:end], nodes))
        return end


def parse(html: str) -> Document:
    """Open a page's HTML, any string at all: gives its document, with `.html` and `.blocks`."""
    return Document(html)

