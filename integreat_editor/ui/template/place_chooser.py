"""Choosing where in the region's tree a page shall stand: at the top, or below a page that is found by typing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QButtonGroup, QLineEdit, QRadioButton, QTreeView, QVBoxLayout, QWidget

from integreat_editor.ui.icons import icon
from integreat_editor.ui.theme.apply import colours
from integreat_editor.ui.tree.delegate import PageDelegate
from integreat_editor.ui.tree.item_model import STRIP_COLUMN, PageTreeItemModel
from integreat_editor.ui.tree.nodes import TreeData, TreeFilter


class PlaceChooser(QWidget):
    """`changed`: another place is chosen."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data = TreeData()
        self._wanted = ""
        self.top = QRadioButton(self.tr("At the top level, behind the other pages"), self)
        self.below = QRadioButton(self.tr("Below this page:"), self)
        group = QButtonGroup(self)
        group.addButton(self.top)
        group.addButton(self.below)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search titles"))
        self.search.setAccessibleName(self.tr("Search titles in all languages"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icon("search", colours().muted), QLineEdit.ActionPosition.LeadingPosition)
        self.pages = PageTreeItemModel(self)
        self.pages.untitled = self.tr("(no title)")
        self.view = QTreeView(self)
        self.view.setAccessibleName(self.tr("Page to stand below"))
        self.view.setModel(self.pages)
        self.view.setItemDelegate(PageDelegate(self.view))
        self.view.setHeaderHidden(True)
        self.view.setUniformRowHeights(True)
        self.view.setColumnHidden(STRIP_COLUMN, True)
        self.view.setIndentation(16)
        self.view.setTabKeyNavigation(False)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.top, self.below, self.search, self.view):
            column.addWidget(widget, int(widget is self.view))
        self.top.setChecked(True)
        self.below.toggled.connect(self._on_toggled)
        self.search.textChanged.connect(self._narrow)
        self.view.selectionModel().currentChanged.connect(lambda _now, _before: self._on_current())
        self._on_toggled(self.below.isChecked())

    @property
    def parent_page(self) -> str | None:
        """The chosen page; None: the top level."""
        if self.top.isChecked():
            return None
        node = self.pages.node(self.view.currentIndex())
        return node.id if node is not None else self._wanted or None

    @property
    def is_chosen(self) -> bool:
        """Whether a place is chosen at all."""
        return self.top.isChecked() or self.parent_page is not None

    def show_data(self, data: TreeData, wanted: str | None) -> None:
        """Shows the region's tree with a place that is proposed."""
        self._data = data
        self.pages.show(data, TreeFilter())
        self.view.expandAll()
        if wanted is not None:
            self.below.setChecked(True)
            self.choose(wanted)

    def choose(self, page: str) -> None:
        """Goes to a page as a person does."""
        index = self.pages.index_of(page)
        if index.isValid():
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)

    def _narrow(self, text: str) -> None:
        node = self.pages.node(self.view.currentIndex())
        self._wanted = node.id if node is not None else self._wanted
        self.pages.show(self._data, TreeFilter(text))
        self.view.expandAll()
        hit = next((each.id for each in self.pages.shown if text and self.pages.filter.accepts(each)), self._wanted)
        self.choose(hit)
        self.changed.emit()

    def _on_toggled(self, below: bool) -> None:
        self.search.setEnabled(below)
        self.view.setEnabled(below)
        self.changed.emit()

    def _on_current(self) -> None:
        node = self.pages.node(self.view.currentIndex())
        if node is not None:
            self._wanted = node.id
            self.changed.emit()
