"""A stand-in for the alignment of a text and its translation: by number of sentence where both have as many."""

from dataclasses import dataclass

from integreat_editor.content.sentences import sentences
from integreat_editor.models.template_ties import PairUnit


@dataclass(frozen=True, slots=True)
class ByNumber:
    """Pairs of sentences, or the whole page."""

    unit: PairUnit
    pairs: tuple[tuple[int, int], ...]


def by_number(source: str, translation: str) -> ByNumber:
    """Sentences stand for each other one by one; where their numbers differ, only the page does."""
    counts = len(sentences(source)), len(sentences(translation))
    if counts[0] == counts[1]:
        return ByNumber("sentence", tuple((index, index) for index in range(counts[0])))
    return ByNumber("page", ((0, 0),))
