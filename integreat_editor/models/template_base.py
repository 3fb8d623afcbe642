"""The base of the next update: the template as it is now, but for the places that wait, which stay as they were."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from integreat_editor.content.merge import Choice, Decision, MergeResult, merge
from integreat_editor.models.template_places import (
    LanguageMerge,
    TemplateSide,
    all_sentences,
    is_order,
    located,
    spoken,
)
from integreat_editor.models.text import Text

_SIDES: tuple[TemplateSide, ...] = ("base", "theirs")
Indexes = Mapping[TemplateSide, frozenset[int]]


def next_base(
    merged: LanguageMerge, waiting: Collection[int], resolved: str, *, title_waits: bool
) -> tuple[Text | None, Text | None]:
    """Give the base as the template would have it, and with our slots and links. `waiting`: decisions of the text.

    Where the waiting places can't be told apart from the others the old base stays: everything is offered again.
    """
    sides = merged.sides
    if not waiting and not title_waits:
        return sides.template_raw, sides.template
    if sides.base is None or sides.base_raw is None:
        return None, None
    bodies = (sides.template_raw.html, sides.template.html) if not waiting else _bodies(merged, waiting, resolved)
    if bodies is None:
        return sides.base_raw, sides.base
    titles = (sides.base_raw, sides.base) if title_waits else (sides.template_raw, sides.template)
    return Text(titles[0].title, bodies[0]), Text(titles[1].title, bodies[1])


def _bodies(merged: LanguageMerge, waiting: Collection[int], resolved: str) -> tuple[str, str] | None:
    sides = merged.sides
    if sides.base is None or sides.base_raw is None:
        return None
    open_ones = [each for each in merged.body.decisions if each.id in waiting and each.kind in ("theirs", "conflict")]
    held = _indexes(merged, [each.id for each in open_ones if not is_order(each)])
    given = _indexes(
        merged, [each.id for each in merged.body.decisions if each.id not in waiting and each.kind != "ours"]
    )
    order = _ordered(open_ones)
    base = _composed(sides.base.html, sides.template.html, held, given, order)
    if base is None or not _asks_again(base, resolved, sides.template.html, open_ones):
        return None
    if (sides.base_raw.html, sides.template_raw.html) == (sides.base.html, sides.template.html):
        return base, base
    alike = _count(sides.base_raw.html) == _count(sides.base.html)
    if not alike or _count(sides.template_raw.html) != _count(sides.template.html):
        return None
    raw = _composed(sides.base_raw.html, sides.template_raw.html, held, given, order)
    return (raw, base) if raw is not None else None


def _composed(base: str, template: str, held: Indexes, given: Indexes, order: set[str]) -> str | None:
    """The new template's text with the sentences `held` back as they were; None where one hangs on one that is not.

    `order`: what stands in the blocks whose new place is held back.
    """
    result = merge(base, base, template)
    places = {"base": located(result, base, "base"), "theirs": located(result, template, "theirs")}
    choices: dict[int, Choice] = {}
    for decision in result.decisions:
        is_moved = is_order(decision)
        of_held = bool(_ordered([decision]) & order) if is_moved else _meets(decision, places, held)
        if of_held and not is_moved and _meets(decision, places, given):
            return None
        choices[decision.id] = "base" if of_held else "theirs"
    return _resolved(result, choices, base)


def _ordered(decisions: Iterable[Decision]) -> set[str]:
    """The words of moved blocks."""
    return {text for each in decisions if is_order(each) for text in spoken(each.base)}


def _resolved(result: MergeResult, choices: Mapping[int, Choice], base: str) -> str:
    return base if all(choice == "base" for choice in choices.values()) else result.resolve(choices)


def _meets(decision: Decision, places: Mapping[str, Mapping[int, frozenset[int]]], wanted: Indexes) -> bool:
    return any(places[side].get(decision.id, frozenset()) & wanted[side] for side in _SIDES)


def _indexes(merged: LanguageMerge, numbers: Iterable[int]) -> Indexes:
    wanted = list(numbers)
    return {
        side: frozenset(index for number in wanted for index in merged.sentences_of(number, side)) for side in _SIDES
    }


def _asks_again(base: str, resolved: str, template: str, waiting: list[Decision]) -> bool:
    """Whether the next update would ask about just what waits."""
    again = [each for each in merge(base, resolved, template).decisions if each.kind in ("theirs", "conflict")]
    return _said(again) == _said(waiting)


def _said(decisions: list[Decision]) -> set[tuple[str, str]]:
    """What the template changed in some places."""
    found = set()
    for each in decisions:
        if is_order(each):
            found |= {("order", text) for text in spoken(each.ours)}
            continue
        new, old = Counter(spoken(each.theirs)), Counter(spoken(each.base))
        found |= {("new", text) for text in new - old} | {("old", text) for text in old - new}
        if new == old:
            found |= {("kept", text) for text in new}
    return found


def _count(html: str) -> int:
    return len(all_sentences(html))
