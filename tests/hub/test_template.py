"""What the hub does for the state template: rights, empty slots, history, followers, composed sources."""

from dataclasses import asdict

import pytest

from integreat_editor.hub.database import Database
from integreat_editor.hub.seed import SeedPage, SeedRegion, SeedText, seed_region
from integreat_editor.hub.settings import HubSettings
from integreat_editor.models.page import Page, Placement
from integreat_editor.models.record import SharedRecord
from integreat_editor.models.region import Language, Region
from integreat_editor.models.revision import Status
from integreat_editor.models.template import Declined, Relation, TemplateSource, TemplateText, TemplateVersion
from integreat_editor.models.template_records import (
    declined_record,
    no_relation_record,
    relation_record,
    source_record,
    text_record,
    version_record,
)
from integreat_editor.models.text import Text
from integreat_editor.sync.convert import record_to
from integreat_editor.sync.wire import (
    ChangeSetMessage,
    FollowerMessage,
    RecordsRequest,
    RevisionMessage,
    SubmitRequest,
    TextMessage,
)
from tests.hub.people import Person, Refused, revision_of, text_item
from tests.hub.regions import GERMAN, OLD_GERMAN, REGION, TOP, make_region, new_id

THERE = "d" * 32
SLOT = '<p>Fragen Sie im <span data-slot="buero" data-slot-kind="text">Integrationsbüro</span>.</p>'
SOURCE = TemplateSource("hub", "", "hessen", share=True)
ANNOUNCED = TemplateVersion("v1", {TOP: {"de": GERMAN.hash}}, "Neue Preise")
RELATION = Relation(TOP, THERE)


def write(person: Person, *records: SharedRecord) -> None:
    request = RecordsRequest(records=[record_to(each) for each in records])
    person.post(f"/regions/{REGION}/records", request)


def refused(person: Person, *records: SharedRecord) -> str:
    with pytest.raises(Refused) as caught:
        write(person, *records)
    return caught.value.code


def kinds(person: Person) -> set[str]:
    return {each.kind for message in person.changes() for each in message.records}


def public(person: Person, language: str) -> str | None:
    heads = {(each.page, each.language): each for message in person.changes() for each in message.heads}
    return heads[TOP, language].public


def test_authors_keep_relations_editors_choose_the_template(author: Person, editor: Person) -> None:
    write(author, relation_record(RELATION), declined_record(Declined(THERE, "Gibt es hier nicht.")))
    for record in (source_record(SOURCE), version_record(ANNOUNCED)):
        assert refused(author, record) == "forbidden"
        write(editor, record)
    assert {"template_relation", "template_declined", "template_source", "template_version"} <= kinds(author)


def test_one_record_without_the_right_refuses_its_whole_request(author: Person) -> None:
    assert refused(author, relation_record(RELATION), source_record(SOURCE)) == "forbidden"
    assert "template_relation" not in kinds(author)


def test_a_kind_the_hub_does_not_know_is_denied(author: Person, manager: Person) -> None:
    for person in (author, manager):
        assert refused(person, SharedRecord("roles", "anna", {"role": "manager"})) == "forbidden"


def test_a_base_is_taken_only_under_the_hash_of_its_words(author: Person) -> None:
    text = TemplateText(GERMAN.hash, GERMAN.title, GERMAN.html)
    assert refused(author, text_record(TemplateText("0" * 64, "a", "b"))) == "bad_request"
    assert refused(author, SharedRecord("template_text", GERMAN.hash, None)) == "bad_request"
    write(author, text_record(text))
    assert refused(author, text_record(text)) == "stale"


def test_an_empty_slot_that_was_approved_before_the_page_was_linked_is_not_published(
    author: Person, editor: Person
) -> None:
    base = public(author, "de")
    approved = editor.judge(author.submit_text(TOP, Text("Willkommen", SLOT), base))
    write(author, relation_record(RELATION))
    with pytest.raises(Refused) as caught:
        author.publish(approved)
    assert (caught.value.status, caught.value.code, caught.value.page) == (409, "empty_slot", TOP)
    assert public(author, "de") == base


def test_an_empty_slot_is_not_approved_where_a_template_is_followed(author: Person, editor: Person) -> None:
    base = public(author, "de")
    waiting = author.submit_text(TOP, Text("Willkommen", SLOT), base)
    write(author, relation_record(RELATION))
    with pytest.raises(Refused) as caught:
        editor.judge(waiting)
    assert (caught.value.status, caught.value.code, caught.value.page) == (409, "empty_slot", TOP)
    assert author.get(f"/regions/{REGION}/change-sets/{waiting.id}")["items"][0]["verdict"] == "pending"
    taken_back = no_relation_record(TOP)
    write(author, SharedRecord(taken_back.kind, taken_back.key, None, 1))
    assert editor.judge(waiting).items[0].verdict == "approved", "in the template's own region it is a text"


