"""Alignment and direction of lines: attributes of the element a line stands in, all others kept as written."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QTextBlock

from integreat_editor.content.lines import HEADINGS, Element, LineKind, escape_attribute
from integreat_editor.ui.editor.looks import declarations, written_style
from integreat_editor.ui.editor.structure import Structure

_CARRIERS = HEADINGS | {"p", "li", "div", "blockquote"}
ALIGNMENTS = ("left", "center", "right", "justify")


class BlockStyles:
    """The changes to one page's lines that do not move them."""

    def __init__(self, structure: Structure) -> None:
        self._structure = structure
        self._parts = structure.parts

    def alignment(self, block: QTextBlock) -> str:
        """The alignment that is set on a line's element or on one around it, or ""."""
        return self._innermost(block, lambda element: declarations(element).get("text-align", ""), ALIGNMENTS)

    def direction(self, block: QTextBlock) -> str:
        """The direction (`rtl`, `ltr`) that is set on a line's element or on one around it, or ""."""
        return self._innermost(block, lambda element: element.get("dir") or "", ("rtl", "ltr"))

    def _innermost(self, block: QTextBlock, read: Callable[[Element], str], known: Sequence[str]) -> str:
        elements = (self._parts.elements[element] for element in reversed(self._structure.path(block)))
        return next((value for element in elements if (value := read(element)) in known), "")

    def set_alignment(self, blocks: Sequence[QTextBlock], value: str | None) -> None:
        """Aligns lines (`text-align`, as the CMS's editor writes it); None: as the language has it."""
        for block in blocks:
            self._change(block, lambda element: self._with_style(element, "text-align", value))

    def set_direction(self, blocks: Sequence[QTextBlock], value: str | None) -> None:
        """Lets lines run from right to left or left to right (`dir`); None: as the text's first letter has it."""
        for block in blocks:
            self._change(block, lambda element: self._with_attribute(element, "dir", value or ""))

    def _change(self, block: QTextBlock, change: Callable[[int], int]) -> None:
        structure, path = self._structure, self._structure.path(block)
        if structure.kind(block) is not LineKind.TEXT or not path:
            return
        if self._parts.elements[path[-1]].tag not in _CARRIERS:
            path = (*path, self._parts.new("p"))
        old = path[-1]
        new = change(old)
        if new == old:
            return
        lines = [block, *structure.lines_after(block, path)]  # of an item, also what follows within it
        for line in lines:
            rest = structure.path(line)[len(path) :] if line != block else ()
            structure.projection.set_line(line, (*path[:-1], new, *rest), structure.kind(line))

    def _with_style(self, element_id: int, name: str, value: str | None) -> int:
        styles = declarations(self._parts.elements[element_id])
        if styles.get(name, "") == (value or ""):
            return element_id
        kept = {key: each for key, each in styles.items() if key != name}
        if value:
            kept[name] = value
        return self._with_attribute(element_id, "style", written_style(kept))

    def _with_attribute(self, element_id: int, name: str, value: str) -> int:
        """The element with an attribute set, or without it for ""; the others keep their order."""
        element = self._parts.elements[element_id]
        if (element.get(name) or "") == value:
            return element_id
        attributes = [(key, value if key == name else each) for key, each in element.attributes]
        if name not in dict(attributes):
            attributes.append((name, value))
        written = "".join(f' {key}="{escape_attribute(each)}"' for key, each in attributes if key != name or value)
        return self._parts.add(
            element.tag, f"<{element.tag}{written}>", f"</{element.tag}>", element.space_before, element.space_inside
        ).id
