"""A table of words and euros: needed, saved by the template, saved by earlier translations, left to translate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from integreat_editor.ui.template.amounts import euros, number
from integreat_editor.ui.theme.scale import scaled

if TYPE_CHECKING:
    from integreat_editor.services.ledger import LanguageSum

_KEY = Qt.ItemDataRole.UserRole
_ROW_HEIGHT = 32
_PADDING = 22


@dataclass(frozen=True, slots=True)
class SavingsLine:
    """A row: words in front, then the numbers. `strong`: a sum."""

    key: str
    labels: tuple[str, ...]
    sums: LanguageSum
    strong: bool = False


class SavingsTable(QTableWidget):
    """`labels`: headings of the columns in front. `chosen` carries the key of the row a person goes to."""

    chosen = Signal(str)

    def __init__(self, labels: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels = len(labels)
        headings = [*labels, *(heading for heading, _hint in _columns())]
        self.setColumnCount(len(headings))
        self.setHorizontalHeaderLabels(headings)
        for column, (_heading, hint) in enumerate(_columns(), self._labels):
            item = self.horizontalHeaderItem(column)
            if item is not None:
                item.setToolTip(hint)
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for column in range(self._labels):
            item = self.horizontalHeaderItem(column)
            if item is not None:
                item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setStyleSheet("QTableView::item { padding: 0 8px; }")  # As far from the side as the headings.
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(scaled(_ROW_HEIGHT))
        self.horizontalHeader().setHighlightSections(False)
        self.itemSelectionChanged.connect(lambda: self.chosen.emit(self.key))

    @property
    def key(self) -> str:
        """The row that is chosen, or ""."""
        chosen = self.selectedItems()
        return str(chosen[0].data(_KEY)) if chosen else ""

    def show_lines(self, lines: Sequence[SavingsLine], *, priced: bool, key: str = "") -> None:
        """Shows these rows with `key` chosen, without telling `chosen`; euros only where there is a price."""
        self.blockSignals(True)
        place = self.verticalScrollBar().value()
        self.clearSelection()
        self.setRowCount(len(lines))
        for row, line in enumerate(lines):
            for column, words in enumerate((*line.labels, *_cells(line.sums))):
                self.setItem(row, column, self._cell(line, words, is_number=column >= self._labels))
            if line.key and line.key == key:
                self.selectRow(row)
        for column in (self.columnCount() - 2, self.columnCount() - 1):
            self.setColumnHidden(column, not priced)
        self._fit()
        self.verticalScrollBar().setValue(place)
        self.blockSignals(False)

    def content_height(self) -> int:
        """Pixels that show every row."""
        return self.horizontalHeader().sizeHint().height() + self.rowCount() * scaled(_ROW_HEIGHT) + 4

    def text(self, row: int, column: int) -> str:
        """What a cell says."""
        item = self.item(row, column)
        return item.text() if item is not None else ""

    def _cell(self, line: SavingsLine, words: str, *, is_number: bool) -> QTableWidgetItem:
        item = QTableWidgetItem(words)
        item.setData(_KEY, line.key)
        side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
        item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        if not is_number:
            item.setToolTip(words)
        if line.strong:
            font = item.font()
            font.setBold(True)
            item.setFont(font)
        if not line.key:
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        return item

    def _fit(self) -> None:
        """Numbers as wide as they are; the last of the words in front takes the rest."""
        header = self.horizontalHeader()
        header.setMinimumSectionSize(48)
        for column in range(self.columnCount()):
            if column == self._labels - 1:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
                continue
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            width = max(self.sizeHintForColumn(column), header.sectionSizeHint(column))
            self.setColumnWidth(column, width + _PADDING // 2)


def _cells(sums: LanguageSum) -> tuple[str, ...]:
    words = (sums.new + sums.saved_words, sums.from_template, sums.from_memory, sums.new)
    if sums.unpriced == words[0] and words[0]:
        return (*map(number, words), "–", "–")
    return (*map(number, words), euros(sums.cost), euros(sums.saved))


def _columns() -> tuple[tuple[str, str], ...]:
    """Heading and hint of each number."""
    translate = QCoreApplication.translate
    return (
        (translate("SavingsTable", "All words"), translate("SavingsTable", "New and changed words in all")),
        (
            translate("SavingsTable", "Template"),
            translate("SavingsTable", "Words whose translation came along with the template"),
        ),
        (
            translate("SavingsTable", "Memory"),
            translate("SavingsTable", "Words whose translation an earlier version of the page gives back"),
        ),
        (translate("SavingsTable", "To translate"), translate("SavingsTable", "Words that are left to translate")),
        (translate("SavingsTable", "Cost"), translate("SavingsTable", "Euros for what is left to translate")),
        (translate("SavingsTable", "Saved"), translate("SavingsTable", "Euros that template and memory save")),
    )
