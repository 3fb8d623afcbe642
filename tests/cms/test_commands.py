"""The command line on a real CMS: the same commands as with a hub."""

import json
from pathlib import Path
from typing import Any

import pytest

from integreat_editor.sync.passwords import PASSWORD_VARIABLE
from tests.cms.server.running import RunningCms
from tests.commands.shell import Ran, Shell

REGION = "leer"
OLD = "<p>Das Rathaus hat montags offen.</p>"


def test_from_clone_to_export(
    cms: RunningCms, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(PASSWORD_VARIABLE, cms.password)
    number = cms.act("create_page", region=REGION, language="de", title="Sprechzeiten", content=OLD)
    other = cms.act("create_page", region=REGION, language="de", title="Anfahrt", content=OLD, parent=number)
    shell = Shell(cms.url, tmp_path, capsys)
    file = tmp_path / "leer.region"

    def run(command: str, *arguments: object) -> Ran:
        ran = shell.run(command, file, *arguments, "--json")
        assert ran.code == 0, (command, ran.out, ran.err)
        return ran

    cloned = shell.run("clone", cms.url, REGION, file, "--kind", "cms", "--user", "editor", "--json")
    assert cloned.code == 0, cloned.err
    assert (cloned.document["pages"], cloned.document["texts"]) == (2, 2)
    run("edit", "sprechzeiten", "--language", "de", "--content", shell.write(OLD.replace("montags", "dienstags")))
    assert [each["language"] for each in run("diff").document] == ["de"]
    assert len(run("status").document["here"]) == 1
    change_set = run("submit", "--title", "Zeiten").document["id"]
    run("review", "--approve", change_set)
    (line,) = run("push", "--dry-run").document
    assert line["ready"] and "rights" not in line
    assert [each["outcome"] for each in run("push").document["results"]] == ["published"]
    assert "dienstags" in cms.act("versions", page=number, language="de")[0]["content"]
    assert not run("pull").document["notes"]
    run("export", tmp_path / "export")
    _check_export(cms, tmp_path / "export", {number: None, other: number})


def _check_export(cms: RunningCms, folder: Path, parents: dict[int, int | None]) -> None:
    tree = json.loads((folder / "tree.json").read_text(encoding="utf-8"))
    titles: dict[str, Any] = {each["id"]: each["translations"]["de"]["title"] for each in tree}
    stored = {each["page"]: each for each in cms.act("newest_texts", region=REGION)}
    wanted = {
        stored[page]["title"]: stored[parent]["title"] if parent is not None else None
        for page, parent in parents.items()
    }
    assert {titles[each["id"]]: titles.get(each["parent"]) for each in tree} == wanted
    contents = {each["translations"]["de"]["title"]: each["translations"]["de"]["file"] for each in tree}
    for text in stored.values():
        assert (folder / contents[text["title"]]).read_bytes() == text["content"].encode()


def test_an_author_is_told_before_pushing(
    cms: RunningCms, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(PASSWORD_VARIABLE, cms.password)
    cms.act("create_page", region=REGION, language="de", title="Vorschlag", content=OLD)
    shell = Shell(cms.url, tmp_path, capsys)
    file = tmp_path / "leer.region"
    assert shell.run("clone", cms.url, REGION, file, "--kind", "cms", "--user", "author").code == 0
    assert shell.run("edit", file, "vorschlag", "--language", "de", "--content", shell.write("<p>Neu.</p>")).code == 0
    submitted = shell.run("submit", file, "--title", "Vorschlag", "--json").document["id"]
    (line,) = shell.run("push", file, "--dry-run", "--json").document
    assert (line["ready"], line["status"]) == (False, "REVIEW")
    assert "vorschlagen" in line["rights"]
    refused = shell.run("review", file, "--approve", submitted)
    assert refused.code != 0 and "vorschlagen" in refused.err
