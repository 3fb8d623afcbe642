"""Links in the editor: where they end while typing, and that nothing but their paragraph is touched."""

import json
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QTextBlock

from integreat_editor.content import parse
from integreat_editor.content.lines import LineKind
from tests.ui.editor.hand import Hand

BOLD = '<ul><li>vor <a href="x">a<b>m</b>t</a> nach</li></ul>'


@pytest.mark.parametrize(
    ("html", "behind", "expected"),
    [
        ('<p><a href="x">Amt</a></p>', "", '<p>X<a href="x">Amt</a></p>'),
        ('<p><a href="x">Amt</a></p>', "Amt", '<p><a href="x">Amt</a>X</p>'),
        ('<p><a href="x">Amt</a><a href="y">Rat</a></p>', "Amt", '<p><a href="x">Amt</a>X<a href="y">Rat</a></p>'),
        ('<ul><li><a href="x">Amt</a></li></ul>', "Amt", '<ul><li><a href="x">Amt</a>X</li></ul>'),
        ('<ul><li><a href="x">Amt</a></li></ul>', "", '<ul><li>X<a href="x">Amt</a></li></ul>'),
        (BOLD, "amt", BOLD.replace("</a>", "</a>X")),
        (BOLD, "am", BOLD.replace("m</b>t", "mX</b>t")),
        (BOLD, "a", BOLD.replace("<b>m", "X<b>m")),
        ('<p><b>vor <a href="x">Amt</a></b></p>', "Amt", '<p><b>vor <a href="x">Amt</a>X</b></p>'),
        ('<h3><a href="x"><em>Amt</em></a></h3>', "Amt", '<h3><a href="x"><em>Amt</em></a><em>X</em></h3>'),
    ],
)
def test_a_link_ends_where_it_ends(hand: Hand, html: str, behind: str, expected: str) -> None:
    hand.load(html)
    if behind:
        hand.behind(behind)
    else:
        hand.before("Amt")
    hand.type("X")
    assert hand.html == expected
    hand.undo_all()
    assert hand.html == html


def test_enter_at_the_end_of_a_link_begins_a_line_without_it(hand: Hand) -> None:
    hand.load('<ul><li><a href="x">Amt</a></li></ul>')
    hand.behind("Amt")
    hand.enter()
    hand.type("X")
    assert hand.html.replace("\n", "") == '<ul><li><a href="x">Amt</a></li><li>X</li></ul>'


def lines(hand: Hand) -> list[QTextBlock]:
    found, block = [], hand.editor.document().begin()
    while block.isValid():
        if hand.editor.projection.kind(block) is LineKind.TEXT and block.text().strip(" \u00a0\ufffc\u2028"):
            found.append(block)
        block = block.next()
    return found


@pytest.mark.corpus
def test_linking_and_unlinking_any_paragraph_leaves_the_others_alone(hand: Hand, corpus_dir: Path) -> None:
    choose = random.Random(2027)  # noqa: S311 (not for secrets)
    for file in sorted(corpus_dir.glob("*/*/pages.json")):
        for page in json.loads(file.read_text(encoding="utf-8"))[::2]:
            link_somewhere(hand, page["content"], choose)


def link_somewhere(hand: Hand, html: str, choose: random.Random) -> None:
    hand.load(html)
    found = lines(hand)
    if not found:
        return
    block = choose.choice(found)
    start = block.position() + choose.randrange(block.length() - 1)
    end = choose.randint(start + 1, block.position() + block.length() - 1)
    changes: tuple[Callable[[], None], ...] = (
        lambda: hand.editor.commands.set_link("https://example.org"), hand.editor.commands.remove_link,
    )  # fmt: skip
    for change in changes:
        hand.mark_range(start, end)
        change()
        assert ('"https://example.org"' in hand.html) is (change is changes[0])
        before, after = parse(html), parse(hand.html)
        pairs = zip(before.blocks, after.blocks, strict=True)
        assert sum((old.gap, old.html) != (new.gap, new.html) for old, new in pairs) <= 1
        assert (before.head, before.tail) == (after.head, after.tail)
    hand.undo_all()
    assert hand.html == html
