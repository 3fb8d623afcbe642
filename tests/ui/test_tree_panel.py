"""The page tree by what a person does with it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from integreat_editor.models.page import Placement
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.ui.main_window.window import MainWindow
from tests.ui.actions import PATIENCE_MS, go_to, tree_of, wait_until_quiet
from tests.ui.region_factory import page_id


def placement(path: Path, name: str) -> Placement:
    with WorkingCopy.open(path) as copy, copy.reading() as unit:
        page = unit.pages.get(page_id(name))
        assert page is not None
        return page.placement


def shown(window: MainWindow) -> list[str]:
    return [node.title for node in tree_of(window).view.pages.shown]


def test_typing_in_the_search_field_narrows_and_clearing_brings_the_selection_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    go_to(qtbot, window, "waste")
    panel = tree_of(window)
    QTest.keyClicks(panel.search, "scho")
    qtbot.waitUntil(lambda: shown(window) == ["Bildung", "Schule"], timeout=PATIENCE_MS)
    panel.search.clear()
    qtbot.waitUntil(lambda: len(shown(window)) == 11, timeout=PATIENCE_MS)
    assert panel.view.page == page_id("waste")


def test_titles_are_found_in_every_language(qtbot: QtBot, window: MainWindow) -> None:
    tree_of(window).search.setText("التعليم")
    qtbot.waitUntil(lambda: shown(window) == ["Bildung"], timeout=PATIENCE_MS)


def test_an_empty_result_says_what_to_do(qtbot: QtBot, window: MainWindow) -> None:
    panel = tree_of(window)
    QTest.keyClicks(panel.search, "xyzxyz")
    qtbot.waitUntil(panel.empty.isVisible, timeout=PATIENCE_MS)
    assert "Take a filter away" in panel.empty.text()


def test_chips_show_changed_outdated_and_archived_pages(window: MainWindow) -> None:
    panel = tree_of(window)
    panel.chips["changed"].click()
    assert shown(window) == ["Bildung", "Schule", "Hessenpass mobil"]
    panel.chips["changed"].click()
    panel.chips["outdated"].click()
    assert shown(window) == ["Bildung", "Schule"]
    panel.chips["outdated"].click()
    panel.filters.chips["archived"].click()
    assert "Impfzentrum (alt)" in shown(window)


@pytest.mark.parametrize(
    ("keys", "parent"),
    [(Qt.Key.Key_Left, None), (Qt.Key.Key_Right, "register")],
)
def test_alt_and_an_arrow_move_a_page(
    qtbot: QtBot, window: MainWindow, copy_path: Path, keys: Qt.Key, parent: str | None
) -> None:
    go_to(qtbot, window, "emergency")
    panel = tree_of(window)
    with qtbot.waitSignal(panel.undo_offered, timeout=PATIENCE_MS):
        QTest.keyClick(panel.view, keys, Qt.KeyboardModifier.AltModifier)
    assert placement(copy_path, "emergency").parent == (page_id(parent) if parent else None)


def test_a_move_can_be_taken_back_from_the_message(qtbot: QtBot, window: MainWindow, copy_path: Path) -> None:
    before = placement(copy_path, "nursery")
    go_to(qtbot, window, "nursery")
    panel = tree_of(window)
    with qtbot.waitSignal(panel.undo_offered, timeout=PATIENCE_MS):
        QTest.keyClick(panel.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    wait_until_quiet(qtbot, window)
    assert shown(window)[5:7] == ["Kindertagesstätten", "Schule"]
    bar = window.message_area.bars[0]
    button = next(each for each in bar.findChildren(type(panel.new_page)) if each.text() == "Undo")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown(window)[5:7] == ["Schule", "Kindertagesstätten"], timeout=PATIENCE_MS)
    assert placement(copy_path, "nursery").parent == before.parent


def test_delete_archives_and_the_page_leaves_the_tree(qtbot: QtBot, window: MainWindow, copy_path: Path) -> None:
    go_to(qtbot, window, "waste")
    QTest.keyClick(tree_of(window).view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "Abfall trennen" not in shown(window), timeout=PATIENCE_MS)
    assert placement(copy_path, "waste").archived


def test_delete_discards_a_page_no_server_knows(qtbot: QtBot, window: MainWindow, copy_path: Path) -> None:
    go_to(qtbot, window, "pass")
    QTest.keyClick(tree_of(window).view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "Hessenpass mobil" not in shown(window), timeout=PATIENCE_MS)
    with WorkingCopy.open(copy_path) as copy, copy.reading() as unit:
        assert page_id("pass") in unit.pages.discarded()


def test_a_new_page_is_ready_to_be_named(qtbot: QtBot, window: MainWindow) -> None:
    go_to(qtbot, window, "register")
    panel = tree_of(window)
    panel.view.setFocus()
    QTest.keyClick(panel.view, Qt.Key.Key_Insert, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: panel.view.state() == panel.view.State.EditingState, timeout=PATIENCE_MS)
    editor = window.focusWidget()
    assert editor is not None
    QTest.keyClicks(editor, "Abmelden")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Abmelden" in shown(window), timeout=PATIENCE_MS)
    assert shown(window)[1:4] == ["Wohnung anmelden", "Öffnungszeiten des Bürgeramts", "Abmelden"]


def test_a_reader_gets_no_command_that_changes(qtbot: QtBot, window: MainWindow) -> None:
    screen = go_to(qtbot, window, "school")
    panel = tree_of(window)
    panel.view.pages.writable = False
    menu = panel.commands.make_menu(panel.view.pages.node(panel.view.currentIndex()))
    assert [action.isEnabled() for action in menu.actions()] == [False]
    assert screen.page == page_id("school")


def test_the_marks_are_told_in_words(window: MainWindow) -> None:
    pages = tree_of(window).view.pages
    words = pages.index_of(page_id("school")).siblingAtColumn(1).data(Qt.ItemDataRole.ToolTipRole)
    assert words.splitlines()[:2] == ["Deutsch: up to date, changed here", "English: outdated"]
