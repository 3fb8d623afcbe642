"""Markdown drafts as page content. Markdown is for bringing text in, never for keeping it."""

from __future__ import annotations

from markdown import Markdown

from integreat_editor.content.sanitize import sanitise

_LARGEST = 1_000_000


def markdown_to_html(text: str) -> str:
    """Give the HTML of a Markdown draft: headings, lists, tables, links; raw HTML only as far as the apps show it.

    A title's level is lowered by one: the page's title is the only `h1`. Raises ValueError above a million characters.
    """
    if len(text) > _LARGEST:
        raise ValueError(f"a draft has at most {_LARGEST} characters, this one {len(text)}")
    converter = Markdown(
        extensions=["tables", "sane_lists", "toc"],
        extension_configs={"toc": {"baselevel": 2, "toc_depth": 0, "marker": ""}},
        output_format="html",
    )
    return sanitise(converter.convert(text))
