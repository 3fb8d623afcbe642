"""What a login to a CMS needs, and where it comes from: environment, keyring, or a person."""

import os
import re

from integreat_editor.sync.cms.errors import LoginCodeNeeded, LoginCodeRefused, PasskeyOnly, SessionRefused
from integreat_editor.sync.credentials import Credentials
from integreat_editor.sync.errors import LoginFailed, PasswordNeeded
from integreat_editor.sync.passwords import CMS_PASSWORD_VARIABLE, PASSWORD_VARIABLE, Ask, PasswordLogin
from integreat_editor.sync.wire import LoginRequest

CODE_VARIABLE = "INTEGREAT_EDITOR_CODE"
SESSION_VARIABLE = "INTEGREAT_EDITOR_SESSION"
_BY_HAND = "browser:"
"""Marks a kept session that a person took from a browser: a password would not bring a new one."""

_VALUE = re.compile(r"[A-Za-z0-9:._-]+")


class CmsLogin:
    """Session, password and one-time code of one account.

    The session of an earlier login is kept in the keyring beside the password and tried first. `ask_code` asks a
    person for the code of (server, user), `ask_session` for the session cookie of a login in the browser.
    """

    def __init__(
        self,
        server: str,
        user: str,
        credentials: Credentials,
        ask: Ask | None = None,
        ask_code: Ask | None = None,
        ask_session: Ask | None = None,
    ) -> None:
        self.server = server
        self.user = user
        self._credentials = credentials
        self._ask_code = ask_code
        self._ask_session = ask_session
        self._password = PasswordLogin(server, user, credentials, ask, (CMS_PASSWORD_VARIABLE, PASSWORD_VARIABLE))
        self._ended: set[str] = set()
        self._by_hand = False
        self._code_used = False
        self._wrong: set[str] = set()

    def session(self) -> str | None:
        """A session that may still be valid: from the environment, then the keyring; None: a login is needed."""
        given = cookie_value(os.environ.get(SESSION_VARIABLE, ""))
        if given and given not in self._ended:
            self._by_hand = True
            return given
        kept = self._credentials.password(self.server, self._entry)
        value = (kept or "").removeprefix(_BY_HAND)
        if not value or value in self._ended:
            return None
        self._by_hand = (kept or "").startswith(_BY_HAND)
        return value

    def session_ended(self, value: str) -> None:
        """The CMS does not know this session (any more); it is not offered again."""
        self._ended.add(value)
        for kept in (value, f"{_BY_HAND}{value}"):
            self._credentials.forget(self.server, self._entry, only=kept)

    def keep_session(self, value: str, *, by_hand: bool = False) -> None:
        """Keeps the session of a login that went well."""
        self._by_hand = by_hand
        self._ended.discard(value)
        self._credentials.remember(self.server, self._entry, f"{_BY_HAND}{value}" if by_hand else value)

    @property
    def by_hand(self) -> bool:
        """Whether the last session came from a browser and a person can be asked for the next one."""
        return self._by_hand and self._ask_session is not None

    def password(self) -> LoginRequest:
        """Name and password, another one than those refused before.

        Raises `PasswordNeeded`; `LoginFailed` after a refused one; `SessionRefused` where a session was all there was.
        """
        try:
            request = self._password.request()
        except PasswordNeeded:
            if self._wrong:
                raise LoginFailed from None
            if self._by_hand:
                raise SessionRefused(server=self.server) from None
            raise
        if request.password in self._wrong:
            raise LoginFailed
        return request

    def password_accepted(self) -> None:
        """Keeps what a person answered."""
        self._password.accepted()

    def password_refused(self, wrong: str) -> None:
        """Forgets it; the next one is another, or none."""
        self._wrong.add(wrong)
        self._password.refused()

    def code(self, *, refused: bool = False) -> str:
        """A one-time code; `refused`: the last one was wrong. Raises `LoginCodeNeeded`, `LoginCodeRefused`."""
        given = os.environ.get(CODE_VARIABLE, "")
        if given and not self._code_used:
            self._code_used = True
            return _digits(given)
        answer = self._ask_code(self.server, self.user) if self._ask_code is not None else None
        if not answer:
            raise LoginCodeRefused(server=self.server) if refused else LoginCodeNeeded(server=self.server)
        return _digits(answer)

    def session_by_hand(self) -> str:
        """The session of a login in the browser, asked of a person. Raises `PasskeyOnly` where nobody answers."""
        answer = self._ask_session(self.server, self.user) if self._ask_session is not None else None
        value = cookie_value(answer or "")
        if not value:
            raise PasskeyOnly(server=self.server)
        return value

    @property
    def _entry(self) -> str:
        return f"{self.user} (Sitzung)"


def cookie_value(typed: str) -> str:
    """The session in what a person pasted: its value alone, "sessionid=...", or a whole Cookie line; "" if none."""
    for part in typed.replace("\n", ";").split(";"):
        name, found, value = part.strip().rpartition("=")
        name = name.removeprefix("Cookie:").strip()
        if found and name == "sessionid":
            return _plain(value)
    return "" if "=" in typed or ";" in typed else _plain(typed)


def _plain(value: str) -> str:
    """A value that may stand in a Cookie line, else ""."""
    value = value.strip().strip('"')
    return value if _VALUE.fullmatch(value) else ""


def _digits(code: str) -> str:
    """Apps show a code in two groups."""
    return "".join(code.split())
