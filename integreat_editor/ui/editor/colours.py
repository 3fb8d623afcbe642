"""Colours of links and do-not-translate spans, from the palette; they are no part of the text and of its undo."""

from __future__ import annotations

from PySide6.QtGui import QColor, QGuiApplication, QPalette, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from integreat_editor.ui.editor.formats import COLOUR, LINK, UNTRANSLATED
from integreat_editor.ui.editor.projection import fragments

_DARK = 128


def is_dark(palette: QPalette) -> bool:
    return palette.color(QPalette.ColorRole.Base).lightness() < _DARK


class InlineColours(QSyntaxHighlighter):
    """Draws links and untranslated words in colours that fit light and dark."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._formats: dict[int, QTextCharFormat] = {}
        self.set_palette(QGuiApplication.palette())

    def set_palette(self, palette: QPalette) -> None:
        """Take other colours; the caller decides when to draw again (`rehighlight`)."""
        dark = is_dark(palette)
        link = QTextCharFormat()
        link.setForeground(QColor("#8ab4f8" if dark else "#0b57d0"))
        untranslated = QTextCharFormat()
        untranslated.setBackground(QColor("#3b4a2f" if dark else "#e6f0d8"))
        self._formats = {LINK: link, UNTRANSLATED: untranslated}

    def highlightBlock(self, text: str) -> None:  # noqa: ARG002, N802 (Qt's signature)
        block = self.currentBlock()
        for start, end, found in fragments(block):
            colour = self._formats.get(int(found.property(COLOUR) or 0))
            if colour is not None:
                self.setFormat(start - block.position(), end - start, colour)
