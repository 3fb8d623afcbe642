"""Laws of taking updates, over generated histories: several updates, skipped ones, in several languages."""

import random
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from integreat_editor.content.canonical import same
from integreat_editor.models.template_places import spoken
from integreat_editor.models.template_steps import Choice, Step
from tests.content.samples import PAGES
from tests.content.template_history import LANGUAGES, NEW_WORD, History, everywhere, translated

SEEDS = st.integers(min_value=0, max_value=10**6)
EXAMPLES = settings(max_examples=40)


def prepared(seed: int, *, consistent: bool = False) -> History:
    """A history somewhere in its middle: updates taken or skipped, edits on both sides waiting.

    `consistent`: the template tells what its translations are made from.
    """
    history = History.begin(PAGES[seed % len(PAGES)], seed)
    history.tells_source |= consistent
    for _ in range(history.random.randint(0, 3)):
        history.edit_template()
        if history.random.random() < 0.7:
            history.edit_ours()
        if history.random.random() < 0.2:
            history.fill(history.random.choice(["Hanau", "Bad Vilbel", "Maintal"]))
        if history.random.random() < 0.6:
            update = history.update()
            choices = {step.key: chosen(step, history.random) for step in update.steps if step.is_open}
            history.take(dict(update.resolve({key: one for key, one in choices.items() if one is not None})))
    history.edit_template()
    if history.random.random() < 0.8:
        history.edit_ours()
    return history


def chosen(step: Step, chance: random.Random) -> Choice | None:
    answers = ["template", "ours", "later", "default"]
    answer = chance.choice([*answers, "suggestion"] if step.suggestion else answers)
    return None if answer == "default" else Choice(answer)  # type: ignore[arg-type]  # one of the answers


@EXAMPLES
@given(SEEDS)
def test_no_local_word_is_lost_without_an_answer(seed: int) -> None:
    history = prepared(seed)
    local = {language: history.local_words(language) for language in LANGUAGES}
    for language, resolved in history.update().resolve({}).items():
        counts = Counter(NEW_WORD.findall(resolved.text.html))
        lost = {word for word in local[language] if not counts[word]}
        assert not lost


@EXAMPLES
@given(SEEDS)
def test_taken_twice_nothing_is_open(seed: int) -> None:
    history = prepared(seed)
    update = history.update()
    answers = {
        step.key: Choice("ours" if step.kind == "conflict" else "template") for step in update.steps if step.is_open
    }
    first = dict(update.resolve(answers))
    history.take(first)
    again = history.update()
    assert [step for step in again.steps if step.is_open] == []
    second = again.resolve({})
    assert {name: each.text for name, each in second.items()} == {name: each.text for name, each in first.items()}
    assert {name: each.source for name, each in second.items()} == {name: each.source for name, each in first.items()}


@EXAMPLES
@given(SEEDS)
def test_all_from_the_template_is_the_template(seed: int) -> None:
    history = prepared(seed)
    update = history.update()
    resolved = update.resolve({step.key: everywhere(step, "template") for step in update.steps})
    for language, each in resolved.items():
        assert same(each.text.html, history.localised(history.template.texts[language], language))
        assert each.base_raw is not None
        assert each.base_raw.html == history.template.texts[language]


@EXAMPLES
@given(SEEDS)
def test_all_ours_is_our_text_byte_for_byte(seed: int) -> None:
    history = prepared(seed)
    before = dict(history.ours.texts)
    update = history.update()
    resolved = update.resolve({step.key: everywhere(step, "ours") for step in update.steps})
    assert {language: each.text.html for language, each in resolved.items()} == before


@EXAMPLES
@given(SEEDS)
def test_all_later_changes_nothing_and_is_asked_again(seed: int) -> None:
    history = prepared(seed)
    before = dict(history.ours.texts), dict(history.base)
    update = history.update()
    history.take(dict(update.resolve({step.key: Choice("later") for step in update.steps})))
    assert history.ours.texts == before[0]
    again = [step for step in history.update().steps if step.is_open]
    for language in LANGUAGES:
        assert _offered(again, language) == _offered([step for step in update.steps if step.is_open], language)


