"""People around a hub in memory, each with a review screen on their own working copy."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from integreat_editor.services import connect_copy
from integreat_editor.services.edit_page import save_text
from integreat_editor.ui.messages import Messages
from integreat_editor.ui.review import ReviewScreen
from integreat_editor.ui.session import Session
from integreat_editor.ui.tasks import TaskRunner
from integreat_editor.ui.theme.apply import apply_theme
from integreat_editor.ui.translation import install_language
from tests.services.conftest import Office, office
from tests.services.people import AT, BULKY, WASTE, Person
from tests.ui.actions import PATIENCE_MS

__all__ = ["office"]
Opener = Callable[[Person], ReviewScreen]


@pytest.fixture
def submitted(office: Office) -> str:
    """Anna has submitted two texts."""
    anna = office.person("anna")
    save_text(anna.copy, WASTE, "de", html="<p>Die Tonne wird dienstags geleert. Telefon 0821 1234.</p>", at=AT)
    save_text(anna.copy, BULKY, "de", html="<p>Bitte vorher anmelden. Das kostet nichts.</p>", at=AT)
    return anna.submit("Neue Abholtage")


@pytest.fixture
def open_screen(qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Opener]:
    """Shows the screen of a person, whose server is the hub in memory, once everything is read."""
    install_language(qapp, "en")
    apply_theme(qapp, "light")
    runners: list[tuple[TaskRunner, Session]] = []

    def make(person: Person) -> ReviewScreen:
        monkeypatch.setattr(connect_copy, "connect_copy", lambda *_given: person.remote)
        runner = TaskRunner()
        session = Session(person.copy.path, runner, Messages("en"))
        screen = ReviewScreen(session)
        qtbot.addWidget(screen)
        screen.pull_later.setInterval(0)
        screen.resize(1280, 700)
        screen.show()
        runners.append((runner, session))
        session.open()
        settle(qtbot, screen)
        return screen

    yield make
    for runner, session in runners:
        runner.wait()
        session.close()


def settle(qtbot: QtBot, screen: ReviewScreen) -> None:
    """Until everything that was started has answered, the pull after a decision too."""
    qtbot.waitUntil(lambda: not screen.is_waiting, timeout=PATIENCE_MS)
