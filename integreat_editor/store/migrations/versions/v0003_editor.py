"""An editor's memory: versions of every text, the places left, what links answered; search folds its words anew."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes three tables, and the searched words anew: they are worked out from the texts when first needed."""
    op.create_table(
        "version",
        sa.Column("page", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("page", "language", "number", name=op.f("pk_version")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "place_left",
        sa.Column("page", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("scroll", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("page", "language", name=op.f("pk_place_left")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "link_answer",
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.Column("problem", sa.Text(), nullable=False),
        sa.Column("checked", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("address", name=op.f("pk_link_answer")),
        sqlite_with_rowid=False,
    )
    op.drop_table("plain_text")
    op.create_table(
        "plain_text",
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("plain", sa.Text(), nullable=False),
        sa.Column("phones", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("hash", name=op.f("pk_plain_text")),
    )
