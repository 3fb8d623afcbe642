"""Contact cards as texts hold them: elements that the CMS makes from its list of contacts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from integreat_editor.content.links import link_path
from integreat_editor.content.parsed import parsed
from integreat_editor.content.source import Node

_HEADING = re.compile(r"h[1-6]")


@dataclass(frozen=True, slots=True)
class ContactCard:
    """`name` is its heading, `path` where the CMS has it ("" if it does not say), `html` the element."""

    name: str
    path: str
    html: str


def contact_cards(html: str) -> tuple[ContactCard, ...]:
    """The contact cards of a text, in its order."""
    return tuple(_cards(html)) if "data-contact-id" in html.lower() else ()


def card_name(node: Node) -> str:
    """What a card is headed with; where it has no heading, all it says."""
    heading = next((each for each in node.iter() if _HEADING.fullmatch(each.tag)), node)
    return " ".join(heading.text_content().split())


def _cards(html: str) -> Iterator[ContactCard]:
    for node in parsed(html).iter():
        if node.is_element and node.get("data-contact-id") is not None:
            yield ContactCard(card_name(node), link_path(node.get("data-contact-url") or ""), node.outer)
