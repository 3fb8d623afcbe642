"""Images under the hash of their bytes; only kinds that every phone shows and that hold no script."""

import hashlib
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy import Connection
from sqlalchemy.dialects import postgresql, sqlite

from integreat_editor.hub.errors import Refusal
from integreat_editor.hub.schema import media

MIME_TYPES = ("image/png", "image/jpeg", "image/gif", "image/webp")


@dataclass(frozen=True, slots=True)
class Medium:
    """An image and its kind."""

    data: bytes
    mime_type: str


def recognise(data: bytes) -> str | None:
    """The kind of an image by its first bytes; None for anything else."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if data.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if data[:6] in (b"GIF87a", b"GIF89a"):
        return "image/gif"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    return None


def put_medium(connection: Connection, data: bytes) -> str:
    """Stores an image once; returns its SHA-256. Refuses what is no image."""
    mime_type = recognise(data)
    if mime_type is None:
        raise Refusal("bad_request", "not a PNG, JPEG, GIF or WebP image")
    digest = hashlib.sha256(data).hexdigest()
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    new = dialect.insert(media).values(sha256=digest, mime_type=mime_type, data=data).on_conflict_do_nothing()
    connection.execute(new)
    return digest


def read_medium(connection: Connection, sha256: str) -> Medium:
    """An image by its hash. Refuses with not_found."""
    row = connection.execute(sa.select(media).where(media.c.sha256 == sha256)).one_or_none()
    if row is None:
        raise Refusal("not_found", "no such image")
    return Medium(bytes(row.data), row.mime_type)
