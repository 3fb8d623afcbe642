"""What another filling of a local slot does to the region's texts: a three-way merge in which only the slot changes.

base: the template's text last taken in, with the fillings of now; theirs: the same text with the new ones.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from integreat_editor.content.localise import Locality, localise, template_slots
from integreat_editor.content.merge import merge
from integreat_editor.content.slots import Slot, slots
from integreat_editor.models.template import Filling
from integreat_editor.models.template_records import filling_key
from integreat_editor.models.text import Text
from integreat_editor.models.tree import PageTree
from integreat_editor.models.working import LocalTranslation
from integreat_editor.services.localities import Localities
from integreat_editor.services.template_pages import (
    base_text,
    fillings,
    fillings_here,
    relations,
    template_texts,
)
from integreat_editor.services.template_source import require_template
from integreat_editor.store.working_copy import Unit

TextKey = tuple[str, str]


@dataclass(frozen=True, slots=True)
class SlotChange:
    """A text that changes. `text` and `source` None: they stay. `kept`: local words stand where the slot was."""

    local: LocalTranslation
    text: Text | None
    source: Text | None
    kept: bool


class SlotReader:
    """Reads in one unit of work what fillings are about. Raises `NoTemplate`."""

    def __init__(self, unit: Unit) -> None:
        self._unit = unit
        self._info = require_template(unit)
        self.region = unit.region.get()
        self.localities = Localities(unit, self._info)
        self.fillings = fillings(unit)
        known = relations(unit)
        self._tree = PageTree(unit.pages.all())
        self.relations = {page: known[page] for page in self._tree.walk() if page in known}
        self.local: Mapping[TextKey, LocalTranslation] = {
            (each.page, each.language): each for each in unit.translations.all() if each.page in self.relations
        }
        self.titles = self._titles()
        self._bases: dict[str, Text | None] = {}
        self._texts: dict[str, Text] = {}
        self._read_page = ""

    def text(self, page: str, text_hash: str | None) -> Text | None:
        """A text of this page or of its template page, if it is here; all of a page are read at once."""
        if page != self._read_page:
            local = [self.local.get((page, code)) for code in self.region.language_codes]
            hashes = {each for one in local if one is not None for each in (one.text, one.template, one.source)}
            there = self.relations[page].template_page
            hashes |= {self._template_now.get((there, code)) for code in self.region.language_codes}
            self._texts = self._unit.texts.get_many(each for each in hashes if each is not None)
            self._read_page = page
        return self._texts.get(text_hash or "")

    def _titles(self) -> Mapping[str, str]:
        """Titles of linked pages, in the first language that has one."""
        texts = {key: each.text for key, each in self.local.items() if each.text is not None}
        known = self._unit.texts.titles(set(texts.values()))
        found: dict[str, str] = {}
        for code in reversed(self.region.language_codes):
            found |= {
                page: title for (page, each), text in texts.items() if each == code and (title := known.get(text))
            }
        return found

    @cached_property
    def _template_now(self) -> Mapping[TextKey, str]:
        return template_texts(self._unit, self._info)

    def base(self, page: str, language: str) -> Text | None:
        """The template's text that this translation took in last; None if nobody has it any more."""
        local = self.local.get((page, language))
        if local is None or local.template is None:
            return None
        known = self.text(page, local.template)
        if known is not None:
            return known
        if local.template not in self._bases:
            self._bases[local.template] = base_text(self._unit, local.template)
        return self._bases[local.template]

    def slots_of(self, page: str, language: str) -> dict[str, Slot]:
        """The slots that the template has or had in this text, by name: those it took in, and those to come."""
        now = self.text(page, self._template_now.get((self.relations[page].template_page, language)))
        base = self.base(page, language)
        found: dict[str, Slot] = {}
        for text in (base, now if now != base else None):
            for slot in template_slots(text.html, self.localities.prefix) if text is not None else ():
                found.setdefault(slot.name, slot)
        return found

    def open_of(self, page: str, language: str) -> set[str]:
        """Names of the slots of `slots_of` that are empty in our text, or would be when the update that brings them
        is taken; not those where somebody wrote local words in place of the slot."""
        known = self.localities.fillings(page, language)
        here = self.slots_of(page, language)
        empty = localise("".join(slot.html for slot in here.values()), Locality(fillings=known)).open_slots
        if not empty:
            return set()
        base = self.base(page, language)
        taken = {slot.name for slot in template_slots(base.html, self.localities.prefix)} if base is not None else set()
        text = self.text(page, self.local[page, language].text)
        ours = {slot.name for slot in slots(text.html)} if text is not None else set()
        return {slot.name for slot in empty if slot.name in ours or slot.name not in taken}

    def changes(self, filling: Filling) -> Iterator[SlotChange]:
        """What putting this filling into its place would do, page by page in tree order."""
        after = [each for each in self.fillings if filling_key(each) != filling_key(filling)]
        after += [] if filling.is_empty else [filling]
        for page in self.relations:
            if filling.page in ("", page):
                yield from _PageChange(self, page, filling.slot, after).changes()


