"""Filling local slots by what a person does: choose, write, see what changes, save."""


import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from integreat_editor.models.change_set import ChangeItem, ChangeSet, Verdict
from integreat_editor.models.region import Role
from integreat_editor.models.template import Filling
from integreat_editor.services.edit_page import save_text
from integreat_editor.services.template_source import set_template
from integreat_editor.ui.template.slots_pane import SlotsPane
from tests.services.people import Person
from tests.services.template_factory import AT, World
from tests.services.test_template_slots import OWN_CARD, office, own, world
from tests.ui.actions import PATIENCE_MS
from tests.ui.work.conftest import Desk, desk

__all__ = ["desk", "world"]


class SlotsDesk:
    """A person in front of the slots."""

    def __init__(self, qtbot: QtBot, desk: Desk, world: World) -> None:
        self._qtbot = qtbot
        self.desk = desk
        self.world = world
        self.pane = desk.open(SlotsPane, Person("anna", world.copy, world.remote))
        self.settle()

    def settle(self) -> None:
        """Waits until nothing is under way or about to begin."""

        def quiet() -> bool:
            return not any(session.tasks.busy for session in self.desk.sessions) and not self.pane.is_waiting

        self._qtbot.waitUntil(quiet, timeout=PATIENCE_MS)

    def choose(self, name: str) -> None:
        """Goes to a slot."""
        self.pane.list.choose(name)
        self.settle()

    def place(self, page: str, language: str) -> None:
        """Chooses where the words hold, as with the mouse."""
        where = self.pane.form.where
        where.page.setCurrentIndex(next(i for i in range(where.page.count()) if page in where.page.itemText(i)))
        where.language.setCurrentIndex(where.language.findData(language))
        where.changed.emit()
        self.settle()

    def write(self, words: str) -> None:
        """Types into the field of the slot."""
        field = self.pane.form.fields.text
        field.selectAll()
        QTest.keyClicks(field, words)
        self.settle()

    def save(self) -> None:
        self.pane.form.save.click()
        self.settle()

    @property
    def pills(self) -> dict[str, str]:
        """The state of each slot in words."""
        return {row.page: row.pills[0].words for row in self.pane.list.rows}


@pytest.fixture
def slots_desk(qtbot: QtBot, desk: Desk, world: World) -> SlotsDesk:
    """The slots are read."""
    return SlotsDesk(qtbot, desk, world)


def test_every_slot_says_its_hint_kind_and_state_in_words(slots_desk: SlotsDesk) -> None:
    rows = slots_desk.pane.list.rows

    assert [(row.title, row.pills[0].words) for row in rows] == [
        ("Name der Stadt", "Empty"),
        ("Öffnungszeiten", "Empty"),
        ("Servicestelle", "Empty"),
        ("Seite der Stadt", "Empty"),
    ]
    assert rows[0].soft == "Words · on 2 pages · ort"
    assert slots_desk.pane.summary.text() == "4 local slots, 4 still to be filled"


def test_what_changes_is_listed_before_it_is_saved(slots_desk: SlotsDesk) -> None:
    slots_desk.choose("ort")
    slots_desk.write("Musterort")

    assert slots_desk.pane.form.lines.rows == [
        ("Integrationsbüro", "Deutsch, English, Українська", "To be submitted for approval"),
        ("Bus", "Deutsch, English", "To be submitted for approval"),
    ]
    assert slots_desk.pane.form.lines.summary.text() == "Saving changes 2 pages"
    assert "data-slot" in office(slots_desk.world)


def test_saving_fills_the_texts_and_says_so(slots_desk: SlotsDesk) -> None:
    slots_desk.choose("ort")
    slots_desk.write("Musterort")
    slots_desk.save()

    assert "Willkommen in Musterort." in office(slots_desk.world)
    assert slots_desk.pills["ort"] == "Filled"
    assert slots_desk.pane.banner.words.text() == "Saved: 5 texts changed."
    assert not slots_desk.pane.form.save.isEnabled()
    assert slots_desk.pane.list.key == "ort"


def test_enter_saves(slots_desk: SlotsDesk) -> None:
    slots_desk.choose("ort")
    slots_desk.write("Musterort")
    QTest.keyClick(slots_desk.pane.form.fields.text, Qt.Key.Key_Return)
    slots_desk.settle()

    assert slots_desk.pills["ort"] == "Filled"


def test_an_approval_that_goes_is_marked_before_saving(slots_desk: SlotsDesk) -> None:
    page = own(slots_desk.world, "Bus")
    with slots_desk.world.copy.unit() as unit:
        item = ChangeItem(page, "de", "r", "t", verdict=Verdict.APPROVED)
        unit.change_sets.put(ChangeSet("c", "Bus", "", "anna", AT, (item,)))
    slots_desk.choose("ort")
    slots_desk.write("Musterort")

    lines = slots_desk.pane.form.lines
    assert lines.rows[1][2] == "Goes back to approval"
    assert lines.summary.text() == "Saving changes 2 pages, 1 goes back to approval"


def test_own_words_that_stay_are_named(slots_desk: SlotsDesk) -> None:
    page = own(slots_desk.world, "Bus")
    save_text(slots_desk.world.copy, page, "de", html="<p>Hier fahren Busse.</p>", at=AT)
    slots_desk.choose("ort")
    slots_desk.write("Musterort")
    assert slots_desk.pane.form.lines.rows[1][1:] == ("English", "Own words stand there and stay: Deutsch")
    slots_desk.save()

    assert "On 1 page your own words stand there and stay." in slots_desk.pane.banner.words.text()


