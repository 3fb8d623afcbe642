"""Submitting, reviewing and publishing: compare-and-swap, one unit wholly or not at all."""

from collections.abc import Callable

import pytest

from integreat_editor.models.change_set import Verdict
from integreat_editor.models.revision import Status
from integreat_editor.models.text import Text
from integreat_editor.sync.wire import (
    ChangeSetMessage,
    CommentRequest,
    DecisionMessage,
    FeedMessage,
    HeadMessage,
    PlacementMessage,
    PublishRequest,
    ReviewRequest,
    RevisionMessage,
)
from tests.hub.people import Person, Refused, move_item, revision_of, text_item
from tests.hub.regions import CHILD, OTHER, REGION, SCHOOL, TOP, new_id

NEW = Text("Willkommen", "<p>Guten Morgen.</p>")
NEWER = Text("Willkommen", "<p>Guten Abend.</p>")


def refusal(act: Callable[[], object]) -> str:
    with pytest.raises(Refused) as caught:
        act()
    return caught.value.code


def whole(person: Person) -> FeedMessage:
    (message,) = person.changes()
    return message


def head_of(person: Person, page: str, language: str = "de") -> HeadMessage:
    return next(each for each in whole(person).heads if (each.page, each.language) == (page, language))


def place(parent: str | None, order: str = "K", archived: bool = False) -> PlacementMessage:
    return PlacementMessage(parent=parent, order=order, archived=archived)


def test_the_second_of_two_clashing_texts_is_stale(author: Person, editor: Person) -> None:
    base = head_of(author, TOP).public
    first, second = author.submit_text(TOP, NEW, base), author.submit_text(TOP, NEWER, base)
    first, second = editor.judge(first), editor.judge(second)
    assert author.publish(first).outcome == "published"
    stale = author.publish(second)
    assert (stale.outcome, stale.change_set.items[0].verdict) == ("stale", Verdict.STALE)
    assert head_of(author, TOP).public == first.items[0].revision
    assert author.publish(second).outcome == "stale"


def test_one_stale_text_keeps_the_whole_unit_back(author: Person, editor: Person) -> None:
    heads = {each.language: each for each in whole(author).heads if each.page == TOP}
    english = revision_of(TOP, Text("Welcome", "<p>Good morning.</p>"), "en")
    german = revision_of(TOP, NEW)
    both = author.submit(
        [text_item(english, heads["en"].public), text_item(german, heads["de"].public)], [english, german]
    )
    other = author.submit_text(TOP, NEWER, heads["de"].public)
    both, other = editor.judge(both), editor.judge(other)
    author.publish(other)
    answer = author.publish(both)
    assert answer.outcome == "stale"
    assert {item.verdict for item in answer.change_set.items} == {Verdict.STALE}
    assert head_of(author, TOP, "en").public == heads["en"].public


def test_only_the_stale_unit_goes_back(author: Person, editor: Person) -> None:
    heads = {(each.page, each.language): each.public for each in whole(author).heads}
    one, two = revision_of(TOP, NEW), revision_of(CHILD, Text("Schule", "<p>Beginn: halb neun.</p>"))
    change_set = author.submit([text_item(one, heads[TOP, "de"]), text_item(two, heads[CHILD, "de"])], [one, two])
    rival = author.submit_text(TOP, NEWER, heads[TOP, "de"])
    change_set, rival = editor.judge(change_set), editor.judge(rival)
    author.publish(rival)
    assert author.publish(change_set, TOP).outcome == "stale"
    assert author.publish(change_set, CHILD).outcome == "published"


def test_nothing_unapproved_is_published(author: Person, editor: Person) -> None:
    change_set = author.submit_text(TOP, NEW, head_of(author, TOP).public)
    assert refusal(lambda: author.publish(change_set)) == "not_approved"
    editor.judge(change_set, Verdict.RETURNED, "Bitte mit Adresse")
    assert refusal(lambda: author.publish(change_set)) == "not_approved"


def test_a_change_after_the_approval_takes_it_away(author: Person, editor: Person) -> None:
    base = head_of(author, TOP).public
    first = editor.judge(author.submit_text(TOP, NEW, base))
    renewed = author.submit_text(TOP, NEWER, base, change_set=first.id)
    assert (renewed.id, renewed.items[0].verdict) == (first.id, Verdict.PENDING)
    assert refusal(lambda: author.publish(first)) == "not_approved"
    assert refusal(lambda: author.publish(renewed)) == "not_approved"
    assert refusal(lambda: editor.judge(first)) == "stale"


