"""Figures of a text."""

from hypothesis import given
from hypothesis import strategies as st

from integreat_editor.content.readability import WORDS_PER_MINUTE, readability

LONG = "Wer in der Stadt " + "sehr " * 20 + "lange wohnt, meldet sich an."


def test_words_are_counted_over_lists_and_cells() -> None:
    figures = readability(
        "<p>Der Bus fährt.</p><ul><li>eins</li><li>zwei drei</li></ul><table><tr><td>vier</td></tr></table>"
    )
    assert (figures.words, figures.minutes, figures.long) == (7, 1, ())


def test_nothing_to_read_takes_no_time() -> None:
    assert readability("<div><p> </p><img src='x' alt='y'></div>").minutes == 0
    assert readability("").words == 0


def test_a_long_sentence_is_found_with_its_place() -> None:
    figures = readability(f"<p>Kurz.</p><p>{LONG} Ende.</p>")
    (found,) = figures.long
    assert found.words == 29
    assert found.spot.words == "Wer in der Stadt sehr sehr sehr sehr"
    assert found.spot.block == 1


def test_chinese_is_counted_in_characters() -> None:
    figures = readability("<p>学校报名从三月开始。</p>", "zh")
    assert (figures.words, figures.long) == (9, ())


def test_a_page_of_many_words_takes_minutes() -> None:
    html = "<p>" + "Wort " * (WORDS_PER_MINUTE * 3 + 1) + "</p>"
    assert readability(html).minutes == 4


@given(st.text(max_size=300))
def test_any_string_has_figures(html: str) -> None:
    figures = readability(html)
    assert figures.words >= 0
    assert (figures.minutes > 0) == (figures.words > 0)
