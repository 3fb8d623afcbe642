"""A small region in a new working copy."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from integreat_editor.models.region import Language, Region
from integreat_editor.store.working_copy import WorkingCopy

REGION = Region(
    "maintal",
    "Stadt Maintal",
    "de",
    (Language("de", "Deutsch"), Language("en", "Englisch", "de"), Language("ar", "Arabisch", "de", rtl=True)),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Maintal (Kopie).sqlite"


@pytest.fixture
def copy(path: Path) -> Iterator[WorkingCopy]:
    with WorkingCopy.create(path, REGION, created="2026-11-22T18:00:00Z") as working_copy:
        yield working_copy
