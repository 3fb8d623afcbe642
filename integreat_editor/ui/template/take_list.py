"""Taking many pages in one go: what would happen to each, ticks, a progress with cancel, and a result that stays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from integreat_editor.services import template_updates
from integreat_editor.services.journal import utc_now
from integreat_editor.services.results import Changes
from integreat_editor.services.template_updates import TakeLine, TakeResult
from integreat_editor.sync.progress import Progress
from integreat_editor.ui.page.banner import Banner
from integreat_editor.ui.session import Session
from integreat_editor.ui.template import update_phrases as phrases
from integreat_editor.ui.theme.apply import set_look

if TYPE_CHECKING:
    from integreat_editor.errors import EditorError

_POLL_MS = 100
_PAGE = Qt.ItemDataRole.UserRole
_ROW = QSize(0, 30)


@dataclass(frozen=True, slots=True)
class _Running:
    lines: tuple[TakeLine, ...]
    progress: Progress


class TakeList(QWidget):
    """`left`: back to the updates. `show_pages` asks what would happen; nothing is done before “Take”."""

    left = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._name: phrases.Name = str
        self._running: _Running | None = None
        self.lines: tuple[TakeLine, ...] = ()
        self.result: TakeResult | None = None
        self.banner = Banner(self)
        self.back = QPushButton(self.tr("← All updates"), self)
        set_look(self.back, "link")
        self.summary = QLabel(self)
        self.summary.setWordWrap(True)
        set_look(self.summary, "heading")
        self.table = self._make_table()
        self.bar = QProgressBar(self)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.take = QPushButton(self)
        set_look(self.take, "primary")
        self._poll = QTimer(self)
        self._poll.setInterval(_POLL_MS)
        self._poll.timeout.connect(self._show_progress)
        self._lay_out()
        self.back.clicked.connect(self.left)
        self.take.clicked.connect(self._take)
        self.cancel.clicked.connect(self._cancel)
        self.table.itemChanged.connect(self._enable)
        self._set_running(running=False)

    def show_pages(self, pages: Sequence[str], name: phrases.Name) -> None:
        """Reads in a worker what taking these pages would do. A run that is under way stays on the screen."""
        if self._running is not None:
            return
        self._name, self.result, self.lines = name, None, ()
        self.table.clear()
        self.summary.setText("")
        self.banner.say("info", "")
        self._enable()
        wanted = tuple(pages)
        self._session.run(
            "plan take", lambda copy: template_updates.plan_take(copy, wanted), self._show, channel="plan take"
        )

    @property
    def ticked(self) -> list[str]:
        """Pages to take."""
        rows = (self.table.topLevelItem(number) for number in range(self.table.topLevelItemCount()))
        return [str(row.data(0, _PAGE)) for row in rows if row and row.checkState(0) is Qt.CheckState.Checked]

    # -- before

    def _show(self, lines: tuple[TakeLine, ...]) -> None:
        self.lines = lines = tuple(line for line in lines if line.steps or line.conflicts)
        self.table.blockSignals(True)
        self.table.clear()
        for line in lines:
            row = QTreeWidgetItem(self.table, self._cells(line))
            row.setData(0, _PAGE, line.page)
            row.setSizeHint(0, _ROW)
            row.setCheckState(0, Qt.CheckState.Unchecked if line.conflicts else Qt.CheckState.Checked)
            if line.conflicts:
                row.setFlags(Qt.ItemFlag.ItemIsSelectable)
        self.table.blockSignals(False)
        self.summary.setText(self.tr("This would happen. Nothing is taken yet."))
        self._enable()

    def _cells(self, line: TakeLine) -> list[str]:
        languages = phrases.languages_words(line.languages, self._name)
        if line.conflicts:
            what = self.tr("%n question(s): stays for you to decide", "", line.conflicts)
        elif line.needs_work:
            names = phrases.languages_words(line.needs_work, self._name)
            what = self.tr("will need work: {languages}").replace("{languages}", names)
        else:
            what = self.tr("all translations come along")
        return [line.title or self.tr("(no title)"), self.tr("%n place(s)", "", line.steps), languages, what]

    def _enable(self) -> None:
        count = len(self.ticked)
        self.take.setText(self.tr("Take %n page(s)", "", count))
        self.take.setVisible(self.result is None)
        self.take.setEnabled(count > 0 and self._running is None)

    # -- during

    def _take(self) -> None:
        pages, author, at, progress = self.ticked, self._session.user, utc_now(), Progress()
        chosen = tuple(line for line in self.lines if line.page in pages)
        self._running = _Running(chosen, progress)
        self._set_running(running=True)
        task = self._session.run(
            "take clean",
            lambda copy: template_updates.take_clean(copy, pages, author=author, at=at, progress=progress),
            self._done,
            writes=True,
            failure=self._failed,
        )
        task.finished.connect(self._on_finished)

    def _cancel(self) -> None:
        if self._running is not None:
            self._running.progress.cancel()
            self.cancel.setEnabled(False)

    def _show_progress(self) -> None:
        if self._running is not None:
            done, total, _text = self._running.progress.snapshot()
            self.bar.setMaximum(total)
            self.bar.setValue(done)

    def _set_running(self, *, running: bool) -> None:
        self.bar.setMaximum(0)
        self.bar.setVisible(running)
        self.cancel.setVisible(running)
        self.cancel.setEnabled(True)
        self.table.setEnabled(not running)
        if running:
            self._poll.start()
        else:
            self._poll.stop()
        self._enable()

    def _on_finished(self) -> None:
        self._running = None
        self._set_running(running=False)

    # -- after

    def _done(self, result: TakeResult) -> None:
        running, self.result = self._running, result
        taken = {page for page, _ in result.changes.texts}
        lines = running.lines if running is not None else ()
        self.table.blockSignals(True)
        self.table.clear()
        for line in lines:
            said = (
                self.tr("taken") if line.page in taken else self.tr("not taken: it changed meanwhile, or was cancelled")
            )
            cells = self._cells(line)
            row = QTreeWidgetItem(self.table, [cells[0], cells[1], cells[2], f"{said} · {cells[3]}"])
            row.setData(0, _PAGE, line.page)
            row.setSizeHint(0, _ROW)
        self.table.blockSignals(False)
        count = sum(line.page in taken for line in lines)
        self.summary.setText(self.tr("%n page(s) taken", "", count))
        go = (self.tr("Go to Changes"), lambda: self._session.screen_wanted.emit("changes"))
        if count:
            self.banner.say("good", self.tr("The result waits under “Changes”, to be submitted for approval."), [go])
        self._enable()
        self._session.changed.emit(result.changes)

    def _failed(self, error: EditorError) -> None:
        """Pages before the one that failed are taken: everything is read anew."""
        pages = frozenset(line.page for line in self.lines)
        self._running = None
        self._session.messages.show_error(error)
        self._session.changed.emit(Changes(pages=pages))
        self.show_pages(sorted(pages), self._name)

    # -- making

    def _make_table(self) -> QTreeWidget:
        table = QTreeWidget(self)
        table.setHeaderLabels([self.tr("Page"), self.tr("Changes"), self.tr("Languages"), self.tr("What happens")])
        table.setRootIsDecorated(False)
        table.setStyleSheet("QTreeView::item { padding: 0 6px; }")
        table.setUniformRowHeights(True)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setAccessibleName(self.tr("What would happen, page by page"))
        header = table.header()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in enumerate((300, 110, 300)):
            header.resizeSection(column, width)
        return table

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(8, 8, 14, 8)
        top.setSpacing(10)
        top.addWidget(self.back)
        top.addWidget(self.summary, 1)
        for widget in (self.bar, self.cancel, self.take):
            top.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.banner)
        column.addWidget(self.table, 1)
