"""The window on the demo: it opens on the officer's copy, changes person and region, and keeps to itself."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from integreat_editor.app import PEOPLE, REGIONS
from integreat_editor.app.demo_hub import DemoHub
from integreat_editor.settings import Settings, load_settings, save_settings
from integreat_editor.ui.demo.preparing import PreparingScreen
from integreat_editor.ui.demo.window import Demo, DemoWindow
from integreat_editor.ui.start import is_shown
from tests.app.conftest import COORDINATOR, OFFICER

PATIENCE_MS = 60_000


@pytest.fixture
def window(hub: DemoHub, tmp_path: Path, qtbot: QtBot) -> Iterator[DemoWindow]:
    """The window as it is shown, before the first copy is made."""
    own = Settings(language="en", last_copy="/real/work.integreat", known_copies=("/real/work.integreat",))
    save_settings(own)
    made = DemoWindow(Demo(tmp_path, REGIONS, PEOPLE, hub), own)
    qtbot.addWidget(made)
    made.begin()
    made.show()
    yield made
    made.close()


def wait_until_shown(window: DemoWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: is_shown(window), timeout=PATIENCE_MS)


def where(window: DemoWindow) -> tuple[str, str, str]:
    assert window.session is not None
    return window.header.region.text(), window.session.user, window.session.role


def test_it_says_what_it_prepares_then_shows_the_officers_copy(window: DemoWindow, qtbot: QtBot) -> None:
    assert isinstance(window.stack.currentWidget(), PreparingScreen)
    wait_until_shown(window, qtbot)
    assert where(window) == ("Maintal", OFFICER, "author")
    assert window.header.persons.currentData() == OFFICER


def test_it_changes_person(window: DemoWindow, qtbot: QtBot) -> None:
    wait_until_shown(window, qtbot)
    window.header.person_chosen.emit(COORDINATOR)
    wait_until_shown(window, qtbot)
    assert where(window) == ("Maintal", COORDINATOR, "editor")
    assert window.header.persons.currentData() == COORDINATOR


def test_it_changes_region_and_keeps_the_person(window: DemoWindow, qtbot: QtBot) -> None:
    wait_until_shown(window, qtbot)
    window.go_to_copy("hessen", OFFICER)
    wait_until_shown(window, qtbot)
    assert where(window) == ("Hessen-Vorlage", OFFICER, "author")


def test_the_hub_answers_after_a_change_of_person(window: DemoWindow, qtbot: QtBot) -> None:
    wait_until_shown(window, qtbot)
    window.go_to_copy("maintal", COORDINATOR)
    wait_until_shown(window, qtbot)
    qtbot.waitUntil(lambda: window.header.connection.text() == "connected", timeout=PATIENCE_MS)


def test_a_copy_that_was_made_is_shown_at_once(window: DemoWindow, qtbot: QtBot) -> None:
    wait_until_shown(window, qtbot)
    window.go_to_copy("maintal", OFFICER)
    assert window.workspace is not None
    assert window.stack.currentWidget() is window.workspace
    assert window.header.region.text() == "Maintal"


def test_the_next_start_without_demo_opens_the_own_copy(window: DemoWindow, qtbot: QtBot) -> None:
    wait_until_shown(window, qtbot)
    window.close()
    stored = load_settings()
    assert (stored.last_copy, stored.known_copies) == ("/real/work.integreat", ("/real/work.integreat",))


def test_no_password_reaches_the_keyring(window: DemoWindow, qtbot: QtBot, memory_keyring: object) -> None:
    wait_until_shown(window, qtbot)
    window.syncing.pull()
    wait_until_shown(window, qtbot)
    assert getattr(memory_keyring, "passwords") == {}  # noqa: B009 - the class is private to tests/conftest.py
