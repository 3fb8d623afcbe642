"""The line at the bottom: whether what was typed is stored, and what is running, with a way to stop it."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from integreat_editor.ui.clock import time_words
from integreat_editor.ui.icons import pixmap
from integreat_editor.ui.tasks import Task, TaskRunner
from integreat_editor.ui.theme.apply import colours, set_look

_POLL_MS = 100
SHOWN_AFTER_POLLS = 4
"""A task that ends within so many polls is not worth showing."""


class StatusLine(QWidget):
    """Shows the state of saving at the left, running tasks at the right."""

    def __init__(self, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, "status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.mark = QLabel(self)
        self.saved = QLabel(self)
        set_look(self.saved, "muted")
        self.file = QLabel(self)
        set_look(self.file, "muted")
        self.what = QLabel(self)
        set_look(self.what, "muted")
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(160)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.cancel = QPushButton(self.tr("Cancel"), self)
        set_look(self.cancel, "link")
        self.cancel.clicked.connect(self._cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 12, 4)
        row.setSpacing(8)
        row.addWidget(self.mark)
        row.addWidget(self.saved)
        row.addStretch()
        for widget in (self.what, self.bar, self.cancel, self.file):
            row.addWidget(widget)
        self.setFixedHeight(34)
        self._tasks: dict[Task, int] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(_POLL_MS)
        self._timer.timeout.connect(self._poll)
        tasks.started.connect(self._on_started)
        tasks.ended.connect(self._on_ended)
        self._show_task(None)

    # -- saving

    def show_saving(self, state: str) -> None:
        """`state`: "" (nothing typed), "typing", "saved", "failed"."""
        theme = colours()
        words = {
            "typing": self.tr("Saving …"),
            "saved": self.tr("Saved {time}").replace("{time}", time_words()),
            "failed": self.tr("Not saved - the text stays in the editor"),
        }
        self.saved.setText(words.get(state, ""))
        symbols = {"saved": ("save-ok", theme.good), "failed": ("warning", theme.danger)}
        if state in symbols:
            name, colour = symbols[state]
            self.mark.setPixmap(pixmap(name, 16, colour, self.devicePixelRatioF()))
        else:
            self.mark.clear()

    def show_file(self, name: str, whole: str) -> None:
        """Names the working copy; the whole path is its tool tip."""
        self.file.setText(name)
        self.file.setToolTip(whole)

    # -- tasks

    def _on_started(self, task: Task) -> None:
        self._tasks[task] = 0
        if not self._timer.isActive():
            self._timer.start()

    def _on_ended(self, task: Task) -> None:
        self._tasks.pop(task, None)
        if not self._tasks:
            self._timer.stop()
            self._show_task(None)

    def _poll(self) -> None:
        for task in self._tasks:
            self._tasks[task] += 1
        lasting = [task for task, polls in self._tasks.items() if polls >= SHOWN_AFTER_POLLS or task.online]
        self._show_task(next((task for task in lasting if task.online), lasting[0] if lasting else None))

    def _show_task(self, task: Task | None) -> None:
        for widget in (self.what, self.bar):
            widget.setVisible(task is not None)
        self.cancel.setVisible(task is not None and task.online)
        if task is None:
            return
        done, total, text = task.progress.snapshot()
        stopping = task.progress.cancelled
        self.what.setText(self.tr("Stopping …") if stopping else text or self._words(task))
        self.cancel.setEnabled(not stopping)
        self.bar.setRange(0, total)
        self.bar.setValue(min(done, total))

    def _words(self, task: Task) -> str:
        return {
            "open": self.tr("Opening the working copy …"),
            "pull": self.tr("Syncing …"),
            "push": self.tr("Pushing …"),
            "clone": self.tr("Fetching the region …"),
        }.get(task.name, self.tr("Working …"))

    def _cancel(self) -> None:
        for task in self._tasks:
            if task.online:
                task.progress.cancel()
