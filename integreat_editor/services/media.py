"""Images of the texts: brought here with the texts, so that they are there without a network, and sent before them."""

import re
from collections.abc import Collection, Iterable

from integreat_editor.store.working_copy import Unit, WorkingCopy
from integreat_editor.sync.errors import NotFound, SyncError
from integreat_editor.sync.progress import Progress
from integreat_editor.sync.remote import Remote

_MEDIUM = re.compile(r"/media/([0-9a-f]{64})(?![0-9a-f])")
_MIME_TYPES = {b"\x89PNG": "image/png", b"\xff\xd8\xff": "image/jpeg", b"GIF8": "image/gif", b"RIFF": "image/webp"}
_WAITING = "media_waiting"
"""Key of the meta entry with the hashes that could not be fetched yet, comma-separated."""
_THERE = "media_there:"
"""Start of the keys of meta entries that say: the server has this image."""


def named_media(sources: Iterable[str]) -> frozenset[str]:
    """The hashes of the images that these HTML texts name."""
    return frozenset(sha256 for html in sources for sha256 in _MEDIUM.findall(html))


def fetch_media(copy: WorkingCopy, remote: Remote, progress: Progress, named: Collection[str] = ()) -> int:
    """Gets the images `named` by new texts, and those an earlier attempt left; returns how many came.

    Never fails: the texts are here already, and what is missing is tried again with the next pull. An image that the
    server does not have is given up.
    """
    with copy.reading() as unit:
        waiting = {*named, *_waiting(unit)}
        missing = sorted(sha256 for sha256 in waiting if unit.media.get(sha256) is None)
    if not waiting:
        return 0
    came, left = 0, list(missing)
    for sha256 in missing:
        if progress.cancelled:
            break
        try:
            data = remote.media(sha256)
        except NotFound:
            left.remove(sha256)
            continue
        except SyncError:
            break
        with copy.unit() as unit:
            unit.media.put(data, _mime_type(data))
            unit.meta.set(_THERE + sha256, "1")
        left.remove(sha256)
        came += 1
    with copy.reading() as unit:
        unchanged = _waiting(unit) == left
    if not unchanged:
        with copy.unit() as unit:
            unit.meta.set(_WAITING, ",".join(left))
    return came


def send_media(copy: WorkingCopy, remote: Remote, sources: Iterable[str]) -> None:
    """Sends the images that these texts name, before the texts: nobody shall read a text with a hole.

    Sending one twice does no harm, it lies under its hash. Raises errors of `sync`.
    """
    for sha256 in sorted(named_media(sources)):
        with copy.reading() as unit:
            medium = unit.media.get(sha256) if unit.meta.get(_THERE + sha256) is None else None
        if medium is None:
            continue
        remote.upload_media(*medium)
        with copy.unit() as unit:
            unit.meta.set(_THERE + sha256, "1")


def _waiting(unit: Unit) -> list[str]:
    return [sha256 for sha256 in (unit.meta.get(_WAITING) or "").split(",") if sha256]


def _mime_type(data: bytes) -> str:
    return next((kind for start, kind in _MIME_TYPES.items() if data.startswith(start)), "application/octet-stream")
