"""Which regions a server has, for a person who is about to choose one."""

from dataclasses import dataclass

import requests

from integreat_editor.sync.api3 import API
from integreat_editor.sync.cms.regions import regions
from integreat_editor.sync.cms.session import CmsSession
from integreat_editor.sync.connect import Ask, PasswordLogin, cms_session
from integreat_editor.sync.credentials import Credentials
from integreat_editor.sync.errors import NotFound, RequestRefused, ServerLies
from integreat_editor.sync.hub import HubRemote
from integreat_editor.sync.transport import Transport
from integreat_editor.sync.wire_api3 import Api3Region
from integreat_editor.sync.wire_json import ShapeError, describe, read_json


@dataclass(frozen=True, slots=True)
class ListedRegion:
    """A region that can be fetched; `languages`: (code, name), the default one first."""

    slug: str
    name: str
    languages: tuple[tuple[str, str], ...]


def list_regions(
    kind: str,
    url: str,
    *,
    user: str = "",
    credentials: Credentials | None = None,
    ask: Ask | None = None,
    ask_code: Ask | None = None,
    ask_session: Ask | None = None,
) -> tuple[ListedRegion, ...]:
    """The regions by name: of a hub those the person has a role in, of a CMS those the account may see, of a public
    server those that are live. `ask_code`, `ask_session`: as for `connect`.

    Raises errors of `sync`; `RequestRefused` for a kind this version does not know.
    """
    if kind == "hub":
        return _by_name(_of_hub(url, user, credentials or Credentials(), ask))
    if kind == "api3":
        return _by_name(_of_public_server(url))
    if kind == "cms":
        return _by_name(_of_cms(cms_session(url, user, credentials or Credentials(), ask, ask_code, ask_session)))
    raise RequestRefused(reason=kind)


def _by_name(regions: list[ListedRegion]) -> tuple[ListedRegion, ...]:
    return tuple(sorted(regions, key=lambda region: region.name.casefold()))


def _of_hub(url: str, user: str, credentials: Credentials, ask: Ask | None) -> list[ListedRegion]:
    transport = Transport(url)
    remote = HubRemote(transport, "", PasswordLogin(transport.server, user, credentials, ask))
    try:
        found = remote.regions()
    finally:
        remote.close()
    return [
        ListedRegion(
            each.slug,
            each.name,
            tuple(
                (language.code, language.name)
                for language in sorted(each.languages, key=lambda one: one.code != each.default_language)
            ),
        )
        for each in found
    ]


def _of_cms(session: CmsSession) -> list[ListedRegion]:
    try:
        return [ListedRegion(each.slug, each.name, each.languages) for each in regions(session)]
    finally:
        session.close()


def _of_public_server(url: str) -> list[ListedRegion]:
    transport = Transport(url.rstrip("/").removesuffix(API))
    try:
        response = transport.get(f"{API}/regions/")
        if response.status_code == requests.codes.not_found:
            raise NotFound(what=transport.server)
        if response.status_code != requests.codes.ok:
            raise ServerLies(server=transport.server, reason=f"HTTP {response.status_code}")
        found = read_json(list[Api3Region], response.content)
    except ShapeError as error:
        raise ServerLies(server=transport.server, reason=describe(error)) from error
    finally:
        transport.close()
    return [
        ListedRegion(
            each.path.strip("/"),
            each.name,
            tuple(
                (language.code, language.native_name)
                for language in sorted(each.languages, key=lambda one: one.code != "de")
            ),
        )
        for each in found
        if each.live
    ]
