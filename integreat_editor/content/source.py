"""HTML source as a tree that loses nothing: every node knows its exact slice of the text.

Tokens follow the HTML standard (section 13.2.5, tokenization) as far as a page's content can meet it; the tree
is simpler than a browser's (no adoption agency, no foster parenting). Whatever the input, the slices of a node's
children lie end to end between `open_end` and `close_start`, so they always give back the source. Time is linear
in the length of the input, and nothing recurses.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape


def _names(*lists: str) -> frozenset[str]:
    return frozenset(name for names in lists for name in names.split())


VOID = _names("area base br col embed hr img input link meta param source track wbr")
RAW_TEXT = _names("script style textarea title xmp iframe noembed noframes noscript")
BLOCK = _names(
    "address article aside blockquote caption center colgroup dd details dialog dir div dl dt fieldset figcaption",
    "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table tbody",
    "td tfoot th thead tr ul",
)
WHITE_SPACE = " \t\r\n\f"
"""What HTML and CSS call white space; U+00A0 is not among it."""

Attributes = tuple[tuple[str, str], ...]

_UNSEEN = frozenset({"#comment", "#stray"})
_DECODED_RAW_TEXT = frozenset({"textarea", "title"})
_FOREIGN = frozenset({"svg", "math"})
# Elements whose end tag may be left out, by the kind of place they hold.
_CLOSED_BY = {"li": "item", "dt": "term", "dd": "term", "tr": "row", "td": "cell", "th": "cell"} | dict.fromkeys(
    ("thead", "tbody", "tfoot"), "section",
)
_KIND = {"p": "p"} | _CLOSED_BY
_ENDS_PARAGRAPH = BLOCK - {"caption", "colgroup", "tbody", "td", "tfoot", "th", "thead", "tr"}
# Opening one of these hides the open places outside it: an <li> in a nested list does not end the outer item.
_HIDES = {"ul": _names("item"), "ol": _names("item"), "dl": _names("term"), "table": frozenset(_KIND.values())} | (
    dict.fromkeys(("td", "th", "caption", "button", "object", "template"), _names("p item term"))
)

_NAME = r"[a-zA-Z][^ \t\r\n\f/>]*+"
_ATTRIBUTE = (
    r"""(?P<name>=?[^ \t\r\n\f/>=]++|=)(?:[ \t\r\n\f]*+=[ \t\r\n\f]*+"""
    r"""(?:"(?P<double>[^"]*+)"|'(?P<single>[^']*+)'|(?P<bare>[^ \t\r\n\f>"'][^ \t\r\n\f>]*+)|(?=>)))?+"""
)
_UNNAMED_ATTRIBUTE = re.sub(r"\?P<\w+>", "?:", _ATTRIBUTE)
# Possessive quantifiers throughout: no input can make these go back and try again.
_START_TAG = re.compile(rf"<(?P<tag>{_NAME})(?P<rest>(?:[ \t\r\n\f/]++|{_UNNAMED_ATTRIBUTE})*+)>")
_ATTRIBUTES = re.compile(_ATTRIBUTE)
_END_TAG = re.compile(rf"</(?P<tag>{_NAME})[^>]*+>")
_MARKUP = re.compile(r"<(?=[a-zA-Z!?/])")
_COMMENT_END = re.compile(r"--!?>")
_ATTRIBUTE_ENTITY = re.compile(r"&(?:#[^;&\s]{1,20};?|[a-zA-Z][a-zA-Z0-9]{0,31}+(?:;|(?![=a-zA-Z0-9])))")
_ENDLESS_NUMBER = re.compile(r"&#\d{20,}+;?")


