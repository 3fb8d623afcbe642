"""What a person does in the window, for the tests: go to a page, type, wait for what follows."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from integreat_editor.models.text import Text
from integreat_editor.services.edit_page import read_text
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.ui.main_window.window import MainWindow
from integreat_editor.ui.main_window.workspace import Workspace
from integreat_editor.ui.page.screen import PageScreen
from integreat_editor.ui.tree.panel import TreePanel
from tests.ui.region_factory import page_id

PATIENCE_MS = 20_000
"""The machine may be busy; nothing here waits that long on its own account."""


def workspace_of(window: MainWindow) -> Workspace:
    """The open region's screens."""
    assert window.workspace is not None
    return window.workspace


def tree_of(window: MainWindow) -> TreePanel:
    """The page tree."""
    return workspace_of(window).tree


def page_of(window: MainWindow) -> PageScreen:
    """The screen of the page."""
    screen = workspace_of(window).page
    assert screen is not None
    return screen


def wait_for_tree(qtbot: QtBot, window: MainWindow) -> None:
    """Until the tree is read in full."""
    qtbot.waitUntil(lambda: workspace_of(window).tree_view is not None and not window.tasks.busy, timeout=PATIENCE_MS)


def wait_until_quiet(qtbot: QtBot, window: MainWindow) -> None:
    """Until everything started has answered, and what waits a moment before it starts has run."""
    workspace = workspace_of(window)

    def quiet() -> bool:
        return not window.tasks.busy and not workspace.is_waiting and not page_of(window).is_waiting

    qtbot.waitUntil(quiet, timeout=PATIENCE_MS)


def go_to(qtbot: QtBot, window: MainWindow, name: str, language: str = "de") -> PageScreen:
    """Shows a page of `region_factory` in a language."""
    screen = page_of(window)
    workspace_of(window).show_page(page_id(name), language)
    qtbot.waitUntil(
        lambda: screen.content is not None and screen.content.key == (page_id(name), language), timeout=PATIENCE_MS
    )
    wait_until_quiet(qtbot, window)
    return screen


def stored(path: Path, name: str, language: str = "de") -> Text | None:
    """The text in the file, read by another connection."""
    with WorkingCopy.open(path) as copy:
        return read_text(copy, page_id(name), language)
