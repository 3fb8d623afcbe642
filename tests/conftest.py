"""What every test gets: a home of its own, a keyring in memory, a repeatable Hypothesis; and where big things are."""

import os
from collections.abc import Iterator
from pathlib import Path

import keyring
import keyring.backend
import keyring.errors
import pytest
from hypothesis import HealthCheck, settings

from tests import postgres

CHECKOUT = Path(__file__).resolve().parent.parent

# Before Qt is asked for anything; a developer may set another.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# The same examples every time, and no judgement by the clock: the machine may be busy.
settings.register_profile(
    "ci", derandomize=True, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("ci")


class MemoryKeyring(keyring.backend.KeyringBackend):
    """A keyring that forgets everything with the test."""

    priority = 5

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # untyped in keyring
        self.passwords: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.passwords.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.passwords[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.passwords:
            raise keyring.errors.PasswordDeleteError(username)
        del self.passwords[service, username]


@pytest.fixture(autouse=True)
def memory_keyring(monkeypatch: pytest.MonkeyPatch) -> MemoryKeyring:
    """The keyring of this test. A program the test starts finds none: the real one is never touched."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    backend = MemoryKeyring()
    keyring.set_keyring(backend)
    return backend


def _move_home(patch: pytest.MonkeyPatch, folder: Path) -> Path:
    for name in ("HOME", "USERPROFILE", "INTEGREAT_EDITOR_HOME"):
        patch.setenv(name, str(folder))
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        patch.setenv(f"XDG_{name}_HOME", str(folder / name.lower()))
    for name in ("APPDATA", "LOCALAPPDATA"):
        patch.setenv(name, str(folder / name.lower()))
    return folder


@pytest.fixture(scope="session", autouse=True)
def shared_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where fixtures of a whole file write, for instance a window closed after the last test; their keyring too."""
    keyring.set_keyring(MemoryKeyring())
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
        yield _move_home(patch, tmp_path_factory.mktemp("shared_home"))


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home folder: settings and data of the program go there, and no variable of the developer's counts."""
    for name in [name for name in os.environ if name.startswith("INTEGREAT_EDITOR_")]:
        if name not in (postgres.EXTERNAL, "INTEGREAT_EDITOR_CORPUS"):
            monkeypatch.delenv(name)
    return _move_home(monkeypatch, tmp_path_factory.mktemp("home"))


@pytest.fixture(scope="session")
def corpus_dir() -> Path:
    """The folder with `lkaugsburg/{de,en}/pages.json`, a real district's public pages."""
    named = os.environ.get("INTEGREAT_EDITOR_CORPUS")
    folder = Path(named) if named else CHECKOUT.parent / "shared" / "corpus"
    if not folder.is_dir():
        pytest.skip(f"corpus: {folder} is absent (INTEGREAT_EDITOR_CORPUS names another place)")
    return folder


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """The SQLAlchemy URL of a PostgreSQL server; its user may create databases."""
    if external := os.environ.get(postgres.EXTERNAL):
        yield external
        return
    server = postgres.temporary_server()
    try:
        url = server.__enter__()
    except LookupError as reason:
        pytest.skip(f"postgres: {reason}")
    try:
        yield url
    finally:
        server.__exit__(None, None, None)


@pytest.fixture
def postgres_database(postgres_url: str) -> Iterator[str]:
    """The SQLAlchemy URL of a fresh, empty database."""
    with postgres.fresh_database(postgres_url) as url:
        yield url
