"""A second look at a finished merge: is every sentence there as often as the two sides' changes say?

The merge works place by place. What one place can't see (a sentence that one side moved into another paragraph while
the other side deleted it, the same new sentence at two places) shows in the count of sentences on the whole page.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from integreat_editor.content.merge_plan import Decision
from integreat_editor.content.sentences import sentences

_ADDRESS = re.compile(r"\b(?:href|src)\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s>]+)", re.IGNORECASE)

Known = dict[str, frozenset[str]]


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
    return [
        replace(decision, kind="conflict", suggestion=None) if spoken & texts else decision
        for decision, spoken in zip(decisions, places, strict=True)
    ]


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
    if theirs in {base, ours}:
        return merged == ours
    together = ours + theirs - base
    return min(ours, theirs, together) <= merged <= max(ours, theirs, together)
