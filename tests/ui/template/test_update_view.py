"""The update of one page: what is ticked, what is asked, what the page would be, and taking it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QTabBar, QTextEdit, QWidget

from integreat_editor.models.template_steps import Choice, Step
from integreat_editor.ui.template.update_step import UpdateState, first_answers
from integreat_editor.ui.template.update_view import UpdateView
from tests.ui.template.update_factory import (
    HOURS,
    OWN,
    PAPERS,
    PASS,
    PHONE,
    PRICE,
    REASON,
    VERSION,
    Inbox,
    Office,
    OpenInbox,
    entry,
    open_inbox,
)

__all__ = ["open_inbox"]
STEPS = (PRICE, PAPERS, HOURS, PHONE, OWN)


def opened(open_inbox: OpenInbox, *steps: Step) -> tuple[Inbox, UpdateView]:
    """The update of the pass, read."""
    inbox = open_inbox(Office((entry(PASS, "Hessenpass mobil", 2, 2, VERSION),), steps))
    inbox.pane.open_page(PASS)
    inbox.settle()
    return inbox, inbox.pane.update_view


# -- answers, without a window


def test_what_touches_nothing_local_is_taken_by_itself() -> None:
    assert first_answers([PRICE]).unanswered == []
    assert first_answers([PRICE]).choices == {}


def test_a_question_has_no_answer_at_first() -> None:
    assert [each.step for each in first_answers([PRICE, HOURS]).unanswered] == [HOURS]


def test_a_remembered_decision_is_chosen_with_its_reason() -> None:
    assert first_answers([PHONE]).choices == {"phone": Choice("ours", {}, REASON)}


def test_what_we_alone_changed_is_no_question() -> None:
    assert first_answers([OWN]).open == []


@pytest.mark.parametrize("words", ["", "  ", "Dienstags <b>von", "Dienstags</p>"])
def test_own_words_that_are_not_whole_are_no_answer(words: str) -> None:
    state = first_answers([HOURS])
    state.steps[0].answer, state.steps[0].own = "own", {"de": words}
    assert state.unanswered == state.steps


def test_a_reason_stays_only_with_an_answer_that_keeps_something() -> None:
    state = first_answers([PHONE])
    state.steps[0].answer = "template"
    assert state.choices["phone"].reason == ""


def test_answers_outlive_a_new_reading_where_the_place_is_the_same() -> None:
    before = first_answers([HOURS, PHONE])
    for each in before.steps:
        each.answer, each.touched = "template", True
    after = first_answers([HOURS, Step(**{name: getattr(OWN, name) for name in Step.__slots__})])
    after.keep_from(before)
    assert after.choices == {"hours": Choice("template")}


def test_a_place_that_changed_meanwhile_is_asked_again() -> None:
    before = UpdateState(first_answers([HOURS]).steps)
    before.steps[0].answer = "ours"
    changed = {**{name: getattr(HOURS, name) for name in Step.__slots__}, "sides": PRICE.sides}
    after = first_answers([Step(**changed)])
    after.keep_from(before)
    assert after.unanswered == after.steps


# -- on the screen


def test_take_waits_for_every_question(open_inbox: OpenInbox) -> None:
    _inbox, view = opened(open_inbox, *STEPS)
    assert not view.parts.take.isEnabled()
    view.parts.list.cards[2].answer("ours")
    assert view.parts.take.isEnabled()


def test_the_rest_can_be_put_off(open_inbox: OpenInbox) -> None:
    inbox, view = opened(open_inbox, *STEPS)
    view.parts.later.click()
    view.parts.take.click()
    inbox.settle()
    assert inbox.office.taken == [(PASS, {"hours": Choice("later"), "phone": Choice("ours", {}, REASON)})]


def test_the_next_question_is_a_click_away(open_inbox: OpenInbox) -> None:
    inbox, view = opened(open_inbox, *STEPS)
    view.parts.next.click()
    inbox.settle()
    card = view.parts.list.current
    assert card is not None
    assert card.state.step == HOURS


def test_what_needs_no_decision_is_shown_when_asked_for(open_inbox: OpenInbox) -> None:
    inbox, view = opened(open_inbox, *STEPS)
    assert [card.state.step.key for card in view.parts.list.cards] == ["price", "papers", "hours", "phone"]
    view.parts.all.click()
    inbox.settle()
    assert [card.state.step.key for card in view.parts.list.cards] == ["price", "papers", "hours", "phone", "own"]


def test_unticking_puts_a_change_off(open_inbox: OpenInbox) -> None:
    _inbox, view = opened(open_inbox, *STEPS)
    view.parts.list.cards[0].tick.click()
    assert view.state.choices["price"] == Choice("later")


def test_the_page_is_drawn_as_it_would_be(open_inbox: OpenInbox) -> None:
    inbox, view = opened(open_inbox, *STEPS)
    view.parts.languages.setCurrentIndex(0)
    view.parts.list.cards[2].answer("suggestion")
    inbox.settle()
    shown = view.parts.preview.browser.toPlainText()
    assert "34 Euro" in shown
    assert "Dienstags von 8 bis 16." in shown


def test_arabic_stands_beside_german_and_is_drawn_from_right_to_left(open_inbox: OpenInbox) -> None:
    inbox, view = opened(open_inbox, *STEPS)
    view.parts.languages.setCurrentIndex(2)
    inbox.settle()
    spoken = {side.accessibleName().split(": ")[0] for side in view.parts.list.cards[0].findChildren(QWidget)}
    assert {"Deutsch", "العربية"} <= spoken
    option = view.parts.preview.browser.document().defaultTextOption()
    assert option.textDirection() is Qt.LayoutDirection.RightToLeft


def test_translations_that_lack_words_are_named_on_the_card(open_inbox: OpenInbox) -> None:
    _inbox, view = opened(open_inbox, *STEPS)
    assert view.parts.list.cards[1].work.text() == "Will need work: English, العربية"
    assert view.parts.list.cards[0].work.text() == ""


def test_a_remembered_decision_says_who_and_why(open_inbox: OpenInbox) -> None:
    _inbox, view = opened(open_inbox, *STEPS)
    card = view.parts.list.cards[3]
    assert card.pill.text() == "remembered"
    assert card.choice is not None
    assert REASON in card.choice.remembered.text()
    assert "lena" in card.choice.remembered.text()
    assert card.choice.reason.text() == REASON


def test_own_words_are_written_without_html(open_inbox: OpenInbox) -> None:
    inbox, view = opened(open_inbox, HOURS)
    card = view.parts.list.cards[0]
    card.answer("own")
    assert card.choice is not None
    field = card.choice.own["de"].field
    assert isinstance(field, QTextEdit)
    field.selectAll()
    field.insertPlainText("Mittwochs & freitags.")
    card.choice.reason.setText("")
    QTest.keyClicks(card.choice.reason, "So ist es hier")
    view.parts.take.click()
    inbox.settle()
    assert inbox.office.taken[0][1]["hours"] == Choice("own", {"de": "Mittwochs &amp; freitags."}, "So ist es hier")


def test_a_block_says_why_it_is_one_decision(open_inbox: OpenInbox) -> None:
    block = Step(**{**{name: getattr(HOURS, name) for name in Step.__slots__}, "unit": "block"})
    _inbox, view = opened(open_inbox, block)
    words = [label.text() for label in view.parts.list.cards[0].findChildren(type(view.parts.title))]
    assert any("the paragraph is one decision" in each for each in words)


def test_keys_answer_and_go_on(open_inbox: OpenInbox) -> None:
    inbox, view = opened(open_inbox, *STEPS)
    view.activateWindow()
    view.parts.list.cards[0].setFocus()
    inbox.until(view.parts.list.cards[0].hasFocus)
    QTest.keyClick(view.parts.list.cards[0], Qt.Key.Key_N)
    assert view.parts.list.cards[2].hasFocus()
    QTest.keyClick(view.parts.list.cards[2], Qt.Key.Key_O)
    assert view.state.choices["hours"] == Choice("ours")
    assert view.parts.take.isEnabled()


def test_a_letter_typed_into_the_reason_is_no_answer(open_inbox: OpenInbox) -> None:
    _inbox, view = opened(open_inbox, *STEPS)
    card = view.parts.list.cards[3]
    assert card.choice is not None
    card.choice.reason.setFocus()
    QTest.keyClicks(card.choice.reason, "tol")
    assert view.state.choices["phone"].answer == "ours"
    assert card.choice.reason.text().endswith("tol")


def test_answers_are_still_there_after_a_look_at_the_list(open_inbox: OpenInbox) -> None:
    inbox, view = opened(open_inbox, *STEPS)
    view.parts.list.cards[2].answer("ours")
    view.parts.back.click()
    inbox.settle()
    inbox.pane.open_page(PASS)
    inbox.settle()
    assert view.state.choices["hours"] == Choice("ours")


def test_the_result_says_what_needs_work_and_leads_to_the_changes(open_inbox: OpenInbox) -> None:
    inbox, view = opened(open_inbox, *STEPS)
    view.parts.list.cards[2].answer("later")
    view.parts.take.click()
    inbox.settle()
    banner = inbox.pane.banner
    assert banner.words.text() == "“Hessenpass mobil”: taken. 1 place stays for later. Needs work now: العربية."
    banner.buttons[0].click()
    assert inbox.screens == ["changes"]


def test_a_long_page_is_made_little_by_little(open_inbox: OpenInbox) -> None:
    names = {name: getattr(PRICE, name) for name in Step.__slots__}
    steps = [Step(**{**names, "key": f"price {number}"}) for number in range(60)]
    inbox = open_inbox(Office((entry(PASS, "Hessenpass mobil", 60, 0, VERSION),), tuple(steps)))
    inbox.pane.open_page(PASS)
    parts = inbox.pane.update_view.parts
    inbox.until(lambda: bool(parts.list.cards))
    assert len(parts.list.cards) < 60
    inbox.settle()
    assert len(parts.list.cards) == 60


def test_every_control_has_a_name(open_inbox: OpenInbox) -> None:
    _inbox, view = opened(open_inbox, *STEPS)
    view.parts.list.cards[2].answer("own")
    kinds = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QTabBar)

    def name_of(widget: QWidget) -> str:
        interface = QAccessible.queryAccessibleInterface(widget)
        return interface.text(QAccessible.Text.Name) if interface is not None else ""

    found = [each for each in view.findChildren(QWidget) if isinstance(each, kinds) and each.isVisible()]
    assert len(found) > 20
    assert [type(each).__name__ for each in found if not name_of(each).strip()] == []
