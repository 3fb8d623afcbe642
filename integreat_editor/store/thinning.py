"""Which versions of a text can go: the longer ago something was typed, the fewer of its states are worth their room."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from itertools import pairwise

from integreat_editor.models.version import Version

_HOUR, _DAY, _WEEK = 3600, 86_400, 604_800
_KEPT = ((_HOUR, 1), (_DAY, 300), (_WEEK, _HOUR))
"""(age in seconds up to which it holds, seconds of which the last version stays); older than all: one a day."""


def second_of(at: str) -> int | None:
    """Seconds since 1970 of an ISO 8601 time; None where it is none."""
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return None
    return int((moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp())


def superfluous(versions: Iterable[Version]) -> list[Version]:
    """Versions to forget, given those of a file, by text and number; ages count from the newest of them all.

    Each text keeps its first and its last one, named ones, and all that came about otherwise than by typing.
    """
    known = list(versions)
    newest = max((second for each in known if (second := second_of(each.at)) is not None), default=0)
    texts: dict[tuple[str, str], list[Version]] = {}
    for each in known:
        texts.setdefault((each.page, each.language), []).append(each)
    return [gone for each in texts.values() for gone in _of_text(each, newest)]


def _of_text(versions: Sequence[Version], newest: int) -> list[Version]:
    gone = []
    for each, following in pairwise(versions[1:]):
        if each.name or each.kind not in ("typed", "before"):
            continue
        span = _span(each, newest)
        if span is not None and following.kind in ("typed", "before") and span == _span(following, newest):
            gone.append(each)
    return gone


def _span(version: Version, newest: int) -> tuple[int, int] | None:
    """The stretch of time of which one version stays."""
    second = second_of(version.at)
    if second is None:
        return None
    width = next((width for age, width in _KEPT if newest - second <= age), _DAY)
    return (width, second // width)
