"""After a crash the next start tells of it, and the report can be read before anybody gets it."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from integreat_editor.ui.crash_log import CrashLog
from integreat_editor.ui.main_window.bug_dialog import BugDialog
from integreat_editor.ui.main_window.window import MainWindow
from tests.ui.conftest import ModalGuard

CRASH = """
import ctypes, sys
from pathlib import Path
from integreat_editor.ui.crash_log import CrashLog
log = CrashLog(Path(sys.argv[1]))
secret = "a text of a page"
ctypes.string_at(0)
"""


def crash(folder: Path) -> None:
    done = subprocess.run([sys.executable, "-c", CRASH, str(folder)], capture_output=True, timeout=60, check=False)  # noqa: S603 - our own interpreter and script
    assert done.returncode != 0


def test_a_crash_leaves_a_report_without_texts(tmp_path: Path) -> None:
    crash(tmp_path)
    log = CrashLog(tmp_path)
    report = log.report()
    log.close()
    assert "string_at" in report
    assert "a text of a page" not in report


def test_a_run_that_ends_well_leaves_nothing(tmp_path: Path) -> None:
    CrashLog(tmp_path).close()
    assert list(tmp_path.iterdir()) == []


def test_what_was_read_is_not_told_again(tmp_path: Path) -> None:
    crash(tmp_path)
    log = CrashLog(tmp_path)
    log.forget()
    log.close()
    again = CrashLog(tmp_path)
    assert again.report() == ""
    again.close()


def test_the_window_offers_the_report(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, modal_guard: ModalGuard
) -> None:
    crash(tmp_path)
    log = CrashLog(tmp_path)
    modal_guard.allow(BugDialog)
    window.dialogs.tell_crash(log)
    (bar,) = window.message_area.bars
    next(button for button in bar.findChildren(QPushButton) if "ead" in button.text()).click()
    dialog = window.findChild(BugDialog)
    assert dialog is not None
    assert "string_at" in dialog.report.toPlainText()
    dialog.save(str(tmp_path / "report.txt"))
    assert "string_at" in (tmp_path / "report.txt").read_text(encoding="utf-8")
    dialog.close()
    log.close()
    qtbot.waitUntil(lambda: not window.message_area.bars)
