"""Links while writing: the dialog on the page's screen, offers for what was typed, icons."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from integreat_editor.content.integreat_icons import NAMES
from integreat_editor.ui.main_window.window import MainWindow
from integreat_editor.ui.page.integreat_icons import integreat_icon
from integreat_editor.ui.page.link_dialog import TextLinkDialog
from integreat_editor.ui.page.link_list_dialog import AddressListDialog
from integreat_editor.ui.page.screen import PageScreen
from integreat_editor.ui.preview.browser import PageBrowser
from tests.ui.actions import PATIENCE_MS, go_to, wait_until_quiet
from tests.ui.conftest import ModalGuard
from tests.ui.editor.hand import Hand
from tests.ui.region_factory import page_id

WASTE = "<p>Gelbe Tonne, blaue Tonne, braune Tonne.</p>"


@pytest.fixture
def screen(qtbot: QtBot, window: MainWindow) -> PageScreen:
    return go_to(qtbot, window, "waste")


@pytest.fixture
def hand(screen: PageScreen) -> Hand:
    made = Hand(screen.parts.editor)
    made.editor.moveCursor(QTextCursor.MoveOperation.End)
    return made


def dialog_of(screen: PageScreen) -> TextLinkDialog:
    (dialog,) = screen.findChildren(TextLinkDialog)
    return dialog


def offered(screen: PageScreen) -> str:
    place = screen.link_offers.offered
    return place.words if place is not None else ""


# -- the dialog


def test_a_page_is_linked_by_its_title(
    qtbot: QtBot, window: MainWindow, screen: PageScreen, hand: Hand, modal_guard: ModalGuard
) -> None:
    modal_guard.allow(TextLinkDialog)
    hand.mark("blaue Tonne")
    screen.parts.toolbar.link.trigger()
    dialog = dialog_of(screen)
    QTest.keyClicks(dialog.target, "schule")
    qtbot.waitUntil(dialog.ok.isEnabled, timeout=PATIENCE_MS)
    QTest.keyClick(dialog.target, Qt.Key.Key_Return)
    link = '<a href="/musterstadt/de/bildung/schule/">blaue Tonne</a>'
    assert hand.html == WASTE.replace("blaue Tonne", link)
    hand.editor.undo()
    assert hand.html == WASTE
    wait_until_quiet(qtbot, window)


def test_a_link_is_removed_in_the_dialog(screen: PageScreen, hand: Hand, modal_guard: ModalGuard) -> None:
    modal_guard.allow(TextLinkDialog)
    hand.mark("blaue")
    hand.editor.commands.set_link("https://example.org")
    hand.behind("blau")
    screen.parts.toolbar.link.trigger()
    dialog_of(screen).remove.click()
    assert hand.html == WASTE


def test_a_text_that_came_in_anew_is_left_alone(
    qtbot: QtBot, window: MainWindow, screen: PageScreen, hand: Hand, modal_guard: ModalGuard
) -> None:
    modal_guard.allow(TextLinkDialog)
    hand.mark("blaue")
    screen.parts.toolbar.link.trigger()
    dialog = dialog_of(screen)
    QTest.keyClicks(dialog.target, "example.org")
    hand.load("<p>Neu vom Server</p>")
    QTest.keyClick(dialog.target, Qt.Key.Key_Return)
    assert hand.html == "<p>Neu vom Server</p>"
    wait_until_quiet(qtbot, window)


def test_following_a_link_goes_to_its_page(qtbot: QtBot, window: MainWindow, screen: PageScreen, hand: Hand) -> None:
    hand.mark("blaue")
    hand.editor.commands.set_link("/musterstadt/de/bildung/schule/")
    hand.behind("blau")
    hand.editor.activate_link(hand.editor.textCursor())
    qtbot.waitUntil(lambda: screen.page == page_id("school"), timeout=PATIENCE_MS)
    wait_until_quiet(qtbot, window)


def test_leaving_the_program_is_asked_first(screen: PageScreen, hand: Hand, modal_guard: ModalGuard) -> None:
    modal_guard.allow(QMessageBox)
    hand.mark("blaue")
    hand.editor.commands.set_link("https://example.org/a")
    hand.behind("blau")
    hand.editor.activate_link(hand.editor.textCursor())
    (box,) = screen.findChildren(QMessageBox)
    assert box.informativeText() == "https://example.org/a"
    box.reject()


def test_a_link_is_opened_from_its_menu(
    qtbot: QtBot, window: MainWindow, screen: PageScreen, hand: Hand
) -> None:
    hand.mark("blaue")
    hand.editor.commands.set_link("/musterstadt/de/bildung/schule/")
    hand.behind("blau")
    menu = hand.editor.make_menu(None, hand.editor.textCursor())
    assert menu.actions()[0].text() == "Open link"
    menu.actions()[0].trigger()
    qtbot.waitUntil(lambda: screen.page == page_id("school"), timeout=PATIENCE_MS)
    wait_until_quiet(qtbot, window)


def test_a_link_that_leads_nowhere_says_so(qtbot: QtBot, screen: PageScreen) -> None:
    with qtbot.waitSignal(screen.session.messages.notice) as told:
        screen.links.open(QUrl("/anderswo/de/bildung/"))
    assert told.args == ["This link leads to no page of this region: /anderswo/de/bildung/"]


# -- offers


@pytest.mark.parametrize(
    ("typed", "link"),
    [
        (" Tel. 06181 400 ", '<a href="tel:+496181400">06181 400</a>'),
        (" an a@example.org, ", '<a href="mailto:a@example.org">a@example.org</a>'),
        (" auf www.example.org; ", '<a href="https://www.example.org">www.example.org</a>'),
    ],
)
def test_what_was_typed_is_offered_and_becomes_a_link_when_wanted(
    screen: PageScreen, hand: Hand, typed: str, link: str
) -> None:
    hand.type(typed)
    words = link[link.index(">") + 1 : -4]
    plain = hand.html
    assert screen.link_offers.line.accept.accessibleName().startswith(words)
    assert screen.link_offers.line.isVisible()
    assert "<a" not in plain
    screen.link_offers.line.accept.click()
    assert not screen.link_offers.line.isVisible()
    assert hand.html == plain.replace(words, link)
    hand.type("x")
    assert hand.html == plain.replace(words, link).replace("</p>", "x</p>")
    hand.editor.undo()
    hand.editor.undo()
    assert hand.html == plain


def test_an_offer_comes_with_enter_too_and_is_taken_by_key(
    qtbot: QtBot, window: MainWindow, screen: PageScreen, hand: Hand
) -> None:
    window.activateWindow()
    qtbot.waitActive(window)
    hand.editor.setFocus()
    hand.type(" 06181 400")
    assert not offered(screen)
    hand.enter()
    hand.type("x")
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    hand.press(Qt.Key.Key_L, both)
    assert '<a href="tel:+496181400">06181 400</a></p>' in hand.html
    assert hand.editor.textCursor().block().text() == "x"


def test_an_offer_follows_a_number_that_goes_on(screen: PageScreen, hand: Hand) -> None:
    hand.type(" 06181 400 ")
    assert offered(screen)
    hand.type("1")
    assert not offered(screen)
    hand.type("23 ")
    assert offered(screen) == "06181 400 123"


def test_what_was_refused_is_not_offered_again(screen: PageScreen, hand: Hand) -> None:
    hand.type(" 06181 400 ")
    screen.link_offers.line.refuse.click()
    assert not screen.link_offers.line.isVisible()
    hand.type("oder 06181/400 ")
    assert not offered(screen)
    hand.type("oder 06181/401 ")
    assert offered(screen)


def test_an_offer_goes_with_its_words(screen: PageScreen, hand: Hand) -> None:
    hand.type(" a@example.org ")
    assert offered(screen)
    hand.backspace()
    hand.backspace()
    assert not offered(screen)
    assert not screen.link_offers.line.isVisible()


def test_nothing_is_offered_within_a_link_or_on_another_page(
    qtbot: QtBot, window: MainWindow, screen: PageScreen, hand: Hand
) -> None:
    hand.type(" 06181 400")
    hand.mark("06181 400")
    hand.editor.commands.set_link("tel:112")
    hand.behind("400")
    hand.type(" ")
    assert not offered(screen)
    hand.type("oder a@example.org ")
    assert offered(screen)
    go_to(qtbot, window, "welcome")
    assert not offered(screen)


def test_the_place_is_right_behind_characters_of_two_units(screen: PageScreen, hand: Hand) -> None:
    hand.editor.textCursor().insertText(" 😀 ")
    hand.editor.moveCursor(QTextCursor.MoveOperation.End)
    hand.type("06181 400 ")
    screen.link_offers.accept()
    assert '😀 <a href="tel:+496181400">06181 400</a>' in hand.html


def test_all_addresses_of_a_text_are_linked_in_one_step(
    screen: PageScreen, hand: Hand, modal_guard: ModalGuard
) -> None:
    modal_guard.allow(AddressListDialog)
    html = (
        '<p>Tel. 06181 400, <a href="tel:112">112</a></p><ul><li>Fax <b>06181</b> 401</li><li>a@example.org</li></ul>'
        "<table><tr><td>06181 402</td></tr></table>"
    )
    hand.load(html)
    screen.link_offers.ask_all()
    (dialog,) = screen.findChildren(AddressListDialog)
    assert [place.words for place in dialog.ticked] == ["06181 400", "06181 401", "a@example.org"]
    dialog.list.item(2).setCheckState(Qt.CheckState.Unchecked)
    assert "2" in dialog.ok.text()
    dialog.ok.click()
    assert hand.html == (
        '<p>Tel. <a href="tel:+496181400">06181 400</a>, <a href="tel:112">112</a></p><ul><li>Fax '
        '<a href="tel:+496181401"><b>06181</b> 401</a></li><li>a@example.org</li></ul>'
        "<table><tr><td>06181 402</td></tr></table>"
    )
    hand.editor.undo()
    assert hand.html == html


# -- icons


def test_the_menu_holds_all_icons_and_writes_them_as_the_cms_does(
    qtbot: QtBot, window: MainWindow, screen: PageScreen, hand: Hand
) -> None:
    actions = screen.parts.toolbar.icon_menu.actions()
    assert [action.objectName() for action in actions] == [f"icon-{name}" for name in NAMES]
    assert all(not action.icon().isNull() and action.text() for action in actions)
    actions[1].trigger()
    icon = (
        '<img style="width: 15px; height: 15px;" src="https://admin.integreat-app.de/static/svg/call.svg" alt="">'
    )
    qtbot.waitUntil(lambda: icon in hand.html, timeout=PATIENCE_MS)
    assert hand.html == WASTE.replace("</p>", f"{icon}</p>")
    wait_until_quiet(qtbot, window)


def test_an_icon_keeps_what_is_typed_next_bold(screen: PageScreen, hand: Hand) -> None:
    hand.load('<p><img src="https://cms.example/static/svg/pin.svg"> <strong>Tel.</strong></p>')
    hand.behind("Tel.")
    screen.icons.insert("call")
    hand.type("x")
    icon = '<img style="width: 15px; height: 15px;" src="https://cms.example/static/svg/call.svg" alt="">'
    assert hand.html == f'<p><img src="https://cms.example/static/svg/pin.svg"> <strong>Tel.{icon}x</strong></p>'


def test_icons_are_drawn_by_us_in_the_colour_of_text() -> None:
    image = integreat_icon("https://admin.integreat-app.de/static/svg/call.svg", "#ff0000")
    assert image is not None
    assert image.deviceIndependentSize().toSize().width() == 15
    points = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    assert {point.name() for point in points if point.alpha() > 250} == {QColor("#ff0000").name()}
    assert integreat_icon("https://example.org/call.svg") is None


def test_the_preview_draws_icons_in_its_own_colours(qtbot: QtBot) -> None:
    browser = PageBrowser()
    qtbot.addWidget(browser)
    html = '<p><img src="https://admin.integreat-app.de/static/svg/clock.svg"></p>'
    for colour in ("#112233", "#eeddcc"):
        browser.show_page(html, "#ffffff", colour, rtl=False)
        found = browser.document().resource(2, QUrl("https://admin.integreat-app.de/static/svg/clock.svg"))
        assert found == integreat_icon("/static/svg/clock.svg", colour)


def test_the_drawings_are_whole() -> None:
    drawn = {name: integreat_icon(f"/static/svg/{name}.svg", "#000000") for name in NAMES}
    for image in drawn.values():
        assert image is not None
        assert any(image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height()))
    assert len({bytes(image.constBits()) for image in drawn.values() if image is not None}) == len(NAMES)