def test_an_unchanged_item_keeps_its_approval(author: Person, editor: Person) -> None:
    heads = {(each.page, each.language): each.public for each in whole(author).heads}
    one = revision_of(TOP, NEW)
    first = editor.judge(author.submit([text_item(one, heads[TOP, "de"])], [one]))
    two = revision_of(CHILD, NEWER)
    items = [text_item(one, heads[TOP, "de"]), text_item(two, heads[CHILD, "de"])]
    renewed = author.submit(items, [two], first.id)
    assert [item.verdict for item in renewed.items] == [Verdict.APPROVED, Verdict.PENDING]


def test_another_provenance_of_the_same_text_needs_another_approval(author: Person, editor: Person) -> None:
    base = head_of(author, TOP, "en").public
    text = Text("Welcome", "<p>Good morning.</p>")
    first = editor.judge(author.submit_text(TOP, text, base, "en"))
    claimed = revision_of(TOP, text, "en", source=SCHOOL.hash)
    renewed = author.submit([text_item(claimed, base)], [claimed], first.id)
    assert renewed.items[0].verdict is Verdict.PENDING


def test_only_its_author_renews_or_withdraws(author: Person, editor: Person) -> None:
    change_set = author.submit_text(TOP, NEW, None)
    assert refusal(lambda: editor.submit_text(TOP, NEWER, None, change_set=change_set.id)) == "forbidden"
    withdraw = f"/regions/{REGION}/change-sets/{change_set.id}/withdraw"
    assert refusal(lambda: editor.post(withdraw, b"")) == "forbidden"
    assert author.post(withdraw, b"")["withdrawn"] is True
    assert refusal(lambda: author.submit_text(TOP, NEW, None, change_set=change_set.id)) == "stale"
    assert refusal(lambda: editor.judge(change_set)) == "stale"


def test_the_head_tells_what_waits(author: Person, editor: Person) -> None:
    public = head_of(author, TOP).public
    change_set = author.submit_text(TOP, NEW, public)
    waiting = head_of(author, TOP)
    assert (waiting.public, waiting.newest, waiting.status) == (public, change_set.items[0].revision, Status.REVIEW)
    editor.judge(change_set, Verdict.RETURNED, "Bitte kürzer")
    back = head_of(author, TOP)
    assert (back.public, back.newest, back.status) == (public, public, Status.PUBLIC)


def test_a_text_published_below_a_newer_one_does_not_hide_it(author: Person, editor: Person) -> None:
    base = head_of(author, TOP).public
    older = editor.judge(author.submit_text(TOP, NEW, base))
    newer = author.submit_text(TOP, NEWER, base)
    author.publish(older)
    head = head_of(author, TOP)
    assert (head.public, head.newest) == (older.items[0].revision, newer.items[0].revision)
    assert head.status is Status.REVIEW


def test_a_new_page_with_its_subpage_is_one_unit(author: Person, editor: Person) -> None:
    page, below = new_id(), new_id()
    revision = revision_of(below, NEW)
    items = [
        text_item(revision, None),
        move_item(below, None, place(page), 0),
        move_item(page, None, place(TOP), 0),
    ]
    change_set = editor.judge(author.submit(items, [revision]))
    before = whole(author).cursor
    assert author.publish(change_set, page).outcome == "published"
    (news,) = author.changes(before)
    assert {each.id: each.placement.parent for each in news.pages} == {page: TOP, below: page}
    assert [each.public for each in news.heads] == [revision.id]


def test_moves_are_compared_too(author: Person, editor: Person) -> None:
    moves = [
        editor.judge(author.submit([move_item(CHILD, place(TOP, "F"), place(to, "K"), 1)])) for to in (None, OTHER)
    ]
    assert author.publish(moves[0]).outcome == "published"
    assert author.publish(moves[1]).outcome == "stale"
    page = next(each for each in whole(author).pages if each.id == CHILD)
    assert (page.placement.parent, page.version) == (None, 2)


def test_two_moves_cannot_close_a_cycle(author: Person, editor: Person) -> None:
    one = editor.judge(author.submit([move_item(TOP, place(None, "F"), place(OTHER), 1)]))
    two = editor.judge(author.submit([move_item(OTHER, place(None, "V"), place(CHILD), 1)]))
    assert author.publish(one).outcome == "published"
    assert refusal(lambda: author.publish(two)) == "cycle"
    back = ChangeSetMessage.model_validate(author.get(f"/regions/{REGION}/change-sets/{two.id}"))
    assert back.items[0].verdict is Verdict.STALE
    assert next(each for each in whole(author).pages if each.id == OTHER).placement.parent is None


