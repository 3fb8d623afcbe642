"""Sending shared records that were changed here: by compare-and-swap, journalled, read before anything is repeated."""

import json
from collections.abc import Collection, Iterator, Sequence
from uuid import uuid4

from integreat_editor.models.record import SharedRecord
from integreat_editor.services.journal import StoreJournal
from integreat_editor.services.remotes import require_remote
from integreat_editor.services.take_records import take_records
from integreat_editor.services.untold import RecordClash, take_untold
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.convert import record_from, record_to
from integreat_editor.sync.engine import UNKNOWN, carry_out
from integreat_editor.sync.errors import Stale, SyncError
from integreat_editor.sync.remote import Remote
from integreat_editor.sync.wire import RecordMessage

MAX_RECORDS = 200
MAX_CHARACTERS = 1_000_000
"""Of one request; a single record may be larger."""
_ROUNDS = 5
_ACTION = "records"
_Key = tuple[str, str]


def send_records(copy: WorkingCopy, remote: Remote) -> tuple[RecordClash, ...]:
    """Sends what was changed here and gives what clashed or was refused; a server that only reads gets nothing.

    A stale record is read again, merged with ours and sent again. A refused one keeps its local value, and the others
    go on without it. Raises the errors that do not tell what became of it (`TransientError`, `LoginNeeded` ...).
    """
    if not remote.capabilities.writes:
        return ()
    return _Sending(copy, remote).run()


class _Sending:
    """One go at everything that waits."""

    def __init__(self, copy: WorkingCopy, remote: Remote) -> None:
        self._copy = copy
        self._remote = remote
        self._journal = StoreJournal(copy)
        self._refused: dict[_Key, RecordClash] = {}

    def run(self) -> tuple[RecordClash, ...]:
        self._settle_doubt()
        for _ in range(_ROUNDS):
            waiting = self._waiting()
            if not waiting:
                break
            for batch in _batches(waiting):
                self._send(batch)
        return (*take_untold(self._copy), *self._refused.values())

    def _settle_doubt(self) -> None:
        """What a crash or a cut cable left open: reading tells what arrived; the rest waits under a new key."""
        open_key = self._journal.open_key(_ACTION, _ACTION)
        while open_key is not None:
            self._read()
            self._journal.finish(open_key, "read")
            open_key = self._journal.open_key(_ACTION, _ACTION)

    def _waiting(self) -> list[SharedRecord]:
        with self._copy.reading() as unit:
            return [each for each in unit.records.changed() if (each.kind, each.key) not in self._refused]

    def _read(self) -> None:
        """Takes the records alone; pages and texts come with the next pull, from the same cursor."""
        with self._copy.reading() as unit:
            cursor = require_remote(unit).cursor or None
        records = [record_from(each) for message in self._remote.changes(cursor) for each in message.records]
        with self._copy.unit() as unit:
            take_records(unit, records)

    def _send(self, batch: Sequence[SharedRecord]) -> None:
        key = uuid4().hex
        messages = [record_to(each) for each in batch]
        payload = json.dumps([[each.kind, each.key, each.version] for each in batch])
        self._journal.begin(_ACTION, _ACTION, key, payload)
        try:
            answer = carry_out(lambda: self._remote.put_records(messages, key), lambda: self._seen(messages))
        except UNKNOWN:
            raise
        except Stale:
            self._journal.finish(key, "stale")
            self._read()
            return
        except SyncError as error:
            self._journal.finish(key, "refused")
            self._part(batch, error)
            return
        with self._copy.unit() as unit:
            for each in answer:
                unit.records.put(record_from(each))
        self._journal.finish(key, "sent")

    def _seen(self, sent: Collection[RecordMessage]) -> list[RecordMessage] | None:
        """What the server has of them, if it has all; None if not: a request is taken as a whole or not at all."""
        with self._copy.reading() as unit:
            cursor = require_remote(unit).cursor or None
        there = {(each.kind, each.key): each for m in self._remote.changes(cursor) for each in m.records}
        found = [there.get((each.kind, each.key)) for each in sent]
        alike = [each for each, mine in zip(found, sent, strict=True) if each is not None and each.value == mine.value]
        return alike if len(alike) == len(sent) else None

    def _part(self, batch: Sequence[SharedRecord], error: SyncError) -> None:
        """One refused record refuses all of its request: the others are sent without it."""
        if len(batch) > 1:
            middle = len(batch) // 2
            self._send(batch[:middle])
            self._send(batch[middle:])
            return
        (record,) = batch
        self._refused[record.kind, record.key] = RecordClash(
            record.kind, record.key, "", json.dumps(record.value, ensure_ascii=False), error.title(), refused=True
        )


def _batches(records: Sequence[SharedRecord]) -> Iterator[list[SharedRecord]]:
    batch: list[SharedRecord] = []
    size = 0
    for record in records:
        length = len(json.dumps(record.value, ensure_ascii=False))
        if batch and (len(batch) >= MAX_RECORDS or size + length > MAX_CHARACTERS):
            yield batch
            batch, size = [], 0
        batch.append(record)
        size += length
    if batch:
        yield batch
