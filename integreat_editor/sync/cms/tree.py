"""The whole page tree of a CMS region, archived pages too: one list of top pages, one of all others, and the archive.

The CMS's own scripts fetch the subpages of branches; asked for neither the archived nor the others (`None`), that
address gives both, in their true order and with true levels. Top pages that are archived stand in the archive only;
where they belong among the others shows the order of the branches' answers.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import quote

from integreat_editor.models.order import rekey
from integreat_editor.models.page import Placement
from integreat_editor.models.working import RemotePage
from integreat_editor.sync.cms.rows import CmsRow, RowError, rows
from integreat_editor.sync.cms.session import CmsSession
from integreat_editor.sync.errors import ServerLies
from integreat_editor.sync.wire_cms import BranchesAnswer
from integreat_editor.sync.wire_json import ShapeError, read_json

_ROOM = 500
"""Numbers of branches asked for beyond the highest one seen: an archived top page may have a higher one."""


@dataclass(frozen=True, slots=True)
class CmsNode:
    """A page in the tree. `position` counts from 0 among its siblings; `archived`: itself, not through an ancestor.

    `rows`: what is shown of it, per language; languages without a text have a row, too.
    """

    number: int
    parent: int | None
    position: int
    archived: bool
    rows: Mapping[str, CmsRow]


def read_tree(session: CmsSession, region: str, languages: Iterable[str], default: str) -> list[CmsNode]:
    """All pages, depth first. Raises `ServerLies` where the lists contradict each other, and errors of the session.

    Three requests in the default language, two in every other one, three where top pages are archived.
    """
    try:
        shape = _read(session, region, default, archive=True)
        lists = {default: shape.rows}
        for language in languages:
            if language != default:
                lists[language] = _read(session, region, language, archive=bool(shape.archived_tops)).rows
        return _nodes(shape, lists)
    except RowError as error:
        raise ServerLies(server=session.server, reason=str(error)) from error


def placements(
    nodes: Iterable[CmsNode], known: Mapping[str, RemotePage], ids: Mapping[int, str]
) -> dict[str, Placement]:
    """Where each page stands, by our ids; pages that did not move among their siblings keep their order keys."""
    siblings: dict[str | None, list[tuple[str, bool]]] = defaultdict(list)
    for node in nodes:
        parent = ids[node.parent] if node.parent is not None else None
        siblings[parent].append((ids[node.number], node.archived))
    found = {}
    for parent, children in siblings.items():
        keys = rekey([_key(known.get(page), parent) for page, _ in children])
        for (page, archived), key in zip(children, keys, strict=True):
            found[page] = Placement(parent, key, archived)
    return found


def _key(known: RemotePage | None, parent: str | None) -> str | None:
    return known.placement.order if known is not None and known.placement.parent == parent else None


@dataclass(frozen=True, slots=True)
class _Lists:
    """One language: the top pages in order, the other pages by top page in order, and what is archived."""

    tops: tuple[CmsRow, ...]
    below: Mapping[int, tuple[CmsRow, ...]]
    archived: frozenset[int]
    archived_tops: bool

    @property
    def rows(self) -> dict[int, CmsRow]:
        """All rows by page number."""
        return {each.number: each for each in (*self.tops, *(row for part in self.below.values() for row in part))}


def _read(session: CmsSession, region: str, language: str, *, archive: bool) -> _Lists:
    pages = f"/{quote(region, safe='')}/pages/{quote(language, safe='')}/"
    shown = rows(session.get(pages).content)
    archived = rows(session.get(f"{pages}archived/").content) if archive else []
    if not shown and not archived:
        return _Lists((), {}, frozenset(), archived_tops=False)
    highest = max((row.tree for row in shown if row.tree is not None), default=0)
    branches = _branches(session, region, language, range(1, highest + _ROOM))
    below = {row.number for branch in branches for row in branch}
    hidden = [row for row in archived if row.number not in below and row.level == 1]
    tops = in_order(shown, hidden, branches)
    return _Lists(
        tuple(tops),
        {branch[0].top: tuple(branch) for branch in branches if branch and branch[0].top is not None},
        frozenset(row.number for row in archived if row.archived),
        archived_tops=bool(hidden),
    )


def _branches(session: CmsSession, region: str, language: str, numbers: Iterable[int]) -> list[list[CmsRow]]:
    """For each branch of the region, in the order of the tree, the rows below its top page; none of a lonely one."""
    path = f"/{quote(region, safe='')}/ajax/render/{quote(language, safe='')}/None/False/partial-page-tree/"
    response = session.post_json(path, list(numbers))
    try:
        answer = read_json(BranchesAnswer, response.content)
    except ShapeError as error:
        raise ServerLies(server=session.server, reason=str(error)) from error
    return [rows(f"<table>{part}</table>") for part in answer.data]


def in_order(shown: Sequence[CmsRow], hidden: Sequence[CmsRow], branches: Sequence[Sequence[CmsRow]]) -> list[CmsRow]:
    """Top pages in the order of the tree: those shown and those in the archive, each list being in order itself.

    There is an answer for every branch, in order. One with subpages names its top page; an empty one is that of a
    lonely page, which its own list puts between two others. Where both a shown and an archived one fit, the one that
    has to come earlier is taken.
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


def _nodes(shape: _Lists, lists: Mapping[str, Mapping[int, CmsRow]]) -> list[CmsNode]:
    nodes: list[CmsNode] = []
    seen: set[int] = set()
    counts: dict[int | None, int] = defaultdict(int)
    for top in shape.tops:
        open_pages: list[CmsRow] = []
        for row in (replace(top, level=1), *shape.below.get(top.number, ())):
            if row.number in seen or row.level > len(open_pages) + 1:
                raise RowError(f"page {row.number} stands twice or below nothing")
            seen.add(row.number)
            del open_pages[row.level - 1 :]
            parent = open_pages[-1].number if open_pages else None
            of_page = {language: found[row.number] for language, found in lists.items() if row.number in found}
            nodes.append(CmsNode(row.number, parent, counts[parent], row.number in shape.archived, of_page))
            counts[parent] += 1
            open_pages.append(row)
    return nodes
