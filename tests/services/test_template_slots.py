"""Local slots: what a region fills in stands in its texts, whatever else is edited there, and is seen before it is."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from integreat_editor.content.slots import slot_html
from integreat_editor.models.change_set import ChangeItem, ChangeSet, Verdict
from integreat_editor.models.record import SharedRecord
from integreat_editor.models.template import Filling
from integreat_editor.models.template_records import FILLING
from integreat_editor.services.adopt_page import adopt, plan_adopt
from integreat_editor.services.edit_page import save_text
from integreat_editor.services.errors import NoTemplate
from integreat_editor.services.slot_errors import SlotLinkUnfit, SlotUnknown, SlotWordsUnfit
from integreat_editor.services.template_slots import empty_slots, fill, own_cards, plan_filling, region_slots
from integreat_editor.services.template_source import set_template
from tests.services.people import page_id
from tests.services.template_factory import AT, World, make_world, paragraphs, there

OFFICE, BUS = page_id(1), page_id(2)
TOWN = '<span data-slot="ort">Name der Stadt</span>'
HOURS = '<div data-slot="zeiten" data-slot-kind="paragraph" data-slot-scope="page">Öffnungszeiten</div>'
LINK = '<a data-slot="seite" data-slot-kind="link">Seite der Stadt</a>'
CARD = (
    '<div data-contact-id="16" data-contact-url="/vorlage/contact/16/" class="contact-card">'
    "<h4>Servicestelle</h4><p>06181 1</p></div>"
)
CARD_SLOT = slot_html("contact-16", "contact", "region", "Servicestelle")
OWN_CARD = (
    '<div data-contact-id="3" data-contact-url="/musterort/contact/3/" class="contact-card">'
    "<h4>Bürgeramt</h4><p>06181 2</p></div>"
)
OFFICE_TEXTS = {
    "de": paragraphs(f"Willkommen in {TOWN}. Wir helfen gern.", "Kommen Sie vorbei.") + HOURS + CARD,
    "en": paragraphs(f"Welcome to {TOWN}. We like to help.", "Come and see us.") + HOURS + CARD,
    "uk": paragraphs(f"Ласкаво просимо до {TOWN}. Ми допоможемо.", "Приходьте.") + HOURS + CARD,
}
BUS_TEXTS = {
    "de": paragraphs(f"In {TOWN} fahren Busse. Mehr: {LINK}."),
    "en": paragraphs(f"There are buses in {TOWN}. More: {LINK}."),
}
HERE = Filling("ort", text="Musterort")


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """Two pages with slots, adopted just now."""
    made = make_world(tmp_path)
    for number, (page, title, texts) in enumerate(
        ((OFFICE, "Integrationsbüro", OFFICE_TEXTS), (BUS, "Bus", BUS_TEXTS))
    ):
        made.put_page(there(page), order=f"{number + 1}")
        made.publish(there(page), texts, title)
    made.pull()
    adopt(made.copy, plan_adopt(made.copy, [there(OFFICE), there(BUS)], None), at=AT)
    yield made
    made.copy.close()


def own(world: World, title: str) -> str:
    """The id of our page with this title."""
    return next(page for view in region_slots(world.copy) for page, each in view.pages if each == title)


def office(world: World, language: str = "de") -> str:
    return world.html(own(world, "Integrationsbüro"), language)


def edit(world: World, language: str, old: str, new: str) -> None:
    """A local change of the office's page."""
    html = office(world, language)
    assert old in html
    save_text(world.copy, own(world, "Integrationsbüro"), language, html=html.replace(old, new), at=AT)


def source_is_ours(world: World, title: str, language: str) -> bool:
    """Whether a translation stands for the German text as it is now."""
    with world.copy.reading() as unit:
        page = next(each for each in unit.translations.all() if unit.texts.get(each.text or "").title == title).page
        german, translation = unit.translations.get(page, "de"), unit.translations.get(page, language)
        assert german is not None
        assert translation is not None
        return translation.source == german.text


# -- what there is


def test_slots_are_listed_with_their_pages_and_what_is_missing(world: World) -> None:
    views = {view.slot.name: view for view in region_slots(world.copy)}

    assert list(views) == ["ort", "zeiten", "contact-16", "seite"]
    assert [title for _, title in views["ort"].pages] == ["Integrationsbüro", "Bus"]
    assert views["ort"].languages_missing == ("de", "en", "uk")
    assert views["seite"].languages == ("de", "en")
    assert views["contact-16"].slot.hint == "Servicestelle"
    assert {view.state for view in views.values()} == {"empty"}


