"""A CMS beside the hub: what is public goes there, what was edited there comes in, and nothing is overwritten."""

from typing import Literal

import pytest

from integreat_editor.content.canonical import same
from integreat_editor.models.region import Role
from integreat_editor.models.revision import Status
from integreat_editor.models.text import Text
from integreat_editor.services import cms_pairing, decide_conflict, edit_page, edit_tree, read_changes, send_records
from integreat_editor.services.cms_beside_hub import cms_info, connect_cms
from integreat_editor.services.cms_errors import LeaseHeld, NoCms, TwinThere
from integreat_editor.services.cms_lease import Lease, push_lease
from integreat_editor.services.cms_push import CmsLine, CmsObstacle, CmsOutcome, CmsStep, preview_push
from integreat_editor.services.pull_notes import NoteKind
from integreat_editor.sync.errors import ServerUnreachable
from tests.services.cms_people import BINS, MONTHLY, REGISTER, TUESDAY, Joined, joined, new_page
from tests.services.conftest import Office
from tests.services.memory_cms import SLUG, URL, LeasingRemote, MemoryCms, cut_cable
from tests.services.people import AT, BULKY, SCHOOL, WASTE


@pytest.fixture
def cms() -> MemoryCms:
    """The three pages of the hub's region, made by hand: one with an English text, one with a wrapper around it."""
    there = MemoryCms()
    waste = there.page("Müll", BINS, en=Text("Waste", "<p>Bins go out.</p>"))
    there.page("Sperrmüll", "<p>Bitte anmelden. Das kostet nichts.</p>", parent=waste)
    there.page("Schule", REGISTER)
    return there


@pytest.fixture
def mira(office: Office, cms: MemoryCms) -> Joined:
    """Has paired all pages, and the first comparison is done."""
    found = joined(office, cms, "mira")
    found.pull()
    cms_pairing.confirm_certain(found.copy)
    cms_pairing.finish(found.copy)
    found.pull()
    send_records.send_records(found.copy, found.person.remote)
    return found


@pytest.fixture
def jan(office: Office, cms: MemoryCms, mira: Joined) -> Joined:
    """Joins after that."""
    del mira
    return joined(office, cms, "jan")


def test_without_a_cms_there_is_nothing_to_preview(office: Office) -> None:
    anna = office.person("anna")
    with pytest.raises(NoCms):
        preview_push(anna.copy)
    with pytest.raises(NoCms):
        connect_cms(anna.copy, "", "", "anna")


def test_a_colleague_finds_the_cms_without_its_address(mira: Joined, office: Office) -> None:
    del mira
    anna = office.person("anna")
    connect_cms(anna.copy, "", "", "anna.cms")
    with anna.copy.reading() as unit:
        info = cms_info(unit)
    assert info is not None
    assert (info.kind, info.url, info.region, info.user, info.main) == ("cms", URL, SLUG, "anna.cms", False)


def test_equal_sides_are_agreed_on_and_leave_nothing_to_push(mira: Joined, cms: MemoryCms) -> None:
    assert mira.steps() == []
    assert read_changes.local_changes(mira.copy) == []
    report = mira.push()
    assert report.complete
    assert cms.saved == []


def test_a_published_change_is_pushed_once_by_any_colleague(
    mira: Joined, jan: Joined, cms: MemoryCms, office: Office
) -> None:
    mira.write(TUESDAY)
    office.publish(mira.person)
    jan.person.pull()
    report = jan.push()
    assert [(each.line.page, each.outcome) for each in report.results] == [(WASTE, CmsOutcome.DONE)]
    assert cms.text(10).html == f"<div>{TUESDAY}</div>"
    mira.person.pull()
    assert mira.push().results == ()
    assert cms.saved == [(10, "de")]


def test_what_is_not_published_on_the_hub_never_goes_there(mira: Joined, cms: MemoryCms) -> None:
    mira.write(TUESDAY)
    mira.person.submit()
    assert mira.push().results == ()
    assert cms.saved == []


