"""What a paste says, and Markdown drafts: pasted, dropped, read from a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from integreat_editor.content.pasted import Dropped, Pasted
from integreat_editor.services.markdown_draft import (
    DraftIsNoText,
    DraftNotUtf8,
    DraftTooLarge,
    DraftUnreadable,
    read_draft,
)
from integreat_editor.ui.main_window.window import MainWindow
from integreat_editor.ui.page.markdown_file import insert_markdown_file
from integreat_editor.ui.page.paste_line import pasted_words
from integreat_editor.ui.page.screen import PageScreen
from tests.ui.actions import go_to, wait_until_quiet

HTML = '<h2>Ort</h2><p>Im <b>Amt</b> <span style="color:red">heute</span></p><img src="x.png"><img src="y.png">'


@pytest.fixture
def screen(qtbot: QtBot, window: MainWindow) -> PageScreen:
    found = go_to(qtbot, window, "welcome")
    found.parts.editor.selectAll()
    return found


def paste(screen: PageScreen, words: str, html: str = "") -> None:
    data = QMimeData()
    data.setText(words)
    if html:
        data.setHtml(html)
    screen.parts.editor.insertFromMimeData(data)


def test_a_paste_says_what_it_kept_and_what_not(screen: PageScreen) -> None:
    paste(screen, "Ort\nIm Amt heute", HTML)
    line = screen.pastes.line
    assert line.isVisible()
    assert line.words.text() == "Pasted. Kept: headings, bold. Left out: colours, 2 image(s)."
    assert not line.markdown.isVisible()


def test_plain_text_instead_is_one_step_back_from_the_paste(screen: PageScreen) -> None:
    before = screen.parts.editor.html()
    paste(screen, "Ort\nIm Amt heute", HTML)
    QTest.mouseClick(screen.pastes.line.plain, Qt.MouseButton.LeftButton)
    assert screen.parts.editor.html() == "<p>Ort</p>\n<p>Im Amt heute</p>"
    assert not screen.pastes.line.isVisible()
    screen.parts.editor.undo()
    assert screen.parts.editor.html() == before


def test_the_line_goes_when_one_writes_on(screen: PageScreen) -> None:
    paste(screen, "Ort", HTML)
    QTest.keyClicks(screen.parts.editor, "x")
    assert not screen.pastes.line.isVisible()


def test_ordinary_words_say_nothing(screen: PageScreen) -> None:
    paste(screen, "Nur Worte.")
    assert not screen.pastes.line.isVisible()


def test_markdown_is_offered_and_taken_over(screen: PageScreen) -> None:
    paste(screen, "## Ort\n\n- eins\n- zwei\n")
    line = screen.pastes.line
    assert "Markdown" in line.words.text()
    assert not line.plain.isVisible()
    QTest.mouseClick(line.markdown, Qt.MouseButton.LeftButton)
    assert screen.parts.editor.html() == "<h2>Ort</h2>\n<ul>\n<li>eins</li>\n<li>zwei</li></ul>"
    screen.parts.editor.undo()
    assert "Die ersten Schritte" in screen.parts.editor.html()


def test_every_kind_has_words() -> None:
    kinds = "image video frame script form colour font alignment comment hidden link merged_cells numbering".split()  # noqa: SIM905  # a list to read
    words = pasted_words(Pasted("", frozenset({"table"}), tuple(Dropped(kind, 2) for kind in kinds)))
    assert words.count(",") == len(kinds) - 1


def test_a_draft_from_a_file_fills_an_empty_title(
    qtbot: QtBot, window: MainWindow, screen: PageScreen, tmp_path: Path
) -> None:
    file = tmp_path / "entwurf.md"
    file.write_text("# Neuer Titel\n\n## Ort\n\nHier.\n", encoding="utf-8")
    insert_markdown_file(screen, file)
    wait_until_quiet(qtbot, window)
    assert screen.parts.title.text() == "Ankommen"
    assert screen.parts.editor.html() == "<h2>Neuer Titel</h2>\n<h3>Ort</h3>\n<p>Hier.</p>"
    screen.parts.title.clear()
    screen.parts.editor.selectAll()
    screen.parts.editor.files_dropped.emit([file])
    wait_until_quiet(qtbot, window)
    assert screen.parts.title.text() == "Neuer Titel"
    assert screen.parts.editor.html() == "<h2>Ort</h2>\n<p>Hier.</p>"


def test_what_is_no_draft_is_told(tmp_path: Path) -> None:
    with pytest.raises(DraftUnreadable):
        read_draft(tmp_path / "fehlt.md", with_title=True)
    for data, error in (
        (b"PK\x03\x04\0\0", DraftIsNoText),
        ("Straße".encode("cp1252"), DraftNotUtf8),
        (b"a" * 1_000_001, DraftTooLarge),
    ):
        (tmp_path / "x.md").write_bytes(data)
        with pytest.raises(error):
            read_draft(tmp_path / "x.md", with_title=True)
