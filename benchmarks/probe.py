"""Runs inside a measured process: says when the first paint was, and how much memory there is some time later."""

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

SETTLE = 4000
"""Milliseconds until everything that starts after the first paint has come to rest."""


class _Paint(QObject):
    def __init__(self, window: QWidget, ready: Callable[[], bool]) -> None:
        super().__init__(window)
        self._ready = ready
        self._at: float | None = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if self._at is None and event.type() == QEvent.Type.Paint and self._ready():
            self._at = _since_start()
            QTimer.singleShot(SETTLE, self._report)
        return super().eventFilter(watched, event)

    def _report(self) -> None:
        sys.stdout.write(json.dumps({"paint": self._at, "memory": _memory()}) + "\n")
        sys.stdout.flush()
        QApplication.quit()
        os._exit(0)


def report_first_paint(window: QWidget, ready: Callable[[], bool]) -> None:
    """Watches the window; `ready`: whether a paint counts."""
    QApplication.instance().installEventFilter(_Paint(window, ready))  # type: ignore[union-attr]


def _since_start() -> float:
    """Milliseconds since the process was started, from the kernel's own clock."""
    ticks = int(Path("/proc/self/stat").read_text().rpartition(") ")[2].split()[19])
    return (time.clock_gettime(time.CLOCK_BOOTTIME) - ticks / os.sysconf("SC_CLK_TCK")) * 1000


def _memory() -> float:
    """Resident memory in MB."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
