"""The help answers, finds, and leads on."""

import re

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from integreat_editor.errors import UiLanguage
from integreat_editor.ui.help.dialog import KEYS, HelpDialog
from integreat_editor.ui.help.keys import key_lines
from integreat_editor.ui.help.topics import read_topics
from integreat_editor.ui.main_window.screens import default_screens
from integreat_editor.ui.main_window.window import MainWindow
from tests.ui.actions import workspace_of

LINK = re.compile(r"\]\((help|screen):([^)]+)\)")


def test_both_languages_answer_the_same_questions() -> None:
    german, english = read_topics("de"), read_topics("en")
    assert [topic.key for topic in german] == [topic.key for topic in english]
    assert len(german) >= 10
    assert all(topic.question.endswith("?") and len(topic.answer) > 200 for topic in (*german, *english))


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("language", ["de", "en"])
def test_every_link_leads_somewhere(language: UiLanguage) -> None:
    topics = read_topics(language)
    screens = {"pages", *(screen.key for screen in default_screens())}
    keys = {topic.key for topic in topics}
    for topic in topics:
        for kind, target in LINK.findall(topic.answer):
            assert target in (keys if kind == "help" else screens), (topic.key, target)


def test_typing_narrows_the_questions_and_shows_the_first_answer(qtbot: QtBot) -> None:
    dialog = HelpDialog("en")
    qtbot.addWidget(dialog)
    dialog.search.setText("conflict")
    shown = [dialog.questions.item(row).text() for row in range(dialog.questions.count())]
    assert "What is a conflict?" in shown
    assert len(shown) < len(dialog.topics)
    assert dialog.questions.currentItem().text() in dialog.answer.toPlainText()
    dialog.search.setText("xyzzy")
    assert "Nothing found" in dialog.answer.toPlainText()


def test_a_link_leads_to_another_answer_and_to_a_screen(qtbot: QtBot) -> None:
    dialog = HelpDialog("en")
    qtbot.addWidget(dialog)
    dialog.search.setText("fetch")
    dialog.answer.anchorClicked.emit(QUrl("help:07-conflict"))
    assert dialog.questions.currentItem().text() == "What is a conflict?"
    with qtbot.waitSignal(dialog.screen_wanted) as told:
        dialog.answer.anchorClicked.emit(QUrl("screen:review"))
    assert told.args == ["review"]


def test_the_keys_are_a_topic(qtbot: QtBot) -> None:
    dialog = HelpDialog("en")
    qtbot.addWidget(dialog)
    dialog.show_topic(KEYS)
    assert "F9" in dialog.answer.toPlainText()


def test_the_keys_of_the_help_are_those_of_the_program(window: MainWindow) -> None:
    """Every single key that is named opens something: an action or shortcut has it, or the editor's own keys do."""
    workspace = workspace_of(window)
    widgets = [window, *window.findChildren(QWidget)]
    known = {
        sequence.toString() for widget in widgets for action in widget.actions() for sequence in action.shortcuts()
    }
    known |= {
        sequence.toString() for action in window.menuBar().findChildren(QAction) for sequence in action.shortcuts()
    }
    known |= {shortcut.key().toString() for shortcut in window.findChildren(QShortcut)}
    known |= {"Tab", "Shift+Tab", "Ctrl+Return"}
    assert workspace.page is not None
    named = {key for keys_said, _ in key_lines() for key in keys_said.removesuffix(" … 8").split(", ")}
    assert named - {QKeySequence(key).toString() for key in known} == set()
