"""Remembered decisions: which words of which page were kept, why, by whom and when; each can be taken back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from integreat_editor.services import template_updates
from integreat_editor.services.journal import utc_now
from integreat_editor.services.results import Changes
from integreat_editor.ui.preview.render import plain_text
from integreat_editor.ui.review.phrases import moment_words
from integreat_editor.ui.session import Session
from integreat_editor.ui.template import update_phrases as phrases
from integreat_editor.ui.theme.apply import set_look

if TYPE_CHECKING:
    from integreat_editor.models.template import Remembered
    from integreat_editor.store.working_copy import WorkingCopy

_ROW = Qt.ItemDataRole.UserRole
_HEIGHT = QSize(0, 30)


@dataclass(frozen=True, slots=True)
class _Memory:
    titles: dict[str, str]
    source_language: str
    decisions: tuple[Remembered, ...]


class MemoryDialog(QDialog):
    """Lists the decisions, newest first."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setWindowTitle(self.tr("Remembered decisions"))
        self.resize(1080, 520)
        self.words = QLabel(
            self.tr(
                "What was decided about the template's changes is kept with its reason, for your colleagues too. "
                "A decision that is taken back is asked again."
            ),
            self,
        )
        self.words.setWordWrap(True)
        set_look(self.words, "muted")
        self.list = self._make_list()
        self.take_back = QPushButton(self.tr("Take back"), self)
        self.take_back.setEnabled(False)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.addButton(self.take_back, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.words)
        column.addWidget(self.list, 1)
        column.addWidget(buttons)
        self.list.itemSelectionChanged.connect(self._enable)
        self.take_back.clicked.connect(self._take_back)
        self.refresh()

    def refresh(self) -> None:
        """Reads the decisions in a worker."""
        self._session.run("read decisions", _read, self._show, channel="decisions")

    def _show(self, memory: _Memory) -> None:
        self.list.clear()
        for each in memory.decisions:
            what = self._words(each, memory.source_language)
            who = " · ".join(part for part in (each.author, moment_words(each.at) if each.at else "") if part)
            title = memory.titles.get(each.page) or self.tr("(no title)")
            row = QTreeWidgetItem(self.list, [title, what, phrases.answer_words(each.answer), each.reason, who])
            row.setData(0, _ROW, (each.page, each.key))
            row.setSizeHint(0, _HEIGHT)
            for number in range(5):
                row.setToolTip(number, row.text(number))
        if not memory.decisions:
            row = QTreeWidgetItem(self.list, [self.tr("Nothing was decided yet.")])
            row.setFlags(Qt.ItemFlag.NoItemFlags)
            row.setFirstColumnSpanned(True)
        self._enable()

    def _words(self, remembered: Remembered, language: str) -> str:
        sides = remembered.sides.get(language) or next(iter(remembered.sides.values()), None)
        own = remembered.own.get(language)
        words = own or (sides and (sides.ours or sides.template or sides.base)) or ""
        return " ".join(plain_text(words).split())

    def _enable(self) -> None:
        self.take_back.setEnabled(any(row.data(0, _ROW) for row in self.list.selectedItems()))

    def _take_back(self) -> None:
        found = next((row.data(0, _ROW) for row in self.list.selectedItems() if row.data(0, _ROW)), None)
        if found is None:
            return
        page, key = found
        at = utc_now()
        self.take_back.setEnabled(False)
        self._session.run(
            "take back", lambda copy: template_updates.take_back(copy, page, key, at=at), self._taken_back, writes=True
        )

    def _taken_back(self, _changes: Changes) -> None:
        self._session.messages.show_notice(self.tr("Taken back: this place is asked again."))
        self.refresh()

    def _make_list(self) -> QTreeWidget:
        made = QTreeWidget(self)
        made.setHeaderLabels(
            [self.tr("Page"), self.tr("Words"), self.tr("Decision"), self.tr("Reason"), self.tr("Who and when")]
        )
        made.setRootIsDecorated(False)
        made.setStyleSheet("QTreeView::item { padding: 0 6px; }")
        made.setUniformRowHeights(True)
        made.setFrameShape(QFrame.Shape.NoFrame)
        made.setAccessibleName(self.tr("Remembered decisions"))
        made.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in enumerate((170, 270, 160, 260)):
            made.header().resizeSection(column, width)
        return made


def _read(copy: WorkingCopy) -> _Memory:
    from integreat_editor.services.push_changes import page_title  # noqa: PLC0415 - after first paint

    found = template_updates.decisions(copy)
    with copy.reading() as unit:
        titles = {each.page: page_title(unit, each.page, ()) for each in found}
        return _Memory(titles, unit.region.get().default_language, found)
