"""Reading a region of a CMS: everything the first time, afterwards what changed. Told as feed messages, like a hub's.

The CMS has no feed. Its lists and the public API tell enough of a text to see whether it changed since the last pull
(its fingerprint); only then the stored text is asked for. What is not public or archived is not in the API: a list
shows the day of its last change, so it is asked for again until that day is over; each time if there is a contact card
in it, which the CMS rewrites without a trace.
"""

import hashlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from urllib.parse import quote, unquote

from integreat_editor.models.revision import Status
from integreat_editor.models.working import RemotePage
from integreat_editor.sync.cms.cursor import Seen, unpacked
from integreat_editor.sync.cms.errors import NoRight
from integreat_editor.sync.cms.ids import page_id
from integreat_editor.sync.cms.languages import CmsLanguage, active_languages, default_language, public, sources
from integreat_editor.sync.cms.reading import Reading
from integreat_editor.sync.cms.rights import account_rights, refusal, role_of
from integreat_editor.sync.cms.rows import CmsRow
from integreat_editor.sync.cms.session import CmsSession
from integreat_editor.sync.cms.stored import StoredText, stored_text
from integreat_editor.sync.cms.tree import CmsNode, placements, read_tree
from integreat_editor.sync.convert import placement_to
from integreat_editor.sync.errors import ServerEmptied, ServerLies
from integreat_editor.sync.wire import FeedMessage, LanguageMessage, PageMessage, RegionMessage
from integreat_editor.sync.wire_api3 import Api3Page, Api3Region
from integreat_editor.sync.wire_json import describe

__all__ = ["CmsReader", "StoredText", "stored_text"]

PART = 50
"""Texts in one message: what a cancelled or interrupted pull need not read again."""


@dataclass(frozen=True, slots=True)
class _Due:
    """A text that has to be asked for."""

    node: CmsNode
    language: str
    row: CmsRow
    fingerprint: str


