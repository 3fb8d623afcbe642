"""The demo's story through the window: Hessen changes its page on the Hessen-Pass mobil, Maintal keeps its words."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from integreat_editor.app import PEOPLE, REGIONS
from integreat_editor.app.demo_hub import DemoHub
from integreat_editor.content.sentences import sentences
from integreat_editor.models.template import Relation, TemplateSource
from integreat_editor.models.template_records import relation_record
from integreat_editor.models.text import Text
from integreat_editor.models.translation import TranslationState
from integreat_editor.services import push_changes, review_changes, submit_changes, sync_region, template_source
from integreat_editor.services.connect_copy import connect_copy
from integreat_editor.services.edit_page import confirm_translation, read_text, save_text
from integreat_editor.services.open_copy import open_region
from integreat_editor.services.read_tree import read_tree
from integreat_editor.services.template_pages import relations
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
PHONE = "069 90009890"
REASON = "Wir behalten unsere eigenen Öffnungszeiten."
PRICE = {"de": "{} Euro", "en": "{} euros", "ar": "{} يورو", "uk": "{} євро", "tr": "{} avro"}
NEW = {
    "de": "Den Pass gibt es jetzt auch in der App.",
    "en": "The pass is now also available in the app.",
    "ar": "البطاقة متوفرة الآن أيضاً في التطبيق.",
    "uk": "Пас тепер доступний також у застосунку.",
    "tr": "Kart artık uygulamada da var.",
}
HOURS = {
    "de": "Montag bis Donnerstag: {} bis {} Uhr",
    "en": "Monday to Thursday: {} am to {} pm",
    "ar": "من الاثنين إلى الخميس: من الساعة {} حتى الساعة {}",
    "uk": "з понеділка до четверга: з {}:00 до {}:00",
    "tr": "Pazartesiden perşembeye: {}.00-{}.00",
}


def hours(code: str, start: int, end: int) -> str:
    """Opening hours; English clocks begin anew at noon."""
    return HOURS[code].format(start, end - 12 if code == "en" else end)


def prices(before: int, now: int) -> dict[str, tuple[str, str]]:
    return {code: (f">{words.format(before)}<", f">{words.format(now)}<") for code, words in PRICE.items()}


def page_titled(copy: WorkingCopy, title: str) -> str:
    with copy.reading() as unit:
        pages = [page.id for page in unit.pages.all()]
    return next(page for page in pages if (text := read_text(copy, page, "de")) is not None and text.title == title)


class Hessen:
    """The owners of the template: one writes, the other approves, and it is public."""

    def __init__(self, hub: DemoHub, copy_of: CopyOf) -> None:
        self._credentials = DemoCredentials(hub.passwords)
        self._author, self._editor = copy_of("hessen", OFFICER), copy_of("hessen", COORDINATOR)
        self.page = page_titled(self._author, TITLE)

    def publish(self, *changes: Mapping[str, tuple[str, str]]) -> None:
        """Publishes these replacements, each by language."""
        for code in CODES:
            text = read_text(self._author, self.page, code)
            assert text is not None
            html = text.html
            for change in changes:
                before, now = change[code]
                assert before in html, (code, before)
                html = html.replace(before, now)
            save_text(self._author, self.page, code, html=html, at=AT)
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
    running = DemoHub(tmp_path / "demo", PEOPLE)
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
def maintal(hub: DemoHub, hessen: Hessen, tmp_path: Path, qtbot: QtBot) -> Iterator[Maintal]:
    """The window on Maintal, which follows the template and knows it as it is."""
    window = DemoWindow(Demo(tmp_path, REGIONS, PEOPLE, hub), Settings(language="en"))
    qtbot.addWidget(window)
    window.begin()
    window.show()
    office = Maintal(window, qtbot)
    with open_region(office.path) as copy:
        with copy.reading() as unit:
            follows = template_source.template_source(unit) is not None
        if not follows:
            template_source.set_template(copy, TemplateSource("hub", "", "hessen"))
        with copy.unit() as unit:
            if office.page not in relations(unit):
                unit.records.change(relation_record(Relation(office.page, hessen.page)))
    office.fetch()
    yield office
    window.close()


def write_here(maintal: Maintal, before: str, now: str) -> None:
    """A local German sentence that nobody has translated yet."""
    html = maintal.text("de").html
    assert before in html
    with open_region(maintal.path) as copy:
        save_text(copy, maintal.page, "de", html=html.replace(before, now), at=AT)


def test_the_state_changes_its_page_and_the_town_keeps_its_own(maintal: Maintal, hessen: Hessen) -> None:
    write_here(maintal, "am Schalter 3.", "am Schalter 5.")
    news = {code: ("</table>", f"</table><p>{NEW[code]}</p>") for code in CODES}
    longer = {code: (hours(code, 8, 16), hours(code, 8, 18)) for code in CODES}
    hessen.publish(prices(53, 49), news, longer)
    maintal.fetch()
    maintal.open_update()

    assert [hours("de", 9, 17) in (card.state.step.sides["de"].ours or "") for card in maintal.questions] == [True]
    question = maintal.questions[0]
    assert question.state.step.languages == CODES
    maintal.inbox.update_view.parts.list.enter(question)
    QTest.keyClick(question, Qt.Key.Key_O)
    assert question.choice is not None
    QTest.keyClicks(question.choice.reason, REASON)
    maintal.take()

    for code in CODES:
        html = maintal.text(code).html
        assert NEW[code] in html
        assert prices(53, 49)[code][1] in html
        assert PHONE in html
        assert hours(code, 9, 17) in html
    (lacking,) = {tuple(each) for each in maintal.outdated().values()}
    assert maintal.outdated().keys() == set(CODES) - {"de"}
    assert len(lacking) == 1
    assert "am Schalter 5." in lacking[0]


def test_a_question_is_not_asked_again(maintal: Maintal, hessen: Hessen) -> None:
    hessen.publish({code: (hours(code, 8, 16), hours(code, 8, 18)) for code in CODES})
    maintal.fetch()
    maintal.open_update()
    maintal.questions[0].answer("ours")
    maintal.take()
    assert maintal.page not in [row.page for row in maintal.inbox.list.rows]

    hessen.publish(prices(53, 45))
    maintal.fetch()
    maintal.open_update()
    assert maintal.questions == []
    assert [card.state.step.kind for card in maintal.cards] == ["template"]
    maintal.take()
    assert all(hours(code, 9, 17) in maintal.text(code).html for code in CODES)
    assert all(prices(53, 45)[code][1] in maintal.text(code).html for code in CODES)
    assert maintal.outdated() == {}


def test_a_decision_is_offered_again_where_the_template_changes_the_place(maintal: Maintal, hessen: Hessen) -> None:
    hessen.publish({code: (hours(code, 8, 16), hours(code, 8, 18)) for code in CODES})
    maintal.fetch()
    maintal.open_update()
    question = maintal.questions[0]
    question.answer("ours")
    assert question.choice is not None
    QTest.keyClicks(question.choice.reason, REASON)
    maintal.take()

    hessen.publish({code: (hours(code, 8, 18), hours(code, 7, 19)) for code in CODES})
    maintal.fetch()
    maintal.open_update()
    (card,) = maintal.cards
    assert maintal.questions == []
    assert card.state.answer == "ours"
    assert card.pill.text() == "remembered"
    assert card.choice is not None
    assert REASON in card.choice.remembered.text()
    maintal.take()
    assert all(hours(code, 9, 17) in maintal.text(code).html for code in CODES)


def test_the_result_is_submitted_approved_and_published(maintal: Maintal, hessen: Hessen, copy_of: CopyOf) -> None:
    hessen.publish(prices(53, 49))
    maintal.fetch()
    maintal.open_update()
    maintal.take()
    maintal.inbox.banner.buttons[0].click()
    maintal.settle()
    changes = maintal.workspace.made_screen("changes")
    assert isinstance(changes, ChangesScreen)
    assert {f"{maintal.page}/{code}" for code in CODES} <= set(changes.list.ticked)
    changes.title.setText("Neuer Preis aus der Vorlage")
    changes.submit.click()
    maintal.settle()

    maintal.window.go_to_copy("maintal", COORDINATOR)
    maintal.until(lambda: is_shown(maintal.window))
    maintal.settle()
    maintal.window.syncing.pull()
    maintal.settle()
    maintal.window.go_to("review")
    maintal.settle()
    review = maintal.workspace.made_screen("review")
    assert isinstance(review, ReviewScreen)
    assert review.reading is not None
    assert review.reading.chosen is not None
    assert review.reading.chosen.title == "Neuer Preis aus der Vorlage"
    review.approve(tuple(review.parts.items.keys))
    maintal.until(lambda: not review.is_waiting)
    maintal.window.go_to("push")
    maintal.settle()
    push = maintal.workspace.made_screen("push")
    assert isinstance(push, PushScreen)
    push.push.click()
    maintal.settle()
    assert push.report is not None
    assert push.report.complete
    published = copy_of("maintal", "Jonas Weber")
    for code in CODES:
        text = read_text(published, maintal.page, code)
        assert text is not None
        assert prices(53, 49)[code][1] in text.html
        assert PHONE in text.html
