"""The small facts of a working copy: its region, its own settings, shared records."""

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, delete, select

from integreat_editor.models.record import SharedRecord
from integreat_editor.models.region import Language, Region
from integreat_editor.store import schema
from integreat_editor.store.sql import upsert


class Meta:
    """What the copy knows of itself (copy id, user name ...), by key."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, key: str) -> str | None:
        """A value, or None."""
        return self._connection.execute(select(schema.meta.c.value).where(schema.meta.c.key == key)).scalar()

    def set(self, key: str, value: str) -> None:
        """Stores a value."""
        upsert(self._connection, schema.meta, [{"key": key, "value": value}])


class RegionRepository:
    """The one region of the file."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self) -> Region:
        """The region with its languages in display order."""
        row = self._connection.execute(select(schema.region)).one()
        languages = self._connection.execute(select(schema.language).order_by(schema.language.c.position))
        return Region(
            row.slug,
            row.name,
            row.default_language,
            tuple(Language(each.code, each.name, each.source, bool(each.rtl)) for each in languages),
            bool(row.four_eyes),
        )

    def put(self, region: Region) -> None:
        """Stores what the region is now, in place of what it was."""
        self._connection.execute(delete(schema.region))
        self._connection.execute(delete(schema.language))
        values = {
            "slug": region.slug,
            "name": region.name,
            "default_language": region.default_language,
            "four_eyes": int(region.four_eyes),
        }
        languages = [
            {"code": each.code, "position": position, "name": each.name, "source": each.source, "rtl": int(each.rtl)}
            for position, each in enumerate(region.languages)
        ]
        upsert(self._connection, schema.region, [values])
        upsert(self._connection, schema.language, languages)


class Records:
    """Shared records: the server's value as the base, and a local one until it is sent."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self, kind: str | None = None) -> list[SharedRecord]:
        """All records as they are here now, or those of one kind."""
        table = schema.record
        query = select(table).order_by(table.c.kind, table.c.key)
        return [
            _record(row)
            for row in self._connection.execute(query if kind is None else query.where(table.c.kind == kind))
        ]

    def get(self, kind: str, key: str) -> SharedRecord | None:
        """One record as it is here now, or None."""
        row = self._row(kind, key)
        return _record(row) if row is not None else None

    def base(self, kind: str, key: str) -> SharedRecord | None:
        """The record as the server had it last; None if it never had one."""
        row = self._row(kind, key)
        if row is None or not row.version:
            return None
        return SharedRecord(kind, key, _decode(row.base_value), row.version)

    def put(self, record: SharedRecord) -> None:
        """Notes what the server has. A local change that was not sent stays, based on that from now on."""
        known = self._row(record.kind, record.key)
        value = _encode(record.value)
        keeps = known is not None and known.changed and known.value != value
        self._write(record, known.value if keeps else value, value, changed=keeps)

    def put_many(self, records: Sequence[SharedRecord]) -> None:
        """As `put`, for many: a first pull brings one for each address of a page."""
        unsent = {(each.kind, each.key) for each in self.changed()}
        settled = [each for each in records if (each.kind, each.key) not in unsent]
        for record in records:
            if (record.kind, record.key) in unsent:
                self.put(record)
        encoded = [(each, _encode(each.value)) for each in settled]
        rows = [_values(record, value, value, changed=False) for record, value in encoded]
        upsert(self._connection, schema.record, rows)

    def change(self, record: SharedRecord) -> None:
        """Notes a local change, to be sent with the version that is the base (`record.version` is not read)."""
        known = self._row(record.kind, record.key)
        base_value, version = (known.base_value, known.version) if known is not None else (None, 0)
        value = _encode(record.value)
        based = SharedRecord(record.kind, record.key, record.value, version)
        self._write(based, value, base_value, changed=value != base_value)

    def changed(self) -> list[SharedRecord]:
        """Local changes that were not sent, each with the version it replaces."""
        table = schema.record
        query = select(table).where(table.c.changed == 1).order_by(table.c.kind, table.c.key)
        return [_record(row) for row in self._connection.execute(query)]

    def _row(self, kind: str, key: str) -> Any:
        table = schema.record
        return self._connection.execute(select(table).where(table.c.kind == kind, table.c.key == key)).first()

    def _write(self, record: SharedRecord, value: str | None, base_value: str | None, *, changed: bool) -> None:
        upsert(self._connection, schema.record, [_values(record, value, base_value, changed=changed)])


def _values(record: SharedRecord, value: str | None, base_value: str | None, *, changed: bool) -> dict[str, Any]:
    return {
        "kind": record.kind,
        "key": record.key,
        "value": value,
        "version": record.version,
        "base_value": base_value,
        "changed": int(changed),
    }


def _record(row: Any) -> SharedRecord:
    return SharedRecord(row.kind, row.key, _decode(row.value), row.version)


def _encode(value: Any) -> str | None:
    return json.dumps(dict(value), ensure_ascii=False, sort_keys=True) if value is not None else None


def _decode(stored: str | None) -> Any:
    return json.loads(stored) if stored is not None else None
