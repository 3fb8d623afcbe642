"""Passwords and tokens: in the system's keyring, or in memory for this session; never in a file, a log or an error.

A machine without a usable keyring (many town-hall servers, a bare Linux) keeps the secret in memory only: `remember`
returns False then, and the person is asked again next time. Backends that write plain files are refused.
"""

import threading

import keyring
from keyring.backend import KeyringBackend
from keyring.errors import KeyringError

SERVICE = "Integreat Editor"
_REFUSED_MODULES = ("keyrings.alt.", "keyring.backends.null", "keyring.backends.fail")


class Credentials:
    """Secrets by (server address, user name). Never call it on the window's thread: a keyring may ask the person."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._session: dict[tuple[str, str], str] = {}

    def password(self, server: str, user: str) -> str | None:
        """The secret if one is known."""
        with self._lock:
            known = self._session.get((server, user))
        if known is not None or _backend() is None:
            return known
        try:
            return keyring.get_password(SERVICE, _account(server, user))
        except (KeyringError, RuntimeError, OSError):
            return None

    def remember(self, server: str, user: str, secret: str) -> bool:
        """Keeps a secret; True if the system's keyring has it (read back), False if only this session does."""
        with self._lock:
            self._session[server, user] = secret
        if _backend() is None:
            return False
        try:
            keyring.set_password(SERVICE, _account(server, user), secret)
            return keyring.get_password(SERVICE, _account(server, user)) == secret
        except (KeyringError, RuntimeError, OSError):
            return False

    def forget(self, server: str, user: str) -> None:
        """Removes a secret here and in the keyring."""
        with self._lock:
            self._session.pop((server, user), None)
        if _backend() is None:
            return
        try:
            keyring.delete_password(SERVICE, _account(server, user))
        except (KeyringError, RuntimeError, OSError):
            return  # There was none, or the keyring is locked: either way nothing is left that we could remove.


def keyring_available() -> bool:
    """Whether this machine has a keyring that keeps secrets safely."""
    return _backend() is not None


def _backend() -> KeyringBackend | None:
    backend = keyring.get_keyring()
    refused = (
        type(backend).__module__.startswith(_REFUSED_MODULES) or f"{type(backend).__module__}." in _REFUSED_MODULES
    )
    return None if refused or backend.priority < 1 else backend


def _account(server: str, user: str) -> str:
    return f"{user}@{server}"
