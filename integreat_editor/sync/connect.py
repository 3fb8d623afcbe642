"""From a remote's entry in the working copy to a client that talks to it."""

import os
from collections.abc import Callable, Collection, Mapping
from typing import Literal

from integreat_editor.models.working import RemotePage
from integreat_editor.sync.api3 import Api3Remote
from integreat_editor.sync.credentials import Credentials
from integreat_editor.sync.errors import PasswordNeeded, RequestRefused
from integreat_editor.sync.hub import HubRemote
from integreat_editor.sync.remote import Remote
from integreat_editor.sync.transport import Transport
from integreat_editor.sync.wire import LoginRequest

PASSWORD_VARIABLE = "INTEGREAT_EDITOR_PASSWORD"  # noqa: S105 - the name of a variable
RemoteKind = Literal["hub", "api3"]
Ask = Callable[[str, str], str | None]
"""Asks a person for the password of (server, user); None: nobody answered."""


class PasswordLogin:
    """Name and password from the environment, the keyring or a person, in this order; kept once the server took it."""

    def __init__(self, server: str, user: str, credentials: Credentials, ask: Ask | None) -> None:
        self._server = server
        self._user = user
        self._credentials = credentials
        self._ask = ask
        self._answered: str | None = None
        self._remembered = False

    def request(self) -> LoginRequest:
        """Raises `PasswordNeeded` where there is none."""
        password = os.environ.get(PASSWORD_VARIABLE)
        if not password:
            password = self._credentials.password(self._server, self._user)
            self._remembered = password is not None
        if not password and self._ask is not None:
            password = self._answered = self._ask(self._server, self._user)
        if not password:
            raise PasswordNeeded(server=self._server)
        return LoginRequest(user=self._user, password=password)

    def accepted(self) -> None:
        """Keeps what a person answered."""
        if self._answered is not None:
            self._credentials.remember(self._server, self._user, self._answered)

    def refused(self) -> None:
        """Forgets a remembered password that is no longer right, so that the person is asked again."""
        self._answered = None
        if self._remembered:
            self._credentials.forget(self._server, self._user)


def connect(
    kind: str,
    url: str,
    region: str,
    *,
    user: str = "",
    credentials: Credentials | None = None,
    ask: Ask | None = None,
    known: Mapping[str, RemotePage] | None = None,
    languages: Collection[str] | None = None,
) -> Remote:
    """A client for the server; nothing is sent yet. `known`: pages as last seen, for servers without stable ids.

    Raises `InsecureAddress`, and `RequestRefused` for a kind this version does not know.
    """
    if kind == "hub":
        transport = Transport(url)
        login = PasswordLogin(transport.server, user, credentials or Credentials(), ask)
        return HubRemote(transport, region, login, languages)
    if kind == "api3":
        return Api3Remote(Transport(url.rstrip("/").removesuffix("/api/v3")), region, known, languages)
    raise RequestRefused(reason=kind)
