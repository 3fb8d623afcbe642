"""What the card of a protected object shows of it: a few lines, or the corner of a table. No drawing in here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from integreat_editor.content.contact_cards import card_name
from integreat_editor.content.fold_out import read_fold_out
from integreat_editor.content.paste_looks import is_hidden, style_of
from integreat_editor.content.source import BLOCK, Node, parse_source
from integreat_editor.content.table import read_table
from integreat_editor.content.video import video_source, vimeo_address

MOST_LINES = 4
MOST_ROWS = 5
MOST_COLUMNS = 5
_LONGEST = 200
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Look:
    """`kind`: the element's name, or "contact". `lines`: the first is what it is called. `cells`: a table's corner,
    with `size` (rows, columns) of the whole; `header`: whether its first row holds headings.
    """

    kind: str
    lines: tuple[str, ...] = ()
    cells: tuple[tuple[str, ...], ...] = ()
    size: tuple[int, int] = (0, 0)
    header: bool = False


def object_kind(html: str) -> str:
    """Say what an object is: the name of its element, or "contact" for a contact card."""
    return look(html).kind


@lru_cache(maxsize=512)
def look(html: str) -> Look:
    """Say what a card shows of an object. It is asked at every drawing, so it is kept."""
    root = parse_source(html)
    node = next((child for child in root.children if not child.is_blank), root)
    if not node.is_element:
        return Look(node.tag, (html.strip("<!-> ")[:_LONGEST],))
    if node.get("data-contact-id") is not None or "contact-card" in (node.get("class") or ""):
        lines = tuple(_lines(node))
        name = card_name(node)
        return Look("contact", (name, *(line for line in lines if line != name))[:MOST_LINES])
    if node.tag == "table" and (found := _table(html)):
        return found
    if node.tag == "details" and (section := read_fold_out(html)):
        inside = tuple(_lines(parse_source(section.content)))
        return Look("details", (section.summary or next(_lines(node), ""), " · ".join(inside)[:_LONGEST]))
    if node.tag in {"iframe", "video", "audio"}:
        address, title = video_source(html)
        kind = "video" if vimeo_address(address) else node.tag
        return Look(kind, tuple(line for line in (title, address) if line) or tuple(_lines(node)))
    words = " ".join(_lines(node))
    return Look(node.tag, ((words or node.get("src") or node.get("data") or "")[:_LONGEST],))


def _table(html: str) -> Look | None:
    table = read_table(html)
    if table is None:
        return None
    corner = tuple(
        tuple(" ".join(_lines(parse_source(cell.html)))[:_LONGEST] for cell in row[:MOST_COLUMNS])
        for row in table.rows[:MOST_ROWS]
    )
    return Look("table", (), corner, (len(table.rows), table.columns), table.has_header)


def _lines(root: Node) -> Iterator[str]:
    """The lines a reader would see, each as plain words."""
    parts: list[str] = []
    for node in _seen(root):
        if node.tag in BLOCK or node.tag == "br":
            yield from _joined(parts)
            parts = []
        parts.append(node.text)
    yield from _joined(parts)


def _seen(node: Node) -> Iterator[Node]:
    """The node and all within it, without what its style hides: a contact card of the CMS begins with such a link."""
    stack = [node]
    while stack:
        node = stack.pop()
        if not (node.is_element and is_hidden(style_of(node))):
            yield node
            stack.extend(reversed(node.children))


def _joined(parts: list[str]) -> Iterator[str]:
    words = _SPACES.sub(" ", "".join(parts)).strip()
    if words:
        yield words[:_LONGEST]
