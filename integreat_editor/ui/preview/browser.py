"""A text browser that shows a prepared page in a column and loads nothing but images of the working copy."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, QUrl
from PySide6.QtGui import QColor, QImage, QPalette, QResizeEvent, QTextDocument, QTextOption
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from integreat_editor.ui.page.integreat_icons import integreat_icon
from integreat_editor.ui.preview.render import COLUMN_WIDTH

_MARGIN = 16
_PAUSE_MS = 150
"""From the last change of width to the drawing of images that fit it."""


class PageBrowser(QTextBrowser):
    """`image` gives an image for a `src`; links are only told (`anchorClicked`), never followed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.image: Callable[[str], QImage | None] = lambda _source: None
        self._column = COLUMN_WIDTH
        self._html = ""
        self._text_colour = ""
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QTextBrowser { border: 0; border-radius: 0; }")
        self.document().setDocumentMargin(_MARGIN)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.redraw)

    def set_column(self, width: int) -> None:
        """The width of the page's column, in pixels."""
        self._column = width
        self._place_column()

    def show_page(self, html: str, background: str, text: str, *, rtl: bool) -> None:
        """Shows a document; the place on the screen stays."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(background))
        palette.setColor(QPalette.ColorRole.Text, QColor(text))
        self.setPalette(palette)
        self.setStyleSheet(f"QTextBrowser {{ border: 0; border-radius: 0; background: {background}; color: {text}; }}")
        option = QTextOption(self.document().defaultTextOption())
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        self.document().setDefaultTextOption(option)
        place = self.verticalScrollBar().value()
        if text != self._text_colour:
            self.document().clear()  # with the icons it has drawn
        self._text_colour = text
        self._html = html
        self.setHtml(html)
        self.verticalScrollBar().setValue(place)

    def redraw(self) -> None:
        """Draws again, because an image has arrived."""
        place = self.verticalScrollBar().value()
        self.document().clear()
        self.setHtml(self._html)
        self.verticalScrollBar().setValue(place)

    def loadResource(self, type: int, name: QUrl | str) -> object:  # noqa: N802 - Qt's name
        if type != QTextDocument.ResourceType.ImageResource.value:
            return None
        source = name.toString() if isinstance(name, QUrl) else name
        image = integreat_icon(source, self._text_colour)
        if image is None:
            image = self.image(source)
        if image is None:
            return _placeholder()
        bar = self.verticalScrollBar()
        bar_room = 0 if bar.isVisible() else bar.sizeHint().width()
        room = max(80, min(self._column, self.viewport().width() - bar_room) - 2 * _MARGIN)
        if image.width() > room:
            return image.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)
        return image

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        self._place_column()
        super().resizeEvent(event)
        if "<img" in self._html and event.size().width() != event.oldSize().width():
            self._pause.start()

    def _place_column(self) -> None:
        spare = max(0, (self.width() - self._column - 2 * _MARGIN) // 2)
        self.setViewportMargins(spare, 0, spare, 0)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(200, 120)


def _placeholder() -> QImage:
    image = QImage(1, 1, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    return image
