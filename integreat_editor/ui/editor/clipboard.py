"""Copy and paste: HTML as it was written between our editors; from elsewhere text with its structure, or plain."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from integreat_editor.content.document import Document
from integreat_editor.content.lines import EmbeddedKind, Line, LineKind, Run
from integreat_editor.content.pasted import PasteReport, clean_paste
from integreat_editor.content.source import parse_source
from integreat_editor.ui.editor.projection import Projection
from integreat_editor.ui.editor.structure import Structure

OWN_HTML = "application/x-integreat-editor-html"
_EDGE = "\ue000"
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffc\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
_LINE_ENDS = re.compile("\r\n|[\r\n\u2028\u2029]")


def copy_selection(structure: Structure, cursor: QTextCursor) -> QMimeData:
    """Give what is selected: as our own HTML, as HTML and as plain text."""
    projection = structure.projection
    start, end = structure.without_edges(cursor.selectionStart(), cursor.selectionEnd())
    lines = projection.lines(start, end) if start < end else []
    data = _made_by_qt()
    data.setHtml(_CONTROLS.sub("", _write(projection, lines)))
    data.setText("\n".join(_plain_text(projection, line) for line in lines))
    _mark_edges(lines)
    data.setData(OWN_HTML, _write(projection, lines).encode("utf-8", "surrogatepass"))
    return data


def _made_by_qt() -> QMimeData:
    """Give empty clipboard data whose end does not need Python.

    A clipboard may keep what was copied until the process ends (that of the "offscreen" platform does). An object
    made by `QMimeData()` here asks Python's interpreter when it is deleted; that has ended by then, and the program
    would crash at its very end, after everything was stored (PySide 6.11.3).
    """
    return QTextEdit().createMimeDataFromSelection()


def _write(projection: Projection, lines: Sequence[Line]) -> str:
    writer = projection.page.writer
    is_inline = len(lines) == 1 and lines[0].kind is LineKind.TEXT
    return writer.write_runs(lines[0].runs) if is_inline else writer.write(lines)


def _mark_edges(lines: Sequence[Line]) -> None:
    """Keep a blank at either end of a line from being taken for white space of the HTML."""
    for line in lines:
        if line.runs and line.runs[0].text.startswith(" "):
            line.runs[0].text = _EDGE + line.runs[0].text[1:]
        if line.runs and line.runs[-1].text.endswith(" "):
            line.runs[-1].text = line.runs[-1].text[:-1] + _EDGE


def can_paste(data: QMimeData) -> bool:
    return data.hasFormat(OWN_HTML) or data.hasText() or data.hasHtml()


def paste(structure: Structure, cursor: QTextCursor, data: QMimeData, *, rich: bool) -> PasteReport | None:
    """Put clipboard data in at the cursor; `rich`: keep headings, lists, links and emphasis of other programs.

    Gives what was taken over from another program, None for text of our own or without any form.
    """
    if data.hasFormat(OWN_HTML):
        insert_html(structure, cursor, bytes(data.data(OWN_HTML).data()).decode("utf-8", "surrogatepass"))
    elif rich and data.hasHtml() and (found := clean_paste(data.html())).html:
        insert_html(structure, cursor, found.html)
        return found
    else:
        insert_plain(structure, cursor, data.text())
    return None


def insert_html(structure: Structure, cursor: QTextCursor, html: str) -> None:
    """Put HTML in at the cursor, as lines of the page; what can't be shown as text becomes a protected object."""
    parts = structure.parts
    lines = Document(html, parts).lines()
    for line in lines:
        for run in line.runs:
            run.text = run.text.replace(_EDGE, " ")
            # Like elements become one, so that neighbouring runs join.
            run.elements = tuple(_shared(structure.projection, element) for element in run.elements)
    structure.insert_lines(cursor, lines)


def insert_plain(structure: Structure, cursor: QTextCursor, text: str) -> None:
    """Put plain text in at the cursor; each line of it becomes a line of its own."""
    for number, line in enumerate(_LINE_ENDS.split(text.strip("\r\n"))):
        if number:
            structure.split(cursor)
        words = _CONTROLS.sub("", line.replace("\t", " "))
        if words:
            structure.insert_lines(cursor, [Line((), [Run(words)])])


def _shared(projection: Projection, element_id: int) -> int:
    element = projection.parts.elements[element_id]
    attributes = element.open_tag[len(element.tag) + 1 : -1]
    return projection.parts.inline(element.tag, attributes)


def _plain_text(projection: Projection, line: Line) -> str:
    return "".join(_plain_run(projection, run) for run in line.runs)


def _plain_run(projection: Projection, run: Run) -> str:
    if not run.embedded:
        return run.text
    embedded = projection.parts.embedded[run.embedded]
    if embedded.kind is EmbeddedKind.BREAK:
        return "\n"
    root = parse_source(embedded.html)
    if embedded.kind is EmbeddedKind.IMAGE:
        return (root.children[0].get("alt") or "") if root.children else ""
    return _CONTROLS.sub("", " ".join(root.text_content().split()))
