"""What the window shows of an open region: the pages, and the other screens made when they are first shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from integreat_editor.ui.main_window.screens import Counts, Screen, read_counts
from integreat_editor.ui.session import Session
from integreat_editor.ui.template.counting import UpdateCounter
from integreat_editor.ui.theme.apply import set_look
from integreat_editor.ui.tree.nodes import TreeData, from_tree
from integreat_editor.ui.tree.panel import TreePanel

if TYPE_CHECKING:
    from integreat_editor.services.read_tree import TreeView
    from integreat_editor.services.results import Changes
    from integreat_editor.store.working_copy import WorkingCopy
    from integreat_editor.ui.page.screen import PageScreen

_REFRESH_MS = 250
_QUIET_REFRESH_MS = 1500
"""After typing: the tree's marks may come a little later than the text is stored."""
_TREE_WIDTH = 360
_TITLE_WIDTH = 240
_WIDEST_TREE = 520


class Workspace(QWidget):
    """The screens of one session. `tree_read` carries the `TreeView`, `counted` the `Counts`."""

    tree_read = Signal(object)
    counted = Signal(object)
    undo_offered = Signal(str, object)
    saving = Signal(str)

    def __init__(self, session: Session, screens: Sequence[Screen], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._screens = screens
        self._made: dict[str, QWidget] = {}
        self._counts = Counts()
        self._updates = UpdateCounter(session, self)
        self._updates.counted.connect(lambda _count: self._tell_counts())
        self.tree_view: TreeView | None = None
        self.tree = TreePanel(session, self)
        self.page: PageScreen | None = None
        """Made once the copy is open: the editor is not needed for the first paint."""
        self._page_place = QStackedWidget(self)
        set_look(self._page_place, "surface")
        self._pages = QSplitter(Qt.Orientation.Horizontal, self)
        self._pages.setChildrenCollapsible(False)
        self._pages.addWidget(self.tree)
        self._pages.addWidget(self._page_place)
        self._pages.setStretchFactor(1, 1)
        self._pages.setSizes([_TREE_WIDTH, 920])
        self._sized = False
        self._last = ("", "")
        """Page and language of last time, until they are shown."""
        self.tree.setMinimumWidth(300)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._pages)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.refresh)
        self._soon = False
        self.tree.undo_offered.connect(self.undo_offered)
        self.tree.page_chosen.connect(self._on_page_chosen)
        self.tree.view.activated.connect(self._on_activated)
        session.opened.connect(self.on_opened)
        session.changed.connect(self._on_changed)
        if session.is_open:
            self.on_opened()

    @property
    def writable(self) -> bool:
        """Whether this person may change anything here."""
        return self._session.is_open and self._session.may_write

    @property
    def is_waiting(self) -> bool:
        """Whether a new reading is due that has not begun."""
        return self._timer.isActive()

    # -- opening and refreshing

    def show_glance(self, data: TreeData, last_page: str = "", last_language: str = "") -> None:
        """Shows the tree as last stored, before the copy is open, with the page of last time chosen."""
        self._show_tree(data, writable=False)
        if any(node.id == last_page for node in data.nodes):
            self._last = (last_page, last_language)
            self.tree.choose(last_page)

    def _show_tree(self, data: TreeData, *, writable: bool) -> None:
        self.tree.show_data(data, writable=writable)
        if not self._sized and data.languages:
            self._sized = True
            width = min(_WIDEST_TREE, max(_TREE_WIDTH, _TITLE_WIDTH + self.tree.view.strip_width(data)))
            self._pages.setSizes([width, max(1, self.width() - width)])

    def on_opened(self) -> None:
        """Makes the page's screen and reads everything."""
        from integreat_editor.ui.page.screen import PageScreen  # noqa: PLC0415 - after first paint

        if self.page is None:
            self.page = PageScreen(self._session, self)
            self.page.saving.connect(self.saving)
            self.page.page_wanted.connect(self.show_page)
            self.page.undo_offered.connect(self.undo_offered)
            self._page_place.addWidget(self.page)
        self.refresh()

    def refresh(self) -> None:
        """Reads the tree and the counts anew, in workers; only the newest answers count."""
        from integreat_editor.services.read_tree import read_tree  # noqa: PLC0415 - after first paint

        self._timer.stop()
        self._soon = False
        self._session.run("read tree", read_tree, self._on_tree, channel="tree")
        self._session.run("count", read_counts, self._on_counts, channel="counts")
        self._updates.refresh()

    def _on_tree(self, tree: TreeView) -> None:
        self.tree_view = tree
        self._show_tree(from_tree(tree), writable=self.writable)
        if self.page is not None:
            self.page.set_tree(tree, writable=self.writable)
            if self.tree.view.page != self.page.page and self.tree.view.page:
                self._show_first(tree)
        self.tree_read.emit(tree)

    def _show_first(self, tree: TreeView) -> None:
        """The page that is chosen when all is read; that of last time opens as it was left, ready to write on."""
        (page, language), self._last = self._last, ("", "")
        if self.page is None or page != self.tree.view.page or tree.region.language(language) is None:
            self._on_page_chosen(self.tree.view.page)
            return
        self.page.show_page(page, language)
        if self.tree.view.hasFocus():
            self.page.parts.editor.setFocus()

    def _on_counts(self, counts: Counts) -> None:
        self._counts = counts
        self._tell_counts()

    def _tell_counts(self) -> None:
        self._session.tell_updates(self._updates.count)
        self.counted.emit(replace(self._counts, template=self._updates.count))

    def _on_changed(self, changes: Changes) -> None:
        if changes.pages or changes.change_sets or changes.conflicts:
            self._timer.start(_REFRESH_MS)
            self._soon = True
        elif not self._soon:
            self._timer.start(_QUIET_REFRESH_MS)  # Typing on puts it off: 2,000 pages take half a second to read.

    # -- going somewhere

    def show_screen(self, number: int) -> None:
        """0: the pages; else one of the other screens, in their order."""
        self.flush()
        if number == 0:
            self._stack.setCurrentWidget(self._pages)
            return
        screen = self._screens[number - 1]
        if screen.key not in self._made:
            self._made[screen.key] = screen.factory(self._session)
            self._stack.addWidget(self._made[screen.key])
        widget = self._made[screen.key]
        self._stack.setCurrentWidget(widget)
        refresh: Callable[[], object] | None = getattr(widget, "refresh", None)
        if refresh is not None and self._session.is_open:
            refresh()

    def made_screen(self, key: str) -> QWidget | None:
        """A screen that has been shown already."""
        return self._made.get(key)

    def show_page(self, page: str, language: str = "") -> None:
        """Goes to a page, chosen in the tree too."""
        self._stack.setCurrentWidget(self._pages)
        if language and self.page is not None:
            self.page.show_page(page, language)
        self.tree.choose(page)

    def _on_page_chosen(self, page: str) -> None:
        if page and self.page is not None and self.tree_view is not None:
            self.page.show_page(page)

    def _on_activated(self) -> None:
        """Enter in the tree leads into the text."""
        if self.page is not None:
            self.page.parts.editor.setFocus()

    # -- leaving

    def flush(self) -> None:
        """Hands everything typed to the worker that stores it."""
        if self.page is not None:
            self.page.flush()

    @property
    def unsaved(self) -> int:
        """How many texts could not be stored."""
        return self.page.unsaved if self.page is not None else 0

    def remember_tree(self) -> None:
        """Stores what the tree shows, for the first paint of the next start."""
        tree = self.tree_view
        if tree is not None and self._session.is_open:
            self._session.run("remember tree", lambda copy: _remember(copy, tree), writes=True)


def _remember(copy: WorkingCopy, tree: TreeView) -> None:
    from integreat_editor.models.working import TreeState  # noqa: PLC0415 - after first paint

    states = [
        TreeState(row.id, code, view.title or "", view.slug or "", view.status or "", view.state.value, view.changed)
        for row in tree.rows
        for code, view in row.translations.items()
    ]
    with copy.unit() as unit:
        unit.tree_state.replace(states)