class CmsReader:
    """A region. `known`: pages as last seen, for their ids and order keys; `languages`: only these (None: all).

    `today`: for tests.
    """

    def __init__(
        self,
        session: CmsSession,
        region: str,
        known: Mapping[str, RemotePage] | None = None,
        languages: Collection[str] | None = None,
        today: date | None = None,
    ) -> None:
        self._session = session
        self._slug = region
        self._known = known or {}
        self._languages = languages
        self._today = today or datetime.now(UTC).date()

    def region(self) -> RegionMessage:
        """The region and the asker's role; all languages are told to be translated from the default one.

        Raises `NotFound`, `NoRight`, `ServerLies`.
        """
        return self._region(self._wanted(), {})

    def changes(self, cursor: str | None) -> Iterator[FeedMessage]:
        """What changed since the cursor, in parts. Raises `ServerEmptied` where all pages are gone, `ServerLies`."""
        try:
            yield from self._changes(unpacked(cursor))
        except ValueError as error:
            raise ServerLies(server=self._session.server, reason=describe(error)) from error

    def _changes(self, seen: Seen) -> Iterator[FeedMessage]:
        languages = self._wanted()
        default = languages[0].slug
        nodes = read_tree(self._session, self._slug, [each.slug for each in languages], default, self._tops())
        ids = self._ids(nodes)
        there = {page for page, each in self._known.items() if not each.gone}
        if there and not nodes:
            raise ServerEmptied
        told = seen.sources
        if told is None:
            told = sources(self._session, self._slug, languages, nodes)
        reading = Reading(self._session, self._slug, ids, seen, told, self._today)
        due = list(self._due(nodes, languages, seen))
        first = {
            "region": self._region(languages, told),
            "pages": self._pages(nodes, ids, default),
            "gone": sorted(there - set(ids.values())),
        }
        for index, each in enumerate(due):
            if index and index % PART == 0:
                yield reading.message(more=True, **first)
                first = {}
            reading.read(each.node, each.language, each.row, each.fingerprint)
        reading.finish(nodes, [each.slug for each in languages])
        yield reading.message(more=False, **first)

    def _due(self, nodes: Sequence[CmsNode], languages: Sequence[CmsLanguage], seen: Seen) -> Iterator[_Due]:
        """Texts of which the lists tell something new, and those of which they cannot tell enough."""
        for language in languages:
            public_texts = self._public(language.slug)
            for node in nodes:
                row = node.rows.get(language.slug)
                if row is None or row.slug is None:
                    continue
                shown = public_texts.get(row.slug) if row.status is Status.PUBLIC else None
                fingerprint = _fingerprint(row, language.slug, shown)
                before = seen.texts.get((node.number, language.slug))
                if before is None or before.fingerprint != fingerprint or (shown is None and not before.settled):
                    yield _Due(node, language.slug, row, fingerprint)

    def _public(self, language: str) -> dict[str, Api3Page]:
        """What the apps get, by slug, which is unique in a region and language."""
        pages = public(self._session, f"{_part(self._slug)}/{_part(language)}/pages/", list[Api3Page])
        return {unquote(page.path.rstrip("/").rpartition("/")[2]): page for page in pages}

    def _wanted(self) -> list[CmsLanguage]:
        try:
            default = default_language(self._session, self._slug)
            found = active_languages(self._session, self._slug, default)
        except NoRight as error:
            raise refusal(self._session, self._slug) from error
        return [each for each in found if self._languages is None or each.slug in (default, *self._languages)]

    def _region(self, languages: Sequence[CmsLanguage], told: Mapping[str, str]) -> RegionMessage:
        default = languages[0].slug
        name = public(self._session, f"regions/{_part(self._slug)}/", Api3Region).name
        rights = account_rights(self._session, self._slug, default)
        here = {each.slug for each in languages}
        found = [
            LanguageMessage(
                code=each.slug, name=each.name, source=_source(each.slug, default, told, here), rtl=each.rtl
            )
            for each in languages
        ]
        return RegionMessage(
            slug=self._slug,
            name=name,
            default_language=default,
            languages=found,
            four_eyes=False,
            role=role_of(rights),
        )

    def _ids(self, nodes: Sequence[CmsNode]) -> dict[int, str]:
        known = {each.remote_id: page for page, each in self._known.items() if each.remote_id}
        base = self._session.base_url
        return {node.number: known.get(str(node.number)) or page_id(base, self._slug, node.number) for node in nodes}

    def _tops(self) -> list[int]:
        """Numbers of the top pages in the order last seen."""
        tops = [each for each in self._known.values() if not each.gone and each.placement.parent is None]
        tops.sort(key=lambda each: (each.placement.order, each.page))
        return [int(each.remote_id) for each in tops if each.remote_id.isdigit()]

    def _pages(self, nodes: Sequence[CmsNode], ids: Mapping[int, str], default: str) -> list[PageMessage]:
        places = placements(nodes, self._known, ids)
        paths: dict[int | None, str] = {None: ""}
        found = []
        for node in nodes:
            row = node.rows.get(default)
            paths[node.number] = f"{paths[node.parent]}/{row.slug if row and row.slug else node.number}".lstrip("/")
            found.append(
                PageMessage(
                    id=ids[node.number],
                    placement=placement_to(places[ids[node.number]]),
                    version=1,
                    path=paths[node.number],
                    remote_id=str(node.number),
                )
            )
        return found


def _source(slug: str, default: str, told: Mapping[str, str], here: Collection[str]) -> str | None:
    """What a language is translated from; a copy without that language falls back to the default one."""
    if slug == default:
        return None
    source = told.get(slug, default)
    return source if source in here else default


def _fingerprint(row: CmsRow, language: str, shown: Api3Page | None) -> str:
    translating = str(language in row.in_translation)
    parts = [row.seen, translating, *((shown.title, shown.content) if shown is not None else ())]
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _part(value: str) -> str:
    return quote(value, safe="")
