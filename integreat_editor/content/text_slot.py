"""Where in a piece of HTML its one text stands, so that the text can be changed and nothing else."""

from __future__ import annotations

from integreat_editor.content.source import VOID, WHITE_SPACE, Node, parse_source

_EMPTY = f"{WHITE_SPACE}\u00a0"
_ADDRESSED = frozenset({"a", "img", "iframe", "object"})


def text_slot(html: str) -> tuple[int, int] | None:
    """Give the place of the only text of a piece, [start, end) without the white space around it.

    An empty piece has an empty slot, or its filler (a line break, a hard space). None where there is more than one
    text, or something that words alone can't replace: a link (its address would stay), an image, a line break.
    """
    root = parse_source(html)
    inner = root
    while True:
        children = [child for child in inner.children if not child.is_blank]
        if not children:
            return _trimmed(html, inner.open_end, inner.close_start)
        if len(children) > 1 or children[0].tag in _ADDRESSED:
            return None
        inner = children[0]
        if inner.tag == "#text":
            return _trimmed(html, inner.start, inner.end)
        if inner.tag == "br":
            return inner.start, inner.end
        if not _can_hold(inner):
            return None


def slot_text(html: str) -> str | None:
    """Give the only text of a piece, white space as it is shown; None where `text_slot` gives none."""
    return None if text_slot(html) is None else " ".join(parse_source(html).text_content().split())


def with_slot_text(html: str, text: str) -> str:
    """Put another text into the slot; no byte changes if it says the same. Raises ValueError without a slot."""
    slot = text_slot(html)
    if slot is None:
        raise ValueError("this piece has no single text")
    words = " ".join(text.split())
    if words == slot_text(html):
        return html
    return html[: slot[0]] + escape_text(words) + html[slot[1] :]


def escape_text(text: str) -> str:
    """Write plain text as HTML."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _can_hold(node: Node) -> bool:
    return node.is_element and node.tag not in VOID and bool(node.close_tag)


def _trimmed(html: str, start: int, end: int) -> tuple[int, int]:
    piece = html[start:end]
    if not piece.strip(_EMPTY).removeprefix("&nbsp;"):
        return start, end
    return start + len(piece) - len(piece.lstrip(WHITE_SPACE)), end - len(piece) + len(piece.rstrip(WHITE_SPACE))
