"""Dismissed findings on their way over the hub: who may write them, and that colleagues get them."""

import pytest

from integreat_editor.models.finding import DISMISSED, Dismissal, dismissal_record, not_dismissed_record
from integreat_editor.models.record import SharedRecord
from integreat_editor.sync.convert import record_to
from integreat_editor.sync.wire import RecordMessage, RecordsRequest
from tests.hub.people import Person, Refused
from tests.hub.regions import REGION

JUDGEMENT = dismissal_record(Dismissal("seite/en/phone/0123", "Die Nummer gilt nur hier.", "author", "2026-11-22"))


def write(person: Person, record: SharedRecord) -> None:
    person.post(f"/regions/{REGION}/records", RecordsRequest(records=[record_to(record)]))


def read(person: Person) -> RecordMessage:
    (record,) = [each for message in person.changes() for each in message.records if each.kind == DISMISSED]
    return record


def test_an_authors_judgement_reaches_everybody_and_is_taken_back(author: Person, observer: Person) -> None:
    write(author, JUDGEMENT)
    record = read(observer)
    assert (record.key, record.value) == (JUDGEMENT.key, JUDGEMENT.value)
    undone = not_dismissed_record(JUDGEMENT.key)
    write(author, SharedRecord(undone.kind, undone.key, undone.value, record.version))
    record = read(observer)
    assert record.value is None


def test_an_observer_judges_nothing(observer: Person) -> None:
    with pytest.raises(Refused) as refused:
        write(observer, JUDGEMENT)
    assert refused.value.code == "forbidden"
