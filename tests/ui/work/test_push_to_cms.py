"""Pushing to a CMS on the screen: what the account may do and what will be stored are told before."""

from collections.abc import Mapping

import pytest
from PySide6.QtWidgets import QApplication

from integreat_editor.models.text import Text
from integreat_editor.services import push_changes
from integreat_editor.services.cms_rights import UnitRights
from integreat_editor.services.edit_page import save_text
from integreat_editor.services.push_changes import PushReport, PushResult
from integreat_editor.sync.cms.errors import PageLocked
from integreat_editor.sync.cms.rights import REASONS
from integreat_editor.ui.push import PushScreen
from integreat_editor.ui.push import screen as screen_module
from integreat_editor.ui.push.stored_dialog import StoredDialog
from integreat_editor.ui.push.stored_lines import StoredLine
from tests.services.conftest import Office
from tests.services.people import AT, BULKY, WASTE, Person
from tests.ui.conftest import ModalGuard
from tests.ui.work.conftest import Desk


@pytest.fixture
def anna(office: Office) -> Person:
    """Two approved texts."""
    person = office.person("anna")
    save_text(person.copy, WASTE, "de", html="<h1>Tonne</h1><p>Dienstags.</p>", at=AT)
    save_text(person.copy, BULKY, "de", html='<p>Mehr <a href="https://x.example">dort</a>.</p>', at=AT)
    office.coordinator().approve(person.submit())
    person.pull()
    return person


def opened(desk: Desk, person: Person, monkeypatch: pytest.MonkeyPatch, *found: UnitRights) -> PushScreen:
    """The screen, whose server counts as a CMS with these rights for its lines."""

    def rights(_copy: object, _remote: object, lines: list[object]) -> Mapping[tuple[str, str], UnitRights]:
        keys = [(line.change_set, line.unit) for line in lines]  # type: ignore[attr-defined]
        return dict(zip(keys, found, strict=True))

    monkeypatch.setattr(screen_module, "read_rights", rights)
    screen = desk.open(PushScreen, person)
    desk.sessions[0].kind = "cms"
    screen.refresh()
    desk.settle()
    return screen


def pills(screen: PushScreen) -> list[str]:
    rows = [screen.rows.shown(key) for key in screen.rows.keys]
    return [row.pill for row in rows if row is not None]


def test_what_will_await_approval_and_what_is_refused_is_told_before(
    desk: Desk, anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposes = UnitRights("REVIEW", REASONS["propose_only"])
    screen = opened(desk, anna, monkeypatch, proposes, UnitRights(None, REASONS["read_only"]))
    assert pills(screen) == ["will await approval", "not allowed"]
    assert "“Awaiting approval”" in screen.banner.words.text()
    assert "cannot be pushed with your account" in screen.banner.words.text()
    assert screen.push.text().startswith("Push 1 ")


def test_who_may_publish_everything_reads_no_banner(desk: Desk, anna: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = opened(desk, anna, monkeypatch, UnitRights("PUBLIC"), UnitRights("PUBLIC"))
    assert pills(screen) == ["ready", "ready"]
    assert not screen.banner.isVisible()


def test_what_the_cms_will_store_is_shown_text_by_text(
    desk: Desk, anna: Person, monkeypatch: pytest.MonkeyPatch, modal_guard: ModalGuard
) -> None:
    modal_guard.allow(StoredDialog)
    screen = opened(desk, anna, monkeypatch, UnitRights("PUBLIC"), UnitRights("PUBLIC"))
    screen.foretold.button.click()
    desk.settle()
    dialog = screen.findChild(StoredDialog)
    assert isinstance(dialog, StoredDialog)
    waste = next(key for key in dialog.list.keys if key.startswith(WASTE))
    dialog.list.go_to(waste)
    desk.settle()
    assert "something that readers see" in dialog.told.text()
    assert dialog.difference.browser.isVisible()
    dialog.show_html.setChecked(True)
    assert "<h2>Tonne</h2>" in dialog.html.toPlainText()
    dialog.reject()


def test_a_locked_page_names_the_colleague_and_can_be_tried_again(
    desk: Desk, anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[int] = []

    def push(*_given: object) -> PushReport:
        tries.append(1)
        locked = PushResult(WASTE, "Müll", "failed", PageLocked(page=WASTE, user="Omar"))
        proposed = PushResult(BULKY, "Sperrmüll", "proposed", None)
        return PushReport((locked, proposed), None)

    monkeypatch.setattr(push_changes, "push", push)
    screen = opened(desk, anna, monkeypatch, UnitRights("PUBLIC"), UnitRights("PUBLIC"))
    screen.push.click()
    desk.settle()
    row = screen.rows.shown(WASTE)
    assert row is not None
    assert "edited in the CMS by Omar" in row.soft
    assert "await" in screen.summary.text()
    screen.banner.buttons[0].click()
    desk.settle()
    assert len(tries) == 2


def test_a_text_stored_otherwise_than_foretold_is_told(
    desk: Desk, anna: Person, monkeypatch: pytest.MonkeyPatch, modal_guard: ModalGuard
) -> None:
    modal_guard.allow(StoredDialog)
    line = StoredLine(
        "x", "Müll", "Deutsch", Text("Müll", "<p>a</p>"), Text("Müll", "<p>b</p>"), "", "muted", "!", True
    )
    report = PushReport((PushResult(WASTE, "Müll", "published", None),), None)
    monkeypatch.setattr(push_changes, "push", lambda *_given: report)
    monkeypatch.setattr("integreat_editor.ui.push.stored_lines.read_otherwise", lambda _copy, _keys: [line])
    screen = opened(desk, anna, monkeypatch, UnitRights("PUBLIC"), UnitRights("PUBLIC"))
    screen.push.click()
    desk.settle()
    assert "otherwise in the CMS than foretold" in screen.foretold.banner.words.text()
    screen.foretold.banner.buttons[0].click()
    assert any(isinstance(each, StoredDialog) for each in QApplication.topLevelWidgets() if each.isVisible())
