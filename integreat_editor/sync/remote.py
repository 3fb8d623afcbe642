"""What a kind of server can do, seen from the engine. One file per kind implements it: `hub`, `api3` (and `cms`)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from integreat_editor.sync.wire import (
    ChangeSetMessage,
    CommentRequest,
    DecisionMessage,
    FeedMessage,
    FollowerMessage,
    PublishAnswer,
    PublishRequest,
    RecordMessage,
    RegionMessage,
    RevisionMessage,
    SubmitRequest,
)


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What the engine may ask of a remote."""

    writes: bool
    review: bool
    stable_page_ids: bool
    tells_provenance: bool


class Remote(Protocol):
    """A server that has a region. Every method may raise a subclass of `sync.errors.SyncError`.

    Writes take an idempotency key: sent twice under one key they are done once. No method retries a write by
    itself; the engine reads first (DESIGN promise 12).
    """

    kind: str
    capabilities: Capabilities

    def region(self) -> RegionMessage:
        """The region and the asker's role."""
        ...

    def changes(self, cursor: str | None) -> Iterator[FeedMessage]:
        """Everything since the cursor (None: all), in one or more messages; the last has `more` False."""
        ...

    def submit(self, request: SubmitRequest, key: str) -> ChangeSetMessage:
        """Sends or renews a change set."""
        ...

    def change_set(self, change_set_id: str) -> ChangeSetMessage:
        """A change set as the server has it now."""
        ...

    def review(self, change_set_id: str, decisions: Sequence[DecisionMessage], key: str) -> ChangeSetMessage:
        """Approves or returns items."""
        ...

    def comment(self, change_set_id: str, request: CommentRequest, key: str) -> ChangeSetMessage:
        """Adds a remark."""
        ...

    def withdraw(self, change_set_id: str, key: str) -> ChangeSetMessage:
        """Takes an unpublished change set back."""
        ...

    def publish(self, change_set_id: str, request: PublishRequest, key: str) -> PublishAnswer:
        """Publishes one approved unit by compare-and-swap, in one transaction."""
        ...

    def put_records(self, records: Sequence[RecordMessage], key: str) -> list[RecordMessage]:
        """Writes shared records by compare-and-swap."""
        ...

    def history(self, page: str) -> list[RevisionMessage]:
        """What was published of a page, and what that was made from, the newest first; empty where nobody tells."""
        ...

    def followers(self) -> list[FollowerMessage]:
        """Who follows this region as its template and agreed to show it; empty where nobody tells."""
        ...

    def media(self, sha256: str) -> bytes:
        """An image by its hash."""
        ...

    def upload_media(self, data: bytes, mime_type: str) -> str:
        """Stores an image; returns its SHA-256."""
        ...

    def close(self) -> None:
        """Ends connections."""
        ...
