"""Images of the texts, brought to this computer so that they are there without a network."""

import re

from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.errors import NotFound
from integreat_editor.sync.progress import Progress
from integreat_editor.sync.remote import Remote

_MEDIUM = re.compile(r"/media/([0-9a-f]{64})(?![0-9a-f])")
_MIME_TYPES = {b"\x89PNG": "image/png", b"\xff\xd8\xff": "image/jpeg", b"GIF8": "image/gif", b"RIFF": "image/webp"}


def fetch_media(copy: WorkingCopy, remote: Remote, progress: Progress) -> int:
    """Gets the images that the texts name and this copy lacks; returns how many came.

    One that the server does not have is left out: the text stays as it is. Raises errors of `sync` and `store`.
    """
    with copy.reading() as unit:
        hashes = {each.text for each in unit.translations.all() if each.text}
        named = {found for text in unit.texts.get_many(hashes).values() for found in _MEDIUM.findall(text.html)}
        missing = sorted(sha256 for sha256 in named if unit.media.get(sha256) is None)
    came = 0
    for sha256 in missing:
        if progress.cancelled:
            break
        try:
            data = remote.media(sha256)
        except NotFound:
            continue
        with copy.unit() as unit:
            unit.media.put(data, _mime_type(data))
        came += 1
    return came


def _mime_type(data: bytes) -> str:
    return next((kind for start, kind in _MIME_TYPES.items() if data.startswith(start)), "application/octet-stream")
