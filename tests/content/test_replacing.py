"""Replacing words in HTML: the words change, nothing else."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integreat_editor.content.plain_words import plain_words
from integreat_editor.content.replacing import Pattern, find_words, replace_in_title, replace_places

PAGE = (
    '<div class="Amt">\n<p title="Amt">Das Amt, Amtshaus &amp; <b>Am</b>t. '
    'Tel. <a href="tel:+4961819500">06181 9500</a></p>'
    "<script>Amt</script><!-- Amt --><table><tr><td>amt</td></tr></table></div>"
)


def replaced(html: str, pattern: Pattern, by: str) -> str:
    return replace_places(html, find_words(html, pattern), by)


def test_only_text_is_changed_never_tags_scripts_comments() -> None:
    done = replaced(PAGE, Pattern("Amt"), "Büro")
    assert done == PAGE.replace("Das Amt, Amtshaus", "Das Büro, Büroshaus").replace("<td>amt<", "<td>Büro<")


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (Pattern("Amt"), ["Amt", "Amt", "amt"]),
        (Pattern("Amt", case=True), ["Amt", "Amt"]),
        (Pattern("Amt", whole=True), ["Amt", "amt"]),
        (Pattern("Amt", case=True, whole=True), ["Amt"]),
        (Pattern("  "), []),
        (Pattern("Amtshaus &"), ["Amtshaus &"]),
    ],
)
def test_places_are_told_as_they_are_read(pattern: Pattern, words: list[str]) -> None:
    assert [place.words for place in find_words(PAGE, pattern)] == words


def test_a_place_is_told_by_its_number_among_the_words_as_read() -> None:
    html = '<p title="Amt">Das <b>A</b>mt, das AMT</p><p>Amtshaus, Amt</p>'
    assert [place.occurrence for place in find_words(html, Pattern("Amt", whole=True))] == [1, 3]


@pytest.mark.parametrize(
    ("html", "inside"),
    [("Termin", False), ("Arzttermin", True), ("Termine", True), ("(Termin)", False), ("有Termin吗", False)],
)
def test_part_of_a_word_is_told(html: str, *, inside: bool) -> None:
    assert [place.in_word for place in find_words(html, Pattern("termin"))] == [inside]


def test_a_place_in_an_object_is_told() -> None:
    assert [place.protected for place in find_words(PAGE, Pattern("amt"))] == [False, False, True]


def test_a_number_is_changed_in_text_and_link_together() -> None:
    done = replaced(PAGE, Pattern("06181 9500", addresses=True), "06181 7700")
    assert '<a href="tel:+4961817700">06181 7700</a>' in done


def test_a_number_stands_for_all_its_spellings() -> None:
    html = "<p>Ruf +49 (0) 6181/95 00 oder 06181 9500, nicht 06181 95001.</p>"
    assert replaced(html, Pattern("06181-9500"), "112") == "<p>Ruf 112 oder 112, nicht 06181 95001.</p>"
    assert replace_in_title("Ruf +49 6181 9500", Pattern("06181-9500"), "112") == "Ruf 112"


def test_soft_hyphens_within_a_word_do_not_hide_it() -> None:
    assert replaced("<p>Volks&shy;hoch\u00adschule</p>", Pattern("Volkshochschule"), "VHS") == "<p>VHS</p>"


def test_half_of_what_one_reference_gives_is_left_alone() -> None:
    html = "<p>&notit; it</p>"
    assert replaced(html, Pattern("it"), "x") == "<p>&notit; x</p>"


def test_a_mail_address_is_changed_in_its_link() -> None:
    html = "<p><a class='x' href='mailto:alt@example.org?subject=A'>Mail</a></p>"
    assert replaced(html, Pattern("alt@example.org", addresses=True), "neu@example.org") == (
        "<p><a class='x' href=\"mailto:neu@example.org?subject=A\">Mail</a></p>"
    )


def test_entities_count_as_what_is_read_and_new_words_are_escaped() -> None:
    assert replaced("<p>A&nbsp;&amp; B&uuml;ro</p>", Pattern("& Büro"), "<C>") == "<p>A&nbsp;&lt;C&gt;</p>"


@given(st.text(max_size=40), st.text("<>/&;ab pi=\"'", max_size=120))
def test_any_html_keeps_its_bytes_outside_the_places(words: str, html: str) -> None:
    pattern = Pattern(words)
    places = find_words(html, pattern)
    assert replace_places(html, [], "x") == html
    done = replace_places(html, places, "x")
    position, rest = 0, done
    for place in places:
        kept = html[position : place.start]
        assert rest.startswith(kept + "x")
        rest = rest[len(kept) + 1 :]
        position = place.end
    assert rest == html[position:]


@pytest.mark.corpus
def test_real_pages_read_the_same_but_for_the_words(corpus_dir: Path) -> None:
    pages = json.loads((corpus_dir / "lkaugsburg" / "de" / "pages.json").read_text(encoding="utf-8"))
    places = 0
    for page in pages[::7]:
        html = page["content"]
        found = find_words(html, Pattern("Augsburg", case=True))
        places += len(found)
        done = replace_places(html, found, "Ǝ")
        back = replace_places(done, find_words(done, Pattern("Ǝ")), "Augsburg")
        assert back == html
        assert plain_words(done).count("Ǝ") == len(found)
    assert places > 50
