"""What an Integreat CMS answers in JSON to its own scripts. Unknown fields are ignored, missing ones refused."""

from pydantic import BaseModel, ConfigDict


class CmsAnswer(BaseModel):
    """Base of all answers."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class PreviewAnswer(CmsAnswer):
    """`ajax/<language>/<page>/preview/`: the newest text of any status, and apart from it the live content."""

    title: str
    page_translation: str
    mirrored_translation: str = ""
    mirrored_page_first: bool | None = None


class LockAnswer(CmsAnswer):
    """`content-edit-lock/heartbeat/`: whether the lock is ours, else whose it is."""

    success: bool
    lockingUser: str | None = None  # noqa: N815 - the CMS's name


class BranchesAnswer(CmsAnswer):
    """`partial-page-tree/`: for each branch asked for that the region has, the HTML of the rows below its top page."""

    data: list[str]


class LibraryFile(CmsAnswer):
    """A file of the media library with its address; a folder has a name only."""

    name: str
    url: str | None = None


class LibraryAnswer(CmsAnswer):
    """`media/directory/content/`: what lies in a folder."""

    data: list[LibraryFile]


class UploadedFile(CmsAnswer):
    """A file that was just put into the library."""

    url: str


class UploadAnswer(CmsAnswer):
    """`media/file/upload/`."""

    file: UploadedFile
