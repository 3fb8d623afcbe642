"""Two versions of a text, compared in a worker and shown as one marked page with the facts that changed above it."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from integreat_editor.models.text import Text
from integreat_editor.ui.diff_view.difference import Difference, compare
from integreat_editor.ui.preview.browser import PageBrowser
from integreat_editor.ui.preview.render import AppTheme, Wording, is_rtl, plain_text, preview_html
from integreat_editor.ui.session import Session
from integreat_editor.ui.theme.apply import colours, set_look

_COLUMN = 820
"""Pixels: about 95 characters, beyond which lines are hard to follow."""
_EMPTY = Text("", "")


@dataclass(frozen=True, slots=True)
class _Drawn:
    html: str
    rtl: bool
    difference: Difference


class DiffView(QWidget):
    """Shows `show_texts`, or words for what is no text (`show_words`). `counted`: how many words differ."""

    counted = Signal(int)

    def __init__(self, session: Session, parent: QWidget | None = None, column: int = _COLUMN) -> None:
        super().__init__(parent)
        self._session = session
        self._channel = f"difference {id(self)}"
        self._asked = 0
        self.summary = self._label("muted")
        self.facts = self._label("")
        self.browser = PageBrowser(self)
        self.browser.setAccessibleName(self.tr("The change, word by word"))
        self.browser.set_column(column)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.summary)
        layout.addWidget(self.facts)
        layout.addWidget(self.browser, 1)
        # While the page is hidden, what is left stands at the top.
        layout.addStretch(0)
        self.clear()

    def show_texts(self, old: Text | None, new: Text | None) -> None:
        """Compares two versions; None: there was, or is, no text."""
        self._asked += 1
        asked, theme = self._asked, _theme()

        def show(drawn: _Drawn) -> None:
            if asked == self._asked:
                self._show(drawn, is_new=old is None)

        self._session.run(
            "compare", lambda _copy: _drawn(old or _EMPTY, new or _EMPTY, theme), show, channel=self._channel
        )

    def show_words(self, text: str) -> None:
        """Shows a sentence, already translated: what a move does, or that there is nothing to show."""
        self._asked += 1
        self.summary.setText(text)
        self.summary.setVisible(bool(text))
        self.facts.hide()
        self.browser.hide()
        self.counted.emit(0)

    def clear(self) -> None:
        """Shows nothing."""
        self.show_words("")

    def _show(self, drawn: _Drawn, *, is_new: bool) -> None:
        found = drawn.difference
        if not found.changed:
            self.show_words(self.tr("Nothing is changed: both texts are the same."))
            return
        added = self.tr("%n word(s) added", "", found.words_added)
        removed = self.tr("%n word(s) removed", "", found.words_removed)
        self.summary.setText(self.tr("This text is new: ") + added if is_new else f"{added}, {removed}")
        self.summary.show()
        lines = [fact_line(*fact) for fact in found.facts] + [structure_line(*each) for each in found.structure]
        self.facts.setText("\n".join(lines))
        self.facts.setVisible(bool(lines))
        self.browser.show_page(drawn.html, _theme().background, _theme().text, rtl=drawn.rtl)
        self.browser.show()
        self.counted.emit(max(1, found.words_added + found.words_removed))

    def _label(self, look: str) -> QLabel:
        label = QLabel(self)
        label.setWordWrap(True)
        label.setContentsMargins(14, 10, 14, 6)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if look:
            set_look(label, look)
        return label


def fact_line(kind: str, old: str | None, new: str | None) -> str:
    """A changed link, phone number ... in words."""
    translate = QCoreApplication.translate
    names = {
        "link": translate("DiffView", "Link"),
        "mail": translate("DiffView", "E-mail"),
        "phone": translate("DiffView", "Phone"),
        "image": translate("DiffView", "Image"),
        "date": translate("DiffView", "Date"),
    }
    return f"{names.get(kind, kind)}: {_from_to(old, new)}"


def structure_line(kind: str, old: str, new: str) -> str:
    """A change beside the words in words."""
    translate = QCoreApplication.translate
    names = {
        "block type": translate("DiffView", "Kind of paragraph"),
        "list items": translate("DiffView", "List items"),
        "formatting": translate("DiffView", "Formatting"),
        "protected object": translate("DiffView", "Embedded content"),
        "table": translate("DiffView", "Table"),
        "attribute alt": translate("DiffView", "Description of an image"),
        "attribute dir": translate("DiffView", "Text direction"),
        "attribute translate": translate("DiffView", "Do not translate"),
        "attribute lang": translate("DiffView", "Language of a passage"),
        "attribute class": translate("DiffView", "Look (class)"),
        "attribute style": translate("DiffView", "Look (style)"),
        "attribute title": translate("DiffView", "Hint shown by the mouse"),
    }
    if kind.startswith("attribute ") and kind not in names:
        detail = translate("DiffView", "Technical detail ({name})").replace("{name}", kind.split(maxsplit=1)[1])
        return f"{detail}: {_from_to(old, new)}"
    if kind == "protected object":  # Its values are HTML; the page itself shows both.
        return translate("DiffView", "{kind}: changed").replace("{kind}", names[kind])
    return f"{names.get(kind, kind)}: {_from_to(old, new)}"


def _from_to(old: str | None, new: str | None) -> str:
    # Isolates (U+2066, U+2069) keep addresses and numbers whole beside text that runs from right to left.
    return " → ".join(f"\u2066{value}\u2069" if value else "–" for value in (old, new))


def _theme() -> AppTheme:
    """The window's own colours: this is no picture of the apps."""
    own = colours()
    return AppTheme(own.surface, own.text, own.link, own.link, own.border, own.hover)


def _drawn(old: Text, new: Text, theme: AppTheme) -> _Drawn:
    found = compare(old, new)
    html = preview_html("", found.html, Wording("", "▶", ""), theme, phone=True)
    return _Drawn(html, is_rtl(plain_text(found.html)), found)
