"""Linking a page that was copied long ago: where it came from is offered, and what it came from becomes its base."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from integreat_editor.content.likeness import fingerprint, likeness, title_likeness
from integreat_editor.errors import EditorError
from integreat_editor.models.comparison import CompareState, LanguageComparison
from integreat_editor.models.template_records import TEXT
from integreat_editor.models.text import Text
from integreat_editor.services.adopt_errors import AlreadyLinked, OriginTaken, TemplatePageUnknown
from integreat_editor.services.adopt_page import unlink
from integreat_editor.services.compare_template import compare
from integreat_editor.services.edit_page import save_text
from integreat_editor.services.edit_tree import add_page
from integreat_editor.services.errors import PageUnknown
from integreat_editor.services.link_page import link, origins
from integreat_editor.services.template_pages import relations
from tests.services.template_factory import (
    AT,
    BASE,
    DOG,
    LIBRARY,
    MARKET,
    MIRROR,
    OLD,
    SCHOOL,
    WASTE,
    WELCOME,
    World,
    at_home,
    at_template,
    full_world,
    paragraphs,
    there,
)

LONG = {
    "de": paragraphs(
        "Die Bücherei leiht Bücher, Filme und Spiele. Der Ausweis kostet 10 Euro im Jahr.",
        "Kinder zahlen nichts. Bringen Sie Ihren Ausweis und die Meldebestätigung mit.",
    ),
    "en": paragraphs(
        "The library lends books, films and games. The card costs 10 euros a year.",
        "Children pay nothing. Please bring your passport and proof of address.",
    ),
}
NEWER = {code: html.replace("10", "12") for code, html in LONG.items()}


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """The library's page has an older and a newer version in the template; the copy saw only the newer one."""
    made = full_world(tmp_path)
    made.publish(there(LIBRARY), LONG, "Bücherei")
    made.publish(there(LIBRARY), NEWER, "Bücherei")
    made.pull()
    yield made
    made.copy.close()


def copied(world: World, title: str = "Stadtbücherei", parent: str | None = WELCOME) -> str:
    """Our page: the older version, with a word of our own in it."""
    page = add_page(world.copy, parent, 0, title, at=AT)
    for code, html in LONG.items():
        save_text(world.copy, page, code, at=AT, title=title, html=html.replace("Spiele", "Noten"))
    return page


def test_the_likely_origin_is_offered_with_reasons(world: World) -> None:
    page = copied(world)
    first = origins(world.copy, page)[0]
    assert (first.template_page, first.title) == (there(LIBRARY), "Bücherei")
    assert first.score > 0.8
    assert "des Textes gleich" in first.why
    assert "gleicher Platz im Baum" in first.why
    assert "same place in the tree" in origins(world.copy, page, ui_language="en")[0].why


def test_the_same_title_is_a_clue_of_its_own(world: World) -> None:
    page = add_page(world.copy, None, 0, "bücherei", at=AT)
    (only,) = origins(world.copy, page)
    assert (only.template_page, only.why) == (there(LIBRARY), "gleicher Titel")


def test_pages_that_are_taken_or_hidden_are_not_offered(world: World) -> None:
    page = add_page(world.copy, None, 0, "Müll", at=AT)
    save_text(world.copy, page, "de", at=AT, html=BASE["de"])
    offered = {each.template_page for each in origins(world.copy, page)}
    assert offered == {there(DOG)}  # the one page with this text that no page of ours has


def test_nothing_alike_is_offered_as_nothing(world: World) -> None:
    assert origins(world.copy, MARKET) == ()


def test_the_base_is_the_version_it_was_copied_from(world: World) -> None:
    page = copied(world)
    result = link(world.copy, page, there(LIBRARY), remote=world.template_remote, at=AT)
    assert result.bases == {
        "de": Text("Bücherei", LONG["de"]).hash,
        "en": Text("Bücherei", LONG["en"]).hash,
    }
    row = next(each for each in compare(world.copy).rows if each.page == page)
    assert row.language("de") == LanguageComparison("de", CompareState.BOTH_CHANGED, here=2, there=1)


def test_offline_the_closest_text_known_here_is_the_base(world: World) -> None:
    page = copied(world)
    result = link(world.copy, page, there(LIBRARY), remote=None, at=AT)
    assert result.bases["de"] == Text("Bücherei", NEWER["de"]).hash


