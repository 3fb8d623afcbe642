"""Adopting pages of the template: what is planned is what is made, and nothing that is there is touched."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from integreat_editor.errors import EditorError
from integreat_editor.models.comparison import CompareState
from integreat_editor.models.record import PAGE_FIELD, SharedRecord, slug_key
from integreat_editor.models.template import Declined, Filling, Follow, Relation
from integreat_editor.models.template_records import TEXT
from integreat_editor.models.text import Text
from integreat_editor.models.tree import PageTree
from integreat_editor.services.adopt_errors import (
    AlreadyAdopted,
    DeclineNeedsReason,
    NothingToAdopt,
    NotLinked,
    TemplatePageUnknown,
)
from integreat_editor.services.adopt_page import (
    adopt,
    adopt_languages,
    decline,
    plan_adopt,
    set_follow,
    undo_decline,
    unlink,
)
from integreat_editor.services.compare_template import compare
from integreat_editor.services.edit_page import save_text
from integreat_editor.services.errors import PageUnknown
from integreat_editor.services.read_changes import ChangeKind, local_changes
from integreat_editor.services.read_tree import read_tree
from integreat_editor.services.submit_changes import submit
from integreat_editor.services.template_pages import declined, relations
from tests.services.template_factory import (
    AT,
    BASE,
    DOCTOR,
    DOG,
    LIBRARY,
    MARKET,
    MIRROR,
    OLD,
    PASS,
    WASTE,
    WELCOME,
    World,
    at_template,
    full_world,
    put_texts,
    there,
)

TOP, FIRST, SECOND, BELOW = (there(f"{number:032x}") for number in range(0x50, 0x54))


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = full_world(tmp_path)
    yield made
    made.copy.close()


@pytest.fixture
def branch(world: World) -> World:
    """A new branch in the template: a page with two below it, and one below the first of them."""
    places = [(TOP, None, "x"), (FIRST, TOP, "1"), (SECOND, TOP, "2"), (BELOW, FIRST, "1")]
    for (page, parent, order), title in zip(places, ("Familie", "Kita", "Kindergeld", "Gebühren"), strict=True):
        world.put_page(page, parent, order)
        world.publish(page, BASE, title)
    link = '<p>Siehe <a href="https://integreat.app/vorlage/de/familie/kita/gebuehren/#preis">Gebühren</a>.</p>'
    world.publish(SECOND, {"de": link}, "Kindergeld")
    world.pull()
    return world


def taken(world: World, template_page: str) -> str:
    """The own page of a template page."""
    with world.copy.reading() as unit:
        (page,) = (each.page for each in relations(unit).values() if each.template_page == template_page)
    return page


def adopted(world: World, template_page: str, *languages: str, parent: str | None = None) -> str:
    plan = plan_adopt(world.copy, [template_page], parent, languages or None)
    adopt(world.copy, plan, at=AT)
    return taken(world, template_page)


def test_an_adopted_page_says_what_the_template_says(world: World) -> None:
    page = adopted(world, there(LIBRARY))
    assert {code: world.html(page, code) for code in ("de", "en", "uk")} == {
        code: BASE[code] for code in ("de", "en", "uk")
    }
    row = next(each for each in compare(world.copy).rows if each.page == page)
    assert row.state is CompareState.SAME
    kinds = [(each.language, each.kind) for each in local_changes(world.copy) if each.page == page]
    assert kinds == [(None, ChangeKind.NEW_PAGE), *((code, ChangeKind.NEW_TEXT) for code in ("de", "en", "uk"))]


def test_a_language_the_region_does_not_have_is_left_out_and_said(world: World) -> None:
    plan = plan_adopt(world.copy, [there(LIBRARY)], None, ["en", "ar"])
    assert (plan.languages, plan.left_out) == (("de", "en"), ("ar",))
    adopt(world.copy, plan, at=AT)
    page = taken(world, there(LIBRARY))
    with world.copy.reading() as unit:
        languages = [each.language for each in unit.translations.of_page(page)]
    assert languages == ["de", "en"]


def test_a_language_the_template_does_not_have_is_said(world: World) -> None:
    world.unpublish(there(LIBRARY), "uk")
    world.pull()
    (page,) = plan_adopt(world.copy, [there(LIBRARY)], None).pages
    assert (page.languages, page.missing) == (("de", "en"), ("uk",))


def test_the_base_is_kept_for_colleagues(world: World) -> None:
    page = adopted(world, there(LIBRARY))
    with world.copy.reading() as unit:
        local = unit.translations.get(page, "de")
        assert local is not None
        assert local.template == world.template_hash(there(LIBRARY), "de")
        assert unit.records.get(TEXT, local.template or "") is not None


def test_a_reviewed_translation_comes_up_to_date(world: World) -> None:
    world.put_page(TOP, None, "x")
    world.publish(TOP, {"de": '<p>In <span data-slot="ort">Ort</span>.</p>', "en": "<p>In the town.</p>"}, "Ort")
    world.pull()
    world.fill(Filling("ort", text="Musterort"))
    page = adopted(world, TOP)
    view = read_tree(world.copy).row(page).translations
    assert view["en"].state == "up_to_date"
    assert world.html(page, "de") == "<p>In Musterort.</p>"


def test_a_translation_that_was_outdated_in_the_template_is_outdated_here(world: World) -> None:
    world.publish(there(LIBRARY), {"de": at_template(BASE["de"])}, "Bücherei")
    world.pull()
    page = adopted(world, there(LIBRARY))
    assert read_tree(world.copy).row(page).translations["en"].state == "outdated"
    with world.copy.reading() as unit:
        local = unit.translations.get(page, "en")
        assert local is not None
        assert unit.texts.get(local.source or "") == Text("Bücherei", BASE["de"])


def test_what_a_server_does_not_tell_is_not_made_up(world: World) -> None:
    put_texts(world.template, there(LIBRARY), {"en": Text("Library", BASE["en"])}, tells_source=False)
    world.pull()
    page = adopted(world, there(LIBRARY))
    assert read_tree(world.copy).row(page).translations["en"].state == "unknown"


def test_a_branch_keeps_its_order_below_what_is_there(branch: World) -> None:
    plan = plan_adopt(branch.copy, [TOP], WELCOME, with_children=True)
    assert [(each.title, each.depth) for each in plan.pages] == [
        ("Familie", 0),
        ("Kita", 1),
        ("Gebühren", 2),
        ("Kindergeld", 1),
    ]
    adopt(branch.copy, plan, at=AT)
    with branch.copy.reading() as unit:
        tree = PageTree(unit.pages.all())
    assert tree.children(WELCOME)[-1] == taken(branch, TOP)
    assert tree.children(taken(branch, TOP)) == (taken(branch, FIRST), taken(branch, SECOND))
    assert tree.children(taken(branch, FIRST)) == (taken(branch, BELOW),)


def test_links_inside_a_branch_lead_to_the_new_pages(branch: World) -> None:
    plan = plan_adopt(branch.copy, [TOP], None, with_children=True)
    assert plan.open_links == ()
    adopt(branch.copy, plan, at=AT)
    assert 'href="/musterort/de/familie/kita/gebuehren/#preis"' in branch.html(taken(branch, SECOND), "de")


def test_a_link_to_a_page_we_do_not_have_is_reported_before(branch: World) -> None:
    plan = plan_adopt(branch.copy, [SECOND], None)
    (link,) = plan.open_links
    assert (link.title, link.language, link.href) == ("Kindergeld", "de", "/vorlage/de/familie/kita/gebuehren/")
    page = adopted(branch, SECOND)
    assert "integreat.app/vorlage" in branch.html(page, "de")


def test_an_empty_slot_is_reported_before_and_stays(world: World) -> None:
    world.publish(there(LIBRARY), {"de": '<p>Tel. <span data-slot="telefon">Nummer</span></p>'}, "Bücherei")
    world.pull()
    plan = plan_adopt(world.copy, [there(LIBRARY)], None, ["de"])
    (slot,) = plan.empty_slots
    assert (slot.title, slot.language, slot.slot, slot.kind, slot.hint) == (
        "Bücherei",
        "de",
        "telefon",
        "text",
        "Nummer",
    )
    assert "data-slot" in world.html(adopted(world, there(LIBRARY), "de"), "de")


def test_planning_changes_nothing(branch: World) -> None:
    plan_adopt(branch.copy, [TOP], None, with_children=True)
    assert local_changes(branch.copy) == []
    with branch.copy.reading() as unit:
        assert unit.records.changed() == []


def test_pages_of_a_branch_that_are_here_already_stay(branch: World) -> None:
    first = adopted(branch, FIRST, parent=MARKET)
    decline(branch.copy, SECOND, "Gibt es schon.", author="anna", at=AT)
    plan = plan_adopt(branch.copy, [TOP], None, with_children=True)
    assert [each.title for each in plan.pages] == ["Familie", "Gebühren"]
    assert plan.already == ((FIRST, "Kita"), (SECOND, "Kindergeld"))
    assert plan.pages[1].parent == first


def test_an_adopted_page_is_not_adopted_again(world: World) -> None:
    with pytest.raises(AlreadyAdopted):
        plan_adopt(world.copy, [there(WASTE)], None)


def test_a_plan_that_somebody_else_carried_out_first_is_refused_whole(branch: World) -> None:
    plan = plan_adopt(branch.copy, [TOP], None, with_children=True)
    adopted(branch, SECOND)
    with pytest.raises(AlreadyAdopted):
        adopt(branch.copy, plan, at=AT)
    with branch.copy.reading() as unit:
        assert [each.template_page for each in relations(unit).values() if each.template_page == TOP] == []


def test_a_template_page_that_vanished_since_the_plan_is_refused(world: World) -> None:
    plan = plan_adopt(world.copy, [there(LIBRARY)], None)
    world.unpublish(there(LIBRARY), "en")
    world.pull()
    with pytest.raises(TemplatePageUnknown):
        adopt(world.copy, plan, at=AT)


@pytest.mark.parametrize(
    ("page", "parent", "error"),
    [
        ("f" * 32, None, TemplatePageUnknown),
        (there(OLD), None, TemplatePageUnknown),
        (there(LIBRARY), "f", PageUnknown),
    ],
)
def test_what_cannot_be_planned(world: World, page: str, parent: str | None, error: type[EditorError]) -> None:
    with world.copy.unit() as unit:
        unit.pages.discard(OLD)
    with pytest.raises(error):
        plan_adopt(world.copy, [page], parent)


def test_a_page_in_no_language_of_ours_is_nothing_to_adopt(world: World) -> None:
    world.put_page(TOP, None, "x")
    world.publish(TOP, {"ar": BASE["ar"]}, "عائلة")
    world.pull()
    with pytest.raises(NothingToAdopt):
        plan_adopt(world.copy, [TOP], None)


def test_adopting_a_declined_page_takes_the_refusal_back(world: World) -> None:
    adopted(world, there(DOG))
    with world.copy.reading() as unit:
        assert declined(unit) == {}


def test_addresses_and_icons_where_the_region_keeps_them(world: World) -> None:
    with world.copy.unit() as unit:
        unit.records.put(SharedRecord(PAGE_FIELD, slug_key(MARKET, "de"), {"slug": "buecherei"}, 1))
        icon = SharedRecord(PAGE_FIELD, f"{there(LIBRARY)}//icon", {"icon": "buch.svg"}, 1)
        unit.remote_records.put_many(MIRROR, [icon])
    page = adopted(world, there(LIBRARY))
    with world.copy.reading() as unit:
        slug, copied = (unit.records.get(PAGE_FIELD, key) for key in (slug_key(page, "de"), f"{page}//icon"))
    assert slug is not None
    assert slug.value == {"slug": "buecherei-2"}
    assert copied is not None
    assert copied.value == {"icon": "buch.svg"}


def test_a_region_without_kept_addresses_gets_none(world: World) -> None:
    adopted(world, there(LIBRARY))
    with world.copy.reading() as unit:
        assert unit.records.all(PAGE_FIELD) == []


def test_an_adopted_page_is_submitted_like_any_other(world: World) -> None:
    page = adopted(world, there(LIBRARY))
    submit(world.copy, "Bücherei", "", author="anna", at=AT, remote=world.remote)
    sent = [revision for revision, _ in world.own.revisions.values() if revision.page == page]
    assert {each.language for each in sent} == {"de", "en", "uk"}
    assert all(each.template for each in sent)


def test_a_missing_language_is_added_without_touching_the_others(world: World) -> None:
    save_text(world.copy, DOCTOR, "de", at=AT, html="<p>Eigene Worte.</p>")
    changes = adopt_languages(world.copy, DOCTOR, ["uk", "en", "ar"], at=AT)
    assert changes.texts == {(DOCTOR, "uk")}
    assert world.html(DOCTOR, "uk") == BASE["uk"]
    assert world.html(DOCTOR, "de") == "<p>Eigene Worte.</p>"
    assert read_tree(world.copy).row(DOCTOR).translations["uk"].state == "outdated"


@pytest.mark.parametrize(("page", "error"), [(MARKET, NotLinked), (WASTE, NothingToAdopt), (OLD, NothingToAdopt)])
def test_no_language_can_be_added(world: World, page: str, error: type[EditorError]) -> None:
    with pytest.raises(error):
        adopt_languages(world.copy, page, ["uk"], at=AT)


def test_declining_and_changing_ones_mind(world: World) -> None:
    decline(world.copy, there(LIBRARY), "  Die Bücherei ist zu. ", author="anna", at=AT)
    with world.copy.reading() as unit:
        known = declined(unit)[there(LIBRARY)]
    assert known == Declined(there(LIBRARY), "Die Bücherei ist zu.", "anna", AT)
    undo_decline(world.copy, there(LIBRARY))
    with world.copy.reading() as unit:
        assert there(LIBRARY) not in declined(unit)


@pytest.mark.parametrize(
    ("page", "reason", "error"),
    [
        (there(LIBRARY), " ", DeclineNeedsReason),
        (there(WASTE), "Nein", AlreadyAdopted),
        ("f" * 32, "Nein", TemplatePageUnknown),
    ],
)
def test_what_cannot_be_declined(world: World, page: str, reason: str, error: type[EditorError]) -> None:
    with pytest.raises(error):
        decline(world.copy, page, reason, author="anna", at=AT)


def test_only_a_refusal_can_be_taken_back(world: World) -> None:
    with pytest.raises(TemplatePageUnknown):
        undo_decline(world.copy, there(LIBRARY))


def test_unlinking_keeps_text_and_base(world: World) -> None:
    with world.copy.reading() as unit:
        before = unit.translations.of_page(PASS)
    unlink(world.copy, PASS)
    with world.copy.reading() as unit:
        assert unit.translations.of_page(PASS) == before
        assert PASS not in relations(unit)
    with pytest.raises(NotLinked):
        unlink(world.copy, PASS)


def test_live_and_back(world: World) -> None:
    set_follow(world.copy, PASS, Follow.LIVE)
    with world.copy.reading() as unit:
        assert relations(unit)[PASS] == Relation(PASS, there(PASS), Follow.LIVE)
    set_follow(world.copy, PASS, Follow.ADAPTED)
    with world.copy.reading() as unit:
        assert relations(unit)[PASS].follow is Follow.ADAPTED
    with pytest.raises(NotLinked):
        set_follow(world.copy, MARKET, Follow.LIVE)
