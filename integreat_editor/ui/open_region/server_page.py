"""First step of fetching a region: which server, and who asks."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QWidget

from integreat_editor.ui.login.password_field import PasswordField


class ServerPage(QWidget):
    """`changed`: something was typed; see `is_filled`."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = QComboBox(self)
        self.kind.addItem(self.tr("Hub (edit, review and push)"), "hub")
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
        self.kind.currentIndexChanged.connect(self._on_kind)
        for field in (self.url, self.user, self.password):
            field.textChanged.connect(self.changed)

    @property
    def is_filled(self) -> bool:
        """Whether the server can be asked."""
        needed = [self.url, self.user, self.password] if self._needs_login else [self.url]
        return all(field.text().strip() for field in needed)

    @property
    def _needs_login(self) -> bool:
        return bool(self.kind.currentData() == "hub")

    def _on_kind(self) -> None:
        for field in (self.user, self.password):
            self._form.setRowVisible(field, self._needs_login)
        self.changed.emit()
