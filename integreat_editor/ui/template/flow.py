"""Widgets beside each other that go on in the next line where the room ends."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class FlowBox(QWidget):
    """For chips and buttons, whose words are longer in one language than in another.

    No `QLayout`: the items of one that is written in Python belong to both sides, and are freed twice now and then.
    """

    def __init__(self, parent: QWidget | None = None, spacing: int = 6) -> None:
        super().__init__(parent)
        self._widgets: list[QWidget] = []
        self._spacing = spacing
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget) -> None:
        """Puts a widget behind the others."""
        widget.setParent(self)
        widget.show()
        self._widgets.append(widget)
        self._refresh()

    def clear(self) -> None:
        """Takes all widgets away."""
        for widget in self._widgets:
            widget.hide()
            widget.deleteLater()
        self._widgets = []
        self._refresh()

    def _refresh(self) -> None:
        self.updateGeometry()
        self._arrange(self.rect(), move=True)

    # -- Qt

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        sizes = [widget.sizeHint() for widget in self._shown()]
        width = sum(size.width() for size in sizes) + self._spacing * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        size = QSize(0, 0)
        for widget in self._shown():
            size = size.expandedTo(widget.sizeHint())
        return size

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._arrange(self.rect(), move=True)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # One of the widgets came, went or has other words.
            self._refresh()
        return super().event(event)

    def _shown(self) -> list[QWidget]:
        return [widget for widget in self._widgets if not widget.isHidden()]

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Places the widgets, each in the middle of its line, or only counts; returns the height."""
        y = 0
        right_to_left = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for row in self._rows(rect.width()):
            x = 0
            height = max(size.height() for _, size in row)
            y += self._spacing if y else 0
            for widget, size in row if move else ():
                left = rect.width() - x - size.width() if right_to_left else x
                place = QPoint(left, y + (height - size.height()) // 2)
                widget.setGeometry(QRect(rect.topLeft() + place, size))
                x += size.width() + self._spacing
            y += height
        return y

    def _rows(self, width: int) -> list[list[tuple[QWidget, QSize]]]:
        """The widgets, with their sizes, line by line."""
        rows: list[list[tuple[QWidget, QSize]]] = []
        x = 0
        for widget in self._shown():
            size = widget.sizeHint()
            if not rows or x + size.width() > width:
                rows.append([])
                x = 0
            rows[-1].append((widget, size))
            x += size.width() + self._spacing
        return rows
