"""What happened between this copy and its servers: conflicts to decide, the journal of writes, images."""

import hashlib
from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, select, update

from integreat_editor.models.working import Conflict, JournalEntry
from integreat_editor.store import schema
from integreat_editor.store.sql import insert_new, upsert


class Conflicts:
    """Contradictions; a decided one stays with its decision and reason (DESIGN promise 9)."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def open(self) -> list[Conflict]:
        """Those that wait for a decision."""
        return self._read(schema.conflict.c.closed == 0)

    def closed(self) -> list[Conflict]:
        """Those that are decided or settled."""
        return self._read(schema.conflict.c.closed == 1)

    def get(self, conflict: str) -> Conflict | None:
        """One conflict, open or decided; or None."""
        return next(iter(self._read(schema.conflict.c.id == conflict)), None)

    def put(self, conflict: Conflict) -> None:
        """Stores a conflict that waits for a decision."""
        upsert(self._connection, schema.conflict, [{**asdict(conflict), "closed": 0}])

    def close(self, conflict: str, decision: str, reason: str, at: str, author: str) -> None:
        """Notes the decision: what, why, when (ISO 8601 in UTC), by whom."""
        table = schema.conflict
        values = {"closed": 1, "decision": decision, "reason": reason, "decided": at, "author": author}
        self._connection.execute(update(table).where(table.c.id == conflict).values(values))

    def _read(self, condition: Any) -> list[Conflict]:
        columns = [column for column in schema.conflict.columns if column.name != "closed"]
        rows = self._connection.execute(select(*columns).where(condition).order_by(schema.conflict.c.page))
        return [Conflict(**row._mapping) for row in rows]


class Journal:
    """Write requests: noted before, closed after (DESIGN promise 12)."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def begin(self, entry: JournalEntry) -> None:
        """Notes a request that is about to be sent."""
        upsert(self._connection, schema.journal, [asdict(entry)])

    def finish(self, entry: str, result: str, at: str) -> None:
        """Closes an entry; `at`: ISO 8601 in UTC."""
        table = schema.journal
        self._connection.execute(update(table).where(table.c.id == entry).values(result=result, finished=at))

    def open_entries(self) -> list[JournalEntry]:
        """Requests of which nobody knows how they ended, the oldest first."""
        table = schema.journal
        query = select(table).where(table.c.finished.is_(None)).order_by(table.c.started, table.c.id)
        return [JournalEntry(*row) for row in self._connection.execute(query)]

    def recent(self, limit: int) -> list[JournalEntry]:
        """The latest entries, the newest first."""
        table = schema.journal
        query = select(table).order_by(table.c.started.desc(), table.c.id).limit(limit)
        return [JournalEntry(*row) for row in self._connection.execute(query)]


class Media:
    """Images under their SHA-256."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, data: bytes, mime_type: str) -> str:
        """Stores an image; returns its SHA-256 in hex."""
        sha256 = hashlib.sha256(data).hexdigest()
        insert_new(self._connection, schema.media, [{"sha256": sha256, "mime_type": mime_type, "data": data}])
        return sha256

    def get(self, sha256: str) -> tuple[bytes, str] | None:
        """Bytes and MIME type, or None."""
        table = schema.media
        row = self._connection.execute(select(table.c.data, table.c.mime_type).where(table.c.sha256 == sha256)).first()
        return (row.data, row.mime_type) if row is not None else None
