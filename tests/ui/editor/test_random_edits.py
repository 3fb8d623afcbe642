"""Whatever is done in whatever order: no crash, no touch on other blocks, nothing lost on the way to HTML and back."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication

from integreat_editor.content import parse
from integreat_editor.content.document import Block, Document
from integreat_editor.content.lines import EmbeddedKind, Line
from integreat_editor.ui.editor import TextEditor
from tests.ui.editor.hand import Hand

PAGE = (
    '<div>\n<h2>Titel </h2>\n<p class="x">Eins <b>zwei</b> <a href="tel:1">drei</a><br>vier </p>\n'
    '<div class="contact-card" data-contact-id="1"><p>Amt</p></div>\n'
    "<ul>\n<li>a</li>\n<li>b<ol><li>c</li><li>d <!-- x --></li></ol>e</li>\n<li><p>f</p><p>g</p></li>\n</ul>\n<hr>\n"
    "lose <span translate='no'>Worte</span>\n<blockquote><p>Zitat</p><table><tr><td>1</td></tr></table></blockquote>\n"
    "<p></p><table><tr><td>2</td></tr></table>\n<p>Ende <img src='i.png' alt='Bild'> </p>\n</div>\n"
)
CARD = '<div data-contact-id="9"><p>Neu</p></div>'
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

ACTIONS: dict[str, Callable[[Hand], object]] = {
    "type": lambda hand: hand.type("xy"),
    "type blank": lambda hand: hand.type(" "),
    "enter": Hand.enter,
    "break": lambda hand: hand.press(Qt.Key.Key_Return, SHIFT),
    "backspace": Hand.backspace,
    "delete": Hand.delete,
    "delete word": lambda hand: hand.press(Qt.Key.Key_Delete, CONTROL),
    "delete word back": lambda hand: hand.press(Qt.Key.Key_Backspace, CONTROL),
    "tab": lambda hand: hand.editor.commands.indent(),
    "back tab": lambda hand: hand.editor.commands.outdent(),
    "bold": lambda hand: hand.editor.commands.toggle_bold(),
    "italic": lambda hand: hand.editor.commands.toggle_italic(),
    "untranslated": lambda hand: hand.editor.commands.toggle_untranslated(),
    "link": lambda hand: hand.editor.commands.set_link("tel:2", "Anruf"),
    "unlink": lambda hand: hand.editor.commands.remove_link(),
    "bullets": lambda hand: hand.editor.commands.toggle_list("ul"),
    "numbers": lambda hand: hand.editor.commands.toggle_list("ol"),
    "heading": lambda hand: hand.editor.commands.set_text_block("h3"),
    "paragraph": lambda hand: hand.editor.commands.set_text_block("p"),
    "rule": lambda hand: hand.editor.commands.insert_rule(),
    "image": lambda hand: hand.editor.commands.insert_image("neu.png", "neu"),
    "card": lambda hand: hand.editor.commands.insert_html(CARD),
    "paste lines": lambda hand: hand.paste(_plain("p1\np2")),
    "paste list": lambda hand: hand.editor.commands.insert_html("<ul><li>p3</li><li>p4</li></ul>"),
    "copy and paste": lambda hand: hand.paste(hand.copied()),
    "cut": lambda hand: hand.editor.cut(),
    "undo": lambda hand: hand.editor.undo(),
    "redo": lambda hand: hand.editor.redo(),
}
PLACES = st.floats(0, 1)
STEPS = st.lists(st.tuples(PLACES, st.one_of(st.none(), PLACES), st.sampled_from(sorted(ACTIONS))), max_size=12)


def _plain(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    return data


@pytest.fixture(scope="module")
def hand(qapp: QApplication) -> Iterator[Hand]:
    editor = TextEditor()
    yield Hand(editor)
    editor.close()
    del qapp


def go(hand: Hand, place: float, end: float | None) -> None:
    last = hand.editor.document().characterCount() - 1
    start = round(place * last)
    hand.mark_range(start, start if end is None else round(end * last))


def reachable(hand: Hand) -> set[int]:
    """Give the blocks of the selected lines and of the lines next to them: what an action may change."""
    cursor = hand.editor.textCursor()
    document = hand.editor.document()
    first = document.findBlock(cursor.selectionStart()).blockNumber()
    last = document.findBlock(cursor.selectionEnd()).blockNumber()
    numbers = range(max(0, first - 1), min(document.blockCount(), last + 2))
    paths = [hand.editor.projection.path(document.findBlockByNumber(number)) for number in numbers]
    return {path[0] for path in paths if path}


def words(document: Document, lines: list[Line]) -> list[str]:
    """Give the text a reader sees, line by line; a line break ends a line too."""
    shown = []
    for line in lines:
        for run in line.runs:
            embedded = document.parts.embedded.get(run.embedded)
            shown.append("\n" if embedded and embedded.kind is EmbeddedKind.BREAK else run.text)
        shown.append("\n")
    found = (" ".join(text.split()) for text in "".join(shown).split("\n"))
    return [text for text in found if text]


@settings(max_examples=250)
@given(STEPS)
def test_random_edits(hand: Hand, steps: list[tuple[float, float | None, str]]) -> None:
    hand.load(PAGE)
    blocks: list[Block] = list(hand.editor.projection.page.blocks)
    touched: set[int] = set()
    for place, end, action in steps:
        go(hand, place, end)
        touched |= reachable(hand)
        ACTIONS[action](hand)
    html = hand.html

    found = [block.html for block in parse(html).blocks]
    for block in blocks:
        assert block.id in touched or block.html in found

    again = parse(html)
    assert words(again, again.lines()) == words(hand.editor.projection.page, hand.editor.projection.lines())
    assert again.export(again.lines()) == html

    hand.undo_all()
    assert hand.html == PAGE
