"""What the window shows before a region is open: the ways to one."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from integreat_editor.ui.icons import icon, pixmap
from integreat_editor.ui.theme.apply import colours, set_look

_MOST_SHOWN = 6
_WIDTH = 460


class StartScreen(QWidget):
    """`open_wanted`: a file to choose; `clone_wanted`: a server to ask; `copy_chosen`: a known working copy.

    `demo_wanted`: the sample regions, in a window of their own.
    """

    open_wanted = Signal()
    demo_wanted = Signal()
    clone_wanted = Signal()
    copy_chosen = Signal(str)

    def __init__(self, known: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout()
        column.setSpacing(12)
        mark = QLabel(self)
        mark.setPixmap(pixmap("tree", 48, colours().accent, self.devicePixelRatioF()))
        title = QLabel(self.tr("Open a region"), self)
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.7)
        font.setBold(True)
        title.setFont(font)
        words = QLabel(
            self.tr(
                "A region lies on this computer as one file. You can work on it without a network, and sync later."
            ),
            self,
        )
        words.setWordWrap(True)
        set_look(words, "muted")
        for widget in (mark, title, words):
            column.addWidget(widget)
        self.clone = QPushButton(icon("download", colours().on_accent), self.tr("Fetch a region from a server …"), self)
        set_look(self.clone, "primary")
        self.clone.clicked.connect(self.clone_wanted)
        self.open = QPushButton(icon("open"), self.tr("Open a file …"), self)
        self.open.clicked.connect(self.open_wanted)
        self.demo = QPushButton(icon("tree"), self.tr("Try it with sample regions"), self)
        self.demo.clicked.connect(self.demo_wanted)
        for button in (self.clone, self.open, self.demo):
            button.setIconSize(QSize(18, 18))
            column.addWidget(button)
        shown = [path for path in known if Path(path).is_file()][:_MOST_SHOWN]
        if shown:
            recent = QLabel(self.tr("Used last"), self)
            set_look(recent, "heading")
            column.addSpacing(8)
            column.addWidget(recent)
        for path in shown:
            column.addWidget(self._make_link(path))
        frame = QWidget(self)
        frame.setFixedWidth(_WIDTH)
        frame.setLayout(column)
        middle = QHBoxLayout()
        middle.addStretch()
        middle.addWidget(frame)
        middle.addStretch()
        place = QVBoxLayout(self)
        place.addStretch(2)
        place.addLayout(middle)
        place.addStretch(3)

    def _make_link(self, path: str) -> QPushButton:
        button = QPushButton(Path(path).stem, self)
        set_look(button, "link")
        button.setToolTip(path)
        button.setStyleSheet("text-align: left;")
        button.clicked.connect(lambda: self.copy_chosen.emit(path))
        return button
