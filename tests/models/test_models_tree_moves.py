"""Moving several pages: the order they have stays, the others stay, and the tree stays a tree."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from integreat_editor.models.order import keys_for
from integreat_editor.models.page import Page, Placement
from integreat_editor.models.tree import PageTree
from integreat_editor.models.tree_moves import Target, indent, movers, outdent, placements, step


@st.composite
def trees(draw: st.DrawFn) -> PageTree:
    """Up to ten pages; each stands at the top or below one that was made before it."""
    count = draw(st.integers(1, 10))
    keys = draw(st.permutations(keys_for(count)))
    parents = [draw(st.none() | st.integers(0, number - 1)) if number else None for number in range(count)]
    return PageTree(
        Page(f"p{number}", Placement(f"p{parent}" if parent is not None else None, key))
        for number, (parent, key) in enumerate(zip(parents, keys, strict=True))
    )


def applied(tree: PageTree, moved: dict[str, Placement]) -> PageTree:
    return PageTree(Page(page, moved.get(page, tree.page(page).placement)) for page in tree.walk())


def everywhere(_page: str) -> bool:
    return True


@given(tree=trees(), data=st.data())
def test_pages_keep_their_order_and_stand_where_they_were_put(tree: PageTree, data: st.DataObject) -> None:
    ids = list(tree.walk())
    chosen = data.draw(st.lists(st.sampled_from(ids), min_size=1, unique=True))
    target = Target(data.draw(st.none() | st.sampled_from(ids)), data.draw(st.integers(0, 10)))
    moving = movers(tree, chosen)
    assume(not any(tree.closes_cycle(page, target.parent) for page in moving))
    rest = [page for page in tree.children(target.parent) if page not in moving]
    after = applied(tree, placements(tree, chosen, target))
    place = min(target.position, len(rest))
    assert after.children(target.parent) == (*rest[:place], *moving, *rest[place:])
    assert not after.misplaced
    assert sorted(after.walk()) == sorted(ids)
    for page in ids:
        if page not in moving:
            assert after.parent(page) == tree.parent(page)


@given(tree=trees(), data=st.data())
def test_those_that_move_are_in_tree_order_and_none_is_below_another(tree: PageTree, data: st.DataObject) -> None:
    ids = list(tree.walk())
    chosen = data.draw(st.lists(st.sampled_from(ids), min_size=1, unique=True))
    moving = movers(tree, chosen)
    assert list(moving) == [page for page in ids if page in moving]
    for page in chosen:
        assert page in moving or set(tree.ancestors(page)) & set(moving)


TREE = PageTree(
    Page(name, Placement(parent, key))
    for name, parent, key in (("a", None, "1"), ("b", None, "2"), ("c", None, "3"), ("d", None, "4"), ("e", "b", "5"))
)


@pytest.mark.parametrize(
    ("pages", "by", "target"),
    [
        (["b"], -1, Target(None, 0)),
        (["b"], 1, Target(None, 2)),
        (["a"], -1, None),
        (["b", "c"], 1, Target(None, 2)),
        (["b", "d"], -1, Target(None, 0)),
        (["a", "c"], -1, Target(None, 0)),
        (["b", "d"], 1, Target(None, 2)),
        (["c", "e"], 1, None),
    ],
)
def test_a_block_goes_one_place_up_or_down(pages: list[str], by: int, target: Target | None) -> None:
    assert step(TREE, pages, by, everywhere) == target


def test_hidden_pages_are_passed() -> None:
    assert step(TREE, ["a"], 1, lambda page: page != "b") == Target(None, 2)
    assert indent(TREE, ["c"], lambda page: page != "b") == Target("a", 0)


def test_in_and_out() -> None:
    assert indent(TREE, ["c", "d"], everywhere) == Target("b", 1)
    assert indent(TREE, ["a"], everywhere) is None
    assert outdent(TREE, ["e"]) == Target(None, 2)
    assert outdent(TREE, ["a"]) is None
