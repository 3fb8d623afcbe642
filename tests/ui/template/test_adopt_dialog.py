"""Adopting and declining on the screen: which pages, where to, in which languages, with which reason."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from integreat_editor.models.template import Declined
from integreat_editor.services.read_tree import read_tree
from integreat_editor.services.template_pages import declined
from integreat_editor.ui.template.adopt_dialog import AdoptDialog
from integreat_editor.ui.template.decline_dialog import DeclineDialog
from integreat_editor.ui.template.follow_dialog import FollowDialog
from integreat_editor.ui.template.link_dialog import LinkDialog
from tests.services.people import page_id
from tests.services.template_factory import BASE, DOG, LIBRARY, MARKET, SCHOOL, WASTE, WELCOME, there
from tests.ui.template.world_desk import WorldDesk, desk, world, world_desk
from tests.ui.test_accessibility import controls, name_of

__all__ = ["desk", "world", "world_desk"]
BOOKS = page_id(300)
"""A page of the template below the library."""


@pytest.fixture
def dialog(world_desk: WorldDesk) -> AdoptDialog:
    """Asked for the library, which has a page below it."""
    world = world_desk.world
    world.titles[BOOKS] = "Bücherbus"
    world.put_page(BOOKS, there(LIBRARY))
    world.publish(BOOKS, {"de": BASE["de"] + f'<p><a href="/vorlage/de/{there(DOG)}/">Hunde</a></p>', "en": BASE["en"]})
    world.pull()
    world_desk.pane.refresh()
    world_desk.settle()
    world_desk.choose(there(LIBRARY))
    world_desk.press("Adopt …")
    return settled(world_desk, world_desk.opened(AdoptDialog))


def settled(world_desk: WorldDesk, dialog: AdoptDialog) -> AdoptDialog:
    """Once what will come is told."""
    world_desk.until(lambda: not dialog.is_waiting)
    world_desk.settle()
    return dialog


def untick(dialog: AdoptDialog, *numbers: int) -> None:
    """Takes the ticks of these rows away."""
    library = dialog.pages.topLevelItem(0)
    rows = (library, library.child(0) if library is not None else None)
    for number in numbers:
        item = rows[number]
        assert item is not None
        item.setCheckState(0, Qt.CheckState.Unchecked)


def children(world_desk: WorldDesk, title: str) -> list[str]:
    """Titles of the pages below the one with this title, as they are in the file."""
    rows = read_tree(world_desk.world.copy).rows
    parent = next(row.id for row in rows if row.title("de") == title)
    return [row.title("de") for row in rows if row.parent == parent]


def test_the_page_and_those_below_it_are_ticked_where_the_template_has_them(dialog: AdoptDialog) -> None:
    assert dialog.ticked == [there(LIBRARY), BOOKS]
    assert dialog.place.parent_page == WELCOME


def test_what_will_come_is_told(dialog: AdoptDialog) -> None:
    lines = dialog.what.text().splitlines()
    assert lines[0].endswith("Deutsch 2, English 2, Українська 1")
    assert lines[1] == "The template has no text yet: Українська 1"


def test_a_language_that_is_unticked_does_not_come(world_desk: WorldDesk, dialog: AdoptDialog) -> None:
    assert not dialog.languages["de"].isEnabled()
    dialog.languages["uk"].click()
    settled(world_desk, dialog)
    assert dialog.what.text().splitlines()[0].endswith("Deutsch 2, English 2")


def test_a_page_that_is_unticked_stays_out(world_desk: WorldDesk, dialog: AdoptDialog) -> None:
    untick(dialog, 1)
    settled(world_desk, dialog)
    dialog.adopt.click()
    world_desk.wait(dialog)
    assert world_desk.state(there(LIBRARY)) == "Same"
    assert world_desk.state(BOOKS) == "Not adopted"


def test_nothing_ticked_cannot_be_adopted(world_desk: WorldDesk, dialog: AdoptDialog) -> None:
    untick(dialog, 0, 1)
    settled(world_desk, dialog)
    assert not dialog.adopt.isEnabled()
    assert "Tick at least one page" in dialog.what.text()


def test_adopting_makes_the_pages_in_place(world_desk: WorldDesk, dialog: AdoptDialog) -> None:
    dialog.adopt.click()
    world_desk.wait(dialog)
    assert children(world_desk, "Willkommen")[-1] == "Bücherei"
    assert children(world_desk, "Bücherei") == ["Bücherbus"]
    assert world_desk.state(there(LIBRARY)) == "Same"


def test_the_place_is_found_by_typing(world_desk: WorldDesk, dialog: AdoptDialog) -> None:
    QTest.keyClicks(dialog.place.search, "markt")
    assert dialog.place.parent_page == MARKET
    settled(world_desk, dialog)
    dialog.adopt.click()
    world_desk.wait(dialog)
    assert children(world_desk, "Markt") == ["Bücherei"]


def test_the_top_level_is_a_place_too(world_desk: WorldDesk, dialog: AdoptDialog) -> None:
    dialog.place.top.click()
    settled(world_desk, dialog)
    assert dialog.plan is not None
    assert dialog.plan.pages[0].parent is None


def test_adopting_can_be_taken_back(world_desk: WorldDesk, dialog: AdoptDialog) -> None:
    dialog.adopt.click()
    world_desk.wait(dialog)
    undo = world_desk.pane.undo
    assert "adopted" in undo.words.text()
    undo.buttons[0].click()
    world_desk.settle()
    assert world_desk.state(there(LIBRARY)) == "Not adopted"
    assert world_desk.state(BOOKS) == "Not adopted"
    assert "Bücherei" not in children(world_desk, "Willkommen")
    assert not undo.isVisible()


def test_several_pages_are_adopted_at_once(world_desk: WorldDesk, dialog: AdoptDialog) -> None:
    dialog.reject()
    world_desk.choose(there(LIBRARY), BOOKS)
    assert [words.split()[:2] for words in world_desk.commands] == [["Adopt", "2"], ["Decline", "2"]]


# -- declining


def test_declining_needs_a_reason(world_desk: WorldDesk) -> None:
    world_desk.choose(there(LIBRARY))
    world_desk.press("Decline …")
    dialog = world_desk.opened(DeclineDialog)
    assert not dialog.decline.isEnabled()
    dialog.reason.setEditText("  ")
    assert not dialog.decline.isEnabled()


def test_the_reason_is_kept_and_told(world_desk: WorldDesk) -> None:
    world_desk.choose(there(LIBRARY))
    world_desk.press("Decline …")
    dialog = world_desk.opened(DeclineDialog)
    QTest.keyClicks(dialog.reason, "Die Stadt hat keine.")
    dialog.decline.click()
    world_desk.wait(dialog)
    assert world_desk.state(there(LIBRARY)) == "Declined"
    assert "Die Stadt hat keine." in world_desk.pane.details.words.text()
    with world_desk.world.copy.reading() as unit:
        found = declined(unit)[there(LIBRARY)]
    assert isinstance(found, Declined)
    assert found.author == "anna"


def test_reasons_given_before_are_offered(world_desk: WorldDesk) -> None:
    world_desk.choose(there(LIBRARY))
    world_desk.press("Decline …")
    dialog = world_desk.opened(DeclineDialog)
    assert [dialog.reason.itemText(number) for number in range(dialog.reason.count())] == [
        "Hier gibt es keine Hundesteuer."
    ]
    assert dialog.reason.currentText() == ""


def test_a_linked_page_cannot_be_declined(world_desk: WorldDesk) -> None:
    for page in (SCHOOL, WASTE):
        world_desk.choose(there(page))
        assert "Decline …" not in world_desk.commands


# -- all dialogs of the comparison


@pytest.mark.parametrize(
    ("page", "words", "kind"),
    [
        (there(LIBRARY), "Adopt …", AdoptDialog),
        (there(LIBRARY), "Decline …", DeclineDialog),
        (there(SCHOOL), "Live or adapted …", FollowDialog),
        (MARKET, "Link with the template …", LinkDialog),
    ],
)
def test_every_control_has_a_name(world_desk: WorldDesk, page: str, words: str, kind: type[QDialog]) -> None:
    world_desk.choose(page)
    world_desk.press(words)
    found = controls(world_desk.opened(kind))
    assert len(found) > 2
    assert [type(widget).__name__ for widget in found if not name_of(widget).strip()] == []
