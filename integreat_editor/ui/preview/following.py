"""The preview follows the text: tells it in which block one writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from integreat_editor.ui.editor.text_editor import TextEditor
    from integreat_editor.ui.page.screen import PageScreen

_PAUSE_MS = 120
"""From the last move of the cursor."""


class PreviewFollowing(QObject):
    """Serves one page screen."""

    def __init__(self, screen: PageScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._key = ("", "")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.tell)
        screen.parts.editor.cursorPositionChanged.connect(self._timer.start)
        screen.parts.editor.cursor_state_changed.connect(self._on_loaded)

    def tell(self) -> None:
        """Tells the preview where the cursor is now."""
        number, part = block_at_cursor(self._screen.parts.editor)
        if number >= 0 and self._screen.parts.editor.hasFocus():
            self._screen.parts.preview.go_to_block(number, part)

    def _on_loaded(self) -> None:
        key = (self._screen.page, self._screen.language)
        if key != self._key:
            self._key = key
            self._screen.parts.preview.show_other_page()


def block_at_cursor(editor: TextEditor) -> tuple[int, float]:
    """The block of the text that the cursor is in, and how far down in it, by lines: 0 to 1. -1 where there is none."""
    projection, here = editor.projection, editor.textCursor().block()
    number, last, line, lines = -1, 0, 0, 0
    block = editor.document().begin()
    while block.isValid():
        path = projection.path(block)
        if path and path[0] != last:
            if block.blockNumber() > here.blockNumber():
                break
            number, last, lines = number + 1, path[0], 0
        if block == here:
            line = lines
        lines += 1
        block = block.next()
    return number, line / (lines - 1) if lines > 1 else 0.0
