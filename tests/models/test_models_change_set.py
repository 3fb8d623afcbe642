"""Change sets: what an approval binds to, the state a person reads, what is published together."""

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integreat_editor.models.change_set import ChangeItem, ChangeSet, ChangeSetState, Verdict, units
from integreat_editor.models.page import Placement

TEXT = ChangeItem("a" * 32, "de", revision="r" * 32, text="t" * 64, base="b" * 32)
TREE = ChangeItem("a" * 32, origin=Placement(None, "U"), to=Placement("p" * 32, "V"), base_version=3)


@pytest.mark.parametrize(
    "changed",
    [
        replace(TEXT, page="c" * 32),
        replace(TEXT, language="en"),
        replace(TEXT, text="u" * 64),
        replace(TEXT, base=None),
        replace(TEXT, base="d" * 32),
        replace(TEXT, base_version=1),
        replace(TEXT, to=Placement(None, "U")),
        TREE,
        replace(TREE, origin=None),
        replace(TREE, base_version=4),
        *(
            replace(TREE, to=place)
            for place in (Placement(None, "V"), Placement("p" * 32, "W"), Placement("p" * 32, "V", archived=True))
        ),
        replace(TREE, origin=Placement(None, "U", archived=True)),
        replace(TREE, origin=TREE.to, to=TREE.origin),
    ],
)
def test_an_approval_is_gone_when_what_was_read_changes(changed: ChangeItem) -> None:
    others = {item.hash for item in (TEXT, TREE) if item != changed}
    assert changed.hash not in others


@pytest.mark.parametrize(
    "same",
    [
        replace(TEXT, verdict=Verdict.APPROVED),
        replace(TEXT, reason="Bitte prüfen"),
        replace(TEXT, reviewer="Jonas"),
        replace(TEXT, revision="q" * 32),
    ],
)
def test_an_approval_stays_when_only_the_verdict_or_the_revisions_name_changes(same: ChangeItem) -> None:
    assert same.hash == TEXT.hash


def test_a_new_field_of_an_item_is_thought_about_here() -> None:
    bound = {"page", "language", "text", "base", "origin", "to", "base_version"}
    free = {"revision", "verdict", "reason", "reviewer"}
    assert {field.name for field in fields(ChangeItem)} == bound | free


def test_keys_tell_items_apart() -> None:
    assert TEXT.key == f"{'a' * 32}/de"
    assert TREE.key == f"{'a' * 32}/tree"
    assert (TEXT.is_tree, TREE.is_tree) == (False, True)


def change_set(*verdicts: Verdict, withdrawn: bool = False) -> ChangeSet:
    items = tuple(replace(TEXT, page=f"{at:032x}", verdict=verdict) for at, verdict in enumerate(verdicts))
    return ChangeSet("c" * 32, "Schulen", "", "Amira", "2026-11-22T18:00:00Z", items, withdrawn=withdrawn)


P, A, R, D, S = Verdict.PENDING, Verdict.APPROVED, Verdict.RETURNED, Verdict.PUBLISHED, Verdict.STALE


@pytest.mark.parametrize(
    ("verdicts", "state"),
    [
        ((P,), ChangeSetState.SUBMITTED),
        ((P, A), ChangeSetState.SUBMITTED),
        ((A, D), ChangeSetState.APPROVED),
        ((A, R), ChangeSetState.RETURNED),
        ((P, R), ChangeSetState.RETURNED),
        ((S, D), ChangeSetState.RETURNED),
        ((D, D), ChangeSetState.PUBLISHED),
    ],
)
def test_the_state_follows_from_the_items(verdicts: tuple[Verdict, ...], state: ChangeSetState) -> None:
    found = change_set(*verdicts)
    assert found.state is state
    assert found.is_open == (state is not ChangeSetState.PUBLISHED)


@given(verdicts=st.lists(st.sampled_from(Verdict), min_size=1))
def test_a_set_is_published_only_when_every_item_is(verdicts: list[Verdict]) -> None:
    published = change_set(*verdicts).state is ChangeSetState.PUBLISHED
    assert published == all(verdict is Verdict.PUBLISHED for verdict in verdicts)


def test_a_withdrawn_set_is_closed() -> None:
    found = change_set(Verdict.APPROVED, withdrawn=True)
    assert found.state is ChangeSetState.WITHDRAWN
    assert not found.is_open


def new_page(page: str, parent: str | None) -> ChangeItem:
    return ChangeItem(page, to=Placement(parent, "U"))


def text(page: str, language: str = "de") -> ChangeItem:
    return ChangeItem(page, language, revision="r", text="t")


def test_a_pages_texts_and_its_move_are_one_unit() -> None:
    moved = ChangeItem("a", origin=Placement(None, "U"), to=Placement(None, "V"))
    assert units([text("a"), text("b"), moved, text("a", "en")]) == {
        "a": (moved, text("a"), text("a", "en")),
        "b": (text("b"),),
    }


def test_new_pages_below_a_new_page_share_its_unit_parents_first() -> None:
    grouped = units([text("c"), new_page("c", "b"), new_page("b", "a"), new_page("a", "known"), text("b")])
    assert list(grouped) == ["a"]
    tree = [item.page for item in grouped["a"] if item.is_tree]
    assert tree == ["a", "b", "c"]


ITEMS = st.lists(
    st.one_of(
        st.builds(new_page, st.sampled_from("abcde"), st.none() | st.sampled_from("abcdex")),
        st.builds(text, st.sampled_from("abcde"), st.sampled_from(["de", "en"])),
        st.builds(
            lambda page, parent: ChangeItem(page, origin=Placement(None, "U"), to=Placement(parent, "V")),
            st.sampled_from("fgh"),
            st.none() | st.sampled_from("abcdex"),
        ),
    ),
    unique_by=lambda item: item.key,
)


@given(items=ITEMS)
def test_every_item_is_in_exactly_one_unit(items: list[ChangeItem]) -> None:
    grouped = [item.key for members in units(items).values() for item in members]
    assert sorted(grouped) == sorted(item.key for item in items)


@given(items=ITEMS)
def test_all_items_of_a_page_are_in_one_unit_and_its_place_comes_first(items: list[ChangeItem]) -> None:
    for page in {item.page for item in items}:
        of_page = [members for members in units(items).values() if any(item.page == page for item in members)]
        assert len(of_page) == 1
        of_kind = [item.is_tree for item in of_page[0] if item.page == page]
        assert of_kind == sorted(of_kind, reverse=True)


@given(items=ITEMS)
def test_published_in_order_no_unit_needs_a_page_of_a_later_one(items: list[ChangeItem]) -> None:
    created = {item.page: item.to.parent for item in items if item.to is not None and item.origin is None}

    def on_cycle(page: str) -> bool:
        seen: set[str | None] = set()
        current: str | None = page
        while current in created and current not in seen:
            seen.add(current)
            current = created[current]
        return current in seen

    there: set[str] = set()
    for members in units(items).values():
        for item in members:
            if item.to is not None and item.to.parent in created and not on_cycle(item.to.parent):
                assert item.to.parent in there
            if item.is_tree:
                there.add(item.page)
