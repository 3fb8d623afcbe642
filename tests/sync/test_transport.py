"""The border to the network: what is refused before sending, what every failure becomes, and what stays secret."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from integreat_editor.sync import transport
from integreat_editor.sync.errors import (
    AddressUnusable,
    InsecureAddress,
    ServerBusy,
    ServerLies,
    ServerUnreachable,
    SyncError,
)
from integreat_editor.sync.transport import Transport
from tests.sync.loopback import Asked, Loopback, Reply, as_json

TOKEN = "geheimes-token-4711"  # noqa: S105 - of no server


@pytest.fixture
def client(server: Loopback) -> Iterator[Transport]:
    opened = Transport(server.url, pause=lambda _seconds: None)
    yield opened
    opened.close()


@pytest.mark.parametrize(
    "address",
    ["http://redaktion.beispiel.de", "ftp://redaktion.beispiel.de", "redaktion.beispiel.de", "", "http://127.0.0.1.de"],
)
def test_only_https_leaves_this_machine(address: str) -> None:
    with pytest.raises(InsecureAddress):
        Transport(address)


@pytest.mark.parametrize("address", ["https://", "https://[", "https://beispiel.de:port", "http://localhost:99999"])
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(AddressUnusable):
        Transport(address)


def test_an_address_with_a_password_is_refused_and_not_repeated() -> None:
    with pytest.raises(AddressUnusable) as caught:
        Transport("https://anna:geheim@beispiel.de")
    assert "geheim" not in str(caught.value)


@pytest.mark.parametrize("address", ["https://beispiel.de", "http://localhost:8000", "http://[::1]:80", "HTTPS://a.de"])
def test_https_and_loopback_are_fine(address: str) -> None:
    Transport(address).close()


def test_a_write_is_sent_once_even_if_the_server_fails(server: Loopback, client: Transport) -> None:
    server.answers["/x"] = Reply(b"oops", 503)
    with pytest.raises(ServerBusy):
        client.post("/x", b"{}")
    assert server.paths["/x"] == 1


def test_a_read_is_tried_again(server: Loopback, client: Transport) -> None:
    def second_time(_asked: Asked) -> Reply:
        return Reply(b"oops", 502) if server.paths["/x"] == 1 else as_json({"a": 1})

    server.answers["/x"] = second_time
    assert client.get("/x").content == b'{"a": 1}'
    assert server.paths["/x"] == 2


def test_a_read_gives_up_in_the_end(server: Loopback, client: Transport) -> None:
    server.answers["/x"] = Reply(b"oops", 500)
    with pytest.raises(ServerBusy):
        client.get("/x")
    assert server.paths["/x"] == transport.READ_ATTEMPTS


def test_redirects_are_not_followed(server: Loopback, client: Transport) -> None:
    client.set_token(TOKEN)
    server.answers["/x"] = Reply(b"", 302, headers={"Location": "/elsewhere"})
    assert client.get("/x").status_code == 302
    assert server.paths["/elsewhere"] == 0


def test_a_huge_answer_is_not_read_to_its_end(
    server: Loopback, client: Transport, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transport, "MAX_ANSWER_BYTES", 100_000)
    server.answers["/x"] = Reply(b"x" * 300_000)
    with pytest.raises(ServerLies):
        client.get("/x")


def test_a_small_answer_that_unpacks_to_a_huge_one_is_refused(
    server: Loopback, client: Transport, monkeypatch: pytest.MonkeyPatch
) -> None:
    import gzip  # noqa: PLC0415 - for this test alone

    monkeypatch.setattr(transport, "MAX_ANSWER_BYTES", 100_000)
    packed = gzip.compress(b"0" * 5_000_000)
    server.answers["/x"] = Reply(packed, headers={"Content-Encoding": "gzip"})
    with pytest.raises(ServerLies):
        client.get("/x")


def test_a_cut_answer_is_no_answer(server: Loopback, client: Transport) -> None:
    server.answers["/x"] = Reply(b'{"a": 1}', announced=500)
    with pytest.raises(ServerUnreachable):
        client.post("/x", b"{}")


def test_a_broken_compression_is_no_answer(server: Loopback, client: Transport) -> None:
    server.answers["/x"] = Reply(b"no gzip", headers={"Content-Encoding": "gzip"})
    with pytest.raises(ServerUnreachable):
        client.post("/x", b"{}")


def test_nobody_listens() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{taken.getsockname()[1]}"
        client = Transport(address, pause=lambda _seconds: None)
        with pytest.raises(ServerUnreachable):
            client.get("/x")
        client.close()


def test_a_server_that_never_answers_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport, "TIMEOUT", (1.0, 0.05))
    with socket.create_server(("127.0.0.1", 0)) as silent:
        client = Transport(f"http://127.0.0.1:{silent.getsockname()[1]}")
        with pytest.raises(ServerUnreachable):
            client.post("/x", b"{}")
        client.close()


def test_loopback_goes_past_every_proxy(server: Loopback, client: Transport, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    server.answers["/x"] = as_json({})
    assert client.get("/x").status_code == 200


def test_other_servers_are_reached_through_the_proxy(server: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.setenv("https_proxy", server.url)
    client = Transport("https://redaktion.beispiel.invalid")
    client.set_token(TOKEN)
    with pytest.raises(SyncError):
        client.post("/x", b"{}")
    assert [asked.method for asked in server.asked] == ["CONNECT"]
    assert all(TOKEN not in str(asked.headers) for asked in server.asked)
    client.close()


def test_the_systems_certificates_count_behind_a_proxy_too() -> None:
    import truststore  # noqa: PLC0415 - for this test alone

    adapter = transport.SystemTrust()
    manager = adapter.proxy_manager_for("http://127.0.0.1:9")
    assert isinstance(manager.connection_pool_kw["ssl_context"], truststore.SSLContext)


def test_a_netrc_of_the_machine_does_not_replace_the_token(
    server: Loopback, client: Transport, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / ".netrc").write_text("machine 127.0.0.1 login anna password falsch\n", encoding="utf-8")
    monkeypatch.setattr(client._session, "trust_env", True)
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    server.answers["/x"] = as_json({})
    client.set_token(TOKEN)
    client.get("/x")
    client.set_token(None)
    client.get("/x")
    sent = [asked.headers.get("Authorization") for asked in server.asked]
    assert sent == [f"Bearer {TOKEN}", None]


def test_the_token_is_in_no_error_and_no_repr(server: Loopback, client: Transport) -> None:
    client.set_token(TOKEN)
    server.answers["/x"] = Reply(TOKEN.encode(), 500)
    with pytest.raises(ServerBusy) as caught:
        client.post("/x", b"{}")
    error: BaseException | None = caught.value
    seen = [repr(client), str(client), repr(vars(caught.value))]
    while error is not None:
        seen += [str(error), repr(error)]
        error = error.__cause__ or error.__context__
    assert all(TOKEN not in text for text in seen)
