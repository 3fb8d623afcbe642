"""Pairs of passages, and of sentences in them, of a text and its translation: only what is certain."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from urllib.parse import urlsplit

from integreat_editor.content.passages import Anchor, Passage, PassageText, is_strong

PassagePair = tuple[Passage, Passage]
Targets = Mapping[int, frozenset[int]]
_Stretch = tuple[list[Passage], list[Passage]]

# How much longer or shorter a sentence may be than the whole text makes expect, by its length in characters.
_MOST_STRETCH = ((25, math.inf), (50, math.log(3.0)), (10**9, math.log(2.0)))
_NONE: frozenset[int] = frozenset()
_ADDRESSES = frozenset(("link", "mail", "phone"))


class PassagePairing:
    """Pairs passages; `blocks` holds pairs of blocks (lists, tables) whose passages can't be paired."""

    def __init__(self, source: Sequence[Passage], translation: Sequence[Passage]) -> None:
        self._all = list(source), list(translation)
        anchors = [each.anchors for each in source], [each.anchors for each in translation]
        self._there = _targets(*anchors)
        self._back = _targets(*reversed(anchors))
        strong = [[frozenset(filter(is_strong, each)) for each in side] for side in anchors]
        self._strong_there = _targets(*strong)
        self._strong_back = _targets(*reversed(strong))
        self.passages: list[PassagePair] = []
        self.blocks: set[tuple[int, int]] = set()

    def pair(self) -> None:
        """Pair what is certain; a stretch that is not alike is cut at the next, weaker sign."""
        signs = (self._at_anchors, self._at_headings, self._at_families)
        waiting: list[tuple[_Stretch, int]] = [(self._all, 0)]
        while waiting:
            stretch, level = waiting.pop()
            if not stretch[0] or not stretch[1] or self._alike(stretch):
                continue
            if level == len(signs):
                self._pair_blocks(stretch)
            else:
                waiting += [(part, level + 1) for part in signs[level](stretch)]
        self.passages.sort(key=lambda pair: pair[0].index)

    def _alike(self, stretch: _Stretch) -> bool:
        """Pair two stretches of the same kinds, pictures left out if there are more in one of them."""
        worded = tuple([each for each in side if each.kind != "object"] for side in stretch)
        for left, right in (stretch, worded):
            if left and [each.kind for each in left] == [each.kind for each in right]:
                pairs = list(zip(left, right, strict=True))
                if all(self._agrees(*pair) for pair in pairs):
                    self.passages += pairs
                    return True
        return False

    def _agrees(self, left: Passage, right: Passage) -> bool:
        """Whether no anchor says that one of two passages stands for another one."""
        there = self._there.get(left.index, _NONE)
        back = self._back.get(right.index, _NONE)
        return there <= {right.index} and back <= {left.index}

    def _at_anchors(self, stretch: _Stretch) -> list[_Stretch]:
        left, right = stretch
        inside = {each.index: position for position, each in enumerate(right)}
        cuts = []
        for position, passage in enumerate(left):
            targets = self._strong_there.get(passage.index, _NONE)
            if len(targets) != 1 or not targets <= inside.keys():
                continue
            partner = right[inside[next(iter(targets))]]
            if self._strong_back.get(partner.index, _NONE) == {passage.index} and self._agrees(passage, partner):
                cuts.append((position, inside[partner.index]))
        return self._cut(stretch, uncrossed(cuts))

    def _at_headings(self, stretch: _Stretch) -> list[_Stretch]:
        left, right = ([at for at, each in enumerate(side) if each.is_heading] for side in stretch)
        cuts = list(zip(left, right, strict=False))
        same = [stretch[0][at].kind for at in left] == [stretch[1][at].kind for at in right]
        if not same or not all(self._agrees(stretch[0][a], stretch[1][b]) for a, b in cuts):
            return [stretch]
        return self._cut(stretch, cuts)

    def _at_families(self, stretch: _Stretch) -> list[_Stretch]:
        """Paragraphs, a list, paragraphs: in both the same."""
        left, right = ([list(run) for _, run in groupby(side, key=lambda each: each.family)] for side in stretch)
        if [run[0].family for run in left] != [run[0].family for run in right]:
            return [stretch]
        return list(zip(left, right, strict=True))

    def _cut(self, stretch: _Stretch, cuts: list[tuple[int, int]]) -> list[_Stretch]:
        left, right = stretch
        self.passages += [(left[a], right[b]) for a, b in cuts]
        borders = [(-1, -1), *cuts, (len(left), len(right))]
        return [(left[a + 1 : c], right[b + 1 : d]) for (a, b), (c, d) in pairwise(borders)]

    def _pair_blocks(self, stretch: _Stretch) -> None:
        """A list or table stands for the only one there, if nothing in it says otherwise."""
        blocks = [{each.block for each in side} for side in stretch]
        families = {each.family for side in stretch for each in side}
        if families not in ({"item"}, {"cell"}) or any(len(each) != 1 for each in blocks):
            return
        left, right = ({each.index for each in side} for side in stretch)
        there = frozenset[int]().union(*(self._there.get(index, _NONE) for index in left))
        back = frozenset[int]().union(*(self._back.get(index, _NONE) for index in right))
        if there <= right and back <= left:
            self.blocks.add((blocks[0].pop(), blocks[1].pop()))


