"""What a hub holds of a region's CMS: written and read alike, and what is misshapen counts as not there."""

import pytest

from integreat_editor.models.cms_records import (
    BASE,
    LEASE,
    PAGE,
    CmsBase,
    CmsLease,
    CmsPageLink,
    CmsPlace,
    CmsServer,
    base_of,
    base_record,
    lease_of,
    left_out_of,
    left_out_record,
    no_page_record,
    page_of,
    page_record,
    server_of,
    server_record,
)
from integreat_editor.models.record import SharedRecord
from integreat_editor.models.text import Text

STORED = Text("Müll", "<div><p>Die Tonne.</p><p>Montags.</p></div>")


def test_each_kind_is_read_as_it_was_written() -> None:
    server = CmsServer("https://cms.beispiel.de", "stadt", paired=True)
    place = CmsPlace(None, "F", archived=False, parent_there=3, archived_there=True)
    link = CmsPageLink("a" * 32, 12, place)
    base = CmsBase("a" * 32, "de", "b" * 32, "c" * 64, STORED.hash, STORED, "REVIEW")
    assert server_of(server_record(server)) == server
    assert page_of(page_record(link)) == link
    assert page_of(page_record(CmsPageLink("a" * 32, None))) == CmsPageLink("a" * 32, None)
    assert base_of(base_record(base)) == base
    assert left_out_of(left_out_record(17)) == 17


def test_what_was_taken_back_is_not_there() -> None:
    assert server_of(server_record(None)) is None
    assert page_of(no_page_record("a" * 32)) is None
    assert left_out_of(left_out_record(17, left_out=False)) is None
    assert lease_of(SharedRecord(LEASE, "main", None)) is None
    assert [read(None) for read in (server_of, page_of, base_of, lease_of)] == [None] * 4


def test_a_lease_is_read_as_the_hub_writes_it() -> None:
    value = {"holder": "mira", "copy": "k", "until": "2026-11-22T12:00:00Z"}
    assert lease_of(SharedRecord(LEASE, "main", value)) == CmsLease("mira", "k", "2026-11-22T12:00:00Z")


@pytest.mark.parametrize(
    "value", [{"link": 5}, {"link": {"number": "5"}}, {"link": {"number": True}}, {"link": {"number": -1}}]
)
def test_a_misshapen_pair_counts_as_none(value: dict[str, object]) -> None:
    assert page_of(SharedRecord(PAGE, "a" * 32, value)) is None


@pytest.mark.parametrize(
    "change",
    [
        {"ours": 5},
        {"stored": None},
        {"status": "DRAFT"},
        {"words": {"title": "Ein anderer", "html": "<p>Text</p>"}},
    ],
)
def test_a_misshapen_base_counts_as_none(change: dict[str, object]) -> None:
    value = {"revision": "", "ours": None, "stored": STORED.hash, "status": "PUBLIC", "words": None}
    assert base_of(SharedRecord(BASE, "seite/de", {"base": value})) is not None
    assert base_of(SharedRecord(BASE, "seite/de", {"base": value | change})) is None
