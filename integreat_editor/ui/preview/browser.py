"""A text browser that shows a prepared page in a column and loads nothing but images of the working copy."""

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QPropertyAnimation, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QColor, QImage, QPalette, QResizeEvent, QTextDocument, QTextOption
from PySide6.QtWidgets import QFrame, QStyle, QTextBrowser, QWidget

from integreat_editor.ui.icons import pixmap
from integreat_editor.ui.page.integreat_icons import integreat_icon
from integreat_editor.ui.preview.app_style import COLUMN_WIDTH, SIDE_MARGIN
from integreat_editor.ui.preview.images import empty_image, fitted, read_address
from integreat_editor.ui.preview.writer import EXTERNAL

_MARGIN = SIDE_MARGIN
_SCROLL_MS = 180
_PAUSE_MS = 150
"""From the last change of width to the drawing of images that fit it."""


class PageBrowser(QTextBrowser):
    """`image` gives an image for a `src`; links are only told (`anchorClicked`), never followed.

    `resized`: there is another number of pixels for text.
    """

    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.image: Callable[[str], QImage | None] = lambda _source: None
        self._column = COLUMN_WIDTH
        self._html = ""
        self._text_colour = ""
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet(
            "QTextBrowser { border: 2px solid transparent; border-radius: 0; }"
            "QTextBrowser:focus { border-color: palette(text); }"
        )
        self.document().setDocumentMargin(_MARGIN)
        self._scrolling = QPropertyAnimation(self.verticalScrollBar(), b"value", self)
        self._scrolling.setEasingCurve(QEasingCurve.Type.InOutQuad)
        self._scrolling.setDuration(_SCROLL_MS)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._on_resized)

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
        # The focus in the page's own colour of text: the window's may not stand out from the page.
        self.setStyleSheet(
            f"QTextBrowser {{ border: 2px solid {background}; border-radius: 0; background: {background};"
            f" color: {text}; }}"
            f"QTextBrowser:focus {{ border-color: {text}; }}"
        )
        option = QTextOption(self.document().defaultTextOption())
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        self.document().setDefaultTextOption(option)
        self._scrolling.stop()
        place = self.verticalScrollBar().value()
        if text != self._text_colour:
            self.document().clear()  # with the icons it has drawn
        self._text_colour = text
        self._html = html
        self.setHtml(html)
        self.verticalScrollBar().setValue(place)

    def redraw(self) -> None:
        """Draws again, because an image has arrived."""
        is_scrolling = self._scrolling.state() == QPropertyAnimation.State.Running
        place = int(self._scrolling.endValue()) if is_scrolling else self.verticalScrollBar().value()
        self._scrolling.stop()
        self.document().clear()
        self.setHtml(self._html)
        self.verticalScrollBar().setValue(place)

    @property
    def room(self) -> int:
        """Pixels for text, whether there is a scroll bar or not."""
        bar = self.verticalScrollBar()
        bar_room = 0 if bar.isVisible() else bar.sizeHint().width()
        return max(80, min(self._column, self.viewport().width() - bar_room) - 2 * _MARGIN)

    def scroll_to_block(self, number: int, part: float) -> None:
        """Scrolls gently until a block of the text is well in view.

        `number`: as written by `blocks.with_block_numbers`; `part`: from 0 (its first line) to 1 (its last).
        """
        found = self._span(number)
        if found is None:
            return
        bar, height = self.verticalScrollBar(), self.viewport().height()
        at = round(found[0] + (found[1] - found[0]) * part)
        if bar.value() + height // 8 <= at <= bar.value() + height * 3 // 4:
            return
        self._scroll_to(at - height // 3)

    def _span(self, number: int) -> tuple[float, float] | None:
        """Where the lines of a block, or of the last one before it, begin and end: pixels from the top."""
        layout = self.document().documentLayout()
        seen, top, bottom = -1, 0.0, 0.0
        block = self.document().begin()
        while block.isValid():
            state = block.userState()
            if state > number:
                break
            if state != seen and state >= 0:
                seen, top = state, layout.blockBoundingRect(block).top()
            if seen >= 0:
                bottom = layout.blockBoundingRect(block).bottom() - _MARGIN
            block = block.next()
        return (top, max(top, bottom)) if seen >= 0 else None

    def _scroll_to(self, place: int) -> None:
        bar = self.verticalScrollBar()
        wanted = max(0, min(place, bar.maximum()))
        self._scrolling.stop()
        if self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self) <= 0:
            bar.setValue(wanted)
            return
        self._scrolling.setStartValue(bar.value())
        self._scrolling.setEndValue(wanted)
        self._scrolling.start()

    def loadResource(self, type: int, name: QUrl | str) -> object:  # noqa: N802 - Qt's name
        if type != QTextDocument.ResourceType.ImageResource.value:
            return None
        address = name.toString() if isinstance(name, QUrl) else name
        if address.startswith(f"{EXTERNAL}?"):
            return pixmap("external", 16, f"#{address.partition('?')[2]}", 2.0).toImage()
        source, size = read_address(address)
        icon = integreat_icon(source, self._text_colour)
        if icon is not None:
            return icon
        image = self.image(source)
        if image is None:
            return empty_image(size, self.room, self.tr("Image"), self._text_colour)
        return fitted(image, size, self.room)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        self._place_column()
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._pause.start()

    def _on_resized(self) -> None:
        if "<img" in self._html:
            self.redraw()
        self.resized.emit()

    def _place_column(self) -> None:
        spare = max(0, (self.width() - self._column - 2 * _MARGIN) // 2)
        self.setViewportMargins(spare, 0, spare, 0)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(200, 120)
