"""Several pages at once: keys, copies, archiving with a list, undo and redo; and filtering by state."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget, QMessageBox
from pytestqt.qtbot import QtBot

from integreat_editor.services.edit_page import save_text
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.ui.main_window.window import MainWindow
from integreat_editor.ui.tree.asking import ArchiveDialog
from integreat_editor.ui.tree.page_marks import page_mark_words, page_marks
from integreat_editor.ui.tree.panel import TreePanel
from tests.ui.actions import PATIENCE_MS, go_to, stored, tree_of, wait_until_quiet
from tests.ui.conftest import ModalGuard
from tests.ui.region_factory import AT, page_id

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def shown(window: MainWindow) -> list[str]:
    return [node.title for node in tree_of(window).view.pages.shown]


def choose(qtbot: QtBot, window: MainWindow, *names: str) -> TreePanel:
    go_to(qtbot, window, names[0])
    panel = tree_of(window)
    panel.view.choose_all([page_id(name) for name in names])
    panel.view.setFocus()
    wait_until_quiet(qtbot, window)
    return panel


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    QTest.keyClick(tree_of(window).view, key, modifier)
    wait_until_quiet(qtbot, window)


def archived(path: Path) -> list[str]:
    with WorkingCopy.open(path) as copy, copy.reading() as unit:
        return sorted(page.id for page in unit.pages.all() if page.placement.archived)


def test_keys_move_several_pages_and_they_stay_chosen(qtbot: QtBot, window: MainWindow) -> None:
    panel = choose(qtbot, window, "school", "nursery")
    press(qtbot, window, Qt.Key.Key_Down, ALT)
    assert shown(window)[4:8] == ["Bildung", "Deutschkurse für Erwachsene", "Schule", "Kindertagesstätten"]
    assert [node.id for node in panel.view.chosen] == [page_id("school"), page_id("nursery")]
    press(qtbot, window, Qt.Key.Key_Left, ALT)
    assert [panel.view.pages.whole.parent(page_id(name)) for name in ("school", "nursery")] == [None, None]


def test_undo_and_redo_with_keys_go_over_all_steps(qtbot: QtBot, window: MainWindow) -> None:
    panel = choose(qtbot, window, "school", "nursery")
    first = shown(window)
    press(qtbot, window, Qt.Key.Key_Down, ALT)
    second = shown(window)
    press(qtbot, window, Qt.Key.Key_Left, ALT)
    third = shown(window)
    undo = panel.commands.actions["undo"]
    assert undo.text() == "Undo: 2 pages were moved"
    for expected in (second, first):
        press(qtbot, window, Qt.Key.Key_Z, CTRL)
        assert shown(window) == expected
    assert not undo.isEnabled()
    for expected in (second, third):
        press(qtbot, window, Qt.Key.Key_Y, CTRL)
        assert shown(window) == expected
    assert not panel.commands.actions["redo"].isEnabled()


def test_a_new_page_and_its_name_can_be_undone(qtbot: QtBot, window: MainWindow) -> None:
    panel = choose(qtbot, window, "waste")
    before = shown(window)
    panel.commands.actions["add"].trigger()
    qtbot.waitUntil(lambda: panel.view.state() == panel.view.State.EditingState, timeout=PATIENCE_MS)
    editor = window.focusWidget()
    assert editor is not None
    QTest.keyClicks(editor, "Sperriges")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Sperriges" in shown(window), timeout=PATIENCE_MS)
    wait_until_quiet(qtbot, window)
    panel.view.setFocus()
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    assert "Sperriges" not in shown(window)
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    assert shown(window) == before


def test_undo_outlives_a_change_of_the_screen(qtbot: QtBot, window: MainWindow) -> None:
    choose(qtbot, window, "nursery")
    before = shown(window)
    press(qtbot, window, Qt.Key.Key_Up, ALT)
    window.show_screen(1)
    window.show_screen(0)
    tree_of(window).view.setFocus()
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    assert shown(window) == before


def test_a_page_is_duplicated_and_the_copy_chosen(qtbot: QtBot, window: MainWindow) -> None:
    panel = choose(qtbot, window, "nursery")
    press(qtbot, window, Qt.Key.Key_D, CTRL)
    assert shown(window)[6:8] == ["Kindertagesstätten", "Kindertagesstätten (Kopie)"]
    assert [node.title for node in panel.view.chosen] == ["Kindertagesstätten (Kopie)"]


@pytest.mark.parametrize(("button", "count"), [(0, 1), (1, 4)])
def test_duplicating_asks_whether_what_is_below_comes_along(
    qtbot: QtBot, window: MainWindow, modal_guard: ModalGuard, button: int, count: int
) -> None:
    modal_guard.allow(QMessageBox)
    choose(qtbot, window, "education")
    before = len(shown(window))
    QTest.keyClick(tree_of(window).view, Qt.Key.Key_D, CTRL)
    box = window.findChild(QMessageBox)
    assert box is not None
    wanted = ["Only the chosen pages", "With the pages below"][button]
    next(each for each in box.buttons() if each.text() == wanted).click()
    wait_until_quiet(qtbot, window)
    assert len(shown(window)) == before + count


def test_archiving_lists_what_goes_along_and_who_links_there(
    qtbot: QtBot, window: MainWindow, copy_path: Path, modal_guard: ModalGuard
) -> None:
    modal_guard.allow(ArchiveDialog)
    with WorkingCopy.open(copy_path) as copy:
        link = '<p><a href="/musterstadt/de/bildung/schule/">Schule</a></p>'
        save_text(copy, page_id("waste"), "de", at=AT, html=link)
    choose(qtbot, window, "education")
    QTest.keyClick(tree_of(window).view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: window.findChild(ArchiveDialog) is not None, timeout=PATIENCE_MS)
    dialog = window.findChild(ArchiveDialog)
    assert dialog is not None
    lists = [[box.item(row).text() for row in range(box.count())] for box in dialog.findChildren(QListWidget)]
    assert lists == [
        ["Schule", "Kindertagesstätten", "Deutschkurse für Erwachsene"],
        ["Abfall trennen → Schule (de)"],
    ]
    dialog.accept()
    wait_until_quiet(qtbot, window)
    assert page_id("education") in archived(copy_path)
    tree_of(window).commands.actions["undo"].trigger()  # No window is active again without a window manager.
    wait_until_quiet(qtbot, window)
    assert "Schule" in shown(window)


def test_archiving_can_be_thought_better_of(
    qtbot: QtBot, window: MainWindow, copy_path: Path, modal_guard: ModalGuard
) -> None:
    modal_guard.allow(ArchiveDialog)
    choose(qtbot, window, "school", "nursery")
    QTest.keyClick(tree_of(window).view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: window.findChild(ArchiveDialog) is not None, timeout=PATIENCE_MS)
    dialog = window.findChild(ArchiveDialog)
    assert dialog is not None
    dialog.reject()
    wait_until_quiet(qtbot, window)
    assert archived(copy_path) == [page_id("old")]


def test_renaming_in_place_is_undone(qtbot: QtBot, window: MainWindow, copy_path: Path) -> None:
    panel = choose(qtbot, window, "waste")
    panel.operations.rename(page_id("waste"), "Müll", "de")
    wait_until_quiet(qtbot, window)
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    text = stored(copy_path, "waste")
    assert text is not None
    assert text.title == "Abfall trennen"


# -- filters


def menu_texts(panel: TreePanel) -> list[str]:
    menu = panel.filters.menu_button.menu()
    menu.aboutToShow.emit()
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def test_the_menu_has_every_state(window: MainWindow) -> None:
    assert menu_texts(tree_of(window)) == [
        "Changed",
        "Awaiting approval",
        "Returned",
        "Conflict",
        "Outdated",
        "Missing in any language",
        "Missing in",
        "Empty",
        "Archive",
        "Archive too",
        "Show all pages",
    ]


def test_a_filter_of_the_menu_becomes_a_chip_that_takes_it_away(window: MainWindow) -> None:
    panel = tree_of(window)
    menu_texts(panel)
    next(each for each in panel.filters.menu_button.menu().actions() if each.text() == "Empty").trigger()
    chip = panel.filters.chips["empty"]
    assert shown(window) == ["Hessenpass mobil"]
    assert chip.isVisible()
    assert panel.count.text() == "1 hit"
    chip.click()
    assert len(shown(window)) == 11
    assert not chip.isVisible()


def test_pages_without_a_text_in_one_language(window: MainWindow) -> None:
    panel = tree_of(window)
    panel.filters.show_missing_in("en")
    assert "Ankommen" in shown(window), "a page above a hit stays"
    assert "Schule" not in shown(window)
    assert panel.filters.missing_in.text() == "Missing: English"
    panel.filters.show_missing_in("uk")
    assert "Schule" not in shown(window)
    assert "Kindertagesstätten" in shown(window)
    panel.filters.missing_in.click()
    assert len(shown(window)) == 11


def test_the_archive_alone_or_with_the_others(window: MainWindow) -> None:
    panel = tree_of(window)
    panel.filters.chips["archived"].click()
    assert shown(window) == ["Gesundheit", "Impfzentrum (alt)"]
    panel.filters.clear(keep="with_archive")
    assert len(shown(window)) == 12
    panel.filters.clear()
    assert len(shown(window)) == 11


def test_marks_have_words_of_their_own(window: MainWindow) -> None:
    node = tree_of(window).view.pages.shown[0]._replace(waiting=True, returned=True, empty=True, changed=True)
    assert page_marks(node) == ("waiting", "returned", "empty")
    words = {page_mark_words(mark) for mark in ("changed", "waiting", "returned", "empty")}
    assert len(words) == 4
    assert "awaits approval" in tree_of(window).view.pages.describe(node)


def test_all_pages_stay_chosen_when_the_tree_is_built_anew(qtbot: QtBot, window: MainWindow) -> None:
    panel = choose(qtbot, window, "school")
    panel.view.selectAll()
    panel.filters.clear(keep="with_archive")
    assert len(panel.view.chosen) == 11
    panel.filters.clear()
    assert [node.title for node in panel.view.chosen] == shown(window)


def test_a_title_being_written_outlives_a_new_reading(qtbot: QtBot, window: MainWindow) -> None:
    panel = choose(qtbot, window, "waste")
    panel.commands.actions["rename"].trigger()
    data = panel.view.pages.data_shown
    panel.show_data(replace(data, nodes=data.nodes[:-1]), writable=True)
    assert panel.view.state() == panel.view.State.EditingState
    editor = window.focusWidget()
    assert editor is not None
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert len(shown(window)) == 10
