"""Texts and revisions: kept byte for byte, written once, served only through a revision of the asker's region."""

import hashlib
from collections.abc import Iterable, Sequence

import sqlalchemy as sa
from sqlalchemy import Connection
from sqlalchemy.dialects import postgresql, sqlite

from integreat_editor.hub.access import RegionAccess, RegionWrite
from integreat_editor.hub.errors import Refusal
from integreat_editor.hub.schema import revisions, texts
from integreat_editor.models.revision import Revision
from integreat_editor.models.text import Text
from integreat_editor.sync.wire import RevisionMessage, TextMessage

_CHUNK = 500


def add_texts(connection: Connection, new: Iterable[Text]) -> None:
    """Stores texts that are not there yet."""
    # Sorted: two transactions that add the same texts wait for each other instead of blocking each other.
    rows = [
        {"hash": text.hash, "title": text.title, "html": text.html, "size": len(text.title) + len(text.html.encode())}
        for text in sorted(new, key=lambda each: each.hash)
    ]
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    if rows:
        connection.execute(dialect.insert(texts).on_conflict_do_nothing(), rows)


def add_revisions(connection: Connection, region: int, new: Iterable[tuple[Revision, int]]) -> None:
    """Stores revisions, each with the number at which it arrived; their texts must be there."""
    rows = [
        {
            "region": region,
            "id": revision.id,
            "page": revision.page,
            "language": revision.language,
            "text": revision.text,
            "parents": list(revision.parents),
            "source": revision.source,
            "template": revision.template,
            "author": revision.author,
            "created": revision.created,
            "minor": revision.minor,
            "arrived": arrived,
        }
        for revision, arrived in new
    ]
    if rows:
        connection.execute(revisions.insert(), rows)


def known_revisions(connection: Connection, region: int, ids: Iterable[str]) -> dict[str, tuple[Revision, int]]:
    """Those revisions of the region, by id, each with the number at which it arrived; without their texts."""
    wanted = sorted(set(ids))
    found: dict[str, tuple[Revision, int]] = {}
    for start in range(0, len(wanted), _CHUNK):
        chosen = sa.select(revisions).where(
            revisions.c.region == region, revisions.c.id.in_(wanted[start : start + _CHUNK])
        )
        for row in connection.execute(chosen):
            revision = Revision(
                row.id,
                row.page,
                row.language,
                row.text,
                tuple(row.parents),
                row.source,
                row.template,
                row.author,
                row.created,
                row.minor,
            )
            found[row.id] = (revision, row.arrived)
    return found


def accept_revisions(write: RegionWrite, sent: Iterable[RevisionMessage]) -> None:
    """Stores revisions from a client: the author is the asker, a known id must say what it said before."""
    messages = {message.id: message for message in sent}
    known = known_revisions(write.connection, write.region, messages)
    new: list[tuple[Revision, Text]] = []
    for message in messages.values():
        revision, text = _revision(message, write)
        if message.id in known:
            _check_same(known[message.id][0], revision)
        else:
            new.append((revision, text))
    add_texts(write.connection, (text for _, text in new))
    add_revisions(write.connection, write.region, ((revision, write.next_seq()) for revision, _ in new))


def accept_sources(write: RegionWrite, sent: Sequence[RevisionMessage], sources: Sequence[TextMessage]) -> None:
    """Stores texts that these revisions translate and that nobody wrote as a whole.

    Each becomes a revision that no page shows, so that it is served like every other text: through its region.
    """
    naming = {message.source: message for message in sent if message.source is not None}
    new: dict[str, tuple[Revision, Text]] = {}
    for source in sources:
        text = Text(source.title, source.html)
        message = naming.get(text.hash)
        language = write.access.region.language(message.language) if message is not None else None
        if message is None or language is None or language.source is None:
            raise Refusal("bad_request", "a source text that no revision translates")
        name = hashlib.sha256(f"{message.page}/{language.source}/{text.hash}".encode()).hexdigest()[:32]
        revision = Revision(
            name, message.page, language.source, text.hash, author=write.user, created=write.now, minor=True
        )
        new[name] = (revision, text)
    known = known_revisions(write.connection, write.region, new)
    missing = [each for name, each in new.items() if name not in known]
    add_texts(write.connection, (text for _, text in missing))
    add_revisions(write.connection, write.region, ((revision, write.next_seq()) for revision, _ in missing))


def read_revision(connection: Connection, access: RegionAccess, revision_id: str) -> RevisionMessage:
    """One revision of the region with its text. Refuses with not_found."""
    known = known_revisions(connection, access.id, [revision_id])
    if revision_id not in known:
        raise Refusal("not_found", "no such revision")
    revision, _ = known[revision_id]
    text = connection.execute(sa.select(texts).where(texts.c.hash == revision.text)).one()
    return RevisionMessage(
        id=revision.id,
        page=revision.page,
        language=revision.language,
        content=TextMessage(title=text.title, html=text.html),
        parents=list(revision.parents),
        source=revision.source,
        template=revision.template,
        author=revision.author,
        created=revision.created,
        minor=revision.minor,
    )


def _revision(message: RevisionMessage, write: RegionWrite) -> tuple[Revision, Text]:
    if write.access.region.language(message.language) is None:
        raise Refusal("bad_request", "a revision is in a language that the region does not have", message.page)
    text = Text(message.content.title, message.content.html)
    revision = Revision(
        message.id,
        message.page,
        message.language,
        text.hash,
        tuple(message.parents),
        message.source,
        message.template,
        write.user,
        message.created[:40] or write.now,
        message.minor,
    )
    return revision, text


def _check_same(known: Revision, sent: Revision) -> None:
    said = [(each.page, each.language, each.text, each.parents, each.source, each.template) for each in (known, sent)]
    if said[0] != said[1]:
        raise Refusal("bad_request", "the id of a revision stands for another text already", sent.page)
