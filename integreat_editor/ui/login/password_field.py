"""A field for a password that can be shown for a moment, to see whether it was typed right."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from integreat_editor.ui.icons import icon


class PasswordField(QLineEdit):
    """Hidden, until the button at its end is pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.show_action = QAction(icon("eye"), self.tr("Show the password"), self)
        self.show_action.setCheckable(True)
        self.show_action.toggled.connect(self._show)
        self.addAction(self.show_action, QLineEdit.ActionPosition.TrailingPosition)

    def _show(self, shown: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self.show_action.setText(self.tr("Hide the password") if shown else self.tr("Show the password"))
