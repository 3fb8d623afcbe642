"""Logging in to a CMS the way its login page does."""

import requests

from integreat_editor.sync.cms.errors import LoginCodeRefused, SessionRefused, UnknownForm
from integreat_editor.sync.cms.exchange import Exchange
from integreat_editor.sync.cms.login import CmsLogin
from integreat_editor.sync.cms.markup import document
from integreat_editor.sync.errors import LoginFailed, NotFound, RequestRefused, ServerLies

LOGIN = "/login/"
_TOTP = "/login/totp/"
_PASSKEY = "/login/mfa/"
_TRIES = 3


def at_login(exchange: Exchange, response: requests.Response) -> bool:
    """Whether the CMS asks for a login instead of doing what was asked."""
    target = exchange.target(response)
    return target is not None and target.partition("?")[0] == LOGIN


def sign_in(exchange: Exchange, login: CmsLogin) -> None:
    """Afterwards the exchange has a valid session, and the login keeps it.

    Raises `LoginFailed`, `PasswordNeeded`, `LoginCodeNeeded`, `LoginCodeRefused`, `PasskeyOnly`, `SessionRefused`;
    `NotFound` or `UnknownForm` where there is no CMS, before any secret is sent.
    """
    exchange.set_session(None)
    if login.by_hand:
        _from_browser(exchange, login)
        return
    _look_at_form(exchange)
    target = _send_password(exchange, login)
    if target == _PASSKEY:
        # An account with both kinds of second factor may choose; the CMS shows the code's form only where there is one.
        target = _TOTP if exchange.get(_TOTP).status_code == requests.codes.ok else target
    if target == _PASSKEY:
        _from_browser(exchange, login)
        return
    if target == _TOTP:
        _send_code(exchange, login)
    if exchange.session is None:
        raise ServerLies(server=login.server, reason="login without a session")
    login.keep_session(exchange.session)


def _look_at_form(exchange: Exchange) -> None:
    """A password goes only where a login form asks for it."""
    server = exchange.transport.server
    response = exchange.get(LOGIN)
    if response.status_code == requests.codes.not_found:
        raise NotFound(what=server)
    names = document(response.content).xpath("//form//input/@name")
    if response.status_code != requests.codes.ok or not {"username", "password"} <= set(names):
        raise UnknownForm(server=server, reason="login")


def _send_password(exchange: Exchange, login: CmsLogin) -> str:
    """Where the CMS sends us next. A person who mistypes is asked again."""
    for _ in range(_TRIES):
        request = login.password()
        response = exchange.post_form(LOGIN, [("username", request.user), ("password", request.password)])
        target = _next(exchange, response)
        if target is not None:
            login.password_accepted()
            return target
        login.password_refused(request.password)
    raise LoginFailed


def _send_code(exchange: Exchange, login: CmsLogin) -> None:
    for attempt in range(_TRIES):
        code = login.code(refused=attempt > 0)
        if _next(exchange, exchange.post_form(_TOTP, [("totp_code", code)])) is not None:
            return
    raise LoginCodeRefused(server=login.server)


def _from_browser(exchange: Exchange, login: CmsLogin) -> None:
    value = login.session_by_hand()
    exchange.set_session(value)
    if at_login(exchange, exchange.get("/")):
        exchange.set_session(None)
        raise SessionRefused(server=login.server)
    login.keep_session(value, by_hand=True)


def _next(exchange: Exchange, response: requests.Response) -> str | None:
    """The path after a form that was taken; None where the CMS shows the form again."""
    if response.status_code == requests.codes.forbidden:
        raise RequestRefused(reason="CSRF")
    target = exchange.target(response)
    return target.partition("?")[0] if target is not None else None
