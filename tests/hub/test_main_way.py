"""The whole way of a change: clone, submit, review, publish, pull."""

from integreat_editor.models.change_set import Verdict
from integreat_editor.models.revision import Status
from integreat_editor.models.text import Text
from integreat_editor.sync.wire import FeedMessage
from tests.hub.people import Person
from tests.hub.regions import CHILD, ENGLISH, GERMAN, OLD_GERMAN, OTHER, TOP

NEW = Text("Willkommen", "<p>Guten Morgen.</p>")


def public_of(message: FeedMessage, page: str, language: str = "de") -> str | None:
    return next(head.public for head in message.heads if (head.page, head.language) == (page, language))


def test_clone_brings_everything_once(author: Person) -> None:
    (message,) = author.changes()
    assert [page.id for page in message.pages] == [TOP, CHILD, OTHER]
    assert [page.path for page in message.pages] == ["willkommen", "willkommen/schule", "wahlen"]
    texts = {each.id: Text(each.content.title, each.content.html) for each in message.revisions}
    assert texts[public_of(message, TOP) or ""] == GERMAN
    assert texts[public_of(message, TOP, "en") or ""] == ENGLISH
    assert public_of(message, OTHER) is None
    assert [Text(each.title, each.html) for each in message.sources] == [OLD_GERMAN]
    assert {record.key for record in message.records} == {f"{TOP}/de/slug", f"{TOP}/en/slug", f"{CHILD}/de/slug"}


def test_a_change_goes_the_whole_way(author: Person, editor: Person) -> None:
    (clone,) = author.changes()
    change_set = author.submit_text(TOP, NEW, public_of(clone, TOP))
    (seen,) = editor.changes(clone.cursor)
    assert [each.id for each in seen.change_sets] == [change_set.id]
    assert NEW in [Text(each.content.title, each.content.html) for each in seen.revisions]
    approved = editor.judge(change_set)
    assert [item.verdict for item in approved.items] == [Verdict.APPROVED]
    answer = author.publish(change_set)
    assert answer.outcome == "published"
    (pulled,) = editor.changes(seen.cursor)
    (head,) = pulled.heads
    assert (head.public, head.newest, head.status) == (change_set.items[0].revision,) * 2 + (Status.PUBLIC,)
    assert [Text(each.content.title, each.content.html) for each in pulled.revisions] == [NEW]


def test_nothing_changed_costs_nothing(author: Person) -> None:
    (clone,) = author.changes()
    (again,) = author.changes(clone.cursor)
    assert again.cursor == clone.cursor
    assert (again.pages, again.heads, again.revisions, again.sources, again.records) == ([], [], [], [], [])
