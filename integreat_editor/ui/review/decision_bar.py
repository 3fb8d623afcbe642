"""The bar below the difference: return with a reason, approve; and why, if neither can be done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from integreat_editor.ui.icons import icon
from integreat_editor.ui.review.rights import Rights
from integreat_editor.ui.theme.apply import colours, set_look

_NOTHING = Rights("", (), (), (), may_withdraw=False, may_comment=False)


class DecisionBar(QWidget):
    """`approved`, `returned` carry the keys of the items (a tuple)."""

    approved = Signal(object)
    returned = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rights = _NOTHING
        self._item = ""
        self._busy = False
        self.why_not = QLabel(self)
        self.why_not.setWordWrap(True)
        set_look(self.why_not, "muted")
        self.reason = QLineEdit(self)
        self.reason.setAccessibleName(self.tr("Reason for returning"))
        self.reason.setPlaceholderText(self.tr("Reason, needed for returning (R)"))
        self.reason.textChanged.connect(self._show_enabled)
        self.give_back = QPushButton(self.tr("Return"), self)
        self.give_back.setToolTip(self.tr("Returns the chosen item to its author"))
        self.give_back_all = QPushButton(self.tr("Return all"), self)
        self.approve = QPushButton(icon("save-ok"), self.tr("Approve"), self)
        self.approve.setToolTip(self.tr("Approves the chosen item (A)"))
        self.approve_all = QPushButton(icon("save-ok", colours().on_accent), self.tr("Approve all"), self)
        set_look(self.approve_all, "primary")
        self.give_back.clicked.connect(lambda: self.returned.emit((self._item,)))
        self.give_back_all.clicked.connect(lambda: self.returned.emit(self._rights.returnable))
        self.approve.clicked.connect(lambda: self.approved.emit((self._item,)))
        self.approve_all.clicked.connect(lambda: self.approved.emit(self._rights.pending))
        self._buttons = QWidget(self)
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.reason, 1)
        row.addWidget(self.give_back)
        row.addWidget(self.give_back_all)
        row.addSpacing(12)
        row.addWidget(self.approve)
        row.addWidget(self.approve_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(8)
        column.addWidget(self.why_not)
        column.addWidget(self._buttons)

    def show_rights(self, found: Rights) -> None:
        """What may be done with the change set that is open."""
        self._rights = found
        self.why_not.setText(found.why_not)
        self.why_not.setVisible(bool(found.why_not))
        self._show_enabled()

    def show_item(self, key: str) -> None:
        """Which item is chosen now."""
        self._item = key
        self._show_enabled()

    def set_busy(self, *, busy: bool) -> None:
        """While a decision is on its way, there is no second one."""
        self._busy = busy
        self._show_enabled()

    def _show_enabled(self) -> None:
        found, free = self._rights, not self._busy
        has_reason = bool(self.reason.text().strip())
        self.reason.setEnabled(bool(found.returnable))
        self.give_back.setEnabled(free and has_reason and self._item in found.returnable)
        self.give_back_all.setEnabled(free and has_reason and bool(found.returnable))
        self.approve.setEnabled(free and self._item in found.approvable)
        self.approve_all.setEnabled(free and bool(found.pending))
