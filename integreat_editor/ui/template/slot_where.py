"""Where a filling holds: everywhere or on one page, in all languages or in one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QWidget

from integreat_editor.ui.theme.apply import set_look

if TYPE_CHECKING:
    from integreat_editor.models.template import Filling
    from integreat_editor.services.template_slots import SlotView
    from integreat_editor.ui.template.slot_reading import SlotsReading

Place = tuple[str, str]
"""(page or "", language or "")."""


class SlotWhere(QWidget):
    """Two choices in a row. `changed`: a person chose another place."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = QComboBox(self)
        self.page.setAccessibleName(self.tr("Where it holds"))
        self.page.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.page.setMinimumContentsLength(16)
        self.page.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.language = QComboBox(self)
        self.language.setAccessibleName(self.tr("Language"))
        self.language.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for words, box in ((self.tr("&Holds for"), self.page), (self.tr("&in"), self.language)):
            label = QLabel(words, self)
            label.setBuddy(box)
            set_look(label, "muted")
            row.addWidget(label)
            row.addWidget(box, int(box is self.page))
            box.activated.connect(lambda _number: self.changed.emit())

    @property
    def place(self) -> Place:
        """What is chosen."""
        return str(self.page.currentData() or ""), str(self.language.currentData() or "")

    def show_places(self, view: SlotView, reading: SlotsReading, place: Place) -> None:
        """Offers the slot's pages and languages; places that are filled say so."""
        filled = {(each.page, each.language) for each in view.fillings}
        self.page.clear()
        self.page.addItem(self.tr("the whole region"), "")
        for page, title in view.pages:
            self.page.addItem(self.tr("only “{page}”").replace("{page}", title or self.tr("(no title)")), page)
        known = {page for page, _ in view.pages} | {""}
        for page in dict.fromkeys(each.page for each in view.fillings if each.page not in known):
            self.page.addItem(self.tr("a page that has it no more"), page)
        self.page.setCurrentIndex(max(self.page.findData(place[0]), 0))
        self.language.clear()
        self.language.addItem(self.tr("all languages"), "")
        for each in reading.languages:
            self.language.addItem(each.name, each.code)
        for number in range(self.language.count()):
            if (place[0], self.language.itemData(number)) in filled:
                words = self.tr("{language} (filled)").replace("{language}", self.language.itemText(number))
                self.language.setItemText(number, words)
        self.language.setCurrentIndex(max(self.language.findData(place[1]), 0))


def first_place(view: SlotView, reading: SlotsReading) -> Place:
    """Where a person most likely wants to write: what is filled, else as the template's author meant it.

    A paragraph is written in each language, the default one first; a name or number is the same in all of them.
    """
    if view.fillings:
        return filling_place(sorted(view.fillings, key=lambda each: (each.page != "", each.language != ""))[0])
    page = view.pages[0][0] if view.slot.scope == "page" and view.pages else ""
    return page, reading.default_language if view.slot.kind == "paragraph" else ""


def filling_place(filling: Filling) -> Place:
    """Where a filling holds."""
    return filling.page, filling.language
