"""The rows of the owners' table: municipalities with their pages, or pages with their municipalities."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication

from integreat_editor.models.template import Follow
from integreat_editor.services.owner_view import FollowedPage, Following, OwnerView
from integreat_editor.ui.template.amounts import day_words

Grouping = Literal["municipality", "page"]
TONES = {
    Following.NEWEST: "good",
    Following.OLDER: "warning",
    Following.UNTOLD: "muted",
    Following.DECLINED: "danger",
    Following.NOT_ADOPTED: "muted",
}
ORDER = (Following.OLDER, Following.NEWEST, Following.UNTOLD, Following.DECLINED, Following.NOT_ADOPTED)


@dataclass(frozen=True, slots=True)
class OwnerRow:
    """A row: whom or what it is about, the state, the version in words, and what is to be said."""

    title: str
    state: Following
    version: str
    remark: str


@dataclass(frozen=True, slots=True)
class OwnerGroup:
    """Rows under a heading; `counts` of all its rows, shown or not."""

    title: str
    counts: dict[Following, int]
    rows: tuple[OwnerRow, ...]


def groups(view: OwnerView, by: Grouping, states: frozenset[Following], wanted: str) -> Iterator[OwnerGroup]:
    """The groups with a row in one of these states (all, where it is empty) that the search finds."""
    table = [(follower.name, page) for follower in view.followers for page in follower.pages]
    names = [follower.name for follower in view.followers]
    heads = names if by == "municipality" else list(view.titles)
    for head in heads:
        mine = [(name, page) for name, page in table if head == (name if by == "municipality" else page.page)]
        counts = dict(Counter(page.state for _, page in mine))
        title = head if by == "municipality" else page_words(view.titles[head])
        found = []
        for name, page in mine:
            other = page_words(view.titles[page.page]) if by == "municipality" else name
            row = OwnerRow(other, page.state, version_words(page), remark(page))
            fits = wanted.casefold() in f"{title} {other} {row.remark}".casefold()
            if fits and (not states or page.state in states):
                found.append(row)
        if found:
            yield OwnerGroup(title, counts, tuple(found))


def page_words(title: str) -> str:
    """A page's title; one that is gone has none."""
    return title or QCoreApplication.translate("OwnerPane", "(page no longer here)")


def version_words(page: FollowedPage) -> str:
    """A version by its day and what it said; a dash for a text that was never announced."""
    if page.version is not None:
        return f"{day_words(page.version.created)} · {page.version.what}"
    return "–" if page.state in (Following.NEWEST, Following.OLDER) else ""


def remark(page: FollowedPage) -> str:
    """The reason of a refusal, the languages that are behind, or that the page is live."""
    translate = QCoreApplication.translate
    if page.reason:
        return page.reason
    parts = []
    if page.follow is Follow.LIVE:
        parts.append(translate("OwnerPane", "live"))
    if page.behind:
        parts.append(translate("OwnerPane", "older in: {languages}").replace("{languages}", ", ".join(page.behind)))
    return ", ".join(parts)


def state_words(state: Following) -> str:
    """How a municipality stands to a page."""
    translate = QCoreApplication.translate
    return {
        Following.NEWEST: translate("OwnerPane", "newest version"),
        Following.OLDER: translate("OwnerPane", "older version"),
        Following.UNTOLD: translate("OwnerPane", "version not known"),
        Following.DECLINED: translate("OwnerPane", "declined"),
        Following.NOT_ADOPTED: translate("OwnerPane", "not adopted yet"),
    }[state]


def count_words(counts: dict[Following, int]) -> str:
    """How many are in each state, in words."""
    return " · ".join(f"{state_words(state)}: {counts[state]}" for state in ORDER if counts.get(state))
