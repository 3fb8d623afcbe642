"""A server that lies: a clear error, and nothing changed in the working copy."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from integreat_editor.models.change_set import Verdict
from integreat_editor.models.region import Role
from integreat_editor.services import open_copy, sync_region
from integreat_editor.services.edit_page import read_text
from integreat_editor.services.read_tree import read_tree
from integreat_editor.sync.errors import (
    Forbidden,
    LoginFailed,
    NotFound,
    RequestRefused,
    ServerBusy,
    ServerLies,
    Stale,
    SyncError,
    TokenExpired,
)
from integreat_editor.sync.hub import HubRemote
from integreat_editor.sync.progress import Progress
from integreat_editor.sync.transport import Transport
from integreat_editor.sync.wire import (
    API_PREFIX,
    ChangeSetMessage,
    CommentRequest,
    DecisionMessage,
    LoginRequest,
    PublishRequest,
    SubmitRequest,
)
from tests.sync.loopback import Asked, Loopback, Reply, as_json

AT = "2026-11-22T10:00:00Z"
PREFIX = f"{API_PREFIX}/regions/stadt"
PAGE, CHILD, REVISION, SET = "a" * 32, "b" * 32, "1" * 32, "5" * 32
HASH = "f" * 64
TOKEN = "geheimes-token-4711"  # noqa: S105 - of no server
REGION = {
    "slug": "stadt",
    "name": "Stadt",
    "default_language": "de",
    "languages": [{"code": "de", "name": "Deutsch"}, {"code": "en", "name": "English", "source": "de"}],
    "role": "editor",
}


class Login:
    """Somebody who knows the password, and hears how it went."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def request(self) -> LoginRequest:
        return LoginRequest(user="anna", password="geheim")  # noqa: S106 - of no server

    def accepted(self) -> None:
        self.heard.append("accepted")

    def refused(self) -> None:
        self.heard.append("refused")


def feed(**changed: Any) -> dict[str, Any]:
    """An honest first answer of the feed, with changes."""
    return {
        "cursor": "1",
        "more": False,
        "region": REGION,
        "pages": [page()],
        "heads": [head()],
        "revisions": [revision()],
        **changed,
    }


def page(page_id: str = PAGE, parent: str | None = None, **changed: Any) -> dict[str, Any]:
    return {"id": page_id, "placement": {"parent": parent, "order": "F"}, "version": 1, **changed}


def head(**changed: Any) -> dict[str, Any]:
    known = {"page": PAGE, "language": "de", "public": REVISION, "newest": REVISION, "status": "PUBLIC", "version": 1}
    return {**known, **changed}


def revision(title: str = "Müll", **changed: Any) -> dict[str, Any]:
    content = {"title": title, "html": "<p>Montags.</p>"}
    return {"id": REVISION, "page": PAGE, "language": "de", "content": content, **changed}


def change_set(set_id: str = SET, **changed: Any) -> dict[str, Any]:
    return {"id": set_id, "title": "Neu", "items": [], **changed}


@pytest.fixture
def hub(server: Loopback) -> Loopback:
    """A server that logs in, and has a region with one page."""
    answer = {"token": TOKEN, "expires": "2099-01-01T00:00:00Z", "user": "anna", "roles": {"stadt": "editor"}}
    server.answers[f"{API_PREFIX}/login"] = as_json(answer)
    server.answers[PREFIX] = as_json(REGION)
    server.answers[f"{PREFIX}/changes"] = as_json(feed())
    return server


@pytest.fixture
def remote(hub: Loopback) -> Iterator[HubRemote]:
    client = HubRemote(Transport(hub.url, pause=lambda _seconds: None), "stadt", Login())
    yield client
    client.close()


LIES: dict[str, Reply] = {
    "no json": Reply(b"{"),
    "html": Reply(b"<html><h1>Willkommen im Gastnetz</h1></html>", content_type="text/html"),
    "empty": Reply(b""),
    "a list": as_json([]),
    "null": as_json(None),
    "an error that calls itself a success": as_json({"code": "forbidden", "message": "no"}),
    "wrong encoding": Reply('{"cursor": "ä"}'.encode("latin-1")),
    "a redirect": Reply(b"", 302, headers={"Location": "/login"}),
    "a field is missing": as_json({key: value for key, value in feed().items() if key != "cursor"}),
    "pages are no list": as_json(feed(pages={"a": 1})),
    "an odd page id": as_json(feed(pages=[page("../../etc")])),
    "a page id in capitals": as_json(feed(pages=[page("A" * 32)])),
    "a page is its own parent": as_json(feed(pages=[page(PAGE, PAGE)])),
    "two pages are each other's parents": as_json(feed(pages=[page(PAGE, CHILD), page(CHILD, PAGE)])),
    "a title of 1,025 characters": as_json(feed(revisions=[revision("x" * 1025)])),
    "a content above the limit": as_json(feed(revisions=[revision(content={"title": "x", "html": "x" * 2_000_001})])),
    "a lone surrogate": Reply(b'{"cursor": "\\ud800", "more": false}'),
    "a negative version": as_json(feed(pages=[page(version=-1)])),
    "a negative version of a head": as_json(feed(heads=[head(version=-1)])),
    "a version no database can hold": as_json(feed(pages=[page(version=2**70)])),
    "an order that is no key": as_json(feed(pages=[page(placement={"parent": None, "order": "'; --"})])),
    "a language that is a path": as_json(feed(heads=[head(language="../de")])),
    "an unknown status": as_json(feed(heads=[head(status="SECRET")])),
    "the feed does not advance": as_json(feed(cursor="1", more=True)),
    "another region": as_json(feed(region={**REGION, "slug": "dorf"})),
}


