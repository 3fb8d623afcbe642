"""The order of top pages. The CMS lists shown and archived ones apart; the answers for branches come in one order."""

from collections.abc import Collection, Mapping, Sequence
from urllib.parse import quote

from integreat_editor.sync.cms.markup import document
from integreat_editor.sync.cms.rows import CmsRow
from integreat_editor.sync.cms.session import CmsSession

Place = tuple[int | None, str]
"""Beside which page, and on which side: the words of the CMS's form (`right`: behind it)."""


def in_order(shown: Sequence[CmsRow], hidden: Sequence[CmsRow], branches: Sequence[Sequence[CmsRow]]) -> list[CmsRow]:
    """Top pages in the order of the tree: those shown and those in the archive, each list being in order itself.

    There is an answer for every branch, in order. One with subpages names its top page; an empty one is that of a
    lonely page, which its own list puts between two others. Where both a shown and an archived one fit, the one that
    has to come earlier is taken, or either of them: see `lonely_archived`.
    """
    named = {branch[0].top: place for place, branch in enumerate(branches) if branch}
    at = {place: row for row in (*shown, *hidden) if (place := named.get(row.number)) is not None}
    queues = [_lonely(tops, named, len(branches)) for tops in (shown, hidden)]
    for place in range(len(branches)):
        if place in at:
            continue
        fitting = [queue for queue in queues if queue and queue[0][0] < place]
        if fitting:
            at[place] = min(fitting, key=lambda queue: queue[0][1]).pop(0)[2]
    left = [row for queue in queues for _, _, row in queue]  # Came between two requests: the next pull puts it right.
    return [*(at[place] for place in sorted(at)), *left]


def _lonely(tops: Sequence[CmsRow], named: Mapping[int | None, int], count: int) -> list[tuple[int, int, CmsRow]]:
    """Top pages without subpages, each with the places of the named ones before and after it in its list."""
    found = []
    for index, row in enumerate(tops):
        if row.number in named:
            continue
        before = (named[each.number] for each in reversed(tops[:index]) if each.number in named)
        after = (named[each.number] for each in tops[index:] if each.number in named)
        found.append((next(before, -1), next(after, count), row))
    return found


def lonely_archived(
    order: Sequence[int], archived: Collection[int], named: Collection[int]
) -> list[tuple[int, frozenset[int]]]:
    """Archived pages without subpages among shown ones of that kind, each with the pages it may stand right behind.

    `named`: pages with subpages, whose place is certain.
    """
    found = []
    run: list[int] = []
    before: frozenset[int] = frozenset()
    for number in (*order, None):
        if number is not None and number not in named:
            run.append(number)
            continue
        if any(each in archived for each in run) and not all(each in archived for each in run):
            found += [(each, before.union(run) - {each}) for each in run if each in archived]
        run, before = [], frozenset() if number is None else frozenset({number})
    return found


def asked_place(session: CmsSession, region: str, language: str, number: int) -> Place:
    """Where the page's own form says that it stands."""
    path = f"/{quote(region, safe='')}/pages/{quote(language, safe='')}/{number}/edit/"
    form = document(session.get(path).content)
    beside, side = (form.xpath("string(//*[@name=$name]/@value)", name=name) for name in ("_ref_node_id", "_position"))
    return (int(beside) if beside.isdigit() else None, str(side))


def put_in_place(order: Sequence[int], number: int, place: Place) -> list[int]:
    """The order with this page at that place; as it was where the place is none in this list."""
    beside, side = place
    left = [each for each in order if each != number]
    if place == (None, "first-child"):
        return [number, *left]
    if beside not in left:
        return list(order)
    index = left.index(beside) + (side == "right")
    return [*left[:index], number, *left[index:]]
