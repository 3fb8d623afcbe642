"""The servers of a working copy, what they have, and what was last agreed on with each."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Table, and_, func, literal_column, select

from integreat_editor.models.page import Placement
from integreat_editor.models.region import Role
from integreat_editor.models.revision import Head, Status
from integreat_editor.models.working import Base, PageBase, RemoteInfo, RemotePage
from integreat_editor.store import schema
from integreat_editor.store.sql import among, placement_of, placement_values, upsert

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


_ANYWHERE = Placement(None, "")


class RemoteState:
    """Per remote: pages and heads as last seen there, and the bases."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def pages(self, remote: str) -> dict[str, RemotePage]:
        """All pages the server has or had, by page id."""
        return {
            row.page: RemotePage(row.page, placement_of(row), row.version, row.path, bool(row.gone), row.remote_id)
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
                "remote_id": each.remote_id,
            }
            for each in pages
        ]
        upsert(self._connection, schema.remote_page, rows)

    def moved_pages(self, remote: str) -> bool:
        """Whether any page stands elsewhere at the server than was last agreed on, or is new there."""
        there, base = schema.remote_page, schema.page_base
        same = (base.c[name].is_not_distinct_from(there.c[name]) for name in (*placement_values(_ANYWHERE), "version"))
        agreed = and_(base.c.remote == there.c.remote, base.c.page == there.c.page, *same)
        query = select(there.c.page).select_from(there.outerjoin(base, agreed))
        query = query.where(there.c.remote == remote, there.c.gone == 0, base.c.page.is_(None)).limit(1)
        return self._connection.execute(query).first() is not None

    def heads(self, remote: str) -> dict[TextKey, Head]:
        """All heads as last seen, by (page, language)."""
        return {(head.page, head.language): head for head in map(_head, self._rows(schema.remote_head, remote))}

    def heads_of(self, remote: str, pages: Iterable[str]) -> dict[TextKey, Head]:
        """Heads of these pages as last seen, by (page, language)."""
        table = schema.remote_head
        query = select(table).where(table.c.remote == remote, among(table.c.page, pages))
        return {(head.page, head.language): head for head in map(_head, self._connection.execute(query))}

    def moved_heads(self, remote: str, *, newest: bool = False) -> dict[TextKey, Head]:
        """Heads whose compared revision (`Head.compared`) is not the one last agreed on: what a pull has to look at."""
        there, base = schema.remote_head, schema.base
        same_text = and_(
            base.c.remote == there.c.remote, base.c.page == there.c.page, base.c.language == there.c.language
        )
        order = (there.c.newest, there.c.public) if newest else (there.c.public, there.c.newest)
        compared = func.coalesce(*order)
        query = select(there).select_from(there.outerjoin(base, same_text)).where(there.c.remote == remote)
        query = query.where(compared.is_not(None), base.c.revision.is_distinct_from(compared))
        return {(head.page, head.language): head for head in map(_head, self._connection.execute(query))}

    def public_texts(self, remote: str) -> dict[TextKey, str]:
        """Hashes of the texts a server shows, by (page, language), without reading heads and revisions one by one."""
        head, revision = schema.remote_head, schema.revision
        query = select(head.c.page, head.c.language, revision.c.text)
        query = query.join_from(head, revision, revision.c.id == head.c.public).where(head.c.remote == remote)
        return {(page, language): text for page, language, text in self._connection.execute(query)}

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


def _head(row: Any) -> Head:
    _, page, language, public, newest, status, in_translation, version = row
    return Head(page, language, public, newest, Status(status), bool(in_translation), version)
