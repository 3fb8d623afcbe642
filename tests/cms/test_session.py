"""Going on after the session of a real CMS has ended, and what the CMS says on the way."""

from typing import Any

import pytest
from requests import Response

from integreat_editor.sync.cms.errors import NoRight, PageGone
from integreat_editor.sync.cms.markup import document
from integreat_editor.sync.cms.session import CmsSession
from integreat_editor.sync.cms.stored import StoredText
from integreat_editor.sync.cms.writer import TextTask, save_text
from integreat_editor.sync.connect import cms_session
from integreat_editor.sync.credentials import Credentials
from integreat_editor.sync.errors import PasswordNeeded
from integreat_editor.sync.transport import Transport
from tests.cms.logins import TREE, Person, session
from tests.cms.server.running import RunningCms


class PageFields:
    """The fields of a page's form as a browser sends them, some of them changed."""

    def __init__(self, login: CmsSession, path: str, **changed: str) -> None:
        self.path = path
        root = document(login.get(path).content)
        (form,) = root.xpath('//form[@id="content_form"]')
        self.values = [(name, value) for name, value in form.form_values() if name not in changed]
        self.values += changed.items()


def test_a_session_that_ends_in_the_middle_is_renewed_and_nothing_is_lost(cms: RunningCms) -> None:
    page = cms.act("create_page", region="leer", language="de", title="Mitten in der Arbeit", content="<p>Text</p>")
    login = session(cms, "editor", Person(cms.password))
    fields = PageFields(login, f"/leer/pages/de/{page}/edit/", title="Nach der Pause", status="PUBLIC")

    cms.end_sessions()
    answer = login.post_form(fields.path, fields.values)

    assert (answer.status_code, [each.tone for each in login.flash(answer)]) == (302, ["success"])
    assert [each["title"] for each in cms.act("versions", page=page, language="de")][:2] == [
        "Nach der Pause",
        "Mitten in der Arbeit",
    ]


def test_every_kind_of_request_survives_the_end_of_its_session(cms: RunningCms) -> None:
    login = session(cms, "editor", Person(cms.password))
    page = cms.page("musterstadt/apotheke")
    lock = f'[{page}, "Page"]'

    def preview() -> object:
        return login.get(f"/musterstadt/ajax/de/{page}/preview/").json()["title"]

    def heartbeat() -> object:
        value = {"key": lock, "force": False}
        return login.post_json("/musterstadt/ajax/content-edit-lock/heartbeat/", value).json()["success"]

    def release() -> object:
        return login.post_form("/musterstadt/ajax/content-edit-lock/release/", [("body", lock)]).json()["success"]

    for request in (preview, heartbeat, release):
        login.get(TREE)
        cms.end_sessions()
        assert request()


def test_the_session_may_end_before_every_request_of_a_save(cms: RunningCms, monkeypatch: pytest.MonkeyPatch) -> None:
    page = cms.act("create_page", region="leer", language="de", title="Immer wieder", content="<p>Alt</p>")
    login = session(cms, "editor", Person(cms.password))
    send, ended = Transport._request, [("", "")]

    def ending(self: Transport, method: str, path: str, **arguments: Any) -> Response:
        if not path.startswith("/login/") and (method, path) != ended[-1]:
            ended.append((method, path))
            cms.end_sessions()
        return send(self, method, path, **arguments)

    monkeypatch.setattr(Transport, "_request", ending)
    old = StoredText("Immer wieder", "<p>Alt</p>")
    saved = save_text(login, "leer", TextTask(page, "de", "Immer wieder", "<p>Neu</p>", old, "PUBLIC"))

    assert (saved.stored.html, len(ended) > 6) == ("<p>Neu</p>", True)
    assert [each["content"] for each in cms.act("versions", page=page, language="de")] == ["<p>Neu</p>", "<p>Alt</p>"]


def test_a_session_that_ended_without_a_password_is_told(cms: RunningCms) -> None:
    credentials = Credentials()
    login = cms_session(cms.url, "editor", credentials, Person(cms.password))
    login.get(TREE)
    cms.end_sessions()
    credentials.forget(cms.url.removeprefix("http://"), "editor")

    with pytest.raises(PasswordNeeded):
        login.get(TREE)


def test_what_the_cms_says_is_read_once_and_not_taken_for_a_later_answer(cms: RunningCms) -> None:
    page = cms.act("create_page", region="leer", language="de", title="Meldungen", content="<p>Text</p>")
    login = session(cms, "editor", Person(cms.password))
    login.post_form(f"/leer/pages/de/{page}/archive/", [])
    restored = login.flash(login.post_form(f"/leer/pages/de/{page}/restore/", []))

    assert [each.tone for each in restored] == ["success"]
    assert "restored" in restored[0].text


def test_what_the_cms_has_to_say_survives_a_new_login(cms: RunningCms) -> None:
    page = cms.act("create_page", region="leer", language="de", title="Zwischenfall", content="<p>Text</p>")
    login = session(cms, "editor", Person(cms.password))
    answer = login.post_form(f"/leer/pages/de/{page}/archive/", [])
    cms.end_sessions()

    assert "archived" in "".join(each.text for each in login.flash(answer))


def test_a_missing_right_and_a_missing_page_are_told_apart(cms: RunningCms) -> None:
    login = session(cms, "observer", Person(cms.password))

    with pytest.raises(NoRight):
        login.post_form(f"/musterstadt/pages/de/{cms.page('musterstadt/arbeit')}/archive/", [])
    with pytest.raises(PageGone, match="999999"):
        login.get("/musterstadt/ajax/de/999999/preview/")


def test_the_public_part_is_asked_without_the_login(cms: RunningCms) -> None:
    login = session(cms, "nobody-at-all")

    assert login.public("/api/v3/regions/musterstadt/").json()["path"] == "musterstadt"
