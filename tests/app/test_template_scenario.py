"""The demo's story through the window: Hessen changes its page on the Hessen-Pass mobil, Maintal keeps its words."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from integreat_editor.app import OWNERS, PEOPLE, REGIONS
from integreat_editor.app.demo_hub import DemoHub
from integreat_editor.content.sentences import sentences
from integreat_editor.models.text import Text
from integreat_editor.models.translation import TranslationState
from integreat_editor.services import push_changes, review_changes, submit_changes, sync_region
from integreat_editor.services.connect_copy import connect_copy
from integreat_editor.services.edit_page import confirm_translation, read_text, save_text
from integreat_editor.services.open_copy import open_region
from integreat_editor.services.read_tree import read_tree
from integreat_editor.settings import Settings
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.progress import Progress
from integreat_editor.sync.remote import Remote
from integreat_editor.ui.changes import ChangesScreen
from integreat_editor.ui.demo.copies import DemoCredentials
from integreat_editor.ui.demo.window import Demo, DemoWindow
from integreat_editor.ui.main_window.workspace import Workspace
from integreat_editor.ui.push import PushScreen
from integreat_editor.ui.review import ReviewScreen
from integreat_editor.ui.start import is_shown
from integreat_editor.ui.template.inbox import InboxPane
from integreat_editor.ui.template.screen import TemplateScreen
from integreat_editor.ui.template.update_card import StepCard
from tests.app.conftest import COORDINATOR, OFFICER, CopyOf

PATIENCE_MS = 60_000
AT = "2026-11-22T10:00:00Z"
CODES = ("de", "en", "ar", "uk", "tr")
TITLE = "Hessen-Pass mobil"
OFFICE_PHONE, FILLED_PHONE = "069 90009890", "069 90009700"
"""Of the town's service office, which only Maintal has; and of its integration office, filled into the template."""
REASON = "Wir behalten unsere eigenen Öffnungszeiten."
PRICE = {"de": ">{} Euro<", "en": ">{} euros<", "ar": ">{} يورو<", "uk": ">{} євро<", "tr": ">{} avro<"}
FRIDAY = {
    "de": "Freitag: {} bis {} Uhr",
    "en": "Friday: {} am to {} pm",
    "ar": "الجمعة: من الساعة {} حتى الساعة {}",
    "uk": "п’ятниця: з {}:00 до {}:00",
    "tr": "Cuma: {}.00-{}.00",
}


def price(code: str, euros: int) -> str:
    """The cell of the price."""
    return PRICE[code].format(euros)


def friday(code: str, start: int, end: int) -> str:
    """Opening hours; English clocks begin anew at noon."""
    return FRIDAY[code].format(start, end - 12 if code == "en" else end)


def page_titled(copy: WorkingCopy, title: str) -> str:
    """The id of a page by its German title."""
    with copy.reading() as unit:
        pages = [page.id for page in unit.pages.all()]
    return next(page for page in pages if (text := read_text(copy, page, "de")) is not None and text.title == title)


class Hessen:
    """The owners of the template: one writes, the other approves, and it is public."""

    def __init__(self, hub: DemoHub, copy_of: CopyOf) -> None:
        self._credentials = DemoCredentials(hub.passwords)
        self._author, self._editor = copy_of("hessen", OFFICER), copy_of("hessen", COORDINATOR)
        self.page = page_titled(self._author, TITLE)

    def publish(self, changes: Mapping[str, tuple[str, str]]) -> None:
        """Publishes a replacement in every language."""
        for code in CODES:
            text = read_text(self._author, self.page, code)
            assert text is not None
            before, now = changes[code]
            assert before in text.html, (code, before)
            save_text(self._author, self.page, code, html=text.html.replace(before, now), at=AT)
            confirm_translation(self._author, self.page, code, at=AT)
        with self._server(self._author) as remote:
            sync_region.pull(self._author, remote, Progress())
            made = submit_changes.submit(self._author, "Neues", "", author=OFFICER, at=AT, remote=remote)
        with self._server(self._editor) as remote:
            sync_region.pull(self._editor, remote, Progress())
            review_changes.approve(self._editor, remote, made.id)
        with self._server(self._author) as remote:
            assert push_changes.push(self._author, remote, Progress()).complete

    def _server(self, copy: WorkingCopy) -> "_Server":
        return _Server(connect_copy(copy, self._credentials, None))