def test_one_language_and_one_page_can_have_their_own(slots_desk: SlotsDesk) -> None:
    slots_desk.choose("ort")
    slots_desk.write("Musterort")
    slots_desk.save()
    slots_desk.place("Bus", "en")
    assert slots_desk.pane.form.fields.text.placeholderText() == "Musterort"
    slots_desk.write("Sample Town")
    assert slots_desk.pane.form.lines.rows == [("Bus", "English", "To be submitted for approval")]
    slots_desk.save()

    assert "buses in Sample Town" in slots_desk.world.html(own(slots_desk.world, "Bus"), "en")
    chips = slots_desk.pane.form.chips
    assert [chip.text() for chip in chips] == ["Whole region · all languages", "Bus · English"]
    chips[0].click()
    slots_desk.settle()
    assert slots_desk.pane.form.fields.text.text() == "Musterort"


def test_missing_languages_are_named(slots_desk: SlotsDesk) -> None:
    slots_desk.choose("ort")
    slots_desk.place("whole region", "de")
    slots_desk.write("Musterort")
    slots_desk.save()

    assert slots_desk.pills["ort"] == "Missing: English, Українська"


def test_a_link_is_completed_and_checked(slots_desk: SlotsDesk) -> None:
    slots_desk.choose("seite")
    fields = slots_desk.pane.form.fields
    QTest.keyClicks(fields.address, "javascript:alert(1)")
    slots_desk.settle()
    assert fields.advice.text() == "A link cannot lead there."
    assert not slots_desk.pane.form.save.isEnabled()
    fields.address.clear()
    QTest.keyClicks(fields.address, "musterort.example")
    slots_desk.write("Musterort")
    slots_desk.save()

    link = '<a href="https://musterort.example">Musterort</a>'
    assert link in slots_desk.world.html(own(slots_desk.world, "Bus"), "de")


def test_a_paragraph_is_previewed_and_written_per_language(slots_desk: SlotsDesk) -> None:
    slots_desk.choose("zeiten")
    form = slots_desk.pane.form
    assert form.where.place == (own(slots_desk.world, "Integrationsbüro"), "de")
    QTest.keyClicks(form.fields.block, "Montag 8 Uhr")
    slots_desk.settle()
    assert "Montag 8 Uhr" in form.fields.shown.toPlainText()
    slots_desk.save()

    assert "<p>Montag 8 Uhr</p>" in office(slots_desk.world)
    assert slots_desk.pills["zeiten"] == "Missing: English, Українська"


def test_an_own_contact_card_can_be_taken(slots_desk: SlotsDesk) -> None:
    page = own(slots_desk.world, "Bus")
    save_text(slots_desk.world.copy, page, "de", html=f"<p>Amt</p>{OWN_CARD}", at=AT)
    slots_desk.pane.refresh()
    slots_desk.settle()
    slots_desk.choose("contact-16")
    card = slots_desk.pane.form.fields.card
    assert card.itemText(1) == "Bürgeramt"
    card.setCurrentIndex(1)
    card.activated.emit(1)
    slots_desk.settle()
    slots_desk.save()

    assert office(slots_desk.world, "en").endswith(OWN_CARD)


def test_words_that_are_not_saved_wait(slots_desk: SlotsDesk) -> None:
    slots_desk.choose("ort")
    slots_desk.write("Muster")
    slots_desk.choose("seite")
    slots_desk.choose("ort")
    assert slots_desk.pane.form.fields.text.text() == "Muster"
    slots_desk.pane.form.discard.click()
    slots_desk.settle()

    assert slots_desk.pane.form.fields.text.text() == ""


def test_emptying_brings_the_slot_back(slots_desk: SlotsDesk) -> None:
    slots_desk.choose("ort")
    slots_desk.write("Musterort")
    slots_desk.save()
    slots_desk.pane.form.empty.click()
    slots_desk.settle()
    assert len(slots_desk.pane.form.lines.rows) == 2
    slots_desk.save()

    assert slots_desk.pills["ort"] == "Empty"
    assert "Name der Stadt" in office(slots_desk.world)


def test_a_reader_may_look_only(slots_desk: SlotsDesk) -> None:
    slots_desk.desk.sessions[0].role = Role.OBSERVER.value
    slots_desk.choose("seite")

    assert slots_desk.pane.form.fields.text.isReadOnly()
    assert not slots_desk.pane.form.save.isEnabled()


def test_words_without_a_slot_can_be_forgotten(slots_desk: SlotsDesk) -> None:
    slots_desk.world.fill(Filling("alt", text="06181 4"))
    slots_desk.pane.refresh()
    slots_desk.settle()
    assert slots_desk.pills["alt"] == "No longer in the template"
    slots_desk.choose("alt")
    slots_desk.pane.form.empty.click()
    slots_desk.settle()
    slots_desk.save()

    assert "alt" not in slots_desk.pills


def test_without_slots_the_screen_says_what_they_are(slots_desk: SlotsDesk) -> None:
    set_template(slots_desk.world.copy, None)
    slots_desk.pane.refresh()
    slots_desk.settle()

    assert slots_desk.pane.body.currentWidget() is slots_desk.pane.placeholder


def test_one_can_be_sent_to_the_slots_of_a_page(slots_desk: SlotsDesk) -> None:
    slots_desk.pane.open_page(own(slots_desk.world, "Bus"))
    slots_desk.settle()

    assert slots_desk.pane.list.key == "ort"
