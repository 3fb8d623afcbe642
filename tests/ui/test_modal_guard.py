"""The guard closes dialogs that a test did not announce, and lets announced ones be."""

from PySide6.QtWidgets import QDialog, QMessageBox
from pytestqt.qtbot import QtBot

from tests.ui.conftest import ModalGuard


def test_an_unannounced_dialog_is_rejected(qtbot: QtBot, modal_guard: ModalGuard) -> None:
    dialog = QMessageBox()
    dialog.setWindowTitle("Unerwartet")
    qtbot.addWidget(dialog)
    dialog.exec()
    assert modal_guard.unexpected.pop().startswith("QMessageBox")


def test_an_announced_dialog_stays(qtbot: QtBot, modal_guard: ModalGuard) -> None:
    modal_guard.allow(QDialog)
    dialog = QDialog()
    qtbot.addWidget(dialog)
    dialog.open()
    modal_guard.look()
    assert dialog.isVisible()
    assert modal_guard.unexpected == []
