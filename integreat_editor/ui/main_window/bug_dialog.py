"""Telling of a fault of the program itself: what happened, that the texts are safe, and a trace to send."""

import platform
import re
import traceback
from pathlib import Path

from PySide6.QtCore import QSaveFile
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from integreat_editor import __version__
from integreat_editor.ui.theme.apply import set_look

_SECRETS = re.compile(r"(?i)(password|passwort|token|secret|authorization|bearer)(\W+)\S+")
_USER_IN_ADDRESS = re.compile(r"://[^/\s@]+@")


def report_text(error: BaseException | str) -> str:
    """The trace with versions, without what looks like a secret and without the values of variables."""
    trace = error if isinstance(error, str) else "".join(traceback.format_exception(error))
    trace = _USER_IN_ADDRESS.sub("://…@", _SECRETS.sub(r"\1\2…", trace))
    return f"Integreat Editor {__version__}, Python {platform.python_version()}, {platform.platform()}\n\n{trace}"


class BugDialog(QDialog):
    """Shows a report that can be read, copied and kept as a file; nothing is sent anywhere.

    `error`: what nobody expected, or what the last run's crash left behind.
    """

    def __init__(self, error: BaseException | str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("A fault in the program"))
        self.resize(720, 460)
        title = QLabel(self.tr("Something happened that should not have."), self)
        set_look(title, "heading")
        words = QLabel(
            self.tr(
                "Your texts are stored safely; you can go on working. Please read this report and send it to whoever "
                "looks after the program. The program itself sends nothing; no text of yours is in it."
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
        save = buttons.addButton(self.tr("Save as a file …"), QDialogButtonBox.ButtonRole.ActionRole)
        save.clicked.connect(self._choose_file)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        self.result_line = QLabel(self)
        self.result_line.setWordWrap(True)
        for widget in (title, words, self.report, self.result_line, buttons):
            column.addWidget(widget)

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the report"), str(Path.home() / "integreat-editor-report.txt"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.fileSelected.connect(self.save)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save(self, name: str) -> None:
        """Writes the report into a file, or says why that failed."""
        file = QSaveFile(name)
        written = file.open(QSaveFile.OpenModeFlag.WriteOnly)
        if written:
            file.write(self.report.toPlainText().encode())
            written = file.commit()
        self.result_line.setText(self.tr("Saved as {file}.").replace("{file}", name) if written else file.errorString())
