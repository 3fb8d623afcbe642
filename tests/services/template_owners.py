"""The owners of a template in the tests: a hub that keeps records, and municipalities that follow."""

from collections.abc import Sequence

from integreat_editor.models.region import Role
from integreat_editor.services.edit_page import save_text
from integreat_editor.sync.errors import Forbidden
from integreat_editor.sync.wire import FollowedPageMessage, FollowedTextMessage, FollowerMessage, RecordMessage
from tests.services.conftest import Office
from tests.sync.memory_hub import MemoryHub, MemoryRemote

LATER = "2026-12-01T08:00:00Z"


class OwnersRemote(MemoryRemote):
    """A hub that keeps records and has followers."""

    def __init__(self, hub: MemoryHub, user: str, role: Role) -> None:
        super().__init__(hub, user, role)
        self.records: dict[str, RecordMessage] = {}
        self.municipalities: list[FollowerMessage] = []
        self.refuses: Exception | None = None
        self.sent = 0

    def put_records(self, records: Sequence[RecordMessage], key: str) -> list[RecordMessage]:
        self.sent += 1
        if isinstance(self.refuses, Forbidden):
            raise self.refuses
        for record in records:
            self.records[key] = record.model_copy(update={"version": 1})
        if self.refuses is not None:
            error, self.refuses = self.refuses, None
            raise error
        return [self.records[key]]

    def followers(self) -> list[FollowerMessage]:
        if self.refuses is not None:
            raise self.refuses
        return self.municipalities


def change(office: Office, page: str, html: str, language: str = "de") -> None:
    """The page has another public text, and Dora has pulled it."""
    anna = office.people.get("anna") or office.person("anna")
    save_text(anna.copy, page, language, html=html, at=LATER)
    office.publish(anna)
    office.coordinator().pull()


def public(office: Office, page: str, language: str = "de") -> str:
    """Hash of the public text."""
    revision = office.hub.heads[page, language].public
    assert revision is not None
    return office.hub.revisions[revision][0].text


def municipality(page: str, *texts: tuple[str, str | None], name: str = "Maintal") -> FollowerMessage:
    """One that follows a page."""
    told = [FollowedTextMessage(language=language, template=text) for language, text in texts]
    followed = FollowedPageMessage(template_page=page, follow="adapted", texts=told)
    return FollowerMessage(slug=name.lower(), name=name, pages=[followed])
