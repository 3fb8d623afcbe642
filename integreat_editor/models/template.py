"""How a region stands to the state template, as values; each is kept as a shared record (`models.template_records`).

Which template text a translation took in last is not here: it travels with the text (`Revision.template`), so that a
text that is taken back, returned or merged brings its own base. The words of such a base are a `TemplateText`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal


class Follow(StrEnum):
    """How a page follows its template page. `LIVE`: as it is, each change a prepared one without decisions."""

    ADAPTED = "adapted"
    LIVE = "live"


class Urgency(StrEnum):
    """How soon the municipalities should take a template version, most urgent first."""

    URGENT = "urgent"
    SOON = "soon"
    NORMAL = "normal"


SlotKind = Literal["text", "link", "contact", "paragraph"]
Answer = Literal["template", "ours", "suggestion", "own", "later"]
"""What a person decides about one place of an update; `later` keeps ours and asks again."""


@dataclass(frozen=True, slots=True)
class TemplateSource:
    """Where the template is. `share`: the template's owners may see which version is followed and what was declined."""

    kind: str
    url: str
    region: str
    share: bool = False


@dataclass(frozen=True, slots=True)
class Relation:
    """A region's page and the template page it came from. A page without one is local."""

    page: str
    template_page: str
    follow: Follow = Follow.ADAPTED


@dataclass(frozen=True, slots=True)
class Declined:
    """A template page that the region decided not to have."""

    template_page: str
    reason: str
    author: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class TemplateText:
    """A template's text that somebody took in, kept as it was there: the base of the next merge.

    `hash` is that of (title, html), as in `models.text.Text`.
    """

    hash: str
    title: str
    html: str


@dataclass(frozen=True, slots=True)
class TemplateVersion:
    """What the owners announced. `pages`: page -> language -> text hash; `until`: an ISO date, "" for none."""

    id: str
    pages: Mapping[str, Mapping[str, str]]
    what: str
    why: str = ""
    urgency: Urgency = Urgency.NORMAL
    until: str = ""
    author: str = ""
    created: str = ""


@dataclass(frozen=True, slots=True)
class Sides:
    """One place in one language: HTML (or a title), None where a side has nothing there."""

    base: str | None
    ours: str | None
    template: str | None


@dataclass(frozen=True, slots=True)
class Remembered:
    """A decision about one place of a page, kept with its reason. `key` is the place's (`content.template_merge`)."""

    page: str
    key: str
    answer: Answer
    sides: Mapping[str, Sides]
    own: Mapping[str, str] = field(default_factory=dict)
    reason: str = ""
    author: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class Filling:
    """What stands in a local slot. `page` "": everywhere in the region; `language` "": in every language.

    `text` for the kind "text"; `text` and `href` for "link"; `html` for "contact" and "paragraph".
    """

    slot: str
    page: str = ""
    language: str = ""
    text: str = ""
    href: str = ""
    html: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is filled in."""
        return not (self.text.strip() or self.href.strip() or self.html.strip())


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """What one change set cost and saved, in words per language; `price` is per word, in euros, the user's own figure.

    `new`: words to be translated; `from_template`, `from_memory`: words that needed no translator.
    """

    change_set: str
    title: str
    at: str
    price: float
    new: Mapping[str, int]
    from_template: Mapping[str, int]
    from_memory: Mapping[str, int]
