"""The three-way merge of a page's text: never a silent wrong one.

Both sides' changes are compared with the base, place by place; a place is a sentence (a line, an item, a cell, a
heading), or a whole block where it can't be told what stands for what. What one side changed is taken, what both
changed alike is taken once, what both changed differently is a conflict. Rules in words: DESIGN, promises 6 to 9.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from integreat_editor.content.canonical import canonical
from integreat_editor.content.merge_check import as_conflicts, entangled, with_conflicts, wrong_counts
from integreat_editor.content.merge_plan import (
    Choice,
    Decided,
    Decision,
    Fixed,
    Group,
    Kind,
    Own,
    Part,
    Place,
    render,
    three_way,
)
from integreat_editor.content.merge_sequence import Merger
from integreat_editor.content.parsed import parsed
from integreat_editor.content.source import content_root
from integreat_editor.content.tokens import is_well_formed

LARGEST_BY_SENTENCE = 1_000_000
"""Characters of a page above which a block is not looked into."""
LARGEST_BY_BLOCK = 8_000_000
"""Characters of a page above which the page is one place."""


@dataclass(frozen=True, slots=True)
class MergeResult:
    """`decisions` lists every changed place; `html` is the text with each decided by default (conflicts: ours)."""

    decisions: list[Decision]
    html: str
    _plan: Part = field(repr=False)

    @property
    def conflicts(self) -> list[Decision]:
        """The places a person must decide."""
        return [decision for decision in self.decisions if decision.kind == "conflict"]

    def resolve(self, choices: Mapping[int, Choice]) -> str:
        """Give the text under these choices, by decision id; what is not chosen stays at its default.

        Raises ValueError for an id that is no decision, or a suggestion where there is none.
        """
        unknown = choices.keys() - range(len(self.decisions))
        if unknown:
            raise ValueError(f"no such decisions: {sorted(unknown)}")
        if all(choice == self.decisions[number].default for number, choice in choices.items()):
            return self.html
        return render(self._plan, self.decisions, choices)


def merge(base: str, ours: str, theirs: str) -> MergeResult:
    """Merge two versions of an HTML text that came from `base`. Takes any strings."""
    if base == ours == theirs:
        return MergeResult([], base, Fixed(base))
    result = _merge_units(base, ours, theirs)
    if ours == base or theirs in {base, ours}:
        # One side has the whole answer, byte for byte; the decisions still say what it changed.
        return MergeResult(result.decisions, three_way(base, ours, theirs), result._plan)
    result = _untangled(result)
    return result if _holds(base, ours, theirs, result) else _checked(base, ours, theirs, result)


def merge_titles(base: str, ours: str, theirs: str) -> MergeResult:
    """Merge two versions of a title (plain text); a title is one place."""
    forms = [" ".join(title.split()) for title in (base, ours, theirs)]
    return _single("title", forms, (base, ours, theirs))


def _merge_units(base: str, ours: str, theirs: str) -> MergeResult:
    largest = max(len(base), len(ours), len(theirs))
    if largest > LARGEST_BY_BLOCK:
        return _page(base, ours, theirs)
    merger = Merger() if largest <= LARGEST_BY_SENTENCE else Merger(deepest=0)
    texts = (base, ours, theirs)
    roots = [content_root(parsed(html)) for html in texts]
    inside = merger.contents((roots[0], roots[1], roots[2]), None, 0)
    before = three_way(*(html[: root.open_end] for html, root in zip(texts, roots, strict=True)))
    after = three_way(*(html[root.close_start :] for html, root in zip(texts, roots, strict=True)))
    if before.count("<") != after.count("<"):  # each side wrapped the content in its own way
        before, after = ours[: roots[1].open_end], ours[roots[1].close_start :]
    plan = Group([Fixed(before), inside, Fixed(after)])
    return MergeResult(merger.decisions, render(plan, merger.decisions, {}), plan)


def _holds(base: str, ours: str, theirs: str, result: MergeResult) -> bool:
    if not result.decisions:
        return True
    whole = is_well_formed(result.html) or not all(is_well_formed(html) for html in (base, ours, theirs))
    return whole and not wrong_counts(base, ours, theirs, result.html, result.decisions)


def _checked(base: str, ours: str, theirs: str, result: MergeResult) -> MergeResult:
    """Make what does not add up a conflict: its places, or else the page."""
    wrong = wrong_counts(base, ours, theirs, result.html, result.decisions)
    decisions = with_conflicts(result.decisions, wrong) if wrong else None
    if decisions is None:
        return _page(base, ours, theirs)
    checked = _untangled(_with(result, decisions))
    return checked if _holds(base, ours, theirs, checked) else _page(base, ours, theirs)


def _untangled(result: MergeResult) -> MergeResult:
    while numbers := entangled(result.decisions):
        result = _with(result, as_conflicts(result.decisions, numbers))
    return result


def _with(result: MergeResult, decisions: list[Decision]) -> MergeResult:
    return MergeResult(decisions, render(result._plan, decisions, {}), result._plan)


def _page(base: str, ours: str, theirs: str) -> MergeResult:
    forms = [canonical(html) for html in (base, ours, theirs)]
    return _single("page", forms, (base, ours, theirs))


def _single(what: str, forms: list[str], texts: tuple[str, str, str]) -> MergeResult:
    """One place for everything; `forms` are equal where the texts read the same."""
    base, ours, theirs = forms
    if base == ours == theirs:
        html = three_way(*texts)
        return MergeResult([], html, Fixed(html))
    kind: Kind = "conflict"
    if ours == theirs:
        kind = "both"
    elif base in {ours, theirs}:
        kind = "theirs" if ours == base else "ours"
    decision = Decision(0, kind, Place(0, None, what), *texts)
    return MergeResult([decision], decision.html(None), Decided(0))


__all__ = ["Choice", "Decision", "MergeResult", "Own", "Place", "merge", "merge_titles"]
