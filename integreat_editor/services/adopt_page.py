"""Adopting pages of the template, and the other ways a region can stand to a page of it: declined, unlinked, live."""

from collections.abc import Collection, Sequence

from integreat_editor.models.template import Declined, Follow, Relation
from integreat_editor.models.template_records import (
    declined_record,
    no_relation_record,
    not_declined_record,
    relation_record,
)
from integreat_editor.services.adopt_errors import (
    AlreadyAdopted,
    DeclineNeedsReason,
    NothingToAdopt,
    NotLinked,
    TemplatePageUnknown,
)
from integreat_editor.services.adopt_plan import AdoptedPage, AdoptPlan, EmptySlot, OpenLink, Planner
from integreat_editor.services.adopt_texts import Adopter
from integreat_editor.services.compare_reading import Sides
from integreat_editor.services.live_pages import LiveResult, follow_live, submit_live
from integreat_editor.services.results import Changes
from integreat_editor.services.template_pages import declined, relations
from integreat_editor.services.template_source import require_template
from integreat_editor.store.working_copy import Unit, WorkingCopy

__all__ = [
    "AdoptPlan",
    "AdoptedPage",
    "EmptySlot",
    "LiveResult",
    "OpenLink",
    "adopt",
    "adopt_languages",
    "decline",
    "follow_live",
    "plan_adopt",
    "set_follow",
    "submit_live",
    "undo_decline",
    "unlink",
]


def plan_adopt(
    copy: WorkingCopy,
    template_pages: Sequence[str],
    parent: str | None,
    languages: Collection[str] | None = None,
    with_children: bool = False,
) -> AdoptPlan:
    """What adopting these pages of the template below `parent` (None: at the top), behind its children, would do.

    `languages`: None: all of the region; the default language always comes along. Raises `NoTemplate`,
    `AlreadyAdopted`, `TemplatePageUnknown`, `NothingToAdopt`, `PageUnknown`.
    """
    with copy.reading() as unit:
        return Planner(unit, languages).plan(template_pages, parent, with_children=with_children)


def adopt(copy: WorkingCopy, plan: AdoptPlan, *, at: str) -> Changes:
    """Makes the planned pages as local changes, to be submitted like any other; all or nothing.

    Raises `AlreadyAdopted`, `TemplatePageUnknown`, `PageUnknown` where something came in between since the plan.
    """
    with copy.unit() as unit:
        return Adopter(unit, at).adopt(plan)


def adopt_languages(copy: WorkingCopy, page: str, languages: Collection[str], *, at: str) -> Changes:
    """Adds languages to a linked page that has no text in them; what it says in the others stays.

    Raises `NotLinked`, and `NothingToAdopt` where the template has nothing to add.
    """
    with copy.unit() as unit:
        adopter = Adopter(unit, at)
        relation = relations(unit).get(page)
        if relation is None:
            raise NotLinked(page=page, title=adopter.sides.title(page))
        there, here = adopter.sides.there, adopter.sides.local
        known = (code for code in adopter.sides.languages if code in languages)
        new = [code for code in known if (relation.template_page, code) in there and (page, code) not in here]
        if not new or relation.template_page not in adopter.sides.shown:
            raise NothingToAdopt(page=page)
        return adopter.take((page, relation.template_page, code) for code in new)


def decline(copy: WorkingCopy, template_page: str, reason: str, *, author: str, at: str) -> None:
    """Notes that the region does not want this page, for colleagues and, where shared, for the template's owners.

    Raises `DeclineNeedsReason`, `AlreadyAdopted`, `TemplatePageUnknown`.
    """
    if not reason.strip():
        raise DeclineNeedsReason
    with copy.unit() as unit:
        sides = Sides(unit, require_template(unit))
        there = next((each for each in sides.template_pages if each.id == template_page), None)
        if there is None:
            raise TemplatePageUnknown(name=template_page)
        if sides.related.get(template_page):
            raise AlreadyAdopted(title=sides.template_title(there))
        unit.records.change(declined_record(Declined(template_page, reason.strip(), author, at)))


def undo_decline(copy: WorkingCopy, template_page: str) -> None:
    """Takes a refusal back; the page is offered again. Raises `TemplatePageUnknown` where there is none."""
    with copy.unit() as unit:
        if template_page not in declined(unit):
            raise TemplatePageUnknown(name=template_page)
        unit.records.change(not_declined_record(template_page))


def unlink(copy: WorkingCopy, page: str) -> Changes:
    """Makes a linked page a local one. Its texts stay; so do their bases, for the case that it is linked again.

    Raises `NotLinked`.
    """
    with copy.unit() as unit:
        _linked(unit, page)
        unit.records.change(no_relation_record(page))
    return Changes(pages=frozenset({page}))


def set_follow(copy: WorkingCopy, page: str, follow: Follow) -> Changes:
    """Changes between adapted and live; a live page follows at the next sync. Raises `NotLinked`."""
    with copy.unit() as unit:
        relation = _linked(unit, page)
        unit.records.change(relation_record(Relation(page, relation.template_page, follow)))
    return Changes(pages=frozenset({page}))


def _linked(unit: Unit, page: str) -> Relation:
    relation = relations(unit).get(page)
    if relation is None:
        raise NotLinked(page=page, title=Sides(unit, require_template(unit)).title(page))
    return relation
