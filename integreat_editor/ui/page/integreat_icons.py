"""Integreat's small icons: drawn by us wherever a text shows one, and the menu that puts them into a text."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QMenu

from integreat_editor.content.integreat_icons import NAMES, icon_host, icon_html, icon_name
from integreat_editor.ui.icons import icon, pixmap
from integreat_editor.ui.theme.apply import colours

if TYPE_CHECKING:
    from integreat_editor.store.working_copy import WorkingCopy
    from integreat_editor.ui.page.screen import PageScreen

_SIZE = 15
"""Pixels, as the CMS writes it into each icon's style."""
_SCALE = 4
"""Enough for screens with two pixels for one, at twice the text size."""


def integreat_icon(source: str, colour: str = "") -> QImage | None:
    """Our drawing for the `src` of an icon, in the colour of text or in the one given (`#rrggbb`); None for others."""
    name = icon_name(source)
    return _drawn(name, colour or colours().text) if name else None


@lru_cache(maxsize=64)
def _drawn(name: str, colour: str) -> QImage:
    return pixmap(f"integreat/{name}", _SIZE, colour, _SCALE).toImage()


def icon_words(name: str) -> str:
    """What an icon stands for, in the user's language."""
    translate = QCoreApplication.translate
    return {
        "pin": translate("IntegreatIcons", "Place"),
        "call": translate("IntegreatIcons", "Phone"),
        "email": translate("IntegreatIcons", "E-mail"),
        "www": translate("IntegreatIcons", "Website"),
        "fax": translate("IntegreatIcons", "Fax"),
        "clock": translate("IntegreatIcons", "Opening hours"),
        "group": translate("IntegreatIcons", "Group"),
        "idea": translate("IntegreatIcons", "Tip"),
        "contact": translate("IntegreatIcons", "Contact person"),
    }[name]


class IconInsertion(QObject):
    """Serves one page screen: fills `menu` with the icons, and writes the one chosen at the cursor."""

    def __init__(self, screen: PageScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._host = ""
        screen.parts.editor.installEventFilter(self)
        menu = screen.parts.toolbar.icon_menu
        menu.aboutToShow.connect(lambda: self.fill(menu))
        self.fill(menu)

    def fill(self, menu: QMenu) -> None:
        """Adds an entry for each icon, in the colours of now."""
        menu.clear()
        for name in NAMES:
            action = menu.addAction(icon(f"integreat/{name}"), icon_words(name))
            action.setObjectName(f"icon-{name}")
            action.triggered.connect(lambda _checked=False, name=name: self.insert(name))

    def insert(self, name: str) -> None:
        """Writes an icon at the cursor, with the address that the region's other icons have."""
        screen = self._screen
        if screen.parts.editor.isReadOnly() or screen.content is None:
            return
        host = icon_host([screen.parts.editor.html()]) or self._host
        if host:
            self._write(name, host)
            return
        key = screen.content.key

        def read(copy: WorkingCopy) -> str:
            from integreat_editor.services.link_habits import link_habits  # noqa: PLC0415 - after first paint

            return link_habits(copy, key[1]).icons

        def take(found: str) -> None:
            self._host = found
            if screen.content is not None and screen.content.key == key:
                self._write(name, found)

        screen.session.run("find icons", read, take)

    def _write(self, name: str, host: str) -> None:
        editor = self._screen.parts.editor
        if not editor.isReadOnly():
            editor.commands.insert_icon(icon_html(name, host))
            editor.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.PaletteChange:
            # The icons are drawn in the text's colour, and the editor keeps what it has drawn.
            self._screen.parts.editor.set_image_loader(self._screen.images.image)
        return super().eventFilter(watched, event)
