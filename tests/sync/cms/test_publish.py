"""A unit is carried out item by item, each marked at once; what fails stops only what needs it."""

from collections.abc import Callable
from typing import Any

import pytest

from integreat_editor.models.change_set import ChangeItem, Verdict
from integreat_editor.models.page import Placement
from integreat_editor.models.revision import Status
from integreat_editor.sync.cms import publish as publishing
from integreat_editor.sync.cms.desk import DeskBase
from integreat_editor.sync.cms.doubts import PAGE, TEXT
from integreat_editor.sync.cms.errors import NoRight, PageLocked
from integreat_editor.sync.cms.publish import Publisher
from integreat_editor.sync.cms.push_errors import PageWithoutText
from integreat_editor.sync.cms.rights import Rights
from integreat_editor.sync.cms.stored import StoredText
from integreat_editor.sync.cms.versions import CmsVersion
from integreat_editor.sync.cms.writer import Saved, TextTask
from integreat_editor.sync.errors import NotApproved, ServerUnreachable, Stale
from integreat_editor.sync.wire import PublishAnswer, PublishRequest
from tests.sync.cms.memory_desk import SET, MemoryDesk

ALL = Rights(read=True, propose=True, publish=True, archive=True, move=True)
PROPOSES = Rights(read=True, propose=True, publish=False, archive=False, move=True, reason="propose_only")
READS = Rights(read=True, propose=False, publish=False, archive=False, move=False, reason="read_only")
ONE, TWO, THREE = "1" * 32, "2" * 32, "3" * 32
TOP, LAST = Placement(None, "F"), Placement(None, "K")


class FakeSession:
    base_url, user, server = "https://cms.example", "anna", "cms.example"


