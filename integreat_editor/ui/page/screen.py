"""The screen of one page: title, languages, text; beside it the preview and what changed against the server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, QUrl, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from integreat_editor.models.text import Text
from integreat_editor.ui.clock import now
from integreat_editor.ui.history.opener import HistoryOpener
from integreat_editor.ui.page.autosave import Autosave
from integreat_editor.ui.page.characters import CharacterBoard
from integreat_editor.ui.page.figures_line import Figures
from integreat_editor.ui.page.image_editing import ImageEditing
from integreat_editor.ui.page.images import Images
from integreat_editor.ui.page.integreat_icons import IconInsertion
from integreat_editor.ui.page.layout import PageLayout
from integreat_editor.ui.page.link_editing import LinkEditing
from integreat_editor.ui.page.link_offer import LinkOffers
from integreat_editor.ui.page.links import LinkOpener
from integreat_editor.ui.page.markdown_file import MarkdownDrop
from integreat_editor.ui.page.notes import PageNotes
from integreat_editor.ui.page.objects import ObjectEditing
from integreat_editor.ui.page.paste_line import PasteEditing
from integreat_editor.ui.page.place_keeper import PlaceKeeper
from integreat_editor.ui.page.reading import Key, PageContent, read_page
from integreat_editor.ui.page.undo_steps import UndoSteps
from integreat_editor.ui.places import Place
from integreat_editor.ui.preview.following import PreviewFollowing
from integreat_editor.ui.session import Session

if TYPE_CHECKING:
    from integreat_editor.services.read_tree import TreeRow, TreeView
    from integreat_editor.services.results import Changes

_SIDE_PAUSE_MS = 300
"""From a key stroke to the next drawing of preview and changes."""


class PageScreen(QWidget):
    """Edits one page in one language. `saving`: as `Autosave.state_changed`; `page_wanted`: a link leads there."""

    saving = Signal(str)
    page_wanted = Signal(str)
    undo_offered = Signal(str, object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._tree: TreeView | None = None
        self._key: Key | None = None
        self._wanted_language = ""
        self._content: PageContent | None = None
        self._loading = False
        self._touched = False
        """Whether a person changed the text since it was loaded; until then `_loaded` tells typing from drawing."""
        self._loaded = Text("", "")
        self._shown_before: Key | None = None
        self._wanted_place: tuple[Key, Place] | None = None
        """Where to go as soon as the text is there."""
        self._side_timer = QTimer(self)
        self._side_timer.setSingleShot(True)
        self._side_timer.setInterval(_SIDE_PAUSE_MS)
        self._side_timer.timeout.connect(self._show_side)
        self.writable = False
        self.images = Images(session, self)
        self.parts = PageLayout(self, session, self.images)
        self.autosave = Autosave(session, self._collect, self)
        self.notes = PageNotes(self)
        self.objects = ObjectEditing(self)
        self.image_editing = ImageEditing(self)
        self.figures = Figures(self)
        self.characters = CharacterBoard(self)
        self.links = LinkOpener(self)
        self.link_editing = LinkEditing(self)
        self.link_offers = LinkOffers(self)
        self.icons = IconInsertion(self)
        self.pastes = PasteEditing(self)
        self.drafts = MarkdownDrop(self)
        self.steps = UndoSteps(self)
        self.keeper = PlaceKeeper(self)
        self.history = HistoryOpener(self)
        self.following = PreviewFollowing(self)
        self._connect()
        self.notes.show_nothing_chosen()

    def _connect(self) -> None:
        parts = self.parts
        parts.title.textEdited.connect(self._on_edited)
        parts.title.editingFinished.connect(self.flush)
        parts.editor.content_changed.connect(self._on_edited)
        parts.languages.language_chosen.connect(self._on_language)
        parts.preview.link_clicked.connect(self._on_link)
        parts.changes.revert_wanted.connect(self.revert)
        self.autosave.state_changed.connect(self.saving)
        self.autosave.rewritten.connect(self._on_rewritten)
        self.session.changed.connect(self._on_changed)
        self.images.arrived.connect(lambda: parts.editor.set_image_loader(self.images.image))
        parts.editor.set_image_loader(self.images.image)

    # -- which page

    @property
    def page(self) -> str:
        """The page shown, "" for none."""
        return self._key[0] if self._key else ""

    @property
    def language(self) -> str:
        """The language shown, "" for none."""
        return self._key[1] if self._key else ""

    @property
    def row(self) -> TreeRow | None:
        """The page in the tree as last read."""
        if self._tree is None or self._key is None:
            return None
        return next((row for row in self._tree.rows if row.id == self.page), None)

    @property
    def tree(self) -> TreeView | None:
        """The tree as last read."""
        return self._tree

    @property
    def content(self) -> PageContent | None:
        """The page as last read."""
        return self._content

    def set_tree(self, tree: TreeView, *, writable: bool) -> None:
        """Takes the tree as read anew: states and names come from it."""
        self._tree = tree
        self.writable = writable
        if self._key is not None and self.row is None:
            self._leave()
        self._show_states()

    def show_page(self, page: str, language: str = "") -> None:
        """Shows a page; in the language shown last, where none is named."""
        language = language or self.language or (self._tree.region.default_language if self._tree else "")
        if self._key != (page, language):
            self.flush()
            self.keeper.flush()
            self._key = (page, language)
            self._content = None
            self._loading = True
            self._read()
            self._show_states()

    def show_place(self, page: str, language: str, place: Place) -> None:
        """Shows a page and goes to a place in its text, or in its title."""
        self.show_page(page, language)
        self._wanted_place = ((page, language), place)
        self._go_to_place()

    def _go_to_place(self) -> None:
        if self._wanted_place is None or self._loading or self._content is None or self._content.key != self._key:
            return
        (key, place), self._wanted_place = self._wanted_place, None
        if key != self._key:
            return
        if place.title:
            self.parts.title.setFocus()
            self.parts.title.selectAll()
        else:
            self.parts.editor.setFocus()
            self.parts.editor.select_place(place)

    def step_language(self, by: int) -> None:
        """Goes to the next or previous language."""
        if self._key is not None:
            self.parts.languages.step(by)

    def toggle_side(self) -> None:
        """Shows or hides preview and changes."""
        self.parts.side.setVisible(self.parts.side.isHidden())

    def flush(self) -> None:
        """Hands everything typed to the worker that stores it, and where the cursor is."""
        self.autosave.flush()
        self.keeper.flush()

    @property
    def unsaved(self) -> int:
        """How many texts could not be stored."""
        return self.autosave.unsaved

    @property
    def is_waiting(self) -> bool:
        """Whether a save or a drawing is due that has not begun."""
        return self._side_timer.isActive() or self.autosave.is_waiting

    def _leave(self) -> None:
        self.flush()
        self._key = self._content = None
        self.notes.show_nothing_chosen()

    def _on_language(self, language: str) -> None:
        if self._key is not None:
            self.show_page(self.page, language)

    # -- reading

    def _read(self) -> None:
        key = self._key
        if key is not None:
            self.session.run("read page", lambda copy: read_page(copy, key), self._on_read, channel="page")

    def _on_read(self, content: PageContent) -> None:
        if content.key != self._key:
            return
        first, self._content = self._loading, content
        self._loading = False
        pending = self.autosave.pending(content.key)
        if not self.autosave.busy(content.key):
            self.autosave.loaded(content.key, content.text)
        elif not first:
            return  # Typed in the meantime: the next save merges.
        text = pending or content.text
        if first or text != self._shown_text():
            self._load(text)
        self._go_to_place()
        self._show_states()
        self._show_side()

    def _load(self, text: Text | None) -> None:
        """Puts a text into the editor without taking it for typed."""
        self._loading = True
        editor = self.parts.editor
        place, cursor = editor.verticalScrollBar().value(), editor.textCursor().position()
        rtl = self._is_rtl()
        self.parts.set_direction(rtl=rtl)
        if text is None or self.parts.title.text() != text.title:
            self.parts.title.setText(text.title if text else "")
        editor.load(text.html if text else "")
        if text is not None and self._content is not None:
            if self._shown_before == self._key:
                self.keeper.go_to(cursor, place)
            else:
                self.keeper.restore(self._content.left)
            self.steps.loaded(text, self._content.number)
        self._shown_before = self._key
        self._touched = False
        self._loaded = self._collected()
        self._loading = False

    def _is_rtl(self) -> bool:
        language = self._tree.region.language(self.language) if self._tree else None
        return language is not None and language.rtl

    def _shown_text(self) -> Text | None:
        if self._content is None or self._content.text is None:
            return None
        return self._collected()

    def _collected(self) -> Text:
        return Text(self.parts.title.text(), self.parts.editor.html())

    def _collect(self) -> tuple[Key, Text] | None:
        if self._key is None:
            return None
        return self._key, self._collected()

    def show_stored(self, key: Key, text: Text) -> None:
        """Takes a text that was put into the file otherwise than by typing here."""
        if key == self._key and not self.autosave.busy(key):
            self.autosave.loaded(key, text)
            self._load(text)
            self._show_side()

    # -- editing

    def _on_edited(self) -> None:
        if self._loading or self._key is None or self.parts.editor.isReadOnly():
            return
        if not self._touched and self._collected() == self._loaded:
            return  # Drawn anew (an image came, other colours), not changed.
        self._touched = True
        self.autosave.typed()
        if not self._side_timer.isActive():
            self._side_timer.start()

    def begin_translation(self, text: Text) -> None:
        """Starts a missing translation with this text."""
        from integreat_editor.services.edit_page import save_text  # noqa: PLC0415 - after first paint

        if self._key is None:
            return
        page, language = self._key
        self._loading = True
        self.session.run(
            "begin translation",
            lambda copy: save_text(copy, page, language, at=now(), title=text.title, html=text.html),
            lambda _changes: self.parts.title.setFocus(),
            writes=True,
        )

    def confirm(self) -> None:
        """Declares the translation up to date."""
        from integreat_editor.services.edit_page import confirm_translation  # noqa: PLC0415 - after first paint

        if self._key is not None:
            page, language = self._key
            self.flush()
            self.session.run(
                "confirm translation", lambda copy: confirm_translation(copy, page, language, at=now()), writes=True
            )

    def revert(self) -> None:
        """Gives the text back what the server has; offers to take that back."""
        from integreat_editor.services.edit_page import revert_text  # noqa: PLC0415 - after first paint

        if self._key is None:
            return
        (page, language), typed = self._key, self._collected()
        self.flush()
        self.session.run(
            "revert text",
            lambda copy: revert_text(copy, page, language, at=now()),
            lambda _changes: self.undo_offered.emit(
                self.tr("The text is the server's again."), lambda: self._write_again((page, language), typed)
            ),
            writes=True,
        )

    def _write_again(self, key: Key, text: Text) -> None:
        from integreat_editor.services.edit_page import save_text  # noqa: PLC0415 - after first paint

        self.session.run(
            "write again", lambda copy: save_text(copy, *key, at=now(), title=text.title, html=text.html), writes=True
        )

    def _on_rewritten(self, key: Key, text: Text, conflicts: int) -> None:
        """A sync changed the text while somebody typed: what is stored holds both."""
        self.show_stored(key, text)
        words = (
            self.tr("The server's text came in while you were typing. Where both changed the same, yours stands.")
            if conflicts
            else self.tr("The server's text came in while you were typing; both are joined.")
        )
        self.session.messages.show_notice(words)

    def _on_changed(self, changes: Changes) -> None:
        if self._key is None:
            return
        source = self._tree.region.language(self.language) if self._tree else None
        touched = {self._key, (self.page, source.source if source and source.source else "")}
        if touched & changes.texts or self.page in changes.pages or changes.change_sets:
            self.images.forget()
            self._read()

    # -- showing

    def _show_states(self) -> None:
        if self._key is None or self._tree is None:
            return
        self.notes.show_states()

    def _show_side(self) -> None:
        self._side_timer.stop()
        content = self._content
        if content is None:
            return
        text = self._shown_text() if content.text is not None else None
        edited = now() if self.autosave.busy(content.key) else content.edited
        self.parts.preview.show_page(text.title if text else "", text.html if text else "", edited)
        self.parts.changes.show_texts(content.base, text)

    def _on_link(self, url: QUrl) -> None:
        self.links.open(url)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        self.parts.editor.setFocus()
