"""The page opens where one left it: page, language, cursor and view; a closed program and a killed one alike."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from integreat_editor.models.version import PlaceLeft
from integreat_editor.services.edit_page import save_text
from integreat_editor.settings import Settings
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.ui.main_window.window import MainWindow
from integreat_editor.ui.page.place_keeper import keep_place
from integreat_editor.ui.places import Place
from tests.ui.actions import PATIENCE_MS, go_to, page_of, wait_for_tree, wait_until_quiet
from tests.ui.region_factory import page_id

Opener = Callable[[], MainWindow]
SCHOOL = page_id("school")


@pytest.fixture
def open_window(qtbot: QtBot, copy_path: Path) -> Iterator[Opener]:
    """Opens the window on `copy_path`, as at a start of the program."""
    windows: list[MainWindow] = []

    def start() -> MainWindow:
        window = MainWindow(Settings(language="en", theme="light"), save=lambda _settings: None)
        windows.append(window)
        qtbot.addWidget(window)
        window.show_copy(copy_path)
        window.show()
        wait_for_tree(qtbot, window)
        return window

    yield start
    for window in windows:
        window.close()
        window.tasks.wait()


def put_cursor(window: MainWindow, position: int) -> None:
    cursor = page_of(window).parts.editor.textCursor()
    cursor.setPosition(position)
    page_of(window).parts.editor.setTextCursor(cursor)


def cursor(window: MainWindow) -> int:
    return page_of(window).parts.editor.textCursor().position()


def wait_for_page(qtbot: QtBot, window: MainWindow, name: str, language: str = "de") -> None:
    screen = page_of(window)
    qtbot.waitUntil(
        lambda: screen.content is not None and screen.content.key == (page_id(name), language), timeout=PATIENCE_MS
    )
    wait_until_quiet(qtbot, window)


def test_the_next_start_shows_page_language_and_cursor(qtbot: QtBot, open_window: Opener) -> None:
    window = open_window()
    go_to(qtbot, window, "school", "en")
    put_cursor(window, 20)
    window.close()
    again = open_window()
    wait_for_page(qtbot, again, "school", "en")
    assert cursor(again) == 20
    assert again.workspace is not None
    assert again.workspace.tree.view.page == SCHOOL
    assert page_of(again).parts.editor.hasFocus() or not again.isActiveWindow()


def test_the_place_is_stored_while_one_works(qtbot: QtBot, window: MainWindow, copy_path: Path) -> None:
    go_to(qtbot, window, "school")
    put_cursor(window, 15)
    keeper = page_of(window).keeper
    qtbot.waitUntil(lambda: not keeper.is_waiting and not window.tasks.busy, timeout=PATIENCE_MS)
    with WorkingCopy.open(copy_path) as copy, copy.reading() as unit:
        left = unit.places_left.get(SCHOOL, "de")
    assert left is not None
    assert left.position == 15


def test_each_page_and_language_has_its_own_place(qtbot: QtBot, window: MainWindow) -> None:
    go_to(qtbot, window, "school")
    put_cursor(window, 15)
    go_to(qtbot, window, "school", "en")
    assert cursor(window) == 0
    put_cursor(window, 4)
    go_to(qtbot, window, "waste")
    go_to(qtbot, window, "school")
    assert cursor(window) == 15
    go_to(qtbot, window, "school", "en")
    assert cursor(window) == 4


def test_a_long_text_is_scrolled_to_where_it_was(qtbot: QtBot, copy_path: Path, open_window: Opener) -> None:
    with WorkingCopy.open(copy_path) as copy:
        save_text(copy, SCHOOL, "de", at="2026-11-03T09:00:00Z", html="<p>Ein Absatz.</p>" * 200)
    window = open_window()
    screen = go_to(qtbot, window, "school")
    screen.parts.editor.verticalScrollBar().setValue(900)
    window.close()
    again = open_window()
    wait_for_page(qtbot, again, "school")
    qtbot.waitUntil(lambda: page_of(again).parts.editor.verticalScrollBar().value() == 900, timeout=PATIENCE_MS)


def test_a_shorter_text_takes_the_cursor_to_its_end(qtbot: QtBot, copy_path: Path, open_window: Opener) -> None:
    with WorkingCopy.open(copy_path) as copy:
        keep_place(copy, PlaceLeft(SCHOOL, "de", 100_000, 100_000))
    window = open_window()
    wait_for_page(qtbot, window, "school")
    assert cursor(window) == page_of(window).parts.editor.document().characterCount() - 1


def test_a_page_chosen_at_once_wins_over_the_last_one(qtbot: QtBot, copy_path: Path, open_window: Opener) -> None:
    with WorkingCopy.open(copy_path) as copy:
        keep_place(copy, PlaceLeft(SCHOOL, "de", 5, 0))
    window = open_window()
    go_to(qtbot, window, "waste")
    wait_until_quiet(qtbot, window)
    assert page_of(window).page == page_id("waste")


def test_a_wanted_place_wins_over_the_one_left(qtbot: QtBot, window: MainWindow) -> None:
    go_to(qtbot, window, "school")
    put_cursor(window, 3)
    go_to(qtbot, window, "waste")
    window.show_place(SCHOOL, "de", Place("Impfausweis"))
    wait_for_page(qtbot, window, "school")
    assert page_of(window).parts.editor.textCursor().selectedText() == "Impfausweis"


@pytest.mark.parametrize("last", ["", "0 de", f"{SCHOOL} xx", SCHOOL])
def test_a_page_or_language_that_is_gone_is_in_nobodys_way(
    qtbot: QtBot, copy_path: Path, open_window: Opener, last: str
) -> None:
    with WorkingCopy.open(copy_path) as copy, copy.unit() as unit:
        unit.meta.set("last_page", last)
    window = open_window()
    wait_until_quiet(qtbot, window)
    assert page_of(window).language == "de"
