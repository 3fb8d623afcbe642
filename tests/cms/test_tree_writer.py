"""Making, moving, archiving and restoring pages in a real CMS."""

from typing import Any

import pytest

from integreat_editor.sync.cms.errors import FormRefused, NoRight, PageGone
from integreat_editor.sync.cms.tree_writer import (
    Archived,
    Spot,
    archive_page,
    create_page,
    find_created,
    move_page,
    restore_page,
    unknown_numbers,
)
from integreat_editor.sync.errors import CycleRefused
from tests.cms.pushing import NEW, REGION, new_page, row_of, session, settings, versions
from tests.cms.server.running import RunningCms


def family(cms: RunningCms, name: str) -> tuple[int, list[int]]:
    """A page with three below it."""
    above = new_page(cms, name)
    return above, [new_page(cms, f"{name} {which}", parent=above) for which in ("Eins", "Zwei", "Drei")]


def below(cms: RunningCms, parent: int | None) -> list[int]:
    """The pages below one, in order."""
    rows: list[dict[str, Any]] = cms.act("tree", region=REGION)
    return [row["page"] for row in rows if row["parent"] == parent]


def create(cms: RunningCms, title: str, spot: Spot, *, user: str = "editor", status: str = "PUBLIC") -> int:
    return create_page(session(cms, user), REGION, "de", title, NEW, status, spot)


def test_new_pages_stand_where_they_should(cms: RunningCms) -> None:
    above, (one, two, three) = family(cms, "Neues")
    right = create(cms, "Rechts von eins", Spot(above, one, two))
    left = create(cms, "Links von drei", Spot(above, None, three))
    first = create(cms, "Ganz vorn", Spot(above, None, None))
    assert below(cms, above) == [first, one, right, two, left, three]
    (stored,) = versions(cms, right)
    assert (stored["title"], stored["content"], stored["status"]) == ("Rechts von eins", NEW, "PUBLIC")
    assert (stored["slug"], stored["creator"], stored["minor_edit"]) == ("rechts-von-eins", "editor", False)


def test_a_new_top_page(cms: RunningCms) -> None:
    tops = below(cms, None)
    right = create(cms, "Oben rechts", Spot(None, tops[0], None))
    last = create(cms, "Oben zuletzt", Spot(None, None, None))
    assert below(cms, None) == [tops[0], right, *tops[1:], last]


def test_the_first_page_of_a_region_and_the_one_before_it(cms: RunningCms) -> None:
    client = session(cms, "editor")
    first = create_page(client, "leer", "de", "Die erste", NEW, "PUBLIC", Spot(None, None, None))
    second = create_page(client, "leer", "de", "Davor", NEW, "PUBLIC", Spot(None, None, first))
    assert [row["page"] for row in cms.act("tree", region="leer")] == [second, first]
    move_page(client, "leer", "de", second, Spot(None, first, None))
    assert [row["page"] for row in cms.act("tree", region="leer")] == [first, second]


def test_an_author_proposes_a_page(cms: RunningCms) -> None:
    above, _ = family(cms, "Vorgeschlagenes")
    with pytest.raises(NoRight):
        create(cms, "Veröffentlicht", Spot(above, None, None), user="author")
    number = create(cms, "Vorgeschlagen", Spot(above, None, None), user="author", status="REVIEW")
    assert versions(cms, number)[0]["status"] == "REVIEW"
    with pytest.raises(NoRight):
        create(cms, "Gelesen", Spot(above, None, None), user="observer", status="REVIEW")
    assert len(below(cms, above)) == 4


def test_a_refused_page_is_not_made(cms: RunningCms) -> None:
    before = len(cms.act("tree", region=REGION))
    with pytest.raises(FormRefused):
        create(cms, "Nirgends", Spot(None, 99_999, None))
    with pytest.raises(FormRefused, match="Title"):
        create(cms, " ", Spot(None, None, None))
    assert len(cms.act("tree", region=REGION)) == before


def test_no_draft_is_ever_made(cms: RunningCms) -> None:
    with pytest.raises(ValueError, match="DRAFT"):
        create(cms, "Entwurf", Spot(None, None, None), status="DRAFT")


def test_another_page_of_that_name_is_not_taken_for_ours(cms: RunningCms) -> None:
    above, _ = family(cms, "Gleichnamige")
    known = [row["page"] for row in cms.act("tree", region=REGION)]
    client = session(cms, "editor")
    new_page(cms, "Doppelt", parent=above, user="colleague")
    cms.act("create_page", region=REGION, language="en", title="Doppelt", content=NEW, parent=above, user="editor")
    new_page(cms, "Doppelt", user="editor")
    unknown = unknown_numbers(client, REGION, "de", known)
    assert len(unknown) == 3
    assert find_created(client, REGION, "de", "Doppelt", Spot(above, None, None), unknown) is None
    ours = create(cms, "Doppelt", Spot(above, None, None))
    # Renamed meanwhile, it is the same page.
    cms.act("save_text", page=ours, language="de", title="Umbenannt", content=NEW, user="colleague")
    unknown = unknown_numbers(client, REGION, "de", known)
    assert find_created(client, REGION, "de", "Doppelt", Spot(above, None, None), unknown) == ours


def move(cms: RunningCms, number: int, spot: Spot, user: str = "editor") -> None:
    move_page(session(cms, user), REGION, "de", number, spot)


