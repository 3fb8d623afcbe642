"""Texts under their hashes: byte for byte, compared by what a reader sees, found by what is in them."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from integreat_editor.models.page import Page, Placement
from integreat_editor.models.text import Text
from integreat_editor.models.working import LocalTranslation
from integreat_editor.store.working_copy import WorkingCopy

STORABLE = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)


@given(title=STORABLE, html=STORABLE)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_text_comes_back_byte_for_byte(copy: WorkingCopy, title: str, html: str) -> None:
    text = Text(title, html)
    with copy.unit() as unit:
        assert unit.texts.add(text) == text.hash
        assert unit.texts.get(text.hash) == text


def test_an_unknown_text_is_an_error_alone_and_left_out_of_many(copy: WorkingCopy) -> None:
    with copy.unit() as unit:
        known = unit.texts.add(Text("a", "b"))
        assert unit.texts.get_many([known, "unknown"]) == {known: Text("a", "b")}
        assert unit.texts.titles([known, "unknown"]) == {known: "a"}
        assert unit.texts.has(known)
        assert not unit.texts.has("unknown")
        with pytest.raises(KeyError):
            unit.texts.get("unknown")


def test_more_texts_than_a_statement_has_parameters(copy: WorkingCopy) -> None:
    texts = [Text(str(number), "") for number in range(40_000)]
    with copy.unit() as unit:
        unit.texts.add_many(texts)
        assert len(unit.texts.titles(text.hash for text in texts)) == len(texts)


def test_texts_that_read_the_same_are_the_same(copy: WorkingCopy) -> None:
    with copy.unit() as unit:
        one = unit.texts.add(Text("Schule", "<p>Gr&ouml;&szlig;e</p>"))
        other = unit.texts.add(Text(" Schule", "<p>\n  Größe</p>"))
        assert one != other
        assert unit.texts.same(one, other)
        assert unit.texts.canonical(one) == unit.texts.canonical(other)


def test_another_title_or_word_is_another_text(copy: WorkingCopy) -> None:
    with copy.unit() as unit:
        one = unit.texts.add(Text("Schule", "<p>Tel. 06181 4000</p>"))
        title = unit.texts.add(Text("Schulen", "<p>Tel. 06181 4000</p>"))
        number = unit.texts.add(Text("Schule", "<p>Tel. 06181 4001</p>"))
        assert not unit.texts.same(one, title)
        assert not unit.texts.same(one, number)


def test_what_was_computed_while_reading_is_kept(copy: WorkingCopy, monkeypatch: pytest.MonkeyPatch) -> None:
    with copy.unit() as unit:
        text = unit.texts.add(Text("Schule", "<p>Text</p>"))
    with copy.reading() as unit:
        computed = unit.texts.canonical(text)
    path = copy.path
    copy.close()

    def never(_html: str) -> str:
        raise AssertionError

    monkeypatch.setattr("integreat_editor.store.texts.canonical", never)
    with WorkingCopy.open(path) as again, again.reading() as unit:
        assert unit.texts.canonical(text) == computed


def fill(copy: WorkingCopy, **texts: str) -> None:
    with copy.unit() as unit:
        for position, (page, html) in enumerate(texts.items()):
            unit.pages.put(Page(page, Placement(None, f"U{position + 1}")))
            unit.translations.put(LocalTranslation(page, "de", unit.texts.add(Text(f"Titel {page}", html))))


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("strasse", {"a"}),
        ("STRASSE", {"a"}),
        ("ämter", {"b"}),
        ("TITEL", {"a", "b", "c"}),
        ("b", {"b", "c"}),
        ("居留", {"c"}),
        ("100 %", {"a"}),
        ("_", set()),
        ("Ämter & Rat", {"b"}),
        ("zwei zeilen", {"b"}),
        ("strong", set()),
        ("  ", set()),
        ("", set()),
    ],
)
@pytest.mark.parametrize("writing", [True, False])
def test_search_finds_parts_of_words_in_any_case_and_script(
    copy: WorkingCopy, wanted: str, found: set[str], writing: bool
) -> None:
    fill(
        copy,
        a="<p>In der <strong>Straße</strong> 100&nbsp;%</p>",
        b="<p>&Auml;mter &amp; Rat</p>zwei\n zeilen",
        c="<p>居留许可 Bescheid</p>",
    )
    with copy.unit() if writing else copy.reading() as unit:
        assert {page for page, _ in unit.search(wanted)} == found
    with copy.reading() as unit:
        assert {page for page, _ in unit.search(wanted)} == found, "the second search reads what the first stored"


def test_search_sees_what_was_changed_since(copy: WorkingCopy) -> None:
    fill(copy, a="<p>alt</p>")
    with copy.unit() as unit:
        assert unit.search("alt") == [("a", "de")]
    fill(copy, a="<p>neu</p>")
    with copy.unit() as unit:
        assert unit.search("alt") == []
        assert unit.search("neu") == [("a", "de")]
        unit.pages.discard("a")
        assert unit.search("neu") == []
