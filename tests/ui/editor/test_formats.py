"""Formats of text and lines: written as the CMS's editor writes them, taken away without a trace."""

import json
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont

from integreat_editor.content import parse
from integreat_editor.ui.editor.commands import Commands
from integreat_editor.ui.editor.state import CursorState
from tests.ui.editor.hand import Hand

UNDERLINED = '<span style="text-decoration: underline;">b</span>'


@pytest.mark.parametrize(
    ("command", "written"),
    [
        (Commands.toggle_underline, UNDERLINED),
        (Commands.toggle_strike, "<s>b</s>"),
        (Commands.toggle_superscript, "<sup>b</sup>"),
        (Commands.toggle_subscript, "<sub>b</sub>"),
    ],
)
def test_a_format_is_set_and_taken_away(hand: Hand, command: object, written: str) -> None:
    hand.load("<p>a b c</p>")
    hand.mark("b")
    assert callable(command)
    command(hand.editor.commands)
    assert hand.html == f"<p>a {written} c</p>"
    command(hand.editor.commands)
    assert hand.html == "<p>a b c</p>"


@pytest.mark.parametrize(
    ("source", "left"),
    [
        ("<u>b</u>", "b"),
        ('<span style="color: red; text-decoration: underline;">b</span>', '<span style="color: red;">b</span>'),
        ('<span class="x" style="text-decoration: underline">b</span>', '<span class="x">b</span>'),
        ('<u class="x">b</u>', '<span class="x">b</span>'),
        ('<a href="tel:1" style="text-decoration: underline">b</a>', '<a href="tel:1">b</a>'),
        (
            '<span style="text-decoration: underline line-through">b</span>',
            '<span style="text-decoration: line-through;">b</span>',
        ),
    ],
)
def test_an_underline_of_any_kind_is_taken_away_and_nothing_else(hand: Hand, source: str, left: str) -> None:
    hand.load(f"<p>{source}</p>")
    hand.mark("b")
    hand.editor.commands.toggle_underline()
    assert hand.html == f"<p>{left}</p>"


@pytest.mark.parametrize(
    ("style", "command", "shown"),
    [
        ("font-weight: 700", Commands.toggle_bold, "bold"),
        ("font-style: Italic", Commands.toggle_italic, "italic"),
        ("text-decoration: line-through", Commands.toggle_strike, "struck"),
        ("vertical-align: super", Commands.toggle_superscript, "raised"),
        ("vertical-align: sub", Commands.toggle_subscript, "lowered"),
    ],
)
def test_a_look_given_by_a_style_is_shown_and_can_be_taken_away(
    hand: Hand, style: str, command: Callable[[Commands], None], shown: str,
) -> None:  # fmt: skip
    hand.load(f'<p>a <span style="color: red; {style}">b</span></p>')
    told: list[CursorState] = []
    hand.editor.cursor_state_changed.connect(told.append)
    hand.mark("b")
    assert getattr(told[-1], shown)
    command(hand.editor.commands)
    assert not getattr(told[-1], shown)
    assert hand.html == '<p>a <span style="color: red;">b</span></p>'


def test_bold_by_a_style_looks_bold(hand: Hand) -> None:
    hand.load('<p><span style="font-weight: bold">a</span></p>')
    hand.behind("a")
    assert hand.editor.textCursor().charFormat().fontWeight() == QFont.Weight.Bold


def test_a_semicolon_within_an_address_ends_no_style(hand: Hand) -> None:
    hand.load("""<p style="background: url(data:image/png;base64,AA); color: red">a</p>""")
    hand.editor.commands.set_alignment("right")
    assert hand.html == (
        """<p style="background: url(data:image/png;base64,AA); color: red; text-align: right;">a</p>"""
    )


def test_removing_formats_keeps_links_and_what_is_not_to_be_translated(hand: Hand) -> None:
    hand.load(
        '<p><b>a <a href="tel:1"><em>Amt</em></a></b> <span translate="no"><u>Jobcenter</u></span> '
        '<span style="color: red">rot</span> <font color="red">x</font></p><p><b>b</b></p>'
    )
    hand.mark("a ", "x")
    hand.editor.commands.remove_format()
    assert hand.html == ('<p>a <a href="tel:1">Amt</a> <span translate="no">Jobcenter</span> rot x</p><p><b>b</b></p>')


