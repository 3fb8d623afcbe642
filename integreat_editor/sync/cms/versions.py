"""The list of versions of a text, as the CMS shows it: who saved what with which status, the newest first."""

import re
from dataclasses import dataclass
from html import unescape
from urllib.parse import quote

import requests

from integreat_editor.models.revision import Status
from integreat_editor.sync.cms.session import CmsSession
from integreat_editor.sync.errors import ServerLies

_WRAPPER = re.compile(
    r'<div class="w-full hidden revision-wrapper"\s+id="revision-(?P<number>[1-9][0-9]*)"\s+'
    r'data-date="(?P<date>[^"]*)"\s+data-editor="(?P<author>[^"]*)"\s+data-status="(?P<status>[A-Z_]*)"'
)
_PLAIN = '<div class="revision-plain hidden">'
_TITLE = re.compile(r"<h1>\s*(.*?)\s*</h1>", re.DOTALL)
_LABEL_END = "</label>"
_AFTER = '<div class="revision-diff w-full'
_SHOWN = "This is the version shown in the apps"
_MINOR = "<i>Minor edit</i>"


@dataclass(frozen=True, slots=True)
class CmsVersion:
    """One version. `html` is what is stored, byte for byte; `date` is for people, to the minute, in local time.

    `shown`: the one in the apps (a page above it may keep it from being reachable).
    """

    number: int
    status: Status
    author: str
    title: str
    html: str
    minor: bool
    date: str
    shown: bool = False


def versions(session: CmsSession, region: str, language: str, number: int) -> list[CmsVersion]:
    """All versions, the newest first; none where there is no translation. Raises `ServerLies`."""
    path = f"/{quote(region, safe='')}/pages/{quote(language, safe='')}/{number}/versions/"
    response = session.get(path)
    if response.status_code == requests.codes.found:
        return []  # The CMS leads to the form, for the first version to be written.
    try:
        return read_versions(response.content.decode("utf-8"))
    except ValueError as error:
        raise ServerLies(server=session.server, reason=f"versions of page {number}: {error}") from error


def public_version(found: list[CmsVersion]) -> CmsVersion | None:
    """The newest published one."""
    return next((each for each in found if each.status is Status.PUBLIC), None)


def read_versions(source: str) -> list[CmsVersion]:
    """Versions off the page. Its texts stand in it as stored, so they are cut out, not parsed. Raises `ValueError`."""
    starts = list(_WRAPPER.finditer(source))
    if not starts:
        raise ValueError("no versions")
    ends = [*(each.start() for each in starts[1:]), len(source)]
    return [_version(start, source[start.end() : end]) for start, end in zip(starts, ends, strict=True)]


def _version(start: re.Match[str], part: str) -> CmsVersion:
    head, _, plain = part.partition(_PLAIN)
    plain, found, _ = plain.rpartition(_AFTER)
    title = _TITLE.search(plain)
    if not found or title is None:
        raise ValueError(f"version {start['number']} cannot be read")
    # Between the label and the end of the box; the CMS stores no white space around a text.
    content = plain[title.end() :].partition(_LABEL_END)[2].strip()
    if not content.endswith("</div>"):
        raise ValueError(f"version {start['number']} has no end")
    return CmsVersion(
        number=int(start["number"]),
        status=Status(start["status"]),
        author=unescape(start["author"]),
        title=unescape(title.group(1)),
        html=content.removesuffix("</div>").strip(),
        minor=_MINOR in head,
        date=unescape(start["date"]),
        shown=_SHOWN in head,
    )
