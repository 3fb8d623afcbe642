"""A person on a hub in memory, with a CMS in memory beside it, and the dialog about that CMS."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from integreat_editor.models.region import Role
from integreat_editor.services import connect_copy
from integreat_editor.ui.cms import reading, servers
from integreat_editor.ui.cms.dialog import CmsDialog
from integreat_editor.ui.messages import Messages
from integreat_editor.ui.session import Session
from integreat_editor.ui.tasks import TaskRunner
from integreat_editor.ui.theme.apply import apply_theme
from integreat_editor.ui.translation import install_language
from tests.services.cms_people import Joined, half_alike, joined
from tests.services.conftest import Office, office
from tests.services.memory_cms import MemoryCms
from tests.ui.actions import PATIENCE_MS

__all__ = ["office"]
Opener = Callable[..., CmsDialog]


@pytest.fixture
def cms() -> MemoryCms:
    return half_alike()


@pytest.fixture
def mira(office: Office, cms: MemoryCms) -> Joined:
    """Has an account on the CMS, and has not read it yet."""
    return joined(office, cms, "mira")


@pytest.fixture
def open_dialog(qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Opener]:
    """The dialog on a person's copy, once everything is read."""
    install_language(qapp, "en")
    apply_theme(qapp, "light")
    opened: list[tuple[TaskRunner, Session]] = []

    def make(by: Joined) -> CmsDialog:
        def door(*_given: object) -> object:
            return by.cms.door(by.person.name, by.role)

        monkeypatch.setattr(connect_copy, "connect_copy", lambda *_given: by.person.remote)
        monkeypatch.setattr(servers, "open_door", door)
        monkeypatch.setattr(reading, "cms_session", door)
        monkeypatch.setattr(reading, "SessionDoor", lambda session, _slug: session)
        runner = TaskRunner()
        session = Session(by.person.copy.path, runner, Messages("en"))
        opened.append((runner, session))
        session.open()
        qtbot.waitUntil(lambda: session.is_open and not runner.busy, timeout=PATIENCE_MS)
        dialog = CmsDialog(session)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitUntil(lambda: not runner.busy, timeout=PATIENCE_MS)
        return dialog

    yield make
    for runner, session in opened:
        runner.wait()
        session.close()


def author(by: Joined) -> Joined:
    """The same person with an account that may only propose."""
    by.role = Role.AUTHOR
    return by