@pytest.mark.parametrize("lie", LIES.values(), ids=LIES.keys())
def test_a_lie_in_the_feed_changes_nothing(hub: Loopback, remote: HubRemote, lie: Reply, tmp_path: Path) -> None:
    copy = open_copy.clone_region(remote, tmp_path / "a.region", url=hub.url, user="anna", at=AT)
    tree, text = read_tree(copy), read_text(copy, PAGE, "de")
    hub.answers[f"{PREFIX}/changes"] = lie
    with pytest.raises(ServerLies) as caught:
        sync_region.pull(copy, remote, Progress())
    assert hub.address in caught.value.title() or hub.address in str(caught.value)
    assert (read_tree(copy), read_text(copy, PAGE, "de")) == (tree, text)
    hub.answers[f"{PREFIX}/changes"] = as_json(
        feed(
            cursor="2",
            revisions=[revision("Abfall", id="2" * 32)],
            heads=[head(public="2" * 32, newest="2" * 32, version=2)],
        )
    )
    sync_region.pull(copy, remote, Progress())
    honest = read_text(copy, PAGE, "de")
    assert honest is not None
    assert honest.title == "Abfall"
    copy.close()


@pytest.mark.parametrize("lie", LIES.values(), ids=LIES.keys())
def test_a_lie_while_cloning_leaves_no_file(hub: Loopback, remote: HubRemote, lie: Reply, tmp_path: Path) -> None:
    hub.answers[f"{PREFIX}/changes"] = lie
    with pytest.raises(ServerLies):
        open_copy.clone_region(remote, tmp_path / "a.region", url=hub.url, user="anna", at=AT)
    assert list(tmp_path.iterdir()) == []


def test_a_revision_that_a_head_names_but_nobody_sends_is_no_text(
    hub: Loopback, remote: HubRemote, tmp_path: Path
) -> None:
    hub.answers[f"{PREFIX}/changes"] = as_json(feed(revisions=[]))
    copy = open_copy.clone_region(remote, tmp_path / "a.region", url=hub.url, user="anna", at=AT)
    assert read_text(copy, PAGE, "de") is None
    copy.close()


SUBMIT = SubmitRequest(change_set=ChangeSetMessage.model_validate(change_set()), revisions=[])
DECISION = DecisionMessage(item=f"{PAGE}/de", hash=HASH, verdict=Verdict.APPROVED)
PUBLISH = PublishRequest(unit=PAGE, hashes=[HASH])
COMMENT = CommentRequest(id="c" * 32, text="Bitte kürzen.")
ASKING: dict[str, tuple[str, Callable[[HubRemote], object]]] = {
    "submit": ("/change-sets", lambda remote: remote.submit(SUBMIT, "key")),
    "read": (f"/change-sets/{SET}", lambda remote: remote.change_set(SET)),
    "review": (f"/change-sets/{SET}/review", lambda remote: remote.review(SET, [DECISION], "key")),
    "comment": (f"/change-sets/{SET}/comments", lambda remote: remote.comment(SET, COMMENT, "key")),
    "withdraw": (f"/change-sets/{SET}/withdraw", lambda remote: remote.withdraw(SET, "key")),
}


@pytest.mark.parametrize(("path", "ask"), ASKING.values(), ids=ASKING.keys())
def test_the_answer_must_be_about_the_change_set_asked_for(
    hub: Loopback, remote: HubRemote, path: str, ask: Callable[[HubRemote], object]
) -> None:
    hub.answers[PREFIX + path] = as_json(change_set())
    ask(remote)
    hub.answers[PREFIX + path] = as_json(change_set("6" * 32))
    with pytest.raises(ServerLies):
        ask(remote)


