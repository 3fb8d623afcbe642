"""Each row of docs/sync.md, walked with real copies around one hub."""

from dataclasses import replace

import pytest

from integreat_editor.models.page import Placement
from integreat_editor.models.region import Role
from integreat_editor.services import decide_conflict, edit_page, edit_tree
from integreat_editor.services.pull_notes import NoteKind
from integreat_editor.services.read_changes import ChangeKind, local_changes
from integreat_editor.services.read_tree import TreeRow, read_tree
from integreat_editor.sync.errors import ServerEmptied, ServerLies
from tests.services.conftest import Office
from tests.services.people import AT, BULKY, SCHOOL, WASTE, Person


def html(person: Person, page: str, language: str = "de") -> str:
    text = edit_page.read_text(person.copy, page, language)
    assert text is not None
    return text.html


def put(person: Person, page: str, old: str, new: str) -> None:
    """Replaces words in the German text."""
    changed = html(person, page).replace(old, new)
    edit_page.save_text(person.copy, page, "de", at=AT, html=changed)


def kinds(person: Person) -> list[NoteKind]:
    return [note.kind for note in person.pull().notes]


def row(person: Person, page: str) -> TreeRow:
    return read_tree(person.copy).row(page)


@pytest.fixture
def two(office: Office) -> tuple[Person, Person]:
    return office.person("anna"), office.person("bodo")


def test_only_the_server_moved(office: Office, two: tuple[Person, Person]) -> None:
    anna, bodo = two
    put(anna, WASTE, "montags", "dienstags")
    office.publish(anna)
    assert kinds(bodo) == [NoteKind.TAKEN]
    assert "dienstags" in html(bodo, WASTE)
    assert kinds(bodo) == []


def test_only_here(two: tuple[Person, Person]) -> None:
    _, bodo = two
    put(bodo, WASTE, "montags", "dienstags")
    assert kinds(bodo) == []
    assert [change.kind for change in local_changes(bodo.copy)] == [ChangeKind.TEXT]


def test_both_to_the_same(office: Office, two: tuple[Person, Person]) -> None:
    for person in two:
        put(person, WASTE, "montags", "dienstags")
    office.publish(two[0])
    assert kinds(two[1]) == []
    assert local_changes(two[1].copy) == []


def test_different_sentences_of_one_paragraph_are_merged(office: Office, two: tuple[Person, Person]) -> None:
    anna, bodo = two
    put(anna, WASTE, "montags", "dienstags")
    put(bodo, WASTE, "früh", "am Abend")
    office.publish(anna)
    assert kinds(bodo) == [NoteKind.MERGED]
    assert "dienstags geleert. Stellen Sie sie am Abend" in html(bodo, WASTE)
    assert [change.kind for change in local_changes(bodo.copy)] == [ChangeKind.TEXT]
    office.publish(bodo)
    anna.pull()
    assert html(anna, WASTE) == html(bodo, WASTE)
    with bodo.copy.reading() as unit:
        merged = unit.translations.get(WASTE, "de")
        assert merged is not None
        revision = unit.revisions.get(merged.parents[0])
    assert revision is not None
    assert len(revision.parents) == 2


def clash(office: Office, two: tuple[Person, Person]) -> str:
    """Anna's Tuesday is public, Bodo has Wednesday; returns the id of Bodo's conflict."""
    anna, bodo = two
    put(anna, WASTE, "montags", "dienstags")
    put(bodo, WASTE, "montags", "mittwochs")
    office.publish(anna)
    assert bodo.pull().conflicts == 1
    (conflict,) = decide_conflict.open_conflicts(bodo.copy)
    return conflict.id


def test_a_clash_keeps_both_sides(office: Office, two: tuple[Person, Person]) -> None:
    view = decide_conflict.read_text_conflict(two[1].copy, clash(office, two))
    assert "mittwochs" in html(two[1], WASTE)
    assert ("montags" in view.base.html, "mittwochs" in view.ours.html, "dienstags" in view.theirs.html) == (True,) * 3
    assert row(two[1], WASTE).translations["de"].conflict


