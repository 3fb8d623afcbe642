"""The owners' pane as an editor of a template meets it: versions, who follows, and publishing."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from integreat_editor.models.region import Role
from integreat_editor.models.template import Urgency
from integreat_editor.services.template_versions import publish_version, versions
from integreat_editor.sync.errors import Forbidden, ServerUnreachable
from integreat_editor.sync.wire import DeclinedPageMessage, FollowerMessage
from integreat_editor.ui.template.owner_pane import OwnerPane
from integreat_editor.ui.template.publish_version_dialog import PublishVersionDialog
from tests.services.conftest import Office, office
from tests.services.people import AT, BULKY, SCHOOL, WASTE, Person
from tests.services.template_owners import OwnersRemote, change, municipality, public
from tests.ui.actions import PATIENCE_MS
from tests.ui.conftest import ModalGuard
from tests.ui.work.conftest import Desk, desk

__all__ = ["desk", "office"]


@pytest.fixture
def server(office: Office) -> OwnersRemote:
    """The template's server, as Dora reaches it."""
    return OwnersRemote(office.hub, "dora", Role.EDITOR)


@pytest.fixture
def dora(office: Office, server: OwnersRemote) -> Iterator[Person]:
    """An editor of the template's region."""
    person = office.coordinator()
    usual, person.remote = person.remote, server
    yield person
    person.remote = usual


@pytest.fixture
def two_versions(office: Office, dora: Person, server: OwnersRemote) -> tuple[str, str]:
    """The school's page was announced twice; its older and its newest text."""
    announce(dora, "Erste Fassung", AT)
    old = public(office, SCHOOL)
    change(office, SCHOOL, "<h2>Anmeldung</h2><p>Im April. Im Rathaus.</p>")
    announce(dora, "Neuer Monat", "2027-01-20T09:00:00Z", Urgency.URGENT)
    new = public(office, SCHOOL)
    server.municipalities = [
        municipality(SCHOOL, ("de", new), name="Maintal"),
        municipality(SCHOOL, ("de", old), name="Hanau"),
        FollowerMessage(
            slug="rodgau", name="Rodgau", declined=[DeclinedPageMessage(template_page=SCHOOL, reason="Eigene Seite")]
        ),
    ]
    return old, new


def announce(dora: Person, what: str, at: str, urgency: Urgency = Urgency.NORMAL) -> None:
    """Publishes a version of the school's page."""
    publish_version(dora.copy, dora.remote, [SCHOOL], what, "Neues Gesetz", urgency, "", author="dora", at=at)


def opened(desk: Desk, person: Person) -> OwnerPane:
    """The pane, read and asked."""
    pane = desk.open(OwnerPane, person)
    pane.refresh()
    desk.settle()
    return pane


def rows(pane: OwnerPane) -> list[tuple[str, ...]]:
    """Headings and rows of the table from top to bottom."""
    tree = pane.table.rows
    found: list[tuple[str, ...]] = []
    for number in range(tree.topLevelItemCount()):
        head = tree.topLevelItem(number)
        assert head is not None
        found.append((head.text(0),))
        for below in range(head.childCount()):
            row = head.child(below)
            assert row is not None
            found.append(("", row.text(0), row.text(1), row.text(2).partition("· ")[2], row.text(3)))
    return found


def test_authors_are_told_whom_this_is_for(office: Office, desk: Desk) -> None:
    pane = opened(desk, office.person("anna"))
    assert pane.placeholder.isVisible()
    assert pane.placeholder.title.text() == "For those who write a template"


def test_nobody_follows_is_said(dora: Person, desk: Desk) -> None:
    pane = opened(desk, dora)
    assert pane.nobody.title.text() == "Nobody follows this region yet"
    assert pane.due.text().startswith("No version yet.")
    assert not pane.versions.isVisible()


def test_who_follows_stands_by_municipality(dora: Person, desk: Desk, two_versions: tuple[str, str]) -> None:
    del two_versions
    assert rows(opened(desk, dora)) == [
        ("Hanau  –  older version: 1",),
        ("", "Schule", "older version", "Erste Fassung", "older in: de"),
        ("Maintal  –  newest version: 1",),
        ("", "Schule", "newest version", "Neuer Monat", ""),
        ("Rodgau  –  declined: 1",),
        ("", "Schule", "declined", "", "Eigene Seite"),
    ]


def test_or_by_page(dora: Person, desk: Desk, two_versions: tuple[str, str]) -> None:
    del two_versions
    pane = opened(desk, dora)
    pane.table.grouping.setCurrentIndex(1)
    assert rows(pane)[0] == ("Schule  –  older version: 1 · newest version: 1 · declined: 1",)
    assert [row[1] for row in rows(pane)[1:]] == ["Hanau", "Maintal", "Rodgau"]


def test_only_those_behind_can_be_shown(dora: Person, desk: Desk, two_versions: tuple[str, str]) -> None:
    del two_versions
    pane = opened(desk, dora)
    pane.table.filter.setCurrentIndex(1)
    assert [row[0].partition(" ")[0] for row in rows(pane)] == ["Hanau", ""]


