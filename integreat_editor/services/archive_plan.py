"""What archiving or restoring pages takes along, to be read before it is done."""

import html
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from integreat_editor.content.links import link_path
from integreat_editor.models.record import PAGE_FIELD, SharedRecord
from integreat_editor.models.tree import PageTree
from integreat_editor.services.errors import PageUnknown
from integreat_editor.services.page_links import PageLinks, TextKey
from integreat_editor.store.working_copy import Unit, WorkingCopy

_HREF = re.compile(r"""\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_AT_ONCE = 500
"""So many texts are in memory at a time."""


@dataclass(frozen=True, slots=True)
class PageName:
    """A page as a list names it."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class LinkHere:
    """A page that stays and links, in these languages, to one that goes into the archive."""

    page: PageName
    target: PageName
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ArchivePlan:
    """`pages`: those asked for, in tree order; `along`: what goes (or comes back) with them; `links`: that break.

    For restoring, `along` starts with the archived pages above, which come back too.
    """

    pages: tuple[PageName, ...]
    along: tuple[PageName, ...]
    links: tuple[LinkHere, ...] = ()

    @property
    def needs_asking(self) -> bool:
        """Whether it takes more than one page, or breaks links."""
        return len(self.pages) > 1 or bool(self.along or self.links)


def plan_archiving(copy: WorkingCopy, pages: Iterable[str]) -> ArchivePlan:
    """What `archive_pages` takes along, and the links from other pages that lead there then. Raises `PageUnknown`."""
    with copy.reading() as unit:
        reader = _Reader(unit)
        chosen = reader.chosen(pages)
        going = {page for each in chosen for page in reader.below(each) if not reader.tree.is_archived(page)}
        along = [page for page in reader.tree.walk() if page in going and page not in chosen]
        return ArchivePlan(reader.names(chosen), reader.names(along), tuple(reader.links_into(going)))


def plan_restoring(copy: WorkingCopy, pages: Iterable[str]) -> ArchivePlan:
    """What `restore_pages` brings back with them. Raises `PageUnknown`."""
    with copy.reading() as unit:
        reader = _Reader(unit)
        tree = reader.tree
        chosen = reader.chosen(pages)
        restored = {each for page in chosen for each in (*tree.ancestors(page), page)}

        def stays(page: str) -> bool:
            return any(
                tree.page(each).placement.archived and each not in restored for each in (*tree.ancestors(page), page)
            )

        along = [page for page in tree.walk() if page not in chosen and tree.is_archived(page) and not stays(page)]
        return ArchivePlan(reader.names(chosen), reader.names(along))


class _Reader:
    """The tree with its titles, read once."""

    def __init__(self, unit: Unit) -> None:
        self._unit = unit
        self._region = unit.region.get()
        self.tree = PageTree(unit.pages.all())
        self._texts = {(each.page, each.language): each.text for each in unit.translations.all() if each.text}
        titles = unit.texts.titles(set(self._texts.values()))
        self._titles = {key: titles.get(text, "") for key, text in self._texts.items()}

    def chosen(self, pages: Iterable[str]) -> list[str]:
        """The pages in tree order."""
        wanted = set(pages)
        unknown = next((page for page in wanted if page not in self.tree), None)
        if unknown is not None:
            raise PageUnknown(name=unknown)
        return [page for page in self.tree.walk() if page in wanted]

    def below(self, page: str) -> Iterator[str]:
        """The page and all below it."""
        pending = [page]
        while pending:
            current = pending.pop()
            yield current
            pending.extend(self.tree.children(current))

    def names(self, pages: Iterable[str]) -> tuple[PageName, ...]:
        """With titles: in the default language, or in the first that has one."""
        codes = (self._region.default_language, *self._region.language_codes)
        return tuple(
            PageName(page, next((title for code in codes if (title := self._titles.get((page, code)))), ""))
            for page in pages
        )

    def links_into(self, going: set[str]) -> Iterator[LinkHere]:
        """The links from pages that stay, in tree order."""
        links = PageLinks(self._region.slug, map(self.tree.page, self.tree.walk()), self._titles, self._fields())
        targets = {path: key[0] for key in links.keys if key[0] in going and (path := links.path(*key))}
        found: dict[tuple[str, str], set[str]] = defaultdict(set)
        for (page, language), target in self._hits(targets, going):
            found[page, target].add(language)
        places = {page: number for number, page in enumerate(self.tree.walk())}
        for page, target in sorted(found, key=lambda pair: (places[pair[0]], places[pair[1]])):
            here, there = self.names((page, target))
            codes = tuple(code for code in self._region.language_codes if code in found[page, target])
            yield LinkHere(here, there, codes)

    def _fields(self) -> list[SharedRecord]:
        return self._unit.records.all(PAGE_FIELD)

    def _hits(self, targets: dict[str, str], going: set[str]) -> Iterator[tuple[TextKey, str]]:
        staying = [key for key in self._texts if key[0] not in going and not self.tree.is_archived(key[0])]
        mark = f"/{self._region.slug}/"
        for start in range(0, len(staying), _AT_ONCE):
            keys = staying[start : start + _AT_ONCE]
            texts = self._unit.texts.get_many({self._texts[key] for key in keys})
            for key in keys:
                source = texts[self._texts[key]].html
                if mark in source:
                    yield from ((key, targets[path]) for path in _paths(source) if path in targets)


def _paths(source: str) -> set[str]:
    """The paths of all internal links."""
    return {link_path(html.unescape(one or other)) for one, other in _HREF.findall(source)}
