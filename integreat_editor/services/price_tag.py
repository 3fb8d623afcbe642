"""What a change set costs to translate, in words per language, and what the template and earlier translations save.

A German sentence counts for a translation that does not stand for it on the server yet: it is not in the German text
that the translation translates. It is *given back by the template* if the translation in this very change stands for
it and both came with the template; *by memory* if an earlier version of the translation stood for it. The rest is
*new*, if the change brought it; what lacked its translation before is told apart and costs nothing a second time.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Protocol

from integreat_editor.services.price_reading import Change, Shelf, Written
from integreat_editor.services.read_changes import changes_in
from integreat_editor.store.working_copy import WorkingCopy


@dataclass(frozen=True, slots=True)
class LanguagePrice:
    """One target language, in words of the text it is translated from.

    `new`: to be translated; `from_template`, `from_memory`: given back; `open_before`: lacked its translation before
    this change, and is in no sum.
    """

    language: str
    new: int
    from_template: int
    from_memory: int
    open_before: int = 0

    @property
    def words_without(self) -> int:
        """What would have to be translated without the template and without memory."""
        return self.new + self.from_template + self.from_memory

    @property
    def words(self) -> int:
        """What has to be translated."""
        return self.new


@dataclass(frozen=True, slots=True)
class PriceTag:
    """All target languages of the region, in its order; those without a word are there as well, with zeros."""

    languages: tuple[LanguagePrice, ...]

    @property
    def words_without(self) -> int:
        """The sum over the languages."""
        return sum(each.words_without for each in self.languages)

    @property
    def words(self) -> int:
        """The sum over the languages."""
        return sum(each.words for each in self.languages)

    @property
    def from_template(self) -> int:
        """The sum over the languages."""
        return sum(each.from_template for each in self.languages)

    @property
    def from_memory(self) -> int:
        """The sum over the languages."""
        return sum(each.from_memory for each in self.languages)

    @property
    def open_before(self) -> int:
        """The sum over the languages."""
        return sum(each.open_before for each in self.languages)

    def price(self, per_word: float) -> float:
        """Euros for what has to be translated, at so many euros a word."""
        return self.words * per_word


def price_tag(copy: WorkingCopy, keys: Collection[str] | None = None) -> PriceTag:
    """The price of the local changes, or of those with these keys (`LocalChange.key`); nothing is changed."""
    with copy.reading() as unit:
        if keys is None:
            keys = {change.key for change in changes_in(unit)}
        targets = [(each.code, each.source) for each in unit.region.get().languages if each.source is not None]
        shelf = Shelf(unit, keys)
        prices = {target: [price_of(shelf, page, target, source) for page in shelf.pages] for target, source in targets}
    return PriceTag(tuple(_sum(target, found) for target, found in prices.items()))


class Reads(Protocol):
    """What `price_of` reads; a `Shelf` does."""

    def written(self, page: str, language: str) -> Change:
        """A text before and after."""
        ...

    def words(self, text: str | None) -> Mapping[str, int]:
        """The sentences of a text, given by hash, with their words."""
        ...

    def template_sentences(self, page: str, language: str) -> frozenset[str]:
        """The sentences taken in from the template."""
        ...

    def remembered(self, page: str, language: str) -> frozenset[str]:
        """The sentences that an earlier version of this translation stood for."""
        ...


def price_of(shelf: Reads, page: str, target: str, source: str) -> LanguagePrice:
    """One page in one target language."""
    written, translated = shelf.written(page, source), shelf.written(page, target)
    if written.now.text is None:
        return LanguagePrice(target, 0, 0, 0)
    known = shelf.words(written.before.text)
    stood = shelf.words(_stood_for(translated.before, written.before))
    stands = shelf.words(_stands_for(translated, written.before))
    now = shelf.words(written.now.text)
    wanted = {sentence: count for sentence, count in now.items() if sentence not in stood}
    kept = translated.now.text == translated.before.text
    with_template = shelf.template_sentences(page, source) if wanted and translated.now.template else frozenset()
    remembered = shelf.remembered(page, target) if wanted else frozenset()
    words = dict.fromkeys(("new", "from_template", "from_memory", "open_before"), 0)
    for sentence, count in wanted.items():
        comes, fresh = sentence in stands, sentence not in known
        if comes and sentence in with_template:
            words["from_template"] += count
        elif not fresh:
            words["open_before"] += 0 if comes else count
        elif comes and kept:
            continue  # Confirmed: the translation says it already.
        else:
            words["from_memory" if sentence in remembered else "new"] += count
    return LanguagePrice(target, **words)


def _stood_for(translation: Written, original: Written) -> str | None:
    """The text a translation stands for at the server. Where the server does not tell, its state counts as assumed."""
    return None if translation.text is None else translation.source or original.text


def _stands_for(translation: Change, original: Written) -> str | None:
    """The text a translation stands for with the changes."""
    if translation.now.text is None:
        return None
    return translation.now.source or _stood_for(translation.before, original)


def _sum(language: str, prices: Collection[LanguagePrice]) -> LanguagePrice:
    return LanguagePrice(
        language,
        sum(each.new for each in prices),
        sum(each.from_template for each in prices),
        sum(each.from_memory for each in prices),
        sum(each.open_before for each in prices),
    )
