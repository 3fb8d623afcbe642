"""What the window shows before a region is open: the ways to one."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from integreat_editor.ui.icons import icon, pixmap
from integreat_editor.ui.main_window.recent import RecentCopy
from integreat_editor.ui.theme.apply import colours, set_look
from integreat_editor.ui.theme.scale import scaled

_MOST_SHOWN = 6
_WIDTH = 460


class StartScreen(QWidget):
    """`open_wanted`: a file to choose; `clone_wanted`: a server to ask; `copy_chosen`: a known working copy, or a file
    that was dropped here; `copy_forgotten`: off the list with it.

    `demo_wanted`: the sample regions, in a window of their own.
    """

    open_wanted = Signal()
    demo_wanted = Signal()
    clone_wanted = Signal()
    copy_chosen = Signal(str)
    copy_forgotten = Signal(str)

    def __init__(self, known: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
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
        self._used_last = QLabel(self.tr("Used last"), self)
        set_look(self._used_last, "heading")
        self.recent: list[RecentCopy] = []
        self._recent_column = QVBoxLayout()
        self._recent_column.setSpacing(6)
        column.addSpacing(8)
        column.addWidget(self._used_last)
        column.addLayout(self._recent_column)
        self.show_known(known)
        frame = QWidget(self)
        frame.setFixedWidth(scaled(_WIDTH))
        frame.setLayout(column)
        self._put_in_the_middle(frame)

    def _put_in_the_middle(self, frame: QWidget) -> None:
        """Where the window is too low for large letters, it scrolls."""
        middle = QHBoxLayout()
        middle.addStretch()
        middle.addWidget(frame)
        middle.addStretch()
        inside = QWidget(self)
        place = QVBoxLayout(inside)
        place.addStretch(2)
        place.addLayout(middle)
        place.addStretch(3)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def show_known(self, known: Sequence[str]) -> None:
        """Lists the working copies used last."""
        for old in self.recent:
            old.deleteLater()
        self.recent = [self._make_recent(path) for path in known[:_MOST_SHOWN]]
        for made in self.recent:
            self._recent_column.addWidget(made)
        self._used_last.setVisible(bool(self.recent))

    def _make_recent(self, path: str) -> RecentCopy:
        recent = RecentCopy(path, self)
        recent.chosen.connect(self.copy_chosen)
        recent.forgotten.connect(self.copy_forgotten)
        return recent

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if _dropped_file(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        file = _dropped_file(event.mimeData())
        if file:
            event.acceptProposedAction()
            self.copy_chosen.emit(file)


def _dropped_file(data: QMimeData) -> str:
    """The one local file that is dragged, or ""."""
    files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    return files[0] if len(files) == 1 else ""
