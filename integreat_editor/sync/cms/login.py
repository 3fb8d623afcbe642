"""What a login to a CMS needs, and where it comes from: environment, keyring, or a person."""

import os

from integreat_editor.sync.cms.errors import LoginCodeNeeded, PasskeyOnly, SessionRefused
from integreat_editor.sync.credentials import Credentials
from integreat_editor.sync.passwords import Ask, PasswordLogin

CODE_VARIABLE = "INTEGREAT_EDITOR_CODE"
SESSION_VARIABLE = "INTEGREAT_EDITOR_SESSION"
_SESSION_ENTRY = " (Sitzung)"


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
        self._ask = ask
        self._ask_code = ask_code
        self._ask_session = ask_session
