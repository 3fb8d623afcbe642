"""The regions of a CMS that an account may see."""

import re
from dataclasses import dataclass

import requests

from integreat_editor.sync.cms.errors import NoRight
from integreat_editor.sync.cms.markup import document
from integreat_editor.sync.cms.session import CmsSession
from integreat_editor.sync.errors import ServerLies
from integreat_editor.sync.wire_api3 import Api3Region
from integreat_editor.sync.wire_json import ShapeError, describe, read_json

_STAFF_AREA = "admin-dashboard"
_REGION_PATH = re.compile(r"/([^/?]+)/")


@dataclass(frozen=True, slots=True)
class CmsRegionEntry:
    """A region one may open. `languages`: (slug, name), German first."""

    slug: str
    name: str
    languages: tuple[tuple[str, str], ...] = ()


def regions(session: CmsSession) -> list[CmsRegionEntry]:
    """Those the account may see: of staff all, of others theirs; archived regions are left out.

    The CMS leads to the staff area, to the only region, or to a choice. Names and languages are in the public API.
    """
    slugs = _open_to(session)
    found = [CmsRegionEntry(each.path.strip("/"), each.name, _languages(each)) for each in _listed(session)]
    return [each for each in found if slugs is None or each.slug in slugs]


def _open_to(session: CmsSession) -> set[str] | None:
    """The slugs; None for all."""
    try:
        response = session.get("/")
    except NoRight:
        return set()
    target = session.location(response)
    if target is None:
        links = [str(link) for link in document(response.content).xpath("//table//a/@href")]
        return {found.group(1) for link in links if (found := _REGION_PATH.fullmatch(_below(session, link)))}
    found = _REGION_PATH.match(target)
    if found is None:
        raise ServerLies(server=session.server, reason=target)
    return None if found.group(1) == _STAFF_AREA else {found.group(1)}


def _below(session: CmsSession, link: str) -> str:
    """A path of the CMS below its base address."""
    base = "/" + session.base_url.partition("://")[2].partition("/")[2]
    return "/" + link.removeprefix(base).lstrip("/")


def _listed(session: CmsSession) -> list[Api3Region]:
    response = session.public("/api/v3/regions/")
    if response.status_code != requests.codes.ok:
        raise ServerLies(server=session.server, reason=f"HTTP {response.status_code}")
    try:
        return read_json(list[Api3Region], response.content)
    except ShapeError as error:
        raise ServerLies(server=session.server, reason=describe(error)) from error


def _languages(region: Api3Region) -> tuple[tuple[str, str], ...]:
    return tuple(
        (language.code, language.native_name)
        for language in sorted(region.languages, key=lambda language: language.code != "de")
    )
