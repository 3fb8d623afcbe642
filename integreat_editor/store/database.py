"""The connection to one file: settings, transactions under our control, foreign errors translated at the border."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from integreat_editor.store.errors import FileLocked, FileReadOnly, file_error, store_error

BUSY_TIMEOUT = 10.0
"""Seconds to wait for another program's transaction; ours last milliseconds, a large pull some seconds."""
_WRITING = "integreat_writing"


def make_engine(
    path: Path,
    *,
    wal: bool,
    keep_mode: bool = False,
    foreign_keys: bool = True,
    busy_timeout: float = BUSY_TIMEOUT,
) -> Engine:
    """An engine on an existing file; no connection is opened yet.

    `wal`: write-ahead log, so that readers and a writer do not wait for each other; never on a network drive.
    `keep_mode`: leave the file's journal mode as it is. `foreign_keys` off: for migrations, which rebuild tables.
    """
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        connect_args={"timeout": busy_timeout, "check_same_thread": False},
        pool_size=4,
        max_overflow=12,
    )
    event.listen(
        engine, "connect", _settings(None if keep_mode else "wal" if wal else "delete", foreign_keys=foreign_keys)
    )
    event.listen(engine, "begin", _begin)
    return engine


@contextmanager
def transaction(engine: Engine, path: Path, *, writing: bool) -> Iterator[Connection]:
    """One transaction: committed at the end, rolled back on any error. SQLite's errors become `StoreError`s.

    A writing one holds the file's write lock from its start, so that what it reads cannot change below it.
    """
    try:
        with translated(path), engine.connect() as connection:
            connection.execution_options(**{_WRITING: writing})
            with connection.begin():
                yield connection
    except FileReadOnly as error:
        if writing:
            raise
        raise RuntimeError("a reading transaction must not write") from error


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turns errors of the database about the file into words; everything else passes (it is a bug)."""
    try:
        yield
    except DBAPIError as error:
        known = store_error(error.orig, path)
        if known is None:
            raise
        raise known from error
    except PoolTimeout as error:
        raise FileLocked(path) from error


@contextmanager
def file_errors(path: Path) -> Iterator[None]:
    """Turns errors of the file system into words; never around code that is not the store's."""
    try:
        yield
    except OSError as error:
        raise file_error(error, path) from error


def _settings(journal_mode: str | None, *, foreign_keys: bool) -> Any:
    def apply(connection: Any, _record: object) -> None:
        # Without this, the driver begins and commits behind our back (docs.sqlalchemy.org, "pysqlite", transactions).
        connection.isolation_level = None
        cursor = connection.cursor()
        try:
            if journal_mode is not None and cursor.execute("PRAGMA journal_mode").fetchone()[0] != journal_mode:
                cursor.execute(f"PRAGMA journal_mode = {journal_mode}")
            cursor.execute("PRAGMA synchronous = FULL")
            cursor.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
        finally:
            cursor.close()

    return apply


def _begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get(_WRITING, True)
    connection.exec_driver_sql(f"PRAGMA query_only = {'OFF' if writing else 'ON'}")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
