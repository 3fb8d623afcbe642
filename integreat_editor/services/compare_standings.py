"""How each text stands to the template's: from what is kept where nothing is new, by comparing where something is."""

import re
from collections.abc import Iterable, Mapping, Sequence

from integreat_editor.content.changed_sentences import blocks
from integreat_editor.content.localise import Locality, localise
from integreat_editor.models.text import Text
from integreat_editor.services.compare_cache import NOTHING, Kept, Mentions, fingerprint, pair_key
from integreat_editor.services.compare_reading import Pair
from integreat_editor.services.compare_texts import SAME, Standing, standing
from integreat_editor.services.localities import Localities
from integreat_editor.services.page_links import TextKey
from integreat_editor.services.template_pages import base_text
from integreat_editor.store.working_copy import Unit
from integreat_editor.sync.progress import Progress

_UNREAD = re.compile(
    r"""<[!?]|<(?:script|style|textarea|title|xmp|pre|noscript|iframe)\b|=\s*(?:"[^"<>]*[<>]|'[^'<>]*[<>])""",
    re.IGNORECASE,
)
"""What a text must be read as a whole for: inside of it a link is none."""
_AT_ONCE = 200
"""Pairs whose texts are in memory at one time."""


class Standings:
    """Compares pairs. `found`: standings by (page, language); `fresh`: answers to be kept, also of a cancelled run."""

    def __init__(self, unit: Unit, localities: Localities, progress: Progress) -> None:
        self._unit = unit
        self._localities = localities
        self._progress = progress
        self._mentions: dict[str, Mentions] = {}
        self.found: dict[TextKey, Standing] = {}
        self.fresh: dict[str, str] = {}

    def compare(self, pairs: Sequence[Pair]) -> None:
        """Fills `found`; stops early where the progress was cancelled."""
        prefix = self._localities.prefix
        keys = [pair_key(prefix, pair.base, pair.ours, pair.template) for pair in pairs]
        known = self._unit.compared.get_many(keys)
        new: list[tuple[Pair, str]] = []
        for pair, key in zip(pairs, keys, strict=True):
            kept = Kept.decoded(known[key]) if key in known else None
            if kept is not None and self._locality(pair, kept.mentions) == kept.locality:
                self.found[pair.key] = kept.standing
            else:
                new.append((pair, key))
        self._progress.start(len(new))
        for start in range(0, len(new), _AT_ONCE):
            some = new[start : start + _AT_ONCE]
            texts = self._texts({each for pair, _ in some for each in (pair.base, pair.ours, pair.template) if each})
            for pair, key in some:
                if self._progress.cancelled:
                    return
                self._compare(pair, key, texts)
                self._progress.step()

    def _compare(self, pair: Pair, key: str, texts: Mapping[str, Text]) -> None:
        base = texts.get(pair.base) if pair.base is not None else None
        mentions = self._mentioned(texts[pair.template])
        if base is not None and base is not texts[pair.template]:
            mentions |= self._mentioned(base)
        self.found[pair.key] = self._standing(pair, base, texts)
        # A base that nobody has may come back: then the answer is another one.
        if base is not None or pair.base is None:
            kept = Kept(mentions, self._locality(pair, mentions), self.found[pair.key])
            self.fresh[key] = kept.encoded()

    def _standing(self, pair: Pair, base: Text | None, texts: Mapping[str, Text]) -> Standing:
        raw, ours = texts[pair.template], texts[pair.ours]
        template = self._localised(pair, raw)
        if ours == template:
            return SAME
        if base is raw:
            return standing(template, ours, template)
        return standing(self._localised(pair, base) if base is not None else None, ours, template)

    def _locality(self, pair: Pair, mentions: Mentions) -> str:
        if not mentions:
            return NOTHING
        here = self._localities.of(*pair.key)
        return fingerprint(mentions, here.links, here.fillings)

    def _localised(self, pair: Pair, raw: Text) -> Text:
        mentions = self._mentioned(raw)
        if not mentions:
            return raw
        if mentions.slots:
            return self._localities.localised(raw, *pair.key).text
        return Text(raw.title, localised_links(raw.html, self._localities.of(*pair.key)))

    def _mentioned(self, raw: Text) -> Mentions:
        known = self._mentions.get(raw.hash)
        if known is None:
            known = self._mentions[raw.hash] = Mentions.of(raw.html, self._localities.prefix)
        return known

    def _texts(self, hashes: Iterable[str]) -> dict[str, Text]:
        wanted = set(hashes)
        texts = self._unit.texts.get_many(wanted)
        kept = {each: text for each in wanted - texts.keys() if (text := base_text(self._unit, each)) is not None}
        return texts | kept


def localised_links(html: str, here: Locality) -> str:
    """As `localise`, for a text without slots: a link stays within its block, so the others need not be read."""
    if _UNREAD.search(html):
        return localise(html, here).html
    return "".join(localise(each, here).html if "href" in each.lower() else each for each in blocks(html))
