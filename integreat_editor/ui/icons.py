"""The window's icons: own line drawings, tinted with the colours of the theme."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from integreat_editor.ui.resources import icon_file
from integreat_editor.ui.theme.apply import colours

_SIZES = (16, 18, 36)
"""Menus, buttons, and buttons on a screen with two pixels for one."""


def icon(name: str, colour: str = "") -> QIcon:
    """An icon by its file's name, in the colour of text or in the one given (`#rrggbb`)."""
    theme = colours()
    return _icon(name, colour or theme.text, theme.muted)


def pixmap(name: str, size: int, colour: str = "", ratio: float = 1.0) -> QPixmap:
    """An icon as a picture of `size` device-independent pixels."""
    return _pixmap(name, size, colour or colours().text, ratio)


@lru_cache(maxsize=256)
def _icon(name: str, colour: str, muted: str) -> QIcon:
    made = QIcon()
    for size in _SIZES:
        made.addPixmap(_pixmap(name, size, colour, 1.0), QIcon.Mode.Normal)
        made.addPixmap(_pixmap(name, size, muted, 1.0), QIcon.Mode.Disabled)
    return made


@lru_cache(maxsize=512)
def _pixmap(name: str, size: int, colour: str, ratio: float) -> QPixmap:
    picture = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    _renderer(name, colour).render(painter, QRectF(0, 0, size * ratio, size * ratio))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    source = icon_file(name).read_text(encoding="utf-8").replace("currentColor", colour)
    return QSvgRenderer(QByteArray(source.encode()))
