"""A shared record: small versioned facts beside the texts, with one plan, one compare-and-swap and one feed for all."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

JsonValue = str | int | float | bool | None | list["JsonValue"] | dict[str, "JsonValue"]

PAGE_FIELD = "page_field"
"""Key `<page>/<language>/slug` with {"slug": ...}, or `<page>//icon` with {"icon": ...}."""


@dataclass(frozen=True, slots=True)
class SharedRecord:
    """One record; (`kind`, `key`) is its identity in a region.

    `value`: JSON, or None for one that was taken back. `version` is the server's.
    """

    kind: str
    key: str
    value: Mapping[str, Any] | None
    version: int = 0


def slug_key(page: str, language: str) -> str:
    """Key of the record that holds the slug of a translation."""
    return f"{page}/{language}/slug"
