"""Find and replace in a page, as a person uses it."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from integreat_editor.content import parse
from integreat_editor.ui.editor.find_bar import FindBar
from integreat_editor.ui.editor.hits import PageSearch, find_hits
from tests.ui.editor.hand import Hand

PAGE = "<div><p>Amt am Markt, das <b>Amt</b>.</p><ul><li>amtlich</li></ul><table><tr><td>Amt</td></tr></table></div>"


@pytest.fixture
def bar(hand: Hand, qtbot: QtBot) -> Iterator[FindBar]:
    around = QWidget()
    qtbot.addWidget(around)
    made = FindBar(hand.editor, around)
    column = QVBoxLayout(around)
    column.addWidget(made)
    column.addWidget(hand.editor)
    around.show()
    with qtbot.waitActive(around):
        around.activateWindow()
    hand.load(PAGE)
    yield made
    hand.editor.setParent(None)


def test_hits_are_counted_marked_and_walked_through(bar: FindBar, hand: Hand) -> None:
    bar.open()
    QTest.keyClicks(bar.words, "amt")
    assert bar.count.text().startswith("4 hit")
    assert len(hand.editor.extraSelections()) == 4
    QTest.keyClick(bar.words, Qt.Key.Key_Return)
    assert (hand.editor.textCursor().selectedText(), bar.count.text()) == ("Amt", "1 of 4")
    for shown in ("2 of 4", "3 of 4", "4 of 4", "1 of 4"):
        QTest.keyClick(bar.words, Qt.Key.Key_F3)
        assert bar.count.text() == shown
    QTest.keyClick(bar.words, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert bar.count.text() == "4 of 4"
    assert hand.editor.textCursor().selectedText() == "\ufffc", "the table that has the word is selected"


def test_case_and_whole_words_narrow(bar: FindBar) -> None:
    bar.open()
    bar.words.setText("amt")
    bar.case.click()
    assert bar.count.text().startswith("1 hit")
    bar.case.click()
    bar.whole.click()
    assert bar.count.text().startswith("3 hit")
    bar.words.setText("xyz")
    assert bar.count.text() == "Nothing found"


@pytest.mark.parametrize(
    ("text", "words", "selected"),
    [
        ("Zur Müllabfuhr 😀 gehen", "muell", "Müll"),
        ("😀 Straße", "strasse", "Straße"),
        ("مَرْحَبًا", "مرحبا", "مَرْحَبًا"),
        ("Tel.\u00a0112", "tel. 112", "Tel.\u00a0112"),
        ("Sil\u00adben", "silben", "Sil\u00adben"),
    ],
)
def test_what_people_mean_is_found(bar: FindBar, hand: Hand, text: str, words: str, selected: str) -> None:
    hand.load(f"<p>{text}</p>")
    bar.open()
    bar.words.setText(words)
    bar.step(1)
    assert hand.editor.textCursor().selectedText() == selected
    assert bar.count.text() == "1 of 1"


def test_who_replaces_means_exactly_these_words(bar: FindBar, hand: Hand) -> None:
    hand.load("<p>schon schön</p>")
    bar.open()
    bar.words.setText("schon")
    assert bar.count.text().startswith("2 hit")
    bar.open(replace=True)
    bar.replacement.setText("bereits")
    bar.all.click()
    assert hand.html == "<p>bereits schön</p>"


def test_replace_all_is_one_step_and_keeps_looks_and_objects(bar: FindBar, hand: Hand) -> None:
    bar.open(replace=True)
    bar.words.setText("Amt")
    bar.whole.click()
    bar.replacement.setText("Bürgerbüro")
    bar.all.click()
    assert hand.html == PAGE.replace("Amt am", "Bürgerbüro am").replace("<b>Amt</b>", "<b>Bürgerbüro</b>")
    assert bar.count.text().startswith("2 replaced, 1 object")
    hand.editor.undo()
    assert hand.html == PAGE


def test_replacing_one_by_one_passes_objects_by(bar: FindBar, hand: Hand) -> None:
    hand.load("<table><tr><td>Amt</td></tr></table><p>Amt</p>")
    bar.open(replace=True)
    bar.words.setText("Amt")
    bar.replacement.setText("Stelle")
    for _ in range(3):
        bar.one.click()
    assert hand.html == "<table><tr><td>Amt</td></tr></table><p>Stelle</p>"


def test_replace_one_goes_on_to_the_next(bar: FindBar, hand: Hand) -> None:
    bar.open(replace=True)
    bar.words.setText("amt")
    bar.replacement.setText("Stelle")
    for _ in range(2):
        QTest.keyClick(bar.replacement, Qt.Key.Key_Return)
    assert hand.html == PAGE.replace("Amt am", "Stelle am", 1)
    assert hand.editor.textCursor().selectedText() == "Amt"


def test_escape_leads_back_to_the_text_with_the_hit_selected(bar: FindBar, hand: Hand, qtbot: QtBot) -> None:
    hand.mark("Markt")
    bar.open()
    assert bar.words.text() == "Markt"
    QTest.keyClick(bar.words, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    qtbot.waitUntil(hand.editor.hasFocus)
    assert hand.editor.extraSelections() == []
    assert hand.html == PAGE


def test_escape_in_the_text_closes_the_bar_too(bar: FindBar, hand: Hand) -> None:
    bar.open()
    hand.editor.setFocus()
    QTest.keyClick(hand.editor, Qt.Key.Key_Escape)
    assert not bar.isVisible()


def test_ctrl_f_in_the_text_asks_for_it(hand: Hand, qtbot: QtBot) -> None:
    with qtbot.waitSignal(hand.editor.find_wanted):
        QTest.keyClick(hand.editor, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.corpus
def test_replacing_all_on_real_pages_touches_only_blocks_that_have_the_word(
    bar: FindBar, hand: Hand, corpus_dir: Path,
) -> None:  # fmt: skip
    pages = json.loads((corpus_dir / "lkaugsburg" / "de" / "pages.json").read_text(encoding="utf-8"))
    replaced = 0
    for html in [page["content"] for page in pages if "und" in page["content"]][:60]:
        hand.load(html)
        bar.open(replace=True)
        bar.words.setText("und")
        bar.replacement.setText("sowie")
        places = [each for each in find_hits(hand.editor.projection, PageSearch("und")) if not each.protected]
        paths = [hand.editor.projection.path(hand.editor.document().findBlock(each.start)) for each in places]
        bar.all.click()
        replaced += len(places)
        pairs = zip(parse(html).blocks, parse(hand.html).blocks, strict=True)
        changed = sum((old.gap, old.html) != (new.gap, new.html) for old, new in pairs)
        assert changed == len({path[0] for path in paths})
        hand.editor.undo()
        assert hand.html == html
    assert replaced > 100
