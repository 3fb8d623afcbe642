"""Change sets: what the server has, and beside it what waits to be sent."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from integreat_editor.models.change_set import ChangeItem, ChangeSet, Comment, Verdict
from integreat_editor.models.page import Placement
from integreat_editor.models.working import RemoteInfo
from integreat_editor.store.working_copy import WorkingCopy

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
PLACEMENTS = st.builds(Placement, st.none() | st.just("a" * 32), st.sampled_from(["U", "V1"]), st.booleans())
ITEMS = st.builds(
    ChangeItem,
    page=st.sampled_from(["a" * 32, "b" * 32]),
    language=st.none() | st.just("de"),
    revision=st.none() | st.just("r" * 32),
    text=st.none() | st.just("t" * 64),
    base=st.none() | st.just("b" * 32),
    origin=st.none() | PLACEMENTS,
    to=st.none() | PLACEMENTS,
    base_version=st.integers(0, 2**40),
    verdict=st.sampled_from(Verdict),
    reason=WORDS,
    reviewer=WORDS,
)
COMMENTS = st.builds(Comment, WORDS, WORDS, WORDS, WORDS, st.none() | WORDS)
CHANGE_SETS = st.builds(
    ChangeSet,
    id=st.just("c" * 32),
    title=WORDS,
    note=WORDS,
    author=WORDS,
    created=WORDS,
    items=st.lists(ITEMS, max_size=4).map(tuple),
    comments=st.lists(COMMENTS, max_size=3).map(tuple),
    withdrawn=st.booleans(),
    version=st.integers(0, 2**40),
)
SENT = ChangeSet("one", "Schulen", "", "Amira", "2026-11-22T18:00:00Z", (ChangeItem("a", "de", "r", "t"),), version=3)
LATER = replace(SENT, id="two", created="2026-11-22T19:00:00Z")


@given(change_set=CHANGE_SETS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_change_set_comes_back_whole_and_with_the_same_hashes(copy: WorkingCopy, change_set: ChangeSet) -> None:
    with copy.unit() as unit:
        unit.change_sets.put(change_set)
        found = unit.change_sets.get(change_set.id)
    assert found == change_set
    assert [item.hash for item in found.items] == [item.hash for item in change_set.items]


def test_all_change_sets_the_oldest_first(copy: WorkingCopy) -> None:
    with copy.unit() as unit:
        unit.change_sets.put(LATER)
        unit.change_sets.put(SENT)
        assert unit.change_sets.all() == [SENT, LATER]
        assert unit.change_sets.get("three") is None
        assert unit.change_sets.remote_of("three") is None


def test_a_change_set_belongs_to_the_main_remote_unless_told_otherwise(copy: WorkingCopy) -> None:
    with copy.unit() as unit:
        unit.remotes.add(RemoteInfo("template", "hub", "https://hub.example", "hessen", main=False))
        unit.remotes.add(RemoteInfo("hub", "hub", "https://hub.example", "maintal"))
        unit.change_sets.put(SENT)
        unit.change_sets.put(LATER, "template")
        unit.change_sets.put(LATER)
        assert unit.change_sets.remote_of("one") == "hub"
        assert unit.change_sets.remote_of("two") == "template"


def test_a_waiting_set_hides_the_servers_until_it_is_sent(copy: WorkingCopy) -> None:
    renewed = replace(SENT, title="Schulen und Kitas", items=(*SENT.items, ChangeItem("b", "de", "r2", "t2")))
    with copy.unit() as unit:
        unit.change_sets.put(SENT)
        unit.change_sets.put_queued(renewed, "key")
        unit.change_sets.put(replace(SENT, version=4))
        assert unit.change_sets.all() == [renewed]
        assert unit.change_sets.get("one") == renewed
        assert unit.change_sets.queued() == [(renewed, "key")]
        unit.change_sets.clear_queued("one")
        assert unit.change_sets.all() == [replace(SENT, version=4)]
        assert unit.change_sets.queued() == []


def test_a_set_that_was_never_sent_waits_alone(copy: WorkingCopy) -> None:
    with copy.unit() as unit:
        unit.change_sets.put_queued(SENT, "key")
        assert unit.change_sets.all() == [SENT]
        unit.change_sets.put_queued(replace(SENT, title="Kitas"), "key2")
        assert unit.change_sets.queued() == [(replace(SENT, title="Kitas"), "key2")]
        unit.change_sets.clear_queued("one")
        assert unit.change_sets.all() == []


def test_a_renewed_set_leaves_nothing_of_the_old_one(copy: WorkingCopy) -> None:
    with copy.unit() as unit:
        unit.change_sets.put(replace(SENT, comments=(Comment("k", "Jonas", "2026", "Bitte die Nummer prüfen"),)))
        unit.change_sets.put(replace(SENT, items=()))
        assert unit.change_sets.get("one") == replace(SENT, items=())
