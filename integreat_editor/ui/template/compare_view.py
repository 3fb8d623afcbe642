"""The comparison on the screen: keeps what is chosen over each new reading, and tells which page is looked at."""

from PySide6.QtCore import QItemSelectionModel, QPoint, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from integreat_editor.models.comparison import ComparisonRow
from integreat_editor.ui.template.compare_delegate import CompareDelegate, CompareHeader
from integreat_editor.ui.template.compare_lines import CompareData, CompareFilter
from integreat_editor.ui.template.compare_marks import cell_width
from integreat_editor.ui.template.compare_model import (
    LANGUAGES,
    OURS,
    SENTENCES,
    STATE,
    TEMPLATE,
    CompareItemModel,
    Index,
)

_STATE_WIDTH = 200
_SENTENCES_WIDTH = 170
_MARGIN = 8


class CompareView(QTreeView):
    """Shows a `CompareItemModel`. `chosen`: another row is looked at, or several; `menu_wanted`: where to show it."""

    chosen = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = CompareItemModel(self)
        self._painter = CompareDelegate(self.rows, self)
        self._folded: set[str] = set()
        self._remembered = ""
        header = CompareHeader(self)
        self.setHeader(header)
        self.setModel(self.rows)
        self.setItemDelegate(self._painter)
        self.setUniformRowHeights(True)
        self.setIndentation(16)
        self.setMouseTracking(True)
        self.setAllColumnsShowFocus(True)
        self.setAccessibleName(self.tr("Pages of the template and of this region"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(False)
        self.setTabKeyNavigation(False)
        header.setStretchLastSection(False)
        for column in (TEMPLATE, OURS):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column in (STATE, LANGUAGES, SENTENCES):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(STATE, _STATE_WIDTH)
        header.resizeSection(SENTENCES, _SENTENCES_WIDTH)
        self._header = header
        self.collapsed.connect(lambda index: self._note_fold(index, folded=True))
        self.expanded.connect(lambda index: self._note_fold(index, folded=False))
        # One click changes the selection and then the current row: both are told once, when they agree.
        self._tell = QTimer(self)
        self._tell.setSingleShot(True)
        self._tell.setInterval(0)
        self._tell.timeout.connect(self.chosen)
        self.selectionModel().selectionChanged.connect(lambda _now, _before: self._tell.start())
        self.selectionModel().currentChanged.connect(lambda _now, _before: self._tell.start())

    # -- what is shown

    def show_data(self, data: CompareData, wanted: CompareFilter) -> None:
        """Shows these rows; what is chosen stays chosen if it is still there."""
        codes = tuple(code for code, _ in data.languages)
        self._painter.languages = self._header.languages = codes
        self._header.resizeSection(LANGUAGES, cell_width(len(codes)) * max(1, len(codes)) + _MARGIN)
        chosen = set(self.keys)
        key, top = self.key or self._remembered, self.verticalScrollBar().value()
        self.setUpdatesEnabled(False)
        try:
            self.rows.show(data, wanted)
            self._unfold()
            self._choose_again(chosen, key)
            self.verticalScrollBar().setValue(top)
        finally:
            self.setUpdatesEnabled(True)
        self._tell.stop()
        self.chosen.emit()

    def set_filter(self, wanted: CompareFilter) -> None:
        """Narrows the rows."""
        self.show_data(self.rows.data_shown, wanted)

    def choose(self, key: str) -> None:
        """Goes to a row as a person does."""
        index = self.rows.index_of(key)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def _unfold(self) -> None:
        with QSignalBlocker(self):
            self.expandAll()
            if not self.rows.filter.narrows:
                for key in self._folded:
                    index = self.rows.index_of(key)
                    if index.isValid():
                        self.collapse(index)

    def _choose_again(self, chosen: set[str], key: str) -> None:
        self._remembered = ""
        flag = QItemSelectionModel.SelectionFlag
        index = self.rows.index_of(key)
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)
        else:
            self._remembered = key
        for each in chosen - {key}:
            other = self.rows.index_of(each)
            if other.isValid():
                self.selectionModel().select(other, flag.Select | flag.Rows)

    def _note_fold(self, index: Index, *, folded: bool) -> None:
        line = self.rows.line(index)
        if line is not None and not self.rows.filter.narrows:
            (self._folded.add if folded else self._folded.discard)(line.key)

    # -- what is chosen

    @property
    def is_waiting(self) -> bool:
        """Whether another choice is not told yet."""
        return self._tell.isActive()

    @property
    def key(self) -> str:
        """The row that is looked at, "" for none."""
        line = self.rows.line(self.currentIndex())
        return line.key if line is not None and line.row is not None else ""

    @property
    def row(self) -> ComparisonRow | None:
        """The row that is looked at."""
        line = self.rows.line(self.currentIndex())
        return line.row if line is not None else None

    @property
    def keys(self) -> list[str]:
        """The keys of all chosen rows."""
        lines = (self.rows.line(index) for index in self.selectionModel().selectedRows())
        return [line.key for line in lines if line is not None and line.row is not None]

    @property
    def chosen_rows(self) -> list[ComparisonRow]:
        """All chosen rows in the order of the tree."""
        wanted = set(self.keys)
        return [line.row for line in self.rows.data_shown.lines if line.row is not None and line.key in wanted]

    # -- Qt

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.menu_wanted.emit(self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft()))
        else:
            self.menu_wanted.emit(event.globalPos())
