"""What a person has answered to the steps of an update, without any widget."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from integreat_editor.content.tokens import is_well_formed
from integreat_editor.models.template import Answer
from integreat_editor.models.template_steps import Choice, Step

ANSWERS: tuple[Answer, ...] = ("template", "ours", "suggestion", "own", "later")


@dataclass
class StepState:
    """One step and its answer as it stands on the screen; `languages`: answers of single translations that clash."""

    step: Step
    answer: Answer | None = None
    own: dict[str, str] = field(default_factory=dict)
    reason: str = ""
    languages: dict[str, Answer] = field(default_factory=dict)
    touched: bool = False
    """Whether a person answered here. What nobody touched goes its default way, with the steps it depends on."""

    @property
    def options(self) -> tuple[Answer, ...]:
        """The answers that make sense here."""
        return tuple(each for each in ANSWERS if each != "suggestion" or self.step.suggestion)

    @property
    def needs_person(self) -> bool:
        """Whether this is a question: shown open, unlike what touches nothing local."""
        return self.step.is_open and (self.step.kind == "conflict" or self.step.remembered is not None)

    @property
    def is_answered(self) -> bool:
        """Whether the answer can be carried out."""
        if self.answer != "own":
            return self.answer is not None
        return bool(self.own) and all(is_usable(words, self.step) for words in self.own.values())

    @property
    def choice(self) -> Choice | None:
        """The answer for the service; None while there is none."""
        if self.answer is None or not self.is_answered:
            return None
        own = self.own if self.answer == "own" else {}
        reason = self.reason.strip() if self.answer in ("ours", "own", "suggestion") else ""
        languages = self.languages if self.answer == "template" else {}
        return Choice(self.answer, dict(own), reason, dict(languages))

    def clashing(self) -> tuple[str, ...]:
        """Translations with local words in the place, about which the answer "template" alone says nothing."""
        return tuple(each for each in self.step.languages[1:] if self.step.kinds.get(each) == "conflict")

    def coming_along(self) -> tuple[str, ...]:
        """Translations that the template's words bring with them."""
        return tuple(each for each in self.step.languages[1:] if self._comes_along(each))

    def _comes_along(self, language: str) -> bool:
        kind, taken = self.step.kinds.get(language), self.languages.get(language)
        if self.answer == "suggestion":
            return language in self.step.suggestion
        if kind == "conflict":
            return taken in ("template", "suggestion")
        return language not in self.step.needs_work and kind in ("template", "both")

    def start_of_own(self, language: str) -> str:
        """The words that own ones begin with."""
        sides = self.step.sides.get(language)
        if sides is None:
            return ""
        return self.step.suggestion.get(language) or sides.ours or sides.template or ""


def is_usable(words: str, step: Step) -> bool:
    """Whether own words can stand in the text: not empty, and every tag that opens closes."""
    return bool(words.strip()) and (step.unit == "title" or is_well_formed(words))


def first_state(step: Step) -> StepState:
    """A step as it is first shown: with its default; where a remembered decision gave it, with its reason."""
    state = StepState(step, step.default if step.is_open else None)
    if state.answer is not None and step.remembered is not None:
        state.reason = step.remembered.reason
    return state


@dataclass
class UpdateState:
    """All steps of a page, in its order."""

    steps: list[StepState]

    @property
    def open(self) -> list[StepState]:
        """Steps where the template has something new."""
        return [state for state in self.steps if state.step.is_open]

    @property
    def unanswered(self) -> list[StepState]:
        """Questions without an answer that can be carried out."""
        return [state for state in self.open if not state.is_answered]

    @property
    def choices(self) -> dict[str, Choice]:
        """The answers by key, as services take them."""
        found = {state.step.key: (state, state.choice) for state in self.open}
        return {
            key: choice
            for key, (state, choice) in found.items()
            if choice is not None and (state.touched or choice != Choice(state.step.default or "later"))
        }

    def postpone_rest(self) -> None:
        """Puts off every question without an answer."""
        for state in self.unanswered:
            state.answer, state.touched = "later", True

    def keep_from(self, before: UpdateState) -> None:
        """Takes over answers given before the page was read again, where the place is still the same."""
        old = {state.step.key: state for state in before.steps}
        for state in self.open:
            known = old.get(state.step.key)
            if known is not None and known.step.sides == state.step.sides and known.answer in (*state.options, None):
                state.answer, state.reason = known.answer, known.reason
                state.own, state.languages, state.touched = dict(known.own), dict(known.languages), known.touched


def first_answers(steps: Sequence[Step]) -> UpdateState:
    """The state of a page nobody has answered anything about."""
    return UpdateState([first_state(step) for step in steps])
