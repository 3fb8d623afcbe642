"""Finding words in the text as it is shown; what tables, cards and the like hold is found too, as the whole object."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QTextBlock

from integreat_editor.content.folding import fold_with_places, in_place, spellings
from integreat_editor.content.lines import EmbeddedKind
from integreat_editor.content.source import parse_source
from integreat_editor.ui.editor.formats import EMBEDDED
from integreat_editor.ui.editor.projection import Projection, fragments
from integreat_editor.ui.utf16 import units

_HIGHEST_IN_ONE_UNIT = "\uffff"


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in the Qt document, by its positions; `protected`: an object, which holds the words inside."""

    start: int
    end: int
    protected: bool = False


@dataclass(frozen=True, slots=True)
class PageSearch:
    """What is looked for. `alike`: `Muell` finds `Müll`, Arabic is found without vowel marks; never with `case`."""

    words: str
    case: bool = False
    whole: bool = False
    alike: bool = False

    def places(self, text: str) -> Iterator[tuple[int, int]]:
        """Give start and end of each place in a text, none within another."""
        last = 0
        for start, end in sorted(set(self._candidates(text))):
            if start >= last and not (self.whole and _is_in_word(text, start, end)):
                yield start, end
                last = end

    def _candidates(self, text: str) -> Iterator[tuple[int, int]]:
        if self.alike and not self.case and self.words == self.words.strip():
            folded = fold_with_places(text)
            for form in spellings(self.words):
                for at in _occurrences(folded.text, form):
                    start, end = folded.place(at, len(form))
                    yield start, max(end, start + 1)  # of "ß", folded to "ss", there is no half
        else:
            wanted, searched = (_even if self.case else in_place)(self.words), (_even if self.case else in_place)(text)
            for at in _occurrences(searched, wanted):
                yield at, at + len(wanted)


def find_hits(projection: Projection, search: PageSearch) -> list[Hit]:
    """Give all places of the page, the first one first."""
    hits: list[Hit] = []
    block = projection.qt_document.begin()
    while block.isValid() and search.words:
        hits.extend(_hits_in_line(projection, block, search))
        block = block.next()
    return hits


def _hits_in_line(projection: Projection, block: QTextBlock, search: PageSearch) -> Iterator[Hit]:
    text, first = block.text(), block.position()
    even = not text or max(text) <= _HIGHEST_IN_ONE_UNIT
    for start, end in search.places(text):
        yield Hit(first + (start if even else units(text[:start])), first + (end if even else units(text[:end])))
    for start, end, text_format in fragments(block) if "\ufffc" in text else ():
        embedded = projection.parts.embedded.get(int(text_format.property(EMBEDDED) or 0))
        is_object = embedded is not None and embedded.kind is EmbeddedKind.BLOCK
        if embedded is not None and is_object and next(search.places(_words_inside(embedded.html)), None):
            yield Hit(start, end, protected=True)


@lru_cache(maxsize=256)
def _words_inside(html: str) -> str:
    return " ".join(parse_source(html).text_content().split())


def _occurrences(text: str, wanted: str) -> Iterator[int]:
    at = text.find(wanted) if wanted else -1
    while at >= 0:
        yield at
        at = text.find(wanted, at + len(wanted))


def _even(text: str) -> str:
    """All white space alike, every character in its place."""
    return "".join(" " if char.isspace() else char for char in text)


def _is_in_word(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()
