"""A text as passages: the paragraphs, headings, list items and cells in which sentences stand, whatever the language.

What a passage says is not looked at, only what all languages share: its kind, its sentences' number and length, and
its *anchors* (numbers, mail addresses, links, pictures, contact cards).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape

from integreat_editor.content.canonical import normal_address
from integreat_editor.content.document import parse
from integreat_editor.content.facts import normal_phone
from integreat_editor.content.links import link_path
from integreat_editor.content.parsed import parsed
from integreat_editor.content.sentences import Sentence, sentences
from integreat_editor.content.source import BLOCK, RAW_TEXT, VOID, Node

Anchor = tuple[str, str]

_ADDRESS = re.compile(r"\b(href|src|data-contact-id)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE)
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_GROUPED = re.compile(r"(?<=\d)[.,'\u00a0\u202f ](?=\d{3}(?!\d))")
_NUMBER = re.compile(r"\d+")
_SPACE_BEFORE = re.compile(r"(?:\s|&nbsp;|&#160;|&#xa0;)*", re.IGNORECASE)
_OBJECTS = (VOID | RAW_TEXT) - {"br", "hr", "wbr", "script", "style"}
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_TERMS = frozenset(("dt", "dd", "summary", "caption", "figcaption"))


@dataclass(frozen=True, slots=True)
class Passage:
    """Inline content between two block borders. `sentences`: indexes into `Text.sentences`.

    `kind` says where it stands ("h2", "item1": in a list, "cell0": the first of a row, "text", "object": a picture
    alone), `block` is its top-level block as `content.parse` counts.
    """

    index: int
    kind: str
    sentences: range
    block: int
    anchors: frozenset[Anchor] = frozenset()

    @property
    def is_heading(self) -> bool:
        return self.kind in _HEADINGS

    @property
    def family(self) -> str:
        """Passages of one family, one after the other, are one list, one table, one stretch of paragraphs."""
        return self.kind.rstrip("0123456789") if not self.is_heading else self.kind


@dataclass(frozen=True, slots=True)
class PassageText:
    """A text taken apart. `blocks`: the block of each sentence; `anchors`: those of each sentence."""

    sentences: tuple[Sentence, ...]
    blocks: tuple[int, ...]
    anchors: tuple[frozenset[Anchor], ...]
    passages: tuple[Passage, ...]

    @property
    def length(self) -> int:
        """Characters of all sentences."""
        return sum(len(each.text) for each in self.sentences)


@dataclass(slots=True)
class _Found:
    container: Node
    first: int
    last: int
    has_words: bool = field(default=False)


@lru_cache(maxsize=32)
def passages_of(html: str) -> PassageText:
    """Take a text apart; each sentence with something to see is in at most one passage."""
    found = tuple(sentences(html))
    anchors = tuple(frozenset(_anchors(each)) for each in found)
    blocks = _blocks(html, found)
    passages: list[Passage] = []
    for each in _find(html, [sentence.start for sentence in found]):
        kind = _kind(each.container) if each.has_words else "object"
        inside = range(each.first, each.last + 1)
        together = frozenset[Anchor]().union(*(anchors[index] for index in inside))
        passages.append(Passage(len(passages), kind, inside, blocks[each.first], together))
    return PassageText(found, blocks, anchors, tuple(passages))


def is_strong(anchor: Anchor) -> bool:
    """Whether an anchor that two texts have once each tells which passages stand for each other."""
    kind, value = anchor
    return kind != "number" or len(value) >= 3


def _find(html: str, starts: list[int]) -> Iterator[_Found]:
    current: _Found | None = None
    for node in parsed(html).iter():
        if node.is_blank or not ((node.tag == "#text" and node.text.strip()) or node.tag in _OBJECTS):
            continue
        container = _container(node)
        if container.tag in RAW_TEXT:
            continue
        first, last = _sentences_at(node, starts)
        if current is not None and current.container is container:
            current.last = max(last, current.last)
        else:
            first = max(first, current.last + 1 if current is not None else 0)
            if last < first:  # it stands in a sentence that began in the passage before
                continue
            if current is not None:
                yield current
            current = _Found(container, first, last)
        current.has_words |= node.tag == "#text"
    if current is not None:
        yield current


def _sentences_at(node: Node, starts: list[int]) -> tuple[int, int]:
    begin = node.start
    if node.tag == "#text" and (space := _SPACE_BEFORE.match(node.source, node.start, node.end)):
        begin = min(space.end(), node.end - 1)
    first = bisect_right(starts, begin) - 1
    return max(first, 0), max(first, bisect_right(starts, max(begin, node.end - 1)) - 1, 0)


def _container(node: Node) -> Node:
    above = node.parent or node
    while above.parent is not None and above.tag not in BLOCK and above.tag not in RAW_TEXT:
        above = above.parent
    return above


def _kind(container: Node) -> str:
    node: Node | None = container
    while node is not None:
        if node.tag in _HEADINGS or node.tag in _TERMS:
            return node.tag
        if node.tag == "li":
            return f"item{_list_depth(node)}"
        if node.tag in ("td", "th"):
            row = [each for each in (node.parent.children if node.parent else []) if each.tag in ("td", "th")]
            return f"cell{next((index for index, each in enumerate(row) if each is node), 0)}"
        node = node.parent
    return "text"


def _list_depth(node: Node) -> int:
    depth = 0
    above = node.parent
    while above is not None:
        depth += above.tag in ("ul", "ol")
        above = above.parent
    return depth


def _blocks(html: str, found: tuple[Sentence, ...]) -> tuple[int, ...]:
    """The block of each sentence; one between blocks belongs to the one before."""
    document = parse(html)
    ends: list[int] = []
    position = len(document.head)
    for block in document.blocks:
        position += len(block.gap) + len(block.html)
        ends.append(position)
    last = max(len(ends) - 1, 0)
    return tuple(min(bisect_right(ends, sentence.start), last) for sentence in found)


def _anchors(sentence: Sentence) -> Iterator[Anchor]:
    for match in _ADDRESS.finditer(sentence.html):
        value = unescape(next((each for each in match.groups()[1:] if each is not None), "")).strip()
        if match[1].lower() == "data-contact-id":
            yield "contact", value
        elif match[1].lower() == "src":
            yield "image", normal_address(value)
        else:
            yield from _link_anchor(value)
    text = sentence.text
    for match in _MAIL.finditer(text):
        yield "mail", match[0].lower()
    for match in _NUMBER.finditer(_GROUPED.sub("", _MAIL.sub(" ", text))):
        if len(match[0]) > 1:
            yield "number", str(int(match[0])) if len(match[0]) < 30 else match[0]


def _link_anchor(href: str) -> Iterator[Anchor]:
    scheme, _, rest = href.partition(":")
    if scheme.lower() == "tel":
        yield "phone", normal_phone(rest)
    elif scheme.lower() == "mailto":
        yield "mail", rest.partition("?")[0].lower()
    elif href and not href.startswith("#") and not link_path(href):  # internal paths are another in each language
        yield "link", normal_address(href)
