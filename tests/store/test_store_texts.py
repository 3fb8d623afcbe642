"""Texts under their hashes: byte for byte, compared by what a reader sees, found by what is in them."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from integreat_editor.models.change_set import ChangeItem, ChangeSet
from integreat_editor.models.page import Page, Placement
from integreat_editor.models.record import SharedRecord
from integreat_editor.models.revision import Revision
from integreat_editor.models.text import Text
from integreat_editor.models.working import Base, Conflict, LocalTranslation
from integreat_editor.store.working_copy import Unit, WorkingCopy

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
        unit.translations.put(LocalTranslation("a", "de", text))
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


def find(copy: WorkingCopy, *words: str, phone: str = "") -> set[str]:
    with copy.unit() as unit:
        hashes = {each.text for each in unit.translations.all() if each.text}
        unit.plain_texts.keep(unit.plain_texts.missing(hashes))
        assert unit.plain_texts.missing(hashes) == []
        return {page for page, _, _ in unit.plain_texts.translations([(word,) for word in words], phone)}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (("strasse",), {"a"}),
        (("amter",), {"b"}),
        (("titel",), {"a", "b", "c"}),
        (("titel b",), {"b"}),
        (("居留",), {"c"}),
        (("100 %",), {"a"}),
        (("_",), set()),
        (("amter & rat", "zeilen"), {"b"}),
        (("amter", "bescheid"), set()),
        (("strong",), set()),
        ((), set()),
    ],
)
def test_parts_of_words_are_found_in_any_script(copy: WorkingCopy, words: tuple[str, ...], found: set[str]) -> None:
    fill(
        copy,
        a="<p>In der <strong>Straße</strong> 100&nbsp;%</p>",
        b="<p>&Auml;mter &amp; Rat</p>zwei\n zeilen",
        c="<p>居留许可 Bescheid</p>",
    )
    assert find(copy, *words) == found


def test_numbers_are_found_by_their_digits(copy: WorkingCopy) -> None:
    fill(copy, a="<p>Tel. 06181 / 95 00</p>", b='<p><a href="tel:+4961814321">Anruf</a></p>')
    assert find(copy, phone="61819500") == {"a"}
    assert find(copy, phone="6181") == {"a", "b"}


def test_search_sees_what_was_changed_since(copy: WorkingCopy) -> None:
    fill(copy, a="<p>alt</p>")
    assert find(copy, "alt") == {"a"}
    fill(copy, a="<p>neu</p>")
    assert find(copy, "alt") == set()
    assert find(copy, "neu") == {"a"}
    with copy.unit() as unit:
        unit.pages.discard("a")
    assert find(copy, "neu") == set()


def test_closing_forgets_texts_that_nothing_names(copy: WorkingCopy) -> None:
    with copy.unit() as unit:
        texts = {name: unit.texts.add(Text(name, "")) for name in ("saved before", "now", "source", "in a record")}
        unit.translations.put(LocalTranslation("a", "en", texts["now"], source=texts["source"]))
        unit.records.change(SharedRecord("decision", "a/de", {"template": texts["in a record"]}))
    copy.close()
    with WorkingCopy.open(copy.path) as again, again.reading() as unit:
        kept = unit.texts.titles(texts.values())
        assert set(kept.values()) == {"now", "source", "in a record"}


def put_discarded(unit: Unit, text: str) -> None:
    unit.pages.put(Page("a", Placement(None, "U")))
    unit.translations.put(LocalTranslation("a", "de", text))
    unit.pages.discard("a")


NAMED_IN: dict[str, Callable[[Unit, str], None]] = {
    "a revision": lambda unit, text: unit.revisions.add(Revision("r", "a", "de", text)),
    "a revision's source": lambda unit, text: unit.revisions.add(Revision("r", "a", "en", "t", source=text)),
    "a base": lambda unit, text: unit.remote_state.put_bases("hub", [Base("a", "de", "r", text, "t")]),
    "a server's form": lambda unit, text: unit.remote_state.put_bases("hub", [Base("a", "de", "r", "t", text)]),
    "a conflict": lambda unit, text: unit.conflicts.put(Conflict("c", "hub", "a", "de", "text", None, text, None)),
    "a discarded page": put_discarded,
    "a waiting change set": lambda unit, text: unit.change_sets.put_queued(
        ChangeSet("c", "t", "", "Amira", "", (ChangeItem("a", "de", "r", text),)), "key"
    ),
}


@pytest.mark.parametrize("name", NAMED_IN)
def test_a_text_that_something_names_is_kept(copy: WorkingCopy, name: str) -> None:
    with copy.unit() as unit:
        text = unit.texts.add(Text("Schule", "<p>Text</p>"))
        NAMED_IN[name](unit, text)
        assert unit.texts.prune() == 0
        assert unit.texts.has(text)
