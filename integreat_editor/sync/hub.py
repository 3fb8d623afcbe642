"""The client of this project's own hub; it implements `sync.remote.Remote`."""

import hashlib
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Protocol, TypeVar
from urllib.parse import quote

import requests

from integreat_editor.sync.errors import (
    CycleRefused,
    EmptySlot,
    Forbidden,
    FourEyes,
    LoginFailed,
    NeedsParent,
    NotApproved,
    NotFound,
    RequestRefused,
    ServerBusy,
    ServerLies,
    Stale,
    SyncError,
    TokenExpired,
    TooLarge,
)
from integreat_editor.sync.remote import Capabilities
from integreat_editor.sync.transport import Transport
from integreat_editor.sync.wire import (
    API_PREFIX,
    IDEMPOTENCY_HEADER,
    ChangeSetMessage,
    CommentRequest,
    DecisionMessage,
    ErrorMessage,
    FeedMessage,
    FollowerMessage,
    LoginAnswer,
    LoginRequest,
    MediaAnswer,
    Message,
    PublishAnswer,
    PublishRequest,
    RecordMessage,
    RecordsRequest,
    RegionMessage,
    ReviewRequest,
    RevisionMessage,
    SubmitRequest,
)
from integreat_editor.sync.wire_json import ShapeError, read_json

Answer = TypeVar("Answer")
_ERRORS: dict[str, type[SyncError]] = {
    "login_failed": LoginFailed,
    "token_expired": TokenExpired,
    "forbidden": Forbidden,
    "four_eyes": FourEyes,
    "stale": Stale,
    "not_approved": NotApproved,
    "cycle": CycleRefused,
    "needs_parent": NeedsParent,
    "empty_slot": EmptySlot,
    "too_large": TooLarge,
}


class Login(Protocol):
    """Where name and password come from, and who is told how it went."""

    def request(self) -> LoginRequest:
        """Name and password; raises `PasswordNeeded`."""
        ...

    def accepted(self) -> None:
        """The server took them."""
        ...

    def refused(self) -> None:
        """The server refused them."""
        ...


