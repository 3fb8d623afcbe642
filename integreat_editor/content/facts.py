"""Facts of a text: what a reader acts on and a reviewer must see apart from the words.

Links, mail addresses, phone numbers, pictures and dates, each with a value that is equal where the fact is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal
from urllib.parse import unquote

from integreat_editor.content.canonical import normal_address
from integreat_editor.content.parsed import parsed
from integreat_editor.content.source import Node

FactKind = Literal["link", "mail", "phone", "image", "date"]

_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}(?<![.-])")
_DATE = re.compile(
    r"(?<![\d./-])(?P<day>\d{1,2})\.[ \u00a0]?(?:(?P<month>\d{1,2})\.|(?P<name>[A-Za-zäÄ]{3,9})\b\.?)"
    r"[ \u00a0]?(?P<year>\d{4}|\d{2}(?!\d))?"
    r"(?:,?[ \u00a0](?:um[ \u00a0])?(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?!\d))?",
)
# A number that dials: +49 ..., 0..., with the separators people write; four digits at least after the prefix.
_PHONE = re.compile(r"(?<![\w/.+-])\(?(?:\+|00?)[1-9(](?:[ \u00a0()/.–-]{0,3}\d){4,16}(?![\w@])")
_EMERGENCY = re.compile(r"(?<![\w/.+,-])(?:110|112|115|116[ \u00a0]?\d{3})(?![\w/.,-]*\d|\w)")
_MONTHS = {
    name: number
    for number, names in enumerate(
        ("januar jan jänner january", "februar feb february", "märz mär mrz march", "april apr", "mai may"),
        start=1,
    )
    for name in names.split()
} | {
    name: number
    for number, names in enumerate(
        ("juni jun june", "juli jul july", "august aug", "september sep sept", "oktober okt october oct"),
        start=6,
    )
    for name in names.split()
} | {"november": 11, "nov": 11, "dezember": 12, "dez": 12, "december": 12, "dec": 12}


@dataclass(frozen=True, slots=True)
class Fact:
    """`value` is normalised for comparing, `text` is what a reader sees (of a picture: its description)."""

    kind: FactKind
    value: str
    text: str


def facts(html: str) -> list[Fact]:
    """Give the facts of an HTML text in its order; one said by link and text is there once."""
    found: dict[tuple[str, str], Fact] = {}
    root = parsed(html)
    for fact in _all_facts(root):
        found.setdefault((fact.kind, fact.value), fact)
    return list(found.values())


def normal_phone(number: str) -> str:
    """Give the digits to dial: `+4962199...` for German numbers however they are written."""
    digits = re.sub(r"\(0\)", "", unquote(number))
    digits = re.sub(r"[^\d+]", "", digits)
    if digits.startswith("00"):
        return "+" + digits[2:]
    return "+49" + digits[1:] if digits.startswith("0") else digits


def _all_facts(root: Node) -> Iterator[Fact]:
    for node in root.iter():
        if node.tag == "a" and (href := node.get("href")):
            yield _link(href, " ".join(node.text_content().split()))
        elif node.tag in {"img", "iframe", "video", "audio"} and (source := node.get("src")):
            yield Fact("image", normal_address(source), node.get("alt") or "")
        elif node.tag == "#text":
            yield from (fact for _, fact in facts_in_text(" ".join(node.text.split())))


def _link(href: str, text: str) -> Fact:
    scheme, _, rest = href.strip().partition(":")
    if scheme.lower() == "mailto":
        return Fact("mail", unquote(rest.partition("?")[0]).lower(), text)
    if scheme.lower() == "tel":
        return Fact("phone", normal_phone(rest), text)
    return Fact("link", normal_address(href), text)


def facts_in_text(text: str) -> Iterator[tuple[int, Fact]]:
    """Give the facts that stand in plain text, each with the place of its first character; not in order."""
    for match in _MAIL.finditer(text):
        yield match.start(), Fact("mail", match[0].lower(), match[0])
    # What was found is blanked out, one character for one: a part of a mail address or a date is no phone number.
    text = _MAIL.sub(_blank, text)
    for match in _DATE.finditer(text):
        if value := _date_value(match):
            yield match.start(), Fact("date", value, match[0].strip())
    text = _DATE.sub(lambda match: _blank(match) if _date_value(match) else match[0], text)
    for pattern in (_PHONE, _EMERGENCY):
        for match in pattern.finditer(text):
            yield match.start(), Fact("phone", normal_phone(match[0]), match[0].strip())


def _blank(match: re.Match[str]) -> str:
    return "\n" * len(match[0])  # no separator within a number


def _date_value(match: re.Match[str]) -> str | None:
    """Give `year-month-day[ hour:minute]`, `*` for a year that is not said; None for what is no date."""
    month = int(match["month"]) if match["month"] else _MONTHS.get(match["name"].lower(), 0)
    day = int(match["day"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    year = match["year"] or "*"
    value = f"{'20' + year if len(year) == 2 else year}-{month:02}-{day:02}"
    return f"{value} {int(match['hour']):02}:{match['minute']}" if match["hour"] else value
