"""Conflicts on the screen: three sides, a choice per place, and the result as the local text."""

import pytest

from integreat_editor.services.decide_conflict import open_conflicts
from integreat_editor.services.edit_page import read_text, save_text
from integreat_editor.services.edit_tree import move_page
from integreat_editor.ui.conflicts import ConflictsScreen
from tests.services.conftest import Office
from tests.services.people import AT, BULKY, SCHOOL, WASTE, Person
from tests.ui.work.conftest import Desk


@pytest.fixture
def bodo(office: Office) -> Person:
    """Has changed a sentence that Anna has changed and published meanwhile."""
    anna, bodo = office.person("anna"), office.person("bodo")
    for person, word in ((anna, "dienstags"), (bodo, "mittwochs")):
        text = read_text(person.copy, WASTE, "de")
        assert text is not None
        save_text(person.copy, WASTE, "de", html=text.html.replace("montags", word), at=AT)
    office.coordinator().approve(anna.submit())
    anna.push()
    bodo.pull()
    return bodo


def test_no_conflict_is_said(office: Office, desk: Desk) -> None:
    screen = desk.open(ConflictsScreen, office.person("anna"))
    assert screen.placeholder.title.text() == "No conflicts"


@pytest.mark.parametrize(("button", "words"), [(0, "mittwochs"), (1, "dienstags")], ids=["mine", "the server's"])
def test_a_side_is_chosen(bodo: Person, desk: Desk, button: int, words: str) -> None:
    screen = desk.open(ConflictsScreen, bodo)
    assert not screen.apply.isEnabled()
    screen.cards[0][1].buttons.buttons()[button].click()
    screen.apply.click()
    desk.settle()
    text = read_text(bodo.copy, WASTE, "de")
    assert text is not None
    assert words in text.html
    assert open_conflicts(bodo.copy) == []
    assert screen.placeholder.isVisible()


def test_own_words_outlive_a_look_elsewhere_and_are_taken(bodo: Person, desk: Desk) -> None:
    screen = desk.open(ConflictsScreen, bodo)
    card = screen.cards[0][1]
    card.buttons.buttons()[-1].click()
    card.own.setPlainText("Die Tonne wird donnerstags geleert.")
    screen.refresh()
    desk.settle()
    screen.apply.click()
    desk.settle()
    text = read_text(bodo.copy, WASTE, "de")
    assert text is not None
    assert "Die Tonne wird donnerstags geleert." in text.html


def test_a_place_is_chosen(office: Office, desk: Desk) -> None:
    anna, bodo = office.person("anna"), office.person("bodo")
    move_page(anna.copy, SCHOOL, WASTE, 0)
    move_page(bodo.copy, SCHOOL, BULKY, 0)
    office.coordinator().approve(anna.submit())
    anna.push()
    bodo.pull()
    screen = desk.open(ConflictsScreen, bodo)
    assert screen.place_card is not None
    screen.place_card.buttons.buttons()[1].click()
    screen.apply.click()
    desk.settle()
    with bodo.copy.reading() as unit:
        page = unit.pages.get(SCHOOL)
    assert page is not None
    assert page.placement.parent == WASTE


@pytest.mark.parametrize("words", ["", "  ", "Die <b>Tonne", "Die Tonne</p>"])
def test_own_words_that_are_not_whole_cannot_be_applied(bodo: Person, desk: Desk, words: str) -> None:
    screen = desk.open(ConflictsScreen, bodo)
    card = screen.cards[0][1]
    card.buttons.buttons()[-1].click()
    card.own.setPlainText("Die Tonne <b>bleibt</b>.")
    assert screen.apply.isEnabled()
    card.own.setPlainText(words)
    assert not screen.apply.isEnabled()
