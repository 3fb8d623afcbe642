"""Images of texts that go to a CMS: uploaded to its media library, and named by that address, before the approval.

What is approved is what is pushed, byte for byte; so the address has to be in the text before anybody reads it.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Protocol

from integreat_editor.models.text import Text
from integreat_editor.services.cms_errors import ImagesWait
from integreat_editor.services.media import named_media
from integreat_editor.services.read_changes import changes_in
from integreat_editor.services.remotes import require_remote
from integreat_editor.services.results import Changes, text_changed
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.remote import Remote

_IMAGE_AT = "cms_image:"
"""Start of the keys of meta entries: which image of this copy an address of a CMS shows."""
TextKey = tuple[str, str]


class ImageShelf(Protocol):
    """Where images go."""

    def place(self, sha256: str, data: bytes, mime_type: str) -> str:
        """The image's address; it is only sent where it is not there yet."""
        ...


def shelf_of(remote: Remote) -> ImageShelf | None:
    """Where the images of a region without a hub go; None for servers that take images as they are."""
    if remote.kind != "cms":
        return None
    # Only who has a CMS waits for its reader.
    from integreat_editor.services.cms_shelf import CmsShelf  # noqa: PLC0415
    from integreat_editor.sync.cms.remote import CmsRemote  # noqa: PLC0415

    return CmsShelf(remote.session, remote.region_slug) if isinstance(remote, CmsRemote) else None


@dataclass(frozen=True, slots=True)
class WaitingImages:
    """A changed text that names images which no CMS has yet."""

    key: TextKey
    title: str
    images: frozenset[str]


def place_before_submitting(
    copy: WorkingCopy, remote: Remote | None, *, at: str, only: Collection[str] | None = None
) -> Changes:
    """For a region whose own server is a CMS: what is submitted names the addresses that it will have there.

    Raises `ImagesWait` without a connection, and what `upload_images` raises.
    """
    with copy.reading() as unit:
        is_cms = require_remote(unit).kind == "cms"
    if not is_cms:
        return Changes()
    shelf = shelf_of(remote) if remote is not None else None
    if shelf is not None:
        return upload_images(copy, shelf, at=at, only=only)
    waiting = images_waiting(copy, only) if remote is None else []
    if waiting:
        raise ImagesWait(page=waiting[0].key[0], pages=", ".join(dict.fromkeys(each.title for each in waiting)))
    return Changes()


def images_waiting(copy: WorkingCopy, only: Collection[str] | None = None) -> list[WaitingImages]:
    """Local changes (those whose keys are in `only`) with images that only this copy or the hub has."""
    with copy.reading() as unit:
        found = []
        for change in changes_in(unit):
            if change.language is None or change.now is None or (only is not None and change.key not in only):
                continue
            images = named_media([change.now.html])
            if images:
                found.append(WaitingImages((change.page, change.language), change.title, images))
        return found


def upload_images(copy: WorkingCopy, shelf: ImageShelf, *, at: str, only: Collection[str] | None = None) -> Changes:
    """Uploads the images of the local changes and puts their new addresses into the texts. Call it before submitting.

    An image whose bytes this copy does not have keeps its address. Raises what the shelf raises; texts whose images
    were placed before are changed then, and a second call goes on.
    """
    changes = Changes()
    addresses: dict[str, str] = {}
    for waiting in images_waiting(copy, only):
        for sha256 in sorted(waiting.images - addresses.keys()):
            with copy.reading() as unit:
                medium = unit.media.get(sha256)
            if medium is None:
                continue
            addresses[sha256] = shelf.place(sha256, *medium)
            with copy.unit() as unit:
                unit.meta.set(_IMAGE_AT + addresses[sha256], sha256)
        changes |= _readdress(copy, waiting.key, addresses, at)
    return changes


def image_at(copy: WorkingCopy, address: str) -> bytes | None:
    """The image that an address of the CMS shows, if this copy uploaded it: to be seen without a network."""
    with copy.reading() as unit:
        sha256 = unit.meta.get(_IMAGE_AT + address)
        medium = unit.media.get(sha256) if sha256 is not None else None
    return medium[0] if medium is not None else None


def with_addresses(html: str, addresses: dict[str, str]) -> str:
    """The text with these images (by their hash) at other addresses."""
    for sha256, address in addresses.items():
        named = re.compile(rf"(?:https?://[^\s\"'<>]*)?/media/{sha256}(?![0-9a-f])")
        html = named.sub(address.replace("\\", "\\\\"), html)
    return html


def _readdress(copy: WorkingCopy, key: TextKey, addresses: dict[str, str], at: str) -> Changes:
    """In one transaction: somebody may be typing."""
    with copy.unit() as unit:
        local = unit.translations.get(*key)
        if local is None or local.text is None:
            return Changes()
        text = unit.texts.get(local.text)
        html = with_addresses(text.html, addresses)
        if html == text.html:
            return Changes()
        unit.versions.because("replaced", at)
        unit.translations.put(replace(local, text=unit.texts.add(Text(text.title, html)), edited=at))
    return text_changed(*key)
