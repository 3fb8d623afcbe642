"""Pairing the pages of a hub with those of its CMS: proposed, confirmed by a person, and then held by the hub."""

import pytest

from integreat_editor.content.canonical import same
from integreat_editor.services import cms_pairing, decide_conflict, edit_tree, send_records
from integreat_editor.services.cms_errors import PairingOpen, PairTaken
from integreat_editor.services.cms_pairing import Certainty, Reason
from integreat_editor.services.cms_push import CmsObstacle, CmsOutcome, CmsStep
from tests.services.cms_people import TUESDAY, Joined, half_alike, joined
from tests.services.conftest import Office
from tests.services.memory_cms import MemoryCms
from tests.services.people import AT, BULKY, SCHOOL, WASTE


@pytest.fixture
def cms() -> MemoryCms:
    return half_alike()


@pytest.fixture
def mira(office: Office, cms: MemoryCms) -> Joined:
    """Has read the CMS and decided nothing."""
    found = joined(office, cms, "mira")
    found.pull()
    return found


def test_proposals_say_how_sure_they_are_and_why(mira: Joined) -> None:
    view = cms_pairing.read_pairing(mira.copy)
    found = {each.hub.page: (each.cms.number, each.certainty, each.reason, each.differ) for each in view.proposals}
    assert found == {
        WASTE: (10, Certainty.CERTAIN, Reason.ADDRESS, ("en",)),
        SCHOOL: (11, Certainty.LIKELY, Reason.TEXT, ("de",)),
    }
    assert [each.page for each in view.hub_unpaired] == [BULKY]
    assert [each.title for each in view.cms_unpaired] == ["Schwimmbad"]
    assert (view.pairs, view.finished, view.open) == ((), False, 6)


def test_before_a_person_confirms_nothing_is_written_there(mira: Joined, cms: MemoryCms) -> None:
    report = mira.push()
    assert {each.line.obstacle for each in report.results} == {CmsObstacle.NOT_PAIRED}
    assert (cms.saved, len(cms.pages)) == ([], 3)


def test_certain_ones_are_confirmed_together_and_others_one_by_one(
    mira: Joined, office: Office, cms: MemoryCms
) -> None:
    cms_pairing.confirm_certain(mira.copy)
    cms_pairing.pair(mira.copy, SCHOOL, 11)
    with pytest.raises(PairTaken):
        cms_pairing.pair(mira.copy, BULKY, 11)
    send_records.send_records(mira.copy, mira.person.remote)
    jan = joined(office, cms, "jan")
    jan.pull()
    view = cms_pairing.read_pairing(jan.copy)
    assert {each.hub.page: each.cms.number for each in view.pairs if each.cms is not None} == {WASTE: 10, SCHOOL: 11}
    cms_pairing.unpair(mira.copy, SCHOOL)
    assert [each.hub.page for each in cms_pairing.read_pairing(mira.copy).pairs] == [WASTE]


def test_what_was_alike_when_it_was_paired_is_no_question_later(mira: Joined, office: Office, cms: MemoryCms) -> None:
    cms_pairing.confirm_certain(mira.copy)
    mira.write(TUESDAY)
    office.publish(mira.person)
    report = mira.push()
    sent = [each.outcome for each in report.results if (each.line.page, each.line.language) == (WASTE, "de")]
    assert sent == [CmsOutcome.DONE]
    assert same(cms.text(10).html, TUESDAY)


def test_finishing_needs_a_decision_on_every_page(mira: Joined) -> None:
    cms_pairing.confirm_certain(mira.copy)
    cms_pairing.pair(mira.copy, SCHOOL, 11)
    with pytest.raises(PairingOpen) as waiting:
        cms_pairing.finish(mira.copy)
    assert "2" in waiting.value.title("de")
    cms_pairing.make_new(mira.copy, [BULKY])
    cms_pairing.leave_out(mira.copy, numbers=[12])
    cms_pairing.finish(mira.copy)
    view = cms_pairing.read_pairing(mira.copy)
    assert ([each.page for each in view.new], [each.number for each in view.cms_left_out]) == ([BULKY], [12])
    assert (view.finished, view.open) == (True, 0)
    cms_pairing.take_back(mira.copy, 12)
    assert cms_pairing.read_pairing(mira.copy).open == 1


def test_texts_that_differ_from_the_start_are_shown_and_not_overwritten(mira: Joined, cms: MemoryCms) -> None:
    cms_pairing.pair(mira.copy, WASTE, 10)
    (differs,) = cms_pairing.differences(mira.copy, WASTE)
    assert (differs.language, differs.ours.html, differs.theirs.html) == (
        "en",
        "<p>Bins go out.</p>",
        "<p>Put your bins out at night.</p>",
    )
    report = mira.push()
    assert [each.line.obstacle for each in report.results if each.line.page == WASTE] == [CmsObstacle.UNDECIDED]
    assert cms.saved == []
    assert [each.undecided for each in cms_pairing.read_pairing(mira.copy).pairs] == [("en",)]


def test_choosing_the_hubs_side_pushes_it(mira: Joined, cms: MemoryCms) -> None:
    cms_pairing.pair(mira.copy, WASTE, 10)
    mira.pull()
    cms_pairing.choose_side(mira.copy, WASTE, "en", "hub", at=AT)
    assert decide_conflict.open_conflicts(mira.copy) == []
    mira.push()
    assert cms.text(10, "en").html == "<p>Bins go out.</p>"
    assert [each.undecided for each in cms_pairing.read_pairing(mira.copy).pairs] == [()]


def test_choosing_the_cms_side_makes_a_local_change(mira: Joined, cms: MemoryCms, office: Office) -> None:
    cms_pairing.pair(mira.copy, WASTE, 10)
    mira.pull()
    cms_pairing.choose_side(mira.copy, WASTE, "en", "cms", at=AT)
    assert decide_conflict.open_conflicts(mira.copy) == []
    assert mira.local(WASTE, "en").html == "<p>Put your bins out at night.</p>"
    office.publish(mira.person)
    report = mira.push()
    assert [each for each in report.results if each.line.page == WASTE] == []
    assert cms.text(10, "en").html == "<p>Put your bins out at night.</p>"


def test_a_page_of_the_cms_is_taken_in_as_a_new_one(mira: Joined, cms: MemoryCms, office: Office) -> None:
    cms_pairing.take_in(mira.copy, [12], at=AT)
    office.publish(mira.person)
    view = cms_pairing.read_pairing(mira.copy)
    (taken,) = [each for each in view.pairs if each.cms is not None and each.cms.number == 12]
    assert taken.hub.title == "Schwimmbad"
    report = mira.push()
    assert [each for each in report.results if each.line.page == taken.hub.page] == []
    edit_tree.archive_page(mira.copy, taken.hub.page)
    office.publish(mira.person)
    mira.push()
    assert cms.pages[12].archived


def test_a_page_that_is_left_out_keeps_its_children_out_too(mira: Joined, cms: MemoryCms) -> None:
    cms_pairing.leave_out(mira.copy, pages=[WASTE, SCHOOL])
    cms_pairing.make_new(mira.copy, [BULKY])
    report = mira.push()
    assert [(each.line.step, each.line.obstacle, each.outcome) for each in report.results] == [
        (CmsStep.NEW_PAGE, CmsObstacle.PARENT, CmsOutcome.BLOCKED)
    ]
    assert len(cms.pages) == 3
