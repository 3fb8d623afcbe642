"""Checking a region's texts: what is wrong in them, what a translation says otherwise, where links lead nowhere."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from weakref import WeakKeyDictionary

from integreat_editor.content.check_pairs import compare_links, compare_values
from integreat_editor.content.checks import WITHOUT_SPACES, CheckedText, check_text
from integreat_editor.content.problems import Problem
from integreat_editor.content.text_values import LinkHere
from integreat_editor.models.finding import (
    Dismissal,
    Finding,
    dismissal_record,
    findings_of,
    not_dismissed_record,
)
from integreat_editor.models.region import Language
from integreat_editor.services.check_links import LinkProblems
from integreat_editor.services.check_reading import CheckInput, TextKey, read_input, read_texts
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.progress import Progress

_AT_ONCE = 50
"""So many texts are read in one go: between two of them somebody may have cancelled."""
_CacheKey = tuple[str, bool, bool]


@dataclass(slots=True)
class _Cache:
    """What was found before, by the texts it depends on."""

    texts: dict[_CacheKey, CheckedText] = field(default_factory=dict)
    pairs: dict[tuple[_CacheKey, _CacheKey], list[Problem]] = field(default_factory=dict)

    def keep(self, used: Collection[_CacheKey]) -> None:
        """Forgets everything about other texts."""
        for key in self.texts.keys() - used:
            self.texts.pop(key, None)
        for pair in [pair for pair in self.pairs if not self.texts.keys() >= set(pair)]:
            self.pairs.pop(pair, None)


_caches: WeakKeyDictionary[WorkingCopy, _Cache] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found, in the order of the tree. `dismissed`: judgements about findings that still stand.

    `titles`: of the pages, in the findings' languages; `complete` is False where somebody cancelled.
    """

    findings: tuple[Finding, ...] = ()
    dismissed: Mapping[str, Dismissal] = field(default_factory=dict)
    titles: Mapping[TextKey, str] = field(default_factory=dict)
    changed: frozenset[TextKey] = frozenset()
    languages: tuple[Language, ...] = ()
    texts: int = 0
    complete: bool = True

    @property
    def open(self) -> tuple[Finding, ...]:
        """Those that nobody has dismissed."""
        return tuple(each for each in self.findings if each.key not in self.dismissed)


def run_checks(
    copy: WorkingCopy,
    progress: Progress,
    *,
    pages: Collection[str] | None = None,
    languages: Collection[str] | None = None,
) -> Findings:
    """Checks all texts, or those of some pages and languages; archived pages are left alone. Nothing is changed.

    What was checked once is remembered while the copy is open, by the text itself.
    """
    return _Checking(copy, progress, read_input(copy)).run(pages, languages)


def read_links(copy: WorkingCopy, progress: Progress, *, pages: Collection[str] | None = None) -> list[LinkHere]:
    """The links of all texts, or of some pages, in the order of the tree; without archived pages."""
    return _Checking(copy, progress, read_input(copy)).links(pages)


def dismiss(copy: WorkingCopy, findings: Collection[Finding], reason: str, *, author: str, at: str) -> None:
    """Hides findings until the words change on which they rest; colleagues see that after the next sync."""
    with copy.unit() as unit:
        for each in findings:
            unit.records.change(dismissal_record(Dismissal(each.key, reason, author, at)))


def undo_dismiss(copy: WorkingCopy, findings: Collection[Finding]) -> None:
    """Shows them again."""
    with copy.unit() as unit:
        for each in findings:
            unit.records.change(not_dismissed_record(each.key))


class _Checking:
    """One go over the texts."""

    def __init__(self, copy: WorkingCopy, progress: Progress, given: CheckInput) -> None:
        self._copy = copy
        self._progress = progress
        self._given = given
        self._cache = _caches.setdefault(copy, _Cache())
        self._links = LinkProblems(given)
        self._used: set[_CacheKey] = set()

    def run(self, pages: Collection[str] | None, languages: Collection[str] | None) -> Findings:
        given = self._given
        chosen = given.languages(languages)
        keys = self._keys(pages, chosen)
        complete = self._read(keys)
        findings = tuple(finding for page, code in keys for finding in self._findings(page, code))
        if pages is None and languages is None and complete:
            self._cache.keep(self._used)
        return Findings(
            findings=findings,
            dismissed={each.key: given.dismissed[each.key] for each in findings if each.key in given.dismissed},
            titles={key: given.title(*key) for key in {(each.page, each.language) for each in findings}},
            changed=given.changed,
            languages=tuple(chosen),
            texts=len(keys),
            complete=complete,
        )

    def links(self, pages: Collection[str] | None) -> list[LinkHere]:
        """As `read_links`."""
        keys = self._keys(pages, self._given.languages(None))
        self._read(keys)
        checked = (self._checked(key) for key in keys)
        return [link for each in checked if each is not None for link in each.values.links]

    def _keys(self, pages: Collection[str] | None, languages: Collection[Language]) -> list[TextKey]:
        tree, texts = self._given.tree, self._given.texts
        wanted = [page for page in tree.walk() if (pages is None or page in pages) and not tree.is_archived(page)]
        return [(page, each.code) for page in wanted for each in languages if (page, each.code) in texts]

    # -- each text by itself, once

    def _read(self, keys: Collection[TextKey]) -> bool:
        """Checks what is not known yet; False where somebody cancelled."""
        sources = {(page, self._given.source_of(code)) for page, code in keys}
        needed = {self._cache_key(key) for key in {*keys, *sources} if key in self._given.texts}
        self._used |= needed
        missing = sorted(needed - self._cache.texts.keys())
        self._progress.start(len(missing))
        for start in range(0, len(missing), _AT_ONCE):
            if self._progress.cancelled:
                return False
            batch = missing[start : start + _AT_ONCE]
            texts = read_texts(self._copy, {key[0] for key in batch})
            for key in batch:
                text_hash, rtl, counted = key
                text = texts[text_hash]
                language = "de" if counted else "zh"
                self._cache.texts[key] = check_text(text.title, text.html, rtl=rtl, language=language)
                self._progress.step()
        return True

    def _cache_key(self, key: TextKey) -> _CacheKey:
        language = self._given.region.language(key[1])
        rtl = language.rtl if language is not None else False
        return self._given.texts[key], rtl, key[1].lower() not in WITHOUT_SPACES

    def _checked(self, key: TextKey) -> CheckedText | None:
        return self._cache.texts.get(self._cache_key(key)) if key in self._given.texts else None

    # -- what is found

    def _findings(self, page: str, language: str) -> tuple[Finding, ...]:
        checked = self._checked((page, language))
        if checked is None:
            return ()
        return findings_of(page, language, self._problems(page, language, checked))

    def _problems(self, page: str, language: str, checked: CheckedText) -> Iterator[Problem]:
        source = self._given.source_of(language)
        original = self._checked((page, source)) if source else None
        if checked.is_empty:
            yield from self._links.of_empty_text(page, language, original)
        elif original is not None and not original.is_empty:
            yield from self._pair((page, source), (page, language), original, checked)
            yield from compare_links(original.values, checked.values, self._links.comparing(language))
        yield from self._links.of_text(language, checked)
        yield from checked.problems

    def _pair(self, source: TextKey, key: TextKey, original: CheckedText, checked: CheckedText) -> list[Problem]:
        pair = self._cache_key(source), self._cache_key(key)
        if pair not in self._cache.pairs:
            self._cache.pairs[pair] = compare_values(original.values, checked.values)
        return self._cache.pairs[pair]
