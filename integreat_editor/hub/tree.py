"""The published tree and the heads, as the hub's transactions read and write them."""

from collections.abc import Iterable
from dataclasses import replace

import sqlalchemy as sa
from sqlalchemy import Connection

from integreat_editor.hub.access import RegionWrite
from integreat_editor.hub.errors import Refusal
from integreat_editor.hub.schema import heads, pages
from integreat_editor.models.page import Placement
from integreat_editor.models.revision import Head, Status

MAX_DEPTH = 30
"""Real trees have three to four levels; a deeper one is a mistake or an attack on whoever walks it."""


def read_placements(connection: Connection, region: int) -> dict[str, Placement]:
    """All pages of the region with their places."""
    chosen = sa.select(pages.c.id, pages.c.parent, pages.c.position_key, pages.c.archived)
    rows = connection.execute(chosen.where(pages.c.region == region))
    return {page: Placement(parent, order, archived) for page, parent, order, archived in rows}


def read_page_versions(connection: Connection, region: int, ids: Iterable[str]) -> dict[str, int]:
    """Versions of those of the pages that exist."""
    chosen = sa.select(pages.c.id, pages.c.version).where(pages.c.region == region, pages.c.id.in_(list(ids)))
    return {row.id: row.version for row in connection.execute(chosen)}


def check_ancestors(placements: dict[str, Placement], page: str) -> None:
    """Refuses a place whose way up does not reach the top: with cycle, needs_parent, or bad_request (too deep)."""
    seen = {page}
    parent = placements[page].parent
    while parent is not None:
        if parent in seen:
            raise Refusal("cycle", "the move would make a page its own ancestor", page)
        if parent not in placements:
            raise Refusal("needs_parent", "the page above is not on the server", page)
        if len(seen) >= MAX_DEPTH:
            raise Refusal("bad_request", f"the tree would be deeper than {MAX_DEPTH} levels", page)
        seen.add(parent)
        parent = placements[parent].parent


def put_page(write: RegionWrite, page: str, placement: Placement, version: int) -> None:
    """Writes a page's place as this version (1: a new page)."""
    values = {
        "parent": placement.parent,
        "position_key": placement.order,
        "archived": placement.archived,
        "version": version,
        "seq": write.next_seq(),
    }
    if version == 1:
        write.connection.execute(pages.insert().values(region=write.region, id=page, **values))
        return
    mine = sa.and_(pages.c.region == write.region, pages.c.id == page)
    write.connection.execute(pages.update().where(mine).values(**values))


def read_heads(connection: Connection, region: int, page_ids: Iterable[str]) -> dict[tuple[str, str], Head]:
    """The heads of these pages by (page, language)."""
    chosen = sa.select(heads).where(heads.c.region == region, heads.c.page.in_(list(page_ids)))
    return {
        (row.page, row.language): Head(
            row.page, row.language, row.public, row.newest, Status(row.status), row.in_translation, row.version
        )
        for row in connection.execute(chosen)
    }


def put_head(write: RegionWrite, head: Head) -> Head:
    """Writes a head as its next version (from version 0: a new one)."""
    head = replace(head, version=head.version + 1)
    values = {
        "public": head.public,
        "newest": head.newest,
        "status": head.status.value,
        "in_translation": head.in_translation,
        "version": head.version,
        "seq": write.next_seq(),
    }
    if head.version == 1:
        write.connection.execute(
            heads.insert().values(region=write.region, page=head.page, language=head.language, **values)
        )
        return head
    mine = sa.and_(heads.c.region == write.region, heads.c.page == head.page, heads.c.language == head.language)
    write.connection.execute(heads.update().where(mine).values(**values))
    return head
