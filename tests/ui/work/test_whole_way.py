"""One text on its whole way, over the screens that an officer and a coordinator use."""

import pytest
from pytestqt.qtbot import QtBot

from integreat_editor.models.region import Role
from integreat_editor.services.edit_page import save_text
from integreat_editor.ui.changes import ChangesScreen
from integreat_editor.ui.push import PushScreen
from integreat_editor.ui.review import ReviewScreen
from tests.services.conftest import Office
from tests.services.people import AT, WASTE
from tests.ui.actions import PATIENCE_MS
from tests.ui.work.conftest import Desk


class Way:
    """What each of the two does."""

    def __init__(self, office: Office, desk: Desk, qtbot: QtBot) -> None:
        self.office = office
        self._desk = desk
        self._qtbot = qtbot
        self.officer = office.person("anna")
        self.coordinator = office.person("dora", Role.EDITOR)
        self._screens: list[ReviewScreen] = []

    def submit(self, html: str) -> None:
        """The officer writes and submits."""
        save_text(self.officer.copy, WASTE, "de", html=html, at=AT)
        screen = self._desk.open(ChangesScreen, self.officer)
        screen.title.setText("Neue Abholtage")
        screen.submit.click()
        self._desk.settle()

    def review(self) -> ReviewScreen:
        """The coordinator opens what waits."""
        self.coordinator.pull()
        screen = self._desk.open(ReviewScreen, self.coordinator)
        self._screens.append(screen)
        self._qtbot.waitUntil(lambda: bool(screen.parts.items.keys), timeout=PATIENCE_MS)
        return screen

    def reason_read(self) -> str:
        """What the officer's screen says about the set."""
        self.officer.pull()
        return self._desk.open(ChangesScreen, self.officer).banner.words.text()

    def published(self) -> str:
        """What readers see."""
        head = self.office.hub.heads[WASTE, "de"]
        assert head.public is not None
        return self.office.hub.revisions[head.public][1].html


@pytest.fixture
def way(office: Office, desk: Desk, qtbot: QtBot) -> Way:
    """Both have their own working copy."""
    return Way(office, desk, qtbot)


def test_a_text_is_returned_mended_approved_and_pushed(way: Way, desk: Desk) -> None:
    before = way.published()
    way.submit("<p>Die Tonne wird dienstags geleert.</p>")
    first = way.review()
    first.parts.bar.reason.setText("Es ist der Mittwoch.")
    first.parts.bar.give_back.click()
    desk.settle()
    assert "Es ist der Mittwoch. – dora" in way.reason_read()
    way.submit("<p>Die Tonne wird mittwochs geleert.</p>")
    way.review().parts.bar.approve_all.click()
    desk.settle()
    assert way.published() == before
    way.officer.pull()
    push = desk.open(PushScreen, way.officer)
    push.push.click()
    desk.settle()
    assert push.summary.text() == "1 page published"
    assert way.published() == "<p>Die Tonne wird mittwochs geleert.</p>"
    assert len(way.office.hub.change_sets) == 1


def test_a_word_after_the_approval_takes_it_away(way: Way, desk: Desk) -> None:
    way.submit("<p>Die Tonne wird mittwochs geleert.</p>")
    way.review().parts.bar.approve_all.click()
    desk.settle()
    way.submit("<p>Die Tonne wird am Mittwoch geleert.</p>")
    push = desk.open(PushScreen, way.officer)
    assert not push.push.isVisible()
    assert push.lines[0].obstacle == "pending"
