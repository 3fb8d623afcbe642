"""Syncing from the window: what was submitted offline goes first, and a refusal is told."""

from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from integreat_editor.services import connect_copy, submit_changes, sync_region
from integreat_editor.services.pull_notes import PullResult
from integreat_editor.services.submit_changes import SubmitResult
from integreat_editor.sync.errors import Forbidden, ServerUnreachable, SyncError
from integreat_editor.ui.main_window.message_bar import MessageBar
from integreat_editor.ui.main_window.window import MainWindow
from tests.ui.actions import PATIENCE_MS, wait_until_quiet

REFUSED = SubmitResult("a", 2, sent=False, error=Forbidden())
WAITING = SubmitResult("b", 1, sent=False, error=ServerUnreachable())
SENT = SubmitResult("c", 1, sent=True)


def sync(
    qtbot: QtBot,
    window: MainWindow,
    monkeypatch: pytest.MonkeyPatch,
    sent: list[SubmitResult],
    broken: SyncError | None = None,
) -> tuple[MessageBar, ...]:
    """Syncs with a server that answers so; gives the messages, the newest first."""

    def pull(*_args: object) -> PullResult:
        if broken is not None:
            raise broken
        return PullResult(())

    remote = SimpleNamespace(capabilities=SimpleNamespace(writes=True), close=lambda: None)
    monkeypatch.setattr(connect_copy, "connect_copy", lambda *_args: remote)
    monkeypatch.setattr(submit_changes, "send_queued", lambda *_args: sent)
    monkeypatch.setattr(sync_region, "pull", pull)
    window.header.sync.click()
    qtbot.waitUntil(lambda: bool(window.message_area.bars), timeout=PATIENCE_MS)
    wait_until_quiet(qtbot, window)
    return window.message_area.bars


def test_a_refused_change_set_is_told_and_leads_to_the_changes(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    bar = sync(qtbot, window, monkeypatch, [SENT, REFUSED])[0]
    assert bar.words.startswith("The server refused 2 changes that you had submitted.")
    assert REFUSED.error is not None
    assert REFUSED.error.title("en") in bar.words
    assert REFUSED.error.advice("en") in bar.words
    assert "Your texts are safe" in bar.words
    next(each for each in bar.findChildren(QPushButton) if each.text() == "To the changes").click()
    assert window.header.tabs.currentIndex() == [screen.key for screen in window.screens].index("changes") + 1
    wait_until_quiet(qtbot, window)


def test_what_still_waits_or_has_arrived_is_no_refusal(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    (bar,) = sync(qtbot, window, monkeypatch, [SENT, WAITING])
    assert bar.words == "Synced: nothing new on the server."


def test_a_refusal_is_told_although_the_connection_broke_after_it(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = [bar.words for bar in sync(qtbot, window, monkeypatch, [REFUSED], ServerUnreachable())]
    assert len(words) == 2
    assert words[0].startswith("The server refused")
