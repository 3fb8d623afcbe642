"""What an answer to a step means for each of its languages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from integreat_editor.content.merge import Choice as Taken
from integreat_editor.content.merge import Decision, MergeResult, Own
from integreat_editor.models.template import Answer
from integreat_editor.models.template_build import Built, comes_along, translates
from integreat_editor.models.template_places import LanguageMerge, is_order
from integreat_editor.models.template_steps import Choice, Step
from integreat_editor.models.text import Text


@dataclass(frozen=True, slots=True)
class Answered:
    """A step with what is done in each language."""

    built: Built
    by_language: Mapping[str, Answer]
    own: Mapping[str, str]

    @property
    def step(self) -> Step:
        return self.built.step

    @property
    def first(self) -> str:
        """The language the others are translated from."""
        return self.step.languages[0]

    @property
    def is_later(self) -> bool:
        """Whether the place waits for the next time, in any language."""
        return self.step.is_open and "later" in self.by_language.values()

    def waits(self, language: str) -> bool:
        """Whether the place waits in one language."""
        return self.step.is_open and self.by_language.get(language) == "later"

    def taken(self, language: str) -> dict[int, Taken]:
        """What is taken for each decision of a language's title or text."""
        part = self.built.parts.get(language)
        if part is None:
            return {}
        answer = self.by_language[language]
        if answer == "own":
            return _own(part.decisions, self.own[language])
        return {each.id: _side(each, answer) for each in part.decisions}

    def came_along(self, merged: LanguageMerge) -> bool:
        """Whether a translation has what this step brought into the language it is made from."""
        step, language = self.step, merged.language
        source, own, kind = self.by_language[self.first], self.by_language.get(language), step.kinds.get(language)
        if own == "own":
            return source != "later"
        if source == "suggestion":
            return own == "suggestion"
        is_new = source == "template" or (source == "ours" and step.kinds[self.first] == "both")
        if not is_new or (kind == "template" and own != "template"):
            return False
        if kind == "conflict" and own in ("template", "suggestion"):
            return translates(merged, step.sides[self.first], step.unit) is not False
        return comes_along(merged, kind, step.sides[self.first], step.unit, step.kinds[self.first])


def answer_all(built: Sequence[Built], choices: Mapping[str, Choice]) -> list[Answered]:
    """Answer each step, those that depend on others last. Raises ValueError as `PageUpdate.resolve`."""
    unknown = choices.keys() - {each.step.key for each in built}
    if unknown:
        raise ValueError(f"no such steps: {sorted(unknown)}")
    done: dict[str, Answered] = {}
    for each in sorted(built, key=lambda one: bool(one.step.depends_on)):
        choice = choices.get(each.step.key) or Choice(_default(each.step, done))
        done[each.step.key] = _answer(each, choice)
    return [done[each.step.key] for each in built]


def _default(step: Step, done: Mapping[str, Answered]) -> Answer:
    """A block or page of a translation is taken with all the steps it belongs to, kept if none of them is taken."""
    before = [done[key].by_language[done[key].first] for key in step.depends_on]
    if step.default == "template" and before:
        if all(answer == "ours" for answer in before):
            return "ours"
        if any(answer in ("later", "ours", "own", "suggestion") for answer in before):
            return "later"
    return step.default or "later"


def _answer(built: Built, choice: Choice) -> Answered:
    step = built.step
    if choice.answer == "suggestion" and not step.suggestion:
        raise ValueError(f"step {step.key} has no suggestion")
    foreign = (choice.languages.keys() | choice.own.keys()) - set(step.languages)
    if foreign:
        raise ValueError(f"step {step.key} has no part in {sorted(foreign)}")
    by_language: dict[str, Answer] = {}
    for language in step.languages:
        wanted = choice.languages.get(language)
        if language in choice.own and wanted in (None, "own") and choice.answer != "later":
            by_language[language] = "own"
        else:
            by_language[language] = _of_language(step, language, choice.answer) if wanted is None else wanted
        if by_language[language] == "own" and language not in choice.own:
            by_language[language] = "ours"
        if by_language[language] == "suggestion" and language not in step.suggestion:
            raise ValueError(f"step {step.key} has no suggestion in {language}")
    return Answered(built, by_language, choice.own)


def _of_language(step: Step, language: str, answer: Answer) -> Answer:
    """What an answer to the whole step means for one language."""
    kind, is_first = step.kinds[language], language == step.languages[0]
    if answer == "template":
        # Of two clashing translations ours is kept, unless somebody says otherwise.
        wanted = is_first or kind == "template" or step.kind == "ours"
        return "template" if wanted else "ours"
    if answer == "suggestion":
        if language in step.suggestion:
            return "suggestion"
        return "template" if kind == "template" else "ours"
    return answer


def text_of(merged: LanguageMerge, answered: Sequence[Answered]) -> Text:
    """Give a language's title and text under these answers."""
    titles: dict[int, Taken] = {}
    words: dict[int, Taken] = {}
    for each in answered:
        (titles if each.step.unit == "title" else words).update(each.taken(merged.language))
    ours, template = merged.sides.ours, merged.sides.template
    return Text(_side_or(merged.title, titles, ours.title, template.title), text_with(merged, words))


def text_with(merged: LanguageMerge, taken: Mapping[int, Taken]) -> str:
    """Give a language's text with some decisions taken in one way; the others keep ours."""
    choices: dict[int, Taken] = {each.id: "ours" for each in merged.body.decisions}
    return _side_or(merged.body, choices | dict(taken), merged.sides.ours.html, merged.sides.template.html)


def _side_or(result: MergeResult, taken: Mapping[int, Taken], ours: str, template: str) -> str:
    """Put a text together; where one side is wanted throughout, it is given byte for byte."""
    kinds = {each.id: each.kind for each in result.decisions}
    sides = {choice for number, choice in taken.items() if kinds[number] != "both"}
    if sides <= {"ours"}:
        return ours
    if sides == {"theirs"}:
        return template
    return result.resolve(taken)


def _side(decision: Decision, answer: Answer) -> Taken:
    if answer == "template":
        return "theirs"
    if answer == "suggestion":
        return "suggestion" if decision.kind == "conflict" else decision.default
    return "ours"


def _own(decisions: Sequence[Decision], html: str) -> dict[int, Taken]:
    """A person's words stand at the first of several places; the others are in them."""
    taken: dict[int, Taken] = {}
    placed = False
    for each in decisions:
        if is_order(each):
            taken[each.id] = "ours"
        else:
            taken[each.id] = Own("" if placed else html)
            placed = True
    return taken
