"""How a region writes links to its own pages and the addresses of its icons: new ones are to look like those it has."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from integreat_editor.content.integreat_icons import DEFAULT_HOST, icon_host
from integreat_editor.models.record import PAGE_FIELD
from integreat_editor.models.region import Region
from integreat_editor.services.localities import own_titles
from integreat_editor.services.page_links import PageLinks
from integreat_editor.services.remotes import main_remote
from integreat_editor.store.working_copy import Unit, WorkingCopy

_WEB_APP = "https://integreat.app"
_MOST_TEXTS = 300
"""So many texts of a language tell how links look in it; reading 2,000 would be waited for."""


@dataclass(frozen=True, slots=True)
class LinkHabits:
    """What links to pages begin with ("" for paths from the root), and the server of icons."""

    pages: str
    icons: str


@dataclass(frozen=True, slots=True)
class PageAddress:
    """Where a link to a page leads: to its text in `language`."""

    language: str
    href: str


def page_addresses(copy: WorkingCopy, languages: Sequence[str]) -> dict[str, PageAddress]:
    """The address of each page for links in texts of the first language, as the region's other links look.

    Of a page without a text in it, the address in the next of `languages` that has one; pages without any are left
    out.
    """
    with copy.reading() as unit:
        region = unit.region.get()
        links = PageLinks(region.slug, unit.pages.all(), own_titles(unit), unit.records.all(PAGE_FIELD))
        base = _habits(unit, region, languages[0]).pages
        found: dict[str, PageAddress] = {}
        for language in languages:
            for page in (page for page, code in links.keys if code == language and page not in found):
                href = links.href(page, language)
                if href is not None:
                    found[page] = PageAddress(language, base + quote(href) if base else href)
    return found


def link_habits(copy: WorkingCopy, language: str) -> LinkHabits:
    """What links and icons look like in the region's texts of a language."""
    with copy.reading() as unit:
        return _habits(unit, unit.region.get(), language)


def _habits(unit: Unit, region: Region, language: str) -> LinkHabits:
    hashes = [each.text for each in unit.translations.all() if each.language == language and each.text]
    texts = [text.html for text in unit.texts.get_many(hashes[:_MOST_TEXTS]).values()]
    known = page_base(texts, region.slug, region.language_codes)
    if known is None:
        remote = main_remote(unit)
        known = "" if remote is None or remote.kind == "hub" else _WEB_APP
    return LinkHabits(known, icon_host(texts) or DEFAULT_HOST)


def page_base(texts: Iterable[str], region: str, languages: Iterable[str]) -> str | None:
    """What most links to pages of the region have before `/<region>/`: a server or ""; None if there are none."""
    codes = "|".join(map(re.escape, languages))
    pattern = re.compile(rf"\shref=[\"'](https?://[^/\"'?#]+)?/{re.escape(region)}/(?:{codes})/", re.IGNORECASE)
    counted = Counter(base.lower() for html in texts for base in pattern.findall(html))
    return counted.most_common(1)[0][0] if counted else None
