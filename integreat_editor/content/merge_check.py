"""A second look at a finished merge: is every sentence there as often as the two sides' changes say?

The merge works place by place. What one place can't see (a sentence that one side moved into another paragraph while
the other side deleted it, the same new sentence at two places) shows in the count of sentences on the whole page.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from integreat_editor.content.merge_plan import Decision
from integreat_editor.content.sentences import sentences

_ADDRESS = re.compile(r"\b(?:href|src)\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s>]+)", re.IGNORECASE)

def wrong_counts(base: str, ours: str, theirs: str, merged: str, decisions: list[Decision]) -> set[str]:
    """Give the sentences the merged text has too often or not often enough, open conflicts apart."""
    counts = [_count(html) for html in (base, ours, theirs, merged)]
    open_places: set[str] = set()
    for decision in decisions:
        if decision.kind == "conflict":
            open_places |= said(decision)
    everything = set().union(*counts) - open_places
    return {text for text in everything if not _adds_up(*(count[text] for count in counts))}


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
    went: dict[tuple[str, str], set[bool]] = {}
    for decision in decisions:
        if decision.kind == "conflict":
            for side, text, came in _movements(decision):
                went.setdefault((side, text), set()).add(came)
    if not went:
        return set()
    return {
        decision.id
        for decision in decisions
        if decision.kind != "conflict"
        and any((not came) in went.get((side, text), ()) for side, text, came in _movements(decision))
    }


def _movements(decision: Decision) -> Iterator[tuple[str, str, bool]]:
    """Give (side, sentence, True if it came, False if it went)."""
    base = set(_texts(decision.base or ""))
    for side, html in (("ours", decision.ours), ("theirs", decision.theirs)):
        texts = set(_texts(html or ""))
        yield from ((side, text, True) for text in texts - base)
        yield from ((side, text, False) for text in base - texts)


def said(decision: Decision) -> set[str]:
    """The sentences in the slices of a decision."""
    slices = (decision.base, decision.ours, decision.theirs)
    return {text for html in slices if html for text in _texts(html)}


def _count(html: str) -> Counter[str]:
    return Counter(_texts(html))


def _texts(html: str) -> Iterable[str]:
    """What each sentence says and where its links and pictures point."""
    for sentence in sentences(html):
        addresses = _ADDRESS.findall(sentence.html) if "=" in sentence.html else []
        text = " ".join([sentence.text, *addresses]).strip()
        if text:
            yield text


def _adds_up(base: int, ours: int, theirs: int, merged: int) -> bool:
    if ours == base:
        return merged == theirs
    if theirs == base:
        return merged == ours
    together = ours + theirs - base
    if ours == theirs > base:  # the same new sentence of both sides belongs there once
        return merged == ours
    return min(ours, theirs, together) <= merged <= max(ours, theirs, together)
