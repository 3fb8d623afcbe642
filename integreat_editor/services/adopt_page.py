"""Adopting pages of the template: a plan that a person reads, and the pages it makes."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from integreat_editor.models.template import Follow, SlotKind
from integreat_editor.services.results import Changes
from integreat_editor.store.working_copy import WorkingCopy


@dataclass(frozen=True, slots=True)
class AdoptedPage:
    """A page to be made. `page`: its id here; `parent`: an own page, existing or of this plan, None for the top.

    `languages`: in which the template has a text; `missing`: wanted ones in which it has none.
    """

    template_page: str
    page: str
    parent: str | None
    depth: int
    title: str
    languages: tuple[str, ...]
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenLink:
    """A link to a page of the template that the region does not have: it stays as it is until somebody decides."""

    template_page: str
    title: str
    language: str
    href: str


@dataclass(frozen=True, slots=True)
class EmptySlot:
    """A local slot without a filling: it must be filled before the page can be approved."""

    template_page: str
    title: str
    language: str
    slot: str
    kind: SlotKind
    hint: str


@dataclass(frozen=True, slots=True)
class AdoptPlan:
    """What adopting would do, nothing of it done. `pages`: parents first, siblings in the template's order.

    `left_out`: wanted languages that the region does not have. `already`: (page, title) of pages below the wanted
    ones that the region has already or has declined; they stay as they are.
    """

    pages: tuple[AdoptedPage, ...]
    languages: tuple[str, ...]
    open_links: tuple[OpenLink, ...] = ()
    empty_slots: tuple[EmptySlot, ...] = ()
    left_out: tuple[str, ...] = ()
    already: tuple[tuple[str, str], ...] = ()


def plan_adopt(
    copy: WorkingCopy,
    template_pages: Sequence[str],
    parent: str | None,
    languages: Collection[str] | None = None,
    with_children: bool = False,
) -> AdoptPlan:
    """What adopting these pages of the template below `parent` (None: at the top), behind its children, would do.

    `languages`: None: all of the region; the default language always comes along. Raises `AlreadyAdopted`,
    `TemplatePageUnknown`, `PageUnknown`.
    """
    raise NotImplementedError


def adopt(copy: WorkingCopy, plan: AdoptPlan, *, at: str) -> Changes:
    """Makes the planned pages as local changes. Raises `AlreadyAdopted` where somebody was faster; all or nothing."""
    raise NotImplementedError


def adopt_languages(copy: WorkingCopy, page: str, languages: Collection[str], *, at: str) -> Changes:
    """Adds languages of the template to a page that is linked already and has no text in them. Others stay."""
    raise NotImplementedError


def decline(copy: WorkingCopy, template_page: str, reason: str, *, author: str, at: str) -> None:
    """Notes that the region does not want this page. Raises `ReasonNeeded`, `AlreadyAdopted`, `TemplatePageUnknown`."""
    raise NotImplementedError


def undo_decline(copy: WorkingCopy, template_page: str) -> None:
    """Takes a refusal back; the page is offered again."""
    raise NotImplementedError


def unlink(copy: WorkingCopy, page: str) -> None:
    """Makes an adopted page a local one; its texts stay, and so do their bases should it be linked again."""
    raise NotImplementedError


def set_follow(copy: WorkingCopy, page: str, follow: Follow) -> None:
    """Changes between adapted and live. Raises `NotLinked`."""
    raise NotImplementedError
