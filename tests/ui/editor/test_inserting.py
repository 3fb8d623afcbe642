"""Objects, icons and rules that are put in: where they stand, and what stays as it was."""

import pytest

from tests.ui.editor.hand import Hand

TABLE = "<table><tr><td>9</td></tr></table>"
ICON = '<img src="call.svg" style="width:15px; height:15px">'


@pytest.mark.parametrize(
    ("html", "place", "expected"),
    [
        ("<p>ab </p><p>c </p>", 1, f"<p>ab </p>{TABLE}<p>c </p>"),
        ("<p>a</p><p></p><p>b</p>", 2, f"<p>a</p>{TABLE}<p>b</p>"),
        ("", 0, f"{TABLE}\n<p></p>"),
        (
            "<ol><li>a</li><li>b</li></ol>", 1,
            f"<ol><li>a</li></ol>\n{TABLE}\n<ol><li>b</li></ol>",
        ),
        ("<ul><li>a</li><li></li></ul><p>b</p>", 2, f"<ul><li>a</li></ul>{TABLE}<p>b</p>"),
    ],
)  # fmt: skip
def test_an_object_stands_behind_the_line_or_in_place_of_an_empty_one(
    hand: Hand, html: str, place: int, expected: str,
) -> None:  # fmt: skip
    hand.load(html)
    hand.put(place)
    hand.editor.commands.insert_object(TABLE)
    assert hand.html == expected
    hand.undo_all()
    assert hand.html == html


def test_one_can_write_on_behind_an_object_at_the_end(hand: Hand) -> None:
    hand.load("<p>a</p>")
    hand.editor.commands.insert_object(TABLE)
    hand.put(hand.editor.document().characterCount() - 1)
    hand.type("b")
    assert hand.html == f"<p>a</p>\n{TABLE}\n<p>b</p>"


def test_an_icon_stands_in_the_line_in_place_of_what_is_marked(hand: Hand) -> None:
    hand.load("<p>a <b>b</b> c</p><p>d </p>")
    hand.mark("b")
    hand.editor.commands.insert_icon(ICON)
    assert hand.html == f"<p>a {ICON} c</p><p>d </p>"
    hand.type("x")
    assert hand.html == f"<p>a {ICON}x c</p><p>d </p>"
