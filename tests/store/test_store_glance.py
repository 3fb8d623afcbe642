"""The first look: the tree without loading anything heavy, and a clear error where there is nothing to see."""

import subprocess
import sys
from pathlib import Path

import pytest

from integreat_editor.models.page import Page, Placement
from integreat_editor.models.text import Text
from integreat_editor.models.working import LocalTranslation, TreeState
from integreat_editor.store.errors import FileDamaged, FileMissing, ForeignFile, StoreError
from integreat_editor.store.glance import LAST_PAGE, GlanceRow, glance
from integreat_editor.store.network_drive import on_network_drive
from integreat_editor.store.working_copy import WorkingCopy

A, B, C = "a" * 32, "b" * 32, "c" * 32
MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/home /home/amira nfs4 rw 0 0
//server/share /mnt/Amt\\040Bildung cifs rw 0 0
/dev/sdb1 /home/amira/lokal ext4 rw 0 0
"""


def state(page: str, language: str, name: str, *, changed: bool = False) -> TreeState:
    return TreeState(page, language, "Schule", "schule", "PUBLIC", name, changed)


@pytest.fixture
def filled(copy: WorkingCopy) -> WorkingCopy:
    with copy.unit() as unit:
        unit.pages.put_many(
            [Page(B, Placement(None, "V")), Page(A, Placement(None, "U", archived=True)), Page(C, Placement(A, "U"))]
        )
        unit.translations.put(LocalTranslation(A, "de", unit.texts.add(Text("Schule", "<p>Text</p>"))))
        unit.translations.put(LocalTranslation(B, "en", unit.texts.add(Text("Language", ""))))
        unit.tree_state.replace([state(A, "de", "up_to_date"), state(A, "en", "outdated", changed=True)])
    return copy


def test_a_glance_shows_region_tree_and_states(filled: WorkingCopy) -> None:
    seen = glance(filled.path)
    assert (seen.slug, seen.name, seen.default_language) == ("maintal", "Stadt Maintal", "de")
    assert seen.languages == (("de", "Deutsch"), ("en", "Englisch"), ("ar", "Arabisch"))
    assert seen.rows == (
        GlanceRow(A, None, "U", True, "Schule", "de:up_to_date,en:outdated*"),
        GlanceRow(C, A, "U", False, "", ""),
        GlanceRow(B, None, "V", False, "", ""),
    )
    assert seen.rows[0].translation_states == {"de": ("up_to_date", False), "en": ("outdated", True)}
    assert seen.rows[1].translation_states == {}


def test_a_glance_tells_what_was_shown_last(filled: WorkingCopy) -> None:
    assert (glance(filled.path).last_page, glance(filled.path).last_language) == ("", "")
    with filled.unit() as unit:
        unit.meta.set(LAST_PAGE, f"{B} en")
    assert (glance(filled.path).last_page, glance(filled.path).last_language) == (B, "en")


def test_a_glance_sees_what_was_just_written_and_not_what_was_discarded(filled: WorkingCopy) -> None:
    with filled.unit() as unit:
        unit.pages.discard(B)
        unit.tree_state.update([state(C, "de", "missing")])
    assert [row.id for row in glance(filled.path).rows] == [A, C]
    assert glance(filled.path).rows[1].states == "de:missing"


def test_a_glance_waits_for_no_writer(filled: WorkingCopy) -> None:
    with filled.unit() as unit:
        unit.pages.put(Page("d" * 32, Placement(None, "W")))
        assert len(glance(filled.path).rows) == 3


def test_a_glance_at_a_closed_file_changes_no_byte(filled: WorkingCopy) -> None:
    filled.close()
    before = filled.path.read_bytes()
    glance(filled.path)
    assert filled.path.read_bytes() == before


def test_a_glance_at_nothing(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        glance(tmp_path / "none.sqlite")


@pytest.mark.parametrize(("content", "error"), [(b"<html>" * 300, FileDamaged), (b"", ForeignFile)])
def test_a_glance_at_something_else(path: Path, content: bytes, error: type[StoreError]) -> None:
    path.write_bytes(content)
    with pytest.raises(error):
        glance(path)


def test_a_glance_loads_nothing_heavy() -> None:
    program = "import sys, integreat_editor.store.glance; print(*sys.modules, sep='\\n')"
    loaded = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout.split()  # noqa: S603
    heavy = {"sqlalchemy", "alembic", "pydantic", "requests", "keyring", "PySide6"}
    assert heavy.isdisjoint(loaded)
    assert "integreat_editor.store.glance" in loaded


@pytest.mark.parametrize(
    ("path", "network"),
    [
        ("/home/amira/Maintal.sqlite", True),
        ("/home/amira/lokal/Maintal.sqlite", False),
        ("/home/jonas/Maintal.sqlite", False),
        ("/mnt/Amt Bildung/Maintal.sqlite", True),
        ("/home/amiras/Maintal.sqlite", False),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="paths in the form of /proc/mounts")
def test_a_network_drive_is_known_by_its_mount(path: str, network: bool) -> None:
    assert on_network_drive(Path(path), MOUNTS) is network


def test_without_mounts_nothing_is_a_network_drive() -> None:
    assert not on_network_drive(Path("Maintal.sqlite"), "")


def test_on_a_network_drive_there_is_no_log_beside_the_file(
    path: Path, copy: WorkingCopy, monkeypatch: pytest.MonkeyPatch
) -> None:
    with copy.unit() as unit:
        unit.meta.set("user", "Amira")
    assert path.with_name(path.name + "-wal").exists()
    assert not copy.on_network_drive
    copy.close()
    monkeypatch.setattr("integreat_editor.store.working_copy.on_network_drive", lambda _path: True)
    with WorkingCopy.open(path) as again:
        assert again.on_network_drive
        with again.unit() as unit:
            unit.meta.set("user", "Jonas")
            assert not path.with_name(path.name + "-wal").exists()
        with again.reading() as unit:
            assert unit.meta.get("user") == "Jonas"
