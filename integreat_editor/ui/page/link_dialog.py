"""The one dialog for links: one types a page's title, a website, a mail address or a number, and chooses."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from integreat_editor.content.autolink import read_address
from integreat_editor.ui.dialog_buttons import reach_all_by_tab
from integreat_editor.ui.icons import icon
from integreat_editor.ui.page.banner import Banner
from integreat_editor.ui.page.link_choices import Choice, LinkChoices, address_choice
from integreat_editor.ui.page.link_list import ChoiceList
from integreat_editor.ui.theme.apply import colours, set_look


def _key(choice: Choice) -> str:
    return choice.page or choice.href


@dataclass(frozen=True, slots=True)
class LinkPlace:
    """Where the link is to be: `href` of the one that is there, or ""; `selected` text; `rtl`: the text's direction."""

    href: str = ""
    selected: str = ""
    rtl: bool = False


class TextLinkDialog(QDialog):
    """`chosen` carries address and text ("" where text is there); `opened` the address to look at; `removed`."""

    chosen = Signal(str, str)
    opened = Signal(str)
    removed = Signal()

    def __init__(self, place: LinkPlace, choices: LinkChoices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._choices = choices
        self._kept = self._current_target()
        self._first_words = self._words_of(self._kept)
        self.setWindowTitle(self.tr("Link") if place.href else self.tr("Insert a link"))
        self.resize(560, 520)
        self.target = QLineEdit(self)
        self.target.setPlaceholderText(self.tr("Page, website, e-mail address or phone number"))
        self.target.setClearButtonEnabled(True)
        self.target.addAction(icon("search", colours().muted), QLineEdit.ActionPosition.LeadingPosition)
        self.target.installEventFilter(self)
        self.list = ChoiceList(self)
        self.list.setAccessibleName(self.tr("What can be linked"))
        self.note = Banner(self)
        self.text = QLineEdit(self)
        self.text.setLayoutDirection(Qt.LayoutDirection.RightToLeft if place.rtl else Qt.LayoutDirection.LeftToRight)
        self._lay_out()
        self.target.textChanged.connect(self._search)
        self.list.current_changed.connect(self._show_current)
        self.list.doubleClicked.connect(lambda _index: self.accept())
        self.target.setText(self._first_words)
        self.target.selectAll()
        self._search()

    @property
    def needs_text(self) -> bool:
        """Whether the link has no words in the page yet."""
        return not self._place.href and not self._place.selected

    def show_choices(self, choices: LinkChoices) -> None:
        """Takes what has been read in the meantime; what is chosen stays chosen."""
        self._choices = choices
        before = self.list.current
        self._kept = self._current_target()
        found = self._found()
        same = (each for each in found if before is not None and _key(each) == _key(before))
        self.list.show_choices(found, next(same, None))

    # -- what is chosen

    def _current_target(self) -> Choice | None:
        """The row for where the link leads now, with the address exactly as it is written."""
        href = self._place.href
        if not href:
            return None
        page = self._choices.page_of(href)
        if page is not None:
            return Choice("page", page.words, page.detail, href, page.note, page.text, page.page)
        address = read_address(href)
        return address_choice(address) if address is not None else Choice("path", href, "", href)

    def _words_of(self, kept: Choice | None) -> str:
        if kept is not None:
            return kept.text or kept.words
        return self._place.selected if read_address(self._place.selected) is not None else ""

    def _found(self) -> list[Choice]:
        typed = self.target.text().strip()
        found = self._choices.find(typed)
        if self._kept is not None and typed == self._first_words:
            return [self._kept, *(each for each in found if not self._is_kept(each))]
        return found

    def _is_kept(self, choice: Choice) -> bool:
        kept = self._kept
        return kept is not None and (choice.href == kept.href or bool(kept.page and kept.page == choice.page))

    def _search(self) -> None:
        found = self._found()
        self.list.show_choices(found, found[0] if found and self.target.text().strip() else None)

    def _show_current(self) -> None:
        choice = self.list.current
        self.ok.setEnabled(choice is not None and bool(choice.href))
        self.text.setPlaceholderText(choice.text if choice is not None else "")
        if choice is not None:
            self.note.say("warning", choice.note)
        elif self.target.text().strip():
            self.note.say("info", self.tr("No page has this title, and it is no address."))
        else:
            self.note.say("info", "")

    def accept(self) -> None:
        choice = self.list.current
        if choice is None or not choice.href:
            return
        if choice.href != self._place.href:
            text = self.text.text().strip() or choice.text
            self.chosen.emit(choice.href, text if self.needs_text else "")
        super().accept()

    def _remove(self) -> None:
        self.removed.emit()
        super().reject()

    def _open(self) -> None:
        super().reject()
        self.opened.emit(self._place.href)

    # -- keys and places

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if watched is self.target and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self.list.take_key(event)
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        label = QLabel(self.tr("&Where does the link lead?"), self)
        label.setBuddy(self.target)
        set_look(label, "heading")
        form = QFormLayout()
        form.addRow(self.tr("&Text of the link:"), self.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(10)
        column.addWidget(label)
        column.addWidget(self.target)
        column.addWidget(self.list, 1)
        column.addWidget(self.note)
        column.addLayout(form)
        form.setRowVisible(0, self.needs_text)
        column.addWidget(self._buttons())

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        words = self.tr("Change the link") if self._place.href else self.tr("Insert the link")
        self.ok: QPushButton = buttons.addButton(words, QDialogButtonBox.ButtonRole.AcceptRole)
        self.ok.setDefault(True)
        self.open_button: QPushButton = buttons.addButton(self.tr("&Open"), QDialogButtonBox.ButtonRole.ActionRole)
        self.remove: QPushButton = buttons.addButton(self.tr("&Remove link"), QDialogButtonBox.ButtonRole.ResetRole)
        for button, slot in ((self.open_button, self._open), (self.remove, self._remove)):
            button.setVisible(bool(self._place.href))
            button.clicked.connect(slot)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return reach_all_by_tab(buttons)
