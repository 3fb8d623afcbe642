"""Replacing words on all pages: first every place to look at, then those a person ticked, in one transaction."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from integreat_editor.content.folding import fold
from integreat_editor.content.replacing import Found, Pattern, find_words, replace_in_title, replace_places
from integreat_editor.models.text import Text
from integreat_editor.models.tree import PageTree
from integreat_editor.models.working import LocalTranslation
from integreat_editor.services.edit_page import check_text
from integreat_editor.services.results import Changes
from integreat_editor.services.search_texts import wanted
from integreat_editor.store.working_copy import Unit, WorkingCopy

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class TextPlaces:
    """The places of one text. `text`: its hash; `title_new`: what its title would be, None if that stays."""

    page: str
    language: str
    text: str
    title: str
    title_new: str | None
    places: tuple[Found, ...]

    @property
    def key(self) -> Key:
        """Page and language."""
        return self.page, self.language


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is ticked of one text."""

    text: TextPlaces
    title: bool
    places: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class Replaced:
    """`done`: page, language, hash before and after, for taking it back; `skipped`: texts changed meanwhile."""

    changes: Changes
    done: tuple[tuple[str, str, str, str], ...]
    skipped: tuple[Key, ...]
    places: int


def plan_replace(
    copy: WorkingCopy, pattern: Pattern, replacement: str, *, languages: Collection[str] | None = None
) -> tuple[TextPlaces, ...]:
    """Every place of the words in the region's own texts, in tree order; archived pages are left out."""
    if not pattern.words.strip():
        return ()
    with copy.reading() as unit:
        keys = _candidates(unit, pattern, languages)
        texts = unit.texts.get_many({text for _, text in keys})
    planned = []
    for (page, language), text_hash in keys:
        text = texts[text_hash]
        places = tuple(find_words(text.html, pattern))
        title = replace_in_title(text.title, pattern, replacement)
        title_new = title if title != text.title else None
        if places or title_new is not None:
            planned.append(TextPlaces(page, language, text_hash, text.title, title_new, places))
    return tuple(planned)


def _candidates(unit: Unit, pattern: Pattern, languages: Collection[str] | None) -> list[tuple[Key, str]]:
    """Texts that may hold the words: by the search, where they are read already, and all others."""
    local = {(each.page, each.language): each.text for each in unit.translations.all() if each.text is not None}
    asked = wanted(pattern.words)
    holding = unit.plain_texts.find(((fold(pattern.words),),), asked.phone)
    unread = set(unit.plain_texts.missing(local.values()))
    if pattern.addresses and "@" in pattern.words:
        unread = set(local.values())  # A mail address may stand in a link only, where no search looks.
    tree = PageTree(unit.pages.all())
    order = {page: place for place, page in enumerate(tree.walk())}
    found = [
        ((page, language), text)
        for (page, language), text in local.items()
        if (text in holding or text in unread)
        and page in order
        and not tree.is_archived(page)
        and (languages is None or language in languages)
    ]
    return sorted(found, key=lambda each: (order[each[0][0]], each[0][1]))


def replace_chosen(copy: WorkingCopy, chosen: Sequence[Chosen], replacement: str, *, at: str) -> Replaced:
    """Carries out what was ticked, all of it or nothing. A text that changed since the plan is left alone and told.

    A translation in which as many places changed as in its source text is as up to date as it was before.
    Raises `TitleTooLong`, `ContentTooLarge`.
    """
    done: list[_Done] = []
    skipped: list[Key] = []
    with copy.unit() as unit:
        unit.versions.because("replaced", at)
        for each in chosen:
            local = unit.translations.get(*each.text.key)
            if local is None or local.text != each.text.text:
                skipped.append(each.text.key)
                continue
            old = unit.texts.get(local.text)
            title = each.text.title_new if each.title and each.text.title_new is not None else old.title
            new = Text(title, replace_places(old.html, each.places, replacement))
            check_text(new, each.text.page)
            if new != old:
                unit.texts.add(new)
                done.append(_Done(replace(local, text=new.hash, edited=at), old.hash, each.places, each.title))
        unit.translations.put_many(_with_sources(unit, done))
    keys = frozenset(each.key for each in done)
    steps = tuple((*each.key, each.before, each.after) for each in done)
    return Replaced(Changes(texts=keys), steps, tuple(skipped), sum(each.count for each in done))


@dataclass(frozen=True, slots=True)
class _Done:
    """A translation with its new text, the hash of the old one, and what changed in it."""

    local: LocalTranslation
    before: str
    places: tuple[Found, ...]
    title: bool

    @property
    def key(self) -> Key:
        return self.local.page, self.local.language

    @property
    def after(self) -> str:
        return self.local.text or ""

    @property
    def count(self) -> int:
        return len(self.places) + int(self.title)

    @property
    def in_text(self) -> int:
        """Places that are read: an address may stand in one language's link only."""
        return sum(not place.address for place in self.places) + int(self.title)


def _with_sources(unit: Unit, done: Sequence[_Done]) -> list[LocalTranslation]:
    """The translations; those that follow their source text's change name its new text as their source."""
    region = unit.region.get()
    by_key = {each.key: each for each in done}
    found = []
    for each in done:
        language = region.language(each.local.language)
        source = by_key.get((each.local.page, language.source)) if language is not None and language.source else None
        follows = source is not None and source.in_text == each.in_text and each.local.source == source.before
        found.append(replace(each.local, source=source.after) if source is not None and follows else each.local)
    return found


def take_back(copy: WorkingCopy, replaced: Replaced, *, at: str) -> Changes:
    """Gives the texts back what they said before, where they still say what the replacing made of them."""
    back: list[LocalTranslation] = []
    old = {(page, after): before for page, _, before, after in replaced.done}
    with copy.unit() as unit:
        unit.versions.because("replaced", at)
        for page, language, before, after in replaced.done:
            local = unit.translations.get(page, language)
            if local is not None and local.text == after:
                source = old.get((page, local.source), local.source) if local.source else None
                back.append(replace(local, text=before, source=source, edited=at))
        unit.translations.put_many(back)
    return Changes(texts=frozenset((each.page, each.language) for each in back))
