"""What a sync tells beside pages and texts: shared facts that clashed, and news of the state template."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from integreat_editor.errors import UiLanguage
    from integreat_editor.services.take_records import RecordClash
    from integreat_editor.services.template_source import TemplateNews
    from integreat_editor.ui.main_window.window import MainWindow

_MOST = 3
"""Clashes told with both wordings in one message; more would be read by nobody."""


def tell_clashes(window: MainWindow, clashes: Sequence[RecordClash]) -> None:
    """Both wordings of what a colleague changed as well, and what the server did not take."""
    clashed = [each for each in clashes if not each.refused]
    refused = [each for each in clashes if each.refused]
    if clashed:
        words = QCoreApplication.translate(
            "SyncNews",
            "%n fact(s) that you changed here were changed by a colleague as well. Theirs hold now.",
            "",
            len(clashed),
        )
        lines = [_both(each) for each in clashed[:_MOST] if each.ours or each.theirs]
        window.message_area.notice("\n".join([words, *lines]), "warning", stays=True)
    if refused:
        words = QCoreApplication.translate(
            "SyncNews", "The server did not take %n change(s) about the template; they stay here.", "", len(refused)
        )
        window.message_area.notice(f"{words} {refused[0].theirs}", "warning", stays=True)


def tell_template(window: MainWindow, news: TemplateNews | None, language: UiLanguage) -> None:
    """How many pages of the template are new or changed, or why nobody knows."""
    if news is None:
        return
    if news.error is not None:
        words = QCoreApplication.translate("SyncNews", "The state template could not be asked for news.")
        window.message_area.notice(f"{words} {news.error.title(language)}", "warning")
    elif news.pages:
        words = QCoreApplication.translate(
            "SyncNews", "The state template has %n new or changed page(s).", "", len(news.pages)
        )
        bar = window.message_area.notice(words, "info", stays=True)
        show = QCoreApplication.translate("SyncNews", "Show the template")
        bar.add_button(show, lambda: window.go_to("template"))


def _both(clash: RecordClash) -> str:
    both = QCoreApplication.translate("SyncNews", "Yours: “{ours}” – now: “{theirs}”")
    return both.replace("{ours}", clash.ours).replace("{theirs}", clash.theirs)
