"""hub import, clone, export of a real district: every text is the source's, byte for byte, on both databases."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from integreat_editor.cli import main
from integreat_editor.hub.database import open_database
from integreat_editor.hub.serve import EmbeddedHub

Texts = Counter[tuple[str, str, bytes]]
PASSWORD = "ein langes passwort"  # noqa: S105 - of a person who exists in this test only


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database that is not made yet."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'hub.db'}"
    return str(request.getfixturevalue("postgres_database"))


@pytest.fixture
def hub(database_url: str, corpus_dir: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A running hub with the district imported and one officer."""
    monkeypatch.setenv("INTEGREAT_EDITOR_PASSWORD", PASSWORD)
    source = str(corpus_dir / "lkaugsburg")
    assert main(["hub", "import", "lkaugsburg", source, "--database", database_url]) == 0
    officer = ["hub", "user", "add", "amira", "--region", "lkaugsburg", "--role", "author", "--database", database_url]
    assert main(officer) == 0
    database = open_database(database_url)
    embedded = EmbeddedHub(database)
    yield embedded.start()
    embedded.stop()
    database.close()


@pytest.mark.corpus
def test_every_text_comes_back_byte_for_byte(hub: str, corpus_dir: Path, tmp_path: Path) -> None:
    copy, out = tmp_path / "copy.region", tmp_path / "out"
    assert main(["clone", hub, "lkaugsburg", str(copy), "--user", "amira"]) == 0
    assert main(["export", str(copy), str(out)]) == 0
    assert exported(out) == source_texts(corpus_dir / "lkaugsburg")
    assert sum(exported(out).values()) == 471


def exported(directory: Path) -> Texts:
    """Language, title and bytes of every file that `tree.json` names."""
    tree = json.loads((directory / "tree.json").read_text(encoding="utf-8"))
    views = [(language, view) for page in tree for language, view in page["translations"].items() if view["file"]]
    return Counter((language, view["title"], (directory / view["file"]).read_bytes()) for language, view in views)


def source_texts(directory: Path) -> Texts:
    """The same of the lists of pages as the public API delivered them."""
    lists = {path.parent.name: json.loads(path.read_text(encoding="utf-8")) for path in directory.glob("*/pages.json")}
    pages = [(language, page) for language, pages in lists.items() for page in pages]
    return Counter((language, page["title"], page["content"].encode()) for language, page in pages)
