"""Work off the window's thread: a named action with a progress, a success and a failure; late answers are dropped.

One thread serves what writes to the working copy, so that saves keep their order; one serves what talks to the
server, so that a long sync never holds up a save; a small pool serves the rest.
Imports that take long (SQLAlchemy, requests) happen there too, after the first paint.
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QRunnable, QThreadPool, Signal, Slot
from shiboken6 import isValid

from integreat_editor.errors import EditorError
from integreat_editor.sync.progress import Progress

Answer = TypeVar("Answer")
SWITCH_INTERVAL = 0.0005
"""Seconds after which a busy worker lets the window's thread run: scrolling stays smooth (measured: 2-5 ms a frame)."""

_ROUNDS = 3
"""A save may start the next one when its answer arrives; typed was at most one more."""
_DEEPEST = 4


def is_gone(callback: object, depth: int = 0) -> bool:
    """Whether a function belongs to a widget that Qt has deleted: the window was built anew while work was under way.

    Looks at a method's object, and at what a closure holds.
    """
    if isinstance(callback, QObject):
        return not isValid(callback)
    owner = getattr(callback, "__self__", None)
    if isinstance(owner, QObject) and not isValid(owner):
        return True
    if depth == _DEEPEST:
        return False
    cells = getattr(callback, "__closure__", None) or ()
    return any(is_gone(cell.cell_contents, depth + 1) for cell in cells)


class Task(QObject):
    """A running action; `online`: it talks to a server, which may take long.

    `finished` is emitted on the window's thread, after success or failure was told. `dropped`: neither will be told.
    """

    finished = Signal()

    def __init__(self, name: str, parent: QObject, *, online: bool = False) -> None:
        super().__init__(parent)
        self.name = name
        self.online = online
        self.progress = Progress()
        self.dropped = False
        self.answer: Any = None
        self.error: Exception | None = None


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a running task was started with, until it has answered."""

    success: Callable[[Any], None] | None
    failure: Callable[[EditorError], None] | None
    channel: str | None


class _Worker(QRunnable):
    """Runs the work and leaves its answer or its exception with the task, for the window's thread.

    It lets go of all of that before it tells: what work and answer hold (a session, a window) must be freed by the
    window's thread. That one may be done with it before this thread has come to its end.
    """

    def __init__(self, work: Callable[[Progress], Any], task: Task, post: "_Post") -> None:
        super().__init__()
        self._work = work
        self._task = task
        self._post = post

    def run(self) -> None:
        try:
            self._task.answer = self._work(self._task.progress)
        except Exception as error:  # noqa: BLE001 - whatever a worker raises is shown by the window's thread
            self._task.error = error
        del self._work
        self._post.answered.emit(self._task)


class _Post(QObject):
    """Tells the window's thread that a task has its answer.

    One for all tasks, as long as the runner lives: the window's thread may be done with an answer while the worker is
    still inside the call that told it. A post of its own for each task was deleted under that call (heap corruption).
    """

    answered = Signal(object)


class TaskRunner(QObject):
    """Starts tasks. `failed_unexpectedly` gets every exception that is no `EditorError`: a bug, to be reported."""

    started = Signal(Task)
    ended = Signal(Task)
    failed_unexpectedly = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(SWITCH_INTERVAL)
        self._writer = QThreadPool(self)
        self._writer.setMaxThreadCount(1)
        self._online = QThreadPool(self)
        self._online.setMaxThreadCount(1)
        self._readers = QThreadPool(self)
        self._readers.setMaxThreadCount(3)
        self._latest: dict[str, Task] = {}
        self._running: dict[Task, _Asked] = {}
        self._post = _Post(self)
        self._post.answered.connect(self._on_answered)

    def run(
        self,
        name: str,
        work: Callable[[Progress], Answer],
        *,
        success: Callable[[Answer], None] | None = None,
        failure: Callable[[EditorError], None] | None = None,
        writes: bool = False,
        online: bool = False,
        channel: str | None = None,
    ) -> Task:
        """Runs `work` in a thread; `success` or `failure` is called on this one.

        `writes`, `online`: keep the order among writing tasks, among those that talk to the server. `channel`: only
        the newest task of a channel may answer.
        """
        task = Task(name, self, online=online)
        self._running[task] = _Asked(success, failure, channel)
        if channel is not None:
            self._latest[channel] = task
        self.started.emit(task)
        pool = self._online if online else self._writer if writes else self._readers
        pool.start(_Worker(work, task, self._post))
        return task

    @property
    def busy(self) -> bool:
        """Whether any task is still running or has not answered yet."""
        return bool(self._running)

    def cancel_all(self) -> None:
        """Asks every running task to stop at its next safe point; what saves a text does not listen to this."""
        for task in self._running:
            task.progress.cancel()

    def drop_answers(self) -> None:
        """Nothing that runs now will tell its success or failure: what it was asked for is closed. A bug is told."""
        for task in self._running:
            task.dropped = True

    def wait_for_writes(self) -> None:
        """Blocks until what was handed over for storing is stored, and lets its answers arrive."""
        for _ in range(_ROUNDS):
            self._writer.waitForDone()
            QCoreApplication.sendPostedEvents()

    def wait(self) -> None:
        """Blocks until all started work has ended: for closing the window, after everything was saved."""
        for pool in (self._writer, self._online, self._readers):
            pool.waitForDone()

    @Slot(object)
    def _on_answered(self, task: Task) -> None:
        answer, error = task.answer, task.error
        task.answer = task.error = None
        asked = self._running[task]
        if error is not None and not isinstance(error, EditorError):
            self.failed_unexpectedly.emit(error)
        elif self._may_answer(task):
            if error is None and asked.success is not None and not is_gone(asked.success):
                asked.success(answer)
            elif error is not None and asked.failure is not None and not is_gone(asked.failure):
                asked.failure(error)
        self._end(task)

    def _may_answer(self, task: Task) -> bool:
        channel = self._running[task].channel
        return not task.dropped and (channel is None or self._latest.get(channel) is task)

    def _end(self, task: Task) -> None:
        del self._running[task]
        task.finished.emit()
        self.ended.emit(task)
        task.deleteLater()
