"""First step of fetching a region: which server, and who asks."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QWidget

from integreat_editor.ui.login.password_field import PasswordField
from integreat_editor.ui.theme.apply import set_look


class ServerPage(QWidget):
    """`changed`: something was typed; see `is_filled`."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = QComboBox(self)
        self.kind.addItem(self.tr("Hub (edit, review and push)"), "hub")
        self.kind.addItem(self.tr("Integreat CMS (edit, propose and push)"), "cms")
        self.kind.addItem(self.tr("Public pages of any Integreat region (read only)"), "api3")
        self.url = QLineEdit(self)
        self.url.setPlaceholderText("https://…")
        self.user = QLineEdit(self)
        self.password = PasswordField(self)
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setSpacing(10)
        for words, widget in (
            (self.tr("Kind of server"), self.kind),
            (self.tr("Address"), self.url),
            (self.tr("Name"), self.user),
            (self.tr("Password"), self.password),
        ):
            widget.setAccessibleName(words)
            self._form.addRow(words, widget)
        self.hint = QLabel(self)
        self.hint.setWordWrap(True)
        set_look(self.hint, "muted")
        self._form.addRow(self.hint)
        self.kind.currentIndexChanged.connect(self._on_kind)
        self._on_kind()
        for field in (self.url, self.user, self.password):
            field.textChanged.connect(self.changed)

    @property
    def is_filled(self) -> bool:
        """Whether the server can be asked."""
        needed = [self.url, self.user, self.password] if self._needs_login else [self.url]
        return all(field.text().strip() for field in needed)

    @property
    def _needs_login(self) -> bool:
        return self.kind.currentData() in ("hub", "cms")

    def _on_kind(self) -> None:
        """Says in the words of each kind what is to be typed."""
        is_cms = self.kind.currentData() == "cms"
        user = self.tr("Name or e-mail") if is_cms else self.tr("Name")
        self.user.setAccessibleName(user)
        label = self._form.labelForField(self.user)
        if isinstance(label, QLabel):
            label.setText(user)
        self.url.setPlaceholderText("https://cms.integreat-app.de" if is_cms else "https://…")
        self.hint.setText(
            self.tr(
                "With the account you use for the CMS in the browser. If it has a one-time code or a passkey, you are "
                "asked for it next."
            )
            if is_cms
            else ""
        )
        self.hint.setVisible(is_cms)
        for field in (self.user, self.password):
            self._form.setRowVisible(field, self._needs_login)
        self.changed.emit()
