"""Pushing approved changes to a real CMS, through the services that serve a hub."""

from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest

from integreat_editor.models.change_set import ChangeSetState, Verdict
from integreat_editor.services import decide_conflict, edit_tree
from integreat_editor.sync.cms.errors import ForeignVersion
from integreat_editor.sync.transport import Transport
from tests.cms import pushing
from tests.cms.officer import AT, Officer
from tests.cms.server.running import RunningCms

REGION = "leer"
OLD = "<p>Melden Sie sich im Rathaus.</p><p>Bringen Sie den Ausweis mit.</p>"
new_page = partial(pushing.new_page, region=REGION, content=OLD)


@pytest.fixture(scope="module")
def editor(cms: RunningCms, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Officer]:
    officer = Officer(cms, "editor", tmp_path_factory.mktemp("copy") / "leer.region", REGION)
    yield officer
    officer.copy.close()


def newest(cms: RunningCms, number: int, language: str = "de") -> dict[str, Any]:
    found: dict[str, Any] = cms.act("versions", page=number, language=language)[0]
    return found


def outcomes(report: Any) -> list[str]:
    return [each.outcome for each in report.results]


def test_a_changed_text_goes_live_and_is_agreed_on(cms: RunningCms, editor: Officer) -> None:
    number = new_page(cms, "Anmeldung")
    editor.pull()
    page = editor.page(number)
    editor.write(page, "<p>Melden Sie sich im Bürgerbüro.</p><p>Bringen Sie den Ausweis mit.</p>")
    change_set = editor.submit()
    editor.approve(change_set)
    report = editor.push()
    assert outcomes(report) == ["published"] and report.complete
    assert (newest(cms, number)["status"], newest(cms, number)["version"]) == ("PUBLIC", 2)
    assert "Bürgerbüro" in newest(cms, number)["content"]
    assert editor.change_set(change_set).state is ChangeSetState.PUBLISHED
    assert editor.changed() == 0
    assert not editor.pull().notes
    assert editor.push().results == ()


def test_new_pages_come_with_their_languages_below_each_other_in_order(cms: RunningCms, editor: Officer) -> None:
    number = new_page(cms, "Arbeit")
    for title in ("Arbeitsrecht", "Praktikum"):
        new_page(cms, title, parent=number)
    editor.pull()
    above = editor.page(number)
    there = [each["page"] for each in cms.act("tree", region=REGION) if each["parent"] == editor.number(above)]
    first = edit_tree.add_page(editor.copy, above, 0, "Neu ganz oben", at=AT)
    below = edit_tree.add_page(editor.copy, first, 0, "Neu darunter", at=AT)
    last = edit_tree.add_page(editor.copy, above, len(there) + 1, "Neu ganz unten", at=AT)
    editor.write(first, "<p>Erster Text.</p>")
    editor.write(first, "<p>First text.</p>", "en", "New at the top")
    editor.write(below, "<p>Zweiter Text.</p>")
    report = editor.publish()
    assert set(outcomes(report)) == {"published"}, report
    tree = cms.act("tree", region=REGION)
    children = [each["page"] for each in tree if each["parent"] == editor.number(above)]
    assert children == [editor.number(first), *there, editor.number(last)]
    assert [each["page"] for each in tree if each["parent"] == editor.number(first)] == [editor.number(below)]
    assert newest(cms, editor.number(first), "en")["title"] == "New at the top"
    assert editor.changed() == 0
    assert not editor.pull().notes


def test_moving_archiving_and_restoring(cms: RunningCms, editor: Officer) -> None:
    one, two = new_page(cms, "Umzug eins"), new_page(cms, "Umzug zwei")
    editor.pull()
    edit_tree.move_page(editor.copy, editor.page(two), editor.page(one), 0)
    assert outcomes(editor.publish()) == ["published"]
    tree = {each["page"]: each for each in cms.act("tree", region=REGION)}
    assert tree[two]["parent"] == one
    edit_tree.archive_page(editor.copy, editor.page(one))
    editor.write(editor.page(two), "<p>Noch ein Satz.</p>")
    assert set(outcomes(editor.publish())) == {"published"}
    tree = {each["page"]: each for each in cms.act("tree", region=REGION)}
    assert tree[one]["archived_explicitly"] and tree[two]["archived_implicitly"]
    edit_tree.restore_page(editor.copy, editor.page(one))
    assert outcomes(editor.publish()) == ["published"]
    tree = {each["page"]: each for each in cms.act("tree", region=REGION)}
    assert not tree[one]["archived_explicitly"]
    assert editor.changed() == 0
    assert not editor.pull().notes


