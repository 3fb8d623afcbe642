"""A hub with a region, a proxy before it, an officer behind the proxy and a coordinator beside it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from integreat_editor.hub.database import Database, open_database
from integreat_editor.hub.passwords import hash_password
from integreat_editor.hub.serve import EmbeddedHub
from integreat_editor.hub.settings import HubSettings
from integreat_editor.sync import engine, transport
from tests.faults.proxy import FaultProxy
from tests.faults.way import Way
from tests.hub.regions import REGION, make_region, make_users


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """No pauses between attempts, and a timeout that a delayed answer passes soon."""
    monkeypatch.setattr(engine, "PAUSES", (0.0, 0.0, 0.0))
    monkeypatch.setattr(transport, "READ_PAUSES", (0.0, 0.0))
    monkeypatch.setattr(transport, "TIMEOUT", (5.0, 1.0))


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """A hub database with region, pages and people."""
    opened = open_database(f"sqlite:///{tmp_path / 'hub.db'}")
    make_region(opened, HubSettings())
    make_users(opened, REGION, hash_password("gutes passwort"))
    yield opened
    opened.close()


@pytest.fixture
def way(database: Database, tmp_path: Path) -> Iterator[Way]:
    """The whole way from an edit to the public, with a proxy between the officer and the hub."""
    hub = EmbeddedHub(database)
    with FaultProxy(hub.start()) as proxy, Way(hub.url, proxy, database, tmp_path) as whole:
        yield whole
    hub.stop()
