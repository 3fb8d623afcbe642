"""What a colleague changed as well is told in the end, also if the connection breaks before anybody was told."""

import pytest

from integreat_editor.models.record import SharedRecord
from integreat_editor.services import sync_copy, sync_region
from integreat_editor.services.send_records import send_records
from integreat_editor.services.untold import RecordClash, note_untold, take_untold
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.credentials import Credentials
from integreat_editor.sync.errors import ServerUnreachable
from integreat_editor.sync.progress import Progress
from tests.services.conftest import Office
from tests.services.people import AT, Person

KIND, KEY = "template_declined", "0" * 32


def say(person: Person, reason: str) -> None:
    with person.copy.unit() as unit:
        unit.records.change(SharedRecord(KIND, KEY, {"reason": reason}))


def sync(person: Person) -> tuple[RecordClash, ...]:
    return sync_copy.sync_copy(
        person.copy, person.remote, Credentials(), None, Progress(), at=AT, on_sent=lambda _sent: None
    ).clashes


def broken(*_args: object, **_named: object) -> None:
    raise ServerUnreachable(server="https://hub.example")


@pytest.fixture
def bodo(office: Office) -> Person:
    """Somebody who changed what Anna has changed and sent by now."""
    anna, bodo = office.person("anna"), office.person("bodo")
    say(anna, "passt nicht")
    say(bodo, "zu lang")
    send_records(anna.copy, anna.remote)
    return bodo


def test_a_clash_is_told_by_the_next_sync_if_this_one_breaks_after_sending(
    bodo: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as then:
        then.setattr(sync_region, "pull", broken)
        with pytest.raises(ServerUnreachable):
            sync(bodo)
    (clash,) = sync(bodo)
    assert (clash.ours, clash.theirs) == ("zu lang", "passt nicht")
    assert sync(bodo) == (), "and only once"


def test_a_clash_is_told_by_the_next_sync_if_this_one_breaks_while_pulling(
    bodo: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as then:
        then.setattr(sync_region, "fetch_media", broken)
        with pytest.raises(ServerUnreachable):
            bodo.pull()
    path = bodo.copy.path
    bodo.copy.close()
    bodo.copy = WorkingCopy.open(path)
    assert [each.theirs for each in sync(bodo)] == ["passt nicht"]


def test_whoever_shows_the_failure_can_tell_the_clash_at_once(bodo: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as then:
        then.setattr(sync_region, "pull", broken)
        with pytest.raises(ServerUnreachable):
            sync(bodo)
    assert [each.theirs for each in take_untold(bodo.copy)] == ["passt nicht"]
    assert take_untold(bodo.copy) == ()


def test_the_same_clash_is_kept_once(office: Office) -> None:
    copy = office.person("anna").copy
    clash = RecordClash(KIND, KEY, "reason", "zu lang", "passt nicht")
    with copy.unit() as unit:
        note_untold(unit, [clash])
        note_untold(unit, [clash])
    assert take_untold(copy) == (clash,)
