"""Before a push: what the CMS will store. After it: where it stored something else."""

from dataclasses import replace

import pytest

from integreat_editor.models.text import Text
from integreat_editor.models.working import RemoteInfo
from integreat_editor.services import edit_page
from integreat_editor.services.cms_preview import (
    PushedText,
    Refusal,
    Uncertain,
    knowledge_of,
    preview,
    stored_otherwise,
)
from tests.services.conftest import Office
from tests.services.people import AT, SCHOOL, Person

CMS = RemoteInfo("cms", "cms", "https://cms.example", "musterstadt", "anna", main=False)


@pytest.fixture
def anna(office: Office) -> Person:
    return office.person("anna")


def written(person: Person, html: str, title: str = "Schule") -> list[PushedText]:
    edit_page.save_text(person.copy, SCHOOL, "de", at=AT, title=title, html=html)
    return [(SCHOOL, "de", Text(title, html).hash)]


def test_a_text_is_shown_as_it_will_be_stored(anna: Person) -> None:
    [shown] = preview(anna.copy, CMS, written(anna, "<h1>Anmeldung</h1><p>Im März.</p>"))
    assert (shown.page, shown.language, shown.title) == (SCHOOL, "de", "Schule")
    assert shown.stored.html == "<div><h2>Anmeldung</h2><p>Im März.</p></div>"
    assert shown.rewritten
    assert shown.diff is not None, "a heading of another level is seen"
    assert shown.refusal is None


def test_what_only_the_markup_shows_is_no_difference_for_a_reader(anna: Person) -> None:
    [shown] = preview(anna.copy, CMS, written(anna, "<p>Im März.</p><p>Im Rathaus.</p>"))
    assert shown.rewritten
    assert shown.diff is None


def test_what_is_lost_and_what_is_uncertain_is_told(anna: Person) -> None:
    lost = '<p>Im März.<iframe src="https://example.org"></iframe></p><p><a href="https://integreat.app/x/">x</a></p>'
    [shown] = preview(anna.copy, CMS, written(anna, lost))
    assert "iframe" not in shown.stored.html
    assert shown.uncertain == {Uncertain.LINK}


def test_what_the_cms_will_not_take_is_told_before(anna: Person) -> None:
    card = '<div data-contact-id="1" data-contact-url="/c/?details=email">x</div>'
    [shown] = preview(anna.copy, CMS, written(anna, card))
    assert shown.refusal is Refusal.CARD_ALONE


def test_links_to_the_cms_itself_count_as_its_own() -> None:
    assert "cms.example" in knowledge_of(CMS).internal


def test_texts_in_languages_that_are_not_here_are_left_out(anna: Person) -> None:
    assert preview(anna.copy, CMS, [(SCHOOL, "de", "0" * 64)]) == []


def test_what_was_stored_otherwise_than_foretold_is_told(anna: Person) -> None:
    ours = Text("Schule", "<p>Im März.</p><p>Im Rathaus.</p>")
    as_foretold, otherwise = (
        Text("Schule", f"<div><p>Im März.</p><p>Im {where}.</p></div>") for where in ("Rathaus", "Amt")
    )
    with anna.copy.unit() as unit:
        info = unit.remotes.all()[0]
        base = unit.remote_state.bases(info.id)[SCHOOL, "de"]
        for text in (ours, as_foretold, otherwise):
            unit.texts.add(text)
        unit.remote_state.put_bases(info.id, [replace(base, ours=ours.hash, stored=as_foretold.hash)])
    assert stored_otherwise(anna.copy, info, [(SCHOOL, "de")]) == []
    with anna.copy.unit() as unit:
        unit.remote_state.put_bases(info.id, [replace(base, ours=ours.hash, stored=otherwise.hash)])
    [told] = stored_otherwise(anna.copy, info, [(SCHOOL, "de")])
    assert (told.foretold, told.stored) == (as_foretold.html, otherwise.html)
    assert told.diff is not None
