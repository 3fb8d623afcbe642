"""What is changed in this text against the server, word by word, always beside the editor."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from integreat_editor.models.text import Text
from integreat_editor.ui.icons import icon
from integreat_editor.ui.page.difference import Difference, compare
from integreat_editor.ui.page.images import Images
from integreat_editor.ui.preview.browser import PageBrowser
from integreat_editor.ui.preview.render import PHONE_WIDTH, AppTheme, Wording, is_rtl, plain_text, preview_html
from integreat_editor.ui.session import Session
from integreat_editor.ui.theme.apply import colours, set_look


@dataclass(frozen=True, slots=True)
class _Drawn:
    html: str
    rtl: bool
    difference: Difference


class ChangesPane(QWidget):
    """Compares what it is given, in a worker. `counted`: how many words differ, for the tab's title."""

    counted = Signal(int)
    revert_wanted = Signal()

    def __init__(self, session: Session, images: Images, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.summary = QLabel(self)
        self.summary.setWordWrap(True)
        self.summary.setMargin(14)
        self.facts = QLabel(self)
        self.facts.setWordWrap(True)
        self.facts.setContentsMargins(14, 0, 14, 12)
        self.browser = PageBrowser(self)
        self.browser.setAccessibleName(self.tr("Changes against the server"))
        self.browser.image = images.image
        self.browser.set_column(PHONE_WIDTH + 200)
        set_look(self.summary, "muted")
        self.revert = QPushButton(icon("undo"), self.tr("Back to the server's text"), self)
        self.revert.clicked.connect(self.revert_wanted)
        self.revert.hide()
        self._writable = True
        row = QHBoxLayout()
        row.setContentsMargins(14, 0, 14, 12)
        row.addWidget(self.revert)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.summary)
        column.addWidget(self.facts)
        column.addLayout(row)
        column.addWidget(self.browser, 1)

    def set_writable(self, *, writable: bool) -> None:
        """Whether the text may be given back to the server's state."""
        self._writable = writable
        self.revert.setVisible(writable and self.browser.isVisibleTo(self))

    def show_texts(self, base: Text | None, current: Text | None) -> None:
        """Compares the server's text with the one in the editor."""
        if current is None or not self._session.is_open:
            self._show_nothing(self.tr("There is no text yet."))
            return
        if base is None:
            self._show_nothing(self.tr("The server does not have this text yet: everything is new."))
            self.counted.emit(1)
            return
        theme = _theme()
        self._session.run("compare", lambda _copy: _drawn(base, current, theme), self._show, channel="difference")

    def _show_nothing(self, words: str) -> None:
        self.summary.setText(words)
        self.facts.hide()
        self.revert.hide()
        self.browser.hide()
        self.counted.emit(0)

    def _show(self, drawn: _Drawn) -> None:
        found = drawn.difference
        if not found.changed:
            self._show_nothing(self.tr("Nothing is changed: this is the server's text."))
            return
        self.browser.show()
        self.revert.setVisible(self._writable)
        added = self.tr("%n word(s) added", "", found.words_added)
        removed = self.tr("%n word(s) removed", "", found.words_removed)
        self.summary.setText(f"{added}, {removed}")
        self.facts.setVisible(bool(found.facts))
        self.facts.setText("\n".join(_fact_line(*fact) for fact in found.facts))
        self.browser.show_page(drawn.html, _theme().background, _theme().text, rtl=drawn.rtl)
        self.counted.emit(max(1, found.words_added + found.words_removed))


def _theme() -> AppTheme:
    """The window's own colours: this is no picture of the apps."""
    own = colours()
    return AppTheme(own.surface, own.text, own.link, own.link, own.border, own.hover)


def _drawn(base: Text, current: Text, theme: AppTheme) -> _Drawn:
    found = compare(base, current)
    html = preview_html("", found.html, Wording("", "▶", ""), theme, phone=True)
    return _Drawn(html, is_rtl(plain_text(found.html)), found)


def _fact_line(kind: str, old: str | None, new: str | None) -> str:
    translate = QCoreApplication.translate
    names = {
        "link": translate("ChangesPane", "Link"),
        "mail": translate("ChangesPane", "E-mail"),
        "phone": translate("ChangesPane", "Phone"),
        "image": translate("ChangesPane", "Image"),
        "date": translate("ChangesPane", "Date"),
    }
    # Isolates (U+2066, U+2069) keep addresses and numbers whole beside text that runs from right to left.
    values = " → ".join(f"\u2066{value}\u2069" if value else "–" for value in (old, new))
    return f"{names.get(kind, kind)}: {values}"
