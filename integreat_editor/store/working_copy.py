"""A working copy: one file of one region, opened, checked, and written in units of work."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Self
from uuid import uuid4

from sqlalchemy import Engine

from integreat_editor.models.region import Region
from integreat_editor.store.database import BUSY_TIMEOUT, file_errors, make_engine, transaction
from integreat_editor.store.errors import FileDamaged, FileExists, FileReadOnly, StoreError
from integreat_editor.store.facts import Meta
from integreat_editor.store.migrate import is_current, migrate_file, upgrade
from integreat_editor.store.network_drive import on_network_drive
from integreat_editor.store.opening import check_content, check_header, check_writable, place_of
from integreat_editor.store.register import note_opened, times_opened
from integreat_editor.store.unit import Unit

__all__ = ["COPY_ID", "CREATED", "Unit", "WorkingCopy"]

COPY_ID = "copy_id"
"""Key in `unit.meta`: tells this copy from every other of the region, also from a copied file (promise 24)."""
CREATED = "created"
"""Key in `unit.meta`: when the copy was made, ISO 8601 in UTC."""
_PLACE = "place"
_TIMES_OPENED = "times_opened"


class WorkingCopy:
    """An open working copy; several threads and several processes may use one file at once.

    `on_network_drive`: the file lies on one, which deserves a hint. `copy_before_migration`: the file as it was,
    if opening brought it to a newer form.
    """

    def __init__(self, path: Path, engine: Engine, *, network: bool, copy_before_migration: Path | None) -> None:
        self.path = path
        self.on_network_drive = network
        self.copy_before_migration = copy_before_migration
        self._engine = engine
        self._computed: dict[str, str] = {}
        self._turn = threading.Lock()
        self._inside = threading.local()
        self._written = False
        self._closed = False

    @classmethod
    def create(cls, path: Path, region: Region, *, created: str) -> "WorkingCopy":
        """Makes a new file. Raises `FileExists`, `FileReadOnly`, `DiskFull`, `StoreError`; no file is left then."""
        if path.exists():
            raise FileExists(path)
        if path.parent.is_dir() and not os.access(path.parent, os.W_OK):
            raise FileReadOnly(path)
        unfinished = path.with_name(f".{path.name}.{uuid4().hex[:8]}")
        try:
            with file_errors(path):
                _make(unfinished, path, region, created)
                unfinished.rename(path)
        finally:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, *, busy_timeout: float = BUSY_TIMEOUT) -> "WorkingCopy":
        """Opens a file after checking it; an older form is migrated, a copied file gets an id of its own.

        Raises a `StoreError` that says what is wrong; the file is unchanged then.
        """
        with file_errors(path):
            check_header(path)
            check_writable(path)
            network = on_network_drive(path)
        revision = _look(path, busy_timeout)
        copy = None if is_current(revision) else migrate_file(path, revision)
        engine = make_engine(path, wal=not network, busy_timeout=busy_timeout)
        working_copy = cls(path, engine, network=network, copy_before_migration=copy)
        try:
            working_copy._settle_copy_id()
        except BaseException:
            working_copy._engine.dispose()
            raise
        return working_copy

    @contextmanager
    def unit(self) -> Iterator[Unit]:
        """One transaction that may write: committed at the end, rolled back on any error.

        It holds the file's write lock: do no slow work inside, and use `reading` where nothing is written.
        Units do not nest. Raises `FileLocked`, `DiskFull`, `FileReadOnly`, `FileDamaged`, `StoreError`.
        """
        with self._entered(), self._turn, transaction(self._engine, self.path, writing=True) as connection:
            unit = Unit(connection, self.path, self._computed, writing=True)
            yield unit
            self._keep_computed(unit)
            self._written = True

    @contextmanager
    def reading(self) -> Iterator[Unit]:
        """One transaction that only reads, from the state at its start; it waits for nobody and stops nobody."""
        with self._entered(), transaction(self._engine, self.path, writing=False) as connection:
            yield Unit(connection, self.path, self._computed, writing=False)

    def close(self) -> None:
        """Cleans up what earlier states left behind, and closes all connections. Called again it does nothing."""
        if self._closed:
            return
        self._closed = True
        with suppress(StoreError):
            # Leaving a unit also writes what was computed. Where it fails, the next closing makes up for it.
            if self._written or self._computed:
                with self.unit() as unit:
                    unit.versions.thin()
                    unit.texts.prune()
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _keep_computed(self, unit: Unit) -> None:
        computed = dict(self._computed)
        unit.texts.keep_canonical(computed)
        for text_hash in computed:
            self._computed.pop(text_hash, None)

    def _settle_copy_id(self) -> None:
        """Counts this opening, and gives a file that was copied or restored since the last one an id of its own."""
        with file_errors(self.path):
            place = place_of(self.path)
        with transaction(self._engine, self.path, writing=True) as connection:
            meta = Meta(connection)
            copy_id, times = meta.get(COPY_ID), int(meta.get(_TIMES_OPENED) or 0)
            if copy_id is None or meta.get(_PLACE) != place or times_opened(copy_id) > times:
                copy_id, times = uuid4().hex, 0
            meta.set(COPY_ID, copy_id)
            meta.set(_PLACE, place)
            meta.set(_TIMES_OPENED, str(times + 1))
        # Only after the commit: the note must never be ahead of the file.
        note_opened(copy_id, times + 1)

    @contextmanager
    def _entered(self) -> Iterator[None]:
        if getattr(self._inside, "busy", False):
            raise RuntimeError("a unit of work is already open in this thread")
        self._inside.busy = True
        try:
            yield
        finally:
            self._inside.busy = False


def _look(path: Path, busy_timeout: float) -> str:
    """Checks the file's content without changing even its journal mode; returns the migration it is at."""
    engine = make_engine(path, wal=False, keep_mode=True, busy_timeout=busy_timeout)
    try:
        with transaction(engine, path, writing=False) as connection:
            return check_content(connection, path)
    except UnicodeDecodeError as error:  # SQLite quotes broken bytes in its message.
        raise FileDamaged(path) from error
    finally:
        engine.dispose()


def _make(unfinished: Path, path: Path, region: Region, created: str) -> None:
    engine = make_engine(unfinished, wal=False)
    try:
        with transaction(engine, path, writing=True) as connection:
            upgrade(connection)
            unit = Unit(connection, path, {}, writing=True)
            unit.region.put(region)
            unit.meta.set(CREATED, created)
    finally:
        engine.dispose()
