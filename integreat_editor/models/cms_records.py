"""What a hub holds of its region's CMS, as shared records and back. What comes in another shape counts as not there.

The pages' numbers there, what hub and CMS last agreed on about each text, and who may push just now.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from integreat_editor.models.record import SharedRecord
from integreat_editor.models.text import Text

SERVER = "cms_server"
"""Key: always `SERVER_KEY`. Which CMS the region's public texts are pushed to."""
SERVER_KEY = "main"
PAGE = "cms_page"
"""Key: the region's page."""
LEFT_OUT = "cms_left_out"
"""Key: the number of a page of the CMS that has no counterpart on the hub, on purpose."""
BASE = "cms_base"
"""Key: `<page>/<language>`."""
LEASE = "cms_lease"
"""Key: always `SERVER_KEY`. Who is pushing. The hub's clock and its name for the person hold, not the client's."""

PushedStatus = Literal["PUBLIC", "REVIEW"]


@dataclass(frozen=True, slots=True)
class CmsServer:
    """A CMS and the region's slug there. `paired`: every page of both sides is paired, or left out on purpose."""

    url: str
    region: str
    paired: bool = False


@dataclass(frozen=True, slots=True)
class CmsPlace:
    """Where a page stood when hub and CMS last agreed. `parent_there`: its parent's number in the CMS, None: top."""

    parent: str | None
    order: str
    archived: bool
    parent_there: int | None
    archived_there: bool


@dataclass(frozen=True, slots=True)
class CmsPageLink:
    """A page's number in the CMS. None: it stays out of it, or with `new` it shall be made there.

    `place` None: the places were never compared.
    """

    page: str
    number: int | None
    place: CmsPlace | None = None
    new: bool = False


@dataclass(frozen=True, slots=True)
class CmsBase:
    """What hub and CMS last agreed on about a text.

    `ours`: hash of the hub's public text that was pushed; None where the CMS's text was only looked at (a person
    decided for ours against it), so that the next push sends ours. `stored`: hash of the form in which the CMS keeps
    it; `words`: that text, None where it is the same as ours. `revision`: the hub's revision, "" where unknown.
    """

    page: str
    language: str
    revision: str
    ours: str | None
    stored: str
    words: Text | None = None
    status: PushedStatus = "PUBLIC"


@dataclass(frozen=True, slots=True)
class CmsLease:
    """Who pushes (`holder`, in which `copy`) until when (ISO 8601 in UTC, by the hub's clock)."""

    holder: str
    copy: str
    until: str


def base_key(page: str, language: str) -> str:
    """Key of the base of one text."""
    return f"{page}/{language}"


def server_record(server: CmsServer | None) -> SharedRecord:
    """None: the region has no CMS any more."""
    if server is None:
        return SharedRecord(SERVER, SERVER_KEY, None)
    return SharedRecord(SERVER, SERVER_KEY, {"url": server.url, "region": server.region, "paired": server.paired})


def page_record(link: CmsPageLink) -> SharedRecord:
    """The number of a page, in one piece: two people's halves never mix."""
    place = link.place
    value: dict[str, Any] = {"number": link.number, "new": link.new, "place": None}
    if place is not None:
        value["place"] = {
            "parent": place.parent,
            "order": place.order,
            "archived": place.archived,
            "parent_there": place.parent_there,
            "archived_there": place.archived_there,
        }
    return SharedRecord(PAGE, link.page, {"link": value})


def no_page_record(page: str) -> SharedRecord:
    """Takes a pair back."""
    return SharedRecord(PAGE, page, None)


def left_out_record(number: int, *, left_out: bool = True) -> SharedRecord:
    """A page of the CMS that nobody wants on the hub."""
    return SharedRecord(LEFT_OUT, str(number), {"left_out": True} if left_out else None)


def base_record(base: CmsBase) -> SharedRecord:
    """A base, in one piece."""
    value: dict[str, Any] = {
        "revision": base.revision,
        "ours": base.ours,
        "stored": base.stored,
        "status": base.status,
        "words": {"title": base.words.title, "html": base.words.html} if base.words is not None else None,
    }
    return SharedRecord(BASE, base_key(base.page, base.language), {"base": value})


def server_of(record: SharedRecord | None) -> CmsServer | None:
    """The CMS, or None."""
    if record is None or record.value is None:
        return None
    url, region = record.value.get("url"), record.value.get("region")
    if not isinstance(url, str) or not isinstance(region, str):
        return None
    return CmsServer(url, region, record.value.get("paired") is True)


def page_of(record: SharedRecord | None) -> CmsPageLink | None:
    """The pair, or None where it was taken back."""
    value = _inner(record, "link")
    if record is None or value is None:
        return None
    number = value.get("number")
    if number is not None and (not isinstance(number, int) or isinstance(number, bool) or number <= 0):
        return None
    return CmsPageLink(record.key, number, _place(value.get("place")), value.get("new") is True)


def left_out_of(record: SharedRecord) -> int | None:
    """The number of a page of the CMS that is left out; None where that was taken back."""
    return int(record.key) if record.value is not None and record.key.isdecimal() else None


def base_of(record: SharedRecord | None) -> CmsBase | None:
    """The base, or None."""
    value = _inner(record, "base")
    if record is None or value is None:
        return None
    page, slash, language = record.key.partition("/")
    revision, ours, stored = value.get("revision"), value.get("ours"), value.get("stored")
    status = value.get("status")
    if not slash or not isinstance(revision, str) or not isinstance(stored, str):
        return None
    if not (ours is None or isinstance(ours, str)) or status not in ("PUBLIC", "REVIEW"):
        return None
    words = _words(value.get("words"))
    if words is not None and words.hash != stored:
        return None
    return CmsBase(page, language, revision, ours, stored, words, "PUBLIC" if status == "PUBLIC" else "REVIEW")


def lease_of(record: SharedRecord | None) -> CmsLease | None:
    """Who pushes; None where nobody does."""
    if record is None or record.value is None:
        return None
    found = [record.value.get(name) for name in ("holder", "copy", "until")]
    return CmsLease(*map(str, found)) if all(isinstance(each, str) for each in found) else None


def lease_request(copy: str, seconds: int, version: int) -> SharedRecord:
    """Asks the hub for the right to push, for so long from now."""
    return SharedRecord(LEASE, SERVER_KEY, {"copy": copy, "seconds": seconds}, version)


def lease_end(version: int) -> SharedRecord:
    """Gives the right to push back."""
    return SharedRecord(LEASE, SERVER_KEY, None, version)


def _inner(record: SharedRecord | None, name: str) -> Mapping[str, Any] | None:
    value = record.value.get(name) if record is not None and record.value is not None else None
    return value if isinstance(value, Mapping) else None


def _words(value: object) -> Text | None:
    if not isinstance(value, Mapping):
        return None
    title, html = value.get("title"), value.get("html")
    return Text(title, html) if isinstance(title, str) and isinstance(html, str) else None


def _place(value: object) -> CmsPlace | None:
    if not isinstance(value, Mapping):
        return None
    parent, order, there = value.get("parent"), value.get("order"), value.get("parent_there")
    if not isinstance(order, str) or not (parent is None or isinstance(parent, str)):
        return None
    if not (there is None or (isinstance(there, int) and not isinstance(there, bool))):
        return None
    return CmsPlace(parent, order, value.get("archived") is True, there, value.get("archived_there") is True)
