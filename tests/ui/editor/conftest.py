"""An editor for each test, and a hand in it."""

import pytest
from pytestqt.qtbot import QtBot

from integreat_editor.ui.editor import TextEditor
from tests.ui.editor.hand import Hand


@pytest.fixture
def hand(qtbot: QtBot) -> Hand:
    editor = TextEditor()
    qtbot.addWidget(editor)
    editor.resize(640, 480)
    return Hand(editor)
