"""The fields of a slot, by its kind: a line, a link, or a text with a preview."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QFrame, QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from integreat_editor.content.autolink import complete_address
from integreat_editor.content.canonical import canonical
from integreat_editor.content.filling import block_html
from integreat_editor.content.links import is_fit_link
from integreat_editor.models.template import Filling
from integreat_editor.ui.editor import TextEditor
from integreat_editor.ui.preview.browser import PageBrowser
from integreat_editor.ui.preview.render import LIGHT_THEME, Wording, is_rtl, plain_text, preview_html
from integreat_editor.ui.theme.apply import set_look

if TYPE_CHECKING:
    from integreat_editor.content.contact_cards import ContactCard
    from integreat_editor.content.slots import SlotKind

_PAUSE_MS = 200
_LEAST_HEIGHT = 120


class SlotFields(QWidget):
    """Shows the fields for one kind at a time. `edited`: a person wrote something."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind: SlotKind = "text"
        self._loaded = ""
        self.text = QLineEdit(self)
        self.address = QLineEdit(self)
        self.address.setPlaceholderText(self.tr("Website, e-mail address, phone number, or a page: /town/en/contact/"))
        self.card = QComboBox(self)
        self.card.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.block = TextEditor(self)
        self.block.setMinimumHeight(_LEAST_HEIGHT)
        self.shown = PageBrowser(self)
        self.shown.setAccessibleName(self.tr("As the apps show it"))
        self.advice = QLabel(self)
        self.advice.setWordWrap(True)
        set_look(self.advice, "danger")
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._show_block)
        self.text.textEdited.connect(self._on_edited)
        self.address.textEdited.connect(self._on_edited)
        self.block.content_changed.connect(self._on_block)
        self.card.activated.connect(self._take_card)

    def show_kind(self, kind: SlotKind, cards: Sequence[ContactCard]) -> None:
        """Changes to the fields of a kind; `cards` can be taken for a contact."""
        self._kind = kind
        self._lines.setVisible(not self.is_tall)
        self._texts.setVisible(self.is_tall)
        for field in (self.address, self._address_label):
            field.setVisible(kind == "link")
        words = self.tr("&Text of the link") if kind == "link" else self.tr("&Words")
        self._text_label.setText(words)
        self.text.setAccessibleName(words.replace("&", ""))
        self.block.setAccessibleName(self.tr("Contact") if kind == "contact" else self.tr("Paragraph"))
        hint = self.tr("Name, address, phone, opening hours …") if kind == "contact" else self.tr("Write here …")
        self.block.setPlaceholderText(hint)
        self.card.clear()
        self.card.addItem(self.tr("Take a contact card of our own …"))
        for card in cards:
            self.card.addItem(card.name, card.html)
        self.card.setVisible(kind == "contact" and bool(cards))

    def show_filling(self, filling: Filling, *, rtl: bool) -> None:
        """Puts words into the fields. `rtl`: of the language they will be in."""
        direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        self.text.setLayoutDirection(direction)
        self.text.setText(filling.text)
        self.address.setText(filling.href)
        if filling.html != self._loaded or self.block.html() != filling.html:
            self._loaded = filling.html
            self.block.blockSignals(True)
            self.block.load(filling.html)
            self.block.set_text_direction(is_rtl(plain_text(filling.html)) if filling.html else rtl)
            self.block.blockSignals(False)
        self._show_block()
        self._advise()

    def set_writable(self, *, writable: bool) -> None:
        """Whether a person may write here."""
        for field in (self.text, self.address, self.block):
            field.setReadOnly(not writable)
        self.card.setEnabled(writable)

    @property
    def is_tall(self) -> bool:
        """Whether the field takes many lines."""
        return self._kind in ("contact", "paragraph")

    @property
    def words(self) -> tuple[str, str, str]:
        """Text, address and HTML, as a filling has them."""
        text = " ".join(self.text.text().split())
        if self._kind == "text":
            return text, "", ""
        if self._kind == "link":
            return text, complete_address(self.address.text()), ""
        html = self.block.html()
        return "", "", html if canonical(html) else ""

    @property
    def is_fit(self) -> bool:
        """Whether it can be saved as it is; empty fields can."""
        text, href, html = self.words
        if self._kind == "link":
            return is_fit_link(href) if href else not text
        return not html or block_html(html) is not None

    @property
    def is_waiting(self) -> bool:
        """Whether the preview is about to follow."""
        return self._timer.isActive()

    # -- while a person writes

    def _on_edited(self) -> None:
        self._advise()
        self.edited.emit()

    def _on_block(self) -> None:
        self._timer.start()
        self._on_edited()

    def _take_card(self, number: int) -> None:
        html = self.card.itemData(number)
        if isinstance(html, str):
            self.block.load(html)
            self.card.setCurrentIndex(0)
            self._on_block()

    def _advise(self) -> None:
        _, href, _ = self.words
        words = ""
        if self._kind == "link" and not self.is_fit:
            words = self.tr("A link needs an address.") if not href else self.tr("A link cannot lead there.")
        elif not self.is_fit:
            words = self.tr("The apps would show nothing of this.")
        self.advice.setText(words)
        self.advice.setVisible(bool(words))

    def _show_block(self) -> None:
        if self.is_tall:
            clean = block_html(self.block.html()) or ""
            page = preview_html("", clean, Wording("", "▶", ""), LIGHT_THEME, phone=True)
            self.shown.show_page(page, LIGHT_THEME.background, LIGHT_THEME.text, rtl=is_rtl(plain_text(clean)))

    def _lay_out(self) -> None:
        self._lines = QWidget(self)
        form = QFormLayout(self._lines)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(8)
        self._address_label = QLabel(self.tr("&Address"), self)
        self._address_label.setBuddy(self.address)
        self._text_label = QLabel(self)
        self._text_label.setBuddy(self.text)
        form.addRow(self._address_label, self.address)
        form.addRow(self._text_label, self.text)
        self._texts = QWidget(self)
        heading = QLabel(self.tr("As the apps show it"), self)
        set_look(heading, "muted")
        heading.setBuddy(self.shown)
        frame = QFrame(self._texts)
        frame.setFrameShape(QFrame.Shape.StyledPanel)
        around = QVBoxLayout(frame)
        around.setContentsMargins(1, 1, 1, 1)
        around.addWidget(self.shown)
        label = QLabel(self.tr("&Text"), self)
        label.setBuddy(self.block)
        set_look(label, "muted")
        grid = QGridLayout(self._texts)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.addWidget(self.card, 0, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        for column_number, (words, widget) in enumerate(((label, self.block), (heading, frame))):
            grid.addWidget(words, 1, column_number)
            grid.addWidget(widget, 2, column_number)
            grid.setColumnStretch(column_number, 5 - column_number)
        grid.setRowStretch(2, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._lines)
        column.addWidget(self._texts, 1)
        column.addWidget(self.advice)
