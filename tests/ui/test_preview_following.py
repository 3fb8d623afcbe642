"""The preview follows the text, shows fold-outs, widths and directions, and stands in a window of its own."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QTextCursor
from pytestqt.qtbot import QtBot

from integreat_editor.content.sanitize import sanitise
from integreat_editor.ui.editor.text_editor import TextEditor
from integreat_editor.ui.main_window.window import MainWindow
from integreat_editor.ui.preview.blocks import with_block_numbers
from integreat_editor.ui.preview.browser import PageBrowser
from integreat_editor.ui.preview.direction import begins_rtl
from integreat_editor.ui.preview.following import block_at_cursor
from integreat_editor.ui.preview.images import ImageSize, fitted, read_address, sized_address
from integreat_editor.ui.preview.render import LIGHT_THEME, Wording, preview_html
from tests.ui.actions import go_to

WORDS = Wording("", "Video", "Bild", "Seitwärts")
FOLD = "<details><summary>Was kostet es?</summary><p>Nichts.</p></details>"


def drawn(html: str, *, opened: frozenset[int] | None = None, room: int = 0) -> str:
    clean = sanitise(with_block_numbers(html))
    return preview_html("", clean, WORDS, LIGHT_THEME, phone=True, room=room, opened=opened)


@pytest.fixture
def browser(qtbot: QtBot) -> PageBrowser:
    made = PageBrowser()
    qtbot.addWidget(made)
    made.set_column(390)
    made.resize(400, 400)
    made.show()
    return made


def show(browser: PageBrowser, html: str, **options: frozenset[int]) -> PageBrowser:
    page = drawn(html, room=browser.room, opened=options.get("opened"))
    browser.show_page(page, "#ffffff", "#000000", rtl=begins_rtl(html))
    return browser


def test_a_direction_of_its_own_does_not_count_for_the_page() -> None:
    card = '<div dir="ltr">Amt</div>'
    assert begins_rtl(f"{card}<p>مرحبا</p>")
    assert not begins_rtl("<p>Amt</p><p>مرحبا</p>")


def test_a_fold_out_is_closed_as_in_the_apps_until_it_is_opened() -> None:
    assert "Nichts" not in drawn(FOLD, opened=frozenset())
    assert "Nichts" in drawn(FOLD, opened=frozenset({0}))


def test_without_clicks_a_fold_out_is_open() -> None:
    page = drawn(FOLD)
    assert "Nichts" in page
    assert "fold:" not in page


def test_a_fold_out_without_a_summary_has_a_name_and_hides_its_text() -> None:
    page = drawn("<details><p>Nichts.</p></details><p>Danach</p>", opened=frozenset())
    assert "Details" in page
    assert "Nichts" not in page
    assert "Danach" in page


def test_a_number_with_its_own_direction_is_isolated() -> None:
    assert "\u2066+49 1\u2069" in drawn('<p>هاتف <span dir="ltr">+49 1</span></p>')


def test_cells_stand_in_the_order_they_are_read() -> None:
    page = drawn("<table><tr><td>أول</td><td>ثان</td></tr></table>")
    assert page.index("ثان") < page.index("أول")


def test_a_wide_table_gives_the_page_no_scroll_bar(browser: PageBrowser) -> None:
    words = ("Kinderbetreuungszuschuss", "Zuständigkeitsbereich", "Telefonnummer")
    cells = "".join(f"<td>{word}</td>" for word in words)
    show(browser, f"<table><tr>{cells}{cells}</tr></table>")
    assert browser.horizontalScrollBar().maximum() == 0
    assert "Seitwärts" in browser.toPlainText()


def test_a_narrow_table_keeps_its_words(browser: PageBrowser) -> None:
    show(browser, "<table><tr><td>kurz</td><td>auch kurz</td></tr></table>")
    assert "\u00ad" not in browser.toPlainText()
    assert "Seitwärts" not in browser.toPlainText()


def test_an_icon_of_a_card_stands_beside_its_line() -> None:
    page = drawn('<div class="contact-card"><ul class="details"><li><img src="/a.svg"> Platz 1</li></ul></div>')
    assert page.index("<img") < page.index("</td><td> Platz 1")


def test_what_a_text_hides_is_hidden() -> None:
    page = drawn('<div class="contact-card"><a href="/c" style="display: none;">Kontakt</a><h4>Amt</h4></div><p>Da</p>')
    assert "Kontakt" not in page
    assert "Amt" in page
    assert "Da" in page


def test_an_image_is_no_wider_than_its_column_and_keeps_the_height_it_is_given(qtbot: QtBot) -> None:  # noqa: ARG001 - a running Qt
    image = QImage(800, 400, QImage.Format.Format_RGB32)
    assert fitted(image, ImageSize(), 200).size().toTuple() == (200, 100)
    assert fitted(image, ImageSize(800, 400), 200).size().toTuple() == (200, 400)


def test_the_size_is_told_in_the_address() -> None:
    address = sized_address("/media/a.png#x", ImageSize(3, 4, 5))
    assert read_address(address) == ("/media/a.png", ImageSize(3, 4, 5))
    assert read_address("/b.png") == ("/b.png", ImageSize())


def test_it_scrolls_to_the_block_one_writes_in(browser: PageBrowser, qtbot: QtBot) -> None:
    show(browser, "".join(f"<p>Absatz {number}</p>" for number in range(60)))
    browser.scroll_to_block(50, 0.0)
    qtbot.waitUntil(lambda: browser.verticalScrollBar().value() > 1000)


def test_what_is_in_view_does_not_move(browser: PageBrowser) -> None:
    show(browser, "".join(f"<p>Absatz {number}</p>" for number in range(60)))
    browser.scroll_to_block(4, 0.0)
    assert browser.verticalScrollBar().value() == 0


def test_the_block_at_the_cursor(qtbot: QtBot) -> None:
    editor = TextEditor()
    qtbot.addWidget(editor)
    editor.load("<p>eins</p><ul><li>a</li><li>b</li><li>c</li></ul><p>zwei</p>")
    cursor = QTextCursor(editor.document().findBlockByNumber(2))
    editor.setTextCursor(cursor)
    assert block_at_cursor(editor) == (1, 0.5)
    editor.moveCursor(QTextCursor.MoveOperation.End)
    assert block_at_cursor(editor) == (2, 0.0)


def test_the_pane_tells_links_and_opens_fold_outs(window: MainWindow, qtbot: QtBot) -> None:
    screen = go_to(qtbot, window, "school")
    pane = screen.parts.preview
    pane.show_page("Titel", FOLD, "")
    qtbot.waitUntil(lambda: "Was kostet es?" in pane.browser.toPlainText())
    assert "Nichts" not in pane.browser.toPlainText()
    pane.browser.anchorClicked.emit(QUrl("fold:0"))
    qtbot.waitUntil(lambda: "Nichts" in pane.browser.toPlainText())


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_large_preview_shows_the_page_and_what_is_typed(window: MainWindow, qtbot: QtBot) -> None:
    pane = go_to(qtbot, window, "school").parts.preview
    pane.enlarge.click()
    large = pane.large
    assert large is not None
    pane.show_page("Titel", "<p>Neuer Satz</p>", "")
    qtbot.waitUntil(lambda: "Neuer Satz" in large.pane.browser.toPlainText())
    assert large.pane.web.isChecked()
    large.close()
