"""Reading a region of a CMS: what a later pull asks for again, and answers that are not believed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from integreat_editor.models.change_set import Verdict
from integreat_editor.models.page import Placement
from integreat_editor.models.revision import Status
from integreat_editor.models.working import RemotePage
from integreat_editor.sync.cms import reader
from integreat_editor.sync.cms.login import CmsLogin
from integreat_editor.sync.cms.reader import CmsReader
from integreat_editor.sync.cms.session import CmsSession
from integreat_editor.sync.credentials import Credentials
from integreat_editor.sync.errors import ServerEmptied, ServerLies
from integreat_editor.sync.transport import Transport
from integreat_editor.sync.wire import FeedMessage
from tests.sync.cms.small_cms import SmallCms, Stored, page, table
from tests.sync.loopback import Loopback, Reply, as_json

WRITTEN = date(2026, 11, 23)
"""The day of the last change that the small CMS shows."""
READ = {"de/1", "de/2", "de/3", "ar/1", "ar/2"}


@pytest.fixture
def cms(server: Loopback) -> SmallCms:
    """Two top pages, one with a subpage that is a draft over a published text; Arabic misses it."""
    draft = Stored(3, {"de": [("DRAFT", "<p>Bald.</p>"), ("PUBLIC", "<p>Jetzt.</p>")]})
    first = Stored(1, {"de": [("PUBLIC", "<p>Eins.</p>")], "ar": [("PUBLIC", "<p>واحد</p>")]}, [draft])
    second = Stored(2, {"de": [("PUBLIC", "<p>Zwei.</p>")], "ar": [("PUBLIC", "<p>اثنان</p>")]})
    return SmallCms(server, [first, second])


@pytest.fixture
def reading(server: Loopback, monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[FeedMessage]]:
    """Reads on from a cursor; what was told of pages is known the next time."""
    monkeypatch.setenv("INTEGREAT_EDITOR_SESSION", "abc")
    transport = Transport(server.url, pause=lambda _seconds: None)
    session = CmsSession(transport, CmsLogin(transport.server, "mina", Credentials()))
    known: dict[str, RemotePage] = {}

    def read(cursor: str | None = None, today: date = WRITTEN) -> list[FeedMessage]:
        server.asked.clear()
        messages = list(CmsReader(session, "ort", known, today=today).changes(cursor))
        for message in messages:
            for each in message.pages:
                place = Placement(each.placement.parent, each.placement.order, each.placement.archived)
                known[each.id] = RemotePage(each.id, place, path=each.path, remote_id=each.remote_id)
            for gone in message.gone:
                known[gone] = replace(known[gone], gone=True)
        return messages

    return read


def test_everything_is_read_the_first_time(cms: SmallCms, reading: Callable[..., list[FeedMessage]]) -> None:
    [message] = reading()
    assert set(cms.asked) == READ
    assert len(cms.asked) == len(READ)
    number = {each.id: each.remote_id for each in message.pages}
    assert [(each.remote_id, number.get(each.placement.parent or "")) for each in message.pages] == [
        ("1", None),
        ("3", "1"),
        ("2", None),
    ]
    text = {each.id: each.content.html for each in message.revisions}
    draft = next(each for each in message.heads if number[each.page] == "3")
    assert draft.status is Status.DRAFT
    assert (text[draft.newest or ""], text[draft.public or ""]) == ("<p>Bald.</p>", "<p>Jetzt.</p>")


def test_afterwards_only_what_is_not_public_and_nothing_is_told_twice(
    cms: SmallCms, reading: Callable[..., list[FeedMessage]]
) -> None:
    [first] = reading()
    [second] = reading(first.cursor)
    assert cms.asked == ["de/3"]
    assert second.heads == []
    assert second.cursor == first.cursor


def test_a_draft_of_another_day_is_read_once_more_only(
    cms: SmallCms, reading: Callable[..., list[FeedMessage]]
) -> None:
    later = WRITTEN + timedelta(days=2)
    [first] = reading()
    [second] = reading(first.cursor, later)
    assert cms.asked == ["de/3"]
    assert second.heads == []
    [third] = reading(second.cursor, later)
    assert cms.asked == []
    cms.pages[0].below[0].texts["de"].insert(0, ("DRAFT", "<p>Bald!</p>"))
    reading(third.cursor, later)
    assert cms.asked == [], "a change shows another day in the list"
    cms.day = "11/25/2026"
    [fourth] = reading(third.cursor, later)
    assert "<p>Bald!</p>" in [each.content.html for each in fourth.revisions]


def test_a_draft_with_a_contact_card_is_read_every_time(
    cms: SmallCms, reading: Callable[..., list[FeedMessage]]
) -> None:
    cms.pages[0].below[0].texts["de"][0] = ("DRAFT", '<div data-contact-id="1">Amt</div>')
    later = WRITTEN + timedelta(days=2)
    [first] = reading(None, later)
    cms.pages[0].below[0].texts["de"][0] = ("DRAFT", '<div data-contact-id="1">Amt, Zimmer 2</div>')
    [second] = reading(first.cursor, later)
    assert cms.asked == ["de/3"]
    assert len(second.heads) == 1


def test_one_changed_word_is_one_text(cms: SmallCms, reading: Callable[..., list[FeedMessage]]) -> None:
    cms.pages[0].below.clear()
    [first] = reading()
    cms.pages[1].texts["ar"] = [("PUBLIC", "<p>ثلاثة</p>")]
    [second] = reading(first.cursor)
    assert cms.asked == ["ar/2"]
    assert [each.content.html for each in second.revisions] == ["<p>ثلاثة</p>"]


def test_parts_remember_what_was_read(
    cms: SmallCms, reading: Callable[..., list[FeedMessage]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader, "PART", 2)
    messages = reading()
    assert [message.more for message in messages] == [True, True, False]
    assert [len(message.heads) for message in messages] == [2, 2, 1]
    assert [bool(message.pages) for message in messages] == [True, False, False]
    reading(messages[0].cursor)
    assert sorted(cms.asked) == ["ar/1", "ar/2", "de/2", "de/3"], "de/1 was read; a draft is read every time"


def test_a_proposal_comes_with_its_text_and_goes_when_it_is_rejected(
    cms: SmallCms, reading: Callable[..., list[FeedMessage]]
) -> None:
    cms.pages[1].texts["de"].insert(0, ("REVIEW", "<p>Vorschlag.</p>"))
    [first] = reading()
    [told] = first.change_sets
    text = {each.id: each.content.html for each in first.revisions}
    assert told.author == "Amira"
    assert [(text[each.revision or ""], text[each.base or ""]) for each in told.items] == [
        ("<p>Vorschlag.</p>", "<p>Zwei.</p>")
    ]
    assert told.items[0].verdict is Verdict.PENDING
    cms.pages[1].texts["de"].insert(0, ("PUBLIC", "<p>Zwei.</p>"))
    [second] = reading(first.cursor)
    assert [(each.id, each.withdrawn) for each in second.change_sets] == [(told.id, True)]
    [third] = reading(second.cursor)
    assert third.change_sets == []


def test_a_page_that_vanished_is_told_once(cms: SmallCms, reading: Callable[..., list[FeedMessage]]) -> None:
    [first] = reading()
    page_id = next(each.id for each in first.pages if each.remote_id == "2")
    del cms.pages[1]
    [second] = reading(first.cursor)
    assert second.gone == [page_id]
    [third] = reading(second.cursor)
    assert third.gone == []


def test_a_text_that_vanished_is_told(cms: SmallCms, reading: Callable[..., list[FeedMessage]]) -> None:
    [first] = reading()
    del cms.pages[1].texts["ar"]
    [second] = reading(first.cursor)
    assert [(each.language, each.newest, each.public) for each in second.heads] == [("ar", None, None)]


def test_a_page_that_one_list_leaves_out_keeps_its_text(
    server: Loopback, cms: SmallCms, reading: Callable[..., list[FeedMessage]]
) -> None:
    [first] = reading()
    kept = cms.pages.pop()
    server.answers["/ort/pages/ar/"] = page(cms.listed("ar"))
    cms.pages.append(kept)
    [second] = reading(first.cursor)
    assert second.heads == []
    assert second.gone == []


@pytest.mark.parametrize("known", [True, False])
def test_a_region_that_lost_all_pages_is_not_believed(
    cms: SmallCms, reading: Callable[..., list[FeedMessage]], *, known: bool
) -> None:
    cursor = reading()[0].cursor if known else None
    cms.pages.clear()
    if known:
        with pytest.raises(ServerEmptied):
            reading(cursor)
    else:
        assert reading()[0].pages == []


BROKEN = {
    "another page instead of the list": ("/ort/pages/de/", page("<ul id='language-switcher'></ul><p>Wartung</p>")),
    "no rows in one language": ("/ort/pages/ar/", page(table(""))),
    "a branch is missing": ("/ort/ajax/render/de/None/False/partial-page-tree/", as_json({"data": []})),
    "branches of another shape": ("/ort/ajax/render/de/None/False/partial-page-tree/", as_json({"data": [1]})),
    "no archive": ("/ort/pages/de/archived/", page("<p>Wartung</p>")),
    "public texts of another shape": ("/api/v3/ort/ar/pages/", as_json([{"path": "/ort/ar/seite-1/"}])),
    "a text of another shape": ("/ort/ajax/de/2/preview/", as_json({"title": "Seite 2"})),
    "a text that is no JSON": ("/ort/ajax/de/2/preview/", page("<p>Wartung</p>")),
    "versions of another shape": ("/ort/pages/de/3/versions/", page("<p>Wartung</p>")),
    "an error": ("/api/v3/ort/languages/", as_json({}, 400)),
}


@pytest.mark.parametrize("path_and_answer", BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_answer_is_refused_and_nothing_is_told(
    server: Loopback,
    cms: SmallCms,
    reading: Callable[..., list[FeedMessage]],
    path_and_answer: tuple[str, Reply],
) -> None:
    reading()
    assert cms.asked
    path, answer = path_and_answer
    server.answers[path] = answer
    with pytest.raises(ServerLies):
        reading()
