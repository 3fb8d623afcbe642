"""The tree's commands as Qt actions with shortcuts, and its context menu."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from integreat_editor.ui.icons import icon
from integreat_editor.ui.tree.nodes import Node
from integreat_editor.ui.tree.operations import TreeOperations
from integreat_editor.ui.tree.view import PageTreeView


class TreeCommands:
    """Actions on the chosen page. `actions` by name; they work while the tree has the keyboard."""

    def __init__(self, view: PageTreeView, operations: TreeOperations, owner: QWidget) -> None:
        self._view = view
        self._operations = operations
        self._owner = owner
        self.actions: dict[str, QAction] = {}
        tr = partial(QCoreApplication.translate, "TreeCommands")
        self._make("add", tr("New page here"), "add", "Ins", operations.add_beside)
        self._make("add_below", tr("New page below"), "add-below", "Shift+Ins", self._on_node(operations.add_below))
        self._make("rename", tr("Rename"), "rename", "F2", self._on_node(self._rename))
        self._make("up", tr("Move up"), "move-up", "Alt+Up", self._on_node(lambda node: operations.move_by(node, -1)))
        self._make("down", tr("Move down"), "move-down", "Alt+Down", self._on_node(lambda n: operations.move_by(n, 1)))
        self._make(
            "indent", tr("Move below the previous page"), "indent", "Alt+Right", self._on_node(operations.indent)
        )
        self._make("outdent", tr("Move one level up"), "outdent", "Alt+Left", self._on_node(operations.outdent))
        self._make("archive", tr("Archive"), "archive", "Del", self._on_node(self._archive_or_discard))
        self._make("restore", tr("Restore from the archive"), "restore", "", self._on_node(operations.restore))
        self._make("discard", tr("Discard this page"), "trash", "", self._on_node(operations.discard))
        self.languages: tuple[tuple[str, str], ...] = ()
        view.menu_wanted.connect(self.show_menu)

    def _make(self, name: str, text: str, symbol: str, keys: str, run: Callable[[Node | None], None]) -> None:
        action = QAction(icon(symbol), text, self._owner)
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda: run(self._node()) if self._view.pages.writable else None)
        self._view.addAction(action)
        self.actions[name] = action

    def _node(self) -> Node | None:
        return self._view.pages.node(self._view.currentIndex())

    @staticmethod
    def _on_node(run: Callable[[Node], None]) -> Callable[[Node | None], None]:
        return lambda node: run(node) if node is not None else None

    def _rename(self, _node: Node) -> None:
        self._view.edit(self._view.currentIndex())

    def _archive_or_discard(self, node: Node) -> None:
        if node.new:
            self._operations.discard(node)
        elif not node.archived:
            self._operations.archive(node)

    def show_menu(self, place: QPoint) -> None:
        """Shows the context menu for the chosen page."""
        menu = self.make_menu(self._node())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def make_menu(self, node: Node | None) -> QMenu:
        """The menu for a page, or for the empty part of the tree."""
        menu = QMenu(self._owner)
        add = self.actions
        if not self._view.pages.writable:
            note = menu.addAction(QCoreApplication.translate("TreeCommands", "You may read here, not change"))
            note.setEnabled(False)
            return menu
        menu.addAction(add["add"])
        if node is None:
            return menu
        menu.addActions([add["add_below"], add["rename"]])
        menu.addSeparator()
        menu.addActions([add["up"], add["down"], add["indent"], add["outdent"]])
        menu.addSeparator()
        self._add_confirmations(menu, node)
        menu.addAction(add["discard"] if node.new else add["restore"] if node.archived else add["archive"])
        return menu

    def _add_confirmations(self, menu: QMenu, node: Node) -> None:
        chips = zip(self.languages, node.chips, strict=False)
        outdated = [language for language, chip in chips if chip.startswith(("outdated", "unknown"))]
        if not outdated:
            return
        below = menu.addMenu(
            icon("confirm"), QCoreApplication.translate("TreeCommands", "Confirm translation as up to date")
        )
        for code, name in outdated:
            below.addAction(name).triggered.connect(partial(self._confirm, node.id, code))
        menu.addSeparator()

    def _confirm(self, page: str, language: str, _checked: bool = False) -> None:
        self._operations.confirm(page, language)
