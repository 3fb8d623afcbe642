"""Undo goes on through the versions where the editor's own memory ends: after a restart, after another page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from integreat_editor.services.edit_page import save_text
from integreat_editor.settings import Settings
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.ui.main_window.window import MainWindow
from integreat_editor.ui.page.undo_steps import end_of_change
from tests.ui.actions import go_to, page_of, stored, wait_for_tree, wait_until_quiet
from tests.ui.region_factory import make_copy, page_id

FIRST = "<p>Gelbe Tonne, blaue Tonne, braune Tonne.</p>"


@pytest.fixture
def copy_path(tmp_path: Path) -> Path:
    """The waste page was written twice, an hour apart."""
    path = make_copy(tmp_path / "musterstadt.db")
    with WorkingCopy.open(path) as copy:
        for hour, words in ((10, "Glas"), (11, "Papier")):
            save_text(copy, page_id("waste"), "de", at=f"2026-11-02T{hour}:00:00Z", html=f"<p>{words}</p>")
    return path


@pytest.fixture
def opened(qapp: QApplication) -> Iterator[list[MainWindow]]:
    """Windows to close at the end."""
    windows: list[MainWindow] = []
    yield windows
    for window in windows:
        window.close()
        window.tasks.wait()
    qapp.processEvents()


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key) -> str:
    """Ctrl and a key in the text; what the editor holds after that."""
    editor = page_of(window).parts.editor
    editor.setFocus()
    QTest.keyClick(editor, key, Qt.KeyboardModifier.ControlModifier)
    wait_until_quiet(qtbot, window)
    return editor.html()


def test_undo_goes_back_to_what_the_server_had_and_redo_comes_back(
    qtbot: QtBot, window: MainWindow, copy_path: Path
) -> None:
    go_to(qtbot, window, "waste")
    assert press(qtbot, window, Qt.Key.Key_Z) == "<p>Glas</p>"
    assert press(qtbot, window, Qt.Key.Key_Z) == FIRST
    assert press(qtbot, window, Qt.Key.Key_Z) == FIRST, "there is nothing before"
    text = stored(copy_path, "waste")
    assert text is not None
    assert text.html == FIRST
    assert press(qtbot, window, Qt.Key.Key_Y) == "<p>Glas</p>"
    assert press(qtbot, window, Qt.Key.Key_Y) == "<p>Papier</p>"
    assert press(qtbot, window, Qt.Key.Key_Y) == "<p>Papier</p>"


def test_what_was_typed_before_a_restart_is_undone_and_redone_after_it(
    qtbot: QtBot, copy_path: Path, opened: list[MainWindow]
) -> None:
    for turn in (1, 2):
        window = MainWindow(Settings(language="en", theme="light"), save=lambda _settings: None)
        opened.append(window)
        qtbot.addWidget(window)
        window.show_copy(copy_path)
        window.show()
        wait_for_tree(qtbot, window)
        screen = go_to(qtbot, window, "nursery")
        if turn == 1:
            before = screen.parts.editor.html()
            QTest.keyClicks(screen.parts.editor, "Neu: ")
            typed = screen.parts.editor.html()
            window.close()
            window.tasks.wait()
    assert typed != before
    assert screen.parts.editor.html() == typed
    assert press(qtbot, window, Qt.Key.Key_Z) == before
    assert press(qtbot, window, Qt.Key.Key_Y) == typed


def test_what_was_just_typed_is_undone_by_the_editor_first(qtbot: QtBot, window: MainWindow) -> None:
    screen = go_to(qtbot, window, "waste")
    QTest.keyClicks(screen.parts.editor, "x")
    assert press(qtbot, window, Qt.Key.Key_Z) == "<p>Papier</p>"
    assert press(qtbot, window, Qt.Key.Key_Z) == "<p>Glas</p>"


def test_going_back_and_typing_keeps_what_was_later(qtbot: QtBot, window: MainWindow, copy_path: Path) -> None:
    screen = go_to(qtbot, window, "waste")
    press(qtbot, window, Qt.Key.Key_Z)
    QTest.keyClicks(screen.parts.editor, "x")
    wait_until_quiet(qtbot, window)
    with WorkingCopy.open(copy_path) as copy, copy.reading() as unit:
        found = unit.versions.of(page_id("waste"), "de")
        texts = [unit.texts.get(each.text).html for each in found]
    assert texts[:3] == [FIRST, "<p>Glas</p>", "<p>Papier</p>"]
    assert texts[-1] == screen.parts.editor.html()


def test_after_another_page_undo_still_knows_this_one(qtbot: QtBot, window: MainWindow) -> None:
    go_to(qtbot, window, "waste")
    go_to(qtbot, window, "school")
    go_to(qtbot, window, "waste")
    assert press(qtbot, window, Qt.Key.Key_Z) == "<p>Glas</p>"


def test_the_cursor_goes_where_the_text_changed(qtbot: QtBot, window: MainWindow) -> None:
    screen = go_to(qtbot, window, "waste")
    press(qtbot, window, Qt.Key.Key_Z)
    assert screen.parts.editor.textCursor().position() == len("Glas")


def test_a_person_is_told_once_that_undo_goes_on_in_the_versions(qtbot: QtBot, window: MainWindow) -> None:
    go_to(qtbot, window, "waste")
    press(qtbot, window, Qt.Key.Key_Z)
    press(qtbot, window, Qt.Key.Key_Z)
    assert len(window.message_area.bars) == 1


@given(st.text(st.characters(exclude_categories=["Cs"])), st.text("aä😀"), st.text("aä😀"), st.text("aä"))
def test_from_the_end_of_a_change_on_nothing_is_new(start: str, old: str, new: str, end: str) -> None:
    before, after = ((start + each + end).encode("utf-16-le") for each in (old, new))
    place = 2 * end_of_change(start + old + end, start + new + end)
    assert before.endswith(after[place:])
    assert place == len(after) or old != new


@pytest.mark.parametrize(
    ("before", "after", "place"),
    [("", "", 0), ("ab", "aXb", 2), ("aXb", "ab", 1), ("a", "😀a", 2), ("Tür", "Tor", 2)],
)
def test_examples_of_the_end_of_a_change(before: str, after: str, place: int) -> None:
    assert end_of_change(before, after) == place
