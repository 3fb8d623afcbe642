"""Markdown drafts as page content. Markdown is for bringing text in, never for keeping it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markdown import Markdown

from integreat_editor.content.pasted import clean_paste
from integreat_editor.content.sanitize import sanitise

LARGEST_DRAFT = 1_000_000
"""In characters."""

_TITLE = re.compile(r"\ufeff?\s*#[ \t]+(?P<title>[^\r\n]+?)[ \t]*#*[ \t]*(?:\r?\n|$)")
_HEADING = re.compile(r"^#{1,6}[ \t]+\S", re.MULTILINE)
_UNDERLINED_HEADING = re.compile(r"^\S[^\n]*\n(?:={3,}|-{3,})[ \t]*$", re.MULTILINE)
_LINK = re.compile(r"\[[^\]\[\n]{1,300}\]\((?:https?://|mailto:|tel:)[^)\s]{1,2000}\)")
_ITEM = re.compile(r"^[ \t]*(?:[-*+]|\d{1,3}\.)[ \t]+\S", re.MULTILINE)
_BOLD = re.compile(r"(?<![\w*])\*\*[^\s*][^*\n]{0,300}\*\*(?![\w*])")
_LEAST_ITEMS = 2


@dataclass(frozen=True)
class Draft:
    """A draft for a page: `title`, "" if it begins with none, and the HTML of the rest."""

    title: str
    html: str


def markdown_to_html(text: str) -> str:
    """Give the HTML of a Markdown draft: headings, lists, tables, links; raw HTML only as far as the apps show it.

    A title's level is lowered by one: the page's title is the only `h1`. Raises ValueError above a million characters.
    """
    return _converted(text, 2)


def _converted(text: str, highest: int) -> str:
    if len(text) > LARGEST_DRAFT:
        raise ValueError(f"a draft has at most {LARGEST_DRAFT} characters, this one {len(text)}")
    converter = Markdown(
        extensions=["tables", "sane_lists", "toc"],
        extension_configs={"toc": {"baselevel": highest, "toc_depth": 0, "marker": ""}},
        output_format="html",
    )
    return sanitise(converter.convert(text))


def read_markdown(text: str, *, with_title: bool = False) -> Draft:
    """Give a Markdown draft in the form of a page; `with_title`: a first line `# ...` is the page's title.

    The levels of headings are lowered by one only where there is another `# ...`, as in `clean_paste`.
    Raises ValueError as `markdown_to_html` does.
    """
    text = text.removeprefix("\ufeff")
    found = _TITLE.match(text) if with_title else None
    title = found["title"].strip() if found else ""
    return Draft(title, clean_paste(_converted(text[found.end() :] if found else text, 1)).html)


def looks_like_markdown(text: str) -> bool:
    """Tell whether a text has clear marks of Markdown: a heading, a link, bold words, or a list of several items."""
    if len(text) > LARGEST_DRAFT:
        return False
    clear = (_HEADING, _UNDERLINED_HEADING, _LINK, _BOLD)
    return any(mark.search(text) for mark in clear) or len(_ITEM.findall(text)) >= _LEAST_ITEMS
