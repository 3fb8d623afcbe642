"""Shared records: sent once, merged key by key, told where both changed the same; nothing lost silently."""

from collections.abc import Sequence

import pytest

from integreat_editor.models.record import SharedRecord
from integreat_editor.models.region import Role
from integreat_editor.services.send_records import MAX_RECORDS, send_records
from integreat_editor.services.take_records import RecordClash
from integreat_editor.sync import engine
from integreat_editor.sync.errors import Forbidden, ServerUnreachable
from integreat_editor.sync.wire import RecordMessage
from tests.services.conftest import Office
from tests.services.people import Person
from tests.sync.memory_hub import MemoryHub, MemoryRemote

KIND = "template_declined"


def change(person: Person, key: str, **value: str) -> None:
    with person.copy.unit() as unit:
        unit.records.change(SharedRecord(KIND, key, value or None))


def value(person: Person, key: str = "a") -> object:
    with person.copy.reading() as unit:
        record = unit.records.get(KIND, key)
        return record.value if record is not None else "absent"


def waiting(person: Person) -> int:
    with person.copy.reading() as unit:
        return len(unit.records.changed())


@pytest.fixture
def no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "PAUSES", (0, 0, 0))


def test_what_one_writes_a_colleague_has_after_a_pull(office: Office) -> None:
    anna, bodo = office.person("anna"), office.person("bodo")
    change(anna, "a", reason="Gibt es hier nicht.")
    assert send_records(anna.copy, anna.remote) == ()
    bodo.pull()
    assert value(bodo) == {"reason": "Gibt es hier nicht."}
    assert waiting(anna) == 0


def test_many_records_go_in_several_requests(office: Office) -> None:
    anna = office.person("anna")
    for number in range(MAX_RECORDS + 5):
        change(anna, str(number), reason="x")
    assert send_records(anna.copy, anna.remote) == ()
    assert len(anna.remote.answers) == 2
    assert len(office.hub.records) == MAX_RECORDS + 5


def test_different_keys_of_one_record_are_put_together(office: Office) -> None:
    anna, bodo = office.person("anna"), office.person("bodo")
    change(anna, "a", reason="alt", place="hier")
    send_records(anna.copy, anna.remote)
    bodo.pull()
    change(anna, "a", reason="neu", place="hier")
    change(bodo, "a", reason="alt", place="dort")
    assert send_records(anna.copy, anna.remote) == ()
    assert send_records(bodo.copy, bodo.remote) == ()
    anna.pull()
    assert value(anna) == value(bodo) == {"reason": "neu", "place": "dort"}


@pytest.mark.parametrize("pulled_first", [True, False])
def test_of_two_wordings_the_servers_stands_and_ours_is_told(office: Office, *, pulled_first: bool) -> None:
    anna, bodo = office.person("anna"), office.person("bodo")
    change(anna, "a", reason="Annas Grund", author="anna")
    change(bodo, "a", reason="Bodos Grund", author="bodo")
    send_records(anna.copy, anna.remote)
    told = bodo.pull().clashes if pulled_first else ()
    told += send_records(bodo.copy, bodo.remote)
    assert told == (RecordClash(KIND, "a", "reason", "Bodos Grund", "Annas Grund"),)
    assert value(bodo) == {"reason": "Annas Grund", "author": "anna"}
    assert waiting(bodo) == 0
    assert send_records(bodo.copy, bodo.remote) == (), "told once"


def test_taken_back_here_and_changed_there_is_told(office: Office) -> None:
    anna, bodo = office.person("anna"), office.person("bodo")
    change(anna, "a", reason="alt")
    send_records(anna.copy, anna.remote)
    bodo.pull()
    change(anna, "a", reason="neu")
    change(bodo, "a")
    send_records(anna.copy, anna.remote)
    (clash,) = send_records(bodo.copy, bodo.remote)
    assert (clash.name, clash.ours, clash.theirs) == ("", "", "neu")
    assert value(bodo) == {"reason": "neu"}


class CutOff(MemoryRemote):
    """Does what it is asked, and answers nothing the first `cut` times."""

    cut = 1

    def put_records(self, records: Sequence[RecordMessage], key: str) -> list[RecordMessage]:
        answer = super().put_records(records, key)
        if self.cut:
            self.cut -= 1
            raise ServerUnreachable(server="http://localhost")
        return answer


def replaced(person: Person, kind: type[MemoryRemote], hub: MemoryHub) -> MemoryRemote:
    return kind(hub, person.name, Role.AUTHOR)


@pytest.mark.usefixtures("no_pause")
def test_an_answer_that_never_came_is_read_and_not_repeated(office: Office) -> None:
    anna = office.person("anna")
    change(anna, "a", reason="einmal")
    assert send_records(anna.copy, replaced(anna, CutOff, office.hub)) == ()
    assert office.hub.records[KIND, "a"].version == 1
    assert waiting(anna) == 0


@pytest.mark.usefixtures("no_pause")
def test_after_a_crash_the_next_go_reads_first(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    anna = office.person("anna")
    change(anna, "a", reason="einmal")
    monkeypatch.setattr(CutOff, "cut", 99)
    monkeypatch.setattr(CutOff, "changes", lambda _self, _cursor: (_ for _ in ()).throw(ServerUnreachable(server="")))
    with pytest.raises(ServerUnreachable):
        send_records(anna.copy, replaced(anna, CutOff, office.hub))
    change(anna, "b", reason="inzwischen")
    assert send_records(anna.copy, anna.remote) == ()
    assert {key: each.version for (_, key), each in office.hub.records.items()} == {"a": 1, "b": 1}


class Choosy(MemoryRemote):
    """Takes no record that is called "b"."""

    def put_records(self, records: Sequence[RecordMessage], key: str) -> list[RecordMessage]:
        if any(each.key == "b" for each in records):
            raise Forbidden
        return super().put_records(records, key)


def test_a_refused_record_stays_here_and_stops_no_other(office: Office) -> None:
    anna = office.person("anna")
    for key in "abc":
        change(anna, key, reason=key)
    (clash,) = send_records(anna.copy, replaced(anna, Choosy, office.hub))
    assert (clash.key, clash.refused) == ("b", True)
    assert {key for _, key in office.hub.records} == {"a", "c"}
    assert value(anna, "b") == {"reason": "b"}
    assert waiting(anna) == 1
