"""Checking a region's texts: links within the region, translations, judgements that travel and stay."""

import json
from pathlib import Path

import pytest

from integreat_editor.content.problems import ProblemKind
from integreat_editor.models.finding import Finding
from integreat_editor.models.link_answer import LinkAnswer
from integreat_editor.models.page import Placement
from integreat_editor.models.text import Text
from integreat_editor.services import edit_page, edit_tree
from integreat_editor.services.checks import Findings, dismiss, run_checks, undo_dismiss
from integreat_editor.services.moved_links import put_in_new_addresses
from integreat_editor.services.send_records import send_records
from integreat_editor.sync.progress import Progress
from tests.services.conftest import Office
from tests.services.people import AT, BULKY, SCHOOL, WASTE, Person, page_id

OFFICE = page_id(9)


def write(person: Person, page: str, html: str, language: str = "de") -> None:
    edit_page.save_text(person.copy, page, language, at=AT, html=html)


def check(person: Person, **narrowed: list[str]) -> Findings:
    return run_checks(person.copy, Progress(), **narrowed)


def found(person: Person, page: str, language: str = "de") -> list[tuple[ProblemKind, tuple[str, ...]]]:
    """(kind, detail) of the open findings of a text."""
    findings = check(person, pages=[page], languages=[language]).open
    return [(each.problem.kind, each.problem.detail) for each in findings]


@pytest.fixture
def anna(office: Office) -> Person:
    office.hub.seed(OFFICE, Placement(None, "P"), {"de": Text("Amt", "<p>Das Amt hilft.</p>")})
    return office.person("anna")


def test_good_texts_have_no_findings(anna: Person) -> None:
    assert check(anna).findings == ()
    assert check(anna).texts == 5


def test_a_link_leads_to_a_page_that_readers_have(anna: Person) -> None:
    write(anna, SCHOOL, '<p><a href="/musterstadt/de/muell/">Müll</a> <a href="/musterstadt/de/amt">Amt</a></p>')
    assert found(anna, SCHOOL) == []


def test_a_link_finds_a_page_below_a_renamed_one_by_its_last_part(anna: Person) -> None:
    write(anna, SCHOOL, '<p><a href="https://integreat.app/musterstadt/de/frueher/sperrmuell/">Dort</a></p>')
    assert found(anna, SCHOOL) == []


@pytest.mark.parametrize("path", ["events", "news/123", "imprint", ""])
def test_parts_of_the_app_are_no_missing_pages(anna: Person, path: str) -> None:
    write(anna, SCHOOL, f'<p><a href="/musterstadt/de/{path}">Dort</a> <a href="/andere/de/x/">Dort</a></p>')
    assert found(anna, SCHOOL) == []


def test_links_to_missing_archived_and_new_pages_are_told(anna: Person) -> None:
    paths = ("/musterstadt/de/gibt-es-nicht/", "/musterstadt/de/amt/", "/musterstadt/de/neu/")
    write(anna, SCHOOL, "<p>" + " ".join(f'<a href="{path}">hier</a>' for path in paths) + "</p>")
    edit_tree.archive_page(anna.copy, OFFICE)
    edit_tree.add_page(anna.copy, None, 0, "Neu", at=AT)
    findings = check(anna, pages=[SCHOOL]).open
    assert [(each.problem.kind, *each.problem.detail) for each in findings] == [
        (ProblemKind.PAGE_MISSING, paths[0]),
        (ProblemKind.PAGE_ARCHIVED, paths[1], "Amt"),
        (ProblemKind.PAGE_DRAFT, paths[2], "Neu"),
    ]
    assert [each.problem.spot.occurrence for each in findings] == [0, 1, 2]


def test_archived_pages_are_left_alone(anna: Person) -> None:
    write(anna, BULKY, '<p><img src="/a.png"></p>')
    edit_tree.archive_page(anna.copy, WASTE)
    assert check(anna).findings == ()


def test_a_page_of_no_words_must_lead_to_others(anna: Person) -> None:
    write(anna, BULKY, "<p>&nbsp;</p>")
    write(anna, WASTE, "")
    assert found(anna, BULKY) == [(ProblemKind.PAGE_EMPTY, ())]
    assert found(anna, WASTE) == []
    assert found(anna, WASTE, "en") == []


def test_a_translation_of_no_words_misses_those_of_its_source(anna: Person) -> None:
    write(anna, WASTE, "", "en")
    assert found(anna, WASTE, "en") == [(ProblemKind.PAGE_EMPTY, ())]


def test_a_translation_is_held_against_the_source_of_now(anna: Person) -> None:
    write(anna, WASTE, "<p>Ruf an: 06181 400120.</p>")
    write(anna, WASTE, "<p>Call 06181 400120.</p>", "en")
    assert found(anna, WASTE, "en") == []
    write(anna, WASTE, "<p>Ruf an: 06181 400129.</p>")
    assert found(anna, WASTE, "en") == [(ProblemKind.PHONE, ("differs", "06181 400129", "06181 400120"))]


