"""Characters that no key has."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from integreat_editor.ui.editor.special_characters import SpecialCharactersDialog, characters
from tests.ui.editor.hand import Hand


def test_each_character_is_there_once_and_has_a_name() -> None:
    chars = [char for char, _, _ in characters()]
    assert len(chars) == len(set(chars))
    assert all(name for _, _, name in characters())


def test_a_character_is_found_by_its_name_and_written(hand: Hand, qtbot: QtBot) -> None:
    dialog = SpecialCharactersDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.chosen.connect(hand.editor.commands.insert_text)
    hand.load("<p>Ab 20 <b>x</b></p>")
    hand.behind("20 ")
    QTest.keyClicks(dialog.search, "euro")
    assert dialog.board.count() == 1
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    assert hand.html == "<p>Ab 20 €<b>x</b></p>"
    dialog.search.clear()
    assert dialog.board.item(0).text() == "€", "what was used last stands first"


def test_the_board_can_be_walked_with_the_arrow_keys(qtbot: QtBot) -> None:
    dialog = SpecialCharactersDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.board.setFocus()
    before = dialog.name.text()
    QTest.keyClick(dialog.board, Qt.Key.Key_Right)
    assert dialog.name.text() != before
    with qtbot.waitSignal(dialog.chosen):
        QTest.keyClick(dialog.board, Qt.Key.Key_Return)
