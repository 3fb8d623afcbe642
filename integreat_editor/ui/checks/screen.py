"""The screen of checks: one list of findings, and what can be done about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from integreat_editor.content.problems import ProblemKind
from integreat_editor.sync.progress import Progress
from integreat_editor.ui.checks.dismiss_dialog import DismissDialog
from integreat_editor.ui.checks.external import ExternalLinks
from integreat_editor.ui.checks.filter_bar import FindingFilter
from integreat_editor.ui.checks.lines import Line, shown
from integreat_editor.ui.checks.running import RunningLine
from integreat_editor.ui.checks.view import FindingView
from integreat_editor.ui.checks.words import reason_words
from integreat_editor.ui.clock import now
from integreat_editor.ui.page.placeholder import Placeholder
from integreat_editor.ui.places import Place
from integreat_editor.ui.session import Session
from integreat_editor.ui.theme.apply import set_look

if TYPE_CHECKING:
    from integreat_editor.errors import EditorError
    from integreat_editor.services.checks import Findings
    from integreat_editor.services.results import Changes
    from integreat_editor.store.working_copy import WorkingCopy

_REFRESH_MS = 600


class ChecksScreen(QWidget):
    """`refresh` checks anew in a worker; what is shown stays until the answer is there."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._progress: Progress | None = None
        self.findings: Findings | None = None
        self.external = ExternalLinks(session, self)
        self.running = RunningLine(self)
        self.filter = FindingFilter(self)
        self.view = FindingView(self)
        self.reason = QLabel(self)
        self.reason.setWordWrap(True)
        self.reason.setTextFormat(Qt.TextFormat.PlainText)
        self.reason.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.go = QPushButton(self.tr("Go to the place"), self)
        set_look(self.go, "primary")
        self.dismiss = QPushButton(self.tr("Dismiss …"), self)
        self.take_back = QPushButton(self.tr("Show again"), self)
        self.renew = QPushButton(self.tr("Put in the new address"), self)
        self.renew.setToolTip(self.tr("Only the address changes. The texts then wait as changes."))
        self.placeholder = Placeholder(self)
        self.stack = QStackedWidget(self)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_REFRESH_MS)
        self._lay_out()
        self._connect()
        self.placeholder.say("review", self.tr("Checking the texts …"), "")
        self._enable()

    def _lay_out(self) -> None:
        set_look(self, "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.stack.addWidget(self.placeholder)
        self.stack.addWidget(self.view)
        actions = QHBoxLayout()
        actions.setContentsMargins(14, 8, 14, 10)
        actions.setSpacing(10)
        actions.addWidget(self.reason, 1)
        for button in (self.renew, self.take_back, self.dismiss, self.go):
            actions.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for widget in (self.external, self.running, self.filter):
            column.addWidget(widget)
        column.addWidget(self.stack, 1)
        column.addLayout(actions)

    def _connect(self) -> None:
        self.filter.changed.connect(self._show)
        self.view.go_wanted.connect(self._go_to)
        self.view.chosen.connect(self._enable)
        self.view.menu_wanted.connect(self._show_menu)
        self.go.clicked.connect(self._go)
        self.dismiss.clicked.connect(self._ask_reason)
        self.take_back.clicked.connect(self._take_back)
        self.renew.clicked.connect(self._renew)
        self.external.checked.connect(self.refresh)
        self._again.timeout.connect(self.refresh)
        self._session.opened.connect(self._on_opened)
        self._session.changed.connect(self._on_changed)
        self._session.findings_wanted.connect(self.show_page)

    # -- reading

    def refresh(self) -> None:
        """Checks all texts; only the newest answer counts."""
        if not self._session.is_open:
            return
        self._again.stop()
        if self._progress is not None:
            self._progress.cancel()
        progress = self._progress = Progress()

        def work(copy: WorkingCopy) -> Findings:
            from integreat_editor.services.checks import run_checks  # noqa: PLC0415 - after first paint

            return run_checks(copy, progress)

        self.running.begin(self.tr("Checking the texts …"), progress)
        self._session.run("check texts", work, self._on_findings, channel="checks", failure=self._failed)

    def show_page(self, page: str, title: str) -> None:
        """Narrows the list to one page."""
        self.filter.clear()
        self.filter.set_page(page, title)

    @property
    def is_waiting(self) -> bool:
        """Whether a check is under way or about to begin."""
        return self._progress is not None or self._again.isActive()

    def _on_opened(self) -> None:
        if self.isVisible():
            self.refresh()

    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible() and (changes.texts or changes.pages or changes.change_sets):
            self._again.start()

    def _failed(self, error: EditorError) -> None:
        self._progress = None
        self.running.end()
        self._session.messages.show_error(error)

    def _on_findings(self, findings: Findings) -> None:
        self._progress = None
        self.running.end()
        self.findings = findings
        self.filter.offer_languages(findings.languages)
        self._show()

    # -- showing

    def _show(self) -> None:
        if self.findings is None:
            return
        what = shown(self.findings, self.filter.value)
        self.filter.show_counts(what)
        self.view.show_findings(what)
        if what.groups:
            self.stack.setCurrentWidget(self.view)
            if self.external.button.hasFocus():  # Where Qt puts it first; people come for the list.
                self.view.setFocus()
            return
        self.stack.setCurrentWidget(self.placeholder)
        if not self.findings.complete:
            again = (self.tr("Check again"), self.refresh)
            self.placeholder.say("review", self.tr("Stopped"), self.tr("Not all texts are checked."), [again])
        elif self.filter.value.narrows:
            clear = (self.tr("Show all"), self.filter.clear)
            self.placeholder.say("review", self.tr("Nothing found"), self.tr("Other texts may have findings."), [clear])
        else:
            words = self.tr("%n text(s) checked.", "", self.findings.texts)
            self.placeholder.say("confirm", self.tr("Nothing found"), words)

    def _enable(self) -> None:
        line, lines = self.view.line, self.view.chosen_lines
        writable = self._session.may_write
        self.go.setEnabled(line is not None)
        self.dismiss.setEnabled(writable and any(each.dismissed is None for each in lines))
        self.take_back.setVisible(any(each.dismissed is not None for each in lines))
        self.take_back.setEnabled(writable)
        self.renew.setVisible(any(each.finding.problem.kind is ProblemKind.LINK_MOVED for each in lines))
        self.renew.setEnabled(writable)
        self.reason.setText(self._reason(line) if line is not None else "")

    def _reason(self, line: Line) -> str:
        words = reason_words(line.finding.problem)
        if line.dismissed is None:
            return words
        told = self.tr("Dismissed by {author}: {reason}")
        told = told.replace("{author}", line.dismissed.author).replace("{reason}", line.dismissed.reason)
        return f"{words}\n{told}"

    def _show_menu(self, where: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button in (self.go, self.renew, self.dismiss, self.take_back):
            if not button.isHidden():
                action = menu.addAction(button.text(), button.click)
                action.setEnabled(button.isEnabled())
        menu.popup(where)

    # -- doing

    def _go(self) -> None:
        if self.view.line is not None:
            self._go_to(self.view.line)

    def _go_to(self, line: Line) -> None:
        spot = line.finding.problem.spot
        place = Place(spot.words, spot.occurrence, spot.block, spot.title)
        self._session.show_place(line.finding.page, line.finding.language, place)

    def _ask_reason(self) -> None:
        lines = [each for each in self.view.chosen_lines if each.dismissed is None]
        if not lines:
            return
        dialog = DismissDialog(len(lines), reason_words(lines[0].finding.problem), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._dismiss(lines, dialog.reason))
        dialog.setModal(True)
        dialog.setResult(QDialog.DialogCode.Rejected)
        dialog.open()

    def _dismiss(self, lines: list[Line], reason: str) -> None:
        findings, author, at = [each.finding for each in lines], self._session.user, now()

        def work(copy: WorkingCopy) -> None:
            from integreat_editor.services.checks import dismiss  # noqa: PLC0415 - after first paint

            dismiss(copy, findings, reason, author=author, at=at)

        self._session.run("dismiss findings", work, lambda _done: self.refresh(), writes=True)

    def _take_back(self) -> None:
        findings = [each.finding for each in self.view.chosen_lines if each.dismissed is not None]

        def work(copy: WorkingCopy) -> None:
            from integreat_editor.services.checks import undo_dismiss  # noqa: PLC0415 - after first paint

            undo_dismiss(copy, findings)

        self._session.run("show findings again", work, lambda _done: self.refresh(), writes=True)

    def _renew(self) -> None:
        findings, at = [each.finding for each in self.view.chosen_lines], now()

        def work(copy: WorkingCopy) -> Changes:
            from integreat_editor.services.moved_links import put_in_new_addresses  # noqa: PLC0415 - after first paint

            return put_in_new_addresses(copy, findings, at=at)

        self._session.run("put in new addresses", work, self._renewed, writes=True)

    def _renewed(self, changes: Changes) -> None:
        self._session.messages.show_notice(self.tr("%n text(s) changed.", "", len(changes.texts)))

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """A check of texts nobody waits for any more stops; asking websites goes on."""
        super().hideEvent(event)
        self.running.stop()
