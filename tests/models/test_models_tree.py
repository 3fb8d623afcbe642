"""The page tree: nothing vanishes, whatever the source; moves end where they were meant to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integreat_editor.models.order import ALPHABET
from integreat_editor.models.page import Page, Placement
from integreat_editor.models.tree import PageTree, changed_placements

IDS = st.sampled_from([letter * 32 for letter in "abcdefgh"])
PARENTS = st.none() | IDS | st.just("f" * 31 + "0")
ORDERS = st.text(ALPHABET, min_size=1, max_size=3).filter(lambda key: not key.endswith(ALPHABET[0]))
PAGES = st.lists(st.builds(Page, IDS, st.builds(Placement, PARENTS, ORDERS, st.booleans())), max_size=8)


def page(page_id: str, parent: str | None, order: str = "U", *, archived: bool = False) -> Page:
    return Page(page_id, Placement(parent, order, archived))


@given(pages=PAGES)
def test_a_walk_meets_every_page_once_whatever_the_source(pages: list[Page]) -> None:
    tree = PageTree(pages)
    assert sorted(tree.walk()) == sorted({each.id for each in pages})


@given(pages=PAGES)
def test_parents_are_met_before_their_children(pages: list[Page]) -> None:
    tree = PageTree(pages)
    met: set[str | None] = {None}
    for page_id in tree.walk():
        assert tree.parent(page_id) in met
        met.add(page_id)


@given(pages=PAGES)
def test_children_know_their_parent_and_position(pages: list[Page]) -> None:
    tree = PageTree(pages)
    for parent in (None, *tree.walk()):
        for position, child in enumerate(tree.children(parent)):
            assert tree.parent(child) == parent
            assert tree.position(child) == position
            assert tree.ancestors(child) == ((*tree.ancestors(parent), parent) if parent else ())


@given(pages=PAGES)
def test_the_tree_does_not_depend_on_the_order_in_which_pages_come(pages: list[Page]) -> None:
    unique = {each.id: each for each in pages}
    one, other = PageTree(unique.values()), PageTree(reversed(unique.values()))
    assert list(one.walk()) == list(other.walk())
    assert one.misplaced == other.misplaced


@given(pages=PAGES)
def test_only_pages_of_a_broken_source_are_misplaced(pages: list[Page]) -> None:
    tree = PageTree(pages)
    for page_id in tree.walk():
        if page_id not in tree.misplaced:
            assert tree.parent(page_id) == tree.page(page_id).placement.parent


@given(pages=PAGES, moving=IDS, target=st.none() | IDS, position=st.integers(-2, 10))
def test_a_move_ends_where_it_was_meant_to(pages: list[Page], moving: str, target: str | None, position: int) -> None:
    tree = PageTree(pages)
    if tree.misplaced or (target is not None and target not in tree) or tree.closes_cycle(moving, target):
        return
    siblings = [each for each in tree.children(target) if each != moving]
    placement = tree.place_at(target, position, moving=moving)
    others = [each for each in pages if each.id != moving]
    after = PageTree([*others, Page(moving, placement)])
    wanted = max(0, min(position, len(siblings)))
    keys = [tree.page(each).placement.order for each in siblings]
    if 0 < wanted < len(keys) and keys[wanted - 1] == keys[wanted]:
        wanted = max(at + 1 for at, key in enumerate(keys) if key == keys[wanted])
    assert after.parent(moving) == target
    assert after.children(target) == (*siblings[:wanted], moving, *siblings[wanted:])


@given(pages=PAGES, moving=IDS, target=st.none() | IDS)
def test_a_move_that_is_allowed_misplaces_nobody(pages: list[Page], moving: str, target: str | None) -> None:
    tree = PageTree(pages)
    if tree.misplaced or moving not in tree or (target is not None and target not in tree):
        return
    after = PageTree([*(each for each in pages if each.id != moving), Page(moving, Placement(target, "U"))])
    assert bool(after.misplaced) == tree.closes_cycle(moving, target)


@given(pages=PAGES, moving=IDS)
def test_placing_keeps_a_page_archived_or_not(pages: list[Page], moving: str) -> None:
    tree = PageTree(pages)
    archived = moving in tree and tree.page(moving).placement.archived
    assert tree.place_at(None, 0, moving=moving).archived == archived


def test_a_page_that_names_itself_as_parent_stands_at_the_top() -> None:
    tree = PageTree([page("a", "a"), page("b", "a")])
    assert list(tree.walk()) == ["a", "b"]
    assert tree.misplaced == {"a"}


def test_a_page_of_an_unknown_parent_stands_at_the_top_with_its_children() -> None:
    tree = PageTree([page("a", "x"), page("b", "a")])
    assert tree.children(None) == ("a",)
    assert tree.children("a") == ("b",)
    assert tree.misplaced == {"a"}


def test_equal_keys_are_ordered_by_id() -> None:
    assert PageTree([page("b", None), page("a", None)]).children(None) == ("a", "b")


def test_archiving_a_page_archives_what_is_below_it() -> None:
    tree = PageTree([page("a", None, archived=True), page("b", "a"), page("c", "b"), page("d", None)])
    assert [tree.is_archived(each) for each in "abcd"] == [True, True, True, False]


def test_a_page_cannot_move_below_itself() -> None:
    tree = PageTree([page("a", None), page("b", "a"), page("c", "b")])
    assert tree.closes_cycle("a", "c")
    assert tree.closes_cycle("a", "a")
    assert not tree.closes_cycle("c", "a")
    assert not tree.closes_cycle("a", None)
    assert not tree.closes_cycle("new", "c")


def test_size_and_membership() -> None:
    tree = PageTree([page("a", None), page("b", "a")])
    assert len(tree) == 2
    assert "a" in tree
    assert "x" not in tree
    with pytest.raises(KeyError):
        tree.page("x")


def test_a_deep_chain_needs_no_recursion() -> None:
    chain = [page(f"{number:05}", f"{number - 1:05}" if number else None) for number in range(3000)]
    assert len(list(PageTree(chain).walk())) == 3000


def test_changed_placements_are_new_or_moved_pages() -> None:
    base = {"a": Placement(None, "U"), "b": Placement(None, "V"), "gone": Placement(None, "W")}
    local = {"a": Placement(None, "U"), "b": Placement("a", "V"), "new": Placement(None, "U")}
    assert set(changed_placements(base, local)) == {"b", "new"}
