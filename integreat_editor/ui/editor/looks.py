"""Looks of text: which elements and styles give them, and how they are written.

Read is what the CMS's editor, Word and browsers write; written is what the CMS's editor (TinyMCE) writes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from integreat_editor.content.lines import Element
from integreat_editor.content.source import Node

_DECLARATION = re.compile(r"""(?:[^;"'(]|"[^"]*"|'[^']*'|\([^)]*\)|["'(])+""")
"""A `;` within quotes or `url(...)` ends nothing."""


@dataclass(frozen=True)
class Look:
    """One look: the elements (`tags`) that give it, or a style (`name`) with one of `values`; `tag` is written."""

    tags: frozenset[str]
    name: str
    values: frozenset[str]
    tag: str
    attributes: str = ""

    def is_style_of(self, element: Element | Node) -> bool:
        """Tell whether an element's style attribute gives this look."""
        return not self.values.isdisjoint(declarations(element).get(self.name, "").lower().split())

    def is_of(self, element: Element) -> bool:
        """Tell whether an element gives this look, by what it is or by its style."""
        return element.tag in self.tags or self.is_style_of(element)


BOLD = Look(
    frozenset({"strong", "b"}), "font-weight", frozenset({"bold", "bolder", "600", "700", "800", "900"}), "strong"
)
ITALIC = Look(frozenset({"em", "i", "cite"}), "font-style", frozenset({"italic", "oblique"}), "em")
UNDERLINED = Look(
    frozenset({"u", "ins"}), "text-decoration", frozenset({"underline"}), "span", ' style="text-decoration: underline;"'
)
STRUCK = Look(frozenset({"s", "strike", "del"}), "text-decoration", frozenset({"line-through"}), "s")
RAISED = Look(frozenset({"sup"}), "vertical-align", frozenset({"super"}), "sup")
LOWERED = Look(frozenset({"sub"}), "vertical-align", frozenset({"sub"}), "sub")
LOOKS = (BOLD, ITALIC, UNDERLINED, STRUCK, RAISED, LOWERED)
ONLY_LOOKS = frozenset({"font", "small", "big", "mark"}).union(*(look.tags for look in LOOKS))
"""What "remove formats" takes away; links and what must not be translated stay."""


def declarations(element: Element | Node) -> dict[str, str]:
    """Give the style attribute as names and values."""
    pairs = (declaration.partition(":") for declaration in _DECLARATION.findall(element.get("style") or ""))
    return {name.strip().lower(): value.strip() for name, _, value in pairs if value}


def written_style(styles: dict[str, str]) -> str:
    """Write names and values as a style attribute's value, as the CMS's editor spaces them."""
    return " ".join(f"{name}: {value};" for name, value in styles.items())
