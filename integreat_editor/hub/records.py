"""Shared records: versioned facts beside the texts, written by compare-and-swap, all of a request or none."""

import json

import sqlalchemy as sa
from pydantic import TypeAdapter

from integreat_editor.hub.access import RegionWrite
from integreat_editor.hub.cms_records import check_numbers, granted_lease
from integreat_editor.hub.errors import Refusal
from integreat_editor.hub.idempotency import Answer
from integreat_editor.hub.schema import records
from integreat_editor.models.cms_records import BASE, LEASE, LEFT_OUT, PAGE, SERVER
from integreat_editor.models.finding import DISMISSED
from integreat_editor.models.record import PAGE_FIELD, SharedRecord
from integreat_editor.models.region import Role
from integreat_editor.models.template_records import (
    DECISION,
    DECLINED,
    FILLING,
    LEDGER,
    RELATION,
    SOURCE,
    TEXT,
    VERSION,
    text_of,
)
from integreat_editor.models.text import MAX_CONTENT_BYTES, Text
from integreat_editor.sync.wire import RecordMessage, RecordsRequest

MAX_VALUE_LENGTH = 200_000
MAX_TEXT_LENGTH = MAX_CONTENT_BYTES * 2
"""Of a text, the template's or the CMS's form of ours, which is as long as a page may be; JSON escapes some of it."""
_AUTHORS = frozenset(
    {PAGE_FIELD, RELATION, DECLINED, TEXT, DECISION, FILLING, LEDGER, DISMISSED, PAGE, LEFT_OUT, BASE, LEASE}
)
_EDITORS = frozenset({SOURCE, VERSION, SERVER})
"""What a whole region, or every follower of it, goes by. A kind that stands in neither set is not known: denied."""
RECORDS = TypeAdapter(list[RecordMessage])


def put_records(write: RegionWrite, request: RecordsRequest) -> Answer:
    """Writes each record as the next version of the one it names; one stale version refuses all."""
    if len({(each.kind, each.key) for each in request.records}) < len(request.records):
        raise Refusal("bad_request", "a record is named twice")
    written = [_put(write, message) for message in request.records]
    if any(each.kind == PAGE for each in written):
        check_numbers(write)
    write.log("records.written", f"{len(written)} records", records=[[each.kind, each.key] for each in written])
    return Answer(200, RECORDS.dump_json(written).decode())


def _check_kind(write: RegionWrite, message: RecordMessage) -> None:
    if message.kind in _EDITORS:
        write.access.require(Role.EDITOR)
    elif message.kind not in _AUTHORS:
        raise Refusal("forbidden", "this kind of record is not known")
    if message.kind == TEXT:
        kept = text_of(SharedRecord(message.kind, message.key, message.value))
        if kept is None or Text(kept.title, kept.html).hash != message.key:
            raise Refusal("bad_request", "a template text is not what its hash says")


def _put(write: RegionWrite, message: RecordMessage) -> RecordMessage:
    _check_kind(write, message)
    try:
        packed = json.dumps(message.value, allow_nan=False, ensure_ascii=False)
    except ValueError:
        raise Refusal("bad_request", "a record holds a number that JSON does not know") from None
    limit = MAX_TEXT_LENGTH if message.kind in (TEXT, BASE) else MAX_VALUE_LENGTH
    if len(packed) > limit:
        raise Refusal("too_large", f"a record is larger than {limit} characters")
    mine = sa.and_(records.c.region == write.region, records.c.kind == message.kind, records.c.key == message.key)
    version = write.connection.execute(sa.select(records.c.version).where(mine)).scalar_one_or_none() or 0
    if version != message.version:
        raise Refusal("stale", "a record has changed in the meantime")
    if message.kind == LEASE:
        before = write.connection.execute(sa.select(records.c.value).where(mine)).scalar_one_or_none()
        message = message.model_copy(update={"value": granted_lease(write, before, message.value)})
    values = {"value": message.value, "version": version + 1, "seq": write.next_seq()}
    if version == 0:
        write.connection.execute(
            records.insert().values(region=write.region, kind=message.kind, key=message.key, **values)
        )
    else:
        write.connection.execute(records.update().where(mine).values(**values))
    return message.model_copy(update={"version": version + 1})
