"""Making, leaving and nesting lists."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.editor.hand import Hand


def test_paragraphs_become_one_list(hand: Hand) -> None:
    hand.load('<p>vor </p>\n<p class="x">a</p>\n<p>b</p>\n<p>nach </p>')
    hand.mark("a", "b")
    hand.editor.commands.toggle_list("ul")
    assert hand.html == '<p>vor </p>\n<ul>\n<li class="x">a</li>\n<li>b</li></ul>\n<p>nach </p>'
    assert [block.textList() is not None for block in _blocks(hand)] == [False, True, True, False]


def test_list_goes_on_with_the_one_before(hand: Hand) -> None:
    hand.load("<ul><li>a</li></ul><p>b</p>")
    hand.before("b")
    hand.editor.commands.toggle_list("ul")
    assert hand.html == "<ul><li>a</li>\n<li>b</li></ul>"


def test_kind_of_list_changes_as_a_whole(hand: Hand) -> None:
    html = '<ul class="x"><li>a<ul><li>b</li></ul></li><li>c</li></ul>'
    hand.load(html)
    hand.before("c")
    hand.editor.commands.toggle_list("ol")
    assert hand.html == '<ol class="x"><li>a<ul><li>b</li></ul></li><li>c</li></ol>'
    hand.undo_all()
    assert hand.html == html


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("a", "<p>a</p>\n<ul><li>b</li><li>c</li></ul>"),
        ("b", "<ul><li>a</li></ul>\n<p>b</p>\n<ul><li>c</li></ul>"),
        ("c", "<ul><li>a</li><li>b</li></ul>\n<p>c</p>"),
    ],
)
def test_item_leaves_its_list(hand: Hand, item: str, expected: str) -> None:
    hand.load("<ul><li>a</li><li>b</li><li>c</li></ul>")
    hand.before(item)
    hand.editor.commands.toggle_list("ul")
    assert hand.html == expected
    hand.undo_all()
    assert hand.html == "<ul><li>a</li><li>b</li><li>c</li></ul>"


def test_tab_makes_a_sub_item_and_back(hand: Hand) -> None:
    html = "<ul><li>a</li><li>b<ol><li>c</li></ol></li><li>d</li></ul>"
    hand.load(html)
    hand.before("b")
    hand.press(Qt.Key.Key_Tab)
    assert hand.html == "<ul><li>a<ul><li>b<ol><li>c</li></ol></li></ul></li><li>d</li></ul>"
    hand.before("d")
    hand.press(Qt.Key.Key_Tab)
    assert hand.html == "<ul><li>a<ul><li>b<ol><li>c</li></ol></li><li>d</li></ul></li></ul>"
    hand.before("d")
    hand.press(Qt.Key.Key_Backtab)
    hand.before("b")
    hand.press(Qt.Key.Key_Backtab)
    assert hand.html == html


def test_items_after_one_that_moves_out_become_its_sub_items(hand: Hand) -> None:
    hand.load("<ul><li>a<ul><li>b</li><li>c</li></ul></li></ul>")
    hand.before("b")
    hand.press(Qt.Key.Key_Backtab)
    assert hand.html == "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>"


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_where_no_item_can_move_tab_moves_the_focus(hand: Hand, qtbot: QtBot, key: Qt.Key) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    other = QLineEdit()
    layout.addWidget(hand.editor)
    layout.addWidget(other)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    hand.load("<ul><li>a</li><li>b</li></ul>")
    hand.before("a")
    hand.editor.setFocus()
    hand.press(key)
    assert other.hasFocus()
    assert hand.html == "<ul><li>a</li><li>b</li></ul>"
    hand.editor.setParent(None)  # the fixture closes it


def test_only_the_first_line_of_an_item_has_a_bullet(hand: Hand) -> None:
    hand.load("<ul><li><p>a</p><p>b</p></li><li>c</li></ul>")
    assert [block.textList() is not None for block in _blocks(hand)] == [True, False, True]


def _blocks(hand: Hand) -> list:  # type: ignore[type-arg]  # of Qt's blocks
    block = hand.editor.document().begin()
    found = []
    while block.isValid():
        found.append(block)
        block = block.next()
    return found


def numbers(hand: Hand) -> list[str]:
    """Give what is drawn before each line."""
    blocks = [hand.editor.document().findBlockByNumber(n) for n in range(hand.editor.document().blockCount())]
    return [block.textList().itemText(block) if block.textList() else "" for block in blocks]


def test_a_paragraph_between_parts_a_numbered_list(hand: Hand) -> None:
    hand.load("<ol><li>a</li><li>b</li><li>c</li></ol>")
    hand.behind("b")
    hand.editor.commands.toggle_list("ol")
    assert hand.html == "<ol><li>a</li></ol>\n<p>b</p>\n<ol><li>c</li></ol>"
    assert numbers(hand) == ["1.", "", "1."]
    hand.editor.undo()
    assert numbers(hand) == ["1.", "2.", "3."]
    hand.editor.redo()
    hand.mark("b")
    hand.backspace()
    hand.delete()
    assert hand.html == "<ol><li>a</li><li>c</li></ol>"
    assert numbers(hand) == ["1.", "2."]


def test_a_second_paragraph_of_an_item_is_indented_like_the_first(hand: Hand) -> None:
    hand.load("<ul><li><p>a</p><p>b</p></li></ul><p>c</p>")
    document = hand.editor.document()
    assert [document.findBlockByNumber(n).blockFormat().indent() for n in range(3)] == [0, 1, 0]


def test_sub_items_stay_one_list_when_their_item_leaves(hand: Hand) -> None:
    page = "<p>vor</p><ol><li>a<ol><li>b</li><li>c</li></ol></li><li>d</li></ol>"
    hand.load(page)
    hand.before("a")
    hand.backspace()
    assert hand.html == "<p>vor</p><p>a</p><ol><li>b</li><li>c</li></ol><ol><li>d</li></ol>"
    assert numbers(hand) == ["", "", "1.", "2.", "1."]
    hand.undo_all()
    hand.behind("vor")
    hand.delete()
    assert hand.html == "<p>vora</p><ol><li>b</li><li>c</li></ol><ol><li>d</li></ol>"
    assert numbers(hand) == ["", "1.", "2.", "1."]


def test_the_html_of_one_part_of_a_parted_list_is_that_of_the_cursor(hand: Hand) -> None:
    hand.load("<ol><li>a</li><li>b</li><li>c</li></ol>")
    hand.mark("b")
    hand.editor.commands.toggle_list("ol")
    hand.behind("c")
    token, html = hand.editor.block_html()
    assert html == "<ol><li>c</li></ol>"
    assert hand.editor.replace_block(token, "<p>neu</p>")
    assert hand.html == "<ol><li>a</li></ol>\n<p>b</p>\n<p>neu</p>"


@pytest.mark.parametrize(
    ("html", "first", "last", "expected"),
    [
        (
            "<p>x</p><ul><li>a</li></ul><p>y</p>", "x", "y",
            "<ul>\n<li>x</li><li>a</li>\n<li>y</li></ul>",
        ),
        (
            "<p>x</p><ol><li>a</li></ol><p>y</p>", "x", "y",
            "<ul>\n<li>x</li><li>a</li>\n<li>y</li></ul>",
        ),
        (
            "<ul><li>a</li></ul><p>x</p><ul><li>b<ol><li>c</li></ol></li></ul>", "x", "b",
            "<ul><li>a</li>\n<li>x</li><li>b<ol><li>c</li></ol></li></ul>",
        ),
        (
            "<ul><li>a</li></ul><p>x</p><ul><li>b</li></ul>", "x", "x",
            "<ul><li>a</li>\n<li>x</li></ul><ul><li>b</li></ul>",
        ),
    ],
)  # fmt: skip
def test_lines_and_lists_marked_together_become_one_list(
    hand: Hand, html: str, first: str, last: str, expected: str,
) -> None:  # fmt: skip
    hand.load(html)
    hand.mark(first, last)
    hand.editor.commands.toggle_list("ul")
    assert hand.html == expected
    hand.undo_all()
    assert hand.html == html
