"""What pushing to a CMS needs of the working copy: its change sets, page numbers, bases and journal."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from integreat_editor.models.change_set import Verdict
from integreat_editor.models.page import Placement
from integreat_editor.models.region import Role
from integreat_editor.models.revision import Status
from integreat_editor.models.working import RemotePage
from integreat_editor.sync.cms.stored import StoredText
from integreat_editor.sync.wire import ChangeSetMessage, RevisionMessage


@dataclass(frozen=True, slots=True)
class DeskBase:
    """What was last agreed on about a text: hash of ours, the CMS's form of it, and the revision that form is.

    `status`: of the newest text there; `public`: the apps show this one.
    """

    ours: str
    stored: StoredText
    revision: str
    status: Status
    public: bool


@dataclass(frozen=True, slots=True)
class ForeignText:
    """A text that somebody stored over `before` in the moment before ours."""

    before: StoredText | None
    text: StoredText


@dataclass(frozen=True, slots=True)
class OpenWrite:
    """A write that was begun and never closed: nobody knows how it ended. `payload` is JSON."""

    key: str
    subject: str
    payload: str


class Desk(Protocol):
    """The working copy; each call is a transaction of its own, so that a crash takes back none that was answered."""

    def now(self) -> str:
        """This moment, ISO 8601 in UTC."""
        ...

    def role(self) -> Role | None:
        """The account's role as the last pull told it."""
        ...

    def default_language(self) -> str:
        """The region's."""
        ...

    def known(self) -> Mapping[str, RemotePage]:
        """The CMS's pages as they are known here, by our id."""
        ...

    def change_set(self, change_set_id: str) -> ChangeSetMessage:
        """A change set; raises `NotFound`."""
        ...

    def mark(self, change_set_id: str, verdicts: Mapping[str, Verdict]) -> ChangeSetMessage:
        """Notes verdicts by the items' keys; the change set as it is then."""
        ...

    def text(self, revision: str) -> RevisionMessage:
        """A revision with its text; raises `NotFound`."""
        ...

    def base(self, page: str, language: str) -> DeskBase | None:
        """What was last agreed on, or None."""
        ...

    def proposes(self, page: str, language: str, revision: str) -> bool:
        """Whether this revision is a text of ours that was stored in the CMS as a proposal."""
        ...

    def number(self, page: str) -> int | None:
        """The CMS's number of a page; None for one that is not there yet."""
        ...

    def note_number(self, page: str, number: int, placement: Placement) -> None:
        """A page was made in the CMS, at this place."""
        ...

    def note_place(self, page: str, placement: Placement) -> None:
        """A page stands here in the CMS now."""
        ...

    def note_saved(
        self, ours: str, stored: RevisionMessage, status: Status, foreign: ForeignText | None = None
    ) -> None:
        """A text of ours (hash) is the newest one in the CMS; `stored` is what was read back.

        `foreign` is merged into the local text, which waits for approval then, or becomes a conflict.
        """
        ...

    def begin(self, action: str, subject: str, key: str, payload: str) -> None:
        """Notes a write that is about to be sent (`sync.engine.Journal`)."""
        ...

    def finish(self, key: str, result: str) -> None:
        """Closes the entry of this key."""
        ...

    def open_writes(self, action: str) -> list[OpenWrite]:
        """Writes of this kind that were begun and never closed."""
        ...
