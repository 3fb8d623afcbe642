"""The public API v3 as a remote: what is read, how a page keeps its id without one, and what is not believed."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from integreat_editor.services import edit_page, open_copy, read_tree, sync_region
from integreat_editor.services.submit_changes import submit
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.api3 import Api3Remote
from integreat_editor.sync.errors import NotFound, ReadOnlyRemote, ServerEmptied, ServerLies
from integreat_editor.sync.progress import Progress
from integreat_editor.sync.transport import Transport
from tests.sync.loopback import Loopback, Reply, as_json
from tests.sync.public_api import SLUG, PublicApi, PublicPage

AT = "2026-11-22T10:00:00Z"
LISTING = f"/api/v3/{SLUG}/de/pages/"


class Reader:
    """Somebody with a working copy of a public region."""

    def __init__(self, api: PublicApi, path: Path, languages: list[str] | None = None) -> None:
        self.api = api
        api.serve()
        remote = self._remote(None, languages)
        self.copy: WorkingCopy = open_copy.clone_region(
            remote, path, url=api.server.url, user="", at=AT, languages=languages
        )
        remote.close()

    def _remote(self, known: dict[str, Any] | None, languages: list[str] | None = None) -> Api3Remote:
        return Api3Remote(Transport(self.api.server.url, pause=lambda _seconds: None), SLUG, known, languages)

    def pull(self, *, serve: bool = True) -> None:
        if serve:
            self.api.serve()
        with self.copy.reading() as unit:
            known = unit.remote_state.pages(unit.remotes.all()[0].id)
        remote = self._remote(known)
        try:
            sync_region.pull(self.copy, remote, Progress())
        finally:
            remote.close()

    @property
    def rows(self) -> tuple[read_tree.TreeRow, ...]:
        return read_tree.read_tree(self.copy).rows

    def ids(self) -> dict[str, str]:
        """Page ids by path."""
        return {row.path: row.id for row in self.rows if not row.gone}

    def places(self) -> list[str]:
        return [row.path for row in self.rows if not row.gone]


@pytest.fixture
def api(server: Loopback) -> PublicApi:
    """Waste with two children, school; English for two of them."""
    public = PublicApi(server)
    waste = PublicPage({"de": "abfall", "en": "waste"})
    bulky = PublicPage({"de": "sperrmuell", "en": "bulky"}, waste)
    glass = PublicPage({"de": "glas"}, waste)
    school = PublicPage({"de": "schule"})
    public.pages = [waste, bulky, glass, school]
    return public


def test_languages_tree_order_and_texts_are_read(api: PublicApi, tmp_path: Path) -> None:
    api.pages[0].contents["en"] = "<p>Ümlaut &amp; <br/>more</p>\r\n"
    api.pages[0].titles["en"] = "Waste & more"
    reader = Reader(api, tmp_path / "a.region")
    assert reader.places() == ["abfall", "abfall/sperrmuell", "abfall/glas", "schule"]
    view = read_tree.read_tree(reader.copy)
    assert [(each.code, each.source) for each in view.region.languages] == [("de", None), ("en", "de")]
    text = edit_page.read_text(reader.copy, reader.ids()["abfall"], "en")
    assert text is not None
    assert (text.title, text.html) == ("Waste & more", "<p>Ümlaut &amp; <br/>more</p>\r\n")
    glass = view.rows[2].translations
    assert (glass["de"].status, glass["en"].state) == ("PUBLIC", "missing")
    assert view.rows[0].translations["en"].slug == "waste"
    reader.copy.close()


def test_arabic_is_written_right_to_left(server: Loopback, tmp_path: Path) -> None:
    api = PublicApi(server, ("de", "ar"))
    api.pages = [PublicPage({"de": "abfall", "ar": "نفايات"})]
    reader = Reader(api, tmp_path / "a.region")
    view = read_tree.read_tree(reader.copy)
    assert [language.rtl for language in view.region.languages] == [False, True]
    assert view.rows[0].translations["ar"].slug == "نفايات"
    reader.copy.close()


def test_only_the_chosen_languages_are_asked_for(api: PublicApi, tmp_path: Path) -> None:
    reader = Reader(api, tmp_path / "a.region", ["de"])
    assert api.server.paths[f"/api/v3/{SLUG}/en/pages/"] == 0
    reader.copy.close()


def test_a_page_that_only_another_language_has_is_in_the_tree(api: PublicApi, tmp_path: Path) -> None:
    api.pages.append(PublicPage({"en": "only-english"}))
    reader = Reader(api, tmp_path / "a.region")
    row = reader.rows[-1]
    assert (row.translations["de"].file, row.translations["en"].title) == (None, "Only-English")
    reader.copy.close()


def test_asking_again_changes_nothing(api: PublicApi, tmp_path: Path) -> None:
    reader = Reader(api, tmp_path / "a.region")
    before = reader.rows
    reader.pull()
    assert reader.rows == before
    reader.copy.close()


def rename(api: PublicApi) -> None:
    api.pages[3].rename("de", "schulen")


def rename_parent(api: PublicApi) -> None:
    api.pages[0].rename("de", "muell")


def move(api: PublicApi) -> None:
    api.pages[2].parent = api.pages[3]
    api.pages = [api.pages[each] for each in (0, 1, 3, 2)]


def translate(api: PublicApi) -> None:
    api.pages[3].slugs["en"] = "school"


@pytest.mark.parametrize("change", [rename, rename_parent, move, translate])
def test_a_page_keeps_its_id(api: PublicApi, tmp_path: Path, change: Callable[[PublicApi], None]) -> None:
    reader = Reader(api, tmp_path / "a.region")
    before = set(reader.ids().values())
    change(api)
    reader.pull()
    assert set(reader.ids().values()) == before
    assert reader.places() == [str(page.path("de")).removeprefix(f"/{SLUG}/de/").strip("/") for page in api.pages]
    reader.copy.close()


def test_a_translation_that_vanishes_is_kept_and_no_longer_public(api: PublicApi, tmp_path: Path) -> None:
    reader = Reader(api, tmp_path / "a.region")
    waste = reader.ids()["abfall"]
    del api.pages[0].slugs["en"]
    del api.pages[1].slugs["en"]
    reader.pull()
    row = read_tree.read_tree(reader.copy).row(waste)
    assert (row.translations["de"].status, row.translations["en"].status) == ("PUBLIC", "DRAFT")
    assert edit_page.read_text(reader.copy, waste, "en") is not None
    reader.copy.close()


def test_two_children_of_the_same_name_follow_their_own_parents(api: PublicApi, tmp_path: Path) -> None:
    contact = [PublicPage({"de": "kontakt"}, api.pages[0]), PublicPage({"de": "kontakt"}, api.pages[3])]
    api.pages = [*api.pages[:3], contact[0], api.pages[3], contact[1]]
    reader = Reader(api, tmp_path / "a.region")
    ids = reader.ids()
    api.pages[0].rename("de", "muell")
    api.pages[4].rename("de", "schulen")
    reader.pull()
    assert reader.ids()["muell/kontakt"] == ids["abfall/kontakt"]
    assert reader.ids()["schulen/kontakt"] == ids["schule/kontakt"]
    reader.copy.close()


def test_a_former_slug_that_another_page_has_now_is_not_taken_from_it(api: PublicApi, tmp_path: Path) -> None:
    reader = Reader(api, tmp_path / "a.region")
    ids = reader.ids()
    # A new page claims to have been called like a page that still stands there.
    claimant = PublicPage({"de": "bildung"}, history={"de": ["schule", "bildung"]})
    api.pages.insert(0, claimant)
    reader.pull()
    assert reader.ids()["schule"] == ids["schule"]
    assert reader.ids()["bildung"] not in ids.values()
    reader.copy.close()


def test_a_new_page_at_an_old_address_is_a_new_page(api: PublicApi, tmp_path: Path) -> None:
    reader = Reader(api, tmp_path / "a.region")
    school = reader.ids()["schule"]
    api.pages[3].rename("de", "schulen")
    reader.pull()
    api.pages.append(PublicPage({"de": "schule"}, contents={"de": "<p>Etwas ganz anderes.</p>"}))
    reader.pull()
    assert reader.ids()["schulen"] == school
    assert reader.ids()["schule"] != school
    assert len(reader.rows) == 5
    reader.copy.close()


def test_a_page_that_vanishes_is_kept_and_marked_and_comes_back_as_itself(api: PublicApi, tmp_path: Path) -> None:
    reader = Reader(api, tmp_path / "a.region")
    school = reader.ids()["schule"]
    vanished = api.pages.pop()
    reader.pull()
    row = read_tree.read_tree(reader.copy).row(school)
    assert row.gone
    assert row.translations["de"].status == "DRAFT"
    assert edit_page.read_text(reader.copy, school, "de") is not None
    api.pages.append(vanished)
    reader.pull()
    assert reader.ids()["schule"] == school
    assert read_tree.read_tree(reader.copy).row(school).translations["de"].status == "PUBLIC"
    reader.copy.close()


def test_an_emptied_region_is_not_believed(api: PublicApi, tmp_path: Path) -> None:
    reader = Reader(api, tmp_path / "a.region")
    before = reader.rows
    api.pages = []
    with pytest.raises(ServerEmptied):
        reader.pull()
    assert reader.rows == before
    reader.copy.close()


def test_moving_one_page_changes_one_order_key(api: PublicApi, tmp_path: Path) -> None:
    api.pages = [PublicPage({"de": f"seite-{number}"}) for number in range(9)]
    reader = Reader(api, tmp_path / "a.region")

    def keys() -> dict[str, str]:
        with reader.copy.reading() as unit:
            return {page.id: page.placement.order for page in unit.pages.all()}

    before = keys()
    api.pages.insert(1, api.pages.pop(7))
    reader.pull()
    assert reader.places() == [page.slugs["de"] for page in api.pages]
    assert sum(before[page] != key for page, key in keys().items()) == 1
    reader.copy.close()


def test_an_edit_here_and_one_there_are_merged(api: PublicApi, tmp_path: Path) -> None:
    api.pages[3].contents["de"] = "<p>Eins.</p><p>Zwei.</p>"
    reader = Reader(api, tmp_path / "a.region")
    school = reader.ids()["schule"]
    edit_page.save_text(reader.copy, school, "de", at=AT, html="<p>Eins hier.</p><p>Zwei.</p>")
    api.pages[3].contents["de"] = "<p>Eins.</p><p>Zwei dort.</p>"
    reader.pull()
    text = edit_page.read_text(reader.copy, school, "de")
    assert text is not None
    assert text.html == "<p>Eins hier.</p><p>Zwei dort.</p>"
    reader.copy.close()


def test_nothing_can_be_submitted(api: PublicApi, tmp_path: Path) -> None:
    reader = Reader(api, tmp_path / "a.region")
    edit_page.save_text(reader.copy, reader.ids()["schule"], "de", at=AT, title="Anders")
    with pytest.raises(ReadOnlyRemote):
        submit(reader.copy, "Neu", "", author="", at=AT, remote=reader._remote(None))
    reader.copy.close()


def test_an_empty_object_may_come_as_a_list(api: PublicApi, tmp_path: Path) -> None:
    reader = Reader(api, tmp_path / "a.region")
    listing = api.listing("de")
    for page in listing:
        page["available_languages"] = page["available_languages"] or []
    api.server.answers[LISTING] = as_json(listing)
    reader.pull(serve=False)
    assert len(reader.rows) == 4
    reader.copy.close()


def test_a_region_that_is_not_there(server: Loopback, tmp_path: Path) -> None:
    remote = Api3Remote(Transport(server.url), "nirgendwo")
    with pytest.raises(NotFound) as caught:
        open_copy.clone_region(remote, tmp_path / "a.region", url=server.url, user="", at=AT)
    assert "nirgendwo" in caught.value.title()
    assert list(tmp_path.iterdir()) == []
    remote.close()


def spoil(change: Callable[[list[dict[str, Any]]], None]) -> Callable[[PublicApi], Reply]:
    def reply(api: PublicApi) -> Reply:
        listing = api.listing("de")
        change(listing)
        return as_json(listing)

    return reply


def field(name: str, value: Any) -> Callable[[PublicApi], Reply]:
    return spoil(lambda listing: listing[1].update({name: value}))


LIES: dict[str, Callable[[PublicApi], Reply]] = {
    "html": lambda _api: Reply(b"<h1>Willkommen</h1>", content_type="text/html"),
    "cut": lambda api: Reply(json.dumps(api.listing("de")).encode()[:-40]),
    "an object": lambda _api: as_json({"error": "no"}),
    "a status": lambda _api: Reply(b"[]", 403),
    "a redirect": lambda _api: Reply(b"", 301, headers={"Location": "/"}),
    "no title": spoil(lambda listing: listing[1].pop("title")),
    "no content": spoil(lambda listing: listing[1].pop("content")),
    "a title of 1,025 characters": field("title", "x" * 1025),
    "content that is null": field("content", None),
    "10 MB of content": field("content", "x" * 10_000_000),
    "a path that is none": field("path", "x"),
    "its own parent": spoil(lambda listing: listing[1]["parent"].update(path=listing[1]["path"])),
    "each other's parents": spoil(lambda listing: listing[0]["parent"].update(path=listing[1]["path"])),
    "one page twice": spoil(lambda listing: listing.append(listing[1])),
    "two pages with one translation": spoil(
        lambda listing: listing[1].update(available_languages=listing[0]["available_languages"])
    ),
    "languages that are a filled list": field("available_languages", ["en"]),
}


@pytest.mark.parametrize("lie", LIES.values(), ids=LIES.keys())
def test_a_lie_changes_nothing(api: PublicApi, lie: Callable[[PublicApi], Reply], tmp_path: Path) -> None:
    reader = Reader(api, tmp_path / "a.region")
    before = reader.rows
    api.server.answers[LISTING] = lie(api)
    with pytest.raises(ServerLies):
        reader.pull(serve=False)
    assert reader.rows == before
    reader.copy.close()


@pytest.mark.parametrize("languages", [[], {}, [{"code": "de"}], [{"code": "DE!", "native_name": "x"}]])
def test_languages_of_a_wrong_shape(api: PublicApi, languages: object, tmp_path: Path) -> None:
    api.serve()
    api.server.answers[f"/api/v3/{SLUG}/languages/"] = as_json(languages)
    remote = Api3Remote(Transport(api.server.url), SLUG)
    with pytest.raises(ServerLies):
        open_copy.clone_region(remote, tmp_path / "a.region", url=api.server.url, user="", at=AT)
    remote.close()


def serve_corpus(server: Loopback, corpus: Path) -> dict[str, list[dict[str, Any]]]:
    """The district's lists at the addresses where the API has them; returns them by language."""
    base = "/api/v3"
    server.answers[f"{base}/regions/lkaugsburg/"] = as_json({"name": "Landkreis Augsburg", "path": "lkaugsburg"})
    codes = ("de", "en")
    server.answers[f"{base}/lkaugsburg/languages/"] = as_json([PublicApi._language(code) for code in codes])
    lists = {}
    for code in codes:
        data = (corpus / "lkaugsburg" / code / "pages.json").read_bytes()
        server.answers[f"{base}/lkaugsburg/{code}/pages/"] = Reply(data)
        lists[code] = json.loads(data)
    return lists


