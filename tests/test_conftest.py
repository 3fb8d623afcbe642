"""The fixtures of tests/conftest.py keep what they promise."""

from pathlib import Path

import keyring
import platformdirs
import psycopg
import pytest
from sqlalchemy.engine import make_url

from integreat_editor.settings import settings_path
from tests import postgres
from tests.conftest import MemoryKeyring


def connect(url: str) -> psycopg.Connection:
    return psycopg.connect(make_url(url).set(drivername="postgresql").render_as_string(hide_password=False))


def test_the_keyring_is_in_memory(memory_keyring: MemoryKeyring) -> None:
    keyring.set_password("hub", "amira", "geheim")
    assert memory_keyring.passwords == {("hub", "amira"): "geheim"}


def test_every_test_has_a_keyring_of_its_own() -> None:
    assert keyring.get_password("hub", "amira") is None


@pytest.mark.parametrize("folder", [platformdirs.user_config_path, platformdirs.user_data_path])
def test_settings_and_data_stay_in_the_test_home(home: Path, folder: type[Path]) -> None:
    assert Path(folder("integreat-editor")).is_relative_to(home)


@pytest.fixture(scope="module")
def settings_of_the_file() -> Path:
    return settings_path()


def test_what_a_whole_file_shares_is_not_in_the_developers_home(
    settings_of_the_file: Path, shared_home: Path, home: Path
) -> None:
    assert settings_of_the_file.is_relative_to(shared_home)
    assert not settings_of_the_file.is_relative_to(home)


@pytest.mark.postgres
def test_a_fresh_database_is_empty(postgres_database: str) -> None:
    with connect(postgres_database) as connection:
        count = connection.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").fetchone()
    assert count == (0,)


@pytest.mark.postgres
def test_databases_do_not_know_each_other(postgres_url: str, postgres_database: str) -> None:
    with postgres.fresh_database(postgres_url) as other:
        with connect(other) as connection:
            connection.execute("CREATE TABLE page (id integer)")
        with connect(postgres_database) as connection:
            count = connection.execute("SELECT count(*) FROM pg_tables WHERE tablename = 'page'").fetchone()
    assert count == (0,)


@pytest.mark.postgres
def test_a_database_is_dropped_though_someone_is_connected(postgres_url: str) -> None:
    with postgres.fresh_database(postgres_url) as url:
        forgotten = connect(url)
    with connect(postgres_url) as connection:
        name = make_url(url).database
        assert connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone() is None
    forgotten.close()


@pytest.mark.postgres
def test_the_programs_of_the_wheel_run_from_a_copy(tmp_path: Path) -> None:
    folder = next(postgres.program_folders())
    if postgres.WHEEL not in folder.parts:
        pytest.skip(f"the wheel {postgres.WHEEL} is not installed")
    postgres.Account().run(str(postgres.copied_wheel(folder, tmp_path) / "initdb"), "--version")


def test_no_server_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgres, "program_folders", lambda: iter([]))
    with pytest.raises(LookupError, match="no PostgreSQL"), postgres.temporary_server():
        pass
