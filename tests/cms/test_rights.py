"""What each account may do on a real CMS is told before anything is tried, and the CMS agrees."""

import pytest

from integreat_editor.models.region import Role
from integreat_editor.sync.cms.rights import (
    NOTHING,
    Reason,
    Rights,
    account_rights,
    page_rights,
    rights_on,
    role_of,
)
from integreat_editor.sync.cms.session import CmsSession
from integreat_editor.sync.connect import cms_session
from integreat_editor.sync.credentials import Credentials
from integreat_editor.sync.errors import NotFound
from integreat_editor.sync.region_list import list_regions
from tests.cms.server.running import RunningCms

REGION = "musterstadt"
ALL = Rights(read=True, propose=True, publish=True, archive=True, move=True)
PROPOSES = Rights(read=True, propose=True, publish=False, archive=False, move=True, reason="propose_only")
READS = Rights(read=True, propose=False, publish=False, archive=False, move=False, reason="read_only")
ROLES: dict[str, Rights] = {
    "root": ALL,
    "service": ALL,
    "management": ALL,
    "editor": ALL,
    "author": PROPOSES,
    "observer": READS,
    "page_author": READS,
    "page_editor": READS,
    "marketing": READS,
}


def session(cms: RunningCms, user: str) -> CmsSession:
    return cms_session(cms.url, user, Credentials(), lambda _server, _user: cms.password)


@pytest.mark.parametrize("name", ROLES)
def test_what_an_account_may_is_told_before_trying(cms: RunningCms, name: str) -> None:
    assert account_rights(session(cms, name), REGION, "de") == ROLES[name]


@pytest.mark.parametrize("name", ["marketing", "observer", "author", "editor", "service"])
def test_the_cms_takes_what_was_told_and_refuses_the_rest(cms: RunningCms, name: str) -> None:
    titles = ("Oben", "Unten")
    upper, lower = (
        cms.act("create_page", region=REGION, language="de", title=f"{title} {name}", content="<p>Text</p>")
        for title in titles
    )
    browser = cms.browser(name)
    path = f"/{REGION}/pages/de/{upper}"
    fields = [(key, value) for key, value in cms.browser("root").form(REGION, "de", upper) if key != "status"]

    def taken(path: str, **more: str) -> bool:
        status = browser.post(path, [*fields, *more.items()] if more else {}).status_code
        assert status in (302, 403)
        return status == 302

    tried = (
        taken(f"{path}/edit/", status="REVIEW"),
        taken(f"{path}/edit/", status="PUBLIC"),
        taken(f"{path}/move/{lower}/first-child/"),
        taken(f"{path}/archive/"),
    )
    rights = account_rights(session(cms, name), REGION, "de")
    assert tried == (rights.propose, rights.publish, rights.move, rights.archive)


def test_an_account_for_events_sees_no_pages(cms: RunningCms) -> None:
    assert account_rights(session(cms, "eventmgr"), REGION, "de") == refused("no_pages")


def test_an_account_of_another_region_sees_nothing_here(cms: RunningCms) -> None:
    assert account_rights(session(cms, "nebenstadt"), REGION, "de") == refused("other_region")


def test_rights_in_another_language_are_the_same(cms: RunningCms) -> None:
    assert account_rights(session(cms, "author"), REGION, "ar") == PROPOSES


@pytest.mark.parametrize("place", [("nirgendwo", "de"), (REGION, "xx")])
def test_an_unknown_region_or_language_is_told(cms: RunningCms, place: tuple[str, str]) -> None:
    with pytest.raises(NotFound, match="/".join(place)):
        account_rights(session(cms, "editor"), *place)


@pytest.mark.parametrize(
    ("user", "page", "expected"),
    [
        ("page_author", "apotheke", "propose_only"),
        ("page_author", "arbeit", "read_only"),
        ("page_editor", "moebel", ""),
        ("page_editor", "apotheke", "read_only"),
        ("author", "apotheke", "propose_only"),
        ("editor", "altes-projekt", "archived"),
        ("observer", "arbeit", "read_only"),
    ],
)
def test_a_page_may_allow_more_or_less_than_the_account(
    cms: RunningCms, user: str, page: str, expected: Reason
) -> None:
    rights = page_rights(form(cms, user, page))

    assert rights.reason == expected
    assert rights.propose == (expected in ("", "propose_only"))
    assert rights.publish == (expected == "")


def test_what_a_page_allows_is_what_the_cms_then_takes(cms: RunningCms) -> None:
    page = cms.page(f"{REGION}/moebel")
    browser = cms.browser("page_editor")

    browser.save_form(REGION, "de", page, title="Möbel und Hausrat", status="PUBLIC")

    assert cms.act("versions", page=page, language="de")[0]["status"] == "PUBLIC"


def test_members_of_a_pages_organization_may_publish_it(cms: RunningCms) -> None:
    cms.query("UPDATE cms_user SET organization_id = %s WHERE username = 'observer'", cms.ids["organization"])
    try:
        shown = page_rights(form(cms, "observer", "arztbesuch"))
        cms.browser("observer").save_form(REGION, "de", cms.page(f"{REGION}/arztbesuch"), status="PUBLIC")
    finally:
        cms.query("UPDATE cms_user SET organization_id = NULL WHERE username = 'observer'")

    assert (shown.publish, shown.reason) == (True, "")
    assert not page_rights(form(cms, "observer", "arztbesuch")).publish


def test_an_editor_of_one_page_moves_none(cms: RunningCms) -> None:
    login = session(cms, "page_editor")
    account = account_rights(login, REGION, "de")
    rights = rights_on(login, REGION, "de", cms.page(f"{REGION}/moebel"), account)

    assert (rights.publish, rights.move) == (True, False)


def test_the_archive_is_left_again_by_those_who_may(cms: RunningCms) -> None:
    assert page_rights(form(cms, "editor", "altes-projekt")).archive
    assert not page_rights(form(cms, "author", "altes-projekt")).archive


def test_a_page_shown_elsewhere_is_not_archived(cms: RunningCms) -> None:
    embedded = cms.page("hessenvorlage/grundschule")
    rights = page_rights(session(cms, "service").get(f"/hessenvorlage/pages/de/{embedded}/edit/").content)

    assert (rights.publish, rights.archive, rights.reason) == (True, False, "embedded")


def test_the_roles_of_this_program_fit() -> None:
    assert [role_of(each) for each in (ALL, PROPOSES, READS, NOTHING)] == [
        Role.EDITOR,
        Role.AUTHOR,
        Role.OBSERVER,
        Role.OBSERVER,
    ]


@pytest.mark.parametrize(
    ("user", "slugs"),
    [
        ("editor", {"musterstadt", "leer"}),
        ("nebenstadt", {"nebenstadt"}),
        ("service", {"musterstadt", "leer", "nebenstadt", "hessenvorlage"}),
        ("eventmgr", {"musterstadt", "leer"}),
    ],
)
def test_the_regions_one_may_see_are_offered(cms: RunningCms, user: str, slugs: set[str]) -> None:
    found = list_regions("cms", cms.url, user=user, ask=lambda _server, _user: cms.password)

    assert {region.slug for region in found} >= slugs
    assert user in ("service",) or {region.slug for region in found} == slugs
    assert all(region.languages[0][0] == "de" for region in found)


def form(cms: RunningCms, user: str, page: str) -> bytes:
    return session(cms, user).get(f"/{REGION}/pages/de/{cms.page(f'{REGION}/{page}')}/edit/").content


def refused(reason: Reason) -> Rights:
    return Rights(read=False, propose=False, publish=False, archive=False, move=False, reason=reason)
