"""Every change of a text leaves a version; what was typed is folded; the places left are kept."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integreat_editor.models.revision import Revision
from integreat_editor.models.text import Text
from integreat_editor.models.version import PlaceLeft, Version, VersionKind
from integreat_editor.models.working import LocalTranslation, RemoteInfo
from integreat_editor.store.thinning import superfluous
from integreat_editor.store.working_copy import Unit, WorkingCopy

START = datetime(2026, 11, 2, 9, tzinfo=UTC)


def at(seconds: int) -> str:
    return (START + timedelta(seconds=seconds)).strftime("%Y-%m-%dT%H:%M:%SZ")


def from_server(copy: WorkingCopy, words: str, number: int = 1) -> None:
    with copy.unit() as unit:
        text = unit.texts.add(Text("Schule", words))
        revision = f"{number:032x}"
        unit.revisions.add(Revision(revision, "a", "de", text, author="omar", created=at(-100)))
        unit.versions.because("synced")
        unit.translations.put(LocalTranslation("a", "de", text, parents=(revision,)))


def change(copy: WorkingCopy, words: str, when: str, kind: VersionKind | None = None) -> None:
    with copy.unit() as unit:
        if kind is not None:
            unit.versions.because(kind, when)
        old = unit.translations.get("a", "de")
        parents = old.parents if old is not None else ()
        text = unit.texts.add(Text("Schule", words))
        unit.translations.put(LocalTranslation("a", "de", text, parents=parents, edited=when))


def versions(copy: WorkingCopy) -> list[Version]:
    with copy.reading() as unit:
        return unit.versions.of("a", "de")


def words(unit: Unit, found: Iterable[Version]) -> list[str]:
    return [unit.texts.get(each.text).html for each in found]


def read(copy: WorkingCopy) -> list[str]:
    with copy.reading() as unit:
        return words(unit, unit.versions.of("a", "de"))


def test_a_text_that_only_came_from_the_server_has_no_version(copy: WorkingCopy) -> None:
    from_server(copy, "eins")
    from_server(copy, "zwei", 2)
    assert versions(copy) == []


def test_the_first_version_is_what_stood_there_before_and_says_whose_it_was(copy: WorkingCopy) -> None:
    with copy.unit() as unit:
        unit.remotes.add(RemoteInfo("hub", "hub", "http://127.0.0.1:9", "maintal", "lena"))
    from_server(copy, "eins")
    change(copy, "zwei", at(0))
    assert read(copy) == ["eins", "zwei"]
    found = versions(copy)
    assert [(each.number, each.kind, each.author, each.at) for each in found] == [
        (1, "before", "omar", at(-100)),
        (2, "typed", "lena", at(0)),
    ]


def test_what_comes_in_over_own_words_is_a_version(copy: WorkingCopy) -> None:
    from_server(copy, "eins")
    change(copy, "zwei", at(0))
    from_server(copy, "drei", 2)
    found = versions(copy)
    assert read(copy) == ["eins", "zwei", "drei"]
    assert (found[-1].kind, found[-1].author) == ("synced", "omar")
    assert found[-1].at == at(0), "never before the version before it"


def test_autosaves_within_ten_seconds_are_one_version(copy: WorkingCopy) -> None:
    from_server(copy, "eins")
    for second in range(25):
        change(copy, f"zwei {second}", at(second))
    assert read(copy) == ["eins", "zwei 9", "zwei 19", "zwei 24"]


def test_what_was_named_or_not_typed_is_never_typed_over(copy: WorkingCopy) -> None:
    change(copy, "eins", at(0))
    with copy.unit() as unit:
        named = unit.versions.of("a", "de")[0]
        unit.versions.put(replace(named, name="Vor der Sitzung"))
    change(copy, "zwei", at(1), "replaced")
    change(copy, "drei", at(2))
    assert read(copy) == ["eins", "zwei", "drei"]


def test_one_transaction_is_one_version(copy: WorkingCopy) -> None:
    with copy.unit() as unit:
        unit.versions.because("template")
        for html in ("roh", "eingesetzt"):
            text = unit.texts.add(Text("Schule", html))
            unit.translations.put(LocalTranslation("a", "de", text, edited=at(0)))
    assert read(copy) == ["eingesetzt"]


def test_a_change_of_anything_but_the_text_is_none(copy: WorkingCopy) -> None:
    change(copy, "eins", at(0))
    with copy.unit() as unit:
        local = unit.translations.get("a", "de")
        assert local is not None
        unit.translations.put(LocalTranslation("a", "de", local.text, in_translation=True, edited=at(50)))
    assert read(copy) == ["eins"]


def test_a_removed_translation_stays_as_a_version(copy: WorkingCopy) -> None:
    from_server(copy, "eins")
    with copy.unit() as unit:
        unit.translations.remove("a", "de")
    assert read(copy) == ["eins"]


def test_going_back_and_typing_on_keeps_what_was_written_later(copy: WorkingCopy) -> None:
    change(copy, "eins", at(0))
    change(copy, "zwei", at(20))
    with copy.unit() as unit:
        unit.versions.pause()
        first = unit.versions.of("a", "de")[0]
        unit.translations.put(LocalTranslation("a", "de", first.text, edited=at(21)))
    assert read(copy) == ["eins", "zwei"], "stepping through versions makes none"
    change(copy, "eins und mehr", at(22))
    assert read(copy) == ["eins", "zwei", "eins", "eins und mehr"]


def test_texts_of_versions_outlive_the_cleaning_up(copy: WorkingCopy) -> None:
    change(copy, "eins", at(0))
    change(copy, "zwei", at(20))
    path = copy.path
    copy.close()
    with WorkingCopy.open(path) as again:
        assert read(again) == ["eins", "zwei"]


def test_a_page_forgotten_for_good_takes_its_versions_and_place_along(copy: WorkingCopy) -> None:
    change(copy, "eins", at(0))
    with copy.unit() as unit:
        unit.places_left.put(PlaceLeft("a", "de", 5, 40))
        unit.pages.remove("a")
        assert unit.versions.of("a", "de") == []
        assert unit.places_left.get("a", "de") is None


def test_a_place_left_is_kept_for_each_language(copy: WorkingCopy) -> None:
    with copy.unit() as unit:
        unit.places_left.put(PlaceLeft("a", "de", 5, 40))
        unit.places_left.put(PlaceLeft("a", "de", 7, 50))
        unit.places_left.put(PlaceLeft("a", "en", 1, 0))
    with copy.reading() as unit:
        assert unit.places_left.get("a", "de") == PlaceLeft("a", "de", 7, 50)
        assert unit.places_left.get("a", "ar") is None


def test_closing_thins_what_was_typed_long_ago(copy: WorkingCopy) -> None:
    for minute in range(0, 180, 2):
        change(copy, f"Stand {minute}", at(minute * 60))
    path = copy.path
    copy.close()
    with WorkingCopy.open(path) as again:
        kept = read(again)
    assert kept[0] == "Stand 0"
    assert kept[-31:] == [f"Stand {minute}" for minute in range(118, 180, 2)][-31:], "the last hour is whole"
    assert len(kept) < 60


# -- thinning, as a rule

moments = st.lists(st.integers(0, 30 * 86_400), min_size=1, max_size=60).map(sorted)
kinds: st.SearchStrategy[VersionKind] = st.sampled_from(("typed", "typed", "typed", "synced", "before"))


@st.composite
def histories(draw: st.DrawFn) -> list[Version]:
    return [
        Version("a", "de", number, f"{number:064x}", at(second), draw(kinds), draw(st.sampled_from(("", "", "Name"))))
        for number, second in enumerate(draw(moments), start=1)
    ]


@given(histories())
def test_thinning_keeps_the_first_the_last_the_named_and_the_others_and_does_it_once(history: list[Version]) -> None:
    gone = superfluous(history)
    assert all(each.kind in ("typed", "before") and not each.name for each in gone)
    assert history[0] not in gone
    assert history[-1] not in gone
    assert superfluous([each for each in history if each not in gone]) == []


@given(histories())
def test_thinning_bounds_what_is_kept_of_a_stretch_of_time(history: list[Version]) -> None:
    kept = [each for each in history if each not in superfluous(history)]
    newest = datetime.fromisoformat(history[-1].at)
    old = [datetime.fromisoformat(each.at) for each in kept[1:-1] if each.kind == "typed" and not each.name]
    days = [moment.date() for moment in old if newest - moment > timedelta(days=8)]
    others = sum(each.kind != "typed" or bool(each.name) for each in history)
    assert len(days) <= len(set(days)) + others


@pytest.mark.parametrize("when", ["", "gestern"])
def test_a_version_without_a_time_stays(when: str) -> None:
    history = [Version("a", "de", number, f"{number:064x}", when, "typed") for number in range(1, 9)]
    assert superfluous(history) == []
