"""Proposing a local improvement to the template: what is offered, and what arrives there."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from integreat_editor.models.region import Role
from integreat_editor.models.template import Filling
from integreat_editor.models.text import Text
from integreat_editor.services.errors import ChangedSinceRead
from integreat_editor.services.propose_change import (
    NothingToPropose,
    ProposalNotAllowed,
    ProposalResult,
    plan_proposal,
    propose,
)
from integreat_editor.sync.errors import ServerUnreachable
from integreat_editor.sync.wire import ChangeSetMessage, SubmitRequest
from tests.services.template_factory import (
    AT,
    BASE,
    MARKET,
    PASS,
    SCHOOL,
    VOTING,
    World,
    at_home,
    at_template,
    full_world,
    there,
)
from tests.sync.memory_hub import MemoryRemote

SLOT = '<span data-slot="town" data-slot-kind="text">Name der Stadt</span>'


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """A region with local words, and its template, in which Anna is an author."""
    made = full_world(tmp_path)
    made.template_remote = made.template.remote("anna", Role.AUTHOR)
    yield made
    made.copy.close()


def send(world: World, chosen: list[str], page: str = SCHOOL, title: str = "Telefon") -> ProposalResult:
    """Proposes these places."""
    return propose(world.copy, world.template_remote, page, chosen, title, "Bitte prüfen", author="anna", at=AT)


def keys(world: World, page: str = SCHOOL, *languages: str) -> list[str]:
    """The places offered, in these languages or all."""
    offered = plan_proposal(world.copy, page).suggestions
    return [each.key for each in offered if not languages or each.language in languages]


def proposed(world: World, result: ProposalResult) -> dict[str, Text]:
    """What stands in the template's change set, by language."""
    items = world.template.change_sets[result.id].items
    return {item.language or "": world.template.revisions[item.revision or ""][1] for item in items}


def write(world: World, page: str, raw: str, ours: str) -> None:
    """The German page here took in `raw`, which is the template's text now, and says `ours`."""
    title = world.titles[there(page)]
    world.publish(there(page), {"de": raw})
    world.pull()
    world.keep(Text(title, raw))
    with world.copy.unit() as unit:
        local = unit.translations.get(page, "de")
        assert local is not None
        text = unit.texts.add(Text(title, ours))
        unit.translations.put(replace(local, text=text, template=Text(title, raw).hash))


def test_our_words_are_offered_language_by_language_a_number_to_call_as_local(world: World) -> None:
    found = plan_proposal(world.copy, SCHOOL).suggestions
    assert [(each.language, each.new, each.local) for each in found] == [
        (language, "<p>06181 400-0</p>", True) for language in ("de", "en", "uk")
    ]
    assert "Fragen Sie im Rathaus." in (found[0].old or "")


def test_what_only_the_template_changed_is_no_proposal_of_ours(world: World) -> None:
    with pytest.raises(NothingToPropose):
        plan_proposal(world.copy, PASS)


def test_a_local_page_has_nothing_to_propose(world: World) -> None:
    with pytest.raises(NothingToPropose):
        plan_proposal(world.copy, MARKET)


def test_what_is_chosen_arrives_for_review(world: World) -> None:
    result = send(world, keys(world, SCHOOL, "de"))
    assert proposed(world, result) == {"de": Text("Schule", at_home(BASE["de"]))}
    change_set = world.template.change_sets[result.id]
    (item,) = change_set.items
    assert (change_set.title, change_set.note, change_set.author) == ("Telefon", "Bitte prüfen", "anna")
    assert item.page == there(SCHOOL)
    assert item.base == world.template.heads[there(SCHOOL), "de"].public


def test_the_template_keeps_what_it_changed_meanwhile(world: World) -> None:
    world.publish(there(SCHOOL), {code: at_template(html) for code, html in BASE.items()})
    world.pull()
    result = send(world, keys(world, SCHOOL, "de"))
    assert proposed(world, result)["de"].html == at_template(at_home(BASE["de"]))


