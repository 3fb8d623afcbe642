"""Proposing a local improvement to the template, as an officer does it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from integreat_editor.models.region import Role
from integreat_editor.ui.template.proposal_dialog import ProposalDialog, open_proposal
from tests.services.people import Person
from tests.services.template_factory import MARKET, SCHOOL, VOTING, World
from tests.ui.conftest import ModalGuard
from tests.ui.template.world_desk import desk, world
from tests.ui.work.conftest import Desk

__all__ = ["desk", "world"]
Propose = Callable[[str], ProposalDialog | None]


@pytest.fixture
def propose(world: World, desk: Desk, modal_guard: ModalGuard) -> Propose:
    """Opens the dialog for a page, as the comparison does."""
    modal_guard.allow(ProposalDialog)
    world.template_remote = world.template.remote("anna", Role.AUTHOR)

    windows: list[QWidget] = []

    def make(page: str) -> ProposalDialog | None:
        window = desk.open(lambda _session: QWidget(), Person("anna", world.copy, world.remote))
        windows.append(window)
        open_proposal(desk.sessions[-1], page, window)
        desk.settle()
        found = window.findChildren(ProposalDialog)
        return found[0] if found else None

    return make


def test_all_our_improvements_are_offered(propose: Propose) -> None:
    dialog = propose(VOTING)
    assert dialog is not None
    texts = [dialog.list.item(row).text().splitlines() for row in range(dialog.list.count())]
    assert [first for first, _ in texts] == ["Deutsch", "English", "Українська"]
    assert "12 Euro" in texts[0][1]
    assert len(dialog.chosen) == 3
    assert dialog.title.text() == "Proposal: Wahlen"
    assert "12 Euro" in dialog.difference.browser.toPlainText()
    dialog.reject()


def test_a_number_to_call_is_offered_and_not_ticked(propose: Propose) -> None:
    dialog = propose(SCHOOL)
    assert dialog is not None
    assert dialog.list.item(0).text() == "Deutsch (local words)\n06181 400-0"
    assert dialog.chosen == []
    assert not dialog.send.isEnabled()
    dialog.reject()


def test_what_is_ticked_reaches_the_owners(propose: Propose, world: World, desk: Desk) -> None:
    dialog = propose(VOTING)
    assert dialog is not None
    for row in (1, 2):
        dialog.list.item(row).setCheckState(Qt.CheckState.Unchecked)
    dialog.title.selectAll()
    QTest.keyClicks(dialog.title, "Telefon")
    QTest.keyClicks(dialog.note, "Gilt im ganzen Land")
    dialog.send.click()
    desk.settle()
    (change_set,) = world.template.change_sets.values()
    assert (change_set.title, change_set.note) == ("Telefon", "Gilt im ganzen Land")
    (item,) = change_set.items
    assert world.template.revisions[item.revision or ""][1].html.startswith("<p>Der Ausweis kostet 12 Euro.")
    assert dialog.done_words.isVisible()
    assert change_set.id in dialog.done_words.words.text()
    assert not dialog.send.isVisible()
    dialog.reject()


def test_nothing_ticked_cannot_be_sent(propose: Propose) -> None:
    dialog = propose(VOTING)
    assert dialog is not None
    for row in range(3):
        dialog.list.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert not dialog.send.isEnabled()
    dialog.reject()


def test_without_the_right_it_is_explained(propose: Propose, world: World, desk: Desk) -> None:
    dialog = propose(VOTING)
    assert dialog is not None
    world.template_remote = world.template.remote("anna", Role.OBSERVER)
    dialog.send.click()
    desk.settle()
    assert "You may not propose changes" in dialog.messages.bars[0].words
    assert dialog.send.isEnabled()
    assert not world.template.change_sets
    dialog.reject()


def test_a_page_without_local_words_opens_nothing(propose: Propose, desk: Desk) -> None:
    assert propose(MARKET) is None
    assert desk.errors == ["There is nothing to propose."]
