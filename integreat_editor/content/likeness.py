"""How much two texts have in common, from 0 to 1: to find where a text came from, never to decide what it says."""

from __future__ import annotations

import html as entities
import re

_TAG = re.compile(r"<[^<>]*>")
_WORD = re.compile(r"\w+")
_LONGEST = 200_000

Print = frozenset[tuple[str, ...]]
"""Every three words that follow each other."""


def fingerprint(html: str) -> Print:
    """What a text is recognised by; of very long ones the beginning. Shorter texts give their words as one."""
    words = _WORD.findall(entities.unescape(_TAG.sub(" ", html[:_LONGEST])).lower())
    if len(words) < 3:
        return frozenset({tuple(words)}) if words else frozenset()
    return frozenset(zip(words, words[1:], words[2:], strict=False))


def likeness(one: Print, other: Print) -> float:
    """The part that both share (Dice's coefficient); 0 where one of them has no words."""
    if not one or not other:
        return 0.0
    return 2 * len(one & other) / (len(one) + len(other))


def title_likeness(one: str, other: str) -> float:
    """The same for titles, by their letters in threes; capitals do not count."""
    left, right = (" ".join(title.casefold().split()) for title in (one, other))
    if not left or not right:
        return 0.0
    if left == right:
        return 1.0
    parts = [frozenset(zip(f"  {each} ", f" {each} ", f"{each} ", strict=False)) for each in (left, right)]
    return likeness(parts[0], parts[1])