def test_what_is_typed_next_can_be_plain(hand: Hand) -> None:
    hand.load("<p><b>a</b></p>")
    hand.behind("a")
    hand.editor.commands.remove_format()
    hand.type("b")
    assert hand.html == "<p><b>a</b>b</p>"


def test_alignment_keeps_other_styles_and_attributes(hand: Hand) -> None:
    hand.load('<p class="x" style="color: red; text-align: left">a</p><ul><li>b</li></ul>lose')
    hand.mark("a", "lose")
    hand.editor.commands.set_alignment("center")
    assert hand.html == (
        '<p class="x" style="color: red; text-align: center;">a</p><ul><li style="text-align: center;">b</li></ul>'
        '<p style="text-align: center;">lose</p>'
    )
    hand.mark("a")
    hand.editor.commands.set_alignment(None)
    assert hand.html.startswith('<p class="x" style="color: red;">a</p>')


def test_direction_is_set_on_the_line_and_taken_away(hand: Hand) -> None:
    hand.load("<h2>a</h2><p>b</p>")
    hand.mark("a")
    hand.editor.commands.set_direction("rtl")
    assert hand.html == '<h2 dir="rtl">a</h2><p>b</p>'
    block = hand.editor.document().firstBlock()
    assert block.blockFormat().layoutDirection() is Qt.LayoutDirection.RightToLeft
    hand.editor.commands.set_direction(None)
    assert hand.html == "<h2>a</h2><p>b</p>"


def test_an_items_alignment_holds_for_its_lines_and_its_sublist_stays(hand: Hand) -> None:
    html = "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"
    hand.load(html)
    hand.mark("a")
    hand.editor.commands.set_alignment("right")
    assert hand.html == html.replace("<li>a", '<li style="text-align: right;">a')
    hand.undo_all()
    assert hand.html == html


def test_alignment_and_direction_of_what_is_around_are_shown(hand: Hand) -> None:
    hand.load('<div dir="rtl"><ul style="text-align: justify"><li><p>a</p></li></ul><p>b</p></div><p>c</p>')
    shown: list[tuple[str, str]] = []
    hand.editor.cursor_state_changed.connect(lambda state: shown.append((state.alignment, state.direction)))
    for text in "abc":
        hand.behind(text)
    assert shown == [("justify", "rtl"), ("", "rtl"), ("", "")]


def test_text_is_raised_or_lowered_but_not_both(hand: Hand) -> None:
    hand.load("<p>H2O</p>")
    hand.mark("2")
    hand.editor.commands.toggle_superscript()
    hand.editor.commands.toggle_subscript()
    assert hand.html == "<p>H<sub>2</sub>O</p>"


@pytest.mark.parametrize("level", [2, 3, 4, 5, 6])
def test_headings_of_every_level(hand: Hand, level: int) -> None:
    hand.load('<p style="text-align: right;">a</p>')
    hand.editor.commands.set_text_block(f"h{level}")
    assert hand.html == f'<h{level} style="text-align: right;">a</h{level}>'


@pytest.mark.corpus
def test_formats_on_real_pages_change_one_block_and_can_be_undone(hand: Hand, corpus_dir: Path) -> None:
    choose = random.Random(4)  # noqa: S311 (not for secrets)
    commands = hand.editor.commands
    doing: list[Callable[[], object]] = [
        commands.toggle_underline,
        commands.remove_format,
        lambda: commands.set_alignment("center"),
        lambda: commands.set_direction("rtl"),
        lambda: commands.set_text_block("h5"),
    ]
    pages = json.loads((corpus_dir / "lkaugsburg" / "de" / "pages.json").read_text(encoding="utf-8"))
    for number, page in enumerate(pages[::2]):
        html = page["content"]
        hand.load(html)
        block = hand.editor.document().findBlockByNumber(choose.randrange(hand.editor.document().blockCount()))
        hand.mark_range(block.position(), block.position() + max(0, block.length() - 1))
        doing[number % len(doing)]()
        before, after = parse(html).blocks, parse(hand.html).blocks
        untouched = {each.html for each in before} & {each.html for each in after}
        assert len(before) - len([each for each in before if each.html in untouched]) <= 1
        hand.undo_all()
        assert hand.html == html
