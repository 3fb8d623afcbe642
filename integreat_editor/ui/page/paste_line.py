"""A line below the text that says what a paste kept and what it left out, and offers the other ways to take it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from integreat_editor.content.app_losses import app_losses
from integreat_editor.content.pasted import Dropped, PasteReport
from integreat_editor.ui.icons import icon
from integreat_editor.ui.page.loss_words import losses_text
from integreat_editor.ui.theme.apply import set_look, set_tone

if TYPE_CHECKING:
    from integreat_editor.ui.page.screen import PageScreen

_STRUCTURE = frozenset({"heading", "list", "numbering", "table"})


class PasteLine(QFrame):
    """Hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_tone(self, "info")
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.plain = QPushButton(self.tr("Paste as plain text instead"), self)
        self.markdown = QPushButton(self.tr("Take over the formatting"), self)
        self.markdown.setToolTip(self.tr("Read # as headings, - as lists and [words](address) as links"))
        self.close_button = QToolButton(self)
        self.close_button.setIcon(icon("close"))
        self.close_button.setToolTip(self.tr("Close this line"))
        self.close_button.setAccessibleName(self.tr("Close this line"))
        self.close_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.close_button.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 4, 8, 4)
        row.setSpacing(6)
        row.addWidget(self.words, 1)
        for button in (self.plain, self.markdown):
            set_look(button, "link")
            button.setAutoDefault(False)
            row.addWidget(button)
        set_look(self.close_button, "flat")
        row.addWidget(self.close_button)
        self.hide()

    def say(self, words: str, *, plain: bool, markdown: bool) -> None:
        """Shows words and what can be done."""
        self.words.setText(words)
        self.plain.setVisible(plain)
        self.markdown.setVisible(markdown)
        self.show()


class PasteEditing(QObject):
    """Serves one page screen: tells of each paste from another program until the text is changed."""

    def __init__(self, screen: PageScreen) -> None:
        super().__init__(screen)
        self._editor = screen.parts.editor
        self.line = PasteLine(screen.parts.text)
        layout = screen.parts.text.layout()
        if layout is not None:
            layout.addWidget(self.line)
        self.line.plain.clicked.connect(self.take_plain)
        self.line.markdown.clicked.connect(self.take_markdown)
        self._editor.pasted.connect(self._on_pasted)
        self._editor.content_changed.connect(self._on_changed)

    def take_plain(self) -> None:
        """Puts the mere words in place of what was pasted."""
        self._editor.pasting.take_instead(None)
        self._done()

    def take_markdown(self) -> None:
        """Reads what was pasted as Markdown."""
        from integreat_editor.content.markdown import read_markdown  # noqa: PLC0415 - not worth time at the start

        self._editor.pasting.take_instead(read_markdown(self._editor.pasting.last_words).html)
        self._done()

    def _done(self) -> None:
        self.line.hide()
        self._editor.setFocus()

    def _on_pasted(self, report: PasteReport) -> None:
        from integreat_editor.content.markdown import looks_like_markdown  # noqa: PLC0415 - as above

        is_draft = report.kept.isdisjoint(_STRUCTURE) and looks_like_markdown(self._editor.pasting.last_words)
        words = pasted_words(report)
        if is_draft:
            words = " ".join([words, self.tr("The text looks like Markdown.")]).strip()
        losses = losses_text(app_losses(report.html))
        if words or losses:
            self.line.say("\n".join(filter(None, (words, losses))), plain=bool(report.kept), markdown=is_draft)
        else:
            self.line.hide()

    def _on_changed(self) -> None:
        if self.line.isVisible() and not self._editor.pasting.last_words:
            self.line.hide()


def pasted_words(report: PasteReport) -> str:
    """Say what a paste kept and what it left out; "" if there is nothing to say of it."""
    translate = QCoreApplication.translate
    kept = _listed(word for kind, word in _kept_words().items() if kind in report.kept)
    dropped = _listed(_dropped_words(each) for each in report.dropped)
    if kept and dropped:
        return translate("PasteLine", "Pasted. Kept: {kept}. Left out: {dropped}.").format(kept=kept, dropped=dropped)
    if kept:
        return translate("PasteLine", "Pasted. Kept: {kept}.").format(kept=kept)
    return translate("PasteLine", "Pasted. Left out: {dropped}.").format(dropped=dropped) if dropped else ""


def _listed(words: Iterable[str]) -> str:
    return ", ".join(words)


def _kept_words() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "heading": translate("PasteLine", "headings"),
        "list": translate("PasteLine", "lists"),
        "numbering": translate("PasteLine", "numbered lists"),
        "table": translate("PasteLine", "tables"),
        "link": translate("PasteLine", "links"),
        "bold": translate("PasteLine", "bold"),
        "italic": translate("PasteLine", "italic"),
        "underline": translate("PasteLine", "underlined"),
        "strike": translate("PasteLine", "struck through"),
        "raised": translate("PasteLine", "raised and lowered"),
        "rule": translate("PasteLine", "horizontal lines"),
    }


def _dropped_words(dropped: Dropped) -> str:
    words = _uncounted_words().get(dropped.kind)
    return words if words is not None else _counted_words(dropped)


def _uncounted_words() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "colour": translate("PasteLine", "colours"),
        "font": translate("PasteLine", "fonts"),
        "alignment": translate("PasteLine", "alignment"),
        "hidden": translate("PasteLine", "hidden text"),
        "form": translate("PasteLine", "fields to fill in"),
        "script": translate("PasteLine", "scripts"),
        "merged_cells": translate("PasteLine", "joined table cells (now empty ones)"),
        "numbering": translate("PasteLine", "numbering that does not begin with 1"),
    }


def _counted_words(dropped: Dropped) -> str:
    count = dropped.count
    translate = QCoreApplication.translate
    return {
        "image": translate("PasteLine", "%n image(s)", None, count),
        "video": translate("PasteLine", "%n video(s)", None, count),
        "frame": translate("PasteLine", "%n embedded page(s)", None, count),
        "comment": translate("PasteLine", "%n comment(s)", None, count),
        "link": translate("PasteLine", "%n link(s) to somebody's computer or into the document", None, count),
    }[dropped.kind]
