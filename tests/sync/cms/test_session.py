"""Odd answers that a real CMS does not give on demand; everything else is tried on a real one (tests/cms)."""

from collections.abc import Iterator
from urllib.parse import parse_qs

import pytest

from integreat_editor.sync.cms.errors import NoRight, PageGone, RedirectRefused, SessionRefused, UnknownForm
from integreat_editor.sync.cms.login import CmsLogin
from integreat_editor.sync.cms.session import CmsSession
from integreat_editor.sync.credentials import Credentials
from integreat_editor.sync.errors import (
    LoginFailed,
    NotFound,
    RequestRefused,
    ServerBusy,
    ServerLies,
    ServerUnreachable,
    TooLarge,
)
from integreat_editor.sync.transport import Transport
from tests.sync.loopback import Answer, Asked, Loopback, Reply

FORM = b'<form><input name="csrfmiddlewaretoken"><input name="username"><input name="password"></form>'
PASSWORD = "geheim-und-lang"  # noqa: S105 - a test value


def html(body: bytes = b"<p>da</p>", status: int = 200, **headers: str) -> Reply:
    return Reply(body, status, "text/html", {name.replace("_", "-"): value for name, value in headers.items()})


def to(address: str) -> Reply:
    return html(b"", 302, Location=address)


def log_in(asked: Asked) -> Reply:
    if asked.method == "GET":
        return html(FORM, Set_Cookie="csrftoken=token1; Path=/")
    return html(b"", 302, Location="/", Set_Cookie="sessionid=s1; HttpOnly; Path=/")


def only_with(session: str, answer: Reply) -> Answer:
    return lambda asked: answer if f"sessionid={session}" in cookies(asked) else to("/login/?next=/x/")


def cookies(asked: Asked) -> str:
    return asked.headers.get("Cookie", "")


@pytest.fixture
def other() -> Iterator[Loopback]:
    """Another server, to which nothing must go."""
    with Loopback() as running:
        yield running


@pytest.fixture
def cms(server: Loopback) -> Loopback:
    server.answers["/login/"] = log_in
    server.answers["/x/"] = only_with("s1", html())
    return server


@pytest.fixture
def session(cms: Loopback) -> CmsSession:
    transport = Transport(cms.url, pause=lambda _seconds: None)
    return CmsSession(transport, CmsLogin(transport.server, "mina", Credentials(), lambda _server, _user: PASSWORD))


def test_every_request_is_a_browsers(cms: Loopback, session: CmsSession) -> None:
    session.get("/x/")
    session.post_form(
        "/x/", [("title", "Größe & mehr"), ("csrfmiddlewaretoken", "alt"), ("offer", "1"), ("offer", "2")]
    )
    asked = cms.asked[-1]
    fields = parse_qs(asked.body.decode())

    assert asked.headers["Referer"] == f"{cms.url}/x/"
    assert asked.headers["Accept-Language"] == "en"
    assert fields == {"csrfmiddlewaretoken": ["token1"], "title": ["Größe & mehr"], "offer": ["1", "2"]}


def test_a_file_is_sent_as_a_browser_does(cms: Loopback, session: CmsSession) -> None:
    session.post_file("/x/", [("parent_directory", "")], "bild.png", b"\x89PNG")
    asked = cms.asked[-1]

    assert asked.headers["Content-Type"].startswith("multipart/form-data; boundary=")
    assert b'name="csrfmiddlewaretoken"\r\n\r\ntoken1' in asked.body
    assert b'name="file"; filename="bild.png"' in asked.body


@pytest.mark.parametrize("where", ["/login/", "/x/"])
def test_nobody_is_followed_to_another_server(cms: Loopback, other: Loopback, session: CmsSession, where: str) -> None:
    cms.answers[where] = to(f"{other.url}/login/?next=/x/")

    with pytest.raises(RedirectRefused) as told:
        session.get("/x/")

    assert not other.asked
    assert other.url in told.value.title()


def test_a_redirect_after_a_post_is_not_followed_to_another_server_either(
    cms: Loopback, other: Loopback, session: CmsSession
) -> None:
    session.get("/x/")
    cms.answers["/x/"] = to(f"{other.url}/x/?key=geheim")

    with pytest.raises(RedirectRefused) as told:
        session.post_form("/x/", [])

    assert not other.asked
    assert "geheim" not in str(told.value)


def test_a_password_goes_only_to_a_login_form(cms: Loopback, session: CmsSession) -> None:
    cms.answers["/login/"] = html(b"<form><input name='q'></form>")

    with pytest.raises(UnknownForm):
        session.get("/x/")

    assert not any(PASSWORD.encode() in asked.body for asked in cms.asked)


def test_a_server_without_a_login_page_is_no_cms(server: Loopback, session: CmsSession) -> None:
    del server.answers["/login/"]

    with pytest.raises(NotFound, match=r"127\.0\.0\.1"):
        session.get("/x/")


