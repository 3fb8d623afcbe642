"""Proposals: ours that wait in the CMS for somebody there, and those that others have made there."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import pytest

from integreat_editor.models.change_set import ChangeSet, ChangeSetState, Verdict
from integreat_editor.services import cms_rights, edit_tree, push_changes, review_changes
from integreat_editor.services.store_review import left_out, store_review
from integreat_editor.sync.cms.errors import NoRight
from integreat_editor.sync.cms.push_errors import RightMissing
from integreat_editor.sync.progress import Progress
from tests.cms import pushing
from tests.cms.officer import AT, Officer
from tests.cms.server.running import RunningCms

REGION = "leer"
OLD = "<p>Melden Sie sich im Rathaus.</p>"
new_page = partial(pushing.new_page, region=REGION, content=OLD)
NEW = "<p>Melden Sie sich im Bürgerbüro.</p>"


@pytest.fixture(scope="module")
def editor(cms: RunningCms, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Officer]:
    officer = Officer(cms, "editor", tmp_path_factory.mktemp("editor") / "leer.region", REGION)
    yield officer
    officer.copy.close()


@pytest.fixture(scope="module")
def author(cms: RunningCms, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Officer]:
    officer = Officer(cms, "author", tmp_path_factory.mktemp("author") / "leer.region", REGION)
    yield officer
    officer.copy.close()


def newest(cms: RunningCms, number: int) -> tuple[str, str]:
    found = cms.act("versions", page=number, language="de")[0]
    return found["status"], found["content"]


def proposal(officer: Officer, page: str) -> ChangeSet:
    sets = review_changes.change_sets(officer.copy)
    return next(each for each in sets if each.items[0].page == page)


def test_an_author_may_not_approve_but_stores_a_proposal_that_an_editor_publishes(
    cms: RunningCms, author: Officer, editor: Officer
) -> None:
    number = new_page(cms, "Vorschlag")
    author.pull()
    author.write(author.page(number), NEW)
    new = edit_tree.add_page(author.copy, None, 0, "Neuer Vorschlag", at=AT)
    change_set = author.submit()
    assert not left_out(author.copy, change_set)
    with pytest.raises(NoRight):
        author.approve(change_set)
    with author.online() as remote:
        done = store_review(author.copy, remote, change_set, Progress())
    assert {each.outcome for each in done} == {"proposed"}, done
    assert newest(cms, number) == ("REVIEW", NEW)
    assert newest(cms, author.number(new))[0] == "REVIEW"
    author.pull()
    assert author.change_set(change_set).state is ChangeSetState.SUBMITTED
    assert author.changed() == 0
    assert [each.id for each in review_changes.change_sets(author.copy)] == [change_set], "our own is no foreign one"

    editor.pull()
    waiting = proposal(editor, editor.page(number))
    view = review_changes.read_change_set(editor.copy, waiting.id)[0]
    assert view.old is not None and (view.old.html, view.new.html if view.new else "") == (OLD, NEW)
    for each in (waiting, proposal(editor, editor.page(author.number(new)))):
        editor.approve(each.id)
    assert {each.outcome for each in editor.push().results} == {"published"}
    assert newest(cms, number) == ("PUBLIC", NEW)
    author.pull()
    assert author.change_set(change_set).state is ChangeSetState.PUBLISHED
    assert proposal(editor, editor.page(number)).state is ChangeSetState.PUBLISHED


def test_a_proposal_that_is_returned_is_rejected_there_and_comes_back_to_its_author(
    cms: RunningCms, author: Officer, editor: Officer
) -> None:
    number = new_page(cms, "Abgelehnt")
    author.pull()
    author.write(author.page(number), NEW)
    change_set = author.submit()
    with author.online() as remote:
        store_review(author.copy, remote, change_set, Progress())
    editor.pull()
    waiting = proposal(editor, editor.page(number))
    with editor.online() as remote:
        review_changes.return_items(editor.copy, remote, waiting.id, "Bitte die Öffnungszeiten nennen.")
    assert newest(cms, number) == ("PUBLIC", OLD)
    editor.pull()
    assert editor.text(editor.page(number)).html == OLD
    closed = proposal(editor, editor.page(number))
    assert not closed.is_open and closed.items[0].reason == "Bitte die Öffnungszeiten nennen."
    author.pull()
    assert author.change_set(change_set).items[0].verdict is Verdict.RETURNED
    assert author.text(author.page(number)).html == NEW, "what the author wrote is kept"
    assert author.changed() == 1


def test_an_approved_set_becomes_a_proposal_where_the_account_may_not_publish(cms: RunningCms, author: Officer) -> None:
    """Approved by file: the approval does not go around the account's rights, and that is told before."""
    number = new_page(cms, "Freigegeben")
    author.pull()
    author.write(author.page(number), NEW)
    change_set = author.submit()
    known, page = author.change_set(change_set), author.page(number)
    items = tuple(replace(each, verdict=Verdict.APPROVED) if each.page == page else each for each in known.items)
    with author.copy.unit() as unit:
        unit.change_sets.put(ChangeSet(known.id, known.title, "", "author", AT, items))
    lines = [each for each in push_changes.dry_run(author.copy) if each.obstacle is None]
    with author.online() as remote:
        told = cms_rights.unit_rights(author.copy, remote, lines)
    assert {each.status for each in told.values()} == {"REVIEW"}
    assert all(each.why is not None and "vorschlagen" in each.why["de"].title for each in told.values())
    report = author.push()
    assert {each.outcome for each in report.results} == {"proposed"} and report.complete
    assert newest(cms, number) == ("REVIEW", NEW)
    assert author.push().results == ()
    cms.browser("colleague").save_form(REGION, "de", number, status="PUBLIC")
    author.pull()
    verdicts = {item.page: item.verdict for item in author.change_set(change_set).items}
    assert verdicts[author.page(number)] is Verdict.PUBLISHED


