"""Making a whole region at once, in one transaction: for imports, the demo and tests."""

import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count
from uuid import uuid4

import sqlalchemy as sa
from sqlalchemy import Connection

from integreat_editor.hub import audit
from integreat_editor.hub.access import language_to_json
from integreat_editor.hub.change_sets import add_comment, insert_change_set
from integreat_editor.hub.database import Database
from integreat_editor.hub.errors import RegionExists
from integreat_editor.hub.media import put_medium
from integreat_editor.hub.schema import audit_chains, heads, pages, records, regions
from integreat_editor.hub.settings import HubSettings
from integreat_editor.hub.texts import add_revisions, add_texts
from integreat_editor.models.change_set import ChangeItem, ChangeSet, Comment
from integreat_editor.models.page import Page
from integreat_editor.models.record import PAGE_FIELD, SharedRecord, slug_key
from integreat_editor.models.region import Region
from integreat_editor.models.revision import Revision, Status
from integreat_editor.models.text import Text


@dataclass(frozen=True, slots=True)
class SeedText:
    """One translation of a page.

    `text`: the newest published text, or for a status below PUBLIC the newest at all. `draft`: a newer text beside
    a published one, waiting with `draft_status` (DRAFT or REVIEW). `earlier`: older texts, oldest first; they become
    older revisions, so that a translation can name one of them as what it translates. `source`: hash of the text in
    the source language that `text` translates (None: nobody knows). `slug`: last part of its address.
    """

    language: str
    text: Text
    status: Status = Status.PUBLIC
    slug: str | None = None
    source: str | None = None
    template: str | None = None
    earlier: tuple[Text, ...] = ()
    draft: Text | None = None
    draft_status: Status = Status.DRAFT
    in_translation: bool = False


@dataclass(frozen=True, slots=True)
class SeedPage:
    """A page with its place, its translations (source language first), and an icon's address."""

    page: Page
    texts: tuple[SeedText, ...]
    icon: str | None = None


@dataclass(frozen=True, slots=True)
class SeedChangeSet:
    """A change set of `author` that submits the waiting text of each (page id, language).

    `comments`: (author, text).
    """

    title: str
    note: str
    author: str
    texts: tuple[tuple[str, str], ...]
    comments: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class SeedRegion:
    """A region with everything in it. `pages`: each after its parent. `media`: images as bytes. `records`: more
    shared records (their versions become 1). `author`: who the revisions are said to be from."""

    region: Region
    pages: Sequence[SeedPage]
    media: tuple[bytes, ...] = ()
    records: tuple[SharedRecord, ...] = ()
    change_sets: tuple[SeedChangeSet, ...] = ()
    author: str = ""
    action: str = "region.made"


@dataclass(slots=True)
class _Rows:
    """What is to be written, collected first and written table by table."""

    texts: list[Text] = field(default_factory=list)
    revisions: list[tuple[Revision, int]] = field(default_factory=list)
    pages: list[dict[str, object]] = field(default_factory=list)
    heads: list[dict[str, object]] = field(default_factory=list)
    records: list[dict[str, object]] = field(default_factory=list)


def seed_region(database: Database, seed: SeedRegion, settings: HubSettings | None = None) -> None:
    """Makes the region in one transaction. Raises RegionExists; any other error leaves nothing behind either."""
    now = (settings or HubSettings()).now
    with database.write() as connection:
        if has_region(connection, seed.region.slug):
            raise RegionExists(slug=seed.region.slug)
        number = _insert_region(connection, seed.region)
        numbers = count(1)
        rows = _collect(seed, number, numbers, now)
        for medium in seed.media:
            put_medium(connection, medium)
        add_texts(connection, rows.texts)
        _insert(connection, pages, rows.pages)
        add_revisions(connection, number, rows.revisions)
        _insert(connection, heads, rows.heads)
        _insert(connection, records, rows.records)
        for change_set in seed.change_sets:
            _insert_change_set(connection, number, change_set, rows, next(numbers), now)
        connection.execute(regions.update().where(regions.c.id == number).values(seq=next(numbers)))
        audit.append(
            connection,
            number,
            at=now,
            actor="server operator",
            action=seed.action,
            subject=seed.region.slug,
            detail={"pages": len(rows.pages), "texts": len(rows.heads)},
        )


