"""The template text that a text has taken in travels with it: pulled, merged, reverted, submitted."""

from dataclasses import replace

import pytest

from integreat_editor.models.text import Text
from integreat_editor.services import edit_page
from integreat_editor.services.pull_notes import NoteKind
from integreat_editor.services.read_changes import ChangeKind, local_changes
from tests.services.conftest import Office
from tests.services.people import AT, WASTE, Person
from tests.services.test_pull_rules import html

BASE_TEXT, NEXT_TEXT, OTHER_TEXT = "a" * 64, "b" * 64, "c" * 64


def noted(person: Person) -> str | None:
    with person.copy.reading() as unit:
        local = unit.translations.get(WASTE, "de")
        assert local is not None
        return local.template


def note(person: Person, template: str, words: str | None = None) -> None:
    """Takes in a template text, with a change of ours or without one."""
    with person.copy.unit() as unit:
        local = unit.translations.get(WASTE, "de")
        assert local is not None
        text = unit.texts.add(Text("Müll", words)) if words is not None else local.text
        unit.translations.put(replace(local, template=template, text=text, edited=AT))


def test_a_template_text_taken_in_without_a_change_is_a_change_to_share(office: Office) -> None:
    anna, bodo = office.person("anna"), office.person("bodo")
    note(anna, NEXT_TEXT)
    assert [change.kind for change in local_changes(anna.copy)] == [ChangeKind.TEMPLATE_NOTED]
    office.publish(anna)
    anna.pull()
    bodo.pull()
    assert noted(anna) == noted(bodo) == NEXT_TEXT
    assert local_changes(anna.copy) == []


def test_reverting_gives_back_the_template_text_too(office: Office) -> None:
    anna = office.person("anna")
    note(anna, BASE_TEXT)
    office.publish(anna)
    anna.pull()
    note(anna, NEXT_TEXT, "<p>Neu.</p>")
    edit_page.revert_text(anna.copy, WASTE, "de")
    assert noted(anna) == BASE_TEXT
    assert local_changes(anna.copy) == []


@pytest.mark.parametrize(
    ("ours", "theirs", "merged"),
    [(BASE_TEXT, NEXT_TEXT, NEXT_TEXT), (NEXT_TEXT, BASE_TEXT, NEXT_TEXT), (OTHER_TEXT, NEXT_TEXT, OTHER_TEXT)],
)
def test_a_merged_text_has_taken_in_what_the_side_that_moved_on_has(
    office: Office, ours: str, theirs: str, merged: str
) -> None:
    anna, bodo = office.person("anna"), office.person("bodo")
    note(anna, BASE_TEXT)
    office.publish(anna)
    anna.pull()
    bodo.pull()
    old = html(bodo, WASTE)
    note(anna, theirs, old.replace("montags", "dienstags"))
    note(bodo, ours, old.replace("jährlich", "monatlich"))
    office.publish(anna)
    assert [each.kind for each in bodo.pull().notes] == [NoteKind.MERGED]
    assert "dienstags" in html(bodo, WASTE)
    assert noted(bodo) == merged


def test_what_we_decided_to_keep_stays_decided_when_the_server_changes_another_sentence(office: Office) -> None:
    anna, bodo = office.person("anna"), office.person("bodo")
    note(anna, BASE_TEXT)
    office.publish(anna)
    anna.pull()
    bodo.pull()
    note(bodo, NEXT_TEXT)
    note(anna, BASE_TEXT, html(anna, WASTE).replace("montags", "dienstags"))
    office.publish(anna)
    bodo.pull()
    assert "dienstags" in html(bodo, WASTE)
    assert noted(bodo) == NEXT_TEXT


def test_a_source_put_together_from_sentences_goes_along(office: Office) -> None:
    anna, bodo = office.person("anna"), office.person("bodo")
    composed = Text("Müll", "<p>Halb alt, halb neu.</p>")
    with anna.copy.unit() as unit:
        local = unit.translations.get(WASTE, "en")
        assert local is not None
        text = unit.texts.add(Text("Waste", "<p>Half new.</p>"))
        unit.translations.put(replace(local, text=text, source=unit.texts.add(composed), edited=AT))
    office.publish(anna)
    bodo.pull()
    with bodo.copy.reading() as unit:
        local = unit.translations.get(WASTE, "en")
        assert local is not None
        assert local.source == composed.hash
        assert unit.texts.get(composed.hash) == composed
