"""The screen of a page by what a person types and sees."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from integreat_editor.content.slots import slot_html
from integreat_editor.models.region import Role
from integreat_editor.services.edit_page import save_text
from integreat_editor.services.results import Changes
from integreat_editor.store.errors import DiskFull
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.ui.main_window.window import MainWindow
from integreat_editor.ui.page import autosave, reading
from integreat_editor.ui.page.screen import PageScreen
from tests.ui.actions import PATIENCE_MS, go_to, page_of, stored, tree_of, wait_until_quiet
from tests.ui.region_factory import AT, make_copy, page_id


def type_at_end(screen: PageScreen, words: str) -> None:
    screen.parts.editor.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(screen.parts.editor, words)


def banner_button(screen: PageScreen, words: str) -> None:
    next(button for button in screen.parts.banner.buttons if button.text() == words).click()


def test_a_page_that_was_only_read_is_not_stored_again(qtbot: QtBot, window: MainWindow, copy_path: Path) -> None:
    before = stored(copy_path, "school")
    screen = go_to(qtbot, window, "school")
    go_to(qtbot, window, "waste")
    assert screen.unsaved == 0
    assert window.status_line.saved.text() == ""
    assert stored(copy_path, "school") == before


def test_what_is_typed_is_in_the_file_without_any_saving(qtbot: QtBot, window: MainWindow, copy_path: Path) -> None:
    screen = go_to(qtbot, window, "waste")
    type_at_end(screen, " Glas auch.")
    wait_until_quiet(qtbot, window)
    text = stored(copy_path, "waste")
    assert text is not None
    assert text.html == "<p>Gelbe Tonne, blaue Tonne, braune Tonne. Glas auch.</p>"
    assert window.status_line.saved.text().startswith("Saved ")


def test_leaving_the_page_at_once_loses_nothing(qtbot: QtBot, window: MainWindow, copy_path: Path) -> None:
    screen = go_to(qtbot, window, "waste")
    type_at_end(screen, "!")
    QTest.keyClicks(screen.parts.title, " hier")
    go_to(qtbot, window, "school")
    text = stored(copy_path, "waste")
    assert text is not None
    assert (text.title, text.html) == ("Abfall trennen hier", "<p>Gelbe Tonne, blaue Tonne, braune Tonne.!</p>")


def test_undo_gives_the_servers_text_back(qtbot: QtBot, window: MainWindow, copy_path: Path) -> None:
    screen = go_to(qtbot, window, "waste")
    type_at_end(screen, "x")
    qtbot.waitUntil(lambda: screen.parts.side.tabText(1) != "Changes", timeout=PATIENCE_MS)
    screen.parts.editor.undo()
    qtbot.waitUntil(lambda: screen.parts.side.tabText(1) == "Changes", timeout=PATIENCE_MS)
    wait_until_quiet(qtbot, window)
    text = stored(copy_path, "waste")
    assert text is not None
    assert text.html == "<p>Gelbe Tonne, blaue Tonne, braune Tonne.</p>"


def test_changed_words_and_numbers_are_shown(qtbot: QtBot, window: MainWindow) -> None:
    screen = go_to(qtbot, window, "school")
    screen.parts.side.setCurrentWidget(screen.parts.changes)
    wait_until_quiet(qtbot, window)
    assert "06181 000000" in screen.parts.changes.facts.text()
    assert "06181 000009" in screen.parts.changes.facts.text()
    assert "AprilMärz" in screen.parts.changes.browser.toPlainText()


def test_a_text_goes_back_to_the_servers_and_that_can_be_taken_back(
    qtbot: QtBot, window: MainWindow, copy_path: Path
) -> None:
    screen = go_to(qtbot, window, "school")
    changed = stored(copy_path, "school")
    screen.parts.changes.revert.click()
    qtbot.waitUntil(lambda: "April und Mai" in screen.parts.editor.toPlainText(), timeout=PATIENCE_MS)
    assert stored(copy_path, "school") != changed
    undo = next(each for each in window.message_area.bars[0].findChildren(QPushButton) if each.text() == "Undo")
    undo.click()
    qtbot.waitUntil(lambda: "März und April" in screen.parts.editor.toPlainText(), timeout=PATIENCE_MS)
    assert stored(copy_path, "school") == changed


def test_control_page_down_changes_the_language(qtbot: QtBot, window: MainWindow) -> None:
    screen = go_to(qtbot, window, "school")
    screen.parts.editor.setFocus()
    with qtbot.waitActive(window):
        window.activateWindow()
    QTest.keyClick(screen.parts.editor, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: screen.parts.title.text() == "School", timeout=PATIENCE_MS)
    assert screen.parts.languages.language == "en"


def test_arabic_runs_from_right_to_left(qtbot: QtBot, window: MainWindow) -> None:
    screen = go_to(qtbot, window, "school", "ar")
    right_to_left = Qt.LayoutDirection.RightToLeft
    assert screen.parts.title.layoutDirection() == right_to_left
    assert screen.parts.editor.document().defaultTextOption().textDirection() == right_to_left
    assert screen.parts.preview.browser.document().defaultTextOption().textDirection() == right_to_left
    go_to(qtbot, window, "school", "de")
    assert screen.parts.title.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_a_missing_translation_begins_with_the_german_text(qtbot: QtBot, window: MainWindow, copy_path: Path) -> None:
    screen = go_to(qtbot, window, "waste", "tr")
    assert screen.parts.middle.currentWidget() is screen.parts.placeholder
    assert stored(copy_path, "waste", "tr") is None
    screen.parts.placeholder.buttons[1].click()
    qtbot.waitUntil(lambda: screen.parts.middle.currentWidget() is screen.parts.text, timeout=PATIENCE_MS)
    assert stored(copy_path, "waste", "tr") == stored(copy_path, "waste", "de")
    assert screen.parts.title.text() == "Abfall trennen"


def test_an_outdated_translation_is_confirmed(qtbot: QtBot, window: MainWindow) -> None:
    screen = go_to(qtbot, window, "school", "en")
    assert screen.parts.banner.words.text() == "The text in German has changed since this translation."
    banner_button(screen, "Confirm as up to date")
    qtbot.waitUntil(screen.parts.banner.isHidden, timeout=PATIENCE_MS)
    node = tree_of(window).view.pages.node(tree_of(window).view.pages.index_of(page_id("school")))
    assert node is not None
    assert node.chips[1].startswith("up_to_date")


def test_a_slot_of_two_kinds_is_told_to_its_author(qtbot: QtBot, window: MainWindow, copy_path: Path) -> None:
    words, paragraph = (slot_html("amt", kind, "region", "Ihr Amt") for kind in ("text", "paragraph"))
    with WorkingCopy.open(copy_path) as copy:
        save_text(copy, page_id("school"), "de", html=f"<p>Fragen Sie {words}.</p>{paragraph}", at=AT)
    screen = go_to(qtbot, window, "school")
    assert screen.parts.banner.words.text().startswith("Local slots to mend: amt.")


def test_an_archived_page_is_locked_with_a_reason(qtbot: QtBot, window: MainWindow) -> None:
    screen = go_to(qtbot, window, "old")
    assert screen.parts.editor.isReadOnly()
    assert screen.parts.title.isReadOnly()
    assert "archived" in screen.parts.banner.words.text()


def test_an_observer_may_read_only(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.show_copy(make_copy(tmp_path / "observer.db", Role.OBSERVER))
    qtbot.waitUntil(lambda: window.workspace is not None and window.workspace.page is not None, timeout=PATIENCE_MS)
    wait_until_quiet(qtbot, window)
    screen = go_to(qtbot, window, "school")
    assert screen.parts.editor.isReadOnly()
    assert "another role" in screen.parts.banner.words.text()
    assert not tree_of(window).new_page.isVisible()


def test_a_title_that_is_too_long_stays_in_the_field_with_a_message(
    qtbot: QtBot, window: MainWindow, copy_path: Path
) -> None:
    screen = go_to(qtbot, window, "waste")
    screen.parts.title.selectAll()
    screen.parts.title.insert("x" * 1025)
    screen.parts.title.textEdited.emit(screen.parts.title.text())
    qtbot.waitUntil(lambda: bool(window.message_area.bars), timeout=PATIENCE_MS)
    assert "1025" in window.message_area.bars[0].words
    assert screen.parts.title.text() == "x" * 1025
    text = stored(copy_path, "waste")
    assert text is not None
    assert text.title == "Abfall trennen"
    go_to(qtbot, window, "school")
    go_to(qtbot, window, "waste")
    assert screen.parts.title.text() == "x" * 1025
    screen.parts.title.setText("kurz")
    screen.parts.title.textEdited.emit("kurz")
    qtbot.waitUntil(lambda: screen.unsaved == 0 and not screen.is_waiting, timeout=PATIENCE_MS)
    text = stored(copy_path, "waste")
    assert text is not None
    assert text.title == "kurz"


def test_a_full_disk_keeps_the_text_and_tries_again(
    qtbot: QtBot, window: MainWindow, copy_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = go_to(qtbot, window, "waste")
    real = reading.save

    def full(*_arguments: object) -> None:
        raise DiskFull(copy_path)

    monkeypatch.setattr(autosave, "save", full)
    type_at_end(screen, "?")
    qtbot.waitUntil(lambda: screen.unsaved == 1 and bool(window.message_area.bars), timeout=PATIENCE_MS)
    assert window.status_line.saved.text().startswith("Not saved")
    monkeypatch.setattr(autosave, "save", real)
    qtbot.waitUntil(lambda: screen.unsaved == 0, timeout=PATIENCE_MS)
    text = stored(copy_path, "waste")
    assert text is not None
    assert text.html.endswith("?</p>")


def test_a_text_changed_elsewhere_is_shown_if_nobody_types(qtbot: QtBot, window: MainWindow, copy_path: Path) -> None:
    screen = go_to(qtbot, window, "waste")
    with WorkingCopy.open(copy_path) as copy:
        changes = save_text(copy, page_id("waste"), "de", at=AT, html="<p>Vom Server.</p>")
    assert window.session is not None
    window.session.changed.emit(changes)
    qtbot.waitUntil(lambda: screen.parts.editor.toPlainText() == "Vom Server.", timeout=PATIENCE_MS)
    assert screen.unsaved == 0


def test_a_text_changed_elsewhere_while_typing_is_joined(qtbot: QtBot, window: MainWindow, copy_path: Path) -> None:
    screen = go_to(qtbot, window, "adults")
    html = "<p>Kurse gibt es in der Volkshochschule.</p>\n<p>Neu vom Server.</p>"
    with WorkingCopy.open(copy_path) as copy:
        save_text(copy, page_id("adults"), "de", at=AT, html=html)
    screen.parts.editor.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClicks(screen.parts.editor, "Viele ")
    qtbot.waitUntil(lambda: "Neu vom Server." in screen.parts.editor.toPlainText(), timeout=PATIENCE_MS)
    text = stored(copy_path, "adults")
    assert text is not None
    assert text.html == "<p>Viele Kurse gibt es in der Volkshochschule.</p>\n<p>Neu vom Server.</p>"


def test_a_page_that_is_gone_leaves_an_empty_place(qtbot: QtBot, window: MainWindow, copy_path: Path) -> None:
    screen = go_to(qtbot, window, "pass")
    with WorkingCopy.open(copy_path) as copy, copy.unit() as unit:
        unit.pages.discard(page_id("pass"))
    assert window.session is not None
    window.session.changed.emit(Changes(pages=frozenset({page_id("pass")})))
    qtbot.waitUntil(lambda: screen.page == "", timeout=PATIENCE_MS)
    assert page_of(window).parts.placeholder.isVisible()
