"""Replacing on all pages: every place is shown first, what is ticked is done at once, and it can be taken back."""

import pytest

from integreat_editor.content.replacing import Pattern
from integreat_editor.services import edit_page
from integreat_editor.services.replace_texts import Chosen, TextPlaces, plan_replace, replace_chosen, take_back
from integreat_editor.services.search_texts import read_all
from tests.services.conftest import Office
from tests.services.people import SCHOOL, WASTE, Person

AT = "2026-11-23T10:00:00Z"
OLD, NEW = "06181 9500", "06181 7700"
PATTERN = Pattern(OLD, addresses=True)


@pytest.fixture
def anna(office: Office) -> Person:
    person = office.person("anna")
    write(person, SCHOOL, "de", "Schule", f'<p>Ruf <a href="tel:+4961819500">{OLD}</a> an.</p>')
    write(person, SCHOOL, "en", "School", f"<p>Call {OLD}, really {OLD}.</p>")
    write(person, WASTE, "de", f"Müll {OLD}", "<p>Nichts.</p>")
    read_all(person.copy)
    return person


def write(person: Person, page: str, language: str, title: str, html: str) -> None:
    edit_page.save_text(person.copy, page, language, at=AT, title=title, html=html)


def html(person: Person, page: str, language: str = "de") -> str:
    text = edit_page.read_text(person.copy, page, language)
    assert text is not None
    return text.html


def all_of(planned: tuple[TextPlaces, ...]) -> list[Chosen]:
    return [Chosen(each, each.title_new is not None, each.places) for each in planned]


def test_every_place_is_planned_in_every_language(anna: Person) -> None:
    planned = plan_replace(anna.copy, PATTERN, NEW)
    assert {each.key: (len(each.places), each.title_new) for each in planned} == {
        (SCHOOL, "de"): (2, None),
        (SCHOOL, "en"): (2, None),
        (WASTE, "de"): (0, f"Müll {NEW}"),
    }
    assert [each.key for each in plan_replace(anna.copy, PATTERN, NEW, languages=["en"])] == [(SCHOOL, "en")]


def test_what_is_ticked_is_replaced_and_can_be_taken_back(anna: Person) -> None:
    before = html(anna, SCHOOL), html(anna, SCHOOL, "en")
    replaced = replace_chosen(anna.copy, all_of(plan_replace(anna.copy, PATTERN, NEW)), NEW, at=AT)
    assert replaced.places == 5
    assert html(anna, SCHOOL) == f'<p>Ruf <a href="tel:+4961817700">{NEW}</a> an.</p>'
    assert plan_replace(anna.copy, PATTERN, NEW) == ()
    changes = take_back(anna.copy, replaced, at=AT)
    assert len(changes.texts) == 3
    assert (html(anna, SCHOOL), html(anna, SCHOOL, "en")) == before


def test_a_place_that_is_not_ticked_stays(anna: Person) -> None:
    (english,) = plan_replace(anna.copy, PATTERN, NEW, languages=["en"])
    replace_chosen(anna.copy, [Chosen(english, False, english.places[:1])], NEW, at=AT)
    assert html(anna, SCHOOL, "en") == f"<p>Call {NEW}, really {OLD}.</p>"


def test_a_text_that_changed_meanwhile_is_left_alone_and_told(anna: Person) -> None:
    planned = plan_replace(anna.copy, PATTERN, NEW)
    write(anna, SCHOOL, "en", "School", f"<p>New words, {OLD}.</p>")
    replaced = replace_chosen(anna.copy, all_of(planned), NEW, at=AT)
    assert replaced.skipped == ((SCHOOL, "en"),)
    assert html(anna, SCHOOL, "en") == f"<p>New words, {OLD}.</p>"


def test_taking_back_leaves_what_was_written_since(anna: Person) -> None:
    replaced = replace_chosen(anna.copy, all_of(plan_replace(anna.copy, PATTERN, NEW)), NEW, at=AT)
    write(anna, SCHOOL, "de", "Schule", "<p>Ganz neu.</p>")
    take_back(anna.copy, replaced, at=AT)
    assert html(anna, SCHOOL) == "<p>Ganz neu.</p>"
    assert OLD in html(anna, SCHOOL, "en")


def test_a_translation_that_follows_its_source_stays_up_to_date(anna: Person) -> None:
    write(anna, WASTE, "de", "Müll", f"<p>Ruf {OLD} an.</p>")
    write(anna, WASTE, "en", "Waste", f"<p>Call {OLD}.</p>")
    edit_page.confirm_translation(anna.copy, WASTE, "en", at=AT)
    replaced = replace_chosen(anna.copy, all_of(plan_replace(anna.copy, PATTERN, NEW)), NEW, at=AT)
    assert source_is_now(anna)
    take_back(anna.copy, replaced, at=AT)
    assert source_is_now(anna)
    german = plan_replace(anna.copy, PATTERN, NEW, languages=["de"])
    replace_chosen(anna.copy, all_of(german), NEW, at=AT)
    assert not source_is_now(anna), "only the German text has changed"


def source_is_now(person: Person) -> bool:
    with person.copy.reading() as unit:
        german, english = (unit.translations.get(WASTE, code) for code in ("de", "en"))
    assert german is not None and english is not None
    return english.source == german.text
