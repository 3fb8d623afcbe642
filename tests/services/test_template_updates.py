"""Taking updates of the template in a real working copy."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from integreat_editor.models.template import Filling, Remembered, TemplateVersion, Urgency
from integreat_editor.models.template_records import TEXT, decision_record, version_record
from integreat_editor.models.template_steps import Choice
from integreat_editor.models.working import LocalTranslation
from integreat_editor.services import edit_page, template_reading, template_updates
from integreat_editor.services.adopt_errors import NotLinked
from integreat_editor.sync.progress import Progress
from tests.services.template_factory import (
    AT,
    BASE,
    LIBRARY,
    MIRROR,
    PASS,
    SCHOOL,
    VOTING,
    WASTE,
    World,
    at_home_too,
    at_template,
    full_world,
    paragraphs,
    there,
)

LATER = "2026-11-23T10:00:00Z"


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """A copy in which `PASS` has an update, and `VOTING` one that clashes."""
    made = full_world(tmp_path)
    yield made
    made.copy.close()


def local(world: World, page: str, language: str) -> LocalTranslation:
    with world.copy.reading() as unit:
        found = unit.translations.get(page, language)
    assert found is not None
    return found


def take(world: World, page: str, answers: dict[str, Choice] | None = None) -> template_updates.TakeResult:
    return template_updates.take_update(world.copy, page, answers or {}, author="anna", at=AT)


def test_the_inbox_lists_what_is_open(world: World) -> None:
    entries = {entry.page: entry for entry in template_updates.inbox(world.copy)}
    assert (entries[PASS].template_steps, entries[PASS].conflicts) == (1, 0)
    assert (entries[VOTING].template_steps, entries[VOTING].conflicts) == (0, 1)
    assert entries[PASS].languages == ("de", "en", "uk")
    assert WASTE not in entries
    assert SCHOOL not in entries


def test_a_template_page_that_vanished_is_told_and_nothing_changes(world: World) -> None:
    world.unpublish(there(PASS))
    world.pull()
    (entry,) = (entry for entry in template_updates.inbox(world.copy) if entry.page == PASS)
    assert entry.page_gone
    before = world.html(PASS, "de")
    assert template_updates.open_update(world.copy, PASS).update.steps == ()
    assert not take(world, PASS).changes
    assert world.html(PASS, "de") == before


def test_a_language_that_vanished_is_told_and_the_others_go_on(world: World) -> None:
    world.unpublish(there(PASS), "uk")
    world.pull()
    (entry,) = (entry for entry in template_updates.inbox(world.copy) if entry.page == PASS)
    assert entry.languages_gone == ("uk",)
    assert not entry.page_gone
    result = take(world, PASS)
    assert world.html(PASS, "de") == at_template(BASE["de"])
    assert world.html(PASS, "uk") == BASE["uk"]
    assert result.outdated == ("uk",)


def test_what_touches_nothing_local_is_taken_in_every_language(world: World) -> None:
    result = take(world, PASS)
    assert {language: world.html(PASS, language) for language in ("de", "en", "uk")} == {
        language: at_template(BASE[language]) for language in ("de", "en", "uk")
    }
    assert result.outdated == ()
    assert result.later == 0
    assert result.changes.texts == {(PASS, "de"), (PASS, "en"), (PASS, "uk")}
    german = local(world, PASS, "de")
    assert local(world, PASS, "en").source == german.text
    assert german.template == world.template_hash(there(PASS), "de")
    assert PASS not in {entry.page for entry in template_updates.inbox(world.copy)}


def test_taken_twice_nothing_changes(world: World) -> None:
    take(world, PASS)
    before = [local(world, PASS, language) for language in ("de", "en", "uk")]
    assert not take(world, PASS).changes
    assert [local(world, PASS, language) for language in ("de", "en", "uk")] == before


def test_a_clash_without_an_answer_waits(world: World) -> None:
    before = world.html(VOTING, "de")
    assert take(world, VOTING).later == 1
    assert world.html(VOTING, "de") == before
    assert len(template_updates.open_update(world.copy, VOTING).update.conflicts) == 1


def test_a_clash_is_asked_once(world: World) -> None:
    (step,) = template_updates.open_update(world.copy, VOTING).update.conflicts
    take(world, VOTING, {step.key: Choice("ours", reason="Bei uns ist es billiger.")})
    assert VOTING not in {entry.page for entry in template_updates.inbox(world.copy)}
    texts = {code: at_template(html).replace("online", "im Netz") for code, html in BASE.items()}
    world.publish(there(VOTING), texts)
    world.pull()
    update = template_updates.open_update(world.copy, VOTING).update
    assert update.conflicts == ()
    (decision,) = template_updates.decisions(world.copy)
    assert (decision.answer, decision.reason, decision.author) == ("ours", "Bei uns ist es billiger.", "anna")


def test_a_remembered_answer_is_offered_when_its_place_changes_again(world: World) -> None:
    (step,) = template_updates.open_update(world.copy, VOTING).update.conflicts
    take(world, VOTING, {step.key: Choice("ours", reason="Bei uns ist es billiger.")})
    world.publish(there(VOTING), {code: html.replace("31", "39") for code, html in BASE.items()})
    world.pull()
    (again,) = template_updates.open_update(world.copy, VOTING).update.conflicts
    assert again.remembered is not None
    assert again.remembered.reason == "Bei uns ist es billiger."
    assert (again.default, again.key) == ("ours", step.key)
    assert take(world, VOTING).later == 1  # offered, not taken for granted


def test_a_decision_taken_back_is_asked_again(world: World) -> None:
    (step,) = template_updates.open_update(world.copy, VOTING).update.conflicts
    take(world, VOTING, {step.key: Choice("ours")})
    ours = world.html(VOTING, "de")
    assert template_updates.take_back(world.copy, VOTING, step.key, at=LATER)
    (again,) = template_updates.open_update(world.copy, VOTING).update.conflicts
    assert again.sides == step.sides
    assert world.html(VOTING, "de") == ours
    assert template_updates.decisions(world.copy) == ()


def test_the_template_taken_for_a_clash_can_be_taken_back(world: World) -> None:
    (step,) = template_updates.open_update(world.copy, VOTING).update.conflicts
    ours = world.html(VOTING, "de")
    take(world, VOTING, {step.key: Choice("template", languages={"en": "template", "uk": "template"})})
    assert world.html(VOTING, "de") == at_template(BASE["de"])
    template_updates.take_back(world.copy, VOTING, step.key, at=LATER)
    assert world.html(VOTING, "de") == ours
    assert len(template_updates.open_update(world.copy, VOTING).update.conflicts) == 1


def test_the_base_taken_in_is_kept_for_colleagues(world: World) -> None:
    take(world, PASS)
    world.unpublish(there(PASS))
    world.pull()
    with world.copy.reading() as unit:
        kept = {record.key for record in unit.records.changed() if record.kind == TEXT}
    assert kept == {local(world, PASS, language).template for language in ("de", "en", "uk")}


def test_pages_without_a_clash_are_taken_in_one_go(world: World) -> None:
    lines = {line.page: line for line in template_updates.plan_take(world.copy, [PASS, VOTING, WASTE])}
    assert lines.keys() == {PASS, VOTING}
    assert (lines[PASS].steps, lines[PASS].conflicts, lines[PASS].needs_work) == (1, 0, ())
    assert lines[VOTING].conflicts == 1
    before = world.html(VOTING, "de")
    progress = Progress()
    result = template_updates.take_clean(world.copy, [PASS, VOTING, WASTE], author="anna", at=AT, progress=progress)
    assert {page for page, _ in result.changes.texts} == {PASS}
    assert world.html(VOTING, "de") == before
    assert progress.snapshot()[:2] == (3, 3)


def test_a_translation_the_template_does_not_have_yet_is_outdated(world: World) -> None:
    text = BASE["de"].replace("online", "im Netz")
    world.publish(there(WASTE), {"de": text})
    world.pull()
    (step,) = template_updates.open_update(world.copy, WASTE).update.steps
    assert step.needs_work == ("en", "uk")
    assert take(world, WASTE).outdated == ("en", "uk")
    # Only that sentence is missing: the text it stands for is our German one but for it.
    source = local(world, WASTE, "en").source
    assert source is not None
    with world.copy.reading() as unit:
        assert unit.texts.get(source).html == BASE["de"]
    world.publish(there(WASTE), {"en": BASE["en"].replace("online", "on the web")})
    world.pull()
    assert take(world, WASTE).outdated == ("uk",)
    assert local(world, WASTE, "en").source == local(world, WASTE, "de").text


def test_slots_stay_filled(world: World) -> None:
    slot = '<span data-slot="ort">Name des Orts</span>'
    texts = {code: f"{html}\n<p>{slot}</p>" for code, html in BASE.items()}
    world.fill(Filling("ort", text="Maintal"))
    world.publish(there(WASTE), texts)
    world.pull()
    take(world, WASTE)
    assert world.html(WASTE, "de").endswith("<p>Maintal</p>")
    world.publish(there(WASTE), {code: at_template(html) for code, html in texts.items()})
    world.pull()
    take(world, WASTE)
    assert world.html(WASTE, "de") == at_template(BASE["de"]) + "\n<p>Maintal</p>"
    assert local(world, WASTE, "de").template == world.template_hash(there(WASTE), "de")


def test_what_waits_keeps_the_template_s_own_base(world: World) -> None:
    slot = '<span data-slot="ort">Name des Orts</span>'
    world.fill(Filling("ort", text="Maintal"))
    world.publish(there(WASTE), {code: f"{html}\n<p>{slot} grüßt.</p>" for code, html in BASE.items()})
    world.pull()
    take(world, WASTE)
    changed = {code: f"{at_template(html)}\n<p>{slot} grüßt sehr.</p>" for code, html in BASE.items()}
    world.publish(there(WASTE), changed)
    world.pull()
    update = template_updates.open_update(world.copy, WASTE).update
    (price, _) = update.steps
    assert take(world, WASTE, {price.key: Choice("later")}).later == 1
    assert world.html(WASTE, "de") == BASE["de"] + "\n<p>Maintal grüßt sehr.</p>"
    base = local(world, WASTE, "de").template or ""
    with world.copy.reading() as unit:
        assert unit.texts.get(base).html == f"{BASE['de']}\n<p>{slot} grüßt sehr.</p>"
    (again,) = (step for step in template_updates.open_update(world.copy, WASTE).update.steps if step.is_open)
    assert again.key == price.key


def test_a_base_nobody_has_makes_every_difference_a_question(world: World) -> None:
    with world.copy.unit() as unit:
        for each in unit.translations.of_page(SCHOOL):
            unit.translations.put(replace(each, template="0" * 64))
    update = template_updates.open_update(world.copy, SCHOOL).update
    assert {step.kind for step in update.steps} == {"conflict"}
    before = world.html(SCHOOL, "de")
    assert take(world, SCHOOL).later
    assert world.html(SCHOOL, "de") == before
    take(world, SCHOOL, {step.key: Choice("ours") for step in update.steps})
    assert world.html(SCHOOL, "de") == before
    assert SCHOOL not in {entry.page for entry in template_updates.inbox(world.copy)}


def test_a_step_that_is_no_more_is_refused(world: World) -> None:
    (step,) = template_updates.open_update(world.copy, VOTING).update.conflicts
    edit_page.save_text(world.copy, VOTING, "de", at=AT, html=paragraphs("Ganz anders."))
    with pytest.raises(template_updates.UpdateChanged):
        take(world, VOTING, {step.key: Choice("template")})
    assert world.html(VOTING, "de") == paragraphs("Ganz anders.")


def test_a_local_page_has_no_update(world: World) -> None:
    with pytest.raises(NotLinked):
        template_updates.open_update(world.copy, LIBRARY)


def announce(world: World, name: str, page: str, created: str, urgency: Urgency, until: str = "") -> None:
    texts = {"de": world.template_hash(there(page), "de")}
    version = TemplateVersion(name, {there(page): texts}, name, urgency=urgency, until=until, created=created)
    with world.copy.unit() as unit:
        unit.remote_records.put_many(MIRROR, [version_record(version)])


def test_urgent_versions_come_first(world: World) -> None:
    announce(world, "Gebühr", PASS, AT, Urgency.NORMAL, "2026-12-31")
    announce(world, "Frist", VOTING, AT, Urgency.URGENT)
    entries = template_updates.inbox(world.copy)
    assert [(entry.page, entry.urgency) for entry in entries[:2]] == [(VOTING, Urgency.URGENT), (PASS, Urgency.NORMAL)]
    assert entries[1].until == "2026-12-31"
    assert [version.what for version in template_updates.open_update(world.copy, PASS).versions] == ["Gebühr"]


def test_versions_taken_in_are_not_shown_again(world: World) -> None:
    announce(world, "Gebühr", PASS, AT, Urgency.URGENT)
    take(world, PASS)
    world.publish(there(PASS), {code: html.replace("31", "40") for code, html in BASE.items()})
    world.pull()
    announce(world, "Noch mehr", PASS, LATER, Urgency.SOON)
    (entry,) = (entry for entry in template_updates.inbox(world.copy) if entry.page == PASS)
    assert [version.what for version in entry.versions] == ["Noch mehr"]
    assert entry.urgency is Urgency.SOON


def test_the_inbox_is_counted_once(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    first = template_updates.inbox(world.copy)

    def refuse(*_: object) -> None:
        raise AssertionError("merged again")

    monkeypatch.setattr(template_reading, "page_update", refuse)
    assert template_updates.inbox(world.copy) == first
    monkeypatch.undo()
    edit_page.save_text(world.copy, PASS, "de", at=AT, html=at_home_too(BASE["de"]))
    (entry,) = (entry for entry in template_updates.inbox(world.copy) if entry.page == PASS)
    assert entry.conflicts == 1


def test_a_colleague_s_decision_answers_the_same_question(world: World) -> None:
    (step,) = template_updates.open_update(world.copy, VOTING).update.conflicts
    decision = Remembered(VOTING, step.key, "ours", step.sides, reason="Bei uns ist es billiger.", author="dora", at=AT)
    assert VOTING in {entry.page for entry in template_updates.inbox(world.copy)}
    with world.copy.unit() as unit:
        unit.records.put(decision_record(decision))
    assert VOTING not in {entry.page for entry in template_updates.inbox(world.copy)}
    template_updates.take_back(world.copy, VOTING, step.key, at=LATER)
    assert VOTING in {entry.page for entry in template_updates.inbox(world.copy)}
