"""Which page of the CMS may be which page of the hub: rules on names and texts, without the copy. They only propose."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from integreat_editor.content.likeness import Print, fingerprint, likeness, title_likeness

_ALIKE = 0.8
_PROBABLE = 0.5
_FAINT = 0.3


class Certainty(StrEnum):
    """How sure a proposal is. Only certain ones are confirmed together."""

    CERTAIN = "certain"
    LIKELY = "likely"
    POSSIBLE = "possible"


class Reason(StrEnum):
    """Why two pages are proposed to each other."""

    ADDRESS = "address"
    FORMER_ADDRESS = "former_address"
    TITLE = "title"
    TEXT = "text"


@dataclass(frozen=True)
class Candidate:
    """A page of one side as far as it is recognised by.

    `path`: slugs from the top; `parent`: key of the page above, "" at the top; `former`: earlier slugs of its own.
    """

    key: str
    path: str
    title: str
    parent: str
    html: str
    former: frozenset[str] = frozenset()

    @property
    def slug(self) -> str:
        """The last part of its path."""
        return self.path.rpartition("/")[2]

    @cached_property
    def print(self) -> Print:
        """What its text is recognised by."""
        return fingerprint(self.html)


@dataclass(frozen=True, slots=True)
class Match:
    """Two keys, hub and CMS, that may be the same page."""

    hub: str
    cms: str
    certainty: Certainty
    reason: Reason


def propose(hub: Sequence[Candidate], cms: Sequence[Candidate], pairs: Mapping[str, str]) -> list[Match]:
    """Proposals for pages that are not in `pairs` (hub -> CMS, of those that are decided); each page at most once.

    `hub` in tree order: whether two pages have the same page above them is known from the pairs above.
    """
    return list(_Matching(hub, cms, pairs).run())


class _Matching:
    """Rule by rule, the surest first; what a rule has matched is not looked at again."""

    def __init__(self, hub: Sequence[Candidate], cms: Sequence[Candidate], pairs: Mapping[str, str]) -> None:
        self._pairs = dict(pairs)
        taken = set(pairs.values())
        self._hub = {each.key: each for each in hub if each.key not in pairs}
        self._cms = {each.key: each for each in cms if each.key not in taken}

    def run(self) -> Iterator[Match]:
        yield from self._by(Reason.ADDRESS, lambda each: each.path, _by_address)
        yield from self._below_pairs(Reason.TITLE, lambda each: _folded(each.title))
        yield from self._below_pairs(Reason.ADDRESS, lambda each: each.slug)
        yield from self._former()
        yield from self._by(Reason.TITLE, lambda each: _folded(each.title), _by_title)
        yield from self._by_text()

    def _by(
        self, reason: Reason, name: Callable[[Candidate], str], certainty: Callable[[Candidate, Candidate], Certainty]
    ) -> Iterator[Match]:
        """Pages that alone have a name on their side, and have the same."""
        left, right = _alone(self._hub.values(), name), _alone(self._cms.values(), name)
        for found in [key for key in left if key and key in right]:
            one, other = left[found], right[found]
            yield self._match(one, other, certainty(one, other), reason)

    def _below_pairs(self, reason: Reason, name: Callable[[Candidate], str]) -> Iterator[Match]:
        """The same name below the same page, where each side has only one such."""
        left = _alone(self._hub.values(), lambda each: f"{self._parent(each)}\0{name(each)}")
        right = _alone(self._cms.values(), lambda each: f"{each.parent}\0{name(each)}")
        for found in [key for key in left if not key.endswith("\0") and key in right]:
            one, other = left[found], right[found]
            yield self._match(one, other, _by_title(one, other, below=True), reason)

    def _former(self) -> Iterator[Match]:
        for one in list(self._hub.values()):
            near = [each for each in self._cms.values() if one.slug in each.former and one.slug]
            if len(near) == 1:
                alike = _text_likeness(one, near[0]) >= _PROBABLE
                yield self._match(
                    one, near[0], Certainty.LIKELY if alike else Certainty.POSSIBLE, Reason.FORMER_ADDRESS
                )

    def _by_text(self) -> Iterator[Match]:
        """The pages whose texts have most in common, from the most alike on."""
        scores = [
            (score, one.key, other.key)
            for one in self._hub.values()
            for other in self._cms.values()
            if (score := _text_likeness(one, other)) >= _FAINT
        ]
        for score, one_key, other_key in sorted(scores, key=lambda each: (-each[0], each[1], each[2])):
            if one_key in self._hub and other_key in self._cms:
                certainty = Certainty.LIKELY if score >= _ALIKE else Certainty.POSSIBLE
                yield self._match(self._hub[one_key], self._cms[other_key], certainty, Reason.TEXT)

    def _parent(self, page: Candidate) -> str:
        """The CMS's key of the page above a page of the hub; a key that nothing has where that is not known."""
        return self._pairs.get(page.parent, f"\1{page.parent}") if page.parent else ""

    def _match(self, one: Candidate, other: Candidate, certainty: Certainty, reason: Reason) -> Match:
        del self._hub[one.key], self._cms[other.key]
        self._pairs[one.key] = other.key
        return Match(one.key, other.key, certainty, reason)


def _by_address(one: Candidate, other: Candidate) -> Certainty:
    same = title_likeness(one.title, other.title) >= _PROBABLE or _text_likeness(one, other) >= _PROBABLE
    return Certainty.CERTAIN if same else Certainty.LIKELY


def _by_title(one: Candidate, other: Candidate, *, below: bool = False) -> Certainty:
    score = _text_likeness(one, other)
    if below and score >= _PROBABLE:
        return Certainty.CERTAIN
    return Certainty.LIKELY if below or score >= _PROBABLE else Certainty.POSSIBLE


def _text_likeness(one: Candidate, other: Candidate) -> float:
    return 1.0 if one.html == other.html and one.html.strip() else likeness(one.print, other.print)


def _folded(title: str) -> str:
    return " ".join(title.casefold().split())


def _alone(pages: Iterable[Candidate], name: Callable[[Candidate], str]) -> dict[str, Candidate]:
    """Pages by a name that no other page of their side has."""
    found: dict[str, list[Candidate]] = defaultdict(list)
    for page in pages:
        found[name(page)].append(page)
    return {key: same[0] for key, same in found.items() if len(same) == 1}
