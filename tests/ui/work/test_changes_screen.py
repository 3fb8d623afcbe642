"""Changes on the screen: reading, choosing, submitting, the reason of a return, going back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from integreat_editor.content.slots import slot_html
from integreat_editor.models.template import Filling
from integreat_editor.models.template_records import filling_record
from integreat_editor.services import review_changes, template_source
from integreat_editor.services.edit_page import read_text, save_text
from integreat_editor.services.edit_tree import move_page
from integreat_editor.services.send_records import send_records
from integreat_editor.services.take_records import RecordClash
from integreat_editor.sync.errors import ServerUnreachable
from integreat_editor.ui.changes import ChangesScreen
from tests.services.conftest import Office
from tests.services.people import AT, BULKY, SCHOOL, WASTE, Person
from tests.services.template_factory import PASS, full_world
from tests.ui.work.conftest import Desk


@pytest.fixture
def anna(office: Office) -> Person:
    """Has changed two texts and moved a page."""
    person = office.person("anna")
    save_text(person.copy, WASTE, "de", html="<p>Die Tonne wird dienstags geleert.</p>", at=AT)
    save_text(person.copy, BULKY, "de", html="<p>Bitte vorher anmelden.</p>", at=AT)
    move_page(person.copy, SCHOOL, WASTE, 0)
    return person


def test_nothing_changed_is_said(office: Office, desk: Desk) -> None:
    screen = desk.open(ChangesScreen, office.person("anna"))
    assert screen.placeholder.isVisible()
    assert screen.placeholder.title.text() == "Nothing is changed"


def test_changes_are_read_word_by_word_and_moves_in_words(anna: Person, desk: Desk) -> None:
    screen = desk.open(ChangesScreen, anna)
    assert screen.list.ticked == [f"{WASTE}/de", f"{SCHOOL}/tree", f"{BULKY}/de"]
    assert "dienstags" in screen.difference.browser.toPlainText()
    screen.list.chosen.emit(f"{SCHOOL}/tree")
    assert screen.difference.summary.text() == "Moved from “top level” to “Müll”."


@pytest.mark.parametrize(("kind", "may"), [("hub", False), ("cms", True)])
def test_an_observer_submits_only_where_the_server_is_a_cms(anna: Person, desk: Desk, kind: str, *, may: bool) -> None:
    screen = desk.open(ChangesScreen, anna)
    desk.sessions[0].role, desk.sessions[0].kind = "observer", kind
    screen.title.setText("Neue Abholtage")
    assert screen.submit.isEnabled() is may


def test_what_is_ticked_is_submitted(office: Office, anna: Person, desk: Desk) -> None:
    screen = desk.open(ChangesScreen, anna)
    assert not screen.submit.isEnabled()
    page = screen.list.topLevelItem(1)
    row = page.child(0) if page is not None else None
    assert row is not None
    row.setCheckState(0, Qt.CheckState.Unchecked)
    screen.title.setText("Neue Abholtage")
    screen.submit.click()
    desk.settle()
    sent = next(iter(office.hub.change_sets.values()))
    assert sent.title == "Neue Abholtage"
    assert {item.key for item in sent.items} == {f"{WASTE}/de", f"{BULKY}/de"}
    assert desk.notices == ["2 changes submitted for approval."]
    assert "awaits approval" in screen.banner.words.text()


def test_a_return_shows_its_reason(office: Office, anna: Person, desk: Desk) -> None:
    change_set = anna.submit("Neue Abholtage")
    dora = office.coordinator()
    dora.pull()
    review_changes.return_items(dora.copy, dora.remote, change_set, "Bitte den Tag prüfen", [f"{WASTE}/de"])
    anna.pull()
    screen = desk.open(ChangesScreen, anna)
    assert "Bitte den Tag prüfen – dora" in screen.banner.words.text()
    assert "Müll (de)" in screen.banner.words.text()


def test_without_a_connection_the_set_is_kept(
    office: Office, anna: Person, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = desk.open(ChangesScreen, anna)

    def gone(*_given: object) -> None:
        raise ServerUnreachable(server="hub")

    monkeypatch.setattr(anna.remote, "changes", gone)
    screen.title.setText("Neue Abholtage")
    screen.submit.click()
    desk.settle()
    assert office.hub.change_sets == {}
    assert desk.notices == ["No connection: kept here, sent at the next sync."]
    assert "will be sent at the next sync" in screen.banner.words.text()


def test_going_back_to_the_servers_text_can_be_undone(anna: Person, desk: Desk) -> None:
    screen = desk.open(ChangesScreen, anna)
    before = read_text(anna.copy, WASTE, "de")
    screen.revert.click()
    desk.settle()
    assert f"{WASTE}/de" not in screen.list.ticked
    screen.undo.buttons[0].click()
    desk.settle()
    assert read_text(anna.copy, WASTE, "de") == before


def test_what_is_unticked_leaves_an_open_set(office: Office, anna: Person, desk: Desk) -> None:
    change_set = anna.submit("Neue Abholtage")
    screen = desk.open(ChangesScreen, anna)
    page = screen.list.topLevelItem(0)
    row = page.child(0) if page is not None else None
    assert row is not None
    row.setCheckState(0, Qt.CheckState.Unchecked)
    screen.submit.click()
    desk.settle()
    assert f"{WASTE}/de" not in {item.key for item in office.hub.change_sets[change_set].items}


def test_a_fact_that_a_colleague_changed_as_well_is_told_at_submitting(
    office: Office, anna: Person, desk: Desk
) -> None:
    berta = office.person("berta")
    for person, words in ((berta, "Bertas Stadt"), (anna, "Annas Stadt")):
        with person.copy.unit() as unit:
            unit.records.change(filling_record(Filling("ortsname", text=words)))
    assert not send_records(berta.copy, berta.remote)
    screen = desk.open(ChangesScreen, anna)
    told: list[RecordClash] = []
    desk.sessions[-1].clashed.connect(told.extend)
    screen.title.setText("Neue Abholtage")
    screen.submit.click()
    desk.settle()
    assert [(clash.ours, clash.theirs) for clash in told] == [("Annas Stadt", "Bertas Stadt")]


def test_an_empty_slot_is_named_before_submitting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, desk: Desk) -> None:
    world = full_world(tmp_path)
    monkeypatch.setattr(template_source, "connect_template", lambda *_given: world.template_remote)
    slot = slot_html("ortsname", "text", "region", "Name Ihrer Stadt")
    save_text(world.copy, PASS, "de", html=f"<p>Das Amt von {slot} hilft.</p>", at=AT)
    screen = desk.open(ChangesScreen, Person("anna", world.copy, world.remote))
    assert screen.slots.words.text().startswith("Local slots are still empty")
    shown: list[str] = []
    desk.sessions[-1].screen_wanted.connect(shown.append)
    desk.sessions[-1].template_wanted.connect(lambda part, _page: shown.append(part))
    screen.slots.buttons[0].click()
    assert shown == ["template", "slots"]
