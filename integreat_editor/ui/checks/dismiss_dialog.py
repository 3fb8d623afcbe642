"""Dismissing findings: with a reason, which colleagues read."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from integreat_editor.ui.theme.apply import set_look

_LONGEST = 500


class DismissDialog(QDialog):
    """Asks why. `reason` holds the answer once it was accepted."""

    def __init__(self, count: int, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Dismiss"))
        self.setMinimumWidth(480)
        what = QLabel(words if count == 1 else self.tr("%n finding(s)", "", count), self)
        what.setWordWrap(True)
        set_look(what, "heading")
        about = QLabel(
            self.tr("It is not shown any more until the words there change. Colleagues see that, too."), self
        )
        about.setWordWrap(True)
        self.line = QLineEdit(self)
        self.line.setMaxLength(_LONGEST)
        self.line.setAccessibleName(self.tr("Reason"))
        self.line.setPlaceholderText(self.tr("Why is it right as it is?"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.dismiss = self.buttons.addButton(self.tr("Dismiss"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.dismiss.setDefault(True)
        self.dismiss.setEnabled(False)
        self.line.textChanged.connect(lambda text: self.dismiss.setEnabled(bool(text.strip())))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        for widget in (what, about, self.line, self.buttons):
            column.addWidget(widget)
        self.line.setFocus()

    @property
    def reason(self) -> str:
        """What was typed."""
        return self.line.text().strip()
