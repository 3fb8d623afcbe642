"""The list of updates, taking many of them at once, and the remembered decisions."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from integreat_editor.models.template import Follow, Relation, Remembered
from integreat_editor.services.edit_page import save_text
from integreat_editor.services.live_pages import follow_live
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.ui.template.inbox_reading import read_inbox
from integreat_editor.ui.template.memory_dialog import MemoryDialog
from tests.services.template_factory import AT, full_world, there
from tests.services.template_factory import PASS as CARD
from tests.ui.conftest import ModalGuard
from tests.ui.template.update_factory import (
    HOURS,
    PASS,
    PRICE,
    REASON,
    SCHOOL,
    VERSION,
    WASTE,
    Inbox,
    Office,
    OpenInbox,
    entry,
    open_inbox,
)

__all__ = ["open_inbox"]


@pytest.fixture
def inbox(open_inbox: OpenInbox) -> Inbox:
    """An announced page with a question, an unannounced one without."""
    entries = (
        entry(PASS, "Hessenpass mobil", 1, 1, VERSION),
        entry(WASTE, "Abfall", 2, 0),
        entry(SCHOOL, "Schule", 1, 0),
    )
    return open_inbox(Office(entries, (PRICE, HOURS)))


def test_the_owners_words_and_the_urgency_are_said(inbox: Inbox) -> None:
    row = inbox.pane.list.rows[0]
    assert row.said == ("Der Pass kostet jetzt 34 Euro.", "Der Landtag hat es so beschlossen.")
    assert [pill.words.split(" · ")[0] for pill in row.pills] == ["1 question", "urgent"]
    assert row.icon == "warning"


def test_what_was_not_announced_is_shown_too(inbox: Inbox) -> None:
    assert inbox.pane.list.rows[1].soft.startswith("Changed without an announcement · 2 changes touch nothing local")


def test_nothing_open_is_said(open_inbox: OpenInbox) -> None:
    pane = open_inbox(Office((), ())).pane
    assert pane.placeholder.title.text() == "You are up to date with the template of hessen"
    assert not pane.take_all.isVisible()


def test_a_lost_connection_is_said_until_it_is_back(inbox: Inbox) -> None:
    inbox.session.online.emit(False)
    assert "as it was last fetched" in inbox.pane.connection.words.text()
    inbox.session.online.emit(True)
    assert not inbox.pane.connection.isVisible()


def test_enter_opens_the_update(inbox: Inbox) -> None:
    QTest.keyClick(inbox.pane.list, Qt.Key.Key_Return)
    inbox.settle()
    assert inbox.pane.stack.currentWidget() is inbox.pane.update_view
    assert inbox.pane.update_view.parts.title.text() == "Hessenpass mobil"


def test_the_plan_lists_every_page_and_ticks_what_asks_nothing(inbox: Inbox) -> None:
    inbox.pane.take_all.click()
    inbox.settle()
    plan = inbox.pane.take_list
    assert [line.page for line in plan.lines] == [PASS, WASTE, SCHOOL]
    assert plan.ticked == [WASTE, SCHOOL]
    assert inbox.office.clean == []


def test_only_what_is_ticked_is_taken_and_the_result_stays(inbox: Inbox) -> None:
    inbox.pane.take_all.click()
    inbox.settle()
    plan = inbox.pane.take_list
    row = plan.table.topLevelItem(1)
    assert row is not None
    row.setCheckState(0, Qt.CheckState.Unchecked)
    assert plan.take.text() == "Take 1 page"
    plan.take.click()
    inbox.settle()
    assert inbox.office.clean == [SCHOOL]
    assert plan.summary.text() == "1 page taken"
    plan.banner.buttons[0].click()
    assert inbox.screens == ["changes"]


def test_a_decision_is_shown_with_its_reason_and_taken_back(inbox: Inbox, modal_guard: ModalGuard) -> None:
    modal_guard.allow(MemoryDialog)
    inbox.office.memory = (Remembered(PASS, "hours", "ours", HOURS.sides, {}, REASON, "lena", "2026-02-03T09:00:00Z"),)
    dialog = MemoryDialog(inbox.session, inbox.pane)
    dialog.show()
    inbox.settle()
    row = dialog.list.topLevelItem(0)
    assert row is not None
    assert [row.text(number) for number in range(4)] == [
        "Hessenpass mobil",
        "Dienstags von 8 bis 12.",
        "our own words",
        REASON,
    ]
    row.setSelected(True)
    dialog.take_back.click()
    inbox.settle()
    assert inbox.office.taken_back == [(PASS, "hours")]
    assert not dialog.take_back.isEnabled()
    dialog.close()


# -- live pages


@pytest.fixture
def live_copy(tmp_path: Path) -> Iterator[WorkingCopy]:
    """A page follows the template as it is, and has followed its last change."""
    world = full_world(tmp_path)
    world.relate(Relation(CARD, there(CARD), Follow.LIVE))
    follow_live(world.copy, at=AT)
    yield world.copy
    world.copy.close()


def test_prepared_changes_of_live_pages_are_offered(live_copy: WorkingCopy) -> None:
    assert set(read_inbox(live_copy, "anna").live) == {f"{CARD}/{code}" for code in ("de", "en", "uk")}


def test_a_text_with_words_of_our_own_is_not_among_them(live_copy: WorkingCopy) -> None:
    save_text(live_copy, CARD, "de", html="<p>Ganz anders.</p>", at=AT)
    assert set(read_inbox(live_copy, "anna").live) == {f"{CARD}/{code}" for code in ("en", "uk")}