class _Server:
    def __init__(self, remote: Remote) -> None:
        self._remote = remote

    def __enter__(self) -> Remote:
        return self._remote

    def __exit__(self, *_problem: object) -> None:
        self._remote.close()


class Maintal:
    """The officer's window; `path` is her working copy."""

    def __init__(self, window: DemoWindow, qtbot: QtBot) -> None:
        self.window = window
        self._qtbot = qtbot
        self.until(lambda: is_shown(window))
        self.path = window.session.path if window.session else Path()
        with open_region(self.path) as copy:
            self.page = page_titled(copy, TITLE)

    def until(self, done: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(done, timeout=PATIENCE_MS)

    def settle(self) -> None:
        self.until(lambda: not self.window.tasks.busy and not self.workspace.is_waiting)

    @property
    def workspace(self) -> Workspace:
        assert self.window.workspace is not None
        return self.window.workspace

    @property
    def inbox(self) -> InboxPane:
        pane = self.template.pane("updates")
        assert isinstance(pane, InboxPane)
        return pane

    @property
    def template(self) -> TemplateScreen:
        screen = self.workspace.made_screen("template")
        assert isinstance(screen, TemplateScreen)
        return screen

    def fetch(self) -> None:
        """What a person does first: look what is new."""
        self.window.go_to("template")
        self.settle()
        self.template.fetch.click()
        self.settle()
        self.template.go_to("updates")
        self.inbox.show_list()
        self.settle()

    def open_update(self) -> None:
        assert self.page in [row.page for row in self.inbox.list.rows]
        self.inbox.list.opened.emit(self.page)
        self.settle()
        self.until(lambda: not self.inbox.update_view.is_waiting and bool(self.cards))

    @property
    def cards(self) -> list[StepCard]:
        return self.inbox.update_view.parts.list.cards

    @property
    def questions(self) -> list[StepCard]:
        return [card for card in self.cards if not card.state.is_answered]

    def take(self) -> None:
        self.inbox.update_view.parts.take.click()
        self.settle()

    def text(self, code: str) -> Text:
        with open_region(self.path) as copy:
            text = read_text(copy, self.page, code)
        assert text is not None
        return text

    def outdated(self) -> dict[str, list[str]]:
        """By language that shows as outdated, the German sentences it has no translation of."""
        found = {}
        now = sentences(self.text("de").html)
        with open_region(self.path) as copy:
            row = next(row for row in read_tree(copy).rows if row.id == self.page)
            with copy.reading() as unit:
                for code, view in row.translations.items():
                    local = unit.translations.get(self.page, code)
                    if view.state is TranslationState.OUTDATED and local is not None and local.source is not None:
                        then = {each.text for each in sentences(unit.texts.get(local.source).html)}
                        found[code] = [each.text for each in now if each.text not in then]
        return found


@pytest.fixture
def own_hub(tmp_path: Path) -> Iterator[DemoHub]:
    """A demo of its own: what is published here stays there."""
    running = DemoHub(tmp_path / "demo", (*PEOPLE, *OWNERS.values()))
    yield running
    running.stop()


@pytest.fixture
def hub(own_hub: DemoHub) -> DemoHub:
    """`copy_of` makes its copies from the same hub."""
    return own_hub


@pytest.fixture
def hessen(hub: DemoHub, copy_of: CopyOf) -> Hessen:
    """The template's owners."""
    return Hessen(hub, copy_of)


@pytest.fixture
def maintal(hub: DemoHub, tmp_path: Path, qtbot: QtBot) -> Iterator[Maintal]:
    """The window on Maintal, which has fetched what the template has announced."""
    window = DemoWindow(Demo(tmp_path, REGIONS, PEOPLE, hub, OWNERS), Settings(language="en"))
    qtbot.addWidget(window)
    window.begin()
    window.show()
    office = Maintal(window, qtbot)
    office.fetch()
    yield office
    window.close()


@pytest.fixture
def decided(maintal: Maintal) -> Maintal:
    """Maintal has taken the first update and kept its own hours on Fridays."""
    maintal.open_update()
    question = maintal.questions[0]
    maintal.inbox.update_view.parts.list.enter(question)
    QTest.keyClick(question, Qt.Key.Key_O)
    assert question.choice is not None
    QTest.keyClicks(question.choice.reason, REASON)
    maintal.take()
    return maintal


def test_the_urgent_update_stands_first_and_asks_about_the_towns_own_hours(maintal: Maintal) -> None:
    row = maintal.inbox.list.rows[0]
    assert row.page == maintal.page
    assert row.said[0].startswith("Der Hessen-Pass mobil spart jetzt 20 Euro im Monat")
    maintal.open_update()
    assert [card.state.step.sides["de"].ours for card in maintal.questions] == [friday("de", 9, 13)]
    assert maintal.questions[0].state.step.languages == CODES


def write_here(maintal: Maintal, before: str, now: str) -> None:
    """A local German sentence that nobody has translated yet."""
    html = maintal.text("de").html
    assert before in html
    with open_region(maintal.path) as copy:
        save_text(copy, maintal.page, "de", html=html.replace(before, now), at=AT)


def test_every_language_has_what_is_new_and_the_town_keeps_its_own(decided: Maintal) -> None:
    for code in CODES:
        html = decided.text(code).html
        assert price(code, 43) in html
        assert "Kinderzuschlag" in html
        assert OFFICE_PHONE in html
        assert FILLED_PHONE in html
        assert "data-slot" not in html
        assert friday(code, 9, 13) in html
    assert decided.outdated() == {}


def test_only_the_local_sentence_shows_as_outdated(maintal: Maintal) -> None:
    write_here(maintal, "am Schalter 3.", "am Schalter 5.")
    maintal.open_update()
    maintal.questions[0].answer("ours")
    maintal.take()
    outdated = maintal.outdated()
    assert outdated.keys() == set(CODES) - {"de"}
    assert {tuple(each) for each in outdated.values()} == {
        ("In Maintal finden Sie die Servicestelle im Stadtladen, am Schalter 5.",)
    }


def test_a_question_is_not_asked_again(decided: Maintal, hessen: Hessen) -> None:
    assert decided.page not in [row.page for row in decided.inbox.list.rows]
    hessen.publish({code: (price(code, 43), price(code, 41)) for code in CODES})
    decided.fetch()
    decided.open_update()
    assert decided.questions == []
    assert [card.state.step.kind for card in decided.cards] == ["template"]
    decided.take()
    assert all(price(code, 41) in decided.text(code).html for code in CODES)
    assert all(friday(code, 9, 13) in decided.text(code).html for code in CODES)
    assert decided.outdated() == {}


def test_a_decision_is_offered_again_where_the_template_changes_the_place(decided: Maintal, hessen: Hessen) -> None:
    hessen.publish({code: (friday(code, 8, 14), friday(code, 7, 15)) for code in CODES})
    decided.fetch()
    decided.open_update()
    (card,) = decided.cards
    assert decided.questions == []
    assert (card.state.answer, card.pill.text()) == ("ours", "remembered")
    assert card.choice is not None
    assert REASON in card.choice.remembered.text()
    decided.take()
    assert all(friday(code, 9, 13) in decided.text(code).html for code in CODES)


def test_the_result_is_submitted_approved_and_published(decided: Maintal, copy_of: CopyOf) -> None:
    decided.inbox.banner.buttons[0].click()
    decided.settle()
    changes = decided.workspace.made_screen("changes")
    assert isinstance(changes, ChangesScreen)
    assert {f"{decided.page}/{code}" for code in CODES} <= set(changes.list.ticked)
    changes.title.setText("Neuer Preis aus der Vorlage")
    changes.submit.click()
    decided.settle()
    _approve_and_push(decided)
    published = copy_of("maintal", COORDINATOR)
    for code in CODES:
        text = read_text(published, decided.page, code)
        assert text is not None
        assert price(code, 43) in text.html
        assert OFFICE_PHONE in text.html
        assert friday(code, 9, 13) in text.html


def _approve_and_push(office: Maintal) -> None:
    """The coordinator reads the change set and publishes it."""
    office.window.go_to_copy("maintal", COORDINATOR)
    office.until(lambda: is_shown(office.window))
    office.window.syncing.pull()
    office.settle()
    office.window.go_to("review")
    office.settle()
    review = office.workspace.made_screen("review")
    assert isinstance(review, ReviewScreen)
    assert review.reading is not None
    mine = next(each for each in review.reading.sets if each.title == "Neuer Preis aus der Vorlage")
    review.open_set(mine.id)
    office.settle()
    review.approve(tuple(review.parts.items.keys))
    office.until(lambda: not review.is_waiting)
    office.window.go_to("push")
    office.settle()
    push = office.workspace.made_screen("push")
    assert isinstance(push, PushScreen)
    push.push.click()
    office.settle()
    assert push.report is not None
    assert push.report.complete
