"""What every route needs: the hub itself, the asker, the body, and a write that is done once."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, TypeVar

from fastapi import Depends, Request, Response
from pydantic import BaseModel

from integreat_editor.hub.access import RegionWrite, region_write, user_of_token
from integreat_editor.hub.answers import json_answer, parse
from integreat_editor.hub.database import Database
from integreat_editor.hub.errors import Refusal
from integreat_editor.hub.idempotency import Answer, once, request_hash
from integreat_editor.hub.settings import HubSettings
from integreat_editor.models.region import Role
from integreat_editor.sync.wire import IDEMPOTENCY_HEADER

_M = TypeVar("_M", bound=BaseModel)
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Hub:
    """The database and the settings; all the state there is."""

    database: Database
    settings: HubSettings


def get_hub(request: Request) -> Hub:
    """The hub this application serves."""
    hub: Hub = request.app.state.hub
    return hub


HubNeeded = Annotated[Hub, Depends(get_hub)]


def bearer_token(request: Request) -> str:
    """The token of the request. Refuses with token_expired where there is none."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise Refusal("token_expired", "log in first")
    return token.strip()


def asking_user(hub: HubNeeded, token: Annotated[str, Depends(bearer_token)]) -> str:
    """The user of the request's token. Runs before the body is read."""
    with hub.database.read() as connection:
        return user_of_token(connection, token, hub.settings.now)


async def read_body(request: Request) -> bytes:
    """The whole body, within the limit of `limits.BodyLimit`."""
    return await request.body()


async def read_image_body(request: Request, hub: HubNeeded) -> bytes:
    """The body of an upload. Refuses with too_large as soon as it is."""
    chunks: list[bytes] = []
    size = 0
    async for chunk in request.stream():
        size += len(chunk)
        if size > hub.settings.media_bytes:
            raise Refusal("too_large", f"an image has at most {hub.settings.media_bytes} bytes")
        chunks.append(chunk)
    return b"".join(chunks)


User = Annotated[str, Depends(asking_user)]
Body = Annotated[bytes, Depends(read_body)]
ImageBody = Annotated[bytes, Depends(read_image_body)]


@dataclass(frozen=True, slots=True)
class WriteRequest:
    """A write as it came in. `user` stands first: who has no token does not get the body read."""

    hub: Hub
    request: Request
    user: str
    body: bytes

    def run(self, slug: str, least: Role, model: type[_M], action: Callable[[RegionWrite, _M], Answer]) -> Response:
        """Parses the body, then runs `action` once, in one transaction under the region's lock."""
        return self._run(slug, least, lambda: parse(model, self.body), action)

    def run_empty(self, slug: str, least: Role, action: Callable[[RegionWrite], Answer]) -> Response:
        """The same for a request whose body says nothing."""
        return self._run(slug, least, lambda: None, lambda write, _: action(write))

    def _run(
        self, slug: str, least: Role, read: Callable[[], _T], action: Callable[[RegionWrite, _T], Answer]
    ) -> Response:
        # Parsed before the lock is taken, so that a large request holds up nobody.
        message = read()
        key = self.request.headers.get(IDEMPOTENCY_HEADER, "")
        wanted = request_hash(self.request.method, self.request.url.path, self.body)
        settings = self.hub.settings
        with region_write(self.hub.database, slug, self.user, least, settings.now) as write:
            answer = once(write, settings, key, wanted, lambda each: action(each, message))
        return json_answer(self.request, answer.body, answer.status)


def write_request(hub: HubNeeded, request: Request, user: User, body: Body) -> WriteRequest:
    """Dependency of every write."""
    return WriteRequest(hub, request, user, body)


Write = Annotated[WriteRequest, Depends(write_request)]