def test_where_both_changed_a_place_our_words_are_proposed(world: World) -> None:
    result = send(world, keys(world, VOTING, "de"), VOTING)
    assert "12 Euro" in proposed(world, result)["de"].html


def test_a_translation_that_comes_along_stands_for_the_new_words(world: World) -> None:
    send(world, keys(world))
    by_language = {
        revision.language: revision for revision, _ in world.template.revisions.values() if revision.author == "anna"
    }
    assert by_language["en"].source == by_language["de"].text
    assert by_language["en"].parents == (world.template.heads[there(SCHOOL), "en"].public,)


def test_a_translation_proposed_alone_stands_for_what_it_stood_for(world: World) -> None:
    send(world, keys(world, SCHOOL, "en"))
    (english,) = [revision for revision, _ in world.template.revisions.values() if revision.author == "anna"]
    assert english.source == world.template_hash(there(SCHOOL), "de")


def test_the_same_proposal_is_sent_once(world: World) -> None:
    chosen = keys(world)
    assert send(world, chosen) == send(world, chosen)
    assert len(world.template.change_sets) == 1


class CutCable(MemoryRemote):
    """Everything arrives and no answer comes back."""

    def submit(self, request: SubmitRequest, key: str) -> ChangeSetMessage:
        self.hub.remote(self.user, self.role).submit(request, key)
        raise ServerUnreachable(server="hub")

    def change_set(self, change_set_id: str) -> ChangeSetMessage:
        raise ServerUnreachable(server=change_set_id)


def test_after_a_cut_cable_the_same_proposal_goes_on(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("integreat_editor.sync.engine.PAUSES", (0.0, 0.0, 0.0))
    chosen, cable = keys(world), world.template_remote
    world.template_remote = CutCable(world.template, "anna", Role.AUTHOR)
    with pytest.raises(ServerUnreachable):
        send(world, chosen)
    world.template_remote = cable
    result = send(world, chosen)
    assert list(world.template.change_sets) == [result.id]
    with world.copy.reading() as unit:
        assert unit.journal.open_entries() == []


def test_an_observer_may_not_propose(world: World) -> None:
    world.template_remote = world.template.remote("anna", Role.OBSERVER)
    chosen = keys(world)
    with pytest.raises(ProposalNotAllowed):
        send(world, chosen)
    assert not world.template.change_sets


def test_nothing_chosen_is_nothing_to_propose(world: World) -> None:
    with pytest.raises(NothingToPropose):
        send(world, [])


def test_what_was_read_and_is_gone_is_not_guessed(world: World) -> None:
    with pytest.raises(ChangedSinceRead):
        send(world, ["de/0000000000000000"])


def test_a_slot_stays_a_slot(world: World) -> None:
    world.fill(Filling("town", text="Musterort"))
    write(
        world,
        SCHOOL,
        f"<p>Willkommen in {SLOT}. Die Schule beginnt um 8 Uhr.</p>",
        "<p>Willkommen in Musterort. Die Schule beginnt um 7:45 Uhr.</p>",
    )
    result = send(world, keys(world, SCHOOL, "de"))
    assert proposed(world, result)["de"].html == f"<p>Willkommen in {SLOT}. Die Schule beginnt um 7:45 Uhr.</p>"


def test_what_names_the_town_is_marked(world: World) -> None:
    world.fill(Filling("town", text="Musterort"))
    write(world, SCHOOL, f"<p>Schulen in {SLOT}.</p>", "<p>Schulen in Musterort.</p><p>Musterort hat drei.</p>")
    (found,) = [each for each in plan_proposal(world.copy, SCHOOL).suggestions if each.language == "de"]
    assert found.local
    assert found.new == "<p>Musterort hat drei.</p>"


def test_a_better_sentence_is_not_marked_as_local(world: World) -> None:
    found = [each for each in plan_proposal(world.copy, VOTING).suggestions if each.language == "de"]
    assert [each.local for each in found] == [False]


def test_our_texts_stay_as_they_are(world: World) -> None:
    before = world.html(SCHOOL, "de")
    send(world, keys(world))
    assert world.html(SCHOOL, "de") == before
