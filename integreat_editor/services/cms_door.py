"""What pushing beside a hub needs of a CMS, over one logged-in session; behind a protocol, so that rules need no CMS."""

from collections.abc import Collection, Iterator, Mapping
from typing import Protocol

from integreat_editor.models.working import RemotePage
from integreat_editor.sync.cms.reader import CmsReader, StoredText, stored_text
from integreat_editor.sync.cms.rights import Rights, account_rights
from integreat_editor.sync.cms.session import CmsSession
from integreat_editor.sync.cms.tree_writer import (
    Spot,
    archive_page,
    create_page,
    find_created,
    move_page,
    restore_page,
)
from integreat_editor.sync.cms.writer import Saved, TextTask, save_text
from integreat_editor.sync.wire import FeedMessage, RegionMessage


class CmsDoor(Protocol):
    """One account in one region of a CMS. Raises the errors of `sync.errors` and `sync.cms.errors`."""

    url: str
    region_slug: str
    user: str

    def region(self) -> RegionMessage:
        """The region there; proves that the account may see it."""
        ...

    def rights(self, language: str) -> Rights:
        """What the account may do."""
        ...

    def changes(
        self, cursor: str | None, known: Mapping[str, RemotePage], languages: Collection[str] | None
    ) -> Iterator[FeedMessage]:
        """What changed since the cursor; pages under the ids of `known`, where it has their numbers."""
        ...

    def stored(self, number: int, language: str) -> StoredText | None:
        """The newest text exactly as stored."""
        ...

    def save(self, task: TextTask) -> Saved:
        """Writes one text, reading before and after."""
        ...

    def create(self, language: str, title: str, html: str, status: str, spot: Spot) -> int:
        """Makes a page; its number."""
        ...

    def find_created(self, language: str, title: str, spot: Spot, unknown: Collection[int]) -> int | None:
        """A page among `unknown` that was made by a request of which nobody knows how it ended."""
        ...

    def move(self, language: str, number: int, spot: Spot) -> None:
        """Puts a page elsewhere."""
        ...

    def archive(self, language: str, number: int) -> None:
        """Archives a page."""
        ...

    def restore(self, language: str, number: int) -> None:
        """Takes a page out of the archive."""
        ...

    def close(self) -> None:
        """Ends the connections."""
        ...


class SessionDoor:
    """Implements `CmsDoor` over a session; closing it closes the session."""

    def __init__(self, session: CmsSession, region_slug: str) -> None:
        self.url = session.base_url
        self.user = session.user
        self.region_slug = region_slug
        self._session = session

    def region(self) -> RegionMessage:
        return CmsReader(self._session, self.region_slug, {}, None).region()

    def rights(self, language: str) -> Rights:
        return account_rights(self._session, self.region_slug, language)

    def changes(
        self, cursor: str | None, known: Mapping[str, RemotePage], languages: Collection[str] | None
    ) -> Iterator[FeedMessage]:
        return CmsReader(self._session, self.region_slug, known, languages).changes(cursor)

    def stored(self, number: int, language: str) -> StoredText | None:
        return stored_text(self._session, self.region_slug, language, number)

    def save(self, task: TextTask) -> Saved:
        return save_text(self._session, self.region_slug, task)

    def create(self, language: str, title: str, html: str, status: str, spot: Spot) -> int:
        return create_page(self._session, self.region_slug, language, title, html, status, spot)

    def find_created(self, language: str, title: str, spot: Spot, unknown: Collection[int]) -> int | None:
        return find_created(self._session, self.region_slug, language, title, spot, unknown)

    def move(self, language: str, number: int, spot: Spot) -> None:
        move_page(self._session, self.region_slug, language, number, spot)

    def archive(self, language: str, number: int) -> None:
        archive_page(self._session, self.region_slug, language, number)

    def restore(self, language: str, number: int) -> None:
        restore_page(self._session, self.region_slug, language, number)

    def close(self) -> None:
        self._session.close()
