"""The main window: persons, screens, messages, faults, settings, closing."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from integreat_editor.errors import EditorError
from integreat_editor.services.pull_notes import NoteKind, PullNote, PullResult
from integreat_editor.settings import Settings
from integreat_editor.sync.errors import PasswordNeeded
from integreat_editor.ui.help.dialog import HelpDialog
from integreat_editor.ui.login.dialog import LoginDialog
from integreat_editor.ui.main_window.bug_dialog import BugDialog, report_text
from integreat_editor.ui.main_window.header import Person
from integreat_editor.ui.main_window.info_dialogs import SyncResultDialog
from integreat_editor.ui.main_window.screens import Screen
from integreat_editor.ui.main_window.window import MainWindow
from integreat_editor.ui.session import Session
from integreat_editor.ui.settings.dialog import SettingsDialog
from tests.ui.actions import PATIENCE_MS, go_to, page_of, tree_of, wait_for_tree, wait_until_quiet, workspace_of
from tests.ui.conftest import ModalGuard
from tests.ui.region_factory import page_id


class Probe(QWidget):
    """A screen that counts its refreshes."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.refreshed = 0

    def refresh(self) -> None:
        self.refreshed += 1


def probe_screens() -> Sequence[Screen]:
    return (Screen("changes", "Changes", "changes", Probe), Screen("conflicts", "Conflicts", "conflicts", Probe))


def open_window(qtbot: QtBot, path: Path, settings: Settings) -> MainWindow:
    made = MainWindow(settings, screens=probe_screens, save=lambda _settings: None)
    qtbot.addWidget(made)
    made.show_copy(path)
    made.show()
    wait_for_tree(qtbot, made)
    return made


def test_the_header_tells_region_person_and_counts(window: MainWindow) -> None:
    assert window.header.region.text() == "Musterstadt"
    assert window.header.who.text() == "lena · author"
    assert window.header.tabs.tabText(2) == "Changes  3"
    assert window.windowTitle() == "Musterstadt - Integreat Editor"


def test_a_screen_is_made_when_it_is_first_shown(qtbot: QtBot, copy_path: Path) -> None:
    window = open_window(qtbot, copy_path, Settings(language="en", theme="light"))
    assert workspace_of(window).made_screen("conflicts") is None
    window.go_to("conflicts")
    screen = workspace_of(window).made_screen("conflicts")
    assert isinstance(screen, Probe)
    assert screen.isVisible()
    assert screen.refreshed == 1
    window.show_page(page_id("school"))
    assert not screen.isVisible()
    assert tree_of(window).view.page == page_id("school")


def test_choosing_a_person_is_told(qtbot: QtBot, window: MainWindow) -> None:
    window.set_persons([Person("lena", "Lena"), Person("omar", "Omar")], "lena")
    with qtbot.waitSignal(window.person_chosen) as told:
        window.header.persons.activated.emit(1)
    assert told.args == ["omar"]


def test_an_error_stays_and_leads_to_its_page(window: MainWindow) -> None:
    window.messages.show_error(EditorError(page=page_id("waste"), reason="Grund"))
    bar = window.message_area.bars[0]
    assert "Your texts are stored safely." in bar.words
    QTest.mouseClick(
        next(each for each in bar.findChildren(QPushButton) if each.text() == "To the page"), Qt.MouseButton.LeftButton
    )
    assert tree_of(window).view.page == page_id("waste")
    assert window.message_area.bars == ()


def test_the_same_error_is_shown_once_and_three_bars_at_most(window: MainWindow) -> None:
    for title in ("one", "two", "two", "three", "four"):
        window.message_area.error(title, "")
    assert [bar.words for bar in window.message_area.bars] == ["four", "three", "two"]


def test_a_sync_is_told_and_its_list_can_be_read(qtbot: QtBot, window: MainWindow, modal_guard: ModalGuard) -> None:
    modal_guard.allow(SyncResultDialog)
    notes = (PullNote(NoteKind.TAKEN, page_id("waste"), "de", "Abfall trennen"),)
    window.syncing._on_pulled(PullResult(notes))
    assert window.message_area.bars[0].words == "Synced: taken from the server: 1."
    window.dialogs.show_sync_result()
    dialog = window.findChild(SyncResultDialog)
    assert dialog is not None
    assert dialog.list.item(0).text() == "Abfall trennen (de)\ntaken from the server"
    dialog.list.itemActivated.emit(dialog.list.item(0))
    assert tree_of(window).view.page == page_id("waste")
    wait_until_quiet(qtbot, window)


