"""Who may do what: default deny. A region one has no role in looks like one that does not exist."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import sqlalchemy as sa
from pydantic import JsonValue
from sqlalchemy import Connection, Row

from integreat_editor.hub import audit
from integreat_editor.hub.database import Database
from integreat_editor.hub.errors import Refusal
from integreat_editor.hub.schema import regions, roles, tokens
from integreat_editor.models.region import Language, Region, Role
from integreat_editor.sync.wire import LanguageMessage, RegionMessage


@dataclass(frozen=True, slots=True)
class RegionAccess:
    """A region as one person sees it in one transaction; `seq` is the newest of its change feed."""

    id: int
    region: Region
    epoch: str
    seq: int
    role: Role

    def require(self, least: Role) -> None:
        """Refuses a lower role."""
        if not self.role.includes(least):
            raise Refusal("forbidden", f"this needs the role {least.value}")

    def to_message(self) -> RegionMessage:
        """As sent."""
        return RegionMessage(
            slug=self.region.slug,
            name=self.region.name,
            default_language=self.region.default_language,
            languages=[
                LanguageMessage(code=each.code, name=each.name, source=each.source, rtl=each.rtl)
                for each in self.region.languages
            ],
            four_eyes=self.region.four_eyes,
            role=self.role,
        )


@dataclass(slots=True)
class RegionWrite:
    """One write: a transaction that holds the region's lock, and hands out the feed's numbers."""

    connection: Connection
    access: RegionAccess
    user: str
    now: str
    _seq: int = field(init=False)

    def __post_init__(self) -> None:
        self._seq = self.access.seq

    @property
    def region(self) -> int:
        """The region's id in the database."""
        return self.access.id

    def next_seq(self) -> int:
        """The next number of the feed; no later commit can have a lower one, because the region is locked."""
        self._seq += 1
        return self._seq

    def log(self, action: str, subject: str, **detail: JsonValue) -> None:
        """Adds to the region's audit log."""
        audit.append(
            self.connection,
            self.region,
            at=self.now,
            actor=self.user,
            action=action,
            subject=subject,
            detail=detail,
        )

    def finish(self) -> None:
        """Keeps the feed's last number."""
        if self._seq != self.access.seq:
            self.connection.execute(regions.update().where(regions.c.id == self.region).values(seq=self._seq))


def hash_token(token: str) -> str:
    """Tokens are stored only as this."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def user_of_token(connection: Connection, token: str, now: str) -> str:
    """The user of a bearer token. Refuses with token_expired."""
    chosen = sa.select(tokens.c.user).where(tokens.c.hash == hash_token(token), tokens.c.expires > now)
    user = connection.execute(chosen).scalar_one_or_none()
    if user is None:
        raise Refusal("token_expired", "log in again")
    return str(user)


def visible_regions(connection: Connection, user: str) -> list[RegionAccess]:
    """All regions the user has a role in, by slug."""
    chosen = _with_role(user).order_by(regions.c.slug)
    return [_access(row) for row in connection.execute(chosen)]


def region_of(connection: Connection, slug: str, user: str) -> RegionAccess:
    """A region to read. Refuses with not_found where the user has no role."""
    row = connection.execute(_with_role(user).where(regions.c.slug == slug)).one_or_none()
    if row is None:
        raise Refusal("not_found", "no such region")
    return _access(row)


@contextmanager
def region_write(database: Database, slug: str, user: str, least: Role, now: str) -> Iterator[RegionWrite]:
    """A transaction under the region's lock; refuses like `region_of`, and with forbidden for a lower role."""
    with database.write() as connection:
        lock_region(connection, slug)
        access = region_of(connection, slug, user)
        access.require(least)
        write = RegionWrite(connection, access, user, now)
        yield write
        write.finish()


def lock_region(connection: Connection, slug: str) -> None:
    """Waits for the region's lock: the row on PostgreSQL, the immediate transaction itself on SQLite."""
    connection.execute(sa.select(regions.c.id).where(regions.c.slug == slug).with_for_update())


def language_to_json(language: Language) -> dict[str, JsonValue]:
    """A language as stored in `region.languages`."""
    return {"code": language.code, "name": language.name, "source": language.source, "rtl": language.rtl}


def _with_role(user: str) -> sa.Select[tuple[object, ...]]:
    return sa.select(regions, roles.c.role).join(roles, roles.c.region == regions.c.id).where(roles.c.user == user)


def _access(row: Row[tuple[object, ...]]) -> RegionAccess:
    found = row._mapping
    languages = tuple(Language(**each) for each in found[regions.c.languages])
    region = Region(
        found[regions.c.slug],
        found[regions.c.name],
        found[regions.c.default_language],
        languages,
        found[regions.c.four_eyes],
    )
    return RegionAccess(
        found[regions.c.id], region, found[regions.c.epoch], found[regions.c.seq], Role(found[roles.c.role])
    )
