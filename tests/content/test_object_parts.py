"""The one text of a piece of HTML, fold-out sections, videos, and what is wrong with HTML."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integreat_editor.content.fold_out import FoldOut, new_fold_out, read_fold_out, with_content, with_summary
from integreat_editor.content.html_errors import html_error
from integreat_editor.content.text_slot import slot_text, text_slot, with_slot_text
from integreat_editor.content.video import video_frame, video_link, video_source, vimeo_address

SECTION = "<details class='a'>\n <summary> <b>Wer</b> </summary>\n <p>Alle</p>\n</details>"


@pytest.mark.parametrize(
    ("html", "text", "changed"),
    [
        ("Amt", "Amt", "A &lt; B"),
        (" \n Amt ", "Amt", " \n A &lt; B "),
        ("<p class=x><b>Amt &amp; Rat</b></p>", "Amt & Rat", "<p class=x><b>A &lt; B</b></p>"),
        ("", "", "A &lt; B"),
        ("&nbsp;", "", "A &lt; B"),
        ("<p>\u00a0</p>", "", "<p>A &lt; B</p>"),
        ("<br>", "", "A &lt; B"),
        ("<p></p>", "", "<p>A &lt; B</p>"),
    ],
)
def test_the_one_text_of_a_piece(html: str, text: str, changed: str) -> None:
    assert slot_text(html) == text
    assert with_slot_text(html, "A < B") == changed
    assert with_slot_text(html, text) == html


@pytest.mark.parametrize(
    "html", ["a<br>b", "<b>a</b> b", '<a href="tel:1">1</a>', "<img src=x>", "<p>a</p><p>b</p>", "a<!-- b -->", "<p>a"]
)
def test_pieces_without_a_single_text(html: str) -> None:
    assert text_slot(html) is None
    assert slot_text(html) is None
    with pytest.raises(ValueError, match="single text"):
        with_slot_text(html, "x")


@given(st.text(alphabet="aÄ<>&; \u00a0\n\u0645"), st.sampled_from(["{}", "<p>{}</p>", " <b>{}</b>\n"]))
def test_what_is_put_into_a_slot_is_read_from_it(words: str, around: str) -> None:
    assert slot_text(with_slot_text(around.format("x"), words)) == " ".join(words.split())


def test_a_fold_out_section_is_changed_in_one_place() -> None:
    assert read_fold_out(SECTION) == FoldOut("Wer", "\n <p>Alle</p>\n")
    assert with_summary(SECTION, "Für wen?") == SECTION.replace("Wer", "Für wen?")
    assert with_content(SECTION, "<p>Niemand</p>") == SECTION.replace("\n <p>Alle</p>\n", "<p>Niemand</p>")


@pytest.mark.parametrize("html", ["", "<p>x</p>", "<details><p>x</p></details>", "<details><summary>x</summary>"])
def test_what_is_no_fold_out_section(html: str) -> None:
    assert read_fold_out(html) is None
    with pytest.raises(ValueError, match="no fold-out"):
        with_summary(html, "x")


def test_a_new_fold_out_section() -> None:
    assert read_fold_out(new_fold_out("A & B", "<p>x</p>")) == FoldOut("A & B", "<p>x</p>")


def test_a_summary_with_more_than_words() -> None:
    assert read_fold_out("<details><summary>a <b>b</b></summary></details>") == FoldOut(None, "")


@pytest.mark.parametrize(
    ("address", "player"),
    [
        ("https://vimeo.com/123", "https://player.vimeo.com/video/123"),
        ("vimeo.com/123", "https://player.vimeo.com/video/123"),
        (" https://vimeo.com/123/ab12 ", "https://player.vimeo.com/video/123?h=ab12"),
        ("https://vimeo.com/channels/staffpicks/123", "https://player.vimeo.com/video/123"),
        ("https://player.vimeo.com/video/123?h=ab12&dnt=1", "https://player.vimeo.com/video/123?h=ab12"),
        ('https://player.vimeo.com/video/123?h="onload=', "https://player.vimeo.com/video/123"),
        ("https://www.youtube.com/watch?v=1", None),
        ("https://vimeo.com.evil.example/123", None),
        ("https://vimeo.com/", None),
        ("javascript://vimeo.com/1", None),
        ("http://[", None),
        ("", None),
    ],
)
def test_addresses_of_videos(address: str, player: str | None) -> None:
    assert vimeo_address(address) == player


def test_a_video_becomes_a_frame_or_a_link() -> None:
    assert video_source(video_frame("vimeo.com/1", 'Der "Weg"')) == ("https://player.vimeo.com/video/1", 'Der "Weg"')
    with pytest.raises(ValueError, match="Vimeo"):
        video_frame("https://youtu.be/1")
    assert video_link("youtu.be/1?a=1&b=2", "Film <1>") == (
        '<p><a href="https://youtu.be/1?a=1&amp;b=2">Film &lt;1&gt;</a></p>'
    )
    assert video_source("<p>x</p>") == ("", "")


@pytest.mark.parametrize(
    ("html", "error"),
    [
        ("<p>a", ("unclosed", "p", 1, 1)),
        ("<p>\n <b>x</p>", ("unclosed", "b", 2, 2)),
        ("<div>", ("unclosed", "div", 1, 1)),
        ("<p>a</p>\n</em>", ("stray", "em", 2, 1)),
        ("<p>a <a href='x</p>", ("unfinished", "a", 1, 6)),
        ("<ul><li>a<li>b</li></ul>", ("unclosed", "li", 1, 5)),
    ],
)
def test_errors_are_found_where_they_are(html: str, error: tuple[str, str, int, int]) -> None:
    found = html_error(html)
    assert found is not None
    assert (found.kind, found.tag, found.line, found.column) == error
    assert html[found.position] == "<"


@pytest.mark.parametrize("html", ["", "a < b", "<p>a<br>b</p>", "<svg><path d='M0'/></svg>", "<!-- <p> --><hr>"])
def test_proper_html(html: str) -> None:
    assert html_error(html) is None
