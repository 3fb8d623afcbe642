"""What cards of objects show, and that they stay small whatever the object."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QImage, QPainter, QPalette
from PySide6.QtWidgets import QApplication

from integreat_editor.ui.editor.object_cards import CardPainter, card_height
from integreat_editor.ui.editor.object_looks import MOST_COLUMNS, MOST_LINES, MOST_ROWS, Look, look, object_kind

CARD = (
    '<div class="contact-card" data-contact-id="1"><h4>Bürgeramt</h4><p>Platz 1<br>12345 Stadt</p>'
    '<p><a href="tel:1">Telefon 1</a></p><p>Montags</p><p>Dienstags</p></div>'
)
TABLE = "<table>" + "<tr>" + "<th>Tag</th>" * 8 + "</tr>" + ("<tr>" + "<td>x<br>y</td>" * 8 + "</tr>") * 30 + "</table>"


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        (CARD, Look("contact", ("Bürgeramt", "Platz 1", "12345 Stadt", "Telefon 1"))),
        (
            "<table><tr><th>Tag</th></tr><tr><td><p>Mo</p><p>Di</p></td></tr></table>",
            Look("table", (), (("Tag",), ("Mo Di",)), (2, 1), header=True),
        ),
        (
            "<details><summary>Wer?</summary><p>Alle</p><p>Kinder</p></details>",
            Look("details", ("Wer?", "Alle · Kinder")),
        ),
        (
            '<iframe src="https://player.vimeo.com/video/1" title="Film"></iframe>',
            Look("video", ("Film", "https://player.vimeo.com/video/1")),
        ),
        (
            '<div class="contact-card"><a href="/k/1" style="display: none">Contact</a>'
            "<h4>Amt</h4><p>Platz 1</p></div>",
            Look("contact", ("Amt", "Platz 1")),
        ),
        ('<iframe src="https://youtu.be/1"></iframe>', Look("iframe", ("https://youtu.be/1",))),
        ("<!-- Notiz -->", Look("#comment", ("Notiz",))),
        ("<table>", Look("table", ("",))),
        ("", Look("#root", ("",))),
    ],
)
def test_a_card_shows_what_the_object_is(html: str, shown: Look) -> None:
    assert look(html) == shown
    assert object_kind(html) == shown.kind


def test_a_large_table_shows_its_corner() -> None:
    found = look(TABLE)
    assert found.size == (31, 8)
    assert (len(found.cells), len(found.cells[0])) == (MOST_ROWS, MOST_COLUMNS)


@pytest.mark.parametrize("html", [TABLE, CARD * 3, "<dl>" + "<dt>Wort</dt>" * 500 + "</dl>"])
def test_no_object_takes_the_page(qapp: QApplication, html: str) -> None:
    line = QFontMetricsF(qapp.font()).lineSpacing()
    assert card_height(look(html), qapp.font()) < (MOST_LINES + 6) * line + 40


@pytest.mark.parametrize("rtl", [False, True])
@pytest.mark.parametrize("html", [TABLE, CARD, "<xyz>a</xyz>"])
def test_cards_are_drawn_within_their_place(qapp: QApplication, html: str, rtl: bool) -> None:
    image = QImage(400, 400, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    place = QRectF(50, 50, 300, card_height(look(html), qapp.font()))
    painter = QPainter(image)
    CardPainter(painter, place, QPalette(), qapp.font(), rtl=rtl).draw(look(html))
    painter.end()
    drawn = {(x, y) for x in range(0, 400, 2) for y in range(0, 400, 2) if image.pixel(x, y) & 0xFFFFFF != 0xFFFFFF}
    assert drawn
    assert all(48 <= x <= 352 and 48 <= y <= place.bottom() + 2 for x, y in drawn)
