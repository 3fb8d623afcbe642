"""The history by what a person sees and clicks."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QTreeWidgetItem
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from integreat_editor.models.text import Text
from integreat_editor.models.working import LocalTranslation
from integreat_editor.services.edit_page import save_text
from integreat_editor.services.history import VersionView, name_version, versions
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.errors import ServerUnreachable
from integreat_editor.ui.history.dialog import HistoryDialog
from integreat_editor.ui.main_window.window import MainWindow
from integreat_editor.ui.session import Session
from tests.ui.actions import PATIENCE_MS, go_to, page_of, stored, wait_until_quiet
from tests.ui.conftest import ModalGuard
from tests.ui.region_factory import make_copy, page_id

WASTE = page_id("waste")


@pytest.fixture
def copy_path(tmp_path: Path) -> Path:
    """The waste page was written three times, a minute apart; the second time was named."""
    path = make_copy(tmp_path / "musterstadt.db")
    with WorkingCopy.open(path) as copy:
        for minute, words in enumerate(("Glas", "Papier", "Metall")):
            save_text(copy, WASTE, "de", at=f"2026-11-02T10:{minute:02}:00Z", html=f"<p>{words}</p>")
        name_version(copy, WASTE, "de", 3, "Vor der Sitzung", at="")
    return path


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow, modal_guard: ModalGuard) -> Iterator[HistoryDialog]:
    modal_guard.allow(HistoryDialog, QInputDialog)
    screen = go_to(qtbot, window, "waste")
    opened = screen.history.open()
    assert opened is not None
    qtbot.waitUntil(lambda: opened.list.topLevelItemCount() > 0, timeout=PATIENCE_MS)
    wait_until_quiet(qtbot, window)
    yield opened
    if isValid(opened):
        opened.reject()


def shown(dialog: HistoryDialog) -> list[str]:
    """The rows' words, without what is folded away."""
    found = []
    for number in range(dialog.list.topLevelItemCount()):
        day = dialog.list.topLevelItem(number)
        assert isinstance(day, QTreeWidgetItem)
        rows = (day.child(row) for row in range(day.childCount()))
        found += [row.text(0).split(" · ")[0] for row in rows if row is not None]
    return found


def select(dialog: HistoryDialog, *numbers: int) -> None:
    dialog.list.choose(numbers[0])
    for number in numbers[1:]:
        dialog.list._choose([(number, "")])  # As Ctrl+click does.


def compared(qtbot: QtBot, window: MainWindow, dialog: HistoryDialog) -> str:
    wait_until_quiet(qtbot, window)
    return " ".join(dialog.difference.browser.toPlainText().split())


def test_the_list_tells_now_named_and_published_apart(dialog: HistoryDialog) -> None:
    assert shown(dialog) == ["Text of now", "Vor der Sitzung", "Typed", "Before the change"]


def test_a_version_is_compared_with_the_one_before(qtbot: QtBot, window: MainWindow, dialog: HistoryDialog) -> None:
    select(dialog, 3)
    assert compared(qtbot, window, dialog) == "Abfall trennen Glas Papier"
    assert "Vor der Sitzung" in dialog.heading.text()


def test_a_version_is_compared_with_the_text_of_now(qtbot: QtBot, window: MainWindow, dialog: HistoryDialog) -> None:
    select(dialog, 2)
    dialog.against.setCurrentIndex(1)
    assert compared(qtbot, window, dialog) == "Abfall trennen Glas Metall"


def test_any_two_are_compared_the_older_one_first(qtbot: QtBot, window: MainWindow, dialog: HistoryDialog) -> None:
    select(dialog, 3, 2)
    assert compared(qtbot, window, dialog) == "Abfall trennen Glas Papier"
    assert not dialog.bring_back.isEnabled()
    assert not dialog.against.isEnabled()


def test_a_version_comes_back_and_the_message_takes_that_back(
    qtbot: QtBot, window: MainWindow, dialog: HistoryDialog, copy_path: Path
) -> None:
    select(dialog, 2)
    dialog.bring_back.click()
    wait_until_quiet(qtbot, window)
    assert stored(copy_path, "waste") == Text("Abfall trennen", "<p>Glas</p>")
    assert page_of(window).parts.editor.html() == "<p>Glas</p>"
    bar = window.message_area.bars[0]
    undo = next(button for button in bar.findChildren(type(dialog.name)) if button.text() == "Undo")
    undo.click()
    wait_until_quiet(qtbot, window)
    assert page_of(window).parts.editor.html() == "<p>Metall</p>"
    with WorkingCopy.open(copy_path) as copy:
        assert [each.kind for each in versions(copy, WASTE, "de")][:2] == ["brought_back", "brought_back"]


