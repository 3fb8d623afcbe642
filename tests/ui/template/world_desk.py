"""The comparison on the screen, over a working copy that follows a template with a page for each way of standing."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from integreat_editor.services import template_source
from integreat_editor.ui.template.compare import ComparePane
from tests.services.people import Person
from tests.services.template_factory import World, full_world
from tests.ui.actions import PATIENCE_MS
from tests.ui.conftest import ModalGuard
from tests.ui.work.conftest import Desk, desk

__all__ = ["desk", "world", "world_desk"]
Dialog = TypeVar("Dialog", bound=QDialog)


class WorldDesk:
    """A person in front of the comparison."""

    def __init__(self, qtbot: QtBot, desk: Desk, world: World, guard: ModalGuard) -> None:
        self._qtbot = qtbot
        self._guard = guard
        self.desk = desk
        self.world = world
        self.person = Person("anna", world.copy, world.remote)
        self.pane = desk.open(ComparePane, self.person)
        self.pane.refresh()
        self.settle()

    def settle(self) -> None:
        """Waits until nothing is under way or about to begin."""

        def quiet() -> bool:
            busy = any(session.tasks.busy for session in self.desk.sessions)
            return not busy and not self.pane.is_waiting and not self.pane.view.is_waiting

        self._qtbot.waitUntil(quiet, timeout=PATIENCE_MS)

    def until(self, happened: Callable[[], bool]) -> None:
        """Waits for something."""
        self._qtbot.waitUntil(happened, timeout=PATIENCE_MS)

    def choose(self, *keys: str) -> None:
        """Clicks a row, and more of them with Ctrl."""
        self.pane.view.choose(keys[0])
        for key in keys[1:]:
            index = self.pane.view.rows.index_of(key)
            selection = self.pane.view.selectionModel()
            selection.select(index, selection.SelectionFlag.Select | selection.SelectionFlag.Rows)
        self.settle()

    @property
    def commands(self) -> list[str]:
        """What is offered for the chosen rows."""
        return [words for words, _ in self.pane.actions_of_rows.commands(self.pane.view.chosen_rows)]

    def press(self, words: str) -> None:
        """Clicks the button with these words beside the chosen row."""
        found = (each for each in self.pane.details.findChildren(QPushButton) if each.text() == words)
        next(each for each in found if each.isVisible()).click()

    def opened(self, kind: type[Dialog]) -> Dialog:
        """The dialog of this class once everything in it is read."""
        self._guard.allow(kind)
        found = self.pane.window().findChildren(kind)
        self.settle()
        return found[-1]

    def wait(self, dialog: QDialog) -> None:
        """Until a dialog has closed and the rows are read again."""
        self._qtbot.waitUntil(lambda: not isValid(dialog) or not dialog.isVisible(), timeout=PATIENCE_MS)
        self.settle()

    def state(self, key: str) -> str:
        """The words in the row's column of states."""
        index = self.pane.view.rows.index_of(key)
        return str(index.siblingAtColumn(2).data())


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    """A region with its template; whoever talks to the template's server talks to the one in memory."""
    made = full_world(tmp_path)
    monkeypatch.setattr(template_source, "connect_template", lambda *_given: made.template_remote)
    yield made
    made.copy.close()


@pytest.fixture
def world_desk(qtbot: QtBot, desk: Desk, world: World, modal_guard: ModalGuard) -> WorldDesk:
    """The comparison is read."""
    return WorldDesk(qtbot, desk, world, modal_guard)
