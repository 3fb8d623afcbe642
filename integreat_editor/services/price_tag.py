"""What a change set costs to translate, in words per language, and what the template and earlier translations save.

A German sentence counts for a translation that does not stand for it on the server yet: it is not in the German text
that the translation translates. It is *given back by the template* if the translation in this very change stands for
it and both came with the template; *by memory* if an earlier version of the translation stood for it. The rest is
*new*, if the change brought it; what lacked its translation before is told apart and costs nothing a second time.
"""

from collections.abc import Collection
from dataclasses import dataclass

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
    raise NotImplementedError
