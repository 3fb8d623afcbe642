"""What can be wrong with a file: a clear error each, and the file as it was."""

import os
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection, event

from integreat_editor.models.page import Page, Placement
from integreat_editor.models.text import Text
from integreat_editor.models.working import LocalTranslation
from integreat_editor.store import schema
from integreat_editor.store.database import make_engine, transaction
from integreat_editor.store.errors import (
    DiskFull,
    FileDamaged,
    FileExists,
    FileLocked,
    FileMissing,
    FileReadOnly,
    ForeignFile,
    NewerFile,
    StoreError,
    store_error,
)
from integreat_editor.store.working_copy import COPY_ID, WorkingCopy
from tests.store.conftest import REGION

CREATED = "2026-11-22T18:00:00Z"


@pytest.fixture
def filled(copy: WorkingCopy) -> Path:
    """A closed file with something in it."""
    with copy.unit() as unit:
        for number in range(60):
            unit.pages.put(Page(f"{number:032x}", Placement(None, f"U{number:03}1")))
            text = unit.texts.add(Text(f"Seite {number}", f"<p>Text der Seite {number}.</p>" * 30))
            unit.translations.put(LocalTranslation(f"{number:032x}", "de", text))
    copy.close()
    return copy.path


def refused(path: Path) -> StoreError:
    """The error of an attempt to open, after which the folder is as before."""
    before = {each.name: each.read_bytes() for each in path.parent.iterdir() if each.is_file()}
    with pytest.raises(StoreError) as caught:
        WorkingCopy.open(path, busy_timeout=0.1)
    after = {each.name: each.read_bytes() for each in path.parent.iterdir() if each.is_file()}
    assert after == before
    assert caught.value.title("de")
    assert path.name in caught.value.title("en")
    assert "{" not in caught.value.title() + caught.value.advice()
    return caught.value


def test_a_missing_file(tmp_path: Path) -> None:
    assert type(refused(tmp_path / "a.sqlite")) is FileMissing


def test_a_folder(tmp_path: Path) -> None:
    assert type(refused(tmp_path)) is ForeignFile


