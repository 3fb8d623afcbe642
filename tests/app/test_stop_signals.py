"""Ctrl+C closes the window in order, whenever it comes."""

import os
import select
import signal
import socket
import sys

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from integreat_editor.app.stop_signals import stop_signals
from integreat_editor.ui.start import _close_on

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a process there cannot send itself these signals")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_interrupts_nothing_and_can_be_read(number: signal.Signals) -> None:
    with stop_signals() as stop:
        os.kill(os.getpid(), number)
        assert select.select([stop], [], [], 10)[0] == [stop]


def test_afterwards_signals_mean_what_they_meant() -> None:
    before = signal.getsignal(signal.SIGINT)
    with stop_signals():
        assert signal.getsignal(signal.SIGINT) is not before
    assert signal.getsignal(signal.SIGINT) is before


def test_a_signal_from_before_the_window_closes_it(qtbot: QtBot, qapp: QApplication) -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.send(b"\x02")
        window = QWidget()
        qtbot.addWidget(window)
        window.show()
        _close_on(ours, qapp)
        qtbot.waitUntil(lambda: not window.isVisible())
        qapp.aboutToQuit.emit()
