"""The program ends without a crash, whatever was done in it."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.ui.region_factory import page_id

SCRIPT = """
import socket, sys
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from integreat_editor.settings import Settings, save_settings
from integreat_editor.ui.main_window.window import MainWindow
from integreat_editor.ui.start import run_window

save_settings(Settings(language="en", last_copy=sys.argv[1]))
stays_silent, _other_end = socket.socketpair()

def use():
    (window,) = (each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow))
    while window.workspace is None or window.workspace.tree_view is None or window.workspace.page is None:
        QTest.qWait(10)
    if sys.argv[2] == "at once":
        window.close()
        return
    window.workspace.show_page(sys.argv[3])
    screen = window.workspace.page
    while screen.content is None or window.tasks.busy:
        QTest.qWait(10)
    editor = screen.parts.editor
    editor.selectAll()
    editor.copy()
    assert QApplication.clipboard().mimeData().hasText()
    QTest.keyClicks(editor, "Neu")
    for number in range(len(window.screens) + 1):
        window.header.tabs.setCurrentIndex(number)
        QTest.qWait(10)
    window.close()

QTimer.singleShot(0, use)
sys.exit(run_window(stays_silent, lambda: None))
"""


@pytest.mark.parametrize("how", ["at once", "after work"])
def test_the_program_ends_with_nothing_but_its_exit_code(copy_path: Path, how: str) -> None:
    done = subprocess.run(  # noqa: S603 - our own interpreter and script
        [sys.executable, "-c", SCRIPT, str(copy_path), how, page_id("waste")],
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
