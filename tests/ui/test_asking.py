"""A worker asks in the middle of its work; what it was doing goes on with the answer, and ends without one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from integreat_editor.sync.progress import Progress
from integreat_editor.ui.login.asking import Asking, Asks
from integreat_editor.ui.login.browser_dialog import BrowserLoginDialog
from integreat_editor.ui.login.code_dialog import CodeDialog
from integreat_editor.ui.login.dialog import LoginDialog
from integreat_editor.ui.main_window.window import MainWindow
from tests.ui.actions import PATIENCE_MS
from tests.ui.conftest import ModalGuard

SERVER = "https://cms.example.org"


def ask(window: MainWindow, kind: str, answers: list[str | None]) -> None:
    """A worker that has done half of its work, and asks."""
    session = window.session
    assert session is not None

    def work(progress: Progress) -> str | None:
        answer: str | None = getattr(Asks(session.asking, progress), kind)(SERVER, "lena")
        return answer

    window.tasks.run("push", work, success=answers.append, online=True)


@pytest.mark.parametrize(
    ("kind", "shown", "typed"),
    [
        ("password", LoginDialog, "geheim"),
        ("code", CodeDialog, "123456"),
        ("session", BrowserLoginDialog, "sessionid=abc123def"),
    ],
)
def test_the_work_goes_on_with_the_answer(
    qtbot: QtBot, window: MainWindow, modal_guard: ModalGuard, kind: str, shown: type[QDialog], typed: str
) -> None:
    modal_guard.allow(shown)
    answers: list[str | None] = []
    ask(window, kind, answers)
    qtbot.waitUntil(lambda: window.findChild(shown) is not None, timeout=PATIENCE_MS)
    dialog = window.findChild(shown)
    assert dialog is not None
    field = dialog.findChildren(QLineEdit)[0]
    QTest.keyClicks(field, typed)
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(answers), timeout=PATIENCE_MS)
    assert answers == [typed.removeprefix("sessionid=")]


def test_escape_answers_no(qtbot: QtBot, window: MainWindow, modal_guard: ModalGuard) -> None:
    modal_guard.allow(CodeDialog)
    answers: list[str | None] = []
    ask(window, "code", answers)
    qtbot.waitUntil(lambda: window.findChild(CodeDialog) is not None, timeout=PATIENCE_MS)
    dialog = window.findChild(CodeDialog)
    assert dialog is not None
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: bool(answers), timeout=PATIENCE_MS)
    assert answers == [None]


def test_closing_the_region_does_not_wait_for_an_answer(
    qtbot: QtBot, window: MainWindow, modal_guard: ModalGuard
) -> None:
    modal_guard.allow(CodeDialog)
    ask(window, "code", [])
    qtbot.waitUntil(lambda: window.findChild(CodeDialog) is not None, timeout=PATIENCE_MS)
    window.close_copy()
    assert window.session is None
    window.tasks.wait()  # Would block for ever on a question that nobody answers.


def test_a_cancelled_work_asks_nobody() -> None:
    asking, progress = Asking(), Progress()
    progress.cancel()
    assert asking.of(progress).password(SERVER, "lena") is None


@pytest.mark.parametrize(
    ("pasted", "taken"),
    [
        ("abc123", "abc123"),
        ("csrftoken=x; sessionid=abc123; other=1", "abc123"),
        ("csrftoken=x", ""),
        ("", ""),
    ],
)
def test_a_cookie_line_may_be_pasted_whole(qtbot: QtBot, pasted: str, taken: str) -> None:
    dialog = BrowserLoginDialog(SERVER, "lena")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.value.setText(pasted)
    assert dialog.secret == taken
    assert dialog.log_in.isEnabled() is bool(taken)
    assert dialog.wrong.isVisible() is (bool(pasted) and not taken)


@pytest.mark.parametrize("typed", ["12345", "12345a", "", "1234567"])
def test_a_code_has_six_digits(qtbot: QtBot, typed: str) -> None:
    dialog = CodeDialog(SERVER, "lena")
    qtbot.addWidget(dialog)
    dialog.code.setText(typed)
    assert not dialog.log_in.isEnabled()
