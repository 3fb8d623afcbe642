"""Telling of a fault of the program itself: what happened, that the texts are safe, and a trace to send."""

import platform
import re
import traceback

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from integreat_editor import __version__
from integreat_editor.ui.theme.apply import set_look

_SECRETS = re.compile(r"(?i)(password|passwort|token|secret|authorization|bearer)(\W+)\S+")
_USER_IN_ADDRESS = re.compile(r"://[^/\s@]+@")


def report_text(error: BaseException) -> str:
    """The trace with versions, without what looks like a secret and without the values of variables."""
    trace = "".join(traceback.format_exception(error))
    trace = _USER_IN_ADDRESS.sub("://…@", _SECRETS.sub(r"\1\2…", trace))
    return f"Integreat Editor {__version__}, Python {platform.python_version()}, {platform.platform()}\n\n{trace}"


class BugDialog(QDialog):
    """Shows a report that can be copied."""

    def __init__(self, error: BaseException, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("A fault in the program"))
        self.resize(720, 460)
        title = QLabel(self.tr("Something happened that should not have."), self)
        set_look(title, "heading")
        words = QLabel(
            self.tr(
                "Your texts are stored safely; you can go on working. "
                "Please copy this report and send it to whoever looks after the program."
            ),
            self,
        )
        words.setWordWrap(True)
        self.report = QPlainTextEdit(report_text(error), self)
        self.report.setReadOnly(True)
        self.report.setAccessibleName(self.tr("Report"))
        self.report.setTabChangesFocus(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        copy = buttons.addButton(self.tr("Copy the report"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.report.toPlainText()))
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        for widget in (title, words, self.report, buttons):
            column.addWidget(widget)
