"""The audit log: append-only, each entry's hash covers the one before (DESIGN promise 19).

One chain per region and one (`SERVER`) for what concerns the whole server. The database itself refuses to change or
delete an entry; the head of each chain is kept beside it, so that cutting off the end shows as well.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import sqlalchemy as sa
from pydantic import JsonValue
from sqlalchemy import Connection

from integreat_editor.hub.schema import audit_chains, audit_entries, regions

SERVER = 0


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """Who did what, when, to what; `detail` is JSON, `hash` covers this entry and all before it."""

    number: int
    at: str
    actor: str
    action: str
    subject: str
    detail: str
    hash: str


@dataclass(frozen=True, slots=True)
class AuditCheck:
    """How many entries hold, and the number of the first that does not (None: the whole chain holds)."""

    entries: int
    broken_at: int | None


def append(
    connection: Connection,
    chain: int,
    *,
    at: str,
    actor: str,
    action: str,
    subject: str,
    detail: Mapping[str, JsonValue] | None = None,
) -> None:
    """Adds an entry inside the caller's transaction; the chain's row is locked until its end."""
    where = audit_chains.c.chain == chain
    last = connection.execute(sa.select(audit_chains).where(where).with_for_update()).one()
    number = last.number + 1
    packed = json.dumps(detail or {}, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    digest = _hash(last.hash, chain, number, at, actor, action, subject, packed)
    connection.execute(
        audit_entries.insert().values(
            chain=chain, number=number, at=at, actor=actor, action=action, subject=subject, detail=packed, hash=digest
        )
    )
    connection.execute(audit_chains.update().where(where).values(number=number, hash=digest))


def read(connection: Connection, chain: int, after: int = 0, limit: int = 1000) -> list[AuditEntry]:
    """Entries of a chain in order, from the one behind number `after`."""
    chosen = (
        sa.select(audit_entries)
        .where(audit_entries.c.chain == chain, audit_entries.c.number > after)
        .order_by(audit_entries.c.number)
        .limit(limit)
    )
    return [
        AuditEntry(row.number, row.at, row.actor, row.action, row.subject, row.detail, row.hash)
        for row in connection.execute(chosen)
    ]


def verify_audit(connection: Connection, region: str | None) -> AuditCheck:
    """Recomputes a region's chain, or the server's (None). KeyError for an unknown region."""
    chain: int | None = SERVER
    if region is not None:
        chain = connection.execute(sa.select(regions.c.id).where(regions.c.slug == region)).scalar_one_or_none()
    if chain is None:
        raise KeyError(region)
    previous, number = "", 0
    for entry in _all(connection, chain):
        number += 1
        parts = (entry.number, entry.at, entry.actor, entry.action, entry.subject, entry.detail)
        if entry.number != number or entry.hash != _hash(previous, chain, *parts):
            return AuditCheck(number - 1, number)
        previous = entry.hash
    head = connection.execute(sa.select(audit_chains).where(audit_chains.c.chain == chain)).one()
    whole = (head.number, head.hash) == (number, previous)
    return AuditCheck(number, None if whole else number + 1)


def _all(connection: Connection, chain: int) -> Iterator[AuditEntry]:
    after = 0
    while entries := read(connection, chain, after):
        yield from entries
        after = entries[-1].number


def _hash(previous: str, *parts: int | str) -> str:
    canonical = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256((previous + canonical).encode()).hexdigest()