def test_an_observer_pushes_nothing_and_is_told_why(cms: RunningCms, tmp_path_factory: pytest.TempPathFactory) -> None:
    number = new_page(cms, "Nur lesen")
    observer = Officer(cms, "observer", tmp_path_factory.mktemp("observer") / "leer.region", REGION)
    observer.write(observer.page(number), NEW)
    change_set = observer.submit()
    with observer.online() as remote:
        lines = push_changes.dry_run(observer.copy)
        told = cms_rights.unit_rights(observer.copy, remote, lines)
        done = store_review(observer.copy, remote, change_set, Progress())
    observer.copy.close()
    assert [each.status for each in told.values()] == [None]
    assert [each.outcome for each in done] == ["failed"]
    assert done[0].error is not None and "nur lesen" in done[0].error.advice()
    assert newest(cms, number) == ("PUBLIC", OLD)


def test_an_author_decides_on_nothing_not_even_on_a_move_that_the_cms_would_take(
    cms: RunningCms, author: Officer
) -> None:
    one, two = new_page(cms, "Nicht entschieden"), new_page(cms, "Nicht verschoben")
    author.pull()
    author.write(author.page(one), NEW)
    edit_tree.move_page(author.copy, author.page(two), author.page(one), 0)
    change_set = author.submit()
    mine = {author.page(one), author.page(two)}
    items = [item for item in author.change_set(change_set).items if item.page in mine]
    assert len(items) == 2
    with author.online() as remote:
        assert cms_rights.may_publish(author.copy, remote, items) == frozenset()
        for item in items:
            with pytest.raises(RightMissing):
                review_changes.approve(author.copy, remote, change_set, (item.key,))
        review_changes.withdraw(author.copy, remote, change_set)


def test_an_account_that_may_publish_one_page_approves_and_pushes_just_that(
    cms: RunningCms, tmp_path_factory: pytest.TempPathFactory
) -> None:
    theirs, other = cms.page("musterstadt/moebel"), cms.page("musterstadt/arbeit")
    officer = Officer(cms, "page_editor", tmp_path_factory.mktemp("page") / "muster.region", languages=("de",))
    for number in (theirs, other):
        officer.write(officer.page(number), NEW)
    edit_tree.move_page(officer.copy, officer.page(other), None, 0)
    change_set = officer.submit()
    items = officer.change_set(change_set).items
    with officer.online() as remote:
        allowed = cms_rights.may_publish(officer.copy, remote, items)
        assert [item.page for item in items if item.key in allowed] == [officer.page(theirs)]
        with pytest.raises(RightMissing):
            review_changes.approve(officer.copy, remote, change_set)
        review_changes.approve(officer.copy, remote, change_set, tuple(allowed))
        report = push_changes.push(officer.copy, remote, Progress())
    officer.copy.close()
    assert [each.outcome for each in report.results] == ["published"]
    assert newest(cms, theirs) == ("PUBLIC", NEW)
    assert newest(cms, other)[1] != NEW
