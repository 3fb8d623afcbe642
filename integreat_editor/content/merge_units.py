"""The units of a text, level by level: blocks of a page, items of a list, sentences of a paragraph.

A container's source is its `lead` and then, unit by unit, `body` and `trail`: every byte in exactly one of them.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from integreat_editor.content.canonical import canonical, normal_attributes
from integreat_editor.content.sentences import Cut, cut_points
from integreat_editor.content.source import BLOCK, WHITE_SPACE, Node, decode

_CONTAINERS = BLOCK - {
    "caption", "colgroup", "dialog", "dir", "fieldset", "form", "hgroup", "hr", "menu", "pre", "search", "table",
    "tbody", "tfoot", "thead", "tr",
}
_FAMILIES = {"ul": "list", "ol": "list", "li": "item", "table": "table", "tr": "row", "td": "cell", "th": "cell"}
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_BREAK = re.compile(r"<br\b[^>]*>$", re.IGNORECASE)
_OBJECT = re.compile(r"<(?:img|iframe|video|audio|object|embed|hr|input|svg|math|canvas|button)\b", re.IGNORECASE)
_SENTENCES_PER_RUN = 20_000
_LONGEST_REMEMBERED = 4_000
# The three versions of a text have most units in common.
_remembered = functools.lru_cache(maxsize=4_096)(canonical)


@dataclass(slots=True)
class Unit:
    """One place of a text.

    `node` is the element of a block, None for a sentence. `key` is equal for units that read the same, `text` is
    what is read. `before` and `after` are the inline start tags open around a sentence's ends.
    """

    body: str
    trail: str
    node: Node | None
    key: str
    text: str
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    last_in_run: bool = False

    @property
    def html(self) -> str:
        return self.body + self.trail

    @property
    def breaks(self) -> int:
        """How many line breaks follow."""
        return self.trail.lower().count("<br")

    @property
    def is_blank(self) -> bool:
        """Nothing to see but space."""
        return not self.text.strip() and not _OBJECT.search(self.body)

    @property
    def family(self) -> str:
        """Units of different families never stand for each other."""
        if self.node is None:
            return "sentence"
        return "object" if is_protected(self.node) else _FAMILIES.get(self.node.tag, "block")


@dataclass(slots=True)
class Content:
    """A container's inner source as units."""

    lead: str = ""
    units: list[Unit] = field(default_factory=list)


def content_of(container: Node) -> Content:
    """Cut the content of an element (or the root) into units."""
    content = Content()
    holders = _block_holders(container)
    run: list[Node] = []
    for child in container.children:
        if child.tag in BLOCK or id(child) in holders:
            _add_run(content, run)
            run = []
            content.units.append(_block_unit(child))
        else:
            run.append(child)
    _add_run(content, run)
    return content


def what_is(unit: Unit) -> str:
    """Name the kind of place: "sentence", "heading", "list item", "list", "cell", "table", "block" ..."""
    if unit.node is None:
        return "sentence"
    if is_protected(unit.node):
        return "protected object"
    tag = unit.node.tag
    names = {"li": "list item", "ul": "list", "ol": "list", "p": "paragraph", "table": "table", "tr": "row"}
    return "heading" if tag in _HEADINGS else names.get(tag, "block")


def is_container(node: Node) -> bool:
    """Tell whether the inside of an element may be merged unit by unit."""
    return node.tag in _CONTAINERS and not is_protected(node) and "white-space" not in (node.get("style") or "")


def is_protected(node: Node) -> bool:
    """Tell whether an element is one object that people do not edit as text (contact card)."""
    return (
        node.get("contenteditable") == "false"
        or node.get("data-contact-id") is not None
        or "contact-card" in (node.get("class") or "").split()
    )


def same_start_tag(*nodes: Node) -> bool:
    """Tell whether elements have the same name and, canonically, the same attributes."""
    first = nodes[0]
    return all(node.tag == first.tag and normal_attributes(node) == normal_attributes(first) for node in nodes[1:])


def block_key(node: Node) -> str:
    """Equal for elements that read the same, tag and attributes included."""
    html = node.outer
    form = canonical(html) if len(html) > _LONGEST_REMEMBERED else _remembered(html)
    return f"{node.tag} {normal_attributes(node)} {form}"


def _block_holders(container: Node) -> set[int]:
    """Inline elements that hold a block somewhere; they count as blocks themselves."""
    holders: set[int] = set()
    for node in container.iter():
        if node.tag not in BLOCK:
            continue
        above = node.parent
        while above is not None and above is not container and id(above) not in holders:
            holders.add(id(above))
            above = above.parent
    return holders


def _block_unit(node: Node) -> Unit:
    text = " ".join(node.text_content().split())
    return Unit(node.outer, "", node, block_key(node), text)


def _add_run(content: Content, run: list[Node]) -> None:
    """Take in a run of inline nodes: sentences, or mere space that goes to what stands before it."""
    if not run:
        return
    source, start, end = run[0].source, run[0].start, run[-1].end
    if not any(node.is_element or (node.tag == "#text" and not node.is_blank) for node in run):
        _add_space(content, source[start:end])
        return
    text = source[start:end]
    lead = len(text) - len(text.lstrip(WHITE_SPACE))
    _add_space(content, text[:lead])
    cuts = cut_points(run)[:_SENTENCES_PER_RUN]
    content.units.extend(_sentence_units(source, Cut(start + lead, ()), cuts, Cut(end, ())))


def _add_space(content: Content, space: str) -> None:
    if content.units:
        content.units[-1].trail += space
    else:
        content.lead += space


def _sentence_units(source: str, first: Cut, cuts: list[Cut], last: Cut) -> Iterator[Unit]:
    borders = [first, *(cut for cut in cuts if cut.offset > first.offset), last]
    for start, end in itertools.pairwise(borders):
        body, trail = _without_trail(source[start.offset : end.offset])
        yield _sentence_unit(body, trail, start, end, is_last=end is last)


def _sentence_unit(body: str, trail: str, start: Cut, end: Cut, *, is_last: bool) -> Unit:
    opened = "".join(node.open_tag for node in start.context)
    closed = "".join(f"</{node.tag}>" for node in reversed(end.context))
    before, after = _names(start), _names(end)
    html = opened + body + closed
    form = canonical(html) if len(html) > _LONGEST_REMEMBERED else _remembered(html)
    words = decode(re.sub(r"<[^<>]*>", " ", body) if "<" in body else body)
    key = f"{before} {form or body} {after}"
    return Unit(body, trail, None, key, " ".join(words.split()), before, after, is_last)


def _names(cut: Cut) -> tuple[str, ...]:
    return tuple(f"{node.tag} {normal_attributes(node)}" for node in cut.context)


def _without_trail(html: str) -> tuple[str, str]:
    """Split off the white space and line breaks at the end of a sentence."""
    body = html.rstrip(WHITE_SPACE)
    while body.endswith(">") and (tag := body.rfind("<")) >= 0 and _BREAK.match(body, tag):
        body = body[:tag].rstrip(WHITE_SPACE)
    return (body, html[len(body) :]) if body else (html, "")
