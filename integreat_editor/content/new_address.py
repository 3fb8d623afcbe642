"""Putting another address into the links of a text; every other byte stays as it is."""

from __future__ import annotations

from integreat_editor.content.lines import escape_attribute
from integreat_editor.content.parsed import parsed
from integreat_editor.content.source import attribute_spans


def with_new_address(html: str, old: str, new: str) -> str:
    """The text with every link to `old` (as it is written there, but for blanks around it) leading to `new`.

    An anchor of the old address is kept where the new one has none.
    """
    _, sign, anchor = old.partition("#")
    address = f"{new}#{anchor}" if sign and "#" not in new else new
    parts, position = [], 0
    for node in parsed(html).iter():
        if node.tag == "a" and (node.get("href") or "").strip() == old:
            start, end = attribute_spans(node)["href"]
            parts += [html[position:start], f'href="{escape_attribute(address)}"']
            position = end
    return "".join([*parts, html[position:]])
