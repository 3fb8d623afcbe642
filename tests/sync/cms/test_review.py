"""Change sets of a copy of a CMS region: who may decide, and what the reader's news change about them."""

from typing import Any

import pytest

from integreat_editor.models.change_set import ChangeItem, Verdict
from integreat_editor.models.page import Placement
from integreat_editor.models.region import Role
from integreat_editor.sync.cms import review as reviewing
from integreat_editor.sync.cms.errors import NoRight
from integreat_editor.sync.cms.review import Reviewer, commented, submitted, told_here, withdrawn
from integreat_editor.sync.cms.rights import Rights
from integreat_editor.sync.convert import change_set_from
from integreat_editor.sync.errors import NotApproved, Stale
from integreat_editor.sync.wire import ChangeSetMessage, CommentRequest, DecisionMessage, FeedMessage, ItemMessage
from tests.sync.cms.memory_desk import SET, MemoryDesk

ONE = "1" * 32
READS = Rights(read=True, propose=False, publish=False, archive=False, move=False, reason="read_only")


class FakeSession:
    base_url, user, server = "https://cms.example", "dora", "cms.example"


@pytest.fixture
def desk() -> MemoryDesk:
    found = MemoryDesk()
    found.note_number(ONE, 7, Placement(None, "F"))
    return found


def decide(desk: MemoryDesk, item: ChangeItem, verdict: Any, rights: Rights | None = None, **more: Any) -> ChangeItem:
    decision = DecisionMessage(item=item.key, hash=more.get("hash", item.hash), verdict=verdict, reason="Gut.")
    reviewer = Reviewer(FakeSession(), "musterstadt", desk, rights)  # type: ignore[arg-type]
    return change_set_from(reviewer.decided(SET, [decision])).items[0]


def test_who_may_publish_approves_and_is_named(desk: MemoryDesk) -> None:
    item = desk.add_text(ONE, "<p>Neu</p>", verdict=Verdict.PENDING)
    decided = decide(desk, item, Verdict.APPROVED)
    assert (decided.verdict, decided.reason, decided.reviewer) == (Verdict.APPROVED, "Gut.", "dora")


@pytest.mark.parametrize("role", [Role.AUTHOR, Role.OBSERVER, None])
def test_who_may_not_publish_does_not_approve(
    desk: MemoryDesk, role: Role | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.as_role = role
    monkeypatch.setattr(reviewing, "rights_on", lambda _s, _r, _l, _n, account: account)
    item = desk.add_text(ONE, "<p>Neu</p>", verdict=Verdict.PENDING)
    with pytest.raises(NoRight):
        decide(desk, item, Verdict.APPROVED, READS)


def test_who_may_publish_this_page_approves_it(desk: MemoryDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.as_role = Role.OBSERVER
    may = Rights(read=True, propose=True, publish=True, archive=True, move=False)
    monkeypatch.setattr(reviewing, "rights_on", lambda _s, _r, _l, number, account: may if number == 7 else account)
    item = desk.add_text(ONE, "<p>Neu</p>", verdict=Verdict.PENDING)
    assert decide(desk, item, Verdict.APPROVED, READS).verdict is Verdict.APPROVED


def test_a_decision_is_bound_to_what_was_read(desk: MemoryDesk) -> None:
    item = desk.add_text(ONE, "<p>Neu</p>", verdict=Verdict.PENDING)
    with pytest.raises(Stale):
        decide(desk, item, Verdict.APPROVED, hash="0" * 64)
    desk.items[0] = desk.add_text(ONE, "<p>Fertig</p>", verdict=Verdict.PUBLISHED)
    with pytest.raises(Stale):
        decide(desk, desk.items[0], Verdict.RETURNED)


def test_submitting_remarks_and_taking_back_stay_in_the_copy(desk: MemoryDesk) -> None:
    desk.add_text(ONE, "<p>Neu</p>", verdict=Verdict.PENDING)
    message = desk.change_set(SET)
    assert submitted(desk, message).version == message.version + 1
    request = CommentRequest(id="d" * 32, text="Bitte kürzer.")
    (remark,) = commented(desk, SET, request, "dora").comments
    assert (remark.author, remark.text, remark.created) == ("dora", "Bitte kürzer.", desk.now())
    assert withdrawn(desk, SET).withdrawn
    desk.mark(SET, {desk.items[0].key: Verdict.PUBLISHED})
    with pytest.raises(NotApproved):
        withdrawn(desk, SET)


def told(desk: MemoryDesk, item: ChangeItem, identity: str = SET, **more: Any) -> list[ChangeSetMessage]:
    values = {"page": item.page, "language": item.language, "revision": item.revision, "text": item.text}
    items = [ItemMessage(**values | more.pop("fields", {}))]
    change_set = ChangeSetMessage(id=identity, title="Vorschlag", items=items)
    message = FeedMessage(cursor="", more=False, change_sets=[change_set.model_copy(update=more)])
    return told_here(desk, message).change_sets


def test_a_proposal_of_others_is_taken_and_ours_is_none(desk: MemoryDesk) -> None:
    item = desk.add_text(ONE, "<p>Neu</p>", verdict=Verdict.PENDING)
    assert [each.id for each in told(desk, item, "e" * 32)] == ["e" * 32]
    desk.own.add(item.revision or "")
    assert told(desk, item, "e" * 32) == []
    assert told(desk, item, "f" * 32, withdrawn=True) == [], "of one that was never told"


def test_a_decision_taken_here_stays_when_the_proposal_is_told_again(desk: MemoryDesk) -> None:
    item = desk.add_text(ONE, "<p>Neu</p>")
    assert [each.items[0].verdict for each in told(desk, item)] == [Verdict.APPROVED]
    (changed,) = told(desk, item, fields={"text": "0" * 64})
    assert changed.items[0].verdict is Verdict.PENDING, "another text has to be read again"
    (gone,) = told(desk, item, withdrawn=True)
    assert gone.withdrawn


def test_a_proposal_returned_here_keeps_its_reason(desk: MemoryDesk) -> None:
    item = desk.add_text(ONE, "<p>Neu</p>", verdict=Verdict.RETURNED, reason="Zu lang.")
    (closed,) = told(desk, item, withdrawn=True)
    assert closed.withdrawn and closed.items[0].reason == "Zu lang."
