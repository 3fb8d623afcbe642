"""What is put into a repository comes out of it, in the next transaction too."""

from dataclasses import replace

import pytest

from integreat_editor.models.page import Page, Placement
from integreat_editor.models.record import PAGE_FIELD, SharedRecord
from integreat_editor.models.region import Language, Role
from integreat_editor.models.revision import Head, Revision, Status
from integreat_editor.models.text import Text
from integreat_editor.models.working import (
    Base,
    Conflict,
    JournalEntry,
    LocalTranslation,
    PageBase,
    RemoteInfo,
    RemotePage,
)
from integreat_editor.store.working_copy import CREATED, WorkingCopy
from tests.store.conftest import REGION

HUB = RemoteInfo("hub", "hub", "https://hub.example", "maintal", "Amira", "7", Role.AUTHOR)
TEMPLATE = RemoteInfo("template", "hub", "https://hub.example", "hessen", main=False)


def test_the_region_is_what_it_was_made_with(copy: WorkingCopy) -> None:
    with copy.reading() as unit:
        assert unit.region.get() == REGION
        assert unit.meta.get(CREATED) == "2026-11-22T18:00:00Z"


def test_a_region_put_replaces_the_old_one(copy: WorkingCopy) -> None:
    renamed = replace(REGION, slug="neu", languages=(Language("uk", "Ukrainisch"), *REGION.languages[:1]))
    with copy.unit() as unit:
        unit.region.put(renamed)
    with copy.reading() as unit:
        assert unit.region.get() == renamed


def test_an_unknown_setting_is_none_and_a_known_one_the_last(copy: WorkingCopy) -> None:
    with copy.unit() as unit:
        assert unit.meta.get("user") is None
        unit.meta.set("user", "Amira")
        unit.meta.set("user", "Jonas")
        assert unit.meta.get("user") == "Jonas"


def test_pages_are_kept_and_moved(copy: WorkingCopy) -> None:
    pages = [Page("a", Placement(None, "U")), Page("b", Placement("a", "V", archived=True))]
    with copy.unit() as unit:
        unit.pages.put_many(pages)
        unit.pages.put(Page("a", Placement("b", "W")))
    with copy.reading() as unit:
        assert sorted(unit.pages.all(), key=lambda page: page.id) == [Page("a", Placement("b", "W")), pages[1]]
        assert unit.pages.get("b") == pages[1]
        assert unit.pages.get("c") is None


def test_a_discarded_page_is_out_of_sight_and_comes_back_whole(copy: WorkingCopy) -> None:
    page, translation = Page("a", Placement(None, "U")), LocalTranslation("a", "de", "hash")
    with copy.unit() as unit:
        unit.pages.put(page)
        unit.translations.put(translation)
        unit.pages.discard("a")
        assert (unit.pages.all(), unit.pages.get("a"), unit.translations.all()) == ([], None, [])
        assert unit.pages.discarded() == ["a"]
        unit.pages.restore("a")
        assert (unit.pages.all(), unit.translations.all()) == ([page], [translation])
        assert unit.pages.discarded() == []


def test_a_removed_page_takes_its_translations_along(copy: WorkingCopy) -> None:
    with copy.unit() as unit:
        unit.pages.put_many([Page("a", Placement(None, "U")), Page("b", Placement(None, "V"))])
        unit.translations.put_many([LocalTranslation("a", "de", "x"), LocalTranslation("b", "de", "y")])
        unit.pages.remove("a")
        assert [page.id for page in unit.pages.all()] == ["b"]
        assert unit.translations.all() == [LocalTranslation("b", "de", "y")]


def test_translations_keep_every_field(copy: WorkingCopy) -> None:
    full = LocalTranslation("a", "en", "t", "s", "v", True, ("r1", "r2"), "2026-11-22T18:00:00Z")
    bare = LocalTranslation("a", "ar")
    with copy.unit() as unit:
        unit.translations.put_many([full, bare, LocalTranslation("b", "de", "u")])
    with copy.reading() as unit:
        assert unit.translations.of_page("a") == [bare, full]
        assert unit.translations.get("a", "en") == full
        assert unit.translations.get("a", "de") is None
        assert len(unit.translations.all()) == 3


