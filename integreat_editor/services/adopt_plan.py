"""What adopting would do, put together before anything is done."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from uuid import uuid4

from integreat_editor.content.localise import Locality, link_path, localise
from integreat_editor.models.template import SlotKind
from integreat_editor.services.adopt_errors import AlreadyAdopted, NothingToAdopt, TemplatePageUnknown
from integreat_editor.services.compare_reading import Sides
from integreat_editor.services.errors import PageUnknown
from integreat_editor.services.localities import Localities
from integreat_editor.services.template_pages import TemplatePage
from integreat_editor.services.template_source import require_template
from integreat_editor.store.working_copy import Unit


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

    `left_out`: wanted languages that the region does not have. `already`: (template page, title) of pages below the
    wanted ones that the region has already or has declined; they stay as they are.
    """

    pages: tuple[AdoptedPage, ...]
    languages: tuple[str, ...]
    open_links: tuple[OpenLink, ...] = ()
    empty_slots: tuple[EmptySlot, ...] = ()
    left_out: tuple[str, ...] = ()
    already: tuple[tuple[str, str], ...] = ()


class Planner:
    """Plans inside one unit of work."""

    def __init__(self, unit: Unit, languages: Collection[str] | None) -> None:
        info = require_template(unit)
        self._unit = unit
        self._sides = Sides(unit, info)
        self._localities = Localities(unit, info)
        self._known = {each.id: each for each in self._sides.template_pages}
        self._default = unit.region.get().default_language
        wanted = self._sides.languages if languages is None else languages
        self._left_out = tuple(code for code in wanted if code not in self._sides.languages)
        self._languages = tuple(code for code in self._sides.languages if code in {*wanted, self._default})

    def plan(self, template_pages: Sequence[str], parent: str | None, *, with_children: bool) -> AdoptPlan:
        """See `adopt_page.plan_adopt`."""
        if parent is not None and parent not in self._sides.tree:
            raise PageUnknown(name=parent)
        chosen, already = self._chosen(template_pages, with_children=with_children)
        pages = tuple(self._placed(chosen, already, parent))
        if not pages:
            raise NothingToAdopt
        plan = AdoptPlan(pages, self._languages, left_out=self._left_out, already=already)
        return self._with_open_places(plan)

    def _chosen(
        self, wanted: Sequence[str], *, with_children: bool
    ) -> tuple[list[TemplatePage], tuple[tuple[str, str], ...]]:
        """The pages to be made in the template's order, and those that stay as they are."""
        for each in wanted:
            if each not in self._sides.shown:
                raise TemplatePageUnknown(
                    name=self._sides.template_title(self._known[each]) if each in self._known else each
                )
            if self._sides.related.get(each):
                raise AlreadyAdopted(title=self._title(each))
        inside = set(wanted)
        chosen: list[TemplatePage] = []
        already: list[tuple[str, str]] = []
        for there in self._sides.template_pages:
            if with_children and there.parent in inside:
                inside.add(there.id)
            if there.id not in inside or there.id not in self._sides.shown:
                continue
            if there.id not in wanted and (there.id in self._sides.declined or self._sides.related.get(there.id)):
                already.append((there.id, self._sides.template_title(there)))
            else:
                chosen.append(there)
        return chosen, tuple(already)

    def _placed(
        self, chosen: Sequence[TemplatePage], already: Sequence[tuple[str, str]], parent: str | None
    ) -> Iterator[AdoptedPage]:
        """Below the page made from the nearest template page above, or the one that is here already, or `parent`."""
        here = {each: self._sides.related[each][0] for each, _ in already if self._sides.related.get(each)}
        made: dict[str, tuple[str, int]] = {}
        for there in chosen:
            languages = tuple(code for code in self._languages if (there.id, code) in self._sides.there)
            if not languages:
                continue
            above, depth = parent, 0
            nearest = self._nearest(there, {*made, *here})
            if nearest is not None:
                above, depth = (made[nearest][0], made[nearest][1] + 1) if nearest in made else (here[nearest], 0)
            missing = tuple(code for code in self._languages if code not in languages)
            made[there.id] = (uuid4().hex, depth)
            title = self._sides.template_title(there)
            yield AdoptedPage(there.id, made[there.id][0], above, depth, title, languages, missing)

    def _title(self, page: str) -> str:
        """As asked for, where the template does not have it."""
        return (self._sides.template_title(self._known[page]) if page in self._known else "") or page

    def _nearest(self, there: TemplatePage, wanted: Collection[str]) -> str | None:
        """The next template page above that is one of these."""
        above = there.parent
        while above is not None and above not in wanted:
            above = self._known[above].parent if above in self._known else None
        return above

    def _with_open_places(self, plan: AdoptPlan) -> AdoptPlan:
        """Localises each text as it would be once all of the plan is done."""
        links = dict(self._localities.links)
        for each in plan.pages:
            hrefs = (self._localities.template.href(each.template_page, code) for code in each.languages)
            links |= {link_path(href): href for href in hrefs if href is not None}
        open_links: list[OpenLink] = []
        empty_slots: list[EmptySlot] = []
        for each in plan.pages:
            for code in each.languages:
                locality = Locality(links, self._localities.fillings("", code), self._localities.prefix)
                text = self._unit.texts.get(self._sides.there[each.template_page, code])
                found = localise(text.html, locality)
                place = (each.template_page, each.title, code)
                open_links += (OpenLink(*place, href) for href in found.open_links)
                empty_slots += (EmptySlot(*place, slot.name, slot.kind, slot.hint) for slot in found.open_slots)
        return replace(plan, open_links=tuple(open_links), empty_slots=tuple(empty_slots))
