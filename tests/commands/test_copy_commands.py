"""clone, tree, edit, diff, export, status: what they print and how they end."""

import json
from pathlib import Path
from typing import Any

import pytest

from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.connect import PASSWORD_VARIABLE
from tests.commands.shell import Shell
from tests.conftest import MemoryKeyring
from tests.hub.regions import CHILD, DRAFT, ENGLISH, GERMAN, OTHER, PASSWORD, REGION, SCHOOL, TOP


def test_clone_says_what_it_brought(shell: Shell) -> None:
    file = shell.folder / "a.region"
    ran = shell.run("clone", shell.url, REGION, file, "--user", "author", "--json")
    assert ran.code == 0
    assert ran.document == {"file": str(file), "region": REGION, "pages": 3, "texts": 4}
    assert ran.err == ""
    assert file.is_file()


def test_clone_without_json_is_one_line_for_people(shell: Shell) -> None:
    ran = shell.run("clone", shell.url, REGION, shell.folder / "a.region", "--user", "author")
    assert (ran.code, ran.out.count("\n")) == (0, 1)
    assert "3 Seiten" in ran.out


def test_clone_never_overwrites(shell: Shell) -> None:
    file = shell.folder / "a.region"
    file.write_text("wichtig", encoding="utf-8")
    ran = shell.run("clone", shell.url, REGION, file, "--user", "author", "--json")
    assert (ran.code, file.read_text(encoding="utf-8")) == (1, "wichtig")
    assert ran.document["error"] in ran.err


@pytest.mark.parametrize(
    ("languages", "expected"),
    [("de", {"de"}), ("en", {"de", "en"}), ("de, ar", {"de", "ar"})],
)
def test_clone_of_some_languages_has_the_default_one_too(shell: Shell, languages: str, expected: set[str]) -> None:
    file = shell.clone("author", "--languages", languages)
    rows = shell.run("tree", file, "--json").document
    assert set(rows[0]["translations"]) == expected
    assert rows[0]["translations"]["de"]["title"] == GERMAN.title


def test_clone_of_an_unknown_language(shell: Shell) -> None:
    file = shell.folder / "a.region"
    ran = shell.run("clone", shell.url, REGION, file, "--user", "author", "--languages", "de,xx")
    assert (ran.code, file.exists()) == (1, False)
    assert "xx" in ran.err


@pytest.mark.parametrize(
    ("url", "region"),
    [("http://beispiel.de", REGION), ("kein-server", REGION), ("", REGION), (None, "nirgendwo"), (None, "../x")],
)
def test_clone_from_where_nothing_is(shell: Shell, url: str | None, region: str) -> None:
    file = shell.folder / "a.region"
    ran = shell.run("clone", shell.url if url is None else url, region, file, "--user", "author", "--json")
    assert (ran.code, file.exists()) == (1, False)
    assert set(ran.document) == {"error", "advice", "page"}


def test_clone_into_a_folder_that_is_not_there(shell: Shell) -> None:
    ran = shell.run("clone", shell.url, REGION, shell.folder / "nicht" / "da.region", "--user", "author")
    assert ran.code == 1
    assert "Traceback" not in ran.err


def test_tree_has_the_shape_that_other_programs_rely_on(shell: Shell) -> None:
    rows = shell.run("tree", shell.clone("author"), "--json").document
    missing = {"title": None, "slug": None, "status": None, "state": "missing", "file": None}

    def german(title: str, slug: str, page: str, status: str = "PUBLIC") -> dict[str, Any]:
        return {"title": title, "slug": slug, "status": status, "state": "up_to_date", "file": f"de/{page}.html"}

    assert rows == [
        {
            "id": TOP,
            "parent": None,
            "position": 0,
            "archived": False,
            "path": "willkommen",
            "translations": {
                "de": german(GERMAN.title, "willkommen", TOP),
                "en": {
                    "title": ENGLISH.title,
                    "slug": "welcome",
                    "status": "PUBLIC",
                    "state": "outdated",
                    "file": f"en/{TOP}.html",
                },
                "ar": missing,
            },
        },
        {
            "id": CHILD,
            "parent": TOP,
            "position": 0,
            "archived": False,
            "path": "willkommen/schule",
            "translations": {"de": german(SCHOOL.title, "schule", CHILD), "en": missing, "ar": missing},
        },
        {
            "id": OTHER,
            "parent": None,
            "position": 1,
            "archived": False,
            "path": "wahlen",
            "translations": {"de": german(DRAFT.title, "wahlen", OTHER, "DRAFT"), "en": missing, "ar": missing},
        },
    ]


