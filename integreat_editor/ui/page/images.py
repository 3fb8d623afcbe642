"""Images of texts from the working copy, for editor and preview; nothing is ever fetched from elsewhere."""

import re
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage

from integreat_editor.ui.page.integreat_icons import integreat_icon
from integreat_editor.ui.page.reading import read_media
from integreat_editor.ui.session import Session

_MEDIA = re.compile(r"(?:^|/)media/([0-9a-f]{64})(?:[/?.#]|$)")
_MOST = 64
_LARGEST_SIDE = 1600


class Images(QObject):
    """Keeps decoded images; `arrived` says that one asked for before is there now."""

    arrived = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._known: dict[str, QImage | None] = {}

    def image(self, source: str) -> QImage | None:
        """The image for a `src`; None if it is not here, or not yet."""
        found = _MEDIA.search(source)
        if found is None:
            return integreat_icon(source)
        sha256 = found[1]
        if sha256 not in self._known:
            self._known[sha256] = None
            while len(self._known) > _MOST:
                self._known.pop(next(iter(self._known)))
            self._session.run("read image", lambda copy: _decode(read_media(copy, sha256)), self._take(sha256))
        return self._known[sha256]

    def _take(self, sha256: str) -> Callable[[QImage | None], None]:
        def take(image: QImage | None) -> None:
            if image is not None:
                self._known[sha256] = image
                self.arrived.emit()

        return take

    def forget(self) -> None:
        """Looks again for what was missing: after a sync, or a new image."""
        self._known = {sha256: image for sha256, image in self._known.items() if image is not None}


def _decode(data: bytes | None) -> QImage | None:
    image = QImage.fromData(data) if data else QImage()
    if image.isNull():
        return None
    if max(image.width(), image.height()) > _LARGEST_SIDE:
        return image.scaled(
            _LARGEST_SIDE, _LARGEST_SIDE, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    return image
