"""Starting Qt and the window, and ending both in order; drawing the window into a file."""

from __future__ import annotations

import socket
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QElapsedTimer, QObject, QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication

from integreat_editor.settings import data_directory, load_settings
from integreat_editor.ui.crash_log import CrashLog
from integreat_editor.ui.demo.window import Demo, DemoWindow
from integreat_editor.ui.main_window.window import MainWindow

PICTURE_SIZE = (1280, 800)
"""In pixels, the same on every machine."""
_DEADLINE_MS = 120_000
_LOOK_MS = 50
_QUIET_LOOKS = 4
"""So often in a row nothing must be under way: a refresh that waits for typing to pause starts within this."""


def run_window(stop: socket.socket, start_demo: Callable[[], object]) -> int:
    """Opens the last working copy, or the ways to one; returns the exit code when the window is closed.

    `stop`: the window closes when it can be read. `start_demo`: opens the demo in a window of its own.
    """
    app = _application()
    _close_on(stop, app)
    window = MainWindow(load_settings())
    window.demo_wanted.connect(start_demo)
    last = window.settings.last_copy
    if last and Path(last).is_file():
        window.show_copy(Path(last))
    window.show()
    return _run(app, window)


def run_demo(demo: Demo, stop: socket.socket, screenshot: Path | None = None) -> int:
    """Opens the demo. `screenshot`: draws the window into this PNG once everything is shown, and ends."""
    app = _application()
    _close_on(stop, app)
    window = DemoWindow(demo, load_settings())
    window.begin()
    if screenshot is None:
        window.show()
        return _run(app, window)
    window.resize(*PICTURE_SIZE)
    photographer = Photographer(window, screenshot)
    window.show()
    return _run(app, window) or photographer.exit_code


def _run(app: QApplication, window: MainWindow) -> int:
    """Until the last window is closed; work that still runs then ends before the window and Python do."""
    log = CrashLog(data_directory())
    QTimer.singleShot(0, window, lambda: window.dialogs.tell_crash(log))
    before, sys.excepthook = sys.excepthook, _telling(window)
    code = app.exec()
    sys.excepthook = before
    window.tasks.cancel_all()
    window.tasks.wait()
    log.close()
    return code


def _telling(window: MainWindow) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """An `excepthook` that shows a fault where the person is, not only on stderr, where nobody looks."""

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
        window.messages.show_bug(error)

    return tell


def _application() -> QApplication:
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("integreat-editor")
    app.setApplicationDisplayName("Integreat Editor")
    app.setDesktopFileName("integreat-editor")
    return app


def _close_on(stop: socket.socket, app: QApplication) -> None:
    """Closes all windows once `stop` can be read; also if that is so already."""
    notifier = QSocketNotifier(stop.fileno(), QSocketNotifier.Type.Read, app)

    def on_stop() -> None:
        stop.recv(64)
        app.closeAllWindows()

    notifier.activated.connect(on_stop)
    app.aboutToQuit.connect(lambda: notifier.setEnabled(False))


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
