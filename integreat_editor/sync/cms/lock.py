"""The CMS's lock on a page that somebody edits: taken like a browser takes it, never by force, always given back."""

import contextlib
from collections.abc import Iterator
from urllib.parse import quote

from integreat_editor.sync.cms.errors import PageLocked
from integreat_editor.sync.cms.session import CmsSession
from integreat_editor.sync.errors import ServerLies, SyncError
from integreat_editor.sync.wire_cms import LockAnswer
from integreat_editor.sync.wire_json import ShapeError, describe, read_json


@contextlib.contextmanager
def edit_lock(session: CmsSession, region: str, number: int) -> Iterator[str]:
    """Holds the page for this account (90 seconds, in all languages); yields the account's full name.

    Raises `PageLocked` where somebody else holds it. Nobody is kept out by it for longer than 90 seconds: where
    giving it back fails, it ends by itself.
    """
    name = take_lock(session, region, number)
    try:
        yield name
    finally:
        with contextlib.suppress(SyncError):
            session.post_form(f"{_address(region)}release/", [("body", _key(number))])


def take_lock(session: CmsSession, region: str, number: int) -> str:
    """Takes or keeps the lock; the account's full name. Raises `PageLocked`."""
    response = session.post_json(f"{_address(region)}heartbeat/", {"key": _key(number), "force": False})
    try:
        answer = read_json(LockAnswer, response.content)
    except ShapeError as error:
        raise ServerLies(server=session.server, reason=describe(error)) from error
    if not answer.success:
        raise PageLocked(user=answer.lockingUser or "?")
    return answer.lockingUser or ""


def _address(region: str) -> str:
    return f"/{quote(region, safe='')}/ajax/content-edit-lock/"


def _key(number: int) -> str:
    return f'[{number}, "Page"]'