def test_tree_for_people_is_indented(shell: Shell) -> None:
    lines = shell.run("tree", shell.clone("author")).out.splitlines()
    assert [line.partition("  [")[0] for line in lines] == ["Willkommen", "  Schule", "Wahlen"]
    assert "en:veraltet" in lines[0]


@pytest.mark.parametrize("page", [CHILD, "willkommen/schule", "/willkommen/schule/", "/stadt/de/willkommen/schule/"])
def test_edit_finds_a_page_by_id_and_by_path(shell: Shell, page: str) -> None:
    file = shell.clone("author")
    ran = shell.run("edit", file, page, "--language", "de", "--title", "Schulen", "--json")
    assert (ran.code, ran.document) == (0, {"page": CHILD, "changed": True})
    assert shell.run("tree", file, "--json").document[1]["translations"]["de"]["title"] == "Schulen"


def test_edit_without_a_change(shell: Shell) -> None:
    file = shell.clone("author")
    ran = shell.run("edit", file, TOP, "--language", "de", "--content", shell.write(GERMAN.html), "--json")
    assert (ran.code, ran.document["changed"]) == (0, False)


def test_edit_of_an_unknown_page(shell: Shell) -> None:
    ran = shell.run("edit", shell.clone("author"), "gibt/es/nicht", "--language", "de", "--title", "x", "--json")
    assert ran.code == 1
    assert "gibt/es/nicht" in ran.err
    assert ran.document["error"]


@pytest.mark.parametrize(
    "change",
    [
        ["--title", "x" * 1025],
        ["--content", bytes(range(256))],
        ["--content", b"<p>\0</p>"],
        ["--content", b"x" * 10_000_000],
        ["--content", None],
    ],
    ids=["1,025 characters", "random bytes", "a zero byte", "10 MB", "no such file"],
)
def test_edit_refuses_what_cannot_be_stored(shell: Shell, change: list[Any]) -> None:
    file = shell.clone("author")
    before = shell.run("tree", file, "--json").out
    option, value = change
    if option == "--content":
        value = shell.write(value) if value is not None else shell.folder / "fehlt.html"
    ran = shell.run("edit", file, TOP, "--language", "de", option, value, "--json")
    assert ran.code == 1
    assert ran.document["advice"]
    assert shell.run("tree", file, "--json").out == before
    assert shell.run("diff", file, "--json").document == []


def test_edit_of_a_language_the_region_has_not(shell: Shell) -> None:
    ran = shell.run("edit", shell.clone("author"), TOP, "--language", "fr", "--title", "Bonjour")
    assert ran.code == 1
    assert "de, en, ar" in ran.err


def test_weird_markup_is_a_text_like_any_other(shell: Shell) -> None:
    file, odd = shell.clone("author"), "<p>offen <b>fett <table><tr>Zelle</p></div> & < > &quot"
    assert shell.run("edit", file, TOP, "--language", "de", "--content", shell.write(odd)).code == 0
    shell.run("export", file, shell.folder / "out")
    assert (shell.folder / "out" / "de" / f"{TOP}.html").read_text(encoding="utf-8") == odd


