"""Starting Qt and the window, and ending both in order; drawing the window into a file."""

from __future__ import annotations

import signal
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QObject, QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication

from integreat_editor.settings import load_settings
from integreat_editor.ui.demo.window import Demo, DemoWindow
from integreat_editor.ui.main_window.window import MainWindow

PICTURE_SIZE = (1280, 800)
"""In pixels, the same on every machine."""
_DEADLINE_MS = 120_000
_LOOK_MS = 50
_QUIET_LOOKS = 4
"""So often in a row nothing must be under way: a refresh that waits for typing to pause starts within this."""


def run_window() -> int:
    """Opens the last working copy, or the ways to one; returns the exit code when the window is closed."""
    app = _application()
    window = MainWindow(load_settings())
    last = Path(window.settings.last_copy) if window.settings.last_copy else None
    if last is not None and last.is_file():
        window.show_copy(last)
    return _run(app, window)


def run_demo(demo: Demo, screenshot: Path | None = None) -> int:
    """Opens the demo. `screenshot`: draws the window into this PNG once everything is shown, and ends."""
    app = _application()
    window = DemoWindow(demo, load_settings())
    window.begin()
    if screenshot is None:
        return _run(app, window)
    window.resize(*PICTURE_SIZE)
    photographer = Photographer(window, screenshot)
    code = _run(app, window)
    return code or photographer.exit_code


def _application() -> QApplication:
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("integreat-editor")
    app.setApplicationDisplayName("Integreat Editor")
    app.setDesktopFileName("integreat-editor")
    return app


def _run(app: QApplication, window: MainWindow) -> int:
    with _closing_on_signals(window):
        window.show()
        return app.exec()


@contextmanager
def _closing_on_signals(window: MainWindow) -> Iterator[None]:
    """Ctrl+C and SIGTERM close the window as its button does, with everything typed stored.

    Python runs a handler only between two of its own steps, of which an idle window makes none: the signal's number
    goes through a socket that wakes the window up.
    """
    ours, theirs = socket.socketpair()
    ours.setblocking(False)
    theirs.setblocking(False)
    notifier = QSocketNotifier(ours.fileno(), QSocketNotifier.Type.Read, window)
    notifier.activated.connect(lambda: (ours.recv(64), window.close()))
    earlier_fd = signal.set_wakeup_fd(theirs.fileno())
    earlier = {number: signal.signal(number, lambda *_: None) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        notifier.setEnabled(False)
        signal.set_wakeup_fd(earlier_fd)
        for number, handler in earlier.items():
            signal.signal(number, handler)
        ours.close()
        theirs.close()


class Photographer(QObject):
    """Waits until the window shows tree and page and nothing is under way, draws it into a PNG and closes it."""

    def __init__(self, window: MainWindow, file: Path) -> None:
        super().__init__(window)
        self.exit_code = 1
        self._window = window
        self._file = file
        self._quiet = 0
        self._since = QElapsedTimer()
        self._since.start()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        self._quiet = self._quiet + 1 if is_shown(self._window) else 0
        late = self._since.hasExpired(_DEADLINE_MS)
        if self._quiet < _QUIET_LOOKS and not late:
            return
        self._timer.stop()
        if late:
            sys.stderr.write("The window was not ready in time; no picture was made.\n")
        elif self._window.grab().save(str(self._file), "PNG"):
            self.exit_code = 0
        else:
            sys.stderr.write(f"The picture could not be written to {self._file}.\n")
        self._window.close()


def is_shown(window: MainWindow) -> bool:
    """Whether tree and page are read and nothing is under way."""
    workspace = window.workspace
    if workspace is None or workspace.tree_view is None or workspace.page is None or window.tasks.busy:
        return False
    return workspace.page.content is not None