@pytest.mark.parametrize("content", [b"<html>", b"PK\x03\x04" + bytes(200), b"S" * 500])
def test_a_file_that_is_no_database(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert type(refused(path)) is ForeignFile


def test_a_database_of_another_program(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE page (id)")
    assert type(refused(path)) is ForeignFile


def test_a_file_of_a_newer_program(filled: Path) -> None:
    with closing(sqlite3.connect(filled)) as connection:
        connection.execute("PRAGMA user_version = 99")
    assert type(refused(filled)) is NewerFile


def test_a_newer_file_that_only_its_log_tells(copy: WorkingCopy) -> None:
    with closing(sqlite3.connect(copy.path)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0099'")
        connection.commit()
        with pytest.raises(NewerFile):
            WorkingCopy.open(copy.path)


@pytest.mark.parametrize("size", [0, 10, 99, 100, 5000, 60_000])
def test_a_truncated_file(filled: Path, size: int) -> None:
    assert filled.stat().st_size > 60_000
    os.truncate(filled, size)
    assert type(refused(filled)) is FileDamaged


def test_random_bytes_are_noticed_or_do_no_harm(filled: Path) -> None:
    whole = filled.read_bytes()
    noise = random.Random(7)  # noqa: S311 - a repeatable test
    noticed = 0
    for _ in range(60):
        at = noise.randrange(100, len(whole) - 200)
        filled.write_bytes(whole[:at] + noise.randbytes(200) + whole[at + 200 :])
        try:
            with WorkingCopy.open(filled) as copy, copy.reading() as unit:
                texts = [each.text for each in unit.translations.all() if each.text]
                for text_hash, text in unit.texts.get_many(texts).items():
                    assert text.hash == text_hash
        except FileDamaged:
            noticed += 1
    assert noticed > 10


def test_a_flipped_bit_in_a_text_is_noticed_when_it_is_read(filled: Path) -> None:
    whole = filled.read_bytes()
    filled.write_bytes(whole.replace(b"Text der Seite 7.", b"Text der Seite 8.", 1))
    with WorkingCopy.open(filled) as copy, pytest.raises(FileDamaged, match="Maintal"), copy.reading() as unit:
        unit.texts.get(Text("Seite 7", "<p>Text der Seite 7.</p>" * 30).hash)


def test_a_file_without_a_region_is_damaged(filled: Path) -> None:
    with closing(sqlite3.connect(filled)) as connection:
        connection.execute("DELETE FROM region")
        connection.commit()
    assert type(refused(filled)) is FileDamaged


def test_a_locked_file_at_opening(filled: Path) -> None:
    with closing(sqlite3.connect(filled)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("UPDATE meta SET value = value")
        assert type(refused(filled)) is FileLocked
    WorkingCopy.open(filled).close()


def test_a_file_locked_while_writing(filled: Path) -> None:
    with WorkingCopy.open(filled, busy_timeout=0.1) as copy, closing(sqlite3.connect(filled)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(FileLocked), copy.unit() as unit:
            unit.meta.set("user", "Amira")
        other.rollback()
        with copy.unit() as unit:
            unit.meta.set("user", "Amira")


def test_a_new_copy_never_overwrites_a_file(filled: Path) -> None:
    before = filled.read_bytes()
    with pytest.raises(FileExists):
        WorkingCopy.create(filled, REGION, created=CREATED)
    assert filled.read_bytes() == before


def test_a_folder_that_is_missing(tmp_path: Path) -> None:
    with pytest.raises(StoreError):
        WorkingCopy.create(tmp_path / "none" / "a.sqlite", REGION, created=CREATED)
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_left_of_a_copy_that_could_not_be_made(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_connection: Connection) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("integreat_editor.store.working_copy.upgrade", fails)
    with pytest.raises(DiskFull):
        WorkingCopy.create(path, REGION, created=CREATED)
    assert list(path.parent.iterdir()) == []


@pytest.mark.parametrize("denied", ["file", "folder"])
def test_a_place_that_must_not_be_written(filled: Path, denied: str, monkeypatch: pytest.MonkeyPatch) -> None:
    forbidden = filled if denied == "file" else filled.parent
    real = os.access
    monkeypatch.setattr("os.access", lambda path, mode: Path(path) != forbidden and real(path, mode))
    assert type(refused(filled)) is FileReadOnly
    if denied == "folder":
        with pytest.raises(FileReadOnly):
            WorkingCopy.create(filled.with_name("b.sqlite"), REGION, created=CREATED)


def test_a_full_disk_keeps_what_was_stored(filled: Path) -> None:
    engine = make_engine(filled, wal=True)
    event.listen(engine, "connect", lambda connection, _: connection.execute("PRAGMA max_page_count = 1").close())
    rows = [{"hash": f"{number}", "html": "x" * 4000} for number in range(50)]
    try:
        with pytest.raises(DiskFull), transaction(engine, filled, writing=True) as connection:
            connection.execute(schema.body.insert(), rows)
    finally:
        engine.dispose()
    with WorkingCopy.open(filled) as copy, copy.reading() as unit:
        assert len(unit.translations.all()) == 60


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = shutil.which("mount")
    if sys.platform != "linux" or mount is None or os.geteuid() != 0:
        pytest.skip("a small disk needs Linux and root")
    made = subprocess.run([mount, "-t", "tmpfs", "-o", "size=700k", "tmpfs", disk], check=False)  # noqa: S603
    if made.returncode != 0:
        pytest.skip("this machine mounts no small disk")
    yield disk
    subprocess.run([shutil.which("umount") or "umount", disk], check=True)  # noqa: S603


def test_a_disk_that_is_really_full(small_disk: Path) -> None:
    with WorkingCopy.create(small_disk / "a.sqlite", REGION, created=CREATED) as copy:
        stored = []
        with pytest.raises(DiskFull):
            for number in range(1000):
                text = Text(f"Seite {number}", "Satz. " * 2000)
                with copy.unit() as unit:
                    unit.texts.add(text)
                stored.append(text)
        assert stored
        with copy.reading() as unit:
            assert set(unit.texts.get_many(text.hash for text in stored).values()) == set(stored)
        with pytest.raises(DiskFull):
            WorkingCopy.create(small_disk / "b.sqlite", REGION, created=CREATED)
    assert not (small_disk / "b.sqlite").exists()


def test_a_bug_of_ours_is_no_file_error(copy: WorkingCopy) -> None:
    assert store_error(sqlite3.IntegrityError("constraint"), copy.path) is None
    assert store_error(ValueError("x"), copy.path) is None
    assert store_error(None, copy.path) is None


def copy_id(path: Path) -> str:
    with WorkingCopy.open(path) as copy, copy.reading() as unit:
        return unit.meta.get(COPY_ID) or ""


def test_a_file_keeps_its_id_also_when_renamed(filled: Path) -> None:
    known = copy_id(filled)
    assert len(known) == 32
    assert copy_id(filled) == known
    assert copy_id(filled.rename(filled.with_name("umbenannt.sqlite"))) == known


def test_a_copied_file_gets_an_id_of_its_own(filled: Path) -> None:
    known = copy_id(filled)
    other = Path(shutil.copy2(filled, filled.with_name("kopie.sqlite")))
    assert copy_id(other) != known
    assert copy_id(filled) == known


def test_a_file_restored_from_a_backup_gets_a_new_id(filled: Path) -> None:
    known = copy_id(filled)
    backup = Path(shutil.copy2(filled, filled.with_name("sicherung")))
    backup.replace(filled)
    assert copy_id(filled) != known


def test_a_backup_written_over_the_file_gives_a_new_id(filled: Path) -> None:
    known = copy_id(filled)
    backup = filled.read_bytes()
    assert copy_id(filled) == known
    filled.write_bytes(backup)
    assert copy_id(filled) not in (known, "")


def test_without_a_place_for_the_count_a_copy_opens_all_the_same(
    filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("INTEGREAT_EDITOR_HOME", str(tmp_path / "file"))
    assert copy_id(filled) == copy_id(filled)
