"""What every test of the screens gets: a guard against dialogs that nobody answers; a window to work in."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from integreat_editor.settings import Settings
from integreat_editor.ui.main_window.window import MainWindow
from integreat_editor.ui.translation import install_language
from tests.ui.actions import wait_for_tree
from tests.ui.region_factory import make_copy

GUARD_INTERVAL_MS = 250


class ModalGuard:
    """Closes every modal dialog the test did not announce: it would wait for a person until the time limit."""

    def __init__(self) -> None:
        self._allowed: tuple[type[QWidget], ...] = ()
        self.unexpected: list[str] = []

    def allow(self, *kinds: type[QWidget]) -> None:
        """Announces dialogs of these classes (and their subclasses) for the rest of the test."""
        self._allowed += kinds

    def look(self) -> None:
        """Closes and notes an unannounced modal dialog, if there is one."""
        widget = QApplication.activeModalWidget()
        if widget is None or isinstance(widget, self._allowed):
            return
        self.unexpected.append(f"{type(widget).__name__} {widget.windowTitle()!r}")
        if isinstance(widget, QDialog):
            widget.reject()
        else:
            widget.close()


@pytest.fixture(autouse=True)
def modal_guard(qapp: QApplication) -> Iterator[ModalGuard]:
    """Fails the test if a modal dialog came up that was not announced by `modal_guard.allow(...)`."""
    guard = ModalGuard()
    timer = QTimer(qapp)
    timer.timeout.connect(guard.look)
    timer.start(GUARD_INTERVAL_MS)
    yield guard
    timer.stop()
    timer.deleteLater()
    left = QApplication.activeModalWidget()
    if left is not None:
        left.hide()  # Qt deletes it a moment later; until then the next test's guard would take it for its own.
    if guard.unexpected:
        pytest.fail(f"Unexpected modal dialog: {', '.join(guard.unexpected)}", pytrace=False)


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> None:
    """The words that tests look for, whatever language a test before has installed."""
    install_language(qapp, "en")


@pytest.fixture
def copy_path(tmp_path: Path) -> Path:
    """A working copy of `region_factory`'s region."""
    return make_copy(tmp_path / "musterstadt.db")


@pytest.fixture
def window(qtbot: QtBot, copy_path: Path) -> Iterator[MainWindow]:
    """The main window in English, open on `copy_path`, with its tree read."""
    made = MainWindow(Settings(language="en", theme="light"), save=lambda _settings: None)
    qtbot.addWidget(made)
    made.show_copy(copy_path)
    made.show()
    wait_for_tree(qtbot, made)
    yield made
    made.close()
    made.tasks.wait()
