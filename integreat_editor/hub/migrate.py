"""Brings a database to the newest schema; several processes may start at once."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from integreat_editor.hub.errors import DatabaseRefused

_ADVISORY_LOCK = 0x1A7E6EA7


def config(connection: Connection) -> Config:
    """Alembic's configuration, made in the program so that it works from a wheel."""
    made = Config()
    made.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    made.attributes["connection"] = connection
    return made


def migrate(connection: Connection) -> None:
    """Runs missing migrations inside the caller's transaction (on SQLite: an immediate one).

    Raises DatabaseRefused for a database that a newer hub has written.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _ADVISORY_LOCK})
    settings = config(connection)
    scripts = ScriptDirectory.from_config(settings)
    current = MigrationContext.configure(connection).get_current_revision()
    if current == scripts.get_current_head():
        return
    if current is not None and current not in {each.revision for each in scripts.walk_revisions()}:
        raise DatabaseRefused(problem="A newer version of the program has written it.")
    command.upgrade(settings, "head")
