"""What turns the template's texts into ours, for many pages at once: both trees and the fillings are read once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from integreat_editor.content.localise import Localised, Locality, localise
from integreat_editor.models.page import Page
from integreat_editor.models.record import PAGE_FIELD
from integreat_editor.models.template import Filling
from integreat_editor.models.text import Text
from integreat_editor.models.working import RemoteInfo
from integreat_editor.services.page_links import PageLinks, TextKey
from integreat_editor.services.template_pages import fillings, fillings_here, relations, template_texts
from integreat_editor.store.working_copy import Unit

Titles = Mapping[TextKey, str]


@dataclass(frozen=True, slots=True)
class LocalText:
    """A template's text as it would stand here, and what is open in it."""

    text: Text
    localised: Localised


class Localities:
    """Reads in one unit of work what localising needs; answers then and afterwards.

    `info`: the template's remote. Links in a language lead to our page in that language, whatever the language of
    the text they stand in. `titles`: of our texts and of the template's, where they were read already.
    """

    def __init__(self, unit: Unit, info: RemoteInfo, titles: tuple[Titles, Titles] | None = None) -> None:
        self.prefix = f"/{info.region}/"
        self._fillings = fillings(unit)
        self._filled_pages = {each.page for each in self._fillings}
        self._filled: dict[TextKey, Mapping[str, Filling]] = {}
        pages = unit.pages.all()
        here = {page.id for page in pages}
        links = sorted(relations(unit).items(), reverse=True)
        # Of two pages linked with one, which only two colleagues at a time can do, always the same.
        self._related = {relation.template_page: page for page, relation in links if page in here}
        own, there = titles if titles is not None else (own_titles(unit), template_titles(unit, info))
        self.own = PageLinks(unit.region.get().slug, pages, own, unit.records.all(PAGE_FIELD))
        self.template = PageLinks(
            info.region,
            (Page(each.page, each.placement) for each in unit.remote_state.pages(info.id).values()),
            there,
            unit.remote_records.all(info.id, PAGE_FIELD),
        )

    @cached_property
    def links(self) -> Mapping[str, str]:
        """Link path of a template page -> address of our page, for every language that both have."""
        places = {path: key for key in self.template.keys if (path := self.template.path(*key)) is not None}
        return _Links(places, self._related, self.own)

    def of(self, page: str, language: str) -> Locality:
        """For this page and language; `page` "": for a page that is not made yet."""
        return Locality(links=self.links, fillings=self.fillings(page, language), prefix=self.prefix)

    def fillings(self, page: str, language: str) -> Mapping[str, Filling]:
        """By slot name; see `template_pages.fillings_here`."""
        key = (page if page in self._filled_pages else "", language)
        if key not in self._filled:
            self._filled[key] = fillings_here(self._fillings, page, language)
        return self._filled[key]

    def localised(self, text: Text, page: str, language: str) -> LocalText:
        """A template's text as it would stand on this page of ours."""
        localised = localise(text.html, self.of(page, language))
        return LocalText(Text(text.title, localised.html), localised)


class _Links(Mapping[str, str]):
    """Makes our addresses when they are asked for: few of all pages are linked to."""

    def __init__(self, places: Mapping[str, TextKey], related: Mapping[str, str], own: PageLinks) -> None:
        self._places = places
        self._related = related
        self._own = own

    def __getitem__(self, path: str) -> str:
        template_page, language = self._places[path]
        href = self._own.href(self._related[template_page], language)
        if href is None:
            raise KeyError(path)
        return href

    def __iter__(self) -> Iterator[str]:
        return (path for path in self._places if path in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def own_titles(unit: Unit) -> dict[TextKey, str]:
    """Titles of all translations here."""
    texts = {(each.page, each.language): each.text for each in unit.translations.all() if each.text is not None}
    titles = unit.texts.titles(set(texts.values()))
    return {key: titles.get(text, "") for key, text in texts.items()}


def template_titles(unit: Unit, info: RemoteInfo) -> dict[TextKey, str]:
    """Titles of all public translations of the template."""
    texts = template_texts(unit, info)
    titles = unit.texts.titles(set(texts.values()))
    return {key: titles.get(text, "") for key, text in texts.items()}
