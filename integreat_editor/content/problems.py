"""What a check finds in a text, as data: which kind, what exactly, and where; screens have the words for it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum


class ProblemKind(StrEnum):
    """Kinds of problems, in the order of their weight for a reader.

    With their `Problem.detail`: the first five compare a translation with its source text and say ("differs", source
    value, value here), ("missing", source value) or ("extra", value here).
    """

    PHONE = "phone"
    MAIL = "mail"
    DATE = "date"
    AMOUNT = "amount"
    LINK = "link"
    LINK_SAYS = "link_says"
    """A link shows one number or mail address and leads to another: (shown, target)."""
    PAGE_MISSING = "page_missing"
    """An internal link leads to no page: (path,). Likewise the next two."""
    PAGE_ARCHIVED = "page_archived"
    PAGE_DRAFT = "page_draft"
    LINK_ANSWER = "link_answer"
    """An external address does not answer as it should: (address, problem)."""
    LINK_MOVED = "link_moved"
    """An external address leads to another for good: (address, new address)."""
    PAGE_EMPTY = "page_empty"
    APP_LOSS = "app_loss"
    """The apps drop it: (kind of `app_losses`, text)."""
    DIRECTION = "direction"
    """The app would draw it in the wrong direction: ("ltr" or "rtl" as drawn, first word)."""
    ALT = "alt"
    """An image without a description: (file name,)."""
    HEADING = "heading"
    """("first" | "jump" | "top", level, level before, words) or ("empty", level, "", "")."""
    SENTENCE = "sentence"
    """Too long: (number of words, sentence)."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where in a text as it is shown: the `occurrence`-th place of `words`, else block number `block`, or the title."""

    words: str = ""
    occurrence: int = 0
    block: int = -1
    title: bool = False


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem. `context`: the words around it on which a judgement about it rests; changed words ask again."""

    kind: ProblemKind
    detail: tuple[str, ...]
    spot: Spot = Spot()
    context: str = ""

    @property
    def digest(self) -> str:
        """Equal for the same problem in the same words, wherever in a text it stands."""
        parts = "\x1f".join((self.kind, *self.detail, self.context))
        return hashlib.sha256(parts.encode("utf-8", "surrogatepass")).hexdigest()[:16]
