"""HTML for those who can write it: the source, how the apps draw it, what is wrong in it and what the apps drop."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFontDatabase, QPalette, QTextCursor
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QSplitter, QTextEdit, QVBoxLayout, QWidget

from integreat_editor.content.html_errors import HtmlError, html_error
from integreat_editor.content.sanitize import sanitise
from integreat_editor.ui.objects.form import Surroundings
from integreat_editor.ui.preview.browser import PageBrowser
from integreat_editor.ui.preview.render import LIGHT_THEME, Wording, is_rtl, plain_text, preview_html
from integreat_editor.ui.theme.apply import set_look
from integreat_editor.ui.utf16 import units

_PAUSE_MS = 250


class HtmlPane(QWidget):
    """`edited` carries the source after each change, right or wrong; `error` is what is wrong in it."""

    edited = Signal(str)

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.error: HtmlError | None = None
        self.source = QPlainTextEdit(self)
        self.source.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.source.setReadOnly(not around.writable)
        self.source.setTabChangesFocus(True)
        self.source.setAccessibleName(self.tr("HTML"))
        self.shown = PageBrowser(self)
        self.shown.image = around.images
        self.shown.setAccessibleName(self.tr("As the apps show it"))
        self.problem = QLabel(self)
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        set_look(self.problem, "danger")
        self.go = QPushButton(self.tr("Go to the place"), self)
        self.go.setAutoDefault(False)
        self.go.clicked.connect(self.go_to_error)
        panes = QSplitter(self)
        panes.addWidget(self.source)
        panes.addWidget(self.shown)
        panes.setSizes([400, 400])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(panes, 1)
        column.addWidget(self.problem)
        column.addWidget(self.go, 0, Qt.AlignmentFlag.AlignLeft)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.draw)
        self.source.textChanged.connect(self._on_changed)
        self.setFocusProxy(self.source)

    def html(self) -> str:
        """The source as it stands."""
        return self.source.toPlainText()

    def show_html(self, html: str) -> None:
        """Show other HTML; this is no edit."""
        if html != self.html():
            self.source.blockSignals(True)
            self.source.setPlainText(html)
            self.source.blockSignals(False)
        self.check()
        self.draw()

    def check(self) -> None:
        """Looks for an error, marks it and says what it is."""
        self.error = html_error(self.html())
        self.problem.setText(error_words(self.error) if self.error else "")
        self.problem.setVisible(self.error is not None)
        self.go.setVisible(self.error is not None)
        self.source.setExtraSelections([self._mark(self.error)] if self.error else [])

    def draw(self) -> None:
        """Draws the preview."""
        self._timer.stop()
        clean = sanitise(self.html())
        words = Wording("", "▶", "")
        page = preview_html("", clean, words, LIGHT_THEME, phone=False)
        self.shown.show_page(page, LIGHT_THEME.background, LIGHT_THEME.text, rtl=is_rtl(plain_text(clean)))

    def go_to_error(self) -> None:
        """Puts the cursor where the error is."""
        if self.error is not None:
            self.source.setTextCursor(self._cursor(self.error, QTextCursor.MoveMode.MoveAnchor))
            self.source.setFocus()

    def _on_changed(self) -> None:
        self.check()
        self._timer.start()
        self.edited.emit(self.html())

    def _mark(self, error: HtmlError) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        colour = QColor(self.palette().color(QPalette.ColorRole.Highlight))
        colour.setAlpha(110)
        mark.format.setBackground(colour)
        mark.cursor = self._cursor(error, QTextCursor.MoveMode.KeepAnchor)
        return mark

    def _cursor(self, error: HtmlError, mode: QTextCursor.MoveMode) -> QTextCursor:
        """A cursor at the error, or over its tag. Qt counts UTF-16 units."""
        cursor = QTextCursor(self.source.document())
        before = self.html()[: error.position]
        cursor.setPosition(units(before))
        if mode is QTextCursor.MoveMode.KeepAnchor:
            cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, mode, len(error.tag) + 1)
        return cursor


def error_words(error: HtmlError) -> str:
    """Say what is wrong, and where."""
    translate = QCoreApplication.translate
    sentences = {
        "unclosed": translate("HtmlError", "Line %1, column %2: <%3> is not closed. </%3> is missing."),
        "stray": translate("HtmlError", "Line %1, column %2: </%3> closes nothing. <%3> is missing before it."),
        "unfinished": translate(
            "HtmlError", "Line %1, column %2: the tag <%3 has no end: a quotation mark or “>” is missing."
        ),
    }
    words = sentences[error.kind].replace("%1", str(error.line)).replace("%2", str(error.column))
    return words.replace("%3", error.tag)
