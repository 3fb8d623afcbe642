"""The state template: what its server says beside pages and texts, and what was compared before."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes two tables; what is in the others stays."""
    op.create_table(
        "remote_record",
        sa.Column("remote", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("remote", "kind", "key", name=op.f("pk_remote_record")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "compared",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_compared")),
        sqlite_with_rowid=False,
    )
