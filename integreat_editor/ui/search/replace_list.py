"""The places a replacing would change, each with a tick: before and after in its sentence."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from integreat_editor.content.replacing import Found
from integreat_editor.services.replace_texts import Chosen, TextPlaces
from integreat_editor.ui.search.marked_line import Look, Parts, draw_line
from integreat_editor.ui.theme.apply import colours
from integreat_editor.ui.theme.scale import scaled

Index = QModelIndex | QPersistentModelIndex
_DATA = Qt.ItemDataRole.UserRole
_PARTS = Qt.ItemDataRole.UserRole + 1
_HEIGHT = 28
MOST_SHOWN = 2000


class ReplaceList(QTreeWidget):
    """`changed`: a tick was set or taken away; `opened` carries (text, place or None for the title)."""

    changed = Signal()
    opened = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(18)
        self.setAccessibleName(self.tr("Places that will be changed"))
        self.setItemDelegate(_PlaceDelegate(self))
        self.left_out = 0
        """So many places of the plan are not shown."""
        self.itemChanged.connect(self._on_changed)
        self.itemActivated.connect(self._open)

    def show_plan(self, planned: Sequence[TextPlaces], replacement: str, heading: Callable[[TextPlaces], str]) -> None:
        """Shows every place ticked, but those in protected objects and those within a longer word."""
        self.blockSignals(True)
        self.clear()
        shown, self.left_out = 0, 0
        for text in planned:
            if shown >= MOST_SHOWN:
                self.left_out += len(text.places) + int(text.title_new is not None)
                continue
            top = self._row(self.invisibleRootItem(), heading(text), text)
            if text.title_new is not None:
                self._place(top, self.tr("Title: {}").format(text.title_new), None, ticked=True)
            for place in text.places:
                row = self._place(
                    top, self._words(place, replacement), place, ticked=not (place.protected or place.in_word)
                )
                if not place.address:
                    row.setData(0, _PARTS, self._parts(place, replacement))
                shown += 1
            self._tick_parent(top)
        self.expandAll()
        self.blockSignals(False)
        self.changed.emit()

    def _row(self, parent: QTreeWidgetItem, words: str, data: object) -> QTreeWidgetItem:
        row = QTreeWidgetItem(parent, [words])
        row.setData(0, _DATA, data)
        row.setSizeHint(0, QSize(0, scaled(_HEIGHT)))
        row.setFlags(row.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        return row

    def _place(self, top: QTreeWidgetItem, words: str, place: Found | None, *, ticked: bool) -> QTreeWidgetItem:
        row = self._row(top, words, place)
        row.setToolTip(0, words)
        row.setCheckState(0, Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        row.setForeground(0, QColor(colours().muted if place is not None and place.protected else colours().text))
        return row

    def _parts(self, place: Found, replacement: str) -> Parts:
        object_, _, _ = self.tr("In an object: {}").partition("{}") if place.protected else ("", "", "")
        return (
            (f"{object_}… {place.before.lstrip()}", Look.PLAIN),
            (place.words, Look.REMOVED),
            (replacement, Look.ADDED),
            (f"{place.after.rstrip()} …", Look.PLAIN),
        )

    def _words(self, place: Found, replacement: str) -> str:
        if place.address:
            return self.tr("Link “{}” → {}").format(place.words, replacement)
        words = f"… {place.before.lstrip()}[{place.words} → {replacement}]{place.after.rstrip()} …"
        return self.tr("In an object: {}").format(words) if place.protected else words

    # -- ticks

    def _on_changed(self, item: QTreeWidgetItem) -> None:
        self.blockSignals(True)
        parent = item.parent()
        if parent is None:
            for child in _children(item):
                child.setCheckState(0, item.checkState(0))
        else:
            self._tick_parent(parent)
        self.blockSignals(False)
        self.changed.emit()

    def _tick_parent(self, top: QTreeWidgetItem) -> None:
        states = {child.checkState(0) for child in _children(top)}
        state = states.pop() if len(states) == 1 else Qt.CheckState.PartiallyChecked
        top.setCheckState(0, state)

    def chosen(self) -> list[Chosen]:
        """What is ticked, text by text."""
        found = []
        for number in range(self.topLevelItemCount()):
            top = self.topLevelItem(number)
            if top is None:
                continue
            ticked = [child.data(0, _DATA) for child in _children(top) if child.checkState(0) is Qt.CheckState.Checked]
            if ticked:
                places = tuple(each for each in ticked if each is not None)
                found.append(Chosen(top.data(0, _DATA), None in ticked, places))
        return found

    @property
    def count(self) -> int:
        """How many places are ticked."""
        return sum(len(each.places) + int(each.title) for each in self.chosen())

    def _open(self, item: QTreeWidgetItem) -> None:
        parent = item.parent()
        if parent is not None:
            self.opened.emit(parent.data(0, _DATA), item.data(0, _DATA))


def _children(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    children = (item.child(number) for number in range(item.childCount()))
    return [child for child in children if child is not None]


class _PlaceDelegate(QStyledItemDelegate):
    """Shows what goes struck out and what comes underlined; who listens hears both with an arrow between them."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        parts: Parts | None = index.data(_PARTS)
        if parts is None:
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        widget: QWidget = option.widget
        option.text = ""
        widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, widget)
        room = widget.style().subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, widget)
        rect: QRect = option.rect
        room.setRight(rect.right())
        painter.save()
        painter.setPen(index.data(Qt.ItemDataRole.ForegroundRole).color())
        draw_line(painter, room.adjusted(3, 0, 0, 0), parts)
        painter.restore()
