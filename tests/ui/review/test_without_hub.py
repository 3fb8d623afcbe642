"""Review where a CMS is the server: sent as a file, answered, taken back; and stored as a proposal."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from integreat_editor.models.change_set import Verdict
from integreat_editor.services.edit_page import save_text
from integreat_editor.services.review_changes import change_sets, find_change_set
from integreat_editor.services.store_review import StoredItem
from integreat_editor.sync.cms.errors import PageLocked
from integreat_editor.sync.cms.proposals import proposal_id
from integreat_editor.ui.review import ReviewScreen, without_hub
from integreat_editor.ui.review.origin import Origin, author_words, origin_of
from tests.services.conftest import Office
from tests.services.people import AT, WASTE, Person
from tests.ui.review.conftest import Opener, settle


def opened(qtbot: QtBot, open_screen: Opener, person: Person) -> ReviewScreen:
    """The review screen of a person whose server counts as a CMS."""
    screen = open_screen(person)
    screen._session.kind = "cms"
    screen.refresh()
    settle(qtbot, screen)
    return screen


def test_a_hub_needs_no_files(office: Office, submitted: str, open_screen: Opener) -> None:
    screen = open_screen(office.people["anna"])
    assert screen.reading is not None and screen.reading.chosen is not None
    assert screen.reading.chosen.id == submitted
    assert not screen.parts.without_hub.isVisible()


def test_a_file_goes_there_and_its_answer_comes_back(
    qtbot: QtBot, office: Office, submitted: str, open_screen: Opener, tmp_path: Path
) -> None:
    anna, dora = office.people["anna"], office.coordinator()
    mine = opened(qtbot, open_screen, anna)
    mine.parts.without_hub.save(tmp_path / "paket.freigabe")
    settle(qtbot, mine)
    assert "paket.freigabe" in mine.parts.without_hub.banner.words.text()

    theirs = opened(qtbot, open_screen, dora)
    theirs.parts.without_hub.take(tmp_path / "paket.freigabe")
    settle(qtbot, theirs)
    assert theirs.reading is not None and theirs.reading.chosen is not None
    assert theirs.reading.chosen.id == submitted
    assert "Save your answer" in theirs.parts.without_hub.banner.words.text()
    assert "from a file" in theirs.parts.head.author.text()
    assert theirs.parts.without_hub.save_file.text() == "Save the answer as a file …"
    assert not theirs.parts.without_hub.store.isEnabled()

    dora.approve(submitted)
    theirs.parts.without_hub.save(tmp_path / "antwort.freigabe")
    settle(qtbot, theirs)
    mine.parts.without_hub.take(tmp_path / "antwort.freigabe")
    settle(qtbot, mine)
    assert "The answer was taken" in mine.parts.without_hub.banner.words.text()
    assert {item.verdict for item in find_change_set(anna.copy, submitted).items} == {Verdict.APPROVED}


def test_a_file_that_is_none_is_told_and_changes_nothing(
    qtbot: QtBot, office: Office, submitted: str, open_screen: Opener, tmp_path: Path
) -> None:
    screen = opened(qtbot, open_screen, office.people["anna"])
    errors: list[str] = []
    screen._session.messages.error.connect(lambda title, _advice, _page: errors.append(title))
    (tmp_path / "x.freigabe").write_text("nichts")
    screen.parts.without_hub.take(tmp_path / "x.freigabe")
    settle(qtbot, screen)
    assert "not a readable review file" in errors[0]
    assert [each.id for each in change_sets(office.people["anna"].copy)] == [submitted]


def test_what_became_of_a_proposal_is_told_text_by_text(
    qtbot: QtBot, office: Office, submitted: str, open_screen: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = opened(qtbot, open_screen, office.people["anna"])
    first, second = find_change_set(office.people["anna"].copy, submitted).items
    results = [
        StoredItem(first, "Müll", "proposed"),
        StoredItem(second, "Sperrmüll", "failed", PageLocked(user="Omar")),
    ]
    monkeypatch.setattr(without_hub, "left_out", lambda *_given: [])
    monkeypatch.setattr(without_hub, "store_review", lambda *_given: results)
    assert screen.parts.without_hub.store.isEnabled()
    screen.parts.without_hub.store.click()
    settle(qtbot, screen)
    told = screen.parts.without_hub.banner.words.text()
    assert "await approval in the CMS" in told
    assert "Sperrmüll: The page is being edited in the CMS by Omar." in told


def test_a_proposal_of_the_cms_says_who_made_it(office: Office) -> None:
    anna = office.person("anna")
    save_text(anna.copy, WASTE, "de", html="<p>Anders.</p>", at=AT)
    anna.submit()
    own = change_sets(anna.copy)[0]
    assert origin_of(own, "cms", "anna") is Origin.OWN
    assert origin_of(own, "cms", "dora") is Origin.FILE
    assert origin_of(own, "hub", "dora") is None
    revision = own.items[0].revision
    assert revision is not None
    there = replace(own, id=proposal_id(revision))
    assert origin_of(there, "cms", "anna") is Origin.CMS
    assert author_words(there, Origin.CMS) == "proposed in the CMS by anna"


def test_an_account_that_may_publish_some_pages_learns_which_and_approves_them(
    qtbot: QtBot, office: Office, submitted: str, open_screen: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    ben = office.person("ben")
    ben.pull()
    allowed = [item.key for item in find_change_set(ben.copy, submitted).items if item.page == WASTE]
    monkeypatch.setattr(without_hub, "may_publish", lambda *_given: frozenset(allowed))
    screen = opened(qtbot, open_screen, ben)
    assert screen.parts.without_hub.ask.isVisible()
    assert not screen.parts.bar.approve_all.isEnabled()
    screen.parts.without_hub.ask.click()
    settle(qtbot, screen)
    assert "1 item you may approve" in screen.parts.without_hub.banner.words.text()
    assert screen.reading is not None
    assert screen._rights(screen.reading).approvable == tuple(allowed)


def test_an_account_that_may_publish_nothing_is_shown_the_ways_out(
    qtbot: QtBot, office: Office, submitted: str, open_screen: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    del submitted
    monkeypatch.setattr(without_hub, "may_publish", lambda *_given: frozenset())
    screen = opened(qtbot, open_screen, office.people["anna"])
    screen.parts.without_hub.ask.click()
    settle(qtbot, screen)
    assert "publish none of these pages" in screen.parts.without_hub.banner.words.text()
    assert not screen.parts.bar.approve.isEnabled()


def test_who_may_publish_everything_need_not_ask(office: Office, submitted: str, open_screen: Opener) -> None:
    del submitted
    screen = open_screen(office.coordinator())
    assert screen.parts.without_hub.ask.isHidden()
