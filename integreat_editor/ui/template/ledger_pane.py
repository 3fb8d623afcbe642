"""Savings: what each change set cost and saved, by language, for oneself and for the council."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from integreat_editor.services.ledger import LanguageSum, ledger, ledger_sums, line_sums, sum_of
from integreat_editor.services.ledger_file import export_csv
from integreat_editor.ui.icons import icon
from integreat_editor.ui.page.placeholder import Placeholder
from integreat_editor.ui.session import Session
from integreat_editor.ui.template.amounts import PriceField, day_words, euros, number, price_per_word
from integreat_editor.ui.template.savings_table import SavingsLine, SavingsTable
from integreat_editor.ui.theme.apply import set_look

if TYPE_CHECKING:
    from integreat_editor.models.template import LedgerEntry
    from integreat_editor.services.results import Changes
    from integreat_editor.store.working_copy import WorkingCopy


@dataclass(frozen=True, slots=True)
class LedgerReading:
    """The lines, the newest first, and the names of the languages."""

    entries: tuple[LedgerEntry, ...]
    names: Mapping[str, str]
    region: str


class LedgerPane(QWidget):
    """The ledger. `refresh` reads it anew from the working copy."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.reading: LedgerReading | None = None
        self.summary = QLabel(self)
        self.summary.setWordWrap(True)
        set_look(self.summary, "heading")
        self.price = PriceField(self)
        self.export = QPushButton(icon("download"), self.tr("Export for the council …"), self)
        self.export.setToolTip(self.tr("A table for a spreadsheet, in German (CSV)"))
        self.sets = SavingsTable([self.tr("Date"), self.tr("Change set")], self)
        self.sets.setAccessibleName(self.tr("Savings by change set"))
        self.heading = QLabel(self)
        set_look(self.heading, "heading")
        self.everything = QPushButton(self.tr("All change sets"), self)
        set_look(self.everything, "link")
        self.languages = SavingsTable([self.tr("Language")], self)
        self.languages.setAccessibleName(self.tr("Savings by language"))
        self.note = QLabel(self)
        self.note.setWordWrap(True)
        set_look(self.note, "muted")
        self.placeholder = Placeholder(self)
        self._lay_out()
        self.sets.chosen.connect(lambda _key: self._show_languages())
        self.everything.clicked.connect(self.sets.clearSelection)
        self.price.stored.connect(self._write)
        self.export.clicked.connect(self._ask_where)
        session.opened.connect(self.refresh)
        session.changed.connect(self._on_changed)
        self._say_empty()

    def refresh(self) -> None:
        """Reads in a worker; what is chosen stays so."""
        if self._session.is_open:
            self._session.run("read ledger", read_ledger, self._show, channel="ledger")

    # -- showing

    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible() and changes.change_sets:
            self.refresh()

    def _show(self, reading: LedgerReading) -> None:
        self.reading = reading
        if reading.entries:
            self.stack.setCurrentWidget(self.whole)
            self._write()
        else:
            self._say_empty()

    def _write(self) -> None:
        if self.reading is None:
            return
        self.price.read()
        price = price_per_word(self)
        entries = self.reading.entries
        total = ledger_sums(entries, price).total
        self.summary.setText(self._sentence(total))
        lines = [
            SavingsLine(entry.change_set, (day_words(entry.at), entry.title), sum_of(line_sums(entry, price)))
            for entry in entries
        ]
        self.sets.show_lines(lines, priced=self._is_priced, key=self.sets.key)
        self.note.setText(self._hint(total))
        self.note.setVisible(bool(self.note.text()))
        self._show_languages()

    @property
    def _is_priced(self) -> bool:
        entries = self.reading.entries if self.reading else ()
        return bool(price_per_word(self)) or any(entry.price for entry in entries)

    def _show_languages(self) -> None:
        assert self.reading is not None
        key = self.sets.key
        chosen = [entry for entry in self.reading.entries if key in ("", entry.change_set)]
        self.heading.setText(chosen[0].title if key and chosen else self.tr("All change sets"))
        self.everything.setVisible(bool(key))
        sums = ledger_sums(chosen, price_per_word(self))
        names = self.reading.names
        lines = [SavingsLine("", (names.get(each.language, each.language),), each) for each in sums.languages]
        lines.append(SavingsLine("", (self.tr("All languages"),), sums.total, strong=True))
        self.languages.show_lines(lines, priced=self._is_priced)

    def _sentence(self, total: LanguageSum) -> str:
        words = number(total.saved_words)
        if total.saved:
            said = self.tr("Saved so far: {words} words, {euros}")
            return said.replace("{words}", words).replace("{euros}", euros(total.saved))
        return self.tr("Saved so far: {words} words").replace("{words}", words)

    def _hint(self, total: LanguageSum) -> str:
        if not self._is_priced:
            return self.tr("Enter what your office pays per word, and the savings are shown in euros too.")
        if total.unpriced:
            return self.tr("Lines without a price were noted before one was set; the euros leave them out.")
        return self.tr("Each line counts at the price of its day; where there was none, at the one above.")

    def _say_empty(self) -> None:
        self.placeholder.say(
            "confirm",
            self.tr("Nothing noted yet"),
            self.tr(
                "Each change set you submit gets a line here: how many words had to be translated, and how many the"
                " template and your earlier translations saved."
            ),
        )
        self.stack.setCurrentWidget(self.placeholder)

    # -- the file

    def _ask_where(self) -> None:
        assert self.reading is not None
        name = self.tr("Savings {region}.csv").replace("{region}", self.reading.region)
        chosen, _filter = QFileDialog.getSaveFileName(
            self, self.tr("Export the savings"), str(Path.home() / name), self.tr("Tables (*.csv)")
        )
        if chosen:
            self.export_to(Path(chosen))

    def export_to(self, path: Path) -> None:
        """Writes the file and says so."""
        path = path if path.suffix else path.with_suffix(".csv")
        price = price_per_word(self)

        def told(_lines: int) -> None:
            words = self.tr("Saved as “{name}”.").replace("{name}", path.name)
            self._session.messages.show_notice(words)

        self._session.run("export ledger", lambda copy: export_csv(copy, path, price), told)

    def _lay_out(self) -> None:
        label = QLabel(self.tr("Price per word"), self)
        label.setBuddy(self.price)
        set_look(label, "muted")
        top = QHBoxLayout()
        top.setContentsMargins(14, 6, 14, 10)
        top.setSpacing(8)
        top.addWidget(self.summary, 1)
        for widget in (label, self.price, self.export):
            top.addWidget(widget)
        head = QHBoxLayout()
        head.setContentsMargins(14, 6, 14, 6)
        head.addWidget(self.heading, 1)
        head.addWidget(self.everything)
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.languages, 1)
        split = QSplitter(Qt.Orientation.Vertical, self)
        split.setChildrenCollapsible(False)
        split.addWidget(self.sets)
        split.addWidget(right)
        split.setSizes([340, 300])
        self.note.setContentsMargins(14, 6, 14, 10)
        self.whole = QWidget(self)
        inner = QVBoxLayout(self.whole)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addLayout(top)
        inner.addWidget(split, 1)
        inner.addWidget(self.note)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.placeholder)
        self.stack.addWidget(self.whole)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.stack)


def read_ledger(copy: WorkingCopy) -> LedgerReading:
    """Reads all of it in a worker."""
    entries = ledger(copy)
    with copy.reading() as unit:
        region = unit.region.get()
    return LedgerReading(entries, {each.code: each.name for each in region.languages}, region.name)
