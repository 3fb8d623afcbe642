"""What is wrong with HTML that is none, and where: for people who write it by hand."""

from __future__ import annotations

import re
from dataclasses import dataclass

from integreat_editor.content.source import RAW_TEXT, VOID, Node, parse_source

_IN_NO_NAME = re.compile(r"""["'<]""")
_LOOSE_MARK = re.compile(r"<(/?[a-zA-Z][a-zA-Z0-9]*|/)")


@dataclass(frozen=True, slots=True)
class HtmlError:
    """`kind`: unclosed (an element that nothing closes), stray (an end tag that closes nothing), unfinished (a tag
    without its end). `tag`: which, without brackets. `position`: of its "<" in the text; `line`, `column` from 1.
    """

    kind: str
    tag: str
    position: int
    line: int
    column: int


def html_error(html: str) -> HtmlError | None:
    """Give the first error of a text, None if there is none; a tag without end goes first, it causes others."""
    errors = (found for node in parse_source(html).iter() if (found := _error(node)))
    return min(errors, key=lambda error: (error.kind != "unfinished", error.position), default=None)


def _error(node: Node) -> HtmlError | None:
    if node.tag == "#stray":
        return _at(node, "stray", node.outer.strip("</> "), node.start)
    if any(_IN_NO_NAME.search(name) for name, _ in node.attrs):  # a quote that nothing closes
        return _at(node, "unfinished", node.tag, node.start)
    if node.is_element and node.tag not in VOID and not node.close_tag and not _closes_itself(node):
        return _at(node, "unclosed", node.tag, node.start)
    if node.tag == "#text" and (node.parent is None or node.parent.tag not in RAW_TEXT):
        loose = _LOOSE_MARK.search(node.outer)
        if loose:
            return _at(node, "unfinished", loose[1], node.start + loose.start())
    return None


def _closes_itself(node: Node) -> bool:
    """True for the like of `<path/>` in a drawing; elsewhere the stroke counts for nothing."""
    return node.open_tag.endswith("/>") and node.end == node.open_end


def _at(node: Node, kind: str, tag: str, position: int) -> HtmlError:
    before = node.source[:position]
    return HtmlError(kind, tag, position, before.count("\n") + 1, position - before.rfind("\n"))
