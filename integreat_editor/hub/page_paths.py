"""Paths of pages for people and for matching: the slugs in the default language from the top down."""

import sqlalchemy as sa
from sqlalchemy import Connection

from integreat_editor.hub.access import RegionAccess
from integreat_editor.hub.schema import heads, pages, records, revisions, texts
from integreat_editor.models.record import PAGE_FIELD
from integreat_editor.models.slug import slugify


def page_paths(connection: Connection, access: RegionAccess) -> dict[str, str]:
    """Path of every page of the region, `a/b/c`; a page without a slug shows its title, or else its id."""
    chosen = sa.select(pages.c.id, pages.c.parent).where(pages.c.region == access.id)
    parents = {row.id: row.parent for row in connection.execute(chosen)}
    slugs = _slugs(connection, access)
    if not parents.keys() <= slugs.keys():
        slugs = _slugs_of_titles(connection, access) | slugs
    paths: dict[str, str] = {}
    for page in parents:
        parts: list[str] = []
        current: str | None = page
        while current is not None:
            parts.append(slugs.get(current, current))
            current = parents[current]
        paths[page] = "/".join(reversed(parts))
    return paths


def _slugs(connection: Connection, access: RegionAccess) -> dict[str, str]:
    suffix = f"/{access.region.default_language}/slug"
    chosen = sa.select(records.c.key, records.c.value).where(
        records.c.region == access.id, records.c.kind == PAGE_FIELD, records.c.key.endswith(suffix, autoescape=True)
    )
    return {
        key.removesuffix(suffix): str(value["slug"])
        for key, value in connection.execute(chosen)
        if isinstance(value, dict) and value.get("slug")
    }


def _slugs_of_titles(connection: Connection, access: RegionAccess) -> dict[str, str]:
    shown = sa.func.coalesce(heads.c.public, heads.c.newest)
    chosen = (
        sa.select(heads.c.page, texts.c.title)
        .join(revisions, sa.and_(revisions.c.region == heads.c.region, revisions.c.id == shown))
        .join(texts, texts.c.hash == revisions.c.text)
        .where(heads.c.region == access.id, heads.c.language == access.region.default_language)
    )
    return {page: slugify(title) for page, title in connection.execute(chosen)}
