"""What pushing to a CMS needs of the working copy: its change sets, page numbers, bases and journal."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from integreat_editor.models.page import Placement
from integreat_editor.models.region import Role
from integreat_editor.models.revision import Status
from integreat_editor.models.working import RemotePage
from integreat_editor.sync.cms.stored import StoredText
from integreat_editor.sync.wire import ChangeSetMessage, RevisionMessage, TextMessage


@dataclass(frozen=True, slots=True)
class DeskBase:
    """What was last agreed on about a text: ours, the CMS's form of it, and the revision that form is."""

    ours: TextMessage
    stored: StoredText
    revision: str


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Pages around a page in the copy's tree: its parent, and its siblings before and after it, the nearest first."""

    parent: str | None
    previous: tuple[str, ...]
    following: tuple[str, ...]


class Desk(Protocol):
    """The working copy; each call is a transaction of its own, so that a crash takes back none that was answered."""

    def role(self) -> Role | None:
        """The account's role as the last pull told it."""
        ...

    def known(self) -> Mapping[str, RemotePage]:
        """The CMS's pages as they are known here, by our id."""
        ...

    def change_set(self, change_set_id: str) -> ChangeSetMessage:
        """A change set; raises `NotFound`."""
        ...

    def put_change_set(self, message: ChangeSetMessage) -> None:
        """Stores a change set."""
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

    def note_saved(self, page: str, language: str, ours_hash: str, stored: RevisionMessage, status: Status) -> None:
        """A text of ours is the newest one in the CMS; `stored` is what was read back."""
        ...

    def note_foreign(self, page: str, language: str, before: StoredText, foreign: StoredText) -> None:
        """Somebody saved `foreign` over `before` just before us: it is merged into the local text, or a conflict.

        To be called after `note_saved`.
        """
        ...

    def neighbours(self, page: str) -> Neighbours:
        """Where the page stands here."""
        ...

    def begin(self, action: str, subject: str, key: str, payload: str) -> None:
        """Notes a write that is about to be sent (`sync.engine.Journal`)."""
        ...

    def finish(self, key: str, result: str) -> None:
        """Closes the entry of this key."""
        ...

    def open_write(self, action: str, subject: str) -> str | None:
        """The payload of a write that was begun and never closed; None where there is none."""
        ...
