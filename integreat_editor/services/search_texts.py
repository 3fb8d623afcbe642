"""Searching all texts of the region, and of its template: which texts, and where in them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from integreat_editor.content.facts import facts_in_text, normal_phone
from integreat_editor.content.folding import Folded, fold, fold_with_places, in_place, spellings
from integreat_editor.content.plain_words import plain_words
from integreat_editor.models.text import Text
from integreat_editor.models.tree import PageTree
from integreat_editor.services.template_pages import template_texts, template_tree
from integreat_editor.services.template_source import template_info
from integreat_editor.store.working_copy import Unit, WorkingCopy

MOST_HITS = 300
_MOST_EXCERPTS = 4
_AROUND = 70
"""Characters shown on each side of a place."""
_BATCH = 150
_QUOTED = re.compile(r'"([^"]+)"?|(\S+)')
_NUMBER = re.compile(r"[\d\s()/.+–-]{4,}")
_FEWEST_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Some words of a text with the found ones marked: `marks` are (start, end) in `text`.

    The first found place: the `occurrence`-th of `words` as the editor shows the text, or in the title.
    """

    text: str
    marks: tuple[tuple[int, int], ...]
    words: str
    occurrence: int
    title: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """A text in which something was found. `template`: it is the template's. `more`: places beyond the excerpts."""

    page: str
    language: str
    title: str
    archived: bool
    template: bool
    excerpts: tuple[Excerpt, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class SearchResult:
    """`hits` in tree order, those with a found title first; at most so many of `total` as asked for."""

    hits: tuple[Hit, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for: for each typed word its folded spellings, and the digits if it looks like a number."""

    words: tuple[tuple[str, ...], ...]
    phone: str = ""

    def __bool__(self) -> bool:
        return bool(self.words or self.phone)


def wanted(typed: str) -> Wanted:
    """Reads what a person typed: words in any order, a phrase in quotation marks, a number in any spelling."""
    typed = re.sub("[„“”»«]", '"', typed)
    words = tuple(forms for quoted, bare in _QUOTED.findall(typed) if (forms := spellings(quoted or bare)))
    return Wanted(words, _phone(typed))


def _phone(typed: str) -> str:
    """The digits that a kept number must hold; "" for what is no number."""
    if not _NUMBER.fullmatch(typed.strip()):
        return ""
    digits = normal_phone(typed).removeprefix("+49").lstrip("+0")
    return digits if len(digits) >= _FEWEST_DIGITS else ""


def search(
    copy: WorkingCopy,
    typed: str,
    *,
    languages: Collection[str] | None = None,
    own: bool = True,
    template: bool = True,
    most: int = MOST_HITS,
) -> SearchResult:
    """Finds texts. `languages`: only these; `own`, `template`: where to look. Nothing for an empty search.

    `most`: so many hits; their excerpts are what takes time. More of them begin with the same ones.
    """
    asked = wanted(typed)
    if not asked:
        return SearchResult((), 0)
    with copy.reading() as unit:
        found = _own(unit, asked) if own else []
        if template:
            found += _of_template(unit, asked)
        found = [each for each in found if languages is None or each.language in languages]
        titles = unit.texts.titles({each.text for each in found})
        named = {text for text, title in titles.items() if _is_named(title, asked)}
        found.sort(key=lambda each: (each.text not in named, each.rank))
        shown = found[:most]
        texts = unit.texts.get_many({each.text for each in shown})
    hits = [_hit(each, texts[each.text], asked) for each in shown if each.text in texts]
    return SearchResult(tuple(hits), len(found))


@dataclass(frozen=True, slots=True)
class _Found:
    page: str
    language: str
    text: str
    archived: bool
    template: bool
    rank: tuple[bool, int, str]


def _own(unit: Unit, asked: Wanted) -> list[_Found]:
    rows = unit.plain_texts.translations(asked.words, asked.phone)
    if not rows:
        return []
    tree = PageTree(unit.pages.all())
    order = {page: place for place, page in enumerate(tree.walk())}
    return [
        _Found(page, code, text, tree.is_archived(page), False, (False, order[page], code))
        for page, code, text in rows
        if page in order
    ]


def _of_template(unit: Unit, asked: Wanted) -> list[_Found]:
    info = template_info(unit)
    if info is None:
        return []
    texts = template_texts(unit, info)
    holding = unit.plain_texts.find(asked.words, asked.phone)
    pages = {each.id: (place, each.archived) for place, each in enumerate(template_tree(unit, texts))}
    return [
        _Found(page, code, text, pages[page][1], True, (True, pages[page][0], code))
        for (page, code), text in texts.items()
        if text in holding and page in pages
    ]


def _is_named(title: str, asked: Wanted) -> bool:
    """Whether a title holds what is looked for; asked for thousands."""
    folded = fold(title)
    if any(form in folded for forms in asked.words for form in forms):
        return True
    return bool(asked.phone) and bool(find_places(title, asked))


def _hit(found: _Found, text: Text, asked: Wanted) -> Hit:
    titles, _ = _excerpts(text.title, asked, _MOST_EXCERPTS, title=True)
    inside, more = _excerpts(plain_words(text.html), asked, _MOST_EXCERPTS - len(titles))
    return Hit(found.page, found.language, text.title, found.archived, found.template, (*titles, *inside), more)


def _excerpts(text: str, asked: Wanted, most: int, *, title: bool = False) -> tuple[list[Excerpt], int]:
    """One excerpt for each stretch of found places that lie near each other; and for how many there is no room."""
    stretches: list[list[tuple[int, int]]] = []
    for place in find_places(text, asked):
        if stretches and place[0] <= stretches[-1][0][1] + _AROUND // 2:
            stretches[-1].append(place)
        else:
            stretches.append([place])
    counted = in_place(text) if stretches else ""
    return [_excerpt(text, counted, near, title=title) for near in stretches[:most]], len(stretches[most:])


def _excerpt(text: str, counted: str, near: Sequence[tuple[int, int]], *, title: bool) -> Excerpt:
    start, end = near[0]
    occurrence = counted.count(counted[start:end], 0, start)
    left, right = _border(text, start, -_AROUND), _border(text, near[-1][1], _AROUND)
    before, after = "… " if left else "", " …" if right < len(text) else ""
    shift = len(before) - left
    marks = tuple((a + shift, b + shift) for a, b in near)
    return Excerpt(f"{before}{text[left:right]}{after}", marks, " ".join(text[start:end].split()), occurrence, title)


def find_places(text: str, asked: Wanted) -> list[tuple[int, int]]:
    """Where in a text the words, or the number, stand; in order, none within another."""
    folded = fold_with_places(text)
    places = [place for forms in asked.words for form in forms for place in _all_of(folded, form)]
    if asked.phone:
        for start, fact in facts_in_text(text):
            if fact.kind == "phone" and asked.phone in fact.value:
                places.append((start, start + len(fact.text)))
    merged: list[tuple[int, int]] = []
    for start, end in sorted(places):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _all_of(folded: Folded, form: str) -> Iterable[tuple[int, int]]:
    at = folded.text.find(form)
    while at >= 0:
        yield folded.place(at, len(form))
        at = folded.text.find(form, at + len(form))


def _border(text: str, at: int, by: int) -> int:
    """A place about `by` characters away, between two words."""
    to = at + by
    if to <= 0 or to >= len(text):
        return max(0, min(to, len(text)))
    space = text.find(" ", to) if by < 0 else text.rfind(" ", 0, to)
    inside = at > space >= 0 if by < 0 else space > at
    return (space + 1 if by < 0 else space) if inside else to


# -- making texts searchable


def unread(copy: WorkingCopy) -> Sequence[str]:
    """Hashes of the texts that cannot be found yet."""
    with copy.reading() as unit:
        hashes = {each.text for each in unit.translations.all() if each.text is not None}
        info = template_info(unit)
        if info is not None:
            hashes |= set(template_texts(unit, info).values())
        return unit.plain_texts.missing(hashes)


def read_some(copy: WorkingCopy, hashes: Sequence[str]) -> Sequence[str]:
    """Makes the first of these searchable; returns the rest. In parts, so that a save never waits long."""
    with copy.unit() as unit:
        unit.plain_texts.keep(hashes[:_BATCH])
    return hashes[_BATCH:]


def read_all(copy: WorkingCopy) -> None:
    """Makes every text searchable (a script's way)."""
    hashes = unread(copy)
    while hashes:
        hashes = read_some(copy, hashes)


