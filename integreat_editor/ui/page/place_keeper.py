"""Keeps where a person is: the page and the place in its text, so that the next start begins there.

Stored while one works, not at the end: a killed program or a power cut must not lose it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from integreat_editor.models.version import PlaceLeft
from integreat_editor.store.glance import LAST_PAGE

if TYPE_CHECKING:
    from integreat_editor.store.working_copy import WorkingCopy
    from integreat_editor.ui.page.screen import PageScreen

INTERVAL_MS = 500


class PlaceKeeper(QObject):
    """Serves the page's screen. The page of last time is shown by the window, from its first look at the file."""

    def __init__(self, screen: PageScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._editor = screen.parts.editor
        self._stored: PlaceLeft | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(self.flush)
        self._editor.cursorPositionChanged.connect(self._on_moved)
        self._editor.verticalScrollBar().valueChanged.connect(self._on_moved)

    @property
    def is_waiting(self) -> bool:
        """Whether a place is about to be stored."""
        return self._timer.isActive()

    def restore(self, left: PlaceLeft | None) -> None:
        """Goes to where somebody was in the text that was just loaded."""
        self._stored = left
        if left is None:
            self._on_moved()
            return
        self.go_to(left.position, left.scroll)
        # A text that is not laid out yet cannot be scrolled; by then another page may be shown.
        QTimer.singleShot(0, self, lambda: self._scroll_again(left))

    def go_to(self, position: int, scroll: int) -> None:
        """Puts cursor and view somewhere in the text, as far as it goes."""
        cursor = self._editor.textCursor()
        cursor.setPosition(min(position, self._editor.document().characterCount() - 1))
        self._editor.setTextCursor(cursor)
        self._editor.verticalScrollBar().setValue(scroll)

    def flush(self) -> None:
        """Stores the place now, if it is another than the stored one."""
        self._timer.stop()
        place = self._place()
        if place is None or place == self._stored or not self._screen.session.is_open:
            return
        self._stored = place
        self._screen.session.run("keep place", lambda copy: keep_place(copy, place), writes=True, failure=self._let_be)

    def _let_be(self, _error: object) -> None:
        """A place that cannot be stored is not worth a word: what is typed says so where the file has no room."""

    def _on_moved(self) -> None:
        if self._place() is not None and not self._timer.isActive():
            self._timer.start()

    def _place(self) -> PlaceLeft | None:
        content = self._screen.content
        if content is None or content.text is None or content.key != (self._screen.page, self._screen.language):
            return None
        return PlaceLeft(*content.key, self._editor.textCursor().position(), self._editor.verticalScrollBar().value())

    def _scroll_again(self, left: PlaceLeft) -> None:
        if self._stored is left and self._editor.textCursor().position() == left.position:
            self._editor.verticalScrollBar().setValue(left.scroll)


def keep_place(copy: WorkingCopy, place: PlaceLeft) -> None:
    """Stores a place; its page is the one of the next start."""
    with copy.unit() as unit:
        unit.places_left.put(place)
        unit.meta.set(LAST_PAGE, f"{place.page} {place.language}")
