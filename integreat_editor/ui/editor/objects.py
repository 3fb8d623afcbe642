"""Drawing of what is in a text but is not text: protected objects as cards, images, small marks for the rest."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QObject, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QImage,
    QPainter,
    QPalette,
    QPyTextObject,
    QTextDocument,
    QTextFormat,
)

from integreat_editor.content.lines import Embedded, EmbeddedKind
from integreat_editor.content.source import Node, parse_source
from integreat_editor.ui.editor.formats import EMBEDDED
from integreat_editor.ui.editor.looks import declarations
from integreat_editor.ui.editor.object_cards import CardPainter, card_height, kind_name, quiet
from integreat_editor.ui.editor.object_looks import look

ImageLoader = Callable[[str], QImage | None]

_EXCERPT = 200
_LONGEST_MARK = 60
_PIXELS = re.compile(r"(\d{1,4})(?:\.\d*)?(?:px)?$")


@dataclass(frozen=True)
class Description:
    """What a card says: `kind` in the user's language, `excerpt` its first words (or where it leads)."""

    kind: str
    excerpt: str


@lru_cache(maxsize=1024)
def _node(html: str) -> Node:
    """Give the object's first node, or an empty root. Asked at every drawing, so it is kept."""
    root = parse_source(html)
    return next((child for child in root.children if not child.is_blank), root)


def describe(html: str) -> Description:
    """Say what a protected object is."""
    found = look(html)
    cells = (word for row in found.cells for word in row)
    return Description(kind_name(found.kind), " ".join((*found.lines, *cells)).strip()[:_EXCERPT])


class ObjectPainter(QPyTextObject):
    """Qt's handler for the objects in one editor. `embedded` finds an object by its id; `palette` as it is now."""

    def __init__(
        self, parent: QObject, embedded: Callable[[int], Embedded | None], palette: Callable[[], QPalette],
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._embedded = embedded
        self._palette = palette
        self.image_loader: ImageLoader | None = None
        self.is_selected: Callable[[int], bool] = lambda _position: False
        self._images: dict[str, QImage | None] = {}

    def forget_images(self) -> None:
        """Ask the image loader again."""
        self._images.clear()

    def intrinsicSize(  # noqa: N802 (Qt's name)
        self, doc: QTextDocument, position: int, text_format: QTextFormat,  # noqa: ARG002 (Qt's signature)
    ) -> QSizeF:  # fmt: skip
        embedded = self._embedded(int(text_format.property(EMBEDDED) or 0))
        if embedded is None or not embedded.html:
            return QSizeF(1, 1)
        metrics = QFontMetricsF(doc.defaultFont())
        if embedded.kind is EmbeddedKind.BLOCK:
            room = doc.textWidth() if doc.textWidth() > 0 else 480
            width = max(160.0, room - 2 * doc.documentMargin() - 2)
            return QSizeF(width, card_height(look(embedded.html), doc.defaultFont()))
        if embedded.kind is EmbeddedKind.IMAGE:
            return self._image_size(embedded, doc, metrics)
        label = self._mark_label(embedded)
        return QSizeF(metrics.horizontalAdvance(label) + 10 if label else 1, metrics.height())

    def drawObject(  # noqa: N802 (Qt's name)
        self, painter: QPainter, rect: QRectF | QRect, doc: QTextDocument, position: int, text_format: QTextFormat,
    ) -> None:  # fmt: skip
        rect = QRectF(rect)
        embedded = self._embedded(int(text_format.property(EMBEDDED) or 0))
        if embedded is None or not embedded.html:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(doc.defaultFont())
        selected = self.is_selected(position)
        if embedded.kind is EmbeddedKind.BLOCK:
            self._draw_card(painter, rect, embedded, doc, selected=selected)
        elif embedded.kind is EmbeddedKind.IMAGE:
            self._draw_image(painter, rect, embedded, selected=selected)
        elif label := self._mark_label(embedded):
            self._draw_frame(painter, rect, selected=selected)
            painter.setPen(quiet(self._palette()))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, label)
        painter.restore()

    # -- cards and marks

    def _draw_frame(self, painter: QPainter, rect: QRectF, *, selected: bool) -> None:
        palette = self._palette()
        role = QPalette.ColorRole.Highlight if selected else QPalette.ColorRole.Mid
        painter.setPen(palette.color(role))
        painter.setBrush(palette.color(QPalette.ColorRole.AlternateBase))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def _draw_card(
        self, painter: QPainter, rect: QRectF, embedded: Embedded, doc: QTextDocument, *, selected: bool,
    ) -> None:  # fmt: skip
        self._draw_frame(painter, rect, selected=selected)
        rtl = doc.defaultTextOption().textDirection() == Qt.LayoutDirection.RightToLeft
        CardPainter(painter, rect, self._palette(), doc.defaultFont(), rtl=rtl).draw(look(embedded.html))

    def _mark_label(self, embedded: Embedded) -> str:
        """Give the words of a small mark within a line; nothing for what has no look in a browser either."""
        node = _node(embedded.html)
        if node.tag in {"#root", "#stray"} or (node.is_element and not node.children and not node.get("src")):
            return ""
        if node.tag == "#text":
            return "\N{REPLACEMENT CHARACTER}"
        found = describe(embedded.html)
        leads = look(embedded.html).kind in {"iframe", "video", "audio"} and found.excerpt
        return f"{found.kind}: {found.excerpt[:_LONGEST_MARK]}" if leads else found.kind

    # -- images

    def image(self, source: str) -> QImage | None:
        """Give an image from the loader (asked once for each), or None."""
        if source not in self._images:
            self._images[source] = self.image_loader(source) if self.image_loader else None
        return self._images[source]

    def _image_size(self, embedded: Embedded, doc: QTextDocument, metrics: QFontMetricsF) -> QSizeF:
        node = _node(embedded.html)
        style = declarations(node)
        width = _pixels(style.get("width") or node.get("width"))
        height = _pixels(style.get("height") or node.get("height"))
        image = self.image(node.get("src") or "")
        if image is not None and not image.isNull():
            natural = QSizeF(image.width(), image.height())
        else:
            natural = QSizeF(metrics.horizontalAdvance(self._image_label(embedded)) + 16, metrics.height() + 6)
        if width and not height:
            height = natural.height() * width / natural.width() if image else natural.height()
        elif height and not width:
            width = natural.width() * height / natural.height() if image else natural.width()
        size = QSizeF(width or natural.width(), height or natural.height())
        room = doc.textWidth() - 2 * doc.documentMargin() - 4
        if 0 < room < size.width():
            size = QSizeF(room, size.height() * room / size.width())
        return size

    def _draw_image(self, painter: QPainter, rect: QRectF, embedded: Embedded, *, selected: bool) -> None:
        node = _node(embedded.html)
        image = self.image(node.get("src") or "")
        if image is not None and not image.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(rect, image)
            if selected:
                painter.setPen(self._palette().color(QPalette.ColorRole.Highlight))
                painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))
            return
        self._draw_frame(painter, rect, selected=selected)
        label = QFontMetricsF(painter.font()).elidedText(
            self._image_label(embedded), Qt.TextElideMode.ElideRight, max(0.0, rect.width() - 8),
        )  # fmt: skip
        painter.setPen(quiet(self._palette()))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, label)

    @staticmethod
    def _image_label(embedded: Embedded) -> str:
        node = _node(embedded.html)
        return (node.get("alt") or "").strip() or QCoreApplication.translate("ProtectedObject", "Image")


def _pixels(value: str | None) -> float:
    match = _PIXELS.match((value or "").strip())
    return float(match[1]) if match else 0.0
