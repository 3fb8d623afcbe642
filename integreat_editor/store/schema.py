"""The tables of a working copy. Migrations make them (`migrations/`); a test holds both equal.

Hashes, ids and times are text; flags are 0 or 1. Bodies stand apart from everything that lists read (measured:
reading a region's metadata with a cold cache is 30 times faster that way).
"""

from sqlalchemy import Column, ForeignKeyConstraint, Index, Integer, LargeBinary, MetaData, Table, Text

APPLICATION_ID = 0x49454431
"""Bytes 68-71 of every file of ours: "IED1"."""
SCHEMA_VERSION = 4
"""`PRAGMA user_version`, equal to the number of the newest migration."""

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(referred_table_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)


def _key(name: str) -> Column[str]:
    return Column(name, Text, primary_key=True, nullable=False)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


def _optional(name: str) -> Column[str]:
    return Column(name, Text, nullable=True)


def _number(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


def _placement(prefix: str = "") -> tuple[Column[str], Column[str], Column[int]]:
    return _optional(f"{prefix}parent"), _text(f"{prefix}order_key"), _number(f"{prefix}archived")


meta = Table("meta", metadata, _key("key"), _text("value"), sqlite_with_rowid=False)

region = Table("region", metadata, _key("slug"), _text("name"), _text("default_language"), _number("four_eyes"))

language = Table(
    "language", metadata, _key("code"), _number("position"), _text("name"), _optional("source"), _number("rtl")
)

text = Table("text", metadata, _key("hash"), _text("title"), _optional("canonical"), sqlite_with_rowid=False)

body = Table("body", metadata, _key("hash"), _text("html"))

plain_text = Table("plain_text", metadata, _key("hash"), _text("plain"), _text("phones"))
"""What a search looks through: a text's folded words, and its phone numbers as dialled, separated by blanks."""

page = Table("page", metadata, _key("id"), *_placement(), _number("discarded"), sqlite_with_rowid=False)

translation = Table(
    "translation",
    metadata,
    _key("page"),
    _key("language"),
    _optional("text"),
    _optional("source"),
    _optional("template"),
    _number("in_translation"),
    _text("parents"),
    _text("edited"),
    sqlite_with_rowid=False,
)

version = Table(
    "version",
    metadata,
    _key("page"),
    _key("language"),
    Column("number", Integer, primary_key=True, nullable=False),
    _text("text"),
    _text("at"),
    _text("kind"),
    _text("name"),
    _text("author"),
    sqlite_with_rowid=False,
)

place_left = Table(
    "place_left",
    metadata,
    _key("page"),
    _key("language"),
    _number("position"),
    _number("scroll"),
    sqlite_with_rowid=False,
)

link_answer = Table(
    "link_answer",
    metadata,
    _key("address"),
    _number("status"),
    _text("problem"),
    _text("checked"),
    sqlite_with_rowid=False,
)

tree_state = Table(
    "tree_state",
    metadata,
    _key("page"),
    _key("language"),
    _text("title"),
    _text("slug"),
    _text("status"),
    _text("state"),
    _number("changed"),
    sqlite_with_rowid=False,
)

remote = Table(
    "remote",
    metadata,
    _key("id"),
    _text("kind"),
    _text("url"),
    _text("region"),
    _text("user"),
    _optional("cursor"),
    _optional("role"),
    _number("main"),
)

remote_page = Table(
    "remote_page",
    metadata,
    _key("remote"),
    _key("page"),
    *_placement(),
    _number("version"),
    _text("path"),
    _number("gone"),
    _text("remote_id"),
    sqlite_with_rowid=False,
)

remote_head = Table(
    "remote_head",
    metadata,
    _key("remote"),
    _key("page"),
    _key("language"),
    _optional("public"),
    _optional("newest"),
    _text("status"),
    _number("in_translation"),
    _number("version"),
    sqlite_with_rowid=False,
)

remote_record = Table(
    "remote_record",
    metadata,
    _key("remote"),
    _key("kind"),
    _key("key"),
    _optional("value"),
    _number("version"),
    sqlite_with_rowid=False,
)

base = Table(
    "base",
    metadata,
    _key("remote"),
    _key("page"),
    _key("language"),
    _text("revision"),
    _text("ours"),
    _text("stored"),
    sqlite_with_rowid=False,
)

page_base = Table(
    "page_base",
    metadata,
    _key("remote"),
    _key("page"),
    *_placement(),
    _number("version"),
    sqlite_with_rowid=False,
)

revision = Table(
    "revision",
    metadata,
    _key("id"),
    _text("page"),
    _text("language"),
    _text("text"),
    _text("parents"),
    _optional("source"),
    _optional("template"),
    _text("author"),
    _text("created"),
    _number("minor"),
    sqlite_with_rowid=False,
)

change_set = Table(
    "change_set",
    metadata,
    _key("id"),
    Column("queued", Integer, primary_key=True, nullable=False),
    _text("remote"),
    _text("title"),
    _text("note"),
    _text("author"),
    _text("created"),
    _number("withdrawn"),
    _number("version"),
    _optional("idempotency_key"),
    sqlite_with_rowid=False,
)


def _of_change_set() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["change_set", "queued"], ["change_set.id", "change_set.queued"], ondelete="CASCADE")


change_item = Table(
    "change_item",
    metadata,
    _key("change_set"),
    Column("queued", Integer, primary_key=True, nullable=False),
    Column("position", Integer, primary_key=True, nullable=False),
    _text("page"),
    _optional("language"),
    _optional("revision"),
    _optional("text"),
    _optional("base"),
    _optional("origin"),
    _optional("target"),
    _number("base_version"),
    _text("verdict"),
    _text("reason"),
    _text("reviewer"),
    _of_change_set(),
    sqlite_with_rowid=False,
)

change_comment = Table(
    "change_comment",
    metadata,
    _key("change_set"),
    Column("queued", Integer, primary_key=True, nullable=False),
    Column("position", Integer, primary_key=True, nullable=False),
    _text("id"),
    _text("author"),
    _text("created"),
    _text("text"),
    _optional("item"),
    _of_change_set(),
    sqlite_with_rowid=False,
)

record = Table(
    "record",
    metadata,
    _key("kind"),
    _key("key"),
    _optional("value"),
    _number("version"),
    _optional("base_value"),
    _number("changed"),
    sqlite_with_rowid=False,
)

conflict = Table(
    "conflict",
    metadata,
    _key("id"),
    _text("remote"),
    _text("page"),
    _optional("language"),
    _text("kind"),
    _optional("base"),
    _optional("ours"),
    _optional("theirs"),
    _optional("remote_revision"),
    _number("closed"),
    _text("decision"),
    _text("reason"),
    _text("decided"),
    _text("author"),
    Index("ix_conflict_closed", "closed"),
)

journal = Table(
    "journal",
    metadata,
    _key("id"),
    _text("remote"),
    _text("action"),
    _text("subject"),
    _text("idempotency_key"),
    _text("payload"),
    _text("started"),
    _optional("finished"),
    _text("result"),
    Index("ix_journal_finished", "finished"),
)

compared = Table("compared", metadata, _key("key"), _text("value"), sqlite_with_rowid=False)

media = Table("media", metadata, _key("sha256"), _text("mime_type"), Column("data", LargeBinary, nullable=False))
