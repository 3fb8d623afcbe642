"""A running hub on each kind of database, and people who talk to it over HTTP."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from integreat_editor.hub.database import Database, open_database
from integreat_editor.hub.passwords import hash_password
from integreat_editor.hub.serve import EmbeddedHub
from integreat_editor.hub.settings import HubSettings
from integreat_editor.models.region import Role
from tests.hub.people import Person
from tests.hub.regions import REGION, give_token, make_region, make_users
from tests.hub.ticking import TickingClock


@pytest.fixture(scope="session")
def password_hash() -> str:
    """One argon2 hash for everybody in the tests: making it is slow on purpose."""
    return hash_password("gutes passwort")


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database that is not made yet, on SQLite and on PostgreSQL."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'hub.db'}"
    return str(request.getfixturevalue("postgres_database"))


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """An empty hub database."""
    opened = open_database(database_url)
    yield opened
    opened.close()


@pytest.fixture
def clock() -> TickingClock:
    """The hub's clock."""
    return TickingClock()


@pytest.fixture
def hub_settings(clock: TickingClock) -> HubSettings:
    """Settings of the running hub; a test module may override this."""
    return HubSettings(clock=clock)


@pytest.fixture
def hub(database: Database, hub_settings: HubSettings, password_hash: str) -> Iterator[str]:
    """The address of a running hub with region `stadt` and a person for each role."""
    make_region(database, hub_settings)
    make_users(database, REGION, password_hash)
    embedded = EmbeddedHub(database, hub_settings)
    yield embedded.start()
    embedded.stop()


@pytest.fixture
def author(hub: str, database: Database, hub_settings: HubSettings) -> Iterator[Person]:
    """May submit and publish."""
    with Person(hub, give_token(database, Role.AUTHOR.value, hub_settings)) as person:
        yield person


@pytest.fixture
def editor(hub: str, database: Database, hub_settings: HubSettings) -> Iterator[Person]:
    """May review too."""
    with Person(hub, give_token(database, Role.EDITOR.value, hub_settings)) as person:
        yield person


@pytest.fixture
def manager(hub: str, database: Database, hub_settings: HubSettings) -> Iterator[Person]:
    """May read the audit log and change settings too."""
    with Person(hub, give_token(database, Role.MANAGER.value, hub_settings)) as person:
        yield person


@pytest.fixture
def observer(hub: str, database: Database, hub_settings: HubSettings) -> Iterator[Person]:
    """May read."""
    with Person(hub, give_token(database, Role.OBSERVER.value, hub_settings)) as person:
        yield person
