"""The widgets of the review screen and where they stand."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from integreat_editor.ui.diff_view import DiffView
from integreat_editor.ui.page.placeholder import Placeholder
from integreat_editor.ui.review.decision_bar import DecisionBar
from integreat_editor.ui.review.head import SetHead
from integreat_editor.ui.review.remarks import Remarks
from integreat_editor.ui.review.rows import RowList
from integreat_editor.ui.review.without_hub import WithoutHub
from integreat_editor.ui.session import Session
from integreat_editor.ui.theme.apply import set_look

_LIST_WIDTH = 300
_REMARKS_WIDTH = 270


class ReviewParts:
    """Left the change sets, right the one that is open: head, items, difference and remarks, decisions."""

    def __init__(self, session: Session, screen: QWidget) -> None:
        translate = QCoreApplication.translate
        self.sets = RowList(screen)
        self.sets.setAccessibleName(translate("Review", "Change sets"))
        self.head = SetHead(screen)
        self.items = RowList(screen)
        self.items.setAccessibleName(translate("Review", "Items of the change set"))
        self.difference = DiffView(session, screen)
        self.remarks = Remarks(screen)
        self.bar = DecisionBar(screen)
        self.placeholder = Placeholder(screen)
        self.without_hub = WithoutHub(session, screen)
        self.work = QSplitter(Qt.Orientation.Vertical, screen)
        """Items and difference: here the keys A and R decide."""
        self.open = self._open(screen)
        self.whole = QSplitter(Qt.Orientation.Horizontal, screen)
        self.whole.setChildrenCollapsible(False)
        self.whole.addWidget(self.sets)
        self.whole.addWidget(self.open)
        self.whole.setStretchFactor(1, 1)
        self.whole.setSizes([_LIST_WIDTH, 980])
        self.stack = QStackedWidget(screen)
        self.stack.addWidget(self.placeholder)
        self.stack.addWidget(self.whole)
        set_look(self.stack, "surface")
        around = QVBoxLayout(screen)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        around.addWidget(self.without_hub)
        around.addWidget(self.stack, 1)

    def _open(self, screen: QWidget) -> QWidget:
        self.work.setChildrenCollapsible(False)
        self.work.addWidget(self.items)
        self.work.addWidget(self.difference)
        self.work.setStretchFactor(1, 1)
        self.work.setSizes([160, 420])
        middle = QSplitter(Qt.Orientation.Horizontal, screen)
        middle.setChildrenCollapsible(False)
        middle.addWidget(self.work)
        middle.addWidget(self.remarks)
        middle.setStretchFactor(0, 1)
        middle.setSizes([980 - _REMARKS_WIDTH, _REMARKS_WIDTH])
        made = QWidget(screen)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.head, _line(made), middle, _line(made), self.bar):
            column.addWidget(widget, int(widget is middle))
        return made


def _line(parent: QWidget) -> QFrame:
    line = QFrame(parent)
    set_look(line, "line")
    return line
