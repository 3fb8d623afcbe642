"""Pushing what is public on the hub to the CMS, page by page; nothing else ever goes there."""

from dataclasses import dataclass
from enum import StrEnum

from integreat_editor.errors import EditorError
from integreat_editor.models.cms_records import PushedStatus
from integreat_editor.services.cms_beside_hub import CmsPull
from integreat_editor.services.cms_door import CmsDoor
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.progress import Progress
from integreat_editor.sync.remote import Remote


class CmsStep(StrEnum):
    """What a line of the push does in the CMS."""

    NEW_PAGE = "new_page"
    NEW_TEXT = "new_text"
    TEXT = "text"
    MOVE = "move"
    ARCHIVE = "archive"
    RESTORE = "restore"


class CmsObstacle(StrEnum):
    """Why a line cannot be pushed yet.

    `CHANGED_THERE`: edited in the CMS, to be merged first. `NOT_PAIRED`: nobody has said which page it is there.
    `PARENT`: the page above is not in the CMS. `GONE`: the CMS has the page no more.
    """

    CHANGED_THERE = "changed_there"
    NOT_PAIRED = "not_paired"
    PARENT = "parent"
    GONE = "gone"
    NO_RIGHT = "no_right"


class CmsOutcome(StrEnum):
    """What became of a line. `PROPOSED`: stored as REVIEW, for the account may not publish."""

    DONE = "done"
    PROPOSED = "proposed"
    ALREADY = "already"
    BLOCKED = "blocked"
    FAILED = "failed"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class CmsLine:
    """One step. `language` None: about the page. `obstacle` None: ready. `moved_there`: moved in the CMS as well."""

    page: str
    language: str | None
    title: str
    step: CmsStep
    obstacle: CmsObstacle | None = None
    moved_there: bool = False


@dataclass(frozen=True, slots=True)
class CmsResult:
    """What became of a line. `foreign`: who saved in the CMS between our reading and writing, if anybody did."""

    line: CmsLine
    outcome: CmsOutcome
    error: EditorError | None = None
    foreign: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CmsPushReport:
    """All lines in the order in which they were tried. `status`: what this account's texts become in the CMS."""

    results: tuple[CmsResult, ...]
    pulled: CmsPull
    status: PushedStatus
    stopped: EditorError | None = None

    @property
    def complete(self) -> bool:
        """Whether everything that is public on the hub is in the CMS."""
        fine = (CmsOutcome.DONE, CmsOutcome.PROPOSED, CmsOutcome.ALREADY)
        return self.stopped is None and all(each.outcome in fine for each in self.results)


def preview_push(copy: WorkingCopy) -> list[CmsLine]:
    """What a push would do, from what is known here of hub and CMS; nothing is sent. Raises `NoCms`."""
    raise NotImplementedError


def push_cms(copy: WorkingCopy, hub: Remote, cms: CmsDoor, progress: Progress, *, at: str) -> CmsPushReport:
    """Reads both sides, takes the lease, and brings the CMS up to what is public on the hub, line by line.

    A failing line stops no other; cancelling leaves the rest. Raises `LeaseHeld` (nothing was sent), `NoCms`,
    and errors of `sync` before the first line.
    """
    raise NotImplementedError
