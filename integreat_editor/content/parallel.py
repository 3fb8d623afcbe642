"""Which sentence of a text stands for which of its translation, by structure, numbers and links; never guessed.

Passages (paragraphs, items, cells ...) are paired where both texts have the same sequence of kinds: on the whole page,
between headings, between unique anchors. A sequence is refused where an anchor that both texts have once stands in
passages that would not be partners. Inside of two passages the sentences are paired where both have as many, of
plausible length, else by anchors. What stays unpaired is left to the block, then to the page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from integreat_editor.content.passage_pairs import PassagePairing, SentencePairing
from integreat_editor.content.passages import PassageText, passages_of

ParallelUnit = Literal["sentence", "block", "page"]
Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Parallel:
    """How a text and its translation stand to each other.

    `unit` is the coarsest one needed: "sentence" if all sentences are paired, "block" if the others are at least in
    paired blocks, else "page". `sentence_pairs` and `block_pairs` are what is certain, whatever the unit; `units` is
    the unit of each block of the text. Indexes as `sentences` and `parse(...).blocks` count.
    """

    unit: ParallelUnit
    sentence_pairs: tuple[Pair, ...]
    block_pairs: tuple[Pair, ...]
    units: tuple[ParallelUnit, ...]

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """Pairs of the unit: sentences or blocks, none for the page."""
        if self.unit == "page":
            return ()
        return self.sentence_pairs if self.unit == "sentence" else self.block_pairs

    def partner(self, index: int) -> int | None:
        """What stands for this sentence, or this block, of the text."""
        return next((there for here, there in self.pairs if here == index), None)


@lru_cache(maxsize=64)
def parallel(source_html: str, translation_html: str) -> Parallel:
    """Align a text and its translation."""
    source, translation = passages_of(source_html), passages_of(translation_html)
    pairing = PassagePairing(source.passages, translation.passages)
    pairing.pair()
    sentence_pairs = tuple(SentencePairing(source, translation).pairs(pairing.passages))
    blocks = _one_to_one({(a.block, b.block) for a, b in pairing.passages} | pairing.blocks)
    left = _units(source, {a for a, _ in sentence_pairs}, {a for a, _ in blocks})
    right = _units(translation, {b for _, b in sentence_pairs}, {b for _, b in blocks})
    return Parallel(_coarsest([*left, *right]), sentence_pairs, blocks, left)


def _units(text: PassageText, sentences: set[int], blocks: set[int]) -> tuple[ParallelUnit, ...]:
    units: list[ParallelUnit] = ["sentence"] * (max(text.blocks, default=-1) + 1)
    for passage in text.passages:
        if passage.kind != "object" and not sentences.issuperset(passage.sentences):
            units[passage.block] = "block" if passage.block in blocks else "page"
    return tuple(units)


def _coarsest(units: Sequence[ParallelUnit]) -> ParallelUnit:
    return "page" if "page" in units else "block" if "block" in units else "sentence"


def _one_to_one(pairs: set[Pair]) -> tuple[Pair, ...]:
    """Only pairs of which neither side is in another one."""
    lefts, rights = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    return tuple(sorted((a, b) for a, b in pairs if lefts[a] == 1 and rights[b] == 1))
