"""Phone numbers, mail and web addresses as people type them: what they mean as links, and where a text holds some."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal
from urllib.parse import unquote

from integreat_editor.content.facts import facts_in_text, normal_phone

AddressKind = Literal["mail", "phone", "web", "path"]

_MAIL = re.compile(r"[^@\s/,;:<>]+@[^@\s/,;:<>]+\.[^@\s/.,;:<>]{2,}")
_PHONE = re.compile(r"[+(]?\d[\d \u00a0()/.–-]{1,24}")
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-zA-Z]{2,}(?::\d+)?(?:[/?#].*)?")
_LEAST_DIGITS = 3
_MOST_DIGITS = 16
# Endings of bare addresses that are no typing errors ("Amt.Dort"); anything else needs www. or https:// before it.
_ENDINGS = "de|com|org|net|eu|info|app|at|ch|berlin|bayern|hamburg|koeln|nrw|ruhr|saarland|gov|edu|io"
_WEB = re.compile(
    rf"(?<![\w@/.:+-])(?:https?://[^\s<>\"]+|www\.[^\s<>\"]+|(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+(?:{_ENDINGS})"
    r"(?![\w@-]|\.\w)(?:[/?#][^\s<>\"]*)?)",
    re.IGNORECASE,
)
_AT_END = ".,;:!?…'\"»«„“”‘’*_"
_PAIRS = {")": "(", "]": "[", "}": "{"}
_TIME = r"(?:[01]?\d|2[0-4])[.:][0-5]\d"
_TIMES = re.compile(rf"(?<![\d./+-]){_TIME}(?:\s*(?:[-–]|bis)\s*{_TIME})?(?!\d)")
_ACCOUNT = re.compile(r"\b[A-Z]{2}\d{2}(?:[ \u00a0]?\d{4}){3,7}(?:[ \u00a0]?\d{1,4})?\b")


@dataclass(frozen=True, slots=True)
class Address:
    """Where a link leads: `href` as HTML has it, `shown` as people read it."""

    kind: AddressKind
    href: str
    shown: str


@dataclass(frozen=True, slots=True)
class Found:
    """An address within a text, from character `start` up to `end`."""

    start: int
    end: int
    address: Address


def read_address(typed: str) -> Address | None:
    """What somebody means who types this as the address of a link; None for words that are no address.

    `a@b.de` is a mail address, `06181 400` a phone number, `example.org` a website, `/town/de/page/` a path.
    """
    typed = typed.strip()
    scheme, colon, rest = typed.partition(":")
    if colon and scheme.lower() in ("mailto", "tel", "http", "https"):
        return _with_scheme(scheme.lower(), typed, rest)
    if _MAIL.fullmatch(typed):
        return Address("mail", f"mailto:{typed}", typed)
    if _PHONE.fullmatch(typed) and _LEAST_DIGITS <= sum(map(str.isdecimal, typed)) <= _MOST_DIGITS:
        return Address("phone", f"tel:{normal_phone(_ascii_digits(typed))}", typed)
    if _HOST.fullmatch(typed):
        return Address("web", f"https://{typed}", typed)
    if typed.startswith("/") and not typed.startswith("//") and not re.search(r"\s", typed):
        return Address("path", typed, unquote(typed))
    return None


def _ascii_digits(number: str) -> str:
    """With the digits that telephones know, whatever script they are written in."""
    return "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in number)


def _with_scheme(scheme: str, typed: str, rest: str) -> Address | None:
    if scheme == "mailto":
        return Address("mail", typed, unquote(rest.partition("?")[0])) if rest.strip() else None
    if scheme == "tel":
        return Address("phone", typed, unquote(rest)) if rest.strip() else None
    host = rest.removeprefix("//").partition("/")[0]
    is_web = rest.startswith("//") and host and not re.search(r"\s", typed)
    return Address("web", typed, typed) if is_web else None


def complete_address(typed: str) -> str:
    """The address that `read_address` reads; what it cannot read comes back as it is, without blanks around it."""
    address = read_address(typed)
    return address.href if address is not None else typed.strip()


def find_addresses(text: str) -> list[Found]:
    """The phone numbers, mail and web addresses of a plain text, in its order.

    Punctuation at an end is not part of one. Dates, times and bank accounts are no phone numbers.
    """
    found = [*_webs(text), *_mails_and_phones(text)]
    found.sort(key=lambda each: (each.start, -each.end))
    kept: list[Found] = []
    for each in found:
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return kept


def address_at_end(text: str) -> Found | None:
    """The address with which a text ends, but for punctuation behind it."""
    found = find_addresses(text)
    last = found[-1] if found else None
    return last if last is not None and not re.search(r"\w", text[last.end :]) else None


def _webs(text: str) -> Iterator[Found]:
    for match in _WEB.finditer(text):
        end = match.start() + len(_without_end(match[0]))
        words = text[match.start() : end]
        address = read_address(words)
        if address is not None and address.kind == "web":
            yield Found(match.start(), end, address)


def _without_end(words: str) -> str:
    """Without the punctuation and the closing brackets that belong to the sentence."""
    while words:
        last = words[-1]
        is_loose = last in _PAIRS and words.count(last) > words.count(_PAIRS[last])
        if last not in _AT_END and not is_loose:
            return words
        words = words[:-1]
    return words


def _mails_and_phones(text: str) -> Iterator[Found]:
    for pattern in (_TIMES, _ACCOUNT):
        text = pattern.sub(lambda match: "_" * len(match[0]), text)
    for start, fact in facts_in_text(text):
        words = _without_end(fact.text)
        if fact.kind == "mail":
            yield Found(start, start + len(words), Address("mail", f"mailto:{words}", words))
        elif fact.kind == "phone":
            yield Found(start, start + len(words), Address("phone", f"tel:{fact.value}", words))
