"""Revisions and change sets: what servers know, and what waits here to be sent."""

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, Table, delete, select

from integreat_editor.models.change_set import ChangeItem, ChangeSet, Comment, Verdict
from integreat_editor.models.page import Placement
from integreat_editor.models.revision import Revision
from integreat_editor.store import schema
from integreat_editor.store.sql import among, insert_new, upsert


class Revisions:
    """Revisions; they never change."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, revision: str) -> Revision | None:
        """One revision, or None."""
        return self.get_many((revision,)).get(revision)

    def get_many(self, revisions: Iterable[str]) -> dict[str, Revision]:
        """Revisions by id; unknown ids are left out."""
        table = schema.revision
        rows = self._connection.execute(select(table).where(among(table.c.id, revisions)))
        return {row.id: _revision(row) for row in rows}

    def of_pages(self, pages: Iterable[str]) -> list[Revision]:
        """All known revisions of these pages."""
        table = schema.revision
        return [_revision(row) for row in self._connection.execute(select(table).where(among(table.c.page, pages)))]

    def add(self, revision: Revision) -> None:
        """Stores a revision."""
        self.add_many((revision,))

    def add_many(self, revisions: Iterable[Revision]) -> None:
        """Stores revisions; those that are there already are left alone."""
        insert_new(self._connection, schema.revision, [_revision_values(each) for each in revisions])


class ChangeSets:
    """Change sets as the server has them, and beside them those that wait to be sent.

    A waiting one hides the server's of the same id: it is what its author wrote last.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> list[ChangeSet]:
        """All change sets, the oldest first."""
        found = self._read(schema.change_set.c.id.is_not(None))
        waiting = {change_set.id for change_set, queued in found if queued}
        return [change_set for change_set, queued in found if queued or change_set.id not in waiting]

    def get(self, change_set: str) -> ChangeSet | None:
        """One change set, or None."""
        found = self._read(schema.change_set.c.id == change_set)
        return max(found, key=lambda each: each[1])[0] if found else None

    def put(self, change_set: ChangeSet, remote: str | None = None) -> None:
        """Stores a change set as the server has it; a waiting one of the same id stays.

        `remote`: where it is; None: where it was before, else at the main remote.
        """
        self._write(change_set, remote or self.remote_of(change_set.id) or self._main_remote(), None)

    def remote_of(self, change_set: str) -> str | None:
        """Id of the remote a change set belongs to; None for an unknown one."""
        query = select(schema.change_set.c.remote).where(schema.change_set.c.id == change_set)
        return self._connection.execute(query).scalars().first()

    def queued(self) -> list[tuple[ChangeSet, str]]:
        """Change sets that wait to be sent, the oldest first, each with its idempotency key."""
        table = schema.change_set
        keys = select(table.c.id, table.c.idempotency_key).where(table.c.queued == 1)
        known = {row.id: row.idempotency_key for row in self._connection.execute(keys)}
        return [(change_set, known[change_set.id]) for change_set, _ in self._read(table.c.queued == 1)]

    def put_queued(self, change_set: ChangeSet, key: str, remote: str | None = None) -> None:
        """Notes a change set that is to be sent under an idempotency key."""
        self._write(change_set, remote or self.remote_of(change_set.id) or self._main_remote(), key)

    def clear_queued(self, change_set: str) -> None:
        """Forgets the waiting one: it has been sent."""
        self._delete(change_set, 1)

    def _main_remote(self) -> str:
        query = select(schema.remote.c.id).where(schema.remote.c.main == 1)
        return self._connection.execute(query).scalars().first() or ""

    def _delete(self, change_set: str, queued: int) -> None:
        table = schema.change_set
        self._connection.execute(delete(table).where(table.c.id == change_set, table.c.queued == queued))

    def _write(self, change_set: ChangeSet, remote: str, key: str | None) -> None:
        queued = int(key is not None)
        of_set = {"change_set": change_set.id, "queued": queued}
        items = [
            {**of_set, "position": position, **_item_values(item)} for position, item in enumerate(change_set.items)
        ]
        comments = [
            {**of_set, "position": position, **asdict(comment)} for position, comment in enumerate(change_set.comments)
        ]
        self._delete(change_set.id, queued)  # Takes its items and comments along.
        upsert(self._connection, schema.change_set, [_change_set_values(change_set, remote, key)])
        upsert(self._connection, schema.change_item, items)
        upsert(self._connection, schema.change_comment, comments)

    def _read(self, condition: Any) -> list[tuple[ChangeSet, int]]:
        table = schema.change_set
        rows = self._connection.execute(select(table).where(condition).order_by(table.c.created, table.c.id)).all()
        ids = [row.id for row in rows]
        items, comments = self._parts(schema.change_item, ids), self._parts(schema.change_comment, ids)
        return [
            (
                ChangeSet(
                    row.id,
                    row.title,
                    row.note,
                    row.author,
                    row.created,
                    tuple(_item(each) for each in items[row.id, row.queued]),
                    tuple(Comment(c.id, c.author, c.created, c.text, c.item) for c in comments[row.id, row.queued]),
                    bool(row.withdrawn),
                    row.version,
                ),
                row.queued,
            )
            for row in rows
        ]

    def _parts(self, table: Table, change_sets: list[str]) -> dict[tuple[str, int], list[Any]]:
        parts: dict[tuple[str, int], list[Any]] = defaultdict(list)
        query = select(table).where(among(table.c.change_set, change_sets)).order_by(table.c.position)
        for row in self._connection.execute(query):
            parts[row.change_set, row.queued].append(row)
        return parts


def _change_set_values(change_set: ChangeSet, remote: str, key: str | None) -> dict[str, Any]:
    return {
        "id": change_set.id,
        "queued": int(key is not None),
        "remote": remote,
        "title": change_set.title,
        "note": change_set.note,
        "author": change_set.author,
        "created": change_set.created,
        "withdrawn": int(change_set.withdrawn),
        "version": change_set.version,
        "idempotency_key": key,
    }


def _item_values(item: ChangeItem) -> dict[str, Any]:
    return {
        "page": item.page,
        "language": item.language,
        "revision": item.revision,
        "text": item.text,
        "base": item.base,
        "origin": _encode(item.origin),
        "target": _encode(item.to),
        "base_version": item.base_version,
        "verdict": item.verdict.value,
        "reason": item.reason,
        "reviewer": item.reviewer,
    }


def _item(row: Any) -> ChangeItem:
    return ChangeItem(
        row.page,
        row.language,
        row.revision,
        row.text,
        row.base,
        _decode(row.origin),
        _decode(row.target),
        row.base_version,
        Verdict(row.verdict),
        row.reason,
        row.reviewer,
    )


def _encode(placement: Placement | None) -> str | None:
    return json.dumps([placement.parent, placement.order, placement.archived]) if placement is not None else None


def _decode(stored: str | None) -> Placement | None:
    return Placement(*json.loads(stored)) if stored is not None else None


def _revision(row: Any) -> Revision:
    identity, page, language, text, parents, source, template, author, created, minor = row
    return Revision(
        identity, page, language, text, tuple(parents.split()), source, template, author, created, bool(minor)
    )


def _revision_values(each: Revision) -> dict[str, Any]:
    return {
        "id": each.id,
        "page": each.page,
        "language": each.language,
        "text": each.text,
        "parents": " ".join(each.parents),
        "source": each.source,
        "template": each.template,
        "author": each.author,
        "created": each.created,
        "minor": int(each.minor),
    }
