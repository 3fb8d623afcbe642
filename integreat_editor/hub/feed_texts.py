"""The texts of the change feed: each revision once, and the source texts they name that come no other way."""

from collections.abc import Collection, Iterator

import sqlalchemy as sa
from sqlalchemy import Connection

from integreat_editor.hub.schema import heads, revisions, texts

Json = dict[str, object]
_CHUNK = 500


def read_revisions(
    connection: Connection, region: int, ids: Collection[str], codes: Collection[str]
) -> list[tuple[Json, str]]:
    """Revisions with their texts, of these languages, each with its text's hash, in the order of arrival."""
    fields = ("id", "page", "language", "parents", "source", "template", "author", "created", "minor")
    columns = [revisions.c[name] for name in fields]
    chosen = (
        sa.select(revisions.c.arrived, revisions.c.text, texts.c.title, texts.c.html, *columns)
        .join(texts, texts.c.hash == revisions.c.text)
        .where(revisions.c.region == region, revisions.c.language.in_(list(codes)))
    )
    found: list[tuple[int, str, Json]] = []
    for chunk in _chunks(ids):
        for arrived, text, title, html, *values in connection.execute(chosen.where(revisions.c.id.in_(chunk))):
            revision: Json = dict(zip(fields, values, strict=True))
            revision["content"] = {"title": title, "html": html}
            found.append((arrived, text, revision))
    found.sort(key=lambda each: (each[0], each[1]))
    return [(revision, text) for _, text, revision in found]


def read_sources(
    connection: Connection, region: int, sent: Collection[tuple[Json, str]], codes: Collection[str]
) -> list[Json]:
    """Texts named as source by the revisions sent that are no content of a head: those come with their head.

    Only texts of the region's own revisions: nobody reads another region's text by naming its hash.
    """
    named = {source for revision, _ in sent if isinstance(source := revision["source"], str)}
    named -= {text for _, text in sent}
    own: set[str] = set()
    coming: set[str] = set()
    is_shown = sa.and_(
        heads.c.region == revisions.c.region,
        heads.c.page == revisions.c.page,
        heads.c.language == revisions.c.language,
        heads.c.language.in_(list(codes)),
        sa.or_(heads.c.public == revisions.c.id, heads.c.newest == revisions.c.id),
    )
    for chunk in _chunks(named):
        chosen = sa.select(revisions.c.text, heads.c.page).outerjoin(heads, is_shown)
        for text, page in connection.execute(chosen.where(revisions.c.region == region, revisions.c.text.in_(chunk))):
            (own if page is None else coming).add(text)
    found: list[Json] = []
    for chunk in _chunks(own - coming):
        rows = connection.execute(sa.select(texts.c.title, texts.c.html).where(texts.c.hash.in_(chunk)))
        found.extend({"title": title, "html": html} for title, html in rows)
    return found


def _chunks(values: Collection[str]) -> Iterator[list[str]]:
    ordered = sorted(values)
    return (ordered[start : start + _CHUNK] for start in range(0, len(ordered), _CHUNK))
