"""One language of a template update: its merge, and which sentences of the template each decision is about."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Literal

from integreat_editor.content.document import parse
from integreat_editor.content.merge import Choice, Decision, MergeResult, Own, merge, merge_titles
from integreat_editor.content.merge_check import as_conflicts
from integreat_editor.content.sentences import Sentence, sentences
from integreat_editor.models.template import Sides
from integreat_editor.models.template_steps import StepKind, TextSides
from integreat_editor.models.text import Text

TemplateSide = Literal["base", "theirs"]
# Characters that no text may hold (Unicode noncharacters) mark where a decision's words are.
_START, _STOP, _END = "\ufdd0", "\ufdd1", "\ufdd2"
_MARK = re.compile(f"{_START}(\\d+){_STOP}|{_END}")
_ADDRESS = re.compile(r"\b(?:href|src)\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s>]+)", re.IGNORECASE)
_NOWHERE: frozenset[int] = frozenset()
_LONGEST_REMEMBERED = 4_000


@dataclass(frozen=True)
class LanguageMerge:
    """The merges of title and text in one language; without a base every difference is a question.

    `above`: the template's text in the language this one is translated from, None if it has none.
    """

    language: str
    sides: TextSides
    title: MergeResult
    body: MergeResult
    above: Text | None = None

    @property
    def has_own_sentences(self) -> bool:
        """Whether something stands here that the template has never had, or has no more."""
        return any(each.base is None and each.theirs is None for each in self.body.decisions)

    @cached_property
    def in_base(self) -> Mapping[int, frozenset[int]]:
        """Indexes of the base's sentences by decision; what can't be told has none."""
        return located(self.body, self.sides.base.html, "base") if self.sides.base is not None else {}

    @cached_property
    def in_template(self) -> Mapping[int, frozenset[int]]:
        """Indexes of the new template's sentences by decision."""
        return located(self.body, self.sides.template.html, "theirs")

    @cached_property
    def template_source_words(self) -> frozenset[str]:
        """What the text says that the template's translation is made from."""
        known = self.sides.template_source
        return frozenset(spoken(known.html)) if known is not None else frozenset()

    @cached_property
    def lagging_words(self) -> frozenset[str]:
        """What stands where the template's translation is older than the text it is translated from."""
        known = self.sides.template_source
        if known is None or self.above is None or known.html == self.above.html:
            return frozenset()
        places = merge(known.html, known.html, self.above.html).decisions
        return frozenset(text for each in places for html in (each.base, each.theirs) for text in spoken(html))

    def sentences_of(self, decision: int, side: TemplateSide) -> frozenset[int]:
        """The sentences of a side that a decision is about."""
        return (self.in_base if side == "base" else self.in_template).get(decision, _NOWHERE)

    def html(self, side: TemplateSide) -> str | None:
        """The whole text of a side."""
        if side == "theirs":
            return self.sides.template.html
        return self.sides.base.html if self.sides.base is not None else None

    def shown(self, decisions: Sequence[Decision]) -> Sides:
        """What some decisions together say on each side."""
        base = _joined([each.base for each in decisions]) if self.sides.base is not None else None
        return Sides(base, _joined([each.ours for each in decisions]), _joined([each.theirs for each in decisions]))


def language_merge(language: str, sides: TextSides, above: Text | None = None) -> LanguageMerge:
    """Merge one language; `above` as in `LanguageMerge`."""
    ours, template = sides.ours, sides.template
    if sides.base is None:
        title = _all_asked(merge_titles(ours.title, ours.title, template.title), ours.title)
        body = _all_asked(merge(ours.html, ours.html, template.html), ours.html)
        return LanguageMerge(language, sides, title, body, above)
    title = merge_titles(sides.base.title, ours.title, template.title)
    return LanguageMerge(language, sides, title, merge(sides.base.html, ours.html, template.html), above)


def _all_asked(result: MergeResult, ours: str) -> MergeResult:
    everything = {decision.id for decision in result.decisions}
    return replace(result, decisions=as_conflicts(result.decisions, everything), html=ours)


