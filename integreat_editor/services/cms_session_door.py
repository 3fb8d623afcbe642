"""A CMS over a logged-in session, for what is pushed beside a hub."""

from collections.abc import Collection, Iterator, Mapping

from integreat_editor.models.working import RemotePage
from integreat_editor.sync.cms.reader import CmsReader
from integreat_editor.sync.cms.session import CmsSession
from integreat_editor.sync.cms.stored import StoredText, stored_text
from integreat_editor.sync.cms.tree_writer import Spot, archive_page, create_page, move_page, restore_page
from integreat_editor.sync.cms.writer import Saved, TextTask, save_text
from integreat_editor.sync.wire import FeedMessage, RegionMessage
from integreat_editor.sync.wire_api3 import Api3Page
from integreat_editor.sync.wire_json import ShapeError, read_json


class SessionDoor:
    """Implements `CmsDoor` over a session; closing it closes the session."""

    def __init__(self, session: CmsSession, region_slug: str) -> None:
        self.url = session.base_url
        self.user = session.user
        self.region_slug = region_slug
        self._session = session

    def region(self) -> RegionMessage:
        return CmsReader(self._session, self.region_slug, {}, None).region()

    def changes(
        self, cursor: str | None, known: Mapping[str, RemotePage], languages: Collection[str] | None
    ) -> Iterator[FeedMessage]:
        return CmsReader(self._session, self.region_slug, known, languages).changes(cursor)

    def former_slugs(self, language: str) -> dict[str, list[str]]:
        start = f"/{self.region_slug}/{language}/"
        response = self._session.public(f"/api/v3{start}pages/")
        try:
            pages = read_json(list[Api3Page], response.content) if response.ok else []
        except ShapeError:
            return {}
        return {page.path.removeprefix(start).strip("/"): page.slug_history for page in pages}

    def stored(self, number: int, language: str) -> StoredText | None:
        return stored_text(self._session, self.region_slug, language, number)

    def save(self, task: TextTask, *, doubtful: bool) -> Saved:
        return save_text(self._session, self.region_slug, task, doubtful=doubtful)

    def create(self, language: str, title: str, html: str, status: str, spot: Spot) -> int:
        return create_page(self._session, self.region_slug, language, title, html, status, spot)

    def move(self, language: str, number: int, spot: Spot) -> None:
        move_page(self._session, self.region_slug, language, number, spot)

    def archive(self, language: str, number: int) -> None:
        archive_page(self._session, self.region_slug, language, number)

    def restore(self, language: str, number: int) -> None:
        restore_page(self._session, self.region_slug, language, number)

    def close(self) -> None:
        self._session.close()