class HubRemote:
    """A region on a hub. `login` is asked when the first request needs a token, and once more when one has ended.

    `languages`: ask only for these (None: all).
    """

    kind = "hub"
    capabilities = Capabilities(writes=True, review=True, stable_page_ids=True, tells_provenance=True)

    def __init__(
        self,
        transport: Transport,
        region: str,
        login: Login,
        languages: Collection[str] | None = None,
    ) -> None:
        self._transport = transport
        self._region = region
        self._base_path = f"{API_PREFIX}/regions/{_part(region)}"
        self._login = login
        self._languages = languages
        self._logged_in = False

    def regions(self) -> list[RegionMessage]:
        """All regions the asker has a role in, whatever region this remote is for."""
        answer = self._authorized(lambda: self._transport.get(f"{API_PREFIX}/regions"))
        return self._parsed(answer, list[RegionMessage])

    def region(self) -> RegionMessage:
        """The region and the asker's role."""
        return self._of_region(self._get("", RegionMessage))

    def changes(self, cursor: str | None) -> Iterator[FeedMessage]:
        """The feed since the cursor, part by part."""
        languages = self._wanted_languages(cursor)
        more = True
        while more:
            params = {"cursor": cursor} if cursor else {}
            if languages:
                params["languages"] = languages
            message = self._get("/changes", FeedMessage, params)
            if message.more and message.cursor == cursor:
                raise self._lies("the feed does not advance")
            if message.region is not None:
                self._of_region(message.region)
            yield message
            cursor, more = message.cursor, message.more

    def submit(self, request: SubmitRequest, key: str) -> ChangeSetMessage:
        """Sends or renews a change set."""
        answer = self._post("/change-sets", request, ChangeSetMessage, key)
        return self._of_set(answer, request.change_set.id)

    def change_set(self, change_set_id: str) -> ChangeSetMessage:
        """A change set as it is now."""
        return self._of_set(self._get(f"/change-sets/{_part(change_set_id)}", ChangeSetMessage), change_set_id)

    def review(self, change_set_id: str, decisions: Sequence[DecisionMessage], key: str) -> ChangeSetMessage:
        """Approves or returns items."""
        request = ReviewRequest(decisions=list(decisions))
        answer = self._post(f"/change-sets/{_part(change_set_id)}/review", request, ChangeSetMessage, key)
        return self._of_set(answer, change_set_id)

    def comment(self, change_set_id: str, request: CommentRequest, key: str) -> ChangeSetMessage:
        """Adds a remark."""
        answer = self._post(f"/change-sets/{_part(change_set_id)}/comments", request, ChangeSetMessage, key)
        return self._of_set(answer, change_set_id)

    def withdraw(self, change_set_id: str, key: str) -> ChangeSetMessage:
        """Takes a change set back."""
        answer = self._post(f"/change-sets/{_part(change_set_id)}/withdraw", None, ChangeSetMessage, key)
        return self._of_set(answer, change_set_id)

    def publish(self, change_set_id: str, request: PublishRequest, key: str) -> PublishAnswer:
        """Publishes one unit."""
        answer = self._post(f"/change-sets/{_part(change_set_id)}/publish", request, PublishAnswer, key)
        if answer.unit != request.unit:
            raise self._lies("another unit than the one asked for")
        self._of_set(answer.change_set, change_set_id)
        return answer

    def put_records(self, records: Sequence[RecordMessage], key: str) -> list[RecordMessage]:
        """Writes shared records."""
        body = RecordsRequest(records=list(records)).model_dump_json().encode()
        response = self._authorized(lambda: self._transport.post(self._path("/records"), body, headers=_once(key)))
        return self._parsed(response, list[RecordMessage])

    def history(self, page: str) -> list[RevisionMessage]:
        """What was published of a page; nothing of a page that is not (or not any more) there."""
        try:
            found = self._get(f"/pages/{_part(page)}/history", list[RevisionMessage])
        except NotFound:
            return []
        if any(each.page != page for each in found):
            raise self._lies("another page than the one asked for")
        return found

    def followers(self) -> list[FollowerMessage]:
        """Who follows this region."""
        return self._get("/followers", list[FollowerMessage])

    def media(self, sha256: str) -> bytes:
        """An image by its hash; public, so no token is sent along a redirect."""
        response = self._transport.get(f"/media/{sha256}")
        if response.status_code != requests.codes.ok:
            raise NotFound(what=sha256)
        if hashlib.sha256(response.content).hexdigest() != sha256:
            raise self._lies("another image than the one asked for")
        return response.content

    def upload_media(self, data: bytes, mime_type: str) -> str:
        """Stores an image."""
        path = self._path("/media")
        response = self._authorized(lambda: self._transport.post(path, data, content_type=mime_type))
        answer = self._parsed(response, MediaAnswer)
        if answer.sha256 != hashlib.sha256(data).hexdigest():
            raise self._lies("another image than the one sent")
        return answer.sha256

    def close(self) -> None:
        """Ends the connections."""
        self._transport.close()

    def log_in(self) -> LoginAnswer:
        """Gets a token for this session; raises `LoginFailed`."""
        body = self._login.request().model_dump_json().encode()
        response = self._transport.post(f"{API_PREFIX}/login", body)
        try:
            answer = self._parsed(self._accepted(response), LoginAnswer)
        except LoginFailed:
            self._login.refused()
            raise
        self._login.accepted()
        self._transport.set_token(answer.token)
        self._logged_in = True
        return answer

    def _get(self, path: str, shape: type[Answer], params: dict[str, str] | None = None) -> Answer:
        return self._parsed(self._authorized(lambda: self._transport.get(self._path(path), params)), shape)

    def _post(self, path: str, message: Message | None, shape: type[Answer], key: str) -> Answer:
        body = message.model_dump_json().encode() if message is not None else b"{}"
        response = self._authorized(lambda: self._transport.post(self._path(path), body, headers=_once(key)))
        return self._parsed(response, shape)

    def _path(self, path: str) -> str:
        return self._base_path + path

    def _authorized(self, send: Callable[[], requests.Response]) -> requests.Response:
        """Sends with a token. A refused token means that nothing was done, so sending again after a login is safe."""
        fresh = not self._logged_in
        if fresh:
            self.log_in()
        try:
            return self._accepted(send())
        except TokenExpired:
            if fresh:
                raise
            self._logged_in = False
            self.log_in()
            return self._accepted(send())

    def _accepted(self, response: requests.Response) -> requests.Response:
        """The answer if it is a success; else the error it stands for."""
        if response.status_code < 300:
            return response
        try:
            message = read_json(ErrorMessage, response.content)
        except ShapeError as error:
            raise self._lies(f"HTTP {response.status_code}") from error
        if message.code == "busy":
            raise ServerBusy(server=self._transport.server, status=str(response.status_code))
        if message.code == "not_found":
            raise NotFound(what=self._region)
        known = _ERRORS.get(message.code)
        if known is None:
            raise RequestRefused(page=message.page, reason=message.message[:200])
        raise known(page=message.page)

    def _parsed(self, response: requests.Response, shape: type[Answer]) -> Answer:
        try:
            return read_json(shape, response.content)
        except ShapeError as error:
            raise self._lies(str(error)) from error

    def _wanted_languages(self, cursor: str | None) -> str:
        """For the feed's parameter. A first pull brings the default language too, whether it was named or not."""
        if self._languages is None:
            return ""
        wanted = list(self._languages)
        if cursor is None:
            wanted.append(self.region().default_language)
        return ",".join(dict.fromkeys(wanted))

    def _lies(self, reason: str) -> ServerLies:
        return ServerLies(server=self._transport.server, reason=reason)

    def _of_region(self, answer: RegionMessage) -> RegionMessage:
        """The answer if it is about the region asked for."""
        if answer.slug != self._region:
            raise self._lies("another region than the one asked for")
        return answer

    def _of_set(self, answer: ChangeSetMessage, asked: str) -> ChangeSetMessage:
        """The answer if it is about the change set asked for."""
        if answer.id != asked:
            raise self._lies("another change set than the one asked for")
        return answer


def _once(key: str) -> dict[str, str]:
    return {IDEMPOTENCY_HEADER: key}


def _part(value: str) -> str:
    """A value as one part of a path: what a person typed must not reach another address."""
    return quote(value, safe="")
