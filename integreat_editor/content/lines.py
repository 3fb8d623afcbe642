"""A page as lines: the form in which an editor shows and changes it.

A line is a paragraph, a heading, a list item, a rule or a protected object. Where it stands is its `path`: the ids of
the elements around it, outermost first, the first of them a *block* (a placeholder without a tag, see document.py).
Neighbouring lines with a common start of their paths share those elements. Tags are kept as written, so whatever an
editor does not know survives; lines, runs and paths refer to them by number.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property

from integreat_editor.content.source import Attributes, parse_source

Path = tuple[int, ...]
LISTS = frozenset({"ul", "ol"})
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


class LineKind(StrEnum):
    TEXT = "text"
    RULE = "rule"
    PROTECTED = "protected"


class EmbeddedKind(StrEnum):
    BREAK = "break"
    IMAGE = "image"
    INLINE = "inline"
    """Something within a line that is not text: a comment, an empty anchor, a character that can't be shown."""
    BLOCK = "block"
    """A protected object that has its line for itself: contact card, table, video ..."""


@dataclass(frozen=True)
class Element:
    """An element instance; `tag` is empty for a block's placeholder."""

    id: int
    tag: str
    open_tag: str
    close_tag: str
    space_before: str = ""
    """White space before the start tag."""
    space_inside: str = ""
    """White space between the last child and the end tag."""

    @cached_property
    def attributes(self) -> Attributes:
        nodes = parse_source(self.open_tag).children
        return nodes[0].attrs if nodes else ()

    def get(self, name: str) -> str | None:
        return next((value for key, value in self.attributes if key == name), None)


@dataclass(frozen=True)
class Embedded:
    """An object within a line, with its HTML as written."""

    id: int
    kind: EmbeddedKind
    html: str


@dataclass(slots=True)
class Run:
    """A piece of a line: text, or the embedded object with this id, within these inline elements."""

    text: str
    elements: Path = ()
    embedded: int = 0


@dataclass(slots=True)
class Line:
    path: Path
    runs: list[Run] = field(default_factory=list)
    kind: LineKind = LineKind.TEXT

    @property
    def block(self) -> int:
        return self.path[0]

    @property
    def is_loose(self) -> bool:
        """True for a top-level line in no element at all."""
        return len(self.path) == 1 and self.kind is LineKind.TEXT


class Parts:
    """The elements and embedded objects of one document, by id. It only grows: undo may ask for any of them again."""

    def __init__(self) -> None:
        self.elements: dict[int, Element] = {}
        self.embedded: dict[int, Embedded] = {}
        self._inline: dict[tuple[str, str], int] = {}

    def _next_id(self) -> int:
        return len(self.elements) + len(self.embedded) + 1

    def new_block(self) -> int:
        """Make the placeholder of a top-level block."""
        return self.add("", "", "").id

    def add(self, tag: str, open_tag: str, close_tag: str, space_before: str = "", space_inside: str = "") -> Element:
        element = Element(self._next_id(), tag, open_tag, close_tag, space_before, space_inside)
        self.elements[element.id] = element
        return element

    def new(self, tag: str, attributes: str = "", space_before: str = "") -> int:
        """Make an element that no source had; `attributes` as written in a tag, with a blank in front."""
        return self.add(tag, f"<{tag}{attributes}>", f"</{tag}>", space_before).id

    def inline(self, tag: str, attributes: str = "") -> int:
        """Give the inline element with this tag and these attributes; always the same, so that its runs join."""
        key = (tag, attributes)
        if key not in self._inline:
            self._inline[key] = self.new(tag, attributes)
        return self._inline[key]

    def copy(self, element_id: int, tag: str | None = None) -> int:
        """Make another element with the same attributes (but for the id), of the same or another tag."""
        element = self.elements[element_id]
        attributes = "".join(
            f' {name}="{escape_attribute(value)}"' for name, value in element.attributes if name != "id"
        )
        return self.new(tag or element.tag, attributes, element.space_before)

    def with_space(self, element_id: int, space_before: str) -> int:
        """Make a twin of an element that differs in the white space before it."""
        twin = replace(self.elements[element_id], id=self._next_id(), space_before=space_before)
        self.elements[twin.id] = twin
        return twin.id

    def embed(self, kind: EmbeddedKind, html: str) -> int:
        embedded = Embedded(self._next_id(), kind, html)
        self.embedded[embedded.id] = embedded
        return embedded.id

    def tags(self, path: Path) -> list[str]:
        return [self.elements[element_id].tag for element_id in path]

    def index_of(self, path: Path, tags: frozenset[str]) -> int | None:
        """Give the index of the innermost element of a path with one of these tags, or None."""
        return next((i for i in reversed(range(len(path))) if self.elements[path[i]].tag in tags), None)


def escape_attribute(value: str) -> str:
    return value.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
