"""Which page of the hub is which page of the CMS: proposals with their reasons, and what a person made of them.

Nothing counts before a person has confirmed it. A pair is a shared record, so it is confirmed once for all colleagues.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from integreat_editor.models.cms_records import (
    CmsPageLink,
    left_out_record,
    no_page_record,
    page_record,
    server_record,
)
from integreat_editor.models.page import Page
from integreat_editor.models.text import Text
from integreat_editor.models.tree import PageTree
from integreat_editor.models.working import LocalTranslation, RemoteInfo
from integreat_editor.services.cms_bases import Sides, links, looked_at, note_alike, note_base, undecided
from integreat_editor.services.cms_beside_hub import cms_server, require_cms
from integreat_editor.services.cms_errors import PairingOpen, PairTaken
from integreat_editor.services.cms_mirror import adopt_shared, mirrored
from integreat_editor.services.cms_pairing_view import (
    CmsPageName,
    HubPageName,
    Pair,
    PairingReader,
    PairingView,
    Proposal,
)
from integreat_editor.services.cms_places import CmsTree
from integreat_editor.services.cms_proposals import Certainty, Reason
from integreat_editor.services.cms_settle import take_theirs
from integreat_editor.services.errors import PageUnknown
from integreat_editor.services.results import Changes
from integreat_editor.store.working_copy import Unit, WorkingCopy

__all__ = [
    "Certainty",
    "CmsPageName",
    "Difference",
    "HubPageName",
    "Pair",
    "PairingView",
    "Proposal",
    "Reason",
    "Side",
    "choose_side",
    "choose_sides",
    "confirm_certain",
    "differences",
    "finish",
    "leave_out",
    "make_new",
    "pair",
    "read_pairing",
    "take_back",
    "take_in",
    "unpair",
]

Side = Literal["hub", "cms"]


@dataclass(frozen=True, slots=True)
class Difference:
    """A text that the two sides of a pair do not have alike from the start."""

    page: str
    language: str
    ours: Text
    theirs: Text


def read_pairing(copy: WorkingCopy) -> PairingView:
    """The state of the pairing, from what is known here (`cms_beside_hub.pull_cms` reads the CMS). Raises `NoCms`."""
    with copy.reading() as unit:
        return PairingReader(unit).view()


def confirm_certain(copy: WorkingCopy, only: Collection[str] | None = None) -> Changes:
    """Confirms the certain proposals, those of the pages in `only` (None: all). Sent with the next sync or push."""
    with copy.unit() as unit:
        wanted = [each for each in PairingReader(unit).view().certain if only is None or each.hub.page in only]
        return _pair_many(unit, {each.hub.page: each.cms.number for each in wanted})


def pair(copy: WorkingCopy, page: str, number: int) -> Changes:
    """Confirms one pair, proposed or found by the person. Raises `PairTaken`, `PageUnknown`."""
    with copy.unit() as unit:
        return _pair_many(unit, {page: number})


def unpair(copy: WorkingCopy, page: str) -> Changes:
    """Takes a pair, "new in the CMS" or "leave out" back; both pages and their texts stay as they are."""
    with copy.unit() as unit:
        unit.records.change(no_page_record(page))
        adopt_shared(unit, require_cms(unit))
    return Changes(pages=frozenset({page}))


def make_new(copy: WorkingCopy, pages: Sequence[str]) -> Changes:
    """These pages of the hub have no counterpart and shall be made in the CMS by a push."""
    with copy.unit() as unit:
        for page in pages:
            unit.records.change(page_record(CmsPageLink(page, None, new=True)))
    return Changes(pages=frozenset(pages))


def leave_out(copy: WorkingCopy, *, pages: Sequence[str] = (), numbers: Sequence[int] = ()) -> Changes:
    """These pages of the hub never go to the CMS; these of the CMS never come to the hub."""
    with copy.unit() as unit:
        for page in pages:
            unit.records.change(page_record(CmsPageLink(page, None)))
        for number in numbers:
            unit.records.change(left_out_record(number))
    return Changes(pages=frozenset(pages))


def take_back(copy: WorkingCopy, number: int) -> Changes:
    """A page of the CMS that was left out waits for a decision again."""
    with copy.unit() as unit:
        unit.records.change(left_out_record(number, left_out=False))
    return Changes()


def take_in(copy: WorkingCopy, numbers: Sequence[int], *, at: str) -> Changes:
    """Pages that only the CMS has become new pages here, paired with it, to be submitted and approved.

    Pages above others go first; one whose page above is not paired comes to the top. `at`: ISO 8601 in UTC.
    """
    changes = Changes()
    with copy.unit() as unit:
        info = require_cms(unit)
        tree = CmsTree(unit, info)
        order = list(PageTree(Page(each.page, each.placement) for each in tree.there.values()).walk())
        wanted = [tree.there[number] for number in numbers if number in tree.there]
        for there in sorted(wanted, key=lambda each: order.index(each.page)):
            changes |= _take_page(unit, info, int(there.remote_id), at)
    return changes


def differences(copy: WorkingCopy, page: str) -> list[Difference]:
    """Both sides of the texts of a pair that differ from the start and that nobody has decided on."""
    with copy.reading() as unit:
        found = [each for each in undecided(unit, require_cms(unit)) if each.key[0] == page]
        return [_difference(unit, each) for each in found]


def choose_side(copy: WorkingCopy, page: str, language: str, side: Side, *, at: str) -> Changes:
    """As `choose_sides`, for one text."""
    return choose_sides(copy, [(page, language)], side, at=at)


def choose_sides(copy: WorkingCopy, keys: Collection[tuple[str, str]], side: Side, *, at: str) -> Changes:
    """Chooses for texts that differ from the start, by (page, language).

    `hub`: the hub's public text replaces the CMS's with the next push; `cms`: the CMS's becomes a local change here,
    to be submitted and approved. Where there is nothing to decide any more nothing happens.
    """
    with copy.unit() as unit:
        info = require_cms(unit)
        wanted = [each for each in undecided(unit, info) if each.key in keys]
        for sides in wanted:
            if side == "cms":
                take_theirs(unit, info, sides, at)
            else:
                note_base(unit, looked_at(unit, sides))
    return Changes(texts=frozenset(each.key for each in wanted), conflicts=True)


def finish(copy: WorkingCopy) -> Changes:
    """From now on new pages of the hub are made in the CMS without asking. Raises `PairingOpen`."""
    with copy.unit() as unit:
        view = PairingReader(unit).view()
        if view.open:
            raise PairingOpen(count=str(view.open))
        server = cms_server(unit)
        assert server is not None
        unit.records.change(server_record(replace(server, paired=True)))
    return Changes(change_sets=True)


def _pair_many(unit: Unit, pairs: dict[str, int]) -> Changes:
    info = require_cms(unit)
    tree = CmsTree(unit, info)
    known = {link.number: page for page, link in links(unit).items() if link.number is not None}
    there = mirrored(unit, info)
    for page, number in pairs.items():
        holder = known.get(number)
        if holder not in (None, page) and (holder in tree.hub or unit.pages.get(holder or "") is not None):
            raise PairTaken(number=str(number))
        if page not in tree.hub:
            raise PageUnknown(page=page, name=page)
        if number not in there:
            raise PageUnknown(name=str(number))
        if holder not in (None, page):
            unit.records.change(no_page_record(holder or ""))
        known[number] = page
        unit.records.change(page_record(CmsPageLink(page, number)))
        unit.records.change(left_out_record(number, left_out=False))
    adopt_shared(unit, info)
    note_alike(unit, info, pairs)
    return Changes(pages=frozenset(pairs))


def _difference(unit: Unit, sides: Sides) -> Difference:
    assert sides.ours is not None and sides.there is not None
    return Difference(*sides.key, unit.texts.get(sides.ours), unit.texts.get(sides.there.text))


def _take_page(unit: Unit, info: RemoteInfo, number: int, at: str) -> Changes:
    tree = CmsTree(unit, info)
    there = tree.there[number]
    if any(link.number == number for link in tree.links.values()) or unit.pages.get(there.page) is not None:
        return Changes()
    local = PageTree(unit.pages.all())
    parent = there.placement.parent if there.placement.parent in local else None
    children = local.children(parent)
    before = (tree.there[each].page for each in tree.siblings_before(number))
    nearest = next((each for each in before if each in children), None)
    position = children.index(nearest) + 1 if nearest is not None else len(children)
    placement = replace(local.place_at(parent, position), archived=there.placement.archived)
    unit.pages.put(Page(there.page, placement))
    unit.versions.because("synced", at)
    heads = unit.remote_state.heads_of(info.id, [there.page])
    revisions = unit.revisions.get_many([head.newest for head in heads.values() if head.newest is not None])
    keys = set()
    for (page, language), head in heads.items():
        revision = revisions.get(head.newest or "")
        if revision is not None and language in unit.region.get().language_codes:
            unit.translations.put(LocalTranslation(page, language, revision.text, parents=(revision.id,), edited=at))
            keys.add((page, language))
    unit.records.change(page_record(CmsPageLink(there.page, number)))
    return Changes(pages=frozenset({there.page}), texts=frozenset(keys))
