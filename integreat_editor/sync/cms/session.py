"""One account on one CMS: requests with its cookies, and a new login where the old one has ended."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import NoReturn

import requests

from integreat_editor.sync.cms.errors import NoRight, PageGone, SessionRefused
from integreat_editor.sync.cms.exchange import Exchange
from integreat_editor.sync.cms.login import CmsLogin
from integreat_editor.sync.cms.markup import FlashMessage, messages
from integreat_editor.sync.cms.sign_in import at_login, sign_in
from integreat_editor.sync.errors import NotFound, RequestRefused, ServerBusy, TooLarge
from integreat_editor.sync.transport import Transport

_PAGE_PATH = re.compile(r"/(?:pages/[^/]+|ajax/[^/]+)/([0-9]+)/")
_CSRF_FAILURE = b"CSRF Error"
"""The title of the CMS's own answer to a wrong token (views/error_handler), told apart from a missing right."""
_RENEWALS = 3
"""As many sources of a session as there are: the environment, the keyring, a login."""
_HOPS = 3


class CmsSession:
    """CSRF, Referer, `Accept-Language: en`; renews itself when its session has ended and repeats the request: the
    CMS answers such a request 302 to /login/ and does nothing else.

    Errors of every request: those of `Transport` and `sign_in`; `NoRight` (403), `PageGone` or `NotFound` (404),
    `RequestRefused`, `TooLarge`, `RedirectRefused`.
    """

    def __init__(self, transport: Transport, login: CmsLogin) -> None:
        self.base_url = transport.base_url
        self.server = transport.server
        self.user = login.user
        self._exchange = Exchange(transport)
        self._login = login
        self._public: Transport | None = None
        self._sent: str | None = None

    def get(self, path: str, params: Mapping[str, str] | None = None) -> requests.Response:
        """A read, repeated on transient errors. A redirect within the CMS is an answer (302), not followed."""
        return self._answered(path, lambda: self._exchange.get(path, params))

    def post_form(self, path: str, fields: Sequence[tuple[str, str]]) -> requests.Response:
        """A write, sent once; the CSRF field is added. A redirect is the answer (302, Location), not followed."""
        return self._answered(path, lambda: self._exchange.post_form(path, fields))

    def post_json(self, path: str, value: object) -> requests.Response:
        """A JSON request of the CMS's own scripts, sent once."""
        return self._answered(path, lambda: self._exchange.post_json(path, value))

    def post_file(self, path: str, fields: Sequence[tuple[str, str]], name: str, data: bytes) -> requests.Response:
        """A form with a file in the field `file`, sent once."""
        return self._answered(path, lambda: self._exchange.post_file(path, fields, name, data))

    def location(self, response: requests.Response) -> str | None:
        """Where an answer redirects to, as a path for `get`; None where it does not."""
        return self._exchange.target(response)

    def flash(self, response: requests.Response) -> list[FlashMessage]:
        """What the CMS says about a post: follows its redirect, or reads a 200's own messages."""
        for _ in range(_HOPS):
            target = self._exchange.target(response)
            if target is None:
                break
            response = self.get(target)
        return messages(response.content)

    def public(self, path: str, params: Mapping[str, str] | None = None) -> requests.Response:
        """A read of API v3, without the login; the answer may have any status below 500."""
        if self._public is None:
            self._public = Transport(self.base_url)
        return self._public.get(path, params)

    def close(self) -> None:
        """Ends the connections; the login stays valid."""
        self._exchange.transport.close()
        if self._public is not None:
            self._public.close()

    def _answered(self, path: str, send: Callable[[], requests.Response]) -> requests.Response:
        """The CMS's answer to a request of somebody who is logged in. Whatever is sent again was not carried out."""
        if self._sent is None:
            self._enter()
        response = send()
        for _ in range(_RENEWALS):
            if not at_login(self._exchange, response):
                break
            self._enter()
            response = send()
        else:
            raise SessionRefused(server=self.server)
        if response.status_code == requests.codes.forbidden and _CSRF_FAILURE in response.content:
            self._exchange.renew_token()
            response = send()
        if response.status_code >= requests.codes.bad_request:
            self._refuse(path, response)
        return response

    def _enter(self) -> None:
        """With the next session that may be valid, or by a login."""
        # The CMS takes back the cookie of a session it does not know: what was sent must be remembered here.
        if self._sent is not None:
            self._login.session_ended(self._sent)
        kept = self._login.session()
        if kept is not None:
            self._exchange.set_session(kept)
        else:
            with self._exchange.keeping_messages():
                sign_in(self._exchange, self._login)
        self._sent = self._exchange.session

    def _refuse(self, path: str, response: requests.Response) -> NoReturn:
        status = response.status_code
        if status == requests.codes.forbidden:
            if _CSRF_FAILURE in response.content:
                raise RequestRefused(reason="CSRF")
            raise NoRight
        if status == requests.codes.not_found:
            page = _PAGE_PATH.search(path)
            raise PageGone(what=page.group(1)) if page else NotFound(what=path)
        if status == requests.codes.too_many_requests:
            raise ServerBusy(server=self.server, status=str(status))
        if status == requests.codes.request_entity_too_large:
            raise TooLarge
        raise RequestRefused(reason=f"HTTP {status}")