def test_conflicts_of_a_sync_are_offered(qtbot: QtBot, copy_path: Path) -> None:
    window = open_window(qtbot, copy_path, Settings(language="en", theme="light"))
    window.syncing._on_pulled(PullResult((PullNote(NoteKind.CONFLICT, page_id("waste"), "de", "Abfall"),)))
    bar = window.message_area.bars[0]
    assert bar.words == "Synced. 1 change contradicts the server: please decide."
    next(each for each in bar.findChildren(QPushButton) if each.text() == "Show conflicts").click()
    assert workspace_of(window).made_screen("conflicts") is not None
    wait_until_quiet(qtbot, window)


def test_a_server_that_does_not_answer_leaves_the_window_usable(qtbot: QtBot, window: MainWindow) -> None:
    assert window.session is not None
    window.session.credentials().remember("127.0.0.1:9", "lena", "x")
    window.header.sync.click()
    qtbot.waitUntil(lambda: bool(window.message_area.bars), timeout=PATIENCE_MS)
    assert "cannot be reached" in window.message_area.bars[0].words
    assert window.header.connection.text() == "offline"
    qtbot.waitUntil(window.header.sync.isEnabled, timeout=PATIENCE_MS)


def test_a_password_is_asked_for_and_kept(qtbot: QtBot, window: MainWindow, modal_guard: ModalGuard) -> None:
    modal_guard.allow(LoginDialog)
    assert window.session is not None
    retried: list[bool] = []
    window.session.password_needed.emit("http://example.org", "lena", lambda: retried.append(True))
    dialog = window.findChild(LoginDialog)
    assert dialog is not None
    QTest.keyClicks(dialog.password, "geheim")
    QTest.keyClick(dialog.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: retried == [True], timeout=PATIENCE_MS)
    assert window.session.credentials().password("http://example.org", "lena") == "geheim"


