"""What the hub itself watches over where a region has a CMS beside it: one number for one page, one who pushes."""

from collections.abc import Mapping
from datetime import datetime, timedelta

import sqlalchemy as sa
from pydantic import JsonValue

from integreat_editor.hub.access import RegionWrite
from integreat_editor.hub.errors import Refusal
from integreat_editor.hub.schema import records
from integreat_editor.hub.settings import iso
from integreat_editor.models.cms_records import LEASE, PAGE, SERVER_KEY, lease_of, page_of
from integreat_editor.models.record import SharedRecord

LONGEST_LEASE = 600
"""Seconds. A computer that went to sleep in the middle of a push holds its colleagues up no longer than this."""


def check_numbers(write: RegionWrite) -> None:
    """Refuses with bad_request where two pages have one number: a colleague was faster, and has it."""
    chosen = sa.select(records.c.key, records.c.value).where(
        records.c.region == write.region, records.c.kind == PAGE, records.c.value.is_not(None)
    )
    numbers = set()
    for row in write.connection.execute(chosen):
        link = page_of(SharedRecord(PAGE, row.key, row.value))
        if link is None or link.number is None:
            continue
        if link.number in numbers:
            raise Refusal("bad_request", "a page of the CMS is paired already", link.page)
        numbers.add(link.number)


def granted_lease(
    write: RegionWrite, before: Mapping[str, JsonValue] | None, asked: Mapping[str, JsonValue] | None
) -> dict[str, JsonValue] | None:
    """The lease as stored: holder and end by the hub's knowledge. `asked`: copy and seconds; None: give it back.

    Refuses with stale while another copy holds it, and with bad_request what is no such question.
    """
    held = lease_of(SharedRecord(LEASE, SERVER_KEY, before))
    copy = asked.get("copy") if asked is not None else None
    free = held is None or held.until <= write.now
    mine = held is not None and held.holder == write.user and (asked is None or held.copy == copy)
    if not free and not mine:
        raise Refusal("stale", "somebody else is pushing to the CMS")
    if asked is None:
        return None
    seconds = asked.get("seconds")
    if not isinstance(copy, str) or not isinstance(seconds, int) or not 0 < seconds <= LONGEST_LEASE:
        raise Refusal("bad_request", "a lease names its working copy and its seconds")
    until = iso(datetime.fromisoformat(write.now) + timedelta(seconds=seconds))
    return {"holder": write.user, "copy": copy, "until": until}
