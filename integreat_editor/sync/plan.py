"""What a pull has to do, decided from three sides (base, local, remote) without touching anything.

The rules in words are in docs/sync.md. Texts are hashes; `alike` says whether two different hashes are the same in
canonical form, so that a server's own rewriting of HTML is no change (DESIGN section 3, "Remotes").
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Literal

from integreat_editor.models.page import Page, Placement
from integreat_editor.models.tree import PageTree
from integreat_editor.models.working import Base, PageBase
from integreat_editor.sync.errors import ServerEmptied

TextKey = tuple[str, str]
Alike = Callable[[str, str], bool]


@dataclass(frozen=True, slots=True)
class RemoteText:
    """What the server has for a page and language: the revision compared with, and its text's hash."""

    revision: str
    text: str


@dataclass(frozen=True, slots=True)
class TakeText:
    """Only the server moved: its text becomes the local one."""

    key: TextKey
    remote: RemoteText


@dataclass(frozen=True, slots=True)
class AgreeText:
    """Nothing to change here; `ours` and the server's form stand for each other from now on."""

    key: TextKey
    remote: RemoteText
    ours: str


@dataclass(frozen=True, slots=True)
class MergeText:
    """Both moved: a three-way merge decides. `base` is None where both wrote the translation for the first time."""

    key: TextKey
    remote: RemoteText
    base: str | None
    ours: str


TextAction = TakeText | AgreeText | MergeText


def plan_texts(
    base: Mapping[TextKey, Base], local: Mapping[TextKey, str], remote: Mapping[TextKey, RemoteText], alike: Alike
) -> list[TextAction]:
    """One action for each text of `remote` whose revision is not the base's, in the order of `remote`.

    `local` holds hashes of the texts here; a missing key means no text. Pass only what the server reported as
    changed: what is left out is left alone.
    """
    actions = (_plan_text(key, base.get(key), local.get(key), theirs, alike) for key, theirs in remote.items())
    return [action for action in actions if action is not None]


def _plan_text(
    key: TextKey, base: Base | None, ours: str | None, theirs: RemoteText, alike: Alike
) -> TextAction | None:
    def same(one: str, other: str) -> bool:
        return one == other or alike(one, other)

    if base is not None and base.revision == theirs.revision:
        return None
    if base is not None and same(base.stored, theirs.text):
        return AgreeText(key, theirs, base.ours)
    if ours is None or (base is not None and same(base.ours, ours)):
        return TakeText(key, theirs)
    if same(ours, theirs.text):
        return AgreeText(key, theirs, ours)
    return MergeText(key, theirs, base.ours if base is not None else None, ours)


@dataclass(frozen=True, slots=True)
class PlacementConflict:
    """A page that both sides moved to different places, or a local move that would close a cycle (taken back)."""

    page: str
    kind: Literal["place", "cycle"]
    base: Placement | None
    ours: Placement
    theirs: Placement


@dataclass(frozen=True, slots=True)
class TreePlan:
    """Placements to store here, bases to note, what a person must know or decide."""

    placements: dict[str, Placement]
    bases: dict[str, PageBase]
    conflicts: tuple[PlacementConflict, ...]


def plan_tree(
    base: Mapping[str, PageBase], local: Mapping[str, Placement], remote: Mapping[str, tuple[Placement, int]]
) -> TreePlan:
    """Merges the server's tree (placement and version per page) into the local one; never makes a cycle.

    `remote` is the whole tree as last seen, not only what changed: cycles can only be found in the whole.
    """
    placements: dict[str, Placement] = {}
    bases: dict[str, PageBase] = {}
    conflicts: list[PlacementConflict] = []
    for page, (theirs, version) in remote.items():
        ours = local.get(page)
        known = base.get(page)
        merged, clash = _merge_placement(known.placement if known else None, ours, theirs)
        placements[page] = merged
        if clash and ours is not None and known is not None:
            conflicts.append(PlacementConflict(page, "place", known.placement, ours, theirs))
        else:
            bases[page] = PageBase(page, theirs, version)
    server = {page: theirs for page, (theirs, _) in remote.items()}
    local_only = {page: ours for page, ours in local.items() if page not in remote}
    for page in _moves_closing_cycles(server, local_only, placements):
        conflicts = [each for each in conflicts if each.page != page]
        conflicts.append(PlacementConflict(page, "cycle", server[page], placements[page], server[page]))
        placements[page] = server[page]
        bases[page] = PageBase(page, *remote[page])
    changed = {page: placement for page, placement in placements.items() if local.get(page) != placement}
    return TreePlan(changed, {page: each for page, each in bases.items() if base.get(page) != each}, tuple(conflicts))


def _merge_placement(base: Placement | None, ours: Placement | None, theirs: Placement) -> tuple[Placement, bool]:
    """The placement to have, and whether both sides moved the page to different places (ours stays then)."""
    if ours is None:
        return theirs, False
    if base is None:
        # Our own new page, published by now; what was moved here since stays a local change.
        return ours, False
    archived = theirs.archived if ours.archived == base.archived else ours.archived
    if ours.same_place(base):
        return Placement(theirs.parent, theirs.order, archived), False
    clash = not theirs.same_place(base) and not theirs.same_place(ours)
    return Placement(ours.parent, ours.order, archived), clash


def _moves_closing_cycles(
    server: Mapping[str, Placement], local_only: Mapping[str, Placement], merged: Mapping[str, Placement]
) -> list[str]:
    """Pages whose local move would close a cycle once all moves are made, found by making them one by one."""
    current = {**server, **local_only}
    closing = []
    for page in sorted(page for page, placement in merged.items() if placement != server[page]):
        tree = PageTree(Page(each, placement) for each, placement in current.items())
        if tree.closes_cycle(page, merged[page].parent):
            closing.append(page)
        else:
            current[page] = merged[page]
    return closing


def believe(known_pages: int, reported: Collection[str]) -> None:
    """Raises `ServerEmptied` where a complete answer has no page but there were some (DESIGN promise 14)."""
    if known_pages > 0 and not reported:
        raise ServerEmptied
