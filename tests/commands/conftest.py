"""A running hub, and somebody at a command line."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from integreat_editor.hub.database import Database, open_database
from integreat_editor.hub.passwords import hash_password
from integreat_editor.hub.serve import EmbeddedHub
from integreat_editor.hub.settings import HubSettings
from integreat_editor.sync import engine, transport
from integreat_editor.sync.connect import PASSWORD_VARIABLE
from tests.commands.shell import Shell
from tests.hub.regions import PASSWORD, REGION, make_region, make_users
from tests.hub.ticking import TickingClock


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """No pauses between attempts."""
    monkeypatch.setattr(engine, "PAUSES", (0.0, 0.0, 0.0))
    monkeypatch.setattr(transport, "READ_PAUSES", (0.0, 0.0))


@pytest.fixture(scope="session")
def password_hash() -> str:
    """One argon2 hash for everybody: making it is slow on purpose."""
    return hash_password(PASSWORD)


@pytest.fixture
def clock() -> TickingClock:
    """The hub's clock."""
    return TickingClock()


@pytest.fixture
def database(tmp_path: Path, clock: TickingClock, password_hash: str) -> Iterator[Database]:
    """A hub's database with region `stadt` and a person for each role, called like it."""
    opened = open_database(f"sqlite:///{tmp_path / 'hub.db'}")
    make_region(opened, HubSettings(clock=clock))
    make_users(opened, REGION, password_hash)
    yield opened
    opened.close()


@pytest.fixture
def hub(database: Database, clock: TickingClock) -> Iterator[EmbeddedHub]:
    """The running hub."""
    embedded = EmbeddedHub(database, HubSettings(clock=clock))
    embedded.start()
    yield embedded
    embedded.stop()


@pytest.fixture
def shell(
    hub: EmbeddedHub, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Shell:
    """Somebody who knows the password."""
    monkeypatch.setenv(PASSWORD_VARIABLE, PASSWORD)
    return Shell(hub.url, tmp_path, capsys)
