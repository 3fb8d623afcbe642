"""The left side of the window: search, filters, the tree, and a new page."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from integreat_editor.ui.icons import icon
from integreat_editor.ui.session import Session
from integreat_editor.ui.theme.apply import colours, set_look
from integreat_editor.ui.tree.commands import TreeCommands
from integreat_editor.ui.tree.legend import Legend
from integreat_editor.ui.tree.nodes import Node, TreeData, TreeFilter
from integreat_editor.ui.tree.operations import TreeOperations
from integreat_editor.ui.tree.strip import state_words
from integreat_editor.ui.tree.view import PageTreeView

_TYPING_PAUSE_MS = 120


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
        self.search = self._make_search()
        self.chips = {
            "changed": self._make_chip(self.tr("Changed"), self.tr("Show only pages that are changed here")),
            "outdated": self._make_chip(self.tr("Outdated"), self.tr("Show only pages with an outdated translation")),
            "missing": self._make_chip(self.tr("Missing"), self.tr("Show only pages that lack a translation")),
            "archived": self._make_chip(self.tr("Archive"), self.tr("Show archived pages too")),
        }
        self.empty = QLabel(self)
        self.count = QLabel(self)
        self.new_page = QPushButton(icon("add"), self.tr("New page"), self)
        self._lay_out()
        self._connect()

    def _make_search(self) -> QLineEdit:
        search = QLineEdit(self)
        search.setPlaceholderText(self.tr("Search titles"))
        search.setAccessibleName(self.tr("Search titles in all languages"))
        search.setClearButtonEnabled(True)
        search.addAction(icon("search", colours().muted), QLineEdit.ActionPosition.LeadingPosition)
        return search

    def _make_chip(self, text: str, tip: str) -> QToolButton:
        chip = QToolButton(self)
        chip.setText(text)
        chip.setToolTip(tip)
        chip.setCheckable(True)
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_look(chip, "chip")
        return chip

    def _lay_out(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(12, 12, 12, 8)
        top.setSpacing(8)
        top.addWidget(self.search)
        row = QHBoxLayout()
        row.setSpacing(6)
        for chip in self.chips.values():
            row.addWidget(chip)
        row.addStretch()
        top.addLayout(row)
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
        whole.addLayout(top)
        whole.addWidget(self.view, 1)
        whole.addWidget(self.empty, 1)
        whole.addLayout(bottom)

    def _connect(self) -> None:
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_PAUSE_MS)
        self._pause.timeout.connect(self.apply_filter)
        self.search.textChanged.connect(self._pause.start)
        self.search.returnPressed.connect(self._take_first_hit)
        for chip in self.chips.values():
            chip.toggled.connect(self.apply_filter)
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
        leave = QShortcut(QKeySequence("Esc"), self.search)
        leave.setContext(Qt.ShortcutContext.WidgetShortcut)
        leave.activated.connect(self.search.clear)

    # -- showing

    def show_data(self, data: TreeData, *, writable: bool) -> None:
        """Shows a reading of the tree."""
        self.view.pages.writable = writable
        self.new_page.setVisible(writable)
        self.commands.languages = data.languages
        self.view.show_data(data)
        self._tell_emptiness()
        if self._added and self.view.pages.index_of(self._added).isValid():
            self._begin_renaming()

    def apply_filter(self) -> None:
        """Narrows the tree to what the search field and the chips say."""
        on = {name: chip.isChecked() for name, chip in self.chips.items()}
        self.view.set_filter(TreeFilter(self.search.text(), **on))
        self._tell_emptiness()

    def choose(self, page: str) -> None:
        """Shows a page in the tree, if need be without the filter that hides it."""
        if not self.view.pages.index_of(page).isValid():
            self.search.clear()
            self._pause.stop()
            for name, chip in self.chips.items():
                chip.setChecked(name == "archived")
            self.apply_filter()
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
        return "\n".join(f"{name}: {state_words(chip)}" for (_, name), chip in names)

    # -- acting

    def _take_first_hit(self) -> None:
        self._pause.stop()
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

    def _begin_renaming(self) -> None:
        page, self._added = self._added, ""
        self.choose(page)
        self.view.setFocus()
        self.view.edit(self.view.currentIndex())
