"""What a text was here before: its versions, newest last, and where a person left it."""

from dataclasses import dataclass
from typing import Literal

VersionKind = Literal[
    "before", "typed", "synced", "template", "reverted", "brought_back", "replaced", "decided", "published"
]
"""Where a version came from. `before`: what stood there when somebody began to change it. `published`: one that only
the server knows."""


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a page in one language. `number` counts from 1; `text`: its hash; `at`: ISO 8601 in UTC, "" if
    unknown; `name`: what a person called it, mostly ""; `author`: who made it, "" if unknown."""

    page: str
    language: str
    number: int
    text: str
    at: str
    kind: VersionKind
    name: str = ""
    author: str = ""


@dataclass(frozen=True, slots=True)
class PlaceLeft:
    """Where somebody was in a text: the cursor counts characters as shown, `scroll` pixels from the top."""

    page: str
    language: str
    position: int
    scroll: int
