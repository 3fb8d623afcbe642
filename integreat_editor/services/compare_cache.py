"""What of a comparison is kept: answers under keys made of everything they depend on, so that none is ever outdated."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from integreat_editor.content.localise import Locality, Words
from integreat_editor.models.comparison import CompareState
from integreat_editor.services.compare_texts import Standing

RULES = "1"
"""Part of every key. Raised when localising or counting changes, so that old answers are not found any more."""
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Mentions:
    """What localising a template's text looks up: link paths and slot names, sorted; nothing where it needs none."""

    links: tuple[str, ...] = ()
    slots: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.links or self.slots)

    def encoded(self) -> str:
        """As it is kept."""
        return json.dumps([self.links, self.slots], ensure_ascii=False)

    @classmethod
    def decoded(cls, value: str) -> "Mentions":
        """From what `encoded` made."""
        links, slots = json.loads(value)
        return cls(tuple(links), tuple(slots))


class Looked(Mapping[str, Value]):
    """A mapping that notes which keys were asked for, found or not."""

    def __init__(self, values: Mapping[str, Value]) -> None:
        self._values = values
        self.asked: set[str] = set()

    def __getitem__(self, key: str) -> Value:
        self.asked.add(key)
        return self._values[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)


def mentions_key(prefix: str, text_hash: str) -> str:
    """Key of a template text's mentions; `prefix`: of links into the template's region."""
    return f"mentions/{RULES}/{prefix}/{text_hash}"


def standing_key(base: str | None, ours: str, template: str, locality: str) -> str:
    """Key of how three texts stand to each other; `locality`: see `fingerprint`."""
    return f"standing/{RULES}/{base or '-'}/{ours}/{template}/{locality}"


def fingerprint(mentions: Iterable[Mentions], links: Mapping[str, str], fillings: Mapping[str, Words]) -> str:
    """What the mentioned links and slots become here, as one hash; "-" where nothing is mentioned."""
    found = [each for each in mentions if each]
    if not found:
        return "-"
    hrefs = {path: links.get(path) for each in found for path in each.links}
    filled = {name: _words(fillings.get(name)) for each in found for name in each.slots}
    return hashlib.sha256(json.dumps([hrefs, filled], sort_keys=True).encode()).hexdigest()


def encoded(standing: Standing) -> str:
    """As it is kept."""
    return json.dumps([standing.state.value, standing.here, standing.there, standing.conflicts])


def decoded(value: str) -> Standing:
    """From what `encoded` made."""
    state, *counts = json.loads(value)
    return Standing(CompareState(state), *counts)


def watched(locality: Locality) -> tuple[Locality, Looked[str], Looked[Words]]:
    """The same locality, and the two mappings that tell afterwards what was looked up in it."""
    links, fillings = Looked(locality.links), Looked(locality.fillings)
    return Locality(links=links, fillings=fillings, prefix=locality.prefix), links, fillings


def _words(words: Words | None) -> tuple[str, str, str] | None:
    return (words.text, words.href, words.html) if words is not None else None
