"""Searching and replacing everywhere, as a person does it in the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from integreat_editor.services import replace_texts, search_texts
from integreat_editor.store.errors import DiskFull
from integreat_editor.ui.changes import ChangesScreen
from integreat_editor.ui.main_window.window import MainWindow
from integreat_editor.ui.search import screen as screen_module
from integreat_editor.ui.search.screen import SearchScreen
from tests.ui.actions import PATIENCE_MS, page_of, stored, wait_until_quiet, workspace_of
from tests.ui.region_factory import page_id

NUMBER = "06181 000009"


@pytest.fixture
def screen(qtbot: QtBot, window: MainWindow) -> SearchScreen:
    window.go_to("search")
    made = workspace_of(window).made_screen("search")
    assert isinstance(made, SearchScreen)
    wait_until_quiet(qtbot, window)
    return made


def texts(screen: SearchScreen) -> list[str]:
    """What is found: titles, and the places below them."""
    return [row.excerpt.text if row.excerpt else f"# {row.hit.title}" for row in screen.list.hits.rows]


def search(qtbot: QtBot, screen: SearchScreen, words: str) -> None:
    screen.bar.words.clear()
    QTest.keyClicks(screen.bar.words, words)
    window = screen.window()
    assert isinstance(window, MainWindow)
    qtbot.waitUntil(lambda: not (screen.bar.is_waiting or window.tasks.busy), timeout=PATIENCE_MS)


def test_results_follow_while_typing(qtbot: QtBot, window: MainWindow, screen: SearchScreen) -> None:
    search(qtbot, screen, "buergeramt")
    assert "# Wohnung anmelden" in texts(screen)
    assert any("Bürgeramt" in text for text in texts(screen))
    search(qtbot, screen, "xyzzy")
    assert texts(screen) == []
    assert "Nothing found" in screen.placeholder.title.text()
    wait_until_quiet(qtbot, window)


def test_the_other_results_follow_the_first_ones(
    qtbot: QtBot, window: MainWindow, screen: SearchScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    search(qtbot, screen, "an")
    everything = texts(screen)
    monkeypatch.setattr(screen_module, "FIRST_HITS", 1)
    added = []
    screen.list.hits.rowsInserted.connect(lambda _parent, first, last: added.append(last - first + 1))
    search(qtbot, screen, "an")
    qtbot.waitUntil(lambda: texts(screen) == everything, timeout=PATIENCE_MS)
    assert 0 < sum(added) < len(everything)
    wait_until_quiet(qtbot, window)


def test_enter_leads_to_the_place_in_the_text(qtbot: QtBot, window: MainWindow, screen: SearchScreen) -> None:
    search(qtbot, screen, "intensivklassen")
    QTest.keyClick(screen.bar.words, Qt.Key.Key_Down)
    QTest.keyClick(screen.bar.words, Qt.Key.Key_Return)
    page = page_of(window)
    qtbot.waitUntil(lambda: page.parts.editor.textCursor().selectedText() == "Intensivklassen", timeout=PATIENCE_MS)
    assert (page.page, page.language) == (page_id("school"), "de")
    wait_until_quiet(qtbot, window)


def test_a_number_is_found_in_any_spelling_and_language(
    qtbot: QtBot, window: MainWindow, screen: SearchScreen
) -> None:
    search(qtbot, screen, "+49 (0)6181/000-000")
    assert {row.hit.language for row in screen.list.hits.rows if row.hit.page == page_id("school")} == {"ar"}
    wait_until_quiet(qtbot, window)


def plan(qtbot: QtBot, screen: SearchScreen, old: str, new: str) -> None:
    search(qtbot, screen, old)
    screen.bar.replacing.click()
    screen.bar.replacement.setText(new)
    qtbot.waitUntil(lambda: screen.places.topLevelItemCount() > 0 and screen._planned == new, timeout=PATIENCE_MS)


def test_ticked_places_are_replaced_taken_back_and_submitted(
    qtbot: QtBot, window: MainWindow, screen: SearchScreen
) -> None:
    before = stored(window.session.path, "school") if window.session else None
    plan(qtbot, screen, NUMBER, "06181 777777")
    assert "Replace" in screen.bar.carry_out.text()
    screen.bar.carry_out.click()
    qtbot.waitUntil(lambda: screen.replaced is not None, timeout=PATIENCE_MS)
    wait_until_quiet(qtbot, window)
    assert window.session is not None
    after = stored(window.session.path, "school")
    assert after is not None and before is not None
    assert after.html == before.html.replace(NUMBER, "06181 777777").replace("tel:+496181000009", "tel:+496181777777")
    screen.submit.click()
    wait_until_quiet(qtbot, window)
    changes = workspace_of(window).made_screen("changes")
    assert isinstance(changes, ChangesScreen)
    qtbot.waitUntil(lambda: bool(changes.title.text()), timeout=PATIENCE_MS)
    assert "06181 777777" in changes.title.text()
    assert changes.reading is not None
    assert set(changes.list.ticked) == {each.key for each in changes.reading.changes if each.page == page_id("school")}
    window.go_to("search")
    screen.undo.click()
    wait_until_quiet(qtbot, window)
    assert stored(window.session.path, "school") == before


def test_the_keyboard_stays_with_the_places_while_replacing(
    qtbot: QtBot, window: MainWindow, screen: SearchScreen
) -> None:
    opened: list[object] = []
    screen.list.opened.connect(opened.append)
    plan(qtbot, screen, NUMBER, "06181 777777")
    QTest.keyClick(screen.bar.words, Qt.Key.Key_Return)
    QTest.keyClick(screen.bar.words, Qt.Key.Key_Down)
    assert opened == []
    assert screen.places.hasFocus()
    before = screen.places.count
    QTest.keyClick(screen.places, Qt.Key.Key_Space)
    assert screen.places.count < before
    wait_until_quiet(qtbot, window)


def test_places_in_objects_are_not_ticked_by_themselves(
    qtbot: QtBot, window: MainWindow, screen: SearchScreen
) -> None:
    plan(qtbot, screen, "Rathausplatz", "Marktplatz")
    assert screen.places.count == 0
    assert not screen.bar.carry_out.isEnabled()
    top = screen.places.topLevelItem(0)
    assert top is not None
    top.setCheckState(0, Qt.CheckState.Checked)
    assert screen.places.count == 1
    wait_until_quiet(qtbot, window)


def test_who_may_only_read_replaces_nothing(qtbot: QtBot, window: MainWindow) -> None:
    assert window.session is not None
    window.session.role = "observer"
    window.go_to("search")
    made = workspace_of(window).made_screen("search")
    assert isinstance(made, SearchScreen)
    assert made.bar.replacing.isHidden()
    wait_until_quiet(qtbot, window)


def test_a_replacing_that_fails_says_so_and_can_be_tried_again(
    qtbot: QtBot, window: MainWindow, screen: SearchScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object, **_named: object) -> None:
        raise DiskFull(Path("musterstadt.db"))

    plan(qtbot, screen, NUMBER, "06181 777777")
    with monkeypatch.context() as broken:
        broken.setattr(replace_texts, "replace_chosen", full)
        screen.bar.carry_out.click()
        qtbot.waitUntil(lambda: bool(window.message_area.bars), timeout=PATIENCE_MS)
    assert screen.bar.carry_out.isEnabled()
    screen.bar.carry_out.click()
    qtbot.waitUntil(lambda: screen.replaced is not None, timeout=PATIENCE_MS)
    wait_until_quiet(qtbot, window)


def test_texts_that_could_not_be_read_are_tried_again(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_copy: object, _hashes: object) -> None:
        raise DiskFull(Path("musterstadt.db"))

    with monkeypatch.context() as broken:
        broken.setattr(search_texts, "read_some", full)
        window.go_to("search")
        qtbot.waitUntil(lambda: bool(window.message_area.bars), timeout=PATIENCE_MS)
    made = workspace_of(window).made_screen("search")
    assert isinstance(made, SearchScreen)
    wait_until_quiet(qtbot, window)
    made._read_texts()
    wait_until_quiet(qtbot, window)
    search(qtbot, made, "buergeramt")
    assert "# Wohnung anmelden" in texts(made)
