"""The ledger as a file for a spreadsheet, in German: it goes to the council."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from integreat_editor.errors import EditorError, Wording
from integreat_editor.models.region import Region
from integreat_editor.models.template import LedgerEntry
from integreat_editor.services.ledger import LanguageSum, ledger, ledger_sums, line_sums
from integreat_editor.store.working_copy import WorkingCopy

_HEAD = (
    "Datum",
    "Änderungspaket",
    "Sprache",
    "Wörter insgesamt",
    "aus der Vorlage",
    "aus früheren Übersetzungen",
    "zu übersetzen",
    "Preis je Wort (EUR)",
    "Kosten (EUR)",
    "gespart (EUR)",
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""What makes a spreadsheet run a cell (OWASP, CSV injection)."""


class LedgerNotSaved(EditorError):
    """The file cannot be written."""

    wording = {
        "de": Wording(
            "Die Datei „{name}“ konnte nicht gespeichert werden.",
            "Ist sie noch in einem anderen Programm geöffnet? Prüfen Sie auch Platz und Rechte. {reason}",
        ),
        "en": Wording(
            "The file “{name}” could not be saved.",
            "Is it still open in another program? Check space and rights as well. {reason}",
        ),
    }


def export_csv(copy: WorkingCopy, path: Path, price: float = 0.0) -> int:
    """Writes the ledger as CSV (UTF-8 with BOM, semicolons, decimal commas), the oldest line first, sums at the end.

    `price`: for lines noted without one. Returns the number of lines; raises `LedgerNotSaved`, and then an older file
    of that name is as it was.
    """
    entries = ledger(copy)
    with copy.reading() as unit:
        region = unit.region.get()
    unfinished = path.with_name(f".{path.name}.{uuid4().hex[:8]}")
    try:
        with unfinished.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file, delimiter=";").writerows(_rows(entries, region, price))
        unfinished.replace(path)
    except OSError as error:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise LedgerNotSaved(name=path.name, reason=error.strerror or "") from error
    return len(entries)


def safe_cell(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA) else text


def _rows(entries: Sequence[LedgerEntry], region: Region, price: float) -> Iterator[Iterable[str]]:
    yield _HEAD
    for entry in reversed(entries):
        for line in line_sums(entry, price):
            yield _row(_date(entry.at), entry.title, _language(region, line.language), line, entry.price or price)
    sums = ledger_sums(entries, price)
    for line in sums.languages:
        yield _row("Summe", "", _language(region, line.language), line, None)
    yield _row("Summe", "", "alle Sprachen", sums.total, None)


def _row(date: str, title: str, language: str, line: LanguageSum, price: float | None) -> tuple[str, ...]:
    words = line.new + line.saved_words
    euros = [_number(line.cost), _number(line.saved)] if line.unpriced < words or not words else ["", ""]
    return (
        safe_cell(date),
        safe_cell(title),
        safe_cell(language),
        *(str(each) for each in (words, line.from_template, line.from_memory, line.new)),
        _number(price, 4) if price else "",
        *euros,
    )


def _language(region: Region, code: str) -> str:
    language = region.language(code)
    return f"{language.name} ({code})" if language else code


def _number(value: float, places: int = 2) -> str:
    written = f"{value:.{places}f}"
    if places > 2:  # 0,12 rather than 0,1200
        written = written.rstrip("0")
        written += "0" * max(0, 2 - len(written.partition(".")[2]))
    return written.replace(".", ",")


def _date(at: str) -> str:
    """An ISO time as Germans write the day."""
    parts = at[:10].split("-")
    return ".".join(reversed(parts)) if len(parts) == 3 else at
