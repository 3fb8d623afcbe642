"""A translation held against the text it translates: numbers, addresses, dates and amounts must be the same."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from urllib.parse import urlsplit

from rapidfuzz.distance import Levenshtein

from integreat_editor.content.month_names import months_named
from integreat_editor.content.problems import Problem, ProblemKind, Spot
from integreat_editor.content.shown import ShownText
from integreat_editor.content.text_values import LinkHere, TextValues, Value, normal_link

LinkKey = Callable[[LinkHere], str | None]
"""What a link leads to, equal for the same page in both languages; None: it need not be in the translation."""

_NEAR = 28
"""Characters around a day in which its month and year stand."""
_WORD = re.compile(r"[^\W\d_]+[’']?\w*")
_NUMERIC_DATE = re.compile(r"\d[./-]\d")
_LIKE = 0.5
_LEAST_DIGITS = 6
_SIMPLE = (ProblemKind.PHONE, ProblemKind.MAIL)


def compare_values(source: TextValues, here: TextValues) -> list[Problem]:
    """The numbers, addresses and dates that differ, with their spots in the translation `here`."""
    found: list[Problem] = []
    places = _Places(source, here)
    for kind in _SIMPLE:
        theirs, ours = source.of(kind), here.of(kind)
        missing = [each for key, each in theirs.items() if key not in ours and not _is_said(each, here)]
        extra = [each for key, each in ours.items() if key not in theirs and not _is_said(each, source)]
        found += _pair(kind, missing, extra, places)
    found += _dates(source, here, places)
    found += _amounts(source, here, places)
    return found


def compare_links(source: TextValues, here: TextValues, link_key: LinkKey) -> list[Problem]:
    """The links that the translation `here` lacks; `link_key`: see there."""
    return list(_links(source.links, here.links, _Places(source, here), link_key))


class _Places:
    """Spots in the translation, worked out only where something is found."""

    def __init__(self, source: TextValues, here: TextValues) -> None:
        self._source = ShownText(source.html)
        self._here = ShownText(here.html)

    def of(self, value: Value) -> Spot:
        """Where the translation says this."""
        return self._here.spot(value.text, value.offset)

    def instead_of(self, offset: int) -> Spot:
        """Where it would say what the source says there: in the same block, if both have as many."""
        if self._source.blocks != self._here.blocks:
            return Spot()
        return Spot(block=self._source.block_at(offset))


def _is_said(value: Value, text: TextValues) -> bool:
    """Whether the digits of a number stand there in any spelling: with or without the country, grouped or not."""
    if value.kind is not ProblemKind.PHONE:
        return False
    digits = value.value.removeprefix("+49").lstrip("+0")
    return digits in text.digits if len(digits) >= _LEAST_DIGITS else value.value in text.digits


def _pair(kind: ProblemKind, missing: Sequence[Value], extra: Sequence[Value], places: _Places) -> Iterator[Problem]:
    """Says of what is like each other that it differs, of the rest that it is missing or too much."""
    left = list(extra)
    for wanted in missing:
        best = max(left, key=lambda each: _likeness(wanted.value, each.value), default=None)
        if best is not None and (len(missing) == len(extra) == 1 or _likeness(wanted.value, best.value) >= _LIKE):
            left.remove(best)
            yield Problem(kind, ("differs", wanted.text, best.text), places.of(best))
        else:
            yield Problem(kind, ("missing", wanted.text), places.instead_of(wanted.offset))
    for each in left:
        yield Problem(kind, ("extra", each.text), places.of(each))


def _likeness(one: str, other: str) -> float:
    return float(Levenshtein.normalized_similarity(one, other))


def _dates(source: TextValues, here: TextValues, places: _Places) -> Iterator[Problem]:
    theirs, ours = source.of(ProblemKind.DATE), here.of(ProblemKind.DATE)
    missing = [each for key, each in theirs.items() if not _has_date(here, key)]
    extra = [each for key, each in ours.items() if not _has_date(source, key)] if missing else []
    yield from _only_missing(ProblemKind.DATE, missing, extra, places)


def _has_date(text: TextValues, value: str) -> bool:
    """Whether a date stands there in any spelling; a month's name in an unknown language is believed."""
    year, month, day = (part for part in value.partition(" ")[0].split("-"))
    wanted = re.compile(rf"(?<!\d)0?{int(day)}(?!\d)")
    for _, line in text.lines:
        for match in wanted.finditer(line):
            around = line[max(0, match.start() - _NEAR) : match.end() + _NEAR]
            if (year == "*" or year[2:] in around) and _has_month(around, int(month)):
                return True
    return False


def _has_month(around: str, month: int) -> bool:
    named = frozenset[int]().union(*(months_named(word) for word in _WORD.findall(around)))
    if month in named or re.search(rf"(?<!\d)0?{month}(?!\d)", around):
        return True
    return not named and not _NUMERIC_DATE.search(around)


def _amounts(source: TextValues, here: TextValues, places: _Places) -> Iterator[Problem]:
    theirs, ours = source.of(ProblemKind.AMOUNT), here.of(ProblemKind.AMOUNT)
    missing = [each for key, each in theirs.items() if Decimal(key) not in here.numbers]
    extra = [each for key, each in ours.items() if Decimal(key) not in source.numbers]
    yield from _only_missing(ProblemKind.AMOUNT, missing, extra, places)


def _only_missing(
    kind: ProblemKind, missing: Sequence[Value], extra: Sequence[Value], places: _Places
) -> Iterator[Problem]:
    """As `_pair`, but what only the translation has is not told: other languages write more of it in figures."""
    return (each for each in _pair(kind, missing, extra, places) if each.detail[0] != "extra")


def _links(
    theirs: Sequence[LinkHere], ours: Sequence[LinkHere], places: _Places, link_key: LinkKey
) -> Iterator[Problem]:
    """Links that the translation lacks. A site's page in another language is the same link: the host counts then.

    An internal link that leads nowhere is told apart; it stands for one that would be missing.
    """
    dead = len({each.path for each in ours if each.path and link_key(each) is None})
    here = {key for each in ours if (key := _key(each, link_key))}
    hosts = {_host(each.href) for each in ours}
    said: set[str] = set()
    for each in theirs:
        key = _key(each, link_key)
        if key is None or key in here or key in said or (not each.path and _host(each.href) in hosts):
            continue
        said.add(key)
        if each.path and dead:
            dead -= 1
            continue
        yield Problem(ProblemKind.LINK, ("missing", each.href, each.text), places.instead_of(each.offset))


def _key(link: LinkHere, link_key: LinkKey) -> str | None:
    if link.path:
        return link_key(link)
    return normal_link(link.href) if link.href.lower().startswith(("http:", "https:")) else None


def _host(href: str) -> str:
    try:
        return (urlsplit(href).hostname or "").removeprefix("www.")
    except ValueError:  # brackets that hold no IPv6 address
        return ""