def test_offline_older_texts_that_this_copy_has_seen_count(world: World) -> None:
    page = copied(world)
    world.keep(Text("Bücherei", LONG["de"]))
    result = link(world.copy, page, there(LIBRARY), remote=None, at=AT)
    assert result.bases["de"] == Text("Bücherei", LONG["de"]).hash


def test_the_texts_stay_and_the_base_is_kept_for_colleagues(world: World) -> None:
    page = copied(world)
    before = world.html(page, "de")
    result = link(world.copy, page, there(LIBRARY), remote=world.template_remote, at=AT)
    assert world.html(page, "de") == before
    with world.copy.reading() as unit:
        assert relations(unit)[page].template_page == there(LIBRARY)
        assert unit.records.get(TEXT, result.bases["de"] or "") is not None


def test_a_text_that_is_not_alike_gets_no_base_and_everything_is_asked(world: World) -> None:
    save_text(world.copy, MARKET, "en", at=AT, html="<p>A market.</p>")
    result = link(world.copy, MARKET, there(LIBRARY), remote=world.template_remote, at=AT)
    assert result.bases == {"de": None, "en": None}
    row = next(each for each in compare(world.copy).rows if each.page == MARKET)
    german = row.language("de")
    assert german is not None
    assert german.state is CompareState.BOTH_CHANGED
    assert german.conflicts > 0


def test_a_base_of_an_earlier_link_is_not_taken_for_another_page(world: World) -> None:
    unlink(world.copy, SCHOOL)
    result = link(world.copy, SCHOOL, there(LIBRARY), remote=None, at=AT)
    assert result.bases["de"] is None
    with world.copy.reading() as unit:
        local = unit.translations.get(SCHOOL, "de")
        assert local is not None
        assert (local.text, local.template) == (Text("Schule", at_home(BASE["de"])).hash, None)


def test_linking_again_finds_the_base_again(world: World) -> None:
    unlink(world.copy, SCHOOL)
    world.publish(there(SCHOOL), {"de": at_template(BASE["de"])})
    world.pull()
    result = link(world.copy, SCHOOL, there(SCHOOL), remote=None, at=AT)
    assert result.bases["de"] == Text("Schule", BASE["de"]).hash


@pytest.mark.parametrize(
    ("page", "template_page", "error"),
    [
        (WASTE, there(LIBRARY), AlreadyLinked),
        (MARKET, there(WASTE), OriginTaken),
        (MARKET, "f" * 32, TemplatePageUnknown),
        ("f" * 32, there(LIBRARY), PageUnknown),
    ],
)
def test_what_cannot_be_linked(world: World, page: str, template_page: str, error: type[EditorError]) -> None:
    with pytest.raises(error):
        link(world.copy, page, template_page, remote=world.template_remote, at=AT)


def test_a_page_that_is_gone_in_the_template_cannot_be_linked(world: World) -> None:
    unlink(world.copy, OLD)
    with pytest.raises(TemplatePageUnknown):
        link(world.copy, OLD, there(OLD), remote=None, at=AT)


def test_an_unknown_page_has_no_origin(world: World) -> None:
    with pytest.raises(PageUnknown):
        origins(world.copy, "f" * 32)


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [("<p>a b c d</p>", "a b <b>c</b> d", 1.0), ("", "", 0.0), ("<p>Ja</p>", "ja", 1.0), ("a b c", "d e f", 0.0)],
)
def test_likeness_is_about_words(one: str, other: str, alike: float) -> None:
    assert likeness(fingerprint(one), fingerprint(other)) == alike


@pytest.mark.parametrize(
    ("one", "other", "least", "most"),
    [
        ("Müll", "müll ", 1.0, 1.0),
        ("Müll", "", 0.0, 0.0),
        ("Bücherei", "Stadtbücherei", 0.5, 0.9),
        ("Arzt", "Schule", 0, 0.2),
    ],
)
def test_title_likeness(one: str, other: str, least: float, most: float) -> None:
    assert least <= title_likeness(one, other) <= most


def test_the_mirror_is_left_alone(world: World) -> None:
    with world.copy.reading() as unit:
        before = unit.remote_state.heads(MIRROR)
    link(world.copy, copied(world), there(LIBRARY), remote=world.template_remote, at=AT)
    with world.copy.reading() as unit:
        assert unit.remote_state.heads(MIRROR) == before
