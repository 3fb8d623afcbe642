"""Writes one by one: journalled before, closed after, read first when in doubt; one failure stops no other."""

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol, TypeVar

from integreat_editor.errors import EditorError
from integreat_editor.models.change_set import Verdict
from integreat_editor.sync.convert import change_set_from
from integreat_editor.sync.errors import LoginNeeded, NotFound, ServerLies, SyncError, TransientError
from integreat_editor.sync.progress import Progress
from integreat_editor.sync.remote import Remote
from integreat_editor.sync.wire import ChangeSetMessage, ForeignMessage, PublishRequest, SubmitRequest

ATTEMPTS = 4
PAUSES = (0.2, 1.0, 3.0)
"""Seconds before the second, third and fourth attempt."""
GIVE_UP_AFTER = 3
"""Units in a row that fail for want of a connection before the rest is left for later."""
UNKNOWN = (TransientError, LoginNeeded, ServerLies)
"""Errors that do not tell what became of a write, now or in an earlier attempt: its journal entry stays open."""

Answer = TypeVar("Answer")
Pause = Callable[[float], None]
OutcomeKind = Literal["published", "proposed", "stale", "failed", "cancelled"]


class Journal(Protocol):
    """Where a write is noted before it is sent (DESIGN promise 12)."""

    def begin(self, action: str, subject: str, key: str, payload: str) -> None:
        """Notes a write that is about to be sent; noting it again under the same key is no error."""
        ...

    def finish(self, key: str, result: str) -> None:
        """Closes the entry after the answer was read."""
        ...


@dataclass(frozen=True, slots=True)
class PublishTask:
    """One approved unit of a change set. `doubtful`: it was sent before and nobody knows how that ended."""

    change_set: str
    unit: str
    hashes: tuple[str, ...]
    key: str
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a unit; `change_set` as the server has it now, where it answered.

    `foreign`: what others saved there in the same moment.
    """

    task: PublishTask
    kind: OutcomeKind
    error: EditorError | None = None
    change_set: ChangeSetMessage | None = None
    foreign: tuple[ForeignMessage, ...] = ()


def carry_out(
    send: Callable[[], Answer], look: Callable[[], Answer | None], *, doubtful: bool = False, pause: Pause = time.sleep
) -> Answer:
    """Sends a write; whenever it is doubtful whether it arrived, looks first and sends again only if it did not.

    `look` returns the answer if the write is done, None if not. Raises the last `TransientError` after `ATTEMPTS`.
    """
    last: TransientError | None = None
    for attempt in range(ATTEMPTS):
        if attempt:
            pause(PAUSES[attempt - 1])
        try:
            if attempt or doubtful:
                done = look()
                if done is not None:
                    return done
            return send()
        except TransientError as error:
            last = error
    assert last is not None
    raise last


def submit(
    remote: Remote,
    request: SubmitRequest,
    key: str,
    journal: Journal,
    *,
    doubtful: bool = False,
    pause: Pause = time.sleep,
) -> ChangeSetMessage:
    """Sends a change set exactly once, whatever the network does.

    After one of the errors `UNKNOWN` it is to be sent again, `doubtful`; after any other the server has refused it.
    """
    wanted = {(item.page, item.language, item.text, item.to) for item in request.change_set.items}

    def look() -> ChangeSetMessage | None:
        there = remote.change_set(request.change_set.id)
        found = {(item.page, item.language, item.text, item.to) for item in there.items}
        return there if found == wanted and there.title == request.change_set.title else None

    journal.begin("submit", request.change_set.id, key, request.model_dump_json())
    try:
        answer = carry_out(
            lambda: remote.submit(request, key), _or_none_if_unknown(look), doubtful=doubtful, pause=pause
        )
    except UNKNOWN:
        raise
    except SyncError:
        journal.finish(key, "refused")
        raise
    journal.finish(key, "sent")
    return answer


def publish(
    remote: Remote, tasks: Sequence[PublishTask], journal: Journal, progress: Progress, *, pause: Pause = time.sleep
) -> Iterable[Outcome]:
    """Publishes unit by unit and yields what became of each; cancelling leaves the rest for the next push."""
    unreachable = 0
    last_error: EditorError | None = None
    for task in tasks:
        if progress.cancelled:
            yield Outcome(task, "cancelled")
            continue
        if unreachable >= GIVE_UP_AFTER or isinstance(last_error, LoginNeeded):
            yield Outcome(task, "failed", last_error)
            continue
        outcome = _publish_unit(remote, task, journal, pause)
        unreachable = unreachable + 1 if isinstance(outcome.error, TransientError) else 0
        last_error = outcome.error
        progress.step()
        yield outcome


def _publish_unit(remote: Remote, task: PublishTask, journal: Journal, pause: Pause) -> Outcome:
    request = PublishRequest(unit=task.unit, hashes=list(task.hashes))

    def look() -> Outcome | None:
        return _outcome_seen(task, remote.change_set(task.change_set))

    def send() -> Outcome:
        answer = remote.publish(task.change_set, request, task.key)
        return Outcome(task, answer.outcome, change_set=answer.change_set, foreign=tuple(answer.foreign))

    journal.begin("publish", f"{task.change_set}/{task.unit}", task.key, request.model_dump_json())
    try:
        outcome = carry_out(send, look, doubtful=task.doubtful, pause=pause)
    except UNKNOWN as error:
        return Outcome(task, "failed", error)  # The journal stays open: the next push looks first.
    except SyncError as error:
        outcome = Outcome(task, "failed", error)
    journal.finish(task.key, outcome.kind)
    return outcome


def _outcome_seen(task: PublishTask, there: ChangeSetMessage) -> Outcome | None:
    """What the server's change set says of the unit: done, stale, or None where it still waits."""
    mine = [item for item in change_set_from(there).items if item.hash in task.hashes]
    if mine and all(item.verdict is Verdict.PUBLISHED for item in mine):
        return Outcome(task, "published", change_set=there)
    if any(item.verdict is Verdict.STALE for item in mine):
        return Outcome(task, "stale", change_set=there)
    return None


def _or_none_if_unknown(look: Callable[[], ChangeSetMessage | None]) -> Callable[[], ChangeSetMessage | None]:
    def safe_look() -> ChangeSetMessage | None:
        try:
            return look()
        except NotFound:
            return None

    return safe_look
