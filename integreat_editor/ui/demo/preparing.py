"""What the window shows while a working copy is made for the first time."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from integreat_editor.sync.progress import Progress
from integreat_editor.ui.icons import pixmap
from integreat_editor.ui.theme.apply import colours, set_look

_POLL_MS = 100


class PreparingScreen(QWidget):
    """Names the region and the person; a bar moves until the copy is there."""

    def __init__(self, region: str, person: str, progress: Progress, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._progress = progress
        mark = QLabel(self)
        mark.setPixmap(pixmap("download", 48, colours().accent, self.devicePixelRatioF()))
        title = QLabel(self.tr("{region} is being fetched").replace("{region}", region), self)
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.7)
        font.setBold(True)
        title.setFont(font)
        words = QLabel(
            self.tr(
                "A working copy is made for {person}, once. This takes a few seconds; from then on it is here, "
                "with and without a network."
            ).replace("{person}", person),
            self,
        )
        words.setWordWrap(True)
        set_look(words, "muted")
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(self.tr("Progress"))
        frame = QWidget(self)
        frame.setFixedWidth(440)
        column = QVBoxLayout(frame)
        column.setSpacing(12)
        for widget in (mark, title, words, self.bar):
            column.addWidget(widget)
        middle = QHBoxLayout()
        middle.addStretch()
        middle.addWidget(frame)
        middle.addStretch()
        place = QVBoxLayout(self)
        place.addStretch(2)
        place.addLayout(middle)
        place.addStretch(3)
        timer = QTimer(self)
        timer.setInterval(_POLL_MS)
        timer.timeout.connect(self._poll)
        timer.start()

    def _poll(self) -> None:
        done, total, _ = self._progress.snapshot()
        self.bar.setRange(0, total)
        self.bar.setValue(min(done, total))
