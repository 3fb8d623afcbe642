"""A line above the text that says what is special about it, with what can be done."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from integreat_editor.ui.theme.apply import set_look, set_tone
from integreat_editor.ui.theme.scale import scaled

_WORDS = 200
"""Pixels that the words need beside the buttons."""


class Banner(QFrame):
    """Hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 7, 8, 7)
        self._row.setSpacing(8)
        self._row.addWidget(self.words, 1)
        self.buttons: list[QPushButton] = []
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Puts the buttons below the words where there is no room beside them."""
        wanted = sum(button.sizeHint().width() for button in self.buttons) + scaled(_WORDS)
        narrow = bool(self.buttons) and self.width() < wanted
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    def say(self, tone: str, words: str, actions: Sequence[tuple[str, Callable[[], None]]] = ()) -> None:
        """Shows words with buttons; "" hides the banner."""
        for button in self.buttons:
            button.deleteLater()
        self.buttons = []
        set_tone(self, tone)
        self.words.setText(words)
        for text, run in actions:
            button = QPushButton(text, self)
            set_look(button, "link")
            button.clicked.connect(lambda _checked=False, run=run: run())
            self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
            self.buttons.append(button)
        self._fit()
        self.setVisible(bool(words))
