"""Push on the screen: what would happen, doing it, and the result that stays."""

from integreat_editor.services.edit_page import read_text, save_text
from integreat_editor.ui.push import PushScreen
from tests.services.conftest import Office
from tests.services.people import AT, WASTE, Person
from tests.ui.work.conftest import Desk


def approved(office: Office, word: str, name: str = "anna") -> Person:
    """Somebody with one approved change."""
    person = office.person(name)
    text = read_text(person.copy, WASTE, "de")
    assert text is not None
    save_text(person.copy, WASTE, "de", html=text.html.replace("montags", word), at=AT)
    office.coordinator().approve(person.submit())
    person.pull()
    return person


def test_nothing_to_push_is_said(office: Office, desk: Desk) -> None:
    screen = desk.open(PushScreen, office.person("anna"))
    assert screen.placeholder.title.text() == "Nothing to push"


def test_an_approved_page_is_published_and_the_result_stays(office: Office, desk: Desk) -> None:
    screen = desk.open(PushScreen, approved(office, "dienstags"))
    assert screen.push.text() == "Push 1 page"
    screen.push.click()
    desk.settle()
    assert screen.summary.text() == "1 page published"
    assert screen.banner.words.text() == "Everything approved is published."
    screen.refresh()
    desk.settle()
    assert screen.summary.text() == "1 page published"
    head = office.hub.heads[WASTE, "de"]
    assert head.public is not None
    assert "dienstags" in office.hub.revisions[head.public][1].html


def test_what_waits_says_why(office: Office, desk: Desk) -> None:
    anna = office.person("anna")
    save_text(anna.copy, WASTE, "de", html="<p>Anders.</p>", at=AT)
    anna.submit()
    screen = desk.open(PushScreen, anna)
    assert not screen.push.isVisible()
    assert screen.lines[0].obstacle == "pending"


def test_a_clash_found_while_pushing_leads_to_the_conflicts(office: Office, desk: Desk) -> None:
    bodo = office.person("bodo")
    approved(office, "dienstags").push()
    text = read_text(bodo.copy, WASTE, "de")
    assert text is not None
    save_text(bodo.copy, WASTE, "de", html=text.html.replace("montags", "mittwochs"), at=AT)
    office.coordinator().approve(bodo.submit())
    bodo.pull()
    screen = desk.open(PushScreen, bodo)
    wanted: list[str] = []
    desk.sessions[0].screen_wanted.connect(wanted.append)
    screen.push.click()
    desk.settle()
    assert "decide" in screen.banner.words.text()
    screen.banner.buttons[0].click()
    assert wanted == ["conflicts"]
