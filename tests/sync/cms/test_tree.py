"""The tree put together from the CMS's lists: where archived top pages stand, and what contradicts itself."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integreat_editor.models.page import Placement
from integreat_editor.models.revision import Status
from integreat_editor.models.working import RemotePage
from integreat_editor.sync.cms.rows import CmsRow, RowError, page_list, rows
from integreat_editor.sync.cms.tops import in_order, lonely_archived, put_in_place
from integreat_editor.sync.cms.tree import CmsNode, placements
from tests.sync.cms.small_cms import row


def test_a_row_tells_page_depth_branch_slug_and_status() -> None:
    [found] = rows(f"<table>{row()}</table>")
    assert (found.number, found.level, found.top, found.slug, found.status) == (7, 2, 3, "bus", Status.PUBLIC)
    assert not found.live
    assert found.in_translation == frozenset()


@pytest.mark.parametrize(
    ("word", "status"),
    [("Draft", Status.DRAFT), ("Pending Approval", Status.REVIEW), ("Auto Save", Status.AUTO_SAVE), ("Archived", None)],
)
def test_status_words(word: str, status: Status | None) -> None:
    [found] = rows(f"<table>{row(status=word)}</table>")
    assert found.status is status
    assert found.archived == (word == "Archived")


def test_signs_tell_live_content_and_what_is_being_translated() -> None:
    [found] = rows(f"<table>{row(tag='Live content', sign='Currently in translation')}</table>")
    assert found.live
    assert found.in_translation == {"ar"}


def test_what_other_languages_show_does_not_count_as_a_change_of_this_text() -> None:
    signs = ("Translation missing", "Translation outdated")
    [before], [after] = (rows(f"<table>{row(sign=sign)}</table>") for sign in signs)
    assert before.seen == after.seen


def test_a_row_without_a_text_has_no_slug() -> None:
    [found] = rows(f"<table>{row(slug='')}</table>")
    assert found.slug is None


def test_a_page_without_a_list_is_no_empty_list() -> None:
    assert page_list(b'<form id="bulk-action-form"><table><tbody><tr><td>leer</td></tr></tbody></table></form>') == []
    with pytest.raises(RowError):
        page_list(b"<p>Wartung</p>")


def test_a_list_of_another_kind_is_refused() -> None:
    with pytest.raises(RowError):
        rows('<table><tr class="page-row" id="page-x"><td></td></tr></table>')


def top(number: int) -> CmsRow:
    return CmsRow(number, 1, "s", Status.PUBLIC)


def below(number: int, parent: int) -> CmsRow:
    return CmsRow(number, 2, "s", Status.PUBLIC, top=parent)


@st.composite
def tops(draw: st.DrawFn) -> tuple[list[int], list[int], set[int]]:
    """Top pages in the order of the tree, which of them are archived, and which have subpages."""
    order = draw(st.permutations(range(1, draw(st.integers(1, 8)) + 1)))
    archived = [each for each in order if draw(st.booleans())]
    return list(order), archived, {each for each in order if draw(st.booleans())}


def listed(order: list[int], archived: list[int], with_pages: set[int]) -> list[int]:
    """The order as far as the CMS's lists of shown and archived top pages and of branches tell it."""
    shown = [top(each) for each in order if each not in archived]
    hidden = [top(each) for each in order if each in archived]
    branches: list[Sequence[CmsRow]] = [[below(100 + each, each)] if each in with_pages else [] for each in order]
    return [each.number for each in in_order(shown, hidden, branches)]


@given(tops())
def test_top_pages_stand_in_the_order_of_the_tree(given_tops: tuple[list[int], list[int], set[int]]) -> None:
    order, archived, with_pages = given_tops
    found = listed(order, archived, with_pages)
    assert sorted(found) == sorted(order)
    for kept in (archived, [each for each in order if each not in archived], [e for e in order if e in with_pages]):
        assert [each for each in found if each in kept] == kept
    # Only two lonely neighbours, one archived and one not, cannot be told apart: both orders look the same.
    assert [each in with_pages for each in found] == [each in with_pages for each in order]


@given(tops())
def test_what_the_lists_leave_open_the_forms_decide(given_tops: tuple[list[int], list[int], set[int]]) -> None:
    order, archived, with_pages = given_tops
    found = listed(order, archived, with_pages)
    for number, run in lonely_archived(found, archived, with_pages):
        index = order.index(number)
        if index:
            assert order[index - 1] in run
        place = (order[index - 1], "right") if index else (None, "first-child")
        found = put_in_place(found, number, place)
    assert found == order


def test_nothing_is_asked_where_the_lists_leave_nothing_open() -> None:
    assert lonely_archived([1, 2, 3, 4], archived={2, 4}, named={1, 3}) == []
    assert [number for number, _ in lonely_archived([1, 2, 3], archived={2}, named={3})] == [2]


def test_a_place_beside_a_page_that_is_not_listed_changes_nothing() -> None:
    assert put_in_place([1, 2, 3], 2, (9, "right")) == [1, 2, 3]
    assert put_in_place([1, 2, 3], 1, (3, "left")) == [2, 1, 3]


def test_pages_that_did_not_move_keep_their_order_keys() -> None:
    nodes = [CmsNode(number, None, position, False, {}) for position, number in enumerate((1, 3, 2))]
    ids = {1: "a", 2: "b", 3: "c"}
    known = {page: RemotePage(page, Placement(None, key)) for page, key in (("a", "G"), ("b", "P"), ("c", "T"))}
    found = placements(nodes, known, ids)
    kept = [page for page in ids.values() if found[page].order == known[page].placement.order]
    assert len(kept) == 2
    assert sorted(ids.values(), key=lambda page: found[page].order) == ["a", "c", "b"]
