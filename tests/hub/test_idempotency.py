"""A write sent twice is done once."""

import pytest

from integreat_editor.models.text import Text
from integreat_editor.sync.wire import ChangeSetMessage, SubmitRequest
from tests.hub.people import Person, Refused, log_in, revision_of, text_item
from tests.hub.regions import REGION, TOP, new_id
from tests.hub.ticking import TickingClock

PATH = f"/regions/{REGION}/change-sets"


def submission(text: str = "<p>Neu.</p>", change_set: str | None = None) -> SubmitRequest:
    revision = revision_of(TOP, Text("Neu", text))
    message = ChangeSetMessage(id=change_set or new_id(), title="Neu", items=[text_item(revision, None)])
    return SubmitRequest(change_set=message, revisions=[revision])


def test_the_same_request_gets_the_same_answer_and_is_done_once(author: Person) -> None:
    request, key = submission(), new_id()
    first = author.post(PATH, request, key)
    cursor = author.changes()[-1].cursor
    assert author.post(PATH, request, key) == first
    assert author.changes()[-1].cursor == cursor


def test_a_key_stands_for_one_request(author: Person) -> None:
    key = new_id()
    author.post(PATH, submission(), key)
    with pytest.raises(Refused) as caught:
        author.post(PATH, submission(), key)
    assert (caught.value.status, caught.value.code) == (409, "key_reused")


def test_a_refused_write_leaves_its_key_free(author: Person) -> None:
    key = new_id()
    with pytest.raises(Refused):
        author.post(f"{PATH}/{new_id()}/withdraw", b"", key)
    author.post(PATH, submission(), key)


def test_the_key_of_one_person_is_not_that_of_another(author: Person, editor: Person) -> None:
    key = new_id()
    author.post(PATH, submission(), key)
    editor.post(PATH, submission(), key)


@pytest.mark.parametrize("key", ["", "k" * 201])
def test_a_write_needs_a_key(author: Person, key: str) -> None:
    with pytest.raises(Refused) as caught:
        author.post(PATH, submission(), key)
    assert caught.value.code == "bad_request"


def test_publishing_again_under_another_key_is_done_once(author: Person, editor: Person) -> None:
    base = next(each.public for each in author.changes()[0].heads if (each.page, each.language) == (TOP, "de"))
    change_set = editor.judge(author.submit_text(TOP, Text("Neu", "<p>Neu.</p>"), base))
    assert author.publish(change_set).outcome == "published"
    cursor = author.changes()[-1].cursor
    assert author.publish(change_set).outcome == "published"
    assert author.changes()[-1].cursor == cursor


def test_a_key_is_forgotten_after_thirty_days(author: Person, clock: TickingClock, hub: str) -> None:
    key, change_set = new_id(), new_id()
    author.post(PATH, submission(change_set=change_set), key)
    clock.move(days=31)
    renewed = submission("<p>Neuer.</p>", change_set)
    with log_in(hub, "author") as again:
        assert again.post(PATH, renewed, key)["version"] == 2
