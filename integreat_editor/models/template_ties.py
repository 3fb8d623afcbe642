"""Which decisions of a page's languages are one: those about sentences that stand for each other in the template.

Where a translation can't be aligned by sentence, its decisions belong to the block or page they stand in: to its only
change if there is one, else they are one decision that depends on all of them. Nothing is guessed.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from integreat_editor.content.merge import Decision
from integreat_editor.models.template_places import LanguageMerge, TemplateSide, all_sentences, blocks_of, words_of
from integreat_editor.models.template_steps import StepUnit

Pair = tuple[int, int]
Node = tuple[str, int]
"""A decision: its language and number."""
_SIDES: tuple[TemplateSide, ...] = ("base", "theirs")


class Pairs(Protocol):
    """What certainly stands for what in a text and its translation, by index (`content.parallel.Parallel`)."""

    @property
    def sentence_pairs(self) -> tuple[Pair, ...]: ...

    @property
    def block_pairs(self) -> tuple[Pair, ...]: ...


Pairing = Callable[[str, str], Pairs]


@dataclass(slots=True)
class Tied:
    """Decisions that are one. `depends_on`: first nodes of the other ones it is taken with."""

    nodes: list[Node]
    unit: StepUnit = "sentence"
    depends_on: frozenset[Node] = frozenset()
    beside_local: bool = False


@dataclass(slots=True)
class _Partners:
    """Sentences of the text above that a decision's sentences stand for."""

    found: dict[TemplateSide, frozenset[int]] = field(default_factory=dict)
    is_certain: bool = True

    def __bool__(self) -> bool:
        return any(self.found.values())


class Languages:
    """The merges of a page's languages, each below the one it is translated from, and how they are aligned."""

    def __init__(self, merges: Mapping[str, LanguageMerge], pairing: Pairing) -> None:
        self.merges = merges
        self._pairing = pairing
        self._pairs: dict[tuple[str, str, TemplateSide], Pairs | None] = {}
        self._blocks: dict[tuple[str, TemplateSide], list[int]] = {}
        self.order = sorted(merges, key=lambda language: len(self.above(language)))

    def parent(self, language: str) -> str | None:
        """The language this one is translated from, if the page has it."""
        source = self.merges[language].sides.source_language
        return source if source in self.merges and source != language else None

    def above(self, language: str) -> list[str]:
        """The languages it comes from, the nearest first; a circle ends where it closes."""
        found: list[str] = []
        current = self.parent(language)
        while current is not None and current != language and current not in found:
            found.append(current)
            current = self.parent(current)
        return found

    def pairs(self, above: str, language: str, side: TemplateSide) -> Pairs | None:
        """How two languages of the template stand to each other; None where a side has no text."""
        key = (above, language, side)
        if key not in self._pairs:
            texts = self.merges[above].html(side), self.merges[language].html(side)
            known = texts[0] is not None and texts[1] is not None
            self._pairs[key] = self._pairing(texts[0] or "", texts[1] or "") if known else None
        return self._pairs[key]

    def blocks(self, language: str, side: TemplateSide) -> list[int]:
        """The block of each sentence of a side."""
        key = (language, side)
        if key not in self._blocks:
            self._blocks[key] = blocks_of(self.merges[language].html(side) or "")
        return self._blocks[key]

    def words(self, language: str, side: TemplateSide) -> list[str]:
        """What each sentence of a side says."""
        return [words_of(sentence) for sentence in all_sentences(self.merges[language].html(side) or "")]

    def partners(self, above: str, language: str, indexes: Mapping[TemplateSide, frozenset[int]]) -> _Partners:
        """The sentences above for these of a translation."""
        result = _Partners(is_certain=any(indexes.values()))
        for side in _SIDES:
            pairs = self.pairs(above, language, side)
            if not indexes.get(side) or pairs is None:
                continue
            partner = {translation: source for source, translation in pairs.sentence_pairs}
            result.found[side] = frozenset(partner[index] for index in indexes[side] if index in partner)
            result.is_certain &= all(index in partner for index in indexes[side])
        return result

    def hits(self, language: str, found: Mapping[TemplateSide, frozenset[int]]) -> list[Decision]:
        """A language's decisions about any of these sentences."""
        merged = self.merges[language]
        return [
            decision
            for decision in merged.body.decisions
            if any(merged.sentences_of(decision.id, side) & found.get(side, frozenset()) for side in _SIDES)
        ]

    def scope(self, above: str, language: str, decision: Decision) -> tuple[list[Decision], StepUnit]:
        """What an unaligned decision may belong to above: what is not aligned either, in its block or on the page."""
        blocks = self._blocks_above(above, language, decision)
        found = self.merges[above].body.decisions if blocks is None else self.hits(above, blocks)
        open_ones = [each for each in found if not self._is_paired(above, language, each)]
        return open_ones, "page" if blocks is None else "block"

    def _is_paired(self, above: str, language: str, decision: Decision) -> bool:
        """Whether each sentence of a decision above has its translation."""
        told = False
        for side in _SIDES:
            indexes = self.merges[above].sentences_of(decision.id, side)
            pairs = self.pairs(above, language, side) if indexes else None
            if pairs is not None:
                told = True
                if not indexes <= {source for source, _ in pairs.sentence_pairs}:
                    return False
        return told

    def _blocks_above(self, above: str, language: str, decision: Decision) -> dict[TemplateSide, frozenset[int]] | None:
        """The sentences of the blocks that stand for a decision's; None where its blocks can't be aligned."""
        found: dict[TemplateSide, frozenset[int]] = {}
        for side in _SIDES:
            indexes = self.merges[language].sentences_of(decision.id, side)
            pairs = self.pairs(above, language, side)
            if not indexes or pairs is None:
                continue
            own, theirs = self.blocks(language, side), self.blocks(above, side)
            partner = {translation: source for source, translation in pairs.block_pairs}
            mine = {own[index] for index in indexes}
            if not mine <= partner.keys():
                return None
            wanted = {partner[block] for block in mine}
            found[side] = frozenset(index for index, block in enumerate(theirs) if block in wanted)
        return found or None


