"""The ledger: what each change set cost and saved, shared with colleagues, for the council as a table."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from integreat_editor.models.record import SharedRecord
from integreat_editor.models.template import LedgerEntry
from integreat_editor.models.template_records import LEDGER, ledger_of, ledger_record
from integreat_editor.services.price_tag import PriceTag
from integreat_editor.store.working_copy import WorkingCopy


@dataclass(frozen=True, slots=True)
class LanguageSum:
    """A language over several lines, in words and euros, each line at its own price.

    `unpriced`: words (new and saved) of lines without a price, of which the euros know nothing.
    """

    language: str
    new: int = 0
    from_template: int = 0
    from_memory: int = 0
    cost: float = 0.0
    saved_template: float = 0.0
    saved_memory: float = 0.0
    unpriced: int = 0

    @property
    def saved(self) -> float:
        """Euros."""
        return self.saved_template + self.saved_memory

    @property
    def saved_words(self) -> int:
        """Words that needed no translator."""
        return self.from_template + self.from_memory

    def __add__(self, other: "LanguageSum") -> "LanguageSum":
        return LanguageSum(
            self.language,
            self.new + other.new,
            self.from_template + other.from_template,
            self.from_memory + other.from_memory,
            self.cost + other.cost,
            self.saved_template + other.saved_template,
            self.saved_memory + other.saved_memory,
            self.unpriced + other.unpriced,
        )


@dataclass(frozen=True, slots=True)
class LedgerSums:
    """`languages` in alphabetical order of their codes; `total` has the language ""."""

    languages: tuple[LanguageSum, ...]
    total: LanguageSum


def note_ledger(copy: WorkingCopy, change_set: str, title: str, tag: PriceTag, price: float, *, at: str) -> None:
    """Notes a submitted change set; one that is submitted again replaces its line. `price`: euros a word, 0: unset.

    Nothing to translate and nothing saved makes no line. The line goes to the colleagues with the next sync.
    """
    record = ledger_record(LedgerEntry(change_set, title, at, price, **_words(tag)))
    with copy.unit() as unit:
        if tag.words_without:
            unit.records.change(record)
        elif unit.records.get(LEDGER, change_set) is not None:
            unit.records.change(SharedRecord(LEDGER, change_set, None))


def ledger(copy: WorkingCopy) -> tuple[LedgerEntry, ...]:
    """All lines, the newest first; a change set that was withdrawn has none."""
    with copy.reading() as unit:
        withdrawn = {each.id for each in unit.change_sets.all() if each.withdrawn}
        found = [entry for record in unit.records.all(LEDGER) if (entry := ledger_of(record)) is not None]
        found = [entry for entry in found if entry.change_set not in withdrawn]
    return tuple(sorted(found, key=lambda entry: (entry.at, entry.change_set), reverse=True))


def tag_sums(tag: PriceTag, price: float = 0.0) -> tuple[LanguageSum, ...]:
    """A price tag as the line it would become; languages without a word are left out."""
    return line_sums(LedgerEntry("", "", "", price, **_words(tag)))


def line_sums(entry: LedgerEntry, price: float = 0.0) -> tuple[LanguageSum, ...]:
    """One line by language. `price`: for a line that was noted without one."""
    price = entry.price or price
    return tuple(_line(entry, language, price) for language in _languages(entry))


def ledger_sums(entries: Iterable[LedgerEntry], price: float = 0.0) -> LedgerSums:
    """The sums per language and of all. `price`: for lines that were noted without one."""
    by_language: dict[str, LanguageSum] = {}
    for entry in entries:
        for line in line_sums(entry, price):
            by_language[line.language] = by_language.get(line.language, LanguageSum(line.language)) + line
    total = sum_of(by_language.values())
    return LedgerSums(tuple(by_language[language] for language in sorted(by_language)), total)


def sum_of(sums: Iterable[LanguageSum]) -> LanguageSum:
    """One sum over several languages."""
    total = LanguageSum("")
    for each in sums:
        total += each
    return total


def _words(tag: PriceTag) -> dict[str, dict[str, int]]:
    names = ("new", "from_template", "from_memory")
    return {
        name: {each.language: getattr(each, name) for each in tag.languages if each.words_without} for name in names
    }


def _languages(entry: LedgerEntry) -> Collection[str]:
    return sorted({*entry.new, *entry.from_template, *entry.from_memory})


def _line(entry: LedgerEntry, language: str, price: float) -> LanguageSum:
    new, template, memory = (
        max(0, each.get(language, 0)) for each in (entry.new, entry.from_template, entry.from_memory)
    )
    unpriced = 0 if price else new + template + memory
    return LanguageSum(
        language, new, template, memory, new * price, template * price, memory * price, unpriced=unpriced
    )
