"""The working copy as the desk of a push to a CMS, and own proposals as a pull finds them decided."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from integreat_editor.models.change_set import ChangeItem, ChangeSet, Verdict
from integreat_editor.models.page import Page, Placement
from integreat_editor.models.region import Language, Region, Role
from integreat_editor.models.revision import Head, Revision, Status
from integreat_editor.models.text import Text
from integreat_editor.models.working import Base, LocalTranslation, PageBase, RemoteInfo, RemotePage
from integreat_editor.services.cms_desk import StoreDesk
from integreat_editor.services.decide_conflict import open_conflicts
from integreat_editor.services.own_sets import settle_own_sets, waits_there
from integreat_editor.services.read_changes import local_changes
from integreat_editor.services.remotes import require_remote
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.cms.cursor import Seen, SeenText, unpacked
from integreat_editor.sync.cms.desk import ForeignText
from integreat_editor.sync.cms.stored import StoredText
from integreat_editor.sync.wire import RevisionMessage, TextMessage

AT = "2026-11-23T08:00:00Z"
PAGE = "1" * 32
OLD = Text("Titel", "<p>Im Rathaus.</p><p>Mit Ausweis.</p>")
NEW = Text("Titel", "<p>Im Bürgerbüro.</p><p>Mit Ausweis.</p>")
OTHER = Text("Titel", "<p>Ganz anders.</p>")
OLD_REVISION, NEW_REVISION, OTHER_REVISION = "a" * 32, "b" * 32, "c" * 32
KEY = (PAGE, "de")


@pytest.fixture
def copy(tmp_path: Path) -> Iterator[WorkingCopy]:
    """A copy of a CMS region: one page, whose text was changed here."""
    region = Region("musterstadt", "Musterstadt", "de", (Language("de", "Deutsch"),))
    made = WorkingCopy.create(tmp_path / "m.region", region, created=AT)
    cursor = Seen({(7, "de"): SeenText("f", OLD_REVISION, OLD_REVISION), (8, "de"): SeenText("g", "x", None)}).packed()
    with made.unit() as unit:
        unit.remotes.add(RemoteInfo("r", "cms", "https://cms.example", "musterstadt", "anna", cursor, Role.EDITOR))
        unit.texts.add_many([OLD, NEW, OTHER])
        unit.revisions.add(Revision(OLD_REVISION, *KEY, OLD.hash))
        place = Placement(None, "F")
        unit.pages.put(Page(PAGE, place))
        unit.remote_state.put_pages("r", [RemotePage(PAGE, place, 1, remote_id="7")])
        unit.remote_state.put_page_bases("r", [PageBase(PAGE, place, 1)])
        unit.remote_state.put_heads("r", [Head(*KEY, OLD_REVISION, OLD_REVISION, Status.PUBLIC, version=1)])
        unit.remote_state.put_bases("r", [Base(*KEY, OLD_REVISION, OLD.hash, OLD.hash)])
        unit.translations.put(LocalTranslation(*KEY, text=NEW.hash, parents=(OLD_REVISION,), edited=AT))
    yield made
    made.close()


def message(text: Text, identity: str = NEW_REVISION) -> RevisionMessage:
    content = TextMessage(title=text.title, html=text.html)
    return RevisionMessage(id=identity, page=PAGE, language="de", content=content)


def local(copy: WorkingCopy) -> Text:
    with copy.reading() as unit:
        found = unit.translations.get(*KEY)
        assert found is not None and found.text is not None
        return unit.texts.get(found.text)


def test_a_saved_text_is_agreed_on_and_asked_for_by_the_next_pull(copy: WorkingCopy) -> None:
    desk = StoreDesk(copy)
    rewritten = Text(NEW.title, f"<div>{NEW.html}</div>")
    desk.note_saved(NEW.hash, message(rewritten), Status.PUBLIC)
    base = desk.base(*KEY)
    assert base is not None and (base.ours, base.stored.html, base.public) == (NEW.hash, rewritten.html, True)
    assert local_changes(copy) == [] and local(copy) == NEW, "the local text stays ours"
    with copy.reading() as unit:
        assert set(unpacked(require_remote(unit).cursor).texts) == {(8, "de")}


def test_a_proposal_leaves_the_public_text(copy: WorkingCopy) -> None:
    StoreDesk(copy).note_saved(NEW.hash, message(NEW), Status.REVIEW)
    base = StoreDesk(copy).base(*KEY)
    assert base is not None and (base.status, base.public) == (Status.REVIEW, False)
    with copy.reading() as unit:
        head = unit.remote_state.heads("r")[KEY]
    assert (head.public, head.newest) == (OLD_REVISION, NEW_REVISION)


def test_a_foreign_text_is_merged_and_waits_for_approval(copy: WorkingCopy) -> None:
    theirs = StoredText(OLD.title, OLD.html.replace("Ausweis", "Pass"))
    foreign = ForeignText(StoredText(OLD.title, OLD.html), theirs)
    StoreDesk(copy).note_saved(NEW.hash, message(NEW), Status.PUBLIC, foreign)
    assert local(copy).html == "<p>Im Bürgerbüro.</p><p>Mit Pass.</p>"
    assert len(local_changes(copy)) == 1 and not open_conflicts(copy)


def test_a_foreign_text_in_the_same_place_is_a_conflict(copy: WorkingCopy) -> None:
    theirs = StoredText(OLD.title, OLD.html.replace("Rathaus", "Landratsamt"))
    foreign = ForeignText(StoredText(OLD.title, OLD.html), theirs)
    StoreDesk(copy).note_saved(NEW.hash, message(NEW), Status.PUBLIC, foreign)
    (conflict,) = open_conflicts(copy)
    assert local(copy) == NEW and conflict.theirs == Text(theirs.title, theirs.html).hash


def test_a_new_page_has_its_number_and_place(copy: WorkingCopy) -> None:
    desk, page = StoreDesk(copy), "2" * 32
    assert desk.number(page) is None
    desk.note_number(page, 9, Placement(PAGE, "F"))
    assert desk.number(page) == 9
    desk.note_place(page, Placement(None, "K"))
    assert desk.known()[page].placement == Placement(None, "K")
    with copy.reading() as unit:
        assert unit.remote_state.page_bases("r")[page].placement == Placement(None, "K")


def test_open_writes_are_told_until_they_are_closed(copy: WorkingCopy) -> None:
    desk = StoreDesk(copy)
    desk.begin("cms_text", f"{PAGE}/de", "k", "{}")
    desk.begin("cms_page", PAGE, "l", "{}")
    assert [(each.key, each.subject) for each in desk.open_writes("cms_text")] == [("k", f"{PAGE}/de")]
    desk.finish("k", "stored")
    assert desk.open_writes("cms_text") == []


# -- own proposals


def waiting(copy: WorkingCopy) -> ChangeItem:
    """Our text waits in the CMS."""
    StoreDesk(copy).note_saved(NEW.hash, message(NEW), Status.REVIEW)
    item = ChangeItem(*KEY, revision=NEW_REVISION, text=NEW.hash, base=OLD_REVISION)
    with copy.unit() as unit:
        unit.change_sets.put(ChangeSet("d" * 32, "Satz", "", "anna", AT, (item,)))
    return item


def settled(copy: WorkingCopy, head: Head, text: Text | None = None) -> ChangeItem:
    with copy.unit() as unit:
        if text is not None and head.newest is not None:
            unit.revisions.add(Revision(head.newest, *KEY, text.hash))
        unit.remote_state.put_heads("r", [head])
        settle_own_sets(unit, require_remote(unit))
        found = unit.change_sets.get("d" * 32)
    assert found is not None
    return found.items[0]


def test_what_waits_goes_on_waiting(copy: WorkingCopy) -> None:
    item = waiting(copy)
    assert settled(copy, Head(*KEY, OLD_REVISION, NEW_REVISION, Status.REVIEW)) == item
    with copy.reading() as unit:
        assert waits_there(unit, require_remote(unit), item)
        assert not waits_there(unit, replace(require_remote(unit), kind="hub"), item)


def test_what_was_published_there_closes(copy: WorkingCopy) -> None:
    waiting(copy)
    head = Head(*KEY, NEW_REVISION, NEW_REVISION, Status.PUBLIC)
    assert settled(copy, head).verdict is Verdict.PUBLISHED


def test_what_was_rejected_there_comes_back_and_stays_a_local_change(copy: WorkingCopy) -> None:
    waiting(copy)
    item = settled(copy, Head(*KEY, OLD_REVISION, OLD_REVISION, Status.PUBLIC))
    assert item.verdict is Verdict.RETURNED and item.reason
    assert local(copy) == NEW and len(local_changes(copy)) == 1


def test_what_was_rewritten_and_published_there_closes_with_a_word(copy: WorkingCopy) -> None:
    waiting(copy)
    item = settled(copy, Head(*KEY, OTHER_REVISION, OTHER_REVISION, Status.PUBLIC), OTHER)
    assert item.verdict is Verdict.PUBLISHED and item.reason
