"""Links of the preview: those to pages of the region go to the page, others to the browser, after asking."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox

if TYPE_CHECKING:
    from integreat_editor.services.read_tree import TreeView
    from integreat_editor.ui.page.screen import PageScreen

_OPENABLE = ("http", "https", "mailto", "tel")
_ID = re.compile(r"[0-9a-f]{32}")


class LinkOpener(QObject):
    """Opens what a link of `screen`'s preview leads to."""

    def __init__(self, screen: PageScreen) -> None:
        super().__init__(screen)
        self._screen = screen

    def open(self, url: QUrl) -> None:
        """Goes to a page of this region, or asks before leaving the program."""
        page = page_of_link(self._screen.tree, url) if self._screen.tree is not None else ""
        if page:
            self._screen.page_wanted.emit(page)
        elif url.scheme() in _OPENABLE:
            self._ask(url)
        else:
            self._screen.session.messages.show_notice(
                self.tr("This link leads to no page of this region: {}").format(url.toDisplayString())
            )

    def _ask(self, url: QUrl) -> None:
        box = QMessageBox(self._screen)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Open a link"))
        box.setText(self.tr("Open this address outside the program?"))
        box.setInformativeText(url.toDisplayString())
        box.setStandardButtons(QMessageBox.StandardButton.Open | QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        box.finished.connect(
            lambda answer: QDesktopServices.openUrl(url) if answer == QMessageBox.StandardButton.Open else None
        )
        box.finished.connect(box.deleteLater)
        box.open()


def page_of_link(tree: TreeView, url: QUrl) -> str:
    """The page of this region that an address names, by id or by path in any language; "" if it names none.

    Addresses look like `/region/language/parent/page/`, with or without a server before it.
    """
    path = unquote(url.path()).strip("/")
    found = _ID.search(path)
    if found and any(row.id == found[0] for row in tree.rows):
        return found[0]
    parts = path.split("/")
    if len(parts) < 3 or parts[0] != tree.region.slug:
        return ""
    language, slugs = parts[1], parts[2:]
    by_path = "/".join(slugs)
    for row in tree.rows:
        if row.path == by_path:
            return row.id
    named = [row for row in tree.rows if language in row.translations and row.translations[language].slug == slugs[-1]]
    return named[0].id if len(named) == 1 else ""
