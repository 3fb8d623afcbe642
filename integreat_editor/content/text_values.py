"""What a text says in numbers and addresses, so that a translation can be held against it, whatever its script."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from integreat_editor.content.canonical import normal_address
from integreat_editor.content.facts import facts_in_text, normal_phone
from integreat_editor.content.links import link_path
from integreat_editor.content.parsed import parsed
from integreat_editor.content.problems import ProblemKind
from integreat_editor.content.source import BLOCK, RAW_TEXT, Node

# Marks that only steer the direction of writing.
_UNSEEN = dict.fromkeys((0x200B, 0x200E, 0x200F, 0x61C, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF))
_SIGNS = {0x66A: "%", 0x66B: ",", 0x66C: ".", 0x2011: "-", 0xFF05: "%"}
_DIGITS = {code: str(unicodedata.decimal(chr(code))) for code in range(0x80, 0x1FBFA) if chr(code).isdecimal()}
_LATIN = {**_SIGNS, **_DIGITS}
_PLAIN = {**_UNSEEN, **_LATIN}
_NUMBER = r"(?:\d{1,3}(?:[.,\u00a0’' ]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?)(?!\d)"
_UNIT = r"(?:€|%|EUR\b|Euros?\b|Prozent\b|percent\b|Cents?\b)"
_AMOUNT = re.compile(
    rf"(?<![\d.,/])(?:(?P<after>{_NUMBER})(?:,[-–]+)?[ \u00a0]?{_UNIT}|(?:€|EUR)[ \u00a0]?(?P<before>{_NUMBER}))",
    re.IGNORECASE,
)
_ANY_NUMBER = re.compile(r"\d+(?:[.,\u00a0’' ]\d+)*")
_SEPARATOR = re.compile(r"[.,\u00a0’' ]")
_FACTS = {"mail": ProblemKind.MAIL, "phone": ProblemKind.PHONE, "date": ProblemKind.DATE}


@dataclass(frozen=True, slots=True)
class Value:
    """One thing said: `value` is equal where it is the same, `text` as read, from `offset` of the source onwards."""

    kind: ProblemKind
    value: str
    text: str
    offset: int


@dataclass(frozen=True, slots=True)
class LinkHere:
    """A link of a text. `path` as `links.link_path` has it, "" for an external one."""

    href: str
    path: str
    text: str
    offset: int


class TextValues:
    """The values of a text: `values` in its order, `links`, `lines` of plain text with Latin digits."""

    def __init__(self, html: str) -> None:
        self.html = html
        self.lines: list[tuple[int, str]] = []
        self.links: list[LinkHere] = []
        self.values: list[Value] = []
        self._read()

    def of(self, kind: ProblemKind) -> dict[str, Value]:
        """The values of one kind, the first place of each."""
        found: dict[str, Value] = {}
        for each in self.values:
            if each.kind is kind:
                found.setdefault(each.value, each)
        return found

    @cached_property
    def digits(self) -> str:
        """All digits, line by line: however a number is grouped, its digits follow each other here."""
        return "\n".join(re.sub(r"\D", "", line) for _, line in self.lines)

    @cached_property
    def numbers(self) -> frozenset[Decimal]:
        """Every number of the text, in each way its separators can be read."""
        return frozenset(
            number for _, line in self.lines for found in _ANY_NUMBER.findall(line) for number in _readings(found)
        )

    def _read(self) -> None:
        for offset, text in _lines(parsed(self.html), self.links):
            line = plain(text)
            if line.strip():
                self.lines.append((offset, line))
                self.values += _values_in(line, offset)
        for link in self.links:
            scheme, _, rest = link.href.strip().partition(":")
            if scheme.lower() == "tel":
                dialled = normal_phone(plain(rest)).replace("+490", "+49", 1)
                self.values.append(Value(ProblemKind.PHONE, dialled, link.text, link.offset))
            elif scheme.lower() == "mailto" and "@" in rest:
                address = plain(rest).partition("?")[0].strip().lower()
                self.values.append(Value(ProblemKind.MAIL, address, link.text, link.offset))


def plain(text: str) -> str:
    """A text without marks of direction, with the digits 0 to 9 for those of every script."""
    return text if text.isascii() else text.translate(_PLAIN)


def latin_digits(text: str) -> str:
    """A text with the digits 0 to 9 for those of every script, letter for letter."""
    return text if text.isascii() else text.translate(_LATIN)


def _lines(root: Node, links: list[LinkHere]) -> Iterator[tuple[int, str]]:
    """The text line by line, each with the source offset at which it begins; links are put into `links`."""
    parts: list[str] = []
    begin = 0
    stack: list[Node | None] = [root]
    while stack:
        node = stack.pop()
        if node is None or node.tag == "br":
            if parts:
                yield begin, " ".join("".join(parts).split())
            parts = []
        elif node.tag == "#text":
            begin = begin if parts else node.start
            parts.append(node.text)
        elif node.tag not in RAW_TEXT:
            if node.tag == "a" and (href := node.get("href")):
                text = " ".join(node.text_content().split())
                links.append(LinkHere(href.strip(), link_path(href), text, node.start))
            around = [None] if node.tag in BLOCK or node is root else []
            stack.extend([*around, *reversed(node.children), *around])


def _values_in(line: str, offset: int) -> Iterator[Value]:
    if not any(map(str.isdigit, line)) and "@" not in line:
        return
    for _, fact in facts_in_text(line):
        yield Value(_FACTS[fact.kind], fact.value, fact.text, offset)
    for match in _AMOUNT.finditer(line):
        number = max(_readings(match["after"] or match["before"]))  # `1.250` and `1,250` are thousands
        yield Value(ProblemKind.AMOUNT, f"{number.normalize():f}", match[0].strip(), offset)


def _readings(written: str) -> set[Decimal]:
    """What a number may mean: with its last separator as the decimal one, or with all of them grouping digits."""
    groups = _SEPARATOR.split(written)
    found = {Decimal("".join(groups))}
    if len(groups) > 1:
        signs = _SEPARATOR.findall(written)
        if signs[-1] in ".," and len(groups[-1]) <= 2:
            found = {Decimal("".join(groups[:-1]) + "." + groups[-1])}
        if any(len(group) != 3 for group in groups[1:]):  # several numbers beside each other
            found |= {Decimal(group) for group in groups}
    return found


def normal_link(href: str) -> str:
    """An external address, equal for spellings that lead to the same place."""
    address = normal_address(href).partition("#")[0]
    return re.sub(r"^https?://(?:www\.)?", "", address, flags=re.IGNORECASE).rstrip("/.")
