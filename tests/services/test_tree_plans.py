"""Moving, archiving, discarding, copying several pages at once; every step leads back and forth again."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from integreat_editor.models.page import Page, Placement
from integreat_editor.models.text import Text
from integreat_editor.models.translation import TranslationState
from integreat_editor.models.tree import PageTree
from integreat_editor.models.tree_moves import Target
from integreat_editor.services import edit_page, tree_plans
from integreat_editor.services.archive_plan import plan_archiving, plan_restoring
from integreat_editor.services.duplicate_pages import duplicate_pages
from integreat_editor.services.edit_tree import add_page
from integreat_editor.services.errors import AlreadyPushed, MoveClosesCycle, PageUnknown, TreeChangedSince
from integreat_editor.services.read_tree import read_tree
from integreat_editor.store.working_copy import WorkingCopy
from tests.services.conftest import Office
from tests.services.people import AT, BULKY, SCHOOL, WASTE

LATER = "2026-11-23T10:00:00Z"


@pytest.fixture
def copy(office: Office) -> WorkingCopy:
    return office.person("anna").copy


def pages(copy: WorkingCopy) -> dict[str, Placement]:
    with copy.reading() as unit:
        return {page.id: page.placement for page in unit.pages.all()}


def order(copy: WorkingCopy) -> list[tuple[str, str | None]]:
    return [(row.id, row.parent) for row in read_tree(copy).rows]


def title(copy: WorkingCopy, page: str, language: str = "de") -> str | None:
    return read_tree(copy).row(page).translations[language].title


def back_and_forth(copy: WorkingCopy, before: dict[str, Placement], step: tree_plans.TreeStep) -> None:
    after = pages(copy)
    tree_plans.take_step(copy, step.back, at=LATER)
    assert pages(copy) == before
    tree_plans.take_step(copy, step, at=LATER)
    assert pages(copy) == after


def test_pages_move_together_and_back(copy: WorkingCopy) -> None:
    before = pages(copy)
    step = tree_plans.move_pages(copy, [SCHOOL, BULKY], Target(None, 0))
    assert order(copy) == [(BULKY, None), (SCHOOL, None), (WASTE, None)]
    back_and_forth(copy, before, step)


def test_a_page_below_one_that_moves_goes_along(copy: WorkingCopy) -> None:
    tree_plans.move_pages(copy, [BULKY, WASTE], Target(SCHOOL, 0))
    assert order(copy) == [(SCHOOL, None), (WASTE, SCHOOL), (BULKY, WASTE)]


def test_what_cannot_go_there_leaves_all_where_it_is(copy: WorkingCopy) -> None:
    before = pages(copy)
    with pytest.raises(MoveClosesCycle):
        tree_plans.move_pages(copy, [SCHOOL, WASTE], Target(BULKY, 0))
    with pytest.raises(PageUnknown):
        tree_plans.move_pages(copy, [SCHOOL], Target("nowhere", 0))
    assert pages(copy) == before


def test_a_move_to_where_they_stand_is_no_step(copy: WorkingCopy) -> None:
    assert not tree_plans.move_pages(copy, [WASTE, SCHOOL], Target(None, 0))


def test_archiving_and_restoring_several(copy: WorkingCopy) -> None:
    before = pages(copy)
    step = tree_plans.archive_pages(copy, [WASTE, SCHOOL])
    assert all(row.archived for row in read_tree(copy).rows)
    back_and_forth(copy, before, step)
    tree_plans.restore_pages(copy, [SCHOOL])
    assert [row.id for row in read_tree(copy).rows if row.archived] == [WASTE, BULKY]


def test_restoring_a_page_below_an_archived_one_brings_that_back_too(copy: WorkingCopy) -> None:
    tree_plans.archive_pages(copy, [WASTE, BULKY])
    assert [each.id for each in plan_restoring(copy, [BULKY]).along] == [WASTE]
    tree_plans.restore_pages(copy, [BULKY])
    assert not any(row.archived for row in read_tree(copy).rows)


def test_the_plan_of_archiving_names_what_goes_along_and_who_links_there(copy: WorkingCopy) -> None:
    link = '<p>Siehe <a href="https://integreat.app/musterstadt/de/muell/sperrmuell/">Sperrmüll</a>.</p>'
    edit_page.save_text(copy, SCHOOL, "de", at=AT, html=link)
    plan = plan_archiving(copy, [WASTE])
    assert [each.title for each in plan.pages] == ["Müll"]
    assert [each.title for each in plan.along] == ["Sperrmüll"]
    assert [(each.page.title, each.target.title, each.languages) for each in plan.links] == [
        ("Schule", "Sperrmüll", ("de",))
    ]
    assert plan.needs_asking
    assert not plan_archiving(copy, [SCHOOL]).needs_asking


def test_links_between_pages_that_go_are_no_matter(copy: WorkingCopy) -> None:
    edit_page.save_text(copy, BULKY, "de", at=AT, html='<p><a href="/musterstadt/de/muell/">Müll</a></p>')
    assert plan_archiving(copy, [WASTE]).links == ()


def test_new_pages_are_discarded_and_come_back_with_their_texts(copy: WorkingCopy) -> None:
    top = add_page(copy, None, 0, "Neu", at=AT)
    below = add_page(copy, top, 0, "Darunter", at=AT)
    last = add_page(copy, below, 0, "Zuunterst", at=AT)
    before = pages(copy)
    step = tree_plans.discard_pages(copy, [top, below])
    assert read_tree(copy).row(last).parent is None
    back_and_forth(copy, before, step)
    tree_plans.take_step(copy, step.back, at=LATER)
    assert title(copy, below) == "Darunter"


def test_a_page_of_the_server_is_not_discarded(copy: WorkingCopy) -> None:
    with pytest.raises(AlreadyPushed):
        tree_plans.discard_pages(copy, [add_page(copy, None, 0, "Neu", at=AT), SCHOOL])
    assert len(pages(copy)) == 4


def test_a_title_is_changed_and_changed_back(copy: WorkingCopy) -> None:
    step = tree_plans.rename_page(copy, WASTE, "de", "Abfall", at=AT)
    assert title(copy, WASTE) == "Abfall"
    tree_plans.take_step(copy, step.back, at=LATER)
    assert title(copy, WASTE) == "Müll"
    assert not read_tree(copy).row(WASTE).translations["de"].changed


def test_a_first_title_is_taken_back_to_no_text(copy: WorkingCopy) -> None:
    step = tree_plans.rename_page(copy, SCHOOL, "en", "School", at=AT)
    tree_plans.take_step(copy, step.back, at=LATER)
    assert title(copy, SCHOOL, "en") is None
    tree_plans.take_step(copy, step, at=LATER)
    edit_page.save_text(copy, SCHOOL, "en", at=AT, html="<p>Written since.</p>")
    with pytest.raises(TreeChangedSince):
        tree_plans.take_step(copy, step.back, at=LATER)


def test_a_step_is_not_taken_back_over_what_came_since(copy: WorkingCopy) -> None:
    step = tree_plans.move_pages(copy, [SCHOOL], Target(WASTE, 0))
    tree_plans.move_pages(copy, [SCHOOL], Target(BULKY, 0))
    before = pages(copy)
    with pytest.raises(TreeChangedSince):
        tree_plans.take_step(copy, step.back, at=LATER)
    assert pages(copy) == before


def test_a_new_page_is_not_taken_back_from_above_another(copy: WorkingCopy) -> None:
    step = duplicate_pages(copy, [SCHOOL], below=False, at=AT)
    add_page(copy, step.places[0].page, 0, "Darunter", at=AT)
    with pytest.raises(TreeChangedSince):
        tree_plans.take_step(copy, step.back, at=LATER)
    assert len(pages(copy)) == 5


def test_a_copy_stands_behind_its_page_in_all_languages_unpublished(copy: WorkingCopy) -> None:
    before = pages(copy)
    step = duplicate_pages(copy, [WASTE], below=False, at=AT)
    twin = step.places[0].page
    assert [page for page, _ in order(copy)] == [WASTE, BULKY, twin, SCHOOL]
    row = read_tree(copy).row(twin)
    assert row.new
    assert [row.translations[code].title for code in ("de", "en")] == ["Müll (Kopie)", "Waste (copy)"]
    original = edit_page.read_text(copy, WASTE, "en")
    assert original is not None
    assert edit_page.read_text(copy, twin, "en") == Text("Waste (copy)", original.html)
    back_and_forth(copy, before, step)


def test_a_copy_takes_what_is_below_along_where_wanted(copy: WorkingCopy) -> None:
    step = duplicate_pages(copy, [WASTE, BULKY], below=True, at=AT)
    twin = next(each.page for each in step.places if title(copy, each.page) == "Müll (Kopie)")
    assert [title(copy, row.id) for row in read_tree(copy).rows if row.parent == twin] == ["Sperrmüll"]
    assert len(step.places) == 2


@pytest.mark.parametrize("state", [TranslationState.UP_TO_DATE, TranslationState.OUTDATED])
def test_a_translation_is_as_fresh_in_the_copy(copy: WorkingCopy, state: TranslationState) -> None:
    edit_page.confirm_translation(copy, WASTE, "en", at=AT)
    if state is TranslationState.OUTDATED:
        edit_page.save_text(copy, WASTE, "de", at=AT, html="<p>Ganz anders.</p>")
    twin = duplicate_pages(copy, [WASTE], below=False, at=AT).places[0].page
    assert [read_tree(copy).row(page).translations["en"].state for page in (WASTE, twin)] == [state, state]


NUMBERS = st.integers(0, 11)
MOVES = st.lists(
    st.tuples(st.lists(NUMBERS, min_size=1, max_size=4), st.none() | NUMBERS, st.integers(0, 4)), max_size=8
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(moves=MOVES)
def test_taking_all_steps_back_gives_the_first_tree(
    copy: WorkingCopy, moves: list[tuple[list[int], int | None, int]]
) -> None:
    _fill(copy)
    before, ids = pages(copy), sorted(pages(copy))
    first = order(copy)
    steps = []
    for chosen, parent, position in moves:
        target = Target(ids[parent] if parent is not None else None, position)
        try:
            steps.append(tree_plans.move_pages(copy, [ids[each] for each in chosen], target))
        except MoveClosesCycle:
            continue
        assert not PageTree(Page(*each) for each in pages(copy).items()).misplaced
    for step in reversed(steps):
        tree_plans.take_step(copy, step.back, at=LATER)
    assert (pages(copy), order(copy)) == (before, first)


def _fill(copy: WorkingCopy) -> None:
    """Twelve pages, once."""
    while len(pages(copy)) < 12:
        add_page(copy, SCHOOL if len(pages(copy)) % 2 else None, 0, "Seite", at=AT)
