"""check: what it prints and how it ends."""

from pathlib import Path

import pytest

from integreat_editor.commands import check
from integreat_editor.content.problems import ProblemKind
from integreat_editor.services.edit_page import save_text
from integreat_editor.services.external_links import LinkReport
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.link_checker import NoInternet
from tests.commands.shell import Shell
from tests.hub.regions import REGION, TOP

AT = "2026-11-22T10:00:00Z"


@pytest.fixture
def file(shell: Shell) -> str:
    """A cloned copy without findings."""
    path = shell.folder / "a.region"
    assert shell.run("clone", shell.url, REGION, path, "--user", "author").code == 0
    return str(path)


def write(file: str, html: str) -> None:
    with WorkingCopy.open(Path(file)) as copy:
        save_text(copy, TOP, "de", at=AT, html=html)


def test_findings_are_told_and_need_a_person(shell: Shell, file: str) -> None:
    write(file, '<p>Bild: <img src="/a/rathaus.png"></p>')
    ran = shell.run("check", file, "--json")
    assert ran.code == 1
    found = [(each["kind"], each["page"], each["detail"]) for each in ran.document["findings"]]
    assert ("alt", TOP, ["rathaus.png"]) in found
    assert "Bild ohne Beschreibung: rathaus.png" in shell.run("check", file).out


def test_websites_are_asked_only_where_that_is_wanted(
    shell: Shell, file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def ask(*_given: object, **named: str) -> LinkReport:
        asked.append(named["at"])
        return LinkReport(0, 0, 0, 0, complete=True)

    monkeypatch.setattr(check, "check_external", ask)
    shell.run("check", file)
    assert asked == []
    shell.run("check", file, "--links")
    assert len(asked) == 1


def test_without_a_connection_the_texts_are_checked_all_the_same(
    shell: Shell, file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_given: object, **_named: object) -> LinkReport:
        raise NoInternet

    monkeypatch.setattr(check, "check_external", fail)
    ran = shell.run("check", file, "--links", "--json")
    assert ran.code == 1
    assert ran.document["texts"] > 0
    assert "Internetverbindung" in ran.err


def test_every_kind_has_a_word() -> None:
    assert set(check._KINDS) == set(ProblemKind)
