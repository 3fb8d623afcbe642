"""Which unit of one text stands for which of another: equal ones in order, similar ones between them, then moves.

What is not certain stays unpaired: the merge then asks, and never guesses.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from integreat_editor.content.merge_units import Unit
from integreat_editor.content.tokens import spans

SIMILAR = 60.0
"""Per cent of common characters from which two units are versions of each other."""
_SIMILAR_MOVED = 80.0
_SHORTEST_MOVED = 25
_MOST_CELLS = 900
_MOST_MOVES = 200
_LONGEST_TEXT = 2_000

Gap = tuple[int, int, int, int]


@dataclass(slots=True)
class Alignment:
    """`pairs`: old index -> new index, both rising; `moved`: pairs that would cross them."""

    pairs: dict[int, int] = field(default_factory=dict)
    moved: dict[int, int] = field(default_factory=dict)

    def partner(self, old: int) -> int | None:
        return self.pairs.get(old, self.moved.get(old))

    def gone_before(self, old_length: int, new_length: int) -> dict[int, list[int]]:
        """Where to show what is gone: new index (or the length) -> old indexes to show before it."""
        gone: dict[int, list[int]] = {}
        old_at = new_at = 0
        for old, new in [*self.pairs.items(), (old_length, new_length)]:
            gone[new_at] = [index for index in range(old_at, old) if index not in self.moved]
            old_at, new_at = old + 1, new + 1
        return gone


def align(old: list[Unit], new: list[Unit]) -> Alignment:
    """Pair the units of two versions of one container.

    Empty paragraphs are paired last: they are all alike and would pull texts to the wrong place.
    """
    alignment = Alignment(_solid_pairs(old, new))
    for pair_up in (_similar_pairs, _equal_pairs_between):
        for gap in list(_gaps(alignment.pairs, len(old), len(new))):
            alignment.pairs.update(pair_up(old, new, gap))
        alignment.pairs = dict(sorted(alignment.pairs.items()))
    if len(alignment.pairs) < len(old):
        alignment.moved = _moves(old, new, alignment.pairs)
    return alignment


def _solid_pairs(old: list[Unit], new: list[Unit]) -> dict[int, int]:
    left = [index for index, unit in enumerate(old) if not unit.is_blank]
    right = [index for index, unit in enumerate(new) if not unit.is_blank]
    pairs = equal_pairs([old[index].key for index in left], [new[index].key for index in right])
    return {left[i]: right[j] for i, j in pairs.items()}


def _equal_pairs_between(old: list[Unit], new: list[Unit], gap: Gap) -> dict[int, int]:
    old_start, old_end, new_start, new_end = gap
    left, right = old[old_start:old_end], new[new_start:new_end]
    pairs = equal_pairs([unit.key for unit in left], [unit.key for unit in right])
    return {old_start + i: new_start + j for i, j in pairs.items()}


def equal_pairs(old: list[str], new: list[str]) -> dict[int, int]:
    """Pair equal keys along the longest common subsequence."""
    pairs: dict[int, int] = {}
    for span in spans(old, new):
        if span.equal:
            pairs.update(zip(range(span.old_start, span.old_end), range(span.new_start, span.new_end), strict=True))
    return pairs


def similarity(old: str, new: str) -> float:
    """Per cent of common characters; of long texts the beginning is compared."""
    return fuzz.ratio(old[:_LONGEST_TEXT], new[:_LONGEST_TEXT])


def may_stand_for(old: Unit, new: Unit) -> bool:
    """Tell whether one unit can take the other's place without breaking the markup around it."""
    return old.family == new.family and old.before == new.before and old.after == new.after


def _gaps(pairs: dict[int, int], old_length: int, new_length: int) -> Iterator[Gap]:
    old_at = new_at = 0
    for old, new in [*pairs.items(), (old_length, new_length)]:
        if old > old_at and new > new_at:
            yield old_at, old, new_at, new
        old_at, new_at = old + 1, new + 1


def _similar_pairs(old: list[Unit], new: list[Unit], gap: Gap) -> dict[int, int]:
    """The monotone pairing with the greatest sum of similarities (dynamic programming)."""
    old_start, old_end, new_start, new_end = gap
    rows, columns = range(old_start, old_end), range(new_start, new_end)
    if len(rows) * len(columns) > _MOST_CELLS:
        return {}
    scores = [[_score(old[i], new[j]) for j in columns] for i in rows]
    best = [[0.0] * (len(columns) + 1) for _ in range(len(rows) + 1)]
    for i, row in enumerate(scores):
        for j, score in enumerate(row):
            paired = best[i][j] + score if score else 0.0
            best[i + 1][j + 1] = max(best[i][j + 1], best[i + 1][j], paired)
    pairs: dict[int, int] = {}
    i, j = len(rows), len(columns)
    while i and j:
        if best[i][j] == best[i - 1][j]:
            i -= 1
        elif best[i][j] == best[i][j - 1]:
            j -= 1
        else:
            i, j = i - 1, j - 1
            pairs[rows[i]] = columns[j]
    return pairs


def _score(old: Unit, new: Unit) -> float:
    if not may_stand_for(old, new) or old.is_blank or new.is_blank:
        return 0.0
    if not old.text and not new.text:  # pictures, cards without words
        return fuzz.ratio(old.body[:_LONGEST_TEXT], new.body[:_LONGEST_TEXT], score_cutoff=SIMILAR)
    return fuzz.ratio(old.text[:_LONGEST_TEXT], new.text[:_LONGEST_TEXT], score_cutoff=SIMILAR)


def _moves(old: list[Unit], new: list[Unit], pairs: dict[int, int]) -> dict[int, int]:
    """Pair what is gone with what is new elsewhere, where both are blocks, unmistakable, and as good as equal."""
    taken = set(pairs.values())
    gone = [i for i, unit in enumerate(old) if i not in pairs and unit.node is not None and unit.text]
    come = [j for j, unit in enumerate(new) if j not in taken and unit.node is not None and unit.text]
    if not gone or not come or len(gone) > _MOST_MOVES or len(come) > _MOST_MOVES:
        return {}
    moved = _equal_moves(old, new, gone, come)
    gone = [i for i in gone if i not in moved and len(old[i].text) >= _SHORTEST_MOVED]
    come = [j for j in come if j not in moved.values()]
    return moved | _similar_moves(old, new, gone, come)


def _equal_moves(old: list[Unit], new: list[Unit], gone: list[int], come: list[int]) -> dict[int, int]:
    old_keys = Counter(unit.key for unit in old)
    new_keys = Counter(unit.key for unit in new)
    targets = {new[j].key: j for j in come}
    keys = ((i, old[i].key) for i in gone)
    return {i: targets[key] for i, key in keys if key in targets and old_keys[key] == new_keys[key] == 1}


def _similar_moves(old: list[Unit], new: list[Unit], gone: list[int], come: list[int]) -> dict[int, int]:
    if len(gone) * len(come) > _MOST_CELLS:
        return {}
    scores = {
        (i, j): score
        for i in gone
        for j in come
        if (score := _score(old[i], new[j])) >= _SIMILAR_MOVED and may_stand_for(old[i], new[j])
    }
    rivals = Counter(i for i, _ in scores) + Counter(-1 - j for _, j in scores)
    return {i: j for i, j in scores if rivals[i] == rivals[-1 - j] == 1}
