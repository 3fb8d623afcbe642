"""The size of an image in the preview: told in its address, because Qt asks for images by their address alone.

In the apps an image is never wider than its column; a height that the text gives stays, and the image is fitted into
what is left (`object-fit: contain`), with empty bands above and below.
"""

import re
from dataclasses import dataclass
from urllib.parse import urldefrag

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

_SIZE = re.compile(r"#w=(\d+)&h=(\d+)&most=(\d+)$")
_LENGTH = re.compile(r"\s*(\d{1,5})(?:\.\d+)?\s*(px|%|)\s*$")
_LARGEST = 4000
_EMPTY = QSize(160, 60)
_NAMED_FROM = 70
"""Pixels: smaller boxes have no room for a word."""


@dataclass(frozen=True, slots=True)
class ImageSize:
    """Pixels; 0 where the text says nothing (`most`: as wide as the column)."""

    width: int = 0
    height: int = 0
    most: int = 0


def pixels(value: str, whole: int = 0) -> int:
    """A length of HTML or CSS in pixels, percents being of `whole`; 0 for any other."""
    found = _LENGTH.match(value)
    if found is None:
        return 0
    number = int(found[1]) * whole // 100 if found[2] == "%" else int(found[1])
    return min(number, _LARGEST)


def sized_address(source: str, size: ImageSize) -> str:
    """An address that also tells the size wanted."""
    return f"{urldefrag(source)[0]}#w={size.width}&h={size.height}&most={size.most}"


def read_address(address: str) -> tuple[str, ImageSize]:
    """The `src` and the size in an address that `sized_address` made, or any other."""
    found = _SIZE.search(address)
    if found is None:
        return address, ImageSize()
    return address[: found.start()], ImageSize(int(found[1]), int(found[2]), int(found[3]))


def fitted(image: QImage, size: ImageSize, room: int) -> QImage:
    """The image as the apps fit it into a column of `room` pixels."""
    most = min(room, size.most or room)
    own = image.deviceIndependentSize().toSize()
    if own.isEmpty():
        return image
    width = size.width or (size.height * own.width() // own.height() if size.height else own.width())
    width = max(1, min(width, most))
    height = size.height or max(1, width * own.height() // own.width())
    box = QSize(width, height)
    if box == own:
        return image
    inside = own.scaled(box, Qt.AspectRatioMode.KeepAspectRatio)
    scaled = image.scaled(inside, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    scaled.setDevicePixelRatio(1.0)
    if inside == box:
        return scaled
    bands = QImage(box, QImage.Format.Format_ARGB32_Premultiplied)
    bands.fill(Qt.GlobalColor.transparent)
    painter = QPainter(bands)
    painter.drawImage((box.width() - inside.width()) // 2, (box.height() - inside.height()) // 2, scaled)
    painter.end()
    return bands


def empty_image(size: ImageSize, room: int, words: str, colour: str) -> QImage:
    """A box in place of an image that is not in the working copy, with `words` in it if they fit."""
    most = min(room, size.most or room)
    box = QSize(min(size.width or _EMPTY.width(), most), min(size.height or _EMPTY.height(), _LARGEST))
    image = QImage(box.expandedTo(QSize(1, 1)), QImage.Format.Format_ARGB32_Premultiplied)
    tint = QColor(colour)
    tint.setAlpha(28)
    image.fill(tint)
    if box.width() >= _NAMED_FROM:
        painter = QPainter(image)
        painter.setPen(QColor(colour))
        painter.drawText(QRect(0, 0, box.width(), box.height()), Qt.AlignmentFlag.AlignCenter, words)
        painter.end()
    return image
