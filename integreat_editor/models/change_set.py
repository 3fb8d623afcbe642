"""A change set: what an officer submits, a coordinator reads, and the hub publishes unit by unit."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from integreat_editor.models.page import Placement


class Verdict(StrEnum):
    """Where an item stands. `STALE`: the server moved on after the approval, which is gone."""

    PENDING = "pending"
    APPROVED = "approved"
    RETURNED = "returned"
    PUBLISHED = "published"
    STALE = "stale"


class ChangeSetState(StrEnum):
    """Where a change set stands, derived from its items."""

    SUBMITTED = "submitted"
    RETURNED = "returned"
    APPROVED = "approved"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class ChangeItem:
    """One change: a revision of (page, language), or a tree operation of a page.

    Text: `language`, `revision`, `text` (hash) are set and `base` is the public revision it replaces (None: first).
    Tree: `to` is set, `origin` is the placement it replaces (None: a new page), `base_version` its version.
    """

    page: str
    language: str | None = None
    revision: str | None = None
    text: str | None = None
    base: str | None = None
    origin: Placement | None = None
    to: Placement | None = None
    base_version: int = 0
    verdict: Verdict = Verdict.PENDING
    reason: str = ""
    reviewer: str = ""

    @property
    def is_tree(self) -> bool:
        """Whether this is a tree operation."""
        return self.to is not None

    @property
    def key(self) -> str:
        """Identity inside its change set: at most one text per page and language, one tree operation per page."""
        return f"{self.page}/{self.language or 'tree'}"

    @property
    def hash(self) -> str:
        """What an approval binds to: the place, the text or placement, and what it replaces."""
        placements = [[p.parent, p.order, p.archived] if p else None for p in (self.origin, self.to)]
        parts = [self.page, self.language, self.text, self.base, placements, self.base_version]
        return hashlib.sha256(json.dumps(parts, separators=(",", ":")).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Comment:
    """A remark on a change set, or on one item of it (`item`: the item's key)."""

    id: str
    author: str
    created: str
    text: str
    item: str | None = None


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """A submitted bundle of changes. `version` rises with each change at the server."""

    id: str
    title: str
    note: str
    author: str
    created: str
    items: tuple[ChangeItem, ...]
    comments: tuple[Comment, ...] = ()
    withdrawn: bool = False
    version: int = 0

    @property
    def state(self) -> ChangeSetState:
        """The state a person reads: anything returned or stale needs its author, anything pending its reviewer."""
        verdicts = {item.verdict for item in self.items}
        if self.withdrawn:
            return ChangeSetState.WITHDRAWN
        if verdicts & {Verdict.RETURNED, Verdict.STALE}:
            return ChangeSetState.RETURNED
        if Verdict.PENDING in verdicts:
            return ChangeSetState.SUBMITTED
        if Verdict.APPROVED in verdicts:
            return ChangeSetState.APPROVED
        return ChangeSetState.PUBLISHED

    @property
    def is_open(self) -> bool:
        """Whether it still waits for somebody."""
        return self.state not in (ChangeSetState.PUBLISHED, ChangeSetState.WITHDRAWN)


def units(items: Iterable[ChangeItem]) -> dict[str, tuple[ChangeItem, ...]]:
    """Items grouped into publishing units, in an order in which they can be published.

    A unit is a page's texts and the tree operations they need (DESIGN section 3): a new page below another new page
    of the same change set shares that page's unit. The unit's name is the id of its topmost page. Inside a unit
    places come before texts, and a new page before those below it.
    """
    items = tuple(items)
    created = {item.page: item.to.parent for item in items if item.to is not None and item.origin is None}

    def new_ancestors(page: str) -> list[str]:
        """The page and the new pages above it, upwards; a cycle (refused by every server) ends where it closes."""
        chain = [page]
        while page in created and (parent := created[page]) in created and parent is not None and parent not in chain:
            page = parent
            chain.append(page)
        return chain

    chains = {page: new_ancestors(page) for page in {item.page for item in items}}

    def rank(item: ChangeItem) -> tuple[bool, bool, int]:
        chain = chains[item.page]
        return chain[-1] not in created, not item.is_tree, len(chain)

    grouped: dict[str, list[ChangeItem]] = {}
    for item in sorted(items, key=rank):
        grouped.setdefault(chains[item.page][-1], []).append(item)
    return {name: tuple(members) for name, members in grouped.items()}
