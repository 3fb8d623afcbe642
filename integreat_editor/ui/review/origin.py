"""Where a change set comes from, in a region whose server is a CMS."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from integreat_editor.models.change_set import ChangeSet
    from integreat_editor.ui.session import Session


class Origin(Enum):
    """`CMS`: proposed there, in a browser; `FILE`: sent by a colleague."""

    OWN = "own"
    FILE = "file"
    CMS = "cms"


def origin(change_set: ChangeSet, session: Session) -> Origin | None:
    """None where a hub keeps the change sets: there, the author says all."""
    return origin_of(change_set, session.kind, session.user)


def origin_of(change_set: ChangeSet, kind: str, user: str) -> Origin | None:
    """As `origin`; `kind` of the server, `user` who works here."""
    if kind != "cms":
        return None
    from integreat_editor.sync.cms.proposals import is_proposal  # noqa: PLC0415 - only who has a CMS waits for it

    if is_proposal(change_set.id, [item.revision for item in change_set.items]):
        return Origin.CMS
    return Origin.OWN if change_set.author == user else Origin.FILE


def author_words(change_set: ChangeSet, found: Origin | None) -> str:
    """Who made it, and where."""
    translate = QCoreApplication.translate
    author = change_set.author
    if found is Origin.CMS:
        if not author:
            return translate("Review", "proposed in the CMS")
        return translate("Review", "proposed in the CMS by {name}").replace("{name}", author)
    if found is Origin.FILE:
        return translate("Review", "{name}, from a file").replace("{name}", author)
    return author
