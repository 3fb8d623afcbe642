"""Linking on the screen: likely origins, what differs, any other page by search."""

import pytest
from PySide6.QtTest import QTest

from integreat_editor.models.comparison import CompareState, LanguageComparison
from integreat_editor.services.edit_page import save_text
from integreat_editor.services.template_pages import relations
from integreat_editor.ui.template.link_dialog import LinkDialog
from tests.services.template_factory import AT, BASE, LIBRARY, MARKET, SCHOOL, World, there
from tests.ui.template.world_desk import WorldDesk, desk, world, world_desk

__all__ = ["desk", "world", "world_desk"]


@pytest.fixture
def copied(world: World) -> World:
    """Our page of the market was once copied from the template's library, and its phone was changed."""
    html = BASE["de"].replace("Fragen Sie im Rathaus.", "Rufen Sie an: 06181 400-0.")
    save_text(world.copy, MARKET, "de", title="Bücherei am Markt", html=html, at=AT)
    return world


@pytest.fixture
def dialog(copied: World, world_desk: WorldDesk) -> LinkDialog:
    assert world_desk.world is copied
    world_desk.choose(MARKET)
    world_desk.press("Link with the template …")
    return world_desk.opened(LinkDialog)


def test_the_likely_origin_is_offered_with_its_reason(dialog: LinkDialog) -> None:
    row = dialog.list.shown(there(LIBRARY))
    assert row is not None
    assert dialog.list.key == there(LIBRARY)
    assert row.pill in ("likely", "possible")
    assert row.soft


def test_what_differs_is_shown_before(dialog: LinkDialog) -> None:
    words = dialog.difference.browser.toPlainText()
    assert "06181" in words
    assert "Rathaus" in words


def test_linking_keeps_the_text_and_knows_its_base(world_desk: WorldDesk, dialog: LinkDialog) -> None:
    before = world_desk.world.html(MARKET, "de")
    dialog.link.click()
    world_desk.wait(dialog)
    world_desk.choose(there(LIBRARY))
    found = world_desk.pane.view.row.language("de") if world_desk.pane.view.row is not None else None
    assert found == LanguageComparison("de", CompareState.ADAPTED, here=2)  # The title and the sentence with the phone.
    assert world_desk.world.html(MARKET, "de") == before
    with world_desk.world.copy.reading() as unit:
        assert relations(unit)[MARKET].template_page == there(LIBRARY)
    assert any("linked" in notice for notice in world_desk.desk.notices)


def test_any_other_page_is_found_by_its_title(world_desk: WorldDesk, dialog: LinkDialog) -> None:
    QTest.keyClicks(dialog.search, "hunde")
    world_desk.settle()
    assert [dialog.list.shown(key).title for key in dialog.list.keys] == ["Hundesteuer"]  # type: ignore[union-attr]


def test_a_page_that_is_linked_already_is_not_offered(world_desk: WorldDesk, dialog: LinkDialog) -> None:
    assert there(SCHOOL) not in dialog.list.keys
    QTest.keyClicks(dialog.search, "schule")
    world_desk.settle()
    assert dialog.list.keys == []
    assert not dialog.link.isEnabled()


def test_nothing_alike_is_said(world_desk: WorldDesk) -> None:
    world = world_desk.world
    save_text(world.copy, MARKET, "de", title="Xylofon", html="<p>Qwertz uiop.</p>", at=AT)
    world_desk.pane.refresh()
    world_desk.settle()
    world_desk.choose(MARKET)
    world_desk.press("Link with the template …")
    dialog = world_desk.opened(LinkDialog)
    assert dialog.list.keys == []
    assert "You can search" in dialog.difference.summary.text()
