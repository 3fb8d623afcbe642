"""Where the pages of the hub stand in its CMS. The hub decides; what was moved there comes in as a change."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from integreat_editor.models.cms_records import CmsPageLink, CmsPlace, page_record
from integreat_editor.models.page import Page, Placement
from integreat_editor.models.tree import PageTree
from integreat_editor.models.working import RemoteInfo, RemotePage
from integreat_editor.services.cms_bases import links
from integreat_editor.services.cms_mirror import mirrored, number_of
from integreat_editor.services.pull_notes import NoteKind, PullNote
from integreat_editor.services.remotes import require_remote
from integreat_editor.store.working_copy import Unit


@dataclass(frozen=True, slots=True)
class PlaceSides:
    """One paired page: its place on the hub, and its parent and archive state in the CMS (numbers, None: top).

    `parent_wanted`: the number of its hub parent there; `placeable`: whether that parent is in the CMS at all.
    """

    link: CmsPageLink
    hub: Placement
    parent_there: int | None
    archived_there: bool
    parent_wanted: int | None
    placeable: bool

    @property
    def now(self) -> CmsPlace:
        """Both sides as they are, to be agreed on."""
        return CmsPlace(self.hub.parent, self.hub.order, self.hub.archived, self.parent_there, self.archived_there)

    @property
    def moved_here(self) -> bool:
        """Whether the hub has moved it since both last agreed; before that, whether the parents differ."""
        known = self.link.place
        if known is None:
            return self.parent_there != self.parent_wanted
        return (self.hub.parent, self.hub.order) != (known.parent, known.order)

    @property
    def moved_there(self) -> bool:
        """Whether somebody has moved it in the CMS since."""
        return self.link.place is not None and self.parent_there != self.link.place.parent_there

    @property
    def archived_here_since(self) -> bool:
        """Whether the hub has archived or restored it since."""
        return self.link.place is not None and self.hub.archived != self.link.place.archived

    @property
    def archived_there_since(self) -> bool:
        """Whether somebody has archived or restored it in the CMS since."""
        return self.link.place is not None and self.archived_there != self.link.place.archived_there


class CmsTree:
    """Both trees in one unit of work."""

    def __init__(self, unit: Unit, info: RemoteInfo) -> None:
        state = unit.remote_state
        self.links = links(unit)
        self.there = {number: each for number, each in mirrored(unit, info).items() if not each.gone}
        here = state.pages(require_remote(unit).id).values()
        self.hub = PageTree(Page(each.page, each.placement) for each in here if not each.gone)
        self._by_page = {each.page: each for each in self.there.values()}

    def number(self, page: str | None) -> int | None:
        """The CMS's number of a page of the hub; None at the top, and where it has none."""
        link = self.links.get(page) if page is not None else None
        return link.number if link is not None else None

    def in_cms(self, page: str | None) -> bool:
        """Whether something can stand below this page there; the top (None) is everywhere."""
        return page is None or self.number(page) in self.there

    def parent_there(self, page: RemotePage) -> int | None:
        """Number of a page's parent in the CMS."""
        parent = self._by_page.get(page.placement.parent or "")
        return number_of(parent) if parent is not None else None

    def sides(self, page: str) -> PlaceSides | None:
        """The places of a paired page; None where one side does not have it."""
        link = self.links.get(page)
        there = self.there.get(link.number) if link is not None and link.number is not None else None
        if link is None or there is None or page not in self.hub:
            return None
        placement = self.hub.page(page).placement
        return PlaceSides(
            link,
            placement,
            self.parent_there(there),
            there.placement.archived,
            self.number(placement.parent),
            self.in_cms(placement.parent),
        )

    def siblings_before(self, number: int) -> Iterator[int]:
        """Numbers of the CMS's pages before this one under the same parent, the nearest first."""
        own = self.there[number]
        near = [each for each in self.there.values() if each.placement.parent == own.placement.parent]
        near.sort(key=lambda each: (each.placement.order, each.page))
        for each in reversed(near[: near.index(own)]):
            found = number_of(each)
            if found is not None:
                yield found


def settle_places(unit: Unit, info: RemoteInfo) -> list[PullNote]:
    """Agrees on what both sides have alike, and takes what only the CMS has moved or archived as a local change."""
    tree = CmsTree(unit, info)
    pages = {number: page for page, link in tree.links.items() if (number := link.number) is not None}
    notes = []
    for page in tree.hub.walk():
        sides = tree.sides(page)
        if sides is None:
            continue
        note = _Place(unit, tree, pages, sides).settle()
        if note is not None:
            notes.append(PullNote(note, page, None))
    return notes


class _Place:
    """One page."""

    def __init__(self, unit: Unit, tree: CmsTree, pages: dict[int, str], sides: PlaceSides) -> None:
        self._unit = unit
        self._tree = tree
        self._pages = pages
        self._sides = sides

    def settle(self) -> NoteKind | None:
        sides = self._sides
        parents_alike = sides.placeable and sides.parent_there == sides.parent_wanted
        states_alike = sides.hub.archived == sides.archived_there
        if sides.link.place is None:
            if parents_alike and states_alike:
                self._agree(sides.now)
            return None
        known = sides.link.place
        if sides.moved_there and parents_alike:
            known = replace(sides.now, archived=known.archived, archived_there=known.archived_there)
        if (sides.archived_there_since or sides.archived_here_since) and states_alike:
            known = replace(known, archived=sides.hub.archived, archived_there=sides.archived_there)
        if known != sides.link.place:
            self._agree(known)
        moved = self._move() if sides.moved_there and not sides.moved_here and not parents_alike else False
        archived = self._archive() if sides.archived_there_since and not states_alike else False
        return NoteKind.PAGE_MOVED if moved or archived else None

    def _agree(self, place: CmsPlace) -> None:
        self._unit.records.change(page_record(replace(self._sides.link, place=place)))

    def _move(self) -> bool:
        """Puts our page where the CMS has it, unless it was moved here as well."""
        sides = self._sides
        page = self._unit.pages.get(sides.link.page)
        parent = self._pages.get(sides.parent_there) if sides.parent_there is not None else None
        is_known = sides.parent_there is None or parent is not None
        if page is None or not is_known or not page.placement.same_place(sides.hub):
            return False
        tree = PageTree(self._unit.pages.all())
        if (parent is not None and parent not in tree) or tree.closes_cycle(page.id, parent):
            return False
        children = tree.children(parent)
        before = (self._pages.get(number) for number in self._tree.siblings_before(sides.link.number or 0))
        nearest = next((each for each in before if each in children), None)
        position = children.index(nearest) + 1 if nearest is not None else 0
        self._unit.pages.put(Page(page.id, tree.place_at(parent, position, page.id)))
        return True

    def _archive(self) -> bool:
        sides = self._sides
        page = self._unit.pages.get(sides.link.page)
        if page is None or page.placement.archived != sides.hub.archived or sides.archived_here_since:
            return False
        self._unit.pages.put(Page(page.id, replace(page.placement, archived=sides.archived_there)))
        return True
