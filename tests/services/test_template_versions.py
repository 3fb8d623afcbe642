"""Versions of a template: what is offered, who may announce, and who follows which."""

import pytest

from integreat_editor.models.region import Role
from integreat_editor.models.template import Follow, Urgency
from integreat_editor.models.text import Text
from integreat_editor.services.edit_page import save_text
from integreat_editor.services.edit_tree import archive_page
from integreat_editor.services.owner_view import Following, OwnerViewNotAllowed, followers
from integreat_editor.services.template_versions import (
    NoPageChosen,
    VersionNotAllowed,
    WhatChangedNeeded,
    changed_pages,
    publish_version,
    read_texts,
    versions,
)
from integreat_editor.sync.errors import Forbidden, ServerUnreachable
from integreat_editor.sync.wire import (
    DeclinedPageMessage,
    FollowerMessage,
)
from tests.services.conftest import Office
from tests.services.people import AT, BULKY, SCHOOL, WASTE, Person
from tests.services.template_owners import LATER, OwnersRemote, change, municipality, public


@pytest.fixture
def owner(office: Office) -> Person:
    """Dora, an editor of the template's region."""
    return office.coordinator()


@pytest.fixture
def server(office: Office) -> OwnersRemote:
    """The template's server, as Dora reaches it."""
    return OwnersRemote(office.hub, "dora", Role.EDITOR)


def announce(owner: Person, server: OwnersRemote, *pages: str, what: str = "Neue Tage", at: str = AT) -> None:
    """Publishes a version of these pages."""
    publish_version(owner.copy, server, pages, what, "Die Satzung", Urgency.SOON, "2026-12-31", author="dora", at=at)


def test_at_first_every_page_is_offered_in_tree_order(owner: Person) -> None:
    found = changed_pages(owner.copy)
    assert [(each.page, each.depth, each.announced) for each in found] == [
        (WASTE, 0, False),
        (BULKY, 1, False),
        (SCHOOL, 0, False),
    ]
    assert [each.language for each in found[0].texts] == ["de", "en"]


def test_an_archived_page_is_not_offered(owner: Person) -> None:
    archive_page(owner.copy, WASTE)
    assert [each.page for each in changed_pages(owner.copy)] == [SCHOOL]


def test_what_is_announced_holds_the_public_texts(office: Office, owner: Person, server: OwnersRemote) -> None:
    save_text(owner.copy, WASTE, "de", html="<p>Nur hier.</p>", at=AT)
    announce(owner, server, WASTE)
    (version,) = versions(owner.copy)
    assert version.pages == {WASTE: {"de": public(office, WASTE), "en": public(office, WASTE, "en")}}
    assert (version.what, version.why, version.urgency, version.until) == (
        "Neue Tage",
        "Die Satzung",
        Urgency.SOON,
        "2026-12-31",
    )
    assert (version.author, version.created) == ("dora", AT)


def test_what_is_announced_is_at_the_server_and_waits_for_nothing(owner: Person, server: OwnersRemote) -> None:
    announce(owner, server, WASTE)
    (record,) = server.records.values()
    assert record.kind == "template_version"
    with owner.copy.reading() as unit:
        assert unit.records.changed() == []


def test_after_a_version_only_what_changed_is_offered(office: Office, owner: Person, server: OwnersRemote) -> None:
    announce(owner, server, WASTE, BULKY, SCHOOL)
    assert changed_pages(owner.copy) == ()
    change(office, SCHOOL, "<h2>Anmeldung</h2><p>Im April. Im Rathaus.</p>")
    (page,) = changed_pages(owner.copy)
    assert (page.page, page.announced, page.sentences) == (SCHOOL, True, 1)
    old, new = read_texts(owner.copy, page.texts[0])
    assert old is not None
    assert "März" in old.html
    assert new == Text("Schule", "<h2>Anmeldung</h2><p>Im April. Im Rathaus.</p>")


def test_the_newest_version_stands_first(owner: Person, server: OwnersRemote) -> None:
    announce(owner, server, WASTE, what="Alt")
    announce(owner, server, SCHOOL, what="Neu", at=LATER)
    assert [each.what for each in versions(owner.copy)] == ["Neu", "Alt"]


