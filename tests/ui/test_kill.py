"""What was typed is in the file within a second, and where the cursor was, also if the program is killed."""

import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from integreat_editor.settings import Settings
from integreat_editor.ui.main_window.window import MainWindow
from tests.ui.actions import page_of, stored, wait_for_tree, wait_until_quiet
from tests.ui.region_factory import page_id

SCRIPT = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QElapsedTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from integreat_editor.settings import Settings
from integreat_editor.ui.main_window.window import MainWindow

app = QApplication([])
window = MainWindow(Settings(language="en"), save=lambda settings: None)
window.show_copy(Path(sys.argv[1]))
window.show()
while window.workspace.tree_view is None or window.workspace.page is None:
    QTest.qWait(10)
window.workspace.show_page(sys.argv[2])
screen = window.workspace.page
while screen.content is None or window.tasks.busy:
    QTest.qWait(10)
screen.parts.editor.moveCursor(QTextCursor.MoveOperation.End)
clock = QElapsedTimer()
clock.start()
typed = 0
while clock.elapsed() < 2000:
    QTest.keyClicks(screen.parts.editor, "a")
    if clock.elapsed() < 1000:
        typed += 1
    QTest.qWait(20)
print(typed, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_killed_program_lost_at_most_the_last_second_and_opens_at_the_cursor(qtbot: QtBot, copy_path: Path) -> None:
    done = subprocess.run(  # noqa: S603 - our own interpreter and script
        [sys.executable, "-c", SCRIPT, str(copy_path), page_id("waste")],
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )
    typed_a_second_before = int(done.stdout)
    text = stored(copy_path, "waste")
    assert text is not None
    assert typed_a_second_before > 5
    assert text.html.count("a") >= typed_a_second_before
    window = MainWindow(Settings(language="en", theme="light"), save=lambda _settings: None)
    qtbot.addWidget(window)
    window.show_copy(copy_path)
    window.show()
    wait_for_tree(qtbot, window)
    wait_until_quiet(qtbot, window)
    screen = page_of(window)
    place = screen.parts.editor.textCursor().position()
    window.close()
    assert (screen.page, screen.language) == (page_id("waste"), "de")
    assert place >= len("Gelbe Tonne, blaue Tonne, braune Tonne.") + typed_a_second_before
