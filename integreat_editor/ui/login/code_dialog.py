"""Asks for the one-time code of an account with a second factor."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from integreat_editor.ui.page.banner import Banner
from integreat_editor.ui.theme.apply import set_look
from integreat_editor.ui.theme.scale import scaled

_DIGITS = 6
_CODE_WIDTH = 180


class CodeDialog(QDialog):
    """Six digits from a code app; `again`: the last ones were not accepted."""

    def __init__(self, server: str, user: str, *, again: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("One-time code"))
        self.setMinimumWidth(scaled(440))
        self.banner = Banner(self)
        if again:
            self.banner.say("warning", self.tr("That code was not accepted. Please wait for the next one."))
        words = QLabel(
            self.tr("Open the code app on your phone and type the six digits that it shows for Integreat."), self
        )
        words.setWordWrap(True)
        set_look(words, "muted")
        self.code = QLineEdit(self)
        self.code.setAccessibleName(self.tr("One-time code"))
        self.code.setPlaceholderText("123 456")
        self.code.setMaximumWidth(scaled(_CODE_WIDTH))
        font = self.code.font()
        font.setPointSizeF(font.pointSizeF() * 1.4)
        self.code.setFont(font)
        form = QFormLayout()
        form.setSpacing(10)
        form.addRow(self.tr("Server"), _plain(server, self))
        form.addRow(self.tr("Name"), _plain(user, self))
        form.addRow(self.tr("Code"), self.code)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.log_in = buttons.addButton(self.tr("Log in"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.log_in.setDefault(True)
        self.log_in.setEnabled(False)
        self.code.textChanged.connect(lambda _text: self.log_in.setEnabled(self._is_whole))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(16)
        column.addWidget(self.banner)
        column.addWidget(words)
        column.addLayout(form)
        column.addWidget(buttons)
        self.code.setFocus()

    @property
    def secret(self) -> str:
        """The code without the gap that apps show in it."""
        return "".join(self.code.text().split())

    @property
    def _is_whole(self) -> bool:
        return len(self.secret) == _DIGITS and self.secret.isdecimal()


def _plain(words: str, parent: QWidget) -> QLabel:
    label = QLabel(words, parent)
    label.setWordWrap(True)
    return label