class _PageChange:
    """One page: each language, and then what its translations stand for."""

    def __init__(self, reader: SlotReader, page: str, slot: str, after: Sequence[Filling]) -> None:
        self._reader = reader
        self._page = page
        self._slot = slot
        self._after = after
        self._templates: dict[str, tuple[str, str] | None] = {}
        self._done: dict[tuple[str, str], tuple[str, bool]] = {}

    def changes(self) -> Iterator[SlotChange]:
        for code in self._reader.region.language_codes:
            local = self._reader.local.get((self._page, code))
            ours = self._reader.text(self._page, local.text) if local is not None else None
            if local is None or ours is None or not self._is_about(code, ours):
                continue
            html, kept = self._filled(ours, code)
            text = Text(ours.title, html) if html != ours.html else None
            source = self._source(local, has_changed=text is not None)
            if text is not None or source is not None or kept:
                yield SlotChange(local, text, source, kept)

    def _is_about(self, language: str, ours: Text) -> bool:
        """Whether the slot's words change here, or stand open in our text."""
        before, after = self._words(language)
        return before != after or (after is not None and self._is_open(ours))

    def _is_open(self, text: Text) -> bool:
        return any(slot.name == self._slot for slot in slots(text.html))

    def _words(self, language: str) -> tuple[Filling | None, Filling | None]:
        before = self._reader.localities.fillings(self._page, language)
        return before.get(self._slot), fillings_here(self._after, self._page, language).get(self._slot)

    def _filled(self, ours: Text, language: str) -> tuple[str, bool]:
        """A text with the new words in the slot, and whether local words stand there instead."""
        key = (ours.hash, language)
        if key not in self._done:
            self._done[key] = self._fill(ours, language)
        return self._done[key]

    def _fill(self, ours: Text, language: str) -> tuple[str, bool]:
        before, after = self._words(language)
        only_this = Locality(fillings={self._slot: after} if after is not None else {})
        filled = localise(ours.html, only_this).html
        if before is None and filled != ours.html:
            # Where the slot was open it is filled in place: that needs no merge, whatever else was edited.
            return filled, False
        template = self._template(language)
        if template is None:
            return filled, False
        old, new = (localise(each, only_this).html for each in template)
        if old == new:
            return filled, filled == ours.html and not self._is_open(ours)
        if filled == old:
            return new, False
        result = merge(old, filled, new)
        is_there = result.html != ours.html or any(each.kind == "both" for each in result.decisions)
        return result.html, bool(result.conflicts) or not is_there

    def _template(self, language: str) -> tuple[str, str] | None:
        """The template's text last taken in with the fillings of before and of after; None if it lacks the slot."""
        if language not in self._templates:
            base = self._reader.base(self._page, language)
            here = self._reader.localities.of(self._page, language)
            there = replace(here, fillings=fillings_here(self._after, self._page, language))
            known = template_slots(base.html, here.prefix) if base is not None else ()
            has_slot = any(each.name == self._slot for each in known)
            sides = (localise(base.html, here).html, localise(base.html, there).html) if base and has_slot else None
            self._templates[language] = sides
        return self._templates[language]

    def _source(self, local: LocalTranslation, *, has_changed: bool) -> Text | None:
        """The text a translation stands for with the new words in it, if the translation has its own.

        Words filled in on both sides are no reason to translate anew.
        """
        known = self._reader.region.language(local.language)
        source = self._reader.text(self._page, local.source)
        if known is None or known.source is None or source is None:
            return None
        before, after = self._words(known.source)
        is_new_here = has_changed or (before is None and self._words(local.language)[1] is not None)
        if not is_new_here or (before == after and not self._is_open(source)):
            return None
        html, _ = self._filled(source, known.source)
        return Text(source.title, html) if html != source.html else None
