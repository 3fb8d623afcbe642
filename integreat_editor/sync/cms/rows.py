"""The rows of the CMS's page lists, read from their HTML. No HTTP here.

A row says which page it is, how deep it stands, and of one language: slug, status, day of the last change, tags.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import html

from integreat_editor.models.revision import Status
from integreat_editor.sync.cms.markup import document

_WORDS = {
    "Published": Status.PUBLIC,
    "Draft": Status.DRAFT,
    "Pending Approval": Status.REVIEW,
    "Auto Save": Status.AUTO_SAVE,
}
"""The status as an English page names it."""
_NUMBER = re.compile(r"\bpage-([0-9]+)$")
_LEVEL = re.compile(r"\blevel-([0-9]+)\b")
_TOP = re.compile(r"\bparent-page-([0-9]+)\b")


@dataclass(frozen=True, slots=True)
class CmsRow:
    """A page in one language, as its row tells. `slug` is None where there is no text in this language.

    `level` counts from 1 and is relative in lists that leave pages out; `top`: the top page of the branch, None for
    a top page itself; `status` is None in the archive, which does not tell it; `tree`: the database's number of the
    branch, told of top pages with subpages only. `live`: live content stands beside the own text. `day`: of the last
    change, `11/23/2026`. `seen`: all that the row shows of this text, for telling whether it changed; `in_translation`:
    languages that are being translated.
    """

    number: int
    level: int
    slug: str | None
    status: Status | None
    top: int | None = None
    tree: int | None = None
    archived: bool = False
    live: bool = False
    day: str = ""
    seen: str = ""
    in_translation: frozenset[str] = frozenset()


class RowError(ValueError):
    """The list is not one of page rows as we know them."""


def rows(source: str | bytes) -> list[CmsRow]:
    """All page rows in their order. Raises `RowError`."""
    found = document(source).xpath('//tr[contains(concat(" ", normalize-space(@class), " "), " page-row ")]')
    return [_row(each) for each in found]


def page_list(source: bytes) -> list[CmsRow]:
    """The rows of a page that lists pages, perhaps none. Raises `RowError` for any other page."""
    if not document(source).xpath('//form[@id="bulk-action-form"]//tbody'):
        raise RowError("no list of pages")
    return rows(source)


def _row(row: html.HtmlElement) -> CmsRow:
    number, level = _NUMBER.search(row.get("id", "")), _LEVEL.search(row.get("class", ""))
    titles = row.xpath(".//*[@data-title-slug]")
    cells: Sequence[html.HtmlElement] = row.xpath("./td")
    if number is None or level is None or len(titles) != 1 or len(cells) < 5:
        raise RowError("a row of a page that cannot be read")
    top = _TOP.search(row.get("class", ""))
    tree = row.xpath("string(.//@data-page-tree-id)")
    title, flags, said, day = _said(cells[1]), cells[-4], _said(cells[-3]), _said(cells[-2])
    tags = [_said(each) for each in row.xpath('./td//span[contains(@class, "bg-orange")]')]
    return CmsRow(
        number=int(number.group(1)),
        level=int(level.group(1)),
        slug=titles[0].get("data-title-slug") or None,
        status=_WORDS.get(said),
        top=int(top.group(1)) if top else None,
        tree=int(tree) if tree else None,
        archived=said == "Archived",
        live="Live content" in tags,
        day=day,
        seen="\0".join([titles[0].get("data-title-slug"), title, said, day, *tags]),
        in_translation=frozenset(_in_translation(flags)),
    )


def _said(cell: html.HtmlElement) -> str:
    return " ".join(cell.text_content().split())


def _in_translation(flags: html.HtmlElement) -> Iterator[str]:
    """Slugs of languages whose sign is that of a translation in progress. Beside each sign a hidden one waits."""
    for link in flags.xpath(".//a[@class]"):
        if link.xpath('./div[@id="translation-icon"]//*[@title="Currently in translation"]'):
            yield str(link.get("class")).strip()
