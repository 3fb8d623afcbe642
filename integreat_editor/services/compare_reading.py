"""Both sides of a comparison, read in one pass: who is related to whom, and which text stands where, by hash."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from integreat_editor.models.template import Declined, Relation
from integreat_editor.models.tree import PageTree
from integreat_editor.models.working import LocalTranslation, RemoteInfo
from integreat_editor.services.adopt_errors import TemplateNotFetched
from integreat_editor.services.page_links import TextKey
from integreat_editor.services.template_pages import TemplatePage, declined, relations, template_texts, template_tree
from integreat_editor.store.working_copy import Unit


@dataclass(frozen=True, slots=True)
class Pair:
    """A page and its template page in a language that both have. Hashes; `base` None: nothing was ever taken in."""

    page: str
    language: str
    base: str | None
    ours: str
    template: str

    @property
    def key(self) -> TextKey:
        """Of our text."""
        return (self.page, self.language)


class Sides:
    """The region and its template as they stand in this unit of work. Raises `TemplateNotFetched`.

    `local`: our translations that have a text; `there`: hashes of the template's public texts; `shown`: ids of template
    pages that a reader of the template sees; `related`: own pages by template page.
    """

    def __init__(self, unit: Unit, info: RemoteInfo) -> None:
        self.languages = unit.region.get().language_codes
        self.tree = PageTree(unit.pages.all())
        self.local: Mapping[TextKey, LocalTranslation] = {
            (each.page, each.language): each for each in unit.translations.all() if each.text is not None
        }
        self.titles = unit.texts.titles({each.text for each in self.local.values() if each.text is not None})
        self.there = template_texts(unit, info)
        self.template_pages = template_tree(unit, self.there)
        if not self.template_pages:
            raise TemplateNotFetched
        self.declined: Mapping[str, Declined] = declined(unit)
        self.relations: Mapping[str, Relation] = {
            page: each for page, each in relations(unit).items() if page in self.tree
        }
        self.related: dict[str, list[str]] = defaultdict(list)
        for page in self.tree.walk():
            if page in self.relations:
                self.related[self.relations[page].template_page].append(page)
        self.shown = frozenset(each.id for each in self.template_pages if not each.archived and not each.gone)

    def pairs(self) -> Iterator[Pair]:
        """Every text that has one on the other side, in the order of the template's tree."""
        for template_page in (each.id for each in self.template_pages if each.id in self.shown):
            for page in self.related.get(template_page, ()):
                for language in self.languages:
                    local = self.local.get((page, language))
                    template = self.there.get((template_page, language))
                    if local is not None and local.text is not None and template is not None:
                        yield Pair(page, language, local.template, local.text, template)

    def own_titles(self) -> dict[TextKey, str]:
        """By (page, language)."""
        return {key: self.titles.get(each.text or "", "") for key, each in self.local.items()}

    def template_titles(self) -> dict[TextKey, str]:
        """By (template page, language)."""
        return {(page.id, code): title for page in self.template_pages for code, title in page.titles.items()}

    def title(self, page: str) -> str:
        """The page's title in the first language that has one."""
        found = (self.local.get((page, language)) for language in self.languages)
        texts = (each.text for each in found if each is not None and each.text is not None)
        return next((title for each in texts if (title := self.titles.get(each))), "")

    def template_title(self, page: TemplatePage) -> str:
        """The template page's title in the first language of ours that has one."""
        languages = (*self.languages, *page.titles)
        return next((title for language in languages if (title := page.titles.get(language))), "")
