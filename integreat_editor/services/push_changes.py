"""Pushing what is approved: a dry run in data, then unit by unit, then a look at what the server has now."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from uuid import uuid4

from integreat_editor.errors import EditorError
from integreat_editor.models.change_set import ChangeItem, ChangeSet, Verdict, units
from integreat_editor.services.journal import StoreJournal
from integreat_editor.services.sync_region import PullResult, pull
from integreat_editor.services.take_records import RecordClash
from integreat_editor.store.working_copy import Unit, WorkingCopy
from integreat_editor.sync import engine
from integreat_editor.sync.cms.errors import ForeignVersion
from integreat_editor.sync.convert import change_set_from
from integreat_editor.sync.engine import Outcome, OutcomeKind, PublishTask
from integreat_editor.sync.errors import ReadOnlyRemote
from integreat_editor.sync.progress import Progress
from integreat_editor.sync.remote import Remote


class Obstacle(StrEnum):
    """Why a unit cannot be pushed yet."""

    NOT_SENT = "not_sent"
    PENDING = "pending"
    RETURNED = "returned"
    STALE = "stale"


@dataclass(frozen=True, slots=True)
class PushLine:
    """One unit of the dry run: what would be published together, and what stands in the way (None: ready)."""

    change_set: str
    unit: str
    title: str
    items: tuple[ChangeItem, ...]
    obstacle: Obstacle | None


@dataclass(frozen=True, slots=True)
class PushResult:
    """What became of one unit. `error` of a published one: what a person has to know all the same."""

    unit: str
    title: str
    outcome: OutcomeKind
    error: EditorError | None


@dataclass(frozen=True, slots=True)
class PushReport:
    """All units in the order in which they were tried, and what the look afterwards brought (None: no connection).

    `clashes`: shared facts that turned out to be changed by a colleague as well.
    """

    results: tuple[PushResult, ...]
    pulled: PullResult | None
    clashes: tuple[RecordClash, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether everything is where this account may put it, and nothing waits for a person here."""
        published = all(result.outcome in ("published", "proposed") for result in self.results)
        return published and (self.pulled is None or not self.pulled.conflicts)


def dry_run(copy: WorkingCopy) -> list[PushLine]:
    """What a push would do now, from what is known here; nothing is sent."""
    with copy.reading() as unit:
        waiting = {change_set.id for change_set, _ in unit.change_sets.queued()}
        queued = [line for change_set, _ in unit.change_sets.queued() for line in _lines(unit, change_set, queued=True)]
        known = (each for each in unit.change_sets.all() if each.is_open and each.id not in waiting)
        return queued + [line for change_set in known for line in _lines(unit, change_set, queued=False)]


def push(copy: WorkingCopy, remote: Remote, progress: Progress) -> PushReport:
    """Publishes every approved unit, one by one; a failing one stops no other, cancelling leaves the rest.

    Pulls first (approvals may be new) and afterwards (so that the copy knows what is public now). Raises what the
    first pull raises; later failures stand in the report.
    """
    if not remote.capabilities.writes:
        raise ReadOnlyRemote
    before = pull(copy, remote, progress)
    _close_settled(copy)
    # Texts of subpages first: an Integreat CMS takes none below an archived page.
    ready = sorted((line for line in dry_run(copy) if line.obstacle is None), key=_archives)
    tasks = _tasks(copy, ready)
    titles = {(line.change_set, line.unit): line.title for line in ready}
    progress.start(len(tasks))
    results = []
    for outcome in engine.publish(remote, tasks, StoreJournal(copy), progress):
        _note(copy, outcome)
        title = titles[outcome.task.change_set, outcome.task.unit]
        results.append(PushResult(outcome.task.unit, title, outcome.kind, outcome.error or _foreign(outcome)))
    after = _pull_after(copy, remote, results)
    return PushReport(tuple(results), after, before.clashes + (after.clashes if after is not None else ()))


def _archives(line: PushLine) -> bool:
    return any(item.origin is not None and item.to is not None and item.to.archived for item in line.items)


def _foreign(outcome: Outcome) -> EditorError | None:
    """What somebody else saved in the same moment; it is merged here, or shown by the pull."""
    if not outcome.foreign:
        return None
    last = outcome.foreign[-1]
    return ForeignVersion(page=outcome.task.unit, author=last.author or "?", version=str(last.version))


def _pull_after(copy: WorkingCopy, remote: Remote, results: Iterable[PushResult]) -> PullResult | None:
    if not any(result.outcome in ("published", "proposed", "stale") for result in results):
        return None
    try:
        return pull(copy, remote, Progress())
    except EditorError:
        # What was published stays published; the next sync shows it.
        return None


def _close_settled(copy: WorkingCopy) -> None:
    """Closes journal entries of units that turn out to be published or overtaken: the look has answered the doubt."""
    with copy.reading() as unit:
        verdicts = {
            f"{change_set.id}/{name}": {item.verdict for item in items}
            for change_set in unit.change_sets.all()
            for name, items in units(change_set.items).items()
        }
        doubtful = [entry for entry in unit.journal.open_entries() if entry.action == "publish"]
    journal = StoreJournal(copy)
    for entry in doubtful:
        known = verdicts.get(entry.subject, set())
        if known == {Verdict.PUBLISHED}:
            journal.finish(entry.idempotency_key, "published")
        elif Verdict.STALE in known:
            journal.finish(entry.idempotency_key, "stale")


def _lines(unit: Unit, change_set: ChangeSet, *, queued: bool) -> Iterable[PushLine]:
    for name, items in units(change_set.items).items():
        if all(item.verdict is Verdict.PUBLISHED for item in items):
            continue
        obstacle = Obstacle.NOT_SENT if queued else _obstacle(items)
        yield PushLine(change_set.id, name, page_title(unit, name, items), items, obstacle)


def _obstacle(items: Iterable[ChangeItem]) -> Obstacle | None:
    verdicts = {item.verdict for item in items}
    order = (
        (Verdict.STALE, Obstacle.STALE),
        (Verdict.RETURNED, Obstacle.RETURNED),
        (Verdict.PENDING, Obstacle.PENDING),
    )
    return next((obstacle for verdict, obstacle in order if verdict in verdicts), None)


def page_title(unit: Unit, page: str, items: Iterable[ChangeItem]) -> str:
    """A title for people: the page's own here, else the first text's in the change."""
    region = unit.region.get()
    for code in region.language_codes:
        local = unit.translations.get(page, code)
        if local is not None and local.text is not None:
            return unit.texts.get(local.text).title
    hashes = [item.text for item in items if item.text is not None and unit.texts.has(item.text)]
    return unit.texts.get(hashes[0]).title if hashes else page


def _tasks(copy: WorkingCopy, lines: Iterable[PushLine]) -> list[PublishTask]:
    """A unit whose publishing was begun and never closed goes on under its old key."""
    journal = StoreJournal(copy)
    tasks = []
    for line in lines:
        key = journal.open_key("publish", f"{line.change_set}/{line.unit}")
        hashes = tuple(item.hash for item in line.items)
        tasks.append(PublishTask(line.change_set, line.unit, hashes, key or uuid4().hex, doubtful=key is not None))
    return tasks


def _note(copy: WorkingCopy, outcome: Outcome) -> None:
    if outcome.change_set is not None:
        with copy.unit() as unit:
            unit.change_sets.put(change_set_from(outcome.change_set))
