"""Asks for a password."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from integreat_editor.ui.login.password_field import PasswordField
from integreat_editor.ui.page.banner import Banner
from integreat_editor.ui.theme.apply import set_look
from integreat_editor.ui.theme.scale import scaled


class LoginDialog(QDialog):
    """The password of `user` at `server`; it goes to the keyring, or is kept in memory where there is none.

    `again`: the last one was not accepted.
    """

    def __init__(self, server: str, user: str, parent: QWidget | None = None, *, again: bool = False) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Log in"))
        self.setMinimumWidth(scaled(420))
        words = QLabel(self.tr("Log in to go on. Your texts are stored on this computer either way."), self)
        words.setWordWrap(True)
        set_look(words, "muted")
        banner = Banner(self)
        if again:
            banner.say("warning", self.tr("That password was not accepted."))
        self.password = PasswordField(self)
        self.password.setAccessibleName(self.tr("Password"))
        form = QFormLayout()
        form.setSpacing(10)
        form.addRow(self.tr("Server"), QLabel(server, self))
        form.addRow(self.tr("Name"), QLabel(user, self))
        form.addRow(self.tr("Password"), self.password)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        log_in = buttons.addButton(self.tr("Log in"), QDialogButtonBox.ButtonRole.AcceptRole)
        log_in.setDefault(True)
        log_in.setEnabled(False)
        self.password.textChanged.connect(lambda text: log_in.setEnabled(bool(text)))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(16)
        column.addWidget(banner)
        column.addWidget(words)
        column.addLayout(form)
        column.addWidget(buttons)
        self.password.setFocus()

    @property
    def secret(self) -> str:
        """What was typed."""
        return self.password.text()
