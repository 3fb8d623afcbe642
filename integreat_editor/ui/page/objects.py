"""What the text of a page holds that is not text: the dialogs for it, and what comes out of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor

from integreat_editor.content.fold_out import new_fold_out
from integreat_editor.content.table import new_table
from integreat_editor.ui.editor.formats import EMBEDDED
from integreat_editor.ui.editor.object_looks import object_kind
from integreat_editor.ui.editor.objects import describe
from integreat_editor.ui.editor.projection import fragments
from integreat_editor.ui.objects.card_form import CardForm
from integreat_editor.ui.objects.dialog import ObjectDialog
from integreat_editor.ui.objects.fold_out_form import FoldOutForm
from integreat_editor.ui.objects.form import ObjectForm, Surroundings
from integreat_editor.ui.objects.table_form import TableForm
from integreat_editor.ui.objects.video_form import VideoForm

if TYPE_CHECKING:
    from integreat_editor.ui.editor.text_editor import TextEditor
    from integreat_editor.ui.page.screen import PageScreen

_MakeForm = Callable[[Surroundings], ObjectForm]
_FORMS: Mapping[str, _MakeForm] = {
    "table": TableForm,
    "details": FoldOutForm,
    "iframe": VideoForm,
    "video": VideoForm,
    "contact": CardForm,
}

_WITHIN_A_LINE = frozenset({"iframe", "video", "audio"})


class ObjectEditing(QObject):
    """Serves one page screen: objects are opened, new ones asked for, and blocks edited as HTML."""

    def __init__(self, screen: PageScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        screen.parts.editor.protected_activated.connect(self.show_object)
        screen.parts.toolbar.object_requested.connect(self.new_object)
        screen.parts.toolbar.html_requested.connect(self.edit_block)

    def show_object(self, html: str, token: int) -> None:
        """Shows an object; what is taken over replaces it, as one step of undo. Images have their own dialog."""
        kind = object_kind(html)
        if kind == "img":
            return
        dialog = self._dialog(html, _FORMS.get(kind), describe(html).kind)
        dialog.replaced.connect(lambda new: self._replace(token, new))
        dialog.open()

    def new_object(self, kind: str) -> None:
        """Asks for a new object: table, details, video or contact."""
        if self._screen.parts.editor.isReadOnly():
            return
        titles = {
            "table": self.tr("Insert a table"),
            "details": self.tr("Insert a fold-out section"),
            "video": self.tr("Insert a video"),
            "contact": self.tr("Insert a contact card"),
        }
        drafts = {"table": new_table(3, 2, header=True), "details": new_fold_out("", "<p></p>")}
        dialog = self._dialog(drafts.get(kind, ""), _FORMS[kind], titles[kind], new=True)
        dialog.replaced.connect(self._insert)
        dialog.open()

    def edit_block(self) -> None:
        """Shows the HTML of the block at the cursor."""
        editor = self._screen.parts.editor
        token, html = editor.block_html()
        dialog = self._dialog(html, None, self.tr("HTML of this block"))
        dialog.replaced.connect(lambda new: editor.replace_block(token, new))
        dialog.open()

    def _dialog(
        self, html: str, make_form: Callable[[Surroundings], ObjectForm] | None, title: str, *, new: bool = False
    ) -> ObjectDialog:
        parts = self._screen.parts
        rtl = parts.editor.document().defaultTextOption().textDirection().name == "RightToLeft"
        around = Surroundings(self._screen.images.image, not parts.editor.isReadOnly(), rtl)
        form = make_form(around) if make_form is not None else None
        dialog = ObjectDialog(html, around, form, title=title, new=new, parent=self._screen)
        dialog.finished.connect(dialog.deleteLater)
        if isinstance(form, CardForm):
            self._find_cards(form)
        return dialog

    def _find_cards(self, form: CardForm) -> None:
        from integreat_editor.services.template_slots import own_cards  # noqa: PLC0415 - after first paint

        self._screen.session.run("find contact cards", own_cards, form.show_cards)

    def _insert(self, html: str) -> None:
        """Puts a new object in, on a line of its own."""
        editor = self._screen.parts.editor
        in_a_line = object_kind(html) in _WITHIN_A_LINE
        editor.commands.insert_object(f"<p>{html}</p>" if in_a_line else html)
        editor.setFocus()

    def _replace(self, token: int, html: str) -> None:
        """Puts other HTML in an object's place; text (the link to a video) as text, not as an object."""
        editor = self._screen.parts.editor
        place = _place_behind(editor, token) if object_kind(html) == "p" else None
        if place is None:
            editor.replace_protected(token, html)
            return
        tags = editor.projection.parts.tags(editor.projection.path(place.block()))
        with editor.edit():
            editor.setTextCursor(place)
            editor.replace_protected(token, html.removeprefix("<p>").removesuffix("</p>") if "p" in tags else html)
            editor.replace_block(*editor.block_html())  # read anew, what was an object is text


def _place_behind(editor: TextEditor, token: int) -> QTextCursor | None:
    """A cursor behind an object; None if the text no longer has it."""
    block = editor.document().begin()
    while block.isValid():
        for _start, end, found in fragments(block):
            if int(found.property(EMBEDDED) or 0) == token:
                cursor = QTextCursor(block)
                cursor.setPosition(end)
                return cursor
        block = block.next()
    return None
