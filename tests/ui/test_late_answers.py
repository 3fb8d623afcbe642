"""A region that is closed is heard of no more: neither late answers nor open dialogs outlive it."""

import threading
from pathlib import Path

from pytestqt.qtbot import QtBot

from integreat_editor.errors import EditorError
from integreat_editor.sync.errors import PasswordNeeded, ServerUnreachable
from integreat_editor.sync.progress import Progress
from integreat_editor.ui.login.dialog import LoginDialog
from integreat_editor.ui.main_window.window import MainWindow
from integreat_editor.ui.session import Session
from integreat_editor.ui.tasks import TaskRunner
from tests.ui.actions import PATIENCE_MS, wait_for_tree
from tests.ui.conftest import ModalGuard
from tests.ui.region_factory import make_copy


def ask_server(session: Session, error: EditorError) -> None:
    """Starts a task that fails as soon as it is asked to stop: its answer is on the way while the region closes."""
    begun = threading.Event()

    def work(progress: Progress) -> None:
        begun.set()
        while not progress.cancelled:
            pass
        raise error

    def on_failure(told: EditorError) -> None:
        session._on_remote_failure(told, "lena", None, lambda: None, session.online.emit)  # type: ignore[arg-type, return-value]

    session.tasks.run("pull", work, failure=on_failure, online=True)
    assert begun.wait(PATIENCE_MS / 1000)


def test_a_late_answer_opens_no_dialog_in_a_closed_window(qtbot: QtBot, window: MainWindow) -> None:
    assert window.session is not None
    ask_server(window.session, PasswordNeeded(server="http://example.org"))
    window.close()
    qtbot.waitUntil(lambda: not window.tasks.busy, timeout=PATIENCE_MS)
    assert window.findChild(LoginDialog) is None


def test_the_next_region_is_not_told_what_the_last_one_asked(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    assert window.session is not None
    ask_server(window.session, ServerUnreachable())
    window.show_copy(make_copy(tmp_path / "other.db"))
    wait_for_tree(qtbot, window)
    assert window.message_area.bars == ()
    assert window.header.connection.text() != "offline"


def test_an_open_login_goes_with_its_region(qtbot: QtBot, window: MainWindow, modal_guard: ModalGuard) -> None:
    modal_guard.allow(LoginDialog)
    assert window.session is not None
    window.session.password_needed.emit("http://example.org", "lena", lambda: None)
    dialog = window.findChild(LoginDialog)
    assert dialog is not None
    with qtbot.waitSignal(dialog.rejected, timeout=PATIENCE_MS):
        window.close()
    assert not dialog.isVisible()


def test_dropped_answers_are_not_told_but_the_task_ends(qtbot: QtBot) -> None:
    runner = TaskRunner()
    told: list[str] = []
    task = runner.run("read", lambda _progress: None, success=lambda _answer: told.append("success"))
    runner.drop_answers()
    with qtbot.waitSignal(task.finished, timeout=PATIENCE_MS):
        runner.wait()
    later = runner.run("read", lambda _progress: None, success=lambda _answer: told.append("later"))
    with qtbot.waitSignal(later.finished, timeout=PATIENCE_MS):
        runner.wait()
    assert told == ["later"]
