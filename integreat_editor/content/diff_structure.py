"""What changed beside the words: the kind of a block, items of a list, markup, protected objects, attributes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from integreat_editor.content.canonical import normal_attributes
from integreat_editor.content.merge_units import Unit, is_protected, what_is
from integreat_editor.content.source import Node

_LISTS = frozenset(("ul", "ol"))
_FORMATS = frozenset(("a", "b", "strong", "i", "em", "u", "s", "sub", "sup", "code", "mark", "span"))
_TOLD_ELSEWHERE = frozenset(("href", "src"))


@dataclass(frozen=True, slots=True)
class StructureChange:
    """`kind`: "block type", "list items", "formatting", "protected object", "table" or "attribute NAME".

    `old` and `new` say what it was and is: a tag, a number of items, the value of the attribute, or HTML.
    """

    kind: str
    old: str
    new: str


def structure_changes(old: Unit, new: Unit) -> Iterator[StructureChange]:
    """Compare two versions of a block."""
    if old.node is None or new.node is None:
        return
    if is_protected(old.node) or is_protected(new.node):
        yield StructureChange("protected object", old.body, new.body)
        return
    if old.node.tag != new.node.tag:
        yield StructureChange("block type", old.node.tag, new.node.tag)
    if old.node.tag in _LISTS and new.node.tag in _LISTS and _items(old.node) != _items(new.node):
        yield StructureChange("list items", str(_items(old.node)), str(_items(new.node)))
    if what_is(old) == what_is(new) == "table" and _shape(old.node) != _shape(new.node):
        yield StructureChange("table", _shape(old.node), _shape(new.node))
    yield from _markup(old, new)


def _markup(old: Unit, new: Unit) -> Iterator[StructureChange]:
    left, right = _elements(old), _elements(new)
    if old.text == new.text and _formats(left) != _formats(right):
        yield StructureChange("formatting", old.body, new.body)
    if [node.tag for node in left] != [node.tag for node in right]:
        return
    for before, after in zip(left, right, strict=True):
        was, now = dict(normal_attributes(before)), dict(normal_attributes(after))
        for name in sorted((was.keys() | now.keys()) - _TOLD_ELSEWHERE):
            if was.get(name) != now.get(name):
                yield StructureChange(f"attribute {name}", was.get(name, ""), now.get(name, ""))


def _elements(unit: Unit) -> list[Node]:
    return [node for node in unit.node.iter() if node.is_element] if unit.node else []


def _formats(nodes: list[Node]) -> list[tuple[str, str]]:
    return [(node.tag, " ".join(node.text_content().split())) for node in nodes if node.tag in _FORMATS]


def _items(node: Node) -> int:
    return sum(child.tag == "li" for child in node.children)


def _shape(node: Node) -> str:
    tags = [child.tag for child in node.iter()]
    return f"{tags.count('tr')} × {tags.count('td') + tags.count('th')}"
