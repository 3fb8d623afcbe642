"""A revision: one text of a page in one language, and where it came from."""

from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    """Publication status, Integreat's words; `AUTO_SAVE`, what a browser keeps by itself, only an Integreat CMS has."""

    PUBLIC = "PUBLIC"
    REVIEW = "REVIEW"
    DRAFT = "DRAFT"
    AUTO_SAVE = "AUTO_SAVE"


@dataclass(frozen=True, slots=True)
class Revision:
    """An immutable version of a translation.

    `id`: 32 hex digits, made by the client. `text`: hash of the text. `parents`: ids of the revisions it was made
    from (none, one, two after a merge). `source`: hash of the text in the source language that it translates;
    `template`: hash of the template text it takes in; both None where nobody told. `created`: ISO 8601 in UTC.
    """

    id: str
    page: str
    language: str
    text: str
    parents: tuple[str, ...] = ()
    source: str | None = None
    template: str | None = None
    author: str = ""
    created: str = ""
    minor: bool = False


@dataclass(frozen=True, slots=True)
class Head:
    """What a server has for (page, language): ids of the public and the newest revision, and the newest one's status.

    `version` rises with each change at the server; 0: the server has nothing.
    """

    page: str
    language: str
    public: str | None
    newest: str | None
    status: Status
    in_translation: bool = False
    version: int = 0

    def compared(self, *, newest: bool = False) -> str | None:
        """The revision a working copy compares itself with: the public one, or the newest of a page never published.

        `newest`: the newest one in any case (`RemoteInfo.compares_newest`).
        """
        return self.newest if newest and self.newest is not None else self.public or self.newest
