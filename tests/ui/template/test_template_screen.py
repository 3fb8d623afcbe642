"""The template's screen: its tabs, choosing a template, fetching it, and the way from pane to pane."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from integreat_editor.models.region import Role
from integreat_editor.models.template import TemplateSource
from integreat_editor.models.template_records import RELATION, no_relation_record
from integreat_editor.services import template_source
from integreat_editor.services.template_source import set_template
from integreat_editor.settings import Settings
from integreat_editor.sync.errors import ServerUnreachable
from integreat_editor.ui.main_window.window import MainWindow
from integreat_editor.ui.page.template_line import TemplateLine
from integreat_editor.ui.session import Session
from integreat_editor.ui.template.compare import ComparePane
from integreat_editor.ui.template.counting import UpdateCounter
from integreat_editor.ui.template.inbox import InboxPane
from integreat_editor.ui.template.screen import TemplateScreen
from integreat_editor.ui.template.source_dialog import SourceDialog
from tests.services.people import Person
from tests.services.template_factory import DOCTOR, MARKET, OLD, PASS, VOTING, WASTE, WELCOME, World, there
from tests.ui.actions import PATIENCE_MS
from tests.ui.conftest import ModalGuard
from tests.ui.template.world_desk import desk, world
from tests.ui.test_accessibility import controls, name_of
from tests.ui.work.conftest import Desk

__all__ = ["desk", "world"]
Opener = Callable[[], TemplateScreen]


@pytest.fixture
def open_screen(desk: Desk, world: World) -> Opener:
    """The screen as Anna sees it."""

    def make() -> TemplateScreen:
        return desk.open(TemplateScreen, Person("anna", world.copy, world.remote))

    return make


@pytest.fixture
def nothing_followed(world: World) -> World:
    """The region has no template yet."""
    set_template(world.copy, None)
    return world


def settle(qtbot: QtBot, desk: Desk, screen: TemplateScreen) -> None:
    """Until the panes are read too."""

    def quiet() -> bool:
        pane = screen.pane("compare")
        waiting = isinstance(pane, ComparePane) and (pane.is_waiting or pane.view.is_waiting)
        return not waiting and not any(session.tasks.busy for session in desk.sessions)

    qtbot.waitUntil(quiet, timeout=PATIENCE_MS)


def test_the_tabs_stand_in_the_order_of_the_work(open_screen: Opener) -> None:
    screen = open_screen()
    tabs = screen.tabs
    titles = [tabs.tabText(number) for number in range(tabs.count())]
    assert titles[0].startswith("Updates")
    assert titles[1] == "Compare"


def test_open_updates_are_counted_on_the_tab(desk: Desk, open_screen: Opener) -> None:
    screen = open_screen()
    desk.sessions[0].tell_updates(3)
    assert screen.tabs.tabText(0) == "Updates  3"
    assert screen.tabs.accessibleTabName(0) == "Updates: 3"
    desk.sessions[0].tell_updates(0)
    assert screen.tabs.tabText(0) == "Updates"


def test_what_changes_while_it_is_counted_is_counted_after_it(qtbot: QtBot, desk: Desk, world: World) -> None:
    desk.open(TemplateScreen, Person("anna", world.copy, world.remote))
    counter = UpdateCounter(desk.sessions[0])
    counter.refresh()
    with world.copy.unit() as unit:
        for page in (PASS, VOTING, DOCTOR, OLD):
            unit.records.change(no_relation_record(page))
    counter.refresh()
    qtbot.waitUntil(lambda: not counter.is_waiting, timeout=PATIENCE_MS)
    assert counter.count == 0


def test_the_window_counts_them_too(qtbot: QtBot, world: World) -> None:
    window = MainWindow(Settings(language="en", theme="light"), save=lambda _settings: None)
    qtbot.addWidget(window)
    window.show_copy(world.copy.path)
    window.show()
    qtbot.waitUntil(lambda: window.header.tabs.tabText(1).startswith("Template  "), timeout=PATIENCE_MS)
    window.close()
    window.tasks.wait()


def test_the_template_is_named(open_screen: Opener) -> None:
    assert open_screen().where.text() == "Template: Landesvorlage"


def test_a_pane_is_made_when_it_is_first_shown(qtbot: QtBot, desk: Desk, open_screen: Opener) -> None:
    screen = open_screen()
    assert screen.pane("compare") is None
    screen.tabs.setCurrentIndex(1)
    settle(qtbot, desk, screen)
    assert isinstance(screen.pane("compare"), ComparePane)
    assert screen.stack.currentWidget() is screen.pane("compare")


def test_an_update_is_taken_from_the_comparison(qtbot: QtBot, desk: Desk, open_screen: Opener) -> None:
    screen = open_screen()
    screen.go_to("compare")
    settle(qtbot, desk, screen)
    pane = screen.pane("compare")
    assert isinstance(pane, ComparePane)
    pane.view.choose(there(PASS))
    settle(qtbot, desk, screen)
    pane.actions_of_rows.commands(pane.view.chosen_rows)[0][1]()
    settle(qtbot, desk, screen)
    updates = screen.pane("updates")
    assert isinstance(updates, InboxPane)
    assert screen.stack.currentWidget() is updates
    assert updates.stack.currentWidget() is updates.update_view


def test_what_is_wanted_is_shown_once_the_screen_is_read(qtbot: QtBot, desk: Desk, world: World) -> None:
    def make(session: Session) -> TemplateScreen:
        screen = TemplateScreen(session)
        session.template_wanted.emit("compare", VOTING)
        return screen

    screen = desk.open(make, Person("anna", world.copy, world.remote))
    settle(qtbot, desk, screen)
    pane = screen.pane("compare")
    assert isinstance(pane, ComparePane)
    assert pane.view.key == there(VOTING)


@pytest.mark.usefixtures("nothing_followed")
def test_without_a_template_it_is_explained_and_one_can_be_chosen(open_screen: Opener) -> None:
    screen = open_screen()
    assert screen.stack.currentWidget() is screen.placeholder
    assert screen.placeholder.title.text() == "This region follows no template yet"
    assert [button.text() for button in screen.placeholder.buttons] == ["Choose a template …"]
    assert not screen.fetch.isVisible()


def test_an_observer_is_not_offered_to_choose_one(nothing_followed: World, desk: Desk) -> None:
    world = nothing_followed
    screen = desk.open(TemplateScreen, Person("anna", world.copy, world.remote))
    desk.sessions[0].role = Role.OBSERVER.value
    screen.standing = None
    screen.refresh()
    desk.settle()
    assert screen.placeholder.buttons == []


@pytest.mark.usefixtures("nothing_followed")
def test_choosing_a_template_fetches_it(qtbot: QtBot, desk: Desk, open_screen: Opener, modal_guard: ModalGuard) -> None:
    modal_guard.allow(SourceDialog)
    screen = open_screen()
    screen.placeholder.buttons[0].click()
    dialog = screen.window().findChild(SourceDialog)
    assert dialog is not None
    assert dialog.url.text() == "http://localhost"
    assert not dialog.start.isEnabled()
    dialog.region.setText("vorlage")
    dialog.start.click()
    qtbot.waitUntil(lambda: screen.standing is not None and screen.standing.source is not None, timeout=PATIENCE_MS)
    settle(qtbot, desk, screen)
    assert screen.where.text() == "Template: Landesvorlage"
    assert screen.stack.currentWidget() is not screen.placeholder


@pytest.mark.usefixtures("nothing_followed")
def test_a_template_that_does_not_answer_is_told_in_the_dialog(
    qtbot: QtBot,
    desk: Desk,
    open_screen: Opener,
    modal_guard: ModalGuard,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def gone(*_given: object) -> None:
        raise ServerUnreachable(server="localhost")

    modal_guard.allow(SourceDialog)
    monkeypatch.setattr(template_source, "pull_template", gone)
    screen = open_screen()
    screen.choose_template()
    dialog = screen.window().findChild(SourceDialog)
    assert dialog is not None
    dialog.region.setText("vorlage")
    dialog.start.click()
    qtbot.waitUntil(lambda: bool(dialog.messages.bars), timeout=PATIENCE_MS)
    desk.settle()
    assert dialog.isVisible()
    assert dialog.start.isEnabled()
    dialog.reject()


def test_fetching_tells_how_much_is_new(qtbot: QtBot, desk: Desk, world: World, open_screen: Opener) -> None:
    screen = open_screen()
    world.publish(there(WELCOME), {"de": "<p>Ganz neu.</p>"})
    screen.fetch.click()
    settle(qtbot, desk, screen)
    assert desk.notices[-1].startswith("1 page")
    screen.fetch.click()
    settle(qtbot, desk, screen)
    assert desk.notices[-1] == "Nothing new in the template."


def test_the_source_is_prefilled_when_it_is_changed(open_screen: Opener, modal_guard: ModalGuard) -> None:
    modal_guard.allow(SourceDialog)
    screen = open_screen()
    screen.change.click()
    dialog = screen.window().findChild(SourceDialog)
    assert dialog is not None
    assert dialog.source == TemplateSource("hub", "http://localhost", "vorlage", False)
    dialog.kind.setCurrentIndex(dialog.kind.findData("api3"))
    assert not dialog.share.isVisible()
    dialog.reject()


def test_no_template_is_followed_any_more(
    qtbot: QtBot, desk: Desk, world: World, open_screen: Opener, modal_guard: ModalGuard
) -> None:
    modal_guard.allow(SourceDialog)
    screen = open_screen()
    screen.choose_template()
    dialog = screen.window().findChild(SourceDialog)
    assert dialog is not None
    dialog.leave.click()
    settle(qtbot, desk, screen)
    assert screen.stack.currentWidget() is screen.placeholder
    with world.copy.reading() as unit:
        assert template_source.template_source(unit) is None
        assert unit.records.get(RELATION, PASS) is not None


def test_a_page_says_how_it_stands_and_leads_to_the_template(desk: Desk, world: World) -> None:
    line = desk.open(TemplateLine, Person("anna", world.copy, world.remote))
    wanted: list[str] = []
    desk.sessions[0].screen_wanted.connect(wanted.append)
    line.show_page(WASTE)
    desk.settle()
    assert line.text() == "From the state template: up to date"
    line.show_page(PASS)
    desk.settle()
    assert line.text().startswith("From the state template: 1 change")
    parts: list[tuple[str, str]] = []
    desk.sessions[0].template_wanted.connect(lambda part, page: parts.append((part, page)))
    line.click()
    assert wanted == ["template"]
    assert parts == [("updates", PASS)]
    line.show_page(MARKET)
    desk.settle()
    assert line.isHidden()


@pytest.mark.parametrize("pane", ["compare", "source"])
def test_every_control_has_a_name(
    qtbot: QtBot, desk: Desk, open_screen: Opener, modal_guard: ModalGuard, pane: str
) -> None:
    modal_guard.allow(SourceDialog)
    screen = open_screen()
    screen.go_to("compare")
    settle(qtbot, desk, screen)
    shown = screen.pane("compare")
    assert isinstance(shown, ComparePane)
    shown.view.choose(there(PASS))
    settle(qtbot, desk, screen)
    if pane == "source":
        screen.choose_template()
    found = controls(screen.window())
    assert len(found) > 10
    assert [type(widget).__name__ for widget in found if not name_of(widget).strip()] == []