def test_a_filling_in_one_language_leaves_the_others_missing(world: World) -> None:
    fill(world.copy, replace(HERE, language="de"), at=AT)

    view = region_slots(world.copy)[0]
    assert (view.state, view.languages_missing) == ("partly", ("en", "uk"))


def test_a_filling_of_the_wrong_kind_leaves_it_missing(world: World) -> None:
    fill(world.copy, Filling("ort", html="<p>Absatz</p>"), at=AT)

    assert region_slots(world.copy)[0].languages_missing == ("de", "en", "uk")
    assert office(world).count("data-slot=") == 3


def test_a_filling_for_which_there_is_no_slot_is_shown_as_unused(world: World) -> None:
    world.fill(Filling("alt", text="06181 4"))

    view = region_slots(world.copy)[-1]
    assert (view.slot.name, view.state, view.pages) == ("alt", "unused", ())


def test_a_region_without_a_template_has_no_slots(world: World) -> None:
    set_template(world.copy, None)

    assert region_slots(world.copy) == ()
    with pytest.raises(NoTemplate):
        plan_filling(world.copy, HERE)


def test_empty_slots_are_told_by_text(world: World) -> None:
    page = own(world, "Bus")
    found = empty_slots(world.copy, [f"{page}/en", f"{page}/tree"])

    assert [(*place, slot.name) for *place, slot in found] == [(page, "en", "ort"), (page, "en", "seite")]
    assert len(empty_slots(world.copy)) == 3 * 3 + 2 * 2


def test_own_contact_cards_are_offered(world: World) -> None:
    edit(world, "de", "<p>Kommen Sie vorbei.</p>", OWN_CARD * 2)

    assert [(card.name, card.html) for card in own_cards(world.copy)] == [("Bürgeramt", OWN_CARD)]


# -- filling


def test_one_filling_fills_every_page_and_language(world: World) -> None:
    planned = plan_filling(world.copy, HERE)
    result = fill(world.copy, HERE, at=AT)

    assert result.pages == planned
    assert [(line.title, line.languages) for line in planned] == [
        ("Integrationsbüro", ("de", "en", "uk")),
        ("Bus", ("de", "en")),
    ]
    assert "<p>Welcome to Musterort. We like to help.</p>" in office(world, "en")
    assert len(result.changes.texts) == 5
    assert region_slots(world.copy)[0].state == "filled"


def test_planning_changes_nothing(world: World) -> None:
    before = office(world)
    plan_filling(world.copy, HERE)

    assert office(world) == before
    assert region_slots(world.copy)[0].fillings == ()


def test_a_filling_is_shared_and_filling_again_changes_nothing(world: World) -> None:
    fill(world.copy, HERE, at=AT)
    with world.copy.reading() as unit:
        changed = [each for each in unit.records.changed() if each.kind == FILLING]

    assert changed == [SharedRecord(FILLING, "region/ort/all", {"text": "Musterort", "href": "", "html": ""})]
    assert plan_filling(world.copy, HERE) == ()


def test_fillings_of_all_kinds_leave_no_slot(world: World) -> None:
    for filling in (
        HERE,
        Filling("zeiten", html="Montag 8 Uhr"),
        Filling("contact-16", html=OWN_CARD),
        Filling("seite", text="Musterort", href="https://musterort.example/"),
    ):
        fill(world.copy, filling, at=AT)

    assert empty_slots(world.copy) == ()
    assert office(world).endswith(f"<p>Montag 8 Uhr</p>{OWN_CARD}")
    assert '<a href="https://musterort.example/">Musterort</a>' in world.html(own(world, "Bus"), "en")


def test_translations_stay_up_to_date_where_both_sides_are_filled(world: World) -> None:
    assert source_is_ours(world, "Integrationsbüro", "en")
    fill(world.copy, HERE, at=AT)
    fill(world.copy, Filling("zeiten", language="de", html="<p>Montag</p>"), at=AT)
    fill(world.copy, Filling("zeiten", language="en", html="<p>Monday</p>"), at=AT)

    assert source_is_ours(world, "Integrationsbüro", "en")
    assert not source_is_ours(world, "Integrationsbüro", "uk")


def test_the_narrower_filling_holds(world: World) -> None:
    page = own(world, "Integrationsbüro")
    fill(world.copy, HERE, at=AT)
    fill(world.copy, replace(HERE, text="Altstadt", page=page), at=AT)
    fill(world.copy, replace(HERE, text="Старе місто", page=page, language="uk"), at=AT)

    assert "Willkommen in Altstadt." in office(world)
    assert "до Старе місто." in office(world, "uk")
    assert "In Musterort fahren" in world.html(own(world, "Bus"), "de")
    assert plan_filling(world.copy, replace(HERE, text="Neustadt"))[0].title == "Bus"


