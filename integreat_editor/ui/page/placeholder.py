"""What stands where a text would be: no page chosen, or a translation that is missing."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from integreat_editor.ui.icons import pixmap
from integreat_editor.ui.theme.apply import colours, set_look

_ROOM = 24
"""Pixels on each side of the title within its focus frame."""
_ALL = 1000
"""A stretch beside which that of the margins counts for nothing."""


class Placeholder(QWidget):
    """A picture, a line, a softer line, and what can be done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mark = QLabel(self)
        self.title = QLabel(self)
        font = self.title.font()
        font.setPointSizeF(font.pointSizeF() * 1.3)
        font.setBold(True)
        self.title.setFont(font)
        # Where nothing else is, the focus needs a place: it is seen, read aloud, and goes from here to what comes.
        self.title.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.title.setMargin(4)
        self.words = QLabel(self)
        set_look(self.words, "muted")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(40, 40, 40, 40)
        self._column.setSpacing(12)
        self._column.addStretch(2)
        for label in (self.mark, self.title, self.words):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.title, _ALL)
        row.addStretch(1)
        self._column.addWidget(self.mark)
        self._column.addLayout(row)
        self._column.addWidget(self.words)
        self.buttons: list[QPushButton] = []
        self._column.addStretch(3)

    def say(self, symbol: str, title: str, words: str, actions: Sequence[tuple[str, Callable[[], None]]] = ()) -> None:
        """Shows this; the first action is the one most people want."""
        self.mark.setPixmap(pixmap(symbol, 44, colours().strong_border, self.devicePixelRatioF()))
        self.title.setText(title)
        # The frame of the focus goes around the words, not across the whole pane.
        self.title.ensurePolished()
        self.title.setMaximumWidth(self.title.fontMetrics().horizontalAdvance(title) + 2 * _ROOM)
        self.words.setText(words)
        self.title.setAccessibleName("\n".join(part for part in (title, words) if part))
        for button in self.buttons:
            button.deleteLater()
        self.buttons = []
        for number, (text, run) in enumerate(actions):
            button = QPushButton(text, self)
            if not number:
                set_look(button, "primary")
            button.clicked.connect(lambda _checked=False, run=run: run())
            self._column.insertWidget(self._column.count() - 1, button, 0, Qt.AlignmentFlag.AlignHCenter)
            self.buttons.append(button)
