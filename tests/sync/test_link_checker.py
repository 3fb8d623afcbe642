"""Asking external addresses over real HTTP: what answers, what does not, and how politely."""

import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from integreat_editor.models.link_answer import LinkAnswer
from integreat_editor.sync import link_checker
from integreat_editor.sync.link_checker import LinkChecker, NoInternet
from integreat_editor.sync.progress import Progress

AT = "2026-11-22T10:00:00Z"


class Site:
    """A website: status and target by path; `get_only`: paths whose head is refused. Notes (method, path, headers)."""

    def __init__(self) -> None:
        self.answers: dict[str, tuple[int, str]] = {}
        self.get_only: set[str] = set()
        self.asked: list[tuple[str, str, dict[str, str]]] = []
        self.at_once = self.most_at_once = 0
        self._lock = threading.Lock()
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_HEAD(self) -> None:
                self.answer()

            def do_GET(self) -> None:
                self.answer()

            def answer(self) -> None:
                with site._lock:
                    site.at_once += 1
                    site.most_at_once = max(site.most_at_once, site.at_once)
                    site.asked.append((self.command, self.path, dict(self.headers)))
                status, target = site.answers.get(self.path, (404, ""))
                if self.command == "HEAD" and self.path in site.get_only:
                    status, target = 405, ""
                self.send_response(status)
                if target:
                    self.send_header("Location", target)
                self.send_header("Set-Cookie", "who=you")
                self.send_header("Content-Length", "0")
                self.end_headers()
                with site._lock:
                    site.at_once -= 1

            def log_message(self, format: str, *args: object) -> None:
                """Says nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})
        self._thread.start()
        self.port = self._server.server_address[1]

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def close(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    monkeypatch.setenv("NO_PROXY", "*")
    made = Site()
    yield made
    made.close()


@pytest.fixture
def closed_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def ask(*addresses: str, pauses: list[float] | None = None) -> dict[str, tuple[int, str]]:
    """(status, problem) by address."""
    told: list[LinkAnswer] = []
    noted = pauses if pauses is not None else []
    checker = LinkChecker(at=AT, sleep=noted.append, private_hosts=True)
    checker.check(addresses, Progress(), told.append)
    assert all(each.checked == AT for each in told)
    return {each.address: (each.status, each.problem) for each in told}


@pytest.mark.parametrize(
    ("status", "problem"),
    [(200, ""), (204, ""), (404, "status"), (410, "status"), (500, "status"), (403, "closed"), (429, "closed")],
)
def test_what_a_status_means(site: Site, status: int, problem: str) -> None:
    site.answers["/amt"] = (status, "")
    assert ask(site.url("/amt")) == {site.url("/amt"): (status, problem)}


def test_the_page_itself_is_asked_where_the_head_is_refused(site: Site) -> None:
    site.answers["/amt"] = (200, "")
    site.get_only = {"/amt"}
    assert ask(site.url("/amt")) == {site.url("/amt"): (200, "")}
    assert [method for method, _, _ in site.asked] == ["HEAD", "GET"]


@pytest.mark.parametrize(
    ("first", "second", "problem"),
    [
        ((301, "/neu"), (200, ""), "moved {}/neu"),
        ((308, "/neu"), (200, ""), "moved {}/neu"),
        ((302, "/neu"), (200, ""), ""),
        ((301, "/alt/"), (200, ""), ""),
        ((301, "/"), (200, ""), "home"),
        ((302, "/"), (200, ""), "home"),
    ],
)
def test_where_an_address_leads_on(site: Site, first: tuple[int, str], second: tuple[int, str], problem: str) -> None:
    site.answers |= {"/alt": first, first[1]: second}
    assert ask(site.url("/alt"))[site.url("/alt")] == (200, problem.format(site.url("")))


def test_a_moved_page_that_is_gone_is_gone(site: Site) -> None:
    site.answers["/alt"] = (301, "/neu")
    assert ask(site.url("/alt"))[site.url("/alt")] == (404, "status")


def test_a_circle_of_redirects_ends(site: Site) -> None:
    site.answers |= {"/a": (302, "/b"), "/b": (302, "/a")}
    assert ask(site.url("/a"))[site.url("/a")] == (302, "redirects")


def test_no_cookie_is_sent_back_and_the_program_says_its_name(site: Site) -> None:
    site.answers |= {"/a": (302, "/b"), "/b": (200, "")}
    ask(site.url("/a"), site.url("/b"))
    assert all("Cookie" not in headers for _, _, headers in site.asked)
    assert all("integreat-editor" in headers["User-Agent"] for _, _, headers in site.asked)


def test_one_host_is_asked_one_by_one_with_a_pause(site: Site) -> None:
    paths = [f"/{number}" for number in range(6)]
    site.answers |= dict.fromkeys(paths, (200, ""))
    pauses: list[float] = []
    ask(*map(site.url, paths), pauses=pauses)
    assert site.most_at_once == 1
    assert pauses == [link_checker.PAUSE] * 5


def test_the_same_address_is_asked_once(site: Site) -> None:
    site.answers["/a"] = (200, "")
    ask(site.url("/a"), site.url("/a"))
    assert len(site.asked) == 1


def test_a_dead_host_beside_a_living_one_is_told(site: Site, closed_port: int) -> None:
    site.answers["/a"] = (200, "")
    dead = f"http://127.0.0.1:{closed_port}/"
    assert ask(dead, site.url("/a", "localhost"))[dead] == (0, "refused")


def test_without_a_connection_that_is_said_once_and_nothing_kept(
    closed_port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_PROXY", "*")
    told: list[LinkAnswer] = []
    checker = LinkChecker(at=AT, sleep=lambda _seconds: None, private_hosts=True)
    addresses = [f"http://127.0.0.{number}:{closed_port}/" for number in range(1, 9)]
    with pytest.raises(NoInternet):
        checker.check(addresses, Progress(), told.append)
    assert told == []


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/",
        "http://10.1.2.3/x",
        "http://[::1]/",
        "http://intranet/",
        "http://drucker.local/",
        "http://169.254.1.1/",
    ],
)
def test_addresses_within_a_house_are_never_asked(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(link_checker, "_request", None)
    told: list[LinkAnswer] = []
    LinkChecker(at=AT).check([address], Progress(), told.append)
    assert [each.problem for each in told] == ["private"]


def test_a_redirect_into_the_house_is_not_followed(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.answers["/a"] = (302, "http://192.168.1.1/admin")
    monkeypatch.setattr(link_checker, "_is_private_name", lambda host: host == "192.168.1.1")
    monkeypatch.setattr(link_checker, "_is_public", lambda _address: True)
    told: list[LinkAnswer] = []
    LinkChecker(at=AT).check([site.url("/a")], Progress(), told.append)
    assert [each.problem for each in told] == ["private"]


def test_what_is_no_address_is_said(site: Site) -> None:
    site.answers["/a"] = (302, "tel:110")
    assert ask(site.url("/a"), "http://", "http://[x/") == {
        site.url("/a"): (302, "address"),
        "http://": (0, "address"),
        "http://[x/": (0, "address"),
    }


def test_cancelling_asks_nobody(site: Site) -> None:
    progress = Progress()
    progress.cancel()
    LinkChecker(at=AT, private_hosts=True).check([site.url("/a")], progress, lambda _answer: None)
    assert site.asked == []
