"""The list of findings: headings fold, what is chosen stays chosen over each new reading."""

from PySide6.QtCore import QItemSelectionModel, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from integreat_editor.content.problems import ProblemKind
from integreat_editor.ui.checks.item_model import LANGUAGE, PAGE, WHAT, FindingItemModel, Index
from integreat_editor.ui.checks.lines import Line, Shown
from integreat_editor.ui.theme.scale import scaled

_PAGE_WIDTH = 260
_LANGUAGE_WIDTH = 120
_ROW_HEIGHT = 28
_FOLDED_AT_FIRST = frozenset((ProblemKind.SENTENCE, ProblemKind.HEADING))
"""Advice rather than mistakes, and many of them."""


class _Rows(QStyledItemDelegate):
    """Rows with some air."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002, N802 - Qt's signature
        return QSize(80, scaled(_ROW_HEIGHT))


class FindingView(QTreeView):
    """`go_wanted`: a person wants to see the place; `chosen`: others are chosen; `menu_wanted`: where to show it."""

    go_wanted = Signal(object)
    chosen = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = FindingItemModel(self)
        self._folded: set[ProblemKind] = set(_FOLDED_AT_FIRST)
        self._filling = False
        self.setModel(self.rows)
        self.setItemDelegate(_Rows(self))
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setExpandsOnDoubleClick(False)
        self.setAccessibleName(self.tr("Findings"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(PAGE, _PAGE_WIDTH)
        header.resizeSection(LANGUAGE, _LANGUAGE_WIDTH)
        self.expanded.connect(lambda index: self._note_fold(index, folded=False))
        self.collapsed.connect(lambda index: self._note_fold(index, folded=True))
        self.doubleClicked.connect(self._go)
        self.selectionModel().selectionChanged.connect(lambda _now, _before: self.chosen.emit())

    def show_findings(self, what: Shown) -> None:
        """Shows these; what was chosen stays so if it is still there. The only kind there is opens by itself."""
        key, top = self.key, self.verticalScrollBar().value()
        self._filling = True
        self.rows.show(what)
        for row, group in enumerate(what.groups):
            index = self.rows.index(row, WHAT)
            self.setFirstColumnSpanned(row, self.rootIndex(), True)
            self.setExpanded(index, len(what.groups) == 1 or group.kind not in self._folded)
        again = self.rows.index_of(key) if key else self.rows.index(0, WHAT)
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(again, flag.ClearAndSelect | flag.Rows)
        self.verticalScrollBar().setValue(top)
        self._filling = False
        self.chosen.emit()

    @property
    def line(self) -> Line | None:
        """The finding that is looked at."""
        return self.rows.line(self.currentIndex())

    @property
    def key(self) -> str:
        """Its key, "" for none."""
        return self.line.finding.key if self.line is not None else ""

    @property
    def chosen_lines(self) -> list[Line]:
        """All chosen findings; a chosen heading stands for all below it."""
        found: dict[str, Line] = {}
        for index in self.selectionModel().selectedRows():
            group, line = self.rows.group(index), self.rows.line(index)
            for each in group.lines if group is not None else (line,):
                if each is not None:
                    found[each.finding.key] = each
        return list(found.values())

    def _note_fold(self, index: Index, *, folded: bool) -> None:
        group = self.rows.group(index)
        if group is not None and not self._filling:
            (self._folded.add if folded else self._folded.discard)(group.kind)

    def _go(self, index: Index) -> None:
        line = self.rows.line(index)
        if line is not None:
            self.go_wanted.emit(line)
        else:
            self.setExpanded(index, not self.isExpanded(index))

    # -- Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._go(self.currentIndex())
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.menu_wanted.emit(self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft()))
        else:
            self.menu_wanted.emit(event.globalPos())
