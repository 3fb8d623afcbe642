"""The preview beside the editor: the page as the apps show it, made in a worker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from integreat_editor.ui.clock import date_words
from integreat_editor.ui.icons import icon
from integreat_editor.ui.page.images import Images
from integreat_editor.ui.preview.browser import PageBrowser
from integreat_editor.ui.preview.render import (
    COLUMN_WIDTH,
    CONTRAST_THEME,
    LIGHT_THEME,
    PHONE_WIDTH,
    AppTheme,
    Wording,
    begins_rtl,
    preview_html,
)
from integreat_editor.ui.preview.writer import FOLD
from integreat_editor.ui.session import Session
from integreat_editor.ui.theme.apply import set_look

if TYPE_CHECKING:
    from integreat_editor.ui.preview.large import LargePreview


@dataclass(frozen=True, slots=True)
class _Drawn:
    html: str
    rtl: bool
    theme: AppTheme


class PreviewPane(QWidget):
    """Draws what it is given; `link_clicked` carries the address.

    `is_large`: it is the one in a window of its own, which begins as in a browser and opens no further window.
    """

    link_clicked = Signal(QUrl)

    def __init__(
        self, session: Session, images: Images, parent: QWidget | None = None, *, is_large: bool = False
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._images = images
        self._page = ("", "", "")
        self._place: tuple[int, float] | None = None
        self._opened: frozenset[int] = frozenset()
        self._room = 0
        self._large: LargePreview | None = None
        self.browser = PageBrowser(self)
        self.browser.setAccessibleName(self.tr("Preview of the page"))
        self.browser.image = images.image
        self.browser.anchorClicked.connect(self._on_link)
        self.browser.resized.connect(self._on_resized)
        images.arrived.connect(self._on_image)
        self.phone = self._make_button("phone", self.tr("As on a phone"))
        self.web = self._make_button("web", self.tr("As in a browser"))
        self.follow = self._make_button("follow", self.tr("Follow the cursor in the text"))
        self.contrast = self._make_button("contrast", self.tr("In the apps' contrast colours"))
        self.enlarge = self._make_button("large", self.tr("Large preview, in a window of its own"), checkable=False)
        self.enlarge.clicked.connect(self.show_large)
        self.enlarge.setHidden(is_large)
        widths = QButtonGroup(self)
        for button in (self.phone, self.web):
            widths.addButton(button)
        (self.web if is_large else self.phone).setChecked(True)
        self.follow.setChecked(True)
        for button in (self.phone, self.contrast):
            button.toggled.connect(self._draw)
        self.follow.toggled.connect(self._go_on)
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(8, 6, 8, 6)
        row.setSpacing(4)
        row.addWidget(self.phone)
        row.addWidget(self.web)
        row.addStretch()
        row.addWidget(self.follow)
        row.addWidget(self.contrast)
        row.addWidget(self.enlarge)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.browser, 1)

    def _make_button(self, symbol: str, words: str, *, checkable: bool = True) -> QToolButton:
        button = QToolButton(self)
        set_look(button, "flat")
        button.setIcon(icon(symbol))
        button.setIconSize(QSize(18, 18))
        button.setCheckable(checkable)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    # -- what is shown

    def show_page(self, title: str, html: str, edited: str) -> None:
        """Shows this page as soon as a worker has made it."""
        self._page = (title, html, edited)
        self._draw()
        if self._large is not None and self._large.isVisible():
            self._large.pane.show_page(title, html, edited)

    def show_other_page(self) -> None:
        """Says that what is shown next is another page: it begins at its top, its fold-outs closed."""
        self._opened = frozenset()
        self._place = None
        self.browser.verticalScrollBar().setValue(0)
        if self._large is not None:
            self._large.pane.show_other_page()

    def go_to_block(self, number: int, part: float) -> None:
        """Tells where one writes: the block of the text, and how far down in it (0 to 1). Follows, if it is to."""
        self._place = (number, part)
        self._go_on()
        if self._large is not None and self._large.isVisible():
            self._large.pane.go_to_block(number, part)

    def show_large(self) -> None:
        """Shows the same in a window of its own, as wide as a browser's."""
        from integreat_editor.ui.preview.large import LargePreview  # noqa: PLC0415 - it holds a pane like this one

        if self._large is None:
            self._large = LargePreview(self._session, self._images, self)
            self._large.pane.link_clicked.connect(self.link_clicked)
        self._large.pane.contrast.setChecked(self.contrast.isChecked())
        self._large.pane.show_page(*self._page)
        self._large.show()
        self._large.raise_()
        self._large.activateWindow()

    @property
    def large(self) -> LargePreview | None:
        """The window of its own, if it was ever shown."""
        return self._large

    @property
    def _theme(self) -> AppTheme:
        return CONTRAST_THEME if self.contrast.isChecked() else LIGHT_THEME

    def _draw(self) -> None:
        if not self._session.is_open:
            return
        title, html, edited = self._page
        theme, phone, opened = self._theme, self.phone.isChecked(), self._opened
        words = Wording(
            self.tr("Last update: {date}").replace("{date}", date_words(edited)),
            self.tr("Video"),
            self.tr("Image"),
            self.tr("In the apps, this table is moved sideways."),
        )
        self.browser.set_column(PHONE_WIDTH if phone else COLUMN_WIDTH)
        room = self._room = self.browser.room

        def draw() -> _Drawn:
            from integreat_editor.content.sanitize import sanitise  # noqa: PLC0415 - after first paint
            from integreat_editor.ui.preview.blocks import with_block_numbers  # noqa: PLC0415

            clean = sanitise(with_block_numbers(html))
            drawn = preview_html(title, clean, words, theme, phone=phone, room=room, opened=opened)
            return _Drawn(drawn, begins_rtl(clean), theme)

        self._session.run("preview", lambda _copy: draw(), self._show, channel=f"preview {id(self)}")

    def _show(self, drawn: _Drawn) -> None:
        self.browser.show_page(drawn.html, drawn.theme.background, drawn.theme.text, rtl=drawn.rtl)
        self._go_on()

    def _go_on(self) -> None:
        if self._place is not None and self.follow.isChecked():
            self.browser.scroll_to_block(*self._place)

    def _on_image(self) -> None:
        """What is below an image moves when it comes."""
        self.browser.redraw()
        self._go_on()

    def _on_resized(self) -> None:
        if self.browser.room != self._room and "<table" in self._page[1]:
            self._draw()

    def _on_link(self, url: QUrl) -> None:
        if url.scheme() != FOLD:
            self.link_clicked.emit(url)
            return
        self._opened = self._opened ^ {int(url.path())}
        self._draw()
