"""An Integreat CMS as a remote: it tells pages and texts; its change sets are those of the working copy."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from integreat_editor.models.working import RemotePage
from integreat_editor.sync.cms.desk import Desk
from integreat_editor.sync.cms.publish import Publisher
from integreat_editor.sync.cms.reader import CmsReader
from integreat_editor.sync.cms.rights import Rights, account_rights
from integreat_editor.sync.cms.session import CmsSession
from integreat_editor.sync.errors import NotFound
from integreat_editor.sync.remote import Capabilities
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


class CmsRemote:
    """A region of a CMS. `known`: pages as last seen, where there is no `desk` (a clone has no copy yet)."""

    kind = "cms"
    capabilities = Capabilities(writes=True, review=True, stable_page_ids=True, tells_provenance=False)

    def __init__(
        self,
        session: CmsSession,
        region: str,
        *,
        known: Mapping[str, RemotePage] | None = None,
        languages: Collection[str] | None = None,
        desk: Desk | None = None,
    ) -> None:
        self.session = session
        self.region_slug = region
        self._known = known or {}
        self._languages = languages
        self._desk = desk

    def rights(self, language: str) -> Rights:
        """What the account may do in the region."""
        return account_rights(self.session, self.region_slug, language)

    def region(self) -> RegionMessage:
        """The region and the account's role."""
        return self._reader().region()

    def changes(self, cursor: str | None) -> Iterator[FeedMessage]:
        """What changed since the cursor."""
        return self._reader().changes(cursor)

    def submit(self, request: SubmitRequest, key: str) -> ChangeSetMessage:
        raise NotImplementedError

    def change_set(self, change_set_id: str) -> ChangeSetMessage:
        raise NotImplementedError

    def review(self, change_set_id: str, decisions: Sequence[DecisionMessage], key: str) -> ChangeSetMessage:
        raise NotImplementedError

    def comment(self, change_set_id: str, request: CommentRequest, key: str) -> ChangeSetMessage:
        raise NotImplementedError

    def withdraw(self, change_set_id: str, key: str) -> ChangeSetMessage:
        raise NotImplementedError

    def publish(self, change_set_id: str, request: PublishRequest, key: str) -> PublishAnswer:
        raise NotImplementedError

    def put_records(self, records: Sequence[RecordMessage], key: str) -> list[RecordMessage]:
        """A CMS keeps none: they count as taken, and stay in the copy."""
        return [each.model_copy(update={"version": each.version + 1}) for each in records]

    def history(self, page: str) -> list[RevisionMessage]:
        """Nobody tells what was made from what."""
        return []

    def followers(self) -> list[FollowerMessage]:
        """Nobody tells."""
        return []

    def media(self, sha256: str) -> bytes:
        """A CMS names its images by address, never by hash."""
        raise NotFound(what=sha256)

    def upload_media(self, data: bytes, mime_type: str) -> str:
        raise NotImplementedError

    def close(self) -> None:
        """Ends the connections."""
        self.session.close()

    def _reader(self) -> CmsReader:
        known = self._desk.known() if self._desk is not None else self._known
        return CmsReader(self.session, self.region_slug, known, self._languages)
