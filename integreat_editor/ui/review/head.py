"""The head of a change set: its title, who submitted it and when, the note, and taking it back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMessageBox, QPushButton, QVBoxLayout, QWidget

from integreat_editor.models.change_set import ChangeSet
from integreat_editor.ui.page.banner import Banner
from integreat_editor.ui.review.rows import Row
from integreat_editor.ui.theme.apply import set_look, set_tone


class SetHead(QWidget):
    """`withdraw_wanted`: the author takes the change set back."""

    withdraw_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self._label()
        font = self.title.font()
        font.setPointSizeF(font.pointSizeF() * 1.3)
        font.setBold(True)
        self.title.setFont(font)
        self.state = QLabel(self)
        self.state.setProperty("pill", "true")
        self.author = self._label()
        set_look(self.author, "muted")
        self.note = self._label()
        self.banner = Banner(self)
        self.withdraw = QPushButton(self.tr("Withdraw"), self)
        self.withdraw.setToolTip(self.tr("Takes your change set back; your texts stay changed here"))
        self.withdraw.clicked.connect(self._ask)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.title, 1)
        row.addWidget(self.state, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.withdraw)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 10)
        column.setSpacing(4)
        column.addLayout(row)
        for widget in (self.author, self.note, self.banner):
            column.addWidget(widget)

    def show_set(self, change_set: ChangeSet, row: Row, *, may_withdraw: bool) -> None:
        """Shows a change set; `row` has its words from the list."""
        self.title.setText(row.title)
        self.author.setText(row.soft)
        self.note.setText(change_set.note)
        self.note.setVisible(bool(change_set.note))
        self.state.setText(row.pill)
        set_tone(self.state, row.tone)
        self.withdraw.setVisible(may_withdraw)

    def _ask(self) -> None:
        """Approvals inside the set would be gone: that deserves a question."""
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Withdraw"))
        box.setText(self.tr("Take this change set back?"))
        box.setInformativeText(
            self.tr("Nobody reads it any more, and approvals in it are gone. Your texts stay changed here.")
        )
        yes = box.addButton(self.tr("Withdraw"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.finished.connect(lambda _answer: self.withdraw_wanted.emit() if box.clickedButton() is yes else None)
        box.finished.connect(box.deleteLater)
        box.open()

    def _label(self) -> QLabel:
        label = QLabel(self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label
