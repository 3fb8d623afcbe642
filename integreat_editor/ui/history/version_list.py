"""The list of versions: days, versions below them, autosaves folded away."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeWidget, QTreeWidgetItem, QWidget

from integreat_editor.services.history import VersionView
from integreat_editor.ui.history import words
from integreat_editor.ui.history.rows import Row, by_day
from integreat_editor.ui.icons import icon
from integreat_editor.ui.theme.apply import colours
from integreat_editor.ui.theme.scale import scaled

_VIEW = Qt.ItemDataRole.UserRole
_HEIGHT = 28


class VersionList(QTreeWidget):
    """Shows versions, newest first; up to two are chosen. `chosen` carries them, the newer one first."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._views: list[VersionView] = []
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setIconSize(QSize(16, 16))
        self.setAccessibleName(self.tr("Versions of this text"))
        self.itemSelectionChanged.connect(self._tell)

    def show_versions(self, views: Sequence[VersionView]) -> None:
        """Lists versions, keeping the choice; else the newest is chosen."""
        before = [(each.number, each.hash) for each in self.selected]
        self.blockSignals(True)
        self.clear()
        self._views = list(views)
        positions = {id(view): number for number, view in enumerate(views)}
        days = []
        for day in by_day(views, words.day_words):
            item = QTreeWidgetItem([day.day])
            item.setSizeHint(0, QSize(0, scaled(_HEIGHT)))
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            font = self.font()
            font.setBold(True)
            item.setFont(0, font)
            for row in day.rows:
                self._add(item, row, positions)
            days.append(item)
        self.addTopLevelItems(days)
        for item in days:
            item.setExpanded(True)
        self._choose(before)
        self.blockSignals(False)
        self._tell()

    @property
    def selected(self) -> list[VersionView]:
        """What is chosen, newest first; of more than two the outermost."""
        found = sorted({int(at) for item in self.selectedItems() if (at := item.data(0, _VIEW)) is not None})
        views = [self._views[at] for at in found]
        return views if len(views) < 3 else [views[0], views[-1]]

    def choose(self, number: int) -> None:
        """Chooses a version by its number."""
        self.clearSelection()
        self._choose([(number, "")])

    def _add(self, parent: QTreeWidgetItem, row: Row, positions: dict[int, int]) -> None:
        if not row.is_fold:
            self._add_version(parent, row.versions[0], positions[id(row.versions[0])])
            return
        first, last = words.time_words(row.versions[-1].at), words.time_words(row.versions[0].at)
        span = first if first == last else f"{first}–{last}"
        text = self.tr("%n autosave(s)", "", len(row.versions))
        item = QTreeWidgetItem(parent, [f"{text} · {span}" if span else text])
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        item.setForeground(0, QBrush(QColor(colours().muted)))
        for each in row.versions:
            self._add_version(item, each, positions[id(each)])

    def _add_version(self, parent: QTreeWidgetItem, view: VersionView, position: int) -> None:
        title, detail = words.title_words(view), words.detail_words(view)
        item = QTreeWidgetItem(parent, [f"{title} · {detail}" if detail else title])
        item.setData(0, _VIEW, position)
        item.setToolTip(0, f"{title}\n{detail}")
        if view.name:
            font = self.font()
            font.setBold(True)
            item.setFont(0, font)
            item.setIcon(0, icon("rename", colours().accent))
        elif view.published:
            item.setIcon(0, icon("push", colours().good))
        elif not view.stands_out:
            item.setIcon(0, icon("blank"))
        else:
            item.setIcon(0, icon("clock"))

    def _choose(self, wanted: Sequence[tuple[int, str]]) -> None:
        items = self._items()
        found = [
            items[number]
            for number, view in enumerate(self._views)
            if number in items and any(view.number == each[0] and each[1] in ("", view.hash) for each in wanted)
        ]
        for item in found or list(items.values())[:1]:
            self.setCurrentItem(item, 0, QItemSelectionModel.SelectionFlag.NoUpdate)
            item.setSelected(True)

    def _items(self) -> dict[int, QTreeWidgetItem]:
        found = {}
        waiting = [self.topLevelItem(number) for number in range(self.topLevelItemCount())]
        while waiting:
            item = waiting.pop(0)
            if item is None:
                continue
            position = item.data(0, _VIEW)
            if position is not None:
                found[int(position)] = item
            waiting += [item.child(number) for number in range(item.childCount())]
        return dict(sorted(found.items()))

    def _tell(self) -> None:
        self.chosen.emit(self.selected)