def test_a_pull_while_a_conflict_is_open_keeps_it(office: Office, two: tuple[Person, Person]) -> None:
    conflict = clash(office, two)
    assert two[1].pull().conflicts == 1
    assert [each.id for each in decide_conflict.open_conflicts(two[1].copy)] == [conflict]


def test_a_server_that_moves_on_to_what_merges_settles_a_conflict(office: Office, two: tuple[Person, Person]) -> None:
    clash(office, two)
    put(two[0], WASTE, "dienstags", "montags")
    put(two[0], WASTE, "früh", "am Abend")
    office.publish(two[0])
    assert kinds(two[1]) == [NoteKind.MERGED]
    assert decide_conflict.open_conflicts(two[1].copy) == []
    assert "mittwochs geleert. Stellen Sie sie am Abend" in html(two[1], WASTE)


def test_giving_way_settles_a_conflict(office: Office, two: tuple[Person, Person]) -> None:
    clash(office, two)
    edit_page.revert_text(two[1].copy, WASTE, "de")
    two[1].pull()
    assert decide_conflict.open_conflicts(two[1].copy) == []
    assert "dienstags" in html(two[1], WASTE)


def test_two_moves_to_different_places_are_a_conflict(office: Office, two: tuple[Person, Person]) -> None:
    anna, bodo = two
    edit_tree.move_page(anna.copy, BULKY, SCHOOL, 0)
    edit_tree.move_page(bodo.copy, BULKY, None, 0)
    office.publish(anna)
    assert bodo.pull().conflicts == 1
    assert row(bodo, BULKY).parent is None
    (conflict,) = decide_conflict.open_conflicts(bodo.copy)
    view = decide_conflict.read_place_conflict(bodo.copy, conflict.id)
    assert (view.title, view.ours_parent, view.theirs_parent) == ("Sperrmüll", "", "Schule")


@pytest.mark.parametrize(("choice", "parent"), [(decide_conflict.OURS, None), (decide_conflict.THEIRS, SCHOOL)])
def test_a_place_is_chosen(office: Office, two: tuple[Person, Person], choice: str, parent: str | None) -> None:
    anna, bodo = two
    edit_tree.move_page(anna.copy, BULKY, SCHOOL, 0)
    edit_tree.move_page(bodo.copy, BULKY, None, 0)
    office.publish(anna)
    bodo.pull()
    (conflict,) = decide_conflict.open_conflicts(bodo.copy)
    decide_conflict.decide_place(bodo.copy, conflict.id, choice, author="bodo", at=AT)
    assert row(bodo, BULKY).parent == parent
    assert bool(local_changes(bodo.copy)) == (choice == decide_conflict.OURS)
    if choice == decide_conflict.OURS:
        office.publish(bodo)
        anna.pull()
    assert row(anna, BULKY).parent == row(bodo, BULKY).parent


def test_the_same_move_twice_is_agreed(office: Office, two: tuple[Person, Person]) -> None:
    for person in two:
        edit_tree.move_page(person.copy, BULKY, SCHOOL, 0)
    office.publish(two[0])
    two[1].pull()
    assert (decide_conflict.open_conflicts(two[1].copy), local_changes(two[1].copy)) == ([], [])


def test_a_move_here_and_an_archiving_there_both_count(office: Office, two: tuple[Person, Person]) -> None:
    anna, bodo = two
    edit_tree.archive_page(anna.copy, BULKY)
    edit_tree.move_page(bodo.copy, BULKY, SCHOOL, 0)
    office.publish(anna)
    bodo.pull()
    assert (row(bodo, BULKY).parent, row(bodo, BULKY).archived) == (SCHOOL, True)
    office.publish(bodo)
    anna.pull()
    assert (row(anna, BULKY).parent, row(anna, BULKY).archived) == (SCHOOL, True)


