"""The hub's tables. Declared here, made by the migrations; a test holds both equal.

Everything in the change feed (`pages`, `heads`, `change_sets`, `records`) has a `seq`, unique and rising in its
region, and an index on (region, seq): a pull reads what changed, not what exists.
"""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _region(*, primary_key: bool = True) -> Column[int]:
    return Column("region", Integer, ForeignKey("region.id"), primary_key=primary_key, nullable=False)


def _id(name: str = "id") -> Column[str]:
    return Column(name, String(32), primary_key=True)


regions = Table(
    "region",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("slug", String(200), nullable=False, unique=True),
    Column("name", String(200), nullable=False),
    Column("default_language", String(16), nullable=False),
    Column("languages", JSON, nullable=False),
    Column("four_eyes", Boolean, nullable=False),
    # Changes when the region is made anew, so that a cursor of another database is never taken for one of this.
    Column("epoch", String(16), nullable=False),
    Column("seq", BigInteger, nullable=False),
)

texts = Table(
    "text",
    metadata,
    Column("hash", String(64), primary_key=True),
    Column("title", Text, nullable=False),
    Column("size", Integer, nullable=False),
    Column("html", Text, nullable=False),
)

pages = Table(
    "page",
    metadata,
    _region(),
    _id(),
    Column("parent", String(32)),
    Column("position_key", String(200), nullable=False),
    Column("archived", Boolean, nullable=False),
    Column("version", Integer, nullable=False),
    Column("seq", BigInteger, nullable=False),
    ForeignKeyConstraint(["region", "parent"], ["page.region", "page.id"], deferrable=True, initially="DEFERRED"),
    Index(None, "region", "seq", unique=True),
)

revisions = Table(
    "revision",
    metadata,
    _region(),
    _id(),
    Column("page", String(32), nullable=False),
    Column("language", String(16), nullable=False),
    Column("text", String(64), ForeignKey("text.hash"), nullable=False),
    Column("parents", JSON, nullable=False),
    Column("source", String(64)),
    Column("template", String(64)),
    Column("author", String(200), nullable=False),
    Column("created", String(40), nullable=False),
    Column("minor", Boolean, nullable=False),
    # The region's seq when it came in: which of two revisions is the newer.
    Column("arrived", BigInteger, nullable=False),
    Index(None, "region", "text"),
)

heads = Table(
    "head",
    metadata,
    _region(),
    Column("page", String(32), primary_key=True),
    Column("language", String(16), primary_key=True),
    Column("public", String(32)),
    Column("newest", String(32)),
    Column("status", String(16), nullable=False),
    Column("in_translation", Boolean, nullable=False),
    Column("version", Integer, nullable=False),
    Column("seq", BigInteger, nullable=False),
    ForeignKeyConstraint(["region", "page"], ["page.region", "page.id"]),
    ForeignKeyConstraint(["region", "public"], ["revision.region", "revision.id"]),
    ForeignKeyConstraint(["region", "newest"], ["revision.region", "revision.id"]),
    Index(None, "region", "seq", unique=True),
)

change_sets = Table(
    "change_set",
    metadata,
    _region(),
    _id(),
    Column("title", String(200), nullable=False),
    Column("note", Text, nullable=False),
    Column("author", String(200), nullable=False),
    Column("created", String(40), nullable=False),
    Column("withdrawn", Boolean, nullable=False),
    Column("version", Integer, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Index(None, "region", "seq", unique=True),
)

change_items = Table(
    "change_item",
    metadata,
    _region(),
    Column("change_set", String(32), primary_key=True),
    # `<page>/<language>` or `<page>/tree`
    Column("key", String(64), primary_key=True),
    Column("position", Integer, nullable=False),
    Column("page", String(32), nullable=False),
    Column("language", String(16)),
    Column("revision", String(32)),
    Column("text", String(64)),
    Column("base", String(32)),
    Column("origin", JSON(none_as_null=True)),
    Column("target", JSON(none_as_null=True)),
    Column("base_version", Integer, nullable=False),
    Column("verdict", String(16), nullable=False),
    Column("reason", Text, nullable=False),
    Column("reviewer", String(200), nullable=False),
    ForeignKeyConstraint(["region", "change_set"], ["change_set.region", "change_set.id"]),
    ForeignKeyConstraint(["region", "revision"], ["revision.region", "revision.id"]),
)

comments = Table(
    "comment",
    metadata,
    _region(),
    Column("change_set", String(32), primary_key=True),
    _id(),
    Column("position", Integer, nullable=False),
    Column("author", String(200), nullable=False),
    Column("created", String(40), nullable=False),
    Column("text", Text, nullable=False),
    Column("item", String(64)),
    ForeignKeyConstraint(["region", "change_set"], ["change_set.region", "change_set.id"]),
)

records = Table(
    "record",
    metadata,
    _region(),
    Column("kind", String(200), primary_key=True),
    Column("key", String(400), primary_key=True),
    Column("value", JSON(none_as_null=True)),
    Column("version", Integer, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Index(None, "region", "seq", unique=True),
)

media = Table(
    "media",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("mime_type", String(40), nullable=False),
    Column("data", LargeBinary, nullable=False),
)

users = Table(
    "user_account",
    metadata,
    Column("name", String(200), primary_key=True),
    # The name without case: nobody is admitted as "Anna" beside "anna".
    Column("folded", String(400), nullable=False),
    Column("password", String(400), nullable=False),
    Column("created", String(40), nullable=False),
    UniqueConstraint("folded"),
)

roles = Table(
    "role",
    metadata,
    _region(),
    Column("user", String(200), ForeignKey("user_account.name"), primary_key=True),
    Column("role", String(16), nullable=False),
)

tokens = Table(
    "token",
    metadata,
    Column("hash", String(64), primary_key=True),
    Column("user", String(200), ForeignKey("user_account.name"), nullable=False),
    Column("expires", String(40), nullable=False, index=True),
)

login_failures = Table(
    "login_failure",
    metadata,
    Column("id", String(32), primary_key=True),
    # Hash of name and address, so that a password typed into the name field is not kept.
    Column("who", String(64), nullable=False),
    Column("at", String(40), nullable=False),
    Index(None, "who", "at"),
)

idempotency_keys = Table(
    "idempotency_key",
    metadata,
    Column("user", String(200), primary_key=True),
    Column("key", String(200), primary_key=True),
    Column("request", String(64), nullable=False),
    Column("status", Integer, nullable=False),
    Column("answer", Text, nullable=False),
    Column("created", String(40), nullable=False, index=True),
)

audit_chains = Table(
    "audit_chain",
    metadata,
    # A region's id, or 0 for what concerns the whole server.
    Column("chain", Integer, primary_key=True, autoincrement=False),
    Column("number", BigInteger, nullable=False),
    Column("hash", String(64), nullable=False),
)

audit_entries = Table(
    "audit_entry",
    metadata,
    Column("chain", Integer, ForeignKey("audit_chain.chain"), primary_key=True),
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("at", String(40), nullable=False),
    Column("actor", String(200), nullable=False),
    Column("action", String(40), nullable=False),
    Column("subject", Text, nullable=False),
    # JSON as hashed, byte for byte.
    Column("detail", Text, nullable=False),
    Column("hash", String(64), nullable=False),
)
