"""A quiet line below the text: words, reading time, long sentences. It counts in a worker, while one writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from integreat_editor.ui.places import Place
from integreat_editor.ui.theme.apply import set_look

if TYPE_CHECKING:
    from integreat_editor.content.readability import Readability
    from integreat_editor.ui.page.screen import PageScreen

_PAUSE_MS = 400


class FiguresLine(QWidget):
    """What is shown. It keeps its height, so that the text does not jump."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel(self)
        set_look(self.words, "muted")
        self.long = QPushButton(self)
        set_look(self.long, "link")
        self.long.setToolTip(self.tr("Go to the next long sentence (more than 20 words)"))
        self.long.setAutoDefault(False)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(20, 2, 12, 2)
        self.row.setSpacing(10)
        self.words.setWordWrap(True)
        self.row.addWidget(self.words, 1)
        self.row.addWidget(self.long)
        self.setMinimumHeight(self.long.sizeHint().height() + 4)
        self.long.hide()

    def clear(self) -> None:
        """Says nothing, until another text is counted."""
        self.words.setText("")
        self.long.hide()

    def show_figures(self, figures: Readability, *, characters: bool) -> None:
        """Writes the figures; nothing for an empty text."""
        many = figures.words
        count = self.tr("%n character(s)", "", many) if characters else self.tr("%n word(s)", "", many)
        time = self.tr("about %n minute(s) to read", "", figures.minutes)
        self.words.setText(f"{count} · {time}" if figures.words else "")
        self.long.setVisible(bool(figures.long))
        self.long.setText(self.tr("%n long sentence(s)", "", len(figures.long)))


class Figures(QObject):
    """Serves one page screen."""

    def __init__(self, screen: PageScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._figures: Readability | None = None
        self._next = 0
        self.line = FiguresLine(screen.parts.text)
        layout = screen.parts.text.layout()
        if layout is not None:
            layout.addWidget(self.line)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.count)
        screen.parts.editor.content_changed.connect(self._on_changed)
        screen.parts.editor.cursor_state_changed.connect(self._on_changed_page)
        self.line.long.clicked.connect(self._go_to_next)
        self._document = screen.parts.editor.document()

    def _on_changed(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _on_changed_page(self) -> None:
        """Another text was loaded: that changes no content, but the document."""
        document = self._screen.parts.editor.document()
        if document is not self._document:
            self._document, self._next = document, 0
            self.line.clear()
            self._timer.start()

    def count(self) -> None:
        """Counts the text as it stands."""
        from integreat_editor.content.checks import WITHOUT_SPACES  # noqa: PLC0415 - after first paint
        from integreat_editor.content.readability import readability  # noqa: PLC0415

        screen = self._screen
        if not screen.session.is_open or not screen.page:
            return
        html, language = screen.parts.editor.html(), screen.language
        characters = language.lower() in WITHOUT_SPACES

        def show(figures: Readability) -> None:
            self._figures = figures
            self.line.show_figures(figures, characters=characters)

        screen.session.run("figures", lambda _copy: readability(html, language), show, channel="figures")

    def _go_to_next(self) -> None:
        if self._figures is None or not self._figures.long:
            return
        spot = self._figures.long[self._next % len(self._figures.long)].spot
        self._next += 1
        self._screen.parts.editor.select_place(Place(spot.words, spot.occurrence, spot.block))
        self._screen.parts.editor.setFocus()
