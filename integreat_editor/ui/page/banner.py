"""A line above the text that says what is special about it, with what can be done."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from integreat_editor.ui.theme.apply import set_look, set_tone


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
        self.setVisible(bool(words))