class Node:
    """A node of the tree.

    `tag` is a lower-case element name, or `#root`, `#text`, `#comment` (also doctype and processing instruction)
    or `#stray` (an end tag that closes nothing). `source[start:end]` is the node, `source[start:open_end]` its
    start tag, `source[close_start:end]` its end tag (empty where it is implied). `text` is the decoded text of a
    `#text` node, else empty.
    """

    __slots__ = ("attrs", "children", "close_start", "end", "open_end", "parent", "source", "start", "tag", "text")

    def __init__(self, source: str, tag: str, start: int, open_end: int, parent: Node | None) -> None:
        self.source = source
        self.tag = tag
        self.attrs: Attributes = ()
        self.children: list[Node] = []
        self.parent = parent
        self.start = start
        self.open_end = open_end
        self.close_start = self.end = open_end
        self.text = ""

    @property
    def outer(self) -> str:
        """The source of the node, start and end tag included."""
        return self.source[self.start : self.end]

    @property
    def inner(self) -> str:
        """The source between start and end tag."""
        return self.source[self.open_end : self.close_start]

    @property
    def open_tag(self) -> str:
        """The start tag as written."""
        return self.source[self.start : self.open_end]

    @property
    def close_tag(self) -> str:
        """The end tag as written, empty where it is implied."""
        return self.source[self.close_start : self.end]

    @property
    def is_element(self) -> bool:
        return not self.tag.startswith("#")

    @property
    def is_blank(self) -> bool:
        """True for a text of nothing but white space."""
        return self.tag == "#text" and not self.text.strip(WHITE_SPACE)

    def get(self, name: str, default: str | None = None) -> str | None:
        """Give the decoded value of the first attribute with this (lower-case) name."""
        return next((value for key, value in self.attrs if key == name), default)

    def iter(self) -> Iterator[Node]:
        """Give this node and all below it in document order."""
        stack = [self]
        while stack:
            node = stack.pop()
            yield node
            stack.extend(reversed(node.children))

    def text_content(self) -> str:
        """Give the decoded text of all text nodes below, joined."""
        return "".join(node.text for node in self.iter())

    def __repr__(self) -> str:
        return f"<Node {self.tag} {self.start}:{self.end}>"


def parse_source(html: str) -> Node:
    """Read any string as HTML content and give its `#root`; there is no input it refuses."""
    return _Reader(html).read()


def content_root(root: Node) -> Node:
    """Give the node whose children are the content: the root, or the innermost of its sole wrapper divs.

    A wrapper is a div without attributes that is alone but for white space, comments and stray end tags. The CMS
    wraps whatever has several top-level elements (reference: integreat-cms, cleanup of content on save).
    """
    node = root
    while True:
        inside = [child for child in node.children if not child.is_blank and child.tag not in _UNSEEN]
        if len(inside) != 1 or inside[0].tag != "div" or inside[0].attrs:
            return node
        node = inside[0]


def read_attributes(source: str) -> Attributes:
    """Read what stands in a start tag after its name; of a name given twice the first counts, as in a browser."""
    found: dict[str, str] = {}
    for match in _ATTRIBUTES.finditer(source):
        value = next((v for v in match.group("double", "single", "bare") if v is not None), "")
        found.setdefault(match["name"].lower(), decode_attribute(value))
    return tuple(found.items())


def attribute_spans(node: Node) -> dict[str, tuple[int, int]]:
    """Where each attribute of an element stands in its source, quotes included; of a name given twice the first."""
    found: dict[str, tuple[int, int]] = {}
    for match in _ATTRIBUTES.finditer(node.source, node.start + 1 + len(node.tag), node.open_end - 1):
        found.setdefault(match["name"].lower(), match.span())
    return found


def decode(text: str) -> str:
    """Turn character references into characters."""
    if "&" not in text:
        return text
    # int() refuses numbers of thousands of digits; no such reference names a character anyway.
    return unescape(_ENDLESS_NUMBER.sub("\ufffd", text))


def decode_attribute(value: str) -> str:
    """Turn character references of an attribute into characters: in `?a=1&copy=2` there is none."""
    if "&" not in value:
        return value
    return _ATTRIBUTE_ENTITY.sub(lambda match: decode(match[0]), value)


