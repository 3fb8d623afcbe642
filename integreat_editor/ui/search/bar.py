"""What is searched for, where, and what it shall be replaced by."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QWidget

from integreat_editor.content.replacing import Pattern
from integreat_editor.ui.icons import icon
from integreat_editor.ui.theme.apply import colours, set_look

_PAUSE_MS = 150


class SearchBar(QWidget):
    """`asked`: search or plan anew; `mode_changed`: with or without replacing; `replace_wanted`: carry it out."""

    asked = Signal()
    mode_changed = Signal()
    replace_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = self._make_field(self.tr("Search all pages and languages: words, “a phrase”, a phone number"))
        self.words.addAction(icon("search", colours().muted), QLineEdit.ActionPosition.LeadingPosition)
        self.language = QComboBox(self)
        self.language.setAccessibleName(self.tr("Language"))
        self.language.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.where = QComboBox(self)
        self.where.setAccessibleName(self.tr("Where to search"))
        for text, key in (
            (self.tr("Region and template"), "both"),
            (self.tr("This region"), "own"),
            (self.tr("State template"), "template"),
        ):
            self.where.addItem(text, key)
        self.replacing = QPushButton(self.tr("Replace …"), self)
        self.replacing.setCheckable(True)
        self.replacement = self._make_field(self.tr("Replace by"))
        self.case = QCheckBox(self.tr("Match case"), self)
        self.whole = QCheckBox(self.tr("Whole words"), self)
        self.addresses = QCheckBox(self.tr("Links too (phone, mail)"), self)
        self.addresses.setChecked(True)
        self.carry_out = QPushButton(self)
        set_look(self.carry_out, "primary")
        self._second = QWidget(self)
        self._lay_out()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.asked)
        for field in (self.words, self.replacement):
            field.textChanged.connect(self._pause.start)
        for box in (self.case, self.whole, self.addresses):
            box.toggled.connect(self.asked)
        self.language.activated.connect(self.asked)
        self.where.activated.connect(self.asked)
        self.replacing.toggled.connect(self._on_mode)
        self.carry_out.clicked.connect(self.replace_wanted)
        self._on_mode(on=False)

    def _make_field(self, words: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setPlaceholderText(words)
        field.setAccessibleName(words)
        field.setClearButtonEnabled(True)
        return field

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.words, 1)
        widgets: tuple[QWidget, ...] = (self.language, self.where, self.replacing)
        for widget in widgets:
            first.addWidget(widget)
        second = QHBoxLayout(self._second)
        second.setContentsMargins(0, 0, 0, 0)
        second.setSpacing(12)
        second.addWidget(self.replacement, 1)
        for widget in (self.case, self.whole, self.addresses, self.carry_out):
            second.addWidget(widget)
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 14, 16, 10)
        grid.setVerticalSpacing(8)
        grid.addLayout(first, 0, 0)
        grid.addWidget(self._second, 1, 0)

    def show_languages(self, languages: Sequence[tuple[str, str]]) -> None:
        """Offers these (code, name); the chosen one stays."""
        chosen = self.language.currentData()
        self.language.clear()
        self.language.addItem(self.tr("All languages"), "")
        for code, name in languages:
            self.language.addItem(name, code)
        self.language.setCurrentIndex(max(0, self.language.findData(chosen)))

    def set_replacing_possible(self, possible: bool) -> None:
        """Hides replacing from those who may only read."""
        self.replacing.setVisible(possible)
        if not possible:
            self.replacing.setChecked(False)

    def _on_mode(self, on: bool) -> None:
        self._second.setVisible(on)
        self.where.setVisible(not on)
        self.mode_changed.emit()
        (self.replacement if on and self.words.text() else self.words).setFocus(Qt.FocusReason.OtherFocusReason)

    def search_now(self) -> None:
        """Does not wait for more letters."""
        self._pause.stop()
        self.asked.emit()

    @property
    def is_waiting(self) -> bool:
        """Whether a search is due that has not begun."""
        return self._pause.isActive()

    @property
    def languages(self) -> list[str] | None:
        """The chosen language, None for all."""
        code = self.language.currentData()
        return [code] if code else None

    @property
    def pattern(self) -> Pattern:
        """What is to be replaced."""
        return Pattern(
            self.words.text(),
            case=self.case.isChecked(),
            whole=self.whole.isChecked(),
            addresses=self.addresses.isChecked(),
        )
