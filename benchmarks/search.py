"""Searching 20,000 texts of a working copy, beside ripgrep over the same texts as files."""

import random
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measure import Result, in_turn, milliseconds
from benchmarks.samples import CODES, page_ids, sample_html
from integreat_editor.models.order import keys_for
from integreat_editor.models.page import Page, Placement
from integreat_editor.models.region import Language, Region
from integreat_editor.models.text import Text
from integreat_editor.models.working import LocalTranslation
from integreat_editor.services.search_texts import read_all, search
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.ui.search.screen import FIRST_HITS

PAGES = 2_000
REGION_PAGES = 300
ROUNDS = 9
NOW = "2026-01-01T00:00:00Z"
ASKED = {"rare": "Volkshochschule", "common": "Termin", "phone": "06181 9500", "two words": "Volkshochschule 居留"}
"""What is typed; ripgrep is asked for the first word alone, and for a number as it is written in the texts."""
NEEDLES = {"rare": "volkshochschule", "common": "termin", "phone": "6181/95 00", "two words": "volkshochschule"}
_RARE = '<p>Kurs der Volkshochschule, 居留许可. Telefon <a href="tel:+4961819500">+49 (0) 6181/95 00</a></p>'


def search_texts() -> list[Result]:
    """Searches as the screen asks for them, over 20,000 texts and over a region of 3,000; nothing without ripgrep."""
    ripgrep = shutil.which("rg")
    if ripgrep is None:
        return []
    results = []
    for pages in (PAGES, REGION_PAGES):
        with tempfile.TemporaryDirectory() as folder:
            results += _measure(Path(folder), pages, ripgrep)
    return results


def _measure(folder: Path, pages: int, ripgrep: str) -> list[Result]:
    files = folder / "texts"
    files.mkdir()
    results = []
    with _made(folder / "copy.ied", files, pages) as copy:
        count = pages * len(CODES)
        reading = milliseconds(lambda: read_all(copy)) / count
        for name, typed in ASKED.items():
            found = search(copy, typed).total
            command = [ripgrep, "--ignore-case", "--files-with-matches", NEEDLES[name], str(files)]
            ours, floor = in_turn(
                lambda typed=typed: milliseconds(lambda: search(copy, typed, most=FIRST_HITS)),  # type: ignore[misc]
                lambda command=command: milliseconds(lambda: _run(command)),  # type: ignore[misc]
                ROUNDS,
            )
            note = f"{found:,} of {count:,} texts found; read once in {reading:.2f} ms each"
            aim = "< 50 ms" if pages == REGION_PAGES else "as ripgrep"
            results.append(Result(f"search {count:,} texts, {name}", ours, floor, "ms", aim, note))
    return results


def _run(command: list[str]) -> None:
    subprocess.run(command, check=False, capture_output=True)  # noqa: S603 - the program just found, made-up words


def _made(path: Path, files: Path, pages: int) -> WorkingCopy:
    """A working copy, and the same texts as files."""
    codes = tuple(Language(code, code, None if code == "de" else "de", code in ("ar", "fa")) for code in CODES)
    copy = WorkingCopy.create(path, Region("messung", "Messung", "de", codes, four_eyes=False), created=NOW)
    ids = page_ids(pages)
    with copy.unit() as unit:
        unit.pages.put_many(
            Page(page, Placement(None, key)) for page, key in zip(ids, keys_for(pages), strict=True)
        )
        texts = list(_texts(ids))
        unit.texts.add_many(text for _, text in texts)
        unit.versions.pause()
        unit.translations.put_many(LocalTranslation(*key, text.hash) for key, text in texts)
    for (page, code), text in texts:
        (files / f"{page}-{code}.html").write_text(f"{text.title}\n{text.html}", encoding="utf-8")
    return copy


def _texts(ids: list[str]) -> Iterator[tuple[tuple[str, str], Text]]:
    """Every hundredth text holds the rare words."""
    chance = random.Random(1)  # noqa: S311 - reproducible, not secret
    for number, page in enumerate(ids):
        for place, code in enumerate(CODES):
            rare = _RARE if (number * len(CODES) + place) % 100 == 0 else ""
            yield (page, code), Text(f"{code} {number}", sample_html(chance) + rare)
