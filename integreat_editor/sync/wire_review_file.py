"""A change set as a file that travels between officer and coordinator: its shape (docs/review-file.md)."""

from typing import Annotated, Literal

from pydantic import Base64Bytes, Field, StringConstraints

from integreat_editor.sync.wire import ChangeSetMessage, Message, PageId, RevisionMessage, Sha256, Slug

FORMAT = "integreat-editor review"
VERSION = 1
MAX_FILE_BYTES = 64_000_000
"""Above any honest change set: a text has at most 2 MB."""
ShortText = Annotated[str, StringConstraints(max_length=2000)]


class ReviewFileHead(Message):
    """What is looked at first: a file of another program or of a later version is told so."""

    format: str
    version: Annotated[int, Field(ge=1)]


class ReviewPage(Message):
    """A page that the set names, for finding it in another copy: the server's own name for it, and its title."""

    id: PageId
    remote_id: ShortText = ""
    title: ShortText = ""


class ReviewImage(Message):
    """An image that a text of the set names."""

    sha256: Sha256
    mime_type: ShortText
    data: Base64Bytes


class ReviewFile(Message):
    """The whole file. `bases`: the revisions that the texts replace; `sent`: when and by whom it was written."""

    format: Literal["integreat-editor review"] = "integreat-editor review"
    version: Literal[1] = 1
    region: Slug
    server: ShortText
    sent_by: ShortText
    sent_at: ShortText
    change_set: ChangeSetMessage
    revisions: list[RevisionMessage]
    bases: list[RevisionMessage] = Field(default_factory=list)
    pages: list[ReviewPage]
    images: list[ReviewImage] = Field(default_factory=list)
