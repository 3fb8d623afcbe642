"""Bold, italic, links and the do-not-translate mark."""

import pytest

from integreat_editor.content import parse
from integreat_editor.ui.editor.state import CursorState
from tests.ui.editor.hand import Hand

LINK = '<p>vor <a class="x" href="https://example.org/a" rel="me">Amt</a> nach</p>'


def test_bold_on_and_off_give_the_page_back(hand: Hand) -> None:
    hand.load("<p>Eins zwei drei </p>")
    hand.mark("zwei")
    hand.editor.commands.toggle_bold()
    assert hand.html == "<p>Eins <strong>zwei</strong> drei</p>"
    hand.editor.commands.toggle_bold()
    assert hand.html == "<p>Eins zwei drei </p>"


def test_italic_over_lines_and_links(hand: Hand) -> None:
    hand.load('<p>a <a href="x">b</a></p><ul><li>c</li></ul>')
    hand.mark("a", "c")
    hand.editor.commands.toggle_italic()
    assert hand.html == '<p><em>a </em><a href="x"><em>b</em></a></p><ul><li><em>c</em></li></ul>'


def test_bold_off_keeps_what_else_the_element_says(hand: Hand) -> None:
    hand.load('<p><strong style="color: red">a</strong> <b>b</b></p>')
    hand.mark("a", "b")
    hand.editor.commands.toggle_bold()
    hand.editor.commands.toggle_bold()
    assert hand.html == '<p><span style="color: red">a</span> b</p>'


def test_next_typed_text_can_be_bold(hand: Hand) -> None:
    hand.load("<p>a</p>")
    hand.behind("a")
    hand.editor.commands.toggle_bold()
    hand.type("bc")
    hand.editor.commands.toggle_bold()
    hand.type("d")
    assert hand.html == "<p>a<strong>bc</strong>d</p>"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<p>vor <a href="x">Amt</a></p>', '<p>vor <a href="x">Amt</a>X</p>'),
        ('<p>vor <a href="x">Amt</a> nach</p>', '<p>vor <a href="x">Amt</a>X nach</p>'),
        ('<p><span translate="no">Amt</span></p>', '<p><span translate="no">Amt</span>X</p>'),
        ('<p><a href="x"><b>Amt</b></a></p>', '<p><a href="x"><b>Amt</b></a><b>X</b></p>'),
        ("<p><b>Amt</b></p>", "<p><b>AmtX</b></p>"),
    ],
)
def test_typing_at_the_end_does_not_prolong_a_link(hand: Hand, html: str, expected: str) -> None:
    hand.load(html)
    hand.behind("Amt")
    hand.type("X")
    assert hand.html == expected


def test_typing_before_and_within_a_link(hand: Hand) -> None:
    hand.load('<p><a href="x">Amt</a></p>')
    hand.before("Amt")
    hand.type("X")
    hand.behind("A")
    hand.type("Y")
    assert hand.html == '<p>X<a href="x">AYmt</a></p>'


def test_link_on_a_selection(hand: Hand) -> None:
    hand.load("<p>zum Amt</p>")
    hand.mark("Amt")
    hand.editor.commands.set_link('https://example.org/?a=1&b="2"')
    assert hand.html == '<p>zum <a href="https://example.org/?a=1&amp;b=&quot;2&quot;">Amt</a></p>'
    assert hand.editor.commands.link() == 'https://example.org/?a=1&b="2"'


def test_link_changes_its_address_and_keeps_its_other_attributes(hand: Hand) -> None:
    hand.load(LINK)
    hand.behind("Am")
    hand.editor.commands.set_link("tel:112")
    assert hand.html == '<p>vor <a class="x" href="tel:112" rel="me">Amt</a> nach</p>'
    hand.undo_all()
    assert hand.html == LINK


def test_link_is_removed_and_its_text_stays(hand: Hand) -> None:
    hand.load(LINK)
    hand.behind("Am")
    hand.editor.commands.remove_link()
    assert hand.html == "<p>vor Amt nach</p>"


def test_link_without_a_selection_is_written(hand: Hand) -> None:
    hand.load("<p>Amt </p>")
    hand.behind("Amt")
    hand.editor.commands.set_link("tel:112", "112")
    hand.type(".")
    assert hand.html == '<p>Amt<a href="tel:112">112</a>.</p>'


def test_do_not_translate_on_and_off(hand: Hand) -> None:
    hand.load("<p>das Amt</p>")
    hand.mark("Amt")
    hand.editor.commands.toggle_untranslated()
    assert hand.html == '<p>das <span translate="no">Amt</span></p>'
    hand.editor.commands.toggle_untranslated()
    assert hand.html == "<p>das Amt</p>"


def test_state_at_the_cursor_is_told(hand: Hand) -> None:
    hand.load('<h3>Titel</h3><ol><li><b><i><a href="tel:1">Amt</a></i></b></li></ol>')
    told: list[CursorState] = []
    hand.editor.cursor_state_changed.connect(told.append)
    hand.before("Titel")
    hand.put(1)
    assert told[-1] == CursorState(heading="h3")
    hand.behind("Am")
    assert told[-1] == CursorState(bold=True, italic=True, link="tel:1", list="ol")


def test_an_object_in_the_selection_is_no_link_and_not_bold(hand: Hand) -> None:
    card = '<div class="contact-card" data-contact-id="1"><p>Amt</p></div>'
    hand.load(f"<p>a</p>{card}<p>b</p>")
    hand.editor.selectAll()
    hand.editor.commands.toggle_bold()
    hand.editor.commands.set_link("tel:1")
    assert [block.html for block in parse(hand.html).blocks][1] == card
    hand.mark_range(2, 3)
    hand.editor.commands.toggle_italic()
    assert [block.html for block in parse(hand.html).blocks][1] == card
