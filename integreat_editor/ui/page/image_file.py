"""Image files on their way into a text: read, looked at, made smaller where they are huge. All of it in a worker."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QFileInfo, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from integreat_editor.errors import EditorError, Wording

LARGEST_IMAGE = 5_000_000
"""Bytes; phones load images over slow networks."""
LARGEST_FILE = 60_000_000
"""Bytes of a file that is looked at at all."""
LARGEST_SIDE = 2000
"""Pixels; the widest column of the apps has 928, phones draw up to three for each."""
KINDS: Mapping[str, str] = {"png": "image/png", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp"}
SUFFIXES = (".png", ".jpg", ".jpeg", ".gif", ".webp")
_QUALITY = 88
_KEEP = Qt.AspectRatioMode.KeepAspectRatio
_SMOOTH = Qt.TransformationMode.SmoothTransformation


class ImageRefused(EditorError):
    """No image, broken, or of an unusual kind."""

    wording = {
        "de": Wording(
            "Das Bild „{name}“ kann nicht eingefügt werden.",
            "Die Datei ist beschädigt oder kein Bild der Art PNG, JPEG, GIF oder WebP. In einem Bildprogramm öffnen "
            "und neu speichern hilft oft. Ihr Text ist unverändert.",
        ),
        "en": Wording(
            "The image “{name}” cannot be inserted.",
            "The file is damaged, or no image of the kind PNG, JPEG, GIF or WebP. Opening it in an image program and "
            "saving it anew often helps. Your text is unchanged.",
        ),
    }


class ImageTooLarge(EditorError):
    """Too many bytes, even after it was made smaller."""

    wording = {
        "de": Wording(
            "Das Bild „{name}“ ist zu groß.",
            "Bilder dürfen höchstens 5 MB haben, sonst laden sie auf Handys zu lange. Als JPEG speichern oder "
            "verkleinern. Ihr Text ist unverändert.",
        ),
        "en": Wording(
            "The image “{name}” is too large.",
            "Images may have 5 MB at most, or phones take too long to load them. Save it as JPEG or make it smaller. "
            "Your text is unchanged.",
        ),
    }


@dataclass(frozen=True, slots=True)
class ReadyImage:
    """An image as it goes into the working copy. `before`: the size it had, if it was made smaller; in pixels."""

    data: bytes
    mime: str
    size: tuple[int, int]
    before: tuple[int, int] | None = None


def read_image(path: Path) -> ReadyImage:
    """Read an image file. Raises `ImageRefused`, `ImageTooLarge`."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise ImageTooLarge(name=path.name)
        data = path.read_bytes()
    except OSError as error:
        raise ImageRefused(name=path.name) from error
    return ready_image(data, path.name)


def ready_image(data: bytes, name: str) -> ReadyImage:
    """Look at an image's bytes, and make it smaller if it is huge. Raises as `read_image`."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)  # photos of phones lie on their side, with a note about it
    kind = reader.format().toStdString()
    animated = reader.supportsAnimation() and reader.imageCount() > 1
    image = reader.read()
    if kind not in KINDS or image.isNull():
        raise ImageRefused(name=name)
    size = (image.width(), image.height())
    if len(data) <= LARGEST_IMAGE and max(size) <= LARGEST_SIDE:
        return ReadyImage(data, KINDS[kind], size)
    if animated:  # only the first picture would be left
        if len(data) > LARGEST_IMAGE:
            raise ImageTooLarge(name=name)
        return ReadyImage(data, KINDS[kind], size)
    return _smaller(image, kind, name)


def encode(image: QImage, name: str) -> ReadyImage:
    """Make a file of a picture from the clipboard. Raises as `read_image`."""
    return ready_image(_encoded(image, "png"), name)


def is_image_file(path: Path) -> bool:
    """Tell from its name whether a file is meant to be an image."""
    return f".{QFileInfo(path.name).suffix().lower()}" in SUFFIXES


def _smaller(image: QImage, kind: str, name: str) -> ReadyImage:
    before = (image.width(), image.height())
    target = QSize(*before)
    if max(before) > LARGEST_SIDE:
        target.scale(LARGEST_SIDE, LARGEST_SIDE, _KEEP)
    small = image.scaled(target, Qt.AspectRatioMode.IgnoreAspectRatio, _SMOOTH)  # `target` keeps it
    data = _encoded(small, "png" if kind == "gif" else kind)
    if not data or len(data) > LARGEST_IMAGE:
        raise ImageTooLarge(name=name)
    return ReadyImage(data, KINDS["png" if kind == "gif" else kind], (small.width(), small.height()), before)


def _encoded(image: QImage, kind: str) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind, _QUALITY if kind in {"jpeg", "webp"} else -1)  # type: ignore[call-overload]  # Qt's stubs
    return bytes(buffer.data().data())
