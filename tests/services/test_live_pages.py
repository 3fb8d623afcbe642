"""Live pages follow the template's text; whatever somebody wrote here is asked about and stays."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from integreat_editor.models.change_set import ChangeSetState, Verdict
from integreat_editor.models.region import Role
from integreat_editor.models.template import Filling, Follow
from integreat_editor.models.working import Conflict
from integreat_editor.services import sync_region, template_source
from integreat_editor.services.adopt_errors import OpenSetChanged
from integreat_editor.services.adopt_page import set_follow
from integreat_editor.services.edit_page import revert_text, save_text
from integreat_editor.services.live_pages import follow_live, submit_live
from integreat_editor.services.read_changes import local_changes
from integreat_editor.services.read_tree import read_tree
from integreat_editor.services.submit_changes import SubmitResult, submit
from integreat_editor.services.sync_copy import sync_copy
from integreat_editor.sync.credentials import Credentials
from integreat_editor.sync.progress import Progress
from integreat_editor.sync.wire import DecisionMessage
from tests.services.template_factory import (
    AT,
    BASE,
    MARKET,
    OLD,
    PASS,
    SCHOOL,
    VOTING,
    WASTE,
    World,
    at_template,
    full_world,
    there,
)

CODES = ("de", "en", "uk")


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = full_world(tmp_path)
    yield made
    made.copy.close()


def keys(page: str, *codes: str) -> frozenset[str]:
    return frozenset(f"{page}/{code}" for code in codes or CODES)


def test_a_live_page_says_what_the_template_says_now(world: World) -> None:
    set_follow(world.copy, PASS, Follow.LIVE)
    result = follow_live(world.copy, at=AT)
    assert (result.keys, result.asked) == (keys(PASS), ())
    assert {code: world.html(PASS, code) for code in CODES} == {code: at_template(BASE[code]) for code in CODES}
    translations = read_tree(world.copy).row(PASS).translations
    assert [translations[code].state for code in CODES] == ["up_to_date"] * 3


def test_following_twice_changes_nothing(world: World) -> None:
    set_follow(world.copy, PASS, Follow.LIVE)
    follow_live(world.copy, at=AT)
    before = local_changes(world.copy)
    assert follow_live(world.copy, at=AT).keys == frozenset()
    assert local_changes(world.copy) == before


def test_an_adapted_page_does_not_follow_by_itself(world: World) -> None:
    assert follow_live(world.copy, at=AT).keys == frozenset()
    assert local_changes(world.copy) == []


def test_local_words_on_a_live_page_are_asked_about(world: World) -> None:
    set_follow(world.copy, VOTING, Follow.LIVE)
    before = world.html(VOTING, "de")
    result = follow_live(world.copy, at=AT)
    assert (result.keys, result.asked) == (frozenset(), (VOTING,))
    assert world.html(VOTING, "de") == before


def test_a_language_without_local_words_follows_beside_one_with_them(world: World) -> None:
    set_follow(world.copy, PASS, Follow.LIVE)
    save_text(world.copy, PASS, "en", at=AT, html=BASE["en"] + "<p>Come on Tuesdays.</p>")
    result = follow_live(world.copy, at=AT)
    assert (result.keys, result.asked) == (keys(PASS, "de", "uk"), (PASS,))
    assert "Tuesdays" in world.html(PASS, "en")


def test_local_words_alone_are_no_question(world: World) -> None:
    set_follow(world.copy, SCHOOL, Follow.LIVE)
    assert follow_live(world.copy, at=AT).asked == ()


def test_fillings_stay(world: World) -> None:
    slot = ' Tel. <span data-slot="telefon">Nummer</span>'
    world.publish(there(WASTE), {"de": BASE["de"] + slot})
    world.pull()
    world.fill(Filling("telefon", text="06181 400-0"))
    set_follow(world.copy, WASTE, Follow.LIVE)
    follow_live(world.copy, at=AT)
    assert world.html(WASTE, "de") == BASE["de"] + " Tel. 06181 400-0"


def test_a_page_that_vanished_stays_as_it_is(world: World) -> None:
    set_follow(world.copy, OLD, Follow.LIVE)
    before = world.html(OLD, "de")
    assert follow_live(world.copy, at=AT).keys == frozenset()
    assert world.html(OLD, "de") == before


def test_a_text_that_clashes_with_the_server_waits(world: World) -> None:
    set_follow(world.copy, PASS, Follow.LIVE)
    with world.copy.unit() as unit:
        local = unit.translations.get(PASS, "de")
        assert local is not None
        unit.conflicts.put(Conflict("1", "main", PASS, "de", "text", local.text, local.text, local.text))
    assert follow_live(world.copy, at=AT).keys == keys(PASS, "en", "uk")


def test_an_outdated_translation_of_the_template_stays_outdated_here(world: World) -> None:
    world.publish(there(WASTE), {"de": at_template(BASE["de"])})
    world.pull()
    set_follow(world.copy, WASTE, Follow.LIVE)
    assert follow_live(world.copy, at=AT).keys == keys(WASTE, "de")
    assert read_tree(world.copy).row(WASTE).translations["en"].state == "outdated"


def test_what_follows_is_a_prepared_change_set(world: World) -> None:
    set_follow(world.copy, PASS, Follow.LIVE)
    result = follow_live(world.copy, at=AT)
    sent = submit_live(world.copy, result.keys, author="anna", at=AT, remote=world.remote)
    assert sent is not None
    change_set = world.own.change_sets[sent.id]
    assert change_set.state is ChangeSetState.SUBMITTED
    assert {item.key for item in change_set.items} == keys(PASS)


def test_what_was_submitted_before_stays_in_the_set(world: World) -> None:
    save_text(world.copy, MARKET, "de", at=AT, html="<p>Der Markt ist sonntags.</p>")
    mine = submit(world.copy, "Markt", "Neue Zeit", author="anna", at=AT, remote=world.remote)
    save_text(world.copy, SCHOOL, "de", at=AT, html="<p>Noch nicht vorgelegt.</p>")
    set_follow(world.copy, PASS, Follow.LIVE)
    result = follow_live(world.copy, at=AT)
    sent = submit_live(world.copy, result.keys, author="anna", at=AT, remote=world.remote)
    assert sent is not None
    assert sent.id == mine.id
    change_set = world.own.change_sets[sent.id]
    assert (change_set.title, change_set.note) == ("Markt", "Neue Zeit")
    assert {item.key for item in change_set.items} == {*keys(MARKET, "de"), *keys(PASS)}


def edited_on(world: World) -> None:
    save_text(world.copy, MARKET, "de", at=AT, html="<p>Noch nicht fertig.</p>")


def reverted(world: World) -> None:
    revert_text(world.copy, MARKET, "de")


def returned(world: World) -> None:
    (change_set,) = world.own.change_sets.values()
    (item,) = change_set.items
    back = DecisionMessage(item=item.key, hash=item.hash, verdict=Verdict.RETURNED, reason="Bitte mit Uhrzeit.")
    world.own.remote("dora").review(change_set.id, [back], "key")
    sync_region.pull(world.copy, world.remote, Progress())


@pytest.mark.parametrize("happens", [edited_on, reverted, returned])
def test_nothing_is_sent_again_that_nobody_chose(world: World, happens: Callable[[World], None]) -> None:
    save_text(world.copy, MARKET, "de", at=AT, html="<p>Der Markt ist sonntags.</p>")
    submit(world.copy, "Markt", "", author="anna", at=AT, remote=world.remote)
    happens(world)
    before = dict(world.own.change_sets)
    set_follow(world.copy, PASS, Follow.LIVE)
    result = follow_live(world.copy, at=AT)
    with pytest.raises(OpenSetChanged):
        submit_live(world.copy, result.keys, author="anna", at=AT, remote=world.remote)
    assert world.own.change_sets == before
    assert {each.key for each in local_changes(world.copy)} >= keys(PASS)


def test_nothing_followed_is_nothing_to_submit(world: World) -> None:
    assert submit_live(world.copy, (), author="anna", at=AT, remote=world.remote) is None
    assert world.own.change_sets == {}


def test_a_sync_prepares_what_the_live_pages_follow(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(template_source, "connect_template", lambda *_: world.template_remote)
    set_follow(world.copy, PASS, Follow.LIVE)
    sent: list[SubmitResult] = []
    result = sync_copy(world.copy, world.remote, Credentials(), None, Progress(), at=AT, on_sent=sent.append)
    assert result.live.texts == {(PASS, code) for code in CODES}
    (change_set,) = world.own.change_sets.values()
    assert [each.id for each in sent] == [change_set.id]
    assert {item.key for item in change_set.items} == keys(PASS)
    sync_copy(world.copy, world.remote, Credentials(), None, Progress(), at=AT, on_sent=sent.append)
    assert len(sent) == 1


def test_who_may_not_submit_keeps_what_followed(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(template_source, "connect_template", lambda *_: world.template_remote)
    set_follow(world.copy, PASS, Follow.LIVE)
    observer = world.own.remote("otto", Role.OBSERVER)
    with world.copy.unit() as unit:
        main = next(each for each in unit.remotes.all() if each.main)
        unit.remotes.put(replace(main, role=Role.OBSERVER))
    sync_copy(world.copy, observer, Credentials(), None, Progress(), at=AT, on_sent=lambda _sent: None)
    assert world.own.change_sets == {}
    assert {each.key for each in local_changes(world.copy)} == keys(PASS)
