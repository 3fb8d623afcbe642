"""What of a comparison is kept: answers under keys made of the texts they are about, each with what else it depends on.

Links and fillings change for a few pages at a time. So an answer names those that its texts hold, with a hash of what
they were: where that is the same today, the answer holds, and the texts need not even be read.
"""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import TypeVar

from integreat_editor.content.links import link_path
from integreat_editor.content.localise import Locality, Words, localise
from integreat_editor.models.comparison import CompareState
from integreat_editor.services.compare_texts import Standing

RULES = "2"
"""Part of every key. Raised when localising or counting changes, so that old answers are not found any more."""
NOTHING = "-"
"""The `locality` of texts that mention nothing."""
_VALUE = re.compile(r"""\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))""")
_ANY_HREF = re.compile("href" + _VALUE.pattern, re.IGNORECASE)
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Mentions:
    """What localising texts looks up: link paths and slot names. None: they are ours as they are."""

    links: frozenset[str] = frozenset()
    slots: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.links or self.slots)

    def __or__(self, other: "Mentions") -> "Mentions":
        return Mentions(self.links | other.links, self.slots | other.slots)

    @classmethod
    def of(cls, html: str, prefix: str) -> "Mentions":
        """Of a template's text; `prefix`: of links into its region. May name more than is looked up, never less."""
        small = html.lower()
        if not has_places(small):
            paths = (link_path(unescape(href)) for href in _hrefs(html, small))
            return cls(frozenset(path for path in paths if path.startswith(prefix)))
        # With nothing filled in and nothing linked everything is asked for.
        links, slots = _Asked[str](), _Asked[Words]()
        localise(html, Locality(links=links, fillings=slots, prefix=prefix))
        return cls(frozenset(path for path in links.keys_asked if path.startswith(prefix)), frozenset(slots.keys_asked))


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer. `locality`: what `fingerprint` gave for its mentions then."""

    mentions: Mentions
    locality: str
    standing: Standing

    def encoded(self) -> str:
        """As it is kept."""
        standing = self.standing
        plain = f"{standing.state} {standing.here} {standing.there} {standing.conflicts} {self.locality}"
        if not self.mentions:
            return plain
        return f"{plain} {json.dumps([sorted(self.mentions.links), sorted(self.mentions.slots)], ensure_ascii=False)}"

    @classmethod
    def decoded(cls, value: str) -> "Kept":
        """From what `encoded` made."""
        state, here, there, conflicts, locality, *named = value.split(" ", 5)
        mentions = Mentions(*map(frozenset, json.loads(named[0]))) if named else Mentions()
        return cls(mentions, locality, Standing(CompareState(state), int(here), int(there), int(conflicts)))


def pair_key(prefix: str, base: str | None, ours: str, template: str) -> str:
    """Of three texts, by hash."""
    return f"standing/{RULES}{prefix}{base or NOTHING}/{ours}/{template}"


def fingerprint(mentions: Mentions, links: Mapping[str, str], fillings: Mapping[str, Words]) -> str:
    """What the mentioned links and slots become here, as one hash."""
    if not mentions:
        return NOTHING
    hrefs = {path: links.get(path) for path in mentions.links}
    filled = {name: _words(fillings.get(name)) for name in mentions.slots}
    return hashlib.sha256(json.dumps([hrefs, filled], sort_keys=True).encode()).hexdigest()


def has_places(small: str) -> bool:
    """Whether slots or contact cards may stand in a text, given in small letters."""
    return "data-slot" in small or "contact-card" in small or "data-contact-id" in small


def _hrefs(html: str, small: str) -> Iterator[str]:
    """What follows each `href`; looking for the letters first is many times faster than one expression for all."""
    at = small.find("href")
    # Where small letters are longer (there are such), places in the two texts do not correspond.
    while at >= 0 and len(small) == len(html):
        if found := _VALUE.match(html, at + 4):
            yield found[1] or found[2] or found[3] or ""
        at = small.find("href", at + 4)
    if len(small) != len(html):
        yield from (found[1] or found[2] or found[3] or "" for found in _ANY_HREF.finditer(html))


def _words(words: Words | None) -> tuple[str, str, str] | None:
    return (words.text, words.href, words.html) if words is not None else None


class _Asked(Mapping[str, Value]):
    """Nothing, but it notes what was asked for."""

    def __init__(self) -> None:
        self.keys_asked: set[str] = set()

    def __getitem__(self, key: str) -> Value:
        self.keys_asked.add(key)
        raise KeyError(key)

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0
