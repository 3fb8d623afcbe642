"""The comparison for Qt: an item model over plain lists, so that 2,000 pages open and scroll at once."""

from collections import defaultdict

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from integreat_editor.models.comparison import ComparisonRow
from integreat_editor.ui.template.compare_lines import CompareData, CompareFilter, Line, visible
from integreat_editor.ui.template.compare_words import describe, row_sentences, state_words

Index = QModelIndex | QPersistentModelIndex
TEMPLATE, OURS, STATE, LANGUAGES, SENTENCES = range(5)


class CompareItemModel(QAbstractItemModel):
    """Shows the lines of a `CompareData` that pass a `CompareFilter`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.data_shown = CompareData()
        self.filter = CompareFilter()
        self._lines: list[Line] = []
        self._rows: list[int] = []
        self._parents: list[int] = []
        self._children: dict[int, list[int]] = {}
        self._numbers: dict[str, int] = {}
        self._hits: list[bool] = []

    # -- what is shown

    def show(self, data: CompareData, wanted: CompareFilter) -> None:
        """Replaces all rows by those that pass the filter."""
        self.beginResetModel()
        self.data_shown, self.filter = data, wanted
        kept = visible(data.lines, wanted)
        places = {number: place for place, number in enumerate(kept)}
        self._lines = [data.lines[number] for number in kept]
        self._parents = [places.get(line.parent, -1) for line in self._lines]
        self._numbers = {line.key: place for place, line in enumerate(self._lines)}
        self._hits = [wanted.accepts(line) for line in self._lines]
        children: dict[int, list[int]] = defaultdict(list)
        self._rows = []
        for place, parent in enumerate(self._parents):
            self._rows.append(len(children[parent]))
            children[parent].append(place)
        self._children = dict(children)
        self.endResetModel()

    @property
    def hits(self) -> int:
        """How many pages are shown for themselves."""
        return sum(hit and line.row is not None for hit, line in zip(self._hits, self._lines, strict=True))

    def line(self, index: Index) -> Line | None:
        """The line at an index."""
        return self._lines[index.internalId()] if index.isValid() else None

    def is_hit(self, index: Index) -> bool:
        """Whether the row itself is looked for, or only leads to one that is."""
        return self._hits[index.internalId()]

    def index_of(self, key: str) -> QModelIndex:
        """The index of a line; invalid if it is not shown."""
        place = self._numbers.get(key)
        return QModelIndex() if place is None else self.createIndex(self._rows[place], TEMPLATE, place)

    def first_hit(self) -> str:
        """The key of the first page that is looked for, or ""."""
        found = zip(self._hits, self._lines, strict=True)
        return next((line.key for hit, line in found if hit and line.row is not None), "")

    # -- Qt

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's signature
        siblings = self._children.get(parent.internalId() if parent.isValid() else -1, [])
        inside = 0 <= row < len(siblings) and 0 <= column <= SENTENCES
        if not inside or (parent.isValid() and parent.column() != TEMPLATE):
            return QModelIndex()
        return self.createIndex(row, column, siblings[row])

    def parent(self, child: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008 - Qt's overload
        if not child.isValid():
            return QModelIndex()
        place = self._parents[child.internalId()]
        return QModelIndex() if place < 0 else self.createIndex(self._rows[place], TEMPLATE, place)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        if parent.isValid() and parent.column() != TEMPLATE:
            return 0
        return len(self._children.get(parent.internalId() if parent.isValid() else -1, []))

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: ARG002, B008, N802 - Qt's signature
        return SENTENCES + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:  # noqa: N802 - Qt's name
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        translate = QCoreApplication.translate
        return (
            translate("Compare", "In the template"),
            translate("Compare", "Here"),
            translate("Compare", "State"),
            translate("Compare", "Languages"),
            translate("Compare", "Sentences"),
        )[section]

    def flags(self, index: Index) -> Qt.ItemFlag:
        line = self.line(index)
        if line is None:
            return Qt.ItemFlag.NoItemFlags
        if line.row is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.line(index)
        if line is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.words(index)
        return self._row_data(line.row, role) if line.row is not None else None

    def words(self, index: Index) -> str:
        """What a cell says; "" for the marks, which are told by the row's description."""
        line = self.line(index)
        if line is not None and line.row is not None:
            return self._words(line.row, index.column())
        is_heading = line is not None and index.column() == TEMPLATE
        return QCoreApplication.translate("Compare", "Pages that only we have") if is_heading else ""

    def _row_data(self, row: ComparisonRow, role: int) -> object:
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{row.template_title or row.title}\n{describe(row, self.data_shown.languages)}"
        return describe(row, self.data_shown.languages) if role == Qt.ItemDataRole.AccessibleDescriptionRole else None

    def _words(self, row: ComparisonRow, column: int) -> str:
        untitled = QCoreApplication.translate("Compare", "(no title)")
        if column == TEMPLATE:
            return (row.template_title or untitled) if row.template_page is not None else "–"
        if column == OURS:
            return (row.title or untitled) if row.page is not None else "–"
        if column == STATE:
            return state_words(row.state)
        return row_sentences(row) if column == SENTENCES else ""
