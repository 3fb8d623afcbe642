"""The way from a page to its history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from integreat_editor.ui.history.dialog import HistoryDialog
    from integreat_editor.ui.page.screen import PageScreen


class HistoryOpener(QObject):
    """Serves the page's screen: opens the history of the text that is shown."""

    def __init__(self, screen: PageScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        screen.parts.history.clicked.connect(lambda _checked=False: self.open())

    def open(self) -> HistoryDialog | None:
        """Shows the dialog; None where no page is shown."""
        from integreat_editor.ui.history.dialog import HistoryDialog  # noqa: PLC0415 - when it is asked for

        screen = self._screen
        if not screen.page:
            return None
        screen.flush()
        dialog = HistoryDialog(screen.session, screen.page, screen.language, screen)
        dialog.undo_offered.connect(screen.undo_offered)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog
