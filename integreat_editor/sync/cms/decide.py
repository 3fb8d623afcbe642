"""Deciding on a version that waits in the CMS: publishing it as it is, or rejecting it, as its list of versions does.

No text passes through the form, so nothing is rewritten.
"""

from collections.abc import Sequence
from urllib.parse import quote

import requests

from integreat_editor.models.revision import Status
from integreat_editor.sync.cms.errors import FormRefused
from integreat_editor.sync.cms.lock import edit_lock
from integreat_editor.sync.cms.session import CmsSession
from integreat_editor.sync.cms.stored import StoredText
from integreat_editor.sync.cms.versions import CmsVersion, versions
from integreat_editor.sync.errors import NotFound, Stale


def publish_version(session: CmsSession, region: str, language: str, number: int, stored: StoredText) -> None:
    """Makes the newest version public; nothing is sent if it is.

    Raises `Stale` where the newest version is not `stored`, `PageLocked`, `NoRight`, `FormRefused`.
    """
    with edit_lock(session, region, number):
        top = _top(session, region, language, number)
        if (top.title, top.html) != (stored.title, stored.html):
            raise Stale
        if top.status is Status.PUBLIC:
            return
        _post(session, region, language, number, [("status", "PUBLIC"), ("revision", str(top.number))])
        if _top(session, region, language, number).status is not Status.PUBLIC:
            raise Stale


def reject_version(session: CmsSession, region: str, language: str, number: int, stored: StoredText) -> None:
    """Puts the last public or draft version over the newest one; nothing is sent if that does not wait any more.

    Raises like `publish_version`.
    """
    with edit_lock(session, region, number):
        top = _top(session, region, language, number)
        if top.status is not Status.REVIEW:
            return
        if (top.title, top.html) != (stored.title, stored.html):
            raise Stale
        _post(session, region, language, number, [])


def _top(session: CmsSession, region: str, language: str, number: int) -> CmsVersion:
    found = versions(session, region, language, number)
    if not found:
        raise NotFound(what=str(number))
    return found[0]


def _post(session: CmsSession, region: str, language: str, number: int, fields: Sequence[tuple[str, str]]) -> None:
    path = f"/{quote(region, safe='')}/pages/{quote(language, safe='')}/{number}/versions/"
    response = session.post_form(path, fields)
    refused = [each.text for each in session.flash(response) if each.tone == "error"]
    if refused or response.status_code not in (requests.codes.found, requests.codes.ok):
        raise FormRefused(reason=" ".join(refused))