def test_a_fault_is_reported_without_secrets(qtbot: QtBot, window: MainWindow, modal_guard: ModalGuard) -> None:
    modal_guard.allow(BugDialog)
    window.tasks.run("break", lambda _progress: 1 // 0)
    qtbot.waitUntil(lambda: window.findChild(BugDialog) is not None, timeout=PATIENCE_MS)
    dialog = window.findChild(BugDialog)
    assert dialog is not None
    assert "ZeroDivisionError" in dialog.report.toPlainText()
    dialog.close()
    text = report_text(ValueError("password: hunter2 at https://lena:hunter2@example.org token=abc123"))
    assert "hunter2" not in text
    assert "abc123" not in text


def test_language_and_theme_change_at_once_and_the_page_stays(
    qtbot: QtBot, window: MainWindow, modal_guard: ModalGuard
) -> None:
    modal_guard.allow(SettingsDialog)
    go_to(qtbot, window, "school", "en")
    window.dialogs.show_settings()
    dialog = window.findChild(SettingsDialog)
    assert dialog is not None
    dialog.language.setCurrentIndex(dialog.language.findData("de"))
    dialog.language.activated.emit(dialog.language.currentIndex())
    dialog.theme.setCurrentIndex(dialog.theme.findData("dark"))
    dialog.theme.activated.emit(dialog.theme.currentIndex())
    assert dialog.windowTitle() == "Einstellungen"
    assert window.settings.language == "de"
    assert window.header.sync.text() == "Abgleichen"
    assert window.messages.language == "de"
    qtbot.waitUntil(lambda: page_of(window).language == "en", timeout=PATIENCE_MS)
    wait_until_quiet(qtbot, window)
    assert page_of(window).parts.title.text() == "School"
    dialog.close()


def test_the_keyring_is_told_in_words(qtbot: QtBot, window: MainWindow, modal_guard: ModalGuard) -> None:
    modal_guard.allow(SettingsDialog)
    window.dialogs.show_settings()
    dialog = window.findChild(SettingsDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: "keyring, never in a file" in dialog.keyring.text(), timeout=PATIENCE_MS)
    dialog.close()


def test_help_and_about_open(window: MainWindow, modal_guard: ModalGuard) -> None:
    modal_guard.allow(HelpDialog, QMessageBox)
    window.dialogs.show_help()
    window.dialogs.show_about()
    dialog = window.findChild(HelpDialog)
    assert dialog is not None
    assert dialog.questions.count() > 10
    dialog.close()
    for box in window.findChildren(QMessageBox):
        box.close()


def test_a_damaged_file_is_told_and_the_window_stays(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    broken = tmp_path / "broken.db"
    broken.write_bytes(b"this is no working copy at all" * 100)
    window.show_copy(broken)
    qtbot.waitUntil(lambda: bool(window.message_area.bars), timeout=PATIENCE_MS)
    assert "broken.db" in window.message_area.bars[0].words


def test_closing_stores_what_was_typed_and_where_the_window_stood(qtbot: QtBot, copy_path: Path) -> None:
    kept: list[Settings] = []
    window = MainWindow(Settings(language="en", theme="light"), save=kept.append)
    qtbot.addWidget(window)
    window.show_copy(copy_path)
    window.show()
    wait_for_tree(qtbot, window)
    screen = go_to(qtbot, window, "waste")
    QTest.keyClicks(screen.parts.title, "!")
    window.close()
    assert kept[-1].last_copy == str(copy_path)
    assert kept[-1].window_geometry
    again = open_window(qtbot, copy_path, Settings(language="en", theme="light"))
    assert go_to(qtbot, again, "waste").parts.title.text() == "Abfall trennen!"


def test_closing_asks_when_a_text_could_not_be_stored(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = go_to(qtbot, window, "waste")
    screen.parts.title.setText("x" * 1025)
    screen.parts.title.textEdited.emit("x" * 1025)
    asked: list[int] = []
    monkeypatch.setattr(window.dialogs, "leave_unsaved", lambda count: bool(asked.append(count)))  # type: ignore[func-returns-value]
    assert not window.close()
    assert asked == [1]
    assert window.isVisible()
    screen.parts.title.setText("kurz")
    screen.parts.title.textEdited.emit("kurz")
    wait_until_quiet(qtbot, window)


def test_without_a_region_the_ways_to_one_are_shown(qtbot: QtBot, copy_path: Path) -> None:
    window = MainWindow(Settings(language="en", theme="light", known_copies=(str(copy_path),)), save=lambda _: None)
    qtbot.addWidget(window)
    window.show()
    assert window.start.isVisible()
    (recent,) = window.start.recent
    assert recent.open.text() == "Musterstadt"
    QTest.mouseClick(recent.open, Qt.MouseButton.LeftButton)
    wait_for_tree(qtbot, window)
    assert window.header.region.text() == "Musterstadt"
    window.close()


def test_a_working_copy_that_is_gone_can_be_taken_off_the_list(
    qtbot: QtBot, copy_path: Path, tmp_path: Path
) -> None:
    kept: list[Settings] = []
    known = (str(tmp_path / "old.db"), str(copy_path))
    window = MainWindow(Settings(language="en", theme="light", known_copies=known), save=kept.append)
    qtbot.addWidget(window)
    window.show()
    assert [recent.open.isEnabled() for recent in window.start.recent] == [False, True]
    window.start.recent[0].forget.click()
    assert kept[-1].known_copies == (str(copy_path),)
    assert [recent.open.text() for recent in window.start.recent] == ["Musterstadt"]
    window.close()


def test_a_missing_password_is_no_error_bar(qtbot: QtBot, window: MainWindow, modal_guard: ModalGuard) -> None:
    modal_guard.allow(LoginDialog)
    assert window.session is not None
    error = PasswordNeeded(server="http://example.org")
    window.session._on_remote_failure(error, "amira", None, lambda: None, window.session.online.emit)  # type: ignore[arg-type, return-value]
    assert window.findChild(LoginDialog) is not None
    assert window.message_area.bars == ()
    qtbot.wait(0)
