"""The updates of the state template: what is new, page by page, and taking it in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from integreat_editor.models.template import Remembered, TemplateVersion, Urgency
from integreat_editor.models.template_merge import PageUpdate
from integreat_editor.models.template_steps import Choice
from integreat_editor.services.results import Changes
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.progress import Progress


@dataclass(frozen=True, slots=True)
class InboxEntry:
    """A page with something open. `missing`: the template page ("" for the whole) or languages that are gone there."""

    page: str
    title: str
    versions: tuple[TemplateVersion, ...]
    urgency: Urgency | None
    until: str
    languages: tuple[str, ...]
    template_steps: int
    conflicts: int
    live: bool
    page_gone: bool = False
    languages_gone: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenUpdate:
    """One page's update with the versions that announced it. `source_language`: of the page, for showing first."""

    page: str
    title: str
    update: PageUpdate
    versions: tuple[TemplateVersion, ...]
    source_language: str = "de"


@dataclass(frozen=True, slots=True)
class TakeLine:
    """What taking one page would do."""

    page: str
    title: str
    languages: tuple[str, ...]
    steps: int
    conflicts: int
    needs_work: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TakeResult:
    """What taking did. `outdated`: translations that lack something now; `later`: steps that wait."""

    changes: Changes
    outdated: tuple[str, ...]
    later: int


def inbox(copy: WorkingCopy) -> tuple[InboxEntry, ...]:
    """The pages where something is open: urgent first, then by date, then in tree order."""
    raise NotImplementedError


def open_update(copy: WorkingCopy, page: str) -> OpenUpdate:
    """One page's steps; raises `NothingToTake` where it follows no template page (any more)."""
    raise NotImplementedError


def plan_take(copy: WorkingCopy, pages: Sequence[str]) -> tuple[TakeLine, ...]:
    """What `take_clean` would do with each of these pages; nothing is changed."""
    raise NotImplementedError


def take_update(copy: WorkingCopy, page: str, choices: Mapping[str, Choice], *, author: str, at: str) -> TakeResult:
    """Carries out the decisions of one page, by key of step. `at`: ISO 8601 in UTC."""
    raise NotImplementedError


def take_clean(
    copy: WorkingCopy, pages: Sequence[str], *, author: str, at: str, progress: Progress | None = None
) -> TakeResult:
    """Takes all pages without a conflict; the others stay as they are."""
    raise NotImplementedError


def decisions(copy: WorkingCopy) -> tuple[Remembered, ...]:
    """What was decided and is remembered, newest first."""
    raise NotImplementedError


def take_back(copy: WorkingCopy, page: str, key: str, *, at: str) -> Changes:
    """Forgets a decision: its place is asked again."""
    raise NotImplementedError
