"""Brings a file to the present form: a copy is made before, then all steps run in one transaction."""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, inspect, text

from integreat_editor.store.database import file_errors, make_engine, transaction
from integreat_editor.store.errors import StoreError, store_error
from integreat_editor.store.schema import APPLICATION_ID, SCHEMA_VERSION

HEAD = f"{SCHEMA_VERSION:04d}"
SCRIPTS = Path(__file__).parent / "migrations"


def is_current(revision: str) -> bool:
    """Whether a file at this migration needs no further one."""
    return revision == HEAD


def is_newer(revision: str | int) -> bool:
    """Whether a file at this migration comes from a newer program."""
    return int(revision) > int(HEAD)


def revision_of(connection: Connection) -> str | None:
    """The migration the file is at; None for a file without tables of ours."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def upgrade(connection: Connection) -> None:
    """Runs the missing steps inside the connection's transaction; all are done or none."""
    # Alembic costs more to load than everything else here, and almost no opening needs it.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    revision = revision_of(connection)
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {int(revision or 0)}")


def migrate_file(path: Path, before: str) -> Path:
    """Migrates a file that is at revision `before`; returns the copy that was made of it."""
    copy = _free_name(path, before)
    try:
        with file_errors(path):
            _copy(path, copy)
    except sqlite3.Error as error:
        copy.unlink(missing_ok=True)
        raise store_error(error, path) or StoreError(path) from error
    engine = make_engine(path, wal=False, keep_mode=True, foreign_keys=False)
    try:
        with transaction(engine, path, writing=True) as connection:
            # Another process may have been faster.
            if revision_of(connection) == before:
                upgrade(connection)
    finally:
        engine.dispose()
    return copy


def _copy(path: Path, copy: Path) -> None:
    """A whole copy, with what is still in the write-ahead log."""
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)


def _free_name(path: Path, revision: str) -> Path:
    names = (
        path.with_name(f"{path.stem}.{revision}{'' if n == 1 else f'-{n}'}{path.suffix}.bak") for n in range(1, 1000)
    )
    return next(name for name in names if not name.exists())
