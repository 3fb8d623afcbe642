"""Connecting a CMS with a region on a hub: which one, and with which account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from integreat_editor.ui.theme.apply import set_look

if TYPE_CHECKING:
    from integreat_editor.ui.cms.reading import CmsReading


class ConnectPane(QWidget):
    """`wanted` carries an `Account`: connect with it. The password is asked for when the CMS asks."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.about = QLabel(self)
        self.about.setWordWrap(True)
        self.url = QLineEdit(self)
        self.url.setPlaceholderText("https://cms.integreat-app.de")
        self.region = QLineEdit(self)
        self.user = QLineEdit(self)
        self.connect_button = QPushButton(self.tr("Connect"), self)
        set_look(self.connect_button, "primary")
        form = QFormLayout()
        form.setSpacing(10)
        for words, field in (
            (self.tr("Address of the CMS"), self.url),
            (self.tr("Region in the CMS"), self.region),
            (self.tr("Name or e-mail"), self.user),
        ):
            field.setAccessibleName(words)
            field.textChanged.connect(self._look)
            field.returnPressed.connect(self._ask)
            form.addRow(words, field)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.connect_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.about)
        column.addLayout(form)
        column.addLayout(row)
        column.addStretch(1)
        self.connect_button.clicked.connect(self._ask)
        self._look()

    def show_reading(self, reading: CmsReading) -> None:
        """Offers what colleagues have noted; what is typed already stays."""
        server = reading.server
        if server is not None:
            self.about.setText(
                self.tr("Colleagues have connected this region with a CMS. To push there you need an account of yours.")
            )
        else:
            self.about.setText(
                self.tr(
                    "Tree, drafts and approvals stay on the hub; what is published there can then be pushed to the "
                    "CMS, and what is edited in the CMS comes back here."
                )
            )
        self.url.setText(self.url.text() or (server.url if server is not None else ""))
        self.region.setText(self.region.text() or (server.region if server is not None else reading.region.slug))

    def set_busy(self, *, busy: bool) -> None:
        """While the CMS is asked, nothing is typed."""
        for widget in (self.url, self.region, self.user):
            widget.setEnabled(not busy)
        self._look()
        if busy:
            self.connect_button.setEnabled(False)

    def _look(self) -> None:
        self.connect_button.setEnabled(all(each.text().strip() for each in (self.url, self.region, self.user)))

    def _ask(self) -> None:
        from integreat_editor.ui.cms.reading import Account  # noqa: PLC0415 - loaded with the first reading

        if self.connect_button.isEnabled():
            self.wanted.emit(Account(self.url.text().strip(), self.region.text().strip(), self.user.text().strip()))
