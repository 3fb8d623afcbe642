"""Which page of the hub is which page of the CMS: proposals with their reasons, and what a person made of them.

Nothing counts before a person has confirmed it. A pair is a shared record, so it is confirmed once for all colleagues.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from integreat_editor.models.text import Text
from integreat_editor.services.results import Changes
from integreat_editor.store.working_copy import WorkingCopy

Side = Literal["hub", "cms"]


class Certainty(StrEnum):
    """How sure a proposal is. Only certain ones are confirmed together."""

    CERTAIN = "certain"
    LIKELY = "likely"
    POSSIBLE = "possible"


class Reason(StrEnum):
    """Why two pages are proposed to each other."""

    ADDRESS = "address"
    FORMER_ADDRESS = "former_address"
    TITLE = "title"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class HubPageName:
    """A page of the hub for people: its title and the titles above it."""

    page: str
    title: str
    above: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CmsPageName:
    """A page of the CMS for people. `page`: the id under which this copy mirrors it."""

    number: int
    page: str
    title: str
    above: tuple[str, ...]
    archived: bool


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two pages that may be the same one. `differ`: the languages in which their texts read differently."""

    hub: HubPageName
    cms: CmsPageName
    certainty: Certainty
    reason: Reason
    differ: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """A confirmed pair. `cms` None: the page no longer exists there. `undecided`: languages whose texts differed from
    the start, and nobody has chosen yet."""

    hub: HubPageName
    cms: CmsPageName | None
    undecided: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PairingView:
    """Both sides as this copy last saw them. Every page stands in exactly one place.

    `new`: pages of the hub that will be made in the CMS; `hub_left_out`, `cms_left_out`: kept apart on purpose.
    """

    pairs: tuple[Pair, ...]
    proposals: tuple[Proposal, ...]
    hub_unpaired: tuple[HubPageName, ...]
    cms_unpaired: tuple[CmsPageName, ...]
    hub_left_out: tuple[HubPageName, ...]
    cms_left_out: tuple[CmsPageName, ...]
    new: tuple[HubPageName, ...]
    finished: bool

    @property
    def certain(self) -> tuple[Proposal, ...]:
        """What may be confirmed all at once."""
        return tuple(each for each in self.proposals if each.certainty is Certainty.CERTAIN)

    @property
    def open(self) -> int:
        """How many pages of both sides wait for a decision."""
        return 2 * len(self.proposals) + len(self.hub_unpaired) + len(self.cms_unpaired)


@dataclass(frozen=True, slots=True)
class Difference:
    """A text that the two sides of a pair do not have alike from the start."""

    page: str
    language: str
    ours: Text
    theirs: Text


def read_pairing(copy: WorkingCopy) -> PairingView:
    """The state of the pairing, from what is known here (`cms_beside_hub.pull_cms` reads the CMS). Raises `NoCms`."""
    raise NotImplementedError


def confirm_certain(copy: WorkingCopy, only: Collection[str] | None = None) -> Changes:
    """Confirms the certain proposals, those of the pages in `only` (None: all). Sent with the next sync or push."""
    raise NotImplementedError


def pair(copy: WorkingCopy, page: str, number: int) -> Changes:
    """Confirms one pair, proposed or found by the person. Raises `PairTaken`, `PageUnknown`."""
    raise NotImplementedError


def unpair(copy: WorkingCopy, page: str) -> Changes:
    """Takes a pair, "new in the CMS" or "leave out" back; both pages and their texts stay as they are."""
    raise NotImplementedError


def make_new(copy: WorkingCopy, pages: Sequence[str]) -> Changes:
    """These pages of the hub have no counterpart and shall be made in the CMS by a push."""
    raise NotImplementedError


def leave_out(copy: WorkingCopy, *, pages: Sequence[str] = (), numbers: Sequence[int] = ()) -> Changes:
    """These pages of the hub never go to the CMS; these of the CMS never come to the hub."""
    raise NotImplementedError


def take_back(copy: WorkingCopy, number: int) -> Changes:
    """A page of the CMS that was left out waits for a decision again."""
    raise NotImplementedError


def differences(copy: WorkingCopy, page: str) -> list[Difference]:
    """Both sides of the texts of a pair that differ from the start and that nobody has decided on."""
    raise NotImplementedError


def choose_side(copy: WorkingCopy, page: str, language: str, side: Side, *, at: str) -> Changes:
    """`hub`: the hub's public text replaces the CMS's with the next push; `cms`: the CMS's becomes a local change here,
    to be submitted and approved."""
    raise NotImplementedError


def finish(copy: WorkingCopy) -> Changes:
    """From now on new pages of the hub are made in the CMS without asking. Raises `PairingOpen`."""
    raise NotImplementedError
