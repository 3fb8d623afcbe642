"""Local slots of a region: what the template leaves to it, what stands there, and what another filling would change."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Literal

from integreat_editor.content.contact_cards import ContactCard, contact_cards
from integreat_editor.content.filling import block_html
from integreat_editor.content.links import is_fit_link
from integreat_editor.content.slots import Slot, SlotKind, is_slot_name, slots
from integreat_editor.models.change_set import Verdict
from integreat_editor.models.template import Filling
from integreat_editor.models.template_records import filling_record
from integreat_editor.models.text import Text
from integreat_editor.services.edit_page import check_text
from integreat_editor.services.results import Changes
from integreat_editor.services.slot_errors import SlotLinkUnfit, SlotUnknown, SlotWordsUnfit
from integreat_editor.services.slot_texts import SlotChange, SlotReader
from integreat_editor.services.template_pages import fillings, relations
from integreat_editor.services.template_source import template_info
from integreat_editor.store.working_copy import Unit, WorkingCopy

SlotState = Literal["filled", "partly", "empty", "own", "unused"]


@dataclass(frozen=True, slots=True)
class SlotView:
    """A slot and what the region says in it.

    `pages`: (page, title) where the template has it, in tree order; none: the template has it no more. `languages`:
    in which it has; `languages_missing`: of these, where it is empty on any page (local words in its place are not
    nothing). `kinds`: several, where the template uses one name for different things: only the filling that fits is
    shown in each.
    """

    slot: Slot
    pages: tuple[tuple[str, str], ...]
    fillings: tuple[Filling, ...]
    languages: tuple[str, ...] = ()
    languages_missing: tuple[str, ...] = ()
    kinds: tuple[SlotKind, ...] = ()

    @property
    def state(self) -> SlotState:
        """What a person reads in the list. "own": nothing is filled in, but local words stand in its place."""
        if not self.pages:
            return "unused"
        if not self.languages_missing:
            return "filled" if self.fillings else "own"
        return "partly" if self.fillings else "empty"


@dataclass(frozen=True, slots=True)
class FillingLine:
    """What a filling does to a page. `languages`: texts that change; `kept`: where local words stand and stay.

    `un_approves`: one of these texts is approved and not published yet; its approval is gone with the change.
    """

    page: str
    title: str
    languages: tuple[str, ...]
    un_approves: bool
    kept: tuple[str, ...] = ()

    @property
    def conflict(self) -> bool:
        """Whether local words stand where the slot was."""
        return bool(self.kept)


@dataclass(frozen=True, slots=True)
class FillResult:
    """What was changed, and page by page how."""

    changes: Changes
    pages: tuple[FillingLine, ...]


@dataclass(slots=True)
class _Found:
    slot: Slot
    pages: dict[str, None] = field(default_factory=dict)
    languages: dict[str, None] = field(default_factory=dict)
    missing: set[str] = field(default_factory=set)
    kinds: dict[SlotKind, None] = field(default_factory=dict)


def region_slots(copy: WorkingCopy) -> tuple[SlotView, ...]:
    """All slots on pages that come from the template, in the order of the tree, then fillings without a slot.

    Empty where the region follows no template.
    """
    with copy.reading() as unit:
        if template_info(unit) is None:
            return ()
        reader = SlotReader(unit)
        found = _found(reader)
        views = [_view(reader, each) for each in found.values()]
        unused = [each for each in reader.fillings if each.slot not in found]
        for name, group in groupby(sorted(unused, key=lambda each: each.slot), key=lambda each: each.slot):
            known = tuple(group)
            views.append(SlotView(Slot(name, _kind_of(known[0]), "region", "", ""), (), known))
        return tuple(views)


def plan_filling(copy: WorkingCopy, filling: Filling) -> tuple[FillingLine, ...]:
    """The pages whose texts would change, in tree order; nothing is changed. An empty filling brings the slot back.

    Raises `NoTemplate`, and what `fill` raises where the filling is not fit.
    """
    check_filling(filling)
    with copy.reading() as unit:
        reader = SlotReader(unit)
        return _lines(unit, reader, tuple(reader.changes(filling)))


def fill(copy: WorkingCopy, filling: Filling, *, at: str) -> FillResult:
    """Keeps a filling and puts it into the texts as local changes, in one go; an empty one brings the slot back.

    `at`: ISO 8601 in UTC. Raises `NoTemplate`, `SlotUnknown`, `SlotLinkUnfit`, `SlotWordsUnfit`, `ContentTooLarge`,
    `UnreadableText`; nothing is changed then.
    """
    check_filling(filling)
    with copy.reading() as unit:
        reader = SlotReader(unit)
        changes = tuple(reader.changes(filling))
    with copy.unit() as unit:
        if not _still(unit, reader, changes):  # somebody wrote meanwhile: once more, now that nobody can
            reader = SlotReader(unit)
            changes = tuple(reader.changes(filling))
        lines = _lines(unit, reader, changes)
        unit.records.change(filling_record(filling))
        _write(unit, changes, at)
    texts = frozenset((each.local.page, each.local.language) for each in changes if each.text is not None)
    return FillResult(Changes(texts=texts), lines)


def empty_slots(copy: WorkingCopy, keys: Collection[str] | None = None) -> tuple[tuple[str, str, Slot], ...]:
    """(page, language, slot) for each empty slot in our texts that come from the template; they block the approval.

    `keys`: of change items (`<page>/<language>`); None: all.
    """
    with copy.reading() as unit:
        linked = relations(unit)
        found = []
        for local in unit.translations.all():
            wanted = keys is None or f"{local.page}/{local.language}" in keys
            if local.page in linked and local.text is not None and wanted:
                html = unit.texts.get(local.text).html
                found += [(local.page, local.language, slot) for slot in slots(html)]
        return tuple(found)


def own_cards(copy: WorkingCopy) -> tuple[ContactCard, ...]:
    """The region's own contact cards, as its texts in the default language hold them; by name, each once."""
    with copy.reading() as unit:
        region = unit.region.get()
        texts = {each.text for each in unit.translations.all() if each.language == region.default_language}
        found: dict[str, ContactCard] = {}
        for text in unit.texts.get_many(each for each in texts if each is not None).values():
            for card in contact_cards(text.html):
                if card.path.startswith(f"/{region.slug}/"):
                    found.setdefault(card.path, card)
    return tuple(sorted(found.values(), key=lambda card: card.name.casefold()))


