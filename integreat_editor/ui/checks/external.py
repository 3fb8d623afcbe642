"""The button that asks external links, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from integreat_editor.sync.progress import Progress
from integreat_editor.ui.checks.running import RunningLine
from integreat_editor.ui.clock import now
from integreat_editor.ui.session import Session
from integreat_editor.ui.theme.apply import set_look

if TYPE_CHECKING:
    from integreat_editor.errors import EditorError
    from integreat_editor.services.external_links import LinkReport
    from integreat_editor.store.working_copy import WorkingCopy


class ExternalLinks(QWidget):
    """`checked`: there are new answers."""

    checked = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.button = QPushButton(self.tr("Check external links"), self)
        self.button.setToolTip(self.tr("Asks each website once, slowly; the answers count for a week"))
        self.result = QLabel(self)
        self.result.setWordWrap(True)
        set_look(self.result, "muted")
        self.running = RunningLine(self)
        row = QHBoxLayout()
        row.setContentsMargins(14, 10, 14, 2)
        row.setSpacing(12)
        row.addWidget(self.button)
        row.addWidget(self.result, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.running)
        self.button.clicked.connect(self.check)

    def check(self) -> None:
        """Asks in a worker."""
        at, progress = now(), Progress()

        def work(copy: WorkingCopy) -> LinkReport:
            from integreat_editor.services.external_links import check_external  # noqa: PLC0415 - after first paint

            return check_external(copy, progress, at=at)

        self.button.setEnabled(False)
        self.result.clear()
        self.running.begin(self.tr("Asking websites …"), progress)
        self._session.run("check external links", work, self._done, failure=self._failed)

    def stop(self) -> None:
        """Asks a check under way to end."""
        self.running.stop()

    def _done(self, report: LinkReport) -> None:
        self._end()
        words = [self.tr("%n link(s) asked.", "", report.asked)]
        if report.known:
            words.append(self.tr("%n answered before.", "", report.known))
        words.append(self.tr("%n do not work.", "", report.bad))
        if report.moved:
            words.append(self.tr("%n moved.", "", report.moved))
        if not report.complete:
            words.append(self.tr("Stopped before the end."))
        self.result.setText(" ".join(words))
        self.checked.emit()

    def _failed(self, error: EditorError) -> None:
        self._end()
        language = self._session.messages.language
        self.result.setText(f"{error.title(language)} {error.advice(language)}")

    def _end(self) -> None:
        self.button.setEnabled(True)
        self.running.end()
