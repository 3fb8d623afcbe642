"""The preview beside the editor: the page as the apps show it, made in a worker."""

from dataclasses import dataclass

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
    is_rtl,
    plain_text,
    preview_html,
)
from integreat_editor.ui.session import Session
from integreat_editor.ui.theme.apply import set_look


@dataclass(frozen=True, slots=True)
class _Drawn:
    html: str
    rtl: bool


class PreviewPane(QWidget):
    """Draws what it is given; `link_clicked` carries the address."""

    link_clicked = Signal(QUrl)

    def __init__(self, session: Session, images: Images, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._page = ("", "", "")
        self.browser = PageBrowser(self)
        self.browser.setAccessibleName(self.tr("Preview of the page"))
        self.browser.image = images.image
        self.browser.anchorClicked.connect(self.link_clicked)
        images.arrived.connect(self.browser.redraw)
        self.phone = self._make_button("phone", self.tr("As on a phone"))
        self.web = self._make_button("web", self.tr("As in a browser"))
        self.contrast = self._make_button("contrast", self.tr("In the apps' contrast colours"))
        widths = QButtonGroup(self)
        for button in (self.phone, self.web):
            widths.addButton(button)
        self.phone.setChecked(True)
        for button in (self.phone, self.web, self.contrast):
            button.toggled.connect(self._draw)
        row = QHBoxLayout()
        row.setContentsMargins(8, 6, 8, 6)
        row.setSpacing(4)
        row.addWidget(self.phone)
        row.addWidget(self.web)
        row.addStretch()
        row.addWidget(self.contrast)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.browser, 1)

    def _make_button(self, symbol: str, words: str) -> QToolButton:
        button = QToolButton(self)
        set_look(button, "flat")
        button.setIcon(icon(symbol))
        button.setIconSize(QSize(18, 18))
        button.setCheckable(True)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def show_page(self, title: str, html: str, edited: str) -> None:
        """Shows this page as soon as a worker has made it."""
        self._page = (title, html, edited)
        self._draw()

    @property
    def _theme(self) -> AppTheme:
        return CONTRAST_THEME if self.contrast.isChecked() else LIGHT_THEME

    def _draw(self) -> None:
        if not self._session.is_open:
            return
        title, html, edited = self._page
        theme, phone = self._theme, self.phone.isChecked()
        words = Wording(
            self.tr("Last update: {date}").replace("{date}", date_words(edited)), self.tr("Video"), self.tr("Image")
        )
        self.browser.set_column(PHONE_WIDTH if phone else COLUMN_WIDTH)
        self._session.run(
            "preview",
            lambda _copy: _render(title, html, words, theme, phone=phone),
            self._show,
            channel=f"preview {id(self)}",
        )

    def _show(self, drawn: _Drawn) -> None:
        self.browser.show_page(drawn.html, self._theme.background, self._theme.text, rtl=drawn.rtl)


def _render(title: str, html: str, words: Wording, theme: AppTheme, *, phone: bool) -> _Drawn:
    from integreat_editor.content.sanitize import sanitise  # noqa: PLC0415 - after first paint

    clean = sanitise(html)
    return _Drawn(preview_html(title, clean, words, theme, phone=phone), is_rtl(plain_text(clean)))
