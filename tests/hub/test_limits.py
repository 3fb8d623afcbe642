"""What is too large, malformed or no image: a clear answer that repeats nothing, and nothing changed."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
import requests

from integreat_editor.hub.settings import HubSettings
from integreat_editor.models.text import MAX_CONTENT_BYTES, Text
from integreat_editor.sync.wire import API_PREFIX, IDEMPOTENCY_HEADER, ErrorMessage, SubmitRequest
from tests.hub.people import Person, Refused, revision_of, text_item
from tests.hub.regions import REGION, TOP, new_id
from tests.hub.ticking import TickingClock

PATH = f"/regions/{REGION}/change-sets"
LIMIT = 12_000_000
SECRET = "Dieser Satz darf in keiner Antwort stehen"  # noqa: S105 - a text


@pytest.fixture
def hub_settings(clock: TickingClock) -> HubSettings:
    """A small limit, so that the tests need not send much."""
    return HubSettings(clock=clock, request_bytes=LIMIT, media_bytes=1000)


def submission(title: str = "Neu", html: str = "<p>Neu.</p>") -> dict[str, Any]:
    revision = revision_of(TOP, Text("Neu", "<p>Neu.</p>"))
    request = SubmitRequest.model_validate(
        {
            "change_set": {"id": new_id(), "title": "Neu", "items": [text_item(revision, None)]},
            "revisions": [revision],
        }
    ).model_dump(mode="json")
    request["revisions"][0]["content"] = {"title": title, "html": html}
    request["change_set"]["items"][0]["text"] = Text(title, html).hash
    return request


def send(person: Person, body: object) -> tuple[int, ErrorMessage]:
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    with pytest.raises(Refused) as caught:
        person.post(PATH, data)
    error = ErrorMessage(code=caught.value.code, message=caught.value.message)
    assert SECRET not in error.message
    return caught.value.status, error


@pytest.mark.parametrize("html", ["x" * (MAX_CONTENT_BYTES + 1), "ä" * (MAX_CONTENT_BYTES // 2 + 1), "x" * 10_000_000])
def test_content_too_large(author: Person, html: str) -> None:
    status, error = send(author, submission(html=html))
    assert (status, error.code) == (413, "too_large")


def test_title_too_long(author: Person) -> None:
    status, error = send(author, submission(title="t" * 1025))
    assert (status, error.code) == (413, "too_large")


def test_a_title_of_1024_characters_is_taken(author: Person) -> None:
    author.post(PATH, json.dumps(submission(title="t" * 1024)).encode())


@pytest.mark.parametrize("chunked", [False, True])
def test_a_request_too_large_is_not_read_as_a_whole(author: Person, chunked: bool) -> None:
    def chunks() -> Iterator[bytes]:
        for _ in range(14):
            yield b"x" * 1_000_000

    body = chunks() if chunked else b"".join(chunks())
    answer = author.session.post(
        author.url + API_PREFIX + PATH, data=body, headers={IDEMPOTENCY_HEADER: new_id()}, timeout=60
    )
    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b"{}",
        b"\xff\xfe",
        b'{"change_set": "' + SECRET.encode() + b'"}',
        b'{"change_set": {"id": "' + SECRET.encode() + b'"}, "revisions": []}',
        b"[" * 100_000,
    ],
)
def test_json_of_a_wrong_shape(author: Person, body: bytes) -> None:
    status, error = send(author, body)
    assert (status, error.code) == (400, "bad_request")


@pytest.mark.parametrize("escape", [b"a\\u0000b", b"a\\ud800b"])
def test_characters_that_no_database_keeps(author: Person, escape: bytes) -> None:
    body = json.dumps(submission(html="MARKE")).encode().replace(b"MARKE", escape)
    status, error = send(author, body)
    assert (status, error.code) == (400, "bad_request")


def test_an_escape_that_is_only_written_about_is_taken(author: Person) -> None:
    author.post(PATH, json.dumps(submission(html="<p>\\u0000</p>")).encode())


@pytest.mark.parametrize("change", [{"base_version": 2**40}, {"base_version": -1}, {"language": None}])
def test_items_that_make_no_sense(author: Person, change: dict[str, object]) -> None:
    request = submission()
    request["change_set"]["items"][0].update(change)
    assert send(author, request)[1].code == "bad_request"


def test_an_order_key_must_be_one(author: Person) -> None:
    request = submission()
    request["change_set"]["items"] = [{"page": TOP, "to": {"parent": None, "order": "a b"}}]
    assert send(author, request)[1].code == "bad_request"


@pytest.mark.parametrize(
    "path", ["/regions/%00", "/regions/stadt/revisions/%00", "/media/x", "/nix", "/regions/ä/changes"]
)
def test_strange_addresses(author: Person, path: str) -> None:
    answer = author.session.get(author.url + API_PREFIX + path, timeout=10)
    assert answer.status_code in (400, 404)
    ErrorMessage.model_validate(answer.json())


def test_another_method(author: Person) -> None:
    answer = author.session.delete(f"{author.url}{API_PREFIX}/regions/{REGION}", timeout=10)
    assert (answer.status_code, answer.json()["code"]) == (405, "bad_request")


PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 20


def test_an_image_is_served_to_everybody_and_for_ever(author: Person) -> None:
    digest = author.post(f"/regions/{REGION}/media", PNG)["sha256"]
    assert author.post(f"/regions/{REGION}/media", PNG)["sha256"] == digest
    answer = requests.get(f"{author.url}/media/{digest}", timeout=10)
    assert (answer.content, answer.headers["Content-Type"]) == (PNG, "image/png")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "immutable" in answer.headers["Cache-Control"]
    assert requests.get(f"{author.url}{API_PREFIX}/media/{digest}", timeout=10).content == PNG


@pytest.mark.parametrize(
    "data", [b"", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"<html>", b"GIF88a", b"RIFFxxxxWAVE"]
)
def test_what_is_no_image_is_refused(author: Person, data: bytes) -> None:
    with pytest.raises(Refused) as caught:
        author.post(f"/regions/{REGION}/media", data)
    assert caught.value.code == "bad_request"


def test_an_image_too_large(author: Person) -> None:
    with pytest.raises(Refused) as caught:
        author.post(f"/regions/{REGION}/media", PNG + b"\0" * 1000)
    assert (caught.value.status, caught.value.code) == (413, "too_large")


def test_the_interface_describes_itself(hub: str) -> None:
    described = requests.get(f"{hub}/openapi.json", timeout=10).json()
    schemas = described["components"]["schemas"]
    assert {"SubmitRequest", "PublishRequest", "FeedMessage", "ErrorMessage", "LoginRequest"} <= schemas.keys()
    submit = described["paths"][f"{API_PREFIX}/regions/{{slug}}/change-sets"]["post"]
    assert submit["requestBody"]["content"]["application/json"]["schema"]["$ref"].endswith("/SubmitRequest")
    assert "409" in submit["responses"]
    assert requests.get(f"{hub}{API_PREFIX}/health", timeout=10).json() == {"status": "ok"}
