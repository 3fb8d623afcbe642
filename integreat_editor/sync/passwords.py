"""Where the password of an account comes from."""

import os
from collections.abc import Callable, Sequence

from integreat_editor.sync.credentials import Credentials
from integreat_editor.sync.errors import PasswordNeeded
from integreat_editor.sync.wire import LoginRequest

PASSWORD_VARIABLE = "INTEGREAT_EDITOR_PASSWORD"  # noqa: S105 - the name of a variable
CMS_PASSWORD_VARIABLE = "INTEGREAT_EDITOR_CMS_PASSWORD"  # noqa: S105 - the name of a variable
"""For a CMS, before the other one: beside a hub the two passwords differ."""
Ask = Callable[[str, str], str | None]
"""Asks a person for a secret of (server, user): a password, a code; None: nobody answered."""


class PasswordLogin:
    """Name and password from the environment, the keyring or a person, in this order; kept once the server took it.

    `variables`: names in the environment; the first that is set counts.
    """

    def __init__(
        self,
        server: str,
        user: str,
        credentials: Credentials,
        ask: Ask | None,
        variables: Sequence[str] = (PASSWORD_VARIABLE,),
    ) -> None:
        self._variables = variables
        self._server = server
        self._user = user
        self._credentials = credentials
        self._ask = ask
        self._answered: str | None = None
        self.remembered = False
        """Whether the last `request` gave a password from the keyring."""

    def request(self) -> LoginRequest:
        """Raises `PasswordNeeded` where there is none."""
        self.remembered = False
        password = next((given for name in self._variables if (given := os.environ.get(name))), None)
        if not password:
            password = self._credentials.password(self._server, self._user)
            self.remembered = password is not None
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
        if self.remembered:
            self._credentials.forget(self._server, self._user)
