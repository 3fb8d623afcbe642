"""A fold-out section (`details`): its summary and what is folded away, each to be changed without the other."""

from __future__ import annotations

from dataclasses import dataclass

from integreat_editor.content.source import Node, parse_source
from integreat_editor.content.text_slot import escape_text, slot_text, with_slot_text


@dataclass(frozen=True, slots=True)
class FoldOut:
    """`summary`: its words, None where they hold more than words; `content`: the HTML below it."""

    summary: str | None
    content: str


def read_fold_out(html: str) -> FoldOut | None:
    """Open a fold-out section; None for anything else, or where the summary does not come first."""
    found = _nodes(html)
    if found is None:
        return None
    details, summary = found
    return FoldOut(slot_text(summary.inner), html[summary.end : details.close_start])


def new_fold_out(summary: str, content: str) -> str:
    """Write a fold-out section."""
    return f"<details><summary>{escape_text(summary)}</summary>{content}</details>"


def with_summary(html: str, words: str) -> str:
    """Give the section another summary. Raises ValueError where it is none, or its summary holds more than words."""
    _, summary = _checked(html)
    return html[: summary.open_end] + with_slot_text(summary.inner, words) + html[summary.close_start :]


def with_content(html: str, content: str) -> str:
    """Give the section other content below its summary. Raises ValueError where it is none."""
    details, summary = _checked(html)
    return html[: summary.end] + content + html[details.close_start :]


def _checked(html: str) -> tuple[Node, Node]:
    found = _nodes(html)
    if found is None:
        raise ValueError("no fold-out section")
    return found


def _nodes(html: str) -> tuple[Node, Node] | None:
    inside = [child for child in parse_source(html).children if not child.is_blank]
    if len(inside) != 1 or inside[0].tag != "details" or not inside[0].close_tag:
        return None
    first = next((child for child in inside[0].children if not child.is_blank), None)
    return (inside[0], first) if first is not None and first.tag == "summary" and first.close_tag else None
