"""The findings for Qt: a heading for each kind, the findings below it."""

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from integreat_editor.ui.checks.lines import Group, Line, Shown
from integreat_editor.ui.checks.words import kind_words, reason_words
from integreat_editor.ui.theme.apply import colours

Index = QModelIndex | QPersistentModelIndex
WHAT, PAGE, LANGUAGE = range(3)
_HEADING = 0
"""Internal id of a heading; a finding has the number of its group, from 1."""


class FindingItemModel(QAbstractItemModel):
    """Shows a `Shown`. Words are made when a row is drawn."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: tuple[Group, ...] = ()

    def show(self, what: Shown) -> None:
        """Replaces all rows."""
        self.beginResetModel()
        self._groups = what.groups
        self.endResetModel()

    def line(self, index: Index) -> Line | None:
        """The finding at an index; None at a heading."""
        if not index.isValid() or index.internalId() == _HEADING:
            return None
        return self._groups[index.internalId() - 1].lines[index.row()]

    def group(self, index: Index) -> Group | None:
        """The group of a heading."""
        is_heading = index.isValid() and index.internalId() == _HEADING
        return self._groups[index.row()] if is_heading else None

    def index_of(self, key: str) -> QModelIndex:
        """The index of a finding; invalid if it is not shown."""
        for number, group in enumerate(self._groups, start=1):
            for row, line in enumerate(group.lines):
                if line.finding.key == key:
                    return self.createIndex(row, WHAT, number)
        return QModelIndex()

    # -- Qt

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's signature
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else _HEADING)

    def parent(self, child: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008 - Qt's overload
        if not child.isValid() or child.internalId() == _HEADING:
            return QModelIndex()
        return self.createIndex(child.internalId() - 1, WHAT, _HEADING)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        if not parent.isValid():
            return len(self._groups)
        group = self.group(parent) if parent.column() == WHAT else None
        return len(group.lines) if group is not None else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: ARG002, B008, N802 - Qt's signature
        return LANGUAGE + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:  # noqa: N802 - Qt's name
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        translate = QCoreApplication.translate
        return (translate("Checks", "Finding"), translate("Checks", "Page"), translate("Checks", "Language"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        group = self.group(index)
        if group is not None:
            return _heading(group, index.column(), role)
        line = self.line(index)
        return _finding(line, index.column(), role) if line is not None else None


def _heading(group: Group, column: int, role: int) -> object:
    if column == WHAT and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
        return f"{kind_words(group.kind)}  ({len(group.lines)})"
    if role == Qt.ItemDataRole.FontRole:
        font = QFont()
        font.setBold(True)
        return font
    return None


def _finding(line: Line, column: int, role: int) -> object:
    if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
        return (reason_words(line.finding.problem) if column == WHAT else "", line.title, line.language)[column]
    if role == Qt.ItemDataRole.ToolTipRole:
        return reason_words(line.finding.problem) if line.dismissed is None else _dismissed(line)
    if role == Qt.ItemDataRole.AccessibleDescriptionRole:
        return _dismissed(line) if line.dismissed is not None else f"{line.title}, {line.language}"
    return _look(line, column, role)


def _look(line: Line, column: int, role: int) -> object:
    """Dismissed ones are slanted and softer, with the reason for those who do not see that."""
    if role == Qt.ItemDataRole.ForegroundRole and (line.dismissed is not None or column != WHAT):
        return QColor(colours().muted)
    if role == Qt.ItemDataRole.FontRole and line.dismissed is not None:
        font = QFont()
        font.setItalic(True)
        return font
    return None


def _dismissed(line: Line) -> str:
    words = QCoreApplication.translate("Checks", "Dismissed: {reason}")
    return words.replace("{reason}", line.dismissed.reason if line.dismissed is not None else "")