def test_a_removed_translation_is_gone_alone(copy: WorkingCopy) -> None:
    with copy.unit() as unit:
        unit.translations.put_many([LocalTranslation("a", "de", "x"), LocalTranslation("a", "en", "y")])
        unit.translations.remove("a", "de")
        assert unit.translations.all() == [LocalTranslation("a", "en", "y")]


def test_several_remotes_the_main_one_first(copy: WorkingCopy) -> None:
    with copy.unit() as unit:
        unit.remotes.add(TEMPLATE)
        unit.remotes.add(HUB)
        unit.remotes.put(replace(TEMPLATE, cursor="9"))
    with copy.reading() as unit:
        assert unit.remotes.all() == [HUB, replace(TEMPLATE, cursor="9")]
        assert unit.remotes.get("template") == replace(TEMPLATE, cursor="9")
        assert unit.remotes.get("none") is None


def test_what_each_remote_has_is_kept_apart(copy: WorkingCopy) -> None:
    here, there = RemotePage("a", Placement(None, "U"), 3, "schule"), RemotePage("a", Placement(None, "V"), gone=True)
    with copy.unit() as unit:
        unit.remote_state.put_pages("hub", [here])
        unit.remote_state.put_pages("template", [there])
    with copy.reading() as unit:
        assert unit.remote_state.pages("hub") == {"a": here}
        assert unit.remote_state.pages("template") == {"a": there}
        assert unit.remote_state.pages("none") == {}


def test_heads_are_kept_and_renewed(copy: WorkingCopy) -> None:
    head = Head("a", "de", None, "r1", Status.DRAFT, in_translation=True, version=1)
    with copy.unit() as unit:
        unit.remote_state.put_heads("hub", [head])
        assert unit.remote_state.heads("hub") == {("a", "de"): head}
        renewed = replace(head, public="r2", status=Status.PUBLIC, version=2)
        unit.remote_state.put_heads("hub", [renewed])
        assert unit.remote_state.heads("hub") == {("a", "de"): renewed}


def test_bases_have_two_sides(copy: WorkingCopy) -> None:
    base, page_base = Base("a", "de", "r1", "ours", "stored"), PageBase("a", Placement(None, "U"), 4)
    with copy.unit() as unit:
        unit.remote_state.put_bases("hub", [base])
        unit.remote_state.put_page_bases("hub", [page_base])
    with copy.reading() as unit:
        assert unit.remote_state.bases("hub") == {("a", "de"): base}
        assert unit.remote_state.base("hub", "a", "de") == base
        assert unit.remote_state.base("template", "a", "de") is None
        assert unit.remote_state.page_bases("hub") == {"a": page_base}


def test_revisions_tell_where_they_came_from(copy: WorkingCopy) -> None:
    revision = Revision("r1", "a", "en", "t", ("r0", "q0"), "s", "v", "Amira", "2026-11-22T18:00:00Z", minor=True)
    with copy.unit() as unit:
        unit.revisions.add(revision)
        unit.revisions.add_many([replace(revision, text="other"), Revision("r2", "a", "de", "u")])
    with copy.reading() as unit:
        assert unit.revisions.get("r1") == revision, "a revision never changes"
        assert unit.revisions.get_many(["r1", "r2", "r3"]) == {"r1": revision, "r2": Revision("r2", "a", "de", "u")}
        assert unit.revisions.get("r3") is None


def test_a_decided_conflict_is_remembered_with_its_reason(copy: WorkingCopy) -> None:
    conflict = Conflict("c", "hub", "a", None, "place", '{"x": 1}', "o", "t", "r")
    with copy.unit() as unit:
        unit.conflicts.put(conflict)
        assert unit.conflicts.open() == [conflict]
        unit.conflicts.close("c", "ours", "Die Adresse stimmt", "2026-11-22T18:00:00Z", "Amira")
    with copy.reading() as unit:
        decided = unit.conflicts.get("c")
        assert unit.conflicts.open() == []
        assert unit.conflicts.closed() == [decided]
        assert decided is not None
        assert (decided.decision, decided.reason, decided.author) == ("ours", "Die Adresse stimmt", "Amira")


