"""The price tag on the screen of changes, as a person meets it before submitting."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from integreat_editor.services.edit_page import save_text
from integreat_editor.services.ledger import ledger
from integreat_editor.settings import Settings, load_settings, save_settings
from integreat_editor.sync.errors import ServerUnreachable
from integreat_editor.ui.changes import ChangesScreen
from tests.services.conftest import Office
from tests.services.people import AT, SCHOOL, WASTE, Person
from tests.ui.actions import PATIENCE_MS
from tests.ui.work.conftest import Desk

MOVED = "<p>Die Tonne wird dienstags geleert. Stellen Sie sie früh an die Straße.</p><p>Die Gebühr ist jährlich.</p>"


@pytest.fixture
def anna(office: Office) -> Person:
    """Has changed one sentence of five words of a page with an English translation, and a page without one."""
    person = office.person("anna")
    save_text(person.copy, WASTE, "de", html=MOVED, at=AT)
    save_text(person.copy, SCHOOL, "de", html="<h2>Anmeldung</h2><p>Im April. Im Rathaus.</p>", at=AT)
    return person


def opened(desk: Desk, qtbot: QtBot, person: Person) -> ChangesScreen:
    """The screen with its price counted."""
    screen = desk.open(ChangesScreen, person)
    counted(desk, qtbot, screen)
    return screen


def counted(desk: Desk, qtbot: QtBot, screen: ChangesScreen) -> None:
    """Waits until the price is that of the ticks."""
    qtbot.waitUntil(lambda: not screen.price.is_waiting, timeout=PATIENCE_MS)
    desk.settle()


def tick(screen: ChangesScreen, page: int, state: Qt.CheckState) -> None:
    """Ticks the first change of a page."""
    found = screen.list.topLevelItem(page)
    row = found.child(0) if found is not None else None
    assert row is not None
    row.setCheckState(0, state)


def test_what_is_to_translate_is_said_before_submitting(anna: Person, desk: Desk, qtbot: QtBot) -> None:
    screen = opened(desk, qtbot, anna)
    assert screen.price.isVisible()
    assert screen.price.words.text() == "To translate: 7 words in 1 language."


def test_only_what_is_ticked_is_counted(anna: Person, desk: Desk, qtbot: QtBot) -> None:
    screen = opened(desk, qtbot, anna)
    tick(screen, 0, Qt.CheckState.Unchecked)
    counted(desk, qtbot, screen)
    assert screen.price.words.text() == "To translate: 2 words in 1 language."
    tick(screen, 1, Qt.CheckState.Unchecked)
    counted(desk, qtbot, screen)
    assert not screen.price.isVisible()


def test_the_table_tells_the_languages_apart(anna: Person, desk: Desk, qtbot: QtBot) -> None:
    screen = opened(desk, qtbot, anna)
    assert not screen.price.table.isVisible()
    QTest.mouseClick(screen.price.more, Qt.MouseButton.LeftButton)
    table = screen.price.table
    assert table.isVisible()
    assert [table.text(0, column) for column in range(5)] == ["English", "7", "0", "0", "7"]
    assert table.isColumnHidden(5)
    assert screen.price.note.text().startswith("4 more words")


def test_the_own_figure_makes_euros_and_is_kept(anna: Person, desk: Desk, qtbot: QtBot) -> None:
    screen = opened(desk, qtbot, anna)
    QTest.mouseClick(screen.price.more, Qt.MouseButton.LeftButton)
    field = screen.price.price
    assert field.text() == "not set"
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "0.2")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert screen.price.words.text() == "To translate: 7 words in 1 language, €1.40."
    assert not screen.price.table.isColumnHidden(5)
    assert load_settings().price_per_word == 0.2


def test_a_submitted_change_set_stands_in_the_ledger(office: Office, anna: Person, desk: Desk, qtbot: QtBot) -> None:
    save_settings(Settings(price_per_word=0.2))
    screen = opened(desk, qtbot, anna)
    screen.title.setText("Neue Abholtage")
    screen.submit.click()
    desk.settle()
    (entry,) = ledger(anna.copy)
    assert (entry.title, entry.price, entry.new) == ("Neue Abholtage", 0.2, {"en": 7})
    assert [entry.change_set] == list(office.hub.change_sets)


def test_submitting_again_keeps_one_line(anna: Person, desk: Desk, qtbot: QtBot) -> None:
    screen = opened(desk, qtbot, anna)
    screen.title.setText("Neue Abholtage")
    screen.submit.click()
    desk.settle()
    tick(screen, 0, Qt.CheckState.Unchecked)
    screen.submit.click()
    desk.settle()
    (entry,) = ledger(anna.copy)
    assert entry.new == {"en": 2}


def test_without_a_connection_the_line_is_noted_too(
    anna: Person, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_given: object) -> None:
        raise ServerUnreachable(server="hub")

    monkeypatch.setattr(anna.remote, "changes", gone)
    screen = opened(desk, qtbot, anna)
    screen.title.setText("Neue Abholtage")
    screen.submit.click()
    desk.settle()
    assert len(ledger(anna.copy)) == 1