def test_an_edit_in_the_cms_comes_in_and_goes_the_usual_way(
    mira: Joined, jan: Joined, cms: MemoryCms, office: Office
) -> None:
    cms.edit(10, MONTHLY)
    pulled = jan.pull()
    assert [(each.kind, each.page, each.language) for each in pulled.notes] == [(NoteKind.TAKEN, WASTE, "de")]
    assert jan.local().html == MONTHLY, "without the CMS's wrapper"
    assert [each.page for each in read_changes.local_changes(jan.copy)] == [WASTE]
    office.publish(jan.person)
    report = mira.push()
    assert report.complete
    assert same(cms.text(10).html, MONTHLY)
    assert mira.steps() == []


def test_edits_on_both_sides_are_merged_and_nothing_is_lost(
    mira: Joined, jan: Joined, cms: MemoryCms, office: Office
) -> None:
    mira.write(TUESDAY)
    office.publish(mira.person)
    cms.edit(10, MONTHLY)
    report = mira.push()
    assert [(each.line.obstacle, each.outcome) for each in report.results] == [
        (CmsObstacle.CHANGED_THERE, CmsOutcome.BLOCKED)
    ]
    assert same(cms.text(10).html, MONTHLY), "never overwritten"
    assert mira.local().html == MONTHLY.replace("montags", "dienstags")
    office.publish(mira.person)
    jan.person.pull()
    assert jan.push().complete
    assert same(cms.text(10).html, MONTHLY.replace("montags", "dienstags"))


def test_a_clash_is_decided_and_the_decision_for_ours_is_pushed(mira: Joined, cms: MemoryCms, office: Office) -> None:
    mira.write(TUESDAY)
    office.publish(mira.person)
    cms.edit(10, BINS.replace("montags", "freitags"))
    pulled = mira.pull()
    assert pulled.conflicts == 1
    (conflict,) = decide_conflict.open_conflicts(mira.copy)
    view = decide_conflict.read_text_conflict(mira.copy, conflict.id)
    decide_conflict.decide_text(mira.copy, conflict.id, {}, author="mira", at=AT, seen=view)
    assert mira.local().html == TUESDAY
    report = mira.push()
    assert [each.outcome for each in report.results] == [CmsOutcome.DONE]
    assert same(cms.text(10).html, TUESDAY)
    assert decide_conflict.open_conflicts(mira.copy) == []


def test_an_older_text_brought_back_in_the_cms_is_not_taken_for_known(
    mira: Joined, cms: MemoryCms, office: Office
) -> None:
    before = cms.text(10)
    cms.edit(10, MONTHLY)
    mira.pull()
    office.publish(mira.person)
    mira.push()
    mira.write(MONTHLY.replace("montags", "dienstags"))
    office.publish(mira.person)
    mira.push()
    cms.edit(10, MONTHLY)
    mira.write(mira.local().html.replace("Straße", "Ecke"))
    office.publish(mira.person)
    report = mira.push()
    assert [each.line.obstacle for each in report.results] == [CmsObstacle.CHANGED_THERE]
    assert same(cms.text(10).html, MONTHLY)
    assert before != cms.text(10)


def test_reverting_a_merge_does_not_count_as_taking_it_in(mira: Joined, cms: MemoryCms) -> None:
    cms.edit(10, MONTHLY)
    mira.pull()
    edit_page.revert_text(mira.copy, WASTE, "de", at=AT)
    pulled = mira.pull()
    assert [each.kind for each in pulled.notes] == [NoteKind.TAKEN]
    assert mira.local().html == MONTHLY


def test_what_somebody_is_typing_there_is_neither_taken_nor_overwritten(
    mira: Joined, cms: MemoryCms, office: Office
) -> None:
    cms.edit(10, MONTHLY, status=Status.AUTO_SAVE)
    mira.write(TUESDAY)
    office.publish(mira.person)
    report = mira.push()
    assert [each.line.obstacle for each in report.results] == [CmsObstacle.CHANGED_THERE]
    assert report.pulled.notes == ()
    assert mira.local().html == TUESDAY


