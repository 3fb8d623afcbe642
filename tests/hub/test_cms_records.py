"""What the hub holds of a region's CMS: who may write it, one number for one page, and one who pushes."""

import pytest

from integreat_editor.models.cms_records import (
    LEASE,
    CmsBase,
    CmsPageLink,
    CmsServer,
    base_record,
    lease_end,
    lease_request,
    page_record,
    server_record,
)
from integreat_editor.models.record import SharedRecord
from integreat_editor.models.text import Text
from integreat_editor.sync.convert import record_to
from integreat_editor.sync.wire import RecordMessage, RecordsRequest
from tests.hub.people import Person, Refused
from tests.hub.regions import CHILD, REGION, TOP
from tests.hub.ticking import TickingClock

SERVER = server_record(CmsServer("https://cms.beispiel.de", "stadt"))


def write(person: Person, *records: SharedRecord) -> list[RecordMessage]:
    answer = person.post(f"/regions/{REGION}/records", RecordsRequest(records=[record_to(each) for each in records]))
    return [RecordMessage.model_validate(each) for each in answer]


def test_only_an_editor_says_which_cms_a_region_has(author: Person, editor: Person) -> None:
    with pytest.raises(Refused) as refused:
        write(author, SERVER)
    assert refused.value.code == "forbidden"
    (written,) = write(editor, SERVER)
    assert written.value == SERVER.value


def test_an_author_notes_pairs_and_bases_and_an_observer_does_not(author: Person, observer: Person) -> None:
    long = Text("Lang", "<p>Wort</p>" * 30_000)
    facts = [page_record(CmsPageLink(TOP, 7)), base_record(CmsBase(TOP, "de", "", None, long.hash, long))]
    with pytest.raises(Refused) as refused:
        write(observer, *facts)
    assert refused.value.code == "forbidden"
    assert [each.value for each in write(author, *facts)] == [each.value for each in facts]


def test_one_page_of_the_cms_belongs_to_one_page(author: Person, editor: Person) -> None:
    write(author, page_record(CmsPageLink(TOP, 7)))
    with pytest.raises(Refused) as refused:
        write(editor, page_record(CmsPageLink(CHILD, 7)))
    assert refused.value.code == "bad_request"
    write(editor, page_record(CmsPageLink(CHILD, None)))


def test_the_lease_is_one_persons_until_its_end(author: Person, editor: Person, clock: TickingClock) -> None:
    (taken,) = write(author, lease_request("kopie-1", 120, 0))
    assert taken.value == {"holder": "author", "copy": "kopie-1", "until": "2026-11-22T12:02:00Z"}
    for meddling in (lease_request("kopie-2", 120, 1), lease_end(1)):
        with pytest.raises(Refused) as refused:
            write(editor, meddling)
        assert refused.value.code == "stale"
    clock.move(seconds=121)
    (taken,) = write(editor, lease_request("kopie-2", 60, 1))
    assert taken.value == {"holder": "editor", "copy": "kopie-2", "until": "2026-11-22T12:03:01Z"}


def test_a_lease_is_renewed_and_given_back_by_its_holder(author: Person, editor: Person, clock: TickingClock) -> None:
    write(author, lease_request("kopie-1", 120, 0))
    clock.move(seconds=60)
    (renewed,) = write(author, lease_request("kopie-1", 120, 1))
    assert renewed.value is not None
    assert renewed.value["until"] == "2026-11-22T12:03:00Z"
    write(author, lease_end(2))
    (taken,) = write(editor, lease_request("kopie-2", 120, 3))
    assert taken.value is not None
    assert taken.value["holder"] == "editor"


def test_one_person_with_two_copies_pushes_from_one(author: Person) -> None:
    write(author, lease_request("kopie-1", 120, 0))
    with pytest.raises(Refused):
        write(author, lease_request("kopie-2", 120, 1))


@pytest.mark.parametrize("value", [{}, {"copy": "k"}, {"copy": "k", "seconds": 0}, {"copy": "k", "seconds": 100_000}])
def test_a_lease_without_a_copy_or_for_ever_is_none(author: Person, value: dict[str, object]) -> None:
    with pytest.raises(Refused) as refused:
        write(author, SharedRecord(LEASE, "main", value))
    assert refused.value.code == "bad_request"