def test_a_write_stays_open_in_the_journal_until_it_is_closed(copy: WorkingCopy) -> None:
    first = JournalEntry("j1", "hub", "publish", "set/page", "key", '{"a": 1}', "2026-11-22T18:00:00Z")
    second = replace(first, id="j2", started="2026-11-22T18:00:01Z")
    with copy.unit() as unit:
        unit.journal.begin(second)
        unit.journal.begin(first)
        assert unit.journal.open_entries() == [first, second]
        unit.journal.finish("j1", "published", "2026-11-22T18:00:02Z")
    with copy.reading() as unit:
        assert unit.journal.open_entries() == [second]
        done = replace(first, result="published", finished="2026-11-22T18:00:02Z")
        assert unit.journal.recent(5) == [second, done]
        assert unit.journal.recent(1) == [second]


def test_media_are_known_by_their_hash(copy: WorkingCopy) -> None:
    with copy.unit() as unit:
        sha256 = unit.media.put(b"\x89PNG", "image/png")
        assert unit.media.put(b"\x89PNG", "image/png") == sha256
        assert unit.media.get(sha256) == (b"\x89PNG", "image/png")
        assert unit.media.get("0" * 64) is None


def slug(value: str | None, version: int = 0) -> SharedRecord:
    return SharedRecord(PAGE_FIELD, "a/de/slug", {"slug": value} if value else None, version)


def test_a_local_record_waits_with_the_version_it_replaces(copy: WorkingCopy) -> None:
    with copy.unit() as unit:
        unit.records.put(slug("schule", 3))
        assert unit.records.changed() == []
        unit.records.change(slug("schulen"))
        assert unit.records.changed() == [slug("schulen", 3)]
        assert unit.records.base(PAGE_FIELD, "a/de/slug") == slug("schule", 3)
        assert unit.records.get(PAGE_FIELD, "a/de/slug") == slug("schulen", 3)


def test_a_record_the_server_confirms_waits_no_longer(copy: WorkingCopy) -> None:
    with copy.unit() as unit:
        unit.records.change(slug("schulen"))
        unit.records.put(slug("schulen", 1))
        assert unit.records.changed() == []


def test_a_servers_news_never_takes_an_unsent_record(copy: WorkingCopy) -> None:
    with copy.unit() as unit:
        unit.records.put(slug("schule", 3))
        unit.records.change(slug(None))
        unit.records.put(slug("bildung", 4))
        assert unit.records.changed() == [slug(None, 4)]
        assert unit.records.base(PAGE_FIELD, "a/de/slug") == slug("bildung", 4)


def test_a_change_taken_back_is_no_change(copy: WorkingCopy) -> None:
    with copy.unit() as unit:
        unit.records.put(slug("schule", 3))
        unit.records.change(slug("schulen"))
        unit.records.change(slug("schule"))
        assert unit.records.changed() == []


@pytest.mark.parametrize(("kind", "count"), [(None, 2), (PAGE_FIELD, 1), ("slot", 1), ("none", 0)])
def test_records_by_kind(copy: WorkingCopy, kind: str | None, count: int) -> None:
    with copy.unit() as unit:
        unit.records.put(slug("schule", 1))
        unit.records.put(SharedRecord("slot", "telefon", {"text": "06181 4000"}, 1))
        assert len(unit.records.all(kind)) == count
        assert unit.records.base("slot", "fax") is None


def test_a_text_in_use_elsewhere_survives_its_translation(copy: WorkingCopy) -> None:
    with copy.unit() as unit:
        text = unit.texts.add(Text("Titel", "<p>Text</p>"))
        unit.translations.put(LocalTranslation("a", "de", text))
        unit.translations.remove("a", "de")
        assert unit.texts.get(text) == Text("Titel", "<p>Text</p>")
