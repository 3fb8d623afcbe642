"""Writing down what was decided about one page: texts, bases, sources and the decisions themselves."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from integreat_editor.content.canonical import same
from integreat_editor.models.template import Answer, Remembered
from integreat_editor.models.template_merge import PageUpdate
from integreat_editor.models.template_records import decision_record
from integreat_editor.models.template_steps import Choice, Resolved, Step
from integreat_editor.models.working import LocalTranslation
from integreat_editor.services.edit_page import check_text
from integreat_editor.services.results import Changes
from integreat_editor.services.template_bases import keep_base
from integreat_editor.services.template_sides import SidesReader
from integreat_editor.store.working_copy import Unit


@dataclass(frozen=True, slots=True)
class Taking:
    """The decisions of one page."""

    page: str
    update: PageUpdate
    choices: Mapping[str, Choice]
    resolved: Mapping[str, Resolved]


def decide(page: str, update: PageUpdate, choices: Mapping[str, Choice]) -> Taking:
    """Settle what is done with each step: a clash that nobody answered waits, whatever was answered once."""
    waiting = {step.key: Choice("later") for step in update.conflicts if step.key not in choices}
    every = {**waiting, **choices}
    return Taking(page, update, every, update.resolve(every))


def write(unit: Unit, taking: Taking, *, author: str, at: str) -> Changes:
    """Make the outcome ours. Raises `TitleTooLong`, `ContentTooLarge`, `UnreadableText`."""
    unit.versions.because("template")
    keys = set()
    for language, resolved in taking.resolved.items():
        local = unit.translations.get(taking.page, language)
        if local is None:
            continue
        check_text(resolved.text, taking.page)
        now = _outcome(unit, local, resolved)
        if now != local:
            unit.translations.put(replace(now, edited=at))
            keys.add((taking.page, language))
    for step in taking.update.steps:
        choice = taking.choices.get(step.key)
        if choice is not None and _is_memorable(step, choice):
            unit.records.change(decision_record(_remembered(taking.page, step, choice, author, at)))
    return Changes(texts=frozenset(keys))


def outdated_by(unit: Unit, taking: Taking) -> tuple[str, ...]:
    """Translations that lack something now, those that the template does not have among them; the region's order."""
    found = []
    for language in unit.region.get().languages:
        known, source = taking.resolved.get(language.code), taking.resolved.get(language.source or "")
        local = unit.translations.get(taking.page, language.code)
        left_alone = known is None and local is not None and local.text is not None
        if (known is not None and known.outdated) or (left_alone and source is not None and source.changed):
            found.append(language.code)
    return tuple(found)


def _outcome(unit: Unit, local: LocalTranslation, resolved: Resolved) -> LocalTranslation:
    text = unit.texts.add(resolved.text)
    source = unit.texts.add(resolved.source) if resolved.source is not None else local.source
    return replace(local, text=text, source=source, template=_base(unit, local, resolved))


def _base(unit: Unit, local: LocalTranslation, resolved: Resolved) -> str | None:
    """The base of the next update. One that was put together must read here as it was meant; else the old one stays."""
    if resolved.base_raw is None or resolved.base is None:
        return local.template
    if resolved.later:
        here = SidesReader(unit).localities.localised(resolved.base_raw, local.page, local.language).text
        if here.title != resolved.base.title or not same(here.html, resolved.base.html):
            return local.template
    return keep_base(unit, resolved.base_raw)


def _is_memorable(step: Step, choice: Choice) -> bool:
    """Clashes, and whatever was answered otherwise than offered or with a reason."""
    if not step.is_open or choice.answer == "later":
        return False
    return step.kind == "conflict" or choice.answer != step.default or bool(choice.reason)


def _remembered(page: str, step: Step, choice: Choice, author: str, at: str) -> Remembered:
    answer: Answer = choice.answer
    own = {**step.suggestion, **choice.own} if answer == "suggestion" else dict(choice.own)
    return Remembered(page, step.key, answer, step.sides, own, choice.reason, author, at)
