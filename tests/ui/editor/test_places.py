"""Going to a place, editing one block's HTML, and undo beyond the first step."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from integreat_editor.ui.editor import TextEditor
from integreat_editor.ui.places import Place

PAGE = (
    "<div>\n<p>Rufen Sie uns an: <b>06181</b> 4000.</p>\n<ul><li>Bus 4 zur Straße</li><li>Bus&nbsp;4 zurück</li></ul>"
    "<table><tr><td>Bus 4 am Abend</td></tr></table>\n<p>Ende 😀 Bus 4</p>\n</div>"
)


def editor(qtbot: QtBot, html: str = PAGE) -> TextEditor:
    made = TextEditor()
    qtbot.addWidget(made)
    made.load(html)
    return made


def selected(made: TextEditor) -> str:
    return made.textCursor().selectedText()


def test_words_are_found_where_they_are_shown(qtbot: QtBot) -> None:
    made = editor(qtbot)
    for occurrence, words in enumerate(("Bus 4", "Bus\xa04", "\ufffc", "Bus 4")):
        assert made.select_place(Place("bus 4", occurrence))
        assert selected(made) == words
    assert made.select_place(Place("06181 4000"))
    assert made.select_place(Place("STRASSE")) is False
    assert made.select_place(Place("straße"))


def test_a_place_behind_an_emoji_is_exact(qtbot: QtBot) -> None:
    made = editor(qtbot, "<p>😀😀 Hallo Welt</p>")
    assert made.select_place(Place("welt"))
    assert selected(made) == "Welt"


def test_a_block_is_found_by_its_number(qtbot: QtBot) -> None:
    made = editor(qtbot)
    assert made.select_place(Place("", block=3))
    assert selected(made) == "Ende 😀 Bus 4"
    assert made.select_place(Place("", block=9)) is False


def test_one_blocks_html_is_replaced_byte_for_byte_and_comes_back(qtbot: QtBot) -> None:
    made = editor(qtbot)
    made.select_place(Place("zur Straße"))
    token, html = made.block_html()
    assert html == "<ul><li>Bus 4 zur Straße</li><li>Bus&nbsp;4 zurück</li></ul>"
    odd = "<UL  class='x'><li>Bus 5</li ></UL>"
    assert made.replace_block(token, odd)
    assert made.html() == PAGE.replace(html, odd)
    made.undo()
    assert made.html() == PAGE


def test_a_block_may_become_several_or_none(qtbot: QtBot) -> None:
    made = editor(qtbot, "<p>eins</p>\n<p>zwei</p>\n<p>drei</p>")
    made.select_place(Place("zwei"))
    token, _ = made.block_html()
    assert made.replace_block(token, "<h2>A</h2><p>B</p>")
    assert made.html() == "<p>eins</p>\n<h2>A</h2>\n<p>B</p>\n<p>drei</p>"
    made.undo()
    assert made.replace_block(token, "")
    assert made.html() == "<p>eins</p>\n<p>drei</p>"
    assert made.replace_block(token, "<p>spät</p>") is False


def test_undo_beyond_the_first_step_asks_for_an_earlier_version(qtbot: QtBot) -> None:
    made = editor(qtbot)
    QTest.keyClicks(made, "x")
    QTest.keyClick(made, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert made.html() == PAGE
    with qtbot.waitSignal(made.earlier_wanted):
        QTest.keyClick(made, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    made.setReadOnly(True)
    with qtbot.assertNotEmitted(made.earlier_wanted):
        made.undo()


def test_ctrl_enter_follows_the_link_at_the_cursor(qtbot: QtBot) -> None:
    made = editor(qtbot, '<p><a href="tel:+4961">Anruf</a> ja</p>')
    made.select_place(Place("anruf"))
    with qtbot.waitSignal(made.link_activated) as told:
        QTest.keyClick(made, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told.args == ["tel:+4961"]
    assert made.html() == '<p><a href="tel:+4961">Anruf</a> ja</p>'
