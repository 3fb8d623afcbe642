"""Where password, code and session of a CMS come from."""

import pytest

from integreat_editor.sync.cms.errors import LoginCodeNeeded, LoginCodeRefused, PasskeyOnly, SessionRefused
from integreat_editor.sync.cms.login import CODE_VARIABLE, SESSION_VARIABLE, CmsLogin, cookie_value
from integreat_editor.sync.credentials import Credentials
from integreat_editor.sync.errors import LoginFailed, PasswordNeeded
from integreat_editor.sync.passwords import PASSWORD_VARIABLE, Ask
from integreat_editor.sync.wire import LoginRequest

SERVER, USER = "cms.beispiel.de", "mina"


def login(ask: Ask | None = None, code: Ask | None = None, cookie: Ask | None = None) -> CmsLogin:
    return CmsLogin(SERVER, USER, Credentials(), ask, code, cookie)


def says(answer: str | None) -> Ask:
    return lambda _server, _user: answer


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("abc123", "abc123"),
        ("  abc123\n", "abc123"),
        ('"abc123"', "abc123"),
        ("sessionid=abc123", "abc123"),
        ("Cookie: csrftoken=xyz; sessionid=abc123; messages=1", "abc123"),
        ("csrftoken=xyz\nsessionid=abc123", "abc123"),
        ("csrftoken=xyz", ""),
        ("abc 123", ""),
        ("abc\r\nX-Header: 1", ""),
        ("", ""),
    ],
)
def test_a_pasted_cookie_is_understood_or_refused(typed: str, value: str) -> None:
    assert cookie_value(typed) == value


def test_no_session_is_known_at_first() -> None:
    assert login().session() is None


def test_a_kept_session_is_offered_until_it_has_ended() -> None:
    first = login()
    first.keep_session("s1")
    assert login().session() == "s1"

    first.session_ended("s1")
    assert first.session() is None
    assert login().session() is None


def test_the_end_of_an_old_session_does_not_forget_a_newer_one() -> None:
    old = login()
    old.keep_session("s1")
    login().keep_session("s2")

    old.session_ended("s1")

    assert old.session() == "s2"


def test_the_environment_is_tried_before_the_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    login().keep_session("s1")
    monkeypatch.setenv(SESSION_VARIABLE, "sessionid=s0")
    mine = login()

    assert mine.session() == "s0"
    mine.session_ended("s0")
    assert mine.session() == "s1"


def test_sessions_of_other_accounts_and_servers_are_not_taken() -> None:
    login().keep_session("s1")

    assert CmsLogin("anderer.beispiel.de", USER, Credentials()).session() is None
    assert CmsLogin(SERVER, "jonas", Credentials()).session() is None


def test_a_session_is_no_password() -> None:
    login().keep_session("s1")

    with pytest.raises(PasswordNeeded):
        login().password()


def test_after_a_session_from_a_browser_the_browser_is_asked_again() -> None:
    login().keep_session("s1", by_hand=True)
    again = login(cookie=says("s2"))

    assert again.session() == "s1"
    assert again.by_hand
    assert again.session_by_hand() == "s2"


def test_where_nobody_is_asked_the_end_of_a_browsers_session_is_told() -> None:
    login().keep_session("s1", by_hand=True)
    again = login()
    again.session()

    assert not again.by_hand
    with pytest.raises(SessionRefused):
        again.password()


@pytest.mark.parametrize("cookie", [None, says(None), says(""), says("zwei Wörter")])
def test_without_an_answer_the_way_out_is_told(cookie: Ask | None) -> None:
    with pytest.raises(PasskeyOnly):
        login(cookie=cookie).session_by_hand()


def test_a_code_of_the_environment_is_used_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CODE_VARIABLE, "123 456")
    mine = login(code=says("654321"))

    assert mine.code() == "123456"
    assert mine.code(refused=True) == "654321"


def test_a_refused_code_without_anybody_to_ask_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CODE_VARIABLE, "123456")
    mine = login()
    mine.code()

    with pytest.raises(LoginCodeRefused):
        mine.code(refused=True)
    with pytest.raises(LoginCodeNeeded):
        mine.code()


def test_after_a_refused_password_only_another_one_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    Credentials().remember(SERVER, USER, "veraltet")
    mine = login(says("neu"))
    assert mine.password() == LoginRequest(user=USER, password="veraltet")  # noqa: S106 - a test value
    mine.password_refused("veraltet")
    assert mine.password() == LoginRequest(user=USER, password="neu")  # noqa: S106 - a test value
    mine.password_refused("neu")
    with pytest.raises(LoginFailed):
        mine.password()

    monkeypatch.setenv(PASSWORD_VARIABLE, "vertippt")
    given = login(says("neu"))
    given.password()
    given.password_refused("vertippt")
    with pytest.raises(LoginFailed):
        given.password()


def test_who_answers_nothing_after_a_refused_password_learns_why() -> None:
    mine = login(says(None))
    mine.password_refused("falsch")
    with pytest.raises(LoginFailed):
        mine.password()
