"""A stand-in for the alignment of a text and its translation: by number of sentence where both have as many."""

from dataclasses import dataclass

from integreat_editor.content.sentences import sentences
from integreat_editor.models.template_ties import Pair


@dataclass(frozen=True, slots=True)
class ByNumber:
    """Pairs of sentences, or none."""

    sentence_pairs: tuple[Pair, ...]
    block_pairs: tuple[Pair, ...] = ()


def by_number(source: str, translation: str) -> ByNumber:
    """Sentences stand for each other one by one; where their numbers differ, none does."""
    counts = len(sentences(source)), len(sentences(translation))
    return ByNumber(tuple((index, index) for index in range(counts[0])) if counts[0] == counts[1] else ())
