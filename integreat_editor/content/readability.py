"""How long a text is to read, and which of its sentences are hard: figures to write by, no marks to earn."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from integreat_editor.content.checks import MOST_WORDS, WITHOUT_SPACES
from integreat_editor.content.problems import Spot
from integreat_editor.content.sentences import sentences
from integreat_editor.content.shown import ShownText

WORDS_PER_MINUTE = 120
"""Half of the 238 words a minute that adults read in their first language (Brysbaert 2019, non-fiction in English):
most readers here read in a language they are learning."""
CHARACTERS_PER_MINUTE = 130
"""The same for languages written without spaces: half of what adults read of Chinese."""
_WORD = re.compile(r"\w[\w’'./:@-]*")
_LETTER = re.compile(r"\w")
_WORDS_SHOWN = 8


@dataclass(frozen=True, slots=True)
class LongSentence:
    """A sentence of more than `MOST_WORDS` words, and where it begins."""

    words: int
    text: str
    spot: Spot


@dataclass(frozen=True, slots=True)
class Readability:
    """`words`: characters in languages without spaces; `minutes`: at least 1 where there is anything to read."""

    words: int
    minutes: int
    sentences: int
    long: tuple[LongSentence, ...]


def readability(html: str, language: str = "de") -> Readability:
    """The figures of a text. Takes any string."""
    read = [each for each in sentences(html) if each.text.strip()]
    spaced = language.lower() not in WITHOUT_SPACES
    counts = [len((_WORD if spaced else _LETTER).findall(each.text)) for each in read]
    total = sum(counts)
    minutes = math.ceil(total / (WORDS_PER_MINUTE if spaced else CHARACTERS_PER_MINUTE))
    shown = ShownText(html)
    long = tuple(
        LongSentence(count, each.text, shown.spot(" ".join(each.text.split()[:_WORDS_SHOWN]), each.start))
        for each, count in zip(read, counts, strict=True)
        if spaced and count > MOST_WORDS
    )
    return Readability(total, minutes, sum(count > 0 for count in counts), long)
