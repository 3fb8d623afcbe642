"""Making a region from the page lists of API v3."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from integreat_editor.errors import EditorError
from integreat_editor.hub.database import Database
from integreat_editor.hub.errors import HubImportError, RegionExists, RegionSlugRefused
from integreat_editor.hub.import_region import import_region
from integreat_editor.hub.schema import regions, roles, users
from integreat_editor.hub.serve import EmbeddedHub
from integreat_editor.hub.users import add_user
from integreat_editor.models.region import Role
from integreat_editor.models.text import MAX_CONTENT_BYTES
from tests.hub.people import log_in
from tests.hub.regions import PASSWORD

Entry = dict[str, Any]


def entry(path: str, title: str, parent: str | None = None, **others: str) -> Entry:
    """A page object as API v3 delivers it, with the fields that count."""
    return {
        "id": 1,
        "path": path,
        "title": title,
        "content": f"<p>{title}</p>\r\n",
        "parent": {"id": 7 if parent else 0, "url": None, "path": parent},
        "order": 1,
        "available_languages": {code: {"id": 2, "url": None, "path": path} for code, path in others.items()},
    }


def write(directory: Path, **languages: list[Entry]) -> Path:
    """Writes `<language>/pages.json` for each."""
    for code, entries in languages.items():
        (directory / code).mkdir(parents=True, exist_ok=True)
        (directory / code / "pages.json").write_text(json.dumps(entries), "utf-8")
    return directory


def count_regions(database: Database) -> int:
    with database.read() as connection:
        return int(connection.execute(sa.select(sa.func.count()).select_from(regions)).scalar_one())


def test_translations_find_each_other_in_both_directions(database: Database, tmp_path: Path) -> None:
    german = [
        entry("/stadt/de/a/", "A", en="/stadt/en/a/"),
        entry("/stadt/de/a/b/", "B", "/stadt/de/a/"),
        entry("/stadt/de/c/", "C"),
    ]
    english = [
        entry("/stadt/en/a/", "A english"),
        entry("/stadt/en/a/b/", "B english", "/stadt/en/a/", de="/stadt/de/a/b/"),
        entry("/stadt/en/only/", "Only english"),
    ]
    result = import_region(database, "stadt", write(tmp_path, de=german, en=english))
    add_user(database, "anna", PASSWORD, "stadt", Role.OBSERVER)
    embedded = EmbeddedHub(database)
    with log_in(embedded.start(), "anna", region="stadt") as person:
        (message,) = person.changes()
    embedded.stop()
    assert (result.pages, result.texts) == (4, 6)
    assert message.region is not None
    assert [(each.code, each.name, each.source) for each in message.region.languages] == [
        ("de", "Deutsch", None),
        ("en", "English", "de"),
    ]
    titles: dict[str, set[str]] = {}
    for revision in message.revisions:
        titles.setdefault(revision.page, set()).add(revision.content.title)
    assert sorted(map(sorted, titles.values())) == [["A", "A english"], ["B", "B english"], ["C"], ["Only english"]]
    assert [page.path for page in message.pages][:3] == ["a", "a/b", "c"]
    assert all(revision.source is None for revision in message.revisions)


def broken_field(name: str, value: object = ...) -> Callable[[list[Entry]], None]:
    def spoil(entries: list[Entry]) -> None:
        if value is ...:
            del entries[1][name]
        else:
            entries[1][name] = value

    return spoil


def cycle(entries: list[Entry]) -> None:
    entries[0]["parent"]["path"] = entries[1]["path"]


FAULTS = {
    "missing field": broken_field("content"),
    "wrong type": broken_field("title", 5),
    "order of a wrong type": broken_field("order", "1"),
    "languages of a wrong type": broken_field("available_languages", "de"),
    "names itself as parent": broken_field("parent", {"path": "/stadt/de/a/b/"}),
    "unknown parent": broken_field("parent", {"path": "/stadt/de/nowhere/"}),
    "cycle": cycle,
    "same path twice": broken_field("path", "/stadt/de/a/"),
    "title too long": broken_field("title", "t" * 1025),
    "content too large": broken_field("content", "x" * (MAX_CONTENT_BYTES + 1)),
    "NUL": broken_field("content", "a\0b"),
    "half a surrogate pair": broken_field("content", "a\ud800b"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_faulty_dump_is_named_and_changes_nothing(fault: str, tmp_path: Path, database: Database) -> None:
    german = [entry("/stadt/de/a/", "A"), entry("/stadt/de/a/b/", "B", "/stadt/de/a/")]
    FAULTS[fault](german)
    write(tmp_path, de=german, en=[entry("/stadt/en/a/", "A", de="/stadt/de/a/")])
    with pytest.raises(HubImportError) as caught:
        import_region(database, "stadt", tmp_path)
    assert caught.value.details["file"].endswith("pages.json")
    assert "/stadt/de/a" in caught.value.advice("de") + caught.value.details["subject"]
    assert count_regions(database) == 0


@pytest.mark.parametrize("content", [b"", b"[", b'{"a": 1}', b"\xff\xfe", b"[" * 100_000])
def test_what_is_no_list_is_refused(content: bytes, tmp_path: Path, database: Database) -> None:
    write(tmp_path, de=[])
    (tmp_path / "de" / "pages.json").write_bytes(content)
    with pytest.raises(HubImportError):
        import_region(database, "stadt", tmp_path)
    assert count_regions(database) == 0


def test_a_folder_without_languages_is_refused(tmp_path: Path, database: Database) -> None:
    with pytest.raises(HubImportError):
        import_region(database, "stadt", tmp_path)


def test_a_region_is_made_once(tmp_path: Path, database: Database) -> None:
    write(tmp_path, de=[entry("/stadt/de/a/", "A")])
    import_region(database, "stadt", tmp_path)
    with pytest.raises(RegionExists):
        import_region(database, "stadt", tmp_path)
    assert count_regions(database) == 1


@pytest.mark.parametrize("slug", ["", "Stadt", "a/b", "-a", "ä"])
def test_a_region_needs_a_proper_name(slug: str, tmp_path: Path, database: Database) -> None:
    with pytest.raises(RegionSlugRefused):
        import_region(database, slug, write(tmp_path, de=[entry("/stadt/de/a/", "A")]))


def test_errors_are_told_in_german_and_english(tmp_path: Path, database: Database) -> None:
    with pytest.raises(EditorError) as caught:
        import_region(database, "stadt", tmp_path)
    assert "nichts geändert" in caught.value.advice("de")
    assert "Nothing was changed" in caught.value.advice("en")


@pytest.mark.corpus
def test_every_text_of_a_real_district_comes_out_byte_for_byte(database: Database, corpus_dir: Path) -> None:
    directory = corpus_dir / "lkaugsburg"
    expected = [
        (code, page["title"], page["content"])
        for code in ("de", "en")
        for page in json.loads((directory / code / "pages.json").read_bytes())
    ]
    import_region(database, "lkaugsburg", directory)
    add_user(database, "anna", PASSWORD, "lkaugsburg", Role.OBSERVER)
    embedded = EmbeddedHub(database)
    with log_in(embedded.start(), "anna", region="lkaugsburg") as person:
        (message,) = person.changes()
    embedded.stop()
    public = {head.public for head in message.heads}
    served = [(each.language, each.content.title, each.content.html) for each in message.revisions]
    assert len(expected) == 471
    assert sorted(served) == sorted(expected)
    assert {each.id for each in message.revisions} == public
    assert len(message.pages) == 238


def test_a_user_added_again_gets_the_role_and_the_new_password(tmp_path: Path, database: Database) -> None:
    import_region(database, "stadt", write(tmp_path, de=[entry("/stadt/de/a/", "A")]))
    add_user(database, "Änne", PASSWORD, "stadt", Role.AUTHOR)
    add_user(database, "änne", PASSWORD + "!", "stadt", Role.EDITOR)
    with database.read() as connection:
        assert connection.execute(sa.select(users.c.name)).scalars().all() == ["Änne"]
        assert connection.execute(sa.select(roles.c.role)).scalars().all() == ["editor"]


def test_texts_with_the_same_content_are_no_trouble(tmp_path: Path, database: Database) -> None:
    german = [entry("/stadt/de/a/", "Gleich"), entry("/stadt/de/b/", "Gleich")]
    assert import_region(database, "stadt", write(tmp_path, de=german)).texts == 2
