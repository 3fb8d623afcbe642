"""The ledger: what each change set cost and saved, shared with colleagues, for the council as a table."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from integreat_editor.models.template import LedgerEntry
from integreat_editor.services.price_tag import PriceTag
from integreat_editor.store.working_copy import WorkingCopy


@dataclass(frozen=True, slots=True)
class LanguageSum:
    """A language over all lines, in words and euros (each line at its own price)."""

    language: str
    new: int = 0
    from_template: int = 0
    from_memory: int = 0
    cost: float = 0.0
    saved: float = 0.0


@dataclass(frozen=True, slots=True)
class LedgerSums:
    """`languages` in alphabetical order of their codes; `total` has the language ""."""

    languages: tuple[LanguageSum, ...]
    total: LanguageSum


def note_ledger(copy: WorkingCopy, change_set: str, title: str, tag: PriceTag, price: float, *, at: str) -> None:
    """Notes a submitted change set; one that is submitted again replaces its line. `price`: euros a word, 0: unset.

    Nothing to translate and nothing saved makes no line. The line goes to the colleagues with the next sync.
    """
    raise NotImplementedError


def ledger(copy: WorkingCopy) -> tuple[LedgerEntry, ...]:
    """All lines, the newest first."""
    raise NotImplementedError


def ledger_sums(entries: Iterable[LedgerEntry], price: float = 0.0) -> LedgerSums:
    """The sums per language. `price`: for lines noted without one."""
    raise NotImplementedError


def export_csv(copy: WorkingCopy, path: Path, price: float = 0.0) -> int:
    """Writes the ledger for a spreadsheet, German, with sums; returns the number of lines. Raises `ExportFailed`."""
    raise NotImplementedError
