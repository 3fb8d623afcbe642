"""The right to push to the region's CMS: one colleague at a time, granted by the hub and by its clock.

A CMS itself has no such right: two who push at once would each read before they write, and one would still be last.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from uuid import uuid4

from integreat_editor.models.cms_records import LEASE, SERVER_KEY, CmsLease, lease_end, lease_of, lease_request
from integreat_editor.models.record import SharedRecord
from integreat_editor.services.cms_errors import LeaseHeld, LeaseLost
from integreat_editor.services.remotes import require_remote
from integreat_editor.services.take_records import take_records
from integreat_editor.store.working_copy import COPY_ID, WorkingCopy
from integreat_editor.sync.convert import record_from, record_to
from integreat_editor.sync.errors import Stale, SyncError, TransientError
from integreat_editor.sync.remote import Remote

SECONDS = 300
"""How long one is held without a word: longer than a CMS takes for one answer, short enough to wait for."""
_RENEW_AFTER = 100
_LAST_MOMENT = 240
_ATTEMPTS = 3


class Lease:
    """Held from `take` to `give_back`. `clock` gives seconds."""

    def __init__(self, copy: WorkingCopy, hub: Remote, clock: Callable[[], float] = time.monotonic) -> None:
        self._copy = copy
        self._hub = hub
        self._clock = clock
        self._since = 0.0
        with copy.reading() as unit:
            self._copy_id = unit.meta.get(COPY_ID) or ""

    def take(self) -> None:
        """Raises `LeaseHeld` with who has it and until when, and errors of `sync`."""
        asked_at = self._clock()
        self._put(lambda version: lease_request(self._copy_id, SECONDS, version))
        # From before the request: the hub counts from a later moment.
        self._since = asked_at

    def renew(self) -> None:
        """Renews it where that is due; a hub that does not answer is forgiven for a while. Raises `LeaseLost`."""
        held_for = self._clock() - self._since
        if held_for < _RENEW_AFTER:
            return
        try:
            self.take()
        except LeaseHeld as error:
            raise LeaseLost(holder=error.details["holder"]) from error
        except TransientError:
            if held_for >= _LAST_MOMENT:
                raise

    def give_back(self) -> None:
        """Where that fails, it ends by itself."""
        with suppress(SyncError, LeaseHeld):
            self._put(lease_end)

    def _put(self, record: Callable[[int], SharedRecord]) -> None:
        for _ in range(_ATTEMPTS):
            version = self._version()
            try:
                (answer,) = self._hub.put_records([record_to(record(version))], uuid4().hex)
            except Stale:
                read_records(self._copy, self._hub)
                if self._version() == version:
                    raise _held(self._known()) from None
                continue
            with self._copy.unit() as unit:
                unit.records.put(record_from(answer))
            return
        raise _held(self._known())

    def _version(self) -> int:
        with self._copy.reading() as unit:
            known = unit.records.get(LEASE, SERVER_KEY)
        return known.version if known is not None else 0

    def _known(self) -> CmsLease | None:
        with self._copy.reading() as unit:
            return lease_of(unit.records.get(LEASE, SERVER_KEY))


@contextmanager
def push_lease(copy: WorkingCopy, hub: Remote) -> Iterator[Lease]:
    """Holds the lease inside the block. Raises as `Lease.take`."""
    lease = Lease(copy, hub)
    lease.take()
    try:
        yield lease
    finally:
        lease.give_back()


def current_lease(copy: WorkingCopy) -> CmsLease | None:
    """Who was pushing when this copy last synced; it may be over by now."""
    with copy.reading() as unit:
        return lease_of(unit.records.get(LEASE, SERVER_KEY))


def read_records(copy: WorkingCopy, hub: Remote) -> None:
    """Takes the hub's shared records alone; pages and texts come with the next pull, from the same cursor."""
    with copy.reading() as unit:
        cursor = require_remote(unit).cursor or None
    records = [record_from(each) for message in hub.changes(cursor) for each in message.records]
    with copy.unit() as unit:
        take_records(unit, records)


def _held(lease: CmsLease | None) -> LeaseHeld:
    if lease is None:
        return LeaseHeld(holder="?", until="?")
    return LeaseHeld(holder=lease.holder, until=_clock_time(lease.until))


def _clock_time(moment: str) -> str:
    """Hours and minutes as on this computer's clock."""
    try:
        return datetime.fromisoformat(moment).astimezone().strftime("%H:%M")
    except ValueError:
        return moment
