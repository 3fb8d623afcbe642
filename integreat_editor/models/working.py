"""What a working copy knows: local translations, remotes and what they have, bases, conflicts, the journal."""

from dataclasses import dataclass
from typing import Literal

from integreat_editor.models.page import Placement
from integreat_editor.models.region import Role

ConflictKind = Literal["text", "place", "cycle", "gone", "archived_edit"]


@dataclass(frozen=True, slots=True)
class LocalTranslation:
    """A page in one language as it is here now.

    `text`, `source`, `template`: hashes of the text, of the source text it translates, of the template text it takes
    in. `parents`: ids of the revisions it came from, two after a merge. `edited`: ISO 8601 in UTC, "" if never here.
    """

    page: str
    language: str
    text: str | None = None
    source: str | None = None
    template: str | None = None
    in_translation: bool = False
    parents: tuple[str, ...] = ()
    edited: str = ""


@dataclass(frozen=True, slots=True)
class RemoteInfo:
    """A server of this working copy, without any secret. `region`: its slug there; `cursor`: where the feed goes on.

    `main`: the one the region is edited for; the others (a template's) are only read.
    """

    id: str
    kind: str
    url: str
    region: str
    user: str = ""
    cursor: str | None = None
    role: Role | None = None
    main: bool = True

    @property
    def compares_newest(self) -> bool:
        """Whether a working copy compares itself with the newest revision, whatever its status, not the public one.

        So it is with an Integreat CMS: its forms show and replace the newest text, a draft or a proposal too.
        """
        return self.kind == "cms"


@dataclass(frozen=True, slots=True)
class RemotePage:
    """A page as a server has it; `gone`: it had it once. `path`: slugs in the default language.

    `remote_id`: the server's own name for it ("" where that is ours).
    """

    page: str
    placement: Placement
    version: int = 0
    path: str = ""
    gone: bool = False
    remote_id: str = ""


@dataclass(frozen=True, slots=True)
class Base:
    """What this copy and a server last agreed on: the revision, our text's hash and that of the server's form of it."""

    page: str
    language: str
    revision: str
    ours: str
    stored: str


@dataclass(frozen=True, slots=True)
class PageBase:
    """The placement this copy and a server last agreed on, and its version there."""

    page: str
    placement: Placement
    version: int = 0


@dataclass(frozen=True, slots=True)
class Conflict:
    """A contradiction that a person decides.

    `language` None: about the place. `base`, `ours`, `theirs`: text hashes, or placements as JSON. The last four
    fields are filled by the decision.
    """

    id: str
    remote: str
    page: str
    language: str | None
    kind: ConflictKind
    base: str | None
    ours: str | None
    theirs: str | None
    remote_revision: str | None = None
    decision: str = ""
    reason: str = ""
    decided: str = ""
    author: str = ""


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """A write request: noted before it is sent, closed after it was read back. `payload` is JSON without secrets."""

    id: str
    remote: str
    action: str
    subject: str
    idempotency_key: str
    payload: str
    started: str
    finished: str | None = None
    result: str = ""


@dataclass(frozen=True, slots=True)
class TreeState:
    """What the tree showed of a translation when it was last read in full, for the first paint of the next start."""

    page: str
    language: str
    title: str
    slug: str
    status: str
    state: str
    changed: bool