class FakeCms:
    """Notes what is asked, and answers or fails as the test says."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.done: list[tuple[Any, ...]] = []
        self.fails: dict[Any, Exception] = {}
        self.foreign: tuple[CmsVersion, ...] = ()
        self.stored: dict[int, StoredText] = {}
        for name in ("save_text", "create_page", "move_page", "archive_page", "restore_page", "publish_version"):
            monkeypatch.setattr(publishing, name, getattr(self, name))
        monkeypatch.setattr(publishing, "stored_text", lambda _s, _r, _l, number: self.stored.get(number))
        monkeypatch.setattr(publishing, "rights_on", lambda _s, _r, _l, _n, account: account)

    def _note(self, *what: Any) -> None:
        self.done.append(what)
        error = self.fails.pop(what[:2], None)
        if error is not None:
            raise error

    def save_text(self, _session: Any, _region: str, task: TextTask, *, doubtful: bool = False) -> Saved:
        self._note("save", task.number, task.language, task.status, doubtful)
        return Saved(StoredText(task.title, f"<div>{task.html}</div>"), 5, self.foreign)

    def create_page(
        self, _session: Any, _region: str, language: str, title: str, html: str, status: str, spot: Any
    ) -> int:
        number = 100 + len(self.done)
        self._note("create", language, title, status, spot.parent, spot.after)
        self.stored[number] = StoredText(title, html)
        return number

    def move_page(self, _session: Any, _region: str, _language: str, number: int, spot: Any) -> None:
        self._note("move", number, spot.parent, spot.after)

    def archive_page(self, _session: Any, _region: str, _language: str, number: int) -> None:
        self._note("archive", number)

    def restore_page(self, _session: Any, _region: str, _language: str, number: int) -> None:
        self._note("restore", number)

    def publish_version(self, _session: Any, _region: str, _language: str, number: int, _stored: StoredText) -> None:
        self._note("publish", number)


@pytest.fixture
def cms(monkeypatch: pytest.MonkeyPatch) -> FakeCms:
    return FakeCms(monkeypatch)


@pytest.fixture
def desk() -> MemoryDesk:
    found = MemoryDesk()
    found.note_number(ONE, 7, TOP)
    return found


Push = Callable[..., PublishAnswer]


@pytest.fixture
def push(desk: MemoryDesk) -> Push:
    def pushed(rights: Rights = ALL, unit: str = ONE, hashes: list[str] | None = None) -> PublishAnswer:
        publisher = Publisher(FakeSession(), "musterstadt", desk, rights)  # type: ignore[arg-type]
        wanted = hashes if hashes is not None else [each.hash for each in desk.items]
        return publisher.publish(SET, PublishRequest(unit=unit, hashes=wanted))

    return pushed


def test_a_text_is_stored_and_the_base_is_ours_and_what_was_read_back(
    cms: FakeCms, desk: MemoryDesk, push: Push
) -> None:
    item = desk.add_text(ONE, "<p>Neu</p><p>zwei</p>")
    assert push().outcome == "published"
    base = desk.bases[ONE, "de"]
    assert (base.ours, base.stored.html, base.public) == (item.text, "<div><p>Neu</p><p>zwei</p></div>", True)
    assert desk.verdicts() == [Verdict.PUBLISHED] and not desk.writes
    assert push().outcome == "published" and len(cms.done) == 1, "what is done is not done again"


def test_places_come_before_texts_and_the_archive_last(cms: FakeCms, desk: MemoryDesk, push: Push) -> None:
    desk.add_page(ONE, Placement(None, "K", archived=True), TOP)
    desk.add_text(ONE, "<p>Letztes Wort</p>")
    push()
    assert [each[0] for each in cms.done] == ["save", "move", "archive"]
    assert desk.pages[ONE].placement.archived


def test_a_new_page_is_made_with_its_text_in_the_default_language(cms: FakeCms, desk: MemoryDesk, push: Push) -> None:
    desk.add_page(TWO, Placement(None, "K"))
    desk.add_text(TWO, "<p>Words</p>", "en")
    desk.add_text(TWO, "<p>Text</p>")
    assert push(unit=TWO).outcome == "published"
    assert [each[:2] for each in cms.done] == [("create", "de"), ("save", 100)]
    assert cms.done[0][5] == 7, "right of the page before it"
    assert desk.number(TWO) == 100 and set(desk.verdicts()) == {Verdict.PUBLISHED}


def test_a_page_below_a_new_one_is_made_below_it(cms: FakeCms, desk: MemoryDesk, push: Push) -> None:
    desk.add_page(TWO, LAST)
    desk.add_page(THREE, Placement(TWO, "F"))
    desk.add_text(TWO, "<p>Oben</p>")
    desk.add_text(THREE, "<p>Unten</p>")
    push(unit=TWO)
    assert [(each[0], each[4]) for each in cms.done] == [("create", None), ("create", 100)]


def test_a_new_page_without_a_text_is_refused_here(cms: FakeCms, desk: MemoryDesk, push: Push) -> None:
    desk.add_page(TWO, LAST)
    with pytest.raises(PageWithoutText):
        push(unit=TWO)
    assert not cms.done


def test_the_number_is_noted_before_anything_else_can_fail(
    cms: FakeCms, desk: MemoryDesk, push: Push, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreachable(*_arguments: Any) -> StoredText:
        raise ServerUnreachable(server="cms.example")

    desk.add_page(TWO, LAST)
    desk.add_text(TWO, "<p>Text</p>")
    monkeypatch.setattr(publishing, "stored_text", unreachable)
    with pytest.raises(ServerUnreachable):
        push(unit=TWO)
    assert desk.number(TWO) == 100
    assert [write.subject for write in desk.open_writes(PAGE)] == [TWO]
    assert [write.subject for write in desk.open_writes(TEXT)] == [f"{TWO}/de"]
    push(unit=TWO)
    assert [each[0] for each in cms.done] == ["create", "save"] and cms.done[1][4] is True, "looked for first"


def test_an_interrupted_unit_goes_on_where_it_stopped(cms: FakeCms, desk: MemoryDesk, push: Push) -> None:
    desk.add_text(ONE, "<p>Deutsch</p>")
    desk.add_text(ONE, "<p>English</p>", "en")
    cms.fails["save", 7] = ServerUnreachable(server="cms.example")
    with pytest.raises(ServerUnreachable):
        push()
    assert desk.verdicts() == [Verdict.APPROVED, Verdict.APPROVED]
    assert [write.subject for write in desk.open_writes(TEXT)] == [f"{ONE}/de"]
    push()
    assert [each[2:] for each in cms.done] == [
        ("de", "PUBLIC", False),
        ("de", "PUBLIC", True),
        ("en", "PUBLIC", False),
    ]


def test_what_fails_stops_the_rest_of_its_page_only(cms: FakeCms, desk: MemoryDesk, push: Push) -> None:
    desk.add_page(TWO, LAST)
    desk.add_page(THREE, Placement(TWO, "F"))
    for page in (TWO, THREE):
        desk.add_text(page, f"<p>{page}</p>")
        desk.add_text(page, f"<p>English {page}</p>", "en")
    cms.fails["save", 100] = PageLocked(user="Berta")
    with pytest.raises(PageLocked):
        push(unit=TWO)
    assert not desk.writes, "a refusal is no doubt"
    waiting = [each for each in desk.items if each.verdict is Verdict.APPROVED]
    assert [(each.page, each.language) for each in waiting] == [(TWO, "en")]
    assert push(unit=TWO).outcome == "published"


def test_what_moved_on_there_is_stale(cms: FakeCms, desk: MemoryDesk, push: Push) -> None:
    desk.add_text(ONE, "<p>Neu</p>")
    cms.fails["save", 7] = Stale()
    assert push().outcome == "stale"
    assert desk.verdicts() == [Verdict.STALE]


def test_a_base_that_moved_on_in_a_pull_makes_the_approval_stale(cms: FakeCms, desk: MemoryDesk, push: Push) -> None:
    old = desk.add_text(ONE, "<p>Alt</p>")
    assert old.revision is not None
    desk.items = []
    desk.bases[ONE, "de"] = DeskBase(
        "0" * 64, StoredText("Titel", "<p>Fremd</p>"), "9" * 32, Status.PUBLIC, public=True
    )
    desk.add_text(ONE, "<p>Neu</p>", base=old.revision)
    assert push().outcome == "stale" and not cms.done


def test_a_base_that_was_only_rewritten_is_the_same(cms: FakeCms, desk: MemoryDesk, push: Push) -> None:
    old = desk.add_text(ONE, "<p>Alt</p><p>zwei</p>")
    assert old.revision is not None
    desk.items = []
    stored = StoredText("Titel", "<div><p>Alt</p><p>zwei</p></div>")
    desk.bases[ONE, "de"] = DeskBase("0" * 64, stored, "9" * 32, Status.PUBLIC, public=True)
    desk.add_text(ONE, "<p>Neu</p>", base=old.revision)
    assert push().outcome == "published" and len(cms.done) == 1


def test_who_may_only_propose_stores_a_proposal_that_waits(cms: FakeCms, desk: MemoryDesk, push: Push) -> None:
    desk.add_text(ONE, "<p>Neu</p>")
    assert push(PROPOSES).outcome == "proposed"
    assert cms.done[0][3] == "REVIEW" and desk.verdicts() == [Verdict.PENDING]


def test_who_may_only_read_sends_nothing(cms: FakeCms, desk: MemoryDesk, push: Push) -> None:
    desk.add_text(ONE, "<p>Neu</p>")
    with pytest.raises(NoRight) as refused:
        push(READS)
    assert "nur lesen" in refused.value.advice() and not cms.done


def test_our_own_proposal_is_made_public_as_it_stands(cms: FakeCms, desk: MemoryDesk, push: Push) -> None:
    desk.add_text(ONE, "<p>Neu</p>")
    push(PROPOSES)
    desk.mark(SET, {desk.items[0].key: Verdict.APPROVED})
    assert push(ALL).outcome == "published"
    assert [each[0] for each in cms.done] == ["save", "publish"]
    assert desk.bases[ONE, "de"].public


def test_a_foreign_version_below_ours_is_told_and_handed_on(cms: FakeCms, desk: MemoryDesk, push: Push) -> None:
    def version(number: int) -> CmsVersion:
        return CmsVersion(number, Status.PUBLIC, "Berta", "Titel", f"<p>{number}</p>", minor=False, date="")

    desk.add_text(ONE, "<p>Neu</p>")
    cms.foreign = (version(6), version(4), version(3))
    assert [each.version for each in push().foreign] == [6, 4, 3]
    assert [each.text.html for each in desk.foreign] == ["<p>4</p>"], "what stands above ours the next pull reads"


def test_a_page_that_was_moved_elsewhere_there_is_stale(cms: FakeCms, desk: MemoryDesk, push: Push) -> None:
    desk.note_number(TWO, 8, TOP)
    desk.note_number(THREE, 9, LAST)
    desk.note_place(ONE, Placement(THREE, "F"))
    desk.add_page(ONE, Placement(TWO, "F"), TOP)
    assert push().outcome == "stale" and not cms.done


def test_nothing_unapproved_is_sent(cms: FakeCms, desk: MemoryDesk, push: Push) -> None:
    item: ChangeItem = desk.add_text(ONE, "<p>Neu</p>", verdict=Verdict.PENDING)
    for hashes in ([item.hash], ["0" * 64]):
        with pytest.raises(NotApproved):
            push(hashes=hashes)
    assert not cms.done
