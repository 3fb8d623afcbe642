"""The comparison with a template of 2,000 pages in 10 languages: opened, scrolled and narrowed, without a screen."""

import os
import random
import statistics
from collections import Counter
from itertools import chain
from pathlib import Path

from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QTreeView

from benchmarks.measure import Result, in_turn, milliseconds
from benchmarks.samples import CODES
from integreat_editor.models.comparison import CompareState, Comparison, ComparisonRow, LanguageComparison
from integreat_editor.ui.messages import Messages
from integreat_editor.ui.session import Session
from integreat_editor.ui.tasks import TaskRunner
from integreat_editor.ui.template.compare import ComparePane
from integreat_editor.ui.template.compare_lines import CompareData, lines_of
from integreat_editor.ui.template.compare_words import row_sentences, state_words
from integreat_editor.ui.theme.apply import apply_theme

PAGES = 2000
FRAMES = 120
ROUNDS = 9
SIZE = (1280, 700)


def compare_screen() -> list[Result]:
    """Ours is the whole pane; the floor a bare `QTreeView` with the same rows as `QStandardItem`s."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    apply_theme(app, "light")
    comparison = sample_comparison()
    data = CompareData(tuple((code, code) for code in CODES), lines_of(comparison, {}), comparison.totals)
    tasks = TaskRunner()
    pane = ComparePane(Session(Path("none"), tasks, Messages("en")))
    bare = QTreeView()
    bare.setUniformRowHeights(True)
    for widget in (pane, bare):
        widget.resize(*SIZE)
        widget.show()
    opening = in_turn(lambda: _open(pane, data), lambda: _open_bare(bare, comparison), ROUNDS)
    frames = [_scroll(view) for _ in range(3) for view in (pane.view, bare)]
    ours, floor = (statistics.median(chain.from_iterable(frames[start::2])) for start in (0, 1))
    worst = max(max(each) for each in frames[::2])
    narrow = in_turn(lambda: _narrow(pane), lambda: _open_bare(bare, comparison), ROUNDS)
    tasks.wait()
    return [
        Result("compare screen, 2,000 pages: open", *opening, "ms", "< 1"),
        Result("compare screen: scroll, per frame", ours, floor, "ms", "< 16 ms", f"slowest {worst:.1f} ms"),
        Result("compare screen: a chip narrows it", *narrow, "ms", "< 1", "floor: filling the bare view"),
    ]


def sample_comparison() -> Comparison:
    """Every tenth page is a parent of the nine behind it; the last tenth are the region's own."""
    chance = random.Random(1)  # noqa: S311 - reproducible, not secret
    states = [state for state in CompareState if state not in (CompareState.LOCAL, CompareState.NOT_ADOPTED)]
    rows = []
    for number in range(PAGES):
        own = number >= PAGES * 9 // 10
        kinds = [CompareState.LOCAL if own else chance.choice(states) for _ in CODES]
        languages = tuple(
            LanguageComparison(code, kind, chance.randrange(9), chance.randrange(9))
            for code, kind in zip(CODES, kinds, strict=True)
        )
        title = f"Seite {number}"
        there, template_title = (None, "") if own else (f"t{number}", title)
        rows.append(
            ComparisonRow(there, f"p{number}", int(number % 10 > 0), title, template_title, kinds[0], languages)
        )
    return Comparison(tuple(rows), Counter(row.state for row in rows))


def _open(pane: ComparePane, data: CompareData) -> float:
    def work() -> None:
        pane.show_data(data)
        QApplication.processEvents()
        pane.view.viewport().repaint()

    return milliseconds(work)


def _narrow(pane: ComparePane) -> float:
    def work() -> None:
        pane.filter.chips[CompareState.BOTH_CHANGED].click()
        QApplication.processEvents()
        pane.view.viewport().repaint()

    return milliseconds(work)


def _open_bare(view: QTreeView, comparison: Comparison) -> float:
    def work() -> None:
        model = QStandardItemModel(view)
        above = model.invisibleRootItem()
        for row in comparison.rows:
            words = (row.template_title, row.title, state_words(row.state), "", row_sentences(row))
            items = [QStandardItem(each) for each in words]
            if row.depth:
                above.appendRow(items)
            else:
                model.appendRow(items)
                above = items[0]
        view.setModel(model)
        view.expandAll()
        QApplication.processEvents()
        view.viewport().repaint()

    return milliseconds(work)


def _scroll(view: QTreeView) -> list[float]:
    """Milliseconds of each frame on the way from the top to the bottom."""
    bar = view.verticalScrollBar()
    times = []
    for frame in range(FRAMES):

        def work(place: int = bar.maximum() * frame // FRAMES) -> None:
            bar.setValue(place)
            view.viewport().repaint()

        times.append(milliseconds(work))
    bar.setValue(0)
    return times
