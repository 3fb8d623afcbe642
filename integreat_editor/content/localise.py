"""A template's text as it stands in a region: slots filled, links to the region's own pages, no foreign contact cards.

Only what is replaced changes; every other byte of the text stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import escape

from integreat_editor.content.contact_cards import card_name
from integreat_editor.content.filling import Words, filled_html
from integreat_editor.content.links import link_path, link_rest
from integreat_editor.content.parsed import parsed
from integreat_editor.content.slots import Slot, is_closed, is_slot, is_slot_name, slot_html, slot_of
from integreat_editor.content.source import Node, attribute_spans

__all__ = ["Localised", "Locality", "Words", "link_path", "localise", "template_slots"]

_PERHAPS = re.compile(r"data-slot|contact-card|data-contact-id|href", re.IGNORECASE)
_SLOTS = re.compile(r"data-slot|data-contact-id", re.IGNORECASE)
_NOT_IN_NAMES = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, slots=True)
class Locality:
    """What makes a text local. `links`: path of a template page as `link_path` gives it -> own address.

    `fillings`: slot name -> what stands there on this page in this language. `prefix`: what the paths of the
    template's region begin with ("/hessen/"); without it no contact card is foreign and no link is open.
    """

    links: Mapping[str, str] = field(default_factory=dict)
    fillings: Mapping[str, Words] = field(default_factory=dict)
    prefix: str = ""


@dataclass(frozen=True, slots=True)
class Localised:
    """`open_slots`: what nobody has filled yet, each once; `open_links`: paths in the template without an own page."""

    html: str
    open_slots: tuple[Slot, ...] = ()
    open_links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Change:
    start: int
    end: int
    html: str


def localise(html: str, locality: Locality) -> Localised:
    """Give a template's text with a region's words; takes any string.

    A filling of the wrong kind, or one that is not fit to be shown, counts as none.
    """
    if not _PERHAPS.search(html):
        return Localised(html)
    work = _Work(locality)
    changes: list[_Change] = []
    after = 0
    for node in parsed(html).iter():
        if node.start < after or not node.is_element:
            continue
        if is_slot(node) or work.is_foreign_card(node):
            after = node.end if is_closed(node) else node.open_end
            changes += work.slot(node)
        elif node.tag in ("a", "area"):
            changes += work.link(node)
    return Localised(_changed(html, changes), tuple(work.slots.values()), tuple(work.links))


def template_slots(html: str, prefix: str) -> tuple[Slot, ...]:
    """All slots of a template's text, each once, contact cards of its region (`prefix`) included."""
    return localise(html, Locality(prefix=prefix)).open_slots if _SLOTS.search(html) else ()


def card_slot(node: Node) -> Slot:
    """The slot that stands for a contact card of another region."""
    hint = card_name(node)
    name = "contact-" + (_NOT_IN_NAMES.sub("-", node.get("data-contact-id") or "").strip("-")[:40] or "card")
    return Slot(name, "contact", "region", hint, slot_html(name, "contact", "region", hint))


class _Work:
    """Localises element by element and keeps what is open."""

    def __init__(self, locality: Locality) -> None:
        self._locality = locality
        self.slots: dict[tuple[str, str], Slot] = {}
        self.links: dict[str, None] = {}

    def is_foreign_card(self, node: Node) -> bool:
        """Whether an element is a contact card of the template's region."""
        if not self._locality.prefix or node.get("data-contact-id") is None or not is_closed(node):
            return False
        path = link_path(node.get("data-contact-url") or "")
        return not path or path.startswith(self._locality.prefix)

    def slot(self, node: Node) -> Iterator[_Change]:
        """Fill a slot, or keep it in mind as open."""
        own = is_slot(node)
        slot = slot_of(node) if own else card_slot(node)
        words = self._locality.fillings.get(slot.name) if is_slot_name(slot.name) else None
        html = filled_html(slot, node, words) if words is not None and is_closed(node) else None
        if html is not None:
            yield _Change(node.start, node.end, html)
            return
        self.slots.setdefault((slot.name, slot.kind), slot)
        if not own:
            yield _Change(node.start, node.end, slot.html)

    def link(self, node: Node) -> Iterator[_Change]:
        """Let a link to a template page lead to the region's own, or keep it in mind as open."""
        href = node.get("href")
        path = link_path(href) if href else ""
        if not href or not path:
            return
        own = self._locality.links.get(path)
        if own is None:
            if self._locality.prefix and path.startswith(self._locality.prefix):
                self.links.setdefault(path)
            return
        address = own + link_rest(href)
        if address != href:
            start, end = attribute_spans(node)["href"]
            yield _Change(start, end, f'href="{escape(address)}"')


def _changed(html: str, changes: list[_Change]) -> str:
    parts: list[str] = []
    position = 0
    for change in changes:
        parts += (html[position : change.start], change.html)
        position = change.end
    return "".join((*parts, html[position:]))
