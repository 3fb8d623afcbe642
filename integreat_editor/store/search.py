"""Full-text search: part of a word in any script, upper and lower case alike.

SQLite's LIKE folds ASCII only, so a casefolded plain text is kept beside each text that was ever searched.
Measured: LIKE over the 9 MB of a region takes 5 ms; an index would add 12 MB or miss short Chinese words.
"""

import html
import re

from sqlalchemy import Connection, select

from integreat_editor.store import schema
from integreat_editor.store.sql import insert_new

_TAG = re.compile(r"<[^>]*>")
_SPACES = re.compile(r"\s+")


def search(connection: Connection, wanted: str, *, writing: bool) -> list[tuple[str, str]]:
    """(page, language) of every local translation whose title or text holds `wanted`; none for an empty search."""
    needle = plain_text("", wanted)
    if not needle:
        return []
    missing = _missing(connection)
    if missing and writing:
        known = [{"hash": key, "plain": plain, "phones": ""} for key, plain in missing.items()]
        insert_new(connection, schema.plain_text, known)
    translation, plain = schema.translation, schema.plain_text
    discarded = select(schema.page.c.id).where(schema.page.c.discarded == 1)
    rows = connection.execute(
        select(translation.c.page, translation.c.language, translation.c.text)
        .join_from(translation, plain, translation.c.text == plain.c.hash, isouter=True)
        .where(translation.c.page.not_in(discarded))
        .where(plain.c.hash.is_(None) | plain.c.plain.contains(needle, autoescape=True))
        .where(translation.c.text.is_not(None))
        .order_by(translation.c.page, translation.c.language)
    )
    found = ((row.page, row.language, missing.get(row.text)) for row in rows)
    return [(page, code) for page, code, fresh in found if fresh is None or needle in fresh]


def plain_text(title: str, source: str) -> str:
    """Title and text without tags, casefolded, white space collapsed."""
    text = html.unescape(_TAG.sub(" ", source))
    return _SPACES.sub(" ", f"{title} {text}").casefold().strip()


def _missing(connection: Connection) -> dict[str, str]:
    """Plain texts of local translations that have none yet."""
    text, body, plain = schema.text, schema.body, schema.plain_text
    used = select(schema.translation.c.text)
    rows = connection.execute(
        select(text.c.hash, text.c.title, body.c.html)
        .join_from(text, body, text.c.hash == body.c.hash)
        .where(text.c.hash.in_(used), text.c.hash.not_in(select(plain.c.hash)))
    )
    return {row.hash: plain_text(row.title, row.html) for row in rows}
