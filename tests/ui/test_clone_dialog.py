"""Fetching a region from a server, as a person fills the dialog in."""

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from integreat_editor.sync.errors import LoginFailed
from integreat_editor.sync.progress import Progress
from integreat_editor.ui.open_region import dialog as dialog_module
from integreat_editor.ui.open_region.cloning import CloneRequest
from integreat_editor.ui.open_region.dialog import CloneDialog
from integreat_editor.ui.tasks import TaskRunner
from tests.ui.actions import PATIENCE_MS


@pytest.fixture
def tasks() -> TaskRunner:
    return TaskRunner()


def filled(qtbot: QtBot, tasks: TaskRunner, path: Path) -> CloneDialog:
    dialog = CloneDialog(tasks, "en")
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.keyClicks(dialog.url, "https://hub.example.org")
    QTest.keyClicks(dialog.region, "maintal")
    dialog.file.setText(str(path))
    QTest.keyClicks(dialog.user, "lena")
    assert not dialog.start.isEnabled()
    QTest.keyClicks(dialog.password, "geheim")
    assert dialog.start.isEnabled()
    return dialog


def test_what_is_filled_in_is_fetched(
    qtbot: QtBot, tasks: TaskRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[CloneRequest] = []

    def clone(request: CloneRequest, _progress: Progress) -> Path:
        asked.append(request)
        return request.path

    monkeypatch.setattr(dialog_module, "clone", clone)
    dialog = filled(qtbot, tasks, tmp_path / "maintal.db")
    with qtbot.waitSignal(dialog.cloned, timeout=PATIENCE_MS) as told:
        dialog.start.click()
    assert told.args == [tmp_path / "maintal.db"]
    assert (asked[0].kind, asked[0].region, asked[0].user) == ("hub", "maintal", "lena")
    assert "geheim" not in repr(asked[0])


def test_a_refused_login_is_told_in_the_dialog(
    qtbot: QtBot, tasks: TaskRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def clone(_request: CloneRequest, _progress: Progress) -> Path:
        raise LoginFailed

    monkeypatch.setattr(dialog_module, "clone", clone)
    dialog = filled(qtbot, tasks, tmp_path / "maintal.db")
    dialog.start.click()
    qtbot.waitUntil(lambda: bool(dialog.messages.bars), timeout=PATIENCE_MS)
    assert "The login was refused." in dialog.messages.bars[0].words
    assert dialog.start.isEnabled()


def test_public_pages_need_no_login(qtbot: QtBot, tasks: TaskRunner) -> None:
    dialog = CloneDialog(tasks, "en")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.kind.setCurrentIndex(dialog.kind.findData("api3"))
    assert not dialog.user.isVisible()
    assert not dialog.password.isVisible()
    QTest.keyClicks(dialog.url, "https://cms.example.org")
    QTest.keyClicks(dialog.region, "maintal")
    assert dialog.file.text().endswith("maintal.db")
    assert dialog.start.isEnabled()