@pytest.mark.parametrize(
    "answer",
    [
        {"unit": CHILD, "outcome": "published", "change_set": change_set()},
        {"unit": PAGE, "outcome": "published", "change_set": change_set("6" * 32)},
        {"unit": PAGE, "outcome": "perhaps", "change_set": change_set()},
        {"unit": PAGE, "outcome": "published"},
    ],
    ids=["another unit", "another set", "an unknown outcome", "no set"],
)
def test_publishing_believes_only_what_fits(hub: Loopback, remote: HubRemote, answer: dict[str, Any]) -> None:
    hub.answers[f"{PREFIX}/change-sets/{SET}/publish"] = as_json(answer)
    with pytest.raises(ServerLies):
        remote.publish(SET, PUBLISH, "key")


def test_the_region_must_be_the_one_asked_for(hub: Loopback, remote: HubRemote) -> None:
    hub.answers[PREFIX] = as_json({**REGION, "slug": "dorf"})
    with pytest.raises(ServerLies):
        remote.region()


def test_an_image_must_have_the_hash_asked_for(hub: Loopback, remote: HubRemote) -> None:
    hub.answers[f"/media/{HASH}"] = Reply(b"another image", content_type="image/png")
    with pytest.raises(ServerLies):
        remote.media(HASH)


def test_an_uploaded_image_must_get_its_own_hash(hub: Loopback, remote: HubRemote) -> None:
    hub.answers[f"{PREFIX}/media"] = as_json({"sha256": HASH})
    with pytest.raises(ServerLies):
        remote.upload_media(b"image", "image/png")


def refusal(code: str, status: int) -> Reply:
    return as_json({"code": code, "message": "in words"}, status)


@pytest.mark.parametrize(
    ("reply", "error"),
    [
        (refusal("forbidden", 403), Forbidden),
        (refusal("stale", 409), Stale),
        (refusal("not_found", 404), NotFound),
        (refusal("busy", 429), ServerBusy),
        (refusal("newer than this program", 400), RequestRefused),
        (Reply(b"<h1>502</h1>", 502), ServerBusy),
        (Reply(b"<h1>no</h1>", 404), ServerLies),
        (as_json({"detail": "no"}, 403), ServerLies),
    ],
)
def test_refusals_have_names(hub: Loopback, remote: HubRemote, reply: Reply, error: type[SyncError]) -> None:
    hub.answers[f"{PREFIX}/change-sets/{SET}"] = reply
    with pytest.raises(error):
        remote.change_set(SET)


def test_an_ended_token_is_renewed_once(hub: Loopback, remote: HubRemote) -> None:
    remote.region()

    def once(_asked: Asked) -> Reply:
        return refusal("token_expired", 401) if hub.paths[f"{PREFIX}/change-sets"] == 1 else as_json(change_set())

    hub.answers[f"{PREFIX}/change-sets"] = once
    assert remote.submit(SUBMIT, "key").id == SET
    assert hub.paths[f"{API_PREFIX}/login"] == 2
    assert {asked.headers["Idempotency-Key"] for asked in hub.asked if asked.path.endswith("change-sets")} == {"key"}


def test_a_token_that_is_never_good_is_not_renewed_for_ever(hub: Loopback, remote: HubRemote) -> None:
    hub.answers[PREFIX] = refusal("token_expired", 401)
    with pytest.raises(TokenExpired):
        remote.region()
    assert hub.paths[f"{API_PREFIX}/login"] == 1


def test_a_wrong_password_is_told_to_whoever_keeps_it(hub: Loopback) -> None:
    login = Login()
    client = HubRemote(Transport(hub.url), "stadt", login)
    hub.answers[f"{API_PREFIX}/login"] = refusal("login_failed", 401)
    with pytest.raises(LoginFailed):
        client.region()
    assert login.heard == ["refused"]
    client.close()


def test_no_error_holds_password_or_token(hub: Loopback, remote: HubRemote) -> None:
    remote.region()
    hub.answers[PREFIX] = as_json({"token": TOKEN, "password": "geheim"})
    with pytest.raises(ServerLies) as caught:
        remote.region()
    error: BaseException | None = caught.value
    while error is not None:
        assert TOKEN not in f"{error}{error!r}{vars(error)}"
        error = error.__cause__
    assert TOKEN not in repr(remote)


def test_a_region_that_is_a_path_stays_one_name(hub: Loopback) -> None:
    client = HubRemote(Transport(hub.url), "../../admin", Login())
    with pytest.raises(ServerLies):
        client.region()
    assert hub.asked[-1].path == f"{API_PREFIX}/regions/..%2F..%2Fadmin"
    client.close()


def test_a_first_pull_of_some_languages_asks_for_the_default_language_too(hub: Loopback) -> None:
    client = HubRemote(Transport(hub.url), "stadt", Login(), ["en"])
    list(client.changes(None))
    assert hub.asked[-1].query == "languages=en%2Cde"
    list(client.changes("1"))
    assert hub.asked[-1].query == "cursor=1&languages=en"
    client.close()


def test_roles_are_read(hub: Loopback, remote: HubRemote) -> None:
    assert remote.region().role is Role.EDITOR
    assert hub.asked[-1].headers["Authorization"] == f"Bearer {TOKEN}"
