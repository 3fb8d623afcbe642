"""An Integreat CMS as a remote: it tells pages and texts; its change sets are those of the working copy."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from integreat_editor.models.region import Role
from integreat_editor.models.working import RemotePage
from integreat_editor.sync.cms.cursor import forgotten
from integreat_editor.sync.cms.desk import Desk
from integreat_editor.sync.cms.doubts import settle_doubts
from integreat_editor.sync.cms.publish import Publisher, Wanted
from integreat_editor.sync.cms.reader import CmsReader
from integreat_editor.sync.cms.review import Reviewer, commented, submitted, told_here, withdrawn
from integreat_editor.sync.cms.rights import Rights, account_rights, rights_on
from integreat_editor.sync.cms.session import CmsSession
from integreat_editor.sync.errors import NotFound, RequestRefused
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
        self._rights: Rights | None = None

    def rights(self, language: str | None = None) -> Rights:
        """What the account may do in the region; asked once between two pulls."""
        if self._rights is None:
            wanted = language or self._require_desk().default_language()
            self._rights = account_rights(self.session, self.region_slug, wanted)
        return self._rights

    def page_rights(self, language: str, number: int) -> Rights:
        """What the account may do with one page."""
        return rights_on(self.session, self.region_slug, language, number, self.rights(language))

    def region(self) -> RegionMessage:
        """The region and the account's role."""
        return self._reader().region()

    def changes(self, cursor: str | None) -> Iterator[FeedMessage]:
        """What changed since the cursor; before that, what became of writes in doubt."""
        self._rights = None
        if self._desk is None:
            yield from self._reader().changes(cursor)
            return
        found = settle_doubts(self.session, self.region_slug, self._desk)
        for message in self._reader().changes(forgotten(cursor, found) if cursor else cursor):
            yield told_here(self._desk, message)

    def submit(self, request: SubmitRequest, key: str) -> ChangeSetMessage:  # noqa: ARG002 - nothing is sent
        """Nothing is sent: the change set lives in the working copy."""
        return submitted(self._require_desk(), request.change_set)

    def change_set(self, change_set_id: str) -> ChangeSetMessage:
        """A change set as the working copy has it."""
        return self._require_desk().change_set(change_set_id)

    def review(
        self,
        change_set_id: str,
        decisions: Sequence[DecisionMessage],
        key: str,  # noqa: ARG002 - a rejection reads first
    ) -> ChangeSetMessage:
        """Decides in the copy; a proposal that was made in the CMS and is returned is rejected there."""
        desk = self._require_desk()
        role = desk.role()
        rights = None if role is not None and role.includes(Role.EDITOR) else self.rights()
        return Reviewer(self.session, self.region_slug, desk, rights).decided(change_set_id, decisions)

    def comment(self, change_set_id: str, request: CommentRequest, key: str) -> ChangeSetMessage:  # noqa: ARG002
        """Kept in the copy."""
        return commented(self._require_desk(), change_set_id, request, self.session.user)

    def withdraw(self, change_set_id: str, key: str) -> ChangeSetMessage:  # noqa: ARG002 - nothing is sent
        """Taken back in the copy."""
        return withdrawn(self._require_desk(), change_set_id)

    def publish(self, change_set_id: str, request: PublishRequest, key: str) -> PublishAnswer:  # noqa: ARG002
        """Carries out a unit; sent again, it goes on where it stopped, for every item is read first."""
        return self.publisher().publish(change_set_id, request)

    def publisher(self, at_most: Wanted = "PUBLIC") -> Publisher:
        """What carries out units for this account."""
        return Publisher(self.session, self.region_slug, self._require_desk(), self.rights(), at_most)

    def put_records(self, records: Sequence[RecordMessage], key: str) -> list[RecordMessage]:  # noqa: ARG002
        """A CMS keeps none: they count as taken, and stay in the copy."""
        return [each.model_copy(update={"version": each.version + 1}) for each in records]

    def history(self, page: str) -> list[RevisionMessage]:  # noqa: ARG002 - no page has one
        """Nobody tells what was made from what."""
        return []

    def followers(self) -> list[FollowerMessage]:
        """Nobody tells."""
        return []

    def media(self, sha256: str) -> bytes:
        """A CMS names its images by address, never by hash."""
        raise NotFound(what=sha256)

    def upload_media(self, data: bytes, mime_type: str) -> str:  # noqa: ARG002
        """Images go to the media library, under a name (`sync.cms.media`), never under their hash."""
        raise RequestRefused(reason=mime_type)

    def close(self) -> None:
        """Ends the connections."""
        self.session.close()

    def _require_desk(self) -> Desk:
        if self._desk is None:
            raise NotFound(what=self.region_slug)
        return self._desk

    def _reader(self) -> CmsReader:
        known = self._desk.known() if self._desk is not None else self._known
        return CmsReader(self.session, self.region_slug, known, self._languages)
