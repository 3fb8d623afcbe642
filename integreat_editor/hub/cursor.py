"""The cursor of the change feed: opaque to clients, bound to one making of one region."""

import re
from dataclasses import dataclass

from integreat_editor.hub.access import RegionAccess
from integreat_editor.hub.errors import Refusal

_FORM = re.compile(r"([0-9a-f]{16})\.([0-9]{1,18})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Cursor:
    """Everything up to `seq` is known to the client."""

    epoch: str
    seq: int

    def __str__(self) -> str:
        return f"{self.epoch}.{self.seq}"


def parse_cursor(access: RegionAccess, value: str | None) -> Cursor:
    """The cursor to go on from; from the start where it belongs to another database or to a future that a restored
    backup does not know. Refuses with bad_request what is no cursor."""
    start = Cursor(access.epoch, 0)
    if not value:
        return start
    match = _FORM.fullmatch(value)
    if match is None:
        raise Refusal("bad_request", "not a cursor")
    cursor = Cursor(match[1], int(match[2]))
    return cursor if cursor.epoch == access.epoch and cursor.seq <= access.seq else start
