"""The page tree for Qt: an item model over plain lists (2,000 pages reset in a few milliseconds)."""

from collections import defaultdict
from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from integreat_editor.ui.tree.nodes import Node, TreeData, TreeFilter, visible

Index = QModelIndex | QPersistentModelIndex
MIME = "application/x-integreat-page"
TITLE_COLUMN, STRIP_COLUMN = 0, 1
NODE_ROLE = Qt.ItemDataRole.UserRole
"""The `Node` of a row."""


class PageTreeItemModel(QAbstractItemModel):
    """Shows the pages of a `TreeData` that pass a `TreeFilter`.

    A drop is not carried out here: `on_move(page, parent, position)` is told, the tree is read again afterwards.
    `on_rename(page, title)` likewise.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.data_shown = TreeData()
        self.filter = TreeFilter()
        self.writable = False
        self.describe: Callable[[Node], str] = lambda node: node.title
        self.untitled = ""
        self.on_move: Callable[[str, str | None, int], None] = lambda _page, _parent, _position: None
        self.on_rename: Callable[[str, str], None] = lambda _page, _title: None
        self._nodes: list[Node] = []
        self._rows: list[int] = []
        self._parents: list[int] = []
        self._children: dict[int, list[int]] = {}
        self._numbers: dict[str, int] = {}

    # -- what is shown

    def show(self, data: TreeData, wanted: TreeFilter | None = None) -> None:
        """Replaces all rows by those of `data` that pass the filter."""
        self.beginResetModel()
        self.data_shown = data
        if wanted is not None:
            self.filter = wanted
        self._arrange(visible(data.nodes, self.filter))
        self.endResetModel()

    def refresh(self, data: TreeData) -> bool:
        """Shows other states of the same pages without a reset; False if the tree's form differs."""
        shown = visible(data.nodes, self.filter)
        if [(node.id, node.parent) for node in shown] != [(node.id, node.parent) for node in self._nodes]:
            return False
        if data.languages != self.data_shown.languages:
            return False
        self.data_shown = data
        before, self._nodes = self._nodes, shown
        for number, (old, new) in enumerate(zip(before, shown, strict=True)):
            if old != new:
                self.dataChanged.emit(self._index(number, TITLE_COLUMN), self._index(number, STRIP_COLUMN))
        return True

    def _arrange(self, nodes: list[Node]) -> None:
        self._nodes = nodes
        self._numbers = {node.id: number for number, node in enumerate(nodes)}
        self._parents = [self._numbers.get(node.parent, -1) if node.parent else -1 for node in nodes]
        children: dict[int, list[int]] = defaultdict(list)
        self._rows = []
        for number, parent in enumerate(self._parents):
            self._rows.append(len(children[parent]))
            children[parent].append(number)
        self._children = dict(children)

    def index_of(self, page: str) -> QModelIndex:
        """The index of a page; invalid if it is not shown."""
        number = self._numbers.get(page)
        return QModelIndex() if number is None else self._index(number, TITLE_COLUMN)

    def node(self, index: Index) -> Node | None:
        """The page at an index."""
        return self._nodes[index.internalId()] if index.isValid() else None

    @property
    def shown(self) -> Sequence[Node]:
        """The pages that pass the filter, in tree order."""
        return self._nodes

    def _index(self, number: int, column: int) -> QModelIndex:
        return self.createIndex(self._rows[number], column, number)

    # -- Qt

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's signature
        siblings = self._children.get(parent.internalId() if parent.isValid() else -1, [])
        inside = 0 <= row < len(siblings) and 0 <= column <= STRIP_COLUMN
        if not inside or (parent.isValid() and parent.column() != TITLE_COLUMN):
            return QModelIndex()
        return self.createIndex(row, column, siblings[row])

    def parent(self, child: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008 - Qt's overload
        if not child.isValid():
            return QModelIndex()
        number = self._parents[child.internalId()]
        return QModelIndex() if number < 0 else self._index(number, TITLE_COLUMN)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        if parent.isValid() and parent.column() != TITLE_COLUMN:
            return 0
        return len(self._children.get(parent.internalId() if parent.isValid() else -1, []))

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: ARG002, B008, N802 - Qt's signature
        return STRIP_COLUMN + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        node = self.node(index)
        if node is None:
            return None
        if role == NODE_ROLE:
            return node
        return self._strip_data(node, role) if index.column() == STRIP_COLUMN else self._title_data(node, role)

    def _strip_data(self, node: Node, role: int) -> object:
        is_text = role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
        return self.describe(node) if is_text else None

    def _title_data(self, node: Node, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return node.title or self.untitled
        if role in (Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole):
            return node.title
        return self.describe(node) if role == Qt.ItemDataRole.AccessibleDescriptionRole else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802 - Qt's name
        node = self.node(index)
        title = str(value).strip()
        if node is None or role != Qt.ItemDataRole.EditRole or not title or title == node.title:
            return False
        self.on_rename(node.id, title)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled if self.writable else Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not self.writable:
            return flags
        flags |= Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == TITLE_COLUMN else flags

    # -- dragging

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802 - Qt's name
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:  # noqa: N802 - Qt's name
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802 - Qt's name
        mime = QMimeData()
        node = self.node(indexes[0]) if indexes else None
        if node is not None:
            mime.setData(MIME, node.id.encode())
        return mime

    def canDropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:  # noqa: ARG002, N802 - Qt's signature
        return self._target(data, row, parent) is not None

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:  # noqa: ARG002, N802 - Qt's signature
        target = self._target(data, row, parent)
        if target is not None:
            self.on_move(*target)
        return False  # Qt must not take the row away: the tree is read again after the move.

    def _target(self, data: QMimeData, row: int, parent: Index) -> tuple[str, str | None, int] | None:
        """(page, parent, position without the page itself); None where it cannot go."""
        page = bytes(data.data(MIME).data()).decode() if data.hasFormat(MIME) else ""
        if not self.writable or page not in self._numbers:
            return None
        above = self.node(parent)
        if above is not None and page in self.lineage(above.id):
            return None
        return page, above.id if above else None, self.position(page, above.id if above else None, row)

    def lineage(self, page: str) -> list[str]:
        """The page and everything above it."""
        found = []
        number = self._numbers.get(page, -1)
        while number >= 0:
            found.append(self._nodes[number].id)
            number = self._parents[number]
        return found

    def position(self, page: str, parent: str | None, row: int) -> int:
        """Where a page dropped before the shown row `row` stands among all siblings, itself not counted.

        The filter may hide siblings: the page goes before the one it was dropped on. -1 and beyond the end: last.
        """
        shown = self._children.get(self._numbers[parent] if parent else -1, [])
        siblings = [node.id for node in self.data_shown.nodes if node.parent == parent and node.id != page]
        if row < 0 or row >= len(shown):
            return len(siblings)
        before = next((self._nodes[number].id for number in shown[row:] if self._nodes[number].id != page), None)
        return siblings.index(before) if before is not None else len(siblings)

    def siblings(self, parent: str | None) -> list[str]:
        """All children of a page, hidden ones too, in order."""
        return [node.id for node in self.data_shown.nodes if node.parent == parent]
