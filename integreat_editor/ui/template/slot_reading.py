"""What the screen of local slots shows, read in a worker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from integreat_editor.models.region import Language

if TYPE_CHECKING:
    from integreat_editor.content.contact_cards import ContactCard
    from integreat_editor.services.template_slots import SlotView
    from integreat_editor.store.working_copy import WorkingCopy


@dataclass(frozen=True, slots=True)
class SlotsReading:
    """The slots, the region's languages, and its own contact cards."""

    views: tuple[SlotView, ...]
    languages: tuple[Language, ...]
    default_language: str
    cards: tuple[ContactCard, ...]

    def name(self, code: str) -> str:
        """A language by name."""
        return next((each.name for each in self.languages if each.code == code), code)

    def is_rtl(self, code: str) -> bool:
        """Whether a language runs from right to left; "" is the default language."""
        return any(each.rtl for each in self.languages if each.code == (code or self.default_language))

    def view(self, name: str) -> SlotView | None:
        """A slot by its name."""
        return next((each for each in self.views if each.slot.name == name), None)


def read_slots(copy: WorkingCopy) -> SlotsReading:
    """Reads all of it."""
    from integreat_editor.services.template_slots import own_cards, region_slots  # noqa: PLC0415 - after first paint

    views = region_slots(copy)
    cards = own_cards(copy) if any(view.slot.kind == "contact" for view in views) else ()
    with copy.reading() as unit:
        region = unit.region.get()
    return SlotsReading(views, tuple(region.languages), region.default_language, cards)
