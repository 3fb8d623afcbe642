"""The addresses of a region's pages, `/<region>/<language>/<slug>/<slug>/`, as internal links name them."""

import re
from collections.abc import Iterable, Mapping
from unicodedata import is_normalized

from integreat_editor.content.links import link_path
from integreat_editor.models.page import Page
from integreat_editor.models.record import PAGE_FIELD, SharedRecord, slug_key
from integreat_editor.models.slug import slugify
from integreat_editor.models.tree import PageTree

TextKey = tuple[str, str]
_UNUSUAL = re.compile(r"[%?#]|//")


class PageLinks:
    """Addresses; the slugs in them are made once.

    `titles`: of every (page, language) that has a text; `records`: shared records, of which the slugs are read. A
    page without a slug has the one that is made from its title.
    """

    def __init__(
        self, region: str, pages: Iterable[Page], titles: Mapping[TextKey, str], records: Iterable[SharedRecord]
    ) -> None:
        self._region = region
        self._tree = PageTree(pages)
        self._titles = titles
        self._slugs: dict[str, object] = {
            each.key: each.value.get("slug") for each in records if each.kind == PAGE_FIELD and each.value
        }

    def href(self, page: str, language: str) -> str | None:
        """The page's address in this language; None where it has no text in it."""
        if (page, language) not in self._titles or page not in self._tree:
            return None
        path = "/".join(self._slug(each, language) for each in (*self._tree.ancestors(page), page))
        return f"/{self._region}/{language}/{path}/"

    def path(self, page: str, language: str) -> str | None:
        """The same as `content.links.link_path` gives it for a link that leads there."""
        href = self.href(page, language)
        plain = href is None or (_UNUSUAL.search(href) is None and is_normalized("NFC", href))
        return href if href is None or plain else link_path(href)

    @property
    def keys(self) -> Iterable[TextKey]:
        """(page, language) of every address."""
        return self._titles.keys()

    def _slug(self, page: str, language: str) -> str:
        key = slug_key(page, language)
        slug = self._slugs.get(key)
        if not isinstance(slug, str) or not slug:
            # A parent without a text in this language still has a place in the address.
            slug = self._slugs[key] = slugify(self._titles.get((page, language), page))
        return slug
