"""Clashes that nobody was told of yet: kept in the file, so that a broken connection or a crash does not lose them."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from integreat_editor.store.working_copy import Unit, WorkingCopy

UNTOLD = "untold_clashes"
"""Key in `unit.meta`: a JSON list of `RecordClash`."""


@dataclass(frozen=True, slots=True)
class RecordClash:
    """A record changed here that is not so on the server. `name`: the key in its value, "" for the whole record.

    `ours`, `theirs`: both wordings. The server's holds from now on; with `refused` (the server does not take ours,
    usually for want of a right) ours stays here and is tried again.
    """

    kind: str
    key: str
    name: str
    ours: str
    theirs: str
    refused: bool = False


def note_untold(unit: Unit, clashes: Sequence[RecordClash]) -> None:
    """Keeps clashes until they are told, in the transaction they came about in."""
    if clashes:
        kept = dict.fromkeys((*_untold(unit), *clashes))
        unit.meta.set(UNTOLD, json.dumps([asdict(each) for each in kept]))


def take_untold(copy: WorkingCopy) -> tuple[RecordClash, ...]:
    """All that nobody was told of; whoever takes it tells it, or gives it back by `note_untold`."""
    with copy.reading() as unit:
        if not _untold(unit):
            return ()
    with copy.unit() as unit:
        found = _untold(unit)
        unit.meta.set(UNTOLD, "[]")
    return found


def _untold(unit: Unit) -> tuple[RecordClash, ...]:
    return tuple(RecordClash(**each) for each in json.loads(unit.meta.get(UNTOLD) or "[]"))
