"""What the command palette offers, and which of it fits what was typed. No Qt in here."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

MOST_SHOWN = 60
Kind = Literal["command", "page", "language"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to do. `group`: where else it is found (a menu's name, a page's path); `keys`: as people press them.

    `also`: further words it is found by, such as a page's titles in other languages; `id` stays the same between runs.
    """

    id: str
    text: str
    group: str
    keys: str
    kind: Kind
    run: Callable[[], object]
    also: str = ""


def fitting(entries: Iterable[Entry], typed: str, recent: Sequence[str] = ()) -> list[Entry]:
    """The entries that hold every typed word, best first; with nothing typed, those used last, then the commands.

    A word at the beginning of the text counts more than at the beginning of another word, and that more than inside.
    """
    words = typed.casefold().split()
    if not words:
        offered = [entry for entry in entries if entry.kind == "command" or entry.id in recent]
        return sorted(offered, key=lambda entry: _recency(entry, recent))[:MOST_SHOWN]
    rated = [(rate, entry) for entry in entries if (rate := _rate(entry, words)) is not None]
    rated.sort(key=lambda pair: (pair[0], _recency(pair[1], recent), len(pair[1].text)))
    return [entry for _, entry in rated[:MOST_SHOWN]]


def _recency(entry: Entry, recent: Sequence[str]) -> int:
    return recent.index(entry.id) if entry.id in recent else len(recent)


def _rate(entry: Entry, words: Sequence[str]) -> int | None:
    """How far from a perfect fit, or None."""
    text = entry.text.casefold()
    rest = f"{text} {entry.group} {entry.also}".casefold()
    total = 0
    for word in words:
        if text.startswith(word):
            continue
        if f" {word}" in f" {text}":
            total += 1
        elif f" {word}" in f" {rest}":
            total += 2
        elif word in rest:
            total += 3
        else:
            return None
    return total
