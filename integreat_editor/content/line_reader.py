"""From nodes of the source to lines (see lines.py)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from integreat_editor.content.lines import EmbeddedKind, Line, LineKind, Parts, Path, Run
from integreat_editor.content.source import BLOCK, RAW_TEXT, VOID, WHITE_SPACE, Node

_PROTECTED_BLOCK = frozenset(
    ["caption", "colgroup", "dd", "details", "dialog", "dir", "dl", "dt", "fieldset", "figcaption", "figure", "form"],
) | frozenset(["hgroup", "menu", "pre", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr"])
_PROTECTED_INLINE = VOID | RAW_TEXT | frozenset(
    ["audio", "button", "canvas", "map", "math", "object", "picture", "select", "svg", "template", "video"],
)
_CARDS = frozenset({"iframe", "video", "audio", "object", "embed", "svg", "canvas", "math"})
_DEEPEST = 50
_SPACES = re.compile(r"[ \t\r\n\f]+")
# What a text widget uses for itself, or can't hold: objects, line ends, controls, non-characters, half surrogates.
_NO_TEXT = re.compile("([\x00-\x08\x0b\x0e-\x1f\x7f\u2028\u2029\ufffc\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff])")


def is_protected_block(node: Node) -> bool:
    """Tell whether an editor shows this element as one protected object in a line of its own."""
    return (
        node.tag in _PROTECTED_BLOCK
        or node.get("data-contact-id") is not None
        or "contact-card" in (node.get("class") or "").split()
        or node.get("contenteditable") == "false"
    )


def nodes_with_blocks(root: Node) -> set[int]:
    """Give the `id()` of each node that is a block or holds one."""
    found: set[int] = set()
    for node in root.iter():
        if node.tag in BLOCK:
            around: Node | None = node
            while around is not None and id(around) not in found:
                found.add(id(around))
                around = around.parent
    return found


def is_deep(node: Node) -> bool:
    """Tell whether elements are nested deeper than people do it; such a thing is not opened for editing."""
    level = [node]
    for _ in range(_DEEPEST):
        level = [child for parent in level for child in parent.children]
        if not level:
            return False
    return True


class LineReader:
    """Reads the lines of one top-level block. `with_blocks`: see `nodes_with_blocks`."""

    def __init__(self, parts: Parts, with_blocks: set[int]) -> None:
        self.parts = parts
        self.with_blocks = with_blocks
        self.lines: list[Line] = []

    def read(self, nodes: Sequence[Node], block: int) -> list[Line]:
        """Give the lines of the nodes of a block; `block` is its placeholder."""
        self.lines = []
        self._children(nodes, (block,))
        return self.lines

    def protected(self, html: str, block: int) -> list[Line]:
        """Give the one line of a block that is not opened."""
        return [self._protected_line(html, (block,), "")]

    def _children(self, nodes: Sequence[Node], path: Path) -> None:
        before = len(self.lines)
        inline: list[Node] = []
        space = ""
        for node in nodes:
            if id(node) not in self.with_blocks:
                inline.append(node)
                space = node.outer if node.is_blank else ""
                continue
            self._inline_line(inline, path)
            inline = []
            self._block(node, path, space)
            space = ""
        self._inline_line(inline, path)
        if len(self.lines) == before:
            self.lines.append(Line(path))

    def _block(self, node: Node, path: Path, space: str) -> None:
        if node.tag == "hr":
            rule = self.parts.add("hr", node.open_tag, "", space)
            self.lines.append(Line((*path, rule.id), kind=LineKind.RULE))
        elif is_protected_block(node):
            self.lines.append(self._protected_line(node.outer, path, space))
        else:
            last = node.children[-1] if node.children else None
            inside = last.outer if last is not None and last.is_blank and len(node.children) > 1 else ""
            if inside and id(node.children[-2]) not in self.with_blocks:
                inside = ""
            close_tag = node.close_tag or f"</{node.tag}>"
            element = self.parts.add(node.tag, node.open_tag, close_tag, space, inside)
            self._children(node.children, (*path, element.id))

    def _protected_line(self, html: str, path: Path, space: str) -> Line:
        # A placeholder of its own keeps two protected neighbours apart, and the white space between them.
        place = self.parts.add("", "", "", space)
        run = Run("", (), self.parts.embed(EmbeddedKind.BLOCK, html))
        return Line((*path, place.id), [run], LineKind.PROTECTED)

    def _inline_line(self, nodes: Sequence[Node], path: Path) -> None:
        if all(node.is_blank for node in nodes):
            return
        alone = [node for node in nodes if not node.is_blank]
        hidden = all(node.tag in {"#comment", "#stray"} for node in alone)
        if hidden or (len(alone) == 1 and alone[0].tag in _CARDS):
            html = "".join(node.outer for node in nodes).strip(WHITE_SPACE)
            self.lines.append(self._protected_line(html, path, ""))
            return
        self.lines.append(Line(path, InlineReader(self.parts).read(nodes)))


class InlineReader:
    """Reads inline nodes as runs, with white space collapsed as CSS does: within a line, across element borders."""

    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        self.runs: list[Run] = []
        self.begun = False
        # The run that gets a space at its end if anything follows in the line.
        self.waiting: Run | None = None

    def read(self, nodes: Sequence[Node]) -> list[Run]:
        """Give the runs of the nodes."""
        self._walk(nodes, ())
        self.waiting = None
        return self._without_empty()

    def _walk(self, nodes: Sequence[Node], around: Path) -> None:
        for node in nodes:
            if node.tag == "#text":
                self._text(node.text, around)
            elif node.tag == "br":
                self.waiting = None
                self._embed(EmbeddedKind.BREAK, node.outer, around)
                self.begun = False
            elif node.tag == "img":
                self._embed(EmbeddedKind.IMAGE, node.outer, around)
            elif not node.is_element:
                self._embed(EmbeddedKind.INLINE, node.outer, around, visible=False)
            elif node.tag in _PROTECTED_INLINE or is_protected_block(node) or not _has_content(node):
                self._embed(EmbeddedKind.INLINE, node.outer, around, visible=_has_content(node))
            else:
                self._element(node, around)

    def _element(self, node: Node, around: Path) -> None:
        element = self.parts.add(node.tag, node.open_tag, node.close_tag or f"</{node.tag}>")
        before = len(self.runs)
        self._walk(node.children, (*around, element.id))
        if len(self.runs) == before:  # nothing in it but collapsed white space
            self._embed(EmbeddedKind.INLINE, _without_blanks(node), around, visible=False)

    def _text(self, text: str, around: Path) -> None:
        for part in _NO_TEXT.split(text):
            if _NO_TEXT.match(part):
                self._embed(EmbeddedKind.INLINE, part, around)
            elif part:
                self._words(_SPACES.sub(" ", part), around)

    def _words(self, text: str, around: Path) -> None:
        words = text.strip(" ")
        if text.startswith(" "):
            self._wait(around)
        if words:
            self._give_space()
            self._run(around).text += words
            self.begun = True
            if text.endswith(" "):
                self._wait(around)

    def _run(self, around: Path) -> Run:
        last = self.runs[-1] if self.runs else None
        if last is None or last.embedded or last.elements != around:
            last = Run("", around)
            self.runs.append(last)
        return last

    def _wait(self, around: Path) -> None:
        if self.begun and self.waiting is None:
            self.waiting = self._run(around)

    def _give_space(self) -> None:
        if self.waiting is not None:
            self.waiting.text += " "
            self.waiting = None

    def _embed(self, kind: EmbeddedKind, html: str, around: Path, *, visible: bool = True) -> None:
        if visible and kind is not EmbeddedKind.BREAK:
            self._give_space()
            self.begun = True
        self.runs.append(Run("", around, self.parts.embed(kind, html)))

    def _without_empty(self) -> list[Run]:
        """Drop runs that got no text, but keep an element alive that would go with them."""
        kept: list[Run] = []
        for index, run in enumerate(self.runs):
            if run.text or run.embedded:
                kept.append(run)
            elif run.elements:
                beside = self.runs[max(0, index - 1) : index] + self.runs[index + 1 : index + 2]
                if not any(other.elements[: len(run.elements)] == run.elements for other in beside):
                    kept.append(Run("", run.elements, self.parts.embed(EmbeddedKind.INLINE, "")))
        return kept


def _without_blanks(node: Node) -> str:
    """Give the source of an element without white space nobody sees: text written before it would bring that out."""
    out: list[str] = []
    position = node.start
    for below in node.iter():
        if below.is_blank:
            out.append(node.source[position : below.start])
            position = below.end
    return "".join(out) + node.source[position : node.end]


def _has_content(node: Node) -> bool:
    """Tell whether there is anything in (or, for an embedded thing, of) an inline element to see."""
    return any(
        below.tag in {"#text", "img", "br"} or below.tag in _PROTECTED_INLINE for below in node.iter()
    )

