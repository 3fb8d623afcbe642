"""Any screen, shown for a person whose server is the hub in memory."""

from collections.abc import Callable, Iterator
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from integreat_editor.services import connect_copy
from integreat_editor.ui.messages import Messages
from integreat_editor.ui.session import Session
from integreat_editor.ui.tasks import TaskRunner
from integreat_editor.ui.theme.apply import apply_theme
from integreat_editor.ui.translation import install_language
from tests.services.conftest import office
from tests.services.people import Person
from tests.ui.actions import PATIENCE_MS

__all__ = ["office"]
Screen = TypeVar("Screen", bound=QWidget)


class Desk:
    """Opens screens and waits until nothing is under way."""

    def __init__(self, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
        self._qtbot = qtbot
        self._monkeypatch = monkeypatch
        self.sessions: list[Session] = []
        self.notices: list[str] = []
        self.errors: list[str] = []

    def open(self, make: Callable[[Session], Screen], person: Person) -> Screen:
        """Shows a screen on a person's working copy once everything is read."""
        self._monkeypatch.setattr(connect_copy, "connect_copy", lambda *_given: person.remote)
        messages = Messages("en")
        messages.notice.connect(self.notices.append)
        messages.error.connect(lambda title, _advice, _page: self.errors.append(title))
        session = Session(person.copy.path, TaskRunner(), messages)
        screen = make(session)
        self._qtbot.addWidget(screen)
        screen.resize(1280, 700)
        screen.show()
        self.sessions.append(session)
        session.open()
        self.settle()
        return screen

    def settle(self) -> None:
        """Waits for all that was started."""
        self._qtbot.waitUntil(lambda: not any(each.tasks.busy for each in self.sessions), timeout=PATIENCE_MS)


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """An empty desk."""
    install_language(qapp, "en")
    apply_theme(qapp, "light")
    made = Desk(qtbot, monkeypatch)
    yield made
    for session in made.sessions:
        session.tasks.wait()
        session.close()
