"""Loading and saving, undo, input methods, protected objects, images, the import's weight."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QInputMethodEvent, QPalette, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from integreat_editor.content import parse
from integreat_editor.ui.editor.objects import describe
from tests.ui.editor.hand import Hand

CARD = '<div class="contact-card notranslate" data-contact-id="1" data-contact-url="/r/1"><p>Amt</p></div>'
SAMPLES = [
    "",
    " \r\n",
    "Nur Text",
    "<div></div>",
    "<div>\r\n<p>Eins </p>\r\n<p>Zwei</p>\r\n</div>\r\n",
    "<p>&Uuml;ber uns</p>\n<p>&nbsp;</p>",
    "<h2>Arzt</h2><ul>\n<li>Hausarzt<ul><li>Termin</li></ul>danach</li>\n<li><p>Notdienst</p></li>\n</ul>",
    "<table><tr><td>Montag</td></tr></table><p>nach der Tabelle</p>",
    f"<p>Vor</p>{CARD}<p>Nach</p>",
    "<p>Zeile<br/>Zeile <img src='a.png' alt='Bild'> <!-- Notiz --> <b> </b>Ende </p>",
    "lose <b>Worte</b> <p>Absatz</p> Rest <hr> <blockquote><p>Zitat</p>mehr</blockquote>",
    '<p>a</p><iframe src="https://example.org/film"></iframe><video src="x.mp4"></video>',
    "<p>Zeichen \u2028 \ufffc \0 \ud800 \x0b \U0001f600 \U0001f600</p>",
    "<a href='/x'><div>Kasten</div></a>",
    "<p style='white-space:pre'>a   b</p>",
    '<p dir="rtl">\u0645\u0631\u062d\u0628\u0627 <b>123</b></p>',
    "<ol><li>a</li><!-- x --><li>b</li></ol>",
    "<p>a<p>b<li>c<td>d",
]


@pytest.mark.parametrize("html", SAMPLES)
def test_unchanged_page_comes_back(hand: Hand, html: str) -> None:
    hand.load(html)
    assert hand.html == html


@pytest.mark.parametrize("html", SAMPLES)
def test_typing_anywhere_changes_one_block_and_can_be_undone(hand: Hand, html: str) -> None:
    before = parse(html)
    hand.load(html)
    for position in range(hand.editor.document().characterCount()):
        hand.put(position)
        hand.type("xyz")
        changed = hand.html
        assert "xyz" in changed
        after = parse(changed)
        # All blocks but one are still there, in their order; at an object the text gets a block of its own.
        rest = [block.html for block in after.blocks if "xyz" not in block.html]
        assert len(after.blocks) - len(rest) == 1
        touched = [block.html for block in before.blocks if block.html not in rest]
        assert len(touched) <= 1
        assert (after.head, after.tail) == (before.head, before.tail) or not before.blocks
        hand.undo_all()
        assert hand.html == html
        while hand.editor.document().isRedoAvailable():
            hand.editor.redo()
        assert hand.html == changed
        hand.undo_all()


def test_changes_are_told_and_loading_is_not_one(hand: Hand) -> None:
    told: list[int] = []
    hand.editor.content_changed.connect(lambda: told.append(1))
    hand.load("<p>a</p>")
    assert not told
    hand.type("x")
    assert told


def test_words_are_undone_one_by_one(hand: Hand) -> None:
    hand.load("<p>a</p>")
    hand.behind("a")
    hand.type("bc def")
    hand.backspace()
    hand.backspace()
    seen = []
    while hand.editor.document().isUndoAvailable():
        seen.append(hand.html)
        hand.editor.undo()
    assert [*seen, hand.html] == ["<p>abc d</p>", "<p>abc def</p>", "<p>abc</p>", "<p>a</p>"]


def test_moving_the_cursor_begins_a_new_step(hand: Hand) -> None:
    hand.load("<p>a</p>")
    hand.behind("a")
    hand.type("bc")
    hand.before("a")
    hand.type("d")
    hand.editor.undo()
    assert hand.html == "<p>abc</p>"


def test_other_colours_are_no_change(hand: Hand) -> None:
    hand.load('<p><a href="x">a</a></p>')
    told: list[int] = []
    hand.editor.content_changed.connect(lambda: told.append(1))
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, QColor("#202020"))
    hand.editor.setPalette(palette)
    assert not told


def test_input_methods_write_into_the_right_place(hand: Hand) -> None:
    hand.load(f'<p>vor <a href="x">Amt</a></p>{CARD}<p>zwei</p>')
    hand.behind("Amt")
    QApplication.sendEvent(hand.editor, QInputMethodEvent("ni", []))
    assert "ni" not in hand.html
    commit(hand, "你")
    assert hand.html == f'<p>vor <a href="x">Amt</a>你</p>{CARD}<p>zwei</p>'
    hand.mark("vor", "zw")
    commit(hand, "好")
    assert hand.html == "<p>好ei</p>"
    hand.undo_all()
    assert hand.html == f'<p>vor <a href="x">Amt</a></p>{CARD}<p>zwei</p>'
    hand.put(hand.position("Amt") + 4)
    commit(hand, "你")
    assert hand.html == f'<p>vor <a href="x">Amt</a></p>\n<p>你</p>{CARD}<p>zwei</p>'.replace("\n", "")


def commit(hand: Hand, text: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(hand.editor, event)


def test_backspace_marks_an_object_first_and_deletes_it_then(hand: Hand) -> None:
    hand.load(f"<p>a</p>{CARD}<p>b </p>")
    hand.before("b")
    hand.backspace()
    assert hand.editor.textCursor().hasSelection()
    assert CARD in hand.html
    hand.backspace()
    assert hand.html == "<p>a</p><p>b </p>"
    hand.undo_all()
    assert hand.html == f"<p>a</p>{CARD}<p>b </p>"


def test_double_click_on_an_object_hands_out_its_html(hand: Hand) -> None:
    hand.load(f"<p>a</p>{CARD}")
    hand.editor.show()
    told: list[tuple[str, int]] = []
    hand.editor.protected_activated.connect(lambda html, token: told.append((html, token)))
    cursor = hand.editor.textCursor()
    cursor.setPosition(hand.position("a") + 2)
    point = hand.editor.cursorRect(cursor).center() + QPoint(30, 0)
    QTest.mouseDClick(hand.editor.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert [html for html, _ in told] == [CARD]
    assert hand.editor.replace_protected(told[0][1], "<table><tr><td>neu</td></tr></table>")
    assert hand.html == "<p>a</p><table><tr><td>neu</td></tr></table>"
    hand.undo_all()
    assert hand.html == f"<p>a</p>{CARD}"
    assert hand.editor.replace_protected(told[0][1], "")
    assert hand.html == "<p>a</p>"
    assert not hand.editor.replace_protected(told[0][1], "x")


def test_context_menu_offers_the_object(hand: Hand) -> None:
    hand.load(f"{CARD}<p>a</p>")
    told: list[str] = []
    hand.editor.protected_activated.connect(lambda html, _token: told.append(html))
    embedded = next(iter(hand.editor.projection.parts.embedded.values()))
    hand.editor.make_menu(embedded).actions()[0].trigger()
    assert told == [CARD]


@pytest.mark.parametrize(
    ("html", "kind", "excerpt"),
    [
        (CARD, "Contact card", "Amt"),
        ("<table><tr><td>Montag </td><td>8 Uhr</td></tr></table>", "Table", "Montag 8 Uhr"),
        ('<iframe src="https://example.org"></iframe>', "Embedded page", "https://example.org"),
        ("<!-- Notiz -->", "Comment", "Notiz"),
        ("<xyz>a</xyz>", "Protected content", "a"),
    ],
)
def test_objects_say_what_they_are(html: str, kind: str, excerpt: str) -> None:
    assert (describe(html).kind, describe(html).excerpt) == (kind, excerpt)


def test_contact_card_is_inserted_as_an_object(hand: Hand) -> None:
    hand.load("<p>ab</p>\n<p>c</p>")
    hand.behind("a")
    hand.editor.commands.insert_html(CARD)
    assert hand.html == f"<p>a</p>\n{CARD}\n<p>b</p>\n<p>c</p>"


def test_images_come_from_the_loader_alone(hand: Hand) -> None:
    asked: list[str] = []

    def loader(source: str) -> QImage | None:
        asked.append(source)
        image = QImage(20, 20, QImage.Format.Format_ARGB32)
        image.fill(QColor("#ff0000"))
        return image

    hand.editor.set_image_loader(loader)
    hand.load('<p><img src="https://example.org/a.png" style="width:40px;height:40px"></p>')
    hand.editor.show()
    picture = hand.editor.grab().toImage()
    assert asked == ["https://example.org/a.png"]
    assert picture.pixelColor(hand.editor.cursorRect().center() + QPoint(10, 0)) == QColor("#ff0000")


def test_image_is_inserted_and_copied_with_its_text(hand: Hand) -> None:
    hand.load("<p>a</p>")
    hand.behind("a")
    hand.editor.commands.insert_image("/media/1.png", 'Haus "alt"')
    assert hand.html == '<p>a<img src="/media/1.png" alt="Haus &quot;alt&quot;"></p>'
    hand.editor.selectAll()
    assert hand.copied().text() == 'aHaus "alt"'


def test_right_to_left_and_dark_change_no_byte(hand: Hand) -> None:
    html = '<p>\u0645\u0631\u062d\u0628\u0627 <a href="tel:1">06181 400</a></p>'
    hand.load(html)
    hand.editor.set_text_direction(rtl=True)
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, QColor("#202020"))
    hand.editor.setPalette(palette)
    option = hand.editor.document().defaultTextOption()
    assert option.textDirection() == Qt.LayoutDirection.RightToLeft
    hand.load(html)
    assert hand.editor.document().defaultTextOption().textDirection() == Qt.LayoutDirection.RightToLeft
    assert hand.html == html
    assert not hand.editor.document().isUndoAvailable()


def test_read_only_editor_takes_nothing(hand: Hand) -> None:
    hand.load("<p>a</p>")
    hand.editor.setReadOnly(True)
    hand.type("x")
    hand.enter()
    hand.paste(hand.copied())
    hand.editor.selectAll()
    hand.editor.cut()
    assert hand.html == "<p>a</p>"


def test_import_brings_no_heavy_library() -> None:
    code = (
        "import sys, integreat_editor.ui.editor, integreat_editor.ui.editor.toolbar\n"
        "print(*{'sqlalchemy', 'requests', 'keyring', 'pydantic', 'nh3'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 (own code)
    assert done.stdout.strip() == ""


def test_white_space_nobody_sees_stays_unseen(hand: Hand) -> None:
    hand.load('<p><a href="tel:1"> </a>Wort</p>')
    hand.put(0)
    hand.type("vor")
    assert hand.html == '<p>vor<a href="tel:1"></a>Wort</p>'


def test_a_step_within_a_step_is_part_of_it(hand: Hand) -> None:
    hand.load("<p>a</p>" * 30)
    hand.editor.show()
    with hand.editor.edit() as cursor:
        cursor.movePosition(QTextCursor.MoveOperation.End)
        hand.editor.commands.insert_html("<p>b</p><p>c</p>" * 30)
        hand.editor.commands.insert_rule()
    assert hand.html.count("<hr>") == 1
    hand.editor.undo()
    assert hand.html == "<p>a</p>" * 30
