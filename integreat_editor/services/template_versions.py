"""The owners' side of a template: publishing versions, and seeing who follows which."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from integreat_editor.errors import EditorError, Wording
from integreat_editor.models.template import Follow, TemplateVersion, Urgency
from integreat_editor.models.text import Text
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.remote import Remote


class NoPageChosen(EditorError):
    """A version announces at least one page that is public."""

    wording = {
        "de": Wording(
            "Ein Vorlagenstand braucht mindestens eine veröffentlichte Seite.", "Wählen Sie Seiten aus der Liste."
        ),
        "en": Wording("A template version needs at least one published page.", "Choose pages from the list."),
    }


class WhatChangedNeeded(EditorError):
    """A version without a word about it helps nobody decide."""

    wording = {
        "de": Wording("Es fehlt, was sich geändert hat.", "Schreiben Sie ein, zwei Sätze für die Kommunen."),
        "en": Wording("What has changed is missing.", "Write a sentence or two for the municipalities."),
    }


class VersionNotAllowed(EditorError):
    """Only editors and managers of the template's region announce versions."""

    wording = {
        "de": Wording(
            "Vorlagenstände veröffentlichen nur Redakteur:innen und Verwalter:innen dieser Region.",
            "Bitten Sie eine von ihnen darum. Es wurde nichts veröffentlicht; Ihre Texte sind sicher gespeichert.",
        ),
        "en": Wording(
            "Only editors and managers of this region publish template versions.",
            "Ask one of them. Nothing was published; your texts are stored safely.",
        ),
    }


@dataclass(frozen=True, slots=True)
class ChangedText:
    """A public text and what the last version had in its place. `old` None: in no version, or nobody has it any more.

    `sentences`: how many differ.
    """

    language: str
    old: Text | None
    new: Text
    sentences: int


@dataclass(frozen=True, slots=True)
class ChangedPage:
    """A page of the region's own whose public texts are others than in its last version, or that is in none yet."""

    page: str
    title: str
    depth: int
    announced: bool
    texts: tuple[ChangedText, ...]


class Following(StrEnum):
    """How a municipality stands to a page of the template."""

    NEWEST = "newest"
    OLDER = "older"
    UNANNOUNCED = "unannounced"
    DECLINED = "declined"
    NOT_ADOPTED = "not_adopted"
    NOT_SHARED = "not_shared"


@dataclass(frozen=True, slots=True)
class FollowedPage:
    """One cell of the owners' table.

    `version`: the newest one whose texts were all taken in (None: none of them); `behind`: languages that took in an
    older text; `reason`: why it was declined; `follow`: None where it is not adopted.
    """

    page: str
    state: Following
    version: TemplateVersion | None = None
    behind: tuple[str, ...] = ()
    reason: str = ""
    follow: Follow | None = None


@dataclass(frozen=True, slots=True)
class Follower:
    """A municipality: its name and each page of the template in the order of `OwnerView.pages`."""

    region: str
    name: str
    pages: Mapping[str, FollowedPage]


@dataclass(frozen=True, slots=True)
class OwnerView:
    """Who follows what. `pages`: (page, title) in tree order, those that somebody follows or a version announced."""

    pages: tuple[tuple[str, str], ...]
    followers: tuple[Follower, ...]


def versions(copy: WorkingCopy) -> tuple[TemplateVersion, ...]:
    """The versions of the region itself, the newest first."""
    raise NotImplementedError


def changed_pages(copy: WorkingCopy) -> tuple[ChangedPage, ...]:
    """The pages to offer for a new version, in tree order: changed since their last one, or in none yet."""
    raise NotImplementedError


def publish_version(
    copy: WorkingCopy,
    remote: Remote,
    pages: Collection[str],
    what: str,
    why: str,
    urgency: Urgency,
    until: str,
    *,
    author: str,
    at: str,
) -> TemplateVersion:
    """Announces the public texts of these pages, as this copy knows them, to all who follow.

    `until`: an ISO date, "" for none. Raises `NoPageChosen`, `WhatChangedNeeded`, `VersionNotAllowed`, and what the
    server says.
    """
    raise NotImplementedError


def followers(copy: WorkingCopy, remote: Remote) -> OwnerView:
    """Asks the server who follows this region as a template, and compares that with its versions."""
    raise NotImplementedError