def test_what_was_saved_in_the_same_moment_is_merged_and_approved(
    mira: Joined, jan: Joined, cms: MemoryCms, office: Office
) -> None:
    mira.write(TUESDAY)
    office.publish(mira.person)
    cms.in_between = [MONTHLY]
    report = mira.push()
    assert [(each.outcome, each.foreign) for each in report.results] == [(CmsOutcome.DONE, ("Kollegin",))]
    assert report.changes.texts == {(WASTE, "de")}
    both = MONTHLY.replace("montags", "dienstags")
    assert mira.local().html == both
    assert mira.pull().notes == () and mira.local().html == both
    office.publish(mira.person)
    jan.person.pull()
    assert jan.push().complete
    assert same(cms.text(10).html, both)
    assert jan.steps() == []


@pytest.mark.parametrize("choice", [decide_conflict.OURS, decide_conflict.THEIRS])
def test_a_clash_with_what_was_saved_in_the_same_moment_waits_for_a_person(
    mira: Joined, cms: MemoryCms, office: Office, choice: Literal["ours", "theirs"]
) -> None:
    mira.write(TUESDAY)
    office.publish(mira.person)
    cms.in_between = [BINS.replace("montags", "freitags")]
    mira.push()
    (conflict,) = decide_conflict.open_conflicts(mira.copy)
    cms.edit(10, TUESDAY.replace("jährlich", "monatlich"))
    assert [each.kind for each in mira.pull().notes] == [NoteKind.TAKEN], "no reading settles it"
    assert decide_conflict.open_conflicts(mira.copy) == [conflict]
    view = decide_conflict.read_text_conflict(mira.copy, conflict.id)
    choices = {each.id: choice for each in view.merge.conflicts}
    decide_conflict.decide_text(mira.copy, conflict.id, choices, author="mira", at=AT, seen=view)
    day = {"ours": "dienstags", "theirs": "freitags"}[choice]
    assert mira.local().html == MONTHLY.replace("montags", day)
    office.publish(mira.person)
    assert mira.push().complete
    assert same(cms.text(10).html, MONTHLY.replace("montags", day))
    assert mira.pull().notes == () and not decide_conflict.open_conflicts(mira.copy)


def test_what_the_cms_makes_of_our_text_is_no_edit_of_anybody(mira: Joined, cms: MemoryCms, office: Office) -> None:
    mira.write("<h1>Tonne</h1><p>Montags.</p>")
    office.publish(mira.person)
    cms.edit(10, "<h2>Tonne</h2><p>Montags.</p>")
    assert mira.push().results == ()
    assert mira.steps() == []
    assert read_changes.local_changes(mira.copy) == []


def test_an_account_that_may_only_propose_pushes_proposals_that_an_editor_publishes(
    mira: Joined, office: Office, cms: MemoryCms
) -> None:
    author = joined(office, cms, "ute", Role.AUTHOR)
    mira.write(TUESDAY)
    office.publish(mira.person)
    report = author.push()
    assert (report.status, [each.outcome for each in report.results]) == ("REVIEW", [CmsOutcome.PROPOSED])
    assert cms.status(10) == "REVIEW"
    assert author.push().results == ()
    report = mira.push()
    assert [each.line.step for each in report.results] == [CmsStep.TEXT]
    assert cms.status(10) == "PUBLIC"


def test_an_account_that_may_only_read_is_told_before(mira: Joined, office: Office, cms: MemoryCms) -> None:
    reader = joined(office, cms, "otto", Role.OBSERVER)
    mira.write(TUESDAY)
    office.publish(mira.person)
    report = reader.push()
    assert [each.line.obstacle for each in report.results] == [CmsObstacle.NO_RIGHT]
    assert cms.saved == []


