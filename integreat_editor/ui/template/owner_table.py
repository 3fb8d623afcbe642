"""The owners' table: who follows which version of which page, with search, filter and grouping."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from integreat_editor.services.owner_view import Following, OwnerView
from integreat_editor.ui.icons import icon
from integreat_editor.ui.page.placeholder import Placeholder
from integreat_editor.ui.template.owner_rows import TONES, OwnerGroup, OwnerRow, count_words, groups, state_words
from integreat_editor.ui.theme.apply import colours
from integreat_editor.ui.theme.scale import scaled

_ROW_HEIGHT = 30
_WIDTHS = (230, 180, 220)
_FILTERS = {
    "all": frozenset[Following](),
    "older": frozenset({Following.OLDER, Following.UNTOLD}),
    "newest": frozenset({Following.NEWEST}),
    "declined": frozenset({Following.DECLINED}),
    "not_adopted": frozenset({Following.NOT_ADOPTED}),
}


class OwnerTable(QWidget):
    """Shows a view; `reload`: a person wants it asked anew."""

    reload = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view: OwnerView | None = None
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search municipality or page"))
        self.search.setAccessibleName(self.tr("Search municipality or page"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icon("search", colours().muted), QLineEdit.ActionPosition.LeadingPosition)
        self.filter = QComboBox(self)
        self.filter.setAccessibleName(self.tr("Which rows are shown"))
        for key, name in self._filters():
            self.filter.addItem(name, key)
        self.grouping = QComboBox(self)
        self.grouping.setAccessibleName(self.tr("Order of the rows"))
        self.grouping.addItem(self.tr("by municipality"), "municipality")
        self.grouping.addItem(self.tr("by page"), "page")
        self.again = QPushButton(icon("sync"), self.tr("Reload"), self)
        self.again.clicked.connect(self.reload)
        self.rows = QTreeWidget(self)
        self.rows.setAccessibleName(self.tr("Who follows which version"))
        self.rows.setFrameShape(QFrame.Shape.NoFrame)
        self.rows.setUniformRowHeights(True)
        self.rows.setIndentation(16)
        self.rows.setStyleSheet("QTreeView::item { padding: 0 5px; }")
        self.nothing = Placeholder(self)
        self._lay_out()
        self.search.textChanged.connect(lambda _text: self._fill())
        self.filter.currentIndexChanged.connect(lambda _index: self._fill())
        self.grouping.currentIndexChanged.connect(lambda _index: self._fill())

    def show_view(self, view: OwnerView) -> None:
        """Shows who follows; filter and search stay."""
        self.view = view
        self._fill()

    def _fill(self) -> None:
        if self.view is None:
            return
        by = self.grouping.currentData()
        heads = [self.tr("Municipality and page"), self.tr("Page and municipality")]
        labels = [heads[by == "page"], self.tr("State"), self.tr("Version"), self.tr("Reason or remark")]
        self.rows.setHeaderLabels(labels)
        self.rows.clear()
        found = list(groups(self.view, by, _FILTERS[self.filter.currentData()], self.search.text().strip()))
        for group in found:
            self._add(group)
        self.rows.expandAll() if len(found) <= 20 else None
        self._fit()
        if found:
            self.stack.setCurrentWidget(self.rows)
        else:
            self.nothing.say("search", self.tr("No row fits"), self.tr("Choose another filter or search."))
            self.stack.setCurrentWidget(self.nothing)

    def _add(self, group: OwnerGroup) -> None:
        said = count_words(group.counts)
        head = QTreeWidgetItem(self.rows, [f"{group.title}  –  {said}"])
        font = head.font(0)
        font.setBold(True)
        head.setFont(0, font)
        head.setSizeHint(0, QSize(0, scaled(_ROW_HEIGHT)))
        head.setFirstColumnSpanned(True)
        for row in group.rows:
            self._add_row(head, row)

    def _add_row(self, head: QTreeWidgetItem, row: OwnerRow) -> None:
        item = QTreeWidgetItem(head, [row.title, state_words(row.state), row.version, row.remark])
        item.setSizeHint(0, QSize(0, scaled(_ROW_HEIGHT)))
        tone = getattr(colours(), TONES[row.state])
        item.setForeground(1, QBrush(QColor(tone)))
        for column, text in enumerate((row.title, "", row.version, row.remark)):
            item.setToolTip(column, text)

    def _fit(self) -> None:
        header = self.rows.header()
        header.setStretchLastSection(True)
        for column, width in enumerate(_WIDTHS):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            if not header.property("fitted"):
                self.rows.setColumnWidth(column, width)
        header.setProperty("fitted", True)

    def _filters(self) -> list[tuple[str, str]]:
        return [
            ("all", self.tr("all")),
            ("older", self.tr("with an older version")),
            ("newest", self.tr("with the newest version")),
            ("declined", self.tr("declined")),
            ("not_adopted", self.tr("not adopted yet")),
        ]

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(14, 4, 14, 8)
        bar.setSpacing(8)
        bar.addWidget(self.search, 1)
        for widget in (self.filter, self.grouping, self.again):
            bar.addWidget(widget)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.rows)
        self.stack.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self.stack, 1)
