"""The change feed: complete, in order, cut into answers, and never another region's text."""

from typing import Any

import pytest

from integreat_editor.hub.database import Database
from integreat_editor.hub.schema import texts
from integreat_editor.hub.settings import HubSettings
from integreat_editor.models.text import Text
from integreat_editor.sync.wire import API_PREFIX, FeedMessage, RecordMessage, RecordsRequest
from tests.hub.people import Person, Refused, revision_of, text_item
from tests.hub.regions import ENGLISH, GERMAN, OLD_GERMAN, REGION, TOP
from tests.hub.ticking import TickingClock


@pytest.fixture(params=[(2, 8_000_000), (20_000, 1), (20_000, 8_000_000)])
def hub_settings(request: pytest.FixtureRequest, clock: TickingClock) -> HubSettings:
    """Large and very small answers."""
    entities, size = request.param
    return HubSettings(clock=clock, feed_entities=entities, feed_bytes=size)


def names(messages: list[FeedMessage]) -> dict[str, list[Any]]:
    return {
        "pages": [each.id for message in messages for each in message.pages],
        "heads": [(each.page, each.language) for message in messages for each in message.heads],
        "records": [each.key for message in messages for each in message.records],
        "texts": sorted(each.content.html for message in messages for each in message.revisions),
        "sources": [each.html for message in messages for each in message.sources],
    }


def test_many_small_answers_bring_what_one_does(author: Person, hub_settings: HubSettings) -> None:
    messages = author.changes()
    found = names(messages)
    assert (len(found["pages"]), len(found["heads"]), len(found["records"])) == (3, 4, 3)
    assert len(set(found["heads"])) == 4
    assert GERMAN.html in found["texts"]
    assert found["sources"] == [OLD_GERMAN.html]
    assert (len(messages) > 1) == (hub_settings.feed_entities == 2 or hub_settings.feed_bytes == 1)
    assert [message.more for message in messages] == [True] * (len(messages) - 1) + [False]


def test_only_the_languages_asked_for(author: Person) -> None:
    messages = author.changes(languages="en")
    assert {each.language for message in messages for each in message.heads} == {"en"}
    assert {each.content.html for message in messages for each in message.revisions} == {ENGLISH.html}
    assert [each.html for message in messages for each in message.sources] == [OLD_GERMAN.html]


@pytest.mark.parametrize("query", [{"cursor": "x"}, {"cursor": "' OR 1"}, {"languages": "de,xx"}, {"cursor": "1.٣"}])
def test_nonsense_is_refused(author: Person, query: dict[str, str]) -> None:
    with pytest.raises(Refused) as caught:
        author.get(f"/regions/{REGION}/changes", **query)
    assert caught.value.code == "bad_request"


@pytest.mark.parametrize("change", ["epoch", "future"])
def test_the_cursor_of_another_database_begins_anew(author: Person, change: str) -> None:
    epoch, _, seq = author.changes()[-1].cursor.partition(".")
    cursor = f"{'0' * 16}.{seq}" if change == "epoch" else f"{epoch}.{int(seq) + 5}"
    assert names(author.changes(cursor)) == names(author.changes())


def test_a_hash_alone_opens_no_foreign_text(author: Person, database: Database) -> None:
    secret = Text("Geheim", "<p>Aus einer anderen Region.</p>")
    with database.write() as connection:
        connection.execute(texts.insert().values(hash=secret.hash, title=secret.title, html=secret.html, size=1))
    revision = revision_of(TOP, Text("Hello", "<p>Hello.</p>"), "en", source=secret.hash)
    author.submit([text_item(revision, None)], [revision])
    assert secret.html not in str(author.changes())


def test_a_review_finds_the_text_that_is_replaced(author: Person, editor: Person) -> None:
    base = next(each.public for message in author.changes() for each in message.heads if each.page == TOP)
    waiting = author.submit_text(TOP, Text("Neu", "<p>Eins.</p>"), base)
    faster = editor.judge(author.submit_text(TOP, Text("Neu", "<p>Zwei.</p>"), base))
    author.publish(faster)
    sent = {each.id for message in editor.changes() for each in message.revisions}
    assert {waiting.items[0].revision, waiting.items[0].base} <= sent


def test_records_are_compared_and_swapped(author: Person) -> None:
    def write(version: int, value: dict[str, object] | None) -> list[dict[str, object]]:
        sent = {"kind": "template_decision", "key": f"{TOP}/a", "value": value, "version": version}
        record = RecordMessage.model_validate(sent)
        answer: list[dict[str, object]] = author.post(f"/regions/{REGION}/records", RecordsRequest(records=[record]))
        return answer

    cursor = author.changes()[-1].cursor
    assert write(0, {"text": "Öffnungszeiten prüfen"})[0]["version"] == 1
    with pytest.raises(Refused) as caught:
        write(0, {"text": "anders"})
    assert caught.value.code == "stale"
    write(1, None)
    (record,) = (each for message in author.changes(cursor) for each in message.records)
    assert (record.value, record.version) == (None, 2)


@pytest.mark.parametrize("accepted", ["gzip", "identity"])
def test_answers_are_packed_where_asked(author: Person, accepted: str) -> None:
    address = f"{author.url}{API_PREFIX}/regions/{REGION}/changes"
    answer = author.session.get(address, headers={"Accept-Encoding": accepted}, timeout=10)
    message = FeedMessage.model_validate(answer.json())
    small = len(answer.content) < 1000
    assert (answer.headers.get("Content-Encoding") == "gzip") == (accepted == "gzip" and not small)
    assert message.region is not None
