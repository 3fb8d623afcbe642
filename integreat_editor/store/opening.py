"""What is looked at before a file is opened as a working copy; looking changes nothing."""

import os
from hashlib import sha256
from pathlib import Path

from sqlalchemy import Connection

from integreat_editor.store.errors import (
    FileDamaged,
    FileMissing,
    FileReadOnly,
    ForeignFile,
    NewerFile,
)
from integreat_editor.store.migrate import is_current, is_newer, revision_of
from integreat_editor.store.schema import APPLICATION_ID

_MAGIC = b"SQLite format 3\0"
_HEADER_SIZE = 100


def check_header(path: Path) -> None:
    """Reads the first 100 bytes (sqlite.org/fileformat.html); raises where it is not ours to open, also OSError."""
    if not path.exists():
        raise FileMissing(path)
    if not path.is_file():
        raise ForeignFile(path)
    with path.open("rb") as file:
        header = file.read(_HEADER_SIZE)
    if not header:
        raise FileDamaged(path)
    if not header.startswith(_MAGIC[: len(header)]):
        raise ForeignFile(path)
    if len(header) < _HEADER_SIZE:
        raise FileDamaged(path)
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise ForeignFile(path)
    if is_newer(int.from_bytes(header[60:64], "big")):
        raise NewerFile(path)


def check_writable(path: Path) -> None:
    """SQLite writes the file and makes others beside it."""
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        raise FileReadOnly(path)


def check_content(connection: Connection, path: Path) -> str:
    """Looks whether the file is whole and whether we know its form; returns the migration it is at."""
    if connection.exec_driver_sql("PRAGMA quick_check(1)").scalar() != "ok":
        raise FileDamaged(path)
    revision = revision_of(connection)
    if revision is None or not revision.isdigit():
        raise FileDamaged(path)
    if is_newer(revision):
        # Its header told otherwise: the newer form is still in the write-ahead log.
        raise NewerFile(path)
    if is_current(revision) and connection.exec_driver_sql("SELECT count(*) FROM region").scalar() != 1:
        raise FileDamaged(path)
    return revision


def place_of(path: Path) -> str:
    """What tells a file from a copy of it: its number in the file system, which renaming keeps."""
    number = path.stat().st_ino
    return f"file:{number}" if number else f"path:{sha256(str(path.absolute()).encode()).hexdigest()}"
