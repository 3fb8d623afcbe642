"""The updates of the state template: what is new, page by page, and taking it in."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from integreat_editor.errors import EditorError, Wording
from integreat_editor.models.template import Remembered, TemplateVersion, Urgency
from integreat_editor.models.template_merge import PageUpdate
from integreat_editor.models.template_records import DECISION, decision_of, no_decision_record
from integreat_editor.models.template_steps import Choice
from integreat_editor.services.results import Changes
from integreat_editor.services.template_counts import counts_of
from integreat_editor.services.template_pages import remembered
from integreat_editor.services.template_reading import Hashes, PageState, UpdateReader, page_hashes
from integreat_editor.services.template_recall import reopened
from integreat_editor.services.template_source import template_info
from integreat_editor.services.template_taking import Taking, decide, outdated_by, write
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.progress import Progress

_URGENCIES = list(Urgency)
_NO_DATE = "9999"
_AT_ONCE = 10
"""Pages merged before they are written: the trees are read once for them."""


class UpdateChanged(EditorError):
    """A side of the update is another than the one the person decided on."""

    wording = {
        "de": Wording(
            "Die Seite „{title}“ oder ihre Vorlage hat sich inzwischen geändert.",
            "Öffnen Sie die Aktualisierung noch einmal. Es wurde nichts übernommen; Ihre Texte sind unverändert.",
        ),
        "en": Wording(
            "The page “{title}” or its template has changed in the meantime.",
            "Open the update again. Nothing was taken; your texts are unchanged.",
        ),
    }


@dataclass(frozen=True, slots=True)
class InboxEntry:
    """A page with something open.

    `versions`: those that announced it, the newest first; `urgency`, `until` (ISO date, "" for none): the most urgent
    and the earliest of them. `languages`: those with something to take or decide. `template_steps`, `conflicts`: how
    many changes touch nothing local, and how many need an answer. `page_gone`, `languages_gone`: what the template
    does not have any more; our text stays as it is.
    """

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


@dataclass(frozen=True, slots=True)
class _Ready:
    """Decisions to be written, if what they were made on is still there."""

    taking: Taking
    title: str
    hashes: Hashes


def inbox(copy: WorkingCopy) -> tuple[InboxEntry, ...]:
    """The pages where something is open: urgent first, then by date, then in the template's tree order."""
    with copy.reading() as unit:
        if template_info(unit) is None:
            return ()
        reader = UpdateReader(unit)
        order = reader.tree_order()
        pages = [page for page in sorted(order, key=lambda page: (order[page], page)) if unit.pages.get(page)]
        states = (state for page in pages if (state := reader.state(page)) is not None)
        entries = [_entry(reader, state) for state in states if state.is_open]
    if reader.fresh:
        with copy.unit() as unit:
            unit.compared.put_many(reader.fresh)
    return tuple(sorted(entries, key=_by_urgency))


def open_update(copy: WorkingCopy, page: str) -> OpenUpdate:
    """One page's steps; none where the template page is gone. Raises `NoTemplate`, `NotLinked`."""
    with copy.reading() as unit:
        reader = UpdateReader(unit)
        state = reader.merged(page)
        source = next((code for code, each in state.sides.items() if each.source_language is None), "de")
        return OpenUpdate(page, reader.title(page), state.update, reader.versions(page), source)


def plan_take(copy: WorkingCopy, pages: Sequence[str]) -> tuple[TakeLine, ...]:
    """What taking each of these pages would do; nothing is changed. Pages with nothing open are left out."""
    with copy.reading() as unit:
        reader = UpdateReader(unit)
        lines = (_line(reader, page) for page in pages if (state := reader.state(page)) and state.counts.is_open)
        return tuple(line for line in lines if line.steps)


def take_update(copy: WorkingCopy, page: str, choices: Mapping[str, Choice], *, author: str, at: str) -> TakeResult:
    """Carries out the decisions of one page, by key of step. `at`: ISO 8601 in UTC.

    What touches nothing local is taken without a choice, a clash without one waits. Raises `NotLinked`,
    `UpdateChanged` where a key is no step any more, `NoTemplate`, `TitleTooLong`, `ContentTooLarge`; nothing is
    changed then.
    """
    with copy.reading() as unit:
        reader = UpdateReader(unit)
        state, title, hashes = reader.merged(page), reader.title(page), page_hashes(unit, page)
    if choices.keys() - {step.key for step in state.update.steps}:
        raise UpdateChanged(page=page, title=title)
    return _take(copy, _Ready(decide(page, state.update, choices), title, hashes), author=author, at=at)


