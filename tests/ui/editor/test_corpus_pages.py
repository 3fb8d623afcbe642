"""Every page of a real district: loaded and taken out, typed into at a random place, undone."""

import json
import random
from pathlib import Path

import pytest

from integreat_editor.content import parse
from tests.ui.editor.hand import Hand


def contents(corpus_dir: Path) -> list[str]:
    files = sorted(corpus_dir.glob("*/*/pages.json"))
    return [page["content"] for file in files for page in json.loads(file.read_text(encoding="utf-8"))]


@pytest.mark.corpus
def test_pages_come_back(hand: Hand, corpus_dir: Path) -> None:
    for html in contents(corpus_dir):
        hand.load(html)
        assert hand.html == html


@pytest.mark.corpus
def test_typing_changes_one_block_and_undo_gives_the_page_back(hand: Hand, corpus_dir: Path) -> None:
    choose = random.Random(2026)  # noqa: S311 (not for secrets)
    for html in contents(corpus_dir):
        hand.load(html)
        hand.put(choose.randrange(hand.editor.document().characterCount()))
        hand.type("xyz")
        changed = hand.html
        assert "xyz" in changed
        before, after = parse(html), parse(changed)
        if before.blocks:
            pairs = zip(before.blocks, after.blocks, strict=True)
            assert sum((old.gap, old.html) != (new.gap, new.html) for old, new in pairs) == 1
            assert (before.head, before.tail) == (after.head, after.tail)
        hand.undo_all()
        assert hand.html == html
