"""Ten thousand random steps over real pages: after each, untouched blocks keep their bytes, and the HTML is what is
shown; undo of all gives the first bytes, redo of all the last ones."""

import json
import random
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from integreat_editor.ui.editor import TextEditor
from tests.conftest import CHECKOUT
from tests.ui.editor.hand import Hand
from tests.ui.editor.long_sessions import Session

STEPS_PER_PAGE = 100
PAGES_PER_RUN = 10
RUNS = 10
LOOKS_AFTER = 10
UNDO_AFTER = 50


def work_long(qtbot: QtBot, pages: list[str], seed: int) -> None:
    """Work on some of the pages; an error tells the seed and the last steps."""
    for number in range(PAGES_PER_RUN):
        chance = random.Random(f"{seed}/{number}")  # noqa: S311 (not for secrets)
        editor = TextEditor()
        qtbot.addWidget(editor)
        editor.resize(640, 480)
        session = Session(Hand(editor), chance)
        qtbot.addWidget(session.fresh)
        session.load(chance.choice(pages))
        try:
            for step in range(1, STEPS_PER_PAGE + 1):
                session.step()
                if step % LOOKS_AFTER == 0:
                    session.check_looks()
                if step % UNDO_AFTER == 0:
                    session.check_undo()
        except AssertionError as error:
            error.add_note(f"run {seed}, page {number}, after: " + "; ".join(session.said[-3:]))
            raise


@pytest.mark.slow
@pytest.mark.corpus
@pytest.mark.parametrize("seed", range(RUNS))
def test_long_sessions_on_pages_of_a_real_district(qtbot: QtBot, corpus_dir: Path, seed: int) -> None:
    files = sorted(corpus_dir.glob("*/*/pages.json"))
    pages = [page["content"] for file in files for page in json.loads(file.read_text(encoding="utf-8"))]
    work_long(qtbot, [page for page in pages if 200 < len(page) < 8_000], seed)


@pytest.mark.slow
def test_a_long_session_on_our_own_pages(qtbot: QtBot) -> None:
    files = sorted((CHECKOUT / "resources" / "demo").glob("*/*.html"))
    work_long(qtbot, [file.read_text(encoding="utf-8") for file in files], 2026)
