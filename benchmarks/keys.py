"""A key stroke in the largest page: the corpus' where it is there, else one of 20 kB."""

import json
import os
import random
import statistics
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit

from benchmarks.measure import Result, milliseconds
from benchmarks.samples import sample_html
from integreat_editor.ui.editor import TextEditor

KEYS = 200


def key_stroke() -> Result:
    """Median of a key press with its repaint, in our editor and in a plain QTextEdit with the same text."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    html = largest_page()
    editor, plain = TextEditor(), QTextEdit()
    editor.load(html)
    plain.setHtml(html)
    times = []
    for widget in (editor, plain):
        widget.resize(900, 700)
        widget.show()
        app.processEvents()
        cursor = widget.textCursor()
        cursor.setPosition(widget.document().characterCount() // 2)
        widget.setTextCursor(cursor)
        times.append([milliseconds(lambda each=widget: _press(each)) for _ in range(KEYS)])  # type: ignore[misc]
    worst = sorted(times[0])[int(KEYS * 0.95)]
    note = f"95th percentile {worst:.1f} ms, page of {len(html):,} characters"
    return Result("key stroke", statistics.median(times[0]), statistics.median(times[1]), "ms", "< 8 ms", note)


def largest_page() -> str:
    """HTML of the largest page there is."""
    beside = Path(__file__).resolve().parent.parent.parent / "shared" / "corpus"
    corpus = Path(os.environ.get("INTEGREAT_EDITOR_CORPUS") or beside)
    lists = sorted(corpus.glob("*/*/pages.json"))
    pages = [page["content"] for each in lists for page in json.loads(each.read_text(encoding="utf-8"))]
    return max(pages, key=len) if pages else sample_html(random.Random(1)) * 4  # noqa: S311 - not secret


def _press(widget: QTextEdit) -> None:
    QTest.keyClick(widget, Qt.Key.Key_A)
    QApplication.processEvents()
