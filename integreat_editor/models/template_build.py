"""The steps of an update, made from the merges of a page's languages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from integreat_editor.content.merge import Decision
from integreat_editor.models.template import Remembered, Sides
from integreat_editor.models.template_memory import default_of, place_key, recalled, settles
from integreat_editor.models.template_places import LanguageMerge, kind_of, spoken
from integreat_editor.models.template_steps import Step, StepKind, StepUnit
from integreat_editor.models.template_ties import Languages, Node, Tied, tie


@dataclass(frozen=True, slots=True)
class Part:
    """The decisions of one language that belong to a step; of its title or its text."""

    language: str
    decisions: tuple[Decision, ...]

    @property
    def suggestion(self) -> str | None:
        """The word merge, where each clash in here has one."""
        if kind_of(self.decisions) != "conflict":
            return None
        words = []
        for each in self.decisions:
            if each.kind == "conflict" and each.suggestion is None:
                return None
            words.append(each.html("suggestion" if each.kind == "conflict" else each.default))
        return " ".join(word for word in words if word)


@dataclass(frozen=True, slots=True)
class Built:
    """A step and what it is made of."""

    step: Step
    parts: Mapping[str, Part]


def build(languages: Languages, remembered: Sequence[Remembered]) -> list[Built]:
    """Give the steps: titles first, then in the order of the first language's text."""
    return _Builder(languages, remembered).build()


class _Builder:
    def __init__(self, languages: Languages, remembered: Sequence[Remembered]) -> None:
        self._languages = languages
        self._remembered = remembered
        self._keys: set[str] = set()

    def build(self) -> list[Built]:
        merges = self._languages.merges
        titles = {name: tuple(merges[name].title.decisions) for name in self._languages.order}
        built = []
        if any(titles.values()):
            parts = {name: Part(name, found) for name, found in titles.items() if found}
            built.append(self._step("title", parts, frozenset(), depends_on=(), beside_local=False))
        return built + self._texts()

    def _texts(self) -> list[Built]:
        tied = tie(self._languages)
        depended = {one for each in tied for one in each.depends_on}
        keys: dict[Node, str] = {}
        built: list[Built] = []
        # Those that depend on others come last: they need the others' keys.
        for each in sorted(tied, key=lambda one: bool(one.depends_on)):
            parts = self._parts(each)
            covered = frozenset(other.nodes[0][0] for other in tied if depended and each.nodes[0] in other.depends_on)
            depends_on = tuple(keys[node] for node in sorted(each.depends_on) if node in keys)
            step = self._step(each.unit, parts, covered, depends_on=depends_on, beside_local=each.beside_local)
            keys[each.nodes[0]] = step.step.key
            built.append(step)
        return built

    def _parts(self, tied: Tied) -> dict[str, Part]:
        parts: dict[str, Part] = {}
        for language in self._languages.order:
            numbers = {number for name, number in tied.nodes if name == language}
            if numbers:
                decisions = self._languages.merges[language].body.decisions
                parts[language] = Part(language, tuple(each for each in decisions if each.id in numbers))
        return parts

    def _step(
        self,
        unit: StepUnit,
        parts: Mapping[str, Part],
        covered: frozenset[str],
        *,
        depends_on: tuple[str, ...],
        beside_local: bool,
    ) -> Built:
        merges = self._languages.merges
        sides = {name: merges[name].shown(part.decisions) for name, part in parts.items()}
        kinds = {name: kind_of(part.decisions) for name, part in parts.items()}
        kind: StepKind = "conflict" if beside_local else step_kind(list(kinds.values()))
        suggestion = {name: words for name, part in parts.items() if (words := part.suggestion) is not None}
        memory = recalled(sides, self._remembered, self._keys) if kind in ("template", "conflict") else None
        if memory is not None and settles(memory, sides, kinds):
            kind = "ours"
        key = memory.key if memory is not None else place_key(unit, sides, self._keys)
        self._keys.add(key)
        step = Step(
            key=key,
            kind=kind,
            unit=unit,
            sides=sides,
            kinds=kinds,
            suggestion=suggestion,
            languages=tuple(parts),
            needs_work=self._needs_work(unit, sides, kinds, covered),
            default=default_of(kind, suggestion, memory),
            remembered=memory,
            depends_on=depends_on,
        )
        return Built(step, parts)

    def _needs_work(
        self,
        unit: StepUnit,
        sides: Mapping[str, Sides],
        kinds: Mapping[str, StepKind],
        covered: frozenset[str],
    ) -> tuple[str, ...]:
        """Translations that do not come along when the first language takes the template's side."""
        first = next(iter(kinds))
        if kinds[first] not in ("template", "conflict"):
            return ()
        return tuple(
            name
            for name in self._languages.order
            if first in self._languages.above(name)
            and name not in covered
            and not comes_along(self._languages.merges[name], kinds.get(name), sides[first], unit, kinds[first])
        )


def step_kind(kinds: Sequence[StepKind]) -> StepKind:
    """The kind of a step from those of its languages, the one translated from first."""
    first = kinds[0]
    if "conflict" in kinds or (first == "ours" and "template" in kinds):
        return "conflict"
    return "template" if "template" in kinds else first


def comes_along(
    merged: LanguageMerge, kind: StepKind | None, source: Sides, unit: StepUnit, source_kind: StepKind
) -> bool:
    """Whether a translation has what the template changed in the language it is made from (`source`), if taken.

    What the template says about its own translation counts; where it says nothing, a change of the translation does.
    """
    told = translates(merged, source, unit)
    if kind is None:  # the template left the translation as it was, or it can't be aligned
        may_stay = source.template is None and merged.has_own_sentences
        return told is True and source_kind != "conflict" and not may_stay
    return kind in ("template", "both") and told is not False


def translates(merged: LanguageMerge, source: Sides, unit: StepUnit) -> bool | None:
    """Whether the template's own translation is made from this change; None where it does not tell."""
    known = merged.sides.template_source
    if known is None:
        return None
    if unit == "title":
        return " ".join((source.template or "").split()) == " ".join(known.title.split())
    new, old = set(spoken(source.template)), set(spoken(source.base))
    return new <= merged.template_source_words and not ((new ^ old) & merged.lagging_words)
