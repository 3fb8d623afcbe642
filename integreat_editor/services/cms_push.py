"""Pushing what is public on the hub to the CMS, page by page; nothing else ever goes there."""

import time
from collections.abc import Iterable
from dataclasses import dataclass

from integreat_editor.errors import EditorError
from integreat_editor.models.cms_records import PushedStatus
from integreat_editor.services.cms_beside_hub import CmsPull, histories, pull_cms, require_cms
from integreat_editor.services.cms_door import CmsDoor
from integreat_editor.services.cms_errors import LeaseLost
from integreat_editor.services.cms_lease import Lease, push_lease
from integreat_editor.services.cms_push_plan import (
    CmsLine,
    CmsObstacle,
    CmsStep,
    preview_push,
    push_lines,
    wanted_status,
)
from integreat_editor.services.cms_push_steps import CmsOutcome, Done, PushSteps, close_settled
from integreat_editor.services.results import Changes
from integreat_editor.services.send_records import send_records
from integreat_editor.services.sync_region import pull
from integreat_editor.services.untold import RecordClash
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.errors import LoginNeeded, TransientError
from integreat_editor.sync.progress import Progress
from integreat_editor.sync.remote import Remote

__all__ = ["CmsLine", "CmsObstacle", "CmsOutcome", "CmsStep", "preview_push", "push_cms"]

_IN_A_ROW = 3
"""After so many lines without a connection the rest is left for later."""
_SEND_AFTER = 5.0
"""Seconds between two sendings of what was agreed on: a lost computer loses no more than that."""


@dataclass(frozen=True, slots=True)
class CmsResult:
    """What became of a line. `foreign`: who saved in the CMS between our reading and writing, if anybody did."""

    line: CmsLine
    outcome: CmsOutcome
    error: EditorError | None = None
    foreign: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CmsPushReport:
    """All lines in the order in which they were tried. `status`: what this account's texts become in the CMS.

    `stopped`: what ended the push before its end; `clashes`: shared facts that a colleague had changed as well.
    """

    results: tuple[CmsResult, ...]
    pulled: CmsPull
    status: PushedStatus
    stopped: EditorError | None = None
    clashes: tuple[RecordClash, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether everything that is public on the hub is in the CMS."""
        fine = (CmsOutcome.DONE, CmsOutcome.PROPOSED, CmsOutcome.ALREADY)
        return self.stopped is None and all(each.outcome in fine for each in self.results)

    @property
    def changes(self) -> Changes:
        """What is different here now: what was read, and what others had saved in the same moment."""
        merged = {(each.line.page, each.line.language) for each in self.results if each.foreign and each.line.language}
        here = Changes(texts=frozenset(merged), conflicts=bool(merged), change_sets=True)
        return self.pulled.changes | here


def push_cms(copy: WorkingCopy, hub: Remote, cms: CmsDoor, progress: Progress) -> CmsPushReport:
    """Reads both sides, takes the lease, and brings the CMS up to what is public on the hub, line by line.

    A failing line stops no other; cancelling leaves the rest. Raises `LeaseHeld` (nothing was sent), `NoCms`,
    and errors of `sync` before the first line.
    """
    clashes = send_records(copy, hub)
    clashes += pull(copy, hub, Progress()).clashes
    with push_lease(copy, hub) as lease:
        pulled = pull_cms(copy, hub, cms, Progress())
        told = histories(copy, hub)
        with copy.unit() as unit:
            lines = push_lines(unit, told)
            close_settled(unit, lines)
            role = require_cms(unit).role
        status = wanted_status(role)
        pushing = _Pushing(copy, hub, lease, PushSteps(copy, cms, status), progress)
        try:
            stopped = pushing.run(lines)
        finally:
            clashes += pushing.send()
    return CmsPushReport(tuple(pushing.results), pulled, status, stopped, tuple(dict.fromkeys(clashes)))


class _Pushing:
    """One go through the lines."""

    def __init__(self, copy: WorkingCopy, hub: Remote, lease: Lease, steps: PushSteps, progress: Progress) -> None:
        self._copy = copy
        self._hub = hub
        self._lease = lease
        self._steps = steps
        self._progress = progress
        self._sent_at = time.monotonic()
        self._failures = 0
        self.results: list[CmsResult] = []

    def run(self, lines: Iterable[CmsLine]) -> EditorError | None:
        """What ended it before the last line, if anything did; the rest is left."""
        todo = list(lines)
        self._progress.start(len(todo))
        for position, line in enumerate(todo):
            stopped = self._renewed()
            if stopped is not None or self._progress.cancelled or self._failures >= _IN_A_ROW:
                self.results += [CmsResult(each, CmsOutcome.LEFT) for each in todo[position:]]
                return stopped or (self.results[position - 1].error if self._failures >= _IN_A_ROW else None)
            result = self._try(line)
            self.results.append(result)
            if isinstance(result.error, LoginNeeded):
                self.results += [CmsResult(each, CmsOutcome.LEFT) for each in todo[position + 1 :]]
                return result.error
            self._progress.step()
        return None

    def send(self) -> tuple[RecordClash, ...]:
        """Sends what was agreed on; without a connection it waits in the file for the next sync."""
        self._sent_at = time.monotonic()
        try:
            return send_records(self._copy, self._hub)
        except TransientError:
            return ()

    def _renewed(self) -> EditorError | None:
        try:
            self._lease.renew()
        except (LeaseLost, TransientError) as error:
            return error
        return None

    def _try(self, line: CmsLine) -> CmsResult:
        if line.obstacle is not None:
            return CmsResult(line, CmsOutcome.BLOCKED)
        try:
            done: Done = self._steps.carry_out(line)
        except EditorError as error:
            self._failures = self._failures + 1 if isinstance(error, TransientError) else 0
            return CmsResult(line, CmsOutcome.FAILED, error)
        self._failures = 0
        if time.monotonic() - self._sent_at > _SEND_AFTER:
            self.send()
        return CmsResult(line, done.outcome, None, done.foreign)