@pytest.mark.parametrize(
    "arguments",
    [
        ["edit", "a.region", "seite"],
        ["edit", "a.region", "seite", "--language", "de"],
        ["clone", "http://localhost"],
        ["tree"],
        ["frobnicate"],
        ["submit", "a.region"],
        ["review", "a.region", "--return", "id"],
        ["review", "a.region", "--approve", "a", "--return", "b", "--reason", "x"],
        ["hub"],
        ["hub", "serve"],
        ["hub", "user", "add", "anna", "--region", "stadt", "--role", "könig", "--database", "sqlite://"],
    ],
    ids=" ".join,
)
def test_wrong_use_is_two(shell: Shell, arguments: list[str]) -> None:
    ran = shell.run(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert "usage" in ran.err


def test_diff_keeps_words_links_and_phones_apart(shell: Shell) -> None:
    file = shell.clone("author")
    call = '<p><a href="tel:+4960511234">06051 1234</a> <a href="https://neu.beispiel.de">mehr</a></p>'
    html = f"<p>Die Schule beginnt um neun.</p>{call}"
    shell.run("edit", file, CHILD, "--language", "de", "--title", "Die Schule", "--content", shell.write(html))
    shell.run("edit", file, TOP, "--language", "de", "--title", "Hallo")
    (change,) = shell.run("diff", file, "willkommen/schule", "--json").document
    assert (change["page"], change["language"], change["kind"]) == (CHILD, "de", "text")
    pieces = {(piece["op"], piece["text"]) for block in change["blocks"] for piece in block["pieces"]}
    assert {("delete", "acht"), ("insert", "neun")} <= pieces
    assert {(fact["kind"], fact["old"]) for fact in change["facts"]} == {("link", None), ("phone", None)}
    assert [piece["op"] for piece in change["title_pieces"]] == ["insert", "equal"]
    text = shell.run("diff", file).out
    assert "[-acht-][+neun+]" in text
    assert "phone: – → " in text
    assert "Hallo" in text
    assert len(shell.run("diff", file, "--json").document) == 2
    assert shell.run("diff", file, "--language", "en", "--json").document == []


def test_diff_of_an_unknown_page(shell: Shell) -> None:
    assert shell.run("diff", shell.clone("author"), "nirgends", "--json").code == 1


def test_export_writes_the_stored_bytes_and_the_tree(shell: Shell) -> None:
    file, out = shell.clone("author"), shell.folder / "out"
    ran = shell.run("export", file, out, "--json")
    assert (ran.code, ran.document) == (0, {"texts": 4, "directory": str(out)})
    assert (out / "de" / f"{TOP}.html").read_bytes() == GERMAN.html.encode()
    assert json.loads((out / "tree.json").read_bytes()) == shell.run("tree", file, "--json").document


def test_export_to_where_a_file_stands(shell: Shell) -> None:
    ran = shell.run("export", shell.clone("author"), shell.write("x"), "--json")
    assert ran.code == 1
    assert ran.document["error"]


@pytest.mark.parametrize("command", ["tree", "diff", "pull", "status", "push"])
def test_a_file_that_is_not_there(shell: Shell, command: str) -> None:
    ran = shell.run(command, shell.folder / "fehlt.region", "--json")
    assert ran.code == 1
    assert "fehlt.region" in ran.document["error"]
    assert not (shell.folder / "fehlt.region").exists()


def test_a_file_of_another_program(shell: Shell) -> None:
    ran = shell.run("tree", shell.write("kein SQLite"), "--json")
    assert ran.code == 1
    assert "keine Arbeitskopie" in ran.document["error"]


def test_a_full_disk_is_said_and_nothing_changed(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    file = shell.clone("author")
    before = shell.run("tree", file, "--json").out
    opened = WorkingCopy.open(file)
    engine = opened._engine

    def small(path: Path) -> WorkingCopy:
        assert path == file
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count = 1")
        return opened

    monkeypatch.setattr(WorkingCopy, "open", small)
    ran = shell.run("edit", file, TOP, "--language", "de", "--content", shell.write("<p>x</p>" * 50_000), "--json")
    monkeypatch.undo()
    assert ran.code == 1
    assert "voll" in ran.document["error"]
    assert shell.run("tree", file, "--json").out == before


def test_status_tells_both_sides(shell: Shell) -> None:
    anna, dora = shell.clone("author"), shell.clone("editor")
    shell.run("edit", anna, TOP, "--language", "de", "--title", "Hallo")
    change_set = shell.submit(anna)
    assert shell.run("review", dora, "--approve", change_set).code == 0
    assert shell.run("push", anna).code == 0
    shell.run("edit", dora, CHILD, "--language", "de", "--title", "Schulen")
    ran = shell.run("status", dora, "--json")
    assert ran.code == 0
    assert [(change["page"], change["kind"]) for change in ran.document["here"]] == [(CHILD, "text")]
    assert ran.document["there"] == {"pages": [], "texts": [[TOP, "de"]]}
    assert ran.document["conflicts"] == 0


def test_the_password_may_come_from_the_keyring(
    shell: Shell, memory_keyring: MemoryKeyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(PASSWORD_VARIABLE)
    server = shell.url.removeprefix("http://")
    memory_keyring.set_password("Integreat Editor", f"author@{server}", PASSWORD)
    shell.clone("author")


def test_the_password_may_come_from_a_prompt_and_is_kept(
    shell: Shell, memory_keyring: MemoryKeyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(PASSWORD_VARIABLE)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("getpass.getpass", lambda _prompt: PASSWORD)
    shell.clone("author")
    assert list(memory_keyring.passwords.values()) == [PASSWORD]


def test_without_anybody_to_ask_no_password_is_no_clone(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(PASSWORD_VARIABLE)
    ran = shell.run("clone", shell.url, REGION, shell.folder / "a.region", "--user", "author", "--json")
    assert ran.code == 1
    assert PASSWORD_VARIABLE in ran.err


def test_a_wrong_password_is_said_and_not_repeated(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PASSWORD_VARIABLE, "ganz-falsch")
    file = shell.folder / "a.region"
    ran = shell.run("clone", shell.url, REGION, file, "--user", "author", "--json")
    assert (ran.code, file.exists()) == (1, False)
    assert "Anmeldung" in ran.err
    assert "ganz-falsch" not in ran.out + ran.err
