"""Comparing the region with its template: all pages of both, and what differs word by word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QProgressBar,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from integreat_editor.sync.progress import Progress
from integreat_editor.ui.page.banner import Banner
from integreat_editor.ui.page.placeholder import Placeholder
from integreat_editor.ui.session import Session
from integreat_editor.ui.template.compare_actions import CompareActions
from integreat_editor.ui.template.compare_details import Details
from integreat_editor.ui.template.compare_filter import FilterBar
from integreat_editor.ui.template.compare_lines import CompareData, read_lines
from integreat_editor.ui.template.compare_view import CompareView
from integreat_editor.ui.theme.apply import set_look

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint

    from integreat_editor.errors import EditorError
    from integreat_editor.services.results import Changes

_POLL_MS = 100
_REFRESH_MS = 400
_SIDE_BY_SIDE = 1500
"""From so many pixels on, rows and texts stand beside each other."""


class ComparePane(QWidget):
    """`refresh` compares anew; what is chosen stays so. `update_wanted` carries a page of ours."""

    update_wanted = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._progress: Progress | None = None
        self._wanted = ""
        self.data_shown: CompareData | None = None
        self.filter = FilterBar(self)
        self.view = CompareView(self)
        self.details = Details(session, self)
        self.actions_of_rows = CompareActions(session, self)
        self.banner = Banner(self)
        self.undo = Banner(self)
        self.placeholder = Placeholder(self)
        self.what = QLabel(self)
        set_look(self.what, "muted")
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.cancel = QPushButton(self.tr("Cancel"), self)
        set_look(self.cancel, "link")
        self.split = QSplitter(Qt.Orientation.Vertical, self)
        self.stack = QStackedWidget(self)
        self._poll = QTimer(self)
        self._poll.setInterval(_POLL_MS)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_REFRESH_MS)
        self._lay_out()
        self._connect()
        self._show_running(running=False)

    def _lay_out(self) -> None:
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.view)
        self.split.addWidget(self.details)
        self.split.setStretchFactor(0, 1)
        self.split.setStretchFactor(1, 1)
        self.split.setSizes([280, 300])
        running = QHBoxLayout()
        running.setContentsMargins(14, 0, 14, 4)
        running.setSpacing(10)
        running.addWidget(self.what)
        running.addWidget(self.bar, 1)
        running.addWidget(self.cancel)
        work = QWidget(self)
        inner = QVBoxLayout(work)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self.filter)
        inner.addWidget(self.split, 1)
        self._work = work
        self.stack.addWidget(self.placeholder)
        self.stack.addWidget(work)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self.undo)
        column.addLayout(running)
        column.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self.filter.changed.connect(self._on_filter)
        self.filter.leave.connect(self._leave_search)
        self.view.chosen.connect(self._on_chosen)
        self.view.menu_wanted.connect(self._show_menu)
        self.view.activated.connect(lambda _index: self.actions_of_rows.activate(self.view.chosen_rows))
        self.actions_of_rows.update_wanted.connect(self.update_wanted)
        self.actions_of_rows.undo_offered.connect(self._offer_undo)
        self.cancel.clicked.connect(self._stop)
        self._poll.timeout.connect(self._show_progress)
        self._again.timeout.connect(self.refresh)
        self._session.changed.connect(self._on_changed)

    # -- reading

    def refresh(self) -> None:
        """Compares in a worker; what is on the screen stays until the answer is there."""
        if not self._session.is_open:
            return
        self._again.stop()
        if self._progress is not None:
            self._progress.cancel()
        progress = self._progress = Progress()
        self._show_running(running=True)
        if self.data_shown is None:
            self.placeholder.say("template", self.tr("Comparing with the template …"), "")
        self._session.run(
            "compare", lambda copy: read_lines(copy, progress), self.show_data, channel="compare", failure=self._failed
        )

    @property
    def is_waiting(self) -> bool:
        """Whether a comparison is under way or about to begin."""
        return self._progress is not None or self._again.isActive()

    def _on_changed(self, _changes: Changes) -> None:
        if self.isVisible():
            self._again.start()

    def _stop(self) -> None:
        if self._progress is not None:
            self.what.setText(self.tr("Stopping …"))
            self._progress.cancel()

    def _show_running(self, *, running: bool) -> None:
        for widget in (self.what, self.bar, self.cancel):
            widget.setVisible(False)
        self.bar.setRange(0, 0)
        self.what.setText(self.tr("Comparing …"))
        self._poll.start() if running else self._poll.stop()

    def _show_progress(self) -> None:
        """Shown from the first look on: what ends within it is not worth telling."""
        if self._progress is None:
            return
        done, total, _text = self._progress.snapshot()
        self.bar.setRange(0, total)
        self.bar.setValue(min(done, total))
        for widget in (self.what, self.bar, self.cancel):
            widget.setVisible(True)
        if total and not self._progress.cancelled:
            words = self.tr("Comparing: {done} of {total} texts")
            self.what.setText(words.replace("{done}", str(done)).replace("{total}", str(total)))

    def _failed(self, error: EditorError) -> None:
        self._progress = None
        self._show_running(running=False)
        language = self._session.messages.language
        if self.data_shown is None:
            self.placeholder.say("warning", error.title(language), error.advice(language))
        else:
            self._session.messages.show_error(error)

    # -- showing

    def show_data(self, data: CompareData) -> None:
        """Shows a comparison as read."""
        self._progress = None
        self._show_running(running=False)
        self.data_shown = data
        if not data.complete:
            words = self.tr("The comparison was stopped: not all pages are shown.")
            self.banner.say("warning", words, [(self.tr("Compare the rest"), self.refresh)])
        else:
            self.banner.say("info", "")
        if not data.lines:
            words = self.tr("Once the template is fetched, its pages appear here beside yours.")
            self.placeholder.say("template", self.tr("There is nothing to compare yet"), words)
            self.stack.setCurrentWidget(self.placeholder)
            return
        self.stack.setCurrentWidget(self._work)
        self.filter.show_totals(data.totals or {})
        self.details.show_languages(data.languages)
        self.view.show_data(data, self.filter.value)
        self.filter.show_count(self.view.rows.hits)
        if self._wanted:
            self.open_page(self._wanted)

    def open_page(self, page: str) -> None:
        """Goes to one of our pages, if need be without the filter that hides it; once the rows are read."""
        lines = self.data_shown.lines if self.data_shown is not None else ()
        self._wanted = "" if lines else page
        key = next((line.key for line in lines if line.row is not None and line.row.page == page), "")
        if key and not self.view.rows.index_of(key).isValid():
            self.filter.clear()
        self.view.choose(key)

    def _on_filter(self) -> None:
        self.view.set_filter(self.filter.value)
        self.filter.show_count(self.view.rows.hits)

    def _leave_search(self) -> None:
        key = self.view.rows.first_hit()
        if key:
            self.view.choose(key)
            self.view.setFocus()

    def _on_chosen(self) -> None:
        rows = self.view.chosen_rows
        self.details.show_rows(rows, self.actions_of_rows.commands(rows))

    # -- doing

    def _offer_undo(self, words: str, take_back: Callable[[], None]) -> None:
        def undo() -> None:
            self.undo.say("info", "")
            take_back()

        self.undo.say("good", words, [(self.tr("Undo"), undo), (self.tr("Close"), lambda: self.undo.say("info", ""))])

    def _show_menu(self, place: QPoint) -> None:
        menu = self.make_menu()
        if not menu.isEmpty():
            menu.popup(place)

    def make_menu(self) -> QMenu:
        """What can be done with the chosen rows."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for words, run in self.actions_of_rows.commands(self.view.chosen_rows):
            menu.addAction(words, run)
        return menu

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        wide = event.size().width() >= _SIDE_BY_SIDE
        wanted = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if self.split.orientation() is not wanted:
            self.split.setOrientation(wanted)
            self.split.setSizes([1000, 900] if wide else [280, 300])
            self.details.set_narrow(narrow=wide)
