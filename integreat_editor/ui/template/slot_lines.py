"""The pages that a filling would change, seen before it is saved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QHeaderView, QLabel, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from integreat_editor.ui.icons import icon
from integreat_editor.ui.template.slot_words import languages_words
from integreat_editor.ui.theme.apply import colours, set_look

if TYPE_CHECKING:
    from integreat_editor.services.template_slots import FillingLine

_HEIGHT = QSize(0, 30)


class SlotLines(QWidget):
    """A sentence and the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.summary = QLabel(self)
        self.summary.setWordWrap(True)
        set_look(self.summary, "heading")
        self.list = QTreeWidget(self)
        self.list.setHeaderLabels([self.tr("Page"), self.tr("Texts that change"), self.tr("What follows")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setAccessibleName(self.tr("Pages that change"))
        self.list.setSelectionMode(QTreeWidget.SelectionMode.SingleSelection)
        self.list.setStyleSheet("QTreeView::item { padding: 0 6px; }")
        header = self.list.header()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in enumerate((260, 230)):
            header.resizeSection(column, width)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(6)
        around.addWidget(self.summary)
        around.addWidget(self.list, 1)
        around.addStretch()  # Without a list the sentence stays at the top.
        self.say("")

    def say(self, words: str) -> None:
        """Shows a sentence and no list."""
        self.list.clear()
        self.list.hide()
        self.summary.setText(words)
        set_look(self.summary, "muted")

    def show_lines(self, lines: Sequence[FillingLine], name: Callable[[str], str]) -> None:
        """Shows what would change."""
        changing = [line for line in lines if line.languages]
        if not lines:
            self.say(self.tr("No text changes."))
            return
        said = [self.tr("Saving changes %n page(s)", "", len(changing))]
        unapproved = sum(line.un_approves for line in lines)
        if unapproved:
            said.append(self.tr("%n go(es) back to approval", "", unapproved))
        self.summary.setText(", ".join(said))
        set_look(self.summary, "heading")
        self.list.clear()
        for line in lines:
            what = languages_words(line.languages, name) or "–"
            row = QTreeWidgetItem(self.list, [line.title or self.tr("(no title)"), what, self._follows(line, name)])
            row.setSizeHint(0, _HEIGHT)
            if line.un_approves or line.kept:
                row.setIcon(2, icon("warning", colours().warning))
            for column in range(3):
                row.setToolTip(column, row.text(column))
            row.setToolTip(1, ", ".join(name(code) for code in line.languages))
        self.list.show()

    def _follows(self, line: FillingLine, name: Callable[[str], str]) -> str:
        said = []
        if line.un_approves:
            said.append(self.tr("Goes back to approval"))
        if line.kept:
            kept = self.tr("Own words stand there and stay: {languages}")
            said.append(kept.replace("{languages}", languages_words(line.kept, name)))
        return " · ".join(said) or self.tr("To be submitted for approval")

    @property
    def rows(self) -> list[tuple[str, str, str]]:
        """What is listed, from top to bottom."""
        found = [self.list.topLevelItem(number) for number in range(self.list.topLevelItemCount())]
        return [(row.text(0), row.text(1), row.text(2)) for row in found if row is not None]

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(300, 110)