def test_a_login_that_gives_no_session_is_not_believed(cms: Loopback, session: CmsSession) -> None:
    cms.answers["/login/"] = lambda asked: html(FORM) if asked.method == "GET" else to("/")

    with pytest.raises(ServerLies):
        session.get("/x/")


def test_a_login_page_that_comes_again_and_again_ends(cms: Loopback, session: CmsSession) -> None:
    cms.answers["/x/"] = to("/login/?next=/x/")

    with pytest.raises((SessionRefused, LoginFailed)):
        session.get("/x/")

    assert cms.paths["/x/"] <= 4


def test_a_write_is_not_repeated_when_its_outcome_is_unknown(cms: Loopback, session: CmsSession) -> None:
    session.get("/x/")
    cms.answers["/write/"] = html(b"", 500)

    with pytest.raises(ServerBusy):
        session.post_form("/write/", [])

    assert cms.paths["/write/"] == 1


def test_a_cut_answer_to_a_write_is_not_repeated(cms: Loopback, session: CmsSession) -> None:
    session.get("/x/")
    cms.answers["/write/"] = Reply(b"<p>", announced=100)

    with pytest.raises(ServerUnreachable):
        session.post_form("/write/", [])

    assert cms.paths["/write/"] == 1


def test_a_read_is_repeated(cms: Loopback, session: CmsSession) -> None:
    session.get("/x/")
    answers = iter([html(b"", 503), html(b"<p>endlich</p>")])
    cms.answers["/read/"] = lambda _asked: next(answers)

    assert session.get("/read/").text == "<p>endlich</p>"


def test_a_wrong_token_is_renewed_once(cms: Loopback, session: CmsSession) -> None:
    session.get("/x/")
    cms.answers["/write/"] = lambda asked: (
        html(b"<h1>CSRF Error</h1>", 403) if b"token1" in asked.body else html(b"gut")
    )

    assert session.post_form("/write/", []).text == "gut"
    assert cms.paths["/write/"] == 2


def test_a_token_that_is_never_right_is_told_apart_from_a_missing_right(cms: Loopback, session: CmsSession) -> None:
    session.get("/x/")
    cms.answers["/write/"] = html(b"<h1>CSRF Error</h1>", 403)

    with pytest.raises(RequestRefused, match="CSRF"):
        session.post_form("/write/", [])


@pytest.mark.parametrize(
    ("path", "status", "expected"),
    [
        ("/r/pages/de/7/archive/", 403, NoRight),
        ("/r/pages/de/7/edit/", 404, PageGone),
        ("/r/ajax/de/7/preview/", 404, PageGone),
        ("/r/pages/de/", 404, NotFound),
        ("/r/pages/de/7/edit/", 413, TooLarge),
        ("/r/pages/de/7/edit/", 429, ServerBusy),
        ("/r/pages/de/7/edit/", 405, RequestRefused),
    ],
)
def test_a_refusal_is_told_in_words(
    cms: Loopback, session: CmsSession, path: str, status: int, expected: type[Exception]
) -> None:
    session.get("/x/")
    cms.answers[path] = html(b"", status)

    with pytest.raises(expected):
        session.post_form(path, [])


def test_old_messages_are_dropped_before_something_new_is_sent(cms: Loopback, session: CmsSession) -> None:
    session.get("/x/")
    cms.answers["/old/"] = html(b"", 302, Location="/x/", Set_Cookie="messages=alt; Path=/")
    session.post_form("/old/", [])
    session.post_form("/x/", [])

    assert "messages" not in cookies(cms.asked[-1])


def test_the_public_part_sees_no_cookie(cms: Loopback, session: CmsSession) -> None:
    session.get("/x/")
    cms.answers["/api/v3/regions/"] = Reply(b"[]")
    session.public("/api/v3/regions/")

    assert cookies(cms.asked[-1]) == ""


def test_a_cms_below_a_path_is_one_too(server: Loopback) -> None:
    server.answers["/cms/login/"] = lambda asked: (
        html(FORM) if asked.method == "GET" else html(b"", 302, Location="/cms/", Set_Cookie="sessionid=s1; Path=/")
    )
    server.answers["/cms/x/"] = lambda asked: (
        html(b'<div id="messages"><p class="bg-green-100">gut</p></div>')
        if "sessionid=s1" in cookies(asked)
        else to("/cms/login/?next=/cms/x/")
    )
    server.answers["/cms/write/"] = to("/cms/x/")
    transport = Transport(f"{server.url}/cms")
    session = CmsSession(transport, CmsLogin(transport.server, "mina", Credentials(), lambda _server, _user: PASSWORD))
    answer = session.post_form("/write/", [])

    assert session.location(answer) == "/x/"
    assert [each.text for each in session.flash(answer)] == ["gut"]
