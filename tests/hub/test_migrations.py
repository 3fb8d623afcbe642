"""The schema that the migrations make is the one that is declared; several hubs may make it at once."""

from concurrent.futures import ThreadPoolExecutor

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

from integreat_editor.hub.database import Database, open_database
from integreat_editor.hub.errors import DatabaseRefused
from integreat_editor.hub.schema import metadata


def test_migrated_is_declared(database: Database) -> None:
    with database.read() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_several_hubs_may_make_the_database_at_once(database_url: str) -> None:
    with ThreadPoolExecutor(6) as pool:
        opened = list(pool.map(open_database, [database_url] * 6))
    for each in opened:
        with each.read() as connection:
            assert connection.execute(sa.text("SELECT count(*) FROM audit_chain")).scalar_one() == 1
        each.close()


def test_a_newer_database_is_left_alone(database: Database, database_url: str) -> None:
    with database.write() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(DatabaseRefused, match="newer"):
        open_database(database_url)


@pytest.mark.postgres
def test_an_absent_postgresql_database_is_made(postgres_url: str) -> None:
    url = sa.make_url(postgres_url).set(database="hub_made_by_itself")
    opened = open_database(url.render_as_string(hide_password=False))
    with opened.read() as connection:
        assert connection.execute(sa.text("SHOW server_encoding")).scalar_one() == "UTF8"
    opened.close()
    admin = sa.create_engine(sa.make_url(postgres_url), isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(sa.text("DROP DATABASE hub_made_by_itself"))
    admin.dispose()


@pytest.mark.parametrize("url", ["nonsense", "mysql://localhost/x", "", "sqlite:////proc/nowhere/hub.db"])
def test_an_address_that_cannot_be_used(url: str) -> None:
    with pytest.raises(DatabaseRefused):
        open_database(url)


def test_a_file_that_is_no_database_is_left_alone(tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.mktemp("other") / "brief.txt"
    file.write_text("Das ist ein Brief und keine Datenbank. " * 50, "utf-8")
    before = file.read_bytes()
    with pytest.raises(DatabaseRefused):
        open_database(f"sqlite:///{file}")
    assert file.read_bytes() == before