def test_a_page_changed_there_after_the_approval_is_stale_and_merged(cms: RunningCms, editor: Officer) -> None:
    number = new_page(cms, "Überholt")
    editor.pull()
    page = editor.page(number)
    editor.write(page, OLD.replace("Rathaus", "Bürgerbüro"))
    change_set = editor.submit()
    editor.approve(change_set)
    cms.act("save_text", page=number, language="de", title="Überholt", content=OLD.replace("den Ausweis", "den Pass"))
    report = editor.push()
    assert outcomes(report) == ["stale"] and not report.complete
    assert [item.verdict for item in editor.change_set(change_set).items] == [Verdict.STALE]
    assert "Bürgerbüro" in editor.text(page).html and "den Pass" in editor.text(page).html
    assert newest(cms, number)["version"] == 2
    assert outcomes(editor.publish()) == ["published"]
    assert "Bürgerbüro" in newest(cms, number)["content"] and "den Pass" in newest(cms, number)["content"]


def test_a_locked_page_alone_waits(cms: RunningCms, editor: Officer) -> None:
    locked, free = new_page(cms, "Gesperrt"), new_page(cms, "Frei")
    editor.pull()
    for number in (locked, free):
        editor.write(editor.page(number), "<p>Neuer Satz.</p>")
    browser = cms.browser("colleague")
    assert browser.lock(REGION, locked)
    report = editor.publish()
    assert {each.title: each.outcome for each in report.results} == {"Gesperrt": "failed", "Frei": "published"}
    assert "colleague" in next(each.error.title() for each in report.results if each.error is not None).lower()
    browser.unlock(REGION, locked)
    assert outcomes(editor.push()) == ["published"]
    assert newest(cms, locked)["content"] == "<p>Neuer Satz.</p>"


def save_in_between(cms: RunningCms, monkeypatch: pytest.MonkeyPatch, number: int, content: str) -> None:
    """A colleague whose save falls between our look at the form and our post, once."""
    send, waiting = Transport._request, [number]

    def slow(transport: Transport, method: str, path: str, **arguments: Any) -> Any:
        if method == "POST" and path.endswith(f"/{number}/edit/") and waiting:
            waiting.clear()
            title = newest(cms, number)["title"]
            cms.act("save_text", page=number, language="de", title=title, content=content, user="colleague")
        return send(transport, method, path, **arguments)

    monkeypatch.setattr(Transport, "_request", slow)


def test_what_a_colleague_saved_in_the_same_moment_is_merged_back(
    cms: RunningCms, editor: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = new_page(cms, "Gleichzeitig")
    editor.pull()
    page = editor.page(number)
    editor.write(page, OLD.replace("Rathaus", "Bürgerbüro"))
    save_in_between(cms, monkeypatch, number, OLD.replace("den Ausweis", "den Pass"))
    report = editor.publish()
    (result,) = report.results
    assert result.outcome == "published" and isinstance(result.error, ForeignVersion)
    assert "Rathaus" not in newest(cms, number)["content"] and "den Ausweis" in newest(cms, number)["content"]
    assert "den Pass" in editor.text(page).html and "Bürgerbüro" in editor.text(page).html
    assert editor.changed() == 1, "it waits for an approval"
    assert outcomes(editor.publish()) == ["published"]
    assert "den Pass" in newest(cms, number)["content"] and "Bürgerbüro" in newest(cms, number)["content"]
    assert not editor.pull().notes


@pytest.mark.parametrize("take", ["ours", "theirs"])
def test_what_clashes_in_the_same_moment_is_decided(
    cms: RunningCms, editor: Officer, monkeypatch: pytest.MonkeyPatch, take: Any
) -> None:
    number = new_page(cms, f"Zugleich {take}")
    editor.pull()
    page = editor.page(number)
    editor.write(page, OLD.replace("Rathaus", "Bürgerbüro"))
    save_in_between(cms, monkeypatch, number, OLD.replace("Rathaus", "Landratsamt"))
    editor.publish()
    (conflict,) = decide_conflict.open_conflicts(editor.copy)
    editor.pull()
    assert decide_conflict.open_conflicts(editor.copy) == [conflict], "it is still to be decided"
    view = decide_conflict.read_text_conflict(editor.copy, conflict.id)
    choices = {each.id: take for each in view.merge.conflicts}
    decide_conflict.decide_text(editor.copy, conflict.id, choices, author="editor", at=AT)
    wanted = {"ours": "Bürgerbüro", "theirs": "Landratsamt"}[take]
    assert wanted in editor.text(page).html
    assert editor.changed() == {"ours": 0, "theirs": 1}[take]
    if editor.changed():
        editor.publish()
    assert wanted in newest(cms, number)["content"]
    assert not editor.pull().notes and not decide_conflict.open_conflicts(editor.copy)
