"""The slots as a list: the hint of the template's author, kind, name, pages, and whether it is filled."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QListWidgetItem, QWidget

from integreat_editor.ui.template.inbox_list import InboxList, InboxRow, Pill
from integreat_editor.ui.template.slot_reading import SlotsReading
from integreat_editor.ui.template.slot_words import ICONS, kind_words, pages_words, state_words


class SlotList(InboxList):
    """`chosen` carries the name of the slot a person goes to."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Local slots"))
        self.currentItemChanged.connect(self._tell)
        self._quiet = False

    def show_slots(self, reading: SlotsReading) -> None:
        """Shows these; the slot one stood on stays."""
        self._quiet = True
        self.show_rows([_row(reading, number) for number in range(len(reading.views))])
        self._quiet = False

    @property
    def key(self) -> str:
        """The chosen slot's name, or ""."""
        rows, number = self.rows, self.currentRow()
        return rows[number].page if 0 <= number < len(rows) else ""

    def choose(self, name: str) -> None:
        """Goes to a slot."""
        number = next((number for number, row in enumerate(self.rows) if row.page == name), -1)
        if number >= 0:
            self.setCurrentRow(number)

    def _tell(self, current: QListWidgetItem | None) -> None:
        if current is not None and not self._quiet:
            self.chosen.emit(self.key)


def _row(reading: SlotsReading, number: int) -> InboxRow:
    view = reading.views[number]
    words, tone = state_words(view, reading.name)
    soft = [kind_words(view.slot.kind)]
    if view.pages:
        soft.append(pages_words(len(view.pages)))
    if view.slot.hint:
        soft.append(view.slot.name)
    title = view.slot.hint or view.slot.name
    pills = (Pill(words, tone),)
    return InboxRow(view.slot.name, title, ICONS[view.slot.kind], tone, pills, (), " · ".join(soft))
