"""Secrets: in the system's keyring or in memory, nowhere else."""

import sys
import types
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.backends.chainer import ChainerBackend
from keyring.errors import KeyringLocked

from integreat_editor.sync.connect import PASSWORD_VARIABLE, PasswordLogin
from integreat_editor.sync.credentials import SERVICE, Credentials, keyring_available
from integreat_editor.sync.errors import PasswordNeeded
from tests.conftest import MemoryKeyring

SERVER, USER, SECRET, OLD = "redaktion.beispiel.de", "anna", "geheim-4711", "veraltet"


class LockedKeyring(MemoryKeyring):
    """A keyring whose owner does not open it."""

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked(f"{service} {username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        del password
        raise KeyringLocked(f"{service} {username}")

    def delete_password(self, service: str, username: str) -> None:
        raise KeyringLocked(f"{service} {username}")


class LyingKeyring(MemoryKeyring):
    """A keyring that takes everything and keeps nothing."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Gone."""


class AbsentKeyring(MemoryKeyring):
    """A keyring that is configured but cannot work on this machine."""

    @property
    def priority(self) -> float:  # type: ignore[override]  # keyring's own backends do the same on the class
        raise RuntimeError("no service")


def plain_file_keyring() -> KeyringBackend:
    """A backend as the package keyrings.alt has it: it would write the secret into a file."""
    module = types.ModuleType("keyrings.alt.file")
    plain = type("PlaintextKeyring", (MemoryKeyring,), {"__module__": module.__name__})
    backend: KeyringBackend = plain()
    return backend


class Chain(ChainerBackend):
    """A chain of given backends."""

    def __init__(self, *chained: KeyringBackend) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # untyped in keyring
        self._chained = chained

    @property
    def backends(self) -> list[KeyringBackend]:
        return list(self._chained)


def test_the_keyring_keeps_a_secret_for_the_next_session(memory_keyring: MemoryKeyring) -> None:
    assert Credentials().remember(SERVER, USER, SECRET)
    assert Credentials().password(SERVER, USER) == SECRET
    assert list(memory_keyring.passwords) == [(SERVICE, f"{USER}@{SERVER}")]


def test_a_forgotten_secret_is_gone_here_and_there(memory_keyring: MemoryKeyring) -> None:
    credentials = Credentials()
    credentials.remember(SERVER, USER, SECRET)
    credentials.forget(SERVER, USER)
    assert credentials.password(SERVER, USER) is None
    assert memory_keyring.passwords == {}


def test_forgetting_what_is_not_there_is_no_error() -> None:
    Credentials().forget(SERVER, USER)


@pytest.mark.parametrize(
    "backend",
    [fail.Keyring, null.Keyring, LockedKeyring, LyingKeyring, AbsentKeyring, plain_file_keyring],
    ids=["fail", "null", "locked", "lying", "absent", "plain file"],
)
def test_without_a_usable_keyring_a_secret_lives_for_this_session_only(backend: type[KeyringBackend]) -> None:
    keyring.set_keyring(backend())
    credentials = Credentials()
    assert not credentials.remember(SERVER, USER, SECRET)
    assert credentials.password(SERVER, USER) == SECRET
    assert Credentials().password(SERVER, USER) is None
    credentials.forget(SERVER, USER)
    assert credentials.password(SERVER, USER) is None


@pytest.mark.parametrize("backend", [fail.Keyring, null.Keyring, AbsentKeyring, plain_file_keyring])
def test_the_person_can_be_told_that_there_is_no_keyring(backend: type[KeyringBackend]) -> None:
    keyring.set_keyring(backend())
    assert not keyring_available()


def test_a_plain_file_keyring_gets_nothing() -> None:
    backend = plain_file_keyring()
    assert isinstance(backend, MemoryKeyring)
    keyring.set_keyring(backend)
    Credentials().remember(SERVER, USER, SECRET)
    assert backend.passwords == {}


def test_of_a_chain_only_a_safe_keyring_is_used() -> None:
    plain, safe = plain_file_keyring(), MemoryKeyring()
    keyring.set_keyring(Chain(plain, safe))
    assert Credentials().remember(SERVER, USER, SECRET)
    assert isinstance(plain, MemoryKeyring)
    assert (plain.passwords, list(safe.passwords.values())) == ({}, [SECRET])


def test_a_chain_without_a_safe_keyring_is_none() -> None:
    keyring.set_keyring(Chain(plain_file_keyring()))
    assert not keyring_available()


def test_no_file_is_written_when_there_is_no_keyring(home: Path) -> None:
    keyring.set_keyring(fail.Keyring())  # type: ignore[no-untyped-call]  # untyped in keyring
    Credentials().remember(SERVER, USER, SECRET)
    assert [each for each in home.rglob("*") if each.is_file()] == []


def test_the_environment_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    credentials = Credentials()
    credentials.remember(SERVER, USER, "anderes")
    monkeypatch.setenv(PASSWORD_VARIABLE, SECRET)
    assert PasswordLogin(SERVER, USER, credentials, None).request().password == SECRET


def test_a_wrong_password_of_the_environment_leaves_the_keyring_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    credentials = Credentials()
    credentials.remember(SERVER, USER, SECRET)
    monkeypatch.setenv(PASSWORD_VARIABLE, "vertippt")
    login = PasswordLogin(SERVER, USER, credentials, None)
    login.request()
    login.refused()
    assert credentials.password(SERVER, USER) == SECRET


def test_a_wrong_remembered_password_is_forgotten_and_asked_for_again() -> None:
    credentials = Credentials()
    credentials.remember(SERVER, USER, OLD)
    login = PasswordLogin(SERVER, USER, credentials, lambda _server, _user: SECRET)
    assert login.request().password == OLD
    login.refused()
    assert login.request().password == SECRET
    login.accepted()
    assert Credentials().password(SERVER, USER) == SECRET


def test_an_answered_password_is_kept_only_once_the_server_took_it(memory_keyring: MemoryKeyring) -> None:
    login = PasswordLogin(SERVER, USER, Credentials(), lambda _server, _user: "vertippt")
    login.request()
    login.refused()
    login.accepted()
    assert memory_keyring.passwords == {}


@pytest.mark.parametrize("answer", [None, ""])
def test_nobody_answers(answer: str | None) -> None:
    with pytest.raises(PasswordNeeded):
        PasswordLogin(SERVER, USER, Credentials(), lambda _server, _user: answer).request()
    with pytest.raises(PasswordNeeded):
        PasswordLogin(SERVER, USER, Credentials(), None).request()


def test_the_program_does_not_bring_a_plain_file_keyring() -> None:
    assert "keyrings.alt" not in sys.modules


def test_a_newer_secret_of_another_program_is_not_forgotten(memory_keyring: MemoryKeyring) -> None:
    old, new = Credentials(), Credentials()
    old.remember(SERVER, USER, "alt")
    new.remember(SERVER, USER, "neu")

    old.forget(SERVER, USER, only="alt")

    assert old.password(SERVER, USER) == "neu"
    old.forget(SERVER, USER, only="neu")
    assert not memory_keyring.passwords
