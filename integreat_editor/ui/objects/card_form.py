"""A contact card: what it says, and another one in its place. Its words belong to the CMS, which makes it anew."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from integreat_editor.content.contact_cards import ContactCard
from integreat_editor.content.sanitize import sanitise
from integreat_editor.ui.objects.form import ObjectForm, Surroundings
from integreat_editor.ui.preview.browser import PageBrowser
from integreat_editor.ui.preview.render import LIGHT_THEME, Wording, is_rtl, plain_text, preview_html
from integreat_editor.ui.theme.apply import set_look


class CardForm(ObjectForm):
    """Shows the card and offers those that other texts of the region have (`show_cards`)."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Contact card")
        self._html = ""
        self.shown = PageBrowser(self)
        self.shown.image = around.images
        self.shown.setAccessibleName(self.tr("As the apps show it"))
        self.shown.setMaximumHeight(190)
        advice = QLabel(
            self.tr(
                "Name, telephone and address of a contact are changed in the Integreat CMS, under “Contacts”: "
                "the card then changes in all texts."
            ),
            self,
        )
        advice.setWordWrap(True)
        set_look(advice, "muted")
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Search among the cards of this region"))
        self.filter.setAccessibleName(self.tr("Search among the cards of this region"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._on_filter)
        self.cards = QListWidget(self)
        self.cards.setAccessibleName(self.tr("Cards of this region"))
        self.cards.setSpacing(3)
        self.cards.setEnabled(around.writable)
        self.cards.currentItemChanged.connect(lambda item, _before: self._on_chosen(item))
        self.empty = QLabel(self.tr("No text of this region holds a contact card yet."), self)
        self.empty.setWordWrap(True)
        self.empty.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self.shown)
        column.addWidget(advice)
        column.addWidget(QLabel(self.tr("Choose another card of this region:"), self))
        column.addWidget(self.filter)
        column.addWidget(self.empty)
        column.addWidget(self.cards, 1)
        self.setFocusProxy(self.filter)

    def show_html(self, html: str) -> bool:
        self._html = html
        page = preview_html("", sanitise(html), Wording("", "", ""), LIGHT_THEME, phone=False)
        rtl = is_rtl(plain_text(html))
        self.shown.show_page(page, LIGHT_THEME.background, LIGHT_THEME.text, rtl=rtl)
        self.shown.setVisible(bool(html.strip()))
        return True

    def show_cards(self, cards: Sequence[ContactCard]) -> None:
        """Offers these cards; each once."""
        self.cards.clear()
        for card in cards:
            item = QListWidgetItem(card.name, self.cards)
            item.setData(Qt.ItemDataRole.UserRole, card.html)
        self.empty.setVisible(not cards)
        self.cards.setVisible(bool(cards))
        self._on_filter(self.filter.text())

    def _on_filter(self, words: str) -> None:
        for number in range(self.cards.count()):
            item = self.cards.item(number)
            item.setHidden(words.casefold().strip() not in item.text().casefold())

    def _on_chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.show_html(str(item.data(Qt.ItemDataRole.UserRole)))
            self.edited.emit(self._html)
