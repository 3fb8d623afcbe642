"""The quiet line below the text."""

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from integreat_editor.ui.main_window.window import MainWindow
from tests.ui.actions import PATIENCE_MS, go_to

LONG = "Wer in der Stadt " + "sehr " * 20 + "lange wohnt, meldet sich an. "


def test_figures_follow_while_one_writes_and_lead_to_long_sentences(qtbot: QtBot, window: MainWindow) -> None:
    screen = go_to(qtbot, window, "school", "de")
    line, editor = screen.figures.line, screen.parts.editor
    qtbot.waitUntil(lambda: "word" in line.words.text(), timeout=PATIENCE_MS)
    before = line.words.text()
    assert not line.long.isVisible()
    QTest.keyClicks(editor, LONG)
    qtbot.waitUntil(line.long.isVisible, timeout=PATIENCE_MS)
    assert line.words.text() != before
    line.long.click()
    assert editor.textCursor().selectedText().startswith("Wer in der Stadt sehr")
    assert editor.hasFocus() or not window.isActiveWindow()
