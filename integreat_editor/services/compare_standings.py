"""How each text stands to the template's: from what is kept where nothing is new, by comparing where something is."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from integreat_editor.content.localise import Locality, localise
from integreat_editor.models.text import Text
from integreat_editor.services.compare_cache import (
    Mentions,
    decoded,
    encoded,
    fingerprint,
    mentions_key,
    standing_key,
    watched,
)
from integreat_editor.services.compare_reading import Pair
from integreat_editor.services.compare_texts import SAME, Standing, standing
from integreat_editor.services.localities import Localities
from integreat_editor.services.page_links import TextKey
from integreat_editor.services.template_pages import base_text
from integreat_editor.store.working_copy import Unit
from integreat_editor.sync.progress import Progress

_AT_ONCE = 200
Item = TypeVar("Item")


class Standings:
    """Compares pairs. `found`: standings by (page, language); `fresh`: answers to be kept, also of a cancelled run."""

    def __init__(self, unit: Unit, localities: Localities, progress: Progress) -> None:
        self._unit = unit
        self._localities = localities
        self._progress = progress
        self._mentions: dict[str, Mentions] = {}
        self._lost: set[str] = set()
        self.found: dict[TextKey, Standing] = {}
        self.fresh: dict[str, str] = {}

    def compare(self, pairs: Sequence[Pair]) -> None:
        """Fills `found`; stops early where the progress was cancelled."""
        self._read_mentions({pair.template for pair in pairs} | {pair.base for pair in pairs if pair.base is not None})
        keys = {pair: self._key(pair) for pair in pairs}
        known = self._unit.compared.get_many({key for key in keys.values() if key})
        new: list[Pair] = []
        for pair, key in keys.items():
            if not key:
                self.found[pair.key] = SAME
            elif key in known:
                self.found[pair.key] = decoded(known[key])
            else:
                new.append(pair)
        self._progress.start(len(new))
        for some in _portions(new):
            texts = self._texts({each for pair in some for each in (pair.base, pair.ours, pair.template) if each})
            for pair in some:
                if self._progress.cancelled:
                    return
                self.found[pair.key] = self._standing(pair, texts)
                self.fresh[keys[pair]] = encoded(self.found[pair.key])
                self._progress.step()

    def _key(self, pair: Pair) -> str:
        """Under which the answer is kept; "" where it is plain: the template's very text, without anything local."""
        template = self._mentions.get(pair.template, Mentions())
        if pair.ours == pair.template and not template:
            return ""
        base = pair.base if pair.base is not None and pair.base not in self._lost else None
        mentions = [template] if base is None else [template, self._mentions.get(base, Mentions())]
        if not any(mentions):
            return standing_key(base, pair.ours, pair.template, "-")
        locality = self._localities.of(*pair.key)
        return standing_key(base, pair.ours, pair.template, fingerprint(mentions, locality.links, locality.fillings))

    def _standing(self, pair: Pair, texts: dict[str, Text]) -> Standing:
        template = self._localised(pair, pair.template, texts)
        base = None
        if pair.base is not None and pair.base not in self._lost:
            base = template if pair.base == pair.template else self._localised(pair, pair.base, texts)
        return standing(base, texts[pair.ours], template)

    def _localised(self, pair: Pair, text_hash: str, texts: dict[str, Text]) -> Text:
        text = texts[text_hash]
        return self._localities.localised(text, *pair.key).text if self._mentions.get(text_hash) else text

    def _read_mentions(self, hashes: Iterable[str]) -> None:
        keys = {mentions_key(self._localities.prefix, each): each for each in hashes}
        known = self._unit.compared.get_many(keys)
        self._mentions |= {keys[key]: Mentions.decoded(value) for key, value in known.items()}
        new = [text_hash for key, text_hash in keys.items() if key not in known]
        for some in _portions(new):
            texts = self._texts(some)
            self._lost |= set(some) - texts.keys()
            for text_hash, mentions in _mentions(texts, self._localities.prefix):
                self._mentions[text_hash] = mentions
                self.fresh[mentions_key(self._localities.prefix, text_hash)] = mentions.encoded()

    def _texts(self, hashes: Iterable[str]) -> dict[str, Text]:
        wanted = set(hashes)
        texts = self._unit.texts.get_many(wanted)
        kept = {each: text for each in wanted - texts.keys() if (text := base_text(self._unit, each)) is not None}
        return texts | kept


def _mentions(texts: dict[str, Text], prefix: str) -> Iterator[tuple[str, Mentions]]:
    """Looked up with nothing filled in and nothing linked: that way everything is asked for."""
    for text_hash, text in texts.items():
        locality, links, fillings = watched(Locality(links={}, fillings={}, prefix=prefix))
        localise(text.html, locality)
        inside = (path for path in links.asked if path.startswith(prefix))
        yield text_hash, Mentions(tuple(sorted(inside)), tuple(sorted(fillings.asked)))


def _portions(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    """So many at once that memory holds their texts."""
    return (items[start : start + _AT_ONCE] for start in range(0, len(items), _AT_ONCE))
