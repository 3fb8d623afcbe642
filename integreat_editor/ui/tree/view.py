"""The tree on the screen: keeps what is unfolded and chosen over each new reading, and tells which page is wanted."""

from collections.abc import Callable, Collection

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QWidget

from integreat_editor.ui.tree.delegate import PageDelegate, StripHeader
from integreat_editor.ui.tree.drag_view import DragTreeView
from integreat_editor.ui.tree.dragging import DropPlace
from integreat_editor.ui.tree.item_model import STRIP_COLUMN, TITLE_COLUMN, Index
from integreat_editor.ui.tree.nodes import TreeData, TreeFilter
from integreat_editor.ui.tree.strip import cell_width

_STRIP_MARGIN = 8
UNFOLDED_AT_FIRST = 60
"""A tree of at most so many pages is shown unfolded."""


class PageTreeView(DragTreeView):
    """Shows a `PageTreeItemModel`. `page_chosen`: the current page, "" for none; `menu_wanted`: where to show it."""

    page_chosen = Signal(str)
    menu_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unfolded: set[str] = set()
        self._first = True
        self._showing = False
        self._remembered = ""
        self._later: TreeData | None = None
        """Read while a title was being written."""
        self.strip_header = StripHeader(self)
        self.setHeader(self.strip_header)
        self.setModel(self.pages)
        self.setItemDelegate(PageDelegate(self))
        self.setUniformRowHeights(True)
        self.setIndentation(18)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Page tree"))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.strip_header.setStretchLastSection(False)
        self.strip_header.setSectionResizeMode(TITLE_COLUMN, QHeaderView.ResizeMode.Stretch)
        self.strip_header.setSectionResizeMode(STRIP_COLUMN, QHeaderView.ResizeMode.Fixed)
        self.expanded.connect(self._on_expanded)
        self.collapsed.connect(self._on_collapsed)

    @property
    def page(self) -> str:
        """The chosen page, "" for none."""
        node = self.pages.node(self.currentIndex())
        return node.id if node else ""

    def show_data(self, data: TreeData) -> None:
        """Shows a new reading of the tree; the page chosen, what is unfolded and the place on the screen stay."""
        self.strip_header.show_languages(data.languages, self.tr("Page"))
        self.strip_header.resizeSection(STRIP_COLUMN, self.strip_width(data))
        if self.state() == QAbstractItemView.State.EditingState:
            self._later = data  # A reset would take the title away from the one who is writing it.
        elif not self.pages.refresh(data):
            self._reset(lambda: self.pages.show(data))

    @staticmethod
    def strip_width(data: TreeData) -> int:
        """The room the marks of all languages need, in pixels."""
        count = max(1, len(data.languages))
        return cell_width(count) * count + _STRIP_MARGIN

    def set_filter(self, wanted: TreeFilter) -> None:
        """Narrows the tree; the chosen page stays chosen if it is still shown, and comes back with the filter's end."""
        self._reset(lambda: self.pages.show(self.pages.data_shown, wanted))

    def choose(self, page: str) -> None:
        """Makes a page the current one and brings it into sight."""
        index = self.pages.index_of(page)
        if index.isValid():
            for above in self.pages.lineage(page)[1:]:
                self.expand(self.pages.index_of(above))
            self._make_current(index)
            self.scrollTo(index)

    def _make_current(self, index: QModelIndex) -> None:
        """Not `setCurrentIndex`: where Ctrl is still held, that would add the page to those chosen."""
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        )

    def choose_all(self, pages: Collection[str]) -> None:
        """Chooses several pages, the first of them as the current one."""
        shown = [page for page in pages if self.pages.index_of(page).isValid()]
        if not shown:
            return
        self.choose(shown[0])
        self._select(shown)

    def _select(self, pages: Collection[str]) -> None:
        """In one selection, neighbours in one range: one by one, 2,000 pages would take half a minute."""
        found = [index for page in pages if (index := self.pages.index_of(page)).isValid()]
        found.sort(key=lambda index: (index.parent().internalId(), index.row()))
        selection = QItemSelection()
        first = 0
        for number, index in enumerate(found):
            following = found[number + 1] if number + 1 < len(found) else None
            if following is None or following.parent() != index.parent() or following.row() != index.row() + 1:
                selection.append(QItemSelectionRange(found[first], index.siblingAtColumn(STRIP_COLUMN)))
                first = number + 1
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.Select)

    def on_drop(self, place: DropPlace, pages: tuple[str, ...]) -> None:
        """Unfolds the page they will stand below, so that they stay in sight."""
        if place.parent is not None:
            self._unfolded.add(place.parent)
        super().on_drop(place, pages)

    def _reset(self, change: Callable[[], None]) -> None:
        chosen = [node.id for node in self.chosen]
        page, top = self._wanted_page(), self.verticalScrollBar().value()
        self._showing = True
        self.setUpdatesEnabled(False)
        try:
            change()
            if self.pages.filter.narrows:
                self.expandAll()
            elif self._first and self.pages.shown:
                self._first = False
                self._unfold_at_first()
            else:
                self._unfold()
            index = self.pages.index_of(page)
            if index.isValid():
                self._make_current(index)
                self._select(chosen)
                self._remembered = ""
            else:
                self._remembered = page
            self.verticalScrollBar().setValue(top)
        finally:
            self.setUpdatesEnabled(True)
            self._showing = False

    def _wanted_page(self) -> str:
        """The page to choose after a reset: the current one, or the one that the filter hid."""
        return self.page or self._remembered

    def _unfold_at_first(self) -> None:
        if len(self.pages.shown) <= UNFOLDED_AT_FIRST:
            self._unfolded = {node.id for node in self.pages.shown}
            self.expandAll()

    def _unfold(self) -> None:
        for page in self._unfolded:
            index = self.pages.index_of(page)
            if index.isValid():
                self.expand(index)

    def _on_expanded(self, index: QModelIndex) -> None:
        node = self.pages.node(index)
        if node is not None and not self._showing:
            self._unfolded.add(node.id)

    def _on_collapsed(self, index: QModelIndex) -> None:
        node = self.pages.node(index)
        if node is not None and not self._showing:
            self._unfolded.discard(node.id)

    # -- Qt

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        super().currentChanged(current, previous)
        if not self._showing:
            node = self.pages.node(current)
            self.page_chosen.emit(node.id if node else "")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.menu_wanted.emit(self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft()))
        else:
            self.menu_wanted.emit(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()  # Alt and an arrow moves the page: an action of the panel.
            return
        super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:  # noqa: N802 - Qt's name
        super().closeEditor(editor, hint)
        later, self._later = self._later, None
        if later is not None:
            self.show_data(later)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self.viewport().update()
