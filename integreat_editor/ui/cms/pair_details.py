"""One line of the pairing in full: both pages beside each other, what differs, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from integreat_editor.services.cms_words import cms_words
from integreat_editor.ui.cms.pair_lines import PairLine, place_words
from integreat_editor.ui.diff_view import DiffView
from integreat_editor.ui.theme.apply import set_look

if TYPE_CHECKING:
    from integreat_editor.models.region import Region
    from integreat_editor.services.cms_pairing import CmsPageName, Difference
    from integreat_editor.ui.session import Session

_COLUMN = 560


class PairDetails(QWidget):
    """`decided` carries (what, the line, a value): "pair" with the number of the CMS's page, "new", "leave_out",
    "take_in", "take_back", "unpair", "side" with (language, "hub" or "cms")."""

    decided = Signal(str, object, object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.line: PairLine | None = None
        self.names: dict[str, str] = {}
        """Languages by their codes."""
        self._differences: dict[str, Difference] = {}
        self.hub, self.hub_place = self._label("heading"), self._label("muted")
        self.cms, self.cms_place = self._label("heading"), self._label("muted")
        self.why = self._label("")
        self.other = QComboBox(self)
        self.other.setAccessibleName(self.tr("Page of the CMS"))
        self.other.setEditable(True)
        self.other.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.other.setMinimumContentsLength(20)
        self.other.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.take_other = QPushButton(self.tr("Pair with this page"), self)
        self.take_other.clicked.connect(lambda: self._decide("pair", self.other.currentData()))
        self.language = QComboBox(self)
        self.language.setAccessibleName(self.tr("Language"))
        self.difference = DiffView(session, self, _COLUMN)
        self.buttons: list[QPushButton] = []
        self._lay_out()
        self.language.currentIndexChanged.connect(lambda _row: self._show_difference())
        self.show_line(None, ())

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(2)
        for side, (head, title, place) in enumerate(
            ((self.tr("On the hub"), self.hub, self.hub_place), (self.tr("In the CMS"), self.cms, self.cms_place))
        ):
            label = QLabel(head, self)
            set_look(label, "muted")
            grid.addWidget(label, 0, side)
            grid.addWidget(title, 1, side)
            grid.addWidget(place, 2, side)
            grid.setColumnStretch(side, 1)
        self._choosing = QWidget(self)
        choosing = QHBoxLayout(self._choosing)
        choosing.setContentsMargins(0, 0, 0, 0)
        choosing.addWidget(self.other, 1)
        choosing.addWidget(self.take_other)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(8)
        self._actions.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 4, 0, 0)
        column.setSpacing(12)
        column.addLayout(grid)
        column.addWidget(self.why)
        column.addWidget(self.language, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.difference, 1)
        column.addStretch(0)
        column.addWidget(self._choosing)
        column.addLayout(self._actions)

    # -- showing

    def name_languages(self, region: Region) -> None:
        """Says languages as the region names them."""
        self.names = {each.code: each.name for each in region.languages}

    def show_line(self, line: PairLine | None, free: Sequence[CmsPageName]) -> None:
        """Shows a line; `free`: the pages of the CMS that it can be paired with."""
        self.line = line
        self._differences = {}
        self.setVisible(line is not None)
        self.language.hide()
        self.difference.clear()
        if line is None:
            return
        nothing = self.tr("no page yet")
        self.hub.setText(line.hub.title if line.hub is not None else nothing)
        self.hub_place.setText(place_words(line.hub.above, "") if line.hub is not None else "")
        self.cms.setText(line.cms.title if line.cms is not None else nothing)
        self.cms_place.setText(self._cms_place(line))
        self.why.setText(self._why(line))
        self.why.setVisible(bool(self.why.text()))
        self._show_choice(line, free)
        self._show_buttons(line)

    def show_differences(self, differences: Sequence[Difference]) -> None:
        """The texts of the line that differ from the start."""
        self._differences = {each.language: each for each in differences}
        self.language.blockSignals(True)
        self.language.clear()
        for code in self._differences:
            self.language.addItem(self.names.get(code, code), code)
        self.language.blockSignals(False)
        self.language.setVisible(len(self._differences) > 1)
        self._show_difference()

    def _cms_place(self, line: PairLine) -> str:
        if line.cms is None:
            return ""
        number = self.tr("page {number}").replace("{number}", str(line.cms.number))
        archived = self.tr("archived") if line.cms.archived else ""
        return " · ".join(part for part in (place_words(line.cms.above, ""), number, archived) if part)

    def _why(self, line: PairLine) -> str:
        language = self._session.messages.language
        if line.certainty is not None and line.reason is not None:
            words = f"{cms_words(line.certainty, language)}: {cms_words(line.reason, language)}"
            if line.languages:
                words += ". " + self.tr("The texts differ in: {languages}.").replace(
                    "{languages}", ", ".join(self.names.get(each, each) for each in line.languages)
                )
            return words
        return {
            "hub": self.tr("Nothing like it was found in the CMS. Choose its page there, or have it made."),
            "cms": self.tr("Only the CMS has this page. Take it in to work on it here, or leave it to the CMS."),
            "differs": self.tr(
                "Hub and CMS had different texts before they were paired. Which one holds? Below, the hub's words are "
                "marked as added, the CMS's as removed."
            ),
            "new": self.tr("The next push makes this page in the CMS."),
            "hub_out": self.tr("This page never goes to the CMS."),
            "cms_out": self.tr("This page of the CMS never comes to the hub."),
        }.get(line.kind, "")

    def _show_choice(self, line: PairLine, free: Sequence[CmsPageName]) -> None:
        choosable = line.kind in ("hub", "proposal") and bool(free)
        self._choosing.setVisible(choosable)
        if not choosable:
            return
        self.other.clear()
        for each in free:
            self.other.addItem(place_words(each.above, each.title), each.number)
        completer = QCompleter(self.other.model(), self.other)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.other.setCompleter(completer)
        own = next((row for row, each in enumerate(free) if line.cms and each.number == line.cms.number), 0)
        self.other.setCurrentIndex(own)

    def _show_buttons(self, line: PairLine) -> None:
        for button in self.buttons:
            button.deleteLater()
        self.buttons = []
        for number, (words, act) in enumerate(self._offers(line)):
            button = QPushButton(words, self)
            button.setAutoDefault(False)
            if not number and line.kind in ("proposal", "cms"):
                set_look(button, "primary")
            button.clicked.connect(lambda _checked=False, act=act: act())
            self._actions.addWidget(button)
            self.buttons.append(button)

    def _offers(self, line: PairLine) -> list[tuple[str, Callable[[], None]]]:
        make = (self.tr("Make it in the CMS"), lambda: self._decide("new"))
        leave = (self.tr("Leave out"), lambda: self._decide("leave_out"))
        back = (self.tr("Take back"), lambda: self._decide("take_back"))
        if line.kind == "proposal" and line.cms is not None:
            number = line.cms.number
            return [(self.tr("The same page"), lambda: self._decide("pair", number)), make, leave]
        if line.kind == "differs":
            return [
                (self.tr("The hub's text holds"), lambda: self._decide("side", (self._language, "hub"))),
                (self.tr("Take the CMS's text in"), lambda: self._decide("side", (self._language, "cms"))),
                (self.tr("Not the same page"), lambda: self._decide("unpair")),
            ]
        return {
            "hub": [make, leave],
            "cms": [(self.tr("Take in as a new page"), lambda: self._decide("take_in")), leave],
            "pair": [(self.tr("Not the same page"), lambda: self._decide("unpair"))],
        }.get(line.kind, [back])

    @property
    def _language(self) -> str:
        return str(self.language.currentData() or "")

    def _show_difference(self) -> None:
        found = self._differences.get(self._language)
        if found is not None:
            self.difference.show_texts(found.theirs, found.ours)

    def _decide(self, what: str, value: object = None) -> None:
        if self.line is not None:
            self.decided.emit(what, self.line, value)

    def _label(self, look: str) -> QLabel:
        label = QLabel(self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop)
        if look:
            set_look(label, look)
        return label
