"""hub import, hub user add, hub serve, and the program as a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from integreat_editor import __version__
from integreat_editor.sync.connect import PASSWORD_VARIABLE
from tests.commands.shell import Shell
from tests.hub.regions import PASSWORD

PROGRAM = [sys.executable, "-m", "integreat_editor"]


def process(*arguments: str, **environment: str) -> bytes:
    """What the program prints when it runs as a process of its own, and ends well."""
    command = [*PROGRAM, *arguments]
    ran = subprocess.run(command, capture_output=True, check=True, env={**os.environ, **environment})  # noqa: S603 - our own program
    return ran.stdout


def page(slug: str, **changed: Any) -> dict[str, Any]:
    """A page as API v3 delivers it."""
    return {
        "id": 1,
        "path": f"/neustadt/de/{slug}/",
        "title": slug.title(),
        "last_updated": "2026-11-22T11:00:00+01:00",
        "content": f"<p>Text von {slug}.</p>",
        "order": 1,
        "parent": {"id": 0, "url": None, "path": None},
        "available_languages": {},
        **changed,
    }


def dump(folder: Path, pages: object) -> Path:
    """The folder of a dump with these German pages."""
    (folder / "dump" / "de").mkdir(parents=True, exist_ok=True)
    (folder / "dump" / "de" / "pages.json").write_text(json.dumps(pages), encoding="utf-8")
    return folder / "dump"


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'neu.db'}"


def test_import_makes_a_region_once(shell: Shell, url: str) -> None:
    folder = dump(shell.folder, [page("abfall"), page("schule")])
    ran = shell.run("hub", "import", "neustadt", folder, "--database", url, "--json")
    assert (ran.code, ran.document) == (0, {"region": "neustadt"})
    again = shell.run("hub", "import", "neustadt", folder, "--database", url, "--json")
    assert again.code == 1
    assert again.document["error"]


@pytest.mark.parametrize(
    "pages",
    [
        [{key: value for key, value in page("abfall").items() if key != "title"}],
        [{key: value for key, value in page("abfall").items() if key != "content"}],
        [page("abfall", parent={"id": 1, "url": None, "path": "/neustadt/de/abfall/"})],
        [page("abfall", title="x" * 1025)],
        [page("abfall", content="x" * 10_000_000)],
        {"error": "no"},
        "text",
    ],
    ids=["no title", "no content", "its own parent", "1,025 characters", "10 MB", "an object", "a text"],
)
def test_a_broken_dump_makes_no_region(shell: Shell, url: str, pages: object) -> None:
    ran = shell.run("hub", "import", "neustadt", dump(shell.folder, pages), "--database", url, "--json")
    assert ran.code == 1
    assert ran.document["error"]
    whole = dump(shell.folder, [page("abfall")])
    assert shell.run("hub", "import", "neustadt", whole, "--database", url).code == 0


def test_import_from_where_nothing_is(shell: Shell, url: str) -> None:
    assert shell.run("hub", "import", "neustadt", shell.folder / "fehlt", "--database", url, "--json").code == 1


@pytest.mark.parametrize("database", ["kein-url", "sqlite:///{folder}/dump/de/pages.json/x.db", "mongodb://x/y", ""])
def test_a_database_that_cannot_be_used(shell: Shell, database: str) -> None:
    folder = dump(shell.folder, [page("abfall")])
    address = database.replace("{folder}", str(shell.folder))
    ran = shell.run("hub", "import", "neustadt", folder, "--database", address, "--json")
    assert ran.code == 1
    assert ran.document["error"]


def test_user_add_makes_somebody_who_can_log_in(shell: Shell, url: str) -> None:
    shell.run("hub", "import", "neustadt", dump(shell.folder, [page("abfall")]), "--database", url)
    arguments = ("hub", "user", "add", "anna", "--region", "neustadt", "--role", "author", "--database", url)
    ran = shell.run(*arguments, "--json")
    assert (ran.code, ran.document) == (0, {"user": "anna", "role": "author"})
    assert PASSWORD not in ran.out + ran.err


def test_user_add_for_a_region_that_is_not_there(shell: Shell, url: str) -> None:
    ran = shell.run("hub", "user", "add", "anna", "--region", "x", "--role", "author", "--database", url, "--json")
    assert ran.code == 1
    assert ran.document["error"]


def test_user_add_without_a_password(shell: Shell, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(PASSWORD_VARIABLE)
    ran = shell.run("hub", "user", "add", "anna", "--region", "x", "--role", "author", "--database", url)
    assert ran.code == 1
    assert PASSWORD_VARIABLE in ran.err


def test_version() -> None:
    assert process("--version").decode().strip() == __version__


def test_serve_prints_its_address_once_it_answers(shell: Shell, url: str) -> None:
    shell.run("hub", "import", "neustadt", dump(shell.folder, [page("abfall", title="Müll نفايات")]), "--database", url)
    shell.run("hub", "user", "add", "anna", "--region", "neustadt", "--role", "author", "--database", url)
    serving = [*PROGRAM, "hub", "serve", "--database", url]
    with subprocess.Popen(serving, stdout=subprocess.PIPE, text=True) as server:  # noqa: S603 - our own program
        try:
            assert server.stdout is not None
            address, file = server.stdout.readline().strip(), str(shell.folder / "neu.region")
            # A system that speaks another encoding: programs still read UTF-8.
            foreign = {PASSWORD_VARIABLE: PASSWORD, "PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"}
            cloned = process("clone", address, "neustadt", file, "--user", "anna", "--json", **foreign)
            assert json.loads(cloned)["pages"] == 1
            (row,) = json.loads(process("tree", file, "--json", **foreign).decode("utf-8"))
            assert row["translations"]["de"]["title"] == "Müll نفايات"
        finally:
            server.terminate()
        assert server.wait(30) == 0
