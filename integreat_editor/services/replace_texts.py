"""Replacing words on all pages: first every place to look at, then those a person ticked, in one transaction."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from integreat_editor.content.folding import fold
from integreat_editor.content.replacing import Found, Pattern, find_words, replace_in_title, replace_places
from integreat_editor.models.text import Text
from integreat_editor.models.tree import PageTree
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

    Raises `TitleTooLong`, `ContentTooLarge`.
    """
    done: list[tuple[str, str, str, str]] = []
    skipped: list[Key] = []
    count = 0
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
            if new == old:
                continue
            unit.texts.add(new)
            unit.translations.put(replace(local, text=new.hash, edited=at))
            done.append((*each.text.key, old.hash, new.hash))
            count += len(each.places) + int(each.title)
    keys = frozenset((page, language) for page, language, _, _ in done)
    return Replaced(Changes(texts=keys), tuple(done), tuple(skipped), count)


def take_back(copy: WorkingCopy, replaced: Replaced, *, at: str) -> Changes:
    """Gives the texts back what they said before, where they still say what the replacing made of them."""
    back = []
    with copy.unit() as unit:
        unit.versions.because("replaced", at)
        for page, language, before, after in replaced.done:
            local = unit.translations.get(page, language)
            if local is not None and local.text == after:
                unit.translations.put(replace(local, text=before, edited=at))
                back.append((page, language))
    return Changes(texts=frozenset(back))
