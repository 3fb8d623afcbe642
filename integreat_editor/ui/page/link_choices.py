"""Where a link can lead: what typed words mean as an address, and the region's pages they match."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication, QUrl

from integreat_editor.content.autolink import Address, read_address
from integreat_editor.ui.page.links import page_of_link

if TYPE_CHECKING:
    from integreat_editor.services.link_habits import PageAddress
    from integreat_editor.services.read_tree import TreeRow, TreeView

ChoiceKind = Literal["page", "mail", "phone", "web", "path"]
_PATH_SIGN = " › "


@dataclass(frozen=True, slots=True)
class Choice:
    """One row: `words` name it, `detail` says where it is; `href` "" cannot be linked (yet).

    `note`: what to know before linking there; `text`: what stands in the page if nothing else is written.
    """

    kind: ChoiceKind
    words: str
    detail: str
    href: str
    note: str = ""
    text: str = ""
    page: str = ""


def address_choice(address: Address) -> Choice:
    """The row for a mail address, a number, a website or a path."""
    translate = QCoreApplication.translate
    words = {
        "mail": translate("LinkChoices", "Mail to {}"),
        "phone": translate("LinkChoices", "Phone {}"),
        "web": translate("LinkChoices", "Website {}"),
        "path": translate("LinkChoices", "Address {}"),
    }[address.kind].format(address.shown)
    note = ""
    if address.href.lower().startswith("http:"):
        note = translate("LinkChoices", "This address is not encrypted (http); most servers answer to https as well.")
    elif address.kind == "path":
        note = translate("LinkChoices", "No page of this region has this address.")
    return Choice(address.kind, words, address.href, address.href, note, address.shown)


class LinkChoices:
    """The choices for texts in one language. `addresses`: of the pages; None while they are being read."""

    def __init__(self, tree: TreeView, language: str, addresses: Mapping[str, PageAddress] | None = None) -> None:
        self._tree = tree
        self._language = language
        self._addresses = addresses
        rows = {row.id: row for row in tree.rows}
        self._pages = [self._page(row, rows) for row in tree.rows]
        self._haystacks = [
            _fold(" ".join([choice.detail, *(view.title or "" for view in row.translations.values())]))
            for row, choice in zip(tree.rows, self._pages, strict=True)
        ]
        self._by_id = {choice.page: choice for choice in self._pages}

    def find(self, typed: str) -> list[Choice]:
        """What the words mean as an address, then the pages they match, best first; all pages for no words."""
        words = _fold(typed).split()
        if not words:
            return self._pages
        meant = self.meant(typed)
        found = [
            (_rank(_fold(choice.words), words), number)
            for number, (choice, hay) in enumerate(zip(self._pages, self._haystacks, strict=True))
            if all(word in hay for word in words)
        ]
        pages = [self._pages[number] for _, number in sorted(found)]
        return [*([meant] if meant is not None else []), *(page for page in pages if page != meant)]

    def meant(self, typed: str) -> Choice | None:
        """The row for an address; None if the words are none. A page's own address is that page."""
        address = read_address(typed)
        if address is None:
            return None
        page = self.page_of(address.href)
        return page if page is not None else address_choice(address)

    def page_of(self, href: str) -> Choice | None:
        """The row of the page an address leads to."""
        return self._by_id.get(page_of_link(self._tree, QUrl(href)))

    def _page(self, row: TreeRow, rows: Mapping[str, TreeRow]) -> Choice:
        address = self._addresses.get(row.id) if self._addresses is not None else None
        title = row.title(self._language) or QCoreApplication.translate("LinkChoices", "(no title)")
        return Choice(
            "page", title, self._detail(row, rows, title), address.href if address else "",
            self._note(row, address), title, row.id,
        )  # fmt: skip

    def _detail(self, row: TreeRow, rows: Mapping[str, TreeRow], title: str) -> str:
        """The title in the region's first language, and the pages above."""
        above: list[str] = []
        parent = rows.get(row.parent or "")
        while parent is not None:
            above.append(parent.title(self._language))
            parent = rows.get(parent.parent or "")
        german = row.title(self._tree.region.default_language)
        parts = [german if german != title else "", _PATH_SIGN.join(reversed(above))]
        return "  ·  ".join(part for part in parts if part)

    def _note(self, row: TreeRow, address: PageAddress | None) -> str:
        translate = QCoreApplication.translate
        if row.archived:
            return translate("LinkChoices", "This page is archived: readers will not find it.")
        if row.gone:
            return translate("LinkChoices", "This page is not on the server any more: readers will not find it.")
        view = row.translations.get(self._language)
        if view is None or view.title is None:
            other = self._tree.region.language(address.language) if address is not None else None
            if other is None:
                return translate("LinkChoices", "This page has no text yet.")
            words = translate("LinkChoices", "This page has no text in this language yet: the link leads to “{}”.")
            return words.format(other.name)
        is_public = view.status is not None and (view.status.value == "PUBLIC" or (view.changed and not row.new))
        return "" if is_public else translate("LinkChoices", "This page is a draft: readers cannot see it yet.")


def _rank(title: str, words: list[str]) -> int:
    """0: the title begins so; 1: a word of it does; 2: within a word; 3: only its path or another language."""
    if title.startswith(" ".join(words)):
        return 0
    if not all(word in title for word in words):
        return 3
    return 1 if all(re.search(rf"\b{re.escape(word)}", title) for word in words) else 2


def _fold(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))
