"""Images in the media library of a CMS: put there before a text names them, and found again by their name.

What the library keeps is a version of its own (made smaller), so an image is known by its name, not by its bytes.
"""

from urllib.parse import quote

from integreat_editor.sync.cms.session import CmsSession
from integreat_editor.sync.errors import ServerLies
from integreat_editor.sync.wire_cms import LibraryAnswer, UploadAnswer
from integreat_editor.sync.wire_json import ShapeError, read_json

_ENDINGS = {"image/png": "png", "image/jpeg": "jpg", "image/gif": "gif", "image/webp": "webp"}


def image_name(sha256: str, mime_type: str) -> str:
    """The name under which every colleague's copy finds the image again."""
    return f"{sha256}.{_ENDINGS.get(mime_type, 'bin')}"


def find_image(session: CmsSession, region: str, name: str) -> str | None:
    """The address of the image of this name in the library's top folder; None where there is none."""
    response = session.get(f"/{_part(region)}/ajax/media/directory/content/")
    try:
        answer = read_json(LibraryAnswer, response.content)
    except ShapeError as error:
        raise ServerLies(server=session.server, reason=str(error)) from error
    return next((each.url for each in answer.data if each.name == name and each.url), None)


def upload_image(session: CmsSession, region: str, name: str, data: bytes) -> str:
    """Puts an image into the library's top folder; its address. After a `TransientError`, look with `find_image`.

    Raises `NoRight`, `RequestRefused` (no image, or a kind that the CMS does not take), `ServerLies`.
    """
    response = session.post_file(f"/{_part(region)}/ajax/media/file/upload/", [("parent_directory", "")], name, data)
    try:
        return read_json(UploadAnswer, response.content).file.url
    except ShapeError as error:
        raise ServerLies(server=session.server, reason=str(error)) from error


def _part(value: str) -> str:
    return quote(value, safe="")