def test_a_new_page_a_move_and_an_archived_page_follow_the_hub(
    mira: Joined, jan: Joined, cms: MemoryCms, office: Office
) -> None:
    new_page(mira, SCHOOL)
    edit_tree.move_page(mira.copy, BULKY, None, 0)
    edit_tree.archive_page(mira.copy, WASTE)
    office.publish(mira.person)
    jan.person.pull()
    report = jan.push()
    assert {(each.line.step, each.outcome) for each in report.results} == {
        (CmsStep.MOVE, CmsOutcome.DONE),
        (CmsStep.ARCHIVE, CmsOutcome.DONE),
        (CmsStep.NEW_PAGE, CmsOutcome.DONE),
    }
    assert (cms.pages[11].parent, cms.pages[10].archived, cms.pages[13].parent) == (None, True, 12)
    assert cms.order.index(11) < cms.order.index(10)
    assert mira.push().results == ()


def test_a_move_in_the_cms_becomes_a_local_one(mira: Joined, cms: MemoryCms, office: Office) -> None:
    cms.pages[11].parent = 12
    cms.pages[12].archived = True
    pulled = mira.pull()
    assert {(each.kind, each.page) for each in pulled.notes} == {
        (NoteKind.PAGE_MOVED, BULKY),
        (NoteKind.PAGE_MOVED, SCHOOL),
    }
    with mira.copy.reading() as unit:
        bulky, school = unit.pages.get(BULKY), unit.pages.get(SCHOOL)
    assert bulky is not None and bulky.placement.parent == SCHOOL
    assert school is not None and school.placement.archived
    office.publish(mira.person)
    assert mira.push().results == ()
    assert cms.pages[11].parent == 12


def test_a_page_made_before_the_cable_was_cut_is_not_made_twice(
    mira: Joined, jan: Joined, cms: MemoryCms, office: Office
) -> None:
    new_page(mira)
    office.publish(mira.person)
    cms.fails = cut_cable("after create")
    report = mira.push()
    assert isinstance(report.results[0].error, ServerUnreachable)
    jan.person.pull()
    assert [each.outcome for each in jan.push().results] == [CmsOutcome.ALREADY]
    assert mira.push().results == ()
    assert len(cms.pages) == 4


def test_a_twin_with_other_words_is_shown_instead_of_doubled(mira: Joined, cms: MemoryCms, office: Office) -> None:
    new_page(mira)
    office.publish(mira.person)
    cms.page("Ferien", "<p>Wann sind Ferien?</p>")
    report = mira.push()
    assert isinstance(report.results[0].error, TwinThere)
    assert len(cms.pages) == 4


def test_a_text_saved_before_the_cable_was_cut_is_recognised(mira: Joined, cms: MemoryCms, office: Office) -> None:
    mira.write(TUESDAY)
    office.publish(mira.person)
    cms.fails = cut_cable("after save")
    assert [each.outcome for each in mira.push().results] == [CmsOutcome.FAILED]
    assert mira.push().complete
    assert mira.steps() == []
    assert cms.saved == [(10, "de")]
    assert read_changes.local_changes(mira.copy) == []


def test_two_colleagues_do_not_push_at_once(mira: Joined, jan: Joined, cms: MemoryCms, office: Office) -> None:
    mira.write(TUESDAY)
    office.publish(mira.person)
    with push_lease(jan.copy, jan.person.remote):
        with pytest.raises(LeaseHeld) as held:
            mira.push()
        assert "jan" in held.value.title("de")
        assert cms.saved == []
    assert mira.push().complete
    assert cms.saved == [(10, "de")]


def test_a_lease_that_nobody_gave_back_ends(mira: Joined, jan: Joined) -> None:
    Lease(jan.copy, jan.person.remote).take()
    assert isinstance(mira.person.remote, LeasingRemote)
    mira.person.remote.now = "2026-11-22T10:06:00Z"
    assert mira.push().complete


def test_lines_of_a_push_name_page_and_step(mira: Joined, cms: MemoryCms, office: Office) -> None:
    del cms
    mira.write(TUESDAY)
    office.publish(mira.person)
    sent = mira.local().hash
    assert preview_push(mira.copy) == [CmsLine(WASTE, "de", "Müll", CmsStep.TEXT, text=sent)]
