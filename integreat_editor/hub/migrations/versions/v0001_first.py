"""The first schema."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Makes all tables."""
    _make_server_tables()
    _make_user_tables()
    _make_page_tables()
    _make_review_tables()
    _make_audit_tables()
    _protect_audit_log()
    op.bulk_insert(
        sa.table("audit_chain", sa.column("chain"), sa.column("number"), sa.column("hash")),
        [{"chain": 0, "number": 0, "hash": ""}],
    )


def _make_server_tables() -> None:
    op.create_table(
        "region",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("slug", sa.String(length=200), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("default_language", sa.String(length=16), nullable=False),
        sa.Column("languages", sa.JSON(), nullable=False),
        sa.Column("four_eyes", sa.Boolean(), nullable=False),
        sa.Column("epoch", sa.String(length=16), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_region")),
        sa.UniqueConstraint("slug", name=op.f("uq_region_slug")),
    )
    op.create_table(
        "text",
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("html", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("hash", name=op.f("pk_text")),
    )
    op.create_table(
        "media",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("mime_type", sa.String(length=40), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_media")),
    )


def _make_user_tables() -> None:
    op.create_table(
        "user_account",
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("folded", sa.String(length=400), nullable=False),
        sa.Column("password", sa.String(length=400), nullable=False),
        sa.Column("created", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_user_account")),
        sa.UniqueConstraint("folded", name=op.f("uq_user_account_folded")),
    )
    op.create_table(
        "role",
        sa.Column("region", sa.Integer(), nullable=False),
        sa.Column("user", sa.String(length=200), nullable=False),
        sa.Column("role", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(["region"], ["region.id"], name=op.f("fk_role_region")),
        sa.ForeignKeyConstraint(["user"], ["user_account.name"], name=op.f("fk_role_user")),
        sa.PrimaryKeyConstraint("region", "user", name=op.f("pk_role")),
    )
    op.create_table(
        "token",
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("user", sa.String(length=200), nullable=False),
        sa.Column("expires", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["user"], ["user_account.name"], name=op.f("fk_token_user")),
        sa.PrimaryKeyConstraint("hash", name=op.f("pk_token")),
    )
    op.create_index(op.f("ix_token_expires"), "token", ["expires"], unique=False)
    op.create_table(
        "login_failure",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("who", sa.String(length=64), nullable=False),
        sa.Column("at", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_login_failure")),
    )
    op.create_index(op.f("ix_login_failure_who_at"), "login_failure", ["who", "at"], unique=False)
    op.create_table(
        "idempotency_key",
        sa.Column("user", sa.String(length=200), nullable=False),
        sa.Column("key", sa.String(length=200), nullable=False),
        sa.Column("request", sa.String(length=64), nullable=False),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("created", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("user", "key", name=op.f("pk_idempotency_key")),
    )
    op.create_index(op.f("ix_idempotency_key_created"), "idempotency_key", ["created"], unique=False)


def _make_page_tables() -> None:
    op.create_table(
        "page",
        sa.Column("region", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("parent", sa.String(length=32), nullable=True),
        sa.Column("position_key", sa.String(length=200), nullable=False),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["region", "parent"],
            ["page.region", "page.id"],
            name=op.f("fk_page_region_parent"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(["region"], ["region.id"], name=op.f("fk_page_region")),
        sa.PrimaryKeyConstraint("region", "id", name=op.f("pk_page")),
    )
    op.create_index(op.f("ix_page_region_seq"), "page", ["region", "seq"], unique=True)
    op.create_table(
        "revision",
        sa.Column("region", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("page", sa.String(length=32), nullable=False),
        sa.Column("language", sa.String(length=16), nullable=False),
        sa.Column("text", sa.String(length=64), nullable=False),
        sa.Column("parents", sa.JSON(), nullable=False),
        sa.Column("source", sa.String(length=64), nullable=True),
        sa.Column("template", sa.String(length=64), nullable=True),
        sa.Column("author", sa.String(length=200), nullable=False),
        sa.Column("created", sa.String(length=40), nullable=False),
        sa.Column("minor", sa.Boolean(), nullable=False),
        sa.Column("arrived", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["region"], ["region.id"], name=op.f("fk_revision_region")),
        sa.ForeignKeyConstraint(["text"], ["text.hash"], name=op.f("fk_revision_text")),
        sa.PrimaryKeyConstraint("region", "id", name=op.f("pk_revision")),
    )
    op.create_index(op.f("ix_revision_region_text"), "revision", ["region", "text"], unique=False)
    op.create_table(
        "head",
        sa.Column("region", sa.Integer(), nullable=False),
        sa.Column("page", sa.String(length=32), nullable=False),
        sa.Column("language", sa.String(length=16), nullable=False),
        sa.Column("public", sa.String(length=32), nullable=True),
        sa.Column("newest", sa.String(length=32), nullable=True),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("in_translation", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["region", "newest"], ["revision.region", "revision.id"], name=op.f("fk_head_region_newest")
        ),
        sa.ForeignKeyConstraint(["region", "page"], ["page.region", "page.id"], name=op.f("fk_head_region_page")),
        sa.ForeignKeyConstraint(
            ["region", "public"], ["revision.region", "revision.id"], name=op.f("fk_head_region_public")
        ),
        sa.ForeignKeyConstraint(["region"], ["region.id"], name=op.f("fk_head_region")),
        sa.PrimaryKeyConstraint("region", "page", "language", name=op.f("pk_head")),
    )
    op.create_index(op.f("ix_head_region_seq"), "head", ["region", "seq"], unique=True)
    op.create_table(
        "record",
        sa.Column("region", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=200), nullable=False),
        sa.Column("key", sa.String(length=400), nullable=False),
        sa.Column("value", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["region"], ["region.id"], name=op.f("fk_record_region")),
        sa.PrimaryKeyConstraint("region", "kind", "key", name=op.f("pk_record")),
    )
    op.create_index(op.f("ix_record_region_seq"), "record", ["region", "seq"], unique=True)


def _make_review_tables() -> None:
    op.create_table(
        "change_set",
        sa.Column("region", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("author", sa.String(length=200), nullable=False),
        sa.Column("created", sa.String(length=40), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["region"], ["region.id"], name=op.f("fk_change_set_region")),
        sa.PrimaryKeyConstraint("region", "id", name=op.f("pk_change_set")),
    )
    op.create_index(op.f("ix_change_set_region_seq"), "change_set", ["region", "seq"], unique=True)
    op.create_table(
        "change_item",
        sa.Column("region", sa.Integer(), nullable=False),
        sa.Column("change_set", sa.String(length=32), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("page", sa.String(length=32), nullable=False),
        sa.Column("language", sa.String(length=16), nullable=True),
        sa.Column("revision", sa.String(length=32), nullable=True),
        sa.Column("text", sa.String(length=64), nullable=True),
        sa.Column("base", sa.String(length=32), nullable=True),
        sa.Column("origin", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("target", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("base_version", sa.Integer(), nullable=False),
        sa.Column("verdict", sa.String(length=16), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("reviewer", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(
            ["region", "change_set"],
            ["change_set.region", "change_set.id"],
            name=op.f("fk_change_item_region_change_set"),
        ),
        sa.ForeignKeyConstraint(
            ["region", "revision"], ["revision.region", "revision.id"], name=op.f("fk_change_item_region_revision")
        ),
        sa.ForeignKeyConstraint(["region"], ["region.id"], name=op.f("fk_change_item_region")),
        sa.PrimaryKeyConstraint("region", "change_set", "key", name=op.f("pk_change_item")),
    )
    op.create_table(
        "comment",
        sa.Column("region", sa.Integer(), nullable=False),
        sa.Column("change_set", sa.String(length=32), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("author", sa.String(length=200), nullable=False),
        sa.Column("created", sa.String(length=40), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("item", sa.String(length=64), nullable=True),
        sa.ForeignKeyConstraint(
            ["region", "change_set"], ["change_set.region", "change_set.id"], name=op.f("fk_comment_region_change_set")
        ),
        sa.ForeignKeyConstraint(["region"], ["region.id"], name=op.f("fk_comment_region")),
        sa.PrimaryKeyConstraint("region", "change_set", "id", name=op.f("pk_comment")),
    )


def _make_audit_tables() -> None:
    op.create_table(
        "audit_chain",
        sa.Column("chain", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("chain", name=op.f("pk_audit_chain")),
    )
    op.create_table(
        "audit_entry",
        sa.Column("chain", sa.Integer(), nullable=False),
        sa.Column("number", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("at", sa.String(length=40), nullable=False),
        sa.Column("actor", sa.String(length=200), nullable=False),
        sa.Column("action", sa.String(length=40), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["chain"], ["audit_chain.chain"], name=op.f("fk_audit_entry_chain")),
        sa.PrimaryKeyConstraint("chain", "number", name=op.f("pk_audit_entry")),
    )


def _protect_audit_log() -> None:
    """No statement changes or deletes an entry of the audit log, whoever sends it."""
    if op.get_bind().dialect.name == "sqlite":
        for verb in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER audit_entry_no_{verb.lower()} BEFORE {verb} ON audit_entry "
                "BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END"
            )
        return
    op.execute(
        "CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'the audit log is append-only'; END $$"
    )
    op.execute(
        "CREATE TRIGGER audit_entry_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry "
        "FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change()"
    )
