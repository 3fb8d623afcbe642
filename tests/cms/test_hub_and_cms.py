"""A region on a real hub whose public texts go to a real CMS, pushed by any colleague; nothing of anybody is lost."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from integreat_editor.commands.context import ui_language
from integreat_editor.content.canonical import same
from integreat_editor.errors import EditorError
from integreat_editor.services import cms_pairing, edit_page, edit_tree, read_changes
from integreat_editor.services.cms_errors import LeaseHeld, NoCms
from integreat_editor.services.cms_lease import push_lease
from integreat_editor.services.cms_media import upload_images
from integreat_editor.services.cms_pairing import Certainty
from integreat_editor.services.cms_push import CmsObstacle, CmsOutcome, CmsPushReport, CmsStep, preview_push
from integreat_editor.services.cms_session_door import SessionDoor
from integreat_editor.services.cms_shelf import CmsShelf
from integreat_editor.services.pull_notes import NoteKind
from integreat_editor.sync.cms.writer import Saved, TextTask
from integreat_editor.sync.connect import PASSWORD_VARIABLE, cms_session
from integreat_editor.sync.errors import Stale
from integreat_editor.sync.passwords import CMS_PASSWORD_VARIABLE
from integreat_editor.sync.transport import Transport
from tests.cms.hub_beside import ARRIVAL, AT, COURSE, HUB_PASSWORD, SCHOOL, TEXTS, Known, Office, office
from tests.cms.server.inside.accounts import PASSWORD
from tests.cms.server.running import RunningCms
from tests.commands.shell import Shell

EIGHT = TEXTS[SCHOOL][2]
NINE = EIGHT.replace("acht", "neun")
PASS = TEXTS[ARRIVAL][2]
PICTURE = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x02\x00\x00\x00\x90wS\xde"
    b"\x00\x00\x00\x0cIDATx\x9cc\xf8\xcf\xc0\x00\x00\x03\x01\x01\x00\xc9\xfe\x92\xef\x00\x00\x00\x00IEND\xaeB`\x82"
)


@pytest.fixture
def opened(cms: RunningCms, tmp_path: Path) -> Iterator[Callable[[str], Office]]:
    """A hub and a new region in the CMS, by its slug; Mira has paired them with the account "editor"."""
    with ExitStack() as stack:

        def start(slug: str) -> Office:
            found = stack.enter_context(office(cms, slug, tmp_path))
            found.people["mira"].join_cms("editor", cms.url, slug)
            found.people["mira"].pair_all()
            found.people["jan"].join_cms("colleague")
            return found

        yield start


def outcomes(report: CmsPushReport) -> list[tuple[str, CmsStep, CmsOutcome]]:
    return [(each.line.page, each.line.step, each.outcome) for each in report.results]


def test_pages_are_proposed_and_pairing_alone_changes_nothing(cms: RunningCms, tmp_path: Path) -> None:
    with office(cms, "paarung", tmp_path) as found:
        mira = found.people["mira"]
        mira.join_cms("editor", cms.url, "paarung")
        mira.pull_cms()
        view = cms_pairing.read_pairing(mira.copy)
        assert {each.hub.page: each.cms.number for each in view.proposals} == found.numbers
        assert {each.certainty for each in view.proposals} == {Certainty.CERTAIN}
        before = cms.act("newest_texts", region="paarung")
        mira.pair_all()
        assert mira.push_cms().results == ()
        assert read_changes.local_changes(mira.copy) == []
        assert cms.act("newest_texts", region="paarung") == before


def test_an_approved_change_goes_there_and_a_browsers_edit_comes_in(opened: Callable[[str], Office]) -> None:
    found = opened("hinundher")
    mira, jan = found.people["mira"], found.people["jan"]
    mira.write(SCHOOL, NINE)
    assert mira.push_cms().results == (), "nothing that is not published on the hub"
    found.publish(mira)
    assert outcomes(mira.push_cms()) == [(SCHOOL, CmsStep.TEXT, CmsOutcome.DONE)]
    assert (found.stored(SCHOOL)["content"], found.stored(SCHOOL)["status"]) == (NINE, "PUBLIC")
    browser = found.cms.browser("management")
    edited = PASS.replace("den Pass", "den Ausweis")
    browser.save_form(found.region, "de", found.numbers[ARRIVAL], content=edited, status="PUBLIC")
    pulled = jan.pull_cms()
    assert [(each.kind, each.page) for each in pulled.notes] == [(NoteKind.TAKEN, ARRIVAL)]
    assert jan.text(ARRIVAL) == edited, "in our form, without the CMS's wrapper"
    jan.write(ARRIVAL, edited.replace("Rathaus", "Bürgerbüro"))
    found.publish(jan)
    assert outcomes(jan.push_cms()) == [(ARRIVAL, CmsStep.TEXT, CmsOutcome.DONE)]
    stored = found.stored(ARRIVAL)["content"]
    assert "Bürgerbüro" in stored and "den Ausweis" in stored
    assert mira.push_cms().results == ()
    assert [each["creator"] for each in found.versions(ARRIVAL)[:2]] == ["colleague", "management"]


def test_changes_on_both_sides_wait_for_the_merge_and_are_both_kept(opened: Callable[[str], Office]) -> None:
    found = opened("beide")
    mira, jan = found.people["mira"], found.people["jan"]
    mira.write(ARRIVAL, PASS.replace("Rathaus", "Bürgerbüro"))
    found.publish(mira)
    edited = PASS.replace("den Pass", "den Ausweis")
    browser = found.cms.browser("management")
    browser.save_form(found.region, "de", found.numbers[ARRIVAL], content=edited, status="PUBLIC")
    report = jan.push_cms()
    assert [(each.line.obstacle, each.outcome) for each in report.results] == [
        (CmsObstacle.CHANGED_THERE, CmsOutcome.BLOCKED)
    ]
    assert same(found.stored(ARRIVAL)["content"], edited), "never overwritten"
    found.publish(jan)
    assert mira.push_cms().complete
    assert same(found.stored(ARRIVAL)["content"], edited.replace("Rathaus", "Bürgerbüro"))


def test_new_pages_moves_and_the_archive_follow_the_hub(opened: Callable[[str], Office]) -> None:
    found = opened("baum")
    mira, jan = found.people["mira"], found.people["jan"]
    page = edit_tree.add_page(mira.copy, COURSE, 0, "Anmeldung", at=AT)
    mira.write(page, "<p>Online.</p><p>Oder vor Ort.</p>")
    edit_page.save_text(mira.copy, page, "en", at=AT, title="Enrolment", html="<p>Online.</p>")
    edit_tree.move_page(mira.copy, SCHOOL, None, 0)
    edit_tree.archive_page(mira.copy, ARRIVAL)
    found.publish(mira)
    report = jan.push_cms()
    assert report.complete, [each for each in report.results if each.error is not None]
    tree = {row["page"]: row for row in found.cms.act("tree", region=found.region)}
    assert (tree[found.numbers[SCHOOL]]["parent"], tree[found.numbers[SCHOOL]]["index"]) == (None, 0)
    assert tree[found.numbers[ARRIVAL]]["archived_explicitly"]
    (made,) = tree.keys() - set(found.numbers.values())
    assert tree[made]["parent"] == found.numbers[COURSE]
    assert mira.push_cms().results == ()
    assert preview_push(mira.copy) == []


def test_a_move_in_the_browser_becomes_a_change_to_be_approved(opened: Callable[[str], Office]) -> None:
    found = opened("umzug")
    mira = found.people["mira"]
    browser = found.cms.browser("management")
    browser.move(found.region, "de", found.numbers[SCHOOL], found.numbers[COURSE], "first-child")
    pulled = mira.pull_cms()
    assert [(each.kind, each.page) for each in pulled.notes] == [(NoteKind.PAGE_MOVED, SCHOOL)]
    found.publish(mira)
    assert mira.push_cms().results == ()
    tree = {row["page"]: row for row in found.cms.act("tree", region=found.region)}
    assert tree[found.numbers[SCHOOL]]["parent"] == found.numbers[COURSE]


def test_two_colleagues_push_at_once(opened: Callable[[str], Office]) -> None:
    found = opened("zugleich")
    mira, jan = found.people["mira"], found.people["jan"]
    for page in TEXTS:
        mira.write(page, TEXTS[page][2].replace(".</p>", " bald.</p>", 1))
    found.publish(mira)
    with push_lease(jan.copy, jan.hub), pytest.raises(LeaseHeld) as held:
        mira.push_cms()
    assert "jan" in held.value.title("de")

    def push(who: str) -> CmsPushReport | EditorError:
        try:
            return found.people[who].push_cms()
        except LeaseHeld as error:
            return error

    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(push, ("mira", "jan")))
    assert any(isinstance(each, CmsPushReport) and each.complete for each in answers)
    assert all("bald" in found.stored(page)["content"] for page in TEXTS)
    assert [len(found.versions(page)) for page in TEXTS] == [2, 2, 2], "each text was saved once"


def test_an_author_proposes_and_an_observer_is_told(opened: Callable[[str], Office]) -> None:
    found = opened("rechte")
    mira, jan = found.people["mira"], found.people["jan"]
    mira.write(SCHOOL, NINE)
    found.publish(mira)
    jan.join_cms("observer")
    assert [each.line.obstacle for each in jan.push_cms().results] == [CmsObstacle.NO_RIGHT]
    jan.join_cms("author")
    report = jan.push_cms()
    assert (report.status, outcomes(report)) == ("REVIEW", [(SCHOOL, CmsStep.TEXT, CmsOutcome.PROPOSED)])
    assert found.stored(SCHOOL)["status"] == "REVIEW"
    assert outcomes(mira.push_cms()) == [(SCHOOL, CmsStep.TEXT, CmsOutcome.DONE)]
    assert (found.stored(SCHOOL)["content"], found.stored(SCHOOL)["status"]) == (NINE, "PUBLIC")


def test_an_image_is_in_the_library_once_and_the_text_shows_it(opened: Callable[[str], Office]) -> None:
    found = opened("bild")
    mira = found.people["mira"]
    with mira.copy.unit() as unit:
        sha256 = unit.media.put(PICTURE, "image/png")
    mira.write(COURSE, f'<p>Der Kurs ist kostenlos.</p><p><img src="/media/{sha256}" alt="Ein Klassenraum"></p>')
    session = cms_session(found.cms.url, "editor", Known())
    try:
        shelf = CmsShelf(session, found.region)
        upload_images(mira.copy, shelf, at=AT)
        address = shelf.place(sha256, PICTURE, "image/png")
    finally:
        session.close()
    assert found.cms.query("SELECT count(*) FROM cms_mediafile WHERE name = %s", f"{sha256}.png") == [(1,)]
    found.publish(mira)
    assert mira.push_cms().complete
    assert f'src="{address}"' in found.stored(COURSE)["content"]
    browser = found.cms.browser("editor")
    assert browser.get(address.removeprefix(found.cms.url)).status_code == 200


class Meddling(SessionDoor):
    """Somebody saves in the browser just before each of our saves."""

    meddle: Callable[[], None]

    def save(self, task: TextTask, *, doubtful: bool) -> Saved:
        self.meddle()
        return super().save(task, doubtful=doubtful)


def test_a_save_in_the_last_moment_is_not_overwritten(opened: Callable[[str], Office]) -> None:
    found = opened("moment")
    mira = found.people["mira"]
    mira.write(ARRIVAL, PASS.replace("Rathaus", "Bürgerbüro"))
    found.publish(mira)
    edited = PASS.replace("den Pass", "den Ausweis")
    browser = found.cms.browser("management")
    assert mira.cms is not None
    mira.cms.close()
    door = Meddling(cms_session(found.cms.url, "editor", Known()), found.region)
    door.meddle = lambda: browser.save_form(found.region, "de", found.numbers[ARRIVAL], content=edited, status="PUBLIC")
    mira.cms = door
    (result,) = mira.push_cms().results
    assert (result.outcome, type(result.error)) == (CmsOutcome.FAILED, Stale)
    assert same(found.stored(ARRIVAL)["content"], edited)
    door.meddle = lambda: None
    mira.pull_cms()
    found.publish(mira)
    assert mira.push_cms().complete
    assert same(found.stored(ARRIVAL)["content"], edited.replace("Rathaus", "Bürgerbüro"))


def test_a_save_between_our_look_at_the_form_and_our_post_is_merged(
    opened: Callable[[str], Office], monkeypatch: pytest.MonkeyPatch
) -> None:
    found = opened("dazwischen")
    mira, number = found.people["mira"], found.numbers[ARRIVAL]
    mira.write(ARRIVAL, PASS.replace("Rathaus", "Bürgerbüro"))
    found.publish(mira)
    edited = PASS.replace("den Pass", "den Ausweis")
    send, waiting = Transport._request, [number]

    def slow(transport: Transport, method: str, path: str, **arguments: Any) -> Any:
        if method == "POST" and path.endswith(f"/{number}/edit/") and waiting:
            waiting.clear()
            found.cms.act(
                "save_text", page=number, language="de", title="Ankommen", content=edited, user="colleague"
            )
        return send(transport, method, path, **arguments)

    monkeypatch.setattr(Transport, "_request", slow)
    (result,) = mira.push_cms().results
    assert (result.outcome, result.foreign) == (CmsOutcome.DONE, ("Colleague Muster",))
    both = edited.replace("Rathaus", "Bürgerbüro")
    assert same(mira.text(ARRIVAL), both)
    found.publish(mira)
    assert mira.push_cms().complete
    assert same(found.stored(ARRIVAL)["content"], both)


def test_the_whole_way_on_the_command_line(
    cms: RunningCms, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(PASSWORD_VARIABLE, HUB_PASSWORD)
    monkeypatch.setenv(CMS_PASSWORD_VARIABLE, PASSWORD)
    with office(cms, "befehle", tmp_path) as found:
        mira = found.people["mira"]
        shell = Shell("", tmp_path, capsys)
        file = mira.copy.path
        ran = shell.run("cms", "push", file, "--json")
        assert (ran.code, ran.document["error"]) == (1, NoCms().title(ui_language()))
        ran = shell.run("cms", "connect", file, cms.url, "befehle", "--user", "editor", "--json")
        assert (ran.code, ran.document["name"]) == (0, "Befehle")
        ran = shell.run("cms", "pair", file, "--json")
        assert (ran.code, ran.document["open"], len(ran.document["proposals"])) == (1, 6, 3)
        ran = shell.run("cms", "pair", file, "--confirm", "--finish", "--json")
        assert (ran.code, ran.document["open"], ran.document["finished"]) == (0, 0, True)
        assert shell.run("cms", "pull", file).code == 0
        mira.write(SCHOOL, NINE)
        found.publish(mira)
        (line,) = shell.run("cms", "push", file, "--dry-run", "--json").document
        assert (line["page"], line["language"], line["step"], line["obstacle"]) == (SCHOOL, "de", "text", None)
        ran = shell.run("cms", "push", file, "--json")
        assert (ran.code, [each["outcome"] for each in ran.document["results"]]) == (0, ["done"])
        assert found.stored(SCHOOL)["content"] == NINE
