"""Opening the hub's database: SQLite (embedded) or PostgreSQL, made and migrated when absent."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, OperationalError, ProgrammingError

from integreat_editor.hub.errors import DatabaseRefused
from integreat_editor.hub.migrate import migrate

_BUSY_SECONDS = 30
_IMMEDIATE = "hub_immediate"


class Database:
    """An engine and the two kinds of transaction the hub knows."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._readers = engine
        self._writers = engine.execution_options(**{_IMMEDIATE: True})
        if engine.dialect.name == "postgresql":
            # One snapshot for all statements of a read: no feed is put together from two moments.
            self._readers = engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection that sees one moment of the database; nothing it writes is kept."""
        with self._readers.connect() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """One transaction: committed at the end, rolled back on any error. Lock the region first (`access.lock`)."""
        with self._writers.begin() as connection:
            yield connection

    def close(self) -> None:
        """Ends all connections."""
        self.engine.dispose()


def open_database(url: str) -> Database:
    """Opens, makes and migrates the database at an SQLAlchemy URL. Raises DatabaseRefused."""
    try:
        parsed = _parse(url)
        engine = _sqlite(parsed) if parsed.get_backend_name() == "sqlite" else _postgresql(parsed)
        database = Database(engine)
        try:
            with database.write() as connection:
                migrate(connection)
        except BaseException:
            database.close()
            raise
    except DBAPIError as error:
        # The driver's own words only: SQLAlchemy's would repeat statement and parameters.
        raise DatabaseRefused(problem=str(error.orig).splitlines()[0]) from error
    return database


def _parse(url: str) -> URL:
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise DatabaseRefused(problem="The address is not an SQLAlchemy URL.") from error
    if parsed.drivername in {"postgres", "postgresql"}:
        parsed = parsed.set(drivername="postgresql+psycopg")
    if parsed.drivername not in {"sqlite", "sqlite+pysqlite", "postgresql+psycopg"}:
        raise DatabaseRefused(problem="Only sqlite:/// and postgresql:// are supported.")
    return parsed


def _sqlite(url: URL) -> Engine:
    if url.database and url.database != ":memory:":
        try:
            Path(url.database).absolute().parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise DatabaseRefused(problem=error.strerror or "The folder cannot be made.") from error
    engine = create_engine(url, connect_args={"timeout": _BUSY_SECONDS}, pool_size=8, max_overflow=40)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: object) -> None:
    # The driver must not begin transactions by itself: `_begin_sqlite` does.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "cache_size = -16000"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    # Immediate: a writer waits at the start, where waiting helps, instead of failing when it upgrades its lock.
    immediate = connection.get_execution_options().get(_IMMEDIATE, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


def _postgresql(url: URL) -> Engine:
    try:
        engine = create_engine(
            url,
            pool_size=5,
            max_overflow=15,
            pool_pre_ping=True,
            connect_args={"options": f"-c lock_timeout={_BUSY_SECONDS}s -c timezone=UTC", "connect_timeout": 10},
        )
    except (NoSuchModuleError, ImportError) as error:
        raise DatabaseRefused(problem="The PostgreSQL driver psycopg is missing.") from error
    try:
        engine.connect().close()
    except OperationalError as error:
        if "does not exist" not in str(error.orig) or url.database is None:
            raise
        _create_postgresql(url)
    with engine.connect() as connection:
        encoding = connection.execute(sa.text("SHOW server_encoding")).scalar_one()
    if encoding != "UTF8":
        raise DatabaseRefused(problem=f"Its encoding is {encoding}, not UTF8.")
    return engine


def _create_postgresql(url: URL) -> None:
    server = create_engine(url.set(database="postgres"), isolation_level="AUTOCOMMIT")
    name = server.dialect.identifier_preparer.quote_identifier(url.database or "")
    try:
        with server.connect() as connection:
            connection.execute(sa.text(f"CREATE DATABASE {name} ENCODING 'UTF8' TEMPLATE template0"))
    except ProgrammingError as error:
        # Another hub process was faster.
        if "already exists" not in str(error.orig):
            raise
    finally:
        server.dispose()
