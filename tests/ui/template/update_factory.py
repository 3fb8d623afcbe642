"""An update of one page as services tell it: steps of every kind, in three languages; and a pane that shows it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from integreat_editor.models.template import Remembered, Sides, TemplateSource, TemplateVersion, Urgency
from integreat_editor.models.template_records import source_record
from integreat_editor.models.template_steps import Choice, Resolved, Step, StepKind
from integreat_editor.models.text import Text
from integreat_editor.services import template_updates
from integreat_editor.services.results import Changes
from integreat_editor.services.template_updates import InboxEntry, OpenUpdate, TakeLine, TakeResult
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.progress import Progress
from integreat_editor.ui.messages import Messages
from integreat_editor.ui.session import Session
from integreat_editor.ui.tasks import TaskRunner
from integreat_editor.ui.template import inbox_reading
from integreat_editor.ui.template.inbox import InboxPane
from tests.ui.actions import PATIENCE_MS
from tests.ui.region_factory import make_copy, page_id

PASS, SCHOOL, WASTE = page_id("pass"), page_id("school"), page_id("waste")
REASON = "Wir nennen unser eigenes Telefon."
VERSION = TemplateVersion(
    "v1", {}, "Der Pass kostet jetzt 34 Euro.", "Der Landtag hat es so beschlossen.", Urgency.URGENT, "2026-12-01"
)


def step(
    key: str,
    kind: StepKind,
    sides: Mapping[str, tuple[str | None, str | None, str | None]],
    *,
    suggestion: Mapping[str, str] | None = None,
    needs_work: tuple[str, ...] = (),
    remembered: Remembered | None = None,
    unit: str = "sentence",
) -> Step:
    """A step; `sides` by language: base, ours, template."""
    return Step(
        key,
        kind,
        unit,  # type: ignore[arg-type]  # a literal in the tests
        {code: Sides(*each) for code, each in sides.items()},
        dict.fromkeys(sides, kind),
        suggestion or {},
        tuple(sides),
        needs_work,
        "template" if kind == "template" else "ours" if remembered is not None else None,
        remembered,
    )


PRICE = step(
    "price",
    "template",
    {
        "de": ("Der Pass kostet 31 Euro.", "Der Pass kostet 31 Euro.", "Der Pass kostet 34 Euro."),
        "en": ("The pass costs 31 euros.", "The pass costs 31 euros.", "The pass costs 34 euros."),
        "ar": ("يكلف 31 يورو.", "يكلف 31 يورو.", "يكلف 34 يورو."),
    },
)
PAPERS = step("papers", "template", {"de": (None, None, "Bringen Sie den Mietvertrag mit.")}, needs_work=("en", "ar"))
HOURS = step(
    "hours",
    "conflict",
    {
        "de": ("Montags von 8 bis 12.", "Dienstags von 8 bis 12.", "Montags von 8 bis 16."),
        "en": ("Mondays, 8 to 12.", "Tuesdays, 8 to 12.", "Mondays, 8 to 16."),
    },
    suggestion={"de": "Dienstags von 8 bis 16."},
)
PHONE = step(
    "phone",
    "conflict",
    {"de": ("Rufen Sie an.", "Rufen Sie an: 06181 400-0.", "Rufen Sie uns gern an.")},
    remembered=Remembered(PASS, "phone", "ours", {}, {}, REASON, "lena", "2026-02-03T09:00:00Z"),
)
OWN = step("own", "ours", {"de": ("Bis bald.", "Bis bald in der Stadt.", "Bis bald.")})


@dataclass
class Update:
    """What `PageUpdate` is to the screen. A page is its sentences, one per paragraph."""

    steps: tuple[Step, ...]

    def resolve(self, choices: Mapping[str, Choice]) -> Mapping[str, Resolved]:
        codes = ("de", "en", "ar")
        pages = {code: "".join(f"<p>{self._words(each, code, choices)}</p>" for each in self.steps) for code in codes}
        return {
            code: Resolved(Text("Pass", html), None, None, None, outdated=code == "ar", changed=True)
            for code, html in pages.items()
        }

    def _words(self, each: Step, code: str, choices: Mapping[str, Choice]) -> str:
        choice = choices.get(each.key, Choice(each.default or "ours"))
        sides = each.sides.get(code, Sides(None, None, None))
        if choice.answer == "own":
            return choice.own.get(code, sides.ours or "")
        if choice.answer == "suggestion":
            return each.suggestion.get(code, sides.ours or "")
        return (sides.template if choice.answer == "template" else sides.ours) or ""


@dataclass
class Office:
    """Stands in for the services of updates and notes what they were asked."""

    entries: tuple[InboxEntry, ...]
    steps: tuple[Step, ...]
    taken: list[tuple[str, dict[str, Choice]]] = field(default_factory=list)
    clean: list[str] = field(default_factory=list)
    taken_back: list[tuple[str, str]] = field(default_factory=list)
    memory: tuple[Remembered, ...] = ()

    def inbox(self, _copy: WorkingCopy) -> tuple[InboxEntry, ...]:
        return self.entries

    def open_update(self, _copy: WorkingCopy, page: str) -> OpenUpdate:
        return OpenUpdate(page, "Hessenpass mobil", Update(self.steps), (VERSION,))  # type: ignore[arg-type]  # see Update

    def plan_take(self, _copy: WorkingCopy, pages: Sequence[str]) -> tuple[TakeLine, ...]:
        return tuple(
            TakeLine(each.page, each.title, each.languages, each.template_steps, each.conflicts, ())
            for each in self.entries
            if each.page in pages
        )

    def take_update(
        self,
        _copy: WorkingCopy,
        page: str,
        choices: Mapping[str, Choice],
        *,
        author: str,  # noqa: ARG002 - the service's signature
        at: str,  # noqa: ARG002 - as above
    ) -> TakeResult:
        self.taken.append((page, dict(choices)))
        later = sum(choice.answer == "later" for choice in choices.values())
        return TakeResult(Changes(texts=frozenset({(page, "de")})), ("ar",), later)

    def take_clean(
        self,
        _copy: WorkingCopy,
        pages: Sequence[str],
        *,
        author: str,  # noqa: ARG002 - the service's signature
        at: str,  # noqa: ARG002 - as above
        progress: Progress | None = None,  # noqa: ARG002 - as above
    ) -> TakeResult:
        self.clean += pages
        return TakeResult(Changes(texts=frozenset((page, "de") for page in pages)), (), 0)

    def decisions(self, _copy: WorkingCopy) -> tuple[Remembered, ...]:
        return self.memory

    def take_back(self, _copy: WorkingCopy, page: str, key: str, *, at: str) -> Changes:  # noqa: ARG002 - as above
        self.taken_back.append((page, key))
        self.memory = ()
        return Changes(texts=frozenset({(page, "de")}))


def entry(page: str, title: str, template_steps: int, conflicts: int, *versions: TemplateVersion) -> InboxEntry:
    """One page of the inbox."""
    newest = versions[0] if versions else None
    urgency, until = (newest.urgency, newest.until) if newest else (None, "")
    return InboxEntry(page, title, versions, urgency, until, ("de", "en", "ar"), template_steps, conflicts, live=False)


class Inbox:
    """The pane with its session; `settle` waits until nothing is under way."""

    def __init__(self, qtbot: QtBot, path: Path, office: Office) -> None:
        self.office = office
        self.notices: list[str] = []
        self.screens: list[str] = []
        messages = Messages("en")
        messages.notice.connect(self.notices.append)
        self.session = Session(path, TaskRunner(), messages)
        self.session.screen_wanted.connect(self.screens.append)
        self.pane = InboxPane(self.session)
        self._qtbot = qtbot
        qtbot.addWidget(self.pane)
        self.pane.resize(1280, 720)
        self.pane.show()
        self.session.open()
        self.settle()

    def settle(self) -> None:
        view = self.pane.update_view
        self._qtbot.waitUntil(lambda: not self.session.tasks.busy and not view.is_waiting, timeout=PATIENCE_MS)

    def until(self, done: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(done, timeout=PATIENCE_MS)


OpenInbox = Callable[..., Inbox]


@pytest.fixture
def open_inbox(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenInbox]:
    """Shows the pane of a region that follows a template, with these updates."""
    made: list[Inbox] = []

    def show(office: Office) -> Inbox:
        for name in ("inbox", "open_update", "plan_take", "take_update", "take_clean", "decisions", "take_back"):
            monkeypatch.setattr(template_updates, name, getattr(office, name))
        path = make_copy(tmp_path / "musterstadt.db")
        with WorkingCopy.open(path) as copy, copy.unit() as unit:
            unit.records.put(source_record(TemplateSource("hub", "http://127.0.0.1:9", "hessen")))
        made.append(Inbox(qtbot, path, office))
        return made[-1]

    monkeypatch.setattr(inbox_reading, "_live_changes", lambda _unit, _user: [])
    yield show
    for each in made:
        each.session.tasks.wait()
        each.session.close()
