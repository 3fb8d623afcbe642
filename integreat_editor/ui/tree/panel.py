"""The left side of the window: search, filters, the tree, and a new page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from integreat_editor.ui.icons import icon
from integreat_editor.ui.session import Session
from integreat_editor.ui.theme.apply import set_look
from integreat_editor.ui.tree.asking import ask_archiving
from integreat_editor.ui.tree.commands import TreeCommands
from integreat_editor.ui.tree.filter_bar import ARCHIVE, TreeFilterBar
from integreat_editor.ui.tree.legend import Legend
from integreat_editor.ui.tree.nodes import Node, TreeData
from integreat_editor.ui.tree.operations import TreeOperations
from integreat_editor.ui.tree.page_marks import page_mark_words, page_marks
from integreat_editor.ui.tree.strip import state_words
from integreat_editor.ui.tree.view import PageTreeView


class TreePanel(QWidget):
    """Shows a region's pages. `page_chosen`: "" for none; `undo_offered`: (words, how to take it back)."""

    page_chosen = Signal(str)
    undo_offered = Signal(str, object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.view = PageTreeView(self)
        self.operations = TreeOperations(session, self.view.pages, self)
        self.commands = TreeCommands(self.view, self.operations, self)
        self.filters = TreeFilterBar(self)
        self.search = self.filters.search
        self.chips = self.filters.usual
        self.empty = QLabel(self)
        self.count = QLabel(self)
        self.new_page = QPushButton(icon("add"), self.tr("New page"), self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.empty.setMargin(24)
        set_look(self.empty, "muted")
        set_look(self.count, "muted")
        self.legend = Legend(self)
        bottom = QHBoxLayout()
        bottom.setContentsMargins(12, 8, 12, 10)
        bottom.addWidget(self.new_page)
        bottom.addStretch()
        bottom.addWidget(self.count)
        bottom.addWidget(self.legend)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.filters)
        whole.addWidget(self.view, 1)
        whole.addWidget(self.empty, 1)
        whole.addLayout(bottom)

    def _connect(self) -> None:
        self.filters.changed.connect(self.apply_filter)
        self.filters.taken.connect(self._take_first_hit)
        self.new_page.clicked.connect(
            lambda: self.operations.add_beside(self.view.pages.node(self.view.currentIndex()))
        )
        self.view.page_chosen.connect(self.page_chosen)
        self.view.pages.describe = self._describe
        self.view.pages.untitled = self.tr("(no title)")
        self.view.pages.on_move = self.operations.move
        self.view.pages.on_rename = self._rename
        self.operations.undo_offered.connect(self.undo_offered)
        self._added = ""
        self.operations.page_added.connect(self._on_added)
        self._made: tuple[str, ...] = ()
        self.operations.pages_made.connect(self._on_made)
        self.operations.undo.taken.connect(self._on_made)
        self.operations.archiving_asked.connect(
            lambda plan, restoring, go_on: ask_archiving(self, plan, restoring, go_on)
        )

    # -- showing

    def show_data(self, data: TreeData, *, writable: bool) -> None:
        """Shows a reading of the tree."""
        self.view.pages.writable = writable
        self.new_page.setVisible(writable)
        self.commands.languages = data.languages
        self.filters.show_languages(data)
        self.view.show_data(data)
        self._tell_emptiness()
        if self._added and self.view.pages.index_of(self._added).isValid():
            self._begin_renaming()
        if any(self.view.pages.index_of(page).isValid() for page in self._made):
            pages, self._made = self._made, ()
            self.view.choose_all(pages)

    def apply_filter(self) -> None:
        """Narrows the tree to what the search field and the chips say."""
        self.view.set_filter(self.filters.value)
        self._tell_emptiness()

    def choose(self, page: str) -> None:
        """Shows a page in the tree, if need be without the filter that hides it."""
        if not self.view.pages.index_of(page).isValid():
            self.filters.clear(keep=ARCHIVE)
        self.view.choose(page)

    def _tell_emptiness(self) -> None:
        shown, whole = len(self.view.pages.shown), len(self.view.pages.data_shown.nodes)
        self.view.setVisible(bool(shown))
        self.empty.setVisible(not shown)
        narrowed = self.view.pages.filter.narrows
        if whole and narrowed:
            self.empty.setText(self.tr("No page fits.\nTake a filter away or search for another word."))
        else:
            self.empty.setText(self.tr("There is no page yet.\nBegin with “New page”."))
        if narrowed:
            hits = sum(self.view.pages.filter.accepts(node) for node in self.view.pages.shown)
            self.count.setText(self.tr("%n hit(s)", "", hits))
        else:
            self.count.setText(self.tr("%n page(s)", "", shown))

    def _describe(self, node: Node) -> str:
        names = zip(self.view.pages.data_shown.languages, node.chips, strict=False)
        lines = [f"{name}: {state_words(chip)}" for (_, name), chip in names]
        return "\n".join([*lines, *map(page_mark_words, page_marks(node))])

    # -- acting

    def _take_first_hit(self) -> None:
        self.apply_filter()
        hit = next((node for node in self.view.pages.shown if self.view.pages.filter.accepts(node)), None)
        if hit is not None:
            self.view.choose(hit.id)
            self.view.setFocus()

    def _rename(self, page: str, title: str) -> None:
        languages = self.view.pages.data_shown.languages
        if languages:
            self.operations.rename(page, title, languages[0][0])

    def _on_added(self, page: str) -> None:
        self._added = page
        if self.view.pages.index_of(page).isValid():
            self._begin_renaming()

    def _on_made(self, pages: tuple[str, ...]) -> None:
        """Chosen as soon as the tree with them is read."""
        self._made = pages

    def _begin_renaming(self) -> None:
        page, self._added = self._added, ""
        self.choose(page)
        self.view.setFocus()
        self.view.edit(self.view.currentIndex())
