"""Reviewing on the screen: reading, remarks, returning with a reason, approving, and what may not be done."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from integreat_editor.models.change_set import ChangeSetState, Verdict
from integreat_editor.models.region import Role
from integreat_editor.services.edit_page import confirm_translation, save_text
from integreat_editor.services.edit_tree import move_page
from integreat_editor.ui.review import ReviewScreen
from tests.services.conftest import Office
from tests.services.people import AT, BULKY, SCHOOL, WASTE
from tests.ui.conftest import ModalGuard
from tests.ui.review.conftest import Opener, settle


def coordinator(office: Office, open_screen: Opener) -> ReviewScreen:
    dora = office.person("dora", Role.EDITOR)
    return open_screen(dora)


def verdicts(office: Office, change_set: str) -> dict[str, Verdict]:
    return {item.key: item.verdict for item in office.hub.change_sets[change_set].items}


def test_nothing_submitted_is_said_friendly(office: Office, open_screen: Opener) -> None:
    screen = coordinator(office, open_screen)
    assert screen.parts.placeholder.isVisible()
    assert screen.parts.placeholder.title.text() == "Nothing to review"


def test_a_coordinator_sees_the_change_set(office: Office, submitted: str, open_screen: Opener) -> None:
    screen = coordinator(office, open_screen)
    assert screen.parts.sets.keys == [submitted]
    assert screen.parts.head.title.text() == "Neue Abholtage"
    assert screen.parts.items.keys == [item.key for item in office.hub.change_sets[submitted].items]


@pytest.mark.usefixtures("submitted")
def test_the_difference_shows_old_and_new_words_and_the_phone(
    qtbot: QtBot, office: Office, open_screen: Opener
) -> None:
    screen = coordinator(office, open_screen)
    screen.parts.items.go_to(f"{WASTE}/de")
    settle(qtbot, screen)
    shown = screen.parts.difference.browser.toPlainText()
    assert "montags" in shown
    assert "dienstags" in shown
    assert "0821 1234" in screen.parts.difference.facts.text()


def test_a_move_is_told_in_words(office: Office, open_screen: Opener) -> None:
    anna = office.person("anna")
    move_page(anna.copy, SCHOOL, WASTE, 0)
    anna.submit("Umzug")
    screen = coordinator(office, open_screen)
    assert screen.parts.difference.summary.text() == "“Schule” moves to a new place below “Müll”."


def test_a_confirmed_translation_is_told_in_words(office: Office, open_screen: Opener) -> None:
    anna = office.person("anna")
    confirm_translation(anna.copy, WASTE, "en", at=AT)
    anna.submit("Englisch passt")
    screen = coordinator(office, open_screen)
    row = screen.parts.items.shown(f"{WASTE}/en")
    assert row is not None
    assert "translation confirmed as up to date" in row.soft
    assert screen.parts.difference.summary.text().startswith("No word changes. English:")


def test_approve_all(qtbot: QtBot, office: Office, submitted: str, open_screen: Opener) -> None:
    screen = coordinator(office, open_screen)
    screen.parts.bar.approve_all.click()
    settle(qtbot, screen)
    assert office.hub.change_sets[submitted].state is ChangeSetState.APPROVED
    assert screen.parts.head.state.text() == "approved"
    assert not screen.parts.bar.approve_all.isEnabled()


def test_approve_all_leaves_what_was_returned(
    qtbot: QtBot, office: Office, submitted: str, open_screen: Opener
) -> None:
    screen = coordinator(office, open_screen)
    screen.parts.bar.reason.setText("Der Tag stimmt nicht.")
    screen.give_back((f"{WASTE}/de",))
    settle(qtbot, screen)
    screen.parts.bar.approve_all.click()
    settle(qtbot, screen)
    assert verdicts(office, submitted) == {f"{WASTE}/de": Verdict.RETURNED, f"{BULKY}/de": Verdict.APPROVED}


def test_a_key_approves_and_goes_on_to_the_next(
    qtbot: QtBot, office: Office, submitted: str, open_screen: Opener
) -> None:
    screen = coordinator(office, open_screen)
    first, second = screen.parts.items.keys
    screen.activateWindow()
    screen.parts.items.setFocus()
    QTest.keyClick(screen.parts.items, Qt.Key.Key_A)
    settle(qtbot, screen)
    assert verdicts(office, submitted) == {first: Verdict.APPROVED, second: Verdict.PENDING}
    assert screen.parts.items.key == second


def test_a_letter_in_the_reason_decides_nothing(
    qtbot: QtBot, office: Office, submitted: str, open_screen: Opener
) -> None:
    screen = coordinator(office, open_screen)
    screen.parts.bar.reason.setFocus()
    QTest.keyClicks(screen.parts.bar.reason, "aR")
    settle(qtbot, screen)
    assert screen.parts.bar.reason.text() == "aR"
    assert set(verdicts(office, submitted).values()) == {Verdict.PENDING}


def test_returning_needs_a_reason(qtbot: QtBot, office: Office, submitted: str, open_screen: Opener) -> None:
    screen = coordinator(office, open_screen)
    bar = screen.parts.bar
    assert not bar.give_back.isEnabled()
    bar.reason.setText("   ")
    assert not bar.give_back.isEnabled()
    bar.reason.setText("Bitte die Nummer prüfen.")
    item = screen.parts.items.key
    bar.give_back.click()
    settle(qtbot, screen)
    assert verdicts(office, submitted)[item] is Verdict.RETURNED
    row = screen.parts.items.shown(item)
    assert row is not None
    assert "Bitte die Nummer prüfen." in row.soft
    assert bar.reason.text() == ""


def test_a_remark_on_an_item(qtbot: QtBot, office: Office, submitted: str, open_screen: Opener) -> None:
    screen = coordinator(office, open_screen)
    remarks, item = screen.parts.remarks, screen.parts.items.key
    assert not remarks.send.isEnabled()
    remarks.field.setPlainText("Gilt das auch <im> Winter?")
    remarks.about.setCurrentIndex(1)
    remarks.send.click()
    settle(qtbot, screen)
    (stored,) = office.hub.change_sets[submitted].comments
    assert (stored.text, stored.item) == ("Gilt das auch <im> Winter?", item)
    assert "Gilt das auch &lt;im&gt; Winter?" in remarks.talk.text()
    assert remarks.text == ""


@pytest.mark.usefixtures("submitted")
def test_an_author_cannot_approve_and_reads_why(office: Office, open_screen: Opener) -> None:
    screen = open_screen(office.person("berta", Role.AUTHOR))
    bar = screen.parts.bar
    assert not bar.approve.isEnabled()
    assert not bar.approve_all.isEnabled()
    assert "role" in bar.why_not.text()


def test_an_editor_cannot_approve_their_own_and_reads_why(office: Office, open_screen: Opener) -> None:
    emil = office.person("emil", Role.EDITOR)
    save_text(emil.copy, BULKY, "de", html="<p>Sperrmüll: bitte anrufen.</p>", at=AT)
    emil.submit()
    screen = open_screen(emil)
    assert not screen.parts.bar.approve_all.isEnabled()
    assert "four-eyes" in screen.parts.bar.why_not.text()


def answer_withdrawing(screen: ReviewScreen, button: str) -> None:
    screen.parts.head.withdraw.click()
    (box,) = screen.parts.head.findChildren(QMessageBox)
    next(each for each in box.buttons() if each.text().replace("&", "") == button).click()


def test_an_own_change_set_is_withdrawn(
    qtbot: QtBot, office: Office, submitted: str, open_screen: Opener, modal_guard: ModalGuard
) -> None:
    modal_guard.allow(QMessageBox)
    screen = open_screen(office.people["anna"])
    answer_withdrawing(screen, "Withdraw")
    settle(qtbot, screen)
    assert office.hub.change_sets[submitted].withdrawn
    assert not screen.parts.head.withdraw.isVisible()


def test_withdrawing_can_be_thought_better_of(
    qtbot: QtBot, office: Office, submitted: str, open_screen: Opener, modal_guard: ModalGuard
) -> None:
    modal_guard.allow(QMessageBox)
    screen = open_screen(office.people["anna"])
    answer_withdrawing(screen, "Cancel")
    settle(qtbot, screen)
    assert not office.hub.change_sets[submitted].withdrawn


@pytest.mark.usefixtures("submitted")
def test_a_colleagues_change_set_cannot_be_withdrawn(office: Office, open_screen: Opener) -> None:
    assert not coordinator(office, open_screen).parts.head.withdraw.isVisible()


def test_a_renewed_change_set_is_not_approved_unread(
    qtbot: QtBot, office: Office, submitted: str, open_screen: Opener
) -> None:
    screen = coordinator(office, open_screen)
    anna = office.people["anna"]
    save_text(anna.copy, WASTE, "de", html="<p>Die Tonne wird mittwochs geleert.</p>", at=AT)
    assert anna.submit("Neue Abholtage") == submitted
    screen.parts.bar.approve_all.click()
    settle(qtbot, screen)
    assert set(verdicts(office, submitted).values()) == {Verdict.PENDING}
    assert "has changed since you read it" in screen.parts.head.banner.words.text()
    screen.parts.items.go_to(f"{WASTE}/de")
    settle(qtbot, screen)
    assert "mittwochs" in screen.parts.difference.browser.toPlainText()


def test_what_a_sync_brought_behind_the_screen_is_not_approved_unread(
    qtbot: QtBot, office: Office, submitted: str, open_screen: Opener
) -> None:
    screen = coordinator(office, open_screen)
    anna, dora = office.people["anna"], office.people["dora"]
    save_text(anna.copy, WASTE, "de", html="<p>Die Tonne wird mittwochs geleert.</p>", at=AT)
    anna.submit("Neue Abholtage")
    dora.pull()
    screen.parts.bar.approve_all.click()
    settle(qtbot, screen)
    assert set(verdicts(office, submitted).values()) == {Verdict.PENDING}


def test_a_typed_reason_stays_with_its_change_set(
    qtbot: QtBot, office: Office, submitted: str, open_screen: Opener
) -> None:
    berta = office.person("berta")
    save_text(berta.copy, SCHOOL, "de", html="<p>Anmeldung im April.</p>", at=AT)
    other = berta.submit("Schule")
    screen = coordinator(office, open_screen)
    screen.open_set(submitted)
    settle(qtbot, screen)
    screen.parts.bar.reason.setText("Warum?")
    screen.open_set(other)
    settle(qtbot, screen)
    assert screen.parts.bar.reason.text() == ""
    screen.open_set(submitted)
    settle(qtbot, screen)
    assert screen.parts.bar.reason.text() == "Warum?"
