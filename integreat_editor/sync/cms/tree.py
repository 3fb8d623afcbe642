"""The whole page tree of a CMS region, archived pages too: one list of top pages, one of all others, and the archive.

The CMS's own scripts fetch the subpages of branches; asked for neither the archived nor the others (`None`), that
address gives both, in their true order and with true levels. Top pages that are archived stand in the archive only
(`tops` says where among the others).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import quote

from integreat_editor.models.order import rekey
from integreat_editor.models.page import Placement
from integreat_editor.models.working import RemotePage
from integreat_editor.sync.cms.rows import CmsRow, RowError, page_list, rows
from integreat_editor.sync.cms.session import CmsSession
from integreat_editor.sync.cms.tops import Place, asked_place, in_order, lonely_archived, put_in_place
from integreat_editor.sync.errors import ServerLies
from integreat_editor.sync.wire_cms import BranchesAnswer
from integreat_editor.sync.wire_json import ShapeError, read_json

_ROOM = 500
"""Numbers of branches asked for beyond the highest one seen: an archived top page may have a higher one."""
_HIGHEST = 100_000
"""Numbers of branches that are tried at most; all regions of a CMS number their branches together."""


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


def read_tree(
    session: CmsSession, region: str, languages: Iterable[str], default: str, tops: Sequence[int] = ()
) -> list[CmsNode]:
    """All pages, depth first. Raises `ServerLies` where the lists contradict each other, and errors of the session.

    Three requests in the default language, two in every other one, three where top pages are archived. `tops`: the top
    pages in the order last seen; for archived ones that are not among them another request each may be needed.
    """
    try:
        shape = _read(session, region, default, archive=True)
        lists = {default: shape.rows}
        for language in languages:
            if language != default:
                lists[language] = _rows_of(session, region, language, shape)
        return _nodes(_arranged(session, region, default, shape, tops), lists)
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
    """One language: the top pages in order, the other pages by top page in order, what is archived, of that the top."""

    tops: tuple[CmsRow, ...]
    below: Mapping[int, tuple[CmsRow, ...]]
    archived: frozenset[int]
    hidden: frozenset[int]

    @property
    def rows(self) -> dict[int, CmsRow]:
        """All rows by page number."""
        return {each.number: each for each in (*self.tops, *(row for part in self.below.values() for row in part))}


def _read(session: CmsSession, region: str, language: str, *, archive: bool) -> _Lists:
    pages = f"/{quote(region, safe='')}/pages/{quote(language, safe='')}/"
    shown = page_list(session.get(pages).content)
    archived = page_list(session.get(f"{pages}archived/").content) if archive else []
    if not shown and not archived:
        return _Lists((), {}, frozenset(), frozenset())
    highest = max((row.tree for row in shown if row.tree is not None), default=0) + _ROOM
    while True:
        branches = _branches(session, region, language, range(1, highest))
        below = {branch[0].top: tuple(branch) for branch in branches if branch and branch[0].top is not None}
        inside = {row.number for branch in below.values() for row in branch}
        hidden = [row for row in archived if row.number not in inside]
        if all(row.level == 1 for row in hidden):
            break
        if highest > _HIGHEST:
            raise RowError("archived pages below nothing")
        highest *= 4
    if any(row.tree is not None and row.number not in below for row in shown):
        raise RowError("a branch is missing")
    return _Lists(
        tuple(in_order(shown, hidden, branches)),
        below,
        frozenset(row.number for row in archived if row.archived),
        frozenset(row.number for row in hidden),
    )


def _rows_of(session: CmsSession, region: str, language: str, shape: _Lists) -> dict[int, CmsRow]:
    """What another language's lists show of the pages. Raises `RowError` where they show none."""
    found = _read(session, region, language, archive=bool(shape.hidden)).rows
    if shape.tops and not found:
        raise RowError(f"no pages in {language}")
    return found


def _arranged(session: CmsSession, region: str, language: str, shape: _Lists, known: Sequence[int]) -> _Lists:
    """Archived top pages without subpages, which the lists may put at several places, at the right one."""
    order = [row.number for row in shape.tops]
    unclear = lonely_archived(order, shape.hidden, shape.below.keys())
    before = dict(zip(known[1:], known, strict=False))
    for number, run in unclear:
        last = before.get(number)
        known_place: Place | None = (last, "right") if last in run else None
        order = put_in_place(order, number, known_place or asked_place(session, region, language, number))
    rows_of = {row.number: row for row in shape.tops}
    return replace(shape, tops=tuple(rows_of[number] for number in order))


def _branches(session: CmsSession, region: str, language: str, numbers: Iterable[int]) -> list[list[CmsRow]]:
    """For each branch of the region, in the order of the tree, the rows below its top page; none of a lonely one."""
    path = f"/{quote(region, safe='')}/ajax/render/{quote(language, safe='')}/None/False/partial-page-tree/"
    response = session.post_json(path, list(numbers))
    try:
        answer = read_json(BranchesAnswer, response.content)
    except ShapeError as error:
        raise ServerLies(server=session.server, reason=str(error)) from error
    return [rows(f"<table>{part}</table>") for part in answer.data]


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
