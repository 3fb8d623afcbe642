"""Logging in to a real CMS: password, code, passkey, on the command line too."""

from pathlib import Path
from typing import Any

import pytest
from requests import Response

from integreat_editor.sync.cms.errors import (
    LoginCodeNeeded,
    LoginCodeRefused,
    PasskeyOnly,
    SessionRefused,
)
from integreat_editor.sync.cms.login import CODE_VARIABLE, SESSION_VARIABLE
from integreat_editor.sync.cms.markup import account_name
from integreat_editor.sync.connect import cms_session
from integreat_editor.sync.credentials import Credentials
from integreat_editor.sync.errors import LoginFailed, NotFound, PasswordNeeded
from integreat_editor.sync.passwords import PASSWORD_VARIABLE
from integreat_editor.sync.transport import Transport
from tests.cms.logins import TREE, Person, reads, session
from tests.cms.server.browser import totp
from tests.cms.server.running import RunningCms
from tests.commands.shell import Ran, Shell
from tests.conftest import MemoryKeyring


@pytest.mark.parametrize("name", ["editor", "editor@musterstadt.example"])
def test_name_or_mail_log_in(cms: RunningCms, name: str) -> None:
    assert reads(session(cms, name, Person(cms.password)))


def test_the_cms_says_who_is_logged_in(cms: RunningCms) -> None:
    login = session(cms, "editor@musterstadt.example", Person(cms.password))
    versions = login.get(f"/musterstadt/pages/de/{cms.page('musterstadt/arbeit')}/versions/").content

    assert account_name(versions) == "Editor Muster"


def test_a_wrong_password_is_told_and_not_kept(cms: RunningCms, memory_keyring: MemoryKeyring) -> None:
    with pytest.raises(LoginFailed):
        session(cms, "editor", Person("falsch")).get(TREE)

    assert not memory_keyring.passwords


def test_who_mistypes_the_password_is_asked_again(cms: RunningCms) -> None:
    assert reads(session(cms, "editor", Person("Falsch", cms.password)))


def test_three_wrong_passwords_end_the_login(cms: RunningCms) -> None:
    person = Person("Falsch", "falsch", "FALSCH", cms.password)
    with pytest.raises(LoginFailed):
        session(cms, "editor", person).get(TREE)
    assert len(person.asked) == 3


def test_the_same_wrong_password_is_not_sent_again(cms: RunningCms, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PASSWORD_VARIABLE, "falsch")
    sent: list[str] = []
    send = Transport._request

    def counted(transport: Transport, method: str, path: str, **arguments: Any) -> Response:
        sent.append(f"{method} {path}")
        return send(transport, method, path, **arguments)

    monkeypatch.setattr(Transport, "_request", counted)
    with pytest.raises(LoginFailed):
        session(cms, "editor").get(TREE)
    assert sent.count("POST /login/") == 1


def test_without_anybody_to_ask_the_password_is_missing(cms: RunningCms) -> None:
    with pytest.raises(PasswordNeeded):
        session(cms, "editor").get(TREE)


def test_a_remembered_password_that_is_wrong_is_forgotten_and_asked_again(cms: RunningCms) -> None:
    server = cms.url.removeprefix("http://")
    Credentials().remember(server, "editor", "das-alte-Passwort")
    person = Person(cms.password)

    assert reads(session(cms, "editor", person))
    assert person.asked == [(server, "editor")]
    assert Credentials().password(server, "editor") == cms.password


def test_the_session_is_kept_and_tried_before_the_password(cms: RunningCms) -> None:
    person = Person(cms.password)
    credentials = Credentials()

    assert reads(cms_session(cms.url, "editor", credentials, person))
    credentials.forget(cms.url.removeprefix("http://"), "editor")
    assert reads(cms_session(cms.url, "editor", Credentials(), person))
    assert len(person.asked) == 1


