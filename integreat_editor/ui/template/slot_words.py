"""What the screen of local slots says: kinds, states, places."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

if TYPE_CHECKING:
    from integreat_editor.content.slots import SlotKind
    from integreat_editor.models.template import Filling
    from integreat_editor.services.template_slots import SlotView

_MOST_NAMED = 3
_MOST_IN_PILL = 2
ICONS: dict[SlotKind, str] = {"text": "rename", "link": "web", "contact": "person", "paragraph": "pages"}


def kind_words(kind: SlotKind) -> str:
    """What belongs into a slot."""
    translate = QCoreApplication.translate
    return {
        "text": translate("Slots", "Words"),
        "link": translate("Slots", "Link"),
        "contact": translate("Slots", "Contact"),
        "paragraph": translate("Slots", "Paragraph"),
    }[kind]


def state_words(view: SlotView, name: Callable[[str], str]) -> tuple[str, str]:
    """Where a slot stands, and the tone for it."""
    translate = QCoreApplication.translate
    if view.state == "filled":
        return translate("Slots", "Filled"), "good"
    if view.state == "unused":
        return translate("Slots", "No longer in the template"), "muted"
    if view.state == "own":
        return translate("Slots", "Own words in the text"), "muted"
    if view.state == "empty":
        return translate("Slots", "Empty"), "warning"
    if len(view.languages_missing) > _MOST_IN_PILL:
        return _Counts().missing(len(view.languages_missing)), "warning"
    missing = ", ".join(name(code) for code in view.languages_missing)
    return translate("Slots", "Missing: {languages}").replace("{languages}", missing), "warning"


def pages_words(number: int) -> str:
    """On how many pages a slot is."""
    return _Counts().pages(number)


def place_words(filling: Filling, titles: dict[str, str], name: Callable[[str], str]) -> str:
    """Where a filling holds: "Whole region · all languages"."""
    translate = QCoreApplication.translate
    page = titles.get(filling.page, filling.page) if filling.page else translate("Slots", "Whole region")
    language = name(filling.language) if filling.language else translate("Slots", "all languages")
    return f"{page} · {language}"


def languages_words(codes: Sequence[str], name: Callable[[str], str]) -> str:
    """Languages by name, in a row; of many the first two and how many more."""
    if len(codes) <= _MOST_NAMED:
        return ", ".join(name(code) for code in codes)
    more = _Counts().more(len(codes) - 2)
    return f"{name(codes[0])}, {name(codes[1])} {more}"


class _Counts(QObject):
    """Numbers in words: the tool for translations finds plurals in the `tr` of a class only."""

    def missing(self, number: int) -> str:
        return self.tr("Missing in %n language(s)", "", number)

    def pages(self, number: int) -> str:
        return self.tr("on %n page(s)", "", number)

    def more(self, number: int) -> str:
        return self.tr("and %n more", "", number)
