"""Copy, cut, paste and drop."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage, QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from integreat_editor.content import parse
from integreat_editor.ui.editor import TextEditor
from tests.ui.editor.hand import Hand

CARD = '<div class="contact-card" data-contact-id="1"><p>Amt</p></div>'
PAGE = (
    f'<h2>Titel</h2>\n<p class="x">Eins <b>zwei</b> <a href="tel:1">drei</a></p>\n{CARD}\n'
    "<ul>\n<li>vier</li>\n<li>fünf</li>\n</ul>"
)


def plain(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    return data


def test_words_keep_their_elements(hand: Hand) -> None:
    hand.load(PAGE)
    hand.mark("zwei", "dr")
    data = hand.copied()
    assert data.text() == "zwei dr"
    hand.behind("vier")
    hand.paste(data)
    assert '<li>vier<b>zwei</b> <a href="tel:1">dr</a></li>' in hand.html


def test_a_whole_page_goes_into_another_editor(hand: Hand, qtbot: QtBot) -> None:
    hand.load(PAGE)
    hand.editor.selectAll()
    other = TextEditor()
    qtbot.addWidget(other)
    other.insertFromMimeData(hand.copied())
    assert other.html() == PAGE
    other.undo()
    assert other.html() == ""


def test_cut_and_paste_give_the_page_back(hand: Hand) -> None:
    hand.load("<p>Eins zwei drei</p><p>vier </p>")
    hand.mark("zwei ")
    data = hand.copied()
    hand.editor.cut()
    assert hand.html == "<p>Eins drei</p><p>vier </p>"
    hand.paste(data)
    assert hand.html == "<p>Eins zwei drei</p><p>vier </p>"


def test_a_protected_object_is_copied_as_it_is(hand: Hand) -> None:
    hand.load(f"<p>a</p>{CARD}<p>b</p>")
    start = hand.position("a") + 2
    hand.mark_range(start, start + 1)
    data = hand.copied()
    hand.behind("b")
    hand.paste(data)
    assert hand.html == f"<p>a</p>{CARD}<p>b</p>{CARD}"


def test_items_join_the_list_they_come_into(hand: Hand) -> None:
    hand.load("<ul><li>a</li><li>b</li></ul><p>x</p><ul><li>c</li></ul>")
    hand.mark("a", "b")
    data = hand.copied()
    hand.behind("c")
    hand.paste(data)
    assert hand.html == "<ul><li>a</li><li>b</li></ul><p>x</p><ul><li>c</li><li>a</li><li>b</li></ul>"


def test_plain_text_comes_in_line_by_line(hand: Hand) -> None:
    hand.load("<p>ab</p>\n<p>c </p>")
    hand.behind("a")
    hand.paste(plain("eins\r\n<b>zwei</b>\tdrei\0\n"))
    assert hand.html == "<p>aeins</p>\n<p>&lt;b&gt;zwei&lt;/b&gt; dreib</p>\n<p>c </p>"


def test_html_from_outside_keeps_its_structure_or_is_plain_text(hand: Hand) -> None:
    data = plain("Titel\nfett")
    data.setHtml("<h1>Titel</h1><p onclick='x()' style='color:red'><b>fett</b><script>x()</script></p>")
    hand.load("<p>a</p>")
    hand.behind("a")
    hand.editor.paste_rich = False
    hand.paste(data)
    assert hand.html == "<p>aTitel</p>\n<p>fett</p>"
    hand.load("")
    hand.editor.paste_rich = True
    hand.paste(data)
    assert hand.html == "<h2>Titel</h2>\n<p><strong>fett</strong></p>"


def test_dragging_within_the_editor_moves(hand: Hand) -> None:
    hand.load(f"<p>Eins zwei</p>{CARD}<p>drei</p>")
    hand.editor.show()
    start = hand.position("Eins") + len("Eins zwei") + 1
    hand.mark_range(start, start + 1)
    drop(hand, hand.copied(), behind="drei")
    assert hand.html == f"<p>Eins zwei</p><p>drei</p>{CARD}"
    hand.undo_all()
    assert hand.html == f"<p>Eins zwei</p>{CARD}<p>drei</p>"


def test_dropping_a_selection_on_itself_changes_nothing(hand: Hand) -> None:
    hand.load("<p>Eins zwei drei </p>")
    hand.editor.show()
    hand.mark("Eins", "drei")
    drop(hand, hand.copied(), behind="zwei")
    assert hand.html == "<p>Eins zwei drei </p>"


def drop(hand: Hand, data: QMimeData, behind: str, action: Qt.DropAction = Qt.DropAction.MoveAction) -> None:
    """Drop the editor's own selection behind a text, as Qt's events do it."""
    cursor = hand.editor.textCursor()
    cursor.setPosition(hand.position(behind) + len(behind))
    target = hand.editor.cursorRect(cursor).center()

    class OwnDrop(QDropEvent):
        def source(self) -> TextEditor:
            return hand.editor

    event = OwnDrop(
        QPointF(target), Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, data,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    event.setDropAction(action)
    hand.editor.dropEvent(event)


def test_a_heading_put_into_an_empty_line_stays_one(hand: Hand) -> None:
    data = plain("Titel")
    data.setHtml("<h2>Titel</h2>")
    hand.editor.paste_rich = True
    hand.load("<p>a</p><p></p><p>b</p>")
    hand.put(2)
    hand.paste(data)
    assert hand.html == "<p>a</p><h2>Titel</h2><p>b</p>"
    hand.behind("a")
    hand.paste(data)
    assert hand.html == "<p>aTitel</p><h2>Titel</h2><p>b</p>"


def test_what_was_kept_and_left_out_is_told(hand: Hand, qtbot: QtBot) -> None:
    data = plain("Titel")
    data.setHtml("<h2>Titel</h2><p style='color:red'>rot</p><img src='x.png'>")
    with qtbot.waitSignal(hand.editor.pasted) as told:
        hand.paste(data)
    report = told.args[0]
    assert report.kept == {"heading"}
    assert [(lost.kind, lost.count) for lost in report.dropped] == [("colour", 1), ("image", 1)]


def test_files_are_handed_on_and_not_written_into_the_text(hand: Hand, qtbot: QtBot, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "bild.png"))])
    hand.load("<p>a</p>")
    with qtbot.waitSignal(hand.editor.files_dropped) as told:
        hand.paste(data)
    assert told.args == [[tmp_path / "bild.png"]]
    assert hand.html == "<p>a</p>"


def test_a_picture_beside_text_is_none(hand: Hand) -> None:
    data = plain("Text")
    data.setImageData(QImage(2, 2, QImage.Format.Format_RGB32))
    told: list[object] = []
    hand.editor.image_pasted.connect(told.append)
    hand.load("<p></p>")
    hand.paste(data)
    assert (hand.html, told) == ("<p>Text</p>", [])


def test_what_an_input_method_writes_over_a_selection_is_one_step(hand: Hand) -> None:
    hand.load("<p>Eins zwei</p>")
    hand.mark("zwei")
    event = QInputMethodEvent()
    event.setCommitString("你好")
    QApplication.sendEvent(hand.editor, event)
    assert hand.html == "<p>Eins 你好</p>"
    hand.editor.undo()
    assert hand.html == "<p>Eins zwei</p>"


def test_a_heading_before_other_lines_does_not_become_part_of_a_paragraph(hand: Hand) -> None:
    data = plain("Titel\nText")
    data.setHtml("<h2>Titel</h2><p>Text</p>")
    hand.load("<p>ab</p>")
    hand.behind("a")
    hand.paste(data)
    assert hand.html == "<p>a</p>\n<h2>Titel</h2>\n<p>Text</p>\n<p>b</p>"


@pytest.mark.parametrize(
    ("first", "last", "behind"), [("zwei", "zwei", "vier"), ("Titel", "drei", "fünf"), ("vier", "fünf", "Ti")]
)
def test_dragging_over_blocks_and_lists_is_undone_at_once(hand: Hand, first: str, last: str, behind: str) -> None:
    hand.load(PAGE)
    hand.editor.show()
    hand.mark(first, last)
    drop(hand, hand.copied(), behind=behind)
    assert CARD in hand.html
    assert hand.html != PAGE
    hand.editor.undo()
    assert hand.html == PAGE


def test_dragging_with_control_copies(hand: Hand) -> None:
    hand.load(PAGE)
    hand.editor.show()
    hand.mark("zwei")
    drop(hand, hand.copied(), behind="vier", action=Qt.DropAction.CopyAction)
    assert "<li>vier<b>zwei</b></li>" in hand.html
    assert '<p class="x">Eins <b>zwei</b> <a href="tel:1">drei</a></p>' in hand.html
    hand.editor.undo()
    assert hand.html == PAGE


def test_dragging_words_with_an_object_between_moves_both(hand: Hand) -> None:
    hand.load(PAGE)
    hand.editor.show()
    hand.mark("zwei", "vier")
    drop(hand, hand.copied(), behind="Titel")
    assert [block.tag for block in parse(hand.html).blocks].count("div") == 1
    assert hand.html.index("zwei") < hand.html.index(CARD) < hand.html.index("vier") < hand.html.index("fünf")
    hand.editor.undo()
    assert hand.html == PAGE