def test_the_text_of_now_is_not_brought_back(dialog: HistoryDialog) -> None:
    assert not dialog.bring_back.isEnabled()
    select(dialog, 1)
    assert dialog.bring_back.isEnabled()


def test_a_version_gets_a_name(qtbot: QtBot, window: MainWindow, dialog: HistoryDialog) -> None:
    select(dialog, 2)
    dialog.name.click()
    asking = dialog.findChild(QInputDialog)
    assert asking is not None
    asking.setTextValue("Nur Glas")
    asking.accept()
    wait_until_quiet(qtbot, window)
    assert shown(dialog) == ["Text of now", "Vor der Sitzung", "Nur Glas", "Before the change"]
    assert dialog.list.selected[0].name == "Nur Glas", "the choice stays where it was"


def test_typing_meanwhile_shows_in_the_list(qtbot: QtBot, window: MainWindow, dialog: HistoryDialog) -> None:
    window.session.run(  # type: ignore[union-attr]  # the fixture has opened a region
        "type",
        lambda copy: save_text(copy, WASTE, "de", at="2026-11-02T11:00:00Z", html="<p>Holz</p>"),
        writes=True,
    )
    qtbot.waitUntil(lambda: len(shown(dialog)) > 4 or "autosave" in " ".join(shown(dialog)), timeout=PATIENCE_MS)
    assert dialog.list.topLevelItem(0) is not None


def test_a_text_without_versions_says_so(qtbot: QtBot, window: MainWindow, modal_guard: ModalGuard) -> None:
    modal_guard.allow(HistoryDialog)
    dialog = go_to(qtbot, window, "nursery").history.open()
    assert dialog is not None
    wait_until_quiet(qtbot, window)
    assert dialog.empty.isVisible()
    assert not dialog.bring_back.isEnabled()
    assert not dialog.name.isEnabled()
    dialog.reject()


def test_a_thousand_versions_are_listed_folded(
    qtbot: QtBot, window: MainWindow, copy_path: Path, modal_guard: ModalGuard
) -> None:
    modal_guard.allow(HistoryDialog)
    with WorkingCopy.open(copy_path) as copy, copy.unit() as unit:
        for number in range(1000):
            text = unit.texts.add(Text("Abfall trennen", f"<p>Stand {number}</p>"))
            unit.versions.because("typed")
            unit.versions._noted.clear()  # Each as in a transaction of its own, without a thousand of them.
            at = f"2026-11-02T{12 + number // 360:02}:{number // 6 % 60:02}:{number % 6 * 10:02}Z"
            unit.translations.put(LocalTranslation(WASTE, "de", text, edited=at))
    dialog = go_to(qtbot, window, "waste").history.open()
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.list.topLevelItemCount() > 0, timeout=PATIENCE_MS)
    assert len(shown(dialog)) < 10
    assert any("autosave" in each for each in shown(dialog))
    dialog.reject()
    wait_until_quiet(qtbot, window)


def test_the_keyboard_reaches_list_and_buttons(dialog: HistoryDialog) -> None:
    for widget in (dialog.list, dialog.against, dialog.ask_server, dialog.bring_back):
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert dialog.list.accessibleName()


def test_what_the_server_tells_is_listed_compared_and_brought_back(
    qtbot: QtBot, window: MainWindow, dialog: HistoryDialog, copy_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = Text("Abfall trennen", "<p>Von früher</p>")
    view = VersionView(0, "2025-01-02T10:00:00Z", "published", "", "omar", text.hash, published=True)
    monkeypatch.setattr(
        Session, "run_online", lambda _session, _name, _use_case, success, **_named: success(((view, text),))
    )
    dialog.ask_server.click()
    assert shown(dialog)[-1] == "On the server"
    select(dialog, 0)
    dialog.against.setCurrentIndex(1)
    assert compared(qtbot, window, dialog) == "Abfall trennen Von früher Metall"
    assert not dialog.name.isEnabled(), "it is not here to be named"
    dialog.bring_back.click()
    wait_until_quiet(qtbot, window)
    assert stored(copy_path, "waste") == text


def test_a_server_that_does_not_answer_can_be_asked_again(dialog: HistoryDialog, window: MainWindow) -> None:
    dialog._on_not_told(ServerUnreachable(server="https://hub.example"))
    assert dialog.ask_server.isEnabled()
    assert len(window.message_area.bars) == 1
