"""Characters that no key has: a small board, found by name or by what they look like."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListView, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from integreat_editor.ui.theme.apply import set_look
from integreat_editor.ui.theme.scale import scaled

_TILE = 44
_REMEMBERED = 10
_recent: list[str] = []
"""For the run of the program: what was used last stands first."""


def characters() -> list[tuple[str, str, str]]:
    """(character, what the tile shows, its name in the interface's language)."""
    translate = QCoreApplication.translate
    return [
        ("–", "–", translate("SpecialCharacters", "dash")),
        ("—", "—", translate("SpecialCharacters", "long dash")),
        ("…", "…", translate("SpecialCharacters", "ellipsis")),
        ("„", "„", translate("SpecialCharacters", "German opening quotation mark")),
        ("“", "“", translate("SpecialCharacters", "German closing, English opening quotation mark")),
        ("”", "”", translate("SpecialCharacters", "English closing quotation mark")),
        ("‚", "‚", translate("SpecialCharacters", "German single opening quotation mark")),
        ("‘", "‘", translate("SpecialCharacters", "German single closing quotation mark")),
        ("’", "’", translate("SpecialCharacters", "apostrophe")),
        ("«", "«", translate("SpecialCharacters", "left guillemet")),
        ("»", "»", translate("SpecialCharacters", "right guillemet")),
        ("§", "§", translate("SpecialCharacters", "section sign, paragraph of a law")),
        ("€", "€", translate("SpecialCharacters", "euro")),
        ("°", "°", translate("SpecialCharacters", "degree")),
        ("²", "²", translate("SpecialCharacters", "squared")),
        ("³", "³", translate("SpecialCharacters", "cubed")),
        ("½", "½", translate("SpecialCharacters", "one half")),
        ("¼", "¼", translate("SpecialCharacters", "one quarter")),
        ("×", "×", translate("SpecialCharacters", "times")),
        ("·", "·", translate("SpecialCharacters", "middle dot")),
        ("→", "→", translate("SpecialCharacters", "arrow to the right")),
        ("←", "←", translate("SpecialCharacters", "arrow to the left")),
        ("✓", "✓", translate("SpecialCharacters", "check mark")),
        ("№", "№", translate("SpecialCharacters", "number sign")),
        ("©", "©", translate("SpecialCharacters", "copyright")),
        ("ß", "ß", translate("SpecialCharacters", "sharp s")),
        ("ẞ", "ẞ", translate("SpecialCharacters", "capital sharp s")),
        ("\u00a0", "␣", translate("SpecialCharacters", "space that keeps words on one line")),
        ("\u202f", "␣̲", translate("SpecialCharacters", "narrow space that keeps words on one line")),
        ("\u00ad", "-|", translate("SpecialCharacters", "place where a word may be divided")),
        ("\u200e", "→|", translate("SpecialCharacters", "mark: from left to right")),
        ("\u200f", "|←", translate("SpecialCharacters", "mark: from right to left")),
        ("\u200c", "|", translate("SpecialCharacters", "mark: letters not joined (Farsi)")),
    ]


class SpecialCharactersDialog(QDialog):
    """`chosen` carries the character; the board stays open until it is closed, so that several can be taken."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Special characters"))
        self.resize(scaled(520), scaled(380))
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search by name"))
        self.search.setAccessibleName(self.tr("Search by name"))
        self.search.setClearButtonEnabled(True)
        self.board = QListWidget(self)
        self.board.setAccessibleName(self.tr("Special characters"))
        self.board.setViewMode(QListView.ViewMode.IconMode)
        self.board.setResizeMode(QListView.ResizeMode.Adjust)
        self.board.setMovement(QListView.Movement.Static)
        self.board.setUniformItemSizes(True)
        font = self.board.font()
        font.setPointSizeF(font.pointSizeF() * 1.5)
        self.board.setFont(font)
        self.name = QLabel(self)
        set_look(self.name, "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(10)
        column.addWidget(self.search)
        column.addWidget(self.board, 1)
        column.addWidget(self.name)
        self.search.textChanged.connect(self._fill)
        self.search.returnPressed.connect(lambda: self._take(self.board.currentItem()))
        self.board.itemActivated.connect(self._take)
        self.board.itemClicked.connect(self._take)
        self.board.currentItemChanged.connect(self._tell)
        self._fill("")

    def _fill(self, words: str) -> None:
        self.board.clear()
        everything = characters()
        order = {char: place for place, char in enumerate(_recent)}
        everything.sort(key=lambda entry: order.get(entry[0], len(order)))
        for char, shown, name in everything:
            if words == char or all(word in name.casefold() for word in words.casefold().split()):
                item = QListWidgetItem(shown)
                item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                item.setSizeHint(QSize(scaled(_TILE), scaled(_TILE)))
                item.setToolTip(name)
                item.setData(Qt.ItemDataRole.UserRole, char)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, name)
                self.board.addItem(item)
        self.board.setCurrentRow(0)

    def _tell(self, item: QListWidgetItem | None) -> None:
        if item is None:
            self.name.setText("")
            return
        char = item.data(Qt.ItemDataRole.UserRole)
        self.name.setText(f"{item.toolTip()} (U+{ord(char):04X} {unicodedata.name(char, '').lower()})")

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        char = item.data(Qt.ItemDataRole.UserRole)
        _recent[:] = [char, *(each for each in _recent if each != char)][:_REMEMBERED]
        self.chosen.emit(char)
