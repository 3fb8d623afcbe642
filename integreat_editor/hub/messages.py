"""Messages of the hub's own interface, beside those shared with working copies (`sync.wire`)."""

from typing import Annotated

from pydantic import StringConstraints

from integreat_editor.sync.wire import Message, Name


class Health(Message):
    """The hub and its database answer."""

    status: str = "ok"


class MediaAnswer(Message):
    """Under which hash an image is kept."""

    sha256: str


class AuditEntryMessage(Message):
    """See `hub.audit.AuditEntry`."""

    number: int
    at: str
    actor: str
    action: str
    subject: str
    detail: str
    hash: str


class AuditMessage(Message):
    """A part of a region's audit log, whether the whole chain holds, and the number to go on after."""

    entries: list[AuditEntryMessage]
    whole: bool
    next_after: int | None = None


class RegionSettings(Message):
    """What a manager may set; what is left out stays."""

    name: Name | None = None
    four_eyes: bool | None = None


Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
