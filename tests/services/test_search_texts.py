"""Searching all texts: what is found, where it stands, and what is told of it."""

import pytest

from integreat_editor.content.folding import in_place
from integreat_editor.content.plain_words import plain_words
from integreat_editor.services import edit_page
from integreat_editor.services.search_texts import Hit, read_all, search, unread
from tests.services.conftest import Office
from tests.services.people import SCHOOL, WASTE, Person

AT = "2026-11-23T10:00:00Z"


@pytest.fixture
def anna(office: Office) -> Person:
    person = office.person("anna")
    html = "<p>Die Volkshochschule ist in der Straße am Markt.</p><p>Müll, Grünschnitt.</p>"
    write(person, SCHOOL, "de", "Schule", html)
    write(person, SCHOOL, "en", "School", "<p>Call <b>0</b>6181 / 95-00 today.</p>")
    write(person, WASTE, "de", "Müll", "<p>Tel. +49 (0) 6181 9500, مُحَمَّد und 居留许可.</p>")
    read_all(person.copy)
    return person


def write(person: Person, page: str, language: str, title: str, html: str) -> None:
    edit_page.save_text(person.copy, page, language, at=AT, title=title, html=html)


def found(person: Person, typed: str, languages: list[str] | None = None) -> list[tuple[str, str]]:
    return [(hit.page, hit.language) for hit in search(person.copy, typed, languages=languages).hits]


def the(person: Person, typed: str) -> Hit:
    (hit,) = search(person.copy, typed).hits
    return hit


@pytest.mark.parametrize(
    ("typed", "where"),
    [
        ("hochschule", [(SCHOOL, "de")]),
        ("STRASSE markt", [(SCHOOL, "de")]),
        ('"Straße am"', [(SCHOOL, "de")]),
        ('"Markt Straße"', []),
        ("محمد", [(WASTE, "de")]),
        ("居留", [(WASTE, "de")]),
        ("Gruenschnitt", [(SCHOOL, "de")]),
        ("06181 9500", [(SCHOOL, "en"), (WASTE, "de")]),
        ("  ", []),
        ("%", []),
    ],
)
def test_what_is_typed_is_found(anna: Person, typed: str, where: list[tuple[str, str]]) -> None:
    assert sorted(found(anna, typed)) == sorted(where)


def test_a_found_title_comes_first(anna: Person) -> None:
    assert found(anna, "müll")[0] == (WASTE, "de")


def test_only_the_chosen_languages_are_searched(anna: Person) -> None:
    assert found(anna, "06181 9500", ["en"]) == [(SCHOOL, "en")]


def test_the_place_is_told_as_the_editor_counts_it(anna: Person) -> None:
    excerpt = the(anna, "markt").excerpts[0]
    assert (excerpt.words, excerpt.occurrence) == ("Markt", 0)
    write(anna, SCHOOL, "de", "Schule", "<p>Bus Bus bus Haltestelle " + "weit " * 40 + "bus</p>")
    read_all(anna.copy)
    excerpts = the(anna, "bus").excerpts
    assert [excerpt.occurrence for excerpt in excerpts] == [0, 3]
    text = in_place(plain_words("<p>Bus Bus bus Haltestelle " + "weit " * 40 + "bus</p>"))
    assert text.count("bus") == 4


def test_found_words_are_marked_in_their_sentence(anna: Person) -> None:
    excerpt = the(anna, "hochschule strasse").excerpts[0]
    assert [excerpt.text[start:end] for start, end in excerpt.marks] == ["hochschule", "Straße"]


def test_a_number_is_marked_in_the_spelling_of_the_text(anna: Person) -> None:
    hits = {hit.language: hit for hit in search(anna.copy, "(06181) 95 00").hits}
    assert hits["en"].excerpts[0].words == "06181 / 95-00"
    assert "6181 9500" in hits["de"].excerpts[0].words


def test_what_is_not_read_yet_is_told_and_can_be_found_afterwards(anna: Person) -> None:
    write(anna, SCHOOL, "de", "Schule", "<p>Eichhörnchen</p>")
    assert len(unread(anna.copy)) == 1
    assert found(anna, "eichhorn") == []
    read_all(anna.copy)
    assert unread(anna.copy) == []
    assert found(anna, "eichhorn") == [(SCHOOL, "de")]
