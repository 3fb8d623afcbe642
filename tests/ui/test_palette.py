"""The command palette finds and runs what the window can do, by keys alone."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from integreat_editor.ui.main_window.window import MainWindow
from integreat_editor.ui.palette.dialog import PaletteDialog
from integreat_editor.ui.palette.entries import Entry, Kind, fitting
from tests.ui.actions import go_to
from tests.ui.conftest import ModalGuard


def entry(text: str, group: str = "", *, kind: Kind = "command", also: str = "") -> Entry:
    run: Callable[[], object] = str
    return Entry(f"{group}/{text}", text, group, "", kind, run, also)


def texts(found: list[Entry]) -> list[str]:
    return [each.text for each in found]


def test_words_are_found_in_any_order_the_best_first() -> None:
    entries = [entry("Move up", "Page tree"), entry("Sync", "Region"), entry("Page title", "Region"), entry("Up")]
    assert texts(fitting(entries, "up")) == ["Up", "Move up"]
    assert texts(fitting(entries, "tree up")) == ["Move up"]
    assert texts(fitting(entries, "page")) == ["Page title", "Move up"]
    assert texts(fitting(entries, "nothing of it")) == []


def test_a_page_is_found_by_its_title_in_any_language() -> None:
    page = entry("Schule", kind="page", also="School مدرسة")
    assert texts(fitting([page], "مدرسة")) == ["Schule"]
    assert texts(fitting([page], "scho")) == ["Schule"]


def test_with_nothing_typed_the_last_used_comes_first_and_pages_stay_out() -> None:
    entries = [entry("Sync"), entry("Quit"), entry("Schule", kind="page")]
    assert texts(fitting(entries, "", ["/Quit"])) == ["Quit", "Sync"]
    assert texts(fitting(entries, "", ["/Schule"])) == ["Schule", "Sync", "Quit"]


@pytest.fixture
def focused(qtbot: QtBot, window: MainWindow, modal_guard: ModalGuard) -> MainWindow:
    modal_guard.allow(PaletteDialog)
    screen = go_to(qtbot, window, "school", "de")
    with qtbot.waitActive(window):
        window.activateWindow()
    screen.parts.editor.setFocus()
    return window


def palette(qtbot: QtBot, window: MainWindow) -> PaletteDialog:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChild(PaletteDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.field.hasFocus)
    return dialog


def test_ctrl_k_in_the_text_opens_it_and_escape_leads_back(qtbot: QtBot, focused: MainWindow) -> None:
    dialog = palette(qtbot, focused)
    QTest.keyClick(dialog.field, Qt.Key.Key_Escape)
    assert focused.workspace is not None
    assert focused.workspace.page is not None
    qtbot.waitUntil(focused.workspace.page.parts.editor.hasFocus)


def test_a_command_of_the_text_runs_on_the_text(qtbot: QtBot, focused: MainWindow) -> None:
    assert focused.workspace is not None
    assert focused.workspace.page is not None
    editor = focused.workspace.page.parts.editor
    editor.selectAll()
    before = editor.html()
    dialog = palette(qtbot, focused)
    QTest.keyClicks(dialog.field, "bold")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: editor.html() != before)
    assert "<strong>" in editor.html()


def test_a_page_is_reached_by_typing(qtbot: QtBot, focused: MainWindow) -> None:
    dialog = palette(qtbot, focused)
    tree = focused.workspace.tree_view if focused.workspace is not None else None
    assert tree is not None
    row = tree.rows[-1]
    QTest.keyClicks(dialog.field, row.title("de"))
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    page = focused.workspace.page if focused.workspace is not None else None
    assert page is not None
    qtbot.waitUntil(lambda: page.page == row.id)


def test_the_arrow_keys_choose_while_the_field_keeps_the_focus(qtbot: QtBot, focused: MainWindow) -> None:
    dialog = palette(qtbot, focused)
    QTest.keyClick(dialog.field, Qt.Key.Key_Down)
    QTest.keyClick(dialog.field, Qt.Key.Key_Down)
    assert dialog.list.currentRow() == 2
    assert dialog.field.hasFocus()
    dialog.reject()


def test_every_menu_entry_is_offered_with_its_keys(focused: MainWindow) -> None:
    from integreat_editor.ui.palette.collect import collect  # noqa: PLC0415 - as the window does

    offered = {each.text: each for each in collect(focused)}
    assert offered["Sync"].keys == "F5"
    assert {"Bold", "Rename", "Settings", "English"} <= set(offered)


def test_what_the_text_can_do_is_offered_once_also_what_has_keys_only(focused: MainWindow) -> None:
    from integreat_editor.ui.palette.collect import collect  # noqa: PLC0415 - as the window does

    offered = [each.text for each in collect(focused) if each.group == "Text"]
    assert len(offered) == len(set(offered))
    assert {"Heading 3", "Find in this page", "Bullet list", "Justified", "Table", "Undo"} <= {
        text.removesuffix(" …") for text in offered
    }
