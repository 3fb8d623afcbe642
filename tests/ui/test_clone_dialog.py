"""Fetching a region from a server, as a person fills the dialog in."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from integreat_editor.sync.cms.rights import Rights
from integreat_editor.sync.errors import LoginFailed
from integreat_editor.sync.progress import Progress
from integreat_editor.sync.region_list import ListedRegion
from integreat_editor.ui.login.asking import Asks
from integreat_editor.ui.login.code_dialog import CodeDialog
from integreat_editor.ui.open_region import dialog as dialog_module
from integreat_editor.ui.open_region.cloning import Cloned, CloneRequest, ServerRequest
from integreat_editor.ui.open_region.dialog import CloneDialog
from integreat_editor.ui.tasks import TaskRunner
from tests.ui.actions import PATIENCE_MS
from tests.ui.conftest import ModalGuard

REGIONS = (
    ListedRegion("hanau", "Stadt Hanau", (("de", "Deutsch"), ("en", "English"), ("ar", "العربية"))),
    ListedRegion("maintal", "Stadt Maintal", (("de", "Deutsch"), ("en", "English"))),
)


@pytest.fixture
def tasks() -> TaskRunner:
    return TaskRunner()


@pytest.fixture
def dialog(qtbot: QtBot, tasks: TaskRunner, monkeypatch: pytest.MonkeyPatch) -> CloneDialog:
    monkeypatch.setattr(dialog_module, "ask_regions", lambda _request, _asks: REGIONS)
    made = CloneDialog(tasks, "en")
    qtbot.addWidget(made)
    made.show()
    return made


def connect(qtbot: QtBot, dialog: CloneDialog, url: str = "https://hub.example.org") -> None:
    QTest.keyClicks(dialog.server.url, url)
    QTest.keyClicks(dialog.server.user, "lena")
    assert not dialog.start.isEnabled()
    QTest.keyClicks(dialog.server.password, "geheim")
    dialog.start.click()
    qtbot.waitUntil(lambda: dialog.pages.currentWidget() is dialog.choice, timeout=PATIENCE_MS)
    qtbot.waitUntil(dialog.pages.isEnabled, timeout=PATIENCE_MS)


def shown(dialog: CloneDialog) -> list[str]:
    return [dialog.choice.regions.item(row).text() for row in range(dialog.choice.regions.count())]


def keep_requests(
    monkeypatch: pytest.MonkeyPatch, answer: Callable[[CloneRequest], Cloned | None]
) -> list[CloneRequest]:
    asked: list[CloneRequest] = []

    def clone(request: CloneRequest, _asks: Asks, _progress: Progress) -> Cloned | None:
        asked.append(request)
        return answer(request)

    monkeypatch.setattr(dialog_module, "clone", clone)
    return asked


def test_what_is_chosen_is_fetched_and_told(
    qtbot: QtBot, dialog: CloneDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = keep_requests(monkeypatch, lambda request: Cloned(request.path, 12, 34))
    connect(qtbot, dialog)
    QTest.keyClicks(dialog.choice.region, "main")
    assert shown(dialog) == ["Stadt Maintal"]
    dialog.choice.file.setText(str(tmp_path / "maintal.db"))
    files: list[Path] = []
    dialog.cloned.connect(files.append)
    with qtbot.waitSignal(dialog.told, timeout=PATIENCE_MS) as told:
        dialog.start.click()
    assert files == [tmp_path / "maintal.db"]
    assert told.args is not None
    assert "12" in told.args[0]
    request = asked[0]
    assert (request.server.kind, request.region, request.server.user) == ("hub", "maintal", "lena")
    assert request.languages is None
    assert "geheim" not in repr(request)


def test_languages_can_be_left_out_but_not_the_first(
    qtbot: QtBot, dialog: CloneDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = keep_requests(monkeypatch, lambda request: Cloned(request.path, 1, 1))
    connect(qtbot, dialog)
    dialog.choice.file.setText(str(tmp_path / "hanau.db"))
    for row in (0, 1):
        dialog.choice.languages.item(row).setCheckState(Qt.CheckState.Unchecked)
    with qtbot.waitSignal(dialog.cloned, timeout=PATIENCE_MS):
        dialog.start.click()
    assert asked[0].languages == ("de", "ar")


def test_a_region_that_is_not_listed_can_be_typed(qtbot: QtBot, dialog: CloneDialog) -> None:
    connect(qtbot, dialog)
    QTest.keyClicks(dialog.choice.region, "Offenbach")
    assert shown(dialog) == []
    assert dialog.choice.slug == "offenbach"
    assert "Not in the list" in dialog.choice.hint.text()
    assert dialog.choice.file.text().endswith("offenbach.db")
    assert dialog.start.isEnabled()


def test_a_pages_address_in_the_app_names_server_and_region(
    qtbot: QtBot, dialog: CloneDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[ServerRequest] = []

    def ask(request: ServerRequest, _asks: Asks) -> tuple[ListedRegion, ...]:
        asked.append(request)
        return REGIONS

    monkeypatch.setattr(dialog_module, "ask_regions", ask)
    dialog.server.kind.setCurrentIndex(dialog.server.kind.findData("api3"))
    QTest.keyClicks(dialog.server.url, "https://integreat.app/maintal/de/schule")
    dialog.start.click()
    qtbot.waitUntil(lambda: dialog.pages.currentWidget() is dialog.choice, timeout=PATIENCE_MS)
    assert asked[0].url == "https://cms.integreat-app.de"
    assert dialog.choice.slug == "maintal"


def test_a_refused_login_is_told_in_the_dialog_and_what_was_typed_stays(
    qtbot: QtBot, dialog: CloneDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_request: ServerRequest, _asks: Asks) -> tuple[ListedRegion, ...]:
        raise LoginFailed

    monkeypatch.setattr(dialog_module, "ask_regions", refuse)
    QTest.keyClicks(dialog.server.url, "https://hub.example.org")
    QTest.keyClicks(dialog.server.user, "lena")
    QTest.keyClicks(dialog.server.password, "falsch")
    dialog.start.click()
    qtbot.waitUntil(lambda: bool(dialog.messages.bars), timeout=PATIENCE_MS)
    assert "The login was refused." in dialog.messages.bars[0].words
    qtbot.waitUntil(dialog.start.isEnabled, timeout=PATIENCE_MS)
    assert (dialog.server.user.text(), dialog.server.password.text()) == ("lena", "falsch")


def test_a_stopped_fetch_leaves_the_dialog_open(
    qtbot: QtBot, dialog: CloneDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_requests(monkeypatch, lambda _request: None)
    connect(qtbot, dialog)
    dialog.start.click()
    qtbot.waitUntil(lambda: bool(dialog.messages.bars), timeout=PATIENCE_MS)
    assert "Nothing was left behind" in dialog.messages.bars[0].words
    assert dialog.isVisible()


def test_public_pages_need_no_login(dialog: CloneDialog) -> None:
    dialog.server.kind.setCurrentIndex(dialog.server.kind.findData("api3"))
    assert not dialog.server.user.isVisible()
    assert not dialog.server.password.isVisible()
    QTest.keyClicks(dialog.server.url, "https://cms.example.org")
    assert dialog.start.isEnabled()


def as_cms(dialog: CloneDialog) -> None:
    dialog.server.kind.setCurrentIndex(dialog.server.kind.findData("cms"))


EDITOR = Rights(read=True, propose=True, publish=True, archive=True, move=True)
AUTHOR = Rights(read=True, propose=True, publish=False, archive=False, move=True, reason="propose_only")
STRANGER = Rights(read=False, propose=False, publish=False, archive=False, move=False, reason="no_pages")


@pytest.mark.parametrize(
    ("rights", "marks", "told", "fetches"),
    [
        (EDITOR, ["read", "propose", "publish"], "", True),
        (AUTHOR, ["read", "propose"], "may propose in the CMS, but not publish", True),
        (STRANGER, [], "may not see any pages", False),
    ],
)
def test_what_the_account_may_do_in_a_cms_is_told_before_fetching(
    qtbot: QtBot,
    dialog: CloneDialog,
    monkeypatch: pytest.MonkeyPatch,
    rights: Rights,
    marks: list[str],
    told: str,
    fetches: bool,
) -> None:
    asked: list[tuple[str, str, str]] = []

    def ask(request: ServerRequest, region: str, language: str, _asks: Asks) -> Rights:
        asked.append((request.kind, region, language))
        return rights

    monkeypatch.setattr(dialog_module, "ask_rights", ask)
    as_cms(dialog)
    assert "passkey" in dialog.server.hint.text()
    connect(qtbot, dialog)
    qtbot.waitUntil(lambda: told in dialog.rights.reason.text() and bool(asked), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: "Asking" not in dialog.rights.reason.text(), timeout=PATIENCE_MS)
    assert asked[0] == ("cms", "hanau", "de")
    assert [key for key, mark in dialog.rights.marks.items() if mark.isVisible()] == marks
    assert dialog.start.isEnabled() is fetches


def test_a_region_that_the_account_does_not_see_cannot_be_typed(
    qtbot: QtBot, dialog: CloneDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialog_module, "ask_rights", lambda *_arguments: EDITOR)
    as_cms(dialog)
    connect(qtbot, dialog)
    QTest.keyClicks(dialog.choice.region, "Offenbach")
    assert "does not see such a region" in dialog.choice.hint.text()
    assert not dialog.start.isEnabled()


def test_a_one_time_code_is_asked_for_while_the_dialog_waits(
    qtbot: QtBot, dialog: CloneDialog, monkeypatch: pytest.MonkeyPatch, modal_guard: ModalGuard
) -> None:
    modal_guard.allow(CodeDialog)
    codes: list[str | None] = []

    def ask(request: ServerRequest, asks: Asks) -> tuple[ListedRegion, ...]:
        codes.extend(asks.code(request.url, request.user) for _ in range(2))
        return REGIONS

    monkeypatch.setattr(dialog_module, "ask_regions", ask)
    monkeypatch.setattr(dialog_module, "ask_rights", lambda *_arguments: EDITOR)
    as_cms(dialog)
    QTest.keyClicks(dialog.server.url, "https://cms.example.org")
    QTest.keyClicks(dialog.server.user, "lena")
    QTest.keyClicks(dialog.server.password, "geheim")
    dialog.start.click()
    for number, typed in enumerate(("111 111", "222222")):
        qtbot.waitUntil(lambda: any(each.isVisible() for each in dialog.findChildren(CodeDialog)), timeout=PATIENCE_MS)
        shown = next(each for each in dialog.findChildren(CodeDialog) if each.isVisible())
        assert shown.banner.isVisible() is bool(number)
        QTest.keyClicks(shown.code, typed)
        QTest.keyClick(shown.code, Qt.Key.Key_Return)
        qtbot.waitUntil(partial(_holds, codes, number + 1), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: dialog.pages.currentWidget() is dialog.choice, timeout=PATIENCE_MS)
    assert codes == ["111111", "222222"]


def _holds(found: Sequence[object], count: int) -> bool:
    return len(found) == count


def test_the_password_can_be_looked_at(dialog: CloneDialog) -> None:
    field = dialog.server.password
    assert field.echoMode() == QLineEdit.EchoMode.Password
    field.show_action.trigger()
    assert field.echoMode() == QLineEdit.EchoMode.Normal
