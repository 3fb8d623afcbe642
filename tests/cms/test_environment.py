"""The CMS of the tests is what the other tests take it for."""

import json

import pytest
import requests

from tests.cms.server.browser import Browser, BrowserRefused
from tests.cms.server.inside.accounts import ACCOUNTS
from tests.cms.server.running import RunningCms


@pytest.fixture(scope="module")
def editor(cms: RunningCms) -> Browser:
    return cms.browser("editor")


def api(cms: RunningCms, path: str) -> object:
    answer = requests.get(f"{cms.url}/api/v3/{path}", timeout=30)
    answer.raise_for_status()
    return answer.json()


@pytest.mark.parametrize("name", [name for name, user in ACCOUNTS.items() if not user.passkey_only])
def test_every_account_logs_in(cms: RunningCms, name: str) -> None:
    assert cms.browser(name).get("/").status_code == 200


def test_an_account_with_a_passkey_cannot_log_in_with_its_password_alone(cms: RunningCms) -> None:
    with pytest.raises(BrowserRefused, match="/login/mfa/"):
        cms.browser("passkey")


def test_the_public_interface_lists_what_is_published(cms: RunningCms) -> None:
    pages = api(cms, "musterstadt/de/pages/")
    assert isinstance(pages, list)
    titles = {page["title"] for page in pages}

    assert {"Erste Schritte in Musterstadt", "Impfung", "Standesamt"} <= titles
    assert not {"Krankenhaus", "Kindergarten", "Teilprojekt", "Alte Linie 7", "Stadtbus"} & titles


def test_the_languages_are_those_of_the_region(cms: RunningCms) -> None:
    languages = api(cms, "musterstadt/languages/")
    assert isinstance(languages, list)
    assert [language["code"] for language in languages] == ["de", "en", "ar", "tr", "uk"]


def test_all_statuses_occur(cms: RunningCms) -> None:
    texts = cms.act("newest_texts", region="musterstadt")
    newest = {(text["page"], text["language"]): text["status"] for text in texts}
    german = {key: newest[cms.page(f"musterstadt/{key}"), "de"] for key in ("impfung", "standesamt", "selbststaendig")}
    assert german == {"impfung": "REVIEW", "standesamt": "DRAFT", "selbststaendig": "AUTO_SAVE"}


def test_archived_pages_are_told_from_those_below_them(cms: RunningCms) -> None:
    rows = {row["page"]: row for row in cms.act("tree", region="musterstadt")}
    above, below = rows[cms.page("musterstadt/altes-projekt")], rows[cms.page("musterstadt/teilprojekt")]

    assert (above["archived_explicitly"], below["archived_explicitly"]) == (True, False)
    assert below["archived_implicitly"]


def test_pages_carry_what_the_form_must_not_lose(cms: RunningCms) -> None:
    rows = {row["page"]: row for row in cms.act("tree", region="musterstadt")}

    def row(key: str) -> dict[str, object]:
        found: dict[str, object] = rows[cms.page(f"musterstadt/{key}")]
        return found

    assert row("grundschule")["mirrored_page"] == cms.page("hessenvorlage/grundschule")
    assert row("arbeit")["icon"] == cms.ids["media"]["symbol"]["id"]
    assert row("arztbesuch")["organization"] == cms.ids["organization"]
    assert row("ausbildung")["offers"] == [cms.ids["offer"]]
    assert row("oeffnungszeiten")["api_token"]


def test_pictures_and_styles_are_served(cms: RunningCms) -> None:
    picture = requests.get(cms.url + cms.ids["media"]["rathaus"]["path"], timeout=30)
    assert picture.headers["Content-Type"] == "image/png"
    assert f'src="{cms.url}{cms.ids["media"]["rathaus"]["path"]}"' in newest(cms, "rathaus", "de")["content"]


def newest(cms: RunningCms, key: str, language: str) -> dict[str, str]:
    found: dict[str, str] = cms.act("versions", page=cms.page(f"musterstadt/{key}"), language=language)[0]
    return found


def test_a_contact_changes_the_texts_with_its_card(cms: RunningCms) -> None:
    cms.act("change_contact", contact=cms.ids["contacts"]["musterstadt"], phone_number="+49 6181 999")

    assert "+49 6181 999" in newest(cms, "auslaenderbehoerde", "de")["content"]


def test_a_browser_saves_what_the_database_holds_then(cms: RunningCms, editor: Browser) -> None:
    number = cms.page("musterstadt/fahrrad")
    editor.save_form("musterstadt", "de", number, content="<p>Mit Helm.</p>", status="PUBLIC")

    (row,) = cms.query(
        "SELECT content, status FROM cms_pagetranslation JOIN cms_language ON cms_language.id = language_id"
        " WHERE page_id = %s AND cms_language.slug = 'de' ORDER BY version DESC LIMIT 1",
        number,
    )
    assert row == ("<p>Mit Helm.</p>", "PUBLIC")


def test_a_lock_keeps_others_out_until_it_is_released(cms: RunningCms, editor: Browser) -> None:
    number, colleague = cms.page("musterstadt/moebel"), cms.browser("colleague")

    assert editor.lock("musterstadt", number)
    assert not colleague.lock("musterstadt", number)
    with pytest.raises(BrowserRefused, match="already being edited by another user"):
        colleague.save_form("musterstadt", "de", number, title="Anders")
    editor.unlock("musterstadt", number)
    assert colleague.lock("musterstadt", number)


def test_a_new_region_is_empty_and_open_to_editors(cms: RunningCms) -> None:
    cms.act("add_region", slug="neuland", languages=["de", "en"])

    assert cms.act("tree", region="neuland") == []
    assert cms.browser("editor").get("/neuland/pages/de/").status_code == 200


def test_after_the_sessions_ended_a_browser_is_sent_to_the_login(cms: RunningCms) -> None:
    browser = cms.browser("observer")
    cms.end_sessions()

    assert browser.get("/musterstadt/pages/de/").url.startswith(f"{cms.url}/login/")


def test_a_killed_server_keeps_what_was_saved(fresh_cms: RunningCms) -> None:
    created = fresh_cms.act("create_page", region="leer", language="de", title="Neu", content="<p>Da.</p>")
    fresh_cms.kill()
    with pytest.raises(requests.ConnectionError):
        requests.get(fresh_cms.url, timeout=5)
    fresh_cms.start()

    assert "Neu" in json.dumps(api(fresh_cms, "leer/de/pages/"))
    assert fresh_cms.browser("management").form("leer", "de", created)


@pytest.mark.slow
def test_without_the_broker_a_text_is_stored_and_the_answer_is_a_failure(fresh_cms: RunningCms) -> None:
    number = fresh_cms.page("musterstadt/fahrrad")
    browser = fresh_cms.browser("editor")
    fresh_cms.stop_redis()
    with pytest.raises(BrowserRefused, match="500"):
        browser.save_form("musterstadt", "de", number, content="<p>Mit Helm.</p>", status="PUBLIC")
    assert fresh_cms.act("versions", page=number, language="de")[0]["content"] == "<p>Mit Helm.</p>"

    fresh_cms.start_redis()
    browser.save_form("musterstadt", "de", number, content="<p>Mit Licht.</p>", status="PUBLIC")
    assert fresh_cms.act("versions", page=number, language="de")[0]["content"] == "<p>Mit Licht.</p>"


def test_behind_tls_only_those_who_know_the_authority_come_in(tls_cms: RunningCms) -> None:
    assert tls_cms.browser("editor").get("/musterstadt/pages/de/").status_code == 200
    with pytest.raises(requests.exceptions.SSLError):
        requests.get(tls_cms.url, timeout=30)
