"""What a sync tells beside pages and texts."""

import pytest
from PySide6.QtWidgets import QPushButton

from integreat_editor.services.take_records import RecordClash
from integreat_editor.services.template_source import TemplateNews
from integreat_editor.sync.errors import Forbidden, ServerUnreachable
from integreat_editor.ui.main_window.sync_news import tell_clashes, tell_template
from integreat_editor.ui.main_window.window import MainWindow

CLASH = RecordClash("template_declined", "a", "reason", "Annas Grund", "Bodos Grund")


def words(window: MainWindow) -> str:
    return "\n".join(bar.words for bar in window.message_area.bars)


def test_both_wordings_of_a_clash_are_told(window: MainWindow) -> None:
    tell_clashes(window, [CLASH])
    assert "Annas Grund" in words(window)
    assert "Bodos Grund" in words(window)


def test_what_the_server_did_not_take_is_told_with_its_reason(window: MainWindow) -> None:
    reason = Forbidden().title("en")
    tell_clashes(window, [RecordClash("template_source", "main", "", "{}", reason, refused=True)])
    assert "they stay here" in words(window)
    assert reason in words(window)


def test_news_of_the_template_lead_to_it(window: MainWindow) -> None:
    tell_template(window, TemplateNews(frozenset({"a", "b"})), "en")
    (bar,) = window.message_area.bars
    assert "2 new or changed" in bar.words
    next(each for each in bar.findChildren(QPushButton) if each.text() == "Show the template").click()
    keys = [screen.key for screen in window.screens]
    assert window.header.tabs.currentIndex() == keys.index("template") + 1


def test_a_template_that_does_not_answer_is_told(window: MainWindow) -> None:
    tell_template(window, TemplateNews(error=ServerUnreachable(server="https://vorlage.example")), "en")
    assert "https://vorlage.example" in words(window)


@pytest.mark.parametrize("news", [None, TemplateNews()])
def test_no_news_are_no_message(window: MainWindow, news: TemplateNews | None) -> None:
    tell_template(window, news, "en")
    tell_clashes(window, [])
    assert window.message_area.bars == ()