def test_a_link_is_missed_only_where_its_page_has_the_language(anna: Person) -> None:
    write(anna, SCHOOL, "<p>Register.</p>", "en")
    write(anna, SCHOOL, '<p><a href="/musterstadt/de/amt/">Amt</a></p>')
    assert found(anna, SCHOOL, "en") == []
    write(anna, SCHOOL, '<p><a href="/musterstadt/de/muell/">Müll</a></p>')
    assert found(anna, SCHOOL, "en") == [(ProblemKind.LINK, ("missing", "/musterstadt/de/muell/", "Müll"))]
    write(anna, SCHOOL, '<p><a href="/musterstadt/en/old-waste/">Waste</a></p>', "en")
    assert found(anna, SCHOOL, "en") == [(ProblemKind.PAGE_MISSING, ("/musterstadt/en/old-waste/",))]


def test_what_addresses_answered_is_told(anna: Person) -> None:
    answers = [
        LinkAnswer("https://a.example/", 404, "status", AT),
        LinkAnswer("https://b.example/", 301, "moved https://c.example/", AT),
        LinkAnswer("https://d.example/", 403, "closed", AT),
    ]
    with anna.copy.unit() as unit:
        unit.link_answers.put_many(answers)
    write(anna, SCHOOL, "".join(f'<p><a href="{each.address}#x">Seite</a></p>' for each in answers))
    assert found(anna, SCHOOL) == [
        (ProblemKind.LINK_ANSWER, ("https://a.example/#x", "status 404")),
        (ProblemKind.LINK_MOVED, ("https://b.example/#x", "https://c.example/")),
    ]


def test_the_new_address_is_put_in_and_nothing_else_changes(anna: Person) -> None:
    with anna.copy.unit() as unit:
        unit.link_answers.put_many([LinkAnswer("https://b.example/", 301, "moved https://c.example/?a=1&b=2", AT)])
    html = "<p>A &nbsp;<a  class=x href='https://b.example/#oben'>B</a> <A HREF=https://b.example/>B</A><br></p>"
    write(anna, SCHOOL, html)
    changes = put_in_new_addresses(anna.copy, check(anna).open, at=AT)
    assert changes.texts == {(SCHOOL, "de")}
    text = edit_page.read_text(anna.copy, SCHOOL, "de")
    assert text is not None
    new = "https://c.example/?a=1&amp;b=2"
    assert text.html == html.replace("'https://b.example/#oben'", f'"{new}#oben"').replace(
        "HREF=https://b.example/", f'href="{new}"'
    )
    assert found(anna, SCHOOL) == []


def heading(person: Person) -> Finding:
    return next(each for each in check(person).findings if each.problem.kind is ProblemKind.HEADING)


def test_a_dismissed_finding_is_hidden_until_its_words_change(anna: Person) -> None:
    write(anna, SCHOOL, "<h2>Anmeldung</h2><h4>Im März</h4>")
    dismiss(anna.copy, [heading(anna)], "So gewollt.", author="anna", at=AT)
    assert check(anna).open == ()
    assert [each.reason for each in check(anna).dismissed.values()] == ["So gewollt."]
    write(anna, SCHOOL, "<p>Neu davor.</p><h2>Anmeldung</h2><h4>Im März</h4>")
    assert check(anna).open == ()
    write(anna, SCHOOL, "<h2>Anmeldung</h2><h4>Im April</h4>")
    assert len(check(anna).open) == 1


def test_a_judgement_is_taken_back(anna: Person) -> None:
    write(anna, SCHOOL, "<h2>Anmeldung</h2><h4>Im März</h4>")
    dismiss(anna.copy, [heading(anna)], "So gewollt.", author="anna", at=AT)
    undo_dismiss(anna.copy, [heading(anna)])
    assert len(check(anna).open) == 1


def test_colleagues_see_the_judgement_after_a_sync(office: Office, anna: Person) -> None:
    bodo = office.person("bodo")
    for person in (anna, bodo):
        write(person, SCHOOL, "<h2>Anmeldung</h2><h4>Im März</h4>")
    dismiss(anna.copy, [heading(anna)], "So gewollt.", author="anna", at=AT)
    assert send_records(anna.copy, anna.remote) == ()
    assert len(check(bodo).open) == 1
    bodo.pull()
    assert check(bodo).open == ()


def test_the_same_words_twice_are_two_findings(anna: Person) -> None:
    write(anna, SCHOOL, "<h2>A</h2><h4>B</h4><h2>A</h2><h4>B</h4>")
    one, other = check(anna).findings
    dismiss(anna.copy, [one], "Gut so.", author="anna", at=AT)
    assert check(anna).open == (other,)


def test_cancelling_says_that_something_is_missing(anna: Person) -> None:
    progress = Progress()
    progress.cancel()
    assert not run_checks(anna.copy, progress).complete


@pytest.mark.corpus
def test_a_real_district_gets_a_list_one_can_work_through(corpus_dir: Path, office: Office) -> None:
    pages = json.loads((corpus_dir / "lkaugsburg" / "de" / "pages.json").read_text(encoding="utf-8"))
    person = office.person("anna")
    ids = [edit_tree.add_page(person.copy, None, 0, page["title"], at=AT) for page in pages[:100]]
    for each, page in zip(ids, pages, strict=False):
        write(person, each, page["content"])
    findings = check(person).findings
    assert len(findings) < 4 * len(ids)
    assert len({each.key for each in findings}) == len(findings)

