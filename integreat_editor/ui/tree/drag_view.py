"""A tree whose pages are dragged: draws where they would go, unfolds and scrolls on the way, tells the drop."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from integreat_editor.ui.tree.dragging import DropPlace, drag_picture, draw_place, find_place
from integreat_editor.ui.tree.item_model import TITLE_COLUMN, PageTreeItemModel
from integreat_editor.ui.tree.nodes import Node

_UNFOLD_MS = 700
_SCROLL_MARGIN = 28


class DragTreeView(QTreeView):
    """What of the tree on the screen is about dragging; `PageTreeView` is the whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages = PageTreeItemModel(self)
        self.drop_place: DropPlace | None = None
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(False)  # Ours shows the level, and what is forbidden.
        self.setAutoExpandDelay(_UNFOLD_MS)
        self.setAutoScrollMargin(_SCROLL_MARGIN)

    @property
    def chosen(self) -> list[Node]:
        """The chosen pages, in tree order."""
        numbers = {  # Not `selectedRows`: of 2,000 pages it takes a second.
            self.pages.index(row, TITLE_COLUMN, chosen.parent()).internalId()
            for chosen in self.selectionModel().selection().toList()
            for row in range(chosen.top(), chosen.bottom() + 1)
        }
        return [self.pages.shown[number] for number in sorted(numbers)]

    def row_rect(self, page: str) -> QRect:
        """The whole row of a page in the viewport; empty if it is folded away."""
        rect = self.visualRect(self.pages.index_of(page))
        return QRect(0, rect.top(), self.viewport().width(), rect.height()) if rect.isValid() else QRect()

    def text_left(self, page: str) -> int:
        """Where the row's own part begins, right of what shows its level."""
        return self.visualRect(self.pages.index_of(page)).left()

    def lowest_row(self) -> int:
        """The lower edge of the last row."""
        index = self.pages.index(self.pages.rowCount() - 1, TITLE_COLUMN)
        while self.isExpanded(index) and self.pages.rowCount(index):
            index = self.pages.index(self.pages.rowCount(index) - 1, TITLE_COLUMN, index)
        return self.visualRect(index).bottom()

    def show_drop(self, place: DropPlace | None) -> None:
        """Draws a place, or none."""
        if place != self.drop_place:
            self.drop_place = place
            self.viewport().update()

    def on_drop(self, place: DropPlace, pages: tuple[str, ...]) -> None:
        """What happens at a drop: the model tells it."""
        self.pages.on_move(pages, place.target)

    def _place_at(self, point: QPoint, mime: QMimeData) -> DropPlace | None:
        pages = self.pages.dragged(mime)
        return find_place(self, point, pages) if pages and self.pages.writable else None

    # -- Qt

    def startDrag(self, supportedActions: Qt.DropAction) -> None:  # noqa: ARG002, N802, N803 - Qt's signature
        nodes = self.chosen
        if not nodes or not self.pages.writable:
            return
        drag = QDrag(self)
        mime = self.pages.mimeData([self.pages.index_of(node.id) for node in nodes])
        drag.setMimeData(mime)
        count = len(self.pages.dragged(mime))
        words = nodes[0].title if count == 1 else self.tr("%n page(s)", "", count)
        drag.setPixmap(drag_picture(words, self.devicePixelRatioF()))
        drag.setHotSpot(QPoint(-12, 4))
        drag.exec(Qt.DropAction.MoveAction)
        self.show_drop(None)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if self.pages.dragged(event.mimeData()) and self.pages.writable:
            self.setState(QAbstractItemView.State.DraggingState)
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802 - Qt's name
        super().dragMoveEvent(event)  # Unfolds and scrolls.
        place = self._place_at(event.position().toPoint(), event.mimeData())
        self.show_drop(place)
        if place is not None and place.allowed:
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 - Qt's name
        self.show_drop(None)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        place = self._place_at(event.position().toPoint(), event.mimeData())
        pages = self.pages.dragged(event.mimeData())
        self.show_drop(None)
        super().dragLeaveEvent(QDragLeaveEvent())  # Ends scrolling and the timer that unfolds.
        if place is None or not place.allowed:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()
        self.on_drop(place, pages)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        if self.drop_place is not None:
            painter = QPainter(self.viewport())
            draw_place(painter, self.drop_place, self.viewport().width())
            painter.end()
