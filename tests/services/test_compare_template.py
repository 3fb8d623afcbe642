"""Comparing a region with its template: each way of standing to it is found from the texts, and found again at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from integreat_editor.models.comparison import CompareState, ComparisonRow, LanguageComparison
from integreat_editor.models.page import Placement
from integreat_editor.models.template import Filling, Follow, Relation, TemplateSource
from integreat_editor.models.text import Text
from integreat_editor.services import compare_standings, edit_tree
from integreat_editor.services.adopt_errors import TemplateNotFetched
from integreat_editor.services.compare_template import compare, compare_text
from integreat_editor.services.edit_page import save_text
from integreat_editor.services.errors import NoTemplate
from integreat_editor.services.template_source import set_template
from integreat_editor.sync.progress import Progress
from tests.services.template_factory import (
    AT,
    BASE,
    DOCTOR,
    DOG,
    LIBRARY,
    MARKET,
    OLD,
    PASS,
    SCHOOL,
    VOTING,
    WASTE,
    WELCOME,
    World,
    at_template,
    full_world,
    paragraphs,
    there,
)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = full_world(tmp_path)
    yield made
    made.copy.close()


def row(world: World, page: str) -> ComparisonRow:
    """The row of an own page, or of the template page it would come from."""
    rows = compare(world.copy).rows
    return next(each for each in rows if each.page == page or (each.page is None and each.template_page == there(page)))


@pytest.mark.parametrize(
    ("page", "state", "counts"),
    [
        (WELCOME, CompareState.SAME, (0, 0, 0)),
        (WASTE, CompareState.SAME, (0, 0, 0)),
        (SCHOOL, CompareState.ADAPTED, (1, 0, 0)),
        (PASS, CompareState.TEMPLATE_CHANGED, (0, 1, 0)),
        (VOTING, CompareState.BOTH_CHANGED, (0, 0, 1)),
        (LIBRARY, CompareState.NOT_ADOPTED, (0, 0, 0)),
        (OLD, CompareState.REMOVED, (0, 0, 0)),
        (DOG, CompareState.DECLINED, (0, 0, 0)),
        (MARKET, CompareState.LOCAL, (0, 0, 0)),
    ],
)
def test_each_way_of_standing_to_the_template(
    world: World, page: str, state: CompareState, counts: tuple[int, int, int]
) -> None:
    found = row(world, page)
    assert found.state is state
    assert found.language("de") == LanguageComparison("de", state, *counts)


def test_rows_stand_in_the_order_of_the_template_then_local_pages(world: World) -> None:
    rows = compare(world.copy).rows
    own = [WELCOME, WASTE, SCHOOL, PASS, VOTING, LIBRARY, OLD, DOCTOR, DOG]
    assert [each.template_page for each in rows] == [*map(there, own), None]
    assert [each.page for each in rows][-1] == MARKET
    assert [each.depth for each in rows] == [0, *(1 for _ in own[1:]), 0]


def test_totals_count_pages(world: World) -> None:
    totals = compare(world.copy).totals
    assert totals[CompareState.SAME] == 2
    assert sum(totals.values()) == 10
    assert totals[CompareState.LOCAL] == 1


def test_a_language_that_only_the_template_has_is_missing_here(world: World) -> None:
    found = row(world, DOCTOR)
    assert found.state is CompareState.MISSING_LANGUAGE
    assert [(each.language, each.state) for each in found.languages] == [
        ("de", CompareState.SAME),
        ("en", CompareState.SAME),
        ("uk", CompareState.MISSING_LANGUAGE),
    ]


def test_a_declined_page_tells_why(world: World) -> None:
    assert row(world, DOG).reason == "Hier gibt es keine Hundesteuer."


def test_titles_and_follow_are_told(world: World) -> None:
    world.relate(Relation(WASTE, there(WASTE), Follow.LIVE))
    found = row(world, WASTE)
    assert (found.title, found.template_title, found.follow) == ("Müll", "Müll", Follow.LIVE)
    assert row(world, MARKET).follow is None


def test_nothing_is_compared_twice(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    first = compare(world.copy)

    def fail(*_: object) -> None:
        raise AssertionError("compared again")

    monkeypatch.setattr(compare_standings, "standing", fail)
    monkeypatch.setattr(compare_standings, "localise", fail)
    assert compare(world.copy) == first


def test_what_is_new_is_seen_after_a_comparison(world: World) -> None:
    compare(world.copy)
    world.publish(there(WASTE), {"de": at_template(BASE["de"])})
    world.pull()
    save_text(world.copy, PASS, "de", at=AT, html=at_template(BASE["de"]))
    assert row(world, WASTE).state is CompareState.TEMPLATE_CHANGED
    german = row(world, PASS).language("de")
    assert german is not None
    assert german.state is CompareState.SAME


def test_a_cancelled_comparison_shows_only_what_is_certain(world: World) -> None:
    progress = Progress()
    progress.cancel()
    stopped = compare(world.copy, progress)
    assert not stopped.complete
    assert {each.page for each in stopped.rows if each.page} == {OLD, MARKET}
    assert compare(world.copy).complete


def test_progress_counts_texts_that_are_new(world: World) -> None:
    progress = Progress()
    compare(world.copy, progress)
    assert progress.snapshot()[:2] == (17, 17)  # five pages in three languages, one in two
    compare(world.copy, progress)
    assert progress.snapshot()[:2] == (0, 0)


def test_slots_links_and_fillings_are_no_difference(world: World) -> None:
    slot = '<p>Rufen Sie an: <span data-slot="telefon">Telefon</span></p>'
    link = '<p>Siehe <a href="/vorlage/de/willkommen/schule/">Schule</a>.</p>'
    world.publish(there(WASTE), {"de": slot + link})
    world.pull()
    world.fill(Filling("telefon", text="06181 400-0"))
    here = '<p>Rufen Sie an: 06181 400-0</p><p>Siehe <a href="/musterort/de/willkommen/schule/">Schule</a>.</p>'
    save_text(world.copy, WASTE, "de", at=AT, html=here)
    german = row(world, WASTE).language("de")
    assert german == LanguageComparison("de", CompareState.SAME)
    world.fill(Filling("telefon", text="06181 999"))
    german = row(world, WASTE).language("de")
    assert german is not None
    assert (german.state, german.conflicts) == (CompareState.BOTH_CHANGED, 1)


def test_a_base_that_nobody_has_makes_every_difference_a_question(world: World) -> None:
    with world.copy.unit() as unit:
        local = unit.translations.get(SCHOOL, "de")
        assert local is not None
        unit.translations.put(type(local)(SCHOOL, "de", local.text, None, "0" * 64, edited=AT))
    german = row(world, SCHOOL).language("de")
    assert german == LanguageComparison("de", CompareState.BOTH_CHANGED, conflicts=1)
    assert compare_text(world.copy, there(SCHOOL), SCHOOL, "de").base_lost


def test_a_base_that_comes_back_is_used(world: World) -> None:
    lost = Text("Schule", paragraphs("Der Ausweis kostet 30 Euro. Bestellen Sie ihn online.", "06181 400-0"))
    with world.copy.unit() as unit:
        local = unit.translations.get(SCHOOL, "de")
        assert local is not None
        unit.translations.put(type(local)(SCHOOL, "de", local.text, None, lost.hash, edited=AT))
    assert row(world, SCHOOL).state is CompareState.BOTH_CHANGED
    world.keep(lost)
    german = row(world, SCHOOL).language("de")
    assert german is not None
    assert (german.here, german.there, german.conflicts) != (0, 0, 1)


def test_a_template_page_without_its_language_leaves_ours(world: World) -> None:
    world.unpublish(there(WASTE), "uk")
    world.pull()
    found = row(world, WASTE)
    ukrainian = found.language("uk")
    assert ukrainian is not None
    assert ukrainian.state is CompareState.REMOVED
    assert found.state is CompareState.REMOVED


def test_a_translation_of_our_own_was_never_removed(world: World) -> None:
    world.unpublish(there(DOCTOR), "uk")
    world.pull()
    save_text(world.copy, DOCTOR, "uk", at=AT, title="Лікар", html="<p>Свій текст.</p>")
    found = row(world, DOCTOR)
    ukrainian = found.language("uk")
    assert ukrainian is not None
    assert ukrainian.state is CompareState.LOCAL
    assert found.state is CompareState.SAME


@pytest.mark.parametrize("how", ["unpublished", "archived", "unknown"])
def test_a_template_page_that_vanished_is_removed_and_nothing_is_lost(world: World, how: str) -> None:
    if how == "unpublished":
        world.unpublish(there(SCHOOL))
    elif how == "archived":
        world.template.put_page(there(SCHOOL), Placement(there(WELCOME), "3", archived=True))
    else:
        world.relate(Relation(SCHOOL, "f" * 32))
    world.pull()
    before = world.html(SCHOOL, "de")
    found = next(each for each in compare(world.copy).rows if each.page == SCHOOL)
    assert found.state is CompareState.REMOVED
    assert world.html(SCHOOL, "de") == before


def test_a_page_moved_in_the_template_is_noted(world: World) -> None:
    assert not row(world, SCHOOL).moved
    world.put_page(there(SCHOOL), there(WASTE))
    world.pull()
    found = row(world, SCHOOL)
    assert found.moved
    assert found.state is CompareState.ADAPTED


def test_a_page_that_was_split_loses_sentences_and_the_rest_is_offered(world: World) -> None:
    first, second = BASE["de"].split("\n")
    new = there("ee")
    world.publish(there(WASTE), {"de": first})
    world.put_page(new, there(WELCOME))
    world.publish(new, {"de": second}, "Rathaus")
    world.pull()
    german = row(world, WASTE).language("de")
    assert german == LanguageComparison("de", CompareState.TEMPLATE_CHANGED, there=1)
    assert (
        next(each.state for each in compare(world.copy).rows if each.template_page == new) is CompareState.NOT_ADOPTED
    )


def test_a_discarded_page_is_not_related(world: World) -> None:
    with world.copy.unit() as unit:
        unit.pages.discard(WASTE)
    assert row(world, WASTE).state is CompareState.NOT_ADOPTED


def test_two_own_pages_of_one_template_page_are_both_shown(world: World) -> None:
    world.relate(Relation(MARKET, there(WASTE)))
    assert [each.page for each in compare(world.copy).rows if each.template_page == there(WASTE)] == [WASTE, MARKET]


def test_broken_html_on_one_side_is_compared_all_the_same(world: World) -> None:
    world.publish(there(WASTE), {"de": "<p>Der Ausweis <b>kostet 31 Euro. <ul><li>Bestellen</p>"})
    world.pull()
    assert row(world, WASTE).state is CompareState.TEMPLATE_CHANGED


def test_the_texts_of_a_cell(world: World) -> None:
    texts = compare_text(world.copy, there(VOTING), VOTING, "de")
    assert texts.base == Text("Wahlen", BASE["de"])
    assert texts.template == Text("Wahlen", at_template(BASE["de"]))
    assert texts.ours is not None
    assert "12 Euro" in texts.ours.html
    only_there = compare_text(world.copy, there(LIBRARY), None, "de")
    assert (only_there.base, only_there.ours) == (None, None)
    assert only_there.template is not None


def test_a_region_without_a_template_says_so(world: World) -> None:
    set_template(world.copy, None)
    with pytest.raises(NoTemplate):
        compare(world.copy)


def test_a_template_that_was_never_fetched_is_not_taken_for_an_empty_one(world: World) -> None:
    set_template(world.copy, TemplateSource("hub", "http://localhost", "andere"))
    with pytest.raises(TemplateNotFetched):
        compare(world.copy)


def test_an_archived_own_page_is_still_compared(world: World) -> None:
    edit_tree.archive_page(world.copy, PASS)
    assert row(world, PASS).state is CompareState.TEMPLATE_CHANGED
