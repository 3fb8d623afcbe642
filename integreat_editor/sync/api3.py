"""The client of the public API v3: any region of an Integreat server, read only; it implements `sync.remote.Remote`.

The API tells published text only, no stable page id and no provenance. A page keeps its id here by its path, by a
former slug, or by its slug under another parent; what cannot be matched is a new page. "Gone" means "not public".
Source of the shapes: docs/sync.md and the API itself; missing or wrong fields refuse the whole answer.
"""

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NoReturn, TypeVar
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

import requests

from integreat_editor.models.order import rekey
from integreat_editor.models.page import Page, Placement
from integreat_editor.models.record import PAGE_FIELD, slug_key
from integreat_editor.models.region import Role
from integreat_editor.models.revision import Status
from integreat_editor.models.tree import PageTree
from integreat_editor.models.working import RemotePage
from integreat_editor.sync.errors import NotFound, ReadOnlyRemote, ServerLies
from integreat_editor.sync.remote import Capabilities
from integreat_editor.sync.transport import Transport
from integreat_editor.sync.wire import (
    FeedMessage,
    FollowerMessage,
    HeadMessage,
    LanguageMessage,
    PageMessage,
    PlacementMessage,
    RecordMessage,
    RegionMessage,
    RevisionMessage,
    TextMessage,
)
from integreat_editor.sync.wire_api3 import Api3Language, Api3Page, Api3Region
from integreat_editor.sync.wire_json import ShapeError, describe, read_json

API = "/api/v3"
Answer = TypeVar("Answer")


class Api3Remote:
    """A region read through API v3. `known`: the pages as last seen, for matching; `languages`: only these."""

    kind = "api3"
    capabilities = Capabilities(writes=False, review=False, stable_page_ids=False, tells_provenance=False)

    def __init__(
        self,
        transport: Transport,
        region: str,
        known: Mapping[str, RemotePage] | None = None,
        languages: Collection[str] | None = None,
    ) -> None:
        self._transport = transport
        self._slug = region
        self._path = quote(region, safe="")
        self._known = known or {}
        self._languages = languages

    def region(self) -> RegionMessage:
        """The region with its visible languages; German is taken as the source where there is German."""
        region = self._get(f"/regions/{self._path}/", Api3Region)
        languages = self._get(f"/{self._path}/languages/", list[Api3Language])
        codes = [each.code for each in languages]
        if not codes:
            raise ServerLies(server=self._transport.server, reason="no languages")
        default = "de" if "de" in codes else codes[0]
        wanted = [each for each in languages if self._is_wanted(each.code, default)]
        try:
            return RegionMessage(
                slug=self._slug,
                name=region.name,
                default_language=default,
                languages=[_language_message(each, default) for each in wanted],
                four_eyes=False,
                role=Role.OBSERVER,
            )
        except ValueError as error:
            self._lies(error)

    def changes(self, cursor: str | None) -> Iterator[FeedMessage]:
        """The whole region as one message: the API knows no cursor."""
        del cursor
        region = self.region()
        lists = {
            each.code: self._get(f"/{self._path}/{quote(each.code)}/pages/", list[Api3Page])
            for each in region.languages
        }
        try:
            yield _RegionReader(region, lists, self._known, self._transport.base_url).feed()
        except ValueError as error:
            self._lies(error)

    def history(self, page: str) -> list[RevisionMessage]:
        """The API tells nothing of earlier texts."""
        del page
        return []

    def followers(self) -> list[FollowerMessage]:
        """The API tells nothing of who reads it."""
        return []

    def close(self) -> None:
        """Ends the connections."""
        self._transport.close()

    def _refuse(self, *_arguments: object) -> NoReturn:
        raise ReadOnlyRemote

    submit = change_set = review = comment = withdraw = publish = put_records = media = upload_media = _refuse

    def _is_wanted(self, code: str, default: str) -> bool:
        return self._languages is None or code == default or code in self._languages

    def _get(self, path: str, shape: type[Answer]) -> Answer:
        response = self._transport.get(API + path)
        if response.status_code == requests.codes.not_found:
            raise NotFound(what=self._slug)
        if response.status_code != requests.codes.ok:
            raise ServerLies(server=self._transport.server, reason=f"HTTP {response.status_code}")
        try:
            return read_json(shape, response.content)
        except ShapeError as error:
            self._lies(error)

    def _lies(self, error: ValueError) -> NoReturn:
        raise ServerLies(server=self._transport.server, reason=describe(error)) from error


class _Contradiction(ValueError):
    """The lists of pages do not fit together."""


