"""The CMS of a region that lives on a hub: connect it, pair the pages, push."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from integreat_editor.models.region import Role
from integreat_editor.ui.clock import now
from integreat_editor.ui.cms.connect_pane import ConnectPane
from integreat_editor.ui.cms.pairing_pane import PairingPane
from integreat_editor.ui.cms.push_pane import CmsPushPane
from integreat_editor.ui.cms.reading import Account, CmsNews, CmsReading, connect, read_both, read_state
from integreat_editor.ui.icons import icon
from integreat_editor.ui.main_window.message_bar import MessageArea
from integreat_editor.ui.page.placeholder import Placeholder
from integreat_editor.ui.theme.apply import set_look
from integreat_editor.ui.theme.scale import scaled

if TYPE_CHECKING:
    from integreat_editor.errors import EditorError
    from integreat_editor.services.results import Changes
    from integreat_editor.store.working_copy import WorkingCopy
    from integreat_editor.sync.progress import Progress
    from integreat_editor.sync.remote import Remote
    from integreat_editor.ui.session import Session
    from integreat_editor.ui.tasks import Task


class CmsDialog(QDialog):
    """Of the region that is open in `session`."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._task: Task | None = None
        self.reading: CmsReading | None = None
        self.setWindowTitle(self.tr("CMS of this region"))
        self.resize(940, max(570, scaled(500)))
        self.messages = MessageArea(self)
        self.head = QLabel(self)
        set_look(self.head, "heading")
        self.lease = QLabel(self)
        for label in (self.head, self.lease):
            label.setWordWrap(True)
        self.read = QPushButton(icon("sync"), self.tr("Read the CMS"), self)
        self.read.setToolTip(self.tr("Fetches what has changed on the hub and in the CMS"))
        self.account = QPushButton(self.tr("Other account …"), self)
        self.connecting = ConnectPane(self)
        self.pairing = PairingPane(session, self.refresh, self.show_error, self)
        self.pushing = CmsPushPane(session, self.show_error, self)
        self.placeholder = Placeholder(self)
        self._lay_out()
        self.connecting.wanted.connect(self._connect)
        self.read.clicked.connect(self._read)
        self.account.clicked.connect(lambda: self._turn(self.connecting))
        self.pushing.running_changed.connect(self._on_push)
        self.tabs.currentChanged.connect(lambda _tab: self.pushing.leave_result())
        self.refresh()

    def _lay_out(self) -> None:
        self.tabs = QTabWidget(self)
        self.tabs.addTab(self.pairing, "")
        self.tabs.addTab(self.pushing, "")
        self.tabs.tabBar().setAccessibleName(self.tr("Parts"))
        self.stack = QStackedWidget(self)
        for page in (self.placeholder, self.connecting, self.tabs):
            self.stack.addWidget(page)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.head, 1)
        for button in (self.account, self.read):
            button.setAutoDefault(False)
            top.addWidget(button)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addWidget(self.messages)
        column.addLayout(top)
        column.addWidget(self.lease)
        column.addWidget(self.stack, 1)
        column.addWidget(buttons)

    # -- how things stand

    def refresh(self) -> None:
        """Reads anew what is known here."""
        self._session.run("read CMS state", read_state, self._show, failure=self.show_error, channel="cms")

    def show_error(self, error: EditorError) -> None:
        """In the dialog, where it happened."""
        language = self._session.messages.language
        self.messages.error(error.title(language), error.advice(language))

    def _show(self, reading: CmsReading) -> None:
        self.reading = reading
        self.connecting.show_reading(reading)
        self._show_head(reading)
        if reading.account is None:
            self._turn(self.connecting)
        elif reading.pairing is None:
            self.placeholder.say(
                "sync",
                self.tr("The CMS was not read yet"),
                self.tr("Its pages are read and compared with those of the hub. Nothing is changed by that."),
                [(self.tr("Read the CMS"), self._read)],
            )
            self._turn(self.placeholder)
        else:
            self.pairing.show_pairing(reading.pairing, reading.region)
            self.pushing.show_lines(reading)
            self._name_tabs(reading)
            was_shown = self.stack.currentWidget() is self.tabs
            self._turn(self.tabs)
            if not was_shown:
                self.pairing.list.setFocus()
        self._show_busy()

    def _name_tabs(self, reading: CmsReading) -> None:
        waiting = reading.pairing.open if reading.pairing is not None else 0
        ready = sum(each.obstacle is None for each in reading.lines)
        for tab, (words, count) in enumerate(((self.tr("Pair pages"), waiting), (self.tr("Push"), ready))):
            self.tabs.setTabText(tab, f"{words}  {count}" if count else words)

    def _show_head(self, reading: CmsReading) -> None:
        account = reading.account
        self.head.setText(" · ".join((account.url, account.region, account.user)) if account is not None else "")
        self.head.setVisible(account is not None)
        words = [self._role_words(account.role)] if account is not None and account.role is not None else []
        lease = reading.lease
        if lease is not None and _is_later(lease.until, now()) and lease.holder != self._session.user:
            said = self.tr("{name} is pushing to the CMS now; the way is free at {time} at the latest.")
            words.append(said.replace("{name}", lease.holder).replace("{time}", _clock_time(lease.until)))
        self.lease.setText(" ".join(words))
        self.lease.setVisible(bool(words))

    def _role_words(self, role: Role) -> str:
        if role.includes(Role.EDITOR):
            return self.tr("Your account there may publish.")
        if role.includes(Role.AUTHOR):
            return self.tr("Your account there may propose, not publish.")
        return self.tr("Your account there may only read.")

    def _turn(self, page: QWidget) -> None:
        self.stack.setCurrentWidget(page)
        if page is self.connecting:
            (self.connecting.user if self.connecting.url.text() else self.connecting.url).setFocus()
        self._show_busy()

    # -- work

    def _connect(self, account: Account) -> None:
        session = self._session

        def use_case(copy: WorkingCopy, hub: Remote, progress: Progress) -> Changes:
            return connect(copy, hub, account, session.credentials(), session.asking.of(progress))

        self.messages.clear()
        task = session.run_online("connect the CMS", use_case, self._on_connected, failure=self.show_error)
        self._watch(task)

    def _on_connected(self, _changes: Changes) -> None:
        self.refresh()
        self._task = None
        self._read()

    def _read(self) -> None:
        if self._task is not None:
            return
        self.messages.clear()
        self.pushing.leave_result()
        self._watch(self._session.run_both("read the CMS", read_both, self._on_read, failure=self.show_error))

    def _on_read(self, news: CmsNews) -> None:
        if news.clashes:
            self._session.clashed.emit(news.clashes)
        if news.pulled.changes:
            self._session.changed.emit(news.pulled.changes)
        count = len(news.pulled.notes)
        if news.pulled.conflicts:
            bar = self.messages.notice(
                self.tr("%n change(s) in the CMS contradict the texts here: please decide.", "", news.pulled.conflicts),
                "warning",
                stays=True,
            )
            bar.add_button(self.tr("Show conflicts"), self._show_conflicts)
        else:
            self.messages.notice(self.tr("Read. %n change(s) came from the CMS.", "", count), "good")
        self.refresh()

    def _show_conflicts(self) -> None:
        self.accept()
        self._session.screen_wanted.emit("conflicts")

    def _on_push(self) -> None:
        self._show_busy()
        if not self.pushing.is_running:
            self.refresh()

    def _watch(self, task: Task) -> None:
        self._task = task
        task.finished.connect(lambda: self._on_finished(task))
        self._show_busy()

    def _on_finished(self, task: Task) -> None:
        if self._task is None or task is self._task:
            self._task = None
            self._show_busy()

    def _show_busy(self) -> None:
        busy = self._task is not None or self.pushing.is_running
        self.connecting.set_busy(busy=busy)
        self.read.setEnabled(not busy)
        self.read.setText(self.tr("Reading …") if self._task is not None else self.tr("Read the CMS"))
        with_account = self.reading is not None and self.reading.account is not None
        self.read.setVisible(with_account)
        self.account.setVisible(with_account and self.stack.currentWidget() is not self.connecting)
        self.account.setEnabled(not busy)
        self.pairing.setEnabled(self._task is None)
        for button in self.placeholder.buttons:
            button.setEnabled(not busy)

    def reject(self) -> None:
        """What runs is stopped at its next safe point; what was done stays done."""
        self.pushing.stop()
        if self._task is not None:
            self._task.progress.cancel()
        super().reject()


def _is_later(moment: str, than: str) -> bool:
    try:
        return datetime.fromisoformat(moment) > datetime.fromisoformat(than)
    except (ValueError, TypeError):
        return False


def _clock_time(moment: str) -> str:
    """Hours and minutes as on this computer's clock."""
    return datetime.fromisoformat(moment).astimezone().strftime("%H:%M")
