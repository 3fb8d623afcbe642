"""What comes into a text over clipboard and mouse: text of our own, of other programs, files and pictures."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication, QTextCursor, QTextDocumentFragment

from integreat_editor.content.pasted import PasteReport
from integreat_editor.ui.editor.clipboard import OWN_HTML, can_paste, insert_html, insert_plain, paste

if TYPE_CHECKING:
    from integreat_editor.ui.editor.text_editor import TextEditor


def accepts(data: QMimeData) -> bool:
    """Tell whether anything of this can come into a text, or next to it (files, a picture)."""
    return can_paste(data) or bool(local_files(data)) or data.hasImage()


def local_files(data: QMimeData) -> list[Path]:
    """Give the files of this machine that were copied or are dragged; [] if anything else is among them."""
    urls = data.urls() if data.hasUrls() and not data.hasFormat(OWN_HTML) else []
    return [Path(url.toLocalFile()) for url in urls] if all(url.isLocalFile() for url in urls) else []


@dataclass(frozen=True)
class Last:
    """The last text that came in from elsewhere: its words, what it replaced, and the document's revision since."""

    words: str
    start: int
    end: int
    revision: int


class Pasting:
    """Paste and drop for one editor, each as one step of undo."""

    def __init__(self, editor: TextEditor) -> None:
        self._editor = editor
        self._last: Last | None = None

    @property
    def last_words(self) -> str:
        """The words of what came in from elsewhere, "" as soon as the text was changed since."""
        last = self._last
        return last.words if last is not None and last.revision == self._editor.document().revision() else ""

    def take_instead(self, html: str | None) -> bool:
        """Put HTML, or with None the mere words, in place of what came in last; False if that is no more the last."""
        words, last, editor = self.last_words, self._last, self._editor
        if not words or last is None or editor.isReadOnly():
            return False
        self._last = None
        editor.undo()
        with editor.edit() as cursor:
            cursor.setPosition(last.start)
            cursor.setPosition(last.end, QTextCursor.MoveMode.KeepAnchor)
            if cursor.hasSelection():
                editor.structure.remove_selection(cursor)
            if html is None:
                insert_plain(editor.structure, cursor, words)
            else:
                insert_html(editor.structure, cursor, html)
        return True

    def insert(self, data: QMimeData) -> None:
        """Put clipboard data in place of the selection."""
        if self._is_no_text(data):
            return
        editor = self._editor
        with editor.edit() as cursor:
            place = cursor.selectionStart(), cursor.selectionEnd()
            if cursor.hasSelection():
                editor.structure.remove_selection(cursor)
            report = paste(editor.structure, cursor, data, rich=editor.paste_rich)
        self._tell(data, report, place)

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
            place = target.position(), target.position()
            self._tell(event.mimeData(), self._put(event.mimeData(), target, moved=moved), place)
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

    def _tell(self, data: QMimeData, report: PasteReport | None, place: tuple[int, int]) -> None:
        if data.hasFormat(OWN_HTML):
            return
        words = data.text()
        if report is not None and not words:
            words = QTextDocumentFragment.fromHtml(report.html).toPlainText()
        self._last = Last(words, *place, self._editor.document().revision())
        self._editor.pasted.emit(report or PasteReport(""))
