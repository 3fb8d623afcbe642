"""What people mean alike is found alike, and the place in the original is exact."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integreat_editor.content.folding import fold, fold_with_places, in_place, spellings
from integreat_editor.content.plain_words import linked_phones, plain_words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("MÜLL", "mull"),
        ("Straße", "STRASSE"),
        ("Ça va", "ca va"),
        ("مُحَمَّد", "محمد"),
        ("مـــدرسة", "مدرسه"),
        ("إقامة", "اقامة"),
        ("علی", "علي"),
        ("ک", "ك"),
        ("٠٦١٨١", "06181"),
        ("۴۵", "45"),
        ("Volks\u00adhoch\u00adschule", "volkshochschule"),
        ("می\u200cخواهم", "میخواهم"),
        ("10\u00a0€", "10 €"),
        ("Mo–Fr", "mo-fr"),
        ("„Amt“", '"amt"'),
        ("ｆｕｌｌ", "full"),
        ("ISTANBUL", "ıstanbul"),
    ],
)
def test_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("居留", "居住"), ("ሀ", "ሁ"), ("დ", "ბ"), ("हि", "हा"), ("Bus", "Bug")])
def test_not_alike(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_umlauts_are_found_however_they_are_typed() -> None:
    texts = [fold("Müllabfuhr"), fold("Muellabfuhr")]
    for typed in ("Müll", "Muell", "mull"):
        assert any(form in texts[0] for form in spellings(typed)), typed
    for typed in ("Müll", "Muell"):
        assert any(form in texts[1] for form in spellings(typed)), typed


def test_a_compounds_part_and_two_chinese_characters_are_found() -> None:
    assert fold("schule") in fold("Volkshochschule")
    assert fold("居留") in fold("办理居留许可")


def test_the_place_is_exact() -> None:
    text = "Die  Straße\u00ad nach مُحَمَّد!"
    folded = fold_with_places(text)
    for wanted in ("straße", "محمد"):
        needle = fold(wanted)
        start, end = folded.place(folded.text.index(needle), len(needle))
        assert fold(text[start:end]) == needle


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=60))
def test_both_ways_of_folding_agree_and_places_rise(text: str) -> None:
    folded = fold_with_places(text)
    assert folded.text == fold(text)
    assert len(folded.origins) == len(folded.text) + 1
    assert list(folded.origins) == sorted(folded.origins)
    assert all(0 <= origin <= len(text) for origin in folded.origins)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("<p>Volks<b>hoch</b>schule</p><p>neu</p>", "Volkshochschule neu"),
        ("a<br>b<!-- c --><script>d</script>", "a b"),
        ("1 &lt; 2 &amp; 3", "1 < 2 & 3"),
        ("<td>x</td><td>y</td>", "x y"),
        ('<h4>a<span style="display: none">Contact</span></h4>', "a"),
        ("a<!-- b", "a"),
        ("a < b", "a < b"),
    ],
)
def test_words_of_html(source: str, words: str) -> None:
    assert plain_words(source) == words


def test_dialled_numbers() -> None:
    assert linked_phones('<a href="tel:+49618195">x</a> <a class=b href=tel:112>y</a>') == ["+49618195", "112"]


def test_what_a_character_is_folded_to_stays_so() -> None:
    """`fold` and `in_place` put characters in one after the other: none may make one that is replaced in turn."""
    all_of_them = [chr(code) for code in range(0x30000) if not 0xD800 <= code < 0xE000]
    for change in (fold, in_place):
        assert [char for char in all_of_them if change(change(char)) != change(char)] == []


@given(st.text(st.sampled_from("aÄß ﷰﹱ\u0640\u00ad\u00a0İſ居ሀ\n")))
def test_both_ways_of_folding_are_one(text: str) -> None:
    assert fold_with_places(text).text == fold(text)


@pytest.mark.parametrize("piece", ["<", "<!--", "<script ", "<a ", '<p style="display:none'])
def test_hostile_html_takes_no_time_that_grows_with_its_square(piece: str) -> None:
    """A fifth of a million pieces: with a square this would run for hours, and the test's time limit end it."""
    assert isinstance(plain_words(piece * 200_000), str)