def tie(languages: Languages) -> list[Tied]:
    """Give the decisions of all languages as they belong together, in the order of the first language's text."""
    return _Tying(languages).tie()


class _Tying:
    def __init__(self, languages: Languages) -> None:
        self._languages = languages
        self._above: dict[Node, Node] = {}
        self._units: dict[Node, StepUnit] = {}
        self._groups: dict[Node, frozenset[Node]] = {}
        self._beside_local: set[Node] = set()

    def tie(self) -> list[Tied]:
        nodes = [
            (language, decision.id)
            for language in self._languages.order
            for decision in self._languages.merges[language].body.decisions
        ]
        for language in self._languages.order:
            if self._languages.parent(language) is not None:
                self._tie_language(language)
        members: dict[Node, list[Node]] = defaultdict(list)
        for node in nodes:
            members[self._first(node)].append(node)
        return [self._tied(first, found) for first, found in members.items()]

    def _tied(self, first: Node, nodes: list[Node]) -> Tied:
        units: set[StepUnit] = {self._units.get(node, "sentence") for node in nodes}
        unit: StepUnit = "page" if "page" in units else "block" if "block" in units else "sentence"
        waits = {self._first(each) for node in nodes for each in self._groups.get(node, ())}
        return Tied(nodes, unit, frozenset(waits - {first}), any(node in self._beside_local for node in nodes))

    def _tie_language(self, language: str) -> None:
        unaligned: dict[tuple[frozenset[Node], StepUnit], list[Node]] = defaultdict(list)
        for decision in self._languages.merges[language].body.decisions:
            node = (language, decision.id)
            nearest, is_certain = self._by_sentence(language, decision)
            if nearest:
                self._join([node, *nearest])
            elif not is_certain and decision.kind in ("theirs", "conflict"):
                unaligned[self._by_scope(language, decision)].append(node)
        for (scope, unit), nodes in unaligned.items():
            self._join(nodes)
            self._units |= dict.fromkeys(nodes, unit)
            if len(scope) == 1:
                self._join([*scope, nodes[0]])
            elif scope:
                self._groups[nodes[0]] = scope

    def _by_sentence(self, language: str, decision: Decision) -> tuple[list[Node], bool]:
        """The decisions about the same sentences in the nearest language above that has any; whether that is sure."""
        merged = self._languages.merges[language]
        indexes = {side: merged.sentences_of(decision.id, side) for side in _SIDES}
        below = language
        for above in self._languages.above(language):
            partners = self._languages.partners(above, below, indexes)
            if hits := self._languages.hits(above, partners.found):
                return [(above, each.id) for each in hits], True
            if not partners.is_certain:
                return [], False
            indexes = {side: partners.found.get(side, frozenset()) for side in _SIDES}
            below = above
        return [], True

    def _by_scope(self, language: str, decision: Decision) -> tuple[frozenset[Node], StepUnit]:
        local = False
        unit: StepUnit = "page"
        for above in self._languages.above(language):
            found, unit = self._languages.scope(above, language, decision)
            changes = frozenset((above, each.id) for each in found if each.kind != "ours")
            if changes:
                return changes, unit
            local |= any(each.kind == "ours" for each in found)
        if local:
            self._beside_local.add((language, decision.id))
        return frozenset(), unit

    # -- sets of nodes

    def _first(self, node: Node) -> Node:
        while (above := self._above.get(node, node)) != node:
            node = above
        return node

    def _join(self, nodes: Iterable[Node]) -> None:
        order = {language: index for index, language in enumerate(self._languages.order)}
        firsts = sorted({self._first(node) for node in nodes}, key=lambda node: (order[node[0]], node[1]))
        for other in firsts[1:]:
            self._above[other] = firsts[0]
