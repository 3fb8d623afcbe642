"""The comparison by what a person does with it: read, filter, choose, compare texts, act."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from integreat_editor.models.comparison import CompareState, Comparison
from integreat_editor.models.region import Role
from integreat_editor.models.template import Follow
from integreat_editor.services import compare_template
from integreat_editor.services.template_pages import declined, relations
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.progress import Progress
from integreat_editor.ui.template.adopt_dialog import AdoptDialog
from integreat_editor.ui.template.compare_lines import OWN_PAGES
from integreat_editor.ui.template.compare_text import Side
from integreat_editor.ui.template.follow_dialog import FollowDialog
from tests.services.template_factory import DOCTOR, DOG, LIBRARY, MARKET, OLD, PASS, SCHOOL, VOTING, WELCOME, there
from tests.ui.template.world_desk import WorldDesk, desk, world, world_desk

__all__ = ["desk", "world", "world_desk"]


def shown(found: WorldDesk) -> list[str]:
    """The keys of all rows from top to bottom."""
    view = found.pane.view
    index, keys = view.rows.index(0, 0), []
    while index.isValid():
        line = view.rows.line(index)
        assert line is not None
        keys.append(line.key)
        index = view.indexBelow(index)
    return keys


def test_the_template_stands_in_its_own_order_and_our_own_pages_below_a_heading(world_desk: WorldDesk) -> None:
    keys = shown(world_desk)
    assert keys[0] == there(WELCOME)
    assert keys[-2:] == [OWN_PAGES, MARKET]


def test_each_way_of_standing_is_said_in_words(world_desk: WorldDesk) -> None:
    pages = (WELCOME, SCHOOL, PASS, VOTING, LIBRARY, OLD, DOCTOR, DOG)
    assert [world_desk.state(there(page)) for page in pages] == [
        "Same",
        "Adapted here",
        "Changed in the template",
        "Changed on both sides",
        "Not adopted",
        "Removed from the template",
        "Language missing here",
        "Declined",
    ]
    assert world_desk.state(MARKET) == "Only here"


def test_the_marks_are_told_in_words_with_their_sentences(world_desk: WorldDesk) -> None:
    index = world_desk.pane.view.rows.index_of(there(PASS))
    words = str(index.data(Qt.ItemDataRole.AccessibleDescriptionRole)).splitlines()
    assert words[1] == "Deutsch: Changed in the template (template 1)"


def test_a_chip_counts_and_narrows(world_desk: WorldDesk) -> None:
    pane = world_desk.pane
    chip = pane.filter.chips[CompareState.NOT_ADOPTED]
    assert chip.text().split() == ["Not", "adopted", "1"]
    chip.click()
    assert shown(world_desk) == [there(WELCOME), there(LIBRARY)]
    assert pane.filter.count.text().startswith("1 page")
    chip.click()
    assert len(shown(world_desk)) > 8


def test_states_add_up(world_desk: WorldDesk) -> None:
    chips = world_desk.pane.filter.chips
    chips[CompareState.LOCAL].click()
    chips[CompareState.DECLINED].click()
    assert shown(world_desk) == [there(WELCOME), there(DOG), OWN_PAGES, MARKET]


def test_typing_narrows_and_enter_goes_to_the_first_hit(world_desk: WorldDesk) -> None:
    pane = world_desk.pane
    QTest.keyClicks(pane.filter.search, "wahl")
    QTest.keyClick(pane.filter.search, Qt.Key.Key_Return)
    assert shown(world_desk) == [there(WELCOME), there(VOTING)]
    assert pane.view.key == there(VOTING)


def test_what_the_filter_hides_is_chosen_again_after_it(world_desk: WorldDesk) -> None:
    world_desk.choose(there(SCHOOL))
    chip = world_desk.pane.filter.chips[CompareState.DECLINED]
    chip.click()
    chip.click()
    assert world_desk.pane.view.key == there(SCHOOL)


def test_what_the_template_changed_is_shown_word_by_word(world_desk: WorldDesk) -> None:
    world_desk.choose(there(PASS))
    details = world_desk.pane.details
    assert details.side is Side.TEMPLATE
    assert "31" in details.difference.browser.toPlainText()
    assert "34" in details.difference.browser.toPlainText()


def test_what_is_different_here_can_be_shown_instead(world_desk: WorldDesk) -> None:
    world_desk.choose(there(VOTING))
    details = world_desk.pane.details
    details.sides[Side.HERE].click()
    world_desk.settle()
    words = details.difference.browser.toPlainText()
    assert "34" in words
    assert "12" in words
    assert "31" not in words


def test_a_language_stays_chosen_from_row_to_row(world_desk: WorldDesk) -> None:
    world_desk.choose(there(PASS))
    details = world_desk.pane.details
    details.languages.setCurrentIndex(1)
    world_desk.settle()
    world_desk.choose(there(VOTING))
    assert details.language == "en"
    assert "euros" in details.difference.browser.toPlainText()


def test_what_is_offered_fits_the_state(world_desk: WorldDesk) -> None:
    offers = {}
    for page in (LIBRARY, DOG, PASS, OLD, DOCTOR):
        world_desk.choose(there(page))
        offers[page] = world_desk.commands
    world_desk.choose(MARKET)
    assert offers[LIBRARY] == ["Adopt …", "Decline …"]
    assert offers[DOG] == ["Take the refusal back", "Adopt …"]
    assert offers[PASS] == ["Take the update", "Open the page", "Live or adapted …", "Unlink …"]
    assert offers[OLD] == ["Open the page", "Unlink …"]
    assert offers[DOCTOR] == ["Add the missing languages", "Open the page", "Live or adapted …", "Unlink …"]
    assert world_desk.commands == ["Link with the template …", "Open the page"]


def test_the_menu_offers_the_same(world_desk: WorldDesk) -> None:
    world_desk.choose(there(PASS))
    assert [action.text() for action in world_desk.pane.make_menu().actions()] == world_desk.commands


def test_a_reader_may_only_open_pages(world_desk: WorldDesk) -> None:
    world_desk.desk.sessions[0].role = Role.OBSERVER.value
    world_desk.choose(there(PASS))
    assert world_desk.commands == ["Open the page"]


def test_enter_does_what_most_people_want(world_desk: WorldDesk) -> None:
    wanted: list[str] = []
    world_desk.pane.update_wanted.connect(wanted.append)
    world_desk.choose(there(PASS))
    QTest.keyClick(world_desk.pane.view, Qt.Key.Key_Return)
    assert wanted == [PASS]


def test_a_double_click_never_takes_a_refusal_back(world_desk: WorldDesk) -> None:
    world_desk.choose(there(DOG))
    QTest.keyClick(world_desk.pane.view, Qt.Key.Key_Return)
    dialog = world_desk.opened(AdoptDialog)
    dialog.reject()
    assert world_desk.state(there(DOG)) == "Declined"


def test_open_leads_to_the_page(world_desk: WorldDesk) -> None:
    wanted: list[str] = []
    world_desk.desk.sessions[0].page_wanted.connect(lambda page, _language: wanted.append(page))
    world_desk.choose(MARKET)
    world_desk.press("Open the page")
    assert wanted == [MARKET]


def test_a_missing_language_is_added(world_desk: WorldDesk) -> None:
    world_desk.choose(there(DOCTOR))
    world_desk.press("Add the missing languages")
    world_desk.settle()
    assert world_desk.state(there(DOCTOR)) == "Same"
    assert world_desk.world.html(DOCTOR, "uk").startswith("<p>")


def test_a_refusal_is_taken_back(world_desk: WorldDesk) -> None:
    world_desk.choose(there(DOG))
    assert "Hier gibt es keine Hundesteuer." in world_desk.pane.details.words.text()
    world_desk.press("Take the refusal back")
    world_desk.settle()
    assert world_desk.state(there(DOG)) == "Not adopted"
    with world_desk.world.copy.reading() as unit:
        assert there(DOG) not in declined(unit)


def test_unlinking_asks_first(world_desk: WorldDesk) -> None:
    world_desk.choose(there(SCHOOL))
    world_desk.press("Unlink …")
    box = world_desk.opened(QMessageBox)
    assert "Schule" in box.text()
    next(button for button in box.buttons() if button.text() == "Unlink").click()
    world_desk.wait(box)
    assert world_desk.state(there(SCHOOL)) == "Not adopted"
    assert world_desk.state(SCHOOL) == "Only here"


def test_a_page_becomes_live(world_desk: WorldDesk) -> None:
    world_desk.choose(there(WELCOME))
    world_desk.press("Live or adapted …")
    dialog = world_desk.opened(FollowDialog)
    assert dialog.adapted.isChecked()
    dialog.live.click()
    dialog.save.click()
    world_desk.wait(dialog)
    with world_desk.world.copy.reading() as unit:
        assert relations(unit)[WELCOME].follow is Follow.LIVE
    assert "live" in world_desk.pane.details.words.text()


def test_a_comparison_can_be_stopped_and_gone_on_with(world_desk: WorldDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    pane = world_desk.pane
    whole = compare_template.compare

    def stopped(copy: WorkingCopy, progress: Progress) -> Comparison:
        progress.cancel()
        return whole(copy, progress)

    world_desk.world.publish(there(WELCOME), {"de": "<p>Neu.</p>"})
    world_desk.world.pull()
    with monkeypatch.context() as patch:
        patch.setattr(compare_template, "compare", stopped)
        pane.refresh()
        world_desk.settle()
    assert "not all pages are shown" in pane.banner.words.text()
    pane.banner.buttons[0].click()
    world_desk.settle()
    assert not pane.banner.isVisible()
    assert world_desk.state(there(WELCOME)) == "Changed in the template"


def test_our_page_is_found_behind_a_filter(world_desk: WorldDesk) -> None:
    world_desk.pane.filter.chips[CompareState.DECLINED].click()
    world_desk.pane.open_page(VOTING)
    world_desk.settle()
    assert world_desk.pane.view.key == there(VOTING)


def test_rows_and_texts_stand_beside_each_other_where_there_is_room(world_desk: WorldDesk) -> None:
    pane = world_desk.pane
    assert pane.split.orientation() is Qt.Orientation.Vertical
    pane.resize(1800, 900)
    assert pane.split.orientation() is Qt.Orientation.Horizontal