class SentencePairing:
    """Pairs the sentences of passages that stand for each other."""

    def __init__(self, source: PassageText, translation: PassageText) -> None:
        self._source = source
        self._translation = translation
        self._usual = math.log((translation.length + 1) / (source.length + 1))

    def pairs(self, passages: Iterable[PassagePair]) -> Iterator[tuple[int, int]]:
        """Give pairs of indexes, those of the text rising."""
        for left, right in passages:
            yield from self._in_passage(left.sentences, right.sentences)

    def _in_passage(self, left: range, right: range) -> Iterator[tuple[int, int]]:
        anchors = [self._source.anchors[at] for at in left], [self._translation.anchors[at] for at in right]
        there, back = _targets(*anchors), _targets(*reversed(anchors))
        alike = all(targets == {at} for at, targets in [*there.items(), *back.items()])
        if alike and self._plausible(left, right):
            yield from zip(left, right, strict=True)
            return
        certain = [
            (at, next(iter(targets)))
            for at, targets in there.items()
            if len(targets) == 1 and back.get(next(iter(targets)), _NONE) == {at}
        ]
        cuts = uncrossed(certain)
        if len(cuts) < len(there) or len(cuts) < len(back):  # anchors disagree: order says nothing here
            yield from ((left[a], right[b]) for a, b in cuts)
            return
        for (a, b), (c, d) in pairwise([(-1, -1), *cuts, (len(left), len(right))]):
            if cuts and self._plausible(left[a + 1 : c], right[b + 1 : d]):
                yield from zip(left[a + 1 : c], right[b + 1 : d], strict=True)
            if c < len(left):
                yield left[c], right[d]

    def _plausible(self, left: range, right: range) -> bool:
        """Whether as many sentences stand on both sides, each about as much longer or shorter as the whole text."""
        if len(left) != len(right):
            return False
        for here, there in zip(left, right, strict=True):
            lengths = len(self._source.sentences[here].text), len(self._translation.sentences[there].text)
            stretch = math.log((lengths[1] + 10) / (lengths[0] + 10)) - self._usual
            most = next(most for length, most in _MOST_STRETCH if max(lengths) <= length)
            if abs(stretch) > most or _lead_elsewhere(self._source.anchors[here], self._translation.anchors[there]):
                return False
        return True


def _lead_elsewhere(source: frozenset[Anchor], translation: frozenset[Anchor]) -> bool:
    """Whether both hold addresses, and not one in common (a site in another language counts as the same)."""
    here, there = (
        {(kind, urlsplit(value).netloc if kind == "link" else value) for kind, value in side if kind in _ADDRESSES}
        for side in (source, translation)
    )
    return bool(here and there) and not here & there


def uncrossed(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Only pairs that cross no other one."""
    ordered = sorted(pairs)
    highest_before = [-1]
    for _, there in ordered:
        highest_before.append(max(highest_before[-1], there))
    lowest_after = [math.inf]
    for _, there in reversed(ordered):
        lowest_after.append(min(lowest_after[-1], there))
    lowest_after.reverse()
    return [
        (here, there)
        for at, (here, there) in enumerate(ordered)
        if highest_before[at] < there < lowest_after[at + 1]
    ]


def _targets(source: Sequence[frozenset[Anchor]], translation: Sequence[frozenset[Anchor]]) -> Targets:
    """For each place of the one text: the places of the other with an anchor that both have in one place only."""
    here, there = _single(source), _single(translation)
    found: defaultdict[int, set[int]] = defaultdict(set)
    for anchor, place in here.items():
        if anchor in there:
            found[place].add(there[anchor])
    return {place: frozenset(targets) for place, targets in found.items()}


def _single(places: Sequence[frozenset[Anchor]]) -> dict[Anchor, int]:
    found: dict[Anchor, int] = {}
    twice: set[Anchor] = set()
    for place, anchors in enumerate(places):
        twice |= anchors & found.keys()
        found |= dict.fromkeys(anchors, place)
    return {anchor: place for anchor, place in found.items() if anchor not in twice}