def check_filling(filling: Filling) -> None:
    """Raises where a filling could not be shown."""
    if not is_slot_name(filling.slot):
        raise SlotUnknown(name=filling.slot)
    if filling.href.strip() and not is_fit_link(filling.href):
        raise SlotLinkUnfit(name=filling.href.strip())
    if filling.html.strip() and block_html(filling.html) is None:
        raise SlotWordsUnfit
    check_text(Text("", filling.text + filling.href + filling.html))


def _found(reader: SlotReader) -> dict[str, _Found]:
    found: dict[str, _Found] = {}
    for page in reader.relations:
        for code in reader.region.language_codes:
            local = reader.local.get((page, code))
            if local is None or local.text is None:
                continue
            here = reader.slots_of(page, code)
            missing = reader.open_of(page, code) if here else set()
            for name, slot in here.items():
                each = found.setdefault(name, _Found(slot))
                each.pages.setdefault(page)
                each.languages.setdefault(code)
                each.kinds.setdefault(slot.kind)
                each.missing |= {code} if name in missing else set()
    return found


def _view(reader: SlotReader, found: _Found) -> SlotView:
    codes = reader.region.language_codes
    return SlotView(
        slot=found.slot,
        pages=tuple((page, reader.titles.get(page, "")) for page in found.pages),
        fillings=tuple(each for each in reader.fillings if each.slot == found.slot.name),
        languages=tuple(code for code in codes if code in found.languages),
        languages_missing=tuple(code for code in codes if code in found.missing),
        kinds=tuple(found.kinds),
    )


def _kind_of(filling: Filling) -> SlotKind:
    if filling.html.strip():
        return "paragraph"
    return "link" if filling.href.strip() else "text"


def _lines(unit: Unit, reader: SlotReader, changes: Iterable[SlotChange]) -> tuple[FillingLine, ...]:
    approved = {
        item.key
        for each in unit.change_sets.all()
        if each.is_open
        for item in each.items
        if item.verdict is Verdict.APPROVED
    }
    found = []
    for page, group in groupby(changes, key=lambda each: each.local.page):
        known = tuple(group)
        changed = tuple(each.local.language for each in known if each.text is not None)
        kept = tuple(each.local.language for each in known if each.kept)
        if changed or kept:
            un_approves = any(f"{page}/{code}" in approved for code in changed)
            found.append(FillingLine(page, reader.titles.get(page, ""), changed, un_approves, kept))
    return tuple(found)


def _still(unit: Unit, reader: SlotReader, changes: Iterable[SlotChange]) -> bool:
    if fillings(unit) != reader.fillings or relations(unit).keys() < reader.relations.keys():
        return False
    return all(unit.translations.get(each.local.page, each.local.language) == each.local for each in changes)


def _write(unit: Unit, changes: Iterable[SlotChange], at: str) -> None:
    unit.versions.because("template")
    for each in changes:
        local = each.local
        if each.text is not None:
            check_text(each.text, local.page)
            local = replace(local, text=unit.texts.add(each.text), edited=at)
        if each.source is not None:
            local = replace(local, source=unit.texts.add(each.source))
        if local != each.local:
            unit.translations.put(local)
