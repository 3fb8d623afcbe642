"""A table as a grid: words are edited in place, cells with links or formats in the small editor below."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from integreat_editor.content.source import parse_source
from integreat_editor.content.table import (
    Cell,
    Table,
    read_table,
    with_cell,
    with_column,
    with_header,
    with_row,
    without_column,
    without_row,
)
from integreat_editor.content.text_slot import slot_text, with_slot_text
from integreat_editor.ui.objects.form import ObjectForm, PartEditor, Surroundings
from integreat_editor.ui.theme.apply import set_look


class TableForm(ObjectForm):
    """Edits cells, rows and columns; a change touches the bytes of its cells only."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Table")
        self._around = around
        self._html = ""
        self._table = Table(())
        self.grid = QTableWidget(self)
        self.grid.setAccessibleName(self.tr("Cells of the table"))
        self.grid.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.grid.setLayoutDirection(Qt.LayoutDirection.RightToLeft if around.rtl else Qt.LayoutDirection.LeftToRight)
        self.grid.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.grid.horizontalHeader().setMinimumSectionSize(80)
        self.grid.setTabKeyNavigation(False)  # Tab leaves the grid, arrows walk in it
        self.grid.itemChanged.connect(self._on_item)
        self.grid.currentCellChanged.connect(lambda *_places: self._show_cell())
        self.header = QCheckBox(self.tr("The first row holds headings"), self)
        self.header.toggled.connect(self._on_header)
        self.header.setEnabled(around.writable)
        self.advice = QLabel(self.tr("Cells are joined here: rows and columns can be changed in the HTML only."), self)
        self.advice.setWordWrap(True)
        set_look(self.advice, "muted")
        self.cell_name = QLabel(self)
        self.cell = PartEditor(around, self.tr("Text of the cell"), self)
        self.cell.setMaximumHeight(190)
        self.cell.edited.connect(self._on_cell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addLayout(self._make_buttons())
        column.addWidget(self.header)
        column.addWidget(self.advice)
        column.addWidget(self.grid, 1)
        column.addWidget(self.cell_name)
        column.addWidget(self.cell)
        self.setFocusProxy(self.grid)

    def _make_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.buttons: list[QPushButton] = []
        for words, change in (
            (self.tr("Row above"), lambda html: with_row(html, self._row)),
            (self.tr("Row below"), lambda html: with_row(html, self._row + 1)),
            (self.tr("Delete row"), lambda html: without_row(html, self._row)),
            (self.tr("Column before"), lambda html: with_column(html, self._column)),
            (self.tr("Column after"), lambda html: with_column(html, self._column + 1)),
            (self.tr("Delete column"), lambda html: without_column(html, self._column)),
        ):
            button = QPushButton(words, self)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, change=change: self._change(change))
            self.buttons.append(button)
            row.addWidget(button)
        row.addStretch(1)
        return row

    @property
    def _row(self) -> int:
        return max(0, self.grid.currentRow())

    @property
    def _column(self) -> int:
        return max(0, self.grid.currentColumn())

    def show_html(self, html: str) -> bool:
        table = read_table(html)
        if table is None:
            return False
        if html != self._html or not self._table.rows:
            self._html = html
            self._fill(table)
        return True

    # -- what is shown

    def _fill(self, table: Table) -> None:
        self._table = table
        row, column = self._row, self._column
        with QSignalBlocker(self.grid), QSignalBlocker(self.header):
            self.grid.clear()
            self.grid.setRowCount(len(table.rows))
            self.grid.setColumnCount(table.columns)
            for number, cells in enumerate(table.rows):
                for place in range(table.columns):
                    item = self._item(cells[place] if place < len(cells) else None)
                    self.grid.setItem(number, place, item)
            self.header.setChecked(table.has_header)
            self.grid.setCurrentCell(min(row, len(table.rows) - 1), min(column, table.columns - 1))
        self.advice.setVisible(not table.is_regular)
        for number, button in enumerate(self.buttons):
            enough = {2: len(table.rows) > 1, 5: table.columns > 1}.get(number, True)
            button.setEnabled(self._around.writable and table.is_regular and enough)
        self._show_cell()

    def _item(self, cell: Cell | None) -> QTableWidgetItem:
        item = QTableWidgetItem()
        if cell is None:
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            return item
        self._dress(item, cell)
        return item

    def _dress(self, item: QTableWidgetItem, cell: Cell) -> None:
        words = slot_text(cell.html)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if words is not None and self._around.writable:
            flags |= Qt.ItemFlag.ItemIsEditable
        item.setFlags(flags)
        item.setText(_words(cell.html) if words is None else words)
        item.setToolTip(self.tr("Edit this cell below the table.") if words is None else "")
        font = item.font()
        font.setBold(cell.is_header)
        item.setFont(font)

    def _current(self) -> Cell | None:
        rows = self._table.rows
        if self._row >= len(rows) or self._column >= len(rows[self._row]):
            return None
        return rows[self._row][self._column]

    def _show_cell(self) -> None:
        cell = self._current()
        self.cell.setEnabled(cell is not None)
        self.cell.show_html(cell.html if cell else "")
        place = self.tr("Row %1, column %2:").replace("%1", str(self._row + 1)).replace("%2", str(self._column + 1))
        self.cell_name.setText(place)

    # -- what is changed

    def _on_item(self, item: QTableWidgetItem) -> None:
        cell = self._table.rows[item.row()][item.column()]
        self._set_cell(item.row(), item.column(), with_slot_text(cell.html, item.text()))
        if (item.row(), item.column()) == (self._row, self._column):
            self._show_cell()

    def _on_cell(self, html: str) -> None:
        row, column = self._row, self._column
        self._set_cell(row, column, html)
        item = self.grid.item(row, column)
        if item is not None:
            with QSignalBlocker(self.grid):
                self._dress(item, self._table.rows[row][column])

    def _set_cell(self, row: int, column: int, html: str) -> None:
        changed = with_cell(self._html, row, column, html)
        table = read_table(changed)
        if table is None or changed == self._html:
            return
        self._html, self._table = changed, table
        self.edited.emit(changed)

    def _on_header(self, header: bool) -> None:
        self._change(lambda html: with_header(html, header=header))

    def _change(self, change: Callable[[str], str]) -> None:
        changed = change(self._html)
        table = read_table(changed)
        if table is not None and changed != self._html:
            self._html = changed
            self._fill(table)
            self.edited.emit(changed)


def _words(html: str) -> str:
    """The words of a cell with markup: those of different lines do not run into each other."""
    return " ".join(" ".join(node.text for node in parse_source(html).iter() if node.text.strip()).split())
