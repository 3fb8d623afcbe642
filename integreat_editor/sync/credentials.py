"""Passwords and tokens: in the system's keyring, or in memory for this session; never in a file, a log or an error.

A machine without a usable keyring (many town-hall servers, a bare Linux) keeps the secret in memory only: `remember`
returns False then, and the person is asked again next time. Backends that write plain files are refused.
"""

import threading

import keyring
from keyring.backend import KeyringBackend
from keyring.backends.chainer import ChainerBackend
from keyring.errors import KeyringError

SERVICE = "Integreat Editor"
_REFUSED_MODULES = ("keyrings.alt.", "keyring.backends.null.", "keyring.backends.fail.")


class Credentials:
    """Secrets by (server address, user name). Never call it on the window's thread: a keyring may ask the person."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._session: dict[tuple[str, str], str] = {}

    def password(self, server: str, user: str) -> str | None:
        """The secret if one is known."""
        with self._lock:
            known = self._session.get((server, user))
        backend = _backend()
        if known is not None or backend is None:
            return known
        try:
            return backend.get_password(SERVICE, _account(server, user))
        except (KeyringError, RuntimeError, OSError):
            return None

    def remember(self, server: str, user: str, secret: str) -> bool:
        """Keeps a secret; True if the system's keyring has it (read back), False if only this session does."""
        with self._lock:
            self._session[server, user] = secret
        backend = _backend()
        if backend is None:
            return False
        try:
            backend.set_password(SERVICE, _account(server, user), secret)
            return backend.get_password(SERVICE, _account(server, user)) == secret
        except (KeyringError, RuntimeError, OSError):
            return False

    def forget(self, server: str, user: str, *, only: str | None = None) -> None:
        """Removes a secret here and in the keyring. `only`: where it is this one; another program may have a newer."""
        with self._lock:
            if only is None or self._session.get((server, user)) == only:
                self._session.pop((server, user), None)
        backend = _backend()
        if backend is None:
            return
        try:
            if only is None or backend.get_password(SERVICE, _account(server, user)) == only:
                backend.delete_password(SERVICE, _account(server, user))
        except (KeyringError, RuntimeError, OSError):
            return  # There was none, or the keyring is locked: either way nothing is left that we could remove.


def keyring_available() -> bool:
    """Whether this machine has a keyring that keeps secrets safely."""
    return _backend() is not None


def _backend() -> KeyringBackend | None:
    """The keyring in use, or the first safe one of a chain: a chain may hold one that writes plain files."""
    backend = keyring.get_keyring()
    chain = backend.backends if isinstance(backend, ChainerBackend) else [backend]
    return next((each for each in chain if _is_safe(each)), None)


def _is_safe(backend: KeyringBackend) -> bool:
    if f"{type(backend).__module__}.".startswith(_REFUSED_MODULES):
        return False
    try:
        return backend.priority >= 1
    except RuntimeError:
        return False  # How a keyring says that it does not work on this machine.


def _account(server: str, user: str) -> str:
    return f"{user}@{server}"