def kind_of(decisions: Sequence[Decision]) -> StepKind:
    """Who changed a place that several decisions make up; the template here and we there is a question."""
    kinds = {decision.kind for decision in decisions}
    if "conflict" in kinds or {"ours", "theirs"} <= kinds:
        return "conflict"
    if "theirs" in kinds:
        return "template"
    return "ours" if "ours" in kinds else "both"


def is_order(decision: Decision) -> bool:
    """Whether a decision is about where something stands, not about its words."""
    return decision.place.what.endswith("order")


def _joined(slices: Sequence[str | None]) -> str | None:
    present = [html for html in slices if html is not None]
    return " ".join(present) if present else None


def spoken(html: str | None) -> tuple[str, ...]:
    """What is read, sentence by sentence, with the addresses of links and pictures."""
    if not html:
        return ()
    return _remembered(html) if len(html) <= _LONGEST_REMEMBERED else _spoken(html)


def _spoken(html: str) -> tuple[str, ...]:
    return tuple(text for one in sentences(html) if (text := words_of(one)))


# The same few places are asked about again and again.
_remembered = lru_cache(maxsize=4_096)(_spoken)


def words_of(sentence: Sentence) -> str:
    """A sentence's words and addresses."""
    addresses = _ADDRESS.findall(sentence.html) if "=" in sentence.html else []
    return " ".join([sentence.text, *addresses]).strip()


def located(result: MergeResult, html: str, side: TemplateSide) -> dict[int, frozenset[int]]:
    """Which sentences of one side's whole text each decision is about.

    The text is put together anew with a mark around each decision's words. Where that does not give the side's
    sentences, and for the order of blocks, sentences that stand there once are looked for.
    """
    found = all_sentences(html)
    marked = {} if _START in html else _by_marks(result, html, found, side)
    once: dict[str, int] | None = None
    for decision in result.decisions:
        words = decision.base if side == "base" else decision.theirs
        if decision.id not in marked and words:
            once = _standing_once(found) if once is None else once
            marked[decision.id] = frozenset(once[text] for text in spoken(words) if text in once)
    return marked


def _by_marks(
    result: MergeResult, html: str, found: Sequence[Sentence], side: TemplateSide
) -> dict[int, frozenset[int]]:
    choices: dict[int, Choice] = {decision.id: side for decision in result.decisions}
    for decision in result.decisions:
        words = decision.base if side == "base" else decision.theirs
        if words and not is_order(decision):
            choices[decision.id] = Own(f"{_START}{decision.id}{_STOP}{words[:-1]}{_END}{words[-1]}")
    plain, spans = _without_marks(result.resolve(choices))
    own = found if plain == html else sentences(plain)
    if [each.text for each in own] != [each.text for each in found]:
        return {}
    starts = [each.start for each in own]
    return {
        number: frozenset(range(max(bisect_right(starts, start) - 1, 0), bisect_left(starts, end)))
        for number, (start, end) in spans.items()
    }


def _without_marks(marked: str) -> tuple[str, dict[int, tuple[int, int]]]:
    parts: list[str] = []
    spans: dict[int, tuple[int, int]] = {}
    length = at = start = 0
    number = -1
    for match in _MARK.finditer(marked):
        parts.append(marked[at : match.start()])
        length += match.start() - at
        at = match.end()
        if match[1] is not None:
            number, start = int(match[1]), length
        else:
            spans[number] = (start, length + 1)
    parts.append(marked[at:])
    return "".join(parts), spans


def _standing_once(found: Sequence[Sentence]) -> dict[str, int]:
    once: dict[str, int] = {}
    twice = set()
    for index, sentence in enumerate(found):
        words = words_of(sentence)
        if words in once:
            twice.add(words)
        once[words] = index
    return {words: index for words, index in once.items() if words not in twice}


@lru_cache(maxsize=32)
def all_sentences(html: str) -> tuple[Sentence, ...]:
    """The sentences of a whole text: each is asked for several times."""
    return tuple(sentences(html))


def blocks_of(html: str) -> list[int]:
    """The block (as `content.parse` counts) of each sentence; one between blocks belongs to the one before."""
    ends: list[int] = []
    document = parse(html)
    position = len(document.head)
    for block in document.blocks:
        position += len(block.gap) + len(block.html)
        ends.append(position)
    last = max(len(ends) - 1, 0)
    return [min(bisect_right(ends, sentence.start), last) for sentence in all_sentences(html)]
