"""The tree's commands as Qt actions with shortcuts, and its context menu."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from integreat_editor.ui.icons import icon
from integreat_editor.ui.tree.asking import ask_below
from integreat_editor.ui.tree.nodes import Node
from integreat_editor.ui.tree.operations import TreeOperations
from integreat_editor.ui.tree.view import PageTreeView

Run = Callable[[list[Node]], object]


class TreeCommands(QObject):
    """Actions on the chosen pages. `actions` by name; they work while the tree has the keyboard."""

    def __init__(self, view: PageTreeView, operations: TreeOperations, owner: QWidget) -> None:
        super().__init__(owner)
        self._view = view
        self._operations = operations
        self._owner = owner
        self.actions: dict[str, QAction] = {}
        self.languages: tuple[tuple[str, str], ...] = ()
        one = self._on_current
        self._make("add", self.tr("New page here"), "add", "Ins", lambda _: operations.add_beside(self._current()))
        self._make("add_below", self.tr("New page below"), "add-below", "Shift+Ins", one(operations.add_below))
        self._make("duplicate", self.tr("Duplicate"), "duplicate", "Ctrl+D", self._duplicate)
        self._make("rename", self.tr("Rename"), "rename", "F2", one(self._rename))
        self._make("up", self.tr("Move up"), "move-up", "Alt+Up", lambda nodes: operations.move_by(nodes, -1))
        self._make("down", self.tr("Move down"), "move-down", "Alt+Down", lambda nodes: operations.move_by(nodes, 1))
        self._make("indent", self.tr("Move below the previous page"), "indent", "Alt+Right", operations.indent)
        self._make("outdent", self.tr("Move one level up"), "outdent", "Alt+Left", operations.outdent)
        self._make("archive", self.tr("Archive"), "archive", "Del", self._archive_or_discard)
        self._make("restore", self.tr("Restore from the archive"), "restore", "", operations.restore)
        self._make("discard", self.tr("Discard this page"), "trash", "", operations.discard)
        self._make("undo", self.tr("Undo"), "undo", "Ctrl+Z", lambda _: operations.undo.undo())
        self._make("redo", self.tr("Redo"), "redo", "Ctrl+Y", lambda _: operations.undo.redo())
        self.actions["redo"].setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        operations.undo.changed.connect(self._name_steps)
        self._name_steps()
        view.menu_wanted.connect(self.show_menu)

    def _make(self, name: str, text: str, symbol: str, keys: str, run: Run) -> None:
        action = QAction(icon(symbol), text, self._owner)
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda: self._run(run))
        self._view.addAction(action)
        self.actions[name] = action

    def _run(self, run: Run) -> None:
        if self._view.pages.writable:
            run(self._view.chosen)

    def _current(self) -> Node | None:
        return self._view.pages.node(self._view.currentIndex())

    def _on_current(self, run: Callable[[Node], object]) -> Run:
        def on_current(_nodes: list[Node]) -> None:
            node = self._current()
            if node is not None:
                run(node)

        return on_current

    def _rename(self, _node: Node) -> None:
        self._view.edit(self._view.currentIndex())

    def _duplicate(self, nodes: list[Node]) -> None:
        if nodes and self._operations.has_below(nodes):
            ask_below(self._owner, lambda below: self._operations.duplicate(nodes, below=below))
        elif nodes:
            self._operations.duplicate(nodes, below=False)

    def _archive_or_discard(self, nodes: list[Node]) -> None:
        if nodes and all(node.new for node in nodes):
            self._operations.discard(nodes)
        else:
            self._operations.archive(nodes)

    def _name_steps(self) -> None:
        undo, redo = self._operations.undo.undo_words, self._operations.undo.redo_words
        self.actions["undo"].setText(f"{self.tr('Undo')}: {undo.rstrip('.')}" if undo else self.tr("Undo"))
        self.actions["redo"].setText(f"{self.tr('Redo')}: {redo.rstrip('.')}" if redo else self.tr("Redo"))
        self.actions["undo"].setEnabled(bool(undo))
        self.actions["redo"].setEnabled(bool(redo))

    # -- the menu

    def show_menu(self, place: QPoint) -> None:
        """Shows the context menu for the chosen pages."""
        menu = self.make_menu(self._current())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def make_menu(self, node: Node | None) -> QMenu:
        """The menu for a page and those chosen with it, or for the empty part of the tree."""
        menu = QMenu(self._owner)
        add = self.actions
        if not self._view.pages.writable:
            note = menu.addAction(self.tr("You may read here, not change"))
            note.setEnabled(False)
            return menu
        menu.addAction(add["add"])
        nodes = self._view.chosen or ([node] if node is not None else [])
        if node is not None:
            self._add_page_actions(menu, node, nodes)
        menu.addSeparator()
        menu.addActions([add["undo"], add["redo"]])
        return menu

    def _add_page_actions(self, menu: QMenu, node: Node, nodes: list[Node]) -> None:
        add = self.actions
        menu.addActions([add["add_below"], add["duplicate"]])
        if len(nodes) == 1:
            menu.addAction(add["rename"])
        menu.addSeparator()
        menu.addActions([add["up"], add["down"], add["indent"], add["outdent"]])
        menu.addSeparator()
        if len(nodes) == 1:
            self._add_confirmations(menu, node)
        if all(each.new for each in nodes):
            menu.addAction(add["discard"])
        if any(not each.archived for each in nodes) and not all(each.new for each in nodes):
            menu.addAction(add["archive"])
        if any(each.archived for each in nodes):
            menu.addAction(add["restore"])

    def _add_confirmations(self, menu: QMenu, node: Node) -> None:
        chips = zip(self.languages, node.chips, strict=False)
        outdated = [language for language, chip in chips if chip.startswith(("outdated", "unknown"))]
        if not outdated:
            return
        below = menu.addMenu(icon("confirm"), self.tr("Confirm translation as up to date"))
        for code, name in outdated:
            below.addAction(name).triggered.connect(partial(self._confirm, node.id, code))
        menu.addSeparator()

    def _confirm(self, page: str, language: str, _checked: bool = False) -> None:
        self._operations.confirm(page, language)
