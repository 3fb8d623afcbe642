"""The board of special characters on the page's screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from integreat_editor.ui.editor.special_characters import SpecialCharactersDialog

if TYPE_CHECKING:
    from integreat_editor.ui.page.screen import PageScreen


class CharacterBoard(QObject):
    """Serves one page screen; the board does not block the text, so that one can go on writing beside it."""

    def __init__(self, screen: PageScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self.dialog: SpecialCharactersDialog | None = None
        screen.parts.toolbar.characters_requested.connect(self.open)

    def open(self) -> None:
        """Shows the board, or brings it to the front."""
        if self.dialog is None:
            self.dialog = SpecialCharactersDialog(self._screen)
            self.dialog.chosen.connect(self._screen.parts.editor.commands.insert_text)
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.search.setFocus()
