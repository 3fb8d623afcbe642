"""What was published of a page: how a copy made long ago finds the template's text it was made from."""

import sqlalchemy as sa
from sqlalchemy import Connection

from integreat_editor.hub.access import RegionAccess
from integreat_editor.hub.errors import Refusal
from integreat_editor.hub.schema import change_items, heads, pages, revisions, texts
from integreat_editor.models.change_set import Verdict
from integreat_editor.sync.wire import RevisionMessage, TextMessage

MAX_REVISIONS = 500


def history(connection: Connection, access: RegionAccess, page: str) -> list[RevisionMessage]:
    """The page's public revisions, those published before, and what these were made from; the newest first.

    All of them may be read by everybody with a role in the region. Refuses with not_found where there is no such page.
    """
    here = sa.and_(pages.c.region == access.id, pages.c.id == page)
    if connection.execute(sa.select(pages.c.id).where(here)).one_or_none() is None:
        raise Refusal("not_found", "no such page")
    chosen = (
        sa.select(revisions, texts.c.title, texts.c.html)
        .join(texts, texts.c.hash == revisions.c.text)
        .where(revisions.c.region == access.id, revisions.c.page == page)
        .order_by(revisions.c.arrived.desc())
    )
    rows = {row.id: row for row in connection.execute(chosen)}
    published = _published(connection, access.id, page) & rows.keys()
    waiting = list(published)
    while waiting:
        parents = {each for each in rows[waiting.pop()].parents if each in rows} - published
        published |= parents
        waiting.extend(parents)
    return [_message(row) for row in rows.values() if row.id in published][:MAX_REVISIONS]


def _published(connection: Connection, region: int, page: str) -> set[str]:
    public = sa.select(heads.c.public).where(heads.c.region == region, heads.c.page == page)
    pushed = sa.select(change_items.c.revision, change_items.c.base).where(
        change_items.c.region == region,
        change_items.c.page == page,
        change_items.c.verdict == Verdict.PUBLISHED.value,
    )
    rows = (*connection.execute(public), *connection.execute(pushed))
    return {each for row in rows for each in row if each is not None}


def _message(row: sa.Row[tuple[object, ...]]) -> RevisionMessage:
    return RevisionMessage(
        id=row.id,
        page=row.page,
        language=row.language,
        content=TextMessage(title=row.title, html=row.html),
        parents=list(row.parents),
        source=row.source,
        template=row.template,
        author=row.author,
        created=row.created,
        minor=row.minor,
    )
