"""Reading the open updates of pages: what the template has now, what was taken in, and what was announced."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from integreat_editor.models.template import Follow, Relation, TemplateVersion
from integreat_editor.models.template_merge import PageUpdate, page_update
from integreat_editor.models.template_records import RELATION, VERSION, relation_of, version_of
from integreat_editor.models.template_steps import TextSides
from integreat_editor.models.working import LocalTranslation
from integreat_editor.services.adopt_errors import NotLinked
from integreat_editor.services.template_counts import Counts, counts_key, counts_of, decoded
from integreat_editor.services.template_pages import (
    TemplatePage,
    fillings,
    relations,
    remembered,
    template_texts,
    template_tree,
)
from integreat_editor.services.template_sides import SidesReader
from integreat_editor.services.template_source import require_template
from integreat_editor.store.working_copy import Unit

Hashes = tuple[tuple[object, ...], ...]
_NOTHING = Counts((), 0, 0)


@dataclass(frozen=True, slots=True)
class PageState:
    """A linked page: how much is new for it, and what is gone at the template."""

    page: str
    counts: Counts
    page_gone: bool = False
    languages_gone: tuple[str, ...] = ()
    is_live: bool = False

    @property
    def is_open(self) -> bool:
        """Whether there is anything to tell."""
        return self.counts.is_open or self.page_gone or bool(self.languages_gone)


@dataclass(frozen=True, slots=True)
class Merged:
    """A linked page with its three sides and the steps made of them."""

    sides: Mapping[str, TextSides]
    update: PageUpdate


class UpdateReader:
    """Reads in one unit of work; trees, texts and versions once for all pages. Raises `NoTemplate`.

    `fresh`: what was counted and should be kept (`unit.compared`).
    """

    def __init__(self, unit: Unit) -> None:
        self._unit = unit
        self._info = require_template(unit)
        self.fresh: dict[str, str] = {}
        self._last: tuple[str, Merged] | None = None
        self.relations = relations(unit)
        self.sides_reader = SidesReader(unit)
        self._order = unit.region.get().language_codes

    def state(self, page: str) -> PageState | None:
        """How a page stands to the template; None for a local one. Merged is only what is new and was not counted."""
        relation = self.relations.get(page)
        if relation is None:
            return None
        live = relation.follow is Follow.LIVE
        local = {each.language: each for each in self._unit.translations.of_page(page) if each.text is not None}
        there = self._there.get(relation.template_page)
        if there is None or there.gone or there.archived:
            return PageState(page, _NOTHING, page_gone=True, is_live=live)
        counts = self._counts(page) if self._is_new(relation, local) else _NOTHING
        return PageState(page, counts, languages_gone=tuple(self._lost(relation, local)), is_live=live)

    def merged(self, page: str) -> Merged:
        """The steps of a linked page, whether or not anything is new. Raises `NotLinked`."""
        if page not in self.relations:
            raise NotLinked(page=page, title=self.title(page))
        if self._last is None or self._last[0] != page:
            sides = self.sides_reader.sides(page)
            self._last = page, Merged(sides, page_update(sides, remembered(self._unit, page)))
        return self._last[1]

    def _counts(self, page: str) -> Counts:
        key = counts_key(page_hashes(self._unit, page), self._locality, remembered(self._unit, page))
        kept = self._unit.compared.get_many([key]).get(key)
        if kept is not None:
            return decoded(kept)
        counts = counts_of(self.merged(page).update)
        self.fresh[key] = counts.encoded()
        return counts

    def title(self, page: str) -> str:
        """The page's title here, in the first language that has one."""
        for code in self._order:
            local = self._unit.translations.get(page, code)
            if local is not None and local.text is not None:
                return self._unit.texts.titles([local.text]).get(local.text, "")
        return ""

    def tree_order(self) -> dict[str, int]:
        """Linked pages by the place of their template page."""
        places = {each.id: number for number, each in enumerate(self._tree)}
        last = len(places)
        return {page: places.get(relation.template_page, last) for page, relation in self.relations.items()}

    def versions(self, page: str) -> tuple[TemplateVersion, ...]:
        """The versions that announced what is new for a page, the newest first.

        Those behind the last one whose texts were taken in; where that can't be told, the newest one alone.
        """
        relation = self.relations[page]
        about = [each for each in self._versions if relation.template_page in each.pages]
        taken = {each.language: each.template for each in self._unit.translations.of_page(page)}
        for number, version in enumerate(about):
            texts = version.pages[relation.template_page]
            if any(taken.get(language) == text for language, text in texts.items()):
                return tuple(about[:number])
        return tuple(about[:1])

    def _lost(self, relation: Relation, local: Mapping[str, LocalTranslation]) -> Iterator[str]:
        """Languages that were taken in and that the template has no more."""
        for code in self._order:
            known = local.get(code)
            if known is not None and known.template is not None and (relation.template_page, code) not in self._texts:
                yield code

    def _is_new(self, relation: Relation, local: Mapping[str, LocalTranslation]) -> bool:
        return any(
            language in local and local[language].template != text
            for (page, language), text in self._texts_of.get(relation.template_page, {}).items()
            if page == relation.template_page
        )

    @cached_property
    def _locality(self) -> str:
        """Changes with our links and fillings."""
        links = sorted(self.sides_reader.localities.links.items())
        return counts_key(links, fillings(self._unit))

    @cached_property
    def _tree(self) -> tuple[TemplatePage, ...]:
        return template_tree(self._unit)

    @cached_property
    def _there(self) -> dict[str, TemplatePage]:
        return {each.id: each for each in self._tree}

    @cached_property
    def _texts(self) -> dict[tuple[str, str], str]:
        return template_texts(self._unit, self._info)

    @cached_property
    def _texts_of(self) -> dict[str, dict[tuple[str, str], str]]:
        found: dict[str, dict[tuple[str, str], str]] = {}
        for key, text in self._texts.items():
            found.setdefault(key[0], {})[key] = text
        return found

    @cached_property
    def _versions(self) -> list[TemplateVersion]:
        """All announced versions, the newest first."""
        known = (version_of(record) for record in self._unit.remote_records.all(self._info.id, VERSION))
        return sorted((each for each in known if each is not None), key=lambda each: each.created, reverse=True)


def page_hashes(unit: Unit, page: str) -> Hashes:
    """What an update of this page is made of: compared, they tell whether it still holds."""
    record = unit.records.get(RELATION, page)
    relation = relation_of(record) if record is not None else None
    pages = [relation.template_page] if relation is not None else []
    there = template_texts(unit, require_template(unit), pages)
    here = [(each.language, each.text, each.template, each.source) for each in unit.translations.of_page(page)]
    return tuple(here), tuple(sorted(there.items()))
