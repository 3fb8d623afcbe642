"""A second look at a finished merge: is every sentence there as often as the two sides' changes say?

The merge works place by place. What one place can't see (a sentence that one side moved into another paragraph while
the other side deleted it, the same new sentence at two places) shows in the count of sentences on the whole page.
"""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from integreat_editor.content.merge_plan import Decision
from integreat_editor.content.parsed import parsed
from integreat_editor.content.sentences import sentences
from integreat_editor.content.source import BLOCK, content_root

_ADDRESS = re.compile(r"\b(?:href|src)\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s>]+)", re.IGNORECASE)
Movement = tuple[str, str, bool]
_SHORTEST = 8
_MOST_COMPARED = 200
_LONGEST_REMEMBERED = 4_000


def wrong_counts(base: str, ours: str, theirs: str, merged: str, decisions: list[Decision]) -> set[str]:
    """Give the sentences the merged text has too often or not often enough, open conflicts apart."""
    pieces = [Counter(_pieces(html)) for html in (base, ours, theirs, merged)]
    everywhere = pieces[0] & pieces[1] & pieces[2] & pieces[3]  # adds the same to every count
    counts = [_count(own - everywhere) for own in pieces]
    open_places: set[str] = set()
    for decision in decisions:
        if decision.kind == "conflict":
            open_places |= said(decision)
    everything = set().union(*counts) - open_places
    wrong = {text for text in everything if not _adds_up(*(count[text] for count in counts))}
    return wrong | _wrong_words(counts, open_places)


def _wrong_words(counts: list[Counter[str]], open_places: set[str]) -> set[str]:
    """Give the sentences of the base that a side wrote into another sentence while the other side deleted them."""
    base, ours, theirs, _ = counts
    changed = [text for text in base if (ours[text] < base[text]) or (theirs[text] < base[text])]
    if not changed:
        return set()
    pages = [f" {'  '.join(count.elements())} " for count in counts]
    asked = f" {'  '.join(open_places)} "
    return {
        text
        for text in changed
        if (words := f" {text} ") not in asked and not _fits(*(page.count(words) for page in pages))
    }


def with_conflicts(decisions: list[Decision], texts: set[str]) -> list[Decision] | None:
    """Turn every decision that says one of these sentences into a conflict; None if a sentence is in none."""
    places = [said(decision) for decision in decisions]
    if texts - set().union(*places):
        return None
    return as_conflicts(decisions, {one.id for one, spoken in zip(decisions, places, strict=True) if spoken & texts})


def as_conflicts(decisions: list[Decision], numbers: set[int]) -> list[Decision]:
    """Turn some decisions into conflicts."""
    return [replace(one, kind="conflict", suggestion=None) if one.id in numbers else one for one in decisions]


def entangled(decisions: list[Decision]) -> set[int]:
    """Give the decisions that hang on a conflict: a sentence went from one of its places to the other.

    One side joined two paragraphs and the other deleted the first: whether the second one is gone depends on the
    answer, and so do the sentences of a paragraph that one side split.
    """
    moved = {
        (side, text, came)
        for decision in decisions
        if decision.kind == "conflict"
        for side, text, came in _movements(decision)
    }
    if not moved:
        return set()
    return {
        decision.id
        for decision in decisions
        if decision.kind != "conflict" and any(_hangs_on(movement, moved) for movement in _movements(decision))
    }


def _hangs_on(movement: Movement, moved: set[Movement]) -> bool:
    side, text, came = movement
    if (side, text, not came) in moved:
        return True
    # Joined without a full stop between them, two sentences are one.
    return len(moved) < _MOST_COMPARED and any(
        one == side and arrived != came and min(len(text), len(other)) >= _SHORTEST and (text in other or other in text)
        for one, other, arrived in moved
    )


def _movements(decision: Decision) -> Iterator[Movement]:
    """Give (side, sentence, True if it came, False if it went)."""
    base = _slice_texts(decision.base)
    for side, html in (("ours", decision.ours), ("theirs", decision.theirs)):
        texts = _slice_texts(html)
        yield from ((side, text, True) for text in texts - base)
        yield from ((side, text, False) for text in base - texts)


def _slice_texts(html: str | None) -> set[str]:
    return {sentence.text for sentence in sentences(html or "") if sentence.text}


def said(decision: Decision) -> set[str]:
    """The sentences in the slices of a decision."""
    slices = (decision.base, decision.ours, decision.theirs)
    return {text for html in slices if html for piece in _pieces(html) for text in _texts_of(piece)}


def _count(pieces: Counter[str]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for piece, times in pieces.items():
        for text in _texts_of(piece):
            counts[text] += times
    return counts


def _pieces(html: str) -> Iterator[str]:
    """Cut a page where its sentences end for certain: around every block."""
    root = content_root(parsed(html))
    start = root.open_end
    for child in root.children:
        if child.tag in BLOCK:
            yield html[start : child.start]
            yield child.outer
            start = child.end
    yield html[start : root.close_start]


def _texts_of(html: str) -> tuple[str, ...]:
    if not html or html.isspace():
        return ()
    return _read(html) if len(html) > _LONGEST_REMEMBERED else _remembered(html)


def _read(html: str) -> tuple[str, ...]:
    return tuple(_texts_in(html))


_remembered = functools.lru_cache(maxsize=2_048)(_read)


def _texts_in(html: str) -> Iterator[str]:
    for sentence in sentences(html):
        addresses = _ADDRESS.findall(sentence.html) if "=" in sentence.html else []
        text = " ".join([sentence.text, *addresses]).strip()
        if text:
            yield text


def _adds_up(base: int, ours: int, theirs: int, merged: int) -> bool:
    if ours == theirs > base:  # the same new sentence of both sides belongs there once
        return merged == ours
    return _fits(base, ours, theirs, merged)


def _fits(base: int, ours: int, theirs: int, merged: int) -> bool:
    if ours == base:
        return merged == theirs
    if theirs == base:
        return merged == ours
    together = ours + theirs - base
    return min(ours, theirs, together) <= merged <= max(ours, theirs, together)
