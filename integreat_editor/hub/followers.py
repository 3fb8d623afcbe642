"""Who follows a region as its state template: collected for its owners, as far as the followers agreed to show it."""

from collections import defaultdict

import sqlalchemy as sa
from sqlalchemy import Connection

from integreat_editor.hub.access import RegionAccess
from integreat_editor.hub.schema import heads, records, regions, revisions
from integreat_editor.models.record import SharedRecord
from integreat_editor.models.template import TemplateSource
from integreat_editor.models.template_records import (
    DECLINED,
    RELATION,
    SOURCE,
    SOURCE_KEY,
    declined_of,
    relation_of,
    source_of,
)
from integreat_editor.sync.wire import (
    DeclinedPageMessage,
    FollowedPageMessage,
    FollowedTextMessage,
    FollowerMessage,
)


def followers(connection: Connection, access: RegionAccess, address: str) -> list[FollowerMessage]:
    """The regions of this hub that follow this one and said `share`, by name.

    `address`: of this hub as the asker calls it; a region may name its template's server by it, or not at all.
    """
    chosen = (
        sa.select(regions.c.id, regions.c.slug, regions.c.name, records.c.value)
        .join(records, records.c.region == regions.c.id)
        .where(records.c.kind == SOURCE, records.c.key == SOURCE_KEY, regions.c.id != access.id)
        .order_by(regions.c.name, regions.c.slug)
    )
    found = []
    for region, slug, name, value in connection.execute(chosen).all():
        source = source_of(SharedRecord(SOURCE, SOURCE_KEY, value))
        if source is not None and _is_here(source, access, address):
            declined, pages = _declined(connection, region), _pages(connection, region)
            found.append(FollowerMessage(slug=slug, name=name, pages=pages, declined=declined))
    return found


def _is_here(source: TemplateSource, access: RegionAccess, address: str) -> bool:
    here = source.url.rstrip("/") in ("", address.rstrip("/"))
    return source.share and source.kind == "hub" and here and source.region == access.region.slug


def _pages(connection: Connection, region: int) -> list[FollowedPageMessage]:
    relations = [each for record in _records(connection, region, RELATION) if (each := relation_of(record))]
    texts: dict[str, list[FollowedTextMessage]] = defaultdict(list)
    chosen = (
        sa.select(heads.c.page, heads.c.language, revisions.c.template)
        .join(revisions, sa.and_(revisions.c.region == heads.c.region, revisions.c.id == heads.c.public))
        .where(heads.c.region == region)
        .order_by(heads.c.page, heads.c.language)
    )
    for page, language, template in connection.execute(chosen):
        texts[page].append(FollowedTextMessage(language=language, template=template))
    return [
        FollowedPageMessage(template_page=each.template_page, follow=each.follow.value, texts=texts[each.page])
        for each in relations
    ]


def _declined(connection: Connection, region: int) -> list[DeclinedPageMessage]:
    found = [each for record in _records(connection, region, DECLINED) if (each := declined_of(record))]
    return [DeclinedPageMessage(template_page=each.template_page, reason=each.reason, at=each.at) for each in found]


def _records(connection: Connection, region: int, kind: str) -> list[SharedRecord]:
    chosen = sa.select(records.c.key, records.c.value).where(records.c.region == region, records.c.kind == kind)
    return [SharedRecord(kind, key, value) for key, value in connection.execute(chosen.order_by(records.c.key))]
