"""The page tree: order among siblings, moves, cycles."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from integreat_editor.models.order import key_between
from integreat_editor.models.page import Page, Placement


class PageTree:
    """An immutable view of pages as a tree.

    Pages whose parent is unknown, and pages on a cycle (a broken source), are shown at the top: nothing
    may vanish from the screen. `misplaced` names them.
    """

    def __init__(self, pages: Iterable[Page]) -> None:
        self._pages = {page.id: page for page in pages}
        self.misplaced = frozenset(self._misplaced())
        self._children: dict[str | None, list[str]] = defaultdict(list)
        for page in self._pages.values():
            self._children[self.parent(page.id)].append(page.id)
        for siblings in self._children.values():
            siblings.sort(key=lambda page_id: (self._pages[page_id].placement.order, page_id))

    def __contains__(self, page_id: object) -> bool:
        return page_id in self._pages

    def __len__(self) -> int:
        return len(self._pages)

    def page(self, page_id: str) -> Page:
        """The page; KeyError if there is none."""
        return self._pages[page_id]

    def parent(self, page_id: str) -> str | None:
        """The parent's id as shown: None for top and misplaced pages."""
        return None if page_id in self.misplaced else self._pages[page_id].placement.parent

    def children(self, page_id: str | None) -> tuple[str, ...]:
        """Ids of the children in display order; None: the top pages."""
        return tuple(self._children.get(page_id, ()))

    def position(self, page_id: str) -> int:
        """Index among its siblings, from 0."""
        return self._children[self.parent(page_id)].index(page_id)

    def walk(self) -> Iterator[str]:
        """All page ids, depth first, in display order."""
        pending = list(reversed(self.children(None)))
        while pending:
            page_id = pending.pop()
            yield page_id
            pending.extend(reversed(self.children(page_id)))

    def ancestors(self, page_id: str) -> tuple[str, ...]:
        """Ids from the top down to the parent."""
        chain: list[str] = []
        parent = self.parent(page_id)
        while parent is not None:
            chain.append(parent)
            parent = self.parent(parent)
        return tuple(reversed(chain))

    def is_archived(self, page_id: str) -> bool:
        """Archived itself or through an ancestor (Integreat's implicit archiving)."""
        return any(self._pages[each].placement.archived for each in (page_id, *self.ancestors(page_id)))

    def closes_cycle(self, page_id: str, parent: str | None) -> bool:
        """Whether moving the page below `parent` would make it its own ancestor."""
        return parent is not None and (parent == page_id or (parent in self and page_id in self.ancestors(parent)))

    def place_at(self, parent: str | None, position: int, moving: str | None = None) -> Placement:
        """The placement for `position` among the children of `parent`, not counting the page that moves.

        Where two neighbours share a key there is none between them; the page then goes behind both.
        """
        siblings = [each for each in self.children(parent) if each != moving]
        position = max(0, min(position, len(siblings)))
        keys = [self._pages[each].placement.order for each in siblings]
        lower = keys[position - 1] if position else None
        upper = next((key for key in keys[position:] if lower is None or key > lower), None)
        archived = self._pages[moving].placement.archived if moving in self._pages else False
        return Placement(parent, key_between(lower, upper), archived)

    def _misplaced(self) -> Iterator[str]:
        settled: set[str | None] = {None}
        for start in sorted(self._pages):
            trail: list[str] = []
            current: str | None = start
            while current not in settled and current in self._pages and current not in trail:
                trail.append(current)
                current = self._pages[current].placement.parent
            if current not in settled and current is not None:
                # An unknown parent: the last page stands at the top. A cycle: the page that closed it does.
                yield trail[-1]
            settled.update(trail)


def changed_placements(base: Mapping[str, Placement], local: Mapping[str, Placement]) -> Iterator[str]:
    """Ids of pages that are new in `local` or stand elsewhere than in `base`."""
    return (page_id for page_id, placement in local.items() if base.get(page_id) != placement)