def test_a_page_below_itself_is_refused_at_once(author: Person) -> None:
    assert refusal(lambda: author.submit([move_item(TOP, place(None, "F"), place(CHILD), 1)])) == "cycle"
    assert refusal(lambda: author.submit([move_item(TOP, place(None, "F"), place(TOP), 1)])) == "cycle"


def test_a_page_below_an_unknown_one_waits_for_it(author: Person) -> None:
    assert refusal(lambda: author.submit([move_item(new_id(), None, place(new_id()), 0)])) == "needs_parent"
    assert refusal(lambda: author.submit_text(new_id(), NEW, None)) == "needs_parent"


def test_a_parent_that_was_submitted_elsewhere_must_come_first(author: Person, editor: Person) -> None:
    page = new_id()
    parent = editor.judge(author.submit([move_item(page, None, place(None), 0)]))
    author.publish(parent)
    child = editor.judge(author.submit([move_item(new_id(), None, place(page), 0)]))
    assert author.publish(child).outcome == "published"


def test_the_unit_must_be_what_the_sender_knows(author: Person, editor: Person) -> None:
    change_set = editor.judge(author.submit_text(TOP, NEW, head_of(author, TOP).public))
    path = f"/regions/{REGION}/change-sets/{change_set.id}/publish"
    wrong = PublishRequest(unit=TOP, hashes=["0" * 64])
    assert refusal(lambda: author.post(path, wrong)) == "not_approved"
    assert refusal(lambda: author.post(path, PublishRequest(unit=OTHER, hashes=["0" * 64]))) == "not_found"


def test_a_review_takes_all_decisions_or_none(author: Person, editor: Person) -> None:
    change_set = author.submit_text(TOP, NEW, None)
    item = change_set.items[0]
    decisions = [
        DecisionMessage(item=f"{TOP}/de", hash="0" * 64, verdict=Verdict.APPROVED),
    ]
    path = f"/regions/{REGION}/change-sets/{change_set.id}"
    assert refusal(lambda: editor.post(f"{path}/review", ReviewRequest(decisions=decisions))) == "stale"
    assert ChangeSetMessage.model_validate(editor.get(path)).items[0] == item


def test_comments_are_kept_once_and_in_order(author: Person, editor: Person) -> None:
    change_set = author.submit_text(TOP, NEW, None)
    path = f"/regions/{REGION}/change-sets/{change_set.id}/comments"
    first = CommentRequest(id=new_id(), text="Stimmt die Uhrzeit?", item=f"{TOP}/de")
    editor.post(path, first)
    editor.post(path, first)
    answer = ChangeSetMessage.model_validate(author.post(path, CommentRequest(id=new_id(), text="Ja.")))
    assert [(each.author, each.text) for each in answer.comments] == [
        ("editor", "Stimmt die Uhrzeit?"),
        ("author", "Ja."),
    ]
    lost = CommentRequest(id=new_id(), text="?", item=f"{CHILD}/de")
    assert refusal(lambda: author.post(path, lost)) == "not_found"


def test_a_revision_id_stands_for_one_text(author: Person) -> None:
    revision = revision_of(TOP, NEW)
    author.submit([text_item(revision, None)], [revision])
    content = revision.content.model_copy(update={"html": "<p>Anders.</p>"})
    other: RevisionMessage = revision.model_copy(update={"content": content})
    assert refusal(lambda: author.submit([text_item(other, None)], [other])) == "bad_request"


def test_an_item_must_have_the_hash_of_its_text(author: Person) -> None:
    revision = revision_of(TOP, NEW)
    item = text_item(revision, None).model_copy(update={"text": SCHOOL.hash})
    assert refusal(lambda: author.submit([item], [revision])) == "bad_request"


def test_a_language_must_be_one_of_the_region(author: Person) -> None:
    assert refusal(lambda: author.submit_text(TOP, NEW, None, "fr")) == "bad_request"


@pytest.mark.parametrize("html", ["kein HTML", "<p><<b>", "", "</p></div>", "\r\n \u00a0", "<!-- --", "😀\u0301"])
def test_any_text_is_kept_as_it_is(author: Person, editor: Person, html: str) -> None:
    text = Text("Titel", html)
    change_set = editor.judge(author.submit_text(TOP, text, head_of(author, TOP).public))
    author.publish(change_set)
    revision = RevisionMessage.model_validate(author.get(f"/regions/{REGION}/revisions/{change_set.items[0].revision}"))
    assert revision.content.html == html
