"""Replacing words in HTML: only text is touched, and only the bytes of the place change.

Words that tags part (`<b>06181</b> 95 00`) are not found here: replacing them would have to decide which tag the new
words belong to. Addresses of links are changed only where they say the same as the words (`tel:`, `mailto:`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from urllib.parse import unquote

from integreat_editor.content.facts import facts_in_text, normal_phone
from integreat_editor.content.folding import in_place
from integreat_editor.content.line_reader import is_protected_block
from integreat_editor.content.parsed import parsed
from integreat_editor.content.plain_words import plain_words
from integreat_editor.content.source import RAW_TEXT, Node, attribute_spans, decode

_PIECE = re.compile(r"&(?:#[^;&\s]{1,20};?|[a-zA-Z][a-zA-Z0-9]{0,31};?)|.", re.DOTALL)
_AROUND = 60
_SPACES = re.compile(r"\s+")
_SOFT = "[\u00ad\u200b\u2060]*"
"""What may stand within a word and is not seen."""
_UNPARTED = "\u2e80"
"""From here on: Chinese, Japanese, Korean."""
_FEWEST_DIGITS = 3
"""Of a number that dials: 110."""


@dataclass(frozen=True, slots=True)
class Found:
    """A place: `source[start:end]` of the HTML; `before`, `words`, `after`: what a reader sees.

    `occurrence`: which one of its words it is in the text as a reader sees it, from 0. `address`: it is the address
    of a link, as `words` says it. `protected`: it lies in an object (a table, a card).
    """

    start: int
    end: int
    before: str
    words: str
    after: str
    address: bool = False
    protected: bool = False
    occurrence: int = 0

    @property
    def in_word(self) -> bool:
        """Whether it is part of a longer word (`termin` in `Arzttermin`); never in scripts that part no words."""
        beside = "" if self.address else self.before[-1:] + self.after[:1]
        return any(char.isalnum() and char < _UNPARTED for char in beside)


@dataclass(frozen=True, slots=True)
class Pattern:
    """What is replaced. `case`: upper and lower case matter; `whole`: only whole words; `addresses`: in links, too.

    A phone number stands for all its spellings.
    """

    words: str
    case: bool = False
    whole: bool = False
    addresses: bool = False


def find_words(html: str, pattern: Pattern) -> list[Found]:
    """Every place of the words, in the order of the text; none for no words."""
    if not pattern.words.strip():
        return []
    found: list[Found] = []
    for node, protected in _texts(parsed(html)):
        found.extend(_in_text(html, node, pattern, protected=protected))
    if pattern.addresses:
        found.extend(_in_addresses(html, pattern))
    return sorted(found, key=lambda place: place.start)


def replace_places(html: str, places: Iterable[Found], replacement: str) -> str:
    """The HTML with these places changed; all other bytes stay. `places`: from `find_words` of the same HTML."""
    for place in sorted(places, key=lambda each: each.start, reverse=True):
        old = html[place.start : place.end]
        new = _address(old, place.words, replacement) if place.address else escape(replacement, quote=False)
        html = html[: place.start] + new + html[place.end :]
    return html


def replace_in_title(title: str, pattern: Pattern, replacement: str) -> str:
    """A title with every place of the words replaced."""
    for start, end in reversed(_spans(title, pattern) if pattern.words.strip() else []):
        title = title[:start] + replacement + title[end:]
    return title


def _expression(pattern: Pattern) -> re.Pattern[str]:
    words = r"\s+".join(_SOFT.join(map(re.escape, word)) for word in pattern.words.split())
    bounded = rf"(?<!\w){words}(?!\w)" if pattern.whole else words
    return re.compile(bounded, 0 if pattern.case else re.IGNORECASE)


def _texts(root: Node) -> Iterator[tuple[Node, bool]]:
    """The text nodes that are read, and whether they lie in what the editor shows as an object."""
    stack = [(root, False)]
    while stack:
        node, protected = stack.pop()
        if node.tag == "#text":
            yield node, protected
        elif node.tag not in RAW_TEXT:
            inside = protected or (node.is_element and is_protected_block(node))
            stack.extend((child, inside) for child in reversed(node.children))


def _in_text(html: str, node: Node, pattern: Pattern, *, protected: bool) -> Iterator[Found]:
    text, starts = _with_places(html[node.start : node.end])
    for start, end in _spans(text, pattern):
        if _is_torn(starts, start) or _is_torn(starts, end):
            continue
        yield Found(
            node.start + starts[start],
            node.start + starts[end],
            _shown(text[max(0, start - _AROUND) : start]),
            _shown(text[start:end]),
            _shown(text[end : end + _AROUND]),
            protected=protected,
            occurrence=_occurrence(html[: node.start + starts[start]], text[start:end]),
        )


def _occurrence(before: str, words: str) -> int:
    return in_place(plain_words(before)).count(in_place(_shown(words)))


def _spans(text: str, pattern: Pattern) -> list[tuple[int, int]]:
    """Where the words stand in a text, and a number in other spellings; none within another."""
    found = [match.span() for match in _expression(pattern).finditer(text)]
    if _dials(pattern.words):
        number = normal_phone(pattern.words)
        for start, fact in facts_in_text(text):
            end = start + len(fact.text)
            apart = all(end <= other or start >= other_end for other, other_end in found)
            if fact.kind == "phone" and fact.value == number and apart:
                found.append((start, end))
    return sorted(found)


def _dials(words: str) -> bool:
    return not re.search(r"[^\d\s()/.+–-]", words) and sum(char.isdigit() for char in words) >= _FEWEST_DIGITS


def _is_torn(starts: Sequence[int], at: int) -> bool:
    """Whether a place lies within the characters that one reference gives (`&notit` is read as `¬it`)."""
    return at > 0 and starts[at] == starts[at - 1]


def _with_places(source: str) -> tuple[str, list[int]]:
    """Decoded text, and for each of its characters (and the end) where it stands in the source."""
    chars: list[str] = []
    starts: list[int] = []
    for match in _PIECE.finditer(source):
        for char in decode(match[0]):
            chars.append(char)
            starts.append(match.start())
    starts.append(len(source))
    return "".join(chars), starts


def _in_addresses(html: str, pattern: Pattern) -> Iterator[Found]:
    for node in parsed(html).iter():
        href = node.get("href") if node.tag == "a" else None
        if href and _says(href, pattern.words):
            start, end = attribute_spans(node)["href"]
            yield Found(start, end, "", href, _shown(node.text_content()), address=True)


def _says(href: str, words: str) -> bool:
    """Whether an address dials this number or writes to this mail address."""
    scheme, _, rest = href.partition(":")
    if scheme.lower() == "tel":
        return _dials(words) and normal_phone(rest) == normal_phone(words)
    return scheme.lower() == "mailto" and in_place(unquote(rest.partition("?")[0])) == in_place(words.strip())


def _address(attribute: str, href: str, replacement: str) -> str:
    """The `href` attribute with the other number or mail address; what follows a mail address (its subject) stays."""
    name = attribute.partition("=")[0]
    scheme = href.partition(":")[0]
    _, sign, rest = href.partition("?")
    address = normal_phone(replacement) if scheme.lower() == "tel" else f"{replacement.strip()}{sign}{rest}"
    return f'{name}="{escape(f"{scheme}:{address}")}"'


def _shown(text: str) -> str:
    return _SPACES.sub(" ", text)
