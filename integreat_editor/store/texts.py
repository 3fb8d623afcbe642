"""Texts under their hashes, and their canonical forms."""

import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

from sqlalchemy import CompoundSelect, Connection, LargeBinary, cast, delete, func, select, union, update

from integreat_editor.content.canonical import canonical
from integreat_editor.models.text import Text
from integreat_editor.store import schema
from integreat_editor.store.errors import FileDamaged
from integreat_editor.store.sql import among, insert_new

_HASH = re.compile(r"\b[0-9a-f]{64}\b")


class Texts:
    """Texts of a working copy; a text once stored never changes.

    `computed` outlives the transaction: canonical forms found while reading, written with the next change.
    """

    def __init__(self, connection: Connection, path: Path, computed: dict[str, str], *, writing: bool) -> None:
        self._connection = connection
        self._path = path
        self._computed = computed
        self._writing = writing

    def get(self, text_hash: str) -> Text:
        """The text with this hash; KeyError if there is none."""
        return self.get_many((text_hash,))[text_hash]

    def get_many(self, hashes: Iterable[str]) -> dict[str, Text]:
        """Texts by hash; unknown hashes are left out. Raises `FileDamaged` where a text is not what its hash says."""
        text, body = schema.text, schema.body
        query = select(text.c.hash, text.c.title, body.c.html).join_from(text, body, text.c.hash == body.c.hash)
        rows = self._connection.execute(query.where(among(text.c.hash, hashes)))
        texts = {text_hash: Text(title, html) for text_hash, title, html in rows}
        if any(each.hash != text_hash for text_hash, each in texts.items()):
            # SQLite has no checksums: a flipped bit in a body would be shown, and pushed, as if somebody wrote it.
            raise FileDamaged(self._path)
        return texts

    def titles(self, hashes: Iterable[str]) -> dict[str, str]:
        """Titles by hash, without reading bodies; unknown hashes are left out."""
        text = schema.text
        rows = self._connection.execute(select(text.c.hash, text.c.title).where(among(text.c.hash, hashes)))
        return {row.hash: row.title for row in rows}

    def short(self, limit: int) -> dict[str, str]:
        """The HTML of all texts of at most `limit` bytes, by hash; long ones are not read for that."""
        body = schema.body
        size = func.length(cast(body.c.html, LargeBinary))
        return {row.hash: row.html for row in self._connection.execute(select(body).where(size <= limit))}

    def has(self, text_hash: str) -> bool:
        """Whether there is a text with this hash."""
        query = select(schema.text.c.hash).where(schema.text.c.hash == text_hash)
        return self._connection.execute(query).first() is not None

    def add(self, text: Text) -> str:
        """Stores a text; returns its hash."""
        self.add_many((text,))
        return text.hash

    def add_many(self, texts: Iterable[Text]) -> None:
        """Stores texts; those that are there already are left alone."""
        known = {text.hash: text for text in texts}
        titles = [{"hash": key, "title": text.title, "canonical": None} for key, text in known.items()]
        insert_new(self._connection, schema.text, titles)
        insert_new(self._connection, schema.body, [{"hash": key, "html": text.html} for key, text in known.items()])

    def canonical(self, text_hash: str) -> str:
        """Hash of title and canonical form: equal for texts that a reader cannot tell apart. Computed once, kept."""
        if text_hash in self._computed:
            return self._computed[text_hash]
        query = select(schema.text.c.canonical).where(schema.text.c.hash == text_hash)
        known = self._connection.execute(query).scalar_one_or_none()
        if known is None:
            known = canonical_hash(self.get(text_hash))
            self._computed[text_hash] = known
            if self._writing:
                self.keep_canonical({text_hash: known})
        return known

    def same(self, one: str, other: str) -> bool:
        """Whether two texts, given by hash, read the same."""
        return one == other or self.canonical(one) == self.canonical(other)

    def prune(self) -> int:
        """Forgets texts that nothing names any more (each autosave leaves one behind); returns how many."""
        text = schema.text
        unused = self._connection.execute(select(text.c.hash).where(text.c.hash.not_in(_named()))).scalars().all()
        in_records = self._named_in_records() if unused else frozenset()
        forgotten = [text_hash for text_hash in unused if text_hash not in in_records]
        for table in (schema.text, schema.body, schema.plain_text) if forgotten else ():
            self._connection.execute(delete(table).where(among(table.c.hash, forgotten)))
        return len(forgotten)

    def _named_in_records(self) -> frozenset[str]:
        record = schema.record
        values = self._connection.execute(select(record.c.value, record.c.base_value))
        return frozenset(found for row in values for value in row if value for found in _HASH.findall(value))

    def keep_canonical(self, computed: dict[str, str]) -> None:
        """Writes canonical hashes that were computed before."""
        text = schema.text
        for text_hash, value in computed.items():
            self._connection.execute(update(text).where(text.c.hash == text_hash).values(canonical=value))


def _named() -> CompoundSelect[str]:
    """The hashes of all texts that a row of some table names."""
    names = (
        *(schema.translation.c[name] for name in ("text", "source", "template")),
        *(schema.revision.c[name] for name in ("text", "source", "template")),
        *(schema.base.c[name] for name in ("ours", "stored")),
        *(schema.conflict.c[name] for name in ("base", "ours", "theirs")),
        schema.change_item.c.text,
        schema.version.c.text,
    )
    return union(*(select(name).where(name.is_not(None)) for name in names))


def canonical_hash(text: Text) -> str:
    """Hash over a text's title, white space collapsed, and its canonical HTML."""
    title = " ".join(text.title.split())
    return hashlib.sha256(f"{title}\0{canonical(text.html)}".encode("utf-8", "surrogatepass")).hexdigest()
