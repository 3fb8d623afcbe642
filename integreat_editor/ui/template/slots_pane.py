"""Local slots: what the template leaves to the region, what stands there, and filling it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from integreat_editor.ui.page.banner import Banner
from integreat_editor.ui.page.placeholder import Placeholder
from integreat_editor.ui.session import Session
from integreat_editor.ui.template.slot_form import SlotForm
from integreat_editor.ui.template.slot_list import SlotList
from integreat_editor.ui.template.slot_reading import SlotsReading, read_slots
from integreat_editor.ui.theme.apply import set_look

if TYPE_CHECKING:
    from integreat_editor.services.results import Changes
    from integreat_editor.services.template_slots import FillResult

_LIST_WIDTH = 430


class SlotsPane(QWidget):
    """The list of slots and the form of one. `refresh` reads them anew from the working copy."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.reading: SlotsReading | None = None
        self.banner = Banner(self)
        self.summary = QLabel(self)
        set_look(self.summary, "heading")
        self.list = SlotList(self)
        self.form = SlotForm(session, self)
        self.placeholder = Placeholder(self)
        self._lay_out()
        self.list.chosen.connect(self._show_slot)
        self.list.opened.connect(self._write)
        self.form.saved.connect(self._on_saved)
        session.opened.connect(self.refresh)
        session.changed.connect(self._on_changed)
        self._say_empty()

    def refresh(self) -> None:
        """Reads in a worker; what is chosen stays so."""
        if self._session.is_open:
            self._session.run("read slots", read_slots, self._show, channel="slots")

    @property
    def is_waiting(self) -> bool:
        """Whether something is about to be read."""
        return self.form.is_waiting

    def open_page(self, page: str) -> None:
        """Goes to the first slot of a page that is empty, else to its first one."""
        views = self.reading.views if self.reading is not None else ()
        there = [view for view in views if any(each == page for each, _ in view.pages)]
        found = next((view for view in there if view.languages_missing), there[0] if there else None)
        if found is not None:
            self.list.choose(found.slot.name)

    # -- showing

    def _on_changed(self, _changes: Changes) -> None:
        if self.isVisible():
            self.refresh()

    def _show(self, reading: SlotsReading) -> None:
        self.reading = reading
        if not reading.views:
            self._say_empty()
            return
        self.body.setCurrentWidget(self.whole)
        self._show_summary(reading)
        self.list.show_slots(reading)
        self._show_slot(self.list.key)

    def _show_summary(self, reading: SlotsReading) -> None:
        missing = sum(bool(view.languages_missing) for view in reading.views)
        said = [self.tr("%n local slot(s)", "", len(reading.views))]
        said.append(self.tr("%n still to be filled", "", missing) if missing else self.tr("all are filled"))
        self.summary.setText(", ".join(said))

    def _show_slot(self, name: str) -> None:
        view = self.reading.view(name) if self.reading is not None else None
        if self.reading is not None and view is not None:
            self.form.show_slot(self.reading, view)

    def _write(self, _name: str) -> None:
        fields = self.form.fields
        for field in (fields.address, fields.text, fields.block):
            if field.isVisible():
                field.setFocus()
                return

    def _say_empty(self) -> None:
        self.placeholder.say(
            "confirm",
            self.tr("The template leaves no places to fill here"),
            self.tr(
                "Its authors can mark places for local words: the name of the town, an office, opening hours. On the "
                "pages you adopted there are none."
            ),
        )
        self.body.setCurrentWidget(self.placeholder)

    def _on_saved(self, result: FillResult) -> None:
        count = len(result.changes.texts)
        kept = sum(line.conflict for line in result.pages)
        said = [self.tr("Saved: %n text(s) changed.", "", count) if count else self.tr("Saved; no text changed.")]
        if kept:
            said.append(self.tr("On %n page(s) your own words stand there and stay.", "", kept))
        go = (self.tr("Go to Changes"), lambda: self._session.screen_wanted.emit("changes"))
        self.banner.say("warning" if kept else "good", " ".join(said), [go] if count else [])
        if result.changes:
            self._session.changed.emit(result.changes)
        self.refresh()

    def _lay_out(self) -> None:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.summary.setContentsMargins(14, 10, 14, 10)
        column.addWidget(self.summary)
        column.addWidget(self.list, 1)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(self.form)
        split.setSizes([_LIST_WIDTH, 850])
        split.setStretchFactor(1, 1)
        self.whole = QWidget(self)
        inner = QVBoxLayout(self.whole)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self.banner)
        inner.addWidget(split, 1)
        self.body = QStackedWidget(self)
        self.body.addWidget(self.placeholder)
        self.body.addWidget(self.whole)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.body)
