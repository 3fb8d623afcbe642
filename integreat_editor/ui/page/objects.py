"""Protected objects and images of the text: their dialogs, and what comes out of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from integreat_editor.ui.page.image_dialog import AlternativeTextDialog, choose_image, read_image
from integreat_editor.ui.page.object_dialog import ObjectDialog
from integreat_editor.ui.page.reading import put_media

if TYPE_CHECKING:
    from integreat_editor.store.working_copy import WorkingCopy
    from integreat_editor.ui.page.screen import PageScreen


class ObjectEditing(QObject):
    """Serves one page screen."""

    def __init__(self, screen: PageScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        screen.parts.editor.protected_activated.connect(self.show_object)
        screen.parts.toolbar.image_requested.connect(self.choose_image)

    def show_object(self, html: str, token: int) -> None:
        """Shows an object's HTML; what is taken over replaces it, as one step of undo."""
        editor = self._screen.parts.editor
        dialog = ObjectDialog(html, self._screen.images, writable=not editor.isReadOnly(), parent=self._screen)
        dialog.replaced.connect(lambda new: editor.replace_protected(token, new))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def choose_image(self) -> None:
        """Asks for an image file."""
        dialog = choose_image(self._screen)
        dialog.fileSelected.connect(self.insert_file)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def insert_file(self, name: str) -> None:
        """Takes an image into the working copy and, once it is described, into the text."""

        def take(copy: WorkingCopy) -> tuple[str, bytes]:
            data, kind = read_image(Path(name))
            return put_media(copy, data, kind), data

        session = self._screen.session
        session.run("store image", take, lambda stored: self._describe(*stored), writes=True)

    def _describe(self, source: str, data: bytes) -> None:
        editor = self._screen.parts.editor
        dialog = AlternativeTextDialog(data, self._screen)
        dialog.described.connect(lambda words: editor.commands.insert_image(source, words))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
