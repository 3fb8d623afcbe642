"""A server that is no hub has names of its own for pages: an Integreat CMS numbers them."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Gives each page the server's name for it; no server known so far has one of its own."""
    op.rename_table("remote_page", "remote_page_before")
    op.create_table(
        "remote_page",
        sa.Column("remote", sa.Text(), nullable=False),
        sa.Column("page", sa.Text(), nullable=False),
        sa.Column("parent", sa.Text(), nullable=True),
        sa.Column("order_key", sa.Text(), nullable=False),
        sa.Column("archived", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("gone", sa.Integer(), nullable=False),
        sa.Column("remote_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("remote", "page", name=op.f("pk_remote_page")),
        sqlite_with_rowid=False,
    )
    op.execute(
        "INSERT INTO remote_page "
        "SELECT remote, page, parent, order_key, archived, version, path, gone, '' FROM remote_page_before"
    )
    op.drop_table("remote_page_before")
