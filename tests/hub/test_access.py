"""Logging in, tokens, roles: default deny."""

from collections.abc import Callable

import pytest
import requests
import sqlalchemy as sa

from integreat_editor.hub.database import Database
from integreat_editor.hub.schema import idempotency_keys, login_failures, tokens, users
from integreat_editor.hub.settings import HubSettings
from integreat_editor.models.change_set import Verdict
from integreat_editor.models.text import Text
from integreat_editor.sync.wire import API_PREFIX, CommentRequest, LoginRequest, RecordMessage, RecordsRequest
from tests.hub.people import Person, Refused, log_in
from tests.hub.regions import PASSWORD, REGION, TOP, make_region, new_id
from tests.hub.ticking import TickingClock

NEW = Text("Neu", "<p>Neu.</p>")


def refusal(act: Callable[[], object]) -> tuple[int, str]:
    with pytest.raises(Refused) as caught:
        act()
    return caught.value.status, caught.value.code


@pytest.mark.parametrize(("user", "password"), [("author", "falsch"), ("nobody", PASSWORD), ("author", PASSWORD + " ")])
def test_wrong_name_or_password(hub: str, user: str, password: str) -> None:
    with Person(hub) as stranger:
        assert refusal(lambda: stranger.post("/login", LoginRequest(user=user, password=password))) == (
            401,
            "login_failed",
        )


def test_no_password_and_no_token_is_stored_as_it_is(hub: str, database: Database) -> None:
    with log_in(hub, "author") as person:
        token = str(person.session.headers["Authorization"]).removeprefix("Bearer ")
    with database.read() as connection:
        kept = str(connection.execute(sa.select(tokens)).all()) + str(connection.execute(sa.select(users)).all())
    assert token not in kept
    assert PASSWORD not in kept
    assert "$argon2id$" in kept


def test_a_token_ends(author: Person, clock: TickingClock) -> None:
    clock.move(hours=11, minutes=59)
    author.changes()
    clock.move(minutes=1)
    assert refusal(author.changes) == (401, "token_expired")


def test_logging_out_ends_the_token(author: Person) -> None:
    author.post("/logout", b"")
    assert refusal(author.changes) == (401, "token_expired")


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer x", "Basic abc", "Bearer \xff"])
def test_without_a_token_nothing_is_told(hub: str, header: str) -> None:
    headers = {"Authorization": header.encode("latin-1")} if header else {}
    answer = requests.get(f"{hub}{API_PREFIX}/regions/{REGION}", headers=headers, timeout=10)
    assert (answer.status_code, answer.json()["code"]) == (401, "token_expired")


def test_many_failures_stop_even_the_right_password(hub: str, clock: TickingClock, database: Database) -> None:
    with Person(hub) as stranger:
        wrong = LoginRequest(user="author", password="falsch")  # noqa: S106 - wrong on purpose
        codes = [refusal(lambda: stranger.post("/login", wrong))[1] for _ in range(11)]
        right = LoginRequest(user="AUTHOR", password=PASSWORD)
        assert refusal(lambda: stranger.post("/login", right)) == (503, "busy")
        clock.move(minutes=16)
        stranger.post("/login", right)
    assert codes == ["login_failed"] * 10 + ["busy"]
    with database.read() as connection:
        assert connection.execute(sa.select(sa.func.count()).select_from(login_failures)).scalar_one() == 0


def test_the_address_is_not_told_whose_region_it_is(
    hub: str, author: Person, database: Database, hub_settings: HubSettings
) -> None:
    make_region(database, hub_settings, "nachbarstadt")
    with Person(hub, str(author.session.headers["Authorization"])[7:], "nachbarstadt") as curious:
        known = refusal(curious.changes)
        known_write = refusal(lambda: curious.submit_text(TOP, NEW, None))
        curious.region = "nirgendwo"
        assert refusal(curious.changes) == known == (404, "not_found")
        assert refusal(lambda: curious.submit_text(TOP, NEW, None)) == known_write == (404, "not_found")
        assert [each["slug"] for each in curious.get("/regions")] == [REGION]


def test_an_observer_only_reads(observer: Person, author: Person) -> None:
    change_set = author.submit_text(TOP, NEW, None)
    observer.changes()
    path = f"/regions/{REGION}/change-sets/{change_set.id}"
    record = RecordsRequest(records=[RecordMessage(kind="template_decision", key="a", value={})])
    for act in (
        lambda: observer.submit_text(TOP, NEW, None),
        lambda: observer.judge(change_set),
        lambda: observer.publish(change_set),
        lambda: observer.post(f"{path}/comments", CommentRequest(id=new_id(), text="Hm")),
        lambda: observer.post(f"{path}/withdraw", b""),
        lambda: observer.post(f"/regions/{REGION}/records", record),
        lambda: observer.post(f"/regions/{REGION}/media", b"\x89PNG\r\n\x1a\n"),
        lambda: observer.get(f"/regions/{REGION}/audit"),
    ):
        assert refusal(act) == (403, "forbidden")


def test_an_author_neither_reviews_nor_audits(author: Person) -> None:
    change_set = author.submit_text(TOP, NEW, None)
    assert refusal(lambda: author.judge(change_set)) == (403, "forbidden")
    assert refusal(lambda: author.get(f"/regions/{REGION}/audit")) == (403, "forbidden")


@pytest.mark.parametrize("verdict", [Verdict.APPROVED])
@pytest.mark.parametrize("role", ["editor", "manager"])
def test_nobody_approves_their_own_change(hub: str, role: str, verdict: Verdict) -> None:
    with log_in(hub, role) as person:
        change_set = person.submit_text(TOP, NEW, None)
        assert refusal(lambda: person.judge(change_set, verdict)) == (403, "four_eyes")


def test_nobody_approves_their_own_text_in_anothers_change_set(author: Person, editor: Person) -> None:
    own = editor.submit_text(TOP, NEW, None)
    borrowed = author.submit(list(own.items))
    assert refusal(lambda: editor.judge(borrowed)) == (403, "four_eyes")


def test_a_region_may_do_without_four_eyes(editor: Person, manager: Person) -> None:
    key = {"Idempotency-Key": new_id()}
    address = f"{manager.url}{API_PREFIX}/regions/{REGION}"
    assert manager.session.patch(address, json={"four_eyes": False}, headers=key, timeout=10).status_code == 200
    change_set = editor.submit_text(TOP, NEW, None)
    assert editor.judge(change_set).items[0].verdict is Verdict.APPROVED
    assert editor.session.patch(address, json={"four_eyes": True}, headers=key, timeout=10).status_code == 403


def test_a_role_that_was_taken_counts_at_once(author: Person, database: Database) -> None:
    author.changes()
    with database.write() as connection:
        connection.execute(sa.text("DELETE FROM role"))
    assert refusal(author.changes) == (404, "not_found")
    assert refusal(lambda: author.submit_text(TOP, NEW, None)) == (404, "not_found")
    with database.read() as connection:
        assert connection.execute(sa.select(sa.func.count()).select_from(idempotency_keys)).scalar_one() == 0
