"""Decisions remembered at their places: a place keeps its key as long as the template and ours meet there."""

import hashlib
from collections.abc import Mapping, Sequence

from integreat_editor.models.template import Answer, Remembered, Sides
from integreat_editor.models.template_places import spoken
from integreat_editor.models.template_steps import StepKind, StepUnit

_KEY_LENGTH = 16


def place_key(unit: StepUnit, sides: Mapping[str, Sides], taken: set[str]) -> str:
    """A key made of the words of a place, unlike those already `taken` on the page."""
    words: list[str] = [unit]
    for language in sorted(sides):
        one = sides[language]
        words += [language, *(f"{name}:{' '.join(_words(text))}" for name, text in _named(one))]
    digest = hashlib.sha256("\0".join(words).encode("utf-8", "surrogatepass")).hexdigest()[:_KEY_LENGTH]
    key, count = digest, 1
    while key in taken:
        count += 1
        key = f"{digest}-{count}"
    return key


def recalled(sides: Mapping[str, Sides], remembered: Sequence[Remembered], taken: set[str]) -> Remembered | None:
    """The decision about this place, if there was one: the latest where several fit. `taken`: keys used already."""
    fitting = [one for one in remembered if one.key not in taken and _is_about(one, sides)]
    return max(fitting, key=lambda one: one.at, default=None)


def settles(one: Remembered, sides: Mapping[str, Sides], kinds: Mapping[str, StepKind]) -> bool:
    """Whether a decision is the answer to this very question: a colleague's, or one whose base could not advance."""
    asked = [language for language, kind in kinds.items() if kind in ("template", "conflict")]
    return one.answer != "template" and all(
        language in one.sides and _is_same_question(one, language, sides[language]) for language in asked
    )


def default_of(kind: StepKind, suggestion: Mapping[str, str], remembered: Remembered | None) -> Answer | None:
    """What happens without an answer: a remembered one where it still makes sense, None for an open question."""
    if kind in ("ours", "both"):
        return "ours"
    if remembered is not None:
        if remembered.answer in ("ours", "own"):
            return "ours"
        if remembered.answer == "template" or (remembered.answer == "suggestion" and suggestion):
            return remembered.answer
    return "template" if kind == "template" else None


def _is_about(one: Remembered, sides: Mapping[str, Sides]) -> bool:
    """Whether the template said there then what it said before this update, or nothing changed since."""
    for language, now in sides.items():
        then = one.sides.get(language)
        if then is None:
            continue
        base = _words(now.base)
        if base and base == _words(then.template):
            return True
        if _is_same_question(one, language, now):
            return True
    return False


def _is_same_question(one: Remembered, language: str, now: Sides) -> bool:
    then = one.sides[language]
    said = _words(now.base), _words(now.template)
    same = any(said) and said == (_words(then.base), _words(then.template))
    return same and _words(now.ours) == _decided(one, language, then)


def _decided(one: Remembered, language: str, then: Sides) -> tuple[str, ...]:
    """What stood there after the decision."""
    if one.answer in ("own", "suggestion"):
        return _words(one.own.get(language, then.ours))
    return _words(then.template if one.answer == "template" else then.ours)


def _named(one: Sides) -> list[tuple[str, str | None]]:
    return [("base", one.base), ("ours", one.ours), ("template", one.template)]


def _words(html: str | None) -> tuple[str, ...]:
    return spoken(html)