def test_an_edit_of_a_page_archived_there_stays_and_is_told(office: Office, two: tuple[Person, Person]) -> None:
    anna, bodo = two
    edit_tree.archive_page(anna.copy, SCHOOL)
    put(bodo, SCHOOL, "März", "April")
    office.publish(anna)
    assert kinds(bodo) == [NoteKind.ARCHIVED_EDIT]
    assert row(bodo, SCHOOL).archived
    assert "April" in html(bodo, SCHOOL)
    assert [change.kind for change in local_changes(bodo.copy)] == [ChangeKind.TEXT]


def test_an_edit_of_a_page_moved_there_both_count(office: Office, two: tuple[Person, Person]) -> None:
    anna, bodo = two
    edit_tree.move_page(anna.copy, BULKY, SCHOOL, 0)
    put(bodo, BULKY, "nichts", "wenig")
    office.publish(anna)
    bodo.pull()
    assert row(bodo, BULKY).parent == SCHOOL
    assert "wenig" in html(bodo, BULKY)


def test_two_moves_that_would_close_a_cycle(office: Office, two: tuple[Person, Person]) -> None:
    anna, bodo = two
    edit_tree.move_page(anna.copy, SCHOOL, WASTE, 0)
    edit_tree.move_page(bodo.copy, WASTE, SCHOOL, 0)
    office.publish(anna)
    assert NoteKind.CYCLE_RETURNED in kinds(bodo)
    assert (row(bodo, SCHOOL).parent, row(bodo, WASTE).parent) == (WASTE, None)
    assert local_changes(bodo.copy) == []


def test_two_insert_at_one_place_and_both_keep_their_page(office: Office, two: tuple[Person, Person]) -> None:
    pages = [edit_tree.add_page(person.copy, None, 1, person.name, at=AT) for person in two]
    for person in (*two, two[0]):
        person.pull()
        if local_changes(person.copy):
            office.publish(person)
    two[1].pull()
    orders = [[each.id for each in read_tree(person.copy).rows] for person in two]
    assert orders[0] == orders[1]
    assert set(pages) <= set(orders[0])


def test_a_new_page_with_a_child_shares_a_unit(office: Office, two: tuple[Person, Person]) -> None:
    anna, bodo = two
    top = edit_tree.add_page(anna.copy, None, 0, "Wahlen", at=AT)
    child = edit_tree.add_page(anna.copy, top, 0, "Briefwahl", at=AT)
    change_set = anna.submit()
    dora = office.person("dora", Role.EDITOR)
    dora.approve(change_set)
    assert [result.unit for result in anna.push().results] == [top]
    bodo.pull()
    assert row(bodo, child).path == "wahlen/briefwahl"


def test_a_proposal_of_somebody_is_not_the_servers_text(two: tuple[Person, Person]) -> None:
    anna, bodo = two
    edit_page.save_text(anna.copy, BULKY, "en", at=AT, title="Bulky waste")
    anna.submit()
    assert kinds(bodo) == []
    assert edit_page.read_text(bodo.copy, BULKY, "en") is None


def test_a_hub_that_is_suddenly_empty_is_not_believed(office: Office, two: tuple[Person, Person]) -> None:
    before = read_tree(two[0].copy)
    with two[0].copy.unit() as unit:
        (info,) = unit.remotes.all()
        unit.remotes.put(replace(info, cursor=None))
    office.hub.pages.clear()
    office.hub.changed_at.clear()
    with pytest.raises(ServerEmptied):
        two[0].pull()
    assert read_tree(two[0].copy) == before


def test_a_tree_with_a_cycle_is_a_lie(office: Office, two: tuple[Person, Person]) -> None:
    before = read_tree(two[0].copy)
    office.hub.put_page(WASTE, Placement(BULKY, "F"))
    with pytest.raises(ServerLies):
        two[0].pull()
    assert read_tree(two[0].copy) == before
    office.hub.put_page(WASTE, Placement(None, "F"))
    two[0].pull()
    assert read_tree(two[0].copy) == before
