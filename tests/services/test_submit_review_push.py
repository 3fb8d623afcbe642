"""Submitting, reviewing and pushing as use cases: renewal, approvals, the queue, refusals, what a push reports."""

from collections.abc import Callable
from typing import Any

import pytest

from integreat_editor.models.change_set import ChangeItem, ChangeSet, ChangeSetState, Verdict
from integreat_editor.models.region import Role
from integreat_editor.services import edit_page, edit_tree, push_changes, review_changes, submit_changes
from integreat_editor.services.errors import ChangeSetUnknown, NothingToSubmit, ReasonNeeded
from integreat_editor.services.push_changes import Obstacle
from integreat_editor.services.read_changes import local_changes
from integreat_editor.sync import engine
from integreat_editor.sync.errors import Forbidden, FourEyes, LoginFailed, ServerUnreachable, Stale, SyncError
from integreat_editor.sync.progress import Progress
from tests.services.conftest import Office
from tests.services.people import AT, BULKY, SCHOOL, WASTE, Person


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "PAUSES", (0.0, 0.0, 0.0))


@pytest.fixture
def anna(office: Office) -> Person:
    return office.person("anna")


@pytest.fixture
def dora(office: Office) -> Person:
    return office.person("dora", Role.EDITOR)


def retitle(person: Person, page: str, title: str) -> None:
    edit_page.save_text(person.copy, page, "de", at=AT, title=title)


def known(person: Person, change_set: str) -> ChangeSet:
    person.pull()
    return review_changes.find_change_set(person.copy, change_set)


def verdicts(person: Person, change_set: str) -> dict[str, Verdict]:
    return {item.page: item.verdict for item in known(person, change_set).items}


def failing(person: Person, monkeypatch: pytest.MonkeyPatch, method: str, error: SyncError) -> None:
    def fail(*_arguments: Any) -> Any:
        raise error

    monkeypatch.setattr(person.remote, method, fail)


def test_a_renewed_set_keeps_its_id_and_what_did_not_change_keeps_its_approval(anna: Person, dora: Person) -> None:
    retitle(anna, WASTE, "Abfall")
    retitle(anna, SCHOOL, "Schulen")
    change_set = anna.submit()
    dora.approve(change_set)
    anna.pull()
    retitle(anna, SCHOOL, "Unsere Schulen")
    assert anna.submit("Anders") == change_set
    assert verdicts(dora, change_set) == {WASTE: Verdict.APPROVED, SCHOOL: Verdict.PENDING}
    assert known(dora, change_set).title == "Anders"


def test_editing_on_leaves_what_was_submitted_and_its_approval_alone(anna: Person, dora: Person) -> None:
    retitle(anna, WASTE, "Abfall")
    change_set = anna.submit()
    retitle(anna, WASTE, "Abfall und mehr")
    dora.approve(change_set)
    assert [result.outcome for result in anna.push().results] == ["published"]
    dora.pull()
    text = edit_page.read_text(dora.copy, WASTE, "de")
    mine = edit_page.read_text(anna.copy, WASTE, "de")
    assert text is not None
    assert mine is not None
    assert (text.title, mine.title) == ("Abfall", "Abfall und mehr")
    assert len(local_changes(anna.copy)) == 1


def test_only_some_changes_can_be_submitted(anna: Person) -> None:
    retitle(anna, WASTE, "Abfall")
    retitle(anna, SCHOOL, "Schulen")
    key = ChangeItem(SCHOOL, "de").key
    result = submit_changes.submit(anna.copy, "Neu", "", author="anna", at=AT, remote=anna.remote, only=[key])
    assert [item.key for item in known(anna, result.id).items] == [key]
    assert len(local_changes(anna.copy)) == 2


def test_nothing_to_submit(anna: Person) -> None:
    with pytest.raises(NothingToSubmit):
        anna.submit()


def test_without_a_server_a_set_waits_and_is_sent_later(anna: Person, dora: Person) -> None:
    retitle(anna, WASTE, "Abfall")
    result = submit_changes.submit(anna.copy, "Neu", "", author="anna", at=AT, remote=None)
    assert not result.sent
    assert [line.obstacle for line in push_changes.dry_run(anna.copy)] == [Obstacle.NOT_SENT]
    assert [each.id for each in review_changes.change_sets(anna.copy)] == [result.id]
    assert [each.sent for each in submit_changes.send_queued(anna.copy, anna.remote)] == [True]
    assert submit_changes.send_queued(anna.copy, anna.remote) == []
    assert known(dora, result.id).author == "anna"


