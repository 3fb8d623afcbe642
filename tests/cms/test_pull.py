"""Reading a real region: everything as the CMS's database has it, and afterwards only what changed."""

import json
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import Any

import pytest

from integreat_editor.models.change_set import ChangeSetState
from integreat_editor.models.record import PAGE_FIELD
from integreat_editor.models.region import Role
from integreat_editor.models.revision import Status
from integreat_editor.services.export_region import export
from integreat_editor.services.open_copy import clone_region
from integreat_editor.services.read_tree import read_tree
from integreat_editor.services.remotes import require_remote
from integreat_editor.services.sync_region import PullResult, pull
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.cms import reader
from integreat_editor.sync.connect import connect
from integreat_editor.sync.credentials import Credentials
from integreat_editor.sync.errors import ServerEmptied
from integreat_editor.sync.progress import Progress
from integreat_editor.sync.remote import Remote
from integreat_editor.sync.transport import Transport
from tests.cms.server.running import RunningCms

REGION = "musterstadt"
AT = "2026-11-23T08:00:00Z"


class Counted:
    """The paths that were asked for since `clear`."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.paths: list[str] = []
        send = Transport._request

        def counting(transport: Transport, method: str, path: str, **arguments: Any) -> Any:
            self.paths.append(path)
            return send(transport, method, path, **arguments)

        monkeypatch.setattr(Transport, "_request", counting)

    def clear(self) -> None:
        self.paths.clear()

    @property
    def texts(self) -> list[str]:
        """Of requests for single texts."""
        return [path for path in self.paths if path.endswith(("/preview/", "/versions/"))]


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Counted:
    return Counted(monkeypatch)


ALL = None


def remote_of(
    cms: RunningCms,
    copy: WorkingCopy | None = None,
    region: str = REGION,
    user: str = "editor",
    languages: Collection[str] | None = ("de",),
) -> Remote:
    known = {}
    if copy is not None:
        with copy.reading() as unit:
            known = unit.remote_state.pages(require_remote(unit).id)
    return connect(
        "cms",
        cms.url,
        region,
        user=user,
        credentials=Credentials(),
        ask=lambda *_: cms.password,
        known=known,
        languages=languages,
    )


@pytest.fixture
def clone(cms: RunningCms, tmp_path: Path) -> Iterator[Callable[..., WorkingCopy]]:
    """Makes copies of a region, closed at the end."""
    made: list[WorkingCopy] = []

    def make(region: str = REGION, languages: Collection[str] | None = ("de",), user: str = "editor") -> WorkingCopy:
        path = tmp_path / f"{len(made)}.sqlite"
        remote = remote_of(cms, region=region, user=user, languages=languages)
        made.append(clone_region(remote, path, url=cms.url, user=user, at=AT, languages=languages))
        return made[-1]

    yield make
    for copy in made:
        copy.close()


def pulled(cms: RunningCms, copy: WorkingCopy, region: str = REGION, user: str = "editor") -> PullResult:
    return pull(copy, remote_of(cms, copy, region, user), Progress())


def numbers(copy: WorkingCopy) -> dict[str, int]:
    with copy.reading() as unit:
        pages = unit.remote_state.pages(require_remote(unit).id)
    return {page: int(each.remote_id) for page, each in pages.items() if not each.gone}


def page_of(copy: WorkingCopy, number: int) -> str:
    return next(page for page, each in numbers(copy).items() if each == number)


def html_of(copy: WorkingCopy, page: str, language: str = "de") -> str:
    with copy.reading() as unit:
        local = unit.translations.get(page, language)
        assert local is not None
        assert local.text is not None
        return unit.texts.get(local.text).html


@pytest.mark.parametrize("region", ["musterstadt", "hessenvorlage"])
def test_a_clone_exports_what_the_database_has(
    cms: RunningCms, clone: Callable[..., WorkingCopy], tmp_path: Path, region: str
) -> None:
    copy = clone(region, ALL, "service")
    export(copy, tmp_path / "out")
    listed = json.loads((tmp_path / "out" / "tree.json").read_text(encoding="utf-8"))
    number_of = numbers(copy)
    texts = {
        (number_of[page["id"]], language): (text["title"], text["slug"], text["status"], bytes_of(tmp_path, text))
        for page in listed
        for language, text in page["translations"].items()
        if text["file"]
    }
    assert texts == {
        (each["page"], each["language"]): (each["title"], each["slug"], each["status"], each["content"].encode())
        for each in cms.act("newest_texts", region=region)
    }
    tree = [
        (number_of[page["id"]], number_of.get(page["parent"]), page["position"], page["archived"]) for page in listed
    ]
    expected = cms.act("tree", region=region)
    assert tree == [
        (each["page"], each["parent"], each["index"], each["archived_explicitly"] or each["archived_implicitly"])
        for each in expected
    ]


def test_archived_pages_stand_where_they_stood(cms: RunningCms, clone: Callable[..., WorkingCopy]) -> None:
    made = [
        cms.act("create_page", region="hessenvorlage", language="de", title=f"Oben {each}", content="<p>Da.</p>")
        for each in range(5)
    ]
    for number in made[1:4:2]:
        cms.act("archive", page=number)
    expected = [(each["page"], each["archived_explicitly"]) for each in cms.act("tree", region="hessenvorlage")]
    copy = clone("hessenvorlage", user="service")

    def tree() -> list[tuple[int, bool]]:
        number_of = numbers(copy)
        return [(number_of[row.id], row.archived) for row in read_tree(copy).rows if row.id in number_of]

    assert [each for each in tree() if each[0] in made] == [each for each in expected if each[0] in made]
    cms.act("move", page=made[2], target=made[4], position="right")
    pulled(cms, copy, "hessenvorlage", "service")
    assert [number for number, archived in tree() if number in made and not archived] == [made[0], made[4], made[2]]


def test_an_observer_reads_what_everybody_reads(clone: Callable[..., WorkingCopy]) -> None:
    copies = [clone(languages=["ar"], user=user) for user in ("service", "observer")]
    seen = []
    for copy in copies:
        with copy.reading() as unit:
            texts = {(each.page, each.language): each.text for each in unit.translations.all()}
            fields = {each.key: each.value for each in unit.records.all(PAGE_FIELD)}
            region = unit.region.get()
            seen.append((texts, fields, {each.code: each.source for each in region.languages}))
            role = require_remote(unit).role
    assert role is Role.OBSERVER
    assert seen[0] == seen[1]


def bytes_of(folder: Path, text: dict[str, Any]) -> bytes:
    return (folder / "out" / str(text["file"])).read_bytes()


def test_languages_come_with_what_they_are_translated_from(cms: RunningCms, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "PART", 1)
    region = next(iter(remote_of(cms, languages=ALL).changes(None))).region
    assert region is not None
    assert region.default_language == "de"
    sources = {language.code: (language.source, language.rtl) for language in region.languages}
    assert sources == {
        "de": (None, False),
        "en": ("de", False),
        "ar": ("en", True),
        "tr": ("en", False),
        "uk": ("de", False),
    }


def test_a_copy_may_have_some_languages_only(clone: Callable[..., WorkingCopy]) -> None:
    with clone(languages=["ar"]).reading() as unit:
        assert {each.language for each in unit.translations.all()} == {"de", "ar"}
        arabic = unit.region.get().language("ar")
    assert arabic is not None
    assert arabic.source == "de", "its own source is not in this copy"


def test_the_public_text_is_known_beside_a_newer_draft_or_proposal(
    cms: RunningCms, clone: Callable[..., WorkingCopy]
) -> None:
    copy = clone()
    wanted = {}
    for key in ("musterstadt/impfung", "musterstadt/standesamt", "musterstadt/selbststaendig"):
        number = cms.page(key)
        found = cms.act("versions", page=number, language="de")
        public = next(each for each in found if each["status"] == "PUBLIC")
        wanted[page_of(copy, number)] = (found[0]["status"], found[0]["content"], public["content"])
    with copy.reading() as unit:
        heads = unit.remote_state.heads(require_remote(unit).id)
        for page, (status, newest, public) in wanted.items():
            head = heads[page, "de"]
            assert head.status is Status(status)
            assert head.newest is not None
            assert head.public is not None
            found = unit.revisions.get_many([head.newest, head.public])
            texts = [unit.texts.get(found[each].text).html for each in (head.newest, head.public)]
            assert texts == [newest, public]


def test_live_content_is_told_and_not_part_of_the_text(cms: RunningCms, clone: Callable[..., WorkingCopy]) -> None:
    copy = clone()
    embedding = [each for each in cms.act("tree", region=REGION) if each["mirrored_page"]]
    assert embedding
    pages = {each["page"]: page_of(copy, each["page"]) for each in embedding}
    with copy.reading() as unit:
        for each in embedding:
            record = unit.records.get("page_field", f"{pages[each['page']]}//live")
            assert record is not None
            assert record.value is not None
            assert (record.value["page"], record.value["first"]) == (each["mirrored_page"], each["mirrored_page_first"])


def test_a_second_pull_reads_what_changed(cms: RunningCms, clone: Callable[..., WorkingCopy], counted: Counted) -> None:
    copy = clone()
    counted.clear()
    pulled(cms, copy)
    quiet = len(counted.texts)
    number = cms.page("musterstadt/fahrrad")
    before = cms.act("versions", page=number, language="de")[0]
    cms.act("save_text", page=number, language="de", title=before["title"], content="<p>Ein Rad kostet wenig.</p>")
    counted.clear()
    result = pulled(cms, copy)
    assert [note.page for note in result.notes] == [page_of(copy, number)]
    assert len(counted.texts) == quiet + 1
    assert html_of(copy, page_of(copy, number)) == "<p>Ein Rad kostet wenig.</p>"


def test_a_contact_that_changed_in_the_texts_is_noticed(cms: RunningCms, clone: Callable[..., WorkingCopy]) -> None:
    copy = clone()
    contact = next(iter(cms.ids["contacts"].values()))
    cms.act("change_contact", contact=contact, phone_number="+49 123 4567 890")
    changed = {note.page for note in pulled(cms, copy).notes}
    stored = {each["page"]: each for each in cms.act("newest_texts", region=REGION) if each["language"] == "de"}
    with_card = {page for page, number in numbers(copy).items() if "4567 890" in stored[number]["content"]}
    assert with_card
    assert with_card <= changed
    for page in with_card:
        assert html_of(copy, page) == stored[numbers(copy)[page]]["content"]


def test_moves_archiving_and_new_pages_come_in(cms: RunningCms, clone: Callable[..., WorkingCopy]) -> None:
    copy = clone()
    moved, archived = cms.page("musterstadt/muell"), cms.page("musterstadt/moebel")
    new = cms.act("create_page", region=REGION, language="de", title="Neu im Ort", content="<p>Neu.</p>")
    cms.act("move", page=moved, target=cms.page("musterstadt/familie"), position="first-child")
    cms.act("archive", page=archived)
    pulled(cms, copy)
    with copy.reading() as unit:
        places = {page.id: page.placement for page in unit.pages.all()}
    assert places[page_of(copy, moved)].parent == page_of(copy, cms.page("musterstadt/familie"))
    assert places[page_of(copy, archived)].archived
    assert html_of(copy, page_of(copy, new)) == "<p>Neu.</p>"


def test_a_deleted_page_is_marked_and_kept(cms: RunningCms, clone: Callable[..., WorkingCopy]) -> None:
    number = cms.act("create_page", region=REGION, language="de", title="Nicht lange", content="<p>Kurz.</p>")
    copy = clone()
    page = page_of(copy, number)
    cms.act("delete_page", page=number)
    pulled(cms, copy)
    with copy.reading() as unit:
        assert unit.remote_state.pages(require_remote(unit).id)[page].gone
    assert html_of(copy, page) == "<p>Kurz.</p>"


def test_a_proposal_of_others_is_a_change_set_until_it_is_decided(
    cms: RunningCms, clone: Callable[..., WorkingCopy]
) -> None:
    number = cms.page("musterstadt/rathaus")
    before = cms.act("versions", page=number, language="de")[0]
    cms.act(
        "save_text",
        page=number,
        language="de",
        title=before["title"],
        content="<p>Das Rathaus ist freitags zu.</p>",
        status="REVIEW",
        user="author",
    )
    copy = clone()

    def told() -> dict[str, ChangeSetState]:
        page = page_of(copy, number)
        with copy.reading() as unit:
            return {
                each.author: each.state
                for each in unit.change_sets.all()
                if any(item.page == page and item.language == "de" for item in each.items)
            }

    assert told() == {"Author Muster": ChangeSetState.SUBMITTED}
    cms.act(
        "save_text", page=number, language="de", title=before["title"], content="<p>Das Rathaus ist freitags zu.</p>"
    )
    pulled(cms, copy)
    assert told() == {"Author Muster": ChangeSetState.PUBLISHED}


def test_a_cancelled_pull_goes_on_where_it_stopped(
    cms: RunningCms, clone: Callable[..., WorkingCopy], counted: Counted, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader, "PART", 3)
    copy = clone("nebenstadt", user="nebenstadt")
    pages = {each["page"] for each in cms.act("tree", region="nebenstadt")}
    for number in pages:
        cms.act("save_text", page=number, language="de", title=f"Neu {number}", content="<p>Neuer Text.</p>")
    remote = remote_of(cms, copy, "nebenstadt", "nebenstadt")
    stopping = Progress()
    stopping.cancel()
    counted.clear()
    pull(copy, remote, stopping)
    first = len(counted.texts)
    counted.clear()
    pull(copy, remote_of(cms, copy, "nebenstadt", "nebenstadt"), Progress())
    assert first == 3
    assert len(counted.texts) == len(pages) - 3
    assert all(html_of(copy, page) == "<p>Neuer Text.</p>" for page in numbers(copy))


def test_a_region_without_pages_is_not_believed(fresh_cms: RunningCms, tmp_path: Path) -> None:
    copy = clone_region(remote_of(fresh_cms), tmp_path / "copy.sqlite", url=fresh_cms.url, user="editor", at=AT)
    with copy:
        number = fresh_cms.page("musterstadt/rathaus")
        text = html_of(copy, page_of(copy, number))
        fresh_cms.query("UPDATE cms_page SET region_id = %s WHERE region_id = %s", 4, 2)
        with pytest.raises(ServerEmptied):
            pull(copy, remote_of(fresh_cms, copy), Progress())
        assert html_of(copy, page_of(copy, number)) == text
