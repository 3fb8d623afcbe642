"""Shows the dialog for a worker's question, and gives its answer back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from integreat_editor.ui.login.asking import Question
from integreat_editor.ui.login.dialog import LoginDialog

if TYPE_CHECKING:
    from integreat_editor.ui.login.browser_dialog import BrowserLoginDialog
    from integreat_editor.ui.login.code_dialog import CodeDialog


def dialog_for(question: Question, parent: QWidget) -> QDialog:
    """The dialog that asks it; however it ends, the question is answered. The caller opens it."""
    dialog: LoginDialog | CodeDialog | BrowserLoginDialog
    if question.kind == "code":
        from integreat_editor.ui.login.code_dialog import CodeDialog  # noqa: PLC0415 - few accounts need it

        dialog = CodeDialog(question.server, question.user, again=question.again, parent=parent)
    elif question.kind == "session":
        from integreat_editor.ui.login.browser_dialog import BrowserLoginDialog  # noqa: PLC0415 - few accounts need it

        dialog = BrowserLoginDialog(question.server, question.user, again=question.again, parent=parent)
    else:
        dialog = LoginDialog(question.server, question.user, parent, again=question.again)

    def answer(result: int) -> None:
        question.answer(dialog.secret if result == QDialog.DialogCode.Accepted else None)

    dialog.finished.connect(answer)
    dialog.finished.connect(dialog.deleteLater)
    return dialog
