"""The messages between a working copy and a hub, checked at both ends.

The hub's OpenAPI is made from these models; a client parses every answer with them, so that a server that lies
about shapes is found before anything is stored. Unknown fields are ignored (an older client meets a newer hub),
missing or oversized ones are refused.
"""

from typing import Annotated, Literal, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    JsonValue,
    StringConstraints,
    field_validator,
    model_validator,
)

from integreat_editor.models.change_set import Verdict
from integreat_editor.models.order import is_key
from integreat_editor.models.region import Role
from integreat_editor.models.revision import Status
from integreat_editor.models.text import MAX_CONTENT_BYTES, MAX_TITLE_LENGTH

API_PREFIX = "/api/hub/v1"
IDEMPOTENCY_HEADER = "Idempotency-Key"
FEED_LIMIT = 20_000
"""Entities in one answer of the change feed, at most; a pull of little needs one request."""

PageId = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
RevisionId = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
LanguageCode = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{0,15}$")]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,199}$")]
Name = Annotated[str, StringConstraints(min_length=1, max_length=200)]
Version = Annotated[int, Field(ge=0, lt=2**31)]
"""Rises with each change; 0: not there yet. Fits the integers of every database used."""
Remark = Annotated[str, StringConstraints(max_length=10_000)]


class Message(BaseModel):
    """Base of all messages: immutable, strict about types that are there, silent about unknown fields."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class LoginRequest(Message):
    """A name and a password, sent once for a token."""

    user: Name
    password: Annotated[str, StringConstraints(min_length=1, max_length=1024)]


class LoginAnswer(Message):
    """A bearer token, its end (ISO 8601, UTC) and the roles per region slug."""

    token: str
    expires: str
    user: Name
    roles: dict[str, Role]


class LanguageMessage(Message):
    """A language of a region; see `models.region.Language`."""

    code: LanguageCode
    name: Name
    source: LanguageCode | None = None
    rtl: bool = False


class RegionMessage(Message):
    """A region as the asker sees it; `role` is the asker's own."""

    slug: Slug
    name: Name
    default_language: LanguageCode
    languages: list[LanguageMessage]
    four_eyes: bool = True
    role: Role


class TextMessage(Message):
    """Title and HTML, byte for byte."""

    title: Annotated[str, StringConstraints(max_length=MAX_TITLE_LENGTH)]
    html: str

    @field_validator("html")
    @classmethod
    def _fits(cls, html: str) -> str:
        if len(html) > MAX_CONTENT_BYTES or len(html.encode("utf-8", "surrogatepass")) > MAX_CONTENT_BYTES:
            raise ValueError(f"content is larger than {MAX_CONTENT_BYTES} bytes")
        return html


class RevisionMessage(Message):
    """A revision with its text; see `models.revision.Revision`."""

    id: RevisionId
    page: PageId
    language: LanguageCode
    content: TextMessage
    parents: list[RevisionId] = Field(default_factory=list, max_length=2)
    source: Sha256 | None = None
    template: Sha256 | None = None
    author: str = ""
    created: str = ""
    minor: bool = False


class PlacementMessage(Message):
    """See `models.page.Placement`."""

    parent: PageId | None
    order: str
    archived: bool = False

    @field_validator("order")
    @classmethod
    def _is_key(cls, order: str) -> str:
        if not is_key(order):
            raise ValueError("not an order key")
        return order


class PageMessage(Message):
    """A page of the published tree. `path`: slugs in the default language, for people and for matching.

    `remote_id`: the name that a server which is no hub has for it.
    """

    id: PageId
    placement: PlacementMessage
    version: Version
    path: str = ""
    remote_id: str = ""

    @model_validator(mode="after")
    def _is_not_its_own_parent(self) -> Self:
        if self.placement.parent == self.id:
            raise ValueError("a page is its own parent")
        return self


class HeadMessage(Message):
    """See `models.revision.Head`."""

    page: PageId
    language: LanguageCode
    public: RevisionId | None
    newest: RevisionId | None
    status: Status
    in_translation: bool = False
    version: Version


class ItemMessage(Message):
    """See `models.change_set.ChangeItem`; `verdict`, `reason` and `reviewer` are set by the hub alone."""

    page: PageId
    language: LanguageCode | None = None
    revision: RevisionId | None = None
    text: Sha256 | None = None
    base: RevisionId | None = None
    origin: PlacementMessage | None = None
    to: PlacementMessage | None = None
    base_version: Version = 0
    verdict: Verdict = Verdict.PENDING
    reason: Remark = ""
    reviewer: str = ""


class CommentMessage(Message):
    """See `models.change_set.Comment`."""

    id: RevisionId
    author: str = ""
    created: str = ""
    text: Remark
    item: str | None = None


