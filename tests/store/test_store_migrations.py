"""Migrated is what is declared; a file in an older form is copied, then brought up in one transaction."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from integreat_editor.models.record import SharedRecord
from integreat_editor.models.region import Region
from integreat_editor.models.text import Text
from integreat_editor.models.working import LocalTranslation
from integreat_editor.store import migrate, schema
from integreat_editor.store.database import make_engine
from integreat_editor.store.glance import glance
from integreat_editor.store.working_copy import WorkingCopy

NEXT_STEP = """
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.execute("CREATE TABLE remark (id TEXT PRIMARY KEY)")
    op.execute("UPDATE text SET title = title || '!'")
    {more}
"""


def schema_of(connection: sqlite3.Connection) -> set[tuple[str, str, str]]:
    rows = connection.execute(
        "SELECT type, name, coalesce(sql, '') FROM sqlite_master WHERE tbl_name NOT LIKE 'alembic%'"
    )
    return set(rows.fetchall())


def test_migrated_is_declared_table_by_table(copy: WorkingCopy) -> None:
    copy.close()
    engine = make_engine(copy.path, wal=False, keep_mode=True)
    try:
        with engine.connect() as connection:
            context = MigrationContext.configure(connection, opts={"compare_type": True})
            assert compare_metadata(context, schema.metadata) == []
    finally:
        engine.dispose()


def test_migrated_is_declared_word_by_word(copy: WorkingCopy, tmp_path: Path) -> None:
    copy.close()
    declared = tmp_path / "declared.sqlite"
    engine = create_engine(f"sqlite:///{declared}")
    schema.metadata.create_all(engine)
    engine.dispose()
    with closing(sqlite3.connect(copy.path)) as one, closing(sqlite3.connect(declared)) as other:
        assert schema_of(one) == schema_of(other)


def test_the_newest_step_is_the_one_the_program_expects(copy: WorkingCopy) -> None:
    config = Config()
    config.set_main_option("script_location", str(migrate.SCRIPTS).replace("%", "%%"))
    assert ScriptDirectory.from_config(config).get_current_head() == migrate.HEAD
    copy.close()
    with closing(sqlite3.connect(copy.path)) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (schema.APPLICATION_ID,)
        assert connection.execute("PRAGMA user_version").fetchone() == (schema.SCHEMA_VERSION,)


def next_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, more: str = "") -> None:
    """A program that is one step further."""
    scripts = tmp_path / "scripts"
    shutil.copytree(migrate.SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    (scripts / "versions" / "v0005_next.py").write_text(NEXT_STEP.format(more=more))
    monkeypatch.setattr(migrate, "SCRIPTS", scripts)
    monkeypatch.setattr(migrate, "HEAD", "0005")


@pytest.fixture
def old(copy: WorkingCopy) -> tuple[Path, str]:
    """A file of the present program, and the hash of a text in it."""
    with copy.unit() as unit:
        text = unit.texts.add(Text("Schule", "<p>Text</p>"))
        unit.translations.put(LocalTranslation("a", "de", text))
        unit.meta.set("user", "Amira")
    copy.close()
    return copy.path, text


def test_an_older_file_is_copied_and_brought_up(
    old: tuple[Path, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, text = old
    next_version(tmp_path, monkeypatch)
    with WorkingCopy.open(path) as copy:
        before = copy.copy_before_migration
        with copy.reading() as unit:
            assert unit.texts.titles([text]) == {text: "Schule!"}
            assert unit.meta.get("user") == "Amira"
    assert before is not None
    with closing(sqlite3.connect(before)) as connection:
        assert connection.execute("SELECT title FROM text").fetchall() == [("Schule",)]
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == ("0004",)
    with WorkingCopy.open(path) as copy:
        assert copy.copy_before_migration is None, "the second time nothing is to do"


def test_what_still_is_in_the_log_is_in_the_copy(
    copy: WorkingCopy, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with copy.unit() as unit:
        unit.texts.add(Text("Schule", ""))
    # As after a crash: nobody has moved the log's content into the file.
    crashed = tmp_path / "crashed.sqlite"
    for end in ("", "-wal"):
        shutil.copy(f"{copy.path}{end}", f"{crashed}{end}")
    next_version(tmp_path, monkeypatch)
    with WorkingCopy.open(crashed) as opened:
        before = opened.copy_before_migration
    assert before is not None
    with closing(sqlite3.connect(before)) as connection:
        assert connection.execute("SELECT title FROM text").fetchall() == [("Schule",)]


def test_a_step_that_fails_leaves_the_file_as_it_was(
    old: tuple[Path, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, text = old
    with monkeypatch.context() as later:
        next_version(tmp_path, later, more="raise ZeroDivisionError")
        with pytest.raises(ZeroDivisionError):
            WorkingCopy.open(path)
    with WorkingCopy.open(path) as copy, copy.reading() as unit:
        assert unit.texts.titles([text]) == {text: "Schule"}
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'remark'").fetchall() == []


def test_two_copies_before_migrating_do_not_overwrite_each_other(
    old: tuple[Path, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, _ = old
    with monkeypatch.context() as later:
        next_version(tmp_path / "first", later, more="raise ZeroDivisionError")
        with pytest.raises(ZeroDivisionError):
            WorkingCopy.open(path)
    next_version(tmp_path / "second", monkeypatch)
    WorkingCopy.open(path).close()
    assert len(list(path.parent.glob("*.bak"))) == 2


def test_an_older_file_can_be_glanced_at(old: tuple[Path, str]) -> None:
    assert glance(old[0]).name == "Stadt Maintal"


def test_a_file_without_the_template_keeps_what_it_has_and_learns_about_templates(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, text = older_file(tmp_path, monkeypatch, 1)
    with WorkingCopy.open(path) as copy:
        assert copy.copy_before_migration is not None
        with copy.unit() as unit:
            unit.remote_records.put_many("t", [SharedRecord("page_field", "a//icon", {"icon": "x"}, 1)])
            assert unit.texts.get(text) == Text("Schule", "<p>Text</p>")
            assert unit.remote_records.get("t", "page_field", "a//icon") is not None


def test_a_file_without_versions_keeps_its_texts_and_gets_versions_and_a_search_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, text = older_file(tmp_path, monkeypatch, 2)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO plain_text (hash, plain) VALUES (?, 'veraltet')", (text,))
    with WorkingCopy.open(path) as copy:
        with copy.unit() as unit:
            changed = unit.texts.add(Text("Schule", "<p>Neu</p>"))
            unit.translations.put(LocalTranslation("a", "de", changed, edited="2026-11-22T18:00:00Z"))
        with copy.unit() as unit:
            assert [each.text for each in unit.versions.of("a", "de")] == [text, changed]
            assert unit.plain_texts.find([("veraltet",)]) == set()
            unit.plain_texts.keep([changed])
            assert unit.plain_texts.find([("neu",)]) == {changed}


def older_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int) -> tuple[Path, str]:
    """A file as the program at this step made it, with one text; and the text's hash."""
    path, text = tmp_path / "older.sqlite", Text("Schule", "<p>Text</p>")
    scripts = tmp_path / "older-scripts"
    later = (f"v{each:04}*" for each in range(number + 1, schema.SCHEMA_VERSION + 1))
    shutil.copytree(migrate.SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__", *later))
    with monkeypatch.context() as then:
        then.setattr(migrate, "SCRIPTS", scripts)
        then.setattr(migrate, "HEAD", f"{number:04}")
        WorkingCopy.create(path, Region("maintal", "Stadt Maintal", "de", ()), created="").close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO text (hash, title) VALUES (?, ?)", (text.hash, text.title))
        connection.execute("INSERT INTO body (hash, html) VALUES (?, ?)", (text.hash, text.html))
        row = ("a", "de", text.hash, 0, "", "")
        names = "page, language, text, in_translation, parents, edited"
        connection.execute(f"INSERT INTO translation ({names}) VALUES (?, ?, ?, ?, ?, ?)", row)  # noqa: S608 - ours
    return path, text.hash
