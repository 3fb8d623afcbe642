"""From a remote's entry in the working copy to a client that talks to it."""

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Literal

from integreat_editor.models.working import RemotePage
from integreat_editor.sync.api3 import Api3Remote
from integreat_editor.sync.cms.login import CmsLogin
from integreat_editor.sync.cms.session import CmsSession
from integreat_editor.sync.credentials import Credentials
from integreat_editor.sync.errors import RequestRefused
from integreat_editor.sync.hub import HubRemote
from integreat_editor.sync.passwords import PASSWORD_VARIABLE, Ask, PasswordLogin
from integreat_editor.sync.remote import Remote
from integreat_editor.sync.transport import Transport

if TYPE_CHECKING:
    from integreat_editor.sync.cms.desk import Desk

RemoteKind = Literal["hub", "api3", "cms"]
__all__ = ["PASSWORD_VARIABLE", "Ask", "PasswordLogin", "RemoteKind", "connect"]


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
    ask_code: Ask | None = None,
    ask_session: Ask | None = None,
    desk: "Desk | None" = None,
) -> Remote:
    """A client for the server; nothing is sent yet. `known`: pages as last seen, for servers without ids of ours.

    For a CMS, `ask_code` asks for a one-time code, `ask_session` for the session cookie of a login in the browser;
    `desk`: the change sets of the working copy, None where there is none yet.

    Raises `InsecureAddress`, and `RequestRefused` for a kind this version does not know.
    """
    if kind == "hub":
        transport = Transport(url)
        login = PasswordLogin(transport.server, user, credentials or Credentials(), ask)
        return HubRemote(transport, region, login, languages)
    if kind == "api3":
        return Api3Remote(Transport(url.rstrip("/").removesuffix("/api/v3")), region, known, languages)
    if kind == "cms":
        from integreat_editor.sync.cms.remote import CmsRemote  # noqa: PLC0415 - only who has a CMS waits for its reader

        session = cms_session(url, user, credentials or Credentials(), ask, ask_code, ask_session)
        return CmsRemote(session, region, known=known or {}, languages=languages, desk=desk)
    raise RequestRefused(reason=kind)


def cms_session(
    url: str,
    user: str,
    credentials: Credentials,
    ask: Ask | None = None,
    ask_code: Ask | None = None,
    ask_session: Ask | None = None,
) -> CmsSession:
    """An account on a CMS; nothing is sent yet. Raises `InsecureAddress`, `AddressUnusable`."""
    transport = Transport(url)
    return CmsSession(transport, CmsLogin(transport.server, user, credentials, ask, ask_code, ask_session))
