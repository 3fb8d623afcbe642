"""Findings: problems of a region's texts, each with a key of its own, so that a judgement about one can be kept."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from integreat_editor.content.problems import Problem
from integreat_editor.models.record import SharedRecord

DISMISSED = "dismissed"
"""Kind of the shared record of a dismissed finding. Key: the finding's."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem of one text. `key` stays the same until the words change on which it rests."""

    page: str
    language: str
    problem: Problem
    key: str


@dataclass(frozen=True, slots=True)
class Dismissal:
    """Why somebody wants to see a finding no more. `at`: ISO 8601 in UTC."""

    key: str
    reason: str
    author: str
    at: str


def findings_of(page: str, language: str, problems: Iterable[Problem]) -> tuple[Finding, ...]:
    """The problems of a text as findings; the same one twice is counted, so that each has a key."""
    seen: Counter[str] = Counter()
    found = []
    for problem in problems:
        key = f"{page}/{language}/{problem.kind}/{problem.digest}"
        seen[key] += 1
        found.append(Finding(page, language, problem, key if seen[key] == 1 else f"{key}-{seen[key]}"))
    return tuple(found)


def dismissal_record(dismissal: Dismissal) -> SharedRecord:
    """As it travels to the hub."""
    value = {"reason": dismissal.reason, "author": dismissal.author, "at": dismissal.at}
    return SharedRecord(DISMISSED, dismissal.key, value)


def not_dismissed_record(key: str) -> SharedRecord:
    """Takes a dismissal back."""
    return SharedRecord(DISMISSED, key, None)


def dismissal_of(record: SharedRecord) -> Dismissal | None:
    """Back from a record; None where it was taken back or has another shape."""
    if record.value is None:
        return None
    reason, author, at = (_text(record.value, name) for name in ("reason", "author", "at"))
    return Dismissal(record.key, reason, author, at)


def _text(value: Mapping[str, Any], key: str) -> str:
    found = value.get(key)
    return found if isinstance(found, str) else ""
