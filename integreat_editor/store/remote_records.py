"""What a remote that is only read (a template's) says beside pages and texts: its shared records as they are there."""

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, delete, select

from integreat_editor.models.record import SharedRecord
from integreat_editor.store import schema
from integreat_editor.store.sql import upsert


class RemoteRecords:
    """Shared records per remote; they are never changed here."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self, remote: str, kind: str | None = None) -> list[SharedRecord]:
        """All records of a remote, or those of one kind."""
        table = schema.remote_record
        query = select(table).where(table.c.remote == remote).order_by(table.c.kind, table.c.key)
        rows = self._connection.execute(query if kind is None else query.where(table.c.kind == kind))
        return [_record(row) for row in rows]

    def get(self, remote: str, kind: str, key: str) -> SharedRecord | None:
        """One record, or None."""
        table = schema.remote_record
        mine = (table.c.remote == remote, table.c.kind == kind, table.c.key == key)
        row = self._connection.execute(select(table).where(*mine)).first()
        return _record(row) if row is not None else None

    def put_many(self, remote: str, records: Iterable[SharedRecord]) -> None:
        """Notes records as the remote has them."""
        rows = [
            {
                "remote": remote,
                "kind": each.kind,
                "key": each.key,
                "value": json.dumps(dict(each.value), ensure_ascii=False) if each.value is not None else None,
                "version": each.version,
            }
            for each in records
        ]
        upsert(self._connection, schema.remote_record, rows)

    def forget(self, remote: str) -> None:
        """Forgets all records of a remote: a server without a cursor tells everything each time."""
        self._connection.execute(delete(schema.remote_record).where(schema.remote_record.c.remote == remote))


def _record(row: Any) -> SharedRecord:
    return SharedRecord(row.kind, row.key, json.loads(row.value) if row.value is not None else None, row.version)
