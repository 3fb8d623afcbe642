"""Messages inside the window: quiet bars below the header that go away by themselves, or stay for errors."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from integreat_editor.ui.icons import icon, pixmap
from integreat_editor.ui.theme.apply import colours, set_look

NOTICE_MS = 8000
MAX_BARS = 3
_ICONS = {"info": "info", "good": "confirm", "warning": "warning", "danger": "warning"}


class MessageBar(QFrame):
    """One message: what happened, what to do, and at most one thing to click."""

    dismissed = Signal()

    def __init__(self, tone: str, title: str, advice: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._gone = False
        self.setProperty("tone", tone)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        theme = colours()
        colour = {"info": theme.info, "good": theme.good, "warning": theme.warning, "danger": theme.danger}[tone]
        mark = QLabel(self)
        mark.setPixmap(pixmap(_ICONS[tone], 20, colour, self.devicePixelRatioF()))
        self.title = QLabel(title, self)
        self.title.setWordWrap(True)
        self.title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words = f"{title} {advice}".strip()
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self.title)
        if advice:
            set_look(self.title, "heading")
            self.advice = QLabel(advice, self)
            self.advice.setWordWrap(True)
            self.advice.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            texts.addWidget(self.advice)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 8, 8, 8)
        self._row.setSpacing(12)
        self._row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(texts, 1)
        close = QToolButton(self)
        set_look(close, "flat")
        close.setIcon(icon("close", theme.muted))
        close.setIconSize(QSize(14, 14))
        close.setToolTip(self.tr("Close this message"))
        close.setAccessibleName(self.tr("Close this message"))
        close.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        close.clicked.connect(self.dismiss)
        self._row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(self.words)

    def add_button(self, text: str, run: Callable[[], None]) -> QPushButton:
        """A button that does something and closes the message."""
        button = QPushButton(text, self)
        set_look(button, "link")
        button.clicked.connect(self.dismiss)
        button.clicked.connect(lambda _checked=False: run())
        self._row.insertWidget(self._row.count() - 1, button, 0, Qt.AlignmentFlag.AlignVCenter)
        return button

    def dismiss(self) -> None:
        """Takes the message away."""
        if not self._gone:
            self._gone = True
            self.hide()
            self.dismissed.emit()
            self.deleteLater()


class MessageArea(QWidget):
    """Up to three messages below each other, the newest on top."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: list[MessageBar] = []
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(16, 10, 16, 4)
        self._stack.setSpacing(6)
        self.setVisible(False)

    @property
    def bars(self) -> tuple[MessageBar, ...]:
        """What is shown, the newest first."""
        return tuple(self._bars)

    def notice(self, words: str, tone: str = "info", *, stays: bool = False) -> MessageBar:
        """A line that passes by itself, unless it `stays`."""
        bar = self._add(tone, words, "")
        if not stays:
            timer = QTimer(bar)
            timer.setSingleShot(True)
            timer.timeout.connect(bar.dismiss)
            timer.start(NOTICE_MS)
        return bar

    def error(self, title: str, advice: str) -> MessageBar:
        """A message that stays until it is closed. The same message is not shown twice."""
        for bar in self._bars:
            if bar.words == f"{title} {advice}".strip():
                return bar
        return self._add("danger", title, advice)

    def clear(self) -> None:
        """Takes all messages away: they are about a region that is closed."""
        for bar in self.bars:
            bar.dismiss()

    def _add(self, tone: str, title: str, advice: str) -> MessageBar:
        bar = MessageBar(tone, title, advice, self)
        bar.dismissed.connect(lambda: self._forget(bar))
        self._bars.insert(0, bar)
        self._stack.insertWidget(0, bar)
        self.setVisible(True)
        for old in self._bars[MAX_BARS:]:
            old.dismiss()
        return bar

    def _forget(self, bar: MessageBar) -> None:
        self._bars = [other for other in self._bars if other is not bar]
        if not self._bars:
            self.setVisible(False)
