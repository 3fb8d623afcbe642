"""The making of adopted pages: places, relations, addresses, and texts localised once all of them are there."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from integreat_editor.models.order import key_between
from integreat_editor.models.page import Page, Placement
from integreat_editor.models.record import PAGE_FIELD, SharedRecord, slug_key
from integreat_editor.models.slug import slugify
from integreat_editor.models.template import Relation
from integreat_editor.models.template_records import not_declined_record, relation_record
from integreat_editor.models.text import Text
from integreat_editor.models.working import LocalTranslation
from integreat_editor.services.adopt_errors import AlreadyAdopted, TemplatePageUnknown
from integreat_editor.services.adopt_plan import AdoptPlan
from integreat_editor.services.compare_reading import Sides
from integreat_editor.services.errors import PageUnknown
from integreat_editor.services.localities import Localities
from integreat_editor.services.results import Changes
from integreat_editor.services.template_bases import keep_base
from integreat_editor.services.template_pages import base_text
from integreat_editor.services.template_source import require_template
from integreat_editor.store.working_copy import Unit

TextPlace = tuple[str, str, str]
"""(own page, template page, language)."""


class Adopter:
    """Works inside one unit of work."""

    def __init__(self, unit: Unit, at: str) -> None:
        self._unit = unit
        self._at = at
        unit.versions.because("template")
        self._info = require_template(unit)
        self.sides = Sides(unit, self._info)

    def adopt(self, plan: AdoptPlan) -> Changes:
        """Makes the planned pages."""
        self._check(plan)
        self._unit.pages.put_many(self._pages(plan))
        slugs = _Slugs(self._unit)
        for each in plan.pages:
            self._unit.records.change(relation_record(Relation(each.page, each.template_page)))
            if each.template_page in self.sides.declined:
                self._unit.records.change(not_declined_record(each.template_page))
            self._copy_icon(each.template_page, each.page)
            for code in each.languages:
                raw = self.sides.there[each.template_page, code]
                slugs.give(each.page, code, self._unit.texts.titles([raw]).get(raw, ""))
                # Addresses are made from titles: without these, links inside the branch would lead nowhere.
                self._unit.translations.put(LocalTranslation(each.page, code, text=raw, edited=self._at))
        places = ((each.page, each.template_page, code) for each in plan.pages for code in each.languages)
        return Changes(pages=frozenset(each.page for each in plan.pages)) | self.take(places)

    def take(self, places: Iterable[TextPlace]) -> Changes:
        """Takes the template's text of now at these places, localised, with its base and what it translates."""
        localities = Localities(self._unit, self._info)
        taken = set()
        for page, template_page, code in places:
            raw = self._unit.texts.get(self.sides.there[template_page, code])
            text = localities.localised(raw, page, code).text
            self._unit.texts.add(text)
            self._unit.translations.put(
                replace(
                    self._unit.translations.get(page, code) or LocalTranslation(page, code),
                    text=text.hash,
                    source=self._source(localities, page, template_page, code),
                    template=keep_base(self._unit, raw),
                    edited=self._at,
                )
            )
            taken.add((page, code))
        return Changes(texts=frozenset(taken))

    def _source(self, localities: Localities, page: str, template_page: str, language: str) -> str | None:
        """The German text that the template's translation stands for, as it would stand here; stored.

        Where it is up to date there, this is our very German text; where it is not, only what really differs shows as
        outdated. None where the template's server does not tell.
        """
        known = self._unit.region.get().language(language)
        head = self._unit.remote_state.heads(self._info.id).get((template_page, language))
        revision = self._unit.revisions.get(head.public) if head is not None and head.public is not None else None
        if known is None or known.source is None or revision is None or revision.source is None:
            return None
        source: Text | None
        now = self.sides.there.get((template_page, known.source))
        if now is not None and self._unit.texts.has(revision.source) and self._unit.texts.same(revision.source, now):
            source = self._unit.texts.get(now)
        else:
            source = base_text(self._unit, revision.source)
        if source is None:
            return None
        return self._unit.texts.add(localities.localised(source, page, known.source).text)

    def _check(self, plan: AdoptPlan) -> None:
        """What came in between since the plan was made."""
        made = {each.page for each in plan.pages}
        for each in plan.pages:
            gone = any((each.template_page, code) not in self.sides.there for code in each.languages)
            if gone or each.template_page not in self.sides.shown:
                raise TemplatePageUnknown(name=each.title)
            if self.sides.related.get(each.template_page) or each.page in self.sides.tree:
                raise AlreadyAdopted(title=each.title)
            if each.parent is not None and each.parent not in made and each.parent not in self.sides.tree:
                raise PageUnknown(name=each.parent)

    def _pages(self, plan: AdoptPlan) -> Iterator[Page]:
        """Each behind what already stands below its parent, so that siblings keep the plan's order."""
        last: dict[str | None, str | None] = {}
        for each in plan.pages:
            if each.parent not in last:
                children = self.sides.tree.children(each.parent)
                last[each.parent] = self.sides.tree.page(children[-1]).placement.order if children else None
            last[each.parent] = order = key_between(last[each.parent], None)
            yield Page(each.page, Placement(each.parent, order))

    def _copy_icon(self, template_page: str, page: str) -> None:
        icon = self._unit.remote_records.get(self._info.id, PAGE_FIELD, f"{template_page}//icon")
        if icon is not None and icon.value is not None:
            self._unit.records.change(SharedRecord(PAGE_FIELD, f"{page}//icon", icon.value))


class _Slugs:
    """Gives addresses to new pages in a region that keeps them in records; elsewhere they are made from titles."""

    def __init__(self, unit: Unit) -> None:
        self._unit = unit
        self._taken: dict[str, set[str]] = {}
        for record in unit.records.all(PAGE_FIELD):
            slug = record.value.get("slug") if record.value else None
            if isinstance(slug, str) and record.key.endswith("/slug"):
                self._taken.setdefault(record.key.split("/")[1], set()).add(slug)
        self._keeps = bool(self._taken)

    def give(self, page: str, language: str, title: str) -> None:
        """An address for this translation that no other page has."""
        if self._keeps:
            taken = self._taken.setdefault(language, set())
            slug = slugify(title, taken)
            taken.add(slug)
            self._unit.records.change(SharedRecord(PAGE_FIELD, slug_key(page, language), {"slug": slug}))
