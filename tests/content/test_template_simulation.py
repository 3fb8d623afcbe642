"""Simulated updates: no silent wrong merge, languages stay together, fewer questions than `git merge-file`.

With `INTEGREAT_EDITOR_SIMULATIONS=5250` in the environment so many pairs of edits on real pages are tried (a quarter
of an hour); `-s` prints the counts.
"""

import json
import os
import sys
from pathlib import Path

import pytest

from tests.content.samples import PAGES
from tests.content.template_simulation import has_git, run

_WANTED = int(os.environ.get("INTEGREAT_EDITOR_SIMULATIONS", "200"))


def test_updates_of_our_sample_pages() -> None:
    report = run(list(PAGES), range(150))
    assert report.wrong == []
    assert report.counts["with a clash"] > 20


@pytest.mark.corpus
@pytest.mark.slow
@pytest.mark.timeout(0)
def test_updates_of_real_pages(corpus_dir: Path) -> None:
    pages = [
        page["content"]
        for language in ("de", "en")
        for page in json.loads((corpus_dir / "lkaugsburg" / language / "pages.json").read_text(encoding="utf-8"))
        if page["content"]
    ]
    report = run(pages, range(_WANTED))
    sys.stdout.write(f"\n{report.line()}\n")
    assert report.wrong == []
    assert report.counts["outdated without need"] <= report.counts["pairs of edits"] // 100
    if not has_git():
        pytest.skip("git is absent: its conflicts are not counted")
    assert report.counts["asked, German alone"] < report.counts["git, German alone"]
    assert report.counts["asked, both languages"] < report.counts["git, both languages"]