class ChangeSetMessage(Message):
    """See `models.change_set.ChangeSet`."""

    id: RevisionId
    title: Name
    note: Remark = ""
    author: str = ""
    created: str = ""
    items: list[ItemMessage]
    comments: list[CommentMessage] = Field(default_factory=list)
    withdrawn: bool = False
    version: Version = 0


class RecordMessage(Message):
    """See `models.record.SharedRecord`."""

    kind: Name
    key: Annotated[str, StringConstraints(min_length=1, max_length=400)]
    value: dict[str, JsonValue] | None
    version: Version = 0


class FeedMessage(Message):
    """What changed in a region since a cursor; the cursor to ask with next; `more`: ask again at once.

    `gone`: pages that the server had and has no more; a hub, which only archives, never names any.
    `revisions` holds, with its text, each revision that a head or an open change set of this answer points at, and
    the source revisions' texts they name (`sources`), so that review and state need no further request.
    """

    cursor: str
    more: bool
    region: RegionMessage | None = None
    pages: list[PageMessage] = Field(default_factory=list)
    gone: list[PageId] = Field(default_factory=list)
    heads: list[HeadMessage] = Field(default_factory=list)
    revisions: list[RevisionMessage] = Field(default_factory=list)
    sources: list[TextMessage] = Field(default_factory=list)
    change_sets: list[ChangeSetMessage] = Field(default_factory=list)
    records: list[RecordMessage] = Field(default_factory=list)


class SubmitRequest(Message):
    """A change set with the revisions its items name. Sent again under the same id it renews the set.

    `sources`: texts that these revisions name as what they translate and that are no revision's text themselves.
    """

    change_set: ChangeSetMessage
    revisions: list[RevisionMessage]
    sources: list[TextMessage] = Field(default_factory=list)


class DecisionMessage(Message):
    """An approval or a return of one item, bound to the hash of what was read."""

    item: str
    hash: Sha256
    verdict: Literal[Verdict.APPROVED, Verdict.RETURNED]
    reason: Remark = ""


class ReviewRequest(Message):
    """Decisions on items of one change set; all are taken or none."""

    decisions: list[DecisionMessage] = Field(min_length=1)


class PublishRequest(Message):
    """One unit to publish: its name and the hashes of all its items as the sender knows them."""

    unit: PageId
    hashes: list[Sha256] = Field(min_length=1)


class ForeignMessage(Message):
    """A version that somebody else saved in the same moment, of a server that does not keep people apart."""

    author: str
    version: int


class PublishAnswer(Message):
    """What became of a unit: published, or stale (the server moved on; it needs a merge and a new approval).

    Proposed: stored, but to be published by somebody else; a CMS takes no more from some accounts.
    """

    unit: PageId
    outcome: Literal["published", "proposed", "stale"]
    change_set: ChangeSetMessage
    foreign: list[ForeignMessage] = Field(default_factory=list)


class CommentRequest(Message):
    """A remark; its id is made by the client."""

    id: RevisionId
    text: Annotated[str, StringConstraints(min_length=1, max_length=10_000)]
    item: str | None = None


class RecordsRequest(Message):
    """Records to write, each with the version it replaces (`version`); a stale one refuses all."""

    records: list[RecordMessage] = Field(min_length=1)


class FollowedTextMessage(Message):
    """A page of a follower in one language: hash of the template text that its public text took in (None: untold)."""

    language: LanguageCode
    template: Sha256 | None = None


class FollowedPageMessage(Message):
    """A page of a follower: which template page it follows, how, and what of it is taken in where."""

    template_page: PageId
    follow: Name
    texts: list[FollowedTextMessage] = Field(default_factory=list)


class DeclinedPageMessage(Message):
    """A template page that a follower decided not to have."""

    template_page: PageId
    reason: Remark = ""
    at: str = ""


class FollowerMessage(Message):
    """A region of the same hub that follows this one and agreed to show it."""

    slug: Slug
    name: Name
    pages: list[FollowedPageMessage] = Field(default_factory=list)
    declined: list[DeclinedPageMessage] = Field(default_factory=list)


class MediaAnswer(Message):
    """Where an uploaded image is: `/media/<sha256>`."""

    sha256: Sha256


class ErrorMessage(Message):
    """An error: a code from `ErrorCode`, a sentence in English for logs, and what it is about."""

    code: str
    message: str
    page: str | None = None


ErrorCode = Literal[
    "bad_request",
    "too_large",
    "login_failed",
    "token_expired",
    "forbidden",
    "four_eyes",
    "not_found",
    "stale",
    "not_approved",
    "cycle",
    "needs_parent",
    "empty_slot",
    "key_reused",
    "busy",
]
