"""What every test of the screens gets: a guard against dialogs that nobody answers."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

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
    if guard.unexpected:
        pytest.fail(f"Unexpected modal dialog: {', '.join(guard.unexpected)}", pytrace=False)
