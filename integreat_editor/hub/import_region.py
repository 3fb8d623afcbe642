"""Making a region from the page lists that API v3 delivers. Each text's bytes are kept as they are."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from integreat_editor.hub.database import Database
from integreat_editor.hub.dump import DumpPage, read_dump
from integreat_editor.hub.errors import HubImportError, RegionExists, RegionSlugRefused
from integreat_editor.hub.language_names import language_of
from integreat_editor.hub.seed import SeedPage, SeedRegion, SeedText, has_region, seed_region
from integreat_editor.hub.settings import HubSettings
from integreat_editor.models.order import keys_for
from integreat_editor.models.page import Page, Placement
from integreat_editor.models.region import Region
from integreat_editor.models.text import Text

_PREFERRED = "de"
_SLUG = re.compile(r"[a-z0-9][a-z0-9-]{0,199}", re.ASCII)


@dataclass(frozen=True, slots=True)
class ImportResult:
    """How many pages a region has now, and how many texts."""

    pages: int
    texts: int


Group = dict[str, DumpPage]
"""The translations of one page by language."""


def import_region(database: Database, slug: str, directory: Path, settings: HubSettings | None = None) -> ImportResult:
    """Makes region `slug` from `directory/<language>/pages.json`, wholly or not at all.

    The default language is German, or else the first; every other one is taken for a translation of it, of unknown
    provenance. Raises HubImportError, RegionSlugRefused or RegionExists.
    """
    if not _SLUG.fullmatch(slug):
        raise RegionSlugRefused(slug=slug)
    with database.read() as connection:
        if has_region(connection, slug):
            raise RegionExists(slug=slug)
    dump = read_dump(directory)
    default = _PREFERRED if _PREFERRED in dump else min(dump)
    codes = [default, *sorted(dump.keys() - {default})]
    groups = _match([page for code in codes for page in dump[code]])
    region = Region(slug, _name(slug), default, tuple(language_of(code, default) for code in codes))
    pages = tuple(_seed_pages(groups, codes, directory))
    seed_region(database, SeedRegion(region, pages, action="region.imported"), settings)
    return ImportResult(len(pages), sum(len(page.texts) for page in pages))


def _name(slug: str) -> str:
    return " ".join(part.capitalize() for part in slug.split("-"))


def _match(pages: list[DumpPage]) -> list[Group]:
    """One group per page, in the order in which they first occur.

    Two lists belong together where either names the other's path. Where lists contradict each other (a page would
    have two texts in one language) the first link counts: nothing is lost, a page stands twice.
    """
    group_of: dict[tuple[str, str], Group] = {(page.language, page.path): {page.language: page} for page in pages}
    for page in pages:
        for link in page.others.items():
            mine, other = group_of[page.language, page.path], group_of.get(link)
            if other is None or other is mine or mine.keys() & other.keys():
                continue
            mine.update(other)
            for member in other.values():
                group_of[member.language, member.path] = mine
    unique = {id(group): group for group in group_of.values()}
    return list(unique.values())


def _seed_pages(groups: list[Group], codes: list[str], directory: Path) -> Iterator[SeedPage]:
    """The pages depth first, parents before children."""
    number_of = {(page.language, page.path): number for number, group in enumerate(groups) for page in group.values()}
    leading = [next(group[code] for code in codes if code in group) for group in groups]
    parents = [number_of[page.language, page.parent] if page.parent is not None else None for page in leading]
    children: dict[int | None, list[int]] = defaultdict(list)
    for number, parent in enumerate(parents):
        children[parent].append(number)
    ids = [uuid4().hex for _ in groups]
    stack: list[tuple[int, str]] = []
    placed: set[int] = set()

    def open_level(parent: int | None) -> None:
        # `order` is a page's own number in the source, the same in each language; the list is the tie-break.
        level = sorted(children[parent], key=lambda number: (leading[number].order, number))
        stack.extend(reversed(list(zip(level, keys_for(len(level)), strict=True))))

    open_level(None)
    while stack:
        number, key = stack.pop()
        placed.add(number)
        parent = parents[number]
        placement = Placement(ids[parent] if parent is not None else None, key)
        yield SeedPage(Page(ids[number], placement), tuple(_seed_texts(groups[number], codes)))
        open_level(number)
    for number, page in enumerate(leading):
        if number not in placed:
            raise HubImportError(
                file=str(directory / page.language / "pages.json"),
                subject=page.path,
                problem="with its translations taken together it is its own ancestor.",
            )


def _seed_texts(group: Group, codes: list[str]) -> Iterator[SeedText]:
    for code in codes:
        if code in group:
            page = group[code]
            yield SeedText(code, Text(page.title, page.content), slug=page.slug)
