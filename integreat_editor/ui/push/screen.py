"""Push: a dry run in plain words, a progress with cancel, and a result per page that stays readable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from integreat_editor.services import push_changes
from integreat_editor.services.push_changes import PushLine, PushReport
from integreat_editor.services.results import Changes
from integreat_editor.services.words import describe_item, words
from integreat_editor.ui.page.banner import Banner
from integreat_editor.ui.page.placeholder import Placeholder
from integreat_editor.ui.push.cms_rights import UnitKey, read_rights, rights_words, role_words, with_rights
from integreat_editor.ui.push.foretold import Foretold
from integreat_editor.ui.review.rows import Row, RowList
from integreat_editor.ui.session import Session
from integreat_editor.ui.tasks import Task
from integreat_editor.ui.theme.apply import set_look

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from integreat_editor.errors import EditorError
    from integreat_editor.services.cms_preview import PushedText
    from integreat_editor.services.cms_rights import UnitRights

_POLL_MS = 100
_TONES = {"published": "good", "proposed": "good", "stale": "warning", "failed": "danger", "cancelled": "muted"}


class PushScreen(QWidget):
    """What is approved and what stands in the way. `refresh` reads it anew from the working copy."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._task: Task | None = None
        self.lines: list[PushLine] = []
        self._rights: Mapping[UnitKey, UnitRights] = {}
        """What a CMS makes of the lines, as far as it was asked."""
        self._asked_for: list[PushLine] = []
        self.report: PushReport | None = None
        self.banner = Banner(self)
        self.summary = QLabel(self)
        self.push = QPushButton(self)
        set_look(self.push, "primary")
        self.copy = QPushButton(self.tr("Copy the result"), self)
        self.foretold = Foretold(session, self)
        self.bar = QProgressBar(self)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.rows = RowList(self)
        self.rows.setAccessibleName(self.tr("Pages to push"))
        self.placeholder = Placeholder(self)
        self._poll = QTimer(self)
        self._poll.setInterval(_POLL_MS)
        self._poll.timeout.connect(self._show_progress)
        self._lay_out()
        self.push.clicked.connect(self._push)
        self.cancel.clicked.connect(self._cancel)
        self.copy.clicked.connect(self._copy_result)
        session.opened.connect(self.refresh)
        session.changed.connect(self._on_changed)
        self._show_lines([])

    def refresh(self) -> None:
        """Reads the dry run in a worker; a result that was not left yet stays."""
        if self._session.is_open and self._task is None and self.report is None:
            self._session.run("dry run", push_changes.dry_run, self._show_lines, channel="push screen")

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """A result was read once its screen is left (not: minimised); the next visit shows what is to be done now."""
        if self._task is None and not event.spontaneous():
            self.report = None
            self.copy.hide()
        super().hideEvent(event)

    def _on_changed(self, _changes: Changes) -> None:
        if self.isVisible():
            self.refresh()

    # -- before

    def _show_lines(self, lines: list[PushLine]) -> None:
        self.lines = lines
        self.banner.say("info", "")
        self._set_running(running=False)
        self.copy.hide()
        ready = sum(self._is_ready(line) for line in lines)
        self.push.setText(self.tr("Push %n page(s)", "", ready))
        self.push.setVisible(ready > 0)
        self.foretold.offer(self._texts(lines) if self._session.kind == "cms" else ())
        if not lines:
            self.placeholder.say(
                "push", self.tr("Nothing to push"), self.tr("What is approved appears here, ready to be published.")
            )
            self.stack.setCurrentWidget(self.placeholder)
            return
        self.stack.setCurrentWidget(self.whole)
        self.summary.setText(
            self.tr("%n page(s) ready to be published", "", ready)
            if ready
            else self.tr("%n page(s) cannot be pushed yet", "", len(lines))
        )
        if any(line.obstacle is push_changes.Obstacle.STALE for line in lines):
            self._offer_submit()
        elif self._session.kind == "cms" and any(line.obstacle is None for line in lines):
            self._say_rights()
        self.rows.show_rows([self._line_row(line) for line in lines], "")

    # -- what the account may do in a CMS

    def _is_ready(self, line: PushLine) -> bool:
        found = self._rights.get((line.change_set, line.unit))
        return line.obstacle is None and (found is None or found.status is not None)

    def _say_rights(self) -> None:
        """What is known, and the question for the rest, once for the same lines."""
        tone, told = rights_words(self._rights) if self._rights else ("info", role_words(self._session.role))
        self.banner.say(tone, told)
        lines = self.lines
        if lines == self._asked_for or not self.isVisible():
            return
        self._asked_for = lines
        self._session.run_online(
            "rights",
            lambda copy, remote, _progress: read_rights(copy, remote, lines),
            lambda found: self._on_rights(lines, found),
            failure=lambda _error: None,  # The push itself tells; this was a courtesy.
        )

    def _on_rights(self, lines: list[PushLine], found: Mapping[UnitKey, UnitRights]) -> None:
        self._rights = found
        if lines == self.lines and self._task is None and self.report is None:
            self._show_lines(lines)

    def _line_row(self, line: PushLine) -> Row:
        language = self._session.messages.language
        what = ", ".join(describe_item(item, language) for item in line.items)
        pill = words(line.obstacle, language) if line.obstacle else self.tr("ready")
        row = Row(f"{line.change_set}/{line.unit}", line.title, what, pill, "muted" if line.obstacle else "good")
        return row if line.obstacle else with_rights(row, self._rights.get((line.change_set, line.unit)), language)

    @staticmethod
    def _texts(lines: Iterable[PushLine]) -> list[PushedText]:
        items = (item for line in lines for item in line.items)
        return [(item.page, item.language, item.text) for item in items if item.language and item.text]

    # -- during

    def _push(self) -> None:
        self._set_running(running=True)
        task = self._task = self._session.run_online("push", push_changes.push, self._done, failure=self._failed)
        task.finished.connect(self._on_finished)

    def _on_finished(self) -> None:
        """However it ended: a login that was asked for and not given leaves nothing running."""
        self._task = None
        self._set_running(running=False)

    def _show_progress(self) -> None:
        if self._task is not None:
            done, total, _text = self._task.progress.snapshot()
            self.bar.setMaximum(total)
            self.bar.setValue(done)

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.progress.cancel()
            self.cancel.setEnabled(False)

    def _set_running(self, *, running: bool) -> None:
        self.bar.setMaximum(0)
        self.bar.setVisible(running)
        self.cancel.setVisible(running)
        self.cancel.setEnabled(True)
        self.push.setEnabled(not running)
        if running:
            self._poll.start()
        else:
            self._poll.stop()

    # -- after

    def _done(self, report: PushReport) -> None:
        if report.clashes:
            self._session.clashed.emit(report.clashes)
        self._task = None
        self._set_running(running=False)
        if not report.results:
            self._session.changed.emit(Changes(change_sets=True, conflicts=True))
            self.refresh()  # Somebody else was faster: the dry run says how things stand.
            return
        self.report = report
        self.push.hide()
        if self._session.kind == "cms":
            pushed = {result.unit for result in report.results if result.outcome in ("published", "proposed")}
            texts = self._texts(self.lines)
            self.foretold.look_back([(page, language) for page, language, _ in texts if page in pushed])
        language = self._session.messages.language
        rows = []
        for result in report.results:
            reason = f"{result.error.title(language)} {result.error.advice(language)}" if result.error else ""
            said = words(result.outcome, language)
            rows.append(Row(result.unit, result.title, reason or said, said, _TONES[result.outcome]))
        self.rows.show_rows(rows, "")
        self.copy.setVisible(bool(rows))
        published = sum(result.outcome == "published" for result in report.results)
        proposed = sum(result.outcome == "proposed" for result in report.results)
        parts = [self.tr("%n page(s) published", "", published)] if published or not proposed else []
        if proposed:
            parts.append(self.tr("%n page(s) await approval in the CMS", "", proposed))
        self.summary.setText(" · ".join(parts))
        self.stack.setCurrentWidget(self.whole)
        self._offer_next(report)
        changed = Changes(pages=frozenset(result.unit for result in report.results), change_sets=True, conflicts=True)
        self._session.changed.emit(changed)

    def _offer_next(self, report: PushReport) -> None:
        if report.pulled is not None and report.pulled.conflicts:
            go = (self.tr("Show conflicts"), lambda: self._session.screen_wanted.emit("conflicts"))
            self.banner.say("warning", self.tr("The server has moved on in the same places. Please decide."), [go])
        elif any(result.outcome == "stale" for result in report.results):
            self._offer_submit()
        elif any(result.outcome == "failed" for result in report.results):
            again = (self.tr("Try again"), self._push)
            self.banner.say("warning", self.tr("Not everything could be pushed; the list says why."), [again])
        elif any(result.outcome == "proposed" for result in report.results):
            self.banner.say("good", self.tr("Everything approved is in the CMS; an editor there publishes it."))
        elif report.complete and report.results:
            self.banner.say("good", self.tr("Everything approved is published."))

    def _offer_submit(self) -> None:
        go = (self.tr("Submit again"), lambda: self._session.screen_wanted.emit("changes"))
        merged = self.tr("The server has moved on; both versions were merged here. Please submit the result again.")
        self.banner.say("warning", merged, [go])

    def _failed(self, error: EditorError) -> None:
        self._task = None
        self._session.messages.show_error(error)
        self._show_lines(self.lines)

    def _copy_result(self) -> None:
        results = self.report.results if self.report else ()
        language = self._session.messages.language
        lines = [
            f"{each.title}: {words(each.outcome, language)} {each.error.title(language) if each.error else ''}".rstrip()
            for each in results
        ]
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _lay_out(self) -> None:
        set_look(self.summary, "heading")
        top = QHBoxLayout()
        top.setContentsMargins(14, 12, 14, 12)
        top.setSpacing(8)
        top.addWidget(self.summary, 1)
        for widget in (self.bar, self.cancel, self.copy, self.foretold.button, self.push):
            top.addWidget(widget)
        self.whole = QWidget(self)
        inner = QVBoxLayout(self.whole)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addLayout(top)
        inner.addWidget(self.rows, 1)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.placeholder)
        self.stack.addWidget(self.whole)
        set_look(self.stack, "surface")
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        around.addWidget(self.banner)
        around.addWidget(self.foretold.banner)
        around.addWidget(self.stack, 1)
