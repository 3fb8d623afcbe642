"""What comes into a text over clipboard and mouse: text of our own, of other programs, files and pictures."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication, QTextCursor

from integreat_editor.ui.editor.clipboard import OWN_HTML, can_paste, insert_plain, paste

if TYPE_CHECKING:
    from integreat_editor.content.pasted import PasteReport
    from integreat_editor.ui.editor.text_editor import TextEditor


def accepts(data: QMimeData) -> bool:
    """Tell whether anything of this can come into a text, or next to it (files, a picture)."""
    return can_paste(data) or bool(local_files(data)) or data.hasImage()


def local_files(data: QMimeData) -> list[Path]:
    """Give the files of this machine that were copied or are dragged; [] if anything else is among them."""
    urls = data.urls() if data.hasUrls() and not data.hasFormat(OWN_HTML) else []
    return [Path(url.toLocalFile()) for url in urls] if all(url.isLocalFile() for url in urls) else []


class Pasting:
    """Paste and drop for one editor, each as one step of undo."""

    def __init__(self, editor: TextEditor) -> None:
        self._editor = editor

    def insert(self, data: QMimeData) -> None:
        """Put clipboard data in place of the selection."""
        if self._is_no_text(data):
            return
        editor = self._editor
        with editor.edit() as cursor:
            if cursor.hasSelection():
                editor.structure.remove_selection(cursor)
            report = paste(editor.structure, cursor, data, rich=editor.paste_rich)
        self._tell(report)

    def insert_plain(self) -> None:
        """Put the words of the clipboard in, without any formatting."""
        data: QMimeData | None = QGuiApplication.clipboard().mimeData()  # None where nothing was copied yet
        text = data.text() if data is not None else ""
        if not text:
            return
        editor = self._editor
        with editor.edit() as cursor:
            if cursor.hasSelection():
                editor.structure.remove_selection(cursor)
            insert_plain(editor.structure, cursor, text)

    def drop(self, event: QDropEvent) -> None:
        """Put in what is dropped; what comes from this editor is moved, or copied with Ctrl."""
        editor = self._editor
        if editor.isReadOnly() or not accepts(event.mimeData()):
            event.ignore()
            return
        own = event.source() in {editor, editor.viewport()}
        moved = own and event.dropAction() == Qt.DropAction.MoveAction
        target = editor.cursorForPosition(event.position().toPoint())
        if not self._is_no_text(event.mimeData()):
            self._tell(self._put(event.mimeData(), target, moved=moved))
        if not moved:  # else the source would delete its selection in Qt's way
            event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def _put(self, data: QMimeData, target: QTextCursor, *, moved: bool) -> PasteReport | None:
        editor = self._editor
        with editor.edit() as cursor:
            if moved and cursor.selectionStart() <= target.position() <= cursor.selectionEnd():
                return None
            if moved:
                editor.structure.remove_selection(cursor)
            cursor.setPosition(target.position())
            return paste(editor.structure, cursor, data, rich=editor.paste_rich)

    def _is_no_text(self, data: QMimeData) -> bool:
        """Hand files and pictures on. Word copies a picture of the text beside the text: that is none."""
        files = local_files(data)
        if files:
            self._editor.files_dropped.emit(files)
        elif data.hasImage() and not can_paste(data):
            self._editor.image_pasted.emit(data.imageData())
        else:
            return False
        return True

    def _tell(self, report: PasteReport | None) -> None:
        if report is not None:
            self._editor.pasted.emit(report)
