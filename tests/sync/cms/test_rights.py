"""Reading rights off the CMS's pages; every role is tried on a real one (tests/cms/test_rights.py)."""

import pytest

from integreat_editor.sync.cms.errors import UnknownForm
from integreat_editor.sync.cms.login import CmsLogin
from integreat_editor.sync.cms.regions import regions
from integreat_editor.sync.cms.rights import (
    NOTHING,
    REASONS,
    Rights,
    account_rights,
    on_page,
    page_rights,
    reason_text,
)
from integreat_editor.sync.cms.session import CmsSession
from integreat_editor.sync.credentials import Credentials
from integreat_editor.sync.errors import ServerLies
from integreat_editor.sync.transport import Transport
from tests.sync.loopback import Loopback, Reply, as_json

ARCHIVE = '<button type="button" data-action="/stadt/pages/de/7/archive/"></button>'
GERMAN = {"code": "de", "native_name": "Deutsch"}


def form(*statuses: str, more: str = "", cancel: str = "/stadt/pages/de/") -> str:
    buttons = "".join(f'<button name="status" value="{each}">Speichern</button>' for each in statuses)
    return f'<form id="content_form"><a class="btn" href="{cancel}">Abbrechen</a>{buttons}{more}</form>'


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (form("DRAFT", "PUBLIC", more=ARCHIVE), (True, True, True, "")),
        (form("DRAFT", "PUBLIC"), (True, True, False, "embedded")),
        (form("REVIEW"), (True, False, False, "propose_only")),
        (form(), (False, False, False, "read_only")),
        (form(cancel="/stadt/pages/de/archived/"), (False, False, False, "archived")),
        ('<form id="other"><button name="status" value="PUBLIC"></button></form>', (False, False, False, "read_only")),
    ],
)
def test_the_buttons_of_a_form_are_the_rights_on_its_page(source: str, expected: tuple[bool, bool, bool, str]) -> None:
    rights = page_rights(source)

    assert (rights.propose, rights.publish, rights.archive, rights.reason) == expected


def test_moves_are_the_accounts_matter() -> None:
    assert not on_page(NOTHING, page_rights(form("DRAFT", "PUBLIC", more=ARCHIVE))).move


@pytest.mark.parametrize("reason", REASONS)
def test_every_reason_has_words_in_both_languages(reason: str) -> None:
    assert set(REASONS[reason]) == {"de", "en"}
    assert len({(each.title, each.advice) for each in REASONS[reason].values()}) == 2


def test_where_nothing_is_missing_nothing_is_said() -> None:
    assert reason_text("", "de") is None
    wording = reason_text("read_only", "de")
    assert wording is not None
    assert "lesen" in wording.title


@pytest.fixture
def session(server: Loopback, monkeypatch: pytest.MonkeyPatch) -> CmsSession:
    monkeypatch.setenv("INTEGREAT_EDITOR_SESSION", "abc")
    transport = Transport(server.url)
    return CmsSession(transport, CmsLogin(transport.server, "mina", Credentials()))


def page(source: str, status: int = 200, **headers: str) -> Reply:
    return Reply(source.encode(), status, "text/html", headers)


def test_a_page_that_is_no_form_is_not_taken_for_one(server: Loopback, session: CmsSession) -> None:
    server.answers["/stadt/pages/de/new/"] = page("<p>Wartungsarbeiten</p>")

    with pytest.raises(UnknownForm):
        account_rights(session, "stadt", "de")


def test_rights_cost_one_request(server: Loopback, session: CmsSession) -> None:
    server.answers["/stadt/pages/de/new/"] = page(form("REVIEW"))

    assert account_rights(session, "stadt", "de") == Rights(
        read=True, propose=True, publish=False, archive=False, move=True, reason="propose_only"
    )
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    ("start", "slugs"),
    [
        (page("", 302, Location="/admin-dashboard/"), ["au", "zell"]),
        (page("", 302, Location="/zell/"), ["zell"]),
        (page('<table><tr><td><a href="/zell/">Zell</a></td></tr></table><a href="/au/">Au</a>'), ["zell"]),
        (page("", 403), []),
    ],
)
def test_where_the_cms_leads_to_are_the_regions_one_may_see(
    server: Loopback, session: CmsSession, start: Reply, slugs: list[str]
) -> None:
    server.answers["/"] = start
    server.answers["/api/v3/regions/"] = as_json(
        [{"name": name, "path": f"/{name.lower()}/", "languages": [GERMAN]} for name in ("Au", "Zell")]
    )

    assert [each.slug for each in regions(session)] == slugs


@pytest.mark.parametrize("answer", [page("<p>nichts</p>"), page("", 404), as_json({"regions": []})])
def test_an_odd_list_of_regions_is_told(server: Loopback, session: CmsSession, answer: Reply) -> None:
    server.answers["/"] = page("", 302, Location="/admin-dashboard/")
    server.answers["/api/v3/regions/"] = answer

    with pytest.raises(ServerLies):
        regions(session)
