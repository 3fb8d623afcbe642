"""The small dialogs that ask where a link leads, or which image to show."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

_MAIL = re.compile(r"[^@\s/]+@[^@\s/]+\.[^@\s/]+")
_PHONE = re.compile(r"\+?[\d\s()/-]{3,}")
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-zA-Z]{2,}(?:[/?#:].*)?")


def complete_address(typed: str) -> str:
    """Make an address of what people type: `a@b.de` is a mail, `06181 400` a phone, `example.org` a website."""
    typed = typed.strip()
    if _MAIL.fullmatch(typed):
        return f"mailto:{typed}"
    if _PHONE.fullmatch(typed):
        return "tel:" + re.sub(r"[^\d+]", "", typed)
    if _HOST.fullmatch(typed):
        return f"https://{typed}"
    return typed


class AddressDialog(QDialog):
    """Asks for an address and, beside it, a text. Open it with `open()`; read `address` and `text` when accepted."""

    def __init__(self, parent: QWidget, title: str, text_label: str, address: str = "", text: str | None = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._address = QLineEdit(address)
        self._text = QLineEdit(text or "")
        self._address.setMinimumWidth(360)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel,
        )
        form = QFormLayout()
        form.addRow(QCoreApplication.translate("AddressDialog", "&Address:"), self._address)
        if text is not None:
            form.addRow(text_label, self._text)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self._buttons)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._address.textChanged.connect(self._update_ok)
        self._address.setPlaceholderText(
            QCoreApplication.translate("AddressDialog", "Website, e-mail address or phone number"),
        )
        self._update_ok()

    @property
    def address(self) -> str:
        return complete_address(self._address.text())

    @property
    def text(self) -> str:
        return self._text.text().strip()

    def _update_ok(self) -> None:
        button = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        button.setEnabled(bool(self._address.text().strip()))
