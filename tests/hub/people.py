"""A person who talks to a hub over HTTP, in the words of the shared messages."""

from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Any

import requests
from pydantic import BaseModel

from integreat_editor.hub.change_sets import item_from_message
from integreat_editor.models.change_set import ChangeItem, Verdict, units
from integreat_editor.models.text import Text
from integreat_editor.sync.wire import (
    API_PREFIX,
    IDEMPOTENCY_HEADER,
    ChangeSetMessage,
    DecisionMessage,
    ErrorMessage,
    FeedMessage,
    ItemMessage,
    LoginAnswer,
    LoginRequest,
    PlacementMessage,
    PublishAnswer,
    PublishRequest,
    ReviewRequest,
    RevisionMessage,
    SubmitRequest,
    TextMessage,
)
from tests.hub.regions import PASSWORD, REGION, new_id


class Refused(Exception):
    """The hub's answer was an error."""

    def __init__(self, status: int, error: ErrorMessage) -> None:
        self.status = status
        self.code = error.code
        self.page = error.page
        self.message = error.message
        super().__init__(f"{status} {error.code}: {error.message}")


class Person:
    """A login and what one does with it."""

    def __init__(self, url: str, token: str = "", region: str = REGION) -> None:
        self.url = url
        self.region = region
        self.session = requests.Session()
        if token:
            self.session.headers["Authorization"] = f"Bearer {token}"

    def __enter__(self) -> "Person":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.session.close()

    def get(self, path: str, **query: str) -> Any:
        """JSON of an answer."""
        return self._checked(self.session.get(self.url + API_PREFIX + path, params=query, timeout=60)).json()

    def post(self, path: str, message: BaseModel | bytes, key: str | None = None) -> Any:
        """JSON of the answer to a write; every write gets a key of its own unless one is given."""
        body = message if isinstance(message, bytes) else message.model_dump_json().encode()
        headers = {IDEMPOTENCY_HEADER: key if key is not None else new_id()}
        answer = self._checked(self.session.post(self.url + API_PREFIX + path, data=body, headers=headers, timeout=60))
        return answer.json() if answer.content else None

    def changes(self, cursor: str | None = None, languages: str = "") -> list[FeedMessage]:
        """All answers of the feed since the cursor."""
        messages = []
        more = True
        while more:
            query = {name: value for name, value in (("cursor", cursor), ("languages", languages)) if value}
            messages.append(FeedMessage.model_validate(self.get(f"/regions/{self.region}/changes", **query)))
            cursor, more = messages[-1].cursor, messages[-1].more
        return messages

    def submit(
        self,
        items: list[ItemMessage],
        revisions: list[RevisionMessage] | None = None,
        change_set: str | None = None,
        key: str | None = None,
    ) -> ChangeSetMessage:
        """Submits a change set."""
        message = ChangeSetMessage(id=change_set or new_id(), title="Neue Öffnungszeiten", items=items)
        request = SubmitRequest(change_set=message, revisions=revisions or [])
        return ChangeSetMessage.model_validate(self.post(f"/regions/{self.region}/change-sets", request, key))

    def submit_text(
        self, page: str, text: Text, base: str | None, language: str = "de", change_set: str | None = None
    ) -> ChangeSetMessage:
        """Submits one new text."""
        revision = revision_of(page, text, language)
        return self.submit([text_item(revision, base)], [revision], change_set)

    def judge(self, change_set: ChangeSetMessage, verdict: Verdict = Verdict.APPROVED, reason: str = "") -> Any:
        """Approves or returns every item that is not published."""
        assert verdict in (Verdict.APPROVED, Verdict.RETURNED)
        items = [item_from_message(item) for item in change_set.items if item.verdict is not Verdict.PUBLISHED]
        decisions = [DecisionMessage(item=item.key, hash=item.hash, verdict=verdict, reason=reason) for item in items]
        path = f"/regions/{self.region}/change-sets/{change_set.id}/review"
        return ChangeSetMessage.model_validate(self.post(path, ReviewRequest(decisions=decisions)))

    def publish(self, change_set: ChangeSetMessage, unit: str | None = None, key: str | None = None) -> PublishAnswer:
        """Publishes a unit (the first)."""
        name, items = units_of(change_set, unit)
        request = PublishRequest(unit=name, hashes=[item.hash for item in items])
        path = f"/regions/{self.region}/change-sets/{change_set.id}/publish"
        return PublishAnswer.model_validate(self.post(path, request, key))

    def _checked(self, answer: requests.Response) -> requests.Response:
        if answer.status_code >= 400:
            raise Refused(answer.status_code, ErrorMessage.model_validate_json(answer.content))
        return answer


@contextmanager
def log_in(url: str, user: str, password: str = PASSWORD, region: str = REGION) -> Iterator[Person]:
    """A person with a token."""
    with Person(url, region=region) as stranger:
        answer = LoginAnswer.model_validate(stranger.post("/login", LoginRequest(user=user, password=password)))
    with Person(url, answer.token, region) as person:
        yield person


def units_of(change_set: ChangeSetMessage, unit: str | None) -> tuple[str, tuple[ChangeItem, ...]]:
    """The named unit of a change set, or its first."""
    found = units(item_from_message(item) for item in change_set.items)
    name = unit or next(iter(found))
    return name, found[name]


def revision_of(page: str, text: Text, language: str = "de", source: str | None = None) -> RevisionMessage:
    """A new revision with this text."""
    content = TextMessage(title=text.title, html=text.html)
    return RevisionMessage(id=new_id(), page=page, language=language, content=content, source=source)


def text_item(revision: RevisionMessage, base: str | None) -> ItemMessage:
    """The item that submits a revision."""
    text = Text(revision.content.title, revision.content.html)
    return ItemMessage(page=revision.page, language=revision.language, revision=revision.id, text=text.hash, base=base)


def move_item(page: str, origin: PlacementMessage | None, to: PlacementMessage, base_version: int) -> ItemMessage:
    """The item that moves a page, or makes it."""
    return ItemMessage(page=page, origin=origin, to=to, base_version=base_version)
