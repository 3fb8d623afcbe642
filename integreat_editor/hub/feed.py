"""The change feed: what changed in a region since a cursor, in the order of its numbers.

A clone must cost little more than sending its bytes, so the answer is put together from rows as plain JSON values of
the shape of `FeedMessage` (a test reads it back with that model) and written once.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import sqlalchemy as sa
from pydantic_core import to_json
from sqlalchemy import Connection

from integreat_editor.hub.access import RegionAccess
from integreat_editor.hub.change_sets import change_set_to_message, load_change_sets
from integreat_editor.hub.cursor import Cursor
from integreat_editor.hub.errors import Refusal
from integreat_editor.hub.feed_texts import read_revisions, read_sources
from integreat_editor.hub.page_paths import page_paths
from integreat_editor.hub.schema import change_items, change_sets, heads, pages, records, revisions, texts
from integreat_editor.hub.settings import HubSettings
from integreat_editor.models.change_set import ChangeSet, Verdict

Json = dict[str, object]
_SMALL = 300
"""About the bytes of an entity without its text."""


_public, _newest = revisions.alias(), revisions.alias()
_public_text, _newest_text = texts.alias(), texts.alias()


@dataclass(frozen=True, slots=True)
class Window:
    """The part of the feed that one answer holds: numbers above `after` up to `upto`; `more` comes behind it."""

    after: int
    upto: int
    more: bool

    def holds(self, column: sa.Column[int]) -> sa.ColumnElement[bool]:
        """Whether a number is in the window."""
        return sa.and_(column > self.after, column <= self.upto)


def feed(
    connection: Connection, access: RegionAccess, cursor: Cursor, languages: Iterable[str], settings: HubSettings
) -> bytes:
    """A `FeedMessage` as JSON. `languages`: codes whose texts are wanted; none: all."""
    codes = _language_codes(access, languages)
    window = _window(connection, access, cursor.seq, codes, settings)
    changed_pages = _pages(connection, access, window)
    changed_heads = _heads(connection, access, window, codes)
    changed_sets = load_change_sets(connection, access.id, window.holds(change_sets.c.seq))
    wanted = {each for head in changed_heads for each in (head["public"], head["newest"]) if isinstance(each, str)}
    wanted |= _named_by(connection, access.id, changed_sets)
    sent = read_revisions(connection, access.id, wanted, codes)
    return to_json(
        {
            "cursor": str(Cursor(access.epoch, window.upto)),
            "more": window.more,
            "region": access.to_message(),
            "pages": changed_pages,
            "heads": changed_heads,
            "revisions": [revision for revision, _ in sent],
            "sources": read_sources(connection, access.id, sent, codes),
            "change_sets": [change_set_to_message(each) for each in changed_sets],
            "records": _records(connection, access.id, window),
        }
    )


def _language_codes(access: RegionAccess, languages: Iterable[str]) -> tuple[str, ...]:
    wanted = tuple(languages)
    known = access.region.language_codes
    if not set(wanted) <= set(known):
        raise Refusal("bad_request", "the region does not have one of the languages")
    return wanted or known


def _window(
    connection: Connection, access: RegionAccess, after: int, codes: tuple[str, ...], settings: HubSettings
) -> Window:
    """As many entities as fit into one answer, at least one."""
    limit = settings.feed_entities
    weights: list[tuple[int, int]] = []
    for query in (_page_weights(), _head_weights(codes), _change_set_weights(), _record_weights()):
        found = connection.execute(query, {"region": access.id, "after": after, "limit": limit + 1})
        weights.extend((seq, weight) for seq, weight in found)
    weights.sort()
    size, upto = 0, after
    for position, (seq, weight) in enumerate(weights):
        size += weight
        if position and (position >= limit or size > settings.feed_bytes):
            return Window(after, upto, more=True)
        upto = seq
    return Window(after, access.seq, more=False)


def _changed(query: sa.Select[int, int], table: sa.Table) -> sa.Select[int, int]:
    return (
        query.where(table.c.region == sa.bindparam("region"), table.c.seq > sa.bindparam("after"))
        .order_by(table.c.seq)
        .limit(sa.bindparam("limit"))
    )


def _page_weights() -> sa.Select[int, int]:
    return _changed(sa.select(pages.c.seq, sa.literal(_SMALL)), pages)


def _record_weights() -> sa.Select[int, int]:
    return _changed(sa.select(records.c.seq, sa.literal(_SMALL)), records)


def _head_weights(codes: tuple[str, ...]) -> sa.Select[int, int]:
    public, newest, public_text, newest_text = _public, _newest, _public_text, _newest_text
    size = sa.func.coalesce(public_text.c.size, 0) + sa.func.coalesce(newest_text.c.size, 0) + _SMALL * 2
    query = (
        sa.select(heads.c.seq, size)
        .outerjoin(public, sa.and_(public.c.region == heads.c.region, public.c.id == heads.c.public))
        .outerjoin(public_text, public_text.c.hash == public.c.text)
        .outerjoin(
            newest,
            sa.and_(
                newest.c.region == heads.c.region,
                newest.c.id == heads.c.newest,
                sa.or_(heads.c.public.is_(None), heads.c.newest != heads.c.public),
            ),
        )
        .outerjoin(newest_text, newest_text.c.hash == newest.c.text)
    )
    return _changed(query.where(heads.c.language.in_(codes)), heads)


def _change_set_weights() -> sa.Select[int, int]:
    size = sa.cast(sa.func.sum(sa.func.coalesce(texts.c.size, 0) + _SMALL * 2), sa.Integer)
    query = (
        sa.select(change_sets.c.seq, size)
        .outerjoin(
            change_items,
            sa.and_(change_items.c.region == change_sets.c.region, change_items.c.change_set == change_sets.c.id),
        )
        .outerjoin(
            revisions,
            sa.and_(revisions.c.region == change_items.c.region, revisions.c.id == change_items.c.revision),
        )
        .outerjoin(texts, texts.c.hash == revisions.c.text)
        .group_by(change_sets.c.seq)
    )
    return _changed(query, change_sets)


def _pages(connection: Connection, access: RegionAccess, window: Window) -> list[Json]:
    chosen = sa.select(pages.c.id, pages.c.parent, pages.c.position_key, pages.c.archived, pages.c.version)
    chosen = chosen.where(pages.c.region == access.id, window.holds(pages.c.seq)).order_by(pages.c.seq)
    found = connection.execute(chosen).all()
    paths = page_paths(connection, access) if found else {}
    return [
        {
            "id": page,
            "placement": {"parent": parent, "order": order, "archived": archived},
            "version": version,
            "path": paths.get(page, ""),
        }
        for page, parent, order, archived, version in found
    ]


def _heads(connection: Connection, access: RegionAccess, window: Window, codes: tuple[str, ...]) -> list[Json]:
    columns = ("page", "language", "public", "newest", "status", "in_translation", "version")
    chosen = sa.select(*(heads.c[name] for name in columns))
    chosen = chosen.where(heads.c.region == access.id, window.holds(heads.c.seq), heads.c.language.in_(codes))
    return [dict(zip(columns, row, strict=True)) for row in connection.execute(chosen.order_by(heads.c.seq))]


def _records(connection: Connection, region: int, window: Window) -> list[Json]:
    chosen = sa.select(records.c.kind, records.c.key, records.c.value, records.c.version)
    chosen = chosen.where(records.c.region == region, window.holds(records.c.seq)).order_by(records.c.seq)
    return [
        {"kind": kind, "key": key, "value": value, "version": version}
        for kind, key, value, version in connection.execute(chosen)
    ]


def _named_by(connection: Connection, region: int, changed: Iterable[ChangeSet]) -> set[str]:
    """Revisions that a reader of the open change sets needs: the new texts, and those they replace."""
    items = [
        item
        for change_set in changed
        if change_set.is_open
        for item in change_set.items
        if item.verdict is not Verdict.PUBLISHED
    ]
    bases = {item.base for item in items if item.base is not None}
    # A base that is public still has come, or comes, with its head.
    public = sa.select(heads.c.public).where(heads.c.region == region, heads.c.page.in_({item.page for item in items}))
    current = set(connection.execute(public).scalars()) if bases else set()
    return (bases - current) | {item.revision for item in items if item.revision is not None}
