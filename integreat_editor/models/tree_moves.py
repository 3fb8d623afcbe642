"""Moving several pages of a tree at once: which of them move, where to, and with which placements."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from integreat_editor.models.order import key_between
from integreat_editor.models.page import Placement
from integreat_editor.models.tree import PageTree


class Siblings(Protocol):
    """A tree as far as a move needs it: `PageTree`, or what a screen shows of one."""

    def parent(self, page_id: str, /) -> str | None:
        """The page above; None at the top."""

    def children(self, page_id: str | None, /) -> Sequence[str]:
        """The pages below, in order; None: the top pages."""


@dataclass(frozen=True, slots=True)
class Target:
    """A place for pages: `position` (from 0) among the children of `parent`, those that move not counted."""

    parent: str | None
    position: int


def movers(tree: Siblings, pages: Iterable[str]) -> tuple[str, ...]:
    """The pages that move, in tree order: one whose page above moves too goes along with that."""
    chosen = frozenset(pages)
    tops = [page for page in chosen if not any(above in chosen for above in _above(tree, page))]
    places: dict[str | None, dict[str, int]] = {}

    def place(page: str) -> int:
        parent = tree.parent(page)
        if parent not in places:
            places[parent] = {each: number for number, each in enumerate(tree.children(parent))}
        return places[parent][page]

    def path(page: str) -> list[int]:
        """Positions from the top down: sorts as the tree is walked."""
        return [place(each) for each in reversed([page, *_above(tree, page)])]

    return tuple(sorted(tops, key=path))


def step(tree: Siblings, pages: Collection[str], by: int, shown: Callable[[str], bool]) -> Target | None:
    """One place up (`by` -1) or down (1), past pages that are not `shown`; None where there is no such place.

    Several pages move as one block and must stand below the same page.
    """
    block = _block(tree, pages)
    if block is None:
        return None
    parent, moving, siblings = block
    rest = [page for page in siblings if page not in moving]
    first, last = siblings.index(moving[0]), siblings.index(moving[-1])
    passed = siblings[:first][::-1] if by < 0 else siblings[last + 1 :]
    neighbour = next((page for page in passed if shown(page)), None)
    if neighbour is not None:
        return Target(parent, rest.index(neighbour) + (by > 0))
    if last - first + 1 == len(moving):
        return None
    return Target(parent, first if by < 0 else len(rest) - len(passed))  # Nothing to pass: they close up.


def indent(tree: Siblings, pages: Collection[str], shown: Callable[[str], bool]) -> Target | None:
    """Below the page that stands before the first, as its last children; None where there is none."""
    block = _block(tree, pages)
    if block is None:
        return None
    _, moving, siblings = block
    before = [page for page in siblings[: siblings.index(moving[0])] if shown(page)]
    return Target(before[-1], len(tree.children(before[-1]))) if before else None


def outdent(tree: Siblings, pages: Collection[str]) -> Target | None:
    """Behind the page they stand below; None at the top."""
    block = _block(tree, pages)
    if block is None or block[0] is None:
        return None
    parent = tree.parent(block[0])
    return Target(parent, list(tree.children(parent)).index(block[0]) + 1)


def placements(tree: PageTree, pages: Iterable[str], target: Target) -> dict[str, Placement]:
    """The new placements by page, in the order in which the pages stand now; empty where all stand there already.

    The target must not be one of the pages or below one (`PageTree.closes_cycle`).
    """
    moving = movers(tree, pages)
    siblings = [each for each in tree.children(target.parent) if each not in moving]
    position = max(0, min(target.position, len(siblings)))
    wanted = (*siblings[:position], *moving, *siblings[position:])
    if wanted == tree.children(target.parent) and not tree.misplaced.intersection(moving):
        return {}
    keys = [tree.page(each).placement.order for each in siblings]
    lower = keys[position - 1] if position else None
    # Where two neighbours share a key there is none between them; the pages then go behind both.
    upper = next((key for key in keys[position:] if lower is None or key > lower), None)
    found = {}
    for page in moving:
        lower = key_between(lower, upper)
        found[page] = Placement(target.parent, lower, tree.page(page).placement.archived)
    return found


def _block(tree: Siblings, pages: Collection[str]) -> tuple[str | None, tuple[str, ...], list[str]] | None:
    """(page above, pages that move, all its children); None where the pages stand below several."""
    moving = movers(tree, pages)
    parents = {tree.parent(page) for page in moving}
    if len(parents) != 1:
        return None
    parent = parents.pop()
    return parent, moving, list(tree.children(parent))


def _above(tree: Siblings, page: str) -> Iterable[str]:
    parent = tree.parent(page)
    while parent is not None:
        yield parent
        parent = tree.parent(parent)