def has_region(connection: Connection, slug: str) -> bool:
    """Whether there is such a region."""
    return connection.execute(sa.select(regions.c.id).where(regions.c.slug == slug)).one_or_none() is not None


def _insert_region(connection: Connection, region: Region) -> int:
    # Two imports of one region at the same time: the second waits here and then finds it.
    new = regions.insert().values(
        slug=region.slug,
        name=region.name,
        default_language=region.default_language,
        languages=[language_to_json(each) for each in region.languages],
        four_eyes=region.four_eyes,
        epoch=secrets.token_hex(8),
        seq=0,
    )
    try:
        number = int(connection.execute(new.returning(regions.c.id)).scalar_one())
    except sa.exc.IntegrityError as error:
        raise RegionExists(slug=region.slug) from error
    connection.execute(audit_chains.insert().values(chain=number, number=0, hash=""))
    return number


def _collect(seed: SeedRegion, region: int, numbers: Iterator[int], now: str) -> _Rows:
    rows = _Rows()
    for each in seed.pages:
        placement = each.page.placement
        rows.pages.append(
            {
                "region": region,
                "id": each.page.id,
                "parent": placement.parent,
                "position_key": placement.order,
                "archived": placement.archived,
                "version": 1,
                "seq": next(numbers),
            }
        )
    for each in seed.pages:
        for text in each.texts:
            _collect_text(rows, seed, region, each, text, numbers, now)
        if each.icon is not None:
            _collect_record(rows, region, numbers, PAGE_FIELD, f"{each.page.id}//icon", {"icon": each.icon})
    for record in seed.records:
        _collect_record(rows, region, numbers, record.kind, record.key, record.value)
    return rows


def _collect_text(
    rows: _Rows, seed: SeedRegion, region: int, page: SeedPage, seeded: SeedText, numbers: Iterator[int], now: str
) -> None:
    history = [*seeded.earlier, seeded.text, *([seeded.draft] if seeded.draft is not None else [])]
    made: list[Revision] = []
    for text in history:
        is_older = text in seeded.earlier
        made.append(
            Revision(
                uuid4().hex,
                page.page.id,
                seeded.language,
                text.hash,
                tuple(each.id for each in made[-1:]),
                None if is_older else seeded.source,
                None if is_older else seeded.template,
                seed.author,
                now,
            )
        )
        rows.texts.append(text)
        rows.revisions.append((made[-1], next(numbers)))
    current = made[len(seeded.earlier)]
    rows.heads.append(
        {
            "region": region,
            "page": page.page.id,
            "language": seeded.language,
            "public": current.id if seeded.status is Status.PUBLIC else None,
            "newest": made[-1].id,
            "status": (seeded.draft_status if seeded.draft is not None else seeded.status).value,
            "in_translation": seeded.in_translation,
            "version": 1,
            "seq": next(numbers),
        }
    )
    if seeded.slug is not None:
        key = slug_key(page.page.id, seeded.language)
        _collect_record(rows, region, numbers, PAGE_FIELD, key, {"slug": seeded.slug})


def _collect_record(rows: _Rows, region: int, numbers: Iterator[int], kind: str, key: str, value: object) -> None:
    rows.records.append(
        {"region": region, "kind": kind, "key": key, "value": value, "version": 1, "seq": next(numbers)}
    )


def _insert_change_set(
    connection: Connection, region: int, seed: SeedChangeSet, rows: _Rows, seq: int, now: str
) -> None:
    heads_of = {(row["page"], row["language"]): row for row in rows.heads}
    text_of = {revision.id: revision.text for revision, _ in rows.revisions}
    waiting = [heads_of[place] for place in seed.texts]
    items = tuple(
        ChangeItem(
            page=str(row["page"]),
            language=str(row["language"]),
            revision=str(row["newest"]),
            text=text_of[str(row["newest"])],
            base=None if row["public"] is None else str(row["public"]),
        )
        for row in waiting
    )
    made = ChangeSet(uuid4().hex, seed.title, seed.note, seed.author, now, items, version=1)
    insert_change_set(connection, region, made, seq)
    for author, text in seed.comments:
        add_comment(connection, region, made, Comment(uuid4().hex, author, now, text))


def _insert(connection: Connection, table: sa.Table, rows: list[dict[str, object]]) -> None:
    if rows:
        connection.execute(table.insert(), rows)
