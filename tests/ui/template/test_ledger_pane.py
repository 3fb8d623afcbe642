"""The ledger on the screen: what was saved, in words and euros, and the way into a file."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from integreat_editor.services.ledger import note_ledger
from integreat_editor.services.price_tag import LanguagePrice, PriceTag
from integreat_editor.services.results import Changes
from integreat_editor.settings import Settings, save_settings
from integreat_editor.ui.template.ledger_pane import LedgerPane
from tests.services.conftest import Office, office
from tests.services.people import Person
from tests.ui.work.conftest import Desk, desk

__all__ = ["desk", "office"]


@pytest.fixture
def anna(office: Office) -> Person:
    """Has submitted two change sets, the older one before there was a price."""
    person = office.person("anna")
    school = PriceTag((LanguagePrice("en", 10, 90, 0), LanguagePrice("uk", 100, 0, 0)))
    waste = PriceTag((LanguagePrice("en", 1000, 200, 34),))
    note_ledger(person.copy, "a", "Schule", school, 0.0, at="2026-11-02T09:00:00Z")
    note_ledger(person.copy, "b", "=Müll", waste, 0.1, at="2026-11-20T09:00:00Z")
    return person


def opened(desk: Desk, person: Person) -> LedgerPane:
    """The pane with its lines read."""
    pane = desk.open(LedgerPane, person)
    pane.refresh()
    desk.settle()
    return pane


def column(pane: LedgerPane, number: int, *, languages: bool = False) -> list[str]:
    """The words of a column from top to bottom."""
    table = pane.languages if languages else pane.sets
    return [table.text(row, number) for row in range(table.rowCount())]


def enter_price(pane: LedgerPane, words: str) -> None:
    """A person types a price."""
    pane.price.setFocus()
    pane.price.selectAll()
    QTest.keyClicks(pane.price, words)
    QTest.keyClick(pane.price, Qt.Key.Key_Return)


def test_at_first_it_says_what_will_stand_here(office: Office, desk: Desk) -> None:
    pane = opened(desk, office.person("anna"))
    assert pane.placeholder.isVisible()
    assert pane.placeholder.title.text() == "Nothing noted yet"


def test_each_change_set_has_a_line_the_newest_first(anna: Person, desk: Desk) -> None:
    pane = opened(desk, anna)
    assert column(pane, 1) == ["=Müll", "Schule"]
    assert column(pane, 2) == ["1,234", "200"]
    assert column(pane, 5) == ["1,000", "110"]


def test_the_languages_add_up(anna: Person, desk: Desk) -> None:
    pane = opened(desk, anna)
    assert column(pane, 0, languages=True) == ["English", "uk", "All languages"]
    assert column(pane, 2, languages=True) == ["290", "0", "290"]
    assert pane.summary.text() == "Saved so far: 324 words, €23.40"


def test_a_chosen_change_set_shows_its_own_languages(anna: Person, desk: Desk) -> None:
    pane = opened(desk, anna)
    pane.sets.selectRow(1)
    assert pane.heading.text() == "Schule"
    assert column(pane, 4, languages=True) == ["10", "100", "110"]
    pane.everything.click()
    assert pane.heading.text() == "All change sets"
    assert column(pane, 4, languages=True) == ["1,010", "100", "1,110"]


def test_a_line_without_a_price_takes_the_one_of_today(anna: Person, desk: Desk) -> None:
    pane = opened(desk, anna)
    assert column(pane, 7) == ["€23.40", "–"]
    enter_price(pane, "0.2")
    assert column(pane, 7) == ["€23.40", "€18.00"]
    assert pane.summary.text() == "Saved so far: 324 words, €41.40"


def test_without_any_price_there_are_no_euros(office: Office, desk: Desk) -> None:
    person = office.person("anna")
    note_ledger(person.copy, "a", "Schule", PriceTag((LanguagePrice("en", 1, 2, 3),)), 0.0, at="2026-11-02T09:00:00Z")
    pane = opened(desk, person)
    assert pane.sets.isColumnHidden(6)
    assert pane.sets.isColumnHidden(7)
    assert pane.summary.text() == "Saved so far: 5 words"
    assert "what your office pays" in pane.note.text()


def test_the_export_asks_where_and_says_that_it_is_done(
    anna: Person, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_settings(Settings(price_per_word=0.2))
    file = tmp_path / "Ersparnis"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(file), ""))
    pane = opened(desk, anna)
    pane.export.click()
    desk.settle()
    assert desk.notices == ["Saved as “Ersparnis.csv”."]
    rows = list(csv.reader((tmp_path / "Ersparnis.csv").read_text("utf-8-sig").splitlines(), delimiter=";"))
    assert [row[1] for row in rows[1:4]] == ["Schule", "Schule", "'=Müll"]
    assert rows[1][7] == "0,20"


def test_giving_the_export_up_does_nothing(anna: Person, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: ("", ""))
    opened(desk, anna).export.click()
    desk.settle()
    assert desk.notices == desk.errors == []


def test_a_folder_that_is_gone_is_told(anna: Person, desk: Desk, tmp_path: Path) -> None:
    opened(desk, anna).export_to(tmp_path / "weg" / "a.csv")
    desk.settle()
    assert desk.errors == ["The file “a.csv” could not be saved."]


def test_what_is_submitted_meanwhile_appears(anna: Person, desk: Desk) -> None:
    pane = opened(desk, anna)
    note_ledger(anna.copy, "c", "Neu", PriceTag((LanguagePrice("en", 1, 2, 3),)), 0.0, at="2026-12-02T09:00:00Z")
    desk.sessions[0].changed.emit(Changes(change_sets=True))
    desk.settle()
    assert column(pane, 1)[0] == "Neu"
