"""The plan: each row of docs/sync.md, and the laws behind them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integreat_editor.models.page import Page, Placement
from integreat_editor.models.tree import PageTree
from integreat_editor.models.working import Base, PageBase
from integreat_editor.sync.errors import ServerEmptied
from integreat_editor.sync.plan import (
    AgreeText,
    MergeText,
    RemoteText,
    TakeText,
    TextAction,
    believe,
    plan_texts,
    plan_tree,
)

KEY = ("page", "de")


def alike(one: str, other: str) -> bool:
    """Texts that differ in the case of their letters only stand for texts that are alike in canonical form."""
    return one.lower() == other.lower()


def plan_one(base: str | None, local: str | None, remote: str, stored: str | None = None) -> TextAction | None:
    bases = {KEY: Base(*KEY, "r0", base, stored or base)} if base is not None else {}
    locals_ = {KEY: local} if local is not None else {}
    actions = plan_texts(bases, locals_, {KEY: RemoteText("r1", remote)}, alike)
    return actions[0] if actions else None


def test_only_the_server_moved_is_taken() -> None:
    assert plan_one("a", "a", "b") == TakeText(KEY, RemoteText("r1", "b"))


def test_a_text_that_is_not_here_is_taken() -> None:
    assert plan_one(None, None, "b") == TakeText(KEY, RemoteText("r1", "b"))


def test_a_rewriting_of_the_server_is_no_move_and_keeps_our_bytes() -> None:
    assert plan_one("a", "x", "A") == AgreeText(KEY, RemoteText("r1", "A"), "a")


def test_both_moved_to_the_same_is_agreed() -> None:
    assert plan_one("a", "b", "B") == AgreeText(KEY, RemoteText("r1", "B"), "b")


def test_both_moved_apart_is_merged() -> None:
    assert plan_one("a", "b", "c") == MergeText(KEY, RemoteText("r1", "c"), "a", "b")


def test_both_written_for_the_first_time_is_merged_from_nothing() -> None:
    assert plan_one(None, "b", "c") == MergeText(KEY, RemoteText("r1", "c"), None, "b")


def test_the_two_halves_of_a_base_are_compared_each_with_its_side() -> None:
    assert plan_one("ours", "ours", "theirs2", stored="theirs") == TakeText(KEY, RemoteText("r1", "theirs2"))


def test_the_base_revision_needs_nothing() -> None:
    bases = {KEY: Base(*KEY, "r1", "a", "a")}
    assert plan_texts(bases, {KEY: "b"}, {KEY: RemoteText("r1", "c")}, alike) == []


TOP, UNDER = Placement(None, "F"), Placement("x", "F")


def placed(base: Placement, local: Placement, remote: Placement) -> tuple[Placement, list[str]]:
    """The outcome for a page `p` beside a page `x`, and the kinds of conflicts."""
    beside = {"x": TOP, "y": TOP}
    bases = {"p": PageBase("p", base, 1), **{page: PageBase(page, place, 1) for page, place in beside.items()}}
    remotes = {"p": (remote, 2), **{page: (place, 1) for page, place in beside.items()}}
    plan = plan_tree(bases, {"p": local, **beside}, remotes)
    return plan.placements.get("p", local), [each.kind for each in plan.conflicts]


@pytest.mark.parametrize(
    ("base", "local", "remote", "outcome", "conflicts"),
    [
        (TOP, UNDER, TOP, UNDER, []),
        (TOP, TOP, UNDER, UNDER, []),
        (TOP, UNDER, UNDER, UNDER, []),
        (TOP, UNDER, Placement("y", "F"), UNDER, ["place"]),
        (TOP, UNDER, Placement(None, "F", archived=True), Placement("x", "F", archived=True), []),
        (TOP, Placement(None, "F", archived=True), UNDER, Placement("x", "F", archived=True), []),
        (TOP, Placement(None, "F", archived=True), Placement(None, "F", archived=True), Placement(None, "F", True), []),
    ],
    ids=["moved here", "moved there", "same move", "two moves", "move and archive", "archive and move", "both archive"],
)
def test_places(base: Placement, local: Placement, remote: Placement, outcome: Placement, conflicts: list[str]) -> None:
    assert placed(base, local, remote) == (outcome, conflicts)


def test_two_moves_that_close_a_cycle_give_the_local_one_back() -> None:
    bases = {page: PageBase(page, TOP, 1) for page in "ab"}
    plan = plan_tree(bases, {"a": Placement("b", "F"), "b": TOP}, {"a": (TOP, 1), "b": (Placement("a", "F"), 2)})
    assert plan.placements == {"a": TOP, "b": Placement("a", "F")}
    assert [(each.page, each.kind) for each in plan.conflicts] == [("a", "cycle")]


def test_a_conflict_keeps_its_base_so_that_it_is_seen_again() -> None:
    bases = {"p": PageBase("p", TOP, 1), "x": PageBase("x", TOP, 1)}
    remote = {"p": (Placement(None, "G"), 2), "x": (TOP, 1)}
    assert "p" not in plan_tree(bases, {"p": UNDER, "x": TOP}, remote).bases


def test_an_emptied_server_is_not_believed() -> None:
    with pytest.raises(ServerEmptied):
        believe(3, set())
    believe(0, set())
    believe(3, {"p"})


PAGES = tuple("abcdef")


@st.composite
def acyclic(draw: st.DrawFn) -> dict[str, Placement]:
    """A tree over `PAGES`: each page stands below an earlier one of a random order, or at the top."""
    order = draw(st.permutations(PAGES))
    tree = {}
    for position, page in enumerate(order):
        parent = draw(st.sampled_from((None, *order[:position])))
        tree[page] = Placement(parent, draw(st.sampled_from("FGH")), draw(st.booleans()))
    return tree


@given(acyclic(), acyclic(), acyclic())
def test_trees_merge_without_a_cycle_whatever_both_sides_did(
    base: dict[str, Placement], local: dict[str, Placement], remote: dict[str, Placement]
) -> None:
    bases = {page: PageBase(page, placement, 1) for page, placement in base.items()}
    plan = plan_tree(bases, local, {page: (placement, 2) for page, placement in remote.items()})
    merged = {**local, **plan.placements}
    assert not PageTree(Page(page, placement) for page, placement in merged.items()).misplaced


@given(acyclic(), acyclic())
def test_without_local_moves_the_server_tree_is_taken_whole(
    base: dict[str, Placement], remote: dict[str, Placement]
) -> None:
    bases = {page: PageBase(page, placement, 1) for page, placement in base.items()}
    plan = plan_tree(bases, base, {page: (placement, 2) for page, placement in remote.items()})
    assert {**base, **plan.placements} == remote
    assert plan.conflicts == ()