@EXAMPLES
@given(SEEDS)
def test_what_was_decided_is_not_asked_again_and_what_waits_is(seed: int) -> None:
    history = prepared(seed)
    update = history.update()
    open_steps = [step for step in update.steps if step.is_open]
    waiting = {step.key for step in open_steps if history.random.random() < 0.4}
    answers = {
        step.key: Choice("later")
        if step.key in waiting
        else everywhere(step, history.random.choice(["ours", "template"]))
        for step in open_steps
    }
    old = dict(history.base)
    resolved = dict(update.resolve(answers))
    history.take(resolved)
    again = [step for step in history.update().steps if step.is_open]
    for language in LANGUAGES:
        base_raw, base = resolved[language].base_raw, resolved[language].base
        assert base_raw is not None
        assert base is not None
        assert same(history.localised(base_raw.html, language), base.html)
        if (
            resolved[language].later
            and resolved[language].base_raw is not None
            and history.base[language] == old[language]
        ):
            continue  # not told apart: everything is offered again
        wanted = _offered([step for step in open_steps if step.key in waiting], language)
        assert _offered(again, language) == wanted


def _offered(steps: list[Step], language: str) -> set[str]:
    """The new words of the template that some steps are about."""
    return {
        word
        for step in steps
        if language in step.sides and step.kinds[language] in ("template", "conflict")
        for word in _words(step.sides[language].template)
        - _words(step.sides[language].base)
        - _words(step.sides[language].ours)
    }


def _words(html: str | None) -> set[str]:
    return set(NEW_WORD.findall(html or ""))


@EXAMPLES
@given(SEEDS)
def test_the_order_of_decisions_does_not_matter(seed: int) -> None:
    history = prepared(seed)
    update = history.update()
    open_steps = [step for step in update.steps if step.is_open]
    answers = {step.key: everywhere(step, history.random.choice(["ours", "template"])) for step in open_steps}
    at_once = update.resolve(answers)
    first = {step.key for step in open_steps if history.random.random() < 0.5}
    later = {key: Choice("later") if key not in first else answers[key] for key in answers}
    history.take(dict(update.resolve(later)))
    rest = history.update()
    keys = {step.key for step in rest.steps if step.is_open}
    if keys != answers.keys() - first:
        return  # places that hang together are asked again together
    in_turn = rest.resolve({key: answers[key] for key in keys})
    for language in LANGUAGES:
        assert same(in_turn[language].text.html, at_once[language].text.html)
        assert in_turn[language].base_raw == at_once[language].base_raw


@EXAMPLES
@given(SEEDS)
def test_a_translation_is_up_to_date_only_if_it_has_everything(seed: int) -> None:
    history = prepared(seed, consistent=True)
    before = dict(history.ours.sources), dict(history.ours.texts)
    update = history.update()
    answers = {step.key: history.random.choice(["template", "ours", "later"]) for step in update.steps if step.is_open}
    resolved = update.resolve({key: Choice(answer) for key, answer in answers.items()})  # type: ignore[arg-type]  # one
    for language in LANGUAGES[1:]:
        # Whoever gives up words of a translation alone leaves what nobody can tell from the German text.
        alone = any(step.languages[0] == language and step.kind == "conflict" for step in update.steps)
        was_right = _says_all(before[0][language], before[1][language], language)
        if was_right and not alone and not resolved[language].outdated:
            assert _says_all(resolved["de"].text.html, resolved[language].text.html, language)


def _says_all(german: str, translation: str, language: str) -> bool:
    """A block may stand elsewhere in the translation: where it stands needs no translator."""
    return sorted(spoken(translated(german, language))) == sorted(spoken(translation))


@EXAMPLES
@given(SEEDS)
def test_what_comes_with_its_translation_is_not_outdated(seed: int) -> None:
    history = History.begin(PAGES[seed % len(PAGES)], seed)
    history.edit_template(late=0)
    resolved = history.update().resolve({})
    for language in LANGUAGES[1:]:
        assert not resolved[language].outdated
        assert resolved[language].source == resolved["de"].text
