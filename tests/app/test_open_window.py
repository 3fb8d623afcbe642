"""The window without the demo: the ways to a region, and the last working copy."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from integreat_editor.models.region import Language, Region
from integreat_editor.settings import Settings, load_settings, save_settings
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.ui.main_window.window import MainWindow
from integreat_editor.ui.start import run_window

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def stop() -> Iterator[socket.socket]:
    """Never readable."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        yield ours


def the_window() -> MainWindow:
    """The one that is open; windows of earlier tests may not be gone yet."""
    open_ones = [each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow) and each.isVisible()]
    (window,) = open_ones
    return window


def no_demo() -> None:
    raise AssertionError("nobody asked for the demo")


def test_without_a_copy_it_shows_the_ways_to_one(stop: socket.socket) -> None:
    asked: list[str] = []

    def look() -> None:
        window = the_window()
        assert window.stack.currentWidget() is window.start
        window.start.demo.click()
        window.close()

    QTimer.singleShot(0, look)
    assert run_window(stop, lambda: asked.append("demo")) == 0
    assert asked == ["demo"]


def test_it_opens_the_last_copy_and_keeps_it_for_the_next_start(stop: socket.socket, tmp_path: Path) -> None:
    path = tmp_path / "talheim.integreat"
    region = Region("talheim", "Talheim", "de", (Language("de", "Deutsch"),))
    WorkingCopy.create(path, region, created="2026-11-22T18:00:00Z").close()
    save_settings(Settings(last_copy=str(path)))
    titles: list[str] = []

    def look() -> None:
        titles.append(the_window().header.region.text())
        the_window().close()

    QTimer.singleShot(0, look)
    assert run_window(stop, no_demo) == 0
    assert titles == ["Talheim"]
    assert load_settings().last_copy == str(path)


def test_a_copy_that_is_gone_is_no_obstacle(stop: socket.socket, tmp_path: Path) -> None:
    save_settings(Settings(last_copy=str(tmp_path / "gone.integreat")))
    QTimer.singleShot(0, lambda: the_window().close())
    assert run_window(stop, no_demo) == 0
