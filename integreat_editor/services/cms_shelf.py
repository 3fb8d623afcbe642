"""Where the images of a region go whose server is a CMS: its media library."""

from integreat_editor.services.cms_errors import CmsMediaRefused
from integreat_editor.sync.cms.media import find_image, image_name, upload_image
from integreat_editor.sync.cms.session import CmsSession
from integreat_editor.sync.errors import RequestRefused, TooLarge


class CmsShelf:
    """The media library of a region's CMS."""

    def __init__(self, session: CmsSession, region: str) -> None:
        self._session = session
        self._region = region

    def place(self, sha256: str, data: bytes, mime_type: str) -> str:
        """Raises `CmsMediaRefused`, `NoRight`, and errors of `sync`; sent again it is found, not doubled."""
        name = image_name(sha256, mime_type)
        known = find_image(self._session, self._region, name)
        if known is not None:
            return known
        try:
            return upload_image(self._session, self._region, name, data)
        except (RequestRefused, TooLarge) as error:
            raise CmsMediaRefused(reason=error.title()) from error