def test_a_search_that_finds_nothing_says_so(dora: Person, desk: Desk, two_versions: tuple[str, str]) -> None:
    del two_versions
    pane = opened(desk, dora)
    QTest.keyClicks(pane.table.search, "rod")
    assert [row[0].partition(" ")[0] for row in rows(pane)] == ["Rodgau", ""]
    QTest.keyClicks(pane.table.search, "xyz")
    assert pane.table.nothing.isVisible()


def test_versions_stand_beside_with_their_reason(dora: Person, desk: Desk, two_versions: tuple[str, str]) -> None:
    del two_versions
    pane = opened(desk, dora)
    newest, older = versions(dora.copy)
    assert pane.versions.keys == [newest.id, older.id]
    assert pane.details.text() == "Neuer Monat\n\nNeues Gesetz\n\nPages: Schule"
    pane.versions.setCurrentRow(1)
    assert pane.details.text().startswith("Erste Fassung")


def test_without_a_connection_the_versions_are_here(
    dora: Person, desk: Desk, server: OwnersRemote, two_versions: tuple[str, str]
) -> None:
    del two_versions
    server.refuses = ServerUnreachable(server="hub")
    pane = opened(desk, dora)
    assert pane.nobody.title.text() == "Not known without a connection"
    assert len(pane.versions.keys) == 2


def test_what_was_asked_before_stays_when_the_connection_goes(
    dora: Person, desk: Desk, server: OwnersRemote, two_versions: tuple[str, str]
) -> None:
    del two_versions
    pane = opened(desk, dora)
    server.refuses = ServerUnreachable(server="hub")
    pane.table.again.click()
    desk.settle()
    assert pane.table.isVisible()
    assert "No connection" in pane.banner.words.text()


def test_a_server_that_refuses_is_explained(dora: Person, desk: Desk, server: OwnersRemote) -> None:
    server.refuses = Forbidden()
    pane = opened(desk, dora)
    assert pane.nobody.title.text().startswith("Only editors and managers")


def dialog_of(pane: OwnerPane, desk: Desk, guard: ModalGuard) -> PublishVersionDialog:
    """The dialog for a new version, read."""
    guard.allow(PublishVersionDialog)
    pane.publish.click()
    (dialog,) = pane.window().findChildren(PublishVersionDialog)
    desk.settle()
    return dialog


def test_a_version_is_published(
    dora: Person, desk: Desk, server: OwnersRemote, modal_guard: ModalGuard, qtbot: QtBot
) -> None:
    pane = opened(desk, dora)
    dialog = dialog_of(pane, desk, modal_guard)
    assert [item.text().strip().splitlines()[0] for item in dialog._items] == ["Müll", "Sperrmüll", "Schule"]
    assert dialog.chosen == []
    assert not dialog.publish.isEnabled()
    for row in (0, 1):
        dialog.list.item(row).setCheckState(Qt.CheckState.Checked)
    QTest.keyClicks(dialog.what, "Neue Tage")
    QTest.keyClicks(dialog.why, "Satzung")
    dialog.urgency.setCurrentIndex(dialog.urgency.findData(Urgency.URGENT))
    dialog.has_until.setChecked(True)
    day = QDate.currentDate().addDays(7)
    dialog.until.setDate(day)
    dialog.publish.click()
    qtbot.waitUntil(lambda: bool(desk.notices), timeout=PATIENCE_MS)
    desk.settle()
    (version,) = versions(dora.copy)
    assert set(version.pages) == {WASTE, BULKY}
    assert (version.what, version.why, version.urgency) == ("Neue Tage", "Satzung", Urgency.URGENT)
    assert version.until == day.toString(Qt.DateFormat.ISODate)
    assert desk.notices[0].startswith("Version published: 2 page")
    assert pane.versions.keys == [version.id]
    assert server.sent == 1


def test_what_changed_since_the_last_version_is_ticked_and_compared(
    office: Office, dora: Person, desk: Desk, modal_guard: ModalGuard, two_versions: tuple[str, str]
) -> None:
    del two_versions
    change(office, SCHOOL, "<h2>Anmeldung</h2><p>Im Mai. Im Rathaus.</p>")
    pane = opened(desk, dora)
    assert pane.due.text().startswith("1 page")
    dialog = dialog_of(pane, desk, modal_guard)
    assert dialog.chosen == [SCHOOL]
    assert dialog.list.item(2).text().splitlines()[1].startswith("1 sentence")
    dialog.list.setCurrentRow(2)
    desk.settle()
    assert "Mai" in dialog.difference.browser.toPlainText()
    dialog.tick_all.click()
    assert len(dialog.chosen) == 3
    dialog.reject()


def test_a_refusal_stays_in_the_dialog_with_what_was_typed(
    dora: Person, desk: Desk, server: OwnersRemote, modal_guard: ModalGuard
) -> None:
    pane = opened(desk, dora)
    server.refuses = Forbidden()
    dialog = dialog_of(pane, desk, modal_guard)
    dialog.tick_all.click()
    QTest.keyClicks(dialog.what, "Neue Tage")
    dialog.publish.click()
    desk.settle()
    assert "Only editors and managers" in dialog.messages.bars[0].words
    assert dialog.what.toPlainText() == "Neue Tage"
    assert dialog.publish.isEnabled()
    dialog.reject()