def test_the_history_holds_what_was_public_and_nothing_that_never_was(author: Person, editor: Person) -> None:
    base = public(author, "de")
    pushed = editor.judge(author.submit_text(TOP, Text("Willkommen", "<p>Neu.</p>"), base))
    author.publish(pushed)
    author.submit_text(TOP, Text("Willkommen", "<p>Nie freigegeben.</p>"), pushed.items[0].revision)
    found = [RevisionMessage.model_validate(each) for each in author.get(f"/regions/{REGION}/pages/{TOP}/history")]
    german = [each.content.html for each in found if each.language == "de"]
    assert german == ["<p>Neu.</p>", GERMAN.html, OLD_GERMAN.html]


def test_the_history_of_another_region_is_not_told(
    author: Person, database: Database, hub_settings: HubSettings
) -> None:
    make_region(database, hub_settings, "dorf")
    for path in (f"/regions/dorf/pages/{TOP}/history", f"/regions/{REGION}/pages/{THERE}/history"):
        with pytest.raises(Refused) as caught:
            author.get(path)
        assert caught.value.code == "not_found"


def make_follower(database: Database, settings: HubSettings, slug: str, source: TemplateSource) -> None:
    """A region that took in an older text of the template, and a draft of it that nobody outside shall see."""
    page = Page(THERE, Placement(None, "F"))
    text = SeedText("de", Text("Willkommen", "<p>Hier.</p>"), template=OLD_GERMAN.hash)
    draft = SeedText("en", Text("Welcome", "<p>Draft.</p>"), status=Status.DRAFT, template=GERMAN.hash)
    records = (
        source_record(source),
        relation_record(Relation(THERE, TOP)),
        declined_record(Declined("e" * 32, "Gibt es hier nicht.", "bodo", "2026-11-22T10:00:00Z")),
    )
    languages = (Language("de", "Deutsch"), Language("en", "English", "de"))
    region = Region(slug, slug.title(), "de", languages)
    seed_region(database, SeedRegion(region, [SeedPage(page, (text, draft))], records=records), settings)


def test_owners_see_who_follows_which_text_and_why_others_do_not(
    hub: str, editor: Person, database: Database, hub_settings: HubSettings
) -> None:
    make_follower(database, hub_settings, "dorf", TemplateSource("hub", "", REGION, share=True))
    make_follower(database, hub_settings, "kreis", TemplateSource("hub", hub, REGION, share=True))
    make_follower(database, hub_settings, "stille", TemplateSource("hub", "", REGION, share=False))
    make_follower(database, hub_settings, "ferne", TemplateSource("hub", "https://anders.example", REGION, share=True))
    make_follower(database, hub_settings, "andere", TemplateSource("hub", "", "hessen", share=True))
    found = [FollowerMessage.model_validate(each) for each in editor.get(f"/regions/{REGION}/followers")]
    assert [each.slug for each in found] == ["dorf", "kreis"]
    (page,), (declined,) = found[0].pages, found[0].declined
    assert (page.template_page, page.follow) == (TOP, "adapted")
    assert [(each.language, each.template) for each in page.texts] == [("de", OLD_GERMAN.hash)]
    assert (declined.template_page, declined.reason) == ("e" * 32, "Gibt es hier nicht.")
    assert "bodo" not in str(found), "who decided is nobody's business outside"


def test_followers_are_for_editors(author: Person) -> None:
    with pytest.raises(Refused) as caught:
        author.get(f"/regions/{REGION}/followers")
    assert caught.value.code == "forbidden"


def submit_composed(author: Person, source: Text, named: str) -> ChangeSetMessage:
    english = revision_of(TOP, Text("Welcome", "<p>Good new day.</p>"), "en", source=named)
    base = public(author, "en")
    message = ChangeSetMessage(id=new_id(), title="Neu", items=[text_item(english, base)])
    sources = [TextMessage(**asdict(source))]
    request = SubmitRequest(change_set=message, revisions=[english], sources=sources)
    answer = author.post(f"/regions/{REGION}/change-sets", request)
    author.post(f"/regions/{REGION}/change-sets", request)
    return ChangeSetMessage.model_validate(answer)


def test_a_composed_source_reaches_colleagues_and_is_no_text_of_the_page(author: Person, editor: Person) -> None:
    composed = Text("Willkommen", "<p>Guten neuen Tag.</p>")
    cursor = editor.changes()[-1].cursor
    submit_composed(author, composed, composed.hash)
    news = editor.changes(cursor)
    assert composed.html in {each.html for message in news for each in message.sources}
    assert composed.html not in {each.content.html for message in news for each in message.revisions}
    assert composed.html not in str(author.get(f"/regions/{REGION}/pages/{TOP}/history"))


def test_a_source_that_nothing_translates_is_refused(author: Person) -> None:
    with pytest.raises(Refused) as caught:
        submit_composed(author, Text("Willkommen", "<p>Irgendwas.</p>"), GERMAN.hash)
    assert caught.value.code == "bad_request"
