"""Offers to make a link of a phone number, a mail or a web address that was just typed; never does it by itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from integreat_editor.ui.page.link_list_dialog import AddressListDialog
from integreat_editor.ui.page.text_addresses import TextAddress, addresses_in, addresses_in_line, make_links
from integreat_editor.ui.theme.apply import set_look, set_tone

if TYPE_CHECKING:
    from integreat_editor.ui.page.screen import PageScreen

KEY = "Ctrl+Shift+L"
_KEEP = QTextCursor.MoveMode.KeepAnchor
_ENDS = frozenset(",;!?)»“”\"'")
_GOES_ON = frozenset("0123456789/-–(")


class OfferLine(QFrame):
    """The line below the text; hidden while there is nothing to offer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_tone(self, "info")
        self._shown = ""
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.accept = QPushButton(self)
        key = QKeySequence(KEY).toString(QKeySequence.SequenceFormat.NativeText)
        self.accept.setToolTip(self.tr("Make it a link ({})").format(key))
        self.refuse = QPushButton(self.tr("Not this one"), self)
        self.all = QPushButton(self.tr("All …"), self)
        self.all.setToolTip(self.tr("Every number and address of this text that is no link yet"))
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 4, 8, 4)
        row.setSpacing(6)
        row.addWidget(self.words, 1)
        for button in (self.accept, self.refuse, self.all):
            set_look(button, "link")
            button.setAutoDefault(False)
            row.addWidget(button)
        self.hide()

    def say(self, place: TextAddress) -> None:
        """Shows the offer for an address."""
        self._shown = place.words
        words = {"phone": self.tr("Make it a phone link"), "mail": self.tr("Make it a mail link")}
        self.accept.setText(words.get(place.address.kind, self.tr("Make it a link")))
        self.accept.setAccessibleName(f"{place.words}: {self.accept.text()}")
        self.words.setToolTip(place.words)
        self.show()
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        room = self.words.width()
        self.words.setText(self.words.fontMetrics().elidedText(self._shown, Qt.TextElideMode.ElideMiddle, room))


class LinkOffers(QObject):
    """Serves one page screen. What was refused is not offered again while the screen lives."""

    def __init__(self, screen: PageScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._refused: set[str] = set()
        self._place: TextAddress | None = None
        self._marked = QTextCursor()
        self._document: QTextDocument | None = None
        self.line = OfferLine(screen.parts.text)
        layout = screen.parts.text.layout()
        if layout is not None:
            layout.addWidget(self.line)
        self.line.accept.clicked.connect(self.accept)
        self.line.refuse.clicked.connect(self.refuse)
        self.line.all.clicked.connect(self.ask_all)
        editor = screen.parts.editor
        editor.typed.connect(self._on_typed)
        editor.content_changed.connect(self._check)
        editor.cursor_state_changed.connect(self._check)
        shortcut = QShortcut(QKeySequence(KEY), screen.parts.text)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._on_key)

    @property
    def offered(self) -> TextAddress | None:
        """What the line offers now."""
        return self._place

    # -- while a person types

    def _on_typed(self, text: str) -> None:
        cursor = self._screen.parts.editor.textCursor()
        if self._place is not None and self._place.address.kind == "phone" and text[:1] in _GOES_ON:
            if cursor.position() - self._marked.selectionEnd() <= 3:
                self._withdraw()  # the number goes on
        elif text and (text[-1].isspace() or text[-1] in _ENDS):
            self._offer_before(cursor)

    def _offer_before(self, cursor: QTextCursor) -> None:
        block, length = cursor.block(), cursor.positionInBlock()
        if length == 0:  # a new line was begun
            block = block.previous()
            length = block.length() - 1
        if not block.isValid():
            return
        found = list(addresses_in_line(self._screen.parts.editor, block, length))
        if not found or found[-1].address.href in self._refused:
            return
        behind = QTextCursor(block)
        behind.setPosition(found[-1].end)
        behind.setPosition(block.position() + length, _KEEP)
        if not any(char.isalnum() for char in behind.selectedText()):
            self._offer(found[-1])

    def _offer(self, place: TextAddress) -> None:
        editor = self._screen.parts.editor
        self._place = place
        self._document = editor.projection.qt_document
        self._marked = QTextCursor(self._document)
        self._marked.setPosition(place.start)
        self._marked.setPosition(place.end, _KEEP)
        self.line.say(place)
        editor.ensureCursorVisible()

    def _check(self) -> None:
        """Takes the offer back where its words are gone, or a link already."""
        place, editor = self._place, self._screen.parts.editor
        if place is None:
            return
        is_there = (
            self._document is editor.projection.qt_document
            and not editor.isReadOnly()
            and self._marked.selectedText() == place.words
            and not editor.inline.link(editor.inline.path_at(self._marked.selectionStart()))
        )
        if not is_there:
            self._withdraw()

    def _withdraw(self) -> None:
        self._place = None
        self.line.hide()

    # -- what a person answers

    def accept(self) -> None:
        """Makes the link that is offered."""
        self._check()
        place = self._place
        if place is not None:
            start, end = self._marked.selectionStart(), self._marked.selectionEnd()
            self._withdraw()
            make_links(self._screen.parts.editor, [replace(place, start=start, end=end)])
        self._screen.parts.editor.setFocus()

    def refuse(self) -> None:
        """Leaves it a text, now and later."""
        if self._place is not None:
            self._refused.add(self._place.address.href)
        self._withdraw()
        self._screen.parts.editor.setFocus()

    def _on_key(self) -> None:
        if self._place is not None:
            self.accept()
        else:
            self.ask_all()

    def ask_all(self) -> None:
        """Lists everything in this text that could be a link."""
        screen, editor = self._screen, self._screen.parts.editor
        if screen.content is None or editor.isReadOnly():
            return
        places = addresses_in(editor)
        if not places:
            screen.session.messages.show_notice(self.tr("Every number and address in this text is a link already."))
            return
        dialog = AddressListDialog(places, self._refused, screen)
        dialog.chosen.connect(self._link_all)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _link_all(self, chosen: list[TextAddress]) -> None:
        """Makes links of what still stands where it stood: a sync may have changed the text behind the dialog."""
        editor = self._screen.parts.editor
        make_links(editor, [place for place in addresses_in(editor) if place in chosen])
        editor.setFocus()
