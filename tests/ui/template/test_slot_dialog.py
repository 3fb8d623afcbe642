"""Marking places for local words in a template's text."""

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from integreat_editor.content.slots import slot_html, slot_problems, slots
from integreat_editor.ui.editor import TextEditor
from integreat_editor.ui.template.slot_dialog import SlotDialog, insert_slot, put_slot
from tests.ui.conftest import ModalGuard


@pytest.fixture
def editor(qtbot: QtBot, modal_guard: ModalGuard) -> Iterator[TextEditor]:
    """A text of one paragraph and a list, the cursor behind its first word."""
    modal_guard.allow(SlotDialog)
    made = TextEditor()
    qtbot.addWidget(made)
    made.load("<p>Willkommen hier.</p>\n<ul><li>x</li><li>y</li></ul>")
    cursor = made.textCursor()
    cursor.setPosition(11)
    made.setTextCursor(cursor)
    made.show()
    yield made
    made.close()


def test_a_hint_is_enough(editor: TextEditor) -> None:
    dialog = insert_slot(editor)
    assert not dialog.insert.isEnabled()
    QTest.keyClicks(dialog.hint, "Name der Stadt")
    assert dialog.name.text() == "name-der-stadt"
    dialog.insert.click()

    slot = slot_html("name-der-stadt", "text", "region", "Name der Stadt")
    assert editor.html() == f"<p>Willkommen {slot}hier.</p>\n<ul><li>x</li><li>y</li></ul>"


def test_an_own_name_stays_and_must_be_a_name(editor: TextEditor) -> None:
    dialog = insert_slot(editor)
    QTest.keyClicks(dialog.name, "ort/x")
    QTest.keyClicks(dialog.hint, "Stadt")
    assert not dialog.insert.isEnabled()
    dialog.name.clear()
    QTest.keyClicks(dialog.name, "ort")
    assert dialog.insert.isEnabled()
    dialog.reject()


def test_a_name_means_one_thing(editor: TextEditor) -> None:
    put_slot(editor, "text", slot_html("ort", "text", "region", "Stadt"))
    dialog = insert_slot(editor)
    QTest.keyClicks(dialog.hint, "Ort")
    assert dialog.insert.isEnabled()
    dialog.kind.setCurrentIndex(1)
    dialog.kind.activated.emit(1)
    assert not dialog.insert.isEnabled()
    assert "for something else: Words" in dialog.advice.text()
    dialog.reject()


def test_a_paragraph_stands_below_and_goes_with_one_undo(editor: TextEditor) -> None:
    before = editor.html()
    slot = slot_html("zeiten", "paragraph", "page", "Öffnungszeiten")
    put_slot(editor, "paragraph", slot)

    assert editor.html() == f"<p>Willkommen hier.</p>\n{slot}\n<ul><li>x</li><li>y</li></ul>"
    assert slot_problems(editor.html()) == ()
    editor.undo()
    assert editor.html() == before


def test_what_is_selected_becomes_the_hint(editor: TextEditor) -> None:
    cursor = editor.textCursor()
    cursor.movePosition(cursor.MoveOperation.EndOfWord, cursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    dialog = insert_slot(editor)
    dialog.insert.click()

    (slot,) = slots(editor.html())
    assert (slot.name, slot.hint) == ("hier", "hier")
    assert editor.html().startswith(f"<p>Willkommen {slot.html}.</p>")