@pytest.mark.corpus
def test_a_real_district_is_read_byte_for_byte(server: Loopback, corpus_dir: Path, tmp_path: Path) -> None:
    from integreat_editor import cli  # noqa: PLC0415 - for this test alone

    lists = serve_corpus(server, corpus_dir)
    file, folder = str(tmp_path / "a.region"), tmp_path / "out"
    assert cli.main(["clone", server.url, "lkaugsburg", file, "--kind", "api3", "--json"]) == 0
    assert cli.main(["export", file, str(folder), "--json"]) == 0
    tree = json.loads((folder / "tree.json").read_text(encoding="utf-8"))
    by_title: dict[tuple[str, str], list[bytes]] = {}
    for page in tree:
        for code, translation in page["translations"].items():
            if translation["file"]:
                key = (code, f"{translation['title']}/{translation['slug']}")
                by_title.setdefault(key, []).append((folder / translation["file"]).read_bytes())
    count = 0
    for code, pages in lists.items():
        for page in pages:
            key = (code, f"{page['title']}/{page['path'].rstrip('/').rpartition('/')[2]}")
            assert page["content"].encode() in by_title[key]
            count += 1
    assert count == sum(len(texts) for texts in by_title.values()) == 471
    german = [page["path"].removeprefix("/lkaugsburg/de/").strip("/") for page in lists["de"]]
    assert [page["path"] for page in tree if page["translations"]["de"]["file"]] == german
