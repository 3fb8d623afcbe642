"""Deciding a clash of texts: mine, theirs, the suggestion, own words; the title on its own."""

import pytest

from integreat_editor.content.merge import Choice
from integreat_editor.content.merge_plan import Own
from integreat_editor.services import decide_conflict, edit_page
from integreat_editor.services.errors import ConflictGone, TitleTooLong
from integreat_editor.services.read_changes import local_changes
from tests.services.conftest import Office
from tests.services.people import AT, SCHOOL, Person

BASE = "<p>Die Schule beginnt im Sommer um acht Uhr am Morgen.</p><p>Im Rathaus.</p>"


@pytest.fixture
def bodo(office: Office) -> Person:
    """Has a clash with what Anna published: summer and winter, eight and nine."""
    anna = office.person("anna")
    edit_page.save_text(anna.copy, SCHOOL, "de", at=AT, html=BASE)
    office.publish(anna)
    clashing = office.person("bodo")
    edit_page.save_text(anna.copy, SCHOOL, "de", at=AT, html=BASE.replace("Sommer", "Winter"), title="Schule A")
    edit_page.save_text(clashing.copy, SCHOOL, "de", at=AT, html=BASE.replace("acht", "neun"), title="Schule B")
    office.publish(anna)
    assert clashing.pull().conflicts == 1
    return clashing


def decide(person: Person, choice: Choice, title: str | None = None) -> str:
    (conflict,) = decide_conflict.open_conflicts(person.copy)
    view = decide_conflict.read_text_conflict(person.copy, conflict.id)
    choices = {decision.id: choice for decision in view.merge.conflicts}
    decide_conflict.decide_text(
        person.copy, conflict.id, choices, author="bodo", at=AT, title=title, reason="Amt fragt"
    )
    text = edit_page.read_text(person.copy, SCHOOL, "de")
    assert text is not None
    return text.html


@pytest.mark.parametrize(
    ("choice", "sentence"),
    [
        ("ours", "Die Schule beginnt im Sommer um neun Uhr am Morgen."),
        ("theirs", "Die Schule beginnt im Winter um acht Uhr am Morgen."),
        ("suggestion", "Die Schule beginnt im Winter um neun Uhr am Morgen."),
        (Own("Die Schule beginnt früh."), "Die Schule beginnt früh."),
    ],
    ids=["mine", "theirs", "suggestion", "own words"],
)
def test_a_decision_is_the_local_text_now(office: Office, bodo: Person, choice: Choice, sentence: str) -> None:
    assert decide(bodo, choice) == f"<p>{sentence}</p><p>Im Rathaus.</p>"
    assert decide_conflict.open_conflicts(bodo.copy) == []
    assert bodo.pull().conflicts == 0
    office.publish(bodo)
    assert local_changes(bodo.copy) == []


def test_a_decision_is_remembered_with_its_reason(bodo: Person) -> None:
    decide(bodo, "ours")
    with bodo.copy.reading() as unit:
        (closed,) = unit.conflicts.closed()
    assert (closed.reason, closed.author, closed.decided) == ("Amt fragt", "bodo", AT)


def test_taking_everything_of_theirs_leaves_no_change(bodo: Person) -> None:
    decide(bodo, "theirs", title="Schule A")
    assert local_changes(bodo.copy) == []


def test_undecided_places_and_titles_stay_ours(bodo: Person) -> None:
    (conflict,) = decide_conflict.open_conflicts(bodo.copy)
    assert decide_conflict.read_text_conflict(bodo.copy, conflict.id).title_clashes
    decide_conflict.decide_text(bodo.copy, conflict.id, {}, author="bodo", at=AT)
    text = edit_page.read_text(bodo.copy, SCHOOL, "de")
    assert text is not None
    assert (text.title, "neun" in text.html) == ("Schule B", True)


def test_a_title_beyond_the_limit_decides_nothing(bodo: Person) -> None:
    (conflict,) = decide_conflict.open_conflicts(bodo.copy)
    with pytest.raises(TitleTooLong):
        decide_conflict.decide_text(bodo.copy, conflict.id, {}, author="bodo", at=AT, title="x" * 1025)
    assert decide_conflict.open_conflicts(bodo.copy) == [conflict]


def test_a_conflict_is_decided_once(bodo: Person) -> None:
    (conflict,) = decide_conflict.open_conflicts(bodo.copy)
    decide(bodo, "ours")
    with pytest.raises(ConflictGone):
        decide_conflict.decide_text(bodo.copy, conflict.id, {}, author="bodo", at=AT)
    with pytest.raises(ConflictGone):
        decide_conflict.read_text_conflict(bodo.copy, conflict.id)


def test_a_decision_about_what_has_changed_since_is_not_taken(bodo: Person) -> None:
    (conflict,) = decide_conflict.open_conflicts(bodo.copy)
    seen = decide_conflict.read_text_conflict(bodo.copy, conflict.id)
    edit_page.save_text(bodo.copy, SCHOOL, "de", at=AT, html=BASE.replace("acht", "zehn"))
    with pytest.raises(ConflictGone):
        decide_conflict.decide_text(bodo.copy, conflict.id, {}, author="bodo", at=AT, seen=seen)
    seen = decide_conflict.read_text_conflict(bodo.copy, conflict.id)
    decide_conflict.decide_text(bodo.copy, conflict.id, {}, author="bodo", at=AT, seen=seen)
