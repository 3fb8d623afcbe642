"""The page tree for Qt: an item model over plain lists (2,000 pages reset in a few milliseconds)."""

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from integreat_editor.models.tree_moves import Target, movers
from integreat_editor.ui.tree.nodes import Node, NodeTree, TreeData, TreeFilter, visible

Index = QModelIndex | QPersistentModelIndex
MIME = "application/x-integreat-page"
TITLE_COLUMN, STRIP_COLUMN = 0, 1
NODE_ROLE = Qt.ItemDataRole.UserRole
"""The `Node` of a row."""

_READ = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_WRITE = _READ | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
_TITLE = _WRITE | Qt.ItemFlag.ItemIsEditable
"""Made once: Qt asks for the flags of each row with each painting."""


class PageTreeItemModel(QAbstractItemModel):
    """Shows the pages of a `TreeData` that pass a `TreeFilter`.

    A drop is not carried out here: `on_move(pages, target)` is told, the tree is read again afterwards.
    `on_rename(page, title)` likewise.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.data_shown = TreeData()
        self.filter = TreeFilter()
        self.writable = False
        self.describe: Callable[[Node], str] = lambda node: node.title
        self.untitled = ""
        self.on_move: Callable[[tuple[str, ...], Target], None] = lambda _pages, _target: None
        self.on_rename: Callable[[str, str], None] = lambda _page, _title: None
        self._nodes: list[Node] = []
        self._rows: list[int] = []
        self._parents: list[int] = []
        self._children: dict[int, list[int]] = {}
        self._numbers: dict[str, int] = {}
        self.whole = NodeTree(())
        """All pages, those too that the filter hides."""

    # -- what is shown

    def show(self, data: TreeData, wanted: TreeFilter | None = None) -> None:
        """Replaces all rows by those of `data` that pass the filter."""
        self.beginResetModel()
        self._take(data)
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
        self._take(data)
        before, self._nodes = self._nodes, shown
        for number, (old, new) in enumerate(zip(before, shown, strict=True)):
            if old != new:
                self.dataChanged.emit(self._index(number, TITLE_COLUMN), self._index(number, STRIP_COLUMN))
        return True

    def _take(self, data: TreeData) -> None:
        if data is not self.data_shown:
            self.data_shown = data
            self.whole = NodeTree(data.nodes)

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

    def first_below(self, page: str) -> Node | None:
        """The first shown page below one."""
        below = self._children.get(self._numbers[page])
        return self._nodes[below[0]] if below else None

    def last_top(self) -> Node | None:
        """The last shown page at the top."""
        top = self._children.get(-1)
        return self._nodes[top[-1]] if top else None

    def is_last(self, page: str) -> bool:
        """Whether no shown page of the same level follows."""
        number = self._numbers[page]
        return self._children[self._parents[number]][-1] == number

    def siblings(self, parent: str | None) -> list[str]:
        """All children of a page, hidden ones too, in order."""
        return self.whole.children(parent)

    def lineage(self, page: str) -> list[str]:
        """The page and everything above it."""
        return self.whole.lineage(page)

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
        if not self.writable:
            return _READ
        return _TITLE if index.column() == TITLE_COLUMN else _WRITE

    # -- dragging

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802 - Qt's name
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:  # noqa: N802 - Qt's name
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802 - Qt's name
        pages = {node.id for index in indexes if (node := self.node(index)) is not None}
        mime = QMimeData()
        if pages:
            mime.setData(MIME, "\n".join(movers(self.whole, pages)).encode())
        return mime

    def canDropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:  # noqa: ARG002, N802 - Qt's signature
        above = self.node(parent)
        return self.accepts(self.dragged(data), above.id if above else None)

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:  # noqa: ARG002, N802 - Qt's signature
        pages, above = self.dragged(data), self.node(parent)
        if self.accepts(pages, above.id if above else None):
            self.on_move(pages, self._target(pages, above.id if above else None, row))
        return False  # Qt must not take the rows away: the tree is read again after the move.

    def dragged(self, data: QMimeData) -> tuple[str, ...]:
        """The pages of this tree that are being dragged; none where something else is."""
        pages = tuple(bytes(data.data(MIME).data()).decode().split("\n")) if data.hasFormat(MIME) else ()
        return pages if all(page in self._numbers for page in pages) else ()

    def accepts(self, pages: Collection[str], parent: str | None) -> bool:
        """Whether these pages may stand there: not below themselves, and only where one may write."""
        below_itself = parent is not None and any(page in pages for page in self.whole.lineage(parent))
        return self.writable and bool(pages) and not below_itself

    def target(self, pages: Collection[str], parent: str | None, anchor: str | None, *, behind: bool) -> Target:
        """The place before or `behind` a page, counted among all siblings but `pages`; without one the last."""
        siblings = self.whole.children(parent)
        end = siblings.index(anchor) + behind if anchor is not None else len(siblings)
        return Target(parent, sum(page not in pages for page in siblings[:end]))

    def _target(self, pages: Collection[str], parent: str | None, row: int) -> Target:
        shown = self._children.get(self._numbers[parent] if parent else -1, [])
        anchor = self._nodes[shown[row]].id if 0 <= row < len(shown) else None
        return self.target(pages, parent, anchor, behind=False)