def take_clean(
    copy: WorkingCopy, pages: Sequence[str], *, author: str, at: str, progress: Progress | None = None
) -> TakeResult:
    """Takes all pages without a clash; the others stay as they are, and so does one that is edited meanwhile.

    What was taken stays taken when it is cancelled.
    """
    result = TakeResult(Changes(), (), 0)
    wanted = list(dict.fromkeys(pages))
    if progress is not None:
        progress.start(len(wanted))
    for start in range(0, len(wanted), _AT_ONCE):
        some = wanted[start : start + _AT_ONCE]
        for each in _clean(copy, some):
            if progress is not None and progress.cancelled:
                return result
            with suppress(UpdateChanged):
                result = _joined(result, _take(copy, each, author=author, at=at))
        if progress is not None:
            progress.step(count=len(some))
    return result


def decisions(copy: WorkingCopy) -> tuple[Remembered, ...]:
    """What was decided and is remembered, newest first."""
    with copy.reading() as unit:
        found = [each for record in unit.records.all(DECISION) if (each := decision_of(record)) is not None]
    return tuple(sorted(found, key=lambda each: each.at, reverse=True))


def take_back(copy: WorkingCopy, page: str, key: str, *, at: str) -> Changes:
    """Forgets a decision and asks its place again; a place that is not there any more is only forgotten."""
    with copy.unit() as unit:
        decision = next((each for each in remembered(unit, page) if each.key == key), None)
        if decision is None:
            return Changes()
        changed = reopened(unit, decision)
        unit.versions.because("template")
        unit.translations.put_many(replace(each, edited=at) for each in changed)
        unit.records.change(no_decision_record(page, key))
    return Changes(texts=frozenset((page, each.language) for each in changed))


def _take(copy: WorkingCopy, ready: _Ready, *, author: str, at: str) -> TakeResult:
    """The merging was done without the file's lock; what it was done on must still be there."""
    taking = ready.taking
    with copy.unit() as unit:
        if page_hashes(unit, taking.page) != ready.hashes:
            raise UpdateChanged(page=taking.page, title=ready.title)
        changes = write(unit, taking, author=author, at=at)
        outdated = outdated_by(unit, taking)
    return TakeResult(changes, outdated, len(taking.update.waiting(taking.choices)))


def _clean(copy: WorkingCopy, pages: Sequence[str]) -> list[_Ready]:
    """Those of the pages that have something new and no clash, decided."""
    found = []
    with copy.reading() as unit:
        reader = UpdateReader(unit)
        for page in pages:
            state = reader.state(page)
            if state is not None and state.counts.is_open and not state.counts.conflicts:
                taking = decide(page, reader.merged(page).update, {})
                found.append(_Ready(taking, reader.title(page), page_hashes(unit, page)))
    return found


def _joined(one: TakeResult, other: TakeResult) -> TakeResult:
    outdated = tuple(dict.fromkeys((*one.outdated, *other.outdated)))
    return TakeResult(one.changes | other.changes, outdated, one.later + other.later)


def _entry(reader: UpdateReader, state: PageState) -> InboxEntry:
    versions = reader.versions(state.page)
    return InboxEntry(
        page=state.page,
        title=reader.title(state.page),
        versions=versions,
        urgency=min((each.urgency for each in versions), key=_URGENCIES.index, default=None),
        until=min((each.until for each in versions if each.until), default=""),
        languages=state.counts.languages,
        template_steps=state.counts.template_steps,
        conflicts=state.counts.conflicts,
        live=state.is_live,
        page_gone=state.page_gone,
        languages_gone=state.languages_gone,
    )


def _by_urgency(entry: InboxEntry) -> tuple[int, str]:
    rank = _URGENCIES.index(entry.urgency) if entry.urgency is not None else len(_URGENCIES)
    return rank, entry.until or _NO_DATE


def _line(reader: UpdateReader, page: str) -> TakeLine:
    update = reader.merged(page).update
    counts = counts_of(update)
    return TakeLine(
        page=page,
        title=reader.title(page),
        languages=counts.languages,
        steps=counts.template_steps + counts.conflicts,
        conflicts=counts.conflicts,
        needs_work=tuple(dict.fromkeys(language for step in update.steps for language in step.needs_work)),
    )
