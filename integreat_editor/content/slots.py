"""Local slots: places in a template's text that each municipality fills with its own words.

A slot is an element with `data-slot="name"`; its content is the hint that the municipality reads. What stands inside
of a slot is part of its hint, another slot too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import Literal, get_args

from integreat_editor.content.parsed import parsed
from integreat_editor.content.source import RAW_TEXT, VOID, Node

SlotKind = Literal["text", "link", "contact", "paragraph"]
SlotScope = Literal["region", "page"]
SlotFault = Literal["two_kinds", "nested", "bad_name", "bad_kind", "wrong_element", "unclosed"]

SLOT, KIND, SCOPE = "data-slot", "data-slot-kind", "data-slot-scope"
SLOT_ATTRIBUTES = frozenset((SLOT, KIND, SCOPE))
BLOCK_KINDS = frozenset(("contact", "paragraph"))

_NAME = re.compile(r"\w[\w.-]{0,63}")
_ELEMENTS = {"text": "span", "link": "a", "contact": "div", "paragraph": "div"}
_INLINE = frozenset(("a", "abbr", "b", "em", "i", "small", "span", "strong", "u"))
_END_TAG_MAY_LACK = frozenset(("p", "li", "dt", "dd", "td", "th"))
_NO_SLOTS = VOID | RAW_TEXT


@dataclass(frozen=True, slots=True)
class Slot:
    """A slot as the template's author made it. `hint` is plain text, `html` the whole element."""

    name: str
    kind: SlotKind
    scope: SlotScope
    hint: str
    html: str


@dataclass(frozen=True, slots=True)
class SlotProblem:
    """What the template's author should mend."""

    fault: SlotFault
    name: str
    html: str


def slots(html: str) -> tuple[Slot, ...]:
    """The slots of a text in its order, one for each element."""
    return tuple(slot_of(node) for node in slot_nodes(html))


def has_slots(html: str) -> bool:
    """Whether any slot stands in a text."""
    return next(slot_nodes(html), None) is not None


def is_slot_name(name: str) -> bool:
    """Whether a slot may be called that: letters, digits, `_`, `-` and `.`, at most 64 of them."""
    return _NAME.fullmatch(name) is not None


def slot_html(name: str, kind: SlotKind, scope: SlotScope, hint: str) -> str:
    """A new slot as an element; `hint` is plain text."""
    tag = _ELEMENTS[kind]
    words = escape(" ".join(hint.split()), quote=False)
    return f'<{tag} {SLOT}="{escape(name)}" {KIND}="{kind}" {SCOPE}="{scope}">{words}</{tag}>'


def slot_nodes(html: str) -> Iterator[Node]:
    """The elements of a text that are slots, the outermost where slots are nested."""
    if SLOT not in html.lower():
        return
    after = 0
    for node in parsed(html).iter():
        if node.start >= after and is_slot(node):
            after = node.end
            yield node


def is_slot(node: Node) -> bool:
    """Whether an element is a slot; one that can hold no words is not."""
    return node.is_element and node.tag not in _NO_SLOTS and node.get(SLOT) is not None


def slot_of(node: Node) -> Slot:
    """What a slot's element says."""
    hint = " ".join(node.text_content().split())
    return Slot((node.get(SLOT) or "").strip(), _kind(node), _scope(node), hint, node.outer)


def is_closed(node: Node) -> bool:
    """Whether it is certain where an element ends: one whose end tag is forgotten swallows what follows."""
    return bool(node.close_tag) or node.tag in _END_TAG_MAY_LACK


def slot_problems(html: str) -> tuple[SlotProblem, ...]:
    """What is wrong with the slots of a text, in its order; each of them can still be read and kept."""
    found: list[SlotProblem] = []
    kinds: dict[str, SlotKind] = {}
    for node in slot_nodes(html):
        slot = slot_of(node)
        found += [SlotProblem(fault, slot.name, slot.html) for fault in _faults(node, slot)]
        if slot.name and kinds.setdefault(slot.name, slot.kind) != slot.kind:
            found.append(SlotProblem("two_kinds", slot.name, slot.html))
    return tuple(found)


def _faults(node: Node, slot: Slot) -> Iterator[SlotFault]:
    if not is_slot_name(slot.name):
        yield "bad_name"
    if (node.get(KIND) or "text").strip().lower() not in get_args(SlotKind):
        yield "bad_kind"
    if slot.kind in BLOCK_KINDS and node.tag in _INLINE:
        yield "wrong_element"
    if not is_closed(node):
        yield "unclosed"
    if any(each is not node and is_slot(each) for each in node.iter()):
        yield "nested"


def _kind(node: Node) -> SlotKind:
    said = (node.get(KIND) or "").strip().lower()
    return next((kind for kind in get_args(SlotKind) if kind == said), "text")


def _scope(node: Node) -> SlotScope:
    return "page" if (node.get(SCOPE) or "").strip().lower() == "page" else "region"
