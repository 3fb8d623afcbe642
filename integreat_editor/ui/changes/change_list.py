"""The list of changes: a page, and below it what is changed of it, each with a tick."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QTreeWidget, QTreeWidgetItem, QWidget

from integreat_editor.services.read_changes import LocalChange
from integreat_editor.ui.theme.scale import scaled

_KEY = Qt.ItemDataRole.UserRole
_ROW_HEIGHT = 30


class ChangeList(QTreeWidget):
    """`chosen` carries the key of the change a person goes to; `ticked_changed`: a tick was set or taken away."""

    chosen = Signal(str)
    opened = Signal(str)
    ticked_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Changes against the server"))
        self.setItemsExpandable(False)
        self.setIndentation(16)
        self._unticked: set[str] = set()
        self.currentItemChanged.connect(lambda item, _before: self._tell(item, self.chosen))
        self.itemActivated.connect(lambda item, _column: self._tell(item, self.opened))
        self.itemChanged.connect(self._on_changed)

    def show_changes(self, changes: Sequence[LocalChange], words: Callable[[LocalChange], str], key: str) -> None:
        """Shows these with `key` chosen; ticks stay as a person set them."""
        self.blockSignals(True)
        self.clear()
        page: QTreeWidgetItem | None = None
        for change in changes:
            if page is None or page.data(0, _KEY + 1) != change.page:
                page = QTreeWidgetItem(self, [change.title or self.tr("(no title)")])
                page.setData(0, _KEY + 1, change.page)
                page.setSizeHint(0, QSize(0, scaled(_ROW_HEIGHT)))
                page.setFlags(Qt.ItemFlag.ItemIsEnabled)
                font = page.font(0)
                font.setBold(True)
                page.setFont(0, font)
            row = QTreeWidgetItem(page, [words(change)])
            row.setData(0, _KEY, change.key)
            row.setSizeHint(0, QSize(0, scaled(_ROW_HEIGHT)))
            row.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            ticked = Qt.CheckState.Unchecked if change.key in self._unticked else Qt.CheckState.Checked
            row.setCheckState(0, ticked)
            if change.key == key:
                self.setCurrentItem(row)
        self.expandAll()
        self.blockSignals(False)

    def tick_only(self, keys: set[str], among: set[str]) -> None:
        """Sets the ticks for the next `show_changes`: of `among`, only those of `keys`."""
        self._unticked = among - keys

    @property
    def ticked(self) -> list[str]:
        """Keys of the changes to submit."""
        return [str(row.data(0, _KEY)) for row in self._rows() if row.checkState(0) is Qt.CheckState.Checked]

    def _rows(self) -> list[QTreeWidgetItem]:
        pages = (self.topLevelItem(number) for number in range(self.topLevelItemCount()))
        rows = (page.child(number) for page in pages if page for number in range(page.childCount()))
        return [row for row in rows if row is not None]

    def _tell(self, item: QTreeWidgetItem | None, signal: SignalInstance) -> None:
        key = item.data(0, _KEY) if item is not None else None
        if key:
            signal.emit(str(key))

    def _on_changed(self, item: QTreeWidgetItem) -> None:
        key = item.data(0, _KEY)
        if not key:
            return
        if item.checkState(0) is Qt.CheckState.Checked:
            self._unticked.discard(str(key))
        else:
            self._unticked.add(str(key))
        self.ticked_changed.emit()