def test_moves(cms: RunningCms) -> None:
    above, (one, two, three) = family(cms, "Umzug")
    move(cms, three, Spot(above, one, two))
    assert below(cms, above) == [one, three, two]
    move(cms, two, Spot(above, None, one))
    assert below(cms, above) == [two, one, three]
    move(cms, three, Spot(above, None, None))
    assert below(cms, above) == [three, two, one]
    move(cms, one, Spot(two, None, None), user="author")
    assert (below(cms, above), below(cms, two)) == ([three, two], [one])
    move(cms, one, Spot(None, above, None))
    tops = below(cms, None)
    assert tops[tops.index(above) + 1] == one


@pytest.mark.parametrize("spot", ["after", "before", "first"])
def test_a_page_that_stands_there_is_not_moved(cms: RunningCms, monkeypatch: pytest.MonkeyPatch, spot: str) -> None:
    above, (one, two, _) = family(cms, f"Schon dort {spot}")
    client = session(cms, "editor")
    monkeypatch.setattr(client, "post_form", lambda *_: pytest.fail("something was sent"))
    spots = {"after": Spot(above, one, None), "before": Spot(above, None, two), "first": Spot(above, None, None)}
    move(cms, two if spot == "after" else one, spots[spot])


def test_a_moved_page_keeps_everything_else(cms: RunningCms) -> None:
    above, (one, _, three) = family(cms, "Umzug mit allem")
    cms.act(
        "set_page",
        page=one,
        mirrored_page_id=cms.page("hessenvorlage/schule"),
        icon_id=cms.ids["media"]["symbol"]["id"],
        api_token=f"{one:08}-2222-4333-8444-555555555555",
    )
    before, old = settings(cms, one), versions(cms, one)
    move(cms, one, Spot(above, three, None))
    assert settings(cms, one) | {"index": 0} == before
    assert versions(cms, one) == old


def test_a_page_does_not_go_below_itself(cms: RunningCms) -> None:
    above, (one, _, _) = family(cms, "Im Kreis")
    with pytest.raises(CycleRefused):
        move(cms, above, Spot(one, None, None))
    assert row_of(cms, one)["parent"] == above


def test_the_parent_counts_where_the_neighbour_was_taken_elsewhere(cms: RunningCms) -> None:
    above, (one, two, _) = family(cms, "Nachbar fort")
    number = new_page(cms, "Zieht zu")
    cms.act("move", page=two, target=one, position="first-child")
    move(cms, number, Spot(above, two, None))
    assert row_of(cms, number)["parent"] == above


def test_an_archived_page_moves_too(cms: RunningCms) -> None:
    above, (one, two, three) = family(cms, "Archiviert umziehen")
    cms.act("archive", page=one)
    move(cms, one, Spot(above, two, None))
    assert below(cms, above) == [two, one, three]
    assert row_of(cms, one)["archived_explicitly"]


def test_who_may_not_move_is_told(cms: RunningCms) -> None:
    above, (one, two, three) = family(cms, "Fest")
    with pytest.raises(NoRight):
        move(cms, three, Spot(above, one, None), user="observer")
    with pytest.raises(PageGone):
        move(cms, 99_999, Spot(above, one, None))
    with pytest.raises(PageGone):
        move(cms, three, Spot(None, 99_999, None))
    assert below(cms, above) == [one, two, three]


def archive(cms: RunningCms, number: int, user: str = "editor") -> Archived:
    return archive_page(session(cms, user), REGION, "de", number)


def restore(cms: RunningCms, number: int) -> bool:
    return restore_page(session(cms, "editor"), REGION, "de", number)


def test_archiving_and_back(cms: RunningCms) -> None:
    above, (one, _, _) = family(cms, "Ins Archiv")
    assert archive(cms, above) == Archived()
    assert row_of(cms, one)["archived_implicitly"]
    # Twice does no harm.
    assert archive(cms, above) == Archived()
    assert archive(cms, one) == Archived()
    assert not restore(cms, one)
    assert restore(cms, above)
    assert restore(cms, above)
    assert not row_of(cms, one)["archived_implicitly"]


def test_live_content_lost_by_archiving_is_told(cms: RunningCms) -> None:
    above, (one, two, _) = family(cms, "Live ins Archiv")
    for number in (above, two):
        cms.act("set_page", page=number, mirrored_page_id=cms.page("hessenvorlage/schule"))
    assert archive(cms, above) == Archived((above, two))
    assert [row_of(cms, each)["mirrored_page"] for each in (above, one, two)] == [None, None, None]


def test_a_page_shown_elsewhere_is_not_archived(cms: RunningCms) -> None:
    _, (one, two, _) = family(cms, "Anderswo gezeigt")
    cms.act("set_page", page=two, mirrored_page_id=one)
    with pytest.raises(FormRefused, match="live content"):
        archive(cms, one)
    assert not row_of(cms, one)["archived_explicitly"]
    assert row_of(cms, two)["mirrored_page"] == one


def test_who_may_not_archive_is_told(cms: RunningCms) -> None:
    number = new_page(cms, "Bleibt")
    with pytest.raises(NoRight):
        archive(cms, number, user="author")
    with pytest.raises(PageGone):
        archive(cms, 99_999)
    assert not row_of(cms, number)["archived_explicitly"]
