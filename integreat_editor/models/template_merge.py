"""Taking in what the template changed on a page, in every language together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from integreat_editor.content.merge import merge
from integreat_editor.models.template import Remembered
from integreat_editor.models.template_answers import Answered, answer_all, text_of
from integreat_editor.models.template_base import next_base
from integreat_editor.models.template_build import Built, build
from integreat_editor.models.template_places import LanguageMerge, language_merge
from integreat_editor.models.template_steps import Choice, Resolved, Step, TextSides
from integreat_editor.models.template_ties import Languages, Pairing
from integreat_editor.models.template_translated import is_outdated, translated_source
from integreat_editor.models.text import Text

__all__ = ["PageUpdate", "page_update"]


@dataclass(frozen=True, slots=True)
class PageUpdate:
    """The decisions of an update, titles first, then in the order of the text."""

    steps: tuple[Step, ...]
    _built: tuple[Built, ...] = field(default=(), repr=False)
    _languages: Languages | None = field(default=None, repr=False)

    @property
    def conflicts(self) -> tuple[Step, ...]:
        """The steps a person must decide."""
        return tuple(step for step in self.steps if step.kind == "conflict")

    @property
    def is_open(self) -> bool:
        """Whether the template has anything to take or to decide."""
        return any(step.is_open for step in self.steps)

    def waiting(self, choices: Mapping[str, Choice]) -> tuple[Step, ...]:
        """The steps that would be asked again after these choices; errors as for `resolve`."""
        return tuple(each.step for each in answer_all(self._built, choices) if each.is_later)

    def resolve(self, choices: Mapping[str, Choice]) -> Mapping[str, Resolved]:
        """Give each language's text under these choices, by key of step; what is not chosen goes its default way.

        Raises ValueError for a key that is no step, or a suggestion where there is none.
        """
        answered = answer_all(self._built, choices)
        if self._languages is None:
            return {}
        merges = self._languages.merges
        texts = {language: text_of(merged, answered) for language, merged in merges.items()}
        return _Resolving(self._languages, answered, texts).all()


def page_update(
    sides: Mapping[str, TextSides], remembered: Sequence[Remembered], *, pairing: Pairing | None = None
) -> PageUpdate:
    """Compare base, ours and the template in each language and tie together what belongs together.

    `remembered`: what was decided about this page before; `pairing`: what stands for what in a text and its
    translation (by default `content.parallel`).
    """
    merges = {
        language: language_merge(language, each, above.template if above is not None else None)
        for language, each in sides.items()
        for above in [sides.get(each.source_language or "")]
    }
    languages = Languages(merges, pairing or _parallel())
    built = tuple(build(languages, remembered))
    return PageUpdate(tuple(each.step for each in built), built, languages)


def _parallel() -> Pairing:
    from integreat_editor.content.parallel import parallel  # noqa: PLC0415 - not loaded before it is needed

    return parallel


class _Resolving:
    """What becomes of each language, once the texts are known."""

    def __init__(self, languages: Languages, answered: Sequence[Answered], texts: Mapping[str, Text]) -> None:
        self._languages = languages
        self._answered = answered
        self._texts = texts
        self._merge = lru_cache(maxsize=32)(merge)

    def all(self) -> dict[str, Resolved]:
        return {language: self._one(merged) for language, merged in self._languages.merges.items()}

    def _one(self, merged: LanguageMerge) -> Resolved:
        text, ours = self._texts[merged.language], merged.sides.ours
        waiting = [each for each in self._answered if each.waits(merged.language)]
        numbers = {number for each in waiting if each.step.unit != "title" for number in each.taken(merged.language)}
        base_raw, base = next_base(
            merged, numbers, text.html, title_waits=any(each.step.unit == "title" for each in waiting)
        )
        source = self._source(merged)
        now = self._texts.get(merged.sides.source_language or "")
        outdated = source is not None and now is not None and is_outdated(source, now)
        return Resolved(text, base_raw, base, source, outdated, text != ours, len(waiting))

    def _source(self, merged: LanguageMerge) -> Text | None:
        above = self._languages.parent(merged.language)
        known = merged.sides.source
        if known is None or above is None:
            return known
        now = self._texts[above]
        return translated_source(merged.language, known, now, self._languages, self._answered, self._merge)
