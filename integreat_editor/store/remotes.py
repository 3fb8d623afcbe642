"""The servers of a working copy, what they have, and what was last agreed on with each."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Table, literal_column, select

from integreat_editor.models.region import Role
from integreat_editor.models.revision import Head, Status
from integreat_editor.models.working import Base, PageBase, RemoteInfo, RemotePage
from integreat_editor.store import schema
from integreat_editor.store.sql import placement_of, placement_values, upsert

TextKey = tuple[str, str]


class Remotes:
    """The servers: address, user, cursor; never a secret."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> list[RemoteInfo]:
        """All remotes, the main one first, else in the order they were added."""
        table = schema.remote
        rows = self._connection.execute(select(table).order_by(table.c.main.desc(), literal_column("rowid")))
        return [_remote(row) for row in rows]

    def get(self, remote: str) -> RemoteInfo | None:
        """One remote, or None."""
        row = self._connection.execute(select(schema.remote).where(schema.remote.c.id == remote)).first()
        return _remote(row) if row is not None else None

    def add(self, info: RemoteInfo) -> None:
        """Notes a new remote."""
        self.put(info)

    def put(self, info: RemoteInfo) -> None:
        """Stores what a remote is now."""
        values = {
            "id": info.id,
            "kind": info.kind,
            "url": info.url,
            "region": info.region,
            "user": info.user,
            "cursor": info.cursor,
            "role": info.role,
            "main": int(info.main),
        }
        upsert(self._connection, schema.remote, [values])


class RemoteState:
    """Per remote: pages and heads as last seen there, and the bases."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def pages(self, remote: str) -> dict[str, RemotePage]:
        """All pages the server has or had, by page id."""
        return {
            row.page: RemotePage(row.page, placement_of(row), row.version, row.path, bool(row.gone))
            for row in self._rows(schema.remote_page, remote)
        }

    def put_pages(self, remote: str, pages: Iterable[RemotePage]) -> None:
        """Notes pages as the server has them."""
        rows = [
            {
                "remote": remote,
                "page": each.page,
                **placement_values(each.placement),
                "version": each.version,
                "path": each.path,
                "gone": int(each.gone),
            }
            for each in pages
        ]
        upsert(self._connection, schema.remote_page, rows)

    def heads(self, remote: str) -> dict[TextKey, Head]:
        """All heads as last seen, by (page, language)."""
        heads = {}
        for _, page, language, public, newest, status, in_translation, version in self._rows(
            schema.remote_head, remote
        ):
            head = Head(page, language, public, newest, Status(status), bool(in_translation), version)
            heads[page, language] = head
        return heads

    def put_heads(self, remote: str, heads: Iterable[Head]) -> None:
        """Notes heads as the server has them."""
        rows = [
            {
                "remote": remote,
                "page": each.page,
                "language": each.language,
                "public": each.public,
                "newest": each.newest,
                "status": each.status.value,
                "in_translation": int(each.in_translation),
                "version": each.version,
            }
            for each in heads
        ]
        upsert(self._connection, schema.remote_head, rows)

    def bases(self, remote: str) -> dict[TextKey, Base]:
        """What was last agreed on, by (page, language)."""
        rows = self._rows(schema.base, remote)
        return {(row[1], row[2]): Base(*row[1:]) for row in rows}

    def base(self, remote: str, page: str, language: str) -> Base | None:
        """What was last agreed on about one text, or None."""
        table = schema.base
        query = select(table).where(table.c.remote == remote, table.c.page == page, table.c.language == language)
        row = self._connection.execute(query).first()
        return Base(*row[1:]) if row is not None else None

    def put_bases(self, remote: str, bases: Iterable[Base]) -> None:
        """Notes what is agreed on now."""
        rows = [
            {
                "remote": remote,
                "page": each.page,
                "language": each.language,
                "revision": each.revision,
                "ours": each.ours,
                "stored": each.stored,
            }
            for each in bases
        ]
        upsert(self._connection, schema.base, rows)

    def page_bases(self, remote: str) -> dict[str, PageBase]:
        """The placements last agreed on, by page id."""
        rows = self._rows(schema.page_base, remote)
        return {row.page: PageBase(row.page, placement_of(row), row.version) for row in rows}

    def put_page_bases(self, remote: str, bases: Iterable[PageBase]) -> None:
        """Notes the placements agreed on now."""
        rows = [
            {"remote": remote, "page": each.page, **placement_values(each.placement), "version": each.version}
            for each in bases
        ]
        upsert(self._connection, schema.page_base, rows)

    def _rows(self, table: Table, remote: str) -> Iterable[Any]:
        return self._connection.execute(select(table).where(table.c.remote == remote))


def _remote(row: Any) -> RemoteInfo:
    role = Role(row.role) if row.role else None
    return RemoteInfo(row.id, row.kind, row.url, row.region, row.user, row.cursor, role, bool(row.main))
