"""A person connects the CMS of their region, says which page is which, and pushes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from integreat_editor.services.cms_beside_hub import disconnect_cms
from integreat_editor.services.cms_pairing import read_pairing
from integreat_editor.sync.errors import LoginFailed
from integreat_editor.ui.cms.dialog import CmsDialog
from integreat_editor.ui.push.stored_dialog import StoredDialog
from tests.services.cms_people import MONTHLY, Joined
from tests.services.conftest import Office
from tests.services.memory_cms import SLUG, URL, MemoryCms, MemoryDoor
from tests.services.people import BULKY, SCHOOL, WASTE
from tests.ui.actions import PATIENCE_MS
from tests.ui.cms.conftest import Opener, author
from tests.ui.conftest import ModalGuard


def settle(qtbot: QtBot, dialog: CmsDialog) -> None:
    qtbot.waitUntil(lambda: not dialog._session.tasks.busy, timeout=PATIENCE_MS)


def read(qtbot: QtBot, dialog: CmsDialog) -> None:
    dialog.read.click()
    settle(qtbot, dialog)


def press(qtbot: QtBot, dialog: CmsDialog, words: str) -> None:
    found: list[QPushButton] = [each for each in dialog.pairing.details.buttons if each.text() == words]
    assert found, [each.text() for each in dialog.pairing.details.buttons]
    found[0].click()
    settle(qtbot, dialog)


def choose(dialog: CmsDialog, page: str) -> None:
    dialog.pairing.list.go_to(f"hub/{page}")


def pair_all(qtbot: QtBot, dialog: CmsDialog) -> None:
    """As a person goes through the list."""
    dialog.pairing.confirm.click()
    settle(qtbot, dialog)
    choose(dialog, SCHOOL)
    press(qtbot, dialog, "The same page")
    choose(dialog, BULKY)
    press(qtbot, dialog, "Make it in the CMS")
    dialog.pairing.list.go_to("cms/12")
    press(qtbot, dialog, "Leave out")


def test_nothing_is_shown_before_the_cms_was_read(qtbot: QtBot, mira: Joined, open_dialog: Opener) -> None:
    dialog = open_dialog(mira)
    assert dialog.stack.currentWidget() is dialog.placeholder
    assert URL in dialog.head.text()
    read(qtbot, dialog)
    assert dialog.stack.currentWidget() is dialog.tabs
    assert dialog.lease.text() == "Your account there may publish."


def test_a_region_without_one_asks_for_address_and_account(
    qtbot: QtBot, mira: Joined, office: Office, open_dialog: Opener
) -> None:
    disconnect_cms(mira.copy)
    dialog = open_dialog(mira)
    assert dialog.stack.currentWidget() is dialog.connecting
    assert dialog.connecting.region.text() == "musterstadt"
    assert not dialog.connecting.connect_button.isEnabled()
    QTest.keyClicks(dialog.connecting.url, f"{URL}/{SLUG}/pages/de/")
    QTest.keyClicks(dialog.connecting.user, "mira")
    QTest.keyClick(dialog.connecting.user, Qt.Key.Key_Return)
    settle(qtbot, dialog)
    assert dialog.stack.currentWidget() is dialog.tabs
    assert office.hub.records[("cms_server", "main")].value is not None


def test_the_list_says_how_sure_each_proposal_is(qtbot: QtBot, mira: Joined, open_dialog: Opener) -> None:
    dialog = open_dialog(mira)
    read(qtbot, dialog)
    waste, school = dialog.pairing.list.shown(f"hub/{WASTE}"), dialog.pairing.list.shown(f"hub/{SCHOOL}")
    assert waste is not None and school is not None
    assert (waste.pill, "same address" in waste.soft) == ("certain", True)
    assert (school.pill, "similar text" in school.soft) == ("likely", True)
    assert dialog.pairing.confirm.text().startswith("Confirm 1 certain pair")
    assert not dialog.pairing.finish.isEnabled()
    choose(dialog, WASTE)
    assert "differ in: English" in dialog.pairing.details.why.text()


def test_a_person_decides_page_by_page_and_ends_it(qtbot: QtBot, mira: Joined, open_dialog: Opener) -> None:
    dialog = open_dialog(mira)
    read(qtbot, dialog)
    pair_all(qtbot, dialog)
    view = read_pairing(mira.copy)
    assert [(each.hub.page, each.cms.number if each.cms else 0) for each in view.pairs] == [(WASTE, 10), (SCHOOL, 11)]
    assert ([each.page for each in view.new], [each.number for each in view.cms_left_out]) == ([BULKY], [12])
    dialog.pairing.finish.click()
    settle(qtbot, dialog)
    assert read_pairing(mira.copy).finished


def test_another_page_can_be_chosen(qtbot: QtBot, mira: Joined, open_dialog: Opener) -> None:
    dialog = open_dialog(mira)
    read(qtbot, dialog)
    choose(dialog, BULKY)
    other = dialog.pairing.details.other
    other.setCurrentIndex(other.findText("Schwimmbad"))
    dialog.pairing.details.take_other.click()
    settle(qtbot, dialog)
    assert [(each.hub.page, each.cms.number if each.cms else 0) for each in read_pairing(mira.copy).pairs] == [
        (BULKY, 12)
    ]


def test_texts_that_differ_from_the_start_are_shown_and_chosen(
    qtbot: QtBot, mira: Joined, cms: MemoryCms, open_dialog: Opener
) -> None:
    dialog = open_dialog(mira)
    read(qtbot, dialog)
    pair_all(qtbot, dialog)
    choose(dialog, WASTE)
    settle(qtbot, dialog)
    assert dialog.pairing.details.difference.browser.isVisible()
    press(qtbot, dialog, "The hub's text holds")
    dialog.tabs.setCurrentWidget(dialog.pushing)
    dialog.pushing.push.click()
    settle(qtbot, dialog)
    assert "Bins go out." in cms.text(10, "en").html


def test_a_push_tells_every_line_and_the_foreign_edit_stays(
    qtbot: QtBot, mira: Joined, cms: MemoryCms, open_dialog: Opener
) -> None:
    dialog = open_dialog(author(mira))
    read(qtbot, dialog)
    pair_all(qtbot, dialog)
    cms.edit(10, MONTHLY)
    dialog.tabs.setCurrentWidget(dialog.pushing)
    assert "awaits approval" in dialog.pushing.banner.words.text()
    dialog.pushing.push.click()
    settle(qtbot, dialog)
    shown = [dialog.pushing.rows.shown(key) for key in dialog.pushing.rows.keys]
    pills = {row.title: row.pill for row in shown if row is not None}
    assert pills["Sperrmüll"] == "submitted for approval in the CMS"
    assert "monatlich" in cms.text(10).html
    assert dialog.pushing.push.isHidden()


def with_a_heading_to_push(qtbot: QtBot, mira: Joined, office: Office, open_dialog: Opener) -> CmsDialog:
    """A paired region; a heading that a real CMS would rewrite, and this one does not."""
    dialog = open_dialog(mira)
    read(qtbot, dialog)
    pair_all(qtbot, dialog)
    choose(dialog, WASTE)
    settle(qtbot, dialog)
    press(qtbot, dialog, "The hub's text holds")
    mira.write("<h1>Tonne</h1><p>Montags.</p>")
    office.publish(mira.person)
    read(qtbot, dialog)
    dialog.tabs.setCurrentWidget(dialog.pushing)
    return dialog


def test_what_the_cms_will_store_can_be_read_before(
    qtbot: QtBot, mira: Joined, open_dialog: Opener, office: Office, modal_guard: ModalGuard
) -> None:
    modal_guard.allow(StoredDialog)
    dialog = with_a_heading_to_push(qtbot, mira, office, open_dialog)
    dialog.pushing.foretold.button.click()
    settle(qtbot, dialog)
    shown = dialog.findChild(StoredDialog)
    assert isinstance(shown, StoredDialog)
    shown.list.go_to(f"{WASTE}/de")
    assert "something that readers see" in shown.told.text()
    assert "<h2>Tonne</h2>" in shown.html.toPlainText()
    shown.reject()


def test_what_was_stored_otherwise_is_told_after(
    qtbot: QtBot, mira: Joined, open_dialog: Opener, office: Office
) -> None:
    dialog = with_a_heading_to_push(qtbot, mira, office, open_dialog)
    dialog.pushing.push.click()
    settle(qtbot, dialog)
    assert "stored otherwise in the CMS than foretold" in dialog.pushing.foretold.banner.words.text()
    assert dialog.pushing.foretold.button.isHidden()


def test_a_failing_cms_is_told_in_the_dialog(
    qtbot: QtBot, mira: Joined, open_dialog: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_given: object) -> object:
        raise LoginFailed

    dialog = open_dialog(mira)
    monkeypatch.setattr(MemoryDoor, "changes", refuse)
    read(qtbot, dialog)
    assert "The login was refused." in dialog.messages.bars[0].words
    assert dialog.read.isEnabled()
