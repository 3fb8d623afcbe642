"""Idempotency keys: a write sent twice is done once and answered alike (DESIGN promise 11)."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

import sqlalchemy as sa
from pydantic import BaseModel

from integreat_editor.hub.access import RegionWrite
from integreat_editor.hub.errors import Refusal
from integreat_editor.hub.schema import idempotency_keys
from integreat_editor.hub.settings import HubSettings, iso

MAX_KEY_LENGTH = 200


@dataclass(frozen=True, slots=True)
class Answer:
    """An HTTP answer as kept under a key. With an error status, what the transaction wrote is kept as well."""

    status: int
    body: str

    @classmethod
    def of(cls, message: BaseModel, status: int = 200) -> "Answer":
        """The answer that says `message`."""
        return cls(status, message.model_dump_json())


def request_hash(method: str, path: str, body: bytes) -> str:
    """What makes two requests the same."""
    return hashlib.sha256(f"{method} {path}\n".encode() + body).hexdigest()


def once(
    write: RegionWrite, settings: HubSettings, key: str, request: str, action: Callable[[RegionWrite], Answer]
) -> Answer:
    """Runs `action` unless the user has sent this request under this key before.

    A Refusal of the action rolls everything back and leaves the key free. Refuses with key_reused where the key
    stood for another request.
    """
    if not 0 < len(key) <= MAX_KEY_LENGTH:
        raise Refusal("bad_request", "the header Idempotency-Key is missing or too long")
    table = idempotency_keys
    expired = iso(settings.clock() - settings.key_life)
    write.connection.execute(table.delete().where(table.c.created <= expired))
    mine = sa.select(table).where(table.c.user == write.user, table.c.key == key)
    known = write.connection.execute(mine).one_or_none()
    if known is not None:
        if known.request != request:
            raise Refusal("key_reused", "this key stood for another request")
        return Answer(known.status, known.answer)
    answer = action(write)
    write.connection.execute(
        table.insert().values(
            user=write.user, key=key, request=request, status=answer.status, answer=answer.body, created=write.now
        )
    )
    return answer