class _RegionReader:
    """From one list of pages per language to one feed message."""

    def __init__(
        self,
        region: RegionMessage,
        lists: Mapping[str, Sequence[Api3Page]],
        known: Mapping[str, RemotePage],
        base_url: str,
    ) -> None:
        self._region = region
        self._lists = lists
        self._known = known
        self._base_url = base_url
        self._by_path = {page.path: page for pages in lists.values() for page in pages}
        if len(self._by_path) != sum(len(pages) for pages in lists.values()):
            raise _Contradiction("two pages have the same path")
        self._ids: dict[str, str] = {}
        self._paths: dict[str, str] = {}
        # Of two that had one path, the page that was there last.
        self._free = {each.path: each.page for each in sorted(known.values(), key=lambda each: not each.gone)}

    def feed(self) -> FeedMessage:
        for pages in (self._lists[self._region.default_language], *self._lists.values()):
            for page in pages:
                if page.path not in self._ids:
                    self._identify(page)
        placements = self._placements()
        messages = [
            PageMessage(id=page, placement=placement, version=1, path=self._paths[page])
            for page, placement in placements.items()
        ]
        revisions = [
            _revision(self._ids[page.path], language, page) for language, pages in self._lists.items() for page in pages
        ]
        if len({(each.page, each.language) for each in revisions}) != len(revisions):
            raise _Contradiction("two pages of one language count as translations of one page")
        return FeedMessage(
            cursor="",
            more=False,
            region=self._region,
            pages=messages,
            heads=[_head(revision) for revision in revisions],
            revisions=revisions,
            records=[_slug_record(self._ids[path], *_language_and_slug(path)) for path in self._by_path],
        )

    def _identify(self, page: Api3Page) -> None:
        """Gives a page and its translations one id."""
        translations = [page.path, *(place.path for place in page.available_languages.values() if place.path)]
        known = next((self._ids[path] for path in translations if path in self._ids), None)
        page_id = known or self._match(page, translations) or self._new_id(page)
        self._ids.update({path: page_id for path in translations if path in self._by_path})
        self._paths.setdefault(page_id, page.path)
        if page_id in self._known:
            self._free.pop(self._known[page_id].path, None)

    def _match(self, page: Api3Page, translations: Sequence[str]) -> str | None:
        """A page seen earlier: at this address, below this parent with this or a former slug, or elsewhere by its slug.

        A former path at which another page stands now is that page's.
        """
        for path in translations:
            if path in self._free:
                return self._free[path]
        left = [(_slug(path), free) for path, free in self._free.items() if path not in self._by_path]
        slug, parent = _slug(page.path), self._parent(page)
        here = [(name, free) for name, free in left if self._known[free].placement.parent == parent]
        for wanted, places in ((slug, here), *((former, here) for former in reversed(page.slug_history)), (slug, left)):
            found = [free for name, free in places if name == wanted]
            if len(found) == 1:
                return found[0]
        return None

    def _new_id(self, page: Api3Page) -> str:
        """Made from the path, so that every copy makes the same; a page that moved away keeps the one it has."""
        name, number = self._base_url + page.path, 1
        while (made := uuid5(NAMESPACE_URL, name).hex) in self._known or made in self._paths:
            number += 1
            name = f"{self._base_url}{page.path}#{number}"
        return made

    def _placements(self) -> dict[str, PlacementMessage]:
        siblings: dict[str | None, list[str]] = defaultdict(list)
        seen: set[str] = set()
        for pages in (self._lists[self._region.default_language], *self._lists.values()):
            for page in pages:
                page_id = self._ids[page.path]
                if page_id not in seen:
                    seen.add(page_id)
                    siblings[self._parent(page)].append(page_id)
        placements = {}
        for parent, children in siblings.items():
            for child, order in zip(children, rekey([self._order(child, parent) for child in children]), strict=True):
                placements[child] = PlacementMessage(parent=parent, order=order)
        tree = PageTree(Page(page, Placement(each.parent, each.order)) for page, each in placements.items())
        if tree.misplaced:
            raise _Contradiction(f"a page is its own ancestor: {self._paths[min(tree.misplaced)]}")
        return placements

    def _parent(self, page: Api3Page) -> str | None:
        """The parent's id; a page whose parent is not public stands at the top."""
        return self._ids.get(page.parent.path) if page.parent.path else None

    def _order(self, page: str, parent: str | None) -> str | None:
        known = self._known.get(page)
        return known.placement.order if known is not None and known.placement.parent == parent else None


def _slug(path: str) -> str:
    return path.rstrip("/").rpartition("/")[2]


def _language_and_slug(path: str) -> tuple[str, str]:
    """`/region/language/.../slug/`: the parts by which the apps address a page."""
    parts = path.strip("/").split("/")
    if len(parts) < 3:
        raise _Contradiction(f"not a page's path: {path[:80]}")
    return parts[1], parts[-1]


def _language_message(language: Api3Language, default: str) -> LanguageMessage:
    return LanguageMessage(
        code=language.code,
        name=language.native_name,
        source=None if language.code == default else default,
        rtl=language.dir == "RIGHT_TO_LEFT",
    )


def _revision(page_id: str, language: str, page: Api3Page) -> RevisionMessage:
    """The API has no revisions; one is known by what it says."""
    digest = hashlib.sha256("\0".join((page_id, language, page.title, page.content)).encode("utf-8", "surrogatepass"))
    return RevisionMessage(
        id=digest.hexdigest()[:32],
        page=page_id,
        language=language,
        content=TextMessage(title=page.title, html=page.content),
        created=page.last_updated,
    )


def _head(revision: RevisionMessage) -> HeadMessage:
    return HeadMessage(
        page=revision.page,
        language=revision.language,
        public=revision.id,
        newest=revision.id,
        status=Status.PUBLIC,
        version=1,
    )


def _slug_record(page: str, language: str, slug: str) -> RecordMessage:
    return RecordMessage(kind=PAGE_FIELD, key=slug_key(page, language), value={"slug": slug}, version=1)
