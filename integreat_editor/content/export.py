"""From lines back to HTML (see lines.py), in the habits of the source."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from html.entities import codepoint2name

from integreat_editor.content.lines import Line, LineKind, Parts, Path, Run

_NUMERIC = re.compile(r"&#[0-9xX]")


@dataclass(frozen=True)
class Habits:
    """How a source writes what can be written in more than one way."""

    newline: str = "\n"
    gap: str = "\n"
    """What stands between two top-level blocks."""
    nbsp: str = "&nbsp;"
    line_break: str = "<br>"
    ascii_only: bool = False
    named_entities: bool = True
    """With `ascii_only`: `&auml;` rather than `&#228;`."""

    def escape(self, text: str) -> str:
        """Write text as HTML."""
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\xa0", self.nbsp)
        if self.ascii_only and not text.isascii():
            text = "".join(char if char.isascii() else self._entity(char) for char in text)
        return text

    def _entity(self, char: str) -> str:
        name = codepoint2name.get(ord(char)) if self.named_entities else None
        return f"&{name};" if name else f"&#{ord(char)};"


def habits_of(html: str, gaps: Sequence[str]) -> Habits:
    """Find the habits of a source; `gaps` is what stands between its top-level blocks."""
    newline = "\r\n" if "\r\n" in html else "\n"
    has_entities = "&" in html and any(entity in html for entity in ("uml;", "szlig;", "&#"))
    return Habits(
        newline=newline,
        gap=Counter(gaps).most_common(1)[0][0] if gaps else newline,
        nbsp=next((form for form in ("&nbsp;", "&#160;", "\xa0") if form in html), "&nbsp;"),
        line_break="<br />" if "<br />" in html else "<br/>" if "<br/>" in html else "<br>",
        ascii_only=html.isascii() and has_entities,
        named_entities=not _NUMERIC.search(html),
    )


class LineWriter:
    """Writes lines as HTML."""

    def __init__(self, parts: Parts, habits: Habits) -> None:
        self.parts = parts
        self.habits = habits

    def write(self, lines: Sequence[Line]) -> str:
        """Give the HTML of lines that stand together; elements that neighbours share are written once."""
        elements = self.parts.elements
        out: list[str] = []
        opened: list[int] = []
        previous: Path | None = None
        for line in lines:
            common = self._common(opened, line.path)
            while len(opened) > common:
                element = elements[opened.pop()]
                out.append(element.space_inside + element.close_tag)
            if previous == line.path and line.kind is LineKind.TEXT:
                out.append(self.habits.line_break)
            for element_id in line.path[common:]:
                if len(opened) > 1 or previous is not None:  # not before the first tag: there the block's gap is
                    out.append(elements[element_id].space_before)
                out.append(elements[element_id].open_tag)
                opened.append(element_id)
            out.append(self.write_runs(line.runs))
            previous = line.path
        while opened:
            element = elements[opened.pop()]
            out.append(element.space_inside + element.close_tag)
        return "".join(out)

    def _common(self, opened: Sequence[int], path: Path) -> int:
        common = 0
        while common < min(len(opened), len(path)) and opened[common] == path[common]:
            common += 1
        # A void or placeholder element can't be gone on with.
        while common > 1 and not self.parts.elements[path[common - 1]].close_tag:
            common -= 1
        return common

    def write_runs(self, runs: Sequence[Run]) -> str:
        """Give the HTML of the inside of a line."""
        elements = self.parts.elements
        out: list[str] = []
        opened: list[int] = []
        for run in runs:
            common = 0
            while common < min(len(opened), len(run.elements)) and opened[common] == run.elements[common]:
                common += 1
            while len(opened) > common:
                out.append(elements[opened.pop()].close_tag)
            for element_id in run.elements[common:]:
                out.append(elements[element_id].open_tag)
                opened.append(element_id)
            out.append(self.parts.embedded[run.embedded].html if run.embedded else self.habits.escape(run.text))
        while opened:
            out.append(elements[opened.pop()].close_tag)
        return "".join(out)
