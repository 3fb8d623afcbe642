"""What comes in from other programs (Word, LibreOffice, Outlook, Google Docs, browsers): structure kept, looks not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from integreat_editor.content.export import Habits, LineWriter
from integreat_editor.content.lines import Line, LineKind, Parts
from integreat_editor.content.paste_looks import Look, style_of
from integreat_editor.content.paste_reader import PasteReader, heading_level
from integreat_editor.content.source import parse_source

_KEPT_BY_TAG = {
    "ul": "list", "ol": "numbering", "strong": "bold", "em": "italic", "u": "underline", "s": "strike", "a": "link",
    "sup": "raised", "sub": "raised", "hr": "rule",
} | dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), "heading")  # fmt: skip


@dataclass(frozen=True)
class Dropped:
    """What was left out, by kind, and how often.

    Kinds: image, video, frame, script, form, colour, font, alignment, comment (of a reviewer), hidden (text that is
    not shown), link (to where a page can't lead), merged_cells (of a table), numbering (a start other than 1).
    """

    kind: str
    count: int


@dataclass(frozen=True)
class Pasted:
    """`html` is for a page; `kept` tells what is in it.

    Kinds: heading, list, numbering, bold, italic, underline, strike, raised, link, rule, table.
    """

    html: str
    kept: frozenset[str] = frozenset()
    dropped: tuple[Dropped, ...] = ()


PasteReport = Pasted
"""What an editor tells about a paste."""


def clean_paste(html: str) -> Pasted:
    """Bring HTML of another program into a page's form; takes any string, time linear in its length.

    All text that was shown stays. A title's level is lowered by one where there is an `h1`: the page's title is that.
    """
    root = parse_source(html)
    parts = Parts()
    dropped: Counter[str] = Counter()
    has_title = any(heading_level(node, style_of(node)) == 1 for node in root.iter() if node.is_element)
    lines = PasteReader(parts, dropped, shift=int(has_title)).read(root.children, Look())
    kinds = tuple(Dropped(kind, count) for kind, count in sorted(dropped.items()) if count)
    return Pasted(_written(lines, parts), frozenset(_kept(lines, parts)), kinds)


def _written(lines: list[Line], parts: Parts) -> str:
    writer = LineWriter(parts, Habits())
    return "\n".join(writer.write(list(group)) for _, group in groupby(lines, key=lambda line: line.block))


def _kept(lines: list[Line], parts: Parts) -> Iterator[str]:
    for line in lines:
        if line.kind is LineKind.PROTECTED:
            yield "table"
        tags = [*parts.tags(line.path), *(tag for run in line.runs for tag in parts.tags(run.elements))]
        yield from (_KEPT_BY_TAG[tag] for tag in tags if tag in _KEPT_BY_TAG)
