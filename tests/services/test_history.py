"""Versions of a text: every way of changing it leaves one, any can come back, and going back loses nothing."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from integreat_editor.models.text import Text
from integreat_editor.models.version import VersionKind
from integreat_editor.services import decide_conflict, edit_page, history
from integreat_editor.services.history import VersionGone, VersionView
from integreat_editor.store.working_copy import WorkingCopy
from tests.services.conftest import Office
from tests.services.people import SCHOOL, WASTE, Person


def at(minute: int) -> str:
    return f"2026-11-23T{10 + minute // 60:02}:{minute % 60:02}:00Z"


@pytest.fixture
def anna(office: Office) -> Person:
    return office.person("anna")


def write(copy: WorkingCopy, html: str, minute: int, page: str = SCHOOL, language: str = "de") -> None:
    edit_page.save_text(copy, page, language, at=at(minute), title="Schule", html=html)


def now(copy: WorkingCopy) -> str:
    text = edit_page.read_text(copy, SCHOOL, "de")
    assert text is not None
    return text.html


def read(copy: WorkingCopy, page: str = SCHOOL) -> list[str]:
    """What the versions say, oldest first."""
    known = history.versions(copy, page, "de")
    return [history.version_text(copy, page, "de", each.number).html for each in reversed(known)]


def kinds(copy: WorkingCopy, page: str = SCHOOL) -> list[VersionKind]:
    return [each.kind for each in reversed(history.versions(copy, page, "de"))]


def test_a_clone_has_no_versions(anna: Person) -> None:
    assert history.versions(anna.copy, SCHOOL, "de") == ()


def test_the_first_version_is_what_the_server_had(anna: Person) -> None:
    before = now(anna.copy)
    write(anna.copy, "<p>Neu</p>", 0)
    assert read(anna.copy) == [before, "<p>Neu</p>"]
    assert [each.published for each in history.versions(anna.copy, SCHOOL, "de")] == [False, True]


def test_reverting_is_a_version_of_its_own(anna: Person) -> None:
    before = now(anna.copy)
    write(anna.copy, "<p>Neu</p>", 0)
    edit_page.revert_text(anna.copy, SCHOOL, "de", at=at(1))
    assert read(anna.copy) == [before, "<p>Neu</p>", before]
    assert kinds(anna.copy) == ["before", "typed", "reverted"]


def test_a_reverted_translation_that_no_server_knew_can_come_back(anna: Person) -> None:
    edit_page.save_text(anna.copy, SCHOOL, "en", at=at(0), title="School", html="<p>New</p>")
    edit_page.revert_text(anna.copy, SCHOOL, "en", at=at(1))
    assert edit_page.read_text(anna.copy, SCHOOL, "en") is None
    history.bring_back(anna.copy, SCHOOL, "en", 1, at=at(2))
    assert edit_page.read_text(anna.copy, SCHOOL, "en") == Text("School", "<p>New</p>")


def test_what_a_colleague_published_is_a_version_under_their_name(office: Office, anna: Person) -> None:
    ben = office.person("ben")
    write(anna.copy, "<h2>Anmeldung</h2><p>Im April. Im Rathaus.</p>", 0)
    write(ben.copy, "<h2>Anmeldung</h2><p>Im März. Im Schulamt.</p>", 0)
    office.publish(ben)
    anna.pull()
    assert kinds(anna.copy) == ["before", "typed", "synced"]
    assert history.versions(anna.copy, SCHOOL, "de")[0].author == "ben"
    assert "Im April. Im Schulamt." in read(anna.copy)[-1]


def test_a_decided_conflict_is_a_version(office: Office, anna: Person) -> None:
    ben = office.person("ben")
    write(anna.copy, "<h2>Anmeldung</h2><p>Im April. Im Rathaus.</p>", 0)
    write(ben.copy, "<h2>Anmeldung</h2><p>Im Mai. Im Rathaus.</p>", 0)
    office.publish(ben)
    anna.pull()
    conflict = decide_conflict.open_conflicts(anna.copy)[0]
    view = decide_conflict.read_text_conflict(anna.copy, conflict.id)
    clash = next(each for each in view.merge.decisions if each.kind == "conflict")
    decide_conflict.decide_text(anna.copy, conflict.id, {clash.id: "theirs"}, author="anna", at=at(5))
    assert kinds(anna.copy) == ["before", "typed", "decided"]
    assert "Im Mai" in read(anna.copy)[-1]


def test_bringing_back_is_a_version_and_can_be_undone_the_same_way(anna: Person) -> None:
    for minute, words in enumerate(("eins", "zwei", "drei")):
        write(anna.copy, words, minute)
    history.bring_back(anna.copy, SCHOOL, "de", 2, at=at(3))
    assert now(anna.copy) == "eins"
    history.bring_back(anna.copy, SCHOOL, "de", 4, at=at(4))
    assert read(anna.copy)[1:] == ["eins", "zwei", "drei", "eins", "drei"]
    assert kinds(anna.copy)[-2:] == ["brought_back", "brought_back"]


def test_bringing_back_the_text_of_now_changes_nothing(anna: Person) -> None:
    write(anna.copy, "eins", 0)
    assert not history.bring_back(anna.copy, SCHOOL, "de", 2, at=at(1))
    assert len(read(anna.copy)) == 2


def test_a_version_that_is_gone_is_said(anna: Person) -> None:
    with pytest.raises(VersionGone):
        history.version_text(anna.copy, SCHOOL, "de", 7)
    with pytest.raises(VersionGone):
        history.bring_back(anna.copy, SCHOOL, "de", 7, at=at(0))


def test_the_text_of_now_can_be_named_though_nobody_changed_it(anna: Person) -> None:
    history.name_version(anna.copy, SCHOOL, "de", None, "  Stand der\nRatssitzung ", at=at(0))
    named = history.versions(anna.copy, SCHOOL, "de")[0]
    assert (named.name, named.stands_out) == ("Stand der Ratssitzung", True)
    write(anna.copy, "Neu", 0)
    assert [each.name for each in history.versions(anna.copy, SCHOOL, "de")] == ["", "Stand der Ratssitzung"]


def test_a_name_can_be_given_to_an_older_version_and_taken_away(anna: Person) -> None:
    write(anna.copy, "eins", 0)
    write(anna.copy, "zwei", 1)
    history.name_version(anna.copy, SCHOOL, "de", 2, "Entwurf", at=at(2))
    history.name_version(anna.copy, SCHOOL, "de", 2, "", at=at(2))
    assert all(each.name == "" for each in history.versions(anna.copy, SCHOOL, "de"))


def test_only_what_was_typed_is_folded_away() -> None:
    typed = VersionView(1, at(0), "typed", "", "anna", "0")
    assert not typed.stands_out
    assert VersionView(1, at(0), "typed", "Name", "anna", "0").stands_out
    assert VersionView(1, at(0), "typed", "", "anna", "0", published=True).stands_out
    assert VersionView(1, at(0), "synced", "", "omar", "0").stands_out


def test_the_server_tells_of_versions_from_before_the_clone(office: Office, anna: Person) -> None:
    write(anna.copy, "<p>Neu</p>", 0)
    office.publish(anna)
    told = history.published_versions(anna.remote, SCHOOL, "de")
    assert next(text.html for _, text in told) == "<p>Neu</p>"
    assert all(view.kind == "published" and view.published for view, _ in told)


# -- going back and forth


def test_going_back_and_forth_without_making_versions(anna: Person) -> None:
    before = now(anna.copy)
    write(anna.copy, "eins", 0)
    write(anna.copy, "zwei", 1)
    found = history.step(anna.copy, SCHOOL, "de", None, -1, at=at(2))
    assert found is not None
    assert (found.number, found.text.html, now(anna.copy)) == (2, "eins", "eins")
    assert history.step(anna.copy, SCHOOL, "de", 2, -1, at=at(2)) is not None
    assert now(anna.copy) == before
    assert history.step(anna.copy, SCHOOL, "de", 1, -1, at=at(2)) is None
    for number in (1, 2):
        history.step(anna.copy, SCHOOL, "de", number, 1, at=at(3))
    assert now(anna.copy) == "zwei"
    assert history.step(anna.copy, SCHOOL, "de", 3, 1, at=at(3)) is None
    assert read(anna.copy) == [before, "eins", "zwei"]


def test_a_text_that_came_up_twice_is_walked_through_by_its_number(anna: Person) -> None:
    before = now(anna.copy)
    write(anna.copy, "eins", 0)
    write(anna.copy, before, 1)
    history.step(anna.copy, SCHOOL, "de", 3, -1, at=at(2))
    assert now(anna.copy) == "eins"
    history.step(anna.copy, SCHOOL, "de", 2, -1, at=at(2))
    assert history.step(anna.copy, SCHOOL, "de", 1, -1, at=at(2)) is None


def test_a_text_nobody_changed_has_nothing_to_go_back_to(anna: Person) -> None:
    assert history.step(anna.copy, SCHOOL, "de", None, -1, at=at(0)) is None
    assert history.step(anna.copy, WASTE, "ar", None, -1, at=at(0)) is None


moves = st.lists(
    st.one_of(
        st.tuples(st.just("write"), st.integers(0, 4)),
        st.tuples(st.just("step"), st.sampled_from((-1, 1))),
        st.tuples(st.just("bring"), st.integers(0, 20)),
        st.tuples(st.just("reopen"), st.just(0)),
    ),
    max_size=25,
)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(moves=moves)
def test_whatever_one_does_every_text_that_ever_stood_for_ten_seconds_is_in_the_history(
    office: Office, moves: list[tuple[str, int]]
) -> None:
    person = office.person("anna" + str(len(office.people)))
    copy, seen = person.copy, {now(person.copy)}
    for minute, (what, value) in enumerate(moves):
        known = history.versions(copy, SCHOOL, "de")
        if what == "write":
            write(copy, f"<p>Stand {value}</p>", minute)
        elif what == "step":
            history.step(copy, SCHOOL, "de", None, -1 if value < 0 else 1, at=at(minute))
        elif what == "bring" and known:
            history.bring_back(copy, SCHOOL, "de", known[value % len(known)].number, at=at(minute))
        elif what == "reopen":
            copy.close()
            copy = person.copy = WorkingCopy.open(copy.path)
        seen.add(now(copy))
    assert not history.versions(copy, SCHOOL, "de") or seen <= set(read(copy))


def test_the_text_of_now_is_marked_also_after_going_back(anna: Person) -> None:
    write(anna.copy, "eins", 0)
    write(anna.copy, "zwei", 1)
    assert [each.is_now for each in history.versions(anna.copy, SCHOOL, "de")] == [True, False, False]
    history.step(anna.copy, SCHOOL, "de", None, -1, at=at(2))
    assert [each.is_now for each in history.versions(anna.copy, SCHOOL, "de")] == [False, True, False]
