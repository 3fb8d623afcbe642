"""A person works with a real CMS in the window: fetches the region, writes, submits, approves, pushes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from integreat_editor.services import edit_page, review_changes, submit_changes
from integreat_editor.services.connect_copy import connect_copy
from integreat_editor.settings import Settings
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.remote import Remote
from integreat_editor.ui.login.browser_dialog import BrowserLoginDialog
from integreat_editor.ui.login.code_dialog import CodeDialog
from integreat_editor.ui.main_window.window import MainWindow
from integreat_editor.ui.open_region.dialog import CloneDialog
from integreat_editor.ui.push import PushScreen
from integreat_editor.ui.theme.apply import apply_theme
from integreat_editor.ui.translation import install_language
from tests.cms.server.browser import totp
from tests.cms.server.running import RunningCms

AT = "2026-11-22T10:00:00Z"
PATIENCE_MS = 60_000
REGION = "musterstadt"


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[MainWindow]:
    """Without a region."""
    install_language(qapp, "en")
    apply_theme(qapp, "light")
    made = MainWindow(Settings(language="en", theme="light"), save=lambda _settings: None)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()
    made.tasks.wait()


def log_in(window: MainWindow, cms: RunningCms, user: str, password: str = "") -> CloneDialog:
    """Fills the first step in and connects."""
    window.dialogs.clone()
    dialog = window.findChild(CloneDialog)
    assert isinstance(dialog, CloneDialog)
    dialog.server.kind.setCurrentIndex(dialog.server.kind.findData("cms"))
    QTest.keyClicks(dialog.server.url, f"{cms.url}/{REGION}/pages/de/")
    QTest.keyClicks(dialog.server.user, user)
    QTest.keyClicks(dialog.server.password, password or cms.password)
    dialog.start.click()
    return dialog


def wait_for_rights(qtbot: QtBot, dialog: CloneDialog) -> list[str]:
    """What the account may do in the region, as the dialog says it."""
    qtbot.waitUntil(
        lambda: dialog.rights.isVisible() and "Asking" not in dialog.rights.reason.text(), timeout=PATIENCE_MS
    )
    return [key for key, mark in dialog.rights.marks.items() if mark.isVisible()]


def fetch(qtbot: QtBot, window: MainWindow, dialog: CloneDialog, path: Path) -> None:
    """The second step with German alone, until the region is open."""
    for row in range(1, dialog.choice.languages.count()):
        dialog.choice.languages.item(row).setCheckState(Qt.CheckState.Unchecked)
    dialog.choice.file.setText(str(path))
    qtbot.waitUntil(dialog.start.isEnabled, timeout=PATIENCE_MS)
    dialog.start.click()
    qtbot.waitUntil(
        lambda: window.workspace is not None and window.workspace.tree_view is not None and not window.tasks.busy,
        timeout=PATIENCE_MS,
    )


def shown(window: QDialog | MainWindow, kind: type[QDialog]) -> QDialog | None:
    return next((each for each in window.findChildren(kind) if each.isVisible()), None)


def approve_a_change(window: MainWindow, page_title: str) -> None:
    """One word changed, submitted and approved in this copy."""
    assert window.session is not None
    copy: WorkingCopy = window.session._require()
    with copy.reading() as unit:
        page = next(
            each.page
            for each in unit.translations.all()
            if each.language == "de" and each.text is not None and unit.texts.get(each.text).title == page_title
        )
    text = edit_page.read_text(copy, page, "de")
    assert text is not None
    edit_page.save_text(copy, page, "de", at=AT, html=f"{text.html}<p>Aus dem Fenster.</p>")
    remote: Remote = connect_copy(copy, window.session.credentials(), None)
    sent = submit_changes.submit(copy, "Fenster", "", author=window.session.user, at=AT, remote=remote)
    review_changes.approve(copy, remote, sent.id)
    remote.close()


def test_a_wrong_password_is_told_where_it_was_typed(qtbot: QtBot, window: MainWindow, cms: RunningCms) -> None:
    dialog = log_in(window, cms, "editor", "falsch")
    qtbot.waitUntil(lambda: bool(dialog.messages.bars), timeout=PATIENCE_MS)
    assert "The login was refused." in dialog.messages.bars[0].words
    qtbot.waitUntil(dialog.start.isEnabled, timeout=PATIENCE_MS)
    dialog.server.password.clear()
    QTest.keyClicks(dialog.server.password, cms.password)
    dialog.start.click()
    qtbot.waitUntil(lambda: dialog.pages.currentWidget() is dialog.choice, timeout=PATIENCE_MS)
    assert dialog.choice.slug == REGION
    assert wait_for_rights(qtbot, dialog) == ["read", "propose", "publish"]
    dialog.reject()


@pytest.mark.parametrize(("user", "may"), [("author", ["read", "propose"]), ("observer", ["read"])])
def test_what_each_role_may_is_told_before_anything_is_fetched(
    qtbot: QtBot, window: MainWindow, cms: RunningCms, user: str, may: list[str]
) -> None:
    dialog = log_in(window, cms, user)
    qtbot.waitUntil(lambda: dialog.pages.currentWidget() is dialog.choice, timeout=PATIENCE_MS)
    assert wait_for_rights(qtbot, dialog) == may
    assert dialog.rights.reason.text()
    dialog.reject()


def test_a_code_is_typed_and_the_region_is_worked_on_until_it_is_in_the_cms(
    qtbot: QtBot, window: MainWindow, cms: RunningCms, tmp_path: Path
) -> None:
    dialog = log_in(window, cms, "totp")
    qtbot.waitUntil(lambda: shown(dialog, CodeDialog) is not None, timeout=PATIENCE_MS)
    asked = shown(dialog, CodeDialog)
    assert isinstance(asked, CodeDialog)
    QTest.keyClicks(asked.code, totp(cms.users["totp"].totp_secret or ""))
    QTest.keyClick(asked.code, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.pages.currentWidget() is dialog.choice, timeout=PATIENCE_MS)
    wait_for_rights(qtbot, dialog)
    fetch(qtbot, window, dialog, tmp_path / "cms.db")
    assert shown(window, CodeDialog) is None
    approve_a_change(window, "Arbeit")
    cms.end_sessions()

    window.go_to("push")
    screen = window.workspace.made_screen("push") if window.workspace is not None else None
    assert isinstance(screen, PushScreen)
    qtbot.waitUntil(lambda: shown(window, CodeDialog) is not None, timeout=PATIENCE_MS)
    again = shown(window, CodeDialog)
    assert isinstance(again, CodeDialog)
    QTest.keyClicks(again.code, totp(cms.users["totp"].totp_secret or ""))
    QTest.keyClick(again.code, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.tasks.busy and screen.push.isVisible(), timeout=PATIENCE_MS)
    screen.push.click()
    qtbot.waitUntil(lambda: screen.report is not None and not window.tasks.busy, timeout=PATIENCE_MS)
    assert screen.report is not None
    assert [each.outcome for each in screen.report.results] == ["published"]
    number = cms.page(f"{REGION}/arbeit")
    page = cms.browser("editor")
    page.log_in()
    assert "Aus dem Fenster." in page.get(f"/{REGION}/ajax/de/{number}/preview/").json()["page_translation"]


def test_whoever_has_a_passkey_only_brings_the_session_of_the_browser(
    qtbot: QtBot, window: MainWindow, cms: RunningCms
) -> None:
    dialog = log_in(window, cms, "passkey")
    qtbot.waitUntil(lambda: shown(dialog, BrowserLoginDialog) is not None, timeout=PATIENCE_MS)
    asked = shown(dialog, BrowserLoginDialog)
    assert isinstance(asked, BrowserLoginDialog)
    asked.reject()
    qtbot.waitUntil(lambda: bool(dialog.messages.bars), timeout=PATIENCE_MS)
    assert "passkey" in dialog.messages.bars[0].words
    qtbot.waitUntil(dialog.start.isEnabled, timeout=PATIENCE_MS)
    dialog.reject()
