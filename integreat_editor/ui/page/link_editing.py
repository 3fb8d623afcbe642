"""Links of the text on the page's screen: the dialog for one, following one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QTextDocument

from integreat_editor.ui.page.link_choices import LinkChoices
from integreat_editor.ui.page.link_dialog import LinkPlace, TextLinkDialog

if TYPE_CHECKING:
    from integreat_editor.services.link_habits import PageAddress
    from integreat_editor.services.read_tree import TreeView
    from integreat_editor.store.working_copy import WorkingCopy
    from integreat_editor.ui.page.screen import PageScreen


class LinkEditing(QObject):
    """Serves one page screen."""

    def __init__(self, screen: PageScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._dialog: TextLinkDialog | None = None
        screen.parts.toolbar.link_requested.connect(self.ask)
        screen.parts.editor.link_activated.connect(self.follow)

    def follow(self, href: str) -> None:
        """Goes to the page a link leads to, or asks before leaving the program."""
        self._screen.links.open(QUrl(href))

    def ask(self) -> None:
        """Asks where the selection, the link at the cursor, or a new link leads."""
        screen, editor = self._screen, self._screen.parts.editor
        tree = screen.tree
        if self._dialog is not None or tree is None or screen.content is None or editor.isReadOnly():
            return
        rtl = editor.document().defaultTextOption().textDirection() == Qt.LayoutDirection.RightToLeft
        place = LinkPlace(editor.commands.link(), editor.textCursor().selectedText().strip(), rtl)
        dialog = TextLinkDialog(place, LinkChoices(tree, screen.language), screen)
        document = editor.projection.qt_document
        dialog.chosen.connect(lambda href, text: self._set(document, href, text))
        dialog.removed.connect(lambda: self._remove(document))
        dialog.opened.connect(self.follow)
        dialog.finished.connect(self._on_finished)
        self._dialog = dialog
        self._read_addresses(tree, screen.language)
        dialog.open()

    def _read_addresses(self, tree: TreeView, language: str) -> None:
        languages = list(dict.fromkeys((language, tree.region.default_language)))

        def read(copy: WorkingCopy) -> dict[str, PageAddress]:
            from integreat_editor.services.link_habits import page_addresses  # noqa: PLC0415 - after first paint

            return page_addresses(copy, languages)

        def show(addresses: dict[str, PageAddress]) -> None:
            if self._dialog is not None:
                self._dialog.show_choices(LinkChoices(tree, language, addresses))

        self._screen.session.run("read addresses", read, show, channel="link addresses")

    def _on_finished(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None
        self._screen.parts.editor.setFocus()
        self._screen.parts.editor.emit_state()

    def _is_same(self, document: QTextDocument) -> bool:
        """Whether the place still is where it was: a sync may have put another text in behind the dialog."""
        same = document is self._screen.parts.editor.projection.qt_document
        if not same:
            self._screen.session.messages.show_notice(
                self.tr("The text came in anew from the server meanwhile. Choose the place for the link again.")
            )
        return same

    def _set(self, document: QTextDocument, href: str, text: str) -> None:
        if self._is_same(document):
            self._screen.parts.editor.commands.set_link(href, text)

    def _remove(self, document: QTextDocument) -> None:
        if self._is_same(document):
            self._screen.parts.editor.commands.remove_link()