def test_local_edits_beside_the_slot_stay(world: World) -> None:
    edit(world, "de", "Wir helfen gern.", "Wir sind für Sie da.")
    fill(world.copy, HERE, at=AT)
    edit(world, "de", "Kommen Sie vorbei.", "Rufen Sie an.")
    fill(world.copy, replace(HERE, text="Neustadt"), at=AT)

    assert office(world).startswith(paragraphs("Willkommen in Neustadt. Wir sind für Sie da.", "Rufen Sie an."))


def test_local_words_in_its_place_stay_and_that_is_said(world: World) -> None:
    fill(world.copy, HERE, at=AT)
    edit(world, "de", "Willkommen in Musterort.", "Schön, dass Sie in Musterort sind.")
    line = plan_filling(world.copy, replace(HERE, text="Neustadt"))[0]
    fill(world.copy, replace(HERE, text="Neustadt"), at=AT)

    assert (line.languages, line.kept, line.conflict) == (("en", "uk"), ("de",), True)
    assert "Schön, dass Sie in Musterort sind." in office(world)


def test_a_hint_that_was_overwritten_by_hand_stays_and_that_is_said(world: World) -> None:
    edit(world, "de", f"Willkommen in {TOWN}.", "Willkommen bei uns.")
    line = plan_filling(world.copy, HERE)[0]

    assert (line.languages, line.kept) == (("en", "uk"), ("de",))


def test_a_slot_with_own_words_in_its_place_is_not_missing(world: World) -> None:
    for language in OFFICE_TEXTS:
        edit(world, language, CARD_SLOT, OWN_CARD)
    view = next(each for each in region_slots(world.copy) if each.slot.name == "contact-16")

    assert (view.state, view.languages_missing) == ("own", ())


def test_a_slot_that_an_update_will_bring_can_be_filled_before(world: World) -> None:
    world.publish(there(BUS), {"de": paragraphs('Neu: <span data-slot="linie">Linie</span>.')}, "Bus")
    world.pull()
    view = next(each for each in region_slots(world.copy) if each.slot.name == "linie")
    result = fill(world.copy, Filling("linie", text="25"), at=AT)

    assert (view.state, view.languages_missing, result.pages) == ("empty", ("de",), ())


def test_an_edited_sentence_around_an_open_slot_is_filled(world: World) -> None:
    edit(world, "de", "Willkommen in ", "Guten Tag in ")
    fill(world.copy, HERE, at=AT)

    assert "<p>Guten Tag in Musterort. Wir" in office(world)


def test_emptying_brings_the_slot_back(world: World) -> None:
    before = office(world)
    fill(world.copy, HERE, at=AT)
    fill(world.copy, Filling("ort"), at=AT)

    assert office(world) == before
    assert region_slots(world.copy)[0].state == "empty"


def test_what_a_colleague_filled_in_can_be_put_into_our_texts(world: World) -> None:
    world.fill(HERE)
    fill(world.copy, HERE, at=AT)

    assert "Willkommen in Musterort." in office(world)


def test_a_page_without_its_base_is_filled_in_place(world: World) -> None:
    with world.copy.unit() as unit:
        unit.translations.put_many(replace(each, template=None) for each in unit.translations.all())
    fill(world.copy, HERE, at=AT)

    assert "Willkommen in Musterort." in office(world)


def test_an_approval_that_goes_is_said_before(world: World) -> None:
    page = own(world, "Bus")
    with world.copy.unit() as unit:
        items = tuple(
            ChangeItem(page, code, "r", "t", verdict=verdict)
            for code, verdict in (("de", Verdict.PENDING), ("en", Verdict.APPROVED))
        )
        unit.change_sets.put(ChangeSet("c", "Bus", "", "anna", AT, items))

    assert [line.un_approves for line in plan_filling(world.copy, HERE)] == [False, True]
    assert [line.un_approves for line in plan_filling(world.copy, replace(HERE, language="de"))] == [False, False]


@pytest.mark.parametrize(
    ("filling", "error"),
    [
        (Filling("a/b", text="x"), SlotUnknown),
        (Filling("seite", text="x", href="javascript:alert(1)"), SlotLinkUnfit),
        (Filling("zeiten", html="<script>x</script>"), SlotWordsUnfit),
    ],
)
def test_what_cannot_be_shown_is_refused(world: World, filling: Filling, error: type[Exception]) -> None:
    with pytest.raises(error):
        fill(world.copy, filling, at=AT)

    assert all(view.fillings == () for view in region_slots(world.copy))
