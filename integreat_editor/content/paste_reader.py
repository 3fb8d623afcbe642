"""HTML of another program, read as lines of a page (see lines.py).

The reader walks the elements with a stack of its own and never nests what it writes deeper than a few lists, so
neither the depth nor the order of what comes in matters. What it meets in the samples of Word, LibreOffice, Outlook,
Google Docs and browsers is in its tests.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from integreat_editor.content.lines import EmbeddedKind, Line, LineKind, Parts, Path, Run
from integreat_editor.content.paste_lists import Item, ListBuilder, tag_of_sign, word_item
from integreat_editor.content.paste_looks import (
    Look,
    Style,
    count_lost_looks,
    inline_path,
    is_hidden,
    look_within,
    style_of,
)
from integreat_editor.content.source import BLOCK, Node

_UNSEEN = frozenset("head style title meta link base xml template noscript map param source track col colgroup".split())  # noqa: SIM905  # a list to read
_LOST = {
    **dict.fromkeys(("iframe", "frame", "object", "embed", "noframes", "noembed"), "frame"),
    **dict.fromkeys(("video", "audio"), "video"),
    **dict.fromkeys(("input", "select", "textarea", "option"), "form"),
    **dict.fromkeys(("svg", "canvas", "picture", "math"), "image"),
    "script": "script",
}
_LISTS = frozenset({"ul", "ol", "menu", "dir"})
_SPACES = re.compile(r"[ \t\r\n\f]+")
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\u2028\u2029\ufffc\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
_HEADING = re.compile(r"h([1-6])")
_WORD_HEADING = re.compile(r"(?:.*\s)?msoheading([1-9])\b.*", re.IGNORECASE)
_LAST_HEADING = 6
_LONGEST_EMOJI = 8
# The signs that Word's automatic correction and people use.
_WINGDINGS = {
    "à": "→", "ß": "←", "á": "↑", "â": "↓", "ó": "↔", "è": "➔", "ü": "✓", "û": "✗", "þ": "☑", "ý": "☒", "q": "☐",
    "o": "☐", "J": "☺", "L": "☹", "(": "☎", "*": "✉", "Ø": "➢", "§": "▪", "l": "●", "n": "■", "v": "❖",
}  # fmt: skip


class PasteReader:
    """Reads nodes as `lines`; `dropped` counts what was left out, by kind."""

    def __init__(self, parts: Parts, dropped: Counter[str], *, shift: int = 0, nested: bool = False) -> None:
        self.parts = parts
        self.dropped = dropped
        self.lines: list[Line] = []
        self._shift = shift
        self._nested = nested
        self._runs: list[Run] = []
        self._headings: list[str] = []
        self._lists = ListBuilder(parts)
        self._open_lists: list[tuple[str, int]] = []
        self._open_items: list[int] = []
        self._begun: Item | None = None
        self._from_word = False

    def read(self, nodes: Sequence[Node], look: Look) -> list[Line]:
        """Give the lines of nodes; what is text there has this look."""
        # Beside a node: its look, and whether it is left rather than entered.
        stack = [(node, look, False) for node in reversed(nodes)]
        while stack:
            node, around, leaving = stack.pop()
            if leaving:
                self._leave(node)
            elif node.tag == "#text":
                self._text(node.text, around)
            elif node.is_element:
                style = style_of(node)
                if self._is_whole(node, style, around):
                    continue
                within = look_within(node, style, around)
                count_lost_looks(node, style, self.dropped)
                self._enter(node, style)
                stack.append((node, around, True))
                stack.extend((child, within, False) for child in reversed(node.children))
        self._end_line()
        return self.lines

    # -- elements

    def _is_whole(self, node: Node, style: Style, around: Look) -> bool:
        """Deal with an element that is not walked through; tell whether it was one."""
        tag = node.tag
        if tag == "br":
            self._break(node)
        elif tag in {"img", "v:imagedata"}:
            self._image(node, around)
        elif tag == "hr":
            self._rule()
        elif tag in _LOST:
            self.dropped[_LOST[tag]] += 1
        elif _is_comment(node, style):
            self.dropped["comment"] += 1
        elif style.get("mso-list") == "ignore":
            self._sign(node, around)
        elif tag == "table" and not self._nested and self._table(node, around):
            pass
        elif is_hidden(style):
            self.dropped["hidden"] += bool(node.text_content().strip())
        else:
            return tag in _UNSEEN
        return True

    def _enter(self, node: Node, style: Style) -> None:
        tag = node.tag
        if tag in BLOCK:
            self._end_line()
        if tag in _LISTS:
            self._open_lists.append(("ol" if tag == "ol" else "ul", node.start))
            self.dropped["numbering"] += tag == "ol" and (node.get("start") or "1").strip() not in {"", "1"}
        elif tag == "li":
            self._enter_item(node)
        elif heading := self._heading(node, style):
            self._headings.append(heading)
        elif word := word_item(style):
            self._begun = word
            self._from_word = True

    def _enter_item(self, node: Node) -> None:
        tag, key = self._open_lists[-1] if self._open_lists else ("ul", -1)
        level = max(1, len(self._open_lists))
        told, same = node.get("data-aria-level") or "", node.get("data-listid")
        if told.isdecimal() and same is not None:  # Word Online makes a list of each item
            self._begun = Item(int(told[:3]), tag, same)
        else:
            self._begun = Item(level, tag, key)
        self._open_items.append(level)

    def _leave(self, node: Node) -> None:
        tag = node.tag
        if tag in BLOCK:
            self._end_line()
        if tag in _LISTS:
            self._open_lists.pop()
        elif tag == "li":
            self._open_items.pop()
            self._begun = None
        elif self._from_word and tag in BLOCK:
            self._begun = None
            self._from_word = False
        elif self._headings and self._heading(node, style_of(node)):
            self._headings.pop()

    def _heading(self, node: Node, style: Style) -> str:
        """Give the heading an element is, or ""."""
        level = heading_level(node, style)
        return f"h{min(max(level + self._shift, 2), _LAST_HEADING)}" if level else ""

    def _rule(self) -> None:
        self._end_line()
        self._lists.end()
        if self.lines and not self._nested and not self._open_items:
            rule = self.parts.add("hr", "<hr>", "")
            self.lines.append(Line((self.parts.new_block(), rule.id), kind=LineKind.RULE))

    def _table(self, node: Node, around: Look) -> bool:
        from integreat_editor.content.paste_tables import read_table  # noqa: PLC0415  # each needs the other

        caption, html = read_table(node, self.parts, self.dropped, around)
        if html:
            self._end_line()
            self._lists.end()
            self.lines.extend(caption)
            run = Run("", (), self.parts.embed(EmbeddedKind.BLOCK, html))
            self.lines.append(Line((self.parts.new_block(), self.parts.add("", "", "").id), [run], LineKind.PROTECTED))
        return bool(html)

    def _sign(self, node: Node, around: Look) -> None:
        """What Word writes before an item: a list's sign is drawn by the list, a heading's number is text."""
        sign = node.text_content().replace("\xa0", " ").strip()
        if self._begun is not None and self._from_word:
            self._begun = Item(self._begun.level, tag_of_sign(sign), self._begun.key)
        elif sign:
            self._text(sign + " ", around)

    def _image(self, node: Node, around: Look) -> None:
        alternative = (node.get("alt") or "").strip()
        if alternative and len(alternative) <= _LONGEST_EMOJI and not any(char.isalnum() for char in alternative):
            self._text(alternative, around)  # mail programs send emojis as images
        else:
            self.dropped["image"] += 1

    # -- text

    def _text(self, text: str, look: Look) -> None:
        text = _NO_TEXT.sub("", text)
        if look.symbols and len(text.strip()) == 1:
            text = text.replace(text.strip(), _WINGDINGS.get(text.strip(), text.strip()))
        lines = text.replace("\r\n", "\n").split("\n") if look.preserved else [text]
        for number, line in enumerate(lines):
            if number:
                self._add_break()
            self._words(_SPACES.sub(" ", line), look)

    def _words(self, words: str, look: Look) -> None:
        last = self._runs[-1] if self._runs else None
        if last is None or last.embedded or last.text.endswith(" "):
            words = words.lstrip(" ")
        if not words:
            return
        elements = inline_path(self.parts, look, heading=bool(self._headings))
        if last is not None and not last.embedded and last.elements == elements:
            last.text += words
        else:
            self._runs.append(Run(words, elements))

    def _break(self, node: Node) -> None:
        if "apple-interchange-newline" in (node.get("class") or "").lower():
            return
        if self._runs and self._runs[-1].embedded and not self._open_items and not self._headings:
            self._end_line()  # an empty line is how people end a paragraph in mails
        else:
            self._add_break()

    def _add_break(self) -> None:
        if self._runs and not self._runs[-1].embedded:
            self._runs[-1].text = self._runs[-1].text.rstrip(" ")
            self._runs.append(Run("", self._runs[-1].elements, self.parts.embed(EmbeddedKind.BREAK, "<br>")))

    def _end_line(self) -> None:
        runs = without_blank_ends(self._runs)
        self._runs = []
        if runs:
            self.lines.append(Line(self._path(), runs))

    def _path(self) -> Path:
        begun, self._begun = self._begun, None
        if begun is not None and not (self._from_word and self._headings):
            return self._lists.begin(begun)
        path = self._lists.go_on(self._open_items[-1]) if self._open_items else ()
        if path:
            return path
        self._lists.end()
        return self.parts.new_block(), self.parts.new(self._headings[-1] if self._headings else "p")


def heading_level(node: Node, style: Style) -> int:
    """Give the level of the heading an element is (1 the highest), or 0."""
    if found := _HEADING.fullmatch(node.tag):
        return int(found[1])
    if node.tag not in {"p", "div"}:
        return 0
    name = node.get("class") or ""
    if found := _WORD_HEADING.fullmatch(name):
        return int(found[1])
    if "msotitle" in name.lower().split():
        return 1
    told = style.get("mso-outline-level", "") or (node.get("aria-level") or "" if node.get("role") == "heading" else "")
    return int(told) if told.isdecimal() and len(told) == 1 else 0


def without_blank_ends(runs: list[Run]) -> list[Run]:
    """Take blanks and line breaks off the end; a line of nothing but blanks becomes empty."""
    while runs and (runs[-1].embedded or not runs[-1].text.strip()):
        runs.pop()
    while runs and not runs[0].embedded and not runs[0].text.strip():
        runs.pop(0)
    if runs:
        runs[-1].text = runs[-1].text.rstrip(" \xa0")
        runs[0].text = runs[0].text.lstrip(" \xa0")
    return runs


def _is_comment(node: Node, style: Style) -> bool:
    name = (node.get("class") or "").lower()
    return style.get("mso-element") in {"comment", "comment-list"} or "msocom" in name
