"""The engine's journal, kept in the working copy."""

from collections.abc import Callable
from datetime import UTC, datetime
from uuid import uuid4

from integreat_editor.models.working import JournalEntry
from integreat_editor.services.remotes import require_remote
from integreat_editor.store.working_copy import WorkingCopy


def utc_now() -> str:
    """This moment in UTC, ISO 8601 to the second: the one clock of the services."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


class StoreJournal:
    """Implements `sync.engine.Journal`; each note is a transaction of its own, so that a crash cannot take it back."""

    def __init__(self, copy: WorkingCopy, clock: Callable[[], str] = utc_now) -> None:
        self._copy = copy
        self._clock = clock

    def begin(self, action: str, subject: str, key: str, payload: str) -> None:
        """Notes a write before it is sent; a second note under the same key changes nothing."""
        with self._copy.unit() as unit:
            if any(entry.idempotency_key == key for entry in unit.journal.open_entries()):
                return
            remote = require_remote(unit)
            unit.journal.begin(JournalEntry(uuid4().hex, remote.id, action, subject, key, payload, self._clock()))

    def finish(self, key: str, result: str) -> None:
        """Closes the entry of this key."""
        with self._copy.unit() as unit:
            for entry in unit.journal.open_entries():
                if entry.idempotency_key == key:
                    unit.journal.finish(entry.id, result, self._clock())

    def is_open(self, key: str) -> bool:
        """Whether a write under this key was begun and never closed."""
        with self._copy.reading() as unit:
            return any(entry.idempotency_key == key for entry in unit.journal.open_entries())

    def open_key(self, action: str, subject: str) -> str | None:
        """The key of an unclosed write of this action on this subject."""
        with self._copy.reading() as unit:
            found = (e for e in unit.journal.open_entries() if (e.action, e.subject) == (action, subject))
            return next((entry.idempotency_key for entry in found), None)
