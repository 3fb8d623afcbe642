"""The toolbar: what it does, what it shows, whether everyone can use it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from integreat_editor.ui.editor.toolbar import EditorToolBar
from tests.ui.editor.hand import Hand


@pytest.fixture
def toolbar(hand: Hand, qtbot: QtBot) -> Iterator[EditorToolBar]:
    window = QWidget()
    qtbot.addWidget(window)
    made = EditorToolBar(hand.editor)
    column = QVBoxLayout(window)
    column.addWidget(made)
    column.addWidget(hand.editor)
    window.show()
    qtbot.waitExposed(window)
    yield made
    hand.editor.setParent(None)


def actions(toolbar: EditorToolBar) -> list[QAction]:
    return [action for action in toolbar.actions() if action.objectName()]


def test_buttons_show_what_is_at_the_cursor(hand: Hand, toolbar: EditorToolBar) -> None:
    hand.load('<h3>Titel</h3><ul><li><b>a <a href="tel:1">Amt</a></b></li></ul>')
    hand.behind("Tit")
    assert toolbar.text_block.currentText() == "Heading 3"
    assert not toolbar.bullets.isChecked()
    hand.behind("Am")
    assert toolbar.bold.isChecked()
    assert toolbar.link.isChecked()
    assert toolbar.bullets.isChecked()
    assert not toolbar.italic.isChecked()
    assert toolbar.text_block.currentText() == "Paragraph"


def test_buttons_change_the_text(hand: Hand, toolbar: EditorToolBar) -> None:
    hand.load("<p>a</p>")
    hand.mark("a")
    toolbar.bold.trigger()
    toolbar.numbers.trigger()
    assert hand.html == "<ol>\n<li><strong>a</strong></li></ol>"
    assert toolbar.undo.isEnabled()
    toolbar.undo.trigger()
    toolbar.undo.trigger()
    assert hand.html == "<p>a</p>"
    assert toolbar.undo.isEnabled(), "an earlier version may be in the file"
    assert toolbar.redo.isEnabled()


def test_kind_of_paragraph_is_chosen(hand: Hand, toolbar: EditorToolBar) -> None:
    hand.load("<p>a</p>")
    toolbar.text_block.setCurrentIndex(1)
    toolbar.text_block.activated.emit(1)
    assert hand.html == "<h2>a</h2>"


@pytest.mark.parametrize(("key", "expected"), [(Qt.Key.Key_B, "<strong>a</strong>"), (Qt.Key.Key_I, "<em>a</em>")])
def test_keys_reach_the_actions(
    hand: Hand, toolbar: EditorToolBar, qtbot: QtBot, key: Qt.Key, expected: str,
) -> None:  # fmt: skip
    hand.load("<p>a</p>")
    hand.mark("a")
    window = toolbar.window()
    window.activateWindow()
    qtbot.waitActive(window)
    hand.editor.setFocus()
    QTest.keyClick(hand.editor, key, Qt.KeyboardModifier.ControlModifier)
    assert hand.html == f"<p>{expected}</p>"


def test_link_is_asked_for(hand: Hand, toolbar: EditorToolBar, qtbot: QtBot) -> None:
    hand.load("<p>zum Amt</p>")
    hand.mark("Amt")
    with qtbot.waitSignal(toolbar.link_requested):
        toolbar.link.trigger()


def test_every_button_has_a_name_an_icon_and_can_be_reached(toolbar: EditorToolBar) -> None:
    toolbar.set_images_possible(True)
    for action in actions(toolbar):
        button = toolbar.widgetForAction(action)
        assert button is not None
        assert button.accessibleName() == action.text()
        assert not action.icon().isNull()
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert toolbar.text_block.accessibleName()


def test_shortcuts_are_given_once(toolbar: EditorToolBar) -> None:
    shortcuts = [shortcut.toString() for action in toolbar.editor.actions() for shortcut in action.shortcuts()]
    assert len(shortcuts) > 20
    assert len(shortcuts) == len(set(shortcuts))


def test_underline_alignment_and_direction_are_shown_and_changed(hand: Hand, toolbar: EditorToolBar) -> None:
    hand.load('<p style="text-align: center;">a <u>b</u></p>')
    hand.mark("b")
    assert toolbar.underline.isChecked()
    assert toolbar.alignments["center"].isChecked()
    toolbar.underline.trigger()
    toolbar.alignments["right"].trigger()
    toolbar.directions["rtl"].trigger()
    assert hand.html == '<p style="text-align: right;" dir="rtl">a b</p>'
    assert toolbar.directions["rtl"].isChecked()


def test_the_row_fits_beside_the_preview_at_1280_pixels(toolbar: EditorToolBar) -> None:
    """The text's part of the window is 540 pixels wide then, 24 of them margins."""
    assert toolbar.sizeHint().width() <= 516


def test_struck_and_raised_text_is_shown_in_the_menu(hand: Hand, toolbar: EditorToolBar) -> None:
    hand.load("<p>a <s>b</s><sup>c</sup></p>")
    hand.mark("b")
    assert (toolbar.strike.isChecked(), toolbar.superscript.isChecked()) == (True, False)
    hand.mark("c")
    assert (toolbar.strike.isChecked(), toolbar.superscript.isChecked()) == (False, True)


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier),
        (Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier),
    ],
)
def test_headings_have_the_keys_of_tinymce_and_word(
    hand: Hand, toolbar: EditorToolBar, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier,
) -> None:  # fmt: skip
    hand.load("<p>a</p>")
    window = toolbar.window()
    window.activateWindow()
    qtbot.waitActive(window)
    hand.editor.setFocus()
    QTest.keyClick(hand.editor, key, modifier)
    assert hand.html == "<h3>a</h3>"


@pytest.mark.parametrize(("key", "text"), [(Qt.Key.Key_2, "²"), (Qt.Key.Key_S, "ś"), (Qt.Key.Key_BracketLeft, "[")])
def test_what_altgr_writes_is_no_command(hand: Hand, toolbar: EditorToolBar, key: Qt.Key, text: str) -> None:
    """Windows says Ctrl+Alt for AltGr."""
    hand.load("<p>20 m</p>")
    hand.behind("m")
    both = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier
    asked = QKeyEvent(QKeyEvent.Type.ShortcutOverride, key, both, text)
    asked.ignore()
    QApplication.sendEvent(toolbar.editor, asked)
    assert asked.isAccepted()
    QApplication.sendEvent(toolbar.editor, QKeyEvent(QKeyEvent.Type.KeyPress, key, both, text))
    assert hand.html == f"<p>20 m{text}</p>"


def test_the_row_goes_on_below_where_the_room_is_narrow(toolbar: EditorToolBar) -> None:
    """With large text nothing may hide: all buttons stay in sight."""
    room = QRect(0, 0, 300, toolbar.heightForWidth(300))
    assert room.height() > toolbar.sizeHint().height()
    toolbar.resize(room.size())
    shown = [child for child in toolbar.children() if isinstance(child, QToolButton | QComboBox)]
    assert len(shown) == 12
    assert all(room.contains(widget.geometry()) for widget in shown)


def test_menus_hold_the_rest(toolbar: EditorToolBar) -> None:
    menus = {button.objectName(): button.menu() for button in toolbar.findChildren(QToolButton) if button.menu()}
    assert set(menus) == {"text-menu", "paragraph-menu", "insert-menu"}
    assert all(len(menu.actions()) >= 6 for menu in menus.values() if menu is not None)