def test_a_cut_cable_makes_no_second_version(
    owner: Person, server: OwnersRemote, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("integreat_editor.sync.engine.PAUSES", (0.0, 0.0, 0.0))
    server.refuses = ServerUnreachable(server="hub")
    announce(owner, server, WASTE)
    assert (server.sent, len(server.records), len(versions(owner.copy))) == (2, 1, 1)


def test_an_author_may_not_announce(office: Office, server: OwnersRemote) -> None:
    with pytest.raises(VersionNotAllowed):
        announce(office.person("anna"), server, WASTE)
    assert server.sent == 0


def test_what_the_server_refuses_leaves_nothing_behind(owner: Person, server: OwnersRemote) -> None:
    server.refuses = Forbidden()
    with pytest.raises(VersionNotAllowed):
        announce(owner, server, WASTE)
    with owner.copy.reading() as unit:
        assert unit.records.changed() == []
    assert versions(owner.copy) == ()


def test_a_version_says_what_changed_and_where(owner: Person, server: OwnersRemote) -> None:
    with pytest.raises(WhatChangedNeeded):
        announce(owner, server, WASTE, what=" ")
    with pytest.raises(NoPageChosen):
        announce(owner, server, "0" * 32)
    assert server.sent == 0


def test_who_has_the_newest_text_is_up_to_date(office: Office, owner: Person, server: OwnersRemote) -> None:
    announce(owner, server, SCHOOL)
    server.municipalities = [municipality(SCHOOL, ("de", public(office, SCHOOL)))]
    view = followers(owner.copy, server)
    (page,) = view.followers[0].pages
    assert (page.state, page.behind, page.follow) == (Following.NEWEST, (), Follow.ADAPTED)
    assert page.version == versions(owner.copy)[0]
    assert view.titles == {SCHOOL: "Schule"}


def test_who_has_an_older_text_is_told_with_its_version(office: Office, owner: Person, server: OwnersRemote) -> None:
    announce(owner, server, SCHOOL, what="Alt")
    old = public(office, SCHOOL)
    change(office, SCHOOL, "<p>Im April.</p>")
    announce(owner, server, SCHOOL, what="Neu", at=LATER)
    server.municipalities = [municipality(SCHOOL, ("de", old))]
    (page,) = followers(owner.copy, server).followers[0].pages
    assert (page.state, page.behind, page.version and page.version.what) == (Following.OLDER, ("de",), "Alt")


def test_one_language_behind_makes_the_page_older(office: Office, owner: Person, server: OwnersRemote) -> None:
    announce(owner, server, WASTE, what="Alt")
    old = public(office, WASTE, "en")
    change(office, WASTE, "<p>Bins go out early.</p>", "en")
    announce(owner, server, WASTE, what="Neu", at=LATER)
    server.municipalities = [municipality(WASTE, ("de", public(office, WASTE)), ("en", old))]
    (page,) = followers(owner.copy, server).followers[0].pages
    assert (page.state, page.behind, page.version and page.version.what) == (Following.OLDER, ("en",), "Alt")


def test_a_text_that_was_never_announced_is_of_no_version(owner: Person, server: OwnersRemote) -> None:
    announce(owner, server, SCHOOL)
    server.municipalities = [municipality(SCHOOL, ("de", "0" * 64))]
    (page,) = followers(owner.copy, server).followers[0].pages
    assert (page.state, page.version) == (Following.OLDER, None)


def test_who_does_not_tell_its_text_is_not_called_older(owner: Person, server: OwnersRemote) -> None:
    server.municipalities = [municipality(SCHOOL, ("de", None))]
    assert followers(owner.copy, server).followers[0].pages[0].state is Following.UNTOLD


def test_a_refusal_is_shown_with_its_reason(owner: Person, server: OwnersRemote) -> None:
    announce(owner, server, WASTE)
    declined = DeclinedPageMessage(template_page=SCHOOL, reason="Haben wir selbst")
    server.municipalities = [FollowerMessage(slug="hanau", name="Hanau", declined=[declined])]
    waste, school = followers(owner.copy, server).followers[0].pages
    assert waste.state is Following.NOT_ADOPTED
    assert (school.state, school.reason) == (Following.DECLINED, "Haben wir selbst")


def test_municipalities_stand_in_the_order_of_the_alphabet(owner: Person, server: OwnersRemote) -> None:
    server.municipalities = [municipality(SCHOOL, name=name) for name in ("Maintal", "aachen", "Hanau")]
    assert [each.name for each in followers(owner.copy, server).followers] == ["aachen", "Hanau", "Maintal"]


def test_who_may_not_look_is_told(owner: Person, server: OwnersRemote) -> None:
    server.refuses = Forbidden()
    with pytest.raises(OwnerViewNotAllowed):
        followers(owner.copy, server)


def test_a_page_that_is_gone_is_still_listed(owner: Person, server: OwnersRemote) -> None:
    gone = municipality("9" * 32, ("de", "0" * 64))
    server.municipalities = [gone]
    assert followers(owner.copy, server).titles == {"9" * 32: ""}
