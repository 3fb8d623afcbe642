"""What was seen of a region at the last pull, as the text that the working copy keeps for the next one."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

_VERSION = 2
TextKey = tuple[int, str]


@dataclass(frozen=True, slots=True)
class SeenText:
    """A text at the last pull: fingerprint of what lists told of it, its newest and its public revision.

    `settled`: it cannot change without another fingerprint, though only the page lists tell of it.
    """

    fingerprint: str
    newest: str
    public: str | None
    settled: bool = False


@dataclass(frozen=True, slots=True)
class Seen:
    """Everything seen. `proposals`: open ones by id, each as the message that told it; `live`: pages with live content;
    `sources`: what each language is translated from, None before anybody asked."""

    texts: Mapping[TextKey, SeenText] = field(default_factory=dict)
    proposals: Mapping[str, str] = field(default_factory=dict)
    live: frozenset[int] = frozenset()
    sources: Mapping[str, str] | None = None

    def packed(self) -> str:
        """As JSON, without blanks."""
        pages: dict[str, dict[str, list[str | bool | None]]] = {}
        for (number, language), text in sorted(self.texts.items()):
            pages.setdefault(str(number), {})[language] = [
                text.fingerprint,
                text.newest,
                text.public,
                text.settled,
            ]
        value = {
            "v": _VERSION,
            "pages": pages,
            "proposals": dict(self.proposals),
            "live": sorted(self.live),
            "sources": self.sources,
        }
        return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def unpacked(cursor: str | None) -> Seen:
    """The other way round. What another version of this program wrote counts as nothing seen: all is read again."""
    if not cursor:
        return Seen()
    try:
        value: dict[str, Any] = json.loads(cursor)
        if value["v"] != _VERSION:
            return Seen()
        texts = {
            (int(number), language): SeenText(*text)
            for number, languages in value["pages"].items()
            for language, text in languages.items()
        }
        return Seen(texts, value["proposals"], frozenset(value["live"]), value["sources"])
    except (ValueError, KeyError, TypeError, AttributeError):
        return Seen()


def forgotten(cursor: str, keys: Collection[TextKey]) -> str:
    """The cursor without these texts: the next pull asks for them again."""
    seen = unpacked(cursor)
    if not any(key in seen.texts for key in keys):
        return cursor
    return replace(seen, texts={key: text for key, text in seen.texts.items() if key not in keys}).packed()
