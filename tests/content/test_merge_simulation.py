"""Simulated edits of two people: no silent wrong merge, no lost edit."""

import json
from pathlib import Path

import pytest

from tests.content.samples import PAGES
from tests.content.simulation_oracle import run

_PARTS = 10
_SEEDS_PER_PART = 400
"""With 1,000 it takes two minutes more: for changes to the merge."""


def test_edits_of_our_sample_pages() -> None:
    tally, wrong = run(PAGES, range(600))
    assert wrong == []
    assert tally["with clash"] > 100
    assert tally["merged"] > 100
    assert tally["asked without need"] <= tally["merges"] // 50


@pytest.mark.corpus
@pytest.mark.slow
@pytest.mark.parametrize("part", range(_PARTS))
def test_edits_of_real_pages(part: int, corpus_dir: Path) -> None:
    pages = [
        page["content"]
        for language in ("de", "en")
        for page in json.loads((corpus_dir / "lkaugsburg" / language / "pages.json").read_text(encoding="utf-8"))
        if page["content"]
    ]
    tally, wrong = run(pages, range(part * _SEEDS_PER_PART, (part + 1) * _SEEDS_PER_PART))
    assert wrong == []
    assert tally["merges"] > _SEEDS_PER_PART * 0.9
    assert tally["asked without need"] <= tally["merges"] // 50