class _Reader:
    """One pass over the source with a stack of open elements."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.root = Node(source, "#root", 0, 0, None)
        self.stack = [self.root]
        self.open_tags: Counter[str] = Counter()
        # For each open element: which kinds of place are open around it, and at which depth of the stack.
        self.places: list[dict[str, int]] = [{}]
        self.foreign_depth = 0

    def read(self) -> Node:
        position = text_start = 0
        length = len(self.source)
        while match := _MARKUP.search(self.source, position):
            start = match.start()
            end = self._token_end(start)
            if end is None:  # a start or end tag that never ends: the rest is text, so that it can be seen
                break
            self._text(text_start, start)
            position = text_start = self._token(start, end)
        self._text(text_start, length)
        self._close_down_to(1, length, length)
        self.root.close_start = self.root.end = length
        return self.root

    def _token_end(self, start: int) -> int | None:
        following = self.source[start + 1 : start + 4]
        if following == "!--":
            if self.source.startswith((">", "->"), start + 4):
                return self.source.index(">", start + 4) + 1
            found = _COMMENT_END.search(self.source, start + 4)
            return found.end() if found else len(self.source)
        if following[0].isalpha():
            found = _START_TAG.match(self.source, start)
            return found.end() if found else None
        return self.source.find(">", start) + 1 or None

    def _token(self, start: int, end: int) -> int:
        """Take in the markup at [start, end); give where reading goes on."""
        if start_tag := _START_TAG.fullmatch(self.source, start, end):
            return self._start_tag(start_tag)
        if end_tag := _END_TAG.fullmatch(self.source, start, end):
            self._end_tag(end_tag["tag"].lower(), start, end)
        else:
            self._leaf("#comment", start, end)
        return end

    def _text(self, start: int, end: int, *, raw: bool = False) -> None:
        if end > start:
            node = self._leaf("#text", start, end)
            node.text = self.source[start:end] if raw else decode(self.source[start:end])

    def _leaf(self, tag: str, start: int, end: int) -> Node:
        parent = self.stack[-1]
        node = Node(self.source, tag, start, end, parent)
        parent.children.append(node)
        return node

    def _start_tag(self, match: re.Match[str]) -> int:
        start, end = match.span()
        tag = match["tag"].lower()
        self._imply_ends(tag, start)
        node = self._leaf(tag, start, end)
        if match["rest"]:
            node.attrs = read_attributes(match["rest"])
        if tag in VOID or (self.foreign_depth and match["rest"].endswith("/")):
            return end
        self._push(node)
        return self._raw_text(node) if tag in RAW_TEXT and not self.foreign_depth else end

    def _raw_text(self, node: Node) -> int:
        found = re.compile(rf"</{node.tag}(?=[ \t\r\n\f/>])[^>]*+>", re.IGNORECASE).search(self.source, node.open_end)
        close_start, end = found.span() if found else (len(self.source), len(self.source))
        self._text(node.open_end, close_start, raw=node.tag not in _DECODED_RAW_TEXT)
        self._close_down_to(len(self.stack) - 1, close_start, end)
        return end

    def _end_tag(self, tag: str, start: int, end: int) -> None:
        if not self.open_tags[tag]:
            self._leaf("#stray", start, end)
            return
        depth = len(self.stack) - 1
        while self.stack[depth].tag != tag:
            depth -= 1
        self._close_down_to(depth, start, end)

    def _imply_ends(self, tag: str, at: int) -> None:
        kinds = [_CLOSED_BY[tag]] if tag in _CLOSED_BY else []
        if tag in _ENDS_PARAGRAPH:
            kinds.append("p")
        for kind in kinds:
            depth = self.places[-1].get(kind)
            if depth is not None:
                self._close_down_to(depth, at, at)

    def _push(self, node: Node) -> None:
        places = self.places[-1]
        hidden = _HIDES.get(node.tag)
        kind = _KIND.get(node.tag)
        if hidden:
            places = {key: depth for key, depth in places.items() if key not in hidden}
        if kind:
            places = places | {kind: len(self.stack)}
        self.places.append(places)
        self.stack.append(node)
        self.open_tags[node.tag] += 1
        self.foreign_depth += node.tag in _FOREIGN

    def _close_down_to(self, depth: int, close_start: int, end: int) -> None:
        """Close the open elements from the top of the stack to `depth`; only the last one has the end tag."""
        while len(self.stack) > depth:
            node = self.stack.pop()
            self.places.pop()
            self.open_tags[node.tag] -= 1
            self.foreign_depth -= node.tag in _FOREIGN
            last = len(self.stack) == depth
            node.close_start = close_start
            node.end = end if last else close_start
