"""What turns the template's texts into ours, for many pages at once: both trees and the fillings are read once."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from integreat_editor.content.localise import Localised, Locality, link_path, localise
from integreat_editor.models.page import Page
from integreat_editor.models.record import PAGE_FIELD
from integreat_editor.models.template import Filling
from integreat_editor.models.text import Text
from integreat_editor.models.working import RemoteInfo
from integreat_editor.services.page_links import PageLinks, TextKey
from integreat_editor.services.template_pages import fillings, fillings_here, relations, template_texts
from integreat_editor.store.working_copy import Unit


@dataclass(frozen=True, slots=True)
class LocalText:
    """A template's text as it would stand here, and what is open in it."""

    text: Text
    localised: Localised


class Localities:
    """Reads in one unit of work what localising needs; answers then and afterwards.

    `info`: the template's remote. Links in a language lead to our page in that language, whatever the language of
    the text they stand in.
    """

    def __init__(self, unit: Unit, info: RemoteInfo) -> None:
        self.prefix = f"/{info.region}/"
        self._fillings = fillings(unit)
        self._filled_pages = {each.page for each in self._fillings}
        self._filled: dict[TextKey, Mapping[str, Filling]] = {}
        self._pairs = [(each.template_page, page) for page, each in relations(unit).items()]
        self.own = PageLinks(unit.region.get().slug, unit.pages.all(), own_titles(unit), unit.records.all(PAGE_FIELD))
        self.template = PageLinks(
            info.region,
            (Page(each.page, each.placement) for each in unit.remote_state.pages(info.id).values()),
            template_titles(unit, info),
            unit.remote_records.all(info.id, PAGE_FIELD),
        )

    @cached_property
    def links(self) -> Mapping[str, str]:
        """Link path of a template page -> address of our page, for every language that both have."""
        found: dict[str, str] = {}
        languages = {language for _, language in self.template.keys}
        for template_page, page in self._pairs:
            for language in languages:
                there, here = self.template.href(template_page, language), self.own.href(page, language)
                if there is not None and here is not None:
                    found.setdefault(link_path(there), here)
        return found

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