def test_secrets_are_in_the_keyring_and_nowhere_in_what_is_told(
    cms: RunningCms, memory_keyring: MemoryKeyring, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    login = session(cms, "editor", Person(cms.password))
    login.get(TREE)
    kept = set(memory_keyring.passwords.values())
    with pytest.raises(NotFound) as told:
        login.get("/gibt-es-nicht/")

    assert cms.password in kept
    assert len(kept) == 2
    assert not any(secret in caplog.text or secret in repr(told.value.__dict__) + str(told.value) for secret in kept)


def test_a_code_is_asked_where_the_account_has_one(cms: RunningCms) -> None:
    person = Person(totp(cms.users["totp"].totp_secret or ""))

    assert reads(session(cms, "totp", Person(cms.password), code=person))
    assert len(person.asked) == 1


def test_the_code_may_come_from_the_environment(cms: RunningCms, monkeypatch: pytest.MonkeyPatch) -> None:
    code = totp(cms.users["totp"].totp_secret or "")
    monkeypatch.setenv(PASSWORD_VARIABLE, cms.password)
    monkeypatch.setenv(CODE_VARIABLE, f"{code[:3]} {code[3:]}")

    assert reads(session(cms, "totp"))


def test_a_mistyped_code_is_asked_again(cms: RunningCms) -> None:
    person = Person("000000", totp(cms.users["totp"].totp_secret or ""))

    assert reads(session(cms, "totp", Person(cms.password), code=person))


def test_wrong_codes_end_the_login(cms: RunningCms) -> None:
    with pytest.raises(LoginCodeRefused):
        session(cms, "totp", Person(cms.password), code=Person("0", "00", "000", "0000")).get(TREE)


def test_a_missing_code_is_told(cms: RunningCms) -> None:
    with pytest.raises(LoginCodeNeeded) as told:
        session(cms, "totp", Person(cms.password)).get(TREE)

    assert CODE_VARIABLE in told.value.advice()


def test_an_account_with_a_passkey_is_told_the_way_out(cms: RunningCms) -> None:
    with pytest.raises(PasskeyOnly) as told:
        session(cms, "passkey", Person(cms.password)).get(TREE)

    assert SESSION_VARIABLE in told.value.advice()
    assert "sessionid" in told.value.advice()


def test_the_session_of_a_browser_opens_the_way_for_a_passkey(cms: RunningCms) -> None:
    cookie = Person(f"csrftoken=abc; sessionid={browser_session(cms)}")

    assert reads(session(cms, "passkey", Person(cms.password), cookie=cookie))
    later = session(cms, "passkey")
    lock = {"key": f'[{cms.page("musterstadt/arbeit")}, "Page"]', "force": False}
    assert later.post_json("/musterstadt/ajax/content-edit-lock/heartbeat/", lock).json()["success"]


def test_the_session_of_a_browser_may_come_from_the_environment(
    cms: RunningCms, monkeypatch: pytest.MonkeyPatch, memory_keyring: MemoryKeyring
) -> None:
    monkeypatch.setenv(SESSION_VARIABLE, browser_session(cms))

    assert reads(session(cms, "passkey"))
    assert not memory_keyring.passwords


def test_a_session_that_the_cms_does_not_know_is_told(cms: RunningCms, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SESSION_VARIABLE, "a1b2" * 8)

    with pytest.raises(SessionRefused):
        session(cms, "passkey").get(TREE)


def test_a_passkey_session_that_has_ended_is_asked_again_without_a_password(cms: RunningCms) -> None:
    session(cms, "passkey", Person(cms.password), cookie=Person(browser_session(cms))).get(TREE)
    cms.end_sessions()
    nobody, cookie = Person(), Person(browser_session(cms))

    assert reads(session(cms, "passkey", nobody, cookie=cookie))
    assert not nobody.asked


def test_an_account_with_passkey_and_code_uses_the_code(cms: RunningCms) -> None:
    cms.query("UPDATE cms_user SET totp_key = %s WHERE username = 'passkey'", cms.users["totp"].totp_secret)
    try:
        code = Person(totp(cms.users["totp"].totp_secret or ""))
        assert reads(session(cms, "passkey", Person(cms.password), code=code))
    finally:
        cms.query("UPDATE cms_user SET totp_key = NULL WHERE username = 'passkey'")


@pytest.fixture
def shell(cms: RunningCms, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(cms.url, tmp_path, capsys)


def clone(shell: Shell, user: str, region: str = "nebenstadt") -> Ran:
    path = shell.folder / f"{user}.region"
    return shell.run("clone", shell.url, region, path, "--kind", "cms", "--user", user, "--json")


def answers(monkeypatch: pytest.MonkeyPatch, **by_word: str) -> list[str]:
    """A person at a terminal, who answers a prompt by a word in it; gives the prompts."""
    prompts: list[str] = []

    def say(prompt: str) -> str:
        prompts.append(prompt)
        return next(value for word, value in by_word.items() if word in prompt)

    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("getpass.getpass", say)
    return prompts


def test_the_command_line_takes_the_password_and_keeps_the_session(
    cms: RunningCms, shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(PASSWORD_VARIABLE, cms.password)
    ran = clone(shell, "nebenstadt")
    assert (ran.code, ran.document["region"]) == (0, "nebenstadt"), ran.err
    assert ran.document["pages"] > 0
    monkeypatch.delenv(PASSWORD_VARIABLE)

    assert shell.run("pull", shell.folder / "nebenstadt.region").code == 0


def test_the_command_line_asks_for_password_and_code(
    cms: RunningCms, shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = totp(cms.users["totp"].totp_secret or "")
    prompts = answers(monkeypatch, Passwort=cms.password, Einmalcode=code)

    ran = clone(shell, "totp", "leer")

    assert ran.code == 0, ran.err
    assert len(prompts) == 2
    assert cms.password not in ran.out + ran.err + "".join(prompts)


def test_the_command_line_tells_the_way_out_for_a_passkey(
    cms: RunningCms, shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(PASSWORD_VARIABLE, cms.password)
    ran = clone(shell, "passkey", "leer")
    assert ran.code == 1
    assert SESSION_VARIABLE in ran.err

    answers(monkeypatch, sessionid=browser_session(cms))
    assert clone(shell, "passkey", "leer").code == 0


@pytest.mark.parametrize(
    ("user", "region", "reason"),
    [("editor", "nebenstadt", "gehört"), ("eventmgr", "leer", "keine Seiten")],
)
def test_a_region_one_may_not_read_is_refused_with_the_reason(
    cms: RunningCms, shell: Shell, monkeypatch: pytest.MonkeyPatch, user: str, region: str, reason: str
) -> None:
    monkeypatch.setenv(PASSWORD_VARIABLE, cms.password)
    ran = clone(shell, user, region)

    assert (ran.code, (shell.folder / f"{user}.region").exists()) == (1, False)
    assert reason in ran.err



def browser_session(cms: RunningCms) -> str:
    """The session cookie of the account with the passkey: the browser has answered the CMS's question."""
    ids = cms.query("SELECT id, user_id FROM cms_fidokey")
    other = cms.query("SELECT id FROM cms_user WHERE username = 'root'")[0][0]
    cms.query("UPDATE cms_fidokey SET user_id = %s", other)
    try:
        value = cms.browser("passkey").http.cookies.get("sessionid")
    finally:
        for key, owner in ids:
            cms.query("UPDATE cms_fidokey SET user_id = %s WHERE id = %s", owner, key)
    assert value
    return value
