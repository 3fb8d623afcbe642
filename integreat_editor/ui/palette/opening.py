"""Opening the palette on a window, and remembering what was used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from integreat_editor.ui.main_window.window import MainWindow
    from integreat_editor.ui.palette.entries import Entry

_REMEMBERED = 12


class PaletteOpener(QObject):
    """The palette of one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._recent: list[str] = []

    def open(self) -> None:
        """Shows the palette; what is chosen runs when the focus is back where it was."""
        from integreat_editor.ui.palette.collect import collect  # noqa: PLC0415 - when it is asked for
        from integreat_editor.ui.palette.dialog import PaletteDialog  # noqa: PLC0415

        before = QApplication.focusWidget()
        dialog = PaletteDialog(collect(self._window), self._recent, self._window)

        def give_back() -> None:
            self._window.activateWindow()
            if before is not None:
                before.setFocus()

        dialog.finished.connect(give_back)
        dialog.chosen.connect(self._run)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _run(self, entry: Entry) -> None:
        self._recent = [entry.id, *(each for each in self._recent if each != entry.id)][:_REMEMBERED]
        QTimer.singleShot(0, self, entry.run)  # After the palette has closed: it may open a dialog itself.
