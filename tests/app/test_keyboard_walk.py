"""A walk by keys alone: from the first screen to a submitted change set, with nothing but the widget that has focus."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from integreat_editor.app import PEOPLE, REGIONS
from integreat_editor.app.demo_hub import DemoHub
from integreat_editor.models.change_set import ChangeSet, ChangeSetState
from integreat_editor.models.text import Text
from integreat_editor.services.edit_page import read_text
from integreat_editor.services.open_copy import open_region
from integreat_editor.settings import Settings
from integreat_editor.ui.changes.screen import ChangesScreen
from integreat_editor.ui.demo.window import Demo, DemoWindow
from integreat_editor.ui.editor import TextEditor
from integreat_editor.ui.page.link_dialog import TextLinkDialog
from integreat_editor.ui.start import is_shown
from integreat_editor.ui.translation import install_language
from tests.app.conftest import OFFICER

PATIENCE_MS = 60_000
MOST_TABS = 80
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


class Hands:
    """A person who has a keyboard only."""

    def __init__(self, qtbot: QtBot, window: DemoWindow) -> None:
        self._qtbot = qtbot
        self._window = window

    @property
    def at(self) -> QWidget:
        """Where the next key goes."""
        if QApplication.activeWindow() is None:
            # When a dialog closes, a desktop does that; Qt's offscreen platform does not.
            self._window.activateWindow()
            QApplication.processEvents()
        focused = QApplication.focusWidget()
        assert focused is not None, "nothing has the focus: the next key goes nowhere"
        return focused

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.at, key, held)
        self.wait()

    def write(self, text: str) -> None:
        QTest.keyClicks(self.at, text)
        self.wait()

    def tab_to(self, wanted: Callable[[QWidget], bool], *, back: bool = False) -> None:
        """Presses Tab until this has the focus."""
        met: list[str] = []
        for _ in range(MOST_TABS):
            if wanted(self.at):
                return
            met.append(f"{type(self.at).__name__} {self.at.accessibleName()!r}")
            self.press(Key.Key_Backtab if back else Key.Key_Tab, SHIFT if back else Qt.KeyboardModifier.NoModifier)
        pytest.fail(f"Tab does not lead there; it led to {list(dict.fromkeys(met))}")

    def wait(self) -> None:
        self._qtbot.waitUntil(lambda: is_shown(self._window), timeout=PATIENCE_MS)


@pytest.fixture
def window(hub: DemoHub, tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[DemoWindow]:
    """The demo as it is on its first day."""
    install_language(qapp, "en")
    made = DemoWindow(Demo(tmp_path, REGIONS, PEOPLE, hub), Settings(language="en", theme="light"))
    qtbot.addWidget(made)
    made.begin()
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    qtbot.waitUntil(lambda: is_shown(made), timeout=PATIENCE_MS)
    yield made
    made.close()
    made.tasks.wait()


def shown_page(window: DemoWindow) -> tuple[str, str]:
    assert window.workspace is not None
    assert window.workspace.page is not None
    return window.workspace.page.page, window.workspace.page.language


def is_field(widget: QWidget, name: str) -> bool:
    return isinstance(widget, QLineEdit) and widget.accessibleName() == name


def stored_text(window: DemoWindow, page: str, language: str) -> Text:
    assert window.session is not None
    with open_region(window.session.path) as copy:
        text = read_text(copy, page, language)
    assert text is not None
    return text


def choose_page(hands: Hands, window: DemoWindow) -> str:
    """Another page than the first, in the tree."""
    first = shown_page(window)[0]
    hands.tab_to(lambda at: isinstance(at, QTreeView))
    hands.press(Key.Key_Down)
    hands.press(Key.Key_Down)
    page, language = shown_page(window)
    assert page != first
    assert language == "de"
    return page


def write_german(hands: Hands, qtbot: QtBot) -> None:
    """The title; in the text a bold word, and a link behind it."""
    hands.tab_to(lambda at: is_field(at, "Title of the page"))
    hands.press(Key.Key_End)
    hands.write(" - mit Tasten")
    hands.tab_to(lambda at: isinstance(at, TextEditor))
    hands.press(Key.Key_Home, CONTROL)
    hands.press(Key.Key_B, CONTROL)
    hands.write("Neu")
    hands.press(Key.Key_B, CONTROL)
    hands.write(" seht ")
    hands.press(Key.Key_L, CONTROL)
    qtbot.waitUntil(lambda: isinstance(hands.at.window(), TextLinkDialog))
    hands.write("https://beispiel.example/neu")
    hands.tab_to(lambda at: isinstance(at, QLineEdit) and not at.text())
    hands.write("hier nach")
    hands.press(Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(hands.at, TextEditor))
    hands.write(". ")


def write_english(hands: Hands, window: DemoWindow, page: str) -> None:
    """A sentence at the end of the same page in its next language."""
    hands.press(Key.Key_PageDown, CONTROL)
    assert shown_page(window) == (page, "en")
    hands.tab_to(lambda at: isinstance(at, TextEditor))
    hands.press(Key.Key_End, CONTROL)
    hands.write(" By keys.")


def open_changes(hands: Hands, window: DemoWindow, qtbot: QtBot) -> ChangesScreen:
    """The screen of changes, as soon as they are read."""
    hands.press(Key.Key_3, CONTROL)
    changes = window.findChild(ChangesScreen)
    assert changes is not None
    qtbot.waitUntil(lambda: changes.reading is not None and bool(changes.list.ticked), timeout=PATIENCE_MS)
    assert changes.isVisible()
    return changes


def untick_and_tick(hands: Hands, changes: ChangesScreen) -> None:
    """Leaves one of the texts out, and thinks better of it."""
    ticked = list(changes.list.ticked)
    hands.tab_to(lambda at: at is changes.list)
    hands.press(Key.Key_Home)
    hands.press(Key.Key_Down)
    hands.press(Key.Key_Space)
    assert len(changes.list.ticked) == len(ticked) - 1
    hands.press(Key.Key_Space)
    assert changes.list.ticked == ticked


def submit(hands: Hands, changes: ChangesScreen, qtbot: QtBot) -> ChangeSet:
    """Hands all of it in under a title; returns the change set as it is then."""
    hands.tab_to(lambda at: is_field(at, "Title of the change set"))
    hands.write("Mit Tasten geschrieben")
    hands.tab_to(lambda at: at is changes.submit)
    hands.press(Key.Key_Return)
    qtbot.waitUntil(lambda: changes.reading is not None and changes.reading.open_set is not None, timeout=PATIENCE_MS)
    assert changes.reading is not None
    assert changes.reading.open_set is not None
    assert not changes.reading.queued
    return changes.reading.open_set


def test_from_the_first_screen_to_a_submitted_change_set(window: DemoWindow, qtbot: QtBot) -> None:
    hands = Hands(qtbot, window)
    page = choose_page(hands, window)
    before = stored_text(window, page, "de")
    write_german(hands, qtbot)
    write_english(hands, window, page)
    changes = open_changes(hands, window, qtbot)
    untick_and_tick(hands, changes)
    submitted = submit(hands, changes, qtbot)
    assert (submitted.title, submitted.author) == ("Mit Tasten geschrieben", OFFICER)
    assert submitted.state is ChangeSetState.SUBMITTED
    assert {item.language for item in submitted.items if item.page == page} == {"de", "en"}
    after = stored_text(window, page, "de")
    assert after.title == f"{before.title} - mit Tasten"
    assert '<strong>Neu</strong> seht <a href="https://beispiel.example/neu"' in after.html
    assert "By keys." in stored_text(window, page, "en").html


@pytest.mark.parametrize("number", range(8))
def test_something_has_the_focus_on_every_screen(window: DemoWindow, qtbot: QtBot, number: int) -> None:
    """A key is never lost: after going to a screen by its key, one can go on from where one is, and come back."""
    hands = Hands(qtbot, window)
    hands.tab_to(lambda at: isinstance(at, TextEditor))
    hands.press(Qt.Key(Key.Key_1 + number), CONTROL)
    assert hands.at.isVisible()
    start = hands.at
    hands.press(Key.Key_Tab)
    assert hands.at is not start
    hands.tab_to(lambda at: at is start, back=True)
    hands.press(Key.Key_1, CONTROL)
    assert window.workspace is not None
    hands.tab_to(lambda at: at is window.header.tabs)
