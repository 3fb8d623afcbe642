"""Key stroke, format and preview of the largest page: the corpus' where it is there, else one of 20 kB."""

import json
import os
import random
import statistics
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit

from benchmarks.measure import Result, in_turn, milliseconds
from benchmarks.samples import sample_html
from integreat_editor.content.sanitize import sanitise
from integreat_editor.ui.editor import TextEditor
from integreat_editor.ui.preview.browser import PageBrowser
from integreat_editor.ui.preview.render import LIGHT_THEME, Wording, preview_html

KEYS = 200
FORMATS = 60
DRAWINGS = 15


def editing() -> list[Result]:
    """A key stroke, bold on a selection, and the preview, each beside a plain QTextEdit with the same text."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    html = largest_page()
    editor, plain = TextEditor(), QTextEdit()
    editor.load(html)
    plain.setHtml(html)
    for widget in (editor, plain):
        widget.resize(900, 700)
        widget.show()
        app.processEvents()
    note = f"page of {len(html):,} characters"
    return [key_stroke(editor, plain, note), bold(editor, plain, note), preview(plain, html, note)]


def key_stroke(editor: TextEditor, plain: QTextEdit, note: str) -> Result:
    """Median of a key press with its repaint."""
    times = []
    for widget in (editor, plain):
        cursor = widget.textCursor()
        cursor.setPosition(widget.document().characterCount() // 2)
        widget.setTextCursor(cursor)
        times.append([milliseconds(lambda each=widget: _press(each)) for _ in range(KEYS)])  # type: ignore[misc]
    worst = sorted(times[0])[int(KEYS * 0.95)]
    note = f"95th percentile {worst:.1f} ms, {note}"
    return Result("key stroke", statistics.median(times[0]), statistics.median(times[1]), "ms", "< 8 ms", note)


def bold(editor: TextEditor, plain: QTextEdit, note: str) -> Result:
    """Median of making a whole paragraph bold, or not bold, with its repaint."""
    for widget in (editor, plain):
        cursor = widget.textCursor()
        cursor.setPosition(widget.document().characterCount() // 2)
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        widget.setTextCursor(cursor)

    def ours() -> None:
        editor.commands.toggle_bold()
        QApplication.processEvents()

    def bare() -> None:
        is_bold = plain.fontWeight() > QFont.Weight.Normal
        plain.setFontWeight(QFont.Weight.Normal if is_bold else QFont.Weight.Bold)
        QApplication.processEvents()

    taken, floor = in_turn(lambda: milliseconds(ours), lambda: milliseconds(bare), FORMATS)
    return Result("bold on a paragraph", taken, floor, "ms", "< 16 ms", note)


def preview(plain: QTextEdit, html: str, note: str) -> Result:
    """Median of showing the preview anew; what the worker does before that is in the note."""
    words = Wording("", "Video", "Bild")
    browser = PageBrowser()
    browser.resize(380, 700)
    browser.show()

    def prepare() -> str:
        return preview_html("Titel", sanitise(html), words, LIGHT_THEME, phone=True)

    made = prepare()
    worker = statistics.median(milliseconds(prepare) for _ in range(DRAWINGS))

    def ours() -> None:
        browser.show_page(made, LIGHT_THEME.background, LIGHT_THEME.text, rtl=False)
        QApplication.processEvents()

    def bare() -> None:
        plain.setHtml(html)
        QApplication.processEvents()

    taken, floor = in_turn(lambda: milliseconds(ours), lambda: milliseconds(bare), DRAWINGS)
    return Result("preview drawn", taken, floor, "ms", "< 50 ms", f"{worker:.1f} ms before it in a worker, {note}")


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
