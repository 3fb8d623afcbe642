"""What a check in progress shows: a word, a bar, a way to stop it."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from integreat_editor.sync.progress import Progress
from integreat_editor.ui.theme.apply import set_look

_POLL_MS = 100


class RunningLine(QWidget):
    """Hidden while nothing runs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._progress: Progress | None = None
        self.what = QLabel(self)
        set_look(self.what, "muted")
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.cancel = QPushButton(self.tr("Cancel"), self)
        set_look(self.cancel, "link")
        self.cancel.clicked.connect(self.stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 4)
        row.setSpacing(10)
        row.addWidget(self.what)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel)
        self._poll = QTimer(self)
        self._poll.setInterval(_POLL_MS)
        self._poll.timeout.connect(self._show)
        self.hide()

    def begin(self, words: str, progress: Progress) -> None:
        """Something runs."""
        self._progress = progress
        self.what.setText(words)
        self.bar.setRange(0, 0)
        self.cancel.setEnabled(True)
        self._poll.start()
        self.show()

    def end(self) -> None:
        """It has ended."""
        self._progress = None
        self._poll.stop()
        self.hide()

    def stop(self) -> None:
        """Asks it to end."""
        if self._progress is not None:
            self._progress.cancel()
            self.cancel.setEnabled(False)

    @property
    def is_running(self) -> bool:
        """Whether something runs."""
        return self._progress is not None

    def _show(self) -> None:
        if self._progress is not None:
            done, total, text = self._progress.snapshot()
            self.bar.setRange(0, total)
            self.bar.setValue(done)
            self.bar.setToolTip(text)