def test_a_waiting_set_is_renewed_under_its_id(anna: Person) -> None:
    retitle(anna, WASTE, "Abfall")
    first = submit_changes.submit(anna.copy, "Neu", "", author="anna", at=AT, remote=None)
    retitle(anna, SCHOOL, "Schulen")
    second = submit_changes.submit(anna.copy, "Neu", "", author="anna", at=AT, remote=None)
    assert (second.id, second.items) == (first.id, 2)


def test_a_lost_connection_leaves_the_set_waiting_and_the_journal_open(
    anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    retitle(anna, WASTE, "Abfall")
    with monkeypatch.context() as broken:
        failing(anna, broken, "submit", ServerUnreachable(server="x"))
        result = submit_changes.submit(anna.copy, "Neu", "", author="anna", at=AT, remote=anna.remote)
    assert (result.sent, type(result.error)) == (False, ServerUnreachable)
    retitle(anna, SCHOOL, "Schulen")
    assert anna.submit() == result.id
    with anna.copy.reading() as unit:
        assert unit.journal.open_entries() == []


def test_what_the_server_refuses_does_not_wait(anna: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    retitle(anna, WASTE, "Abfall")
    with monkeypatch.context() as broken:
        failing(anna, broken, "submit", Forbidden())
        with pytest.raises(Forbidden):
            anna.submit()
    assert submit_changes.send_queued(anna.copy, anna.remote) == []
    assert len(local_changes(anna.copy)) == 1
    with anna.copy.reading() as unit:
        assert unit.journal.open_entries() == []
    anna.submit()


def test_a_waiting_set_that_is_refused_later_stands_in_the_results(
    anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    retitle(anna, WASTE, "Abfall")
    submit_changes.submit(anna.copy, "Neu", "", author="anna", at=AT, remote=None)
    failing(anna, monkeypatch, "submit", Forbidden())
    (result,) = submit_changes.send_queued(anna.copy, anna.remote)
    assert (result.sent, type(result.error)) == (False, Forbidden)
    anna.pull()


def test_a_login_that_fails_leaves_the_set_waiting(anna: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    retitle(anna, WASTE, "Abfall")
    with monkeypatch.context() as broken:
        failing(anna, broken, "submit", LoginFailed())
        with pytest.raises(LoginFailed):
            anna.submit()
    assert [each.sent for each in submit_changes.send_queued(anna.copy, anna.remote)] == [True]


def test_nobody_approves_their_own(dora: Person) -> None:
    retitle(dora, WASTE, "Abfall")
    with pytest.raises(FourEyes):
        review_changes.approve(dora.copy, dora.remote, dora.submit())


def test_an_approval_is_bound_to_what_is_stored_here(anna: Person, dora: Person) -> None:
    retitle(anna, WASTE, "Abfall")
    change_set = anna.submit()
    dora.pull()
    retitle(anna, WASTE, "Etwas ganz anderes")
    anna.submit()
    with pytest.raises(Stale):
        review_changes.approve(dora.copy, dora.remote, change_set)
    assert verdicts(dora, change_set) == {WASTE: Verdict.PENDING}


def test_items_are_decided_one_by_one(anna: Person, dora: Person) -> None:
    retitle(anna, WASTE, "Abfall")
    retitle(anna, SCHOOL, "Schulen")
    change_set = anna.submit()
    dora.pull()
    waste, school = ChangeItem(WASTE, "de").key, ChangeItem(SCHOOL, "de").key
    review_changes.approve(dora.copy, dora.remote, change_set, [waste])
    review_changes.return_items(dora.copy, dora.remote, change_set, "Bitte Einzahl", [school])
    assert verdicts(anna, change_set) == {WASTE: Verdict.APPROVED, SCHOOL: Verdict.RETURNED}
    assert {item.reason for item in known(anna, change_set).items} == {"", "Bitte Einzahl"}
    lines = {line.unit: line.obstacle for line in push_changes.dry_run(anna.copy)}
    assert lines == {WASTE: None, SCHOOL: Obstacle.RETURNED}
    assert [(each.unit, each.outcome) for each in anna.push().results] == [(WASTE, "published")]


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_a_return_needs_a_reason(anna: Person, dora: Person, reason: str) -> None:
    retitle(anna, WASTE, "Abfall")
    change_set = anna.submit()
    dora.pull()
    with pytest.raises(ReasonNeeded):
        review_changes.return_items(dora.copy, dora.remote, change_set, reason)


def test_remarks_and_withdrawing(anna: Person, dora: Person) -> None:
    retitle(anna, WASTE, "Abfall")
    change_set = anna.submit()
    dora.pull()
    review_changes.comment(dora.copy, dora.remote, change_set, "Gilt das auch sonntags?")
    assert [each.text for each in known(anna, change_set).comments] == ["Gilt das auch sonntags?"]
    review_changes.withdraw(anna.copy, anna.remote, change_set)
    assert known(dora, change_set).state is ChangeSetState.WITHDRAWN
    assert len(local_changes(anna.copy)) == 1
    assert anna.submit() != change_set


def test_what_is_read_is_what_changes(anna: Person, dora: Person) -> None:
    retitle(anna, WASTE, "Abfall")
    edit_tree.move_page(anna.copy, BULKY, SCHOOL, 0)
    change_set = anna.submit()
    dora.pull()
    views = {view.item.key: view for view in review_changes.read_change_set(dora.copy, change_set)}
    text, moved = views[ChangeItem(WASTE, "de").key], views[f"{BULKY}/tree"]
    assert text.old is not None
    assert text.new is not None
    assert (text.old.title, text.new.title) == ("Müll", "Abfall")
    assert (moved.diff, moved.title, moved.parent_title) == (None, "Sperrmüll", "Schule")


@pytest.mark.parametrize(
    "ask",
    [
        lambda person: review_changes.approve(person.copy, person.remote, "f" * 32),
        lambda person: review_changes.read_change_set(person.copy, "f" * 32),
    ],
    ids=["approve", "read"],
)
def test_a_set_nobody_knows(dora: Person, ask: Callable[[Person], object]) -> None:
    with pytest.raises(ChangeSetUnknown):
        ask(dora)


def test_a_dry_run_sends_nothing(anna: Person, dora: Person) -> None:
    retitle(anna, WASTE, "Abfall")
    change_set = anna.submit()
    before = anna.remote.hub.clock
    (line,) = push_changes.dry_run(anna.copy)
    assert (line.title, line.obstacle) == ("Abfall", Obstacle.PENDING)
    dora.approve(change_set)
    anna.pull()
    after = anna.remote.hub.clock
    (line,) = push_changes.dry_run(anna.copy)
    assert (line.obstacle, anna.remote.hub.clock) == (None, after)
    assert before < after


def test_a_push_reports_each_unit_and_goes_on(anna: Person, dora: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    retitle(anna, WASTE, "Abfall")
    retitle(anna, SCHOOL, "Schulen")
    dora.approve(anna.submit())
    publish = anna.remote.publish

    def not_waste(change_set_id: str, request: Any, key: str) -> Any:
        if request.unit == WASTE:
            raise Forbidden
        return publish(change_set_id, request, key)

    monkeypatch.setattr(anna.remote, "publish", not_waste)
    report = anna.push()
    assert {(each.title, each.outcome) for each in report.results} == {("Abfall", "failed"), ("Schulen", "published")}
    assert not report.complete
    monkeypatch.undo()
    assert anna.push().complete
    assert push_changes.dry_run(anna.copy) == []


def test_a_cancelled_push_leaves_the_rest_approved(anna: Person, dora: Person) -> None:
    retitle(anna, WASTE, "Abfall")
    dora.approve(anna.submit())
    progress = Progress()
    anna.pull()
    progress.cancel()
    report = push_changes.push(anna.copy, anna.remote, progress)
    assert [each.outcome for each in report.results] == ["cancelled"]
    assert anna.push().complete


def test_an_overtaken_unit_goes_back_to_approval(office: Office, anna: Person, dora: Person) -> None:
    bodo = office.person("bodo")
    retitle(anna, SCHOOL, "Schulen")
    edit_page.save_text(bodo.copy, SCHOOL, "de", at=AT, html="<h2>Anmeldung</h2><p>Im April. Im Rathaus.</p>")
    ours, theirs = anna.submit(), bodo.submit()
    dora.approve(ours)
    with dora.copy.reading() as unit:
        assert unit.change_sets.get(theirs) is not None
    bodo_set = known(dora, theirs)
    assert bodo_set.state is ChangeSetState.SUBMITTED
    assert [each.outcome for each in anna.push().results] == ["published"]
    review_changes.approve(dora.copy, dora.remote, theirs)
    assert [each.outcome for each in bodo.push().results] == ["stale"]
    assert bodo.submit() == theirs
    assert verdicts(dora, theirs) == {SCHOOL: Verdict.PENDING}
    review_changes.approve(dora.copy, dora.remote, theirs)
    assert bodo.push().complete
    anna.pull()
    text = edit_page.read_text(anna.copy, SCHOOL, "de")
    assert text is not None
    assert (text.title, "April" in text.html) == ("Schulen", True)
