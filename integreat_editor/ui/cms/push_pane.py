"""Pushing from the hub to its CMS: a dry run, a progress with cancel, and a result per line that can be read after."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from integreat_editor.models.region import Role
from integreat_editor.services.cms_push import CmsOutcome, push_cms
from integreat_editor.services.cms_words import cms_words
from integreat_editor.ui.page.banner import Banner
from integreat_editor.ui.page.placeholder import Placeholder
from integreat_editor.ui.push.foretold import Foretold
from integreat_editor.ui.review.rows import Row, RowList
from integreat_editor.ui.theme.apply import set_look

if TYPE_CHECKING:
    from integreat_editor.errors import EditorError
    from integreat_editor.services.cms_push import CmsLine, CmsPushReport, CmsResult
    from integreat_editor.store.working_copy import WorkingCopy
    from integreat_editor.sync.progress import Progress
    from integreat_editor.ui.cms.reading import CmsReading
    from integreat_editor.ui.cms.servers import BothServers
    from integreat_editor.ui.session import Session
    from integreat_editor.ui.tasks import Task

_POLL_MS = 100
_TONES = {
    CmsOutcome.DONE: "good",
    CmsOutcome.PROPOSED: "info",
    CmsOutcome.ALREADY: "muted",
    CmsOutcome.BLOCKED: "warning",
    CmsOutcome.FAILED: "danger",
    CmsOutcome.LEFT: "muted",
}


class CmsPushPane(QWidget):
    """`running_changed`: a push has begun or ended."""

    running_changed = Signal()

    def __init__(self, session: Session, fail: Callable[[EditorError], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._fail = fail
        self._task: Task | None = None
        self.report: CmsPushReport | None = None
        self._names: dict[str, str] = {}
        """Languages by their codes."""
        self.banner = Banner(self)
        self.summary = QLabel(self)
        self.summary.setWordWrap(True)
        self.bar = QProgressBar(self)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.push = QPushButton(self)
        set_look(self.push, "primary")
        for button in (self.cancel, self.push):
            button.setAutoDefault(False)
        self.foretold = Foretold(session, self)
        self.rows = RowList(self)
        self.rows.setAccessibleName(self.tr("Steps of the push"))
        self.placeholder = Placeholder(self)
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setInterval(_POLL_MS)
        self._timer.timeout.connect(self._show_progress)
        self.push.clicked.connect(self._begin)
        self.cancel.clicked.connect(self._stop)
        self._show_running()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.summary, 1)
        for widget in (self.bar, self.cancel, self.foretold.button, self.push):
            top.addWidget(widget)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.rows)
        self.stack.addWidget(self.placeholder)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.banner)
        column.addWidget(self.foretold.banner)
        column.addLayout(top)
        column.addWidget(self.stack, 1)

    @property
    def is_running(self) -> bool:
        """Whether a push is under way."""
        return self._task is not None

    # -- before

    def show_lines(self, reading: CmsReading) -> None:
        """What a push would do now; a result that is shown stays until the next push."""
        if self._task is not None or self.report is not None:
            return
        self._names = {each.code: each.name for each in reading.region.languages}
        lines = reading.lines
        ready = sum(each.obstacle is None for each in lines)
        self._say_rights(reading.account.role if reading.account is not None else None)
        self.push.setText(self.tr("Push %n step(s)", "", ready))
        self.push.setVisible(ready > 0)
        texts = ((each.page, each.language, each.text) for each in lines if each.obstacle is None)
        self.foretold.offer((page, code, text) for page, code, text in texts if code and text)
        self.summary.setText(self.tr("%n step(s) towards the CMS", "", len(lines)) if lines else "")
        if not lines:
            self.placeholder.say(
                "push",
                self.tr("Nothing to push"),
                self.tr("The CMS has everything that is published on the hub."),
            )
        self.rows.show_rows([self._line_row(number, each) for number, each in enumerate(lines)], "")
        self.stack.setCurrentWidget(self.rows if lines else self.placeholder)

    def _say_rights(self, role: Role | None) -> None:
        if role is None or role.includes(Role.EDITOR):
            self.banner.say("info", "")
        elif role.includes(Role.AUTHOR):
            self.banner.say(
                "info",
                self.tr("Your account may propose in the CMS, but not publish: what you push awaits approval there."),
            )
        else:
            self.banner.say("warning", self.tr("Your account may only read in the CMS: a colleague has to push."))

    def _line_row(self, number: int, line: CmsLine) -> Row:
        language = self._session.messages.language
        pill = cms_words(line.obstacle, language) if line.obstacle is not None else self.tr("ready")
        return Row(str(number), line.title, self._what(line), pill, "warning" if line.obstacle else "good")

    def _what(self, line: CmsLine) -> str:
        words = cms_words(line.step, self._session.messages.language)
        parts = [f"{self._names.get(line.language, line.language)} · {words}" if line.language else words]
        if line.moved_there:
            parts.append(self.tr("moved in the CMS as well: the hub's place holds"))
        return " · ".join(parts)

    # -- during

    def _begin(self) -> None:
        def use_case(copy: WorkingCopy, servers: BothServers, progress: Progress) -> CmsPushReport:
            return push_cms(copy, servers.hub, servers.cms, progress)

        self.report = None
        self._task = self._session.run_both("push to the CMS", use_case, self._done, failure=self._failed)
        self._task.finished.connect(self._on_finished)
        self._show_running()

    def _stop(self) -> None:
        if self._task is not None:
            self._task.progress.cancel()
            self.cancel.setEnabled(False)

    def stop(self) -> None:
        """As the button; the lines not begun are left."""
        self._stop()

    def _show_progress(self) -> None:
        if self._task is not None:
            done, total, _text = self._task.progress.snapshot()
            self.bar.setRange(0, total)
            self.bar.setValue(done)

    def _show_running(self) -> None:
        running = self._task is not None
        self.bar.setRange(0, 0)
        for widget in (self.bar, self.cancel):
            widget.setVisible(running)
        self.cancel.setEnabled(True)
        self.push.setEnabled(not running)
        if running:
            self._timer.start()
        else:
            self._timer.stop()
        self.running_changed.emit()

    def _on_finished(self) -> None:
        self._task = None
        self._show_running()

    # -- after

    def _failed(self, error: EditorError) -> None:
        self._fail(error)

    def _done(self, report: CmsPushReport) -> None:
        self._task = None
        if report.clashes:
            self._session.clashed.emit(report.clashes)
        self._session.changed.emit(report.changes)
        self.report = report if report.results else None
        if not report.results:
            return  # Somebody else was faster: the refreshed dry run says so.
        fine = sum(each.outcome in (CmsOutcome.DONE, CmsOutcome.PROPOSED) for each in report.results)
        self.summary.setText(self.tr("%n step(s) carried out", "", fine))
        self.push.hide()
        done = (each.line for each in report.results if each.outcome in (CmsOutcome.DONE, CmsOutcome.PROPOSED))
        self.foretold.look_back([(line.page, line.language) for line in done if line.text and line.language])
        self.rows.show_rows([self._result_row(number, each) for number, each in enumerate(report.results)], "")
        self.stack.setCurrentWidget(self.rows)
        language = self._session.messages.language
        if report.stopped is not None:
            self.banner.say("warning", f"{report.stopped.title(language)} {report.stopped.advice(language)}")
        elif report.complete:
            self.banner.say("good", self.tr("The CMS has everything that is published on the hub."))
        else:
            self.banner.say("info", self.tr("Not everything could be pushed; the list says why."))

    def _result_row(self, number: int, result: CmsResult) -> Row:
        language = self._session.messages.language
        said = cms_words(result.outcome, language)
        parts = [self._what(result.line)]
        if result.error is not None:
            parts = [f"{result.error.title(language)} {result.error.advice(language)}"]
        elif result.line.obstacle is not None:
            parts.append(cms_words(result.line.obstacle, language))
        if result.foreign:
            parts.append(self._foreign(result.foreign))
        return Row(str(number), result.line.title, " · ".join(parts), said, _TONES[result.outcome])

    def _foreign(self, names: tuple[str, ...]) -> str:
        words = self.tr("saved there at the same moment: {names}; their text is in yours now, or for you to decide")
        return words.replace("{names}", ", ".join(names))

    def leave_result(self) -> None:
        """The result was read: the dry run is shown again."""
        self.report = None
