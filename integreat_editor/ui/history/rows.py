"""How versions are listed: by day, the newest first; what was only typed is folded into one row."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from integreat_editor.services.history import VersionView


@dataclass(frozen=True, slots=True)
class Row:
    """One version that stands for itself, or several autosaves in a row, newest first."""

    versions: tuple[VersionView, ...]

    @property
    def is_fold(self) -> bool:
        """Whether versions are folded away in it."""
        return len(self.versions) > 1


@dataclass(frozen=True, slots=True)
class Day:
    """The rows of one day; `day` as `day_of` names it."""

    day: str
    rows: tuple[Row, ...]


def by_day(versions: Sequence[VersionView], day_of: Callable[[str], str]) -> tuple[Day, ...]:
    """Lists versions, given newest first; `day_of` tells the day of a moment (ISO 8601) on the person's own clock.

    The text of now is never folded away.
    """
    days = groupby(versions, key=lambda each: day_of(each.at))
    return tuple(Day(day, tuple(_rows(list(group)))) for day, group in days)


def _rows(versions: Sequence[VersionView]) -> list[Row]:
    rows: list[Row] = []
    for folds, group in groupby(versions, key=lambda each: not each.is_now and not each.stands_out):
        alike = tuple(group)
        rows += [Row(alike)] if folds else [Row((each,)) for each in alike]
    return rows


def merged(here: Sequence[VersionView], there: Sequence[VersionView]) -> tuple[VersionView, ...]:
    """The versions of this copy with those that only the server knows, newest first.

    What the server tells of a text that is here as well is no version of its own: the one here is marked.
    """
    told = {each.hash for each in there}
    known = {each.hash for each in here}
    marked = [replace(each, published=True) if each.hash in told else each for each in here]
    others = [each for each in there if each.hash not in known]
    found: list[VersionView] = []
    for each in marked:
        while others and each.at and others[0].at > each.at and found:
            found.append(others.pop(0))
        found.append(each)
    return (*found, *others)
