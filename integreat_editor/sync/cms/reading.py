"""One pull's work on single texts: asks for each, and gathers what a feed message tells of them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from integreat_editor.models.record import PAGE_FIELD, slug_key
from integreat_editor.models.revision import Status
from integreat_editor.sync.cms.cursor import Seen, SeenText
from integreat_editor.sync.cms.ids import revision_id
from integreat_editor.sync.cms.live import live_content, live_record
from integreat_editor.sync.cms.proposals import decided, proposal
from integreat_editor.sync.cms.rows import CmsRow
from integreat_editor.sync.cms.session import CmsSession
from integreat_editor.sync.cms.stored import stored_text
from integreat_editor.sync.cms.tree import CmsNode
from integreat_editor.sync.cms.versions import CmsVersion, public_version, versions
from integreat_editor.sync.wire import (
    ChangeSetMessage,
    FeedMessage,
    HeadMessage,
    RecordMessage,
    RevisionMessage,
    TextMessage,
)

_DAY = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")
"""Month, day, year, as an English page writes it."""


class Reading:
    """What a pull knows so far (`seen`, growing), and what the next message has to tell."""

    def __init__(
        self,
        session: CmsSession,
        region: str,
        ids: Mapping[int, str],
        seen: Seen,
        sources: Mapping[str, str],
        today: date,
    ) -> None:
        self._session = session
        self._region = region
        self._ids = ids
        self._sources = sources
        self._today = today
        self._texts = dict(seen.texts)
        self._proposals = dict(seen.proposals)
        self._live = set(seen.live)
        self._touched: set[int] = set()
        self._begin()

    def _begin(self) -> None:
        self._heads: list[HeadMessage] = []
        self._revisions: dict[str, RevisionMessage] = {}
        self._records: list[RecordMessage] = []
        self._change_sets: list[ChangeSetMessage] = []

    def message(self, *, more: bool, **first: Any) -> FeedMessage:
        """What was gathered since the last message. `first`: region and pages, which stand in the first one."""
        seen = Seen(self._texts, self._proposals, frozenset(self._live), self._sources)
        message = FeedMessage(
            cursor=seen.packed(),
            more=more,
            heads=self._heads,
            revisions=list(self._revisions.values()),
            records=self._records,
            change_sets=self._change_sets,
            **first,
        )
        self._begin()
        return message

    def read(self, node: CmsNode, language: str, row: CmsRow, fingerprint: str) -> None:
        """Asks for a text. What is as it was is not told again."""
        found = self._ask(node, language, row)
        if found is None:
            return  # Gone between list and text: the next pull sees it.
        newest, shown, status, version = found
        key = (node.number, language)
        settled = _past(row.day, self._today) and not any(_has_card(each) for each in (newest, shown))
        seen = SeenText(fingerprint, newest.id, shown.id if shown is not None else None, settled)
        before = self._texts.get(key)
        self._texts[key] = seen
        if before is not None and replace(before, settled=settled) == seen:
            return
        self._touched.add(node.number)
        self._revisions[newest.id] = newest
        if shown is not None:
            self._revisions[shown.id] = shown
        page = self._ids[node.number]
        if row.slug is not None:
            key_of_slug = slug_key(page, language)
            self._records.append(RecordMessage(kind=PAGE_FIELD, key=key_of_slug, value={"slug": row.slug}, version=1))
        self._heads.append(
            HeadMessage(
                page=page,
                language=language,
                public=seen.public,
                newest=newest.id,
                status=status,
                in_translation=language in row.in_translation,
                version=1,
            )
        )
        if status is Status.REVIEW and version is not None:
            told = proposal(version, newest, seen.public)
            self._proposals[told.id] = told.model_dump_json()
            self._change_sets.append(told)

    def finish(self, nodes: Sequence[CmsNode], languages: Sequence[str]) -> None:
        """Afterwards: texts that are gone, proposals that were decided, live content that came or went.

        `languages`: those that were read, the default one first. A page that one of their lists left out still has
        the text it had: nothing was said about it.
        """
        there = {(node.number, language) for node in nodes for language, row in node.rows.items() if row.slug}
        untold = {(node.number, language) for node in nodes for language in languages if language not in node.rows}
        for number, language in sorted(self._texts.keys() - there - untold):
            del self._texts[number, language]
            if number in self._ids:
                self._heads.append(_none(self._ids[number], language))
        self._close_proposals()
        self._note_live(nodes, languages[0])

    def _close_proposals(self) -> None:
        waiting = {text.newest for text in self._texts.values() if text.newest != text.public}
        shown = {text.public for text in self._texts.values()}
        for known, packed in list(self._proposals.items()):
            message = ChangeSetMessage.model_validate_json(packed)
            revision = message.items[0].revision
            if revision not in waiting:
                del self._proposals[known]
                self._change_sets.append(decided(message, published=revision in shown))

    def _note_live(self, nodes: Iterable[CmsNode], default: str) -> None:
        for node in nodes:
            live = any(row.live for row in node.rows.values())
            if live and (node.number not in self._live or node.number in self._touched):
                found = live_content(self._session, self._region, default, node.number)
                self._records.append(live_record(self._ids[node.number], found))
                self._live.add(node.number)
            elif not live and node.number in self._live:
                self._records.append(live_record(self._ids[node.number], None))
                self._live.discard(node.number)

    def _ask(
        self, node: CmsNode, language: str, row: CmsRow
    ) -> tuple[RevisionMessage, RevisionMessage | None, Status, CmsVersion | None] | None:
        """The newest text, the public one, the newest one's status and, unless that is public, its version."""
        if row.status is Status.PUBLIC:
            text = stored_text(self._session, self._region, language, node.number)
            if text is None:
                return None
            newest = self._revision(node, language, text.title, text.html)
            return newest, newest, Status.PUBLIC, None
        found = versions(self._session, self._region, language, node.number)
        if not found:
            return None
        top, shown = found[0], public_version(found)
        newest = self._revision(node, language, top.title, top.html, top)
        before = self._revision(node, language, shown.title, shown.html, shown) if shown is not None else None
        return newest, before, top.status, top

    def _revision(
        self, node: CmsNode, language: str, title: str, html: str, version: CmsVersion | None = None
    ) -> RevisionMessage:
        return RevisionMessage(
            id=revision_id(self._session.base_url, self._region, node.number, language, title, html),
            page=self._ids[node.number],
            language=language,
            content=TextMessage(title=title, html=html),
            author=version.author if version is not None else "",
            minor=version.minor if version is not None else False,
        )


def _past(day: str, today: date) -> bool:
    """Whether a day as the CMS's lists write it is over in every time zone: a change would show another one."""
    found = _DAY.fullmatch(day)
    if found is None:
        return False
    month, of_month, year = map(int, found.groups())
    return (today - date(year, month, of_month)).days > 1


def _has_card(revision: RevisionMessage | None) -> bool:
    """Whether there is a contact card in a text: the CMS rewrites those in place, and no list shows it."""
    return revision is not None and "data-contact-id" in revision.content.html


def _none(page: str, language: str) -> HeadMessage:
    """The server has no text any more."""
    return HeadMessage(page=page, language=language, public=None, newest=None, status=Status.DRAFT, version=1)
