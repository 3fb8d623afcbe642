"""Images of the text: chosen, dropped, pasted, described, changed."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from integreat_editor.content.image_tags import ImageTag, image_html, read_image_tag, with_alt, with_width
from integreat_editor.ui.clock import now
from integreat_editor.ui.editor.object_looks import object_kind
from integreat_editor.ui.page.image_dialog import Described, ImageDialog, OtherWords, choose_images
from integreat_editor.ui.page.image_file import ReadyImage, encode, is_image_file, read_image
from integreat_editor.ui.page.reading import put_media

if TYPE_CHECKING:
    from integreat_editor.errors import EditorError
    from integreat_editor.services.image_texts import ImageWords
    from integreat_editor.store.working_copy import WorkingCopy
    from integreat_editor.ui.page.screen import PageScreen

_COLUMN = 928
"""Pixels of the apps' widest column: a new image that is wider gets this width."""


class ImageEditing(QObject):
    """Serves one page screen. Several files are described one after the other."""

    def __init__(self, screen: PageScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._waiting: deque[Callable[[], ReadyImage]] = deque()
        self._busy = False
        editor = screen.parts.editor
        editor.protected_activated.connect(self.show_image)
        editor.files_dropped.connect(self.insert_files)
        editor.image_pasted.connect(self.insert_picture)
        screen.parts.toolbar.image_requested.connect(self.choose_image)

    # -- new images

    def choose_image(self) -> None:
        """Asks for image files."""
        dialog = choose_images(self._screen)
        dialog.filesSelected.connect(lambda names: self.insert_files([Path(name) for name in names]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def insert_file(self, name: str) -> None:
        """Takes one image into the working copy and, once it is described, into the text."""
        self.insert_files([Path(name)])

    def insert_files(self, files: Sequence[Path]) -> None:
        """As `insert_file`, for several. A file that is no image is told; drafts are somebody else's."""
        drafts = {".md", ".markdown", ".txt", ".html", ".htm"}
        wanted = [file for file in files if is_image_file(file) or file.suffix.lower() not in drafts]
        self._take([partial(read_image, file) for file in wanted])

    def insert_picture(self, picture: QImage) -> None:
        """As `insert_file`, for a picture from the clipboard."""
        name = self.tr("picture of the clipboard")
        self._take([lambda: encode(picture, name)])

    def _take(self, reads: Sequence[Callable[[], ReadyImage]]) -> None:
        if self._screen.parts.editor.isReadOnly():
            return
        self._waiting.extend(reads)
        if not self._busy:
            self._next()

    def _next(self) -> None:
        self._busy = bool(self._waiting)
        if not self._busy:
            return
        read = self._waiting.popleft()

        def take(copy: WorkingCopy) -> tuple[str, ReadyImage]:
            image = read()
            return put_media(copy, image.data, image.mime), image

        self._screen.session.run(
            "store image", take, lambda stored: self._describe(*stored), writes=True, failure=self._on_refused
        )

    def _on_refused(self, error: EditorError) -> None:
        self._screen.session.messages.show_error(error)
        self._next()

    def _describe(self, source: str, image: ReadyImage) -> None:
        tag = ImageTag(source, None, _COLUMN if image.size[0] > _COLUMN else 0)
        dialog = self._dialog(tag, QImage.fromData(image.data), new=True)
        if image.before is not None:
            dialog.tell_smaller(image.before, image.size)
        dialog.described.connect(lambda words: self._insert(source, words))
        dialog.finished.connect(lambda _answer: self._next())
        dialog.open()

    def _insert(self, source: str, words: Described) -> None:
        editor = self._screen.parts.editor
        editor.commands.insert_icon(image_html(source, words.alt, words.width))
        editor.setFocus()

    # -- images of the text

    def show_image(self, html: str, token: int) -> None:
        """Shows an image of the text; what is taken over replaces it, as one step of undo."""
        tag = read_image_tag(html) if object_kind(html) == "img" else None
        if tag is None:
            return
        editor = self._screen.parts.editor
        dialog = self._dialog(tag, self._screen.images.image(tag.source))
        dialog.described.connect(lambda words: self._change(html, token, words))
        dialog.removed.connect(lambda: editor.replace_protected(token, ""))
        self._find_others(tag.source, dialog)
        dialog.open()

    def _change(self, html: str, token: int, words: Described) -> None:
        tag = read_image_tag(html)
        new = with_width(with_alt(html, words.alt), words.width)
        if new != html:
            self._screen.parts.editor.replace_protected(token, new)
        if words.others and tag is not None:
            self._save_others(tag.source, words.others)

    def _find_others(self, source: str, dialog: ImageDialog) -> None:
        from integreat_editor.services.image_texts import image_words  # noqa: PLC0415 - after first paint

        page, language = self._screen.page, self._screen.language

        def show(found: tuple[ImageWords, ...]) -> None:
            dialog.show_others([OtherWords(each.language, self._name(each.language), each.alt) for each in found])

        self._screen.session.run("read images", lambda copy: image_words(copy, page, language, source), show)

    def _save_others(self, source: str, others: dict[str, str]) -> None:
        from integreat_editor.services.image_texts import save_image_words  # noqa: PLC0415 - after first paint

        page = self._screen.page
        self._screen.session.run(
            "describe image", lambda copy: save_image_words(copy, page, source, others, at=now()), writes=True
        )

    def _dialog(self, tag: ImageTag, picture: QImage | None, *, new: bool = False) -> ImageDialog:
        name = self._name(self._screen.language)
        writable = not self._screen.parts.editor.isReadOnly()
        dialog = ImageDialog(tag, picture, language=name, new=new, writable=writable, parent=self._screen)
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _name(self, code: str) -> str:
        language = self._screen.tree.region.language(code) if self._screen.tree else None
        return language.name if language is not None else code
