"""Enter, Backspace, Delete and deletions across lines: what becomes of the HTML."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.editor.hand import Hand

CARD = '<div class="contact-card" data-contact-id="1"><p>Amt</p></div>'
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier

ENTER = [
    ("<p>Eins</p>\n<p>Zwei</p>", "Ei", "<p>Ei</p>\n<p>Xns</p>\n<p>Zwei</p>"),
    ('<p class="a" id="i">Eins</p>', "Eins", '<p class="a" id="i">Eins</p>\n<p class="a">X</p>'),
    ("<p>a </p><p>b </p>", "a", "<p>a </p><p>X</p><p>b </p>"),
    ("<h2>Titel</h2>", "Titel", "<h2>Titel</h2>\n<p>X</p>"),
    ("<h2>Titel</h2>", "Ti", "<h2>Ti</h2>\n<h2>Xtel</h2>"),
    ("<ul>\n<li>a</li>\n<li>b</li>\n</ul>", "a", "<ul>\n<li>a</li>\n<li>X</li>\n<li>b</li>\n</ul>"),
    ("<ul><li>ab<ul><li>c</li></ul></li></ul>", "a", "<ul><li>a</li><li>Xb<ul><li>c</li></ul></li></ul>"),
    ("<ul><li><p>ab</p></li></ul>", "a", "<ul><li><p>a</p></li><li><p>Xb</p></li></ul>"),
    ("lose Worte", "lose", "lose\n<p>X Worte</p>"),
    ("<blockquote><p>ab</p></blockquote>", "a", "<blockquote><p>a</p><p>Xb</p></blockquote>"),
    ("<div>\r\n<p>a</p>\r\n<p>b</p>\r\n</div>", "b", "<div>\r\n<p>a</p>\r\n<p>b</p>\r\n<p>X</p>\r\n</div>"),
    ("", "", "<p></p>\n<p>X</p>"),
]

BACKSPACE = [
    ("<p>Eins</p>\n<p>Zwei</p>", "Zwei", "<p>EinsZwei</p>"),
    ("<h2>Eins</h2>\n<p><b>Zwei</b></p>", "Zwei", "<h2>Eins<b>Zwei</b></h2>"),
    ("<p></p><h2>Zwei</h2>", "Zwei", "<h2>Zwei</h2>"),
    ("<ul><li>a</li><li>b</li></ul>", "b", "<ul><li>ab</li></ul>"),
    ("<ul><li>a</li><li>b</li></ul>", "a", "<p>a</p>\n<ul><li>b</li></ul>"),
    ("<p>a</p><ul><li>b</li></ul>", "b", "<p>a</p><p>b</p>"),
    ("<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>", "b", "<ul><li>ab<ul><li>c</li></ul></li></ul>"),
    ("<ul><li>a<ul><li>b</li></ul></li></ul>", "b", "<ul><li>a</li><li>b</li></ul>"),
    ("<p>a</p><hr><p>b</p>", "b", "<p>a</p><p>b</p>"),
    (f"<p>a</p>{CARD}<p>b</p>", "b", f"<p>a</p>{CARD}<p>b</p>"),  # marks the card, so that it can be seen
]

DELETIONS = [
    ("<p>Eins</p>\n<p>Zwei</p>\n<p>Drei</p>", "in", "re", "<p>Ei</p>"),
    ("<p>Eins</p>\n<p>Zwei</p>\n<p>Drei</p>", "Eins", "Zw", "<p>ei</p>\n<p>Drei</p>"),
    ("<h2>Eins</h2><p>Zwei</p>", "Eins", "Zw", "<p>ei</p>"),
    ("<ul><li>a</li><li>b</li><li>c</li></ul>", "a", "b", "<ul><li></li><li>c</li></ul>"),
    ("<ul><li>ab</li><li>cd<ul><li>e</li></ul></li></ul>", "b", "c", "<ul><li>ad<ul><li>e</li></ul></li></ul>"),
    ("<p>ab</p><ul><li>cd<ul><li>e</li></ul></li></ul>", "b", "c", "<p>ad</p><ul><li>e</li></ul>"),
    (f"<p>ab</p>{CARD}<p>cd</p>", "b", "c", "<p>ad</p>"),
    ("<p>ab</p><hr><p>cd</p>", "b", "c", "<p>ad</p>"),
]


@pytest.mark.parametrize(("html", "behind", "expected"), ENTER)
def test_enter(hand: Hand, html: str, behind: str, expected: str) -> None:
    hand.load(html)
    hand.behind(behind)
    hand.enter()
    hand.type("X")
    assert hand.html == expected
    hand.undo_all()
    assert hand.html == html


@pytest.mark.parametrize(("html", "before", "expected"), BACKSPACE)
def test_backspace_at_the_start_of_a_line(hand: Hand, html: str, before: str, expected: str) -> None:
    hand.load(html)
    hand.before(before)
    hand.backspace()
    assert hand.html == expected
    hand.undo_all()
    assert hand.html == html


@pytest.mark.parametrize(("html", "first", "last", "expected"), DELETIONS)
def test_deletion_over_lines(hand: Hand, html: str, first: str, last: str, expected: str) -> None:
    hand.load(html)
    hand.mark(first, last)
    hand.delete()
    assert hand.html == expected
    hand.undo_all()
    assert hand.html == html


def test_enter_at_the_start_leaves_the_line_as_it_was(hand: Hand) -> None:
    hand.load("<p>Eins </p>")
    hand.before("Eins")
    hand.enter()
    assert hand.html == "<p></p>\n<p>Eins </p>"


def test_enter_in_an_empty_item_ends_the_list(hand: Hand) -> None:
    hand.load("<ul>\n<li>a</li>\n</ul>\n<p>b</p>")
    hand.behind("a")
    hand.enter()
    hand.enter()
    hand.type("X")
    assert hand.html == "<ul>\n<li>a</li>\n</ul>\n<p>X</p>\n<p>b</p>"


def test_shift_enter_breaks_the_line_in_the_habit_of_the_page(hand: Hand) -> None:
    hand.load("<p>a<br />b</p>")
    hand.behind("b")
    hand.press(Qt.Key.Key_Return, SHIFT)
    hand.type("c")
    assert hand.html == "<p>a<br />b<br />c</p>"


def test_delete_at_the_end_takes_the_next_line_in(hand: Hand) -> None:
    hand.load("<p>Eins</p><h2>Zwei</h2><p>Drei </p>")
    hand.behind("Eins")
    hand.delete()
    assert hand.html == "<p>EinsZwei</p><p>Drei </p>"


def test_words_are_deleted_up_to_the_border_of_a_line(hand: Hand) -> None:
    hand.load("<p>Eins zwei</p><p>drei</p>")
    hand.behind("zwei")
    hand.press(Qt.Key.Key_Backspace, CONTROL)
    assert hand.html == "<p>Eins </p><p>drei</p>"
    hand.before("drei")
    hand.press(Qt.Key.Key_Backspace, CONTROL)
    assert hand.html == "<p>Eins drei</p>"


def test_typing_replaces_what_is_marked(hand: Hand) -> None:
    hand.load(f"<p>Eins</p>{CARD}<p>Zwei</p>")
    hand.mark("ns", "Zw")
    hand.type("X")
    assert hand.html == "<p>EiXei</p>"


def test_everything_can_be_deleted(hand: Hand) -> None:
    hand.load(f"<div><h2>Eins</h2>{CARD}<ul><li>Zwei</li></ul>{CARD}</div>")
    hand.editor.selectAll()
    hand.delete()
    hand.type("Neu")
    assert hand.html == "<div><h2>Neu</h2></div>"


@pytest.mark.parametrize(("tag", "expected"), [("h3", "<h3 class='x'>a</h3>"), ("p", "<p class='x'>a</p>")])
def test_headings_keep_attributes_and_gaps(hand: Hand, tag: str, expected: str) -> None:
    hand.load("<p>vor</p>\n\n<h2 class='x'>a</h2>\n\n<p>nach </p>")
    hand.before("a")
    hand.before("vor")
    hand.put(hand.position("vor") + 4)
    hand.editor.commands.set_text_block(tag)
    assert hand.html == f"<p>vor</p>\n\n{expected}\n\n<p>nach </p>".replace("'", '"')


def test_rule_comes_after_the_line(hand: Hand) -> None:
    hand.load("<p>a</p>\n<p>b</p>")
    hand.behind("a")
    hand.editor.commands.insert_rule()
    hand.type("X")
    assert hand.html == "<p>a</p>\n<hr>\n<p>Xb</p>"


def test_typing_at_a_rule_or_object_goes_to_a_paragraph_of_its_own(hand: Hand) -> None:
    hand.load(f"<p>a</p>{CARD}")
    hand.put(hand.position("a") + 2)
    hand.type("X")
    assert hand.html == f"<p>a</p><p>X</p>{CARD}"
    hand.load(f"<p>a</p>{CARD}")
    hand.put(hand.position("a") + 3)
    hand.type("X")
    assert hand.html == f"<p>a</p>{CARD}<p>X</p>"
