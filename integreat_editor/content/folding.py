"""Folding for searches: what people mean alike becomes alike, and every place can be found again in the original.

Alike are: upper and lower case, letters with and without accents or vowel marks (`ä` and `a`, Arabic with and without
harakat), the forms of alef, yeh and kaf in Arabic and Farsi keyboards, digits of any script, kinds of dashes and
quotation marks, any run of white space. Soft hyphens, joiners and direction marks count for nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

_ALIKE = str.maketrans(
    {
        **dict.fromkeys("ىیئ", "ي"),
        **dict.fromkeys("ک", "ك"),
        **dict.fromkeys("ةۀہە", "ه"),
        **dict.fromkeys("أإآٱ", "ا"),
        "ؤ": "و",
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("„“”«»‟", '"'),
        **dict.fromkeys("‚‘’‛‹›´`", "'"),
        "ı": "i",
        "ł": "l",
        "ø": "o",
        "đ": "d",
    }
)
_TATWEEL = "\u0640"
_UMLAUT = {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"}
_VIRAMA = 9
"""Combining class of the signs that join letters in the scripts of India: they are no accents."""
_WRITTEN_OUT = re.compile("[aou]e", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Folded:
    """`origins[i]`: where in the original the character stands that gave `text[i]`; one more for the end."""

    text: str
    origins: Sequence[int]

    def place(self, start: int, length: int) -> tuple[int, int]:
        """Start and end in the original of a part of the folded text, marks that follow its last letter included."""
        return self.origins[start], self.origins[start + length]


def fold(text: str) -> str:
    """Give the folded text; no white space at its ends. Folding twice changes nothing."""
    return " ".join(_put(text, set(text), _FOLDED).split())


def fold_with_places(text: str) -> Folded:
    """Give the folded text with the way back; its `text` is what `fold` gives."""
    chars = set(text)
    if _is_even(text, chars):
        return Folded(_put(text, chars, _FOLDED), range(len(text) + 1))
    out: list[str] = []
    origins: list[int] = []
    for at, char in enumerate(text):
        for piece in _FOLDED[char]:
            if piece == " " and (not out or out[-1] == " "):
                continue
            out.append(piece)
            origins.append(at)
    while out and out[-1] == " ":
        out.pop()
        origins.pop()
    origins.append(len(text.rstrip()) if text.strip() else 0)
    return Folded("".join(out), tuple(origins))


def _is_even(text: str, chars: Collection[str]) -> bool:
    """Whether each character stays in its place when it is folded, as in most texts."""
    if "  " in text or text[:1] == " " or text[-1:] == " ":
        return False
    return all(len(_FOLDED[char]) == 1 and (char == " " or _FOLDED[char] != " ") for char in chars)


def _put(text: str, chars: Collection[str], table: Mapping[str, str]) -> str:
    """Puts in what the table says for each of the text's characters; nothing that is put in is in turn replaced.

    Three times as fast as `str.translate`: only a few of a text's characters change at all.
    """
    for char in chars:
        if table[char] != char:
            text = text.replace(char, table[char])
    return text


def spellings(wanted: str) -> tuple[str, ...]:
    """The folded forms to look for: as typed, and with umlauts written out or not (`Muell`, `Müll`)."""
    written_out = "".join(_UMLAUT.get(char, char) for char in wanted)
    joined = _WRITTEN_OUT.sub(lambda match: match[0][0], wanted)
    return tuple(dict.fromkeys(form for each in (wanted, written_out, joined) if (form := fold(each))))


def in_place(text: str) -> str:
    """Upper and lower case and white space alike, every character in its place: for counting exact words."""
    return _put(text, set(text), _IN_PLACE)


class _FoldedChars(dict[str, str]):
    """What each character is folded to; found out when it is first met."""

    def __missing__(self, char: str) -> str:
        self[char] = folded = _fold_char(char)
        return folded


class _InPlaceChars(dict[str, str]):
    """As `_FoldedChars`, for `in_place`."""

    def __missing__(self, char: str) -> str:
        low = char.casefold()
        self[char] = found = " " if char.isspace() else low if len(low) == 1 else char
        return found


_FOLDED = _FoldedChars()
_IN_PLACE = _InPlaceChars()


def _fold_char(char: str) -> str:
    if char.isspace():
        return " "
    if unicodedata.category(char) == "Cf":
        return ""
    folded = []
    for part in unicodedata.normalize("NFKD", char.translate(_ALIKE).casefold()):
        digit = unicodedata.digit(part, None) if part.isdigit() else None
        if digit is not None:
            folded.append(str(digit))
        elif part.isspace():
            folded.append(" ")
        elif part != _TATWEEL and unicodedata.combining(part) in {0, _VIRAMA} and unicodedata.category(part) != "Cf":
            folded.append(part.casefold().translate(_ALIKE))
    return "".join(folded)
